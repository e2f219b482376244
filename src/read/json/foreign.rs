//! Events of other tools' JSON: TimelineJS, vis-timeline, SIMILE, schema.org.
//!
//! Objects in objects are gone through with their keys joined, `text.headline`, `location.geo.latitude`;
//! what these are for, [`Roles`] knows.

use super::containers::Groups;
use super::value::{Kind, Members, Value};
use crate::chronology::{Format, Severity};
use crate::read::record::{Record, Role, Roles, from_milliseconds};
use crate::read::report::Report;

/// The event that members make; `None` for what schema.org says is no event.
pub fn record_from_members(
    members: Members<'_>,
    roles: &mut Roles,
    groups: &Groups,
    era: bool,
    report: &mut Report<'_>,
) -> Option<Record> {
    let mut record = Record::default();
    if era {
        record.add_field("type", "era");
    }
    let mut flat = Flat { record, roles, groups, rename_latest: false };
    let members = match flat.roles.format() {
        Format::JsonLd => event_of_item(members, report)?,
        Format::Simile => flat.simile(members),
        _ => members,
    };
    for (key, value) in members {
        flat.add(&key, value, report);
    }
    Some(flat.record)
}

/// A list's item without its wrapping; `None` if it is something else than an event.
fn event_of_item<'a>(members: Members<'a>, report: &mut Report<'_>) -> Option<Members<'a>> {
    let mut item = None;
    let mut rest = Vec::new();
    for (key, value) in members {
        match value.kind {
            Kind::Object(members) if key == "item" => item = Some(members),
            kind => rest.push((key, Value { at: value.at, kind })),
        }
    }
    let members = item.unwrap_or(rest);
    let type_of = members.iter().find(|(key, _)| key == "@type").map(|(_, value)| value);
    let Some((name, at)) = type_of.and_then(|value| Some((value.as_text()?, value.at))) else {
        return Some(members);
    };
    let dated = members.iter().any(|(key, _)| matches!(&**key, "startDate" | "endDate"));
    if dated || name.contains("Event") || name == "ListItem" {
        return Some(members);
    }
    report.problem(
        Severity::Info,
        at,
        format!("Expected an `Event`, found `{name}`; it was left out."),
    );
    None
}

struct Flat<'a> {
    record: Record,
    roles: &'a mut Roles,
    groups: &'a Groups,
    /// A latest start is the end of when a thing happened.
    rename_latest: bool,
}

impl Flat<'_> {
    /// Learns whether the event is one of an instant somewhere between its dates. `isDuration` is read
    /// as SIMILE reads it in JSON: the other way round. Source: its `sources.js`, *issue 33*.
    fn simile<'a>(&mut self, members: Members<'a>) -> Members<'a> {
        let mut rest = Vec::new();
        for (key, value) in members {
            let truth = match &value.kind {
                Kind::Bool(truth) => Some(*truth),
                Kind::String(text) => Some(text == "true"),
                _ => None,
            };
            match (&*key, truth) {
                ("durationEvent" | "de", Some(lasts)) => self.record.when.within = !lasts,
                ("isDuration", Some(instant)) => self.record.when.within = instant,
                _ => rest.push((key, value)),
            }
        }
        let has_end = rest.iter().any(|(key, _)| matches!(&**key, "end" | "e"));
        self.rename_latest = self.record.when.within && !has_end;
        rest
    }

    fn add(&mut self, name: &str, value: Value<'_>, report: &mut Report<'_>) {
        let format = self.roles.format();
        match value.kind {
            Kind::Null => {}
            Kind::Array(values) => {
                values.into_iter().for_each(|value| self.add(name, value, report))
            }
            Kind::Object(members) => {
                for (key, value) in members {
                    match &*key {
                        "@value" => self.add(name, value, report),
                        "@type" | "@id" | "@context" => {}
                        key => self.add(&[name, ".", key].concat(), value, report),
                    }
                }
            }
            Kind::Bool(truth) => {
                let truth = if truth { "true" } else { "false" };
                self.record.add_field(name, truth);
            }
            Kind::String(text) if name == "@context" || name == "@type" && text == "Event" => {}
            Kind::Number(text)
                if format == Format::Vis && matches!(self.roles.of(name), Role::Words(_)) =>
            {
                let date = text
                    .parse()
                    .ok()
                    .and_then(from_milliseconds)
                    .unwrap_or_else(|| text.into_owned());
                self.text(name, &date, value.at, report);
            }
            Kind::Number(text) | Kind::String(text) => self.text(name, &text, value.at, report),
        }
    }

    fn text(&mut self, name: &str, text: &str, at: usize, report: &mut Report<'_>) {
        let format = self.roles.format();
        let group = self.groups.find(text).filter(|_| name == "group");
        let text = group.map_or(text, String::as_str);
        let is_latest = self.rename_latest && matches!(name, "latestStart" | "ls");
        let role = self.roles.of(if is_latest { "end" } else { name });
        // Only a column of TimelineJS's spreadsheet says `title` and means it.
        let role =
            if role == Role::Type && format != Format::TimelineJs { Role::Other } else { role };
        let place = report.place(at);
        self.record.add(role, name.trim_start_matches('@'), text, place, report);
    }
}
