//! Writing: a chronology into text, one file per format.
//!
//! ```text
//!                                     ┌ json       all of it
//! Chronology, indices → Entry (event, │ chronicle  all that plain text can say
//!                       its facets) ──┤ csv        a row an event
//!                                     │ jsonld     schema.org's Event
//!                                     └ ics        a calendar
//! ```
//!
//! An inferred date is nowhere written as the author's, save of a clock time below its day: both are words of the text. Entities found in the text are not written: they
//! are found again. What a format cannot hold is said in its file.

mod chronicle;
mod csv;
mod entry;
mod ics;
mod json;
mod json_text;
mod jsonld;
mod number;
mod replaced;

use crate::chronology::Chronology;
use entry::Entry;

/// The formats that a chronology can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteFormat {
    /// Dateline's own JSON.
    Json,
    /// A table as text.
    Csv,
    /// JSON-LD in schema.org's words.
    JsonLd,
    /// iCalendar.
    Ics,
    /// Plain text: `DATE: TITLE` over a body.
    Chronicle,
}

/// The chronology as text: the events at these indices in their order, or all in that of the file. An
/// index without an event is passed over. The same chronology gives the same text.
///
/// ```
/// use dateline::read::{ReadOptions, read};
/// use dateline::write::{WriteFormat, write};
/// let text = "April 1999: An offer\nHe offers help. [Time, 2/25/2002]\n";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// assert_eq!(write(&chronology, WriteFormat::Chronicle, None), text);
/// let json = write(&chronology, WriteFormat::Json, Some(&[0]));
/// assert_eq!(
///     json,
///     "{\"events\":[\n{\"id\":\"1999-04-an-offer\",\"date\":\"April 1999\",\"title\":\"An offer\",\
///      \"body\":\"He offers help. [Time, 2/25/2002]\"}\n]}\n"
/// );
/// ```
pub fn write(chronology: &Chronology, format: WriteFormat, indices: Option<&[u32]>) -> String {
    let all = 0..chronology.events.len() as u32;
    let entries: Vec<Entry<'_>> = match indices {
        Some(indices) => indices.iter().filter_map(|&index| Entry::at(chronology, index)).collect(),
        None => all.filter_map(|index| Entry::at(chronology, index)).collect(),
    };
    let title = chronology.title.as_deref();
    match format {
        WriteFormat::Json => json::write(title, &entries),
        WriteFormat::Csv => csv::write(&entries),
        WriteFormat::JsonLd => jsonld::write(title, &entries),
        WriteFormat::Ics => ics::write(title, &entries),
        WriteFormat::Chronicle => chronicle::write(&entries, chronology.title.as_deref()),
    }
}
