//! The words of a chronology, each once, numbered.

use std::ops::Range;

/// Folded words and their numbers: in order of first sight while they are gathered, then sorted, so
/// that all words with the same beginning are a range of numbers.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// The words one behind the other.
    letters: String,
    ends: Vec<u32>,
    /// Open addressing, at most half full; empty again once sorted, when words are found by bisection.
    table: Vec<Slot>,
}

/// A word's number and half its hash, which tells most other words apart without a look at them.
#[derive(Clone, Copy, Debug)]
struct Slot {
    term: u32,
    half: u32,
}

const VACANT: Slot = Slot { term: u32::MAX, half: 0 };

impl Terms {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(crate) fn get(&self, term: u32) -> &str {
        let term = term as usize;
        let begin = term.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(term).copied().unwrap_or(0);
        self.letters.get(begin.unwrap_or(0) as usize..end as usize).unwrap_or("")
    }

    /// The number of a word, a new one for a new word. Only before [`Terms::sort`].
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        if self.table.len() <= self.len() * 2 {
            self.grow();
        }
        let hash = hash(word);
        let place = self.place_of(word, hash);
        match self.table.get(place) {
            Some(slot) if slot.term != VACANT.term => slot.term,
            _ => {
                let term = self.len() as u32;
                self.letters.push_str(word);
                self.ends.push(self.letters.len() as u32);
                self.enter(place, term, hash);
                term
            }
        }
    }

    /// The place in the table that holds a word, or that is free for it.
    fn place_of(&self, word: &str, hash: u64) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let half = (hash >> 32) as u32;
        let mut place = hash as usize & mask;
        while self.table.get(place).is_some_and(|slot| {
            slot.term != VACANT.term && (slot.half != half || self.get(slot.term) != word)
        }) {
            place = (place + 1) & mask;
        }
        place
    }

    fn enter(&mut self, place: usize, term: u32, hash: u64) {
        if let Some(slot) = self.table.get_mut(place) {
            *slot = Slot { term, half: (hash >> 32) as u32 };
        }
    }

    fn grow(&mut self) {
        self.table = vec![VACANT; (self.table.len() * 2).max(1024)];
        for term in 0..self.len() as u32 {
            let word = self.get(term);
            let hash = hash(word);
            self.enter(self.place_of(word, hash), term, hash);
        }
    }

    /// Numbers the words in the order of their letters. Answers the new number of each old one.
    pub(crate) fn sort(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| self.get(a).cmp(self.get(b)));
        let mut sorted = Terms::default();
        let mut renamed = vec![0; order.len()];
        for (place, &term) in (0..).zip(&order) {
            sorted.letters.push_str(self.get(term));
            sorted.ends.push(sorted.letters.len() as u32);
            if let Some(slot) = renamed.get_mut(term as usize) {
                *slot = place;
            }
        }
        *self = sorted;
        renamed
    }

    /// The numbers of a word, or of all that begin with it. Only after [`Terms::sort`].
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

/// Eight bytes at a time, multiplied by 2⁶⁴ over the golden ratio and mixed downwards.
fn hash(word: &str) -> u64 {
    word.as_bytes().chunks(8).fold(word.len() as u64, |hash, chunk| {
        let bytes = chunk.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte));
        let mixed = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 32
    })
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
        let numbers: Vec<u32> = words.iter().map(|word| terms.intern(word)).collect();
        for (word, &number) in words.iter().zip(&numbers) {
            assert_eq!(terms.get(number), word);
            assert_eq!(terms.intern(word), number);
        }
        let renamed = terms.sort();
        let sorted: Vec<&String> = words.iter().collect::<BTreeSet<_>>().into_iter().collect();
        assert_eq!(sorted.len(), terms.len());
        assert!((0..).zip(&sorted).all(|(at, word)| terms.get(at) == *word));
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(renamed.get(number as usize).map(|&term| terms.get(term)), Some(&**word));
        }
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
