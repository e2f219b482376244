//! The stage divided by the values of a facet.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod layout_support;

use dateline::Chronology;
use dateline::facet::FacetBuilder;
use dateline::layout::{
    BandOrder, Grouping, HEAD_PX, LaneCache, Layout, MAX_BANDS, OTHER, View, fit_view, layout,
};
use layout_support::{Random, chronology, dated, day, event, random_chronology};

/// Gives the events values of a facet, as many and as they come.
fn with_values(mut chronology: Chronology, values: &[&[&str]]) -> Chronology {
    let mut facet = FacetBuilder::new("tags");
    for event in 0..chronology.events.len() {
        facet.push(values.get(event).copied().unwrap_or(&[]).iter().copied());
    }
    chronology.facets = vec![facet.finish()];
    chronology
}

fn grouped(order: BandOrder, collapsed: &[u32]) -> Grouping {
    Grouping { facet: 0, order, collapsed: collapsed.to_vec() }
}

fn shown(chronology: &Chronology, cache: &mut LaneCache, view: &View) -> Layout {
    let scale = fit_view(chronology, cache, view).unwrap();
    layout(chronology, cache, &View { from_s: scale.from_s(), to_s: scale.to_s(), ..view.clone() })
}

/// `name count`, from above.
fn heads(chronology: &Chronology, layout: &Layout) -> Vec<String> {
    let names = chronology.facets[0].names();
    let name = |value: u32| names.get(value as usize).map_or("Other", String::as_str);
    layout.bands.iter().map(|band| format!("{} {}", name(band.value), band.count)).collect()
}

/// Five events, a year apart: red, red and blue, none, blue, green; and one without a date.
fn five() -> Chronology {
    let mut events: Vec<_> = (0..5)
        .map(|at| dated("Something happens", day(2000 + at, 5, 1), day(2000 + at, 5, 1)))
        .collect();
    events.push(dateline::Event { title: "Undated".into(), ..Default::default() });
    let values: [&[&str]; 6] = [&["red"], &["red", "blue"], &[], &["blue"], &["green"], &["red"]];
    with_values(chronology(events), &values)
}

#[test]
fn an_event_is_in_the_band_of_each_of_its_values() {
    let chronology = five();
    let grouping = grouped(BandOrder::First, &[]);
    let view = View { grouping: Some(&grouping), ..View::default() };
    let layout = shown(&chronology, &mut LaneCache::new(), &view);
    assert_eq!(heads(&chronology, &layout), ["red 2", "blue 2", "green 1", "Other 1"]);
    assert_eq!(layout.events, [0, 1, 1, 3, 4, 2]);
    assert_eq!(layout.band, [0, 0, 1, 1, 2, 3]);
    assert_eq!(layout.lane, [0; 6]);
    assert_eq!(layout.undated, 1);
    // Each lane lies below its band's head, and the next band below it.
    let (whole, head) = (HEAD_PX + view.lane_px + 8.0, HEAD_PX);
    let tops: Vec<f64> = layout.bands.iter().map(|band| band.top_px).collect();
    assert_eq!(tops, [0.0, whole, 2.0 * whole, 3.0 * whole]);
    assert_eq!(layout.height_px, 4.0 * whole);
    assert!(
        layout
            .y_px
            .iter()
            .zip(&layout.band)
            .all(|(y, &band)| { f64::from(*y) == tops[usize::from(band)] + head })
    );
}

#[test]
fn bands_follow_the_order_the_selection_and_what_is_collapsed() {
    let chronology = five();
    let mut cache = LaneCache::new();
    let heads_of = |cache: &mut LaneCache, grouping: &Grouping, indices: Option<&[u32]>| {
        let view = View { grouping: Some(grouping), indices, ..View::default() };
        heads(&chronology, &shown(&chronology, cache, &view))
    };
    let by_size = grouped(BandOrder::Size, &[]);
    let by_first = grouped(BandOrder::First, &[]);
    // Of the same size the more frequent first, then by name: as in the facet.
    assert_eq!(heads_of(&mut cache, &by_size, None), ["red 2", "blue 2", "green 1", "Other 1"]);
    let some = Some(&[4_u32, 3, 1][..]);
    assert_eq!(heads_of(&mut cache, &by_first, some), ["red 1", "blue 2", "green 1"]);
    assert_eq!(heads_of(&mut cache, &by_size, some), ["blue 2", "red 1", "green 1"]);
    assert_eq!(heads_of(&mut cache, &by_size, Some(&[2])), ["Other 1"]);

    let blue = chronology.facets[0].find("blue").unwrap();
    let collapsed = grouped(BandOrder::First, &[blue, OTHER]);
    let view = View { grouping: Some(&collapsed), ..View::default() };
    let layout = shown(&chronology, &mut cache, &view);
    assert_eq!(heads(&chronology, &layout), ["red 2", "blue 2", "green 1", "Other 1"]);
    assert_eq!(layout.events, [0, 1, 4]);
    assert_eq!(
        layout.bands.iter().map(|it| it.is_collapsed).collect::<Vec<_>>(),
        [false, true, false, true]
    );
    assert_eq!(layout.bands[1].height_px, HEAD_PX);
    // The selected event opens its band, if it is in no open one.
    for (selected, events) in [(3, &[0, 1, 1, 3, 4][..]), (1, &[0, 1, 4]), (2, &[0, 1, 4, 2])] {
        let view = View { selected: Some(selected), ..view.clone() };
        assert_eq!(shown(&chronology, &mut cache, &view).events, events, "{selected}");
    }
    // Undivided again, it is as it was.
    let plain = shown(&chronology, &mut cache, &View::default());
    assert_eq!(plain, shown(&chronology, &mut LaneCache::new(), &View::default()));
    assert!(plain.bands.is_empty() && plain.height_px == View::default().height_px);
}

