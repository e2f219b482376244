//! What is prepared once so that a query need not look at the events themselves.

use super::bits::Bits;
use super::dates::Dates;
use super::fold::fold;
use super::order::place_s;
use super::text::Pattern;
use crate::chronology::{Chronology, Event};
use crate::strings::Strings;

/// The texts of an event that are worth more than its body, which is the last of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    /// The names of its values in all facets.
    Names,
}

/// Texts an event: title, names, body.
const FIELDS: usize = 3;

/// A chronology made ready for [`query`](super::query): folded texts, columns of dates, its words.
///
/// Dates and facets can be asked at once; texts get ready in slices, and until they are, a search
/// answers for the events that were.
///
/// ```
/// # use dateline::chronology::{Chronology, Format};
/// # let chronology = Chronology { title: None, format: Format::Json, date_options: Default::default(),
/// #     events: vec![Default::default()], facets: vec![], entities_found: vec![], referenced_by: vec![],
/// #     time_order: vec![0], problems: vec![] };
/// use dateline::query::Index;
/// let mut index = Index::new(&chronology);
/// while !index.step(&chronology, 1 << 20) {
///     // Let the page breathe.
/// }
/// assert!(index.is_ready());
/// ```
#[derive(Debug)]
pub struct Index {
    length: usize,
    placed: usize,
    pub(crate) dates: Dates,
    /// [`FIELDS`] texts an event.
    texts: Texts,
    /// The folded names of each facet's values.
    names: Vec<Texts>,
    words: Strings,
    /// How often each of `words` occurs.
    counts: Vec<u32>,
    ready: bool,
}

impl Index {
    /// The columns of dates; the texts are left to [`Index::step`].
    pub fn new(chronology: &Chronology) -> Index {
        Index {
            length: chronology.events.len(),
            placed: chronology.events.iter().filter(|event| place_s(event).is_some()).count(),
            dates: Dates::new(&chronology.events),
            texts: Texts::default(),
            names: Vec::new(),
            words: Strings::default(),
            counts: Vec::new(),
            ready: false,
        }
    }

    /// All at once.
    pub fn build(chronology: &Chronology) -> Index {
        let mut index = Index::new(chronology);
        while !index.step(chronology, usize::MAX) {}
        index
    }

    /// Prepares events until `budget` bytes of folded text were made, or one event if that is more.
    /// Answers whether all is ready. `chronology` must be the one that the index was made for.
    pub fn step(&mut self, chronology: &Chronology, budget: usize) -> bool {
        let enough = self.texts.folded.len().saturating_add(budget);
        while let Some(event) = chronology.events.get(self.texts.len() / FIELDS) {
            self.push(chronology, event);
            if self.texts.folded.len() >= enough {
                return false;
            }
        }
        if !self.ready {
            self.names = chronology.facets.iter().map(|facet| Texts::of(facet.names())).collect();
            self.ready = true;
        }
        true
    }

    /// Are all texts prepared?
    pub fn is_ready(&self) -> bool {
        self.ready
    }

    /// How many events have their texts prepared.
    pub fn progress(&self) -> usize {
        self.texts.len() / FIELDS
    }

    fn push(&mut self, chronology: &Chronology, event: &Event) {
        let begin = self.texts.folded.len();
        let index = self.texts.len() / FIELDS;
        self.texts.push([event.title.as_str()]);
        let names = chronology.facets.iter().flat_map(|facet| {
            let values = facet.values_of(index).iter();
            values.filter_map(|&value| facet.names().get(value as usize).map(String::as_str))
        });
        self.texts.push(names);
        self.texts.push([event.body.text.as_str()]);
        let folded = self.texts.folded.get(begin..).unwrap_or("");
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let number = self.words.insert(word) as usize;
            self.counts.resize(self.words.len(), 0);
            if let Some(count) = self.counts.get_mut(number) {
                *count += 1;
            }
        }
    }

    /// How many events it is for.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// How many events the order of time begins with that have a place in time.
    pub(crate) fn placed(&self) -> usize {
        self.placed
    }

    /// One field of an event, folded.
    pub(crate) fn text_of(&self, event: usize, field: Field) -> &str {
        let at = event * FIELDS + field as usize;
        self.texts.get(at, at + 1)
    }

    /// Does the pattern occur anywhere in the event?
    pub(crate) fn has(&self, event: usize, pattern: &Pattern) -> bool {
        pattern.is_in(self.texts.get(event * FIELDS, (event + 1) * FIELDS))
    }

    /// Keeps the events in which the pattern occurs.
    pub(crate) fn retain(&self, events: &mut Bits, pattern: &Pattern) {
        events.retain(|event| self.has(event, pattern));
    }

    /// Which of a facet's values, by place, have the pattern in their name.
    pub(crate) fn values_named(&self, facet: usize, pattern: &Pattern) -> Vec<bool> {
        let Some(names) = self.names.get(facet) else { return Vec::new() };
        (0..names.len()).map(|value| pattern.is_in(names.get(value, value + 1))).collect()
    }

    /// The folded words of all texts, each once, with how often they occur.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().zip(self.counts.iter().copied())
    }
}

/// Folded texts one behind the other in one buffer.
#[derive(Debug, Default)]
struct Texts {
    folded: String,
    ends: Vec<usize>,
}

impl Texts {
    fn of(texts: &[String]) -> Texts {
        let mut all = Texts::default();
        for text in texts {
            all.push([text.as_str()]);
        }
        all
    }

    /// Appends one text, which may come in parts that no phrase runs across.
    fn push<'a>(&mut self, parts: impl IntoIterator<Item = &'a str>) {
        for part in parts {
            fold(part, &mut self.folded);
        }
        self.ends.push(self.folded.len());
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    /// The texts from `from` to before `to`; nothing for those that are not there.
    fn get(&self, from: usize, to: usize) -> &str {
        let begin = from.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let end = to.checked_sub(1).and_then(|last| self.ends.get(last).copied());
        begin.zip(end).and_then(|(begin, end)| self.folded.get(begin..end)).unwrap_or("")
    }
}
