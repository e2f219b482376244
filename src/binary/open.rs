//! Sections into a chronology.

use super::WORD_LIMIT;
use super::bytes::{Column, Letters};
use super::codes::Code;
use super::open_index::open_index;
use super::sections::{SECTIONS, Section, not_ours, unframe};
use crate::body::{Body, Mark, MarkKind};
use crate::chronology::{
    Chronology, Event, EventDate, Extra, Media, Place, Problem, Reference, Source,
};
use crate::date::{DateOptions, Hull, Moment, Nature, Resolution, YEAR_LIMIT};
use crate::facet::Facet;
use crate::numbers::Numbers;
use crate::query::Index;
use crate::read::{ReadError, safe_url};

/// How deep marks may stand in each other: more than there are kinds of them, and no more than the page
/// can draw.
const DEPTH_LIMIT: usize = 64;

/// The seconds of [`YEAR_LIMIT`] years, and of those before 1970.
const SECOND_LIMIT: u64 = (YEAR_LIMIT as u64 + 2000) * 366 * 86_400;

/// Opens what [`write`](super::write) has written: the chronology and its index, ready.
///
/// # Errors
/// - the bytes are not of this form, or of another version of it
/// - the file is not whole, or not a byte of it is as it was: its length or its checksum says so
/// - it is whole, but numbers in it mean what it does not have
pub fn open(bytes: &[u8]) -> Result<(Chronology, Index), ReadError> {
    let sections = unframe(bytes)?;
    let open = || {
        let mut opening = Opening::new(&sections)?;
        let chronology = opening.chronology()?;
        let index = open_index(&mut opening, &chronology)?;
        opening.is_done().then_some((chronology, index))
    };
    open().ok_or_else(not_ours)
}

/// Sections being read, each from its front on. Whatever answers `None` has found what cannot be.
pub(super) struct Opening<'a> {
    sections: [Numbers<'a>; SECTIONS.len()],
    moments: Column<'a>,
    measures: Column<'a>,
    words: Vec<&'a str>,
    /// Behind the words: texts that are too long for them.
    long: Letters<'a>,
    ids: Letters<'a>,
    titles: Letters<'a>,
    bodies: Letters<'a>,
    pub(super) terms: &'a [u8],
    pub(super) tokens: &'a [u8],
    pub(super) postings: &'a [u8],
}

impl<'a> Opening<'a> {
    fn new(sections: &[&'a [u8]; SECTIONS.len()]) -> Option<Opening<'a>> {
        // What is no list of numbers has a reader of its own.
        let mut own = sections.map(Numbers::new);
        let mut bytes = |section: Section| {
            own.get_mut(section as usize).map(|numbers| std::mem::take(numbers).rest())
        };
        let mut opening = Opening {
            moments: Column::new(bytes(Section::Moments)?),
            measures: Column::new(bytes(Section::Measures)?),
            words: Vec::new(),
            long: Letters::new(bytes(Section::Letters)?)?,
            ids: Letters::new(bytes(Section::Ids)?)?,
            titles: Letters::new(bytes(Section::Titles)?)?,
            bodies: Letters::new(bytes(Section::Bodies)?)?,
            terms: bytes(Section::Terms)?,
            tokens: bytes(Section::Tokens)?,
            postings: bytes(Section::Postings)?,
            sections: own,
        };
        let mut lengths = opening.rest(Section::Words);
        opening.words.reserve(lengths.len());
        for length in lengths.by_ref() {
            let length = Some(length).filter(|&length| length as usize <= WORD_LIMIT)?;
            opening.words.push(opening.long.take(length)?);
        }
        lengths.is_empty().then_some(opening)
    }

    fn is_done(&self) -> bool {
        self.sections.iter().all(Numbers::is_empty)
            && [self.moments, self.measures].iter().all(Column::is_empty)
            && [self.long, self.ids, self.titles, self.bodies].iter().all(Letters::is_empty)
    }

    /// What is left of a section, which is taken.
    pub(super) fn rest(&mut self, section: Section) -> Numbers<'a> {
        self.sections.get_mut(section as usize).map(std::mem::take).unwrap_or_default()
    }

    #[inline]
    pub(super) fn numbers(&mut self, section: Section) -> Option<&mut Numbers<'a>> {
        self.sections.get_mut(section as usize)
    }

