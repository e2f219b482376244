//! Long stretches of time without an event, folded: so that one ancient event does not squash a century.
//!
//! ```text
//!   even bins     |■    |     |     |     |     |     |     |     |   ▂▆█|      1066, and 1990 to 2026
//!   folded        |■    ╱╱|▁    |  ▂  |▂    | ▆   |▆   ▅|  █  |█    |█    |
//! ```

use crate::sort::sort_by;

/// With fewer dates than this nothing is crowded.
const LEAST_DATES: usize = 12;

/// What is left of the time is at most this part of all, or it is not worth it.
const LEFT: f64 = 0.25;

/// A stretch is folded if it is longer than this part of what is left.
const LONG: f64 = 0.25;

/// No more than so many are folded.
const MOST: usize = 6;

/// How many bins a folded stretch takes.
pub const FOLD_BINS: usize = 2;

/// The part of what is left that stands around the events beside a fold.
const MARGIN: f64 = 0.02;

/// Bins between which the events' time is folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// Where each bin begins, and one past the last second: one more than bins, rising. Seconds since 1970.
    pub edges_s: Vec<i64>,
    /// The first bin of each folded stretch, which takes [`FOLD_BINS`].
    pub folds: Vec<u32>,
}

/// The stretches to fold between moments in order, within a first and a last second; none where the time is not
/// squashed. They are those of all events, whatever is asked.
pub fn gaps(
    moments_s: impl ExactSizeIterator<Item = i64>,
    (first_s, last_s): (i64, i64),
) -> Vec<(i64, i64)> {
    if moments_s.len() < LEAST_DATES {
        return Vec::new();
    }
    let all = last_s as f64 - first_s as f64 + 1.0;
    let mut longest: Vec<(f64, i64, i64)> = Vec::new();
    let mut begin = first_s;
    for end in moments_s {
        let begin = std::mem::replace(&mut begin, end);
        let length = end as f64 - begin as f64;
        let place = longest.iter().position(|(other, ..)| *other < length).unwrap_or(longest.len());
        if place < MOST {
            longest.insert(place, (length, begin, end));
            longest.truncate(MOST);
        }
    }
    let mut left = all;
    longest.retain(|(length, ..)| {
        let is_long = *length > left * LONG;
        left -= if is_long { *length } else { 0.0 };
        is_long
    });
    if left > all * LEFT {
        return Vec::new();
    }
    sort_by(&mut longest, |a, b| a.1.cmp(&b.1));
    let margin = (left * MARGIN) as i64;
    let gap = |&(_, begin, end): &(f64, i64, i64)| {
        let margin = margin.min(end.saturating_sub(begin) / 4);
        (begin + margin, end - margin)
    };
    longest.iter().map(gap).collect()
}

/// Folds these gaps: the bins of what stands between them, as many as it is long, one each at least, and those of the
/// gaps. `None` where there is no gap, or the bins are too few.
pub fn folded(gaps: &[(i64, i64)], (first_s, last_s): (i64, i64), bins: usize) -> Option<Folded> {
    if gaps.is_empty() {
        return None;
    }
    let begins = std::iter::once(first_s).chain(gaps.iter().map(|gap| gap.1));
    let ends = gaps.iter().map(|gap| gap.0).chain([last_s.saturating_add(1)]);
    let parts: Vec<(i64, i64)> = begins.zip(ends).collect();
    let shared = bins.checked_sub(gaps.len() * FOLD_BINS + parts.len())?;
    let length = |part: &(i64, i64)| part.1 as f64 - part.0 as f64;
    let whole: f64 = parts.iter().map(length).sum();
    let (mut edges_s, mut folds) = (Vec::with_capacity(bins + 1), Vec::new());
    let (mut before, mut given) = (0.0, 0);
    for (place, part) in parts.iter().enumerate() {
        before += length(part);
        // So that all parts together have all of them.
        let up_to = (shared as f64 * before / whole.max(1.0)).round() as usize;
        spread(&mut edges_s, *part, 1 + up_to - given);
        given = up_to;
        if let Some(gap) = gaps.get(place) {
            folds.push(edges_s.len() as u32);
            spread(&mut edges_s, *gap, FOLD_BINS);
        }
    }
    edges_s.push(last_s.saturating_add(1));
    Some(Folded { edges_s, folds })
}

/// Where each of `count` even bins begins.
fn spread(edges_s: &mut Vec<i64>, (begin, end): (i64, i64), count: usize) {
    let step = (end as f64 - begin as f64) / count as f64;
    edges_s.extend((0..count).map(|bin| begin + (step * bin as f64) as i64));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod tests {
    use super::{FOLD_BINS, Folded};

    const YEAR_S: i64 = 31_557_600;

    fn years(years: &[i64]) -> Vec<i64> {
        years.iter().map(|year| year * YEAR_S).collect()
    }

    fn folded(moments_s: &[i64], extent_s: (i64, i64), bins: usize) -> Option<Folded> {
        super::folded(&super::gaps(moments_s.iter().copied(), extent_s), extent_s, bins)
    }

    #[test]
    fn one_ancient_event_does_not_squash_a_century() {
        let mut moments: Vec<i64> = (0..100).collect();
        moments.insert(0, -900);
        let moments = years(&moments);
        let extent = (-900 * YEAR_S, 100 * YEAR_S);
        let found = folded(&moments, extent, 60).unwrap();
        assert_eq!(found.edges_s.len(), 61);
        assert!(found.edges_s.is_sorted());
        assert_eq!((found.edges_s[0], found.edges_s[60]), (extent.0, extent.1 + 1));
        // Two bins of sixty for the ancient one, two for the stretch, the rest for the century.
        assert_eq!((found.folds.as_slice(), FOLD_BINS), (&[2][..], 2));
        let century = found.edges_s.iter().filter(|edge| **edge >= -3 * YEAR_S).count();
        assert!(century >= 55, "{century}");
    }

    #[test]
    fn what_is_not_squashed_is_not_folded() {
        let even: Vec<i64> = years(&(0..100).collect::<Vec<_>>());
        assert_eq!(folded(&even, (0, 100 * YEAR_S), 60), None);
        // Two halves of a time, each of them crowded.
        let two: Vec<i64> = years(&(0..40).chain(60..100).collect::<Vec<_>>());
        assert_eq!(folded(&two, (0, 100 * YEAR_S), 60), None);
        // Few dates.
        assert_eq!(folded(&years(&[0, 900, 901]), (0, 901 * YEAR_S), 60), None);
        // No room.
        let mut moments: Vec<i64> = years(&(0..100).collect::<Vec<_>>());
        moments.insert(0, -90_000 * YEAR_S);
        assert_eq!(folded(&moments, (-90_000 * YEAR_S, 100 * YEAR_S), 3), None);
        assert!(folded(&moments, (-90_000 * YEAR_S, 100 * YEAR_S), 4).is_some());
        assert_eq!(folded(&[], (0, 0), 60), None);
    }

    #[test]
    fn deep_time_is_folded_more_than_once() {
        let ages = [-13_800_000_000, -4_540_000_000, -541_000_000, -66_000_000, -300_000];
        let mut moments: Vec<i64> = ages.to_vec();
        moments.extend(-100..0);
        let found = folded(&years(&moments), (ages[0] * YEAR_S, 0), 100).unwrap();
        assert_eq!(found.folds.len(), 5);
        assert_eq!(found.edges_s.len(), 101);
        assert!(found.edges_s.is_sorted());
    }
}
