//! iCalendar (RFC 5545): the entries of a calendar, each once.
//!
//! Clock times stay as they stand, whatever zone they are of. An event of whole days ends on the day
//! before its `DTEND`. One that recurs is read as its first occurrence, which is said.

mod property;

use super::draft::Draft;
use super::place::{Place, Places};
use super::reader::EntryReader;
use super::record::{Record, Role, Side, plain};
use super::report::Report;
use crate::chronology::{Problem, Severity};
use crate::date::{DateOptions, Moment, Resolution, SECONDS_PER_DAY, read_date};
use property::{Property, next_line, seconds_of, unescaped};

/// What a calendar keeps about its entries for itself.
const BOOKKEEPING: [&str; 5] = ["DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"];

/// Whether a text is a calendar.
pub fn is_calendar(text: &str) -> bool {
    text.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Reads a calendar entry by entry.
#[derive(Debug, Default)]
pub struct IcsReader {
    offset: usize,
    places: Places,
    problems: Vec<Problem>,
    title: Option<String>,
    events: u32,
}

/// An entry while its lines come in.
#[derive(Debug, Default)]
struct Entry {
    record: Record,
    start: Option<String>,
    end: Option<String>,
    duration: Option<String>,
    /// How deep in parts of the entry, its alarms, the line is.
    depth: u32,
}

impl EntryReader for IcsReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        let mut entry: Option<Entry> = None;
        while let Some((begin, line)) = next_line(text, &mut self.offset) {
            let mut report = Report {
                text,
                event: self.events,
                places: &mut self.places,
                problems: &mut self.problems,
            };
            let property = Property::of(&line);
            match (&mut entry, property) {
                (None, Some(Property { name: "BEGIN", value, .. })) if is_entry(value) => {
                    let mut begun = Entry::default();
                    begun.record.draft.place = Some(report.place(begin));
                    entry = Some(begun);
                }
                (None, Some(Property { name: "X-WR-CALNAME" | "NAME", value, .. })) => {
                    self.title.get_or_insert_with(|| unescaped(value));
                }
                (None, _) => {}
                (Some(open), Some(Property { name: "BEGIN", .. })) => open.depth += 1,
                (Some(open), Some(Property { name: "END", value, .. })) => {
                    if is_entry(value) {
                        self.events += 1;
                        return entry.map(|entry| entry.into_draft(dates, &mut report));
                    }
                    open.depth = open.depth.saturating_sub(1);
                }
                (Some(open), Some(property)) if open.depth == 0 => {
                    let place = report.place(begin);
                    open.add(&property, place, &mut report);
                }
                (Some(open), None) if open.depth == 0 && !line.trim().is_empty() => {
                    let place = report.place(begin);
                    let message = "Expected a line of the form `NAME:value`, or one that begins with a blank and goes \
                                   on with the last; it was kept as a part of the text.";
                    report.problem_at(Severity::Warning, place, message.into());
                    open.record.add(Role::Body, "", &line, place, &mut report);
                }
                (Some(_), _) => {}
            }
        }
        let entry = entry?;
        let mut report = Report {
            text,
            event: self.events,
            places: &mut self.places,
            problems: &mut self.problems,
        };
        let message = "Expected `END:VEVENT`, found the end of the file; the event was kept as far as it goes.";
        report.problem(Severity::Error, text.len(), message.into());
        self.events += 1;
        Some(entry.into_draft(dates, &mut report))
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
}

fn is_entry(name: &str) -> bool {
    ["VEVENT", "VJOURNAL", "VTODO"].iter().any(|known| name.trim().eq_ignore_ascii_case(known))
}

