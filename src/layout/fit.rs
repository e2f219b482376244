//! The view that shows everything.

use super::lanes::Room;
use super::mark::{Span, usual_length_s};
use super::roll::Roll;
use super::scale::{Scale, clamp};
use crate::Chronology;
use crate::chronology::Event;

/// Room at either edge of the stage, in pixels, and that of a stage narrower than [`NARROW_PX`].
const MARGIN_PX: f64 = 28.0;
const MARGIN_NARROW_PX: f64 = 16.0;
const NARROW_PX: f64 = 600.0;

/// What lies either side of a lone event, in lengths of its own.
const LONE_LENGTHS: f64 = 7.0;

/// First and last moment of events, in seconds since 1970-01-01T00:00:00, the last one past the last
/// second. An open end counts as its known one. All events where `indices` is `None`; `None` where
/// no event has a date.
///
/// ```
/// use dateline::chronology::{Event, EventDate};
/// use dateline::date::{Day, Hull, Moment, Nature, Precision};
/// use dateline::layout::extent;
///
/// let day = Moment::from_day(Day::new(1970, 1, 2).unwrap());
/// let date = EventDate {
///     text: "1970-01-02".into(), hull: Hull { begin: Some(day), end: Some(day) },
///     nature: Nature::Within, approximate: false, uncertain: false,
///     precision: Precision::Day, inferred: false,
/// };
/// let events = [Event { date: Some(date), ..Event::default() }, Event::default()];
/// assert_eq!(extent(&events, None), Some((86_400.0, 172_800.0)));
/// assert_eq!(extent(&events, Some(&[1])), None);
/// ```
pub fn extent(events: &[Event], indices: Option<&[u32]>) -> Option<(f64, f64)> {
    let span = |event: &Event| event.date.as_ref().and_then(Span::of);
    let join = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
    let ends = |span: Span| (span.begin_s, span.end_s);
    match indices {
        None => events.iter().filter_map(span).map(ends).reduce(join),
        Some(indices) => {
            let chosen = indices.iter().filter_map(|index| events.get(*index as usize));
            chosen.filter_map(span).map(ends).reduce(join)
        }
    }
}

/// The scale on which all of a roll's events and their labels are on the stage; `None` where there
/// is none to show. `everything` decides on which side a label stands.
pub(super) fn fit(
    chronology: &Chronology,
    everything: &Roll,
    roll: &Roll,
    width_px: f64,
) -> Option<Scale> {
    let (begin_s, end_s) = roll.extent()?;
    let margin_px = if width_px < NARROW_PX { MARGIN_NARROW_PX } else { MARGIN_PX };
    if roll.entries.iter().all(|it| (it.span.begin_s, it.span.end_s) == (begin_s, end_s)) {
        let dates = roll.entries.iter().filter_map(|entry| {
            chronology.events.get(entry.index as usize).and_then(|event| event.date.as_ref())
        });
        let usual_s = dates.map(|date| usual_length_s(date.precision)).fold(1.0, f64::max);
        let room_s = LONE_LENGTHS * usual_s.max(end_s - begin_s);
        let scale = Scale::fit(begin_s - room_s, end_s + room_s, width_px, margin_px, margin_px);
        // In the middle, but for a long label on a narrow stage.
        let begin_px = scale.x_px_from_time_s(begin_s);
        let label_px = roll.entries.iter().map(|entry| entry.label_px).fold(0.0, f64::max);
        let too_far_px = begin_px + label_px - (width_px - margin_px);
        return Some(scale.pan(-clamp(too_far_px, 0.0, (begin_px - margin_px).max(0.0))));
    }

    // Marks and labels reach beyond the first and the last moment by what the zoom makes of them,
    // and the zoom depends on that reach; a few rounds settle it.
    let (mut left_px, mut right_px) = (margin_px, margin_px);
    let mut scale = Scale::fit(begin_s, end_s, width_px, left_px, right_px);
    for _ in 0..4 {
        let px_per_s = 1.0 / scale.s_per_px();
        let room = Room::new(everything, px_per_s, width_px);
        for placed in roll.entries.iter().map(|entry| room.place(entry)) {
            left_px = left_px.max(margin_px + begin_s * px_per_s - placed.left_px());
            right_px = right_px.max(margin_px + placed.right_px() - end_s * px_per_s);
        }
        scale = Scale::fit(begin_s, end_s, width_px, left_px, right_px);
    }
    Some(scale)
}
