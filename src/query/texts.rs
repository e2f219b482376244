//! Texts as the numbers of their words.

use super::fold::fold;
use super::terms::Terms;

/// Stands where a phrase must not run on: no term has this number.
pub(crate) const BREAK: u32 = u32::MAX;

/// Rows of texts, each text as its words' numbers, with breaks between its parts and at its end.
///
/// ```text
/// rows  ·  7  5  0  2  ·  1  · | 9  4  ·     ·  3  1  · | 6  ·      Khaksar of Al-Qaeda · alqaeda
/// ends                        8          11            4     6      of each text, in its row
/// ```
///
/// A row takes just the room that it needs: one list of all would take twice its room while it grows.
#[derive(Debug)]
pub(crate) struct Texts {
    /// Texts a row.
    width: usize,
    rows: Vec<Box<[u32]>>,
    ends: Vec<u32>,
}

impl Texts {
    /// None yet, `width` a row.
    pub(crate) fn new(width: usize) -> Texts {
        Texts { width, rows: Vec::new(), ends: Vec::new() }
    }

    /// Appends a row of known tokens; its texts end at these places.
    pub(crate) fn push_row(&mut self, row: Box<[u32]>, ends: impl IntoIterator<Item = u32>) {
        self.rows.push(row);
        self.ends.extend(ends);
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Appends a row. Each of its texts may come in parts that no phrase runs across.
    pub(crate) fn push<'a, Parts: IntoIterator<Item = &'a str>>(
        &mut self,
        texts: impl IntoIterator<Item = Parts>,
        terms: &mut Terms,
        scratch: &mut Scratch,
    ) {
        let Scratch { folded, row } = scratch;
        row.clear();
        for parts in texts {
            folded.clear();
            for part in parts {
                fold(part, folded);
            }
            // Two spaces that meet leave nothing between them: a break.
            for word in folded.split(' ') {
                if !word.is_empty() {
                    row.push(terms.intern(word));
                } else if row.last() != Some(&BREAK) {
                    row.push(BREAK);
                }
            }
            self.ends.push(row.len() as u32);
        }
        self.rows.push(row.as_slice().into());
    }

    /// A row as terms and breaks; nothing for one that is not there.
    pub(crate) fn row(&self, row: usize) -> &[u32] {
        self.rows.get(row).map_or(&[], |row| row)
    }

    /// A text of a row.
    pub(crate) fn text(&self, row: usize, text: usize) -> &[u32] {
        let place = row * self.width + text;
        let end = |place: usize| self.ends.get(place).map_or(0, |&end| end as usize);
        let begin = if text == 0 { 0 } else { end(place - 1) };
        self.row(row).get(begin..end(place)).unwrap_or(&[])
    }

    /// How many terms a text of a row has.
    pub(crate) fn length(&self, row: usize, text: usize) -> usize {
        self.text(row, text).iter().filter(|&&token| token != BREAK).count()
    }

    /// The terms of a row.
    pub(crate) fn terms(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        self.row(row).iter().copied().filter(|&token| token != BREAK)
    }

    /// Gives the terms of a row new numbers. Answers how many tokens were looked at.
    pub(crate) fn renumber(&mut self, row: usize, renumbered: &[u32]) -> usize {
        let Some(row) = self.rows.get_mut(row) else { return 0 };
        for token in row.iter_mut() {
            // A break is past the end of the list, and stays.
            *token = renumbered.get(*token as usize).copied().unwrap_or(*token);
        }
        row.len()
    }
}

/// Room that is used anew for each row.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    folded: String,
    row: Vec<u32>,
}
