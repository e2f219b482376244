//! A calendar (iCalendar, RFC 5545).
//!
//! - A date with both ends within the years 1 to 9999 is a `VEVENT`: whole days with an exclusive `DTEND`,
//!   or floating clock times. All else is a `VJOURNAL` without a day, since a calendar has no open ends, no
//!   years before the year 1 and no guesses; the calendar's `DESCRIPTION` says how many.
//! - What is vague looks like whole days in a calendar: the author's words stand at the head of its `DESCRIPTION`, and in
//!   `X-DATELINE-DATE` unless the date was inferred.
//! - `DTSTAMP` is always 1970, so that the same chronology gives the same file. A `UID` is the event's id and a number
//!   made of the titles of the chronology and the event.
//! - `CATEGORIES` are the tags and the entities that the author gave. Sources that the text does not cite are added to it.
//! - Addresses relative to a page, weights and columns of one's own are not written.

use super::entry::{Entry, is_guess, iso, one_line};
use super::number::push_decimal;
use super::replaced::push_replaced;
use crate::date::{Hull, Moment, Resolution, push_digits};
use crate::strings::hash;

/// The longest line in bytes, without its end.
const LINE_BYTES: usize = 75;

/// The events as a calendar.
pub fn write(title: Option<&str>, entries: &[Entry<'_>]) -> String {
    let mut out = String::new();
    let mut journals = 0;
    let mut events = String::new();
    for entry in entries {
        let days = days_of(entry);
        journals += u64::from(days.is_none());
        write_event(&mut events, title, entry, days);
    }
    for (name, value) in
        [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Dateline//Dateline//EN")]
    {
        push_line(&mut out, name, value);
    }
    push_text(&mut out, "X-WR-CALNAME", title.unwrap_or(""));
    if journals > 0 {
        let mut said = String::new();
        push_digits(&mut said, journals, 1);
        said.push_str(" of ");
        push_digits(&mut said, entries.len() as u64, 1);
        said.push_str(
            " events have no day that a calendar can hold; they are kept as journal entries (VJOURNAL).",
        );
        push_text(&mut out, "DESCRIPTION", &said);
    }
    out.push_str(&events);
    push_line(&mut out, "END", "VCALENDAR");
    out
}

fn write_event(
    out: &mut String,
    title: Option<&str>,
    entry: &Entry<'_>,
    days: Option<[String; 2]>,
) {
    let event = entry.event;
    let kind = if days.is_some() { "VEVENT" } else { "VJOURNAL" };
    push_line(out, "BEGIN", kind);
    let mut uid = event.id.clone();
    uid.push('@');
    push_digits(&mut uid, hash(title.unwrap_or("")) ^ hash(&event.title), 1);
    push_text(out, "UID", &uid);
    push_line(out, "DTSTAMP", "19700101T000000Z");
    for (name, value) in ["DTSTART", "DTEND"].into_iter().zip(days.iter().flatten()) {
        let form = if value.contains('T') { "" } else { ";VALUE=DATE" };
        if !value.is_empty() {
            push_line(out, &[name, form].concat(), value);
        }
    }
    push_text(out, "SUMMARY", &one_line(&event.title));
    let words = entry.date_in_words();
    let mut text = entry.text_with_sources();
    if let Some(words) = &words {
        let between = if text.is_empty() { "" } else { "\n\n" };
        text = [words, between, &text].concat();
    }
    push_text(out, "DESCRIPTION", &text);
    if words.is_some() {
        push_text(out, "X-DATELINE-DATE", entry.date().unwrap_or(""));
    }
    let mut names = String::new();
    for name in entry.tags().into_iter().chain(entry.entities()) {
        names.push_str(if names.is_empty() { "" } else { "," });
        names.push_str(&escaped(name));
    }
    push_line(out, "CATEGORIES", &names);
    push_address(out, "URL", event.extra().url.as_deref());
    event.extra().media.iter().for_each(|media| push_address(out, "ATTACH", Some(&media.url)));
    if let Some(place) = &event.extra().place {
        push_text(out, "LOCATION", place.name.as_deref().unwrap_or(""));
        if let (Some(lat), Some(lon)) = (place.lat, place.lon) {
            let mut degrees = String::new();
            push_decimal(&mut degrees, lat);
            degrees.push(';');
            push_decimal(&mut degrees, lon);
            push_line(out, "GEO", &degrees);
        }
    }
    if days.is_some() {
        // What happened once makes nobody busy.
        push_line(out, "TRANSP", "TRANSPARENT");
    }
    push_line(out, "END", kind);
}

/// When an event begins, and before what it ends: the latter empty where that is the same minute.
/// `None` for what a calendar cannot hold.
fn days_of(entry: &Entry<'_>) -> Option<[String; 2]> {
    let date = entry.event.date.as_ref().filter(|date| !is_guess(date))?;
    let Hull { begin: Some(begin), end: Some(end) } = date.hull else { return None };
    let next = Moment::from_second(end.last_second() + 1, Resolution::Day);
    if begin.day().year < 1 || next.day().year > 9999 {
        return None;
    }
    let whole = [begin, end].map(|moment| moment.resolution() == Resolution::Day);
    Some(match whole {
        [true, true] => [compact(begin), compact(next)],
        _ if begin == end => [compact(begin), String::new()],
        // The last minute is where it ends, as it is said of meetings.
        [_, false] => [timed(begin), timed(end)],
        [_, true] => [timed(begin), timed(next)],
    })
}

/// `20010911`, `20010911T084600`.
fn compact(moment: Moment) -> String {
    let mut text = String::new();
    push_replaced(&mut text, &iso(moment), |byte| matches!(byte, b'-' | b':').then_some(""));
    if moment.resolution() == Resolution::Minute {
        text.push_str("00");
    }
    text
}

fn timed(moment: Moment) -> String {
    let midnight = if moment.resolution() == Resolution::Day { "T000000" } else { "" };
    compact(moment) + midnight
}

/// An address that stands on its own.
fn push_address(out: &mut String, name: &str, url: Option<&str>) {
    let url = url.filter(|url| url.contains(':') && !url.starts_with(['/', '?', '#', '.']));
    push_line(out, name, url.unwrap_or(""));
}

#[inline(never)]
fn push_text(out: &mut String, name: &str, text: &str) {
    push_line(out, name, &escaped(text));
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    push_replaced(&mut escaped, text, |byte| match byte {
        b'\n' => Some("\\n"),
        b'\\' => Some("\\\\"),
        b',' => Some("\\,"),
        b';' => Some("\\;"),
        b'\t' => None,
        byte => byte.is_ascii_control().then_some(""),
    });
    escaped
}

/// Appends a line, folded between characters; nothing where there is no value.
#[inline(never)]
fn push_line(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let line = [name, ":", value].concat();
    let (mut rest, mut room) = (line.as_str(), LINE_BYTES);
    while rest.len() > room {
        let end = (1..=room).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(room);
        let (head, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        out.push_str(head);
        out.push_str("\r\n ");
        (rest, room) = (tail, LINE_BYTES - 1);
    }
    out.push_str(rest);
    out.push_str("\r\n");
}