    #[inline]
    pub(super) fn take(&mut self, section: Section) -> Option<u32> {
        self.numbers(section)?.next()
    }

    fn count(&mut self, section: Section) -> Option<usize> {
        self.numbers(section)?.take_count()
    }

    /// A text by number; nothing where there is none.
    fn text(&mut self, section: Section) -> Option<Option<&'a str>> {
        Some(match self.take(section)? {
            0 => None,
            1 => {
                let length = self.take(section)?;
                Some(self.long.take(length)?)
            }
            word => Some(*self.words.get(word as usize - 2)?),
        })
    }

    /// A text that must be there.
    fn some_text(&mut self, section: Section) -> Option<String> {
        Some(self.text(section)??.to_owned())
    }

    fn any_text(&mut self, section: Section) -> Option<Option<String>> {
        Some(self.text(section)?.map(str::to_owned))
    }

    /// An address that a page may link to, if there is one; a caption's picture may have lost its own.
    fn any_url(&mut self, section: Section) -> Option<Option<String>> {
        let url = self.text(section)?;
        let is_safe = url.is_none_or(|url| url.is_empty() || safe_url(url).is_some());
        is_safe.then(|| url.map(str::to_owned))
    }

    fn chronology(&mut self) -> Option<Chronology> {
        const GENERAL: Section = Section::General;
        let events = self.take(GENERAL)? as usize;
        let (facets, found) = (self.take(GENERAL)?, self.take(GENERAL)?);
        let referrers = self.take(GENERAL)?;
        let format = Code::of(self.take(GENERAL)?)?;
        let order = match self.take(GENERAL)? {
            0 => None,
            order => Some(Code::of(order - 1)?),
        };
        let day = match self.take(GENERAL)? {
            0 => None,
            _ => Some(self.moment(Resolution::Day)?.day()),
        };
        let (title, lang) = (self.any_text(GENERAL)?, self.any_text(GENERAL)?);
        // In the order in which they are written: all of them take from the long texts.
        let events_read = self.items(Section::Events, events, |all| all.event(events))?;
        let facets = (0..facets).map(|_| self.facet(events)).collect::<Option<_>>()?;
        Some(Chronology {
            title,
            format,
            date_options: DateOptions { lang, order, day, or_english: true },
            events: events_read,
            facets,
            entities_found: self.rows(Section::Found, found, 2, |found| found == 1)?,
            referenced_by: self.rows(Section::Referrers, referrers, events, |event| event)?,
            time_order: self.time_order(events)?,
            problems: self.problems(events)?,
        })
    }

    fn facet(&mut self, events: usize) -> Option<Facet> {
        let name = self.some_text(Section::Facets)?;
        let count = self.count(Section::Facets)?;
        let names = (0..count).map(|_| self.some_text(Section::Facets)).collect::<Option<_>>()?;
        let numbers = self.numbers(Section::Values)?;
        let mut offsets = Vec::with_capacity(events + 1);
        offsets.push(0);
        let mut values = Vec::new();
        for _ in 0..events {
            for _ in 0..numbers.next()? {
                values.push(numbers.next().filter(|&value| (value as usize) < count)?);
            }
            offsets.push(values.len() as u32);
        }
        Some(Facet::new(name, names, offsets, values))
    }

    /// So many rows of numbers below a limit, each behind its length.
    fn rows<Item>(
        &mut self,
        section: Section,
        rows: u32,
        limit: usize,
        item: impl Fn(u32) -> Item,
    ) -> Option<Vec<Vec<Item>>> {
        let numbers = self.numbers(section)?;
        let row = |_| {
            let count = numbers.take_count()?;
            let below = |&number: &u32| (number as usize) < limit;
            (0..count).map(|_| numbers.next().filter(below).map(&item)).collect()
        };
        (0..rows).map(row).collect()
    }

    /// Every event once.
    fn time_order(&mut self, events: usize) -> Option<Vec<u32>> {
        let order = self.numbers(Section::Order)?.take_list(events, events)?;
        let mut seen = vec![false; events];
        for &event in &order {
            let seen = seen.get_mut(event as usize)?;
            if std::mem::replace(seen, true) {
                return None;
            }
        }
        Some(order)
    }

    fn problems(&mut self, events: usize) -> Option<Vec<Problem>> {
        const PROBLEMS: Section = Section::Problems;
        let mut problems = Vec::new();
        while !self.numbers(PROBLEMS)?.is_empty() {
            let problem = Problem {
                severity: Code::of(self.take(PROBLEMS)?)?,
                line: self.take(PROBLEMS)?,
                column: self.take(PROBLEMS)?,
                event: self.take(PROBLEMS)?.checked_sub(1),
                message: self.some_text(PROBLEMS)?,
            };
            let is_of_one = problem.event.is_none_or(|event| (event as usize) < events);
            problems.push(Some(problem).filter(|_| is_of_one)?);
        }
        Some(problems)
    }

    fn event(&mut self, events: usize) -> Option<Event> {
        const EVENTS: Section = Section::Events;
        let has = self.take(EVENTS)?;
        let id = self.take(EVENTS)?;
        let title = self.take(EVENTS)?;
        let body = self.take(EVENTS)?;
        let text = self.bodies.take(body)?;
        let date = if has & 1 != 0 { Some(self.date()?) } else { None };
        let sort = if has & 2 != 0 { Some(self.hull(EVENTS)?.0) } else { None };
        let weight = if has & 4 != 0 { Some(self.measure()?) } else { None };
        let place = if has & 8 != 0 { Some(self.place()?) } else { None };
        let url = self.any_url(EVENTS)?;
        let count = self.count(EVENTS)?;
        let media = (0..count).map(|_| self.media()).collect::<Option<_>>()?;
        let sources = self.take(EVENTS)? as usize;
        let references = self.take(EVENTS)? as usize;
        let marks = self.take(EVENTS)? as usize;
        Some(Event {
            id: self.ids.take(id)?.to_owned(),
            title: self.titles.take(title)?.to_owned(),
            date,
            extra: Extra { sort, url, weight, media, place }.boxed(),
            sources: self.items(Section::Sources, sources, Opening::source)?,
            references: self.items(Section::References, references, |all| all.reference(events))?,
            body: Body {
                text: text.to_owned(),
                marks: self.marks(text, marks, sources, references)?,
            },
        })
    }

    /// So many records of a section, each of a byte at least.
    fn items<Item>(
        &mut self,
        section: Section,
        count: usize,
        mut item: impl FnMut(&mut Self) -> Option<Item>,
    ) -> Option<Vec<Item>> {
        if count > self.numbers(section)?.len() {
            return None;
        }
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(item(self)?);
        }
        Some(items)
    }

    fn date(&mut self) -> Option<EventDate> {
        let text = self.some_text(Section::Events)?;
        let (hull, kinds) = self.hull(Section::Events)?;
        Some(EventDate {
            text,
            hull,
            nature: nature(kinds),
            approximate: kinds & 2 != 0,
            uncertain: kinds & 4 != 0,
            inferred: kinds & 8 != 0,
            precision: Code::of(kinds >> 4)?,
        })
    }

    /// A hull, and the bits above it.
    fn hull(&mut self, section: Section) -> Option<(Hull, u32)> {
        let kinds = self.take(section)?;
        let (begin, end) = (self.end(kinds & 3)?, self.end(kinds >> 2 & 3)?);
        let orderly = begin.zip(end).is_none_or(|(a, b)| a.first_second() <= b.last_second());
        orderly.then_some((Hull { begin, end }, kinds >> 4))
    }

    fn end(&mut self, resolution: u32) -> Option<Option<Moment>> {
        match resolution.checked_sub(1) {
            Some(resolution) => self.moment(Code::of(resolution)?).map(Some),
            None => Some(None),
        }
    }

    fn moment(&mut self, resolution: Resolution) -> Option<Moment> {
        let second = i64::from_le_bytes(self.moments.take()?);
        let fits = second.unsigned_abs() <= SECOND_LIMIT;
        fits.then(|| Moment::from_second(second, resolution))
    }

    fn measure(&mut self) -> Option<f64> {
        let measure = f64::from_le_bytes(self.measures.take()?);
        measure.is_finite().then_some(measure)
    }

    fn place(&mut self) -> Option<Place> {
        let name = self.any_text(Section::Events)?;
        let has = self.take(Section::Events)?;
        let mut degrees = |bit| {
            if has & bit != 0 { self.measure().map(Some) } else { Some(None) }
        };
        Some(Place { name, lat: degrees(1)?, lon: degrees(2)? })
    }

    fn media(&mut self) -> Option<Media> {
        const EVENTS: Section = Section::Events;
        Some(Media {
            url: self.any_url(EVENTS)??,
            alt: self.any_text(EVENTS)?,
            caption: self.any_text(EVENTS)?,
            credit: self.any_text(EVENTS)?,
        })
    }

    fn source(&mut self) -> Option<Source> {
        const SOURCES: Section = Section::Sources;
        Some(Source {
            name: self.some_text(SOURCES)?,
            date: self.any_text(SOURCES)?,
            title: self.any_text(SOURCES)?,
            url: self.any_url(SOURCES)?,
            pages: self.any_text(SOURCES)?,
            text: self.some_text(SOURCES)?,
        })
    }

    fn reference(&mut self, events: usize) -> Option<Reference> {
        const REFERENCES: Section = Section::References;
        let phrase = self.some_text(REFERENCES)?;
        let (hull, kinds) = self.hull(REFERENCES)?;
        let target = self.any_text(REFERENCES)?;
        let numbers = self.numbers(REFERENCES)?;
        let count = numbers.take_count()?;
        let to = numbers.take_list(count, events)?;
        Some(Reference { phrase, hull, nature: nature(kinds), target, to })
    }

    /// An event's marks: in the order of their begin, within its text, not too deep in each other.
    fn marks(
        &mut self,
        text: &str,
        count: usize,
        sources: usize,
        references: usize,
    ) -> Option<Vec<Mark>> {
        let mut begin = 0u32;
        let mut around: Vec<u32> = Vec::new();
        self.items(Section::Marks, count, |all| {
            begin = begin.checked_add(all.take(Section::Marks)?)?;
            let end = begin.checked_add(all.take(Section::Marks)?)?;
            around.retain(|&end| end > begin);
            around.push(end);
            text.get(begin as usize..end as usize)?;
            let kind = all.mark_kind(sources, references)?;
            (around.len() <= DEPTH_LIMIT).then_some(Mark { begin, end, kind })
        })
    }

    fn mark_kind(&mut self, sources: usize, references: usize) -> Option<MarkKind> {
        const MARKS: Section = Section::Marks;
        Some(match self.take(MARKS)? {
            0 => MarkKind::LeadIn,
            1 => MarkKind::Emphasis,
            2 => MarkKind::Strong,
            3 => MarkKind::Quote,
            4 => MarkKind::Link(self.any_url(MARKS)??),
            5 => {
                let numbers = self.numbers(MARKS)?;
                let count = numbers.take_count()?;
                MarkKind::Source(numbers.take_list(count, sources)?)
            }
            6 => {
                let place = self.take(MARKS)?;
                MarkKind::Reference(Some(place).filter(|&place| (place as usize) < references)?)
            }
            _ => return None,
        })
    }
}

fn nature(kinds: u32) -> Nature {
    if kinds & 1 == 0 { Nature::Within } else { Nature::Throughout }
}
