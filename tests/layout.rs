//! The stage as a whole: what a reader may rely on whatever the events are.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod layout_support;

use dateline::date::{Day, Hull, Moment, SECONDS_PER_DAY};
use dateline::layout::{LaneCache, Layout, Scale, View, extent, fit_view, layout, mark};
use layout_support::{Random, chronology, dated, day, event, random_chronology};

/// The gap that labels keep in a lane, less what rounding to `f32` may take.
const LEAST_GAP_PX: f32 = 11.9;

fn footprint(layout: &Layout, place: usize) -> (f32, f32) {
    let (x, label_x) = (layout.x_px[place], layout.label_x_px[place]);
    let right = (x + layout.width_px[place]).max(label_x + layout.label_width_px[place]);
    (x.min(label_x), right)
}

#[track_caller]
fn assert_nothing_overlaps(layout: &Layout) {
    for lane in 0..layout.lanes {
        let mut edges: Vec<(f32, f32)> = (0..layout.events.len())
            .filter(|place| layout.lane[*place] == lane)
            .map(|place| footprint(layout, place))
            .collect();
        edges.sort_by(|a, b| a.0.total_cmp(&b.0));
        for pair in edges.windows(2) {
            assert!(pair[0].1 + LEAST_GAP_PX <= pair[1].0, "lane {lane}: {pair:?}");
        }
    }
    let rest = &layout.rest;
    for place in 1..rest.counts.len() {
        let before = rest.x_px[place - 1] + rest.width_px[place - 1];
        assert!(before <= rest.x_px[place] + 0.01, "heaps {} and {place} overlap", place - 1);
    }
}

