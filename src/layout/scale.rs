//! Time to pixels and back: which stretch of time the stage shows, and how panning and zooming
//! change it.
//!
//! ```text
//!            from_s              time_s                        to_s
//!   time  ─────┼───────────────────┼────────────────────────────┼─────▶  seconds since 1970
//!   stage      0                  x_px                       width_px    CSS pixels
//! ```
//!
//! All of it is `f64`: zoomed in, the ends of a long bar lie millions of pixels off the stage, and
//! an `f32` could not hold them apart. An `f64` holds whole seconds up to 285 million years either
//! way; farther out [`Scale`] stops zooming in before its steps can be seen.

use crate::date::{Day, YEAR_LIMIT};

/// The finest zoom, in seconds per pixel: a second is 100 px wide.
pub const FINEST_S_PER_PX: f64 = 0.01;

/// Far from 1970 the finest zoom is this part of the distance, a pixel: 512 steps of an `f64`. It
/// is seven hours a pixel at the Big Bang, and [`FINEST_S_PER_PX`] within 5,000 years of 1970.
const FINEST_PART_PER_PX: f64 = 1.0 / (1_u64 << 44) as f64;

/// The widest stage, in pixels.
const WIDEST_PX: f64 = 100_000.0;

/// The stretch of time that a stage shows, and the stage's width.
///
/// Always sound, whatever it was made from: `from_s < to_s`, both within ±200 billion years, and
/// not finer than a pixel can show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from_s: f64,
    to_s: f64,
    width_px: f64,
}

impl Scale {
    /// The scale from a left and a right edge (seconds since 1970-01-01T00:00:00, in either order)
    /// over a stage of `width_px` pixels (1 to 100,000). What goes beyond the limits is brought back:
    /// a stretch too short is widened round its middle, one too far out is moved inward.
    ///
    /// ```
    /// use dateline::layout::Scale;
    /// let day = Scale::new(0.0, 86_400.0, 1_000.0);
    /// assert_eq!(day.x_px_from_time_s(43_200.0).round(), 500.0);
    /// assert_eq!(day.time_s_from_x_px(250.0), 21_600.0);
    /// ```
    pub fn new(from_s: f64, to_s: f64, width_px: f64) -> Scale {
        let limit = limit_s();
        let clean = |edge_s: f64| if edge_s.is_nan() { 0.0 } else { clamp(edge_s, -limit, limit) };
        let (a, b) = (clean(from_s), clean(to_s));
        let width_px = if width_px.is_nan() { 1.0 } else { clamp(width_px, 1.0, WIDEST_PX) };
        let (from_s, to_s) = if a <= b { (a, b) } else { (b, a) };
        let finest = finest_s_per_px(from_s.abs().max(to_s.abs()));
        if (to_s - from_s) / width_px >= finest {
            return Scale { from_s, to_s, width_px };
        }
        let middle = from_s + (to_s - from_s) / 2.0;
        Scale::from_pixel(middle, width_px / 2.0, finest, width_px)
    }

    /// The scale that shows `begin_s` to `end_s` with `left_px` and `right_px` to spare at either
    /// side. A spare that leaves nothing between is cut to a third of the stage.
    pub fn fit(begin_s: f64, end_s: f64, width_px: f64, left_px: f64, right_px: f64) -> Scale {
        let spare = |px: f64| clamp(px, 0.0, (width_px / 3.0).max(0.0));
        let (left_px, right_px) = (spare(left_px), spare(right_px));
        let s_per_px = (end_s - begin_s) / (width_px - left_px - right_px).max(1.0);
        Scale::new(begin_s - left_px * s_per_px, end_s + right_px * s_per_px, width_px)
    }

    /// The left edge, in seconds since 1970.
    pub fn from_s(self) -> f64 {
        self.from_s
    }

    /// The right edge, in seconds since 1970.
    pub fn to_s(self) -> f64 {
        self.to_s
    }

    /// The stage's width in CSS pixels.
    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// The seconds that a pixel covers.
    pub fn s_per_px(self) -> f64 {
        (self.to_s - self.from_s) / self.width_px
    }

    /// Where a moment is on the stage, in pixels from its left edge; may lie outside.
    pub fn x_px_from_time_s(self, time_s: f64) -> f64 {
        (time_s - self.from_s) / self.s_per_px()
    }

    /// The moment at a place on the stage, in seconds since 1970.
    pub fn time_s_from_x_px(self, x_px: f64) -> f64 {
        self.from_s + x_px * self.s_per_px()
    }

    /// The scale after what it shows was dragged `dx_px` pixels to the right. Stops at the end of
    /// time.
    ///
    /// ```
    /// use dateline::layout::Scale;
    /// let moved = Scale::new(0.0, 1_000.0, 100.0).pan(10.0);
    /// assert_eq!((moved.from_s(), moved.to_s()), (-100.0, 900.0));
    /// ```
    pub fn pan(self, dx_px: f64) -> Scale {
        if !dx_px.is_finite() {
            return self;
        }
        Scale::from_pixel(self.from_s, dx_px, self.s_per_px(), self.width_px)
    }

    /// The scale zoomed `factor` times in (below 1: out), with the moment at `x_px` kept where it
    /// is, but at the end of time, where the stage cannot go on. A factor that is not a positive
    /// number changes nothing.
    ///
    /// ```
    /// use dateline::layout::Scale;
    /// let near = Scale::new(0.0, 1_000.0, 100.0).zoom_at(25.0, 2.0);
    /// assert_eq!((near.from_s(), near.to_s()), (125.0, 625.0));
    /// ```
    pub fn zoom_at(self, x_px: f64, factor: f64) -> Scale {
        if !(factor.is_finite() && factor > 0.0 && x_px.is_finite()) {
            return self;
        }
        let held_s = self.time_s_from_x_px(x_px);
        let widest = 2.0 * limit_s() / self.width_px;
        let finest = finest_s_per_px(held_s.abs()).min(widest);
        let s_per_px = clamp(self.s_per_px() / factor, finest, widest);
        Scale::from_pixel(held_s, x_px, s_per_px, self.width_px)
    }

    /// The scale with this moment at this pixel, moved inward if it goes beyond the end of time.
    fn from_pixel(time_s: f64, x_px: f64, s_per_px: f64, width_px: f64) -> Scale {
        let limit = limit_s();
        let length_s = (width_px * s_per_px).min(2.0 * limit);
        let from_s = clamp(time_s - x_px * s_per_px, -limit, limit - length_s);
        Scale { from_s, to_s: from_s + length_s, width_px }
    }
}

/// The number, or the limit that it is beyond. `f64::clamp` panics where the limits cross and says them,
/// and to write an `f64` in digits takes 15 KB of WebAssembly.
pub(super) fn clamp(number: f64, low: f64, high: f64) -> f64 {
    number.max(low).min(high)
}

/// The farthest moment either way: the first second of the year 200 billion.
fn limit_s() -> f64 {
    Day { year: YEAR_LIMIT, month: 1, day: 1 }.first_second() as f64
}

fn finest_s_per_px(distance_s: f64) -> f64 {
    FINEST_S_PER_PX.max(distance_s * FINEST_PART_PER_PX)
}
