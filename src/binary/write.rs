//! A chronology into its sections.

use super::WORD_LIMIT;
use super::codes::Code;
use super::sections::{Filled, Section, frame};
use super::write_index::put_index;
use crate::body::{Mark, MarkKind};
use crate::chronology::{Chronology, Event, Media, Source};
use crate::date::{Hull, Moment};
use crate::numbers::put;
use crate::query::Index;
use crate::strings::Strings;

/// The binary form of a chronology and its index. In place of an index that is not ready one is made.
///
/// ```
/// use dateline::binary::{open, write};
/// use dateline::query::Index;
/// # use dateline::read::{ReadOptions, read};
/// let text = "April 1999: An offer\nHe offers help. [Time, 2/25/2002]";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// let bytes = write(&chronology, &Index::build(&chronology));
/// let (opened, index) = open(&bytes).unwrap();
/// assert_eq!(opened.events[0].title, "An offer");
/// assert!(index.is_ready());
/// ```
pub fn write(chronology: &Chronology, index: &Index) -> Vec<u8> {
    if !index.is_ready() {
        return write(chronology, &Index::build(chronology));
    }
    let mut writing = Writing::default();
    writing.general(chronology);
    for event in &chronology.events {
        writing.event(event);
    }
    writing.facets(chronology);
    writing.rows(Section::Referrers, &chronology.referenced_by);
    writing.list(Section::Order, chronology.time_order.iter().copied());
    for problem in &chronology.problems {
        let numbers = [problem.severity.code(), problem.line, problem.column];
        writing.list(Section::Problems, numbers);
        writing.put(Section::Problems, problem.event.map_or(0, |event| event + 1));
        writing.text(Section::Problems, Some(&problem.message));
    }
    put_index(&mut writing, chronology.events.len(), index);
    writing.finish()
}

/// Sections being filled.
#[derive(Default)]
pub(super) struct Writing {
    sections: Filled,
    words: Strings,
    /// Texts that are too long for words.
    long: Vec<u8>,
}

impl Writing {
    pub(super) fn put(&mut self, section: Section, number: u32) {
        if let Some(bytes) = self.sections.get_mut(section as usize) {
            put(bytes, number);
        }
    }

    pub(super) fn bytes(&mut self, section: Section, bytes: &[u8]) {
        if let Some(section) = self.sections.get_mut(section as usize) {
            section.extend_from_slice(bytes);
        }
    }

    pub(super) fn list(&mut self, section: Section, numbers: impl IntoIterator<Item = u32>) {
        numbers.into_iter().for_each(|number| self.put(section, number));
    }

    /// Rows of numbers, each with its length.
    fn rows(&mut self, section: Section, rows: &[Vec<u32>]) {
        for row in rows {
            self.put(section, row.len() as u32);
            self.list(section, row.iter().copied());
        }
    }

    /// A text by number: 0 where there is none, 1 and its length for one among the long, else a word's.
    fn text(&mut self, section: Section, text: Option<&str>) {
        let Some(text) = text else { return self.put(section, 0) };
        if text.len() > WORD_LIMIT {
            self.list(section, [1, text.len() as u32]);
            self.long.extend_from_slice(text.as_bytes());
        } else {
            let word = self.words.insert(text);
            self.put(section, word + 2);
        }
    }

    fn general(&mut self, chronology: &Chronology) {
        let options = &chronology.date_options;
        let counts = [
            chronology.events.len(),
            chronology.facets.len(),
            chronology.entities_found.len(),
            chronology.referenced_by.len(),
        ];
        self.list(Section::General, counts.map(|count| count as u32));
        let order = options.order.map_or(0, |order| order.code() + 1);
        let day = options.day.map(Moment::from_day);
        self.list(Section::General, [chronology.format.code(), order, u32::from(day.is_some())]);
        day.into_iter().for_each(|day| self.moment(day));
        self.text(Section::General, chronology.title.as_deref());
        self.text(Section::General, options.lang.as_deref());
    }

