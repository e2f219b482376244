//! Chronologies made by hand.

use dateline::chronology::{Chronology, Event, EventDate, Format};
use dateline::date::{Day, Hull, Moment, Nature, Precision, days_in_month};
use dateline::facet::FacetBuilder;
use dateline::query::time_order;

/// An event and its values: entities, tags, sources and those of a column, `Phase`.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub event: Event,
    pub values: [Vec<String>; 4],
}

/// The names of the facets that [`chronology`] makes.
pub const FACETS: [&str; 4] = ["entities", "tags", "sources", "Phase"];

/// An entry with a date such as `1999`, `1999-04`, `1999-04-01/..`, or none.
pub fn entry(date: &str, title: &str) -> Entry {
    let date = (!date.is_empty()).then(|| event_date(date));
    Entry { event: Event { title: title.into(), date, ..Event::default() }, ..Entry::default() }
}

impl Entry {
    pub fn body(mut self, text: &str) -> Entry {
        self.event.body.text = text.into();
        self
    }

    /// Adds values to the facet of that name.
    pub fn with(mut self, facet: &str, names: &[&str]) -> Entry {
        let place = FACETS.iter().position(|&name| name == facet).unwrap();
        self.values[place].extend(names.iter().map(|name| name.to_string()));
        self
    }

    pub fn sort(mut self, date: &str) -> Entry {
        self.event.extra_mut().sort = Some(event_date(date).hull);
        self
    }
}

pub fn chronology(entries: &[Entry]) -> Chronology {
    let events: Vec<Event> = entries.iter().map(|entry| entry.event.clone()).collect();
    let facet = |place: usize| {
        let mut facet = FacetBuilder::new(FACETS[place]);
        for entry in entries {
            facet.push(entry.values[place].iter().map(String::as_str));
        }
        facet.finish()
    };
    Chronology {
        title: None,
        format: Format::Json,
        date_options: Default::default(),
        facets: (0..FACETS.len()).map(facet).collect(),
        entities_found: Vec::new(),
        referenced_by: Vec::new(),
        time_order: time_order(&events),
        problems: Vec::new(),
        events,
    }
}

/// `1999`, `1999-04`, `1999-04-01` or two of them round a slash, `..` for an open end.
pub fn event_date(text: &str) -> EventDate {
    let (begin, end) = text.split_once('/').unwrap_or((text, text));
    let precision = match if begin == ".." { end } else { begin }.len() {
        4 => Precision::Year,
        7 => Precision::Month,
        _ => Precision::Day,
    };
    EventDate {
        text: text.into(),
        hull: Hull { begin: moment(begin, false), end: moment(end, true) },
        nature: Nature::Within,
        approximate: false,
        uncertain: false,
        precision,
        inferred: false,
    }
}

fn moment(text: &str, last: bool) -> Option<Moment> {
    if text == ".." {
        return None;
    }
    let mut numbers = text.split('-').map(|number| number.parse::<i64>().unwrap());
    let year = numbers.next().unwrap();
    let month = numbers.next().map_or(if last { 12 } else { 1 }, |month| month as u8);
    let last_day = if last { days_in_month(year, month) } else { 1 };
    let day = numbers.next().map_or(last_day, |day| day as u8);
    Some(Moment::from_day(Day::new(year, month, day).unwrap()))
}

/// First and last second of what [`event_date`] reads.
pub fn range_s(text: &str) -> (Option<i64>, Option<i64>) {
    let hull = event_date(text).hull;
    (hull.begin.map(Moment::first_second), hull.end.map(Moment::last_second))
}
