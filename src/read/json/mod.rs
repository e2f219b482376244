//! Dateline's own JSON: `{ "title": "…", "events": [ event, … ] }`, or the array of events alone.
//!
//! An event that is broken costs no other: it is kept as far as it was read, and the next one is
//! looked for behind its brackets.

mod event;
mod number;
mod value;

pub use event::Report;
pub use value::{Kind, Value};

use super::draft::Draft;
use super::historycommons::{self, TagKinds};
use super::place::Places;
use crate::chronology::{Format, Problem, Severity};
use crate::date::DateOptions;
use value::{Parser, SyntaxError};

/// Reads events one by one: those of Dateline's own JSON, or of a dump that differs in its events only.
#[derive(Debug)]
pub struct JsonReader {
    format: Format,
    dates: DateOptions,
    /// What a dump's tags are.
    tags: TagKinds,
    offset: usize,
    places: Places,
    state: State,
    title: Option<String>,
    problems: Vec<Problem>,
    events: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first bracket.
    Start,
    /// Among the members of the top object.
    Members,
    /// Among the events; are they a member of the top object?
    Events {
        member: bool,
    },
    End,
}

impl JsonReader {
    /// Starts at the first byte.
    pub fn new(format: Format, dates: DateOptions) -> JsonReader {
        JsonReader {
            format,
            dates,
            tags: TagKinds::default(),
            offset: 0,
            places: Places::default(),
            state: State::Start,
            title: None,
            problems: Vec::new(),
            events: 0,
        }
    }

    /// What it reads.
    pub fn format(&self) -> Format {
        self.format
    }

    /// What the tags of the entries are, once all are read: known from all together.
    pub fn take_tags(&mut self) -> TagKinds {
        std::mem::take(&mut self.tags)
    }

    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The chronology's title, known for sure at the end only.
    pub fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }

    /// Problems since the last call.
    pub fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// The next event of the same text; `None` at the end.
    pub fn next_entry(&mut self, text: &str) -> Option<Draft> {
        let mut parser = Parser::at(text, self.offset);
        loop {
            let step = match self.state {
                State::Start => self.start(&mut parser),
                State::Members => self.member(&mut parser),
                State::Events { member } => match self.event(&mut parser, member) {
                    Ok(Some(draft)) => {
                        self.events += 1;
                        self.offset = parser.offset();
                        return Some(draft);
                    }
                    Ok(None) => Ok(()),
                    Err(error) => Err(error),
                },
                State::End => return None,
            };
            if let Err(error) = step {
                self.cut_short(text, self.events, &error);
            }
        }
    }

    fn start(&mut self, parser: &mut Parser<'_>) -> Result<(), SyntaxError> {
        if parser.take(b'[') {
            self.state = State::Events { member: false };
        } else if parser.take(b'{') {
            self.state = State::Members;
        } else {
            return Err(parser.error("`{` or `[`"));
        }
        Ok(())
    }

    fn member(&mut self, parser: &mut Parser<'_>) -> Result<(), SyntaxError> {
        parser.take(b',');
        if parser.take(b'}') {
            self.state = State::End;
            return Ok(());
        }
        let key = parser.key()?;
        if key == "events" && parser.take(b'[') {
            self.state = State::Events { member: true };
            return Ok(());
        }
        let value = parser.value()?;
        match (key.as_str(), value.kind) {
            ("title", Kind::String(title)) => self.title = Some(title),
            (key, _) => {
                let message = format!(
                    "Expected `title` or an array `events`, found `{key}`; it was left out."
                );
                self.report(parser.text(), Severity::Info, value.at, message);
            }
        }
        Ok(())
    }

    fn event(
        &mut self,
        parser: &mut Parser<'_>,
        member: bool,
    ) -> Result<Option<Draft>, SyntaxError> {
        parser.take(b',');
        if parser.take(b']') {
            self.state = if member { State::Members } else { State::End };
            return Ok(None);
        }
        if parser.peek() != Some(b'{') {
            let value = parser.value()?;
            let message = format!(
                "Expected an event in `{{…}}`, found {}; it was left out.",
                value.kind_name()
            );
            self.report(parser.text(), Severity::Warning, value.at, message);
            return Ok(None);
        }
        // Before the members' places: looking back would begin anew at the file's first line.
        let place = self.places.of(parser.text(), parser.offset());
        let index = self.events as u32;
        let mut whole = parser.clone();
        let mut members = Vec::new();
        let read = parser.object_into(&mut members);
        let mut report = Report {
            text: parser.text(),
            event: index,
            places: &mut self.places,
            problems: &mut self.problems,
        };
        let mut draft = match self.format {
            Format::HistoryCommons => {
                historycommons::draft_from_members(members, &mut report, &self.dates)
            }
            _ => event::draft_from_members(members, &mut report),
        };
        draft.place = Some(place);
        if let Err(error) = read {
            let empty = draft.title.is_none() && draft.date.is_none() && draft.body.is_empty();
            if whole.skip() {
                *parser = whole;
                let message = format!("In this event {error}; it was kept as far as it was read.");
                self.report(parser.text(), Severity::Error, error.at, message);
                if let Some(problem) = self.problems.last_mut() {
                    problem.event = Some(index);
                }
            } else {
                self.cut_short(parser.text(), self.events + usize::from(!empty), &error);
            }
            return Ok(Some(draft).filter(|_| !empty));
        }
        if self.format == Format::HistoryCommons {
            self.tags.add(&draft.tags);
        }
        Ok(Some(draft))
    }

    /// Reports what ended the reading before its time.
    fn cut_short(&mut self, text: &str, events: usize, error: &SyntaxError) {
        let shown = match events {
            0 => String::new(),
            1 => " The event read until then is shown.".into(),
            _ => format!(" The {events} events read until then are shown."),
        };
        let message = format!("The JSON ends early or is broken here: {error}.{shown}");
        self.report(text, Severity::Error, error.at, message);
        self.state = State::End;
    }

    fn report(&mut self, text: &str, severity: Severity, at: usize, message: String) {
        let place = self.places.of(text, at);
        self.problems.push(Problem {
            severity,
            line: place.line,
            column: place.column,
            message,
            event: None,
        });
    }
}