    fn event(&mut self, event: &Event) {
        const EVENTS: Section = Section::Events;
        let has = [
            event.date.is_some(),
            event.extra().sort.is_some(),
            event.extra().weight.is_some(),
            event.extra().place.is_some(),
        ];
        self.put(EVENTS, bits(&has));
        for (section, text) in [
            (Section::Ids, &event.id),
            (Section::Titles, &event.title),
            (Section::Bodies, &event.body.text),
        ] {
            self.put(EVENTS, text.len() as u32);
            self.bytes(section, text.as_bytes());
        }
        if let Some(date) = &event.date {
            self.text(EVENTS, Some(&date.text));
            let is = [date.approximate, date.uncertain, date.inferred];
            let kinds = date.nature.code() | bits(&is) << 1 | date.precision.code() << 4;
            self.hull(EVENTS, date.hull, kinds);
        }
        event.extra().sort.into_iter().for_each(|sort| self.hull(EVENTS, sort, 0));
        event.extra().weight.into_iter().for_each(|weight| self.measure(weight));
        if let Some(place) = &event.extra().place {
            self.text(EVENTS, place.name.as_deref());
            self.put(EVENTS, bits(&[place.lat.is_some(), place.lon.is_some()]));
            [place.lat, place.lon].into_iter().flatten().for_each(|degrees| self.measure(degrees));
        }
        self.text(EVENTS, event.extra().url.as_deref());
        self.put(EVENTS, event.extra().media.len() as u32);
        for Media { url, alt, caption, credit } in &event.extra().media {
            for text in [Some(url), alt.as_ref(), caption.as_ref(), credit.as_ref()] {
                self.text(EVENTS, text.map(String::as_str));
            }
        }
        self.put(EVENTS, event.sources.len() as u32);
        for Source { name, date, title, url, pages, text } in &event.sources {
            let (date, title, url) = (date.as_ref(), title.as_ref(), url.as_ref());
            for text in [Some(name), date, title, url, pages.as_ref(), Some(text)] {
                self.text(Section::Sources, text.map(String::as_str));
            }
        }
        self.put(EVENTS, event.references.len() as u32);
        for reference in &event.references {
            const REFERENCES: Section = Section::References;
            self.text(REFERENCES, Some(&reference.phrase));
            self.hull(REFERENCES, reference.hull, reference.nature.code());
            self.text(REFERENCES, reference.target.as_deref());
            self.put(REFERENCES, reference.to.len() as u32);
            self.list(REFERENCES, reference.to.iter().copied());
        }
        self.put(EVENTS, event.body.marks.len() as u32);
        let mut before = 0;
        for mark in &event.body.marks {
            self.mark(mark, before);
            before = mark.begin;
        }
    }

    /// A mark, from where the one before it begins.
    fn mark(&mut self, mark: &Mark, before: u32) {
        const MARKS: Section = Section::Marks;
        let begin = mark.begin.saturating_sub(before);
        self.list(MARKS, [begin, mark.end.saturating_sub(mark.begin)]);
        match &mark.kind {
            MarkKind::LeadIn => self.put(MARKS, 0),
            MarkKind::Emphasis => self.put(MARKS, 1),
            MarkKind::Strong => self.put(MARKS, 2),
            MarkKind::Quote => self.put(MARKS, 3),
            MarkKind::Link(href) => {
                self.put(MARKS, 4);
                self.text(MARKS, Some(href));
            }
            MarkKind::Source(to) => {
                self.list(MARKS, [5, to.len() as u32]);
                self.list(MARKS, to.iter().copied());
            }
            MarkKind::Reference(to) => self.list(MARKS, [6, *to]),
        }
    }

    /// A hull's ends, below other kinds' bits: 0 where open, else how finely it is given.
    fn hull(&mut self, section: Section, hull: Hull, kinds: u32) {
        let end = |end: Option<Moment>| end.map_or(0, |moment| moment.resolution().code() + 1);
        self.put(section, end(hull.begin) | end(hull.end) << 2 | kinds << 4);
        [hull.begin, hull.end].into_iter().flatten().for_each(|moment| self.moment(moment));
    }

    fn moment(&mut self, moment: Moment) {
        let second = moment.first_second().to_le_bytes();
        self.bytes(Section::Moments, &second);
    }

    fn measure(&mut self, measure: f64) {
        self.bytes(Section::Measures, &measure.to_le_bytes());
    }

    fn facets(&mut self, chronology: &Chronology) {
        for facet in &chronology.facets {
            self.text(Section::Facets, Some(facet.name()));
            self.put(Section::Facets, facet.names().len() as u32);
            for name in facet.names() {
                self.text(Section::Facets, Some(name));
            }
            for event in 0..chronology.events.len() {
                let values = facet.values_of(event);
                self.put(Section::Values, values.len() as u32);
                self.list(Section::Values, values.iter().copied());
            }
        }
        for found in &chronology.entities_found {
            self.put(Section::Found, found.len() as u32);
            self.list(Section::Found, found.iter().map(|&found| u32::from(found)));
        }
    }

    /// The file: only now are all words known.
    fn finish(mut self) -> Vec<u8> {
        let (words, long) = (std::mem::take(&mut self.words), std::mem::take(&mut self.long));
        for word in words.iter() {
            self.put(Section::Words, word.len() as u32);
            self.bytes(Section::Letters, word.as_bytes());
        }
        self.bytes(Section::Letters, &long);
        frame(&self.sections)
    }
}

/// Truths as bits, the first the lowest.
fn bits(truths: &[bool]) -> u32 {
    truths.iter().rev().fold(0, |bits, &truth| bits << 1 | u32::from(truth))
}
