//! What is drawn for an event's date, and where: a dot, a bar, or an arrow.
//!
//! ```text
//!   a day, narrower than a dot        ●          centred on it
//!   a hull                          ▐████▌       from its first to its last moment
//!   a longer hull, narrower than that ▐█▌        BAR_PX, centred on it
//!   open at the end                 ▐███▓▒░▷     ARROW_PX from its begin
//!   open at the begin            ◁░▒▓███▌        ARROW_PX before its end
//! ```

use crate::chronology::EventDate;
use crate::date::{Nature, Precision, SECONDS_PER_DAY};

/// Diameter of the dot of a day or less that is too narrow to show, in pixels.
pub const DOT_PX: f64 = 10.0;

/// The shortest bar of a hull that is longer than a day, in pixels.
pub const BAR_PX: f64 = 16.0;

/// Length of a mark with an open end, in pixels: it is not known how far it goes, so it takes a
/// fixed room.
pub const ARROW_PX: f64 = 48.0;

/// Drawn as a dot: the hull is a day at most, and at this zoom narrower than [`DOT_PX`].
pub const POINT: u8 = 1;
/// It went on from begin to end; without this it happened at some time within.
pub const THROUGHOUT: u8 = 2;
/// The begin is open or unknown.
pub const OPEN_BEGIN: u8 = 4;
/// The end is open or unknown.
pub const OPEN_END: u8 = 8;
/// About.
pub const APPROXIMATE: u8 = 16;
/// Perhaps.
pub const UNCERTAIN: u8 = 32;
/// The date was made by rule, not by the author.
pub const INFERRED: u8 = 64;
/// The label ends at the mark's right edge, and its text is set to the right.
pub const LABEL_AT_END: u8 = 128;

/// The bits of [`Layout::flags`](super::Layout::flags) by the names that JavaScript has for them.
pub const FLAGS: [(&str, u8); 8] = [
    ("POINT", POINT),
    ("THROUGHOUT", THROUGHOUT),
    ("OPEN_BEGIN", OPEN_BEGIN),
    ("OPEN_END", OPEN_END),
    ("APPROXIMATE", APPROXIMATE),
    ("UNCERTAIN", UNCERTAIN),
    ("INFERRED", INFERRED),
    ("LABEL_AT_END", LABEL_AT_END),
];

/// A date as the stage needs it. Where one end is open both are the known one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// First moment, seconds since 1970.
    pub(super) begin_s: f64,
    /// One past the last second.
    pub(super) end_s: f64,
    /// All bits that do not depend on the zoom.
    pub(super) flags: u8,
}

/// A mark's edges in world pixels: pixels from 1970 at some zoom, whatever the stage shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) left_px: f64,
    pub(super) right_px: f64,
    pub(super) flags: u8,
}

impl Span {
    /// The span of a date; `None` where neither end is known.
    pub(super) fn of(date: &EventDate) -> Option<Span> {
        let begin_s = date.hull.begin.map(|moment| moment.first_second() as f64);
        let end_s = date.hull.end.map(|moment| (moment.last_second() + 1) as f64);
        let mut flags = 0;
        for (holds, bit) in [
            (date.nature == Nature::Throughout, THROUGHOUT),
            (begin_s.is_none(), OPEN_BEGIN),
            (end_s.is_none(), OPEN_END),
            (date.approximate, APPROXIMATE),
            (date.uncertain, UNCERTAIN),
            (date.inferred, INFERRED),
        ] {
            flags |= if holds { bit } else { 0 };
        }
        let (begin_s, end_s) = (begin_s.or(end_s)?, end_s.or(begin_s)?);
        Some(Span { begin_s, end_s: end_s.max(begin_s), flags })
    }

    /// The mark at a zoom. Its edges always hold the world pixel of `begin_s` between them.
    pub(super) fn mark(self, px_per_s: f64) -> Mark {
        let (begin_px, end_px) = (self.begin_s * px_per_s, self.end_s * px_per_s);
        if self.flags & OPEN_END != 0 {
            return Mark { left_px: begin_px, right_px: begin_px + ARROW_PX, flags: self.flags };
        }
        if self.flags & OPEN_BEGIN != 0 {
            return Mark { left_px: end_px - ARROW_PX, right_px: end_px, flags: self.flags };
        }
        // A dot says that the day is known; what is not a day stays a bar, however small.
        let is_day = self.end_s - self.begin_s <= SECONDS_PER_DAY as f64;
        let (least_px, point) = if is_day { (DOT_PX, POINT) } else { (BAR_PX, 0) };
        if end_px - begin_px >= least_px {
            return Mark { left_px: begin_px, right_px: end_px, flags: self.flags };
        }
        let left_px = (begin_px + end_px - least_px) / 2.0;
        Mark { left_px, right_px: left_px + least_px, flags: self.flags | point }
    }
}

/// The usual length of a date of this precision, in seconds: how much room one alone is given.
pub(super) fn usual_length_s(precision: Precision) -> f64 {
    const DAY_S: f64 = 86_400.0;
    match precision {
        Precision::Millennium => 365_250.0 * DAY_S,
        Precision::Century => 36_525.0 * DAY_S,
        Precision::Decade => 3_652.5 * DAY_S,
        Precision::Year => 365.25 * DAY_S,
        Precision::Season => 91.0 * DAY_S,
        Precision::Month => 30.4 * DAY_S,
        Precision::Day => DAY_S,
        Precision::Hour => 3_600.0,
        Precision::Minute => 60.0,
        Precision::Second => 1.0,
    }
}