/// The view on a scale.
fn on(scale: Scale, view: &View<'static>) -> View<'static> {
    View { from_s: scale.from_s(), to_s: scale.to_s(), ..view.clone() }
}

#[test]
fn nothing_overlaps_at_any_zoom() {
    let mut random = Random(1);
    for round in 0..40 {
        let chronology = random_chronology(&mut random, 1 + round * 12);
        let mut cache = LaneCache::new();
        let view = View { width_px: 900.0, ..View::default() };
        let mut scale = fit_view(&chronology, &mut cache, &view).unwrap();
        for _ in 0..30 {
            let shown = layout(&chronology, &mut cache, &on(scale, &view));
            assert_nothing_overlaps(&shown);
            scale = scale.zoom_at(900.0 * random.part(), 0.5 + 2.5 * random.part());
        }
    }
}

#[test]
fn every_event_is_shown_or_counted() {
    let mut random = Random(2);
    for round in 0..20 {
        let chronology = random_chronology(&mut random, 1 + round * 30);
        let mut cache = LaneCache::new();
        let view = View::default();
        let scale = fit_view(&chronology, &mut cache, &view).unwrap();
        let shown = layout(&chronology, &mut cache, &on(scale, &view));
        let in_heaps: u32 = shown.rest.counts.iter().sum();
        assert_eq!(
            shown.events.len() as u32 + in_heaps + shown.undated,
            chronology.events.len() as u32
        );
        assert_eq!((shown.before, shown.after), (0, 0));
    }
}

#[test]
fn a_fit_cuts_nothing_off() {
    let mut random = Random(10);
    for round in 0..60 {
        let chronology = random_chronology(&mut random, 1 + round * 3);
        let width_px = [280.0, 344.0, 500.0, 768.0, 1_280.0][round % 5];
        let mut cache = LaneCache::new();
        let view = View { width_px, ..View::default() };
        let scale = fit_view(&chronology, &mut cache, &view).unwrap();
        let shown = layout(&chronology, &mut cache, &on(scale, &view));
        assert_nothing_overlaps(&shown);
        for place in 0..shown.events.len() {
            let (left, right) = footprint(&shown, place);
            let is_whole = left >= 0.0 && right <= width_px as f32;
            assert!(is_whole, "{left} to {right} of {width_px} in round {round}");
        }
    }
}

#[test]
fn panning_moves_everything_alike() {
    let mut random = Random(3);
    for round in 0..20 {
        let chronology = random_chronology(&mut random, 20 + round * 20);
        let view = View { width_px: 1_000.0, ..View::default() };
        let mut cache = LaneCache::new();
        let fitted = fit_view(&chronology, &mut cache, &view).unwrap();
        let scale = fitted.zoom_at(1_000.0 * random.part(), 1.0 + 6.0 * random.part());
        let dx_px = (random.part() - 0.5) * 900.0;
        let moved = scale.pan(dx_px);
        let here = layout(&chronology, &mut cache, &on(scale, &view));
        let there = layout(&chronology, &mut cache, &on(moved, &view));
        // Without the cache of the first view too: lanes belong to the zoom, not to history.
        assert_eq!(there, layout(&chronology, &mut LaneCache::new(), &on(moved, &view)));
        assert_eq!(here.lanes, there.lanes);
        for (place, index) in here.events.iter().enumerate() {
            let Some(other) = there.events.iter().position(|event| event == index) else {
                continue;
            };
            assert_eq!(here.lane[place], there.lane[other]);
            assert_eq!(here.flags[place], there.flags[other]);
            assert_eq!(here.label_width_px[place], there.label_width_px[other]);
            let is_whole = |layout: &Layout, at: usize| {
                layout.x_px[at] > 8.0 && layout.x_px[at] + layout.width_px[at] < 1_000.0
            };
            if is_whole(&here, place) && is_whole(&there, other) {
                let moved_px = there.x_px[other] - here.x_px[place];
                assert!((moved_px - dx_px as f32).abs() < 0.05, "{moved_px} is not {dx_px}");
                let label_px = there.label_x_px[other] - here.label_x_px[place];
                assert!((label_px - dx_px as f32).abs() < 0.05, "{label_px} is not {dx_px}");
            }
        }
        for (place, first) in here.rest.first.iter().enumerate() {
            let Some(other) = there.rest.first.iter().position(|event| event == first) else {
                continue;
            };
            // What goes on from beyond the left edge is one heap there.
            if [here.rest.x_px[place], there.rest.x_px[other]].contains(&0.0) {
                continue;
            }
            assert_eq!(here.rest.counts[place], there.rest.counts[other]);
        }
    }
}

#[test]
fn nothing_in_the_strip_would_fit_in_a_lane() {
    let mut random = Random(4);
    for round in 0..30 {
        let chronology = random_chronology(&mut random, 5 + round * 10);
        let mut cache = LaneCache::new();
        let view = View { height_px: 52.0 * 4.0, ..View::default() };
        let scale = fit_view(&chronology, &mut cache, &view).unwrap();
        let shown = layout(&chronology, &mut cache, &on(scale, &view));
        if shown.rest.counts.is_empty() {
            continue;
        }
        // An event in the strip would touch something in each lane, that is at least as important.
        let alone = |index: u32| {
            let only = [index];
            let view = View { indices: Some(&only), ..on(scale, &View::default()) };
            let layout = layout(&chronology, &mut LaneCache::new(), &view);
            footprint(&layout, 0)
        };
        let weight = |index: u32| chronology.events[index as usize].extra().weight.unwrap_or(0.0);
        for (place, index) in shown.rest.first.iter().enumerate() {
            // Alone, a label at the right end may stand on its mark's other side.
            let last_px = 700.0;
            if shown.rest.x_px[place] > last_px {
                continue;
            }
            let (left, right) = alone(*index);
            for lane in 0..shown.lanes {
                let in_the_way = (0..shown.events.len()).any(|at| {
                    let (other_left, other_right) = footprint(&shown, at);
                    shown.lane[at] == lane
                        && weight(shown.events[at]) >= weight(*index)
                        && left < other_right + 12.1
                        && other_left < right + 12.1
                });
                assert!(in_the_way, "event {index} would fit in lane {lane}");
            }
        }
    }
}

#[test]
fn fifty_events_all_have_labels_at_first_sight() {
    let mut random = Random(5);
    let events = (0..50).map(|number| {
        let begin = day(1990, 1, 1) + (f64::from(number) + random.part()) as i64 * 130;
        let length = if number % 5 == 0 { 300 } else { 1 };
        dated(&format!("What happened as number {number}"), begin, begin + length - 1)
    });
    let chronology = chronology(events.collect());
    let mut cache = LaneCache::new();
    let view = View::default();
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(scale, &view));
    assert_eq!(shown.events.len(), 50);
    assert!(shown.rest.counts.is_empty());
    for place in 0..50 {
        let (left, right) = footprint(&shown, place);
        assert!(left >= 0.0 && right <= 1_280.0, "event {place}: {left} to {right}");
    }
    assert_eq!(shown.lane[0], 0, "the first event stands at the top");
}

