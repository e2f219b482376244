//! Sorting, compiled once.
//!
//! The standard library compiles its sort anew for each type and each order: 3 KB of WebAssembly a use,
//! and the engine has some twenty. Here places (`0, 1, 2, …`) are sorted, by an order that is asked for
//! through a pointer, and what a caller brings is only its way to compare and to swap two items.

use std::cmp::Ordering;

/// Runs of this many places are sorted by insertion before they are merged.
const RUN: usize = 8;

/// Sorts items; those that tie keep their order.
///
/// ```
/// use dateline::sort::sort_by;
/// let mut words = ["pear", "fig", "plum", "apple"];
/// sort_by(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["fig", "pear", "plum", "apple"]);
/// ```
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut places: Vec<u32> = (0..items.len() as u32).collect();
    sort_places(&mut places, &mut |a, b| match (items.get(a as usize), items.get(b as usize)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(&mut places, &mut |a, b| items.swap(a, b));
}

/// Sorts numbers by what they stand for, such as places in another list; those that tie keep their
/// order. Takes time in proportion to the length where they are in order already.
///
/// ```
/// use dateline::sort::sort_places;
/// let years = [2001, 1999, 2000];
/// let mut order = [0, 1, 2];
/// sort_places(&mut order, &mut |a, b| years[a as usize].cmp(&years[b as usize]));
/// assert_eq!(order, [1, 2, 0]);
/// ```
pub fn sort_places(places: &mut [u32], compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let mut sorting = Sorting::default();
    while !sorting.step(places, usize::MAX, compare) {}
}

/// [`sort_places`] in slices.
///
/// ```text
/// 5 2 | 9 1 | 4 4 | 8      runs, sorted by insertion
/// 2 5 | 1 9 | 4 4 | 8      width of a run: pairs of runs are merged, from `at` on
/// 1 2 5 9 | 4 4 8          twice the width
/// ```
#[derive(Debug, Default)]
pub struct Sorting {
    /// How long the parts are that are sorted; 0 before there are runs.
    width: usize,
    at: usize,
    left: Vec<u32>,
}

impl Sorting {
    /// Looks at about `budget` places, two parts at least. Answers whether all are sorted. `places` and what
    /// they are compared by must be the same each time.
    ///
    /// ```
    /// use dateline::sort::Sorting;
    /// let (mut places, mut sorting) = ([3, 1, 2], Sorting::default());
    /// while !sorting.step(&mut places, 1, &mut |a, b| a.cmp(&b)) {
    ///     // Let the page breathe.
    /// }
    /// assert_eq!(places, [1, 2, 3]);
    /// ```
    pub fn step(
        &mut self,
        places: &mut [u32],
        budget: usize,
        compare: &mut dyn FnMut(u32, u32) -> Ordering,
    ) -> bool {
        let mut looked_at = 0;
        while looked_at < budget && self.width < places.len() {
            let end = (self.at + self.width.max(RUN / 2) * 2).min(places.len());
            if let Some(pair) = places.get_mut(self.at..end) {
                match self.width {
                    0 => insert(pair, compare),
                    width => merge(pair, width, &mut self.left, compare),
                }
            }
            looked_at += end - self.at;
            self.at = end;
            if end == places.len() {
                (self.at, self.width) = (0, (self.width * 2).max(RUN));
            }
        }
        self.width >= places.len()
    }
}

/// Sorts a few places.
fn insert(run: &mut [u32], compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    for end in 1..run.len() {
        for at in (1..=end).rev() {
            let (Some(&before), Some(&after)) = (run.get(at - 1), run.get(at)) else { break };
            if compare(before, after).is_le() {
                break;
            }
            run.swap(at - 1, at);
        }
    }
}

/// Merges two sorted parts, the first `width` long, with `left` as room for it.
fn merge(
    pair: &mut [u32],
    width: usize,
    left: &mut Vec<u32>,
    compare: &mut dyn FnMut(u32, u32) -> Ordering,
) {
    let (Some(&last), Some(&first)) = (pair.get(width.wrapping_sub(1)), pair.get(width)) else {
        return;
    };
    if compare(last, first).is_le() {
        return;
    }
    left.clear();
    left.extend(pair.iter().take(width));
    let (mut from_left, mut from_right) = (0, width);
    for to in 0..pair.len() {
        let Some(&a) = left.get(from_left) else { return };
        let smaller = match pair.get(from_right) {
            Some(&b) if compare(a, b).is_gt() => {
                from_right += 1;
                b
            }
            _ => {
                from_left += 1;
                a
            }
        };
        if let Some(slot) = pair.get_mut(to) {
            *slot = smaller;
        }
    }
}

/// Brings items into the order of `places` (item `places[i]` comes to `i`) by swaps, cycle by cycle.
/// `places` are in rising order afterwards.
fn arrange(places: &mut [u32], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(slot) = places.get_mut(at) {
            let from = std::mem::replace(slot, at as u32) as usize;
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut seed = 1u32;
        let mut random = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % below
        };
        for length in (0..40).chain([100, 127, 128, 129, 1_000]) {
            for kinds in [1, 3, 1_000_000] {
                let numbers: Vec<(u32, u32)> = (0..length).map(|at| (random(kinds), at)).collect();
                let (mut ours, mut theirs) = (numbers.clone(), numbers);
                sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
                theirs.sort_by_key(|number| number.0);
                assert_eq!(ours, theirs, "{length} numbers of {kinds} kinds");
            }
        }
    }

    #[test]
    fn what_is_in_order_is_passed_once() {
        let mut places: Vec<u32> = (0..10_000).collect();
        let mut compared = 0;
        sort_places(&mut places, &mut |a, b| {
            compared += 1;
            a.cmp(&b)
        });
        assert!(places.is_sorted());
        assert!(compared < 2 * places.len(), "{compared} comparisons");
    }
}
