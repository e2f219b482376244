//! The events' dates as columns of seconds.

use super::Matching;
use super::bits::Bits;
use super::gaps::{Folded, folded, gaps};
use super::order::hull_place_s;
use super::overlap::{Columns, Overlap};
use crate::chronology::Event;
use crate::sort::sort_by;

/// Dates, one place an event; seconds of local civil time since 1970-01-01T00:00:00, inclusive.
#[derive(Debug)]
pub(crate) struct Dates {
    /// `i64::MIN` where open: before anything, and inside no range that begins.
    begins_s: Vec<i64>,
    /// `i64::MAX` where open.
    ends_s: Vec<i64>,
    /// The moment each event counts under and the event, in order of both; none for two open ends.
    places_s: Vec<(i64, u32)>,
    overlap: Overlap,
    extent_s: Option<(i64, i64)>,
    /// Long stretches without an event, where they squash the rest.
    gaps_s: Vec<(i64, i64)>,
}

/// How many events there are over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// First and last second of all dates of the whole chronology, inclusive, since
    /// 1970-01-01T00:00:00; `None` where no event is dated.
    pub extent_s: Option<(i64, i64)>,
    /// One a bin, the bins in order, and equal unless `folded`: an event at `t` is in bin
    /// ⌊(t − first) · bins / (last − first + 1)⌋. It counts once, where its date begins, or where it
    /// ends if its begin is open.
    pub counts: Vec<u32>,
    /// Where the bins are not equal, since long stretches without an event are folded.
    pub folded: Option<Folded>,
}

impl Dates {
    /// `time_order` is nearly the order needed, which spares most of the sorting.
    pub(crate) fn new(events: &[Event], time_order: &[u32]) -> Dates {
        let mut places_s = places_of(events, time_order.iter().copied());
        sort_by(&mut places_s, Ord::cmp);
        Dates::of(events, places_s)
    }

    /// The events with a date, in the order of the moments that they count under, and of the file.
    pub(crate) fn order(&self) -> impl ExactSizeIterator<Item = u32> + '_ {
        self.places_s.iter().map(|&(_, event)| event)
    }

    /// As [`Dates::new`], where [`Dates::order`] is known; `None` where it cannot be.
    pub(crate) fn in_order(events: &[Event], order: Vec<u32>) -> Option<Dates> {
        let length = order.len();
        let places_s = places_of(events, order);
        (places_s.len() == length).then(|| Dates::of(events, places_s))
    }

    fn of(events: &[Event], places_s: Vec<(i64, u32)>) -> Dates {
        // One walk along the events: they lie far apart.
        let mut dated = Bits::none(events.len());
        let mut begins_s = Vec::with_capacity(events.len());
        let mut ends_s = Vec::with_capacity(events.len());
        let mut extent_s: Option<(i64, i64)> = None;
        for (at, event) in events.iter().enumerate() {
            let hull = event.date.as_ref().map(|date| date.hull);
            let (begin, end) = hull.map_or((None, None), |hull| (hull.begin, hull.end));
            for bound in [begin, end].into_iter().flatten() {
                let (first, last) = extent_s.unwrap_or((i64::MAX, i64::MIN));
                extent_s = Some((first.min(bound.first_second()), last.max(bound.last_second())));
            }
            if hull.is_some() {
                dated.insert(at);
            }
            begins_s.push(begin.map_or(i64::MIN, |begin| begin.first_second()));
            ends_s.push(end.map_or(i64::MAX, |end| end.last_second()));
        }
        let moments = places_s.iter().map(|&(moment, _)| moment);
        let gaps_s = extent_s.map_or(Vec::new(), |extent_s| gaps(moments, extent_s));
        let columns = Columns { begins_s: &begins_s, ends_s: &ends_s, places_s: &places_s };
        let overlap = Overlap::new(columns, &dated);
        Dates { begins_s, ends_s, places_s, overlap, extent_s, gaps_s }
    }

    /// An event's first and last second; `None` without a date or with an open end.
    pub(crate) fn hull_s(&self, event: usize) -> Option<(i64, i64)> {
        let hull_s = (*self.begins_s.get(event)?, *self.ends_s.get(event)?);
        (hull_s.0 > i64::MIN && hull_s.1 < i64::MAX).then_some(hull_s)
    }

    /// The events whose hull overlaps the range, or lies in it; none if the range ends before it begins.
    pub(crate) fn within(&self, range_s: (Option<i64>, Option<i64>), matching: Matching) -> Bits {
        let range_s = (range_s.0.unwrap_or(i64::MIN), range_s.1.unwrap_or(i64::MAX));
        let Dates { begins_s, ends_s, places_s, .. } = self;
        self.overlap.within(Columns { begins_s, ends_s, places_s }, range_s, matching)
    }

    /// Counts the members of a set in `bins` bins over the whole chronology's extent: equal ones, unless it is to be
    /// folded and can be.
    pub(crate) fn histogram(&self, members: &Bits, bins: usize, fold: bool) -> Histogram {
        let mut counts = vec![0u32; bins];
        let Some((first_s, last_s)) = self.extent_s else {
            return Histogram { extent_s: None, counts, folded: None };
        };
        let gaps_s: &[(i64, i64)] = if fold { &self.gaps_s } else { &[] };
        let folded = folded(gaps_s, (first_s, last_s), bins);
        // The extent of deep time does not fit into i64, nor bins times it into u64.
        let since_first = |second: i64| second.wrapping_sub(first_s) as u64;
        let (length, bins) = (since_first(last_s) + 1, bins as u64);
        let (whole, rest) = (length / bins, length % bins);
        let mut places = self.places_s.iter().peekable();
        for (count, bin) in counts.iter_mut().zip(1..) {
            // Where the next bin begins: the least t with t * bins >= bin * length.
            let next = match folded.as_ref().and_then(|folded| folded.edges_s.get(bin as usize)) {
                Some(edge) => since_first(*edge),
                None => bin * whole + (bin * rest).div_ceil(bins),
            };
            while let Some((_, event)) = places.next_if(|(place_s, _)| since_first(*place_s) < next)
            {
                *count += u32::from(members.contains(*event as usize));
            }
        }
        Histogram { extent_s: self.extent_s, counts, folded }
    }
}

/// The moments that some events count under, of those that have one.
fn places_of(events: &[Event], of: impl IntoIterator<Item = u32>) -> Vec<(i64, u32)> {
    let place_s = |event: u32| {
        let date = events.get(event as usize)?.date.as_ref()?;
        Some((hull_place_s(date.hull)?, event))
    };
    of.into_iter().filter_map(place_s).collect()
}
