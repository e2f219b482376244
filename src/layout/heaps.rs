//! Events without a lane: dots on a strip below the lanes, merged into heaps where they would touch.
//!
//! ```text
//!   ●     ●  ●      ▐ 7 ▌▐ 12 ▌▐ 3 ▌      ●      no wider than HEAP_PX, so that a crowd shows
//!                                                where it is densest
//! ```

use super::mark::DOT_PX;

/// A heap's widest, in pixels.
const HEAP_PX: f64 = 40.0;

/// The width of a heap of what began before the stage's left edge, in pixels.
const BEYOND_PX: f64 = 24.0;

/// Dots nearer than this become one heap, in pixels.
const DOT_GAP_PX: f64 = 2.0;

/// One dot, or several events drawn as one. Edges in world pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Heap {
    pub(super) left_px: f64,
    pub(super) right_px: f64,
    pub(super) count: u32,
    /// Its earliest event.
    pub(super) first: u32,
    /// When that begins, seconds since 1970.
    pub(super) begin_s: f64,
    /// When the last of it is over.
    pub(super) end_s: f64,
    /// All of it is of the same time: no zoom parts it.
    pub(super) is_one_time: bool,
}

impl Heap {
    /// What goes on beyond its begin, as one heap at a place.
    ///
    /// ```text
    ///   ▐ 3 ▌│            three events that began there
    ///        │▐ 3 ▌       and go on on the stage
    /// ```
    pub(super) fn beyond(heaps: &[Heap], left_px: f64, px_per_s: f64) -> Option<Heap> {
        let goes_on = |heap: &&Heap| heap.end_s * px_per_s > left_px;
        let mut heaps = heaps.iter().filter(goes_on);
        let mut all = *heaps.next()?;
        for heap in heaps {
            all.join(heap);
        }
        all.left_px = left_px;
        all.right_px = left_px + if all.count == 1 { DOT_PX } else { BEYOND_PX };
        Some(all)
    }

    /// Takes in another that comes behind it in time.
    pub(super) fn join(&mut self, other: &Heap) {
        self.count += other.count;
        self.is_one_time &=
            other.is_one_time && (self.begin_s, self.end_s) == (other.begin_s, other.end_s);
        self.end_s = self.end_s.max(other.end_s);
    }

    /// Whether another stands right of it, and touches it.
    pub(super) fn touches(&self, other: &Heap) -> bool {
        other.left_px < self.right_px + DOT_GAP_PX
    }
}

/// The heaps of events that come in order of time, each with its begin and end in seconds, from left to right; none
/// touches another.
pub(super) fn heaps(events: impl Iterator<Item = (u32, f64, f64)>, px_per_s: f64) -> Vec<Heap> {
    let mut heaps: Vec<Heap> = Vec::new();
    for (event, begin_s, end_s) in events {
        let begin_px = begin_s * px_per_s;
        let width_px = (end_s - begin_s) * px_per_s;
        let left_px = begin_px + width_px.min(DOT_PX) / 2.0 - DOT_PX / 2.0;
        let right_px = left_px + DOT_PX;
        let mut next_left_px = left_px;
        if let Some(heap) = heaps.last_mut() {
            let is_near = left_px < heap.right_px + DOT_GAP_PX;
            if is_near && right_px <= heap.left_px + HEAP_PX {
                heap.count += 1;
                heap.is_one_time &= (begin_s, end_s) == (heap.begin_s, heap.end_s);
                heap.end_s = heap.end_s.max(end_s);
                heap.right_px = heap.right_px.max(right_px);
                continue;
            }
            next_left_px = left_px.max(heap.right_px);
        }
        let right_px = right_px.max(next_left_px + DOT_PX);
        heaps.push(Heap {
            left_px: next_left_px,
            right_px,
            count: 1,
            first: event,
            begin_s,
            end_s,
            is_one_time: true,
        });
    }
    heaps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Heaps of instants at these pixels: left edge, width, count.
    fn heaps_at(pixels: &[f64]) -> Vec<(f64, f64, u32)> {
        let print = |heap: Heap| (heap.left_px, heap.right_px - heap.left_px, heap.count);
        heaps(pixels.iter().map(|px| (0, *px, *px)), 1.0).into_iter().map(print).collect()
    }

    #[test]
    fn dots_that_would_touch_become_a_heap() {
        for (pixels, expected) in [
            (&[][..], &[][..]),
            (&[50.0], &[(45.0, 10.0, 1)]),
            (&[50.0, 62.0], &[(45.0, 10.0, 1), (57.0, 10.0, 1)]),
            (&[50.0, 61.0], &[(45.0, 21.0, 2)]),
            (&[50.0, 50.0, 50.0], &[(45.0, 10.0, 3)]),
            // A heap ends at its widest; what it would still touch stands beside it.
            (&[50.0, 60.0, 70.0, 80.0, 82.0], &[(45.0, 40.0, 4), (85.0, 10.0, 1)]),
        ] {
            assert_eq!(heaps_at(pixels), expected, "{pixels:?}");
        }
    }

    #[test]
    fn a_crowd_keeps_its_shape() {
        let pixels: Vec<f64> =
            (0..10_000).map(|n| 1_000.0 * (f64::from(n) / 10_000.0).sqrt()).collect();
        let found = heaps_at(&pixels);
        assert_eq!(found.iter().map(|heap| heap.2).sum::<u32>(), 10_000);
        assert!(found.len() >= 25, "{} heaps", found.len());
        assert!(found.last().map(|heap| heap.2) > found.first().map(|heap| heap.2));
    }
}
