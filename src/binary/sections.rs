//! The frame: magic, version, lengths, checksum, and the sections in their order.

use super::checksum::checksum;
use crate::read::ReadError;

/// What a file begins with: no text does, and a copy that changed the line's ends does not either.
pub const MAGIC: [u8; 8] = *b"\x8BDate\r\n\x1A";

/// The version that is written, and the only one that is opened.
pub const VERSION: u32 = 2;

/// Where the checksum stands.
pub const CHECKSUM_AT: usize = 24;

/// Where what it is of begins again, behind it.
pub const CHECKED_FROM: usize = 32;

/// The sections by name, in their order.
#[rustfmt::skip]
pub const SECTIONS: [&str; 26] = [
    "general", "moments", "measures", "words", "letters", "ids", "titles", "bodies", "events", "marks",
    "sources", "references", "facets", "values", "found", "referrers", "order", "problems", "dates", "terms",
    "tallies", "postings", "ranks", "lengths", "tokens", "relations",
];

/// Places in [`SECTIONS`].
#[derive(Clone, Copy, Debug)]
pub(super) enum Section {
    General,
    Moments,
    Measures,
    Words,
    Letters,
    Ids,
    Titles,
    Bodies,
    Events,
    Marks,
    Sources,
    References,
    Facets,
    Values,
    Found,
    Referrers,
    Order,
    Problems,
    Dates,
    Terms,
    Tallies,
    Postings,
    Ranks,
    Lengths,
    Tokens,
    Relations,
}

/// The bytes of all sections.
pub(super) type Filled = [Vec<u8>; SECTIONS.len()];

/// Does a file begin as the binary form does?
pub fn is_binary(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// The file of these sections. Each begins at a multiple of eight bytes.
pub(super) fn frame(sections: &Filled) -> Vec<u8> {
    let head = CHECKED_FROM + 8 * sections.len();
    let length = head + sections.iter().map(|section| padded(section.len())).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&(sections.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&(length as u64).to_le_bytes());
    bytes.resize(CHECKED_FROM, 0);
    for section in sections {
        bytes.extend_from_slice(&(section.len() as u64).to_le_bytes());
    }
    for section in sections {
        bytes.extend_from_slice(section);
        bytes.resize(padded(bytes.len()), 0);
    }
    let sum = sum_of(&bytes).to_le_bytes();
    if let Some(slot) = bytes.get_mut(CHECKSUM_AT..CHECKED_FROM) {
        slot.copy_from_slice(&sum);
    }
    bytes
}

/// The sections of a file, once it is known to be whole.
pub(super) fn unframe(bytes: &[u8]) -> Result<[&[u8]; SECTIONS.len()], ReadError> {
    if !is_binary(bytes) {
        return Err(ReadError::new(
            "Expected a chronology in Dateline's binary form, found something else: read it as the format \
             that it is, or write it anew.",
        ));
    }
    let found = word(bytes, 8) as u32;
    if found != VERSION && bytes.len() >= 12 {
        return Err(ReadError::new(format!(
            "Expected version {VERSION} of Dateline's binary form, found version {found}: write the file anew, \
             from what it was made of."
        )));
    }
    let (expected, found) = (word(bytes, 16), bytes.len() as u64);
    if expected != found || bytes.len() < CHECKED_FROM || !bytes.len().is_multiple_of(8) {
        let expected = match bytes.len() {
            ..CHECKED_FROM => "more than".to_owned(),
            _ => expected.to_string(),
        };
        return Err(ReadError::new(format!(
            "Expected {expected} bytes in the binary form, found {found}: the file is not whole. Fetch it again, \
             or write it anew."
        )));
    }
    if sum_of(bytes) != word(bytes, CHECKSUM_AT) {
        return Err(ReadError::new(
            "Expected the bytes that the checksum is of, found others: the file was damaged on its way. Fetch it \
             again, or write it anew.",
        ));
    }
    parted(bytes).ok_or_else(not_ours)
}

/// For a whole file that says what cannot be.
pub(super) fn not_ours() -> ReadError {
    ReadError::new(
        "Expected a file that Dateline wrote, found one that contradicts itself: write it anew, from what it \
         was made of.",
    )
}

fn parted(bytes: &[u8]) -> Option<[&[u8]; SECTIONS.len()]> {
    let mut sections = [&[][..]; SECTIONS.len()];
    let (table, mut rest) = bytes.get(CHECKED_FROM..)?.split_at_checked(8 * sections.len())?;
    let lengths = table.as_chunks::<8>().0;
    if word(bytes, 8) >> 32 != sections.len() as u64 {
        return None;
    }
    for (section, length) in sections.iter_mut().zip(lengths) {
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (padded, behind) = rest.split_at_checked(length.checked_next_multiple_of(8)?)?;
        *section = padded.get(..length)?;
        rest = behind;
    }
    rest.is_empty().then_some(sections)
}

fn padded(length: usize) -> usize {
    length.next_multiple_of(8)
}

fn sum_of(bytes: &[u8]) -> u64 {
    let before = [word(bytes, 0), word(bytes, 8), word(bytes, 16)];
    checksum(&before, bytes.get(CHECKED_FROM..).unwrap_or(&[]))
}

/// The eight bytes at a place, 0 for those that there are not.
fn word(bytes: &[u8], at: usize) -> u64 {
    let mut word = [0; 8];
    let there = bytes.get(at..).unwrap_or(&[]);
    word.iter_mut().zip(there).for_each(|(slot, byte)| *slot = *byte);
    u64::from_le_bytes(word)
}
