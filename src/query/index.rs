//! What is prepared once so that a query need not look at the events themselves.
//!
//! ```text
//! dates     begins, ends, places in time
//! terms     0 al  1 alqaeda  2 khaksar  …       sorted: words with the same beginning are a range
//! ranks     2  0  3  1  …                       the term of each word in the order of first sight
//! texts     ·  0  1  2  ·  3  · | 9  4  · | …   the events' words in their order, for phrases
//! postings  3 3 14 3 | 1 17 | 3 0 3 1 | …       how many events have each term, and the steps between them
//! relations which values relate which events    for contexts
//! ```

use std::ops::Range;

use super::bits::Bits;
use super::dates::Dates;
use super::making::Stage;
use super::order::place_s;
use super::postings::Events;
use super::stems::{beginning_of, stem_of};
use super::terms::Terms;
use super::text::Pattern;
use super::texts::{BREAK, Scratch, Texts};
use crate::chronology::{Chronology, Event};
use crate::context::Relations;
use crate::sort::sort_places;
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
    pub(super) length: usize,
    pub(super) placed: usize,
    pub(crate) dates: Dates,
    pub(super) terms: Terms,
    /// A row an event, of [`FIELDS`].
    pub(crate) texts: Texts,
    /// The names of each facet's values, a row each.
    pub(crate) names: Vec<Texts>,
    /// How often each term occurs.
    pub(crate) occurrences: Vec<u32>,
    /// Where each term's events begin in `postings`; one more than there are terms.
    pub(super) offsets: Vec<u32>,
    pub(super) postings: Vec<u8>,
    /// The term of each word as the texts have it.
    pub(crate) ranks: Vec<u32>,
    /// How many words each field has, over all events.
    pub(crate) lengths: [u32; FIELDS],
    pub(super) relations: Relations,
    pub(super) stage: Stage,
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
    /// The events of each term: how many, then the first and the steps to the next ones.
    pub(crate) postings: Vec<u8>,
    /// The term of each word as the texts have it.
    pub(crate) ranks: Vec<u32>,
    /// How many words each field has, over all events.
    pub(crate) lengths: [u32; FIELDS],
    pub(crate) relations: Relations,
}

impl Index {
    /// A ready index of what is known.
    pub(crate) fn of(chronology: &Chronology, lists: Lists) -> Index {
        let Lists { dates, terms, texts, names, occurrences, offsets, postings, .. } = lists;
        let Lists { ranks, lengths, relations, .. } = lists;
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
            ranks,
            lengths,
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
            ranks: Vec::new(),
            lengths: [0; FIELDS],
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

    /// Are all texts prepared?
    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready)
    }

    /// How far the work is, counted in events: as many as the chronology has when all is ready.
    pub fn progress(&self) -> usize {
        match &self.stage {
            Stage::Filing { event, .. } => (self.length + event) / 2,
            Stage::Relating(_) | Stage::Ready => self.length,
            _ => self.texts.len() / 2,
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

    /// What a pattern asks for, in numbers; a row with a word that there is not is left out. Each other word of a
    /// stem is a row.
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
        let mut rows: Rows = rows.filter(|row| row.iter().all(|terms| !terms.is_empty())).collect();
        if let Some(stem) = &pattern.stem {
            let known = rows.first().and_then(|row| row.first()).cloned().unwrap_or_default();
            for term in self.terms.range(beginning_of(stem), true) {
                let is_kin = !known.contains(&term)
                    && stem_of(self.terms.get(term)).is_some_and(|other| other == *stem);
                rows.extend(is_kin.then(|| std::iter::once(term..term + 1).collect()));
            }
        }
        rows
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
                let mut terms = Vec::new();
                events.retain(|event| {
                    self.rank(self.texts.row(event), &mut terms);
                    has_row(&terms, &row)
                });
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
        self.lengths.map(|all| f64::from(all.max(1)) / self.length.max(1) as f64)
    }

    /// How often that of the rows occurs which occurs most in a field of an event.
    pub(crate) fn occurrences_in(&self, event: usize, field: usize, rows: &Rows) -> usize {
        let mut terms = Vec::new();
        self.rank(self.texts.text(event, field), &mut terms);
        rows.iter().map(|row| count_row(&terms, row)).max().unwrap_or(0)
    }

    /// Which of a facet's values, by place, have the pattern in their name.
    pub(crate) fn values_named(&self, facet: usize, pattern: &Pattern) -> Vec<bool> {
        let rows = self.rows(pattern);
        let Some(names) = self.names.get(facet) else { return Vec::new() };
        let mut terms = Vec::new();
        let mut is_named = |value| {
            self.rank(names.row(value), &mut terms);
            rows.iter().any(|row| has_row(&terms, row))
        };
        (0..names.len()).map(&mut is_named).collect()
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
    pub(crate) fn rare(&self, term: u32) -> Option<Events<'_>> {
        let events = self.events_of(term);
        let word = self.terms.get(term).as_bytes();
        let is_rare = events.len() > 1
            && events.len() * events.len() <= self.length
            && word.len() > 2
            && word.first().is_some_and(|first| !first.is_ascii_digit());
        is_rare.then_some(events)
    }

    /// The rare terms of an event, each once, ascending.
    pub(crate) fn rare_terms(&self, event: usize) -> Vec<u32> {
        let mut terms = Vec::new();
        self.rank(self.texts.terms(event), &mut terms);
        terms.retain(|&term| self.rare(term).is_some());
        sort_places(&mut terms, &mut |a, b| a.cmp(&b));
        terms.dedup();
        terms
    }

    /// The terms of the names of an event's values.
    pub(crate) fn terms_in_names(&self, event: usize) -> Vec<u32> {
        let mut terms = Vec::new();
        self.rank(self.texts.text(event, NAMES), &mut terms);
        terms
    }

    /// The events that have a term, ascending.
    pub(crate) fn events_of(&self, term: u32) -> Events<'_> {
        Events::new(self.postings_of(term))
    }

    /// A term's events as they are kept.
    pub(crate) fn postings_of(&self, term: u32) -> &[u8] {
        let place = |term: u32| self.offsets.get(term as usize).map_or(0, |&place| place as usize);
        self.postings.get(place(term)..place(term + 1)).unwrap_or(&[])
    }

    /// A text's words, numbered as texts have them, as terms; breaks stay.
    fn rank(&self, words: impl Iterator<Item = u32>, terms: &mut Vec<u32>) {
        terms.clear();
        terms.extend(words.map(|word| self.ranks.get(word as usize).copied().unwrap_or(BREAK)));
    }

    /// The folded word of a term.
    pub(crate) fn word(&self, term: u32) -> &str {
        self.terms.get(term)
    }

    fn filed_under(&self, terms: &Range<u32>) -> Bits {
        let mut events = Bits::none(self.length);
        for term in terms.clone() {
            self.events_of(term).for_each(|event| events.insert(event as usize));
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
