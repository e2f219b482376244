//! How an index is made, in slices.
//!
//! ```text
//! Reading    each event's words are numbered as they come, and counted      texts, tallies
//! Naming     so are those of facets' names                                  names
//! Sorting    the words in the order of their letters
//! Numbering  they are numbered in this order                                terms, ranks
//! Filing     each event is filed under its terms                            postings
//! Relating   what contexts need                                             relations
//! ```

use super::index::{Index, texts_of};
use super::postings::step;
use super::terms::Terms;
use super::texts::{Scratch, Texts};
use crate::chronology::Chronology;
use crate::context::Relating;
use crate::numbers::{put, put_into, width};
use crate::sort::Sorting;
use crate::strings::Strings;

/// What is being done.
#[derive(Debug)]
pub(super) enum Stage {
    /// Texts are read; terms are numbered as they come.
    Reading {
        scratch: Scratch,
        tallies: Vec<Tally>,
    },
    /// Facets' names are read, the facets' in turn.
    Naming {
        scratch: Scratch,
        tallies: Vec<Tally>,
    },
    /// Terms are being sorted, by number.
    Sorting {
        order: Vec<u32>,
        sorting: Sorting,
        tallies: Vec<Tally>,
    },
    /// Terms are sorted, and numbered anew in this order, so many of them already.
    Numbering {
        order: Vec<u32>,
        tallies: Vec<Tally>,
        terms: Strings,
        next: Vec<Next>,
    },
    /// The events are filed under the terms.
    Filing {
        event: usize,
        next: Vec<Next>,
    },
    /// All that searching needs is there; what contexts need is made.
    Relating(Box<Relating>),
    Ready,
}

/// Where a term's next event goes, and one more than the last; by the terms' first numbers.
type Next = (u32, u32);

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    occurrences: u32,
    events: u32,
    /// One past the last event counted.
    counted: u32,
    /// What the steps between the events take.
    bytes: u32,
}

impl Index {
    /// Works through about `budget` words, at least one event's. Answers whether all is ready. `chronology`
    /// must be the one that the index was made for.
    pub fn step(&mut self, chronology: &Chronology, budget: usize) -> bool {
        match std::mem::replace(&mut self.stage, Stage::Ready) {
            Stage::Reading { mut scratch, mut tallies } => {
                self.stage = if self.read(chronology, budget, &mut scratch, &mut tallies) {
                    self.names = chronology.facets.iter().map(|_| Texts::new(1)).collect();
                    Stage::Naming { scratch, tallies }
                } else {
                    Stage::Reading { scratch, tallies }
                };
            }
            Stage::Naming { mut scratch, tallies } => {
                self.stage = if self.read_names(chronology, budget, &mut scratch) {
                    let order = (0..self.terms.len() as u32).collect();
                    Stage::Sorting { order, sorting: Sorting::default(), tallies }
                } else {
                    Stage::Naming { scratch, tallies }
                };
            }
            Stage::Sorting { mut order, mut sorting, tallies } => {
                self.stage = if self.terms.order(&mut order, &mut sorting, budget) {
                    self.make_room(order, tallies)
                } else {
                    Stage::Sorting { order, sorting, tallies }
                };
            }
            Stage::Numbering { order, tallies, mut terms, mut next } => {
                self.stage = if self.number(&order, &tallies, budget, &mut terms, &mut next) {
                    self.terms = Terms::sorted(terms);
                    Stage::Filing { event: 0, next }
                } else {
                    Stage::Numbering { order, tallies, terms, next }
                };
            }
            Stage::Filing { event, mut next } => {
                let event = self.file(event, budget, &mut next);
                self.stage = if event < self.length {
                    Stage::Filing { event, next }
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
            let next = index as u32 + 1;
            let lengths = &mut self.lengths;
            let texts = texts_of(chronology, index, event);
            self.texts.push(texts, &mut self.terms, scratch, |field, term| {
                words += 1;
                if let Some(length) = lengths.get_mut(field) {
                    *length += 1;
                }
                if tallies.len() <= term as usize {
                    tallies.resize(term as usize + 1, Tally::default());
                }
                let Some(tally) = tallies.get_mut(term as usize) else { return };
                tally.occurrences += 1;
                if tally.counted < next {
                    tally.events += 1;
                    tally.bytes += width(step(tally.counted, next));
                    tally.counted = next;
                }
            });
        }
        false
    }

    /// Behind the first pass: facets' names. Answers whether it is done.
    fn read_names(
        &mut self,
        chronology: &Chronology,
        budget: usize,
        scratch: &mut Scratch,
    ) -> bool {
        let mut left = budget;
        for (facet, names) in chronology.facets.iter().zip(&mut self.names) {
            for name in facet.names().iter().skip(names.len()) {
                if left == 0 {
                    return false;
                }
                left -= 1;
                names.push([[name.as_str()]], &mut self.terms, scratch, |_, _| {});
            }
        }
        true
    }

    /// Between the passes: room for the terms' events and final numbers.
    fn make_room(&mut self, order: Vec<u32>, tallies: Vec<Tally>) -> Stage {
        let bytes = |tally: &Tally| (width(tally.events) + tally.bytes) as usize;
        let (count, unfiled) = (order.len(), order.len() - tallies.len());
        self.postings.reserve_exact(tallies.iter().map(bytes).sum::<usize>() + unfiled);
        self.ranks = vec![0; count];
        self.occurrences.reserve_exact(count);
        self.offsets.reserve_exact(count + 1);
        self.offsets.push(0);
        Stage::Numbering { order, tallies, terms: Strings::default(), next: vec![(0, 0); count] }
    }

    /// Gives the next terms their final numbers. Answers whether all have one.
    fn number(
        &mut self,
        order: &[u32],
        tallies: &[Tally],
        budget: usize,
        terms: &mut Strings,
        next: &mut [Next],
    ) -> bool {
        for &word in order.iter().skip(terms.len()).take(budget) {
            let tally = tallies.get(word as usize).copied().unwrap_or_default();
            self.occurrences.push(tally.occurrences);
            put(&mut self.postings, tally.events);
            if let Some(next) = next.get_mut(word as usize) {
                *next = (self.postings.len() as u32, 0);
            }
            self.postings.resize(self.postings.len() + tally.bytes as usize, 0);
            self.offsets.push(self.postings.len() as u32);
            if let Some(rank) = self.ranks.get_mut(word as usize) {
                *rank = terms.len() as u32;
            }
            terms.push(self.terms.get(word));
        }
        terms.len() == order.len()
    }

    /// The second pass, from an event on. Answers at which event it stopped.
    fn file(&mut self, mut event: usize, budget: usize, next: &mut [Next]) -> usize {
        let mut words = 0;
        while words < budget && event < self.length {
            words += 1;
            let own = event as u32 + 1;
            for term in self.texts.terms(event) {
                words += 1;
                let Some((at, last)) = next.get_mut(term as usize) else { continue };
                if *last == own {
                    continue;
                }
                let room = self.postings.get_mut(*at as usize..).unwrap_or_default();
                *at += put_into(room, step(*last, own));
                *last = own;
            }
            event += 1;
        }
        event
    }
}
