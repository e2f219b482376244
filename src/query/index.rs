//! What is prepared once so that a query need not look at the events themselves.
//!
//! ```text
//! dates     begins, ends, places in time
//! terms     0 al  1 alqaeda  2 khaksar  …       sorted: words with the same beginning are a range
//! texts     ·  2  0  3  ·  1  · | 9  4  · | …   the events' words in their order, for phrases
//! postings  0: 3 17 20  1: 17  2: 0 3 4  …      the events that have each term, ascending
//! relations which values relate which events    for contexts
//! ```

use std::ops::Range;

use super::bits::Bits;
use super::dates::Dates;
use super::order::place_s;
use super::terms::Terms;
use super::text::Pattern;
use super::texts::{Scratch, Texts};
use crate::chronology::{Chronology, Event};
use crate::context::{Relating, Relations};
use crate::sort::{Sorting, sort_places};
use crate::strings::Strings;

/// Texts an event: title, the names of its values in all facets, body.
pub(crate) const FIELDS: usize = 3;

/// The place of the names among them.
const NAMES: usize = 1;

/// A chronology made ready for [`query`](super::query): columns of dates, and texts by their words.
///
/// Dates and facets can be asked at once. Texts and what relates the events get ready in slices; until
/// they all are, a search for words finds nothing, and no event has a context.
///
/// ```
/// # use dateline::chronology::{Chronology, Format};
/// # let chronology = Chronology { title: None, format: Format::Json, date_options: Default::default(),
/// #     events: vec![Default::default()], facets: vec![], entities_found: vec![], referenced_by: vec![],
/// #     time_order: vec![0], problems: vec![] };
/// use dateline::query::Index;
/// let mut index = Index::new(&chronology);
/// while !index.step(&chronology, 50_000) {
///     // Let the page breathe.
/// }
/// assert!(index.is_ready());
/// ```
#[derive(Debug)]
pub struct Index {
    length: usize,
    placed: usize,
    pub(crate) dates: Dates,
    terms: Terms,
    /// A row an event, of [`FIELDS`].
    pub(crate) texts: Texts,
    /// The names of each facet's values, a row each.
    pub(crate) names: Vec<Texts>,
    /// How often each term occurs.
    pub(crate) occurrences: Vec<u32>,
    /// Where each term's events begin in `postings`; one more than there are terms.
    pub(crate) offsets: Vec<u32>,
    pub(crate) postings: Vec<u32>,
    relations: Relations,
    stage: Stage,
}

/// What is being done.
#[derive(Debug)]
enum Stage {
    /// Texts are read; terms are numbered as they come.
    Reading {
        scratch: Scratch,
        tallies: Vec<Tally>,
    },
    /// Terms are being sorted, by number.
    Sorting {
        order: Vec<u32>,
        sorting: Sorting,
        tallies: Vec<Tally>,
    },
    /// Terms are sorted; the texts get the new numbers, the events are filed under them.
    Filing {
        renumbered: Vec<u32>,
        event: usize,
        /// Where each term's next event goes.
        next: Vec<u32>,
    },
    /// All that searching needs is there; what contexts need is made.
    Relating(Box<Relating>),
    Ready,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    occurrences: u32,
    events: u32,
    /// One past the last event counted.
    counted: u32,
}

/// A pattern's words as numbers: rows of terms, any of which will do.
pub(crate) type Rows = Vec<Vec<Range<u32>>>;

/// What takes long to make of a chronology, as an index has it when it is ready.
#[derive(Debug)]
pub(crate) struct Lists {
    pub(crate) dates: Dates,
    /// In the order of their letters.
    pub(crate) terms: Strings,
    /// A row an event, of [`FIELDS`].
    pub(crate) texts: Texts,
    /// The names of each facet's values, a row each.
    pub(crate) names: Vec<Texts>,
    /// How often each term occurs.
    pub(crate) occurrences: Vec<u32>,
    /// Where each term's events begin, and where those of the last end.
    pub(crate) offsets: Vec<u32>,
    /// The events of each term.
    pub(crate) postings: Vec<u32>,
    pub(crate) relations: Relations,
}

