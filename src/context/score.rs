//! How much two events have to do with each other.

use super::relations::Relations;
use crate::date::SECONDS_PER_DAY;
use crate::query::{Events, Index};

/// One of a score: what two events have in common who alone name an entity, nearly.
pub(crate) const UNIT: u32 = 1000;

/// A reference from one to the other.
pub(crate) const DIRECT: u32 = 3 * UNIT;

/// The same rare words and no others.
const WORDS: f64 = 6.0 * UNIT as f64;

/// Words that every event is taken to have besides its own, each as telling as can be: that two short
/// texts share a word says little.
const WORDS_BEFORE: f64 = 8.0 * (UNIT * UNIT) as f64;

/// Words in common are told from here on, or where nothing else is in common.
const TELLING: u32 = UNIT / 5;

/// Less in common than this is nothing in common.
pub(crate) const FLOOR: u32 = 15 * UNIT / 100;

/// How much more the same counts on the same day.
const NEARNESS: f64 = 0.5;

/// Days after which that is half as much.
const NEAR_DAYS: f64 = 30.0;

/// Days after which two events are no longer near.
const FAR_DAYS: f64 = 730.0;

/// What one event has in common with all others, apart from their dates.
pub(crate) struct Common<'a> {
    pub(crate) index: &'a Index,
    pub(crate) relations: &'a Relations,
    pub(crate) event: usize,
    /// The event's rare words: what it adds, or 0 for a word of its values' names; term; the events that have it.
    terms: Vec<(u32, u32, Events<'a>)>,
    /// The event's values, each with what two gain by sharing it.
    pub(crate) own: Vec<(u32, u32)>,
    values: Vec<u32>,
    words: Vec<u32>,
}

impl Common<'_> {
    /// Goes through the events of each of the event's values, of each neighbour's neighbours, and of
    /// each rare word: as long as these lists are together, and once over all events.
    pub(crate) fn new<'a>(index: &'a Index, relations: &'a Relations, event: usize) -> Common<'a> {
        let mut values = vec![0u32; index.len()];
        let own = relations.values.row(event).iter().map(|&value| (value, relations.weight(value)));
        let own: Vec<(u32, u32)> = own.collect();
        for &(value, weight) in &own {
            add(&mut values, relations.events.row(value as usize).iter().copied(), weight);
        }
        let near = relations.near.row(event);
        add(&mut values, near.iter().copied(), DIRECT);
        for &third in near {
            let events = relations.near.row(third as usize).iter().copied();
            add(&mut values, events, relations.third(third));
        }
        let mut words = vec![0u32; index.len()];
        let mut terms = Vec::new();
        let names = index.terms_in_names(event);
        for term in index.rare_terms(event) {
            let Some(events) = index.rare(term) else { continue };
            let weight = relations.square(events.len());
            if weight > 0 {
                add(&mut words, events.clone(), weight);
                let telling = if names.contains(&term) { 0 } else { weight };
                terms.push((telling, term, events));
            }
        }
        Common { index, relations, event, terms, own, values, words }
    }

    /// What the two texts have in common.
    pub(crate) fn words(&self, other: usize) -> u32 {
        let of = |numbers: &[u32], at: usize| f64::from(numbers.get(at).copied().unwrap_or(0));
        let common = of(&self.words, other);
        if common == 0.0 {
            return 0;
        }
        let norm = |event| of(&self.relations.norms, event) + WORDS_BEFORE;
        (WORDS * common / (norm(self.event) * norm(other)).sqrt()) as u32
    }

    /// For each of some events, the words that its text shares with the event's, each with what it adds (0 for
    /// a word of the names that the event has for values); none where they are not worth telling.
    pub(crate) fn shared_words(&self, others: &[u32]) -> Vec<Vec<(u32, &str)>> {
        let mut shared = vec![Vec::new(); others.len()];
        let mut places = vec![u32::MAX; self.words.len()];
        for (place, &other) in (0..).zip(others) {
            let (slot, words) = (places.get_mut(other as usize), self.words(other as usize));
            let is_all = self.values.get(other as usize) == Some(&0);
            if let Some(slot) = slot.filter(|_| is_all || words >= TELLING) {
                *slot = place;
            }
        }
        for (weight, term, events) in &self.terms {
            for event in events.clone() {
                let place = places.get(event as usize).copied().unwrap_or(u32::MAX);
                if let Some(shared) = shared.get_mut(place as usize) {
                    shared.push((*weight, self.index.word(*term)));
                }
            }
        }
        shared
    }

    /// The scores of all events; 0 for itself and for those that have nothing to do with it.
    pub(crate) fn scores(&self) -> Vec<u32> {
        (0..self.values.len()).map(|other| self.score(other)).collect()
    }

    fn score(&self, other: usize) -> u32 {
        let common = self.values.get(other).copied().unwrap_or(0).saturating_add(self.words(other));
        if common < FLOOR || other == self.event {
            return 0;
        }
        let near = NEARNESS * nearness(self.index, self.event, other);
        (f64::from(common) * (1.0 + near)) as u32
    }
}

#[inline(never)]
fn add(sums: &mut [u32], events: impl Iterator<Item = u32>, weight: u32) {
    for event in events {
        if let Some(sum) = sums.get_mut(event as usize) {
            *sum = sum.saturating_add(weight);
        }
    }
}

/// The scores of all events beside one; 0 for itself and for those that have nothing to do with it.
pub(crate) fn scores(index: &Index, relations: &Relations, event: usize) -> Vec<u32> {
    Common::new(index, relations, event).scores()
}

/// How near two events are in time, from 0 to 1, in both directions the same: half at 30 days, none
/// from two years on. The days between their dates count, and half the days that each date spans: what
/// is vague, or took years, is near to nothing in particular.
pub(crate) fn nearness(index: &Index, a: usize, b: usize) -> f64 {
    let (Some(a), Some(b)) = (index.dates.hull_s(a), index.dates.hull_s(b)) else { return 0.0 };
    let between = b.0.saturating_sub(a.1).max(a.0.saturating_sub(b.1)).max(0);
    let days = |seconds: i64| seconds as f64 / SECONDS_PER_DAY as f64;
    let spans = days(a.1.saturating_sub(a.0)) + days(b.1.saturating_sub(b.0));
    let apart = days(between) + spans / 2.0;
    if apart < FAR_DAYS { NEAR_DAYS / (NEAR_DAYS + apart) } else { 0.0 }
}