#[test]
fn the_selected_event_has_a_label_and_others_keep_their_lanes() {
    let mut random = Random(6);
    let chronology = random_chronology(&mut random, 600);
    let mut cache = LaneCache::new();
    let view = View::default();
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let plain = layout(&chronology, &mut cache, &on(scale, &view));
    let hidden = plain.rest.first[plain.rest.first.len() / 2];
    let view = View { selected: Some(hidden), ..on(scale, &view) };
    let shown = layout(&chronology, &mut cache, &view);
    assert_nothing_overlaps(&shown);
    assert!(shown.events.contains(&hidden));
    for (place, index) in shown.events.iter().enumerate() {
        if *index != hidden {
            let before = plain.events.iter().position(|event| event == index).unwrap();
            assert_eq!(plain.lane[before], shown.lane[place]);
        }
    }
    assert!(plain.events.len() - (shown.events.len() - 1) < 6, "few give way");
}

#[test]
fn the_important_keep_their_labels() {
    // A hundred events a day apart, one of them weighty, one much referred to.
    let mut events: Vec<_> = (0..100)
        .map(|n| dated("An event with a long title", day(2000, 1, 1) + n, day(2000, 1, 1) + n))
        .collect();
    events[57].extra_mut().weight = Some(3.0);
    let mut chronology = chronology(events);
    chronology.referenced_by[23] = vec![1, 2];
    let mut cache = LaneCache::new();
    let view = View { height_px: 80.0, ..View::default() };
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(scale, &view));
    assert!(shown.events.contains(&57));
    assert!(shown.events.contains(&23));
    assert!(shown.rest.counts.iter().any(|count| *count > 1));
    assert_eq!(shown.lanes, 1);
}

#[test]
fn few_labels_are_of_all_times() {
    let events = (0..40)
        .map(|n| dated("An event with a long title", day(2000, 1, 1) + n, day(2000, 1, 1) + n));
    let chronology = chronology(events.collect());
    let mut cache = LaneCache::new();
    let view = View { width_px: 320.0, height_px: 240.0, ..View::default() };
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(scale, &view));
    assert!((3..=8).contains(&shown.events.len()), "{:?}", shown.events);
    assert!(shown.events.iter().any(|index| *index >= 20), "{:?}", shown.events);
    let in_heaps: u32 = shown.rest.counts.iter().sum();
    assert_eq!((shown.unplaced, shown.unplaced as usize), (in_heaps, 40 - shown.events.len()));
}

#[test]
fn within_a_day_a_heap_of_that_day_stays_in_sight() {
    let first = day(2000, 11, 5);
    let mut events: Vec<_> =
        (0..40).map(|_| dated("An event with a long title", first, first)).collect();
    events.push(dated("Later", first + 15, first + 15));
    let chronology = chronology(events);
    let mut cache = LaneCache::new();
    let view = View { height_px: 240.0, ..View::default() };
    let all = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(all, &view));
    let hidden = shown.unplaced;
    assert!(hidden > 20);
    // No zoom parts events of one day; some of two days it does.
    assert_eq!((shown.rest.from_s[0], shown.rest.to_s[0]), (0.0, 0.0));
    let hour_s = 3_600.0;
    let noon_s = (first * SECONDS_PER_DAY) as f64 + 12.0 * hour_s;
    let inside = Scale::new(noon_s - 2.0 * hour_s, noon_s + hour_s, 1_280.0);
    let shown = layout(&chronology, &mut cache, &on(inside, &view));
    assert_eq!(
        (shown.rest.x_px.as_slice(), shown.rest.counts.iter().sum()),
        (&[0.0][..], shown.unplaced)
    );
    assert!(shown.unplaced > 20);
}

#[test]
fn a_heap_knows_the_time_that_parts_it() {
    let events = (0..400)
        .map(|n| dated("An event with a long title", day(2000, 1, 1) + n, day(2000, 1, 1) + n));
    let chronology = chronology(events.collect());
    let mut cache = LaneCache::new();
    let view = View { width_px: 320.0, height_px: 240.0, ..View::default() };
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(scale, &view));
    let place = shown.rest.counts.iter().position(|count| *count > 5).unwrap();
    let (from_s, to_s) = (shown.rest.from_s[place], shown.rest.to_s[place]);
    let begin_s = f64::from(shown.rest.first[place]) * SECONDS_PER_DAY as f64
        + (day(2000, 1, 1) * SECONDS_PER_DAY) as f64;
    assert!(from_s < begin_s && begin_s < to_s && to_s - from_s < scale.to_s() - scale.from_s());
    let there = layout(&chronology, &mut cache, &View { from_s, to_s, ..view });
    assert!(there.events.len() + there.rest.counts.len() > 3, "{:?}", there.rest);
}

