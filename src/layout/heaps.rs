//! Events without a lane: dots on a strip below the lanes, merged into heaps where they would touch.
//!
//! ```text
//!   ●     ●  ●      ▐ 7 ▌▐ 12 ▌▐ 3 ▌      ●      no wider than HEAP_PX, so that a crowd shows
//!                                                where it is densest
//! ```

use super::mark::DOT_PX;

/// A heap's widest, in pixels.
const HEAP_PX: f64 = 40.0;

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
                heap.right_px = heap.right_px.max(right_px);
                continue;
            }
            next_left_px = left_px.max(heap.right_px);
        }
        let right_px = right_px.max(next_left_px + DOT_PX);
        heaps.push(Heap { left_px: next_left_px, right_px, count: 1, first: event });
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
