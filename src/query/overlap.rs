//! Which events a range of time holds, without a look at all of them.
//!
//! ```text
//! events by the moment that they count under, in blocks with the last end of each
//!
//! block    |  a  b  c  d  |  e  f  g  h  |  i  j  k  l  |  m  n  o  p  |  …
//! last end |   before it  | reaches in   |              |              |
//! range                              [──────────────────────]
//!              none           each is    all              each is        none
//!                             asked                       asked
//! ```

use super::Matching;
use super::bits::Bits;

/// How many events a block has.
const BLOCK: usize = 256;

/// What stands beside the events' places in time so that ranges are answered fast.
#[derive(Debug, Default)]
pub(super) struct Overlap {
    /// The last second of each block's events, but for those whose end is open.
    last_ends_s: Vec<i64>,
    /// The dated events of which an end is open: where they stand says little of it.
    open: Vec<u32>,
}

/// The events' dates, as [`super::dates::Dates`] has them.
#[derive(Clone, Copy)]
pub(super) struct Columns<'a> {
    pub(super) begins_s: &'a [i64],
    pub(super) ends_s: &'a [i64],
    /// The moment each event counts under and the event, in order of both.
    pub(super) places_s: &'a [(i64, u32)],
}

impl Columns<'_> {
    fn hull_s(self, event: u32) -> (i64, i64) {
        let second = |column: &[i64]| column.get(event as usize).copied();
        (second(self.begins_s).unwrap_or(i64::MIN), second(self.ends_s).unwrap_or(i64::MAX))
    }
}

impl Overlap {
    pub(super) fn new(columns: Columns<'_>, dated: &Bits) -> Overlap {
        let end_s = |&(_, event): &(i64, u32)| columns.hull_s(event).1;
        let blocks = columns.places_s.chunks(BLOCK).map(|block| {
            let ends_s = block.iter().map(end_s).filter(|end_s| *end_s < i64::MAX);
            ends_s.max().unwrap_or(i64::MIN)
        });
        let is_open = |event: &usize| {
            let (begin_s, end_s) = columns.hull_s(*event as u32);
            begin_s == i64::MIN || end_s == i64::MAX
        };
        let open = dated.iter().filter(is_open).map(|event| event as u32).collect();
        Overlap { last_ends_s: blocks.collect(), open }
    }

    /// The events whose hull overlaps the range, or lies in it; none if the range ends before it begins.
    pub(super) fn within(
        &self,
        columns: Columns<'_>,
        (from_s, to_s): (i64, i64),
        matching: Matching,
    ) -> Bits {
        let mut within = Bits::none(columns.begins_s.len());
        let meets = |event: u32| {
            let (begin_s, end_s) = columns.hull_s(event);
            match matching {
                Matching::Possible => begin_s <= to_s && end_s >= from_s,
                Matching::Certain => begin_s >= from_s && end_s <= to_s,
            }
        };
        if from_s > to_s {
            return within;
        }
        for (block, &last_end_s) in columns.places_s.chunks(BLOCK).zip(&self.last_ends_s) {
            let moment = |event: Option<&(i64, u32)>| event.map_or(i64::MAX, |&(moment, _)| moment);
            let (first, last) = (moment(block.first()), moment(block.last()));
            if first > to_s {
                break;
            }
            let begins_within = first >= from_s && last <= to_s;
            if begins_within && matching == Matching::Possible {
                block.iter().for_each(|&(_, event)| within.insert(event as usize));
            } else if last_end_s >= from_s && (matching == Matching::Possible || last >= from_s) {
                let met = block.iter().filter(|&&(_, event)| meets(event));
                met.for_each(|&(_, event)| within.insert(event as usize));
            }
        }
        // Those without a begin stand where they end, which may be behind the range.
        self.open
            .iter()
            .filter(|event| meets(**event))
            .for_each(|&event| within.insert(event as usize));
        within
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_a_look_at_all_events_says() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut below = |limit: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) % limit
        };
        let (mut begins_s, mut ends_s, mut places_s) = (Vec::new(), Vec::new(), Vec::new());
        let mut dated = Bits::none(3000);
        for event in 0..3000 {
            let begin = below(100_000) as i64 - 50_000;
            let longest = if below(400) == 0 { 40_000 } else { 300 };
            let end = begin + below(longest) as i64;
            let (begin, end) = match below(12) {
                0 => (None, Some(end)),
                1 => (Some(begin), None),
                2 => (None, None),
                _ => (Some(begin), Some(end)),
            };
            if below(10) > 0 {
                dated.insert(event);
                places_s.extend(begin.or(end).map(|moment| (moment, event as u32)));
            }
            begins_s.push(begin.unwrap_or(i64::MIN));
            ends_s.push(end.unwrap_or(i64::MAX));
        }
        places_s.sort_unstable();
        let columns = Columns { begins_s: &begins_s, ends_s: &ends_s, places_s: &places_s };
        let overlap = Overlap::new(columns, &dated);
        let mut found = 0;
        for round in 0..400 {
            let from = below(120_000) as i64 - 60_000;
            let to = from + below(if round % 2 == 0 { 500 } else { 90_000 }) as i64 - 10;
            let range_s = match round % 7 {
                0 => (i64::MIN, to),
                1 => (from, i64::MAX),
                2 => (i64::MIN, i64::MAX),
                _ => (from, to),
            };
            for matching in [Matching::Possible, Matching::Certain] {
                let slow = |event: usize| {
                    let (begin_s, end_s) = columns.hull_s(event as u32);
                    let (from_s, to_s) = range_s;
                    from_s <= to_s
                        && dated.contains(event)
                        && match matching {
                            Matching::Possible => begin_s <= to_s && end_s >= from_s,
                            Matching::Certain => begin_s >= from_s && end_s <= to_s,
                        }
                };
                let within = overlap.within(columns, range_s, matching);
                assert_eq!(within, Bits::where_(3000, slow), "{range_s:?} {matching:?}");
                found += within.count();
            }
        }
        assert!(found > 100_000, "{found}");
    }
}