#[test]
fn what_went_on_through_half_of_the_time_has_the_first_lane() {
    let begin = day(1969, 7, 16);
    let shown = |last: i64| {
        let mut events: Vec<_> = (0..40)
            .map(|n| dated("An event with a long title", begin + n / 5, begin + n / 5))
            .collect();
        let mut flight = dated("The flight", begin, last);
        flight.date.as_mut().unwrap().nature = dateline::date::Nature::Throughout;
        events.push(flight);
        let mut chronology = chronology(events);
        (0..40).for_each(|other| chronology.referenced_by[other] = vec![40]);
        let mut cache = LaneCache::new();
        let view = View { height_px: 200.0, ..View::default() };
        let scale = fit_view(&chronology, &mut cache, &view).unwrap();
        let shown = layout(&chronology, &mut cache, &on(scale, &view));
        shown.events.iter().position(|event| *event == 40).map(|place| shown.lane[place])
    };
    assert_eq!(shown(begin + 7), Some(0));
    // A quarter of the time is not all of it.
    assert_ne!(shown(begin + 1), Some(0));
}

#[test]
fn of_many_alike_those_with_labels_are_of_all_times() {
    let events: Vec<_> = (0..1_000)
        .map(|n| day(2000, 1, 1) + n * 4)
        .map(|on| dated("An event with a long title", on, on))
        .collect();
    let chronology = chronology(events);
    let mut cache = LaneCache::new();
    let view = View { height_px: 400.0, ..View::default() };
    let scale = fit_view(&chronology, &mut cache, &view).unwrap();
    let shown = layout(&chronology, &mut cache, &on(scale, &view));
    let mut periods: Vec<u32> = shown.events.iter().map(|event| event / 20).collect();
    periods.sort_unstable();
    periods.dedup();
    let (found, labels) = (periods.len(), shown.events.len());
    assert!(found * 3 > labels * 2, "{labels} labels of {found} periods");
}

#[test]
fn marks_say_what_is_known() {
    use dateline::date::Nature;
    let at = |days: i64| Moment::from_day(dateline::date::Day::from_days_since_epoch(days));
    let march = day(2001, 3, 1);
    let hull =
        |begin: Option<i64>, end: Option<i64>| Hull { begin: begin.map(at), end: end.map(at) };
    let mut events = vec![
        event("A day", hull(Some(march), Some(march))),
        event("A month", hull(Some(march), Some(march + 30))),
        event("And after", hull(Some(march), None)),
        event("And before", hull(None, Some(march))),
        event("Who knows when", hull(None, None)),
    ];
    let set = |event: &mut dateline::Event| {
        let date = event.date.as_mut().unwrap();
        date.nature = Nature::Throughout;
        (date.approximate, date.uncertain, date.inferred) = (true, true, true);
    };
    set(&mut events[1]);
    let chronology = chronology(events);
    // A day is 2 px.
    let start_s = (day(2001, 1, 1) * 86_400) as f64;
    let view = View {
        from_s: start_s,
        to_s: start_s + 400.0 * 86_400.0,
        width_px: 800.0,
        ..View::default()
    };
    let shown = layout(&chronology, &mut LaneCache::new(), &view);
    let found = |index: u32| {
        let place = shown.events.iter().position(|event| *event == index).unwrap();
        (shown.x_px[place], shown.width_px[place], shown.flags[place])
    };
    let march_px = 2.0 * 59.0;
    assert_eq!(found(0), (march_px + 1.0 - 5.0, 10.0, mark::POINT));
    let all = mark::THROUGHOUT | mark::APPROXIMATE | mark::UNCERTAIN | mark::INFERRED;
    assert_eq!(found(1), (march_px, 62.0, all));
    assert_eq!(found(2), (march_px, 48.0, mark::OPEN_END));
    assert_eq!(found(3), (march_px + 2.0 - 48.0, 48.0, mark::OPEN_BEGIN));
    assert_eq!(shown.undated, 1);
    assert_eq!(shown.events.len(), 4);
}

