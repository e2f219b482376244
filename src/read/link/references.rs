//! References: which event each `(see …)` phrase means.

use std::collections::HashMap;

use super::event::Linked;
use crate::chronology::{Problem, Reference, Severity};
use crate::date::{DateOptions, Hull, read_date};

/// How many events of one date are weighed, those nearest in the file.
const CANDIDATES: usize = 64;

/// Events by their dates, and how telling each name is.
#[derive(Debug)]
pub struct Targets {
    dates: DateOptions,
    by_hull: HashMap<(i64, i64), Vec<u32>>,
    /// In how many events a name occurs.
    spread: HashMap<String, u32>,
    events: f64,
}

impl Targets {
    /// Indexes the events' dates, inferred ones too.
    pub fn new(linked: &[Linked], dates: &DateOptions) -> Targets {
        let mut by_hull: HashMap<(i64, i64), Vec<u32>> = HashMap::new();
        let mut spread: HashMap<String, u32> = HashMap::new();
        for (index, entry) in linked.iter().enumerate() {
            if let Some(date) = &entry.event.date {
                by_hull.entry(key(&date.hull)).or_default().push(index as u32);
            }
            for (name, _) in &entry.entities {
                *spread.entry(name.clone()).or_default() += 1;
            }
        }
        Targets { dates: dates.clone(), by_hull, spread, events: linked.len() as f64 }
    }

    /// Finds the targets of an event's references; a phrase that no entry fits is reported.
    pub fn resolve(&self, linked: &mut [Linked], at: usize, problems: &mut Vec<Problem>) {
        let Some(entry) = linked.get(at) else { return };
        let day =
            entry.event.date.as_ref().and_then(|date| date.hull.begin).map(|begin| begin.day());
        let dates = DateOptions { day, ..self.dates.clone() };
        let mut resolved: Vec<Reference> = Vec::with_capacity(entry.event.references.len());
        for (place, reference) in entry.event.references.iter().enumerate() {
            let mut to = self.candidates(linked, at, &reference.phrase, &dates);
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
            if let Some(last) =
                resolved.last().filter(|last| last.phrase == reference.phrase && to.len() > 1)
            {
                let passed = to.iter().position(|candidate| last.to.first() == Some(candidate));
                let length = to.len();
                to.rotate_left(passed.map_or(0, |passed| (passed + 1) % length));
            }
            resolved.push(Reference { phrase: reference.phrase.clone(), to });
        }
        if let Some(entry) = linked.get_mut(at) {
            entry.event.references = resolved;
        }
    }

    /// Events of that date but for the one that refers, those first that share telling names with it.
    fn candidates(
        &self,
        linked: &[Linked],
        from: usize,
        phrase: &str,
        dates: &DateOptions,
    ) -> Vec<u32> {
        let Ok(date) = read_date(phrase, dates) else { return Vec::new() };
        let Some(same_date) = self.by_hull.get(&key(&date.hull)) else { return Vec::new() };
        // A file that puts thousands of entries on one date must not cost their square.
        let near = same_date
            .partition_point(|&index| (index as usize) < from)
            .saturating_sub(CANDIDATES / 2);
        let mut ranked: Vec<(bool, f64, u32)> = same_date
            .iter()
            .skip(near)
            .take(CANDIDATES)
            .filter(|&&index| index as usize != from)
            .filter_map(|&index| {
                let target = linked.get(index as usize)?;
                let target_date = target.event.date.as_ref()?;
                Some((
                    target_date.nature == date.nature,
                    self.shared(linked.get(from)?, target),
                    index,
                ))
            })
            .collect();
        ranked.sort_by(|a, b| {
            (b.0, b.1).partial_cmp(&(a.0, a.1)).unwrap_or(std::cmp::Ordering::Equal)
        });
        ranked.into_iter().map(|(_, _, index)| index).collect()
    }

    /// How telling the names are that two events share: rare ones weigh more (inverse document
    /// frequency, ln(events / events that name it)).
    fn shared(&self, a: &Linked, b: &Linked) -> f64 {
        let weight = |name: &str| {
            (self.events / f64::from(self.spread.get(name).copied().unwrap_or(1))).ln()
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
