//! What relates events, prepared once, in slices.

use super::SCALES;
use super::rows::Rows;
use super::score::{DIRECT, FLOOR, UNIT, scores};
use crate::chronology::{Chronology, SOURCES};
use crate::query::Index;
use crate::sort::sort_places;
use crate::strings::Strings;

/// How many events are asked for their contexts to find what a scale takes in.
const SAMPLES: usize = 128;

/// Scores are told apart to this many thousandths when samples are counted, and up to so many steps.
const STEP: u32 = UNIT / 125;
const LEVELS: usize = 4096;

/// Of N events a context is to hold N to the power of this, at each scale from 1.
const EXPONENTS: [f64; SCALES] = [0.3, 0.4, 0.5, 0.6, 0.7];

/// How much the kinds of values weigh beside each other, in percent: entities, tags, sources by name,
/// sources by name and date. A source of the same date is one of the same name as well, and adds to it.
const WEIGHTS: [u32; KINDS] = [100, 60, 25, 75];
pub(crate) const KINDS: usize = 4;

/// References of both to or from a third event, in percent of how telling the third is.
const THIRD: u32 = 80;

/// Which event has which values, both ways, and who refers to whom.
///
/// The values of all kinds are numbered in one: entities, tags, names of sources, dated sources.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    /// Each event's values.
    pub(crate) values: Rows,
    /// Each value's events, ascending.
    pub(crate) events: Rows,
    /// For each event, those that it refers to or that refer to it.
    pub(crate) near: Rows,
    /// The first value of each kind.
    begins: [u32; KINDS],
    /// For each event, the squares of its rare words' weights, added up.
    pub(crate) norms: Vec<u32>,
    /// The least score at the scales from 1.
    levels: [u32; SCALES],
    /// 1 / ln(number of events); 0 below two events.
    per_ln: f64,
}

impl Relations {
    /// Those of a chronology as far as they are known without its values and words.
    fn new(chronology: &Chronology) -> Relations {
        let length = chronology.events.len();
        let mut relations =
            Relations { near: near(chronology), norms: vec![0; length], ..Default::default() };
        let facets = chronology.facets.iter().map(|facet| facet.names().len() as u32);
        let mut begin = 0;
        for (slot, count) in relations.begins.iter_mut().skip(1).zip(facets) {
            begin += count;
            *slot = begin;
        }
        if length > 1 {
            relations.per_ln = 1.0 / (length as f64).ln();
        }
        relations
    }

    /// Those of a chronology of which is known what takes long to find out: each event's dated sources,
    /// `dated` of them; norms and levels.
    pub(crate) fn known(
        chronology: &Chronology,
        sources: &Rows,
        dated: u32,
        norms: Vec<u32>,
        levels: [u32; SCALES],
    ) -> Relations {
        let mut relations = Relations { norms, levels, ..Relations::new(chronology) };
        for event in 0..chronology.events.len() {
            relations.push_names(chronology, event);
            for &place in sources.row(event) {
                relations.values.push(relations.value(KINDS - 1, place));
            }
            relations.values.end();
        }
        relations.turn(dated);
        relations
    }

    /// An event's dated sources, by place.
    pub(crate) fn dated(&self, event: usize) -> impl Iterator<Item = u32> + '_ {
        let values = self.values.row(event).iter();
        values.filter(|&&value| self.kind(value) == KINDS - 1).map(|&value| self.place(value))
    }

    pub(crate) fn levels(&self) -> [u32; SCALES] {
        self.levels
    }

    /// Adds an event's values in the facets. Answers how many.
    fn push_names(&mut self, chronology: &Chronology, event: usize) -> usize {
        let mut pushed = 0;
        for (kind, facet) in chronology.facets.iter().enumerate().take(SOURCES + 1) {
            for &place in facet.values_of(event) {
                self.values.push(self.value(kind, place));
                pushed += 1;
            }
        }
        pushed
    }

    /// Files the events under their values, of which `dated` are dated sources.
    fn turn(&mut self, dated: u32) {
        self.events = self.values.turned(self.value(KINDS - 1, dated) as usize);
    }

    /// How telling it is to be among `count` events of all N, from 0 (all, or nobody else) to [`UNIT`]:
    /// 1 - ln(count) / ln(N).
    ///
    /// Source: the inverse document frequency of K. Spärck Jones, "A statistical interpretation of term
    /// specificity and its application in retrieval", Journal of Documentation 28 (1972), over its largest.
    pub(crate) fn rarity(&self, count: usize) -> u32 {
        if count < 2 || self.per_ln == 0.0 {
            return 0;
        }
        ((1.0 - (count as f64).ln() * self.per_ln) * f64::from(UNIT) + 0.5) as u32
    }

    /// What a word adds to the product of two texts that have it: the square of its rarity, from 0 where √N
    /// events have it.
    pub(crate) fn square(&self, count: usize) -> u32 {
        (2 * self.rarity(count)).saturating_sub(UNIT).pow(2)
    }

    /// What two events gain by sharing a value.
    pub(crate) fn weight(&self, value: u32) -> u32 {
        let percent = WEIGHTS.get(self.kind(value)).copied().unwrap_or(0);
        self.rarity(self.events.row(value as usize).len()) * percent / 100
    }

    /// A value's kind: a facet's place, or one past [`SOURCES`] for a dated source.
    pub(crate) fn kind(&self, value: u32) -> usize {
        self.begins.iter().filter(|&&begin| begin <= value).count() - 1
    }

    /// A value's place among those of its kind.
    pub(crate) fn place(&self, value: u32) -> u32 {
        value - self.begins.get(self.kind(value)).copied().unwrap_or(0)
    }

    /// The value of a facet's name, by their places.
    pub(crate) fn value(&self, kind: usize, place: u32) -> u32 {
        self.begins.get(kind).copied().unwrap_or(0) + place
    }

    /// What two events gain that are bound to a third by references.
    pub(crate) fn third(&self, third: u32) -> u32 {
        self.rarity(self.near.row(third as usize).len()) * THIRD / 100
    }

    /// Whether an event's context at a scale holds another, whose score beside it this is.
    pub(crate) fn holds(&self, event: usize, other: usize, scale: u32, score: u32) -> bool {
        let level = |place: u32| self.levels.get((place as usize).min(SCALES - 1)).copied();
        scale.checked_sub(1).and_then(level).is_some_and(|level| score >= level.max(1))
            || score >= DIRECT && self.near.row(event).contains(&(other as u32))
    }
}

