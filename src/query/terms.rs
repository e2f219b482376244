//! The words of a chronology, each once, numbered.

use std::ops::Range;

use crate::sort::Sorting;
use crate::strings::{Short, Strings};

/// Folded words and their numbers: in order of first sight while they are gathered, then sorted, so
/// that all words with the same beginning are a range of numbers.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    words: Strings,
}

impl Terms {
    /// Those of words in the order of their letters.
    pub(crate) fn sorted(words: Strings) -> Terms {
        Terms { words }
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word of a number.
    pub(crate) fn get(&self, term: u32) -> &str {
        self.words.get(term)
    }

    /// The number of a word, a new one for a new word. Not of [`Terms::sorted`].
    #[inline]
    pub(crate) fn intern(&mut self, word: &str, short: Option<Short>) -> u32 {
        self.words.insert_as(word, short)
    }

    /// Brings the words' numbers, `0, 1, 2, …`, into the order of their letters, in slices. Answers whether they
    /// are.
    pub(crate) fn order(&self, order: &mut [u32], sorting: &mut Sorting, budget: usize) -> bool {
        sorting.step(order, budget, &mut |a, b| self.get(a).cmp(self.get(b)))
    }

    /// The numbers of a word, or of all that begin with it. Only of [`Terms::sorted`].
    pub(crate) fn range(&self, word: &str, is_beginning: bool) -> Range<u32> {
        let begin = self.first_that(|term| term >= word);
        let end = self.first_that(|term| term > word && !(is_beginning && term.starts_with(word)));
        begin..end
    }

    /// The first number for whose word the test holds, and for all after it.
    fn first_that(&self, test: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if test(self.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn terms_agree_with_a_sorted_set() {
        let words: Vec<String> = (0..5000u32)
            .map(|at| at.wrapping_mul(2_654_435_761) >> 19)
            .map(|number| {
                let letters = "abcéж北".chars().collect::<Vec<_>>();
                let mut left = number;
                let mut word = String::new();
                while left > 0 {
                    word.extend(letters.get(left as usize % 6));
                    left /= 6;
                }
                word
            })
            .filter(|word| !word.is_empty())
            .collect();
        let mut terms = Terms::default();
        let numbers: Vec<u32> = words.iter().map(|word| terms.intern(word, None)).collect();
        for (word, &number) in words.iter().zip(&numbers) {
            assert_eq!(terms.get(number), word);
            assert_eq!(terms.intern(word, None), number);
        }
        let mut order: Vec<u32> = (0..terms.len() as u32).collect();
        let mut sorting = Sorting::default();
        while !terms.order(&mut order, &mut sorting, 100) {}
        let mut sorted = Strings::default();
        order.iter().for_each(|&term| sorted.push(terms.get(term)));
        let terms = Terms::sorted(sorted);
        let sorted: Vec<&String> = words.iter().collect::<BTreeSet<_>>().into_iter().collect();
        assert_eq!(sorted.len(), terms.len());
        assert!((0..).zip(&sorted).all(|(at, word)| terms.get(at) == *word));
        for sought in words.iter().map(String::as_str).chain(["a", "bé", "x", "0", "ж北ж北ж北ж北"])
        {
            for is_beginning in [false, true] {
                let expected: Vec<u32> = (0..)
                    .zip(&sorted)
                    .filter(|(_, word)| {
                        word.as_str() == sought || is_beginning && word.starts_with(sought)
                    })
                    .map(|(at, _)| at)
                    .collect();
                let range = terms.range(sought, is_beginning);
                assert_eq!(range.collect::<Vec<_>>(), expected, "{sought}");
            }
        }
    }
}
