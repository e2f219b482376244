//! References: which event each `(see …)` phrase means.

use std::cmp::Ordering;

use super::event::Linked;
use crate::chronology::{Problem, Reference, Severity};
use crate::date::Hull;
use crate::sort::sort_by;
use crate::strings::Strings;

/// How many events of one date are weighed, those nearest in the file.
const CANDIDATES: usize = 64;

/// Events by their dates, and how telling each name is.
#[derive(Debug)]
pub struct Targets {
    /// First and last second of each dated event, in their order, ties in that of the file.
    by_hull: Vec<((i64, i64), u32)>,
    names: Strings,
    /// In how many events each of `names` occurs.
    spread: Vec<u32>,
    events: f64,
}

impl Targets {
    /// Indexes the events' dates, inferred ones too.
    pub fn new(linked: &[Linked]) -> Targets {
        let mut by_hull: Vec<((i64, i64), u32)> = Vec::new();
        let (mut names, mut spread) = (Strings::default(), Vec::new());
        for (index, entry) in linked.iter().enumerate() {
            if let Some(date) = &entry.event.date {
                by_hull.push((key(&date.hull), index as u32));
            }
            for (name, _) in &entry.entities {
                let number = names.insert(name) as usize;
                spread.resize(names.len(), 0);
                if let Some(count) = spread.get_mut(number) {
                    *count += 1;
                }
            }
        }
        sort_by(&mut by_hull, |a, b| a.0.cmp(&b.0));
        Targets { by_hull, names, spread, events: linked.len() as f64 }
    }

    /// Finds the targets of an event's references; a phrase that no entry fits is reported.
    pub fn resolve(&self, linked: &mut [Linked], at: usize, problems: &mut Vec<Problem>) {
        let Some(entry) = linked.get(at) else { return };
        let mut resolved: Vec<Vec<u32>> = Vec::with_capacity(entry.event.references.len());
        let mut last: Option<&Reference> = None;
        for (place, reference) in entry.event.references.iter().enumerate() {
            // What the file itself links needs no guess.
            if reference.target.is_some() {
                resolved.push(reference.to.clone());
                continue;
            }
            let mut to = self.candidates(linked, at, reference);
            if to.is_empty() {
                let place = entry.reference_places.get(place).copied().unwrap_or(entry.place);
                problems.push(Problem {
                    severity: Severity::Info,
                    line: place.line,
                    column: place.column,
                    message: format!(
                        "No entry is dated `{}`; the reference stays text.",
                        reference.phrase
                    ),
                    event: Some(at as u32),
                });
            }
            // The same phrase twice in a row means two events.
            if last.is_some_and(|last| last.phrase == reference.phrase) && to.len() > 1 {
                let before = resolved.last().and_then(|before| before.first());
                let passed = to.iter().position(|candidate| before == Some(candidate));
                let length = to.len();
                to.rotate_left(passed.map_or(0, |passed| (passed + 1) % length));
            }
            resolved.push(to);
            last = Some(reference);
        }
        if let Some(entry) = linked.get_mut(at) {
            for (reference, to) in entry.event.references.iter_mut().zip(resolved) {
                reference.to = to;
            }
        }
    }

    /// Events of that date but for the one that refers, those first that share telling names with it.
    fn candidates(&self, linked: &[Linked], from: usize, reference: &Reference) -> Vec<u32> {
        let key = key(&reference.hull);
        let begin = self.by_hull.partition_point(|(known, _)| *known < key);
        // A file that puts thousands of entries on one date must not cost their square.
        let near = self
            .by_hull
            .partition_point(|&(known, index)| (known, index) < (key, from as u32))
            .saturating_sub(CANDIDATES / 2)
            .max(begin);
        let mut ranked: Vec<(bool, f64, u32)> = self
            .by_hull
            .iter()
            .skip(near)
            .take(CANDIDATES)
            .filter(|&&(known, index)| known == key && index as usize != from)
            .filter_map(|&(_, index)| {
                let target = linked.get(index as usize)?;
                let target_date = target.event.date.as_ref()?;
                Some((
                    target_date.nature == reference.nature,
                    self.shared(linked.get(from)?, target),
                    index,
                ))
            })
            .collect();
        sort_by(&mut ranked, |a, b| (b.0, b.1).partial_cmp(&(a.0, a.1)).unwrap_or(Ordering::Equal));
        ranked.into_iter().map(|(_, _, index)| index).collect()
    }

    /// How telling the names are that two events share: rare ones weigh more (inverse document
    /// frequency, ln(events / events that name it)).
    fn shared(&self, a: &Linked, b: &Linked) -> f64 {
        let weight = |name: &str| {
            let spread = self.names.find(name).and_then(|at| self.spread.get(at as usize));
            (self.events / f64::from(spread.copied().unwrap_or(1))).ln()
        };
        let shared =
            a.entities.iter().filter(|(name, _)| b.entities.iter().any(|(known, _)| known == name));
        shared.map(|(name, _)| weight(name)).sum()
    }
}

fn key(hull: &Hull) -> (i64, i64) {
    (
        hull.begin.map_or(i64::MIN, |begin| begin.first_second()),
        hull.end.map_or(i64::MAX, |end| end.last_second()),
    )
}

/// For each event, the events whose references mean it first, in order of index, each once.
pub fn referenced_by(linked: &[Linked]) -> Vec<Vec<u32>> {
    let mut referenced_by: Vec<Vec<u32>> = vec![Vec::new(); linked.len()];
    for (from, entry) in linked.iter().enumerate() {
        for target in entry.event.references.iter().filter_map(|reference| reference.to.first()) {
            let known = referenced_by.get_mut(*target as usize);
            if let Some(known) = known.filter(|known| known.last() != Some(&(from as u32))) {
                known.push(from as u32);
            }
        }
    }
    referenced_by
}
