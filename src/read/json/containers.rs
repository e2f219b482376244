//! Where the events of each JSON format are, and what stands beside them.

use std::borrow::Cow;

use super::foreign;
use super::value::{Kind, Parser, Value};
use super::{Format, JsonReader};
use crate::ALL_FORMATS;
use crate::chronology::Severity;
use crate::date::DateOptions;
use crate::read::draft::Draft;
use crate::read::historycommons;
use crate::read::report::Report;
use crate::strings::Strings;

/// How far into a text, in bytes, keys are looked for: its first events.
const HEAD_BYTES: usize = 1 << 18;

/// Which JSON format a text is in, by the keys of its first events.
pub fn format_of(json: &str) -> Format {
    let head = (HEAD_BYTES - 3..=HEAD_BYTES).rev().find_map(|end| json.get(..end)).unwrap_or(json);
    let has = |key: &str| has_key(head, key);
    let any = |keys: &[&str]| keys.iter().any(|key| has(key));
    if historycommons::is_dump(json) {
        Format::HistoryCommons
    } else if has("start_date") && has("headline") {
        Format::TimelineJs
    } else if any(&["body", "date"]) {
        if is_lines(head) { Format::JsonLines } else { Format::Json }
    } else if has("@type") && any(&["@context", "@graph", "startDate"]) {
        Format::JsonLd
    } else if any(&["dateTimeFormat", "durationEvent", "isDuration"])
        || has("events") && has("start")
    {
        Format::Simile
    } else if has("content") && has("start") {
        Format::Vis
    } else if is_lines(head) {
        Format::JsonLines
    } else {
        Format::Json
    }
}

/// Whether a key stands in a text. In strings quotes are escaped, so that only keys are found.
fn has_key(json: &str, key: &str) -> bool {
    let quoted = ["\"", key, "\""].concat();
    json.match_indices(&quoted).any(|(at, _)| {
        json.get(at + quoted.len()..).is_some_and(|rest| rest.trim_start().starts_with(':'))
    })
}

/// Whether each line is an object: behind the first comes another, or nothing and it is an event. One that does
/// not end soon is taken for the object that holds all events.
fn is_lines(head: &str) -> bool {
    let mut parser = Parser::at(head, 0);
    parser.peek() == Some(b'{')
        && parser.skip()
        && match parser.peek() {
            Some(byte) => byte == b'{',
            None => !has_key(head, "events") && has_key(head, "title"),
        }
}

/// Whether this member of the top object holds events.
pub fn hold_events(format: Format, key: &str) -> bool {
    match format {
        Format::TimelineJs => matches!(key, "events" | "eras"),
        Format::Vis => key == "items",
        Format::JsonLd => matches!(key, "@graph" | "itemListElement" | "event" | "events"),
        _ => key == "events",
    }
}

/// What groups are called, by their id.
#[derive(Debug, Default)]
pub struct Groups {
    ids: Strings,
    contents: Vec<String>,
}

impl Groups {
    /// What the group with this id is called.
    pub fn find(&self, id: &str) -> Option<&String> {
        self.contents.get(self.ids.find(id)? as usize)
    }
}

/// The groups of vis-timeline, from the first member on: they may stand behind the items.
pub fn groups(mut parser: Parser<'_>) -> Groups {
    let mut groups = Groups::default();
    while let Ok(key) = parser.key() {
        if key == "groups"
            && let Ok(Value { kind: Kind::Array(values), .. }) = parser.value()
        {
            for value in values {
                let Kind::Object(members) = value.kind else { continue };
                let (mut id, mut content) = (None, None);
                for (key, value) in members {
                    match &*key {
                        "id" => id = value.into_text(),
                        "content" => content = value.into_text(),
                        _ => {}
                    }
                }
                if let (Some(id), Some(content)) = (id, content)
                    && groups.ids.insert(&id) as usize == groups.contents.len()
                {
                    groups.contents.push(content);
                }
            }
            break;
        }
        let nested = matches!(parser.peek(), Some(b'{' | b'['));
        let passed = if nested { parser.skip() } else { parser.value().is_ok() };
        if !passed || !parser.take(b',') {
            break;
        }
    }
    groups
}

impl JsonReader {
    /// Takes in a member of the top object that holds no events.
    pub(super) fn top_member(
        &mut self,
        text: &str,
        key: Cow<'_, str>,
        value: Value<'_>,
        dates: &DateOptions,
    ) {
        match (self.format, &*key, value) {
            (Format::JsonLd, _, value) if ALL_FORMATS => {
                self.held.push((key.into_owned().into(), value.into_owned()));
            }
            (Format::TimelineJs, "title", Value { kind: Kind::Object(members), .. })
                if ALL_FORMATS =>
            {
                let mut report = Report {
                    text,
                    event: self.events as u32,
                    places: &mut self.places,
                    problems: &mut self.problems,
                };
                let record = foreign::record_from_members(
                    members,
                    &mut self.roles,
                    &Groups::default(),
                    false,
                    &mut report,
                );
                let title = record.and_then(|record| record.into_title(dates, &mut report));
                self.title = title.or(self.title.take());
            }
            // Whatever is written as a date is read.
            (Format::Simile, "dateTimeFormat", _) | (Format::Vis, "groups", _) => {}
            (_, "title", Value { kind: Kind::String(title), .. }) => {
                self.title = Some(title.into_owned());
            }
            (_, key, value) => self.leave_out(text, key, value.at),
        }
    }

    /// Says that a member of the top object is not used.
    fn leave_out(&mut self, text: &str, key: &str, at: usize) {
        let (title, events) = match self.format {
            Format::Vis => ("groups", "items"),
            Format::JsonLd => ("name", "@graph"),
            _ => ("title", "events"),
        };
        let message =
            format!("Expected `{title}` or an array `{events}`, found `{key}`; it was left out.");
        self.report(text, Severity::Info, at, message);
    }

    /// At the end of a top object that may be an event itself: the event, or the list's name.
    pub(super) fn end_of_members(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        let held = std::mem::take(&mut self.held);
        if !ALL_FORMATS || self.format != Format::JsonLd {
            return None;
        }
        if self.events == 0 {
            return self.draft_of(text, held, dates);
        }
        for (key, value) in held {
            match value.as_text().filter(|_| key == "name") {
                Some(name) => self.title = Some(name.to_owned()),
                None if key.starts_with('@') => {}
                None => self.leave_out(text, &key, value.at),
            }
        }
        None
    }
}
