//! Which event stands in which lane.
//!
//! Lanes are found for the whole chronology at once, in *world pixels* (pixels from 1970 at this
//! zoom). They depend on the zoom, never on what the stage happens to show, so that nothing jumps
//! while the reader pans.
//!
//! ```text
//!   lane 0  ●                     ▐█████████████████████████▌
//!           Kabul falls           Secret line to Massoud
//!           └── footprint ─┘ GAP_PX └────── footprint ──────┘
//!   lane 1     ●
//!              An offer
//! ```

use super::heaps::{Heap, heaps};
use super::mark::{ARROW_PX, BAR_PX, DOT_PX, LABEL_AT_END, Mark, OPEN_BEGIN, OPEN_END};
use super::rank_set::RankSet;
use super::roll::{Entry, Roll};

/// Room between two footprints in a lane, in pixels.
pub(super) const GAP_PX: f64 = 12.0;

/// Height that the strip of heaps takes below the lanes, in pixels.
pub const REST_PX: f64 = 24.0;

/// As many lanes as a word has bits: a stage 3,300 px high.
pub(super) const MAX_LANES: usize = 64;

/// The part of a stage's width that labels may reach beyond the last event's end.
const OVERHANG: f64 = 1.0 / 6.0;

/// The lane of an event that found none.
const NO_LANE: u8 = u8::MAX;

/// What decides where a label stands, besides its event.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Room {
    /// The zoom.
    pub(super) px_per_s: f64,
    /// World pixels that labels should stay between.
    left_px: f64,
    right_px: f64,
    /// The time that is asked for: how far open marks reach.
    since_px: f64,
    until_px: f64,
}

/// An event's mark and label; together they are its footprint.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) mark: Mark,
    /// World pixels; while its bar is cut by the stage's edge it may stand farther right.
    pub(super) label_left_px: f64,
    pub(super) label_px: f64,
}

/// All lanes at one zoom.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    pub(super) room: Room,
    /// For each lane in use its ranks, in order of time and so from left to right.
    pub(super) ranks: Vec<Vec<u32>>,
    /// What found no lane, from left to right.
    pub(super) heaps: Vec<Heap>,
}

/// Left and right edge, in world pixels.
#[derive(Clone, Copy, Debug)]
struct Footprint {
    left_px: f64,
    right_px: f64,
}

impl Room {
    pub(super) fn new(roll: &Roll, px_per_s: f64, stage_px: f64) -> Room {
        let (begin_s, end_s) = roll.extent().unwrap_or((0.0, 0.0));
        Room {
            px_per_s,
            left_px: begin_s * px_per_s - DOT_PX,
            right_px: end_s * px_per_s + stage_px * OVERHANG,
            since_px: f64::NEG_INFINITY,
            until_px: f64::INFINITY,
        }
    }

    /// The same for a time that is asked for.
    pub(super) fn within(self, since_s: Option<f64>, until_s: Option<f64>, stage_px: f64) -> Room {
        let until_px = until_s.map_or(self.until_px, |until_s| until_s * self.px_per_s);
        Room {
            since_px: since_s.map_or(self.since_px, |since_s| since_s * self.px_per_s),
            until_px,
            right_px: self.right_px.min(until_px + stage_px * OVERHANG),
            ..self
        }
    }

    /// An event's mark; one with an open end reaches into the time that is asked for.
    ///
    /// ```text
    ///            since
    ///   ▐▓▓▒▒░░░░░░│░▶     2002 and after
    /// ```
    fn mark(self, entry: &Entry) -> Mark {
        let mut mark = entry.span.mark(self.px_per_s);
        if mark.flags & OPEN_END != 0 {
            // Far enough for its label to stay in sight beside it.
            let arrow_px = ARROW_PX.max(entry.label_px);
            mark.right_px = mark.right_px.max(self.since_px + arrow_px);
        } else if mark.flags & OPEN_BEGIN != 0 {
            mark.left_px = mark.left_px.min(self.until_px - ARROW_PX);
        }
        mark
    }

