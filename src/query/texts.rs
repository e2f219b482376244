//! Texts as the numbers of their words.

use super::fold::fold;
use super::terms::Terms;

/// Stands where a phrase must not run on: no term has this number.
const BREAK: u32 = u32::MAX;

/// Texts one behind the other, each as its words' numbers, with breaks between its parts and at its
/// end.
///
/// ```text
/// tokens  ·  7  5  0  2  ·  1  · | 9  4  · | …      Khaksar of Al-Qaeda · alqaeda
/// ends                            8         11 …
/// ```
#[derive(Debug, Default)]
pub(crate) struct Texts {
    tokens: Vec<u32>,
    ends: Vec<u32>,
}

impl Texts {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Appends a text, which may come in parts that no phrase runs across.
    pub(crate) fn push<'a>(
        &mut self,
        parts: impl IntoIterator<Item = &'a str>,
        terms: &mut Terms,
        folded: &mut String,
    ) {
        folded.clear();
        for part in parts {
            fold(part, folded);
        }
        // Two spaces that meet leave nothing between them: a break.
        for word in folded.split(' ') {
            if !word.is_empty() {
                self.tokens.push(terms.intern(word));
            } else if self.tokens.last() != Some(&BREAK) {
                self.tokens.push(BREAK);
            }
        }
        self.ends.push(self.tokens.len() as u32);
    }

    /// The texts from `from` to before `to` as terms and breaks; nothing for those that are not there.
    pub(crate) fn tokens(&self, from: usize, to: usize) -> &[u32] {
        self.tokens.get(self.place(from)..self.place(to)).unwrap_or(&[])
    }

    /// The terms of those texts.
    pub(crate) fn terms(&self, from: usize, to: usize) -> impl Iterator<Item = u32> + '_ {
        self.tokens(from, to).iter().copied().filter(|&token| token != BREAK)
    }

    /// Gives the terms of those texts new numbers. Answers how many tokens were looked at.
    pub(crate) fn renumber(&mut self, from: usize, to: usize, renumbered: &[u32]) -> usize {
        let (begin, end) = (self.place(from), self.place(to));
        for token in self.tokens.get_mut(begin..end).into_iter().flatten() {
            // A break is past the end of the list, and stays.
            *token = renumbered.get(*token as usize).copied().unwrap_or(*token);
        }
        end - begin
    }

    /// Where a text begins.
    fn place(&self, text: usize) -> usize {
        text.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |&end| end as usize)
    }
}