/// Relations in the making.
#[derive(Debug)]
pub(crate) struct Relating {
    relations: Relations,
    dated: Strings,
    step: Step,
}

#[derive(Debug)]
enum Step {
    /// Events' values are gathered.
    Values,
    /// Values' events; one step.
    Turn,
    /// Words are weighed, from this one on.
    Norms(u32),
    /// The scores that the samples' contexts would end with, one list a scale.
    Levels([Vec<u32>; SCALES]),
}

impl Relating {
    pub(crate) fn new(chronology: &Chronology) -> Relating {
        let relations = Relations::new(chronology);
        Relating { relations, dated: Strings::default(), step: Step::Values }
    }

    /// Looks at about `budget` values or words. Answers what was made once all is done.
    pub(crate) fn step(
        &mut self,
        chronology: &Chronology,
        index: &Index,
        budget: usize,
    ) -> Option<Relations> {
        match &mut self.step {
            Step::Values => {
                if self.gather(chronology, budget) {
                    self.step = Step::Turn;
                }
            }
            Step::Turn => {
                self.relations.turn(self.dated.len() as u32);
                self.dated = Strings::default();
                self.step = Step::Norms(0);
            }
            Step::Norms(term) => {
                let end = (*term as usize).saturating_add(budget).min(index.vocabulary()) as u32;
                for term in *term..end {
                    let Some(events) = index.rare(term) else { continue };
                    let weight = self.relations.square(events.len());
                    for event in events {
                        if let Some(norm) = self.relations.norms.get_mut(event as usize) {
                            *norm = norm.saturating_add(weight);
                        }
                    }
                }
                *term = end;
                if end as usize == index.vocabulary() {
                    self.step = Step::Levels(Default::default());
                }
            }
            Step::Levels(found) => {
                let length = chronology.events.len();
                let samples = length.min(SAMPLES);
                let [done, ..] = found;
                let done = done.len();
                if done < samples {
                    let event = done * length / samples;
                    let relations = &self.relations;
                    sample(&scores(index, relations, event), relations.per_ln, found);
                } else {
                    for (level, found) in self.relations.levels.iter_mut().zip(found) {
                        sort_places(found, &mut |a, b| a.cmp(&b));
                        let median = found.get(samples / 2).copied();
                        *level = median.unwrap_or(0).max(FLOOR);
                    }
                    return Some(std::mem::take(&mut self.relations));
                }
            }
        }
        None
    }

    /// Answers whether it has come to the end.
    fn gather(&mut self, chronology: &Chronology, budget: usize) -> bool {
        let Relating { relations, dated, .. } = self;
        let mut looked_at = 0;
        while looked_at < budget {
            let at = relations.values.len();
            let Some(event) = chronology.events.get(at) else { return true };
            looked_at += relations.push_names(chronology, at);
            for source in event.sources.iter().filter(|source| !source.name.is_empty()) {
                let Some(date) = &source.date else { continue };
                let place = dated.insert(&[&source.name, "\n", date].concat());
                relations.values.push(relations.value(KINDS - 1, place));
                looked_at += 1;
            }
            relations.values.end();
            looked_at += 1;
        }
        false
    }
}

/// For each event, those that it refers to, then those that refer to it.
fn near(chronology: &Chronology) -> Rows {
    let length = chronology.events.len();
    let mut to = Rows::default();
    for (at, event) in chronology.events.iter().enumerate() {
        let targets = event.references.iter().filter_map(|reference| reference.to.first());
        for &target in targets.filter(|&&target| target as usize != at) {
            if (target as usize) < length {
                to.push(target);
            }
        }
        to.end();
    }
    let from = to.turned(length);
    let mut near = Rows::default();
    for at in 0..length {
        for &other in to.row(at).iter().chain(from.row(at)) {
            near.push(other);
        }
        near.end();
    }
    near
}

/// Adds, for each scale, the score of the last event of a context that is as large as it aims to be; 0
/// where too few are related.
fn sample(scores: &[u32], per_ln: f64, found: &mut [Vec<u32>; SCALES]) {
    let mut counts = vec![0u32; LEVELS];
    for &score in scores.iter().filter(|&&score| score > 0) {
        // Beyond the highest one is as good as the next.
        if let Some(count) = counts.get_mut(((score / STEP) as usize).min(LEVELS - 1)) {
            *count += 1;
        }
    }
    let mut highest = counts.iter().enumerate().rev();
    let (mut reached, mut level) = (0, u32::MAX);
    for (exponent, found) in EXPONENTS.iter().zip(found) {
        while f64::from(reached).ln() * per_ln < *exponent {
            let Some((at, count)) = highest.next() else {
                level = 0;
                break;
            };
            reached += count;
            level = at as u32 * STEP;
        }
        found.push(level);
    }
}