impl Index {
    /// A ready index of what is known.
    pub(crate) fn of(chronology: &Chronology, lists: Lists) -> Index {
        let Lists { dates, terms, texts, names, occurrences, offsets, postings, relations } = lists;
        let (length, placed) = (chronology.events.len(), placed(chronology));
        let (terms, stage) = (Terms::sorted(terms), Stage::Ready);
        Index {
            length,
            placed,
            dates,
            terms,
            texts,
            names,
            occurrences,
            offsets,
            postings,
            relations,
            stage,
        }
    }

    /// The columns of dates; the texts are left to [`Index::step`].
    pub fn new(chronology: &Chronology) -> Index {
        Index {
            length: chronology.events.len(),
            placed: placed(chronology),
            dates: Dates::new(&chronology.events, &chronology.time_order),
            terms: Terms::default(),
            texts: Texts::new(FIELDS),
            names: Vec::new(),
            occurrences: Vec::new(),
            offsets: Vec::new(),
            postings: Vec::new(),
            relations: Relations::default(),
            stage: Stage::Reading { scratch: Scratch::default(), tallies: Vec::new() },
        }
    }

    /// All at once.
    pub fn build(chronology: &Chronology) -> Index {
        let mut index = Index::new(chronology);
        while !index.step(chronology, usize::MAX) {}
        index
    }

    /// Works through about `budget` words, at least one event's. Answers whether all is ready. `chronology`
    /// must be the one that the index was made for.
    pub fn step(&mut self, chronology: &Chronology, budget: usize) -> bool {
        match std::mem::replace(&mut self.stage, Stage::Ready) {
            Stage::Reading { mut scratch, mut tallies } => {
                self.stage = if self.read(chronology, budget, &mut scratch, &mut tallies) {
                    self.read_names(chronology, &mut scratch);
                    let order = (0..self.terms.len() as u32).collect();
                    Stage::Sorting { order, sorting: Sorting::default(), tallies }
                } else {
                    Stage::Reading { scratch, tallies }
                };
            }
            Stage::Sorting { mut order, mut sorting, tallies } => {
                self.stage = if self.terms.order(&mut order, &mut sorting, budget) {
                    self.renumber(&order, &tallies)
                } else {
                    Stage::Sorting { order, sorting, tallies }
                };
            }
            Stage::Filing { renumbered, event, mut next } => {
                let event = self.file(event, budget, &renumbered, &mut next);
                self.stage = if event < self.length {
                    Stage::Filing { renumbered, event, next }
                } else {
                    Stage::Relating(Box::new(Relating::new(chronology)))
                };
            }
            Stage::Relating(mut relating) => match relating.step(chronology, self, budget) {
                Some(relations) => self.relations = relations,
                None => self.stage = Stage::Relating(relating),
            },
            Stage::Ready => {}
        }
        self.is_ready()
    }