#[test]
fn of_many_values_the_largest_have_bands_and_the_rest_is_other() {
    let names: Vec<String> = (0..60).map(|at| format!("value {at}")).collect();
    // Value n has n + 1 events.
    let values: Vec<Vec<&str>> =
        (0..60).map(|at| names.iter().skip(at).map(String::as_str).collect()).collect();
    let events = (0..60).map(|at| dated("Event", day(1900 + at, 1, 1), day(1900 + at, 1, 1)));
    let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
    let chronology = with_values(chronology(events.collect()), &values);
    let grouping = grouped(BandOrder::Size, &[]);
    let view = View { grouping: Some(&grouping), ..View::default() };
    let layout = shown(&chronology, &mut LaneCache::new(), &view);
    let heads = heads(&chronology, &layout);
    assert_eq!(heads.len(), MAX_BANDS);
    assert_eq!((heads[0].as_str(), heads[23].as_str()), ("value 59 60", "value 36 37"));
    assert!(layout.lanes <= 64);
    let selection: Vec<u32> = (30..60).collect();
    let layout =
        shown(&chronology, &mut LaneCache::new(), &View { indices: Some(&selection), ..view });
    assert!(layout.bands.iter().all(|band| band.value != OTHER));
}

/// What does not move when the reader pans: the bands, and each event's lane.
fn places(layout: &Layout) -> Vec<(u16, u32, u16)> {
    let places =
        (0..layout.events.len()).map(|at| (layout.band[at], layout.events[at], layout.lane[at]));
    places.collect()
}

#[test]
fn nothing_overlaps_is_lost_or_moves_while_panning() {
    let mut random = Random(3);
    for round in 0..20 {
        let mut chronology = random_chronology(&mut random, 1 + round * 25);
        chronology
            .events
            .push(event("Last", dated("", day(2030, 1, 1), day(2030, 1, 1)).date.unwrap().hull));
        let count = chronology.events.len();
        let names = ["a", "b", "c", "d", "e", "f", "g"];
        let values: Vec<Vec<&str>> = (0..count)
            .map(|_| (0..random.below(4)).map(|_| names[random.below(7) as usize]).collect())
            .collect();
        let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
        let chronology = with_values(chronology, &values);
        let grouping = grouped(BandOrder::First, &[]);
        let view = View { width_px: 900.0, grouping: Some(&grouping), ..View::default() };
        let mut cache = LaneCache::new();
        let mut scale = fit_view(&chronology, &mut cache, &view).unwrap();
        let at = |scale: dateline::layout::Scale| View {
            from_s: scale.from_s(),
            to_s: scale.to_s(),
            ..view.clone()
        };
        let all = layout(&chronology, &mut cache, &at(scale));
        assert!(all.lanes <= 64, "round {round}");

        // Every dated event once for each of its values, with a label or in a heap.
        let dated: u32 = all.bands.iter().map(|band| band.count).sum();
        let heaps: u32 = all.rest.counts.iter().sum();
        assert_eq!(all.events.len() as u32 + heaps, dated, "round {round}");
        let expected: usize = (0..count)
            .filter(|&event| chronology.events[event].date.is_some())
            .map(|event| chronology.facets[0].values_of(event).len().max(1))
            .sum();
        assert_eq!(dated as usize, expected, "round {round}");

        for _ in 0..8 {
            scale = scale.zoom_at(900.0 * random.part(), 0.7 + 2.0 * random.part());
            let here = layout(&chronology, &mut cache, &at(scale));
            let there = layout(&chronology, &mut cache, &at(scale.pan(300.0)));
            assert_eq!(here.bands, there.bands);
            let both: Vec<_> = places(&here);
            let moved = places(&there).into_iter().filter(|it| {
                both.iter().any(|other| (other.0, other.1) == (it.0, it.1)) && !both.contains(it)
            });
            assert_eq!(moved.count(), 0);
            for place in 0..here.events.len() {
                for other in 0..place {
                    let is_beside = here.y_px[place] == here.y_px[other];
                    let right = |at: usize| {
                        (here.x_px[at] + here.width_px[at])
                            .max(here.label_x_px[at] + here.label_width_px[at])
                    };
                    let left = |at: usize| here.x_px[at].min(here.label_x_px[at]);
                    let touch = left(place) < right(other) && left(other) < right(place);
                    assert!(!(is_beside && touch), "round {round}: {place} and {other}");
                }
            }
        }
    }
}
