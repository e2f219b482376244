//! Dateline's own JSON: `{ "title": "…", "events": [ event, … ] }`, or the array of events alone.
//!
//! An event that is broken costs no other: it is kept as far as it was read, and the next one is
//! looked for behind its brackets.
//!
//! What other tools write as JSON differs in where the events are (`containers.rs`) and in what their
//! members are called (`foreign.rs`).

mod containers;
mod event;
mod foreign;
mod lines;
mod number;
mod value;

use containers::Groups;
pub use containers::format_of;
pub use number::number;
pub use value::{Kind, Members};

use super::draft::Draft;
use super::historycommons::{self, TagKinds};
use super::place::Places;
use super::reader::EntryReader;
use super::record::Roles;
use super::report::Report;
use crate::ALL_FORMATS;
use crate::chronology::{Format, Problem, Severity};
use crate::date::DateOptions;
use value::{Parser, SyntaxError};

/// Reads events one by one: those of Dateline's own JSON, of a dump, or of another tool.
#[derive(Debug)]
pub struct JsonReader {
    format: Format,
    /// What a dump's tags are.
    tags: TagKinds,
    /// What another tool's names are for.
    roles: Roles,
    /// What the groups of vis-timeline are called, by id.
    groups: Groups,
    /// Members of a top object that may be an event itself.
    held: Members<'static>,
    offset: usize,
    places: Places,
    state: State,
    title: Option<String>,
    problems: Vec<Problem>,
    events: usize,
    /// The top object has a list of events, if an empty one.
    has_list: bool,
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
    /// Among the eras of TimelineJS, which are events that last.
    Eras,
    /// Before a line, which is an event.
    Lines,
    End,
}

impl JsonReader {
    /// Starts at the first byte.
    pub fn new(format: Format) -> JsonReader {
        JsonReader {
            format,
            tags: TagKinds::default(),
            roles: Roles::new(format),
            groups: Groups::default(),
            held: Vec::new(),
            offset: 0,
            places: Places::default(),
            state: if format == Format::JsonLines { State::Lines } else { State::Start },
            title: None,
            problems: Vec::new(),
            events: 0,
            has_list: false,
        }
    }

    fn start(&mut self, parser: &mut Parser<'_>) -> Result<(), SyntaxError> {
        if parser.take(b'[') {
            self.state = State::Events { member: false };
        } else if parser.take(b'{') {
            self.state = State::Members;
            if self.format == Format::Vis {
                self.groups = containers::groups(parser.clone());
            }
        } else {
            return Err(parser.error("`{` or `[`"));
        }
        Ok(())
    }

    fn member(
        &mut self,
        parser: &mut Parser<'_>,
        dates: &DateOptions,
    ) -> Result<Option<Draft>, SyntaxError> {
        parser.take(b',');
        if parser.take(b'}') {
            self.state = State::End;
            let draft = self.end_of_members(parser.text(), dates);
            if draft.is_none() && !self.has_list {
                let message = "Expected a list called `events`, found an object without one; nothing was read.";
                self.report(parser.text(), Severity::Error, parser.offset() - 1, message.into());
            }
            return Ok(draft);
        }
        let key = parser.key()?;
        if containers::hold_events(self.format, &key) && parser.take(b'[') {
            self.has_list = true;
            self.state = if key == "eras" { State::Eras } else { State::Events { member: true } };
            return Ok(None);
        }
        let value = parser.value()?;
        self.top_member(parser.text(), key, value, dates);
        Ok(None)
    }

    fn event(
        &mut self,
        parser: &mut Parser<'_>,
        dates: &DateOptions,
    ) -> Result<Option<Draft>, SyntaxError> {
        parser.take(b',');
        if parser.take(b']') {
            let alone = self.state == State::Events { member: false };
            self.state = if alone { State::End } else { State::Members };
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
        let draft = self.draft_of(parser.text(), members, dates);
        if draft.is_none() && read.is_ok() {
            return Ok(None);
        }
        let mut draft = draft.unwrap_or_default();
        draft.place = Some(place);
        let empty = draft.title.is_none() && draft.date.is_none() && draft.body.is_empty();
        if let Err(error) = read {
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
        Ok(Some(draft))
    }

    /// The event that these members make; `None` where they make none.
    fn draft_of(&mut self, text: &str, members: Members<'_>, dates: &DateOptions) -> Option<Draft> {
        let mut report = Report {
            text,
            event: self.events as u32,
            places: &mut self.places,
            problems: &mut self.problems,
        };
        match self.format {
            Format::HistoryCommons if ALL_FORMATS => {
                let draft = historycommons::draft_from_members(members, &mut report, dates);
                self.tags.add(&draft.tags);
                Some(draft)
            }
            Format::Json | Format::JsonLines => {
                Some(event::draft_from_members(members, &mut report))
            }
            _ if ALL_FORMATS => {
                let era = self.state == State::Eras;
                let record = foreign::record_from_members(
                    members,
                    &mut self.roles,
                    &self.groups,
                    era,
                    &mut report,
                )?;
                Some(record.into_draft(dates, &mut report))
            }
            _ => None,
        }
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

impl EntryReader for JsonReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        let mut parser = Parser::at(text, self.offset);
        loop {
            let step = match self.state {
                State::Start => self.start(&mut parser).map(|()| None),
                State::Members => self.member(&mut parser, dates),
                State::Events { .. } | State::Eras => self.event(&mut parser, dates),
                State::Lines => Ok(self.line(&mut parser, dates)),
                State::End => return None,
            };
            match step {
                Ok(Some(draft)) => {
                    self.events += 1;
                    self.offset = parser.offset();
                    return Some(draft);
                }
                Ok(None) => {}
                Err(error) => self.cut_short(text, self.events, &error),
            }
        }
    }

    fn offset(&self) -> usize {
        self.offset
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }

    fn take_tags(&mut self) -> Option<TagKinds> {
        (self.format == Format::HistoryCommons).then(|| std::mem::take(&mut self.tags))
    }
}