    /// Are all texts prepared?
    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready)
    }

    /// How far the work is, counted in events: as many as the chronology has when all is ready.
    pub fn progress(&self) -> usize {
        match &self.stage {
            Stage::Reading { .. } | Stage::Sorting { .. } => self.texts.len() / 2,
            Stage::Filing { event, .. } => (self.length + event) / 2,
            Stage::Relating(_) | Stage::Ready => self.length,
        }
    }

    /// The first pass. Answers whether it is done.
    fn read(
        &mut self,
        chronology: &Chronology,
        budget: usize,
        scratch: &mut Scratch,
        tallies: &mut Vec<Tally>,
    ) -> bool {
        let mut words = 0;
        while words < budget {
            let index = self.texts.len();
            let Some(event) = chronology.events.get(index) else { return true };
            self.texts.push(texts_of(chronology, index, event), &mut self.terms, scratch);
            tallies.resize(self.terms.len(), Tally::default());
            for term in self.texts.terms(index) {
                words += 1;
                if let Some(tally) = tallies.get_mut(term as usize) {
                    tally.occurrences += 1;
                    tally.events += u32::from(tally.counted <= index as u32);
                    tally.counted = index as u32 + 1;
                }
            }
        }
        false
    }

    /// Behind the first pass: facets' names.
    fn read_names(&mut self, chronology: &Chronology, scratch: &mut Scratch) {
        for facet in &chronology.facets {
            let mut names = Texts::new(1);
            for name in facet.names() {
                names.push([[name.as_str()]], &mut self.terms, scratch);
            }
            self.names.push(names);
        }
    }

    /// Between the passes: the terms' final numbers, and room for their events.
    fn renumber(&mut self, order: &[u32], tallies: &[Tally]) -> Stage {
        let renumbered = self.terms.renumber(order);
        for names in &mut self.names {
            for row in 0..names.len() {
                names.renumber(row, &renumbered);
            }
        }
        let mut sorted = vec![Tally::default(); renumbered.len()];
        for (tally, &term) in tallies.iter().zip(&renumbered) {
            if let Some(slot) = sorted.get_mut(term as usize) {
                *slot = *tally;
            }
        }
        let mut filed = 0;
        self.occurrences = sorted.iter().map(|tally| tally.occurrences).collect();
        self.offsets = vec![0];
        self.offsets.extend(sorted.iter().map(|tally| {
            filed += tally.events;
            filed
        }));
        self.postings = vec![0; filed as usize];
        Stage::Filing { renumbered, event: 0, next: self.offsets.clone() }
    }

    /// The second pass, from an event on. Answers at which event it stopped.
    fn file(
        &mut self,
        mut event: usize,
        budget: usize,
        renumbered: &[u32],
        next: &mut [u32],
    ) -> usize {
        let mut words = 0;
        while words < budget && event < self.length {
            words += self.texts.renumber(event, renumbered).max(1);
            for term in self.texts.terms(event) {
                let (Some(next), Some(&first)) =
                    (next.get_mut(term as usize), self.offsets.get(term as usize))
                else {
                    continue;
                };
                let at = *next as usize;
                let filed = *next > first && self.postings.get(at - 1) == Some(&(event as u32));
                if let (false, Some(posting)) = (filed, self.postings.get_mut(at)) {
                    *posting = event as u32;
                    *next += 1;
                }
            }
            event += 1;
        }
        event
    }

    /// How many events it is for.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// How many events the order of time begins with that have a place in time.
    pub(crate) fn placed(&self) -> usize {
        self.placed
    }

    /// What a pattern asks for, in numbers; a row with a word that there is not is left out.
    pub(crate) fn rows(&self, pattern: &Pattern) -> Rows {
        let term =
            |word: &str, is_last: bool| self.terms.range(word, is_last && pattern.is_beginning());
        let row = |words: &String| -> Vec<Range<u32>> {
            let mut words = words.split_whitespace().peekable();
            std::iter::from_fn(|| {
                let word = words.next()?;
                Some(term(word, words.peek().is_none()))
            })
            .collect()
        };
        if !self.is_ready() {
            return Vec::new();
        }
        let rows = pattern.alternatives.iter().map(row);
        rows.filter(|row| row.iter().all(|terms| !terms.is_empty())).collect()
    }

    /// The events among some in which a pattern occurs.
    pub(crate) fn found(&self, among: &Bits, pattern: &Pattern) -> Bits {
        let mut found = Bits::none(self.length);
        for row in self.rows(pattern) {
            let mut events = among.clone();
            for terms in &row {
                events.intersect(&self.filed_under(terms));
            }
            if row.len() > 1 {
                events.retain(|event| has_row(self.texts.row(event), &row));
            }
            found.unite(&events);
        }
        found
    }

    /// How many words a field of an event has.
    pub(crate) fn field_length(&self, event: usize, field: usize) -> usize {
        self.texts.length(event, field)
    }

    /// How many words each field has on average, over all events; at least a part of one.
    pub(crate) fn mean_lengths(&self) -> [f64; FIELDS] {
        let mut means = [0.0; FIELDS];
        for (field, mean) in means.iter_mut().enumerate() {
            let all: usize = (0..self.length).map(|event| self.field_length(event, field)).sum();
            *mean = all.max(1) as f64 / self.length.max(1) as f64;
        }
        means
    }

    /// How often that of the rows occurs which occurs most in a field of an event.
    pub(crate) fn occurrences_in(&self, event: usize, field: usize, rows: &Rows) -> usize {
        let tokens = self.texts.text(event, field);
        rows.iter().map(|row| count_row(tokens, row)).max().unwrap_or(0)
    }

    /// Which of a facet's values, by place, have the pattern in their name.
    pub(crate) fn values_named(&self, facet: usize, pattern: &Pattern) -> Vec<bool> {
        let rows = self.rows(pattern);
        let Some(names) = self.names.get(facet) else { return Vec::new() };
        let is_named = |value| rows.iter().any(|row| has_row(names.row(value), row));
        (0..names.len()).map(is_named).collect()
    }

    /// The folded words of all events' texts, each once, with how often they occur.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        (0..).map(|term| self.terms.get(term)).zip(self.occurrences.iter().copied())
    }

    /// What relates the events; nothing does until the index is ready.
    pub(crate) fn relations(&self) -> &Relations {
        &self.relations
    }

    /// How many terms there are.
    pub(crate) fn vocabulary(&self) -> usize {
        self.terms.len()
    }

    /// The events that have a term, ascending, where they are two at least and √N at most: the fewer have
    /// it, the more it says. Numbers (of a date, of a page) and words of two letters (`pp`) say nothing.
    pub(crate) fn rare(&self, term: u32) -> Option<&[u32]> {
        let place = |term: u32| self.offsets.get(term as usize).map_or(0, |&place| place as usize);
        let events = self.postings.get(place(term)..place(term + 1))?;
        let word = self.terms.get(term).as_bytes();
        let is_rare = events.len() > 1
            && events.len() * events.len() <= self.length
            && word.len() > 2
            && word.first().is_some_and(|first| !first.is_ascii_digit());
        is_rare.then_some(events)
    }

    /// The rare terms of an event, each once, ascending.
    pub(crate) fn rare_terms(&self, event: usize) -> Vec<u32> {
        let terms = self.texts.terms(event);
        let mut terms: Vec<u32> = terms.filter(|&term| self.rare(term).is_some()).collect();
        sort_places(&mut terms, &mut |a, b| a.cmp(&b));
        terms.dedup();
        terms
    }

    /// The terms of the names of an event's values.
    pub(crate) fn terms_in_names(&self, event: usize) -> &[u32] {
        self.texts.text(event, NAMES)
    }

    /// The folded word of a term.
    pub(crate) fn word(&self, term: u32) -> &str {
        self.terms.get(term)
    }

    fn filed_under(&self, terms: &Range<u32>) -> Bits {
        let place = |term: u32| self.offsets.get(term as usize).map_or(0, |&place| place as usize);
        let postings = self.postings.get(place(terms.start)..place(terms.end));
        let mut events = Bits::none(self.length);
        for &event in postings.into_iter().flatten() {
            events.insert(event as usize);
        }
        events
    }
}

