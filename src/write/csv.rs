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
//!   such a sign. To take one away gives the text back, as the reader of tables does. Numbers stay as they are.
//!   Source: OWASP, *CSV Injection*.

use super::entry::{Entry, citation_of};
use super::number::push_decimal;
use super::replaced::push_replaced;
use crate::chronology::{Media, Place, Source};

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
    let mut cells = Cells::default();
    COLUMNS.iter().for_each(|name| cells.push(name));
    for (name, _) in entries.first().map(Entry::fields).unwrap_or_default() {
        cells.push(name);
    }
    let width = cells.0.len();
    entries.iter().for_each(|entry| cells.push_event(entry));
    let names = cells.0.iter().take(width);
    let mut used: Vec<bool> = names.map(|name| ALWAYS.contains(&name.as_str())).collect();
    // A column of the file's own may be called as one of those.
    used.iter_mut().skip(COLUMNS.len()).for_each(|used| *used = false);
    for row in cells.0.chunks(width).skip(1) {
        for (used, cell) in used.iter_mut().zip(row) {
            *used |= !cell.is_empty();
        }
    }
    let mut out = String::new();
    cells.0.chunks(width).for_each(|row| push_row(&mut out, row, &used));
    out
}

/// The cells of all rows.
#[derive(Debug, Default)]
struct Cells(Vec<String>);

impl Cells {
    fn push_event(&mut self, entry: &Entry<'_>) {
        let event = entry.event;
        let (mut citations, mut urls, mut titles) = (Vec::new(), Vec::new(), Vec::new());
        for linked in [true, false] {
            for source in event.sources.iter().filter(|source| source.url.is_some() == linked) {
                citations.push(named(source));
                urls.extend(source.url.as_deref());
                titles.extend(source.title.as_deref());
            }
        }
        self.push(&event.id);
        self.push_date(entry.date());
        self.push_date(entry.sort().as_deref());
        self.push_date(entry.inferred());
        self.push(&event.title);
        self.push(&event.body.text);
        self.push_list(&entry.entities(), ";");
        self.push_list(&entry.tags(), ";,");
        self.push_texts(&citations);
        self.push_list(&urls, ";");
        self.push_list(&titles, ";");
        self.push_or_none(event.extra().url.as_deref());
        let none = Media::default();
        let first = event.extra().media.first().unwrap_or(&none);
        self.push(&first.url);
        [&first.caption, &first.credit, &first.alt]
            .iter()
            .for_each(|words| self.push_or_none(words.as_deref()));
        let more: Vec<String> = event.extra().media.iter().skip(1).map(told).collect();
        self.push_texts(&more);
        let nowhere = Place::default();
        let place = event.extra().place.as_ref().unwrap_or(&nowhere);
        self.push_or_none(place.name.as_deref());
        for number in [place.lat, place.lon, event.extra().weight] {
            let mut cell = String::new();
            number.into_iter().for_each(|number| push_decimal(&mut cell, number));
            self.0.push(cell);
        }
        entry.fields().iter().for_each(|(_, values)| self.push_list(values, ";"));
    }

    /// A text, with an apostrophe before what a spreadsheet would take for a formula.
    #[inline(never)]
    fn push(&mut self, text: &str) {
        let mut bytes = text.bytes().skip_while(|byte| *byte == b'\'');
        let is_formula = match bytes.next() {
            Some(b'=' | b'@' | b'\t' | b'\r') => true,
            Some(b'-' | b'+') => !bytes.all(|byte| byte.is_ascii_digit() || byte == b'.'),
            _ => false,
        };
        self.0.push([if is_formula { "'" } else { "" }, text].concat());
    }

    #[inline(never)]
    fn push_or_none(&mut self, text: Option<&str>) {
        self.push(text.unwrap_or(""));
    }

    /// A date. `-0043` is no number: a spreadsheet would make -43 of it.
    fn push_date(&mut self, words: Option<&str>) {
        let words = words.unwrap_or("");
        let sign = if words.starts_with('-') { "'" } else { "" };
        self.push(&[sign, words].concat());
    }

    fn push_texts(&mut self, items: &[String]) {
        self.push_list(&items.iter().map(String::as_str).collect::<Vec<_>>(), ";");
    }

    /// Items parted by semicolons, those in quotes that hold one of some signs.
    #[inline(never)]
    fn push_list(&mut self, items: &[&str], signs: &str) {
        let mut list = String::new();
        for &item in items {
            let quotes = item.bytes().any(|byte| signs.as_bytes().contains(&byte));
            let quote = if quotes { "\"" } else { "" };
            for part in [if list.is_empty() { "" } else { "; " }, quote, item, quote] {
                list.push_str(part);
            }
        }
        self.push(&list);
    }
}

/// A source as an item of a citation; one that has but an address is called by its host, since the address
/// has a column.
fn named(source: &Source) -> String {
    let cited = citation_of(source);
    let host = cited.split("://").nth(1).and_then(|rest| rest.split('/').next());
    host.filter(|_| source.url.as_ref() == Some(&cited)).map(str::to_owned).unwrap_or(cited)
}

/// A picture that has no columns of its own, in one line.
fn told(media: &Media) -> String {
    let mut told = media.url.clone();
    for part in [&media.caption, &media.credit, &media.alt].into_iter().flatten() {
        told.push_str(if told.is_empty() { "" } else { " · " });
        told.push_str(part);
    }
    told
}

#[inline(never)]
fn push_row(out: &mut String, cells: &[String], used: &[bool]) {
    let begin = out.len();
    for (cell, _) in cells.iter().zip(used).filter(|(_, used)| **used) {
        if out.len() > begin {
            out.push(',');
        }
        let sign = |byte| matches!(byte, b',' | b'"' | b'\n' | b'\r');
        let quote = cell.bytes().any(sign) || cell.starts_with(' ') || cell.ends_with(' ');
        let quote = if quote { "\"" } else { "" };
        out.push_str(quote);
        push_replaced(out, cell, |byte| (byte == b'"').then_some("\"\""));
        out.push_str(quote);
    }
    out.push_str("\r\n");
}
