//! The page of an entity: its events, whom it appears with, its sources.

use crate::chronology::{Chronology, ENTITIES, SOURCES};
use crate::query::{Bits, Index, Order, arrange, counts, is_placed};
use crate::sort::sort_places;

/// How many entities and how many sources are listed.
const LISTED: usize = 20;

/// What the chronology has on an entity. Places are those in the facets' names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntityPage {
    /// Its own place, in whatever case it was asked for.
    pub place: u32,
    /// In how many events a tag line or column names it.
    pub given: u32,
    /// In how many events it was found in the text.
    pub found: u32,
    /// All of these, in order of time, those without a date last.
    pub events: Vec<u32>,
    /// The first of them in time; `None` where none has a date.
    pub first: Option<u32>,
    /// The last of them in time.
    pub last: Option<u32>,
    /// The entities it appears with, the 20 whose company is the least likely to be chance.
    pub with: Vec<Together>,
    /// The sources that its events cite, the 20 most frequent: place in the facet, number of events.
    pub sources: Vec<(u32, u32)>,
}

/// An entity that appears with another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Together {
    /// Its place in the facet of entities.
    pub place: u32,
    /// In how many events both appear.
    pub together: u32,
    /// How many times more than by chance: n N / (a b), where of N events n have both, a the one and b
    /// the other. 1 is chance.
    pub ratio: f64,
}

/// The page of the entity with this name; `None` where no event has it.
///
/// Company is ranked by the log-likelihood ratio G² = 2 Σ k ln(k N / (row column)) over the four fields of
/// the table *has the one × has the other*, negative where both meet less than by chance. Unlike the
/// ratio alone it does not put first what met once by accident. Ties, as where all events have both, go
/// by how many events have both. What met once only is left out, unless the entity has but one event.
///
/// Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational
/// Linguistics 19 (1993).
pub fn entity(chronology: &Chronology, index: &Index, name: &str) -> Option<EntityPage> {
    let entities = chronology.facets.get(ENTITIES)?;
    let place = entities.find_in_any_case(name)?;
    let has = |event: usize| entities.values_of(event).iter().position(|&it| it == place);
    let members = Bits::where_(index.len(), |event| has(event).is_some());
    let events = arrange(chronology, index, &members, Order::Time, &[]);
    let is_placed = |event: &u32| chronology.events.get(*event as usize).is_some_and(is_placed);
    let mut page = EntityPage {
        place,
        first: events.iter().copied().find(is_placed),
        last: events.iter().copied().rfind(is_placed),
        ..EntityPage::default()
    };
    for &event in &events {
        let found = chronology.entities_found.get(event as usize);
        let found = found.zip(has(event as usize)).and_then(|(found, at)| found.get(at));
        page.found += u32::from(found == Some(&true));
    }
    page.given = events.len() as u32 - page.found;
    page.events = events;
    let (all, own) = (chronology.events.len() as f64, page.events.len() as f64);
    let least = page.events.len().min(2) as u32;
    let together = counts(entities, &members);
    let mut company: Vec<u32> = (0..together.len() as u32).collect();
    company.retain(|&other| other != place && of(&together, other) >= least);
    let theirs = |other| f64::from(of(entities.totals(), other));
    let surprises: Vec<f64> = (0..)
        .zip(&together)
        .map(|(other, &both)| surprise(f64::from(both), own, theirs(other), all))
        .collect();
    let surprise = |other: u32| surprises.get(other as usize).copied().unwrap_or(0.0);
    sort_places(&mut company, &mut |a, b| {
        let by_count = || of(&together, b).cmp(&of(&together, a));
        surprise(b).total_cmp(&surprise(a)).then_with(by_count)
    });
    page.with = company
        .into_iter()
        .take(LISTED)
        .map(|place| {
            let together = of(&together, place);
            Together { place, together, ratio: f64::from(together) * all / (own * theirs(place)) }
        })
        .collect();
    let Some(sources) = chronology.facets.get(SOURCES) else { return Some(page) };
    let counts = counts(sources, &members);
    let mut cited: Vec<u32> = (0..counts.len() as u32).collect();
    cited.retain(|&source| of(&counts, source) > 0);
    sort_places(&mut cited, &mut |a, b| of(&counts, b).cmp(&of(&counts, a)));
    page.sources =
        cited.into_iter().take(LISTED).map(|source| (source, of(&counts, source))).collect();
    Some(page)
}

fn of(numbers: &[u32], place: u32) -> u32 {
    numbers.get(place as usize).copied().unwrap_or(0)
}

/// G², signed, for `both` of `all` events that are among the `a` and among the `b`.
fn surprise(both: f64, a: f64, b: f64, all: f64) -> f64 {
    let field = |count: f64, row: f64, column: f64| {
        if count > 0.0 { count * (count * all / (row * column)).ln() } else { 0.0 }
    };
    let (not_a, not_b) = (all - a, all - b);
    let sum = field(both, a, b)
        + field(a - both, a, not_b)
        + field(b - both, not_a, b)
        + field(not_a - (b - both), not_a, not_b);
    if both * all < a * b { -2.0 * sum } else { 2.0 * sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surprise_is_that_of_the_definition() {
        // Dunning's own table for "the swiss": 110, 2,442, 111, 29,114 of 31,777 pairs of words give 270.72.
        let found = surprise(110.0, 2552.0, 221.0, 31_777.0);
        assert!((found - 270.72).abs() < 0.01, "{found}");
        assert_eq!(surprise(3.0, 3.0, 3.0, 3.0), 0.0);
        assert!(surprise(1.0, 10.0, 10.0, 20.0) < 0.0);
    }
}
