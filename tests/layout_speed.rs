//! How long a frame takes. The limits are wide, ten times what a laptop needs: they catch a walk over
//! all events where there should be a search, not a slow machine. `--nocapture` prints the times;
//! those of a release build are the ones to read.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod layout_support;

use std::time::{Duration, Instant};

use dateline::layout::{LaneCache, View, fit_view, layout};
use layout_support::{Random, random_chronology};

/// The longest of ninety-five in a hundred.
fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() * 95 / 100]
}

#[test]
fn frames_are_quick() {
    for (count, pan_limit, zoom_limit) in [(20_000, 4, 100), (100_000, 4, 400)] {
        let chronology = random_chronology(&mut Random(9), count);
        let mut cache = LaneCache::new();
        let started = Instant::now();
        let base = View::default();
        let fitted = fit_view(&chronology, &mut cache, &base).unwrap();
        println!("{count} events: first fit {:?}", started.elapsed());
        let indices: Vec<u32> = (0..count as u32).collect();
        let mut frame = |scale: dateline::layout::Scale| {
            let (from_s, to_s) = (scale.from_s(), scale.to_s());
            let view = View { from_s, to_s, indices: Some(&indices), ..base.clone() };
            let started = Instant::now();
            let shown = layout(&chronology, &mut cache, &view);
            (started.elapsed(), shown)
        };
        let (selecting, _) = frame(fitted);
        println!("  first frame of a selection {selecting:?}");
        for zoom in [1.0, 8.0, 64.0, 4_096.0] {
            let scale = fitted.zoom_at(500.0, zoom);
            let zooms = (0..60).map(|n| frame(scale.zoom_at(400.0, 1.0 + 0.01 * f64::from(n))).0);
            let zooming = p95(zooms.collect());
            frame(scale);
            let panning = p95((0..100).map(|n| frame(scale.pan(f64::from(n * 7))).0).collect());
            let (_, shown) = frame(scale);
            println!(
                "  at {zoom} times: zoom {zooming:?}, pan {panning:?}, {} labels, {} heaps",
                shown.events.len(),
                shown.rest.counts.len()
            );
            assert!(panning < Duration::from_millis(pan_limit * 10), "{panning:?} a pan");
            assert!(zooming < Duration::from_millis(zoom_limit * 10), "{zooming:?} a zoom");
        }
    }
}