    /// Where an event stands.
    ///
    /// ```text
    ///   ●                    Its label begins with its mark;
    ///   A title
    ///                  ●     one that would reach too far ends with it;
    ///            A title│
    ///        ●              one that has room neither way stands as far to the left as it must.
    ///     A long title  │
    /// ```
    pub(super) fn place(self, entry: &Entry) -> Placed {
        let mark = self.mark(entry);
        let label_px = entry.label_px;
        let reach_px = mark.right_px.min(self.right_px);
        let label_left_px = mark.left_px;
        let has_room = label_left_px + label_px <= self.right_px;
        let is_beside_its_bar = label_px <= reach_px - mark.left_px;
        let is_wider_than_all = label_px > self.right_px - self.left_px;
        if has_room || is_beside_its_bar || is_wider_than_all {
            return Placed { mark, label_left_px, label_px };
        }
        let at_end_px = reach_px - label_px;
        if at_end_px >= self.left_px {
            let mark = Mark { flags: mark.flags | LABEL_AT_END, ..mark };
            return Placed { mark, label_left_px: at_end_px, label_px };
        }
        let label_left_px = label_left_px.min(self.right_px - label_px);
        Placed { mark, label_left_px, label_px }
    }
}

impl Placed {
    /// Left edge of mark and label.
    pub(super) fn left_px(self) -> f64 {
        self.mark.left_px.min(self.label_left_px)
    }

    /// Right edge of mark and label.
    pub(super) fn right_px(self) -> f64 {
        self.mark.right_px.max(self.label_left_px + self.label_px)
    }

    fn footprint(self) -> Footprint {
        Footprint { left_px: self.mark.left_px.min(self.label_left_px), right_px: self.right_px() }
    }
}

impl Lanes {
    /// Places all events of a roll in lanes of `lane_px` on a stage of `stage_px` by `height_px`.
    ///
    /// If first fit in order of time finds a lane for all, that is it: no order needs fewer lanes.
    /// Otherwise the important go first, and the strip of heaps takes its part of the height. The
    /// selected event, by rank, then takes the lane where the fewest must give way for it, and
    /// nothing else moves.
    pub(super) fn new(
        roll: &Roll,
        room: Room,
        height_px: f64,
        lane_px: f64,
        selected: Option<usize>,
    ) -> Lanes {
        let count = |height_px: f64| ((height_px / lane_px) as usize).min(MAX_LANES);
        let (all, above_rest) = (count(height_px), count(height_px - REST_PX));
        Lanes::within(roll, room, all, above_rest.max(all.min(1)), selected)
    }

    /// The same in at most `all` lanes, or in `above_rest` where these are too few.
    pub(super) fn within(
        roll: &Roll,
        room: Room,
        all: usize,
        above_rest: usize,
        selected: Option<usize>,
    ) -> Lanes {
        let mut placer = Placer::new(roll, room, all);
        let all_fit = (0..roll.entries.len()).all(|rank| placer.place(rank));
        if !all_fit {
            let is_few = !roll.spread.is_empty();
            let fill = |order: &[u32]| {
                let mut placer = Placer::new(roll, room, above_rest);
                let mut placed = Vec::new();
                for rank in order {
                    if placer.place(*rank as usize) && is_few {
                        placed.push(*rank);
                    }
                }
                (placer, placed)
            };
            let (by_importance, placed) = fill(&roll.by_importance);
            placer = by_importance;
            if is_few && roll.are_first(&placed) {
                (placer, _) = fill(&roll.spread);
            }
            if let Some(rank) = selected {
                placer.make_room_for(rank);
            }
        }
        placer.into_lanes()
    }

    /// The ranks in a lane whose footprint touches the stretch between two world pixels.
    pub(super) fn visible<'a>(
        &'a self,
        lane: &'a [u32],
        roll: &'a Roll,
        left_px: f64,
        right_px: f64,
    ) -> impl Iterator<Item = (u32, &'a Entry, Placed)> {
        let placed = move |rank: &u32| {
            let entry = roll.entries.get(*rank as usize)?;
            Some((*rank, entry, self.room.place(entry)))
        };
        let is_past =
            move |rank: &u32| placed(rank).is_some_and(|it| it.2.footprint().right_px < left_px);
        let first = lane.partition_point(is_past);
        let seen = lane.get(first..).unwrap_or(&[]).iter().filter_map(placed);
        seen.take_while(move |it| it.2.footprint().left_px <= right_px)
    }
}

