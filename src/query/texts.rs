//! Texts as the numbers of their words.

use super::fold::fold;
use super::terms::Terms;
use crate::numbers::{Numbers, put};
use crate::strings::Short;

/// Stands where a phrase must not run on: no term has this number.
pub(crate) const BREAK: u32 = u32::MAX;

/// Rows of texts, each text as its words' numbers in the order of first sight (so that frequent words have small
/// ones), with breaks between its parts and at its end.
///
/// ```text
/// rows    8 3   ·  7  5  0  2  ·  1  ·    ·  3  1  ·      ·  9  ·
///         |     Khaksar of Al-Qaeda · alqaeda
///         bytes of each text but the last
/// ```
///
/// A row takes just the room that it needs: one list of all would take twice its room while it grows.
#[derive(Debug)]
pub(crate) struct Texts {
    /// Texts a row.
    width: usize,
    rows: Vec<Box<[u8]>>,
}

impl Texts {
    /// None yet, `width` a row.
    pub(crate) fn new(width: usize) -> Texts {
        Texts { width, rows: Vec::new() }
    }

    /// Appends a row that [`Texts::bytes`] gave; `None` unless its texts hold numbers of `terms` terms.
    pub(crate) fn push_row(&mut self, row: &[u8], terms: usize) -> Option<()> {
        let mut tokens = Numbers::new(row);
        let mut lengths = tokens;
        for _ in 1..self.width {
            tokens.next()?;
        }
        let mut end = 0usize;
        for _ in 1..self.width {
            end = end.checked_add(lengths.next()? as usize)?;
            // Each text ends with a break.
            let last = end.checked_sub(1).map(|last| tokens.rest().get(last));
            last.is_none_or(|last| last == Some(&0)).then_some(())?;
        }
        while !tokens.is_empty() {
            tokens.next().filter(|&token| token as usize <= terms)?;
        }
        self.rows.push(row.into());
        Some(())
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Appends a row. Each of its texts may come in parts that no phrase runs across. `tell` hears of each term, and
    /// of which text it is.
    pub(crate) fn push<'a, Parts: IntoIterator<Item = &'a str>>(
        &mut self,
        texts: impl IntoIterator<Item = Parts>,
        terms: &mut Terms,
        scratch: &mut Scratch,
        mut tell: impl FnMut(usize, u32),
    ) {
        let Scratch { folded, head, row } = scratch;
        head.clear();
        row.clear();
        let mut is_broken = false;
        for (text, parts) in (1..).zip(texts) {
            folded.clear();
            for part in parts {
                fold(part, folded);
            }
            let begin = row.len();
            let letters = folded.as_bytes();
            let mut at = 0;
            while at <= letters.len() {
                let mut short = Short::default();
                let first = at;
                while let Some(&byte) = letters.get(at).filter(|&&byte| byte != b' ') {
                    short.push(byte);
                    at += 1;
                }
                // Two spaces that meet leave nothing between them: a break.
                let is_word = at > first;
                if is_word {
                    let word = folded.get(first..at).unwrap_or("");
                    let term = terms.intern(word, short.whole());
                    put(row, token_of(term));
                    tell(text - 1, term);
                } else if !is_broken {
                    put(row, token_of(BREAK));
                }
                is_broken = !is_word;
                at += 1;
            }
            if text < self.width {
                put(head, (row.len() - begin) as u32);
            }
        }
        head.extend_from_slice(row);
        self.rows.push(head.as_slice().into());
    }

    /// A row as bytes; none for one that is not there.
    pub(crate) fn bytes(&self, row: usize) -> &[u8] {
        self.rows.get(row).map_or(&[], |row| row)
    }

    /// A row as terms and breaks; nothing for one that is not there.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        let mut numbers = Numbers::new(self.bytes(row));
        for _ in 1..self.width {
            numbers.next();
        }
        numbers.map(term_of)
    }

    /// A text of a row.
    pub(crate) fn text(&self, row: usize, text: usize) -> impl Iterator<Item = u32> + '_ {
        let mut numbers = Numbers::new(self.bytes(row));
        let (mut begin, mut length) = (0, usize::MAX);
        for place in 1..self.width {
            let bytes = numbers.next().unwrap_or(0) as usize;
            match place - 1 {
                before if before < text => begin += bytes,
                own if own == text => length = bytes,
                _ => {}
            }
        }
        let behind = numbers.rest().get(begin..).unwrap_or(&[]);
        Numbers::new(behind.get(..length).unwrap_or(behind)).map(term_of)
    }

    /// How many terms a text of a row has.
    pub(crate) fn length(&self, row: usize, text: usize) -> usize {
        self.text(row, text).filter(|&term| term != BREAK).count()
    }

    /// The terms of a row.
    pub(crate) fn terms(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        self.row(row).filter(|&term| term != BREAK)
    }
}

/// As a row has a term: one more, so that a break is 0.
fn token_of(term: u32) -> u32 {
    term.wrapping_sub(BREAK)
}

fn term_of(token: u32) -> u32 {
    token.wrapping_add(BREAK)
}

/// Room that is used anew for each row.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    folded: String,
    head: Vec<u8>,
    row: Vec<u8>,
}
