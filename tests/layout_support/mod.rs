//! Chronologies made by hand, for the tests of the layout.

#![allow(dead_code, clippy::unwrap_used, reason = "shared by several test binaries")]

use dateline::chronology::{Chronology, Event, EventDate, Format};
use dateline::date::{DateOptions, Day, Hull, Moment, Nature, Precision};

/// A linear congruential generator (Knuth's MMIX constants): the same numbers on every machine.
pub struct Random(pub u64);

impl Random {
    /// From 0, below 1.
    pub fn part(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1_u64 << 31) as f64
    }

    /// From 0, below the bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        (self.part() * bound as f64) as u64
    }
}

/// Days since 1970.
pub fn day(year: i64, month: u8, day: u8) -> i64 {
    Day::new(year, month, day).unwrap().days_since_epoch()
}

/// An event with this hull.
pub fn event(title: &str, hull: Hull) -> Event {
    let date = EventDate {
        text: "1 May 2001".into(),
        hull,
        nature: Nature::Within,
        approximate: false,
        uncertain: false,
        precision: Precision::Day,
        inferred: false,
    };
    Event { title: title.into(), date: Some(date), ..Event::default() }
}

/// An event over whole days, by days since 1970, both inclusive.
pub fn dated(title: &str, first: i64, last: i64) -> Event {
    let at = |days| Some(Moment::from_day(Day::from_days_since_epoch(days)));
    event(title, Hull { begin: at(first), end: at(last) })
}

/// A chronology of these events and nothing else.
pub fn chronology(events: Vec<Event>) -> Chronology {
    let count = events.len();
    Chronology {
        title: None,
        format: Format::Json,
        date_options: DateOptions::default(),
        facets: Vec::new(),
        entities_found: vec![Vec::new(); count],
        referenced_by: vec![Vec::new(); count],
        time_order: (0..count as u32).collect(),
        problems: Vec::new(),
        events,
    }
}

/// Events of all kinds over some forty years, crowded in places; the first is always dated.
pub fn random_chronology(random: &mut Random, count: usize) -> Chronology {
    let start = day(1980, 1, 1);
    let events = (0..count).map(|number| {
        let crowded = random.below(3) == 0;
        let first = start + random.below(if crowded { 400 } else { 15_000 }) as i64;
        let length = match random.below(6) {
            0 => random.below(3_000) as i64,
            1 => random.below(60) as i64,
            _ => 0,
        };
        let title = "A title of words ".repeat(1 + random.below(3) as usize);
        let at = |days| Some(Moment::from_day(Day::from_days_since_epoch(days)));
        let kind = if number == 0 { 9 } else { random.below(12) };
        let mut event = match kind {
            0 => event(&title, Hull { begin: at(first), end: None }),
            1 => event(&title, Hull { begin: None, end: at(first) }),
            2 => Event { title, ..Event::default() },
            _ => dated(&title, first, first + length),
        };
        event.extra_mut().weight = (random.below(5) == 0).then(|| random.below(4) as f64);
        event
    });
    chronology(events.collect())
}
