//! An event with all that the chronology's facets have of it, as the writers need it.

use super::replaced::push_replaced;
use crate::chronology::{Chronology, ENTITIES, Event, EventDate, SOURCES, Source, TAGS};
use crate::date::{DateOptions, Hull, Moment, Nature, Precision, read_date};
use crate::read::{read_inline, source_from_item};
use crate::strings::Strings;

/// An event to be written.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    chronology: &'a Chronology,
    /// The event.
    pub event: &'a Event,
    index: usize,
}

impl<'a> Entry<'a> {
    /// The event at an index.
    pub fn at(chronology: &'a Chronology, index: u32) -> Option<Entry<'a>> {
        let index = index as usize;
        Some(Entry { chronology, event: chronology.events.get(index)?, index })
    }

    /// How its dates are read.
    pub fn dates(&self) -> &'a DateOptions {
        &self.chronology.date_options
    }

    /// The date's words as the author has them, such as could not be read too; never those of an inferred date.
    pub fn date(&self) -> Option<&'a str> {
        match &self.event.date {
            Some(date) => (!is_guess(date)).then_some(date.text.as_str()),
            None => self.unread_date(),
        }
    }

    /// The words of an inferred date.
    pub fn inferred(&self) -> Option<&'a str> {
        self.event.date.as_ref().filter(|date| is_guess(date)).map(|date| date.text.as_str())
    }

    /// Words given as a date that are none: reading has made the last value of a field of them.
    fn unread_date(&self) -> Option<&'a str> {
        let place = self
            .chronology
            .facets
            .iter()
            .skip(SOURCES + 1)
            .position(|facet| facet.name() == "date")?;
        let words = self.values(SOURCES + 1 + place).pop()?;
        read_date(words, self.dates()).is_err().then_some(words)
    }

    /// The entities that the author gave; those found are found again.
    pub fn entities(&self) -> Vec<&'a str> {
        let found = self.chronology.entities_found.get(self.index).map_or(&[][..], Vec::as_slice);
        let names = self.values(ENTITIES).into_iter().enumerate();
        names.filter(|(at, _)| found.get(*at) != Some(&true)).map(|(_, name)| name).collect()
    }

    /// Its tags.
    pub fn tags(&self) -> Vec<&'a str> {
        self.values(TAGS)
    }

    /// The values of each of the file's own columns, in the columns' order: all of them, an empty list where it has none.
    pub fn fields(&self) -> Vec<(&'a str, Vec<&'a str>)> {
        let unread = self.event.date.is_none() && self.unread_date().is_some();
        let mut fields = Vec::new();
        for (place, facet) in self.chronology.facets.iter().enumerate().skip(SOURCES + 1) {
            let mut values = self.values(place);
            if unread && facet.name() == "date" {
                values.pop();
            }
            fields.push((facet.name(), values));
        }
        fields
    }

    fn values(&self, facet: usize) -> Vec<&'a str> {
        let facet = self.chronology.facets.get(facet);
        facet.into_iter().flat_map(|facet| facet.names_of(self.index)).collect()
    }

    /// The sources that a reader of the body's text finds in it.
    pub fn cited(&self) -> Cited {
        let day =
            self.event.date.as_ref().and_then(|date| date.hull.begin).map(|begin| begin.day());
        let dates = DateOptions { day, ..self.dates().clone() };
        let mut cited = Cited::default();
        for source in read_inline(&self.event.body.text, Vec::new(), &dates).sources {
            cited.known.insert(&key(&source));
            cited.sources.push(source);
        }
        cited
    }

    /// The date in a sentence, where its words say more than its first and last day do: that it is vague,
    /// inferred, open or could not be read.
    pub fn date_in_words(&self) -> Option<String> {
        let date = self.event.date.as_ref();
        if date.is_some_and(is_exact) {
            return None;
        }
        let (said, words) = match self.inferred() {
            Some(words) => ("Date inferred: ", words),
            None => ("Date: ", self.date()?),
        };
        Some([said, words].concat())
    }

    /// The body's text, with a citation of the sources that it does not cite at its end.
    pub fn text_with_sources(&self) -> String {
        let (mut text, cited) = (self.event.body.text.clone(), self.cited());
        let mut next = if text.is_empty() { "[" } else { " [" };
        for source in self.event.sources.iter().filter(|source| cited.find(source).is_none()) {
            text.push_str(next);
            push_replaced(&mut text, &one_line(&citation_of(source)), |byte| match byte {
                b'[' => Some("("),
                b']' => Some(")"),
                b';' => Some(","),
                _ => None,
            });
            next = "; ";
        }
        if next == "; " {
            text.push(']');
        }
        text
    }

    /// Where to put it in the order of time, if not where its date says: as a date.
    pub fn sort(&self) -> Option<String> {
        self.event.extra().sort.map(|hull| date_of_hull(&hull, self.dates()))
    }
}

/// The sources cited in a text.
#[derive(Debug, Default)]
pub struct Cited {
    known: Strings,
    sources: Vec<Source>,
}

impl Cited {
    /// The same source as cited.
    pub fn find(&self, source: &Source) -> Option<&Source> {
        self.known.find(&key(source)).and_then(|place| self.sources.get(place as usize))
    }
}

fn key(source: &Source) -> String {
    let [date, pages] = [&source.date, &source.pages].map(|part| part.as_deref().unwrap_or(""));
    [source.name.as_str(), "\n", date, "\n", pages].concat()
}

/// A source as an item of a citation: as written where that is read as the same, else its name, date and pages.
pub fn citation_of(source: &Source) -> String {
    let read = source_from_item(&source.text);
    if !read.name.is_empty() && key(&read) == key(source) {
        return read.text;
    }
    let mut cited = Source { title: None, ..source.clone() };
    for other in [&source.title, &source.url] {
        if cited.name.is_empty() {
            cited.name = other.clone().unwrap_or_default();
        }
    }
    cited.words()
}

/// Whether a date is none of the author's. Of a clock time that has its day from what stands before it the author
/// wrote both.
pub fn is_guess(date: &EventDate) -> bool {
    date.inferred && date.precision <= Precision::Day
}

/// Whether a date says no more than its first and last day, or minute, do.
fn is_exact(date: &EventDate) -> bool {
    let lasts =
        date.nature == Nature::Throughout && date.hull.begin.is_some() && date.hull.end.is_some();
    !is_guess(date)
        && !date.approximate
        && !date.uncertain
        && date.precision >= Precision::Day
        && (lasts || date.hull.begin == date.hull.end)
}

/// A moment in ISO 8601; of years beyond four digits, which may be followed by nothing, the year (ISO 8601-2).
#[inline(never)]
pub fn iso(moment: Moment) -> String {
    let mut text = moment.to_string();
    if text.starts_with('Y') {
        text.truncate(text.len().saturating_sub("-01-01".len()));
    }
    text
}

/// A date whose hull is this one.
fn date_of_hull(hull: &Hull, dates: &DateOptions) -> String {
    let bound = |bound: Option<Moment>| bound.map_or_else(|| "..".into(), iso);
    let (begin, end) = (bound(hull.begin), bound(hull.end));
    let is_whole = read_date(&begin, dates).is_ok_and(|date| date.hull == *hull);
    if is_whole { begin } else { [&begin, "/", &end].concat() }
}

/// A text in one line.
#[inline(never)]
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for part in text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(part);
    }
    line
}
