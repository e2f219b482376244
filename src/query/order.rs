//! The order of time, and the orders in which a result can be had.

use super::Order;
use super::bits::Bits;
use super::index::Index;
use super::relevance::Relevance;
use super::text::Pattern;
use crate::chronology::{Chronology, Event};
use crate::date::{Hull, Precision};
use crate::sort::{Sorting, sort_by};

/// The events' indices in the order of time.
///
/// An event stands where its own `sort` says if it has one, else where its date begins; coarser
/// precision comes before finer, then the order of the file decides, so that `2001` precedes
/// `January 2001`, and that precedes `January 1, 2001`. An open begin sorts by its end. Events that
/// have neither come last, in the order of the file.
///
/// ```
/// use dateline::Event;
/// use dateline::query::time_order;
/// let undated = [Event::default(), Event::default()];
/// assert_eq!(time_order(&undated), [0, 1]);
/// ```
pub fn time_order(events: &[Event]) -> Vec<u32> {
    let mut ordering = TimeOrdering::of(events);
    while !ordering.step(usize::MAX) {}
    ordering.order
}

/// [`time_order`] in slices.
#[derive(Debug)]
pub(crate) struct TimeOrdering {
    places: Vec<(i64, u8)>,
    /// In order once all steps are done.
    pub(crate) order: Vec<u32>,
    sorting: Sorting,
}

impl TimeOrdering {
    pub(crate) fn of(events: &[Event]) -> TimeOrdering {
        let place = |event: &Event| {
            place_s(event).map_or((i64::MAX, u8::MAX), |(place_s, finer)| (place_s, finer as u8))
        };
        TimeOrdering {
            places: events.iter().map(place).collect(),
            order: (0..events.len() as u32).collect(),
            sorting: Sorting::default(),
        }
    }

    /// Looks at about `budget` events. Answers whether all are in order.
    pub(crate) fn step(&mut self, budget: usize) -> bool {
        let TimeOrdering { places, order, sorting } = self;
        // The sort is stable: what ties stays in the order of the file.
        sorting.step(order, budget, &mut |a, b| places.get(a as usize).cmp(&places.get(b as usize)))
    }
}

/// Where an event stands in time; `None` for one without a date or with nothing but open ends.
pub(crate) fn place_s(event: &Event) -> Option<(i64, Precision)> {
    let dated = event.date.as_ref();
    let place = event.extra().sort.and_then(hull_place_s);
    let place = place.or_else(|| hull_place_s(dated?.hull))?;
    Some((place, dated.map_or(Precision::Day, |date| date.precision)))
}

/// Has an event a place in time?
pub(crate) fn is_placed(event: &Event) -> bool {
    place_s(event).is_some()
}

/// The one moment a hull counts under: its begin, or the end of one that has no begin.
pub(crate) fn hull_place_s(hull: Hull) -> Option<i64> {
    hull.begin.or(hull.end).map(|moment| moment.first_second())
}

/// The members of a set in the order asked for; `words` are those that relevance counts.
pub(crate) fn arrange(
    chronology: &Chronology,
    index: &Index,
    members: &Bits,
    order: Order,
    words: &[&Pattern],
) -> Vec<u32> {
    let (placed, undated) = chronology
        .time_order
        .split_at_checked(index.placed())
        .unwrap_or((&chronology.time_order, &[]));
    let is_member = |event: &&u32| members.contains(**event as usize);
    let undated = undated.iter().filter(is_member);
    let mut arranged: Vec<u32> = match order {
        Order::Newest => placed.iter().rev().filter(is_member).chain(undated).copied().collect(),
        Order::Time | Order::Relevance => {
            placed.iter().filter(is_member).chain(undated).copied().collect()
        }
    };
    if order == Order::Relevance && !words.is_empty() {
        let relevance = Relevance::new(index, words);
        let mut ranked: Vec<(f64, u32)> =
            arranged.into_iter().map(|event| (relevance.of(event as usize), event)).collect();
        // Stable: what ranks the same stays in the order of time.
        sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0));
        arranged = ranked.into_iter().map(|(_, event)| event).collect();
    }
    arranged
}