/// Fills lanes one event at a time.
///
/// In a lane footprints do not touch, and each holds the pixel of its event's begin. So their order
/// is that of the ranks, and an event fits if it keeps clear of the neighbours by rank.
///
/// Most events of a crowd find no lane at all. What is asked of all of them is therefore little: one word of
/// `taken`. Only for those with a lane that may be free the footprint is found.
struct Placer<'a> {
    roll: &'a Roll,
    room: Room,
    lanes: Vec<RankSet>,
    /// A bit for each lane.
    all: u64,
    lane_of: Vec<u8>,
    /// For each rank, a bit for each lane in which something already stands at its begin, or where its label would be.
    taken: Vec<u64>,
}

impl<'a> Placer<'a> {
    fn new(roll: &'a Roll, room: Room, lane_count: usize) -> Self {
        let count = roll.entries.len();
        Placer {
            roll,
            room,
            lanes: (0..lane_count).map(|_| RankSet::new(count)).collect(),
            all: if lane_count < MAX_LANES { (1 << lane_count) - 1 } else { u64::MAX },
            lane_of: vec![NO_LANE; count],
            taken: vec![0; count],
        }
    }

    fn footprint(&self, rank: usize) -> Option<Footprint> {
        self.roll.entries.get(rank).map(|entry| self.room.place(entry).footprint())
    }

    /// Puts an event into the first lane with room for it; `false` where none has.
    fn place(&mut self, rank: usize) -> bool {
        let mut free = self.all & !self.taken.get(rank).copied().unwrap_or(0);
        if free == 0 {
            return false;
        }
        let Some(footprint) = self.footprint(rank) else { return false };
        while free != 0 {
            let lane = free.trailing_zeros() as usize;
            if self.has_room(lane, rank, footprint) {
                self.put(rank, footprint, lane);
                return true;
            }
            free &= free - 1;
        }
        false
    }

    fn has_room(&self, lane: usize, rank: usize, footprint: Footprint) -> bool {
        let Some(ranks) = self.lanes.get(lane) else { return false };
        let is_clear =
            |other: Option<usize>| other.is_none_or(|other| !self.touches(footprint, other));
        is_clear(ranks.first_from(rank)) && is_clear(ranks.last_before(rank))
    }

    fn touches(&self, a: Footprint, other: usize) -> bool {
        let Some(b) = self.footprint(other) else { return false };
        a.left_px < b.right_px + GAP_PX && b.left_px < a.right_px + GAP_PX
    }

    fn put(&mut self, rank: usize, footprint: Footprint, lane: usize) {
        if let Some(ranks) = self.lanes.get_mut(lane) {
            ranks.insert(rank);
        }
        if let Some(slot) = self.lane_of.get_mut(rank) {
            *slot = lane as u8;
        }
        // Begins rise with the ranks, in pixels as in seconds.
        let (px_per_s, begins_s) = (self.room.px_per_s, self.roll.begins_s.as_slice());
        let (before, from) = begins_s.split_at_checked(rank).unwrap_or((begins_s, &[]));
        let left_px = footprint.left_px - GAP_PX;
        let right_px = footprint.right_px + GAP_PX;
        let first = partition_back(before, |begin_s| begin_s * px_per_s <= left_px);
        let end = rank + partition_ahead(from, |begin_s| begin_s * px_per_s < right_px);
        for taken in self.taken.get_mut(first..end).unwrap_or(&mut []) {
            *taken |= 1 << lane;
        }
        // Nor has what begins so near before it that its label would reach it. Of a crowd that is all but a few.
        let reach_px = left_px + BAR_PX / 2.0;
        let reaches = |begin_s: f64| begin_s * px_per_s + self.roll.widest_px > reach_px;
        let before = begins_s.get(..first).unwrap_or(&[]);
        let from = partition_back(before, |begin_s| !reaches(begin_s));
        let labels_px = self.roll.labels_px.get(from..first).unwrap_or(&[]).iter();
        let taken = self.taken.get_mut(from..first).unwrap_or(&mut []);
        let begins_s = before.get(from..).unwrap_or(&[]);
        for ((taken, label_px), begin_s) in taken.iter_mut().zip(labels_px).zip(begins_s) {
            let end_px = begin_s * px_per_s + label_px;
            // Without a branch, which could not be foretold.
            let is_reached = (end_px > reach_px) & (end_px <= self.room.right_px);
            *taken |= u64::from(is_reached) << lane;
        }
    }

