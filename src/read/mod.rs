//! Reading: bytes into a chronology, one file per format.
//!
//! ```text
//! bytes → decode → sniff → chronicle ──────────────────┬→ Draft → link → Chronology
//!                          json: own, jsonl, dumps ────┤
//!                          json of other tools ┐       │
//!                          csv, ics, page ─────┴ record┘
//! ```

mod arriving;
mod caption;
mod chronicle;
mod citation;
mod csv;
mod decode;
mod draft;
mod error;
mod historycommons;
mod html;
mod ics;
mod inline;
mod json;
mod lead_in;
mod link;
mod page;
mod place;
mod reader;
mod reading;
mod record;
mod report;
mod simile;
mod sniff;
mod url;

pub use arriving::Arriving;
pub(crate) use chronicle::{chronicle_entries, chronicle_title, is_wrapped, season_of_years};
pub use citation::{source_from_item, sources_from_bracket};
pub use decode::{Decoded, decode};
pub(crate) use draft::Draft;
pub use error::ReadError;
pub use inline::{Inline, read_inline};
pub(crate) use link::title_from_body;
pub use link::{FoundName, find_names};
pub use reading::{ReadOptions, Reading, Stage};
pub use url::safe_url;

use crate::chronology::Chronology;

/// Reads a chronology at once. [`Reading`] does the same in slices.
///
/// # Errors
/// - the input is no text, or empty ([`decode`])
/// - it is a page of HTML without a list or table of events
///
/// ```
/// use dateline::read::{ReadOptions, read};
/// let text = "April 1999: An offer\nHe offers help. [Time, 2/25/2002]";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// assert_eq!(chronology.events[0].title, "An offer");
/// assert_eq!(chronology.events[0].id, "1999-04-an-offer");
/// ```
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Chronology, ReadError> {
    let mut reading = Reading::new(bytes.to_vec(), options)?;
    while reading.step() {}
    reading.finish()
}
