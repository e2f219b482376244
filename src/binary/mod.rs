//! The binary form: a chronology and its index as they stand in memory, to be opened without reading,
//! dating, linking or indexing anything.
//!
//! ```text
//! Chronology, Index ─ write ──▶ sections ─ frame ─▶ bytes ─ open ──▶ checked, sections ──▶ Chronology, Index
//!
//! bytes    magic · version · sections · length · checksum │ the sections' lengths │ section │ section │ …
//! section  text      one behind the other, the lengths in the records      titles, bodies, words, terms
//!          records   numbers of one byte each seven bits                    events, marks, sources, tokens
//!          columns   numbers of eight bytes                                 moments, weights
//! ```
//!
//! `docs/binary.md` has it byte by byte. `sections` is the frame, `checksum` what holds it together, `bytes`
//! takes texts and columns, `codes` are the numbers of kinds · `write` and `write_index` fill the
//! sections, `open` and `open_index` read them · `part` makes a chronology of some of the events.
//!
//! A text that recurs, such as a source's name, is among the words and is meant by its number.

mod bytes;
mod checksum;
mod codes;
mod open;
mod open_index;
mod part;
mod sections;
mod write;
mod write_index;

pub use checksum::checksum;
pub use open::open;
pub use part::part;
pub use sections::{CHECKED_FROM, CHECKSUM_AT, MAGIC, SECTIONS, VERSION, is_binary};
pub use write::write;

/// The longest text, in bytes, that may be meant by a number: what a file makes in memory stays in
/// proportion to its own length.
const WORD_LIMIT: usize = 64;