#[test]
fn a_label_stays_in_sight_while_its_bar_is() {
    let first = day(2000, 1, 1);
    let chronology = chronology(vec![dated("A long war", first, first + 999)]);
    let view = View { width_px: 1_000.0, ..View::default() };
    let mut cache = LaneCache::new();
    let label_x_px = |cache: &mut LaneCache, from_days: i64| {
        let from_s = ((first + from_days) * 86_400) as f64;
        // A day is a pixel.
        let view = View { from_s, to_s: from_s + 86_400_000.0, ..view.clone() };
        let shown = layout(&chronology, cache, &view);
        (shown.x_px[0], shown.label_x_px[0], shown.label_width_px[0])
    };
    assert_eq!(label_x_px(&mut cache, -100).1, 100.0);
    assert_eq!(label_x_px(&mut cache, 500).1, 8.0);
    let (x_px, label_px, width_px) = label_x_px(&mut cache, 990);
    assert_eq!(x_px, -990.0);
    assert_eq!(label_px, 10.0 - width_px, "the label leaves with the bar's end");
}

#[test]
fn a_bar_is_cut_a_stage_beyond_the_edges() {
    let chronology = chronology(vec![dated("An age", day(-5_000, 1, 1), day(5_000, 1, 1))]);
    let view = View { from_s: 0.0, to_s: 1_000.0, width_px: 500.0, ..View::default() };
    let shown = layout(&chronology, &mut LaneCache::new(), &view);
    assert_eq!((shown.x_px[0], shown.width_px[0]), (-500.0, 1_500.0));
    assert_eq!(shown.label_x_px[0], 8.0);
}

#[test]
fn events_off_the_stage_are_counted() {
    let events = (0..10).map(|n| dated("A day", day(2000, 1, 1 + n), day(2000, 1, 1 + n)));
    let chronology = chronology(events.collect());
    let from_s = (day(2000, 1, 4) * 86_400) as f64 + 3_600.0;
    let view = View { from_s, to_s: from_s + 86_400.0, ..View::default() };
    let shown = layout(&chronology, &mut LaneCache::new(), &view);
    assert_eq!((shown.before, shown.after), (3, 5));
    let some = [0, 9, 9, 400];
    let view = View { indices: Some(&some), ..view };
    let shown = layout(&chronology, &mut LaneCache::new(), &view);
    assert_eq!((shown.before, shown.after, shown.undated), (1, 1, 0));
}

#[test]
fn one_cache_follows_every_change() {
    let mut random = Random(7);
    let many = random_chronology(&mut random, 300);
    let few = random_chronology(&mut random, 5);
    let (odd, wide): (Vec<u32>, Vec<f32>) = ((1..300).step_by(2).collect(), vec![12.0; 128]);
    let mut cache = LaneCache::new();
    let scale = fit_view(&many, &mut cache, &View::default()).unwrap();
    let base = on(scale, &View::default());
    let views = [
        base.clone(),
        View { indices: Some(&odd), ..base.clone() },
        View { indices: Some(&odd[..20]), ..base.clone() },
        View { advances_px: Some(&wide), ..base.clone() },
        View { label_px: 100.0, ..base.clone() },
        View { height_px: 120.0, ..base.clone() },
        View { lane_px: 80.0, ..base.clone() },
        View { width_px: 500.0, ..base.clone() },
        View { selected: Some(17), ..base.clone() },
        base.clone(),
        on(scale.zoom_at(300.0, 4.0), &View::default()),
        View { indices: Some(&[]), ..base.clone() },
        base.clone(),
    ];
    for view in &views {
        let kept = layout(&many, &mut cache, view);
        assert_eq!(kept, layout(&many, &mut LaneCache::new(), view), "{view:?}");
    }
    for chronology in [&few, &many] {
        let kept = layout(chronology, &mut cache, &base);
        assert_eq!(kept, layout(chronology, &mut LaneCache::new(), &base));
    }
}

