//! A set of small numbers that knows its neighbours.

/// Ranks below a fixed bound, as a tree of bits: a bit of a level says that its word of the level
/// below is not empty. Ranks asked about must be below the bound too. A neighbour is found in a step up and down a level, three for 262,144 ranks.
///
/// ```text
///   level 1   1 0 0 1 …                      64 words below a word
///   level 0   00100…  00000…  00000…  01001…
/// ```
#[derive(Debug)]
pub(super) struct RankSet {
    levels: Vec<Vec<u64>>,
}

impl RankSet {
    /// An empty set for the ranks below `bound`.
    pub(super) fn new(bound: usize) -> RankSet {
        let mut levels = Vec::new();
        let mut words = bound.div_ceil(64).max(1);
        loop {
            levels.push(vec![0; words]);
            if words == 1 {
                return RankSet { levels };
            }
            words = words.div_ceil(64);
        }
    }

    /// Adds a rank.
    pub(super) fn insert(&mut self, rank: usize) {
        let mut place = rank;
        for level in &mut self.levels {
            let Some(word) = level.get_mut(place / 64) else { return };
            *word |= 1 << (place % 64);
            place /= 64;
        }
    }

    /// Takes a rank away, if it was there.
    pub(super) fn remove(&mut self, rank: usize) {
        let mut place = rank;
        for level in &mut self.levels {
            let Some(word) = level.get_mut(place / 64) else { return };
            *word &= !(1 << (place % 64));
            if *word != 0 {
                return;
            }
            place /= 64;
        }
    }

    /// The largest rank below this one.
    pub(super) fn last_before(&self, rank: usize) -> Option<usize> {
        let mut place = rank;
        for (height, level) in self.levels.iter().enumerate() {
            let below = (1_u64 << (place % 64)) - 1;
            let word = level.get(place / 64).copied().unwrap_or(0) & below;
            if word != 0 {
                return self.descend(height, place / 64 * 64 + last_bit(word), last_bit);
            }
            place /= 64;
        }
        None
    }

    /// The smallest rank that is not below this one.
    pub(super) fn first_from(&self, rank: usize) -> Option<usize> {
        let mut place = rank;
        for (height, level) in self.levels.iter().enumerate() {
            let from = !0_u64 << (place % 64);
            let word = level.get(place / 64).copied().unwrap_or(0) & from;
            if word != 0 {
                return self.descend(height, place / 64 * 64 + first_bit(word), first_bit);
            }
            place = place / 64 + 1;
        }
        None
    }

    /// All ranks, rising.
    pub(super) fn ranks(&self) -> Vec<u32> {
        let mut ranks = Vec::new();
        for (place, word) in (0u32..).zip(self.levels.first().map_or(&[][..], Vec::as_slice)) {
            let mut rest = *word;
            while rest != 0 {
                ranks.push(place * 64 + rest.trailing_zeros());
                rest &= rest - 1;
            }
        }
        ranks
    }

    /// From a set bit down to the rank that it stands for, always by the first or the last bit.
    fn descend(&self, height: usize, bit: usize, choose: fn(u64) -> usize) -> Option<usize> {
        let mut place = bit;
        for level in self.levels.get(..height)?.iter().rev() {
            place = place * 64 + choose(*level.get(place)?);
        }
        Some(place)
    }
}

fn first_bit(word: u64) -> usize {
    word.trailing_zeros() as usize
}

fn last_bit(word: u64) -> usize {
    63 - word.leading_zeros() as usize
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn it_agrees_with_an_ordered_set() {
        let mut seed = 7_u64;
        let mut random = |bound: usize| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % bound
        };
        for bound in [1, 63, 64, 65, 4_096, 4_097, 300_000] {
            let (mut ranks, mut twin) = (RankSet::new(bound), BTreeSet::new());
            for _ in 0..2_000 {
                let rank = random(bound);
                if random(3) == 0 {
                    ranks.remove(rank);
                    twin.remove(&rank);
                } else {
                    ranks.insert(rank);
                    twin.insert(rank);
                }
                let asked = random(bound);
                assert_eq!(ranks.last_before(asked), twin.range(..asked).next_back().copied());
                assert_eq!(ranks.first_from(asked), twin.range(asked..).next().copied());
            }
        }
    }
}
