//! Time to pixels and back, at every zoom that there is.

#![allow(clippy::indexing_slicing, reason = "tests")]

mod layout_support;

use dateline::date::Day;
use dateline::layout::{Advances, FINEST_S_PER_PX, Scale, Tier, ticks};
use layout_support::Random;

const YEAR_S: f64 = 31_556_952.0;

/// Scales from a second to all of time, near and far from 1970.
fn scales() -> Vec<Scale> {
    let mut random = Random(1);
    let mut scales = Vec::new();
    for middle_years in [0.0, 31.7, -2_000.0, -12_000.0, -66e6, -13.8e9, 5e9, -199e9] {
        let mut length_s = 4.0;
        while length_s < 6e18 {
            let from_s = middle_years * YEAR_S - length_s * random.part();
            let width_px = [280.0, 500.0, 1_280.0, 2_560.0][random.below(4) as usize];
            scales.push(Scale::new(from_s, from_s + length_s, width_px));
            length_s *= 1.0 + 2.0 * random.part();
        }
    }
    scales
}

#[test]
fn every_pixel_goes_there_and_back() {
    for scale in scales() {
        for x_px in 0..=scale.width_px() as i32 {
            let time_s = scale.time_s_from_x_px(f64::from(x_px));
            let back_px = scale.x_px_from_time_s(time_s);
            assert!((back_px - f64::from(x_px)).abs() < 0.5, "{x_px} -> {back_px} on {scale:?}");
        }
        assert_eq!(scale.x_px_from_time_s(scale.from_s()), 0.0);
        assert!((scale.x_px_from_time_s(scale.to_s()) - scale.width_px()).abs() < 1e-6);
    }
}

#[test]
fn zooming_keeps_the_moment_under_the_pointer() {
    let mut random = Random(2);
    for scale in scales() {
        let x_px = scale.width_px() * random.part();
        let held_s = scale.time_s_from_x_px(x_px);
        for factor in [0.5, 0.97, 1.0, 1.03, 2.0, 50.0, 1e9] {
            let zoomed = scale.zoom_at(x_px, factor);
            // At the end of time the stage cannot go on.
            if zoomed.from_s() < -6.3e18 || zoomed.to_s() > 6.3e18 {
                continue;
            }
            let now_px = zoomed.x_px_from_time_s(held_s);
            assert!((now_px - x_px).abs() < 0.5, "{x_px} -> {now_px} by {factor} on {scale:?}");
        }
    }
}

#[test]
fn zooming_in_and_out_comes_back() {
    let scale = Scale::new(0.0, 1e9, 1_000.0);
    let back = scale.zoom_at(300.0, 8.0).zoom_at(300.0, 0.125);
    assert!((back.from_s() - scale.from_s()).abs() < 1e-3);
    assert!((back.to_s() - scale.to_s()).abs() < 1e-3);
}

#[test]
fn zoom_and_pan_stop_at_their_limits() {
    let mut scale = Scale::new(0.0, 1e9, 1_000.0);
    for _ in 0..200 {
        scale = scale.zoom_at(700.0, 1.5);
    }
    assert!((scale.s_per_px() / FINEST_S_PER_PX - 1.0).abs() < 1e-6);
    for _ in 0..400 {
        scale = scale.zoom_at(100.0, 0.8);
    }
    let limit_s = Day { year: 200_000_000_000, month: 1, day: 1 }.first_second() as f64;
    assert_eq!((scale.from_s(), scale.to_s()), (-limit_s, limit_s));
    let near_the_end = scale.zoom_at(0.0, 4.0).pan(1e9);
    assert_eq!(near_the_end.from_s(), -limit_s);
    assert!((near_the_end.s_per_px() * 4.0 / scale.s_per_px() - 1.0).abs() < 1e-12);
    // A pixel at the Big Bang is hours, so that its steps cannot be seen.
    let bang_s = -13.8e9 * YEAR_S;
    let finest = Scale::new(bang_s, bang_s, 1_000.0);
    assert!((3_600.0..86_400.0).contains(&finest.s_per_px()));
}

#[test]
fn what_is_no_number_changes_nothing() {
    let scale = Scale::new(0.0, 100.0, 100.0);
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(scale.pan(odd), scale);
        assert_eq!(scale.zoom_at(odd, 2.0), scale);
        assert_eq!(scale.zoom_at(50.0, odd), scale);
    }
    assert_eq!(scale.zoom_at(50.0, 0.0), scale);
    assert_eq!(scale.zoom_at(50.0, -2.0), scale);
    assert_eq!(Scale::new(100.0, 0.0, 100.0), scale);
}

/// Where each label ends and what it may reach: the next tick.
#[track_caller]
fn assert_labels_are_apart(tier: &Tier, advances: &Advances, scale: Scale) {
    for place in 0..tier.labels.len() {
        let end_px = tier.label_x_px[place] + advances.width_px(&tier.labels[place]);
        if let Some(next_px) = tier.x_px.get(place + 1)
            && !tier.labels[place].is_empty()
        {
            assert!(end_px <= *next_px, "{:?} on {scale:?}", tier.labels[place]);
        }
        assert!(tier.label_x_px[place] > tier.x_px[place]);
    }
}

