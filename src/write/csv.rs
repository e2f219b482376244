//! A table as text (RFC 4180, UTF-8): a row an event, its columns called as the reader of tables knows them.
//!
//! - A list is parted by `; `; an item that holds a semicolon, or a tag that holds a comma, stands in
//!   double quotes.
//! - A column that no event fills is left out, but for `id`, `date`, `title` and `body`. The file's own columns come last.
//! - An inferred date is in the column `inferred date`, not in `date`.
//! - Of several pictures the first has columns of its own, the others are told in `more media`.
//! - Sources with an address come first, so that `source url` runs beside them.
//! - A cell whose text begins with `=`, `+`, `-`, `@` or a tab, which spreadsheets take for a formula (a
//!   date such as `-0043` too), has an apostrophe before it; so has one that begins with apostrophes before
//!   such a sign. To take one away gives the text back. Numbers stay as they are.
//!   Source: OWASP, *CSV Injection*.

use super::entry::{Entry, citation_of};
use super::number::push_decimal;
use crate::chronology::Media;

/// The columns; those of a chronology's own come behind them.
const COLUMNS: [&str; 21] = [
    "id",
    "date",
    "sort",
    "inferred date",
    "title",
    "body",
    "entities",
    "tags",
    "sources",
    "source url",
    "source title",
    "url",
    "image",
    "caption",
    "credit",
    "alt",
    "more media",
    "place",
    "lat",
    "lon",
    "weight",
];

/// Those that are there even if they are empty.
const ALWAYS: [&str; 4] = ["id", "date", "title", "body"];

/// The events as a table.
pub fn write(entries: &[Entry<'_>]) -> String {
    let mut names: Vec<String> = COLUMNS.map(str::to_owned).into();
    if let Some(entry) = entries.first() {
        names.extend(entry.fields().map(|(name, _)| guarded(name.to_owned())));
    }
    let mut used: Vec<bool> = COLUMNS.iter().map(|name| ALWAYS.contains(name)).collect();
    used.resize(names.len(), false);
    let rows: Vec<Vec<String>> = entries.iter().map(row).collect();
    for row in &rows {
        for (used, cell) in used.iter_mut().zip(row) {
            *used |= !cell.is_empty();
        }
    }
    let mut out = String::new();
    push_row(&mut out, &names, &used);
    rows.iter().for_each(|row| push_row(&mut out, row, &used));
    out
}

fn row(entry: &Entry<'_>) -> Vec<String> {
    let event = entry.event;
    let text = |text: Option<&str>| guarded(text.unwrap_or("").to_owned());
    let (linked, others): (Vec<_>, Vec<_>) =
        event.sources.iter().partition(|source| source.url.is_some());
    let sources: Vec<_> = linked.into_iter().chain(others).collect();
    let citations: Vec<String> = sources.iter().map(|source| citation_of(source)).collect();
    let urls = sources.iter().filter_map(|source| source.url.as_deref());
    let titles = sources.iter().filter_map(|source| source.title.as_deref());
    let first = event.media.first();
    let more: Vec<String> = event.media.iter().skip(1).map(told).collect();
    let place = event.place.as_ref();
    let mut row = vec![
        text(Some(&event.id)),
        date(entry.date()),
        date(entry.sort().as_deref()),
        date(entry.inferred()),
        text(Some(&event.title)),
        text(Some(&event.body.text)),
        list(entry.entities(), ";"),
        list(entry.tags(), ";,"),
        list(citations.iter().map(String::as_str), ";"),
        list(urls, ";"),
        list(titles, ";"),
        text(event.url.as_deref()),
        text(first.map(|media| media.url.as_str())),
        text(first.and_then(|media| media.caption.as_deref())),
        text(first.and_then(|media| media.credit.as_deref())),
        text(first.and_then(|media| media.alt.as_deref())),
        list(more.iter().map(String::as_str), ";"),
        text(place.and_then(|place| place.name.as_deref())),
        decimal(place.and_then(|place| place.lat)),
        decimal(place.and_then(|place| place.lon)),
        decimal(event.weight),
    ];
    row.extend(entry.fields().map(|(_, values)| list(values, ";")));
    row
}

/// A picture that has no columns of its own, in one line.
fn told(media: &Media) -> String {
    let parts =
        [Some(&media.url), media.caption.as_ref(), media.credit.as_ref(), media.alt.as_ref()];
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn decimal(number: Option<f64>) -> String {
    let mut out = String::new();
    number.into_iter().for_each(|number| push_decimal(&mut out, number));
    out
}

/// A date. `-0043` is no number: a spreadsheet would make -43 of it.
fn date(words: Option<&str>) -> String {
    let words = words.unwrap_or("");
    if words.starts_with('-') { ["'", words].concat() } else { guarded(words.to_owned()) }
}

/// Items parted by semicolons, those in quotes that hold one of some signs.
fn list<'a>(items: impl IntoIterator<Item = &'a str>, signs: &str) -> String {
    let mut out = String::new();
    for item in items {
        let quote = if item.contains(|c| signs.contains(c)) { "\"" } else { "" };
        for part in [if out.is_empty() { "" } else { "; " }, quote, item, quote] {
            out.push_str(part);
        }
    }
    guarded(out)
}

/// A text with an apostrophe before what a spreadsheet would take for a formula.
fn guarded(mut text: String) -> String {
    let begun = text.trim_start_matches('\'');
    let unsigned = begun.strip_prefix(['-', '+']).unwrap_or("x");
    let is_number = unsigned.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if begun.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        text.insert(0, '\'');
    }
    text
}

fn push_row(out: &mut String, cells: &[String], used: &[bool]) {
    let begin = out.len();
    for (cell, _) in cells.iter().zip(used).filter(|(_, used)| **used) {
        if out.len() > begin {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) || cell.trim().len() < cell.len() {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
