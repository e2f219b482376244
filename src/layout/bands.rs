//! Bands: the stage divided by the values of a facet, each with lanes of its own.
//!
//! ```text
//!   ┌─ Al-Qaeda  3 ──────────────────────┐ ─┐ top_px
//!   │  ●           ▐████▌                │  │ HEAD_PX, then its lanes
//!   │  label       label                 │  │
//!   │  ● ▐ 7 ▌                           │  │ its rest, where it has one
//!   ├─ CIA  2 ───────────────────────────┤ ─┤
//!   │       ●                            │  │
//!   ├─ Other  1 ─────────────────────────┤ ─┘ collapsed: its head alone
//!   └────────────────────────────────────┘
//! ```
//!
//! An event of several values is in the band of each, one of none in *Other*. All bands together have
//! the lanes that a stage may have, so that no more can ever be on it.

use super::lanes::{Lanes, MAX_LANES, REST_PX, Room};
use super::roll::Roll;
use crate::facet::Facet;
use crate::sort::sort_places;

/// Height of a band's head, with its name, in pixels.
pub const HEAD_PX: f64 = 32.0;

/// What is below the last lane, in pixels.
const FOOT_PX: f64 = 8.0;

/// The most bands besides *Other*: those with most events.
pub const MAX_BANDS: usize = 24;

/// In place of a value: what has none of those that have a band.
pub const OTHER: u32 = u32::MAX;

/// How a stage is divided.
///
/// ```
/// use dateline::layout::{BandOrder, Grouping, OTHER, View};
/// // By the chronology's first facet, the largest band above, the last one closed.
/// let grouping = Grouping { facet: 0, order: BandOrder::Size, collapsed: vec![OTHER] };
/// let view = View { grouping: Some(&grouping), ..View::default() };
/// # assert_eq!(view.grouping, Some(&grouping));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Grouping {
    /// The facet's place in [`Chronology::facets`](crate::Chronology::facets).
    pub facet: usize,
    /// Which band is above which; *Other* is always the last.
    pub order: BandOrder,
    /// Values whose bands are heads alone, or [`OTHER`]. One that holds the selected event, and no open
    /// one does, is open all the same.
    pub collapsed: Vec<u32>,
}

/// Which band is above which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BandOrder {
    /// By the begin of their first event.
    #[default]
    First,
    /// The one with most events first.
    Size,
}

/// Where a band is on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// A place in the facet's names, or [`OTHER`].
    pub value: u32,
    /// How many events with a place in time it holds.
    pub count: u32,
    /// Upper edge of its head.
    pub top_px: f64,
    /// From there to the next band.
    pub height_px: f64,
    /// Its events are not shown.
    pub is_collapsed: bool,
}

/// The events of one band: what does not change with the zoom.
#[derive(Debug)]
pub(super) struct Part {
    value: u32,
    roll: Roll,
}

/// A band with what stands in it. A stage that is not divided is one band without a head.
#[derive(Debug)]
pub(super) struct Filled {
    pub(super) band: Band,
    /// The upper edge of its first lane.
    pub(super) lanes_px: f64,
    pub(super) lanes: Lanes,
}

impl Filled {
    /// A stage that is not divided.
    pub(super) fn whole(lanes: Lanes, height_px: f64) -> Filled {
        let band = Band { value: OTHER, count: 0, top_px: 0.0, height_px, is_collapsed: false };
        Filled { band, lanes_px: 0.0, lanes }
    }
}

impl Part {
    /// Its events, in order of time.
    pub(super) fn roll(&self) -> &Roll {
        &self.roll
    }
}