#[test]
fn labels_never_collide_and_there_is_always_one() {
    let advances = Advances::new(None);
    for lang in [None, Some("en-GB")] {
        for scale in scales() {
            let axis = ticks(scale, &advances, lang);
            assert_labels_are_apart(&axis.major, &advances, scale);
            assert_labels_are_apart(&axis.minor, &advances, scale);
            let named = axis.major.labels.iter().filter(|label| !label.is_empty());
            assert!(named.count() >= 1, "nothing named on {scale:?}: {axis:?}");
            for tier in [&axis.major, &axis.minor] {
                assert!(tier.x_px.len() <= (scale.width_px() / 8.0) as usize + 3, "{scale:?}");
                let ticks_s = tier.x_px.iter();
                let on_stage =
                    ticks_s.skip(1).all(|x| (0.0..=scale.width_px() as f32 + 0.5).contains(x));
                assert!(on_stage, "a tick off the stage: {tier:?} on {scale:?}");
                assert!(tier.x_px.is_sorted());
            }
        }
    }
}

/// The axis as a reader sees it: `1999 | Apr May Jun`.
fn read(from: (i64, u8, u8), length_s: f64, width_px: f64, lang: Option<&str>) -> String {
    let (year, month, day) = from;
    let from_s = Day { year, month, day }.first_second() as f64;
    let axis = ticks(Scale::new(from_s, from_s + length_s, width_px), &Advances::new(None), lang);
    format!("{} | {}", axis.major.labels.join(" "), axis.minor.labels.join(" ").trim_end())
}

#[test]
fn an_axis_names_what_the_eye_needs() {
    const DAY_S: f64 = 86_400.0;
    for (from, length_s, width_px, lang, expected) in [
        (
            (2001, 9, 11),
            14.0,
            1_400.0,
            None,
            "Tue, Sep 11, 2001 | 00:00:00 00:00:01 00:00:02 00:00:03 00:00:04 00:00:05 00:00:06 00:00:07 00:00:08 00:00:09 00:00:10 00:00:11 00:00:12 00:00:13",
        ),
        (
            (2001, 9, 11),
            4.0 * 3_600.0,
            300.0,
            Some("en-GB"),
            "Tue 11 Sep 2001 | 00:00 01:00 02:00 03:00",
        ),
        (
            (2001, 9, 11),
            2.0 * DAY_S,
            520.0,
            Some("en-GB"),
            "Tue 11 Sep 2001 Wed 12 Sep 2001  | 00:00 06:00 12:00 18:00 00:00 06:00 12:00 18:00",
        ),
        (
            (2001, 9, 28),
            5.0 * DAY_S,
            500.0,
            None,
            "September 2001 October 2001 | Fri 28 Sat 29 Sun 30 Mon 1 Tue 2",
        ),
        (
            (2001, 9, 10),
            12.0 * DAY_S,
            400.0,
            None,
            "September 2001 | 10 11 12 13 14 15 16 17 18 19 20 21",
        ),
        (
            (2001, 9, 1),
            60.0 * DAY_S,
            600.0,
            None,
            "September 2001 October 2001 | 1 8 15 22 1 8 15 22",
        ),
        ((1999, 4, 1), 80.0 * DAY_S, 130.0, None, "1999 | Apr May Jun"),
        ((1999, 1, 1), 400.0 * DAY_S, 300.0, None, "1999  | Jan Apr Jul Oct"),
        ((1999, 1, 1), 1_500.0 * DAY_S, 300.0, None, "1999 2000 2001 2002  | "),
        ((1990, 1, 1), 20.0 * YEAR_S, 300.0, None, "1990 1995 2000 2005 | "),
        ((-101, 6, 1), 260.0 * YEAR_S, 400.0, None, " 100 BCE 50 BCE 1 CE 50 CE 100 CE  | "),
        ((-12_000, 1, 1), 12_500.0 * YEAR_S, 400.0, None, " 10,000 BCE 5000 BCE  | "),
        (
            (-70_000_000, 1, 1),
            80e6 * YEAR_S,
            1_000.0,
            None,
            "75 million years ago 50 million years ago 25 million years ago today | ",
        ),
        (
            (-13_900_000_000, 1, 1),
            13.9e9 * YEAR_S,
            1_000.0,
            None,
            " 12.5 billion years ago 10 billion years ago 7.5 billion years ago 5 billion years ago 2.5 billion years ago | ",
        ),
    ] {
        assert_eq!(read(from, length_s, width_px, lang), expected, "from {from:?}");
    }
}

#[test]
fn the_name_at_the_left_edge_stays_in_sight() {
    let advances = Advances::new(None);
    let start_s = Day { year: 1999, month: 1, day: 1 }.first_second() as f64;
    let width_s = 365.0 * 86_400.0;
    let mut seen = (0, 0);
    for step in 0..100 {
        let from_s = start_s + width_s * f64::from(step) / 100.0;
        let axis = ticks(Scale::new(from_s, from_s + width_s, 800.0), &advances, None);
        let next_px = axis.major.x_px[1];
        if axis.major.labels[0].is_empty() {
            seen.0 += 1;
            assert!(next_px < 6.0 + advances.width_px("1999"), "hidden at {step}, {next_px}");
        } else {
            seen.1 += 1;
            assert_eq!((axis.major.labels[0].as_str(), axis.major.label_x_px[0]), ("1999", 6.0));
        }
    }
    assert!(seen.0 > 0 && seen.1 > 80, "{seen:?}");
}