    /// Gives an event without a lane the one where the fewest must give way, the upper of equals.
    fn make_room_for(&mut self, rank: usize) {
        if self.lane_of.get(rank) != Some(&NO_LANE) {
            return;
        }
        let in_the_way = (0..self.lanes.len()).map(|lane| (lane, self.in_the_way(lane, rank)));
        let Some((lane, others)) = in_the_way.min_by_key(|(_, others)| others.len()) else {
            return;
        };
        for other in others {
            if let Some(ranks) = self.lanes.get_mut(lane) {
                ranks.remove(other);
            }
            if let Some(slot) = self.lane_of.get_mut(other) {
                *slot = NO_LANE;
            }
        }
        if let Some(footprint) = self.footprint(rank) {
            self.put(rank, footprint, lane);
        }
    }

    /// The ranks in a lane that touch an event, outward from it to either side.
    fn in_the_way(&self, lane: usize, rank: usize) -> Vec<usize> {
        let (Some(ranks), Some(footprint)) = (self.lanes.get(lane), self.footprint(rank)) else {
            return Vec::new();
        };
        let left = std::iter::successors(ranks.last_before(rank), |at| ranks.last_before(*at));
        let right = std::iter::successors(ranks.first_from(rank), |at| ranks.first_from(at + 1));
        let touching = |other: &usize| self.touches(footprint, *other);
        left.take_while(touching).chain(right.take_while(touching)).collect()
    }

    fn into_lanes(self) -> Lanes {
        let Placer { roll, room, .. } = self;
        let mut ranks: Vec<Vec<u32>> = self.lanes.iter().map(RankSet::ranks).collect();
        let in_use = ranks.iter().rposition(|lane| !lane.is_empty()).map_or(0, |last| last + 1);
        ranks.truncate(in_use);
        let spans = roll.begins_s.iter().zip(&roll.ends_s).zip(&self.lane_of).enumerate();
        let unplaced = spans.filter(|(_, (_, lane))| **lane == NO_LANE);
        let dots = unplaced.map(|(rank, ((begin_s, end_s), _))| (rank as u32, *begin_s, *end_s));
        let mut heaps = heaps(dots, room.px_per_s);
        for heap in &mut heaps {
            heap.first = roll.entries.get(heap.first as usize).map_or(0, |entry| entry.index);
        }
        Lanes { room, ranks, heaps }
    }
}

/// How many numbers at the begin are as asked, where those come first; looked for from the end, where it is near.
fn partition_back(numbers: &[f64], is_asked: impl Fn(f64) -> bool) -> usize {
    let mut step = 1;
    while step < numbers.len() && !numbers.get(numbers.len() - step).is_some_and(|it| is_asked(*it))
    {
        step *= 2;
    }
    let begin = numbers.len().saturating_sub(step);
    let near = numbers.get(begin..).unwrap_or(&[]);
    begin + near.partition_point(|number| is_asked(*number))
}