#[test]
fn a_fit_shows_all_of_every_kind() {
    let first = day(2001, 9, 11);
    let open = |begin: Option<i64>, end: Option<i64>| {
        use dateline::date::{Day, Hull, Moment};
        let at = |days| Moment::from_day(Day::from_days_since_epoch(days));
        event("Open at an end", Hull { begin: begin.map(at), end: end.map(at) })
    };
    for (name, events) in [
        ("one", vec![dated("Alone", first, first)]),
        ("same moment", vec![dated("A", first, first), dated("B", first, first)]),
        (
            "two far apart",
            vec![dated("A", first, first), dated("B", first + 90_000, first + 90_000)],
        ),
        ("open end", vec![open(Some(first), None)]),
        ("open begin", vec![open(None, Some(first)), dated("Later", first + 90, first + 90)]),
        ("both open", vec![open(None, Some(first)), open(Some(first + 9), None)]),
        ("undated beside", vec![dated("A", first, first), open(None, None)]),
    ] {
        let chronology = chronology(events);
        for width_px in [280.0, 360.0, 768.0, 1_280.0] {
            let mut cache = LaneCache::new();
            let view = View { width_px, ..View::default() };
            let scale = fit_view(&chronology, &mut cache, &view).unwrap();
            let shown = layout(&chronology, &mut cache, &on(scale, &view));
            let dated = chronology.events.len() - shown.undated as usize;
            assert_eq!(shown.events.len(), dated, "{name} at {width_px} px");
            for place in 0..dated {
                let (left, right) = footprint(&shown, place);
                assert!(left >= 0.0 && right <= width_px as f32, "{name}: {left} to {right}");
            }
        }
    }
    let undated = chronology(vec![open(None, None), dateline::Event::default()]);
    assert_eq!(fit_view(&undated, &mut LaneCache::new(), &View::default()), None);
    assert_eq!(extent(&undated.events, None), None);
    let shown = layout(&undated, &mut LaneCache::new(), &View::default());
    assert_eq!((shown.undated, shown.events.len()), (2, 0));
}

#[test]
fn odd_views_give_a_layout() {
    let mut random = Random(8);
    let chronology = random_chronology(&mut random, 100);
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0, 1e300, 1e-300] {
        for view in [
            View { from_s: odd, ..View::default() },
            View { to_s: odd, ..View::default() },
            View { width_px: odd, ..View::default() },
            View { height_px: odd, ..View::default() },
            View { lane_px: odd, ..View::default() },
            View { label_px: odd, ..View::default() },
            View { selected: Some(u32::MAX), ..View::default() },
        ] {
            let mut cache = LaneCache::new();
            let shown = layout(&chronology, &mut cache, &view);
            assert_nothing_overlaps(&shown);
            assert!(shown.from_s < shown.to_s);
            fit_view(&chronology, &mut cache, &view);
        }
    }
}

#[test]
fn what_is_open_reaches_into_a_time_that_is_asked_for_and_labels_stay_before_its_end() {
    let at = |year, month, day_of_month| {
        Some(Moment::from_day(Day::new(year, month, day_of_month).unwrap()))
    };
    let chronology = chronology(vec![
        event("After", Hull { begin: at(2000, 1, 1), end: None }),
        event("Before", Hull { begin: None, end: at(2009, 1, 1) }),
        dated("At the end of the time that is asked for", day(2004, 12, 1), day(2004, 12, 1)),
        dated("Last", day(2010, 1, 1), day(2010, 1, 1)),
    ]);
    let second = |year| (day(year, 1, 1) * SECONDS_PER_DAY) as f64;
    let plain = View { from_s: second(2003), to_s: second(2005), ..View::default() };
    let mut cache = LaneCache::new();
    let seen = layout(&chronology, &mut cache, &plain);
    assert_eq!(seen.events, [2]);
    let asked = View { since_s: Some(second(2003)), until_s: Some(second(2005)), ..plain };
    let seen = layout(&chronology, &mut cache, &asked);
    assert_eq!(seen.events, [0, 2, 1]);
    let place = |index| seen.events.iter().position(|it| *it == index).unwrap();
    let (after, before, last) = (place(0), place(1), place(2));
    assert!(seen.x_px[after] < 0.0 && seen.x_px[after] + seen.width_px[after] >= 48.0);
    assert!(seen.label_x_px[after] >= 0.0, "its label is in sight");
    assert!(seen.x_px[before] <= 1_280.0 - 48.0);
    // A sixth of the stage is for labels of what is at the end; a longer one stands before it.
    let right = seen.label_x_px[last] + seen.label_width_px[last];
    assert!(right <= 1_280.0 * 7.0 / 6.0, "{right}");
}
