//! A language's table, packed when the crate is compiled: a pointer to each of its patterns would take
//! as much room as the pattern.

#![allow(clippy::indexing_slicing, reason = "only what runs in the compiler indexes")]

use super::{Word, fold, match_pattern};
use crate::date::prose::token::{char_at, is_letter};

/// By first letter: `a` to `z`, then all others, then the end.
const STARTS: usize = 28;

/// Patterns and what they mean.
pub(in crate::date) struct Table {
    /// One after the other, its length in a byte before each, sorted by first byte.
    patterns: &'static str,
    meanings: &'static [Word],
    /// Where a first letter's patterns begin, in bytes, and their meanings.
    starts: [(u16, u16); STARTS],
}

/// A table as it is written.
pub(super) type Rows = [(&'static str, Word)];

impl Table {
    /// Of the same rows: what [`pack`], [`as_str`] and [`meanings`] give.
    pub(super) const fn new(
        rows: &Rows,
        patterns: &'static str,
        meanings: &'static [Word],
    ) -> Table {
        Table { patterns, meanings, starts: starts(rows) }
    }

    /// The longest pattern that the text begins with at `at`: its word and where it ends. Of two as
    /// long, one without a wildcard: `früher`, not `früh*`.
    pub(in crate::date) fn match_at(&self, text: &str, at: usize) -> Option<(Word, usize)> {
        let initial = fold(char_at(text, at).filter(|c| is_letter(*c))?);
        // Most are told apart by their second letter.
        let second = text.as_bytes().get(at + 1).map(u8::to_ascii_lowercase);
        let second = second.filter(|_| initial.is_ascii());
        let class = class_of(u8::try_from(initial).unwrap_or(u8::MAX));
        let (mut from, mut place) = *self.starts.get(class)?;
        let (end, _) = *self.starts.get(class + 1)?;
        let mut longest = None;
        let mut is_exact = true;
        while from < end {
            let start = usize::from(from) + 1;
            let length = *self.patterns.as_bytes().get(start - 1)?;
            // Of one letter: then there is the length of the next, or nothing.
            let other = self.patterns.as_bytes().get(start + 1).copied().unwrap_or(0);
            if !other.is_ascii_lowercase() || second.is_none_or(|second| other == second) {
                let pattern = self.patterns.get(start..start + usize::from(length))?;
                if let Some(end) = match_pattern(text, at, pattern)
                    && longest
                        .is_none_or(|(_, longest)| end > longest || end == longest && !is_exact)
                {
                    longest = Some((*self.meanings.get(usize::from(place))?, end));
                    is_exact = !pattern.ends_with(['*', '+']);
                }
            }
            from += u16::from(length) + 1;
            place += 1;
        }
        longest
    }
}

const fn class_of(first: u8) -> usize {
    match first {
        b'a'..=b'z' => (first - b'a') as usize,
        _ => STARTS - 2,
    }
}

/// How long the packed patterns are.
pub(super) const fn packed_length(rows: &Rows) -> usize {
    let (mut length, mut row) = (0, 0);
    while row < rows.len() {
        length += rows[row].0.len() + 1;
        row += 1;
    }
    length
}

/// The patterns, the length of each before it.
pub(super) const fn pack<const N: usize>(rows: &Rows) -> [u8; N] {
    let mut packed = [0; N];
    let (mut at, mut row) = (0, 0);
    while row < rows.len() {
        let pattern = rows[row].0.as_bytes();
        assert!(pattern.len() < b'a' as usize, "a length is told from a letter");
        packed[at] = pattern.len() as u8;
        at += 1;
        let mut byte = 0;
        while byte < pattern.len() {
            packed[at] = pattern[byte];
            at += 1;
            byte += 1;
        }
        row += 1;
    }
    packed
}

/// What has been packed, as text.
pub(super) const fn as_str(packed: &[u8]) -> &str {
    match str::from_utf8(packed) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// What the patterns mean, in the same order.
pub(super) const fn meanings<const N: usize>(rows: &Rows) -> [Word; N] {
    let mut meanings = [Word::Filler; N];
    let mut row = 0;
    while row < rows.len() {
        meanings[row] = rows[row].1;
        row += 1;
    }
    meanings
}

const fn starts(rows: &Rows) -> [(u16, u16); STARTS] {
    let mut starts = [(0, 0); STARTS];
    let (mut at, mut row, mut class) = (0, 0, 0);
    while row < rows.len() {
        let pattern = rows[row].0.as_bytes();
        let own = class_of(pattern[0]);
        assert!(own >= class, "a table is sorted by first byte");
        while class < own {
            class += 1;
            starts[class] = (at, row as u16);
        }
        at += pattern.len() as u16 + 1;
        row += 1;
    }
    while class < STARTS - 1 {
        class += 1;
        starts[class] = (at, row as u16);
    }
    starts
}