/// The same, looked for from the begin.
fn partition_ahead(numbers: &[f64], is_asked: impl Fn(f64) -> bool) -> usize {
    let mut step = 1;
    while numbers.get(step).is_some_and(|it| is_asked(*it)) {
        step *= 2;
    }
    let near = numbers.get(..(step + 1).min(numbers.len())).unwrap_or(numbers);
    near.partition_point(|number| is_asked(*number))
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::layout::mark::{OPEN_BEGIN, OPEN_END, Span};

    fn random_roll(seed: &mut u64, count: usize) -> Roll {
        let mut random = |bound: u64| {
            *seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (*seed >> 33) % bound
        };
        let mut entries: Vec<Entry> = (0..count)
            .map(|index| {
                let begin_s = random(3_000) as f64;
                let (length_s, flags) = match random(6) {
                    0 => (random(900) as f64, 0),
                    1 => (0.0, OPEN_BEGIN),
                    2 => (0.0, OPEN_END),
                    _ => (random(12) as f64, 0),
                };
                let span = Span { begin_s, end_s: begin_s + length_s, flags };
                Entry { index: index as u32, span, label_px: (20 + random(200)) as f64 }
            })
            .collect();
        entries.sort_by(|a, b| a.span.begin_s.total_cmp(&b.span.begin_s));
        let mut by_importance: Vec<u32> = (0..count as u32).collect();
        by_importance.sort_by_cached_key(|_| random(1_000));
        let mut roll = Roll::from_entries(entries);
        roll.by_importance = by_importance;
        roll
    }

    /// First fit, asking every event in every lane.
    fn slow_lanes(footprints: &[Footprint], order: &[usize], lane_count: usize) -> Vec<Vec<u32>> {
        let mut lanes = vec![Vec::new(); lane_count];
        for rank in order {
            let is_clear = |lane: &&mut Vec<u32>| {
                lane.iter().all(|other| {
                    let (a, b) = (footprints[*rank], footprints[*other as usize]);
                    a.right_px + GAP_PX <= b.left_px || b.right_px + GAP_PX <= a.left_px
                })
            };
            if let Some(lane) = lanes.iter_mut().find(is_clear) {
                lane.push(*rank as u32);
                lane.sort_unstable();
            }
        }
        let in_use = lanes.iter().rposition(|lane| !lane.is_empty()).map_or(0, |last| last + 1);
        lanes.truncate(in_use);
        lanes
    }

    #[test]
    fn lanes_agree_with_a_slow_twin() {
        let mut seed = 11;
        let (mut crowded, mut roomy) = (0, 0);
        for round in 0..300 {
            let roll = random_roll(&mut seed, 1 + round % 90);
            let room = Room::new(&roll, 0.2 + f64::from(round as u32 % 7), 800.0);
            let footprints: Vec<Footprint> =
                roll.entries.iter().map(|entry| room.place(entry).footprint()).collect();
            let lanes = Lanes::new(&roll, room, 6.0 * 50.0, 50.0, None);
            let in_time: Vec<usize> = (0..footprints.len()).collect();
            let mut expected = slow_lanes(&footprints, &in_time, 6);
            if expected.iter().map(Vec::len).sum::<usize>() < footprints.len() {
                let by_importance: Vec<usize> =
                    roll.by_importance.iter().map(|rank| *rank as usize).collect();
                expected = slow_lanes(&footprints, &by_importance, 5);
                crowded += 1;
            } else {
                roomy += 1;
            }
            assert_eq!(lanes.ranks, expected, "round {round}");
        }
        assert!(crowded > 50 && roomy > 50, "{crowded} crowded, {roomy} roomy");
    }

    #[test]
    fn the_selected_event_takes_the_lane_where_the_fewest_give_way() {
        let entry = |(index, (begin_s, label_px)): (usize, (f64, f64))| {
            let span = Span { begin_s, end_s: begin_s, flags: 0 };
            Entry { index: index as u32, span, label_px }
        };
        let begins_and_labels = [(0.0, 100.0), (60.0, 140.0), (90.0, 80.0), (130.0, 100.0)];
        let mut roll =
            Roll::from_entries(begins_and_labels.into_iter().enumerate().map(entry).collect());
        roll.by_importance = vec![0, 3, 1, 2];
        let room = Room::new(&roll, 1.0, 6_000.0);
        let lanes = |selected| Lanes::new(&roll, room, 124.0, 50.0, selected);
        assert_eq!(lanes(None).ranks, [vec![0, 3], vec![1]]);
        let selected = lanes(Some(2));
        assert_eq!(selected.ranks, [vec![0, 3], vec![2]]);
        assert_eq!(selected.heaps.iter().map(|heap| heap.first).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn only_what_touches_the_stretch_is_visible() {
        let mut seed = 12;
        for round in 0..100 {
            let roll = random_roll(&mut seed, 60);
            let room = Room::new(&roll, 1.0 + f64::from(round), 800.0);
            let lanes = Lanes::new(&roll, room, 520.0, 52.0, None);
            let (left_px, right_px) = (f64::from(round) * 10.0, f64::from(round) * 10.0 + 800.0);
            for lane in &lanes.ranks {
                let seen: Vec<u32> =
                    lanes.visible(lane, &roll, left_px, right_px).map(|it| it.0).collect();
                let touches = |rank: &&u32| {
                    let footprint = room.place(&roll.entries[**rank as usize]).footprint();
                    footprint.right_px >= left_px && footprint.left_px <= right_px
                };
                assert_eq!(seen, lane.iter().filter(touches).copied().collect::<Vec<_>>());
            }
        }
    }
}