/// Divides a roll by the values of a facet.
pub(super) fn divide(
    facet: &Facet,
    roll: &Roll,
    order: BandOrder,
    event_count: usize,
) -> Vec<Part> {
    // In order of their first events, as the roll is.
    let mut bands: Vec<(u32, Vec<u32>)> = Vec::new();
    let mut band_of = vec![OTHER; facet.names().len()];
    for entry in &roll.entries {
        for &value in facet.values_of(entry.index as usize) {
            let Some(slot) = band_of.get_mut(value as usize) else { continue };
            if *slot == OTHER {
                *slot = bands.len() as u32;
                bands.push((value, Vec::new()));
            }
            if let Some((_, members)) = bands.get_mut(*slot as usize) {
                members.push(entry.index);
            }
        }
    }
    // The facet has the values that most events have first: ties go by that.
    let size = |at: u32| bands.get(at as usize).map_or((0, 0), |it| (it.1.len(), u32::MAX - it.0));
    let mut kept: Vec<u32> = (0..bands.len() as u32).collect();
    sort_places(&mut kept, &mut |a, b| size(b).cmp(&size(a)));
    kept.truncate(MAX_BANDS);
    if order == BandOrder::First {
        sort_places(&mut kept, &mut |a, b| a.cmp(&b));
    }
    let kept: Vec<&(u32, Vec<u32>)> =
        kept.iter().filter_map(|&at| bands.get(at as usize)).collect();
    let has_band = |index: u32| {
        facet.values_of(index as usize).iter().any(|value| kept.iter().any(|it| it.0 == *value))
    };
    let others: Vec<u32> =
        roll.entries.iter().map(|entry| entry.index).filter(|&index| !has_band(index)).collect();
    let part =
        |value: u32, members: &[u32]| Part { value, roll: roll.select(members, event_count) };
    let mut parts: Vec<Part> = kept.iter().map(|it| part(it.0, &it.1)).collect();
    if !others.is_empty() {
        parts.push(part(OTHER, &others));
    }
    parts
}

/// Fills the bands from above; `selected` is an event's index.
pub(super) fn fill(
    parts: &[Part],
    collapsed: &[u32],
    room: Room,
    lane_px: f64,
    selected: Option<u32>,
) -> Vec<Filled> {
    let rank_in = |part: &Part| selected.and_then(|index| part.roll.rank_of(index));
    let is_open = |part: &Part| !collapsed.contains(&part.value);
    let is_shown = parts.iter().any(|part| is_open(part) && rank_in(part).is_some());
    let opened = parts.iter().position(|part| !is_shown && rank_in(part).is_some());
    let lanes_of =
        |part: &Part, lanes: usize| Lanes::within(&part.roll, room, lanes, lanes, rank_in(part));
    let mut filled = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let is_collapsed = !is_open(part) && opened != Some(at);
        let lanes = if is_collapsed { Lanes::default() } else { lanes_of(part, MAX_LANES) };
        let count = part.roll.entries.len() as u32;
        let band = Band { value: part.value, count, top_px: 0.0, height_px: 0.0, is_collapsed };
        filled.push(Filled { band, lanes_px: 0.0, lanes });
    }
    let limit = fair_limit(filled.iter().map(|it| it.lanes.ranks.len()));
    let mut top_px = 0.0;
    for (it, part) in filled.iter_mut().zip(parts) {
        if it.lanes.ranks.len() > limit {
            it.lanes = lanes_of(part, limit);
        }
        let rest_px = if it.lanes.heaps.is_empty() { 0.0 } else { REST_PX };
        let foot_px = if it.band.is_collapsed { 0.0 } else { FOOT_PX + rest_px };
        it.band.top_px = top_px;
        it.lanes_px = top_px + HEAD_PX;
        it.band.height_px = HEAD_PX + it.lanes.ranks.len() as f64 * lane_px + foot_px;
        top_px += it.band.height_px;
    }
    filled
}

/// The most lanes that each may have so that together they have no more than there are.
fn fair_limit(needed: impl Iterator<Item = usize> + Clone) -> usize {
    let total = |limit: usize| needed.clone().map(|lanes| lanes.min(limit)).sum::<usize>();
    (1..=MAX_LANES).rev().find(|limit| total(*limit) <= MAX_LANES).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_are_shared_fairly() {
        for (needed, limit) in [
            (&[3, 4][..], 64),
            (&[60, 4], 64),
            (&[60, 10], 54),
            (&[64, 64], 32),
            (&[64, 64, 1, 1], 31),
            (&[9; 25], 2),
        ] {
            assert_eq!(fair_limit(needed.iter().copied()), limit, "{needed:?}");
        }
    }
}