/// How many events have a place in time.
fn placed(chronology: &Chronology) -> usize {
    chronology.events.iter().filter(|event| place_s(event).is_some()).count()
}

/// The texts of an event that are searched, in parts that no phrase runs across: its title, the names
/// of its values, its body.
pub(crate) fn texts_of<'a>(
    chronology: &'a Chronology,
    index: usize,
    event: &'a Event,
) -> [Vec<&'a str>; FIELDS] {
    let names = chronology.facets.iter().flat_map(|facet| {
        let values = facet.values_of(index).iter();
        values.filter_map(|&value| facet.names().get(value as usize).map(String::as_str))
    });
    [vec![&event.title], names.collect(), vec![&event.body.text]]
}

/// Do terms of these ranges follow each other? Texts end with a break, which is in no range: a row
/// never runs off their end.
fn has_row(tokens: &[u32], row: &[Range<u32>]) -> bool {
    places_of(tokens, row).next().is_some()
}

/// How often they do.
fn count_row(tokens: &[u32], row: &[Range<u32>]) -> usize {
    places_of(tokens, row).count()
}

fn places_of<'a>(tokens: &'a [u32], row: &'a [Range<u32>]) -> impl Iterator<Item = &'a [u32]> {
    let begins = move |tokens: &&[u32]| {
        tokens.len() == row.len()
            && row.iter().zip(*tokens).all(|(terms, token)| terms.contains(token))
    };
    tokens.windows(row.len().max(1)).filter(begins)
}
