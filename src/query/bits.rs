//! A set of events as one bit each, the common coin of every condition.

/// A set of the numbers from 0 to a length given when it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    pub(crate) fn none(length: usize) -> Bits {
        Bits { words: vec![0; length.div_ceil(64)], length }
    }

    pub(crate) fn all(length: usize) -> Bits {
        let mut bits = Bits { words: vec![u64::MAX; length.div_ceil(64)], length };
        bits.clear_tail();
        bits
    }

    /// The numbers for which the test holds.
    pub(crate) fn where_(length: usize, mut holds: impl FnMut(usize) -> bool) -> Bits {
        let word_from = |begin: usize| {
            let end = (begin + 64).min(length);
            (begin..end).enumerate().map(|(bit, at)| u64::from(holds(at)) << bit).sum()
        };
        Bits { words: (0..length).step_by(64).map(word_from).collect(), length }
    }

    pub(crate) fn contains(&self, at: usize) -> bool {
        self.words.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn insert(&mut self, at: usize) {
        if let Some(word) = self.words.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// How many numbers may be in it.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    pub(crate) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Keeps what is in both.
    pub(crate) fn intersect(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in the other.
    pub(crate) fn unite(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Keeps what is not in the other.
    pub(crate) fn subtract(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    pub(crate) fn complement(mut self) -> Bits {
        for word in &mut self.words {
            *word = !*word;
        }
        self.clear_tail();
        self
    }

    /// Keeps the members for which the test holds.
    pub(crate) fn retain(&mut self, mut holds: impl FnMut(usize) -> bool) {
        for (place, word) in self.words.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                if !holds(place * 64 + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// Its members, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(place, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(place * 64 + bit)
            })
        })
    }

    /// Bits past the length stay 0, so that whole words can be counted and compared.
    fn clear_tail(&mut self) {
        if let (tail @ 1.., Some(last)) = (self.length % 64, self.words.last_mut()) {
            *last &= (1 << tail) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_agree_with_lists_of_numbers() {
        for length in [0, 1, 63, 64, 65, 200] {
            let numbers = |holds: &dyn Fn(usize) -> bool| -> Vec<usize> {
                (0..length).filter(|&at| holds(at)).collect()
            };
            let listed = |bits: &Bits| {
                assert_eq!(bits.iter().count(), bits.count());
                assert_eq!(bits.is_empty(), bits.count() == 0);
                bits.iter().collect::<Vec<_>>()
            };
            let threes = Bits::where_(length, |at| at % 3 == 0);
            let fives = Bits::where_(length, |at| at % 5 == 0);
            assert!(listed(&Bits::none(length)).is_empty());
            assert_eq!(listed(&Bits::all(length)), numbers(&|_| true));
            assert_eq!(listed(&threes), numbers(&|at| at % 3 == 0));
            assert_eq!(listed(&threes.clone().complement()), numbers(&|at| at % 3 != 0));
            let mut both = threes.clone();
            both.intersect(&fives);
            assert_eq!(listed(&both), numbers(&|at| at % 15 == 0));
            let mut either = threes.clone();
            either.unite(&fives);
            assert_eq!(listed(&either), numbers(&|at| at % 3 == 0 || at % 5 == 0));
            let mut inserted = Bits::none(length);
            (0..length).step_by(3).for_each(|at| inserted.insert(at));
            assert_eq!(inserted, threes);
            let mut rest = threes.clone();
            rest.subtract(&fives);
            assert_eq!(listed(&rest), numbers(&|at| at % 3 == 0 && at % 5 != 0));
            let mut kept = threes.clone();
            kept.retain(|at| at % 5 == 0);
            assert_eq!(kept, both);
            assert!((0..length + 70).all(|at| threes.contains(at) == (at < length && at % 3 == 0)));
        }
    }
}
