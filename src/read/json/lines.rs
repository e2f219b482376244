//! JSON Lines: an event a line, so that a broken line costs itself only.

use super::value::Parser;
use super::{JsonReader, State};
use crate::chronology::Severity;
use crate::date::DateOptions;
use crate::read::draft::Draft;

impl JsonReader {
    /// The event of the next line; `None` where it has none.
    pub(super) fn line(&mut self, parser: &mut Parser<'_>, dates: &DateOptions) -> Option<Draft> {
        let text = parser.text();
        if parser.peek().is_none() {
            self.state = State::End;
            return None;
        }
        let begin = parser.offset();
        let rest = text.get(begin..).unwrap_or("");
        let end = begin + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let mut line = Parser::at(text.get(..end).unwrap_or(text), begin);
        *parser = Parser::at(text, end);
        let place = self.places.of(text, begin);
        if line.peek() != Some(b'{') {
            let error = line.error("an event in `{…}`");
            let message = format!("On this line {error}; it was left out.");
            self.report(text, Severity::Error, begin, message);
            return None;
        }
        let mut members = Vec::new();
        let read = line.object_into(&mut members);
        let error = match read {
            Err(error) => Some(error),
            Ok(()) if line.peek().is_some() => {
                Some(line.error("the end of the line after the event"))
            }
            Ok(()) => None,
        };
        let mut draft = self.draft_of(text, members, dates)?;
        draft.place = Some(place);
        if let Some(error) = error {
            let error = error.to_string().replace("the end of the file", "the end of the line");
            let message = format!("In this event {error}; it was kept as far as it was read.");
            self.report(text, Severity::Error, line.offset(), message);
            if let Some(problem) = self.problems.last_mut() {
                problem.event = Some(self.events as u32);
            }
        }
        Some(draft)
    }
}