impl Entry {
    fn add(&mut self, property: &Property<'_>, place: Place, report: &mut Report<'_>) {
        let value = unescaped(property.value);
        let zone = property.parameter("TZID");
        let role = match property.name {
            "SUMMARY" => Role::Title,
            "DESCRIPTION" => Role::Body,
            "LOCATION" | "GEO" => Role::Place,
            "URL" => Role::Url,
            "UID" => Role::Id,
            "ATTACH" | "IMAGE" if property.parameter("ENCODING").is_none() => Role::Media,
            "DTSTART" | "DUE" | "DTEND" | "DURATION" => {
                let slot = match property.name {
                    "DTSTART" => &mut self.start,
                    "DURATION" => &mut self.duration,
                    _ => &mut self.end,
                };
                if let Some(before) = slot.replace(value) {
                    self.record.add_field(property.name, &before);
                }
                if let Some(zone) = zone.filter(|_| property.name == "DTSTART") {
                    self.record.add_field("TZID", zone);
                }
                return;
            }
            "CATEGORIES" => {
                for category in property::commas(property.value) {
                    self.record.draft.tags.push(unescaped(category));
                }
                return;
            }
            "ATTENDEE" | "ORGANIZER" => {
                let name = property.parameter("CN").unwrap_or(&value);
                let name = name.strip_prefix("mailto:").unwrap_or(name);
                self.record.draft.entities.push(name.to_owned());
                return;
            }
            "RRULE" | "RDATE" => {
                let message = format!(
                    "Expected an event that happens once, found `{}:{value}`; only its first occurrence is shown.",
                    property.name
                );
                report.problem_at(Severity::Warning, place, message);
                Role::Other
            }
            name if BOOKKEEPING.contains(&name) => return,
            _ => Role::Other,
        };
        self.record.add(role, property.name, &value, place, report);
    }

    fn into_draft(mut self, dates: &DateOptions, report: &mut Report<'_>) -> Draft {
        let start = self.start.take().map(|start| plain(&start, dates));
        let end = match (self.end.take(), self.duration.take(), &start) {
            (Some(end), None, _) => day_before(&end, dates).or(Some(end)),
            (None, Some(duration), Some(start)) => {
                let end = end_after(start, &duration, dates);
                if end.is_none() {
                    self.record.add_field("DURATION", &duration);
                }
                end
            }
            (end, duration, _) => {
                duration
                    .into_iter()
                    .for_each(|duration| self.record.add_field("DURATION", &duration));
                end
            }
        };
        let end = end.map(|end| plain(&end, dates));
        if let Some(start) = &start {
            self.record.when.add_words(Side::Begin, start);
        }
        // An event of no whole day ends where it begins, or before.
        if let Some(end) =
            end.filter(|end| !is_day(end) || start.as_ref().is_none_or(|start| start < end))
        {
            self.record.when.add_words(Side::End, &end);
        }
        self.record.into_draft(dates, report)
    }
}

/// Whether a date that was read is a whole day.
fn is_day(date: &str) -> bool {
    date.len() == "1999-04-15".len()
}

/// The last day of an event that ends before this one begins; `None` for a clock time.
fn day_before(end: &str, dates: &DateOptions) -> Option<String> {
    let date = plain(end, dates);
    let day = read_date(&date, dates).ok().filter(|_| is_day(&date))?.hull.begin?.day();
    let before = day.after(-1);
    Some(Moment::from_day(before).to_string())
}

/// The end of what begins at a date and goes on for a duration.
fn end_after(start: &str, duration: &str, dates: &DateOptions) -> Option<String> {
    let begin = read_date(start, dates).ok()?.hull.begin?;
    let seconds = seconds_of(duration)?;
    let end = begin.first_second() + seconds;
    Some(
        match begin.resolution() {
            Resolution::Day if seconds % SECONDS_PER_DAY == 0 => {
                Moment::from_second(end - 1, Resolution::Day)
            }
            Resolution::Day | Resolution::Minute if seconds % 60 == 0 => {
                Moment::from_second(end, Resolution::Minute)
            }
            _ => Moment::from_second(end, Resolution::Second),
        }
        .to_string(),
    )
}
