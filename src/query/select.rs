//! Which events meet a query's conditions, each condition a set of bits, and what they count up to.

use super::bits::Bits;
use super::index::Index;
use super::text::{Asks, Clause, Pattern};
use super::{Query, clauses_of, hull_s};
use crate::chronology::{Chronology, ENTITIES, SOURCES, TAGS};
use crate::context::around;
use crate::facet::Facet;

/// The events that meet each of a query's conditions; `None` for a condition that it does not make.
///
/// They are kept apart because counts leave one of them out: a facet's its own selection, the
/// histogram's the range. What both share is in `common`.
pub(crate) struct Selection {
    length: usize,
    /// Text, `near` and `not` together.
    common: Option<Bits>,
    range: Option<Bits>,
    /// One a facet of the chronology.
    facets: Vec<Option<Bits>>,
    /// A facet was asked for that there is not: nothing can be in it.
    impossible: bool,
}

impl Selection {
    pub(crate) fn new(
        chronology: &Chronology,
        index: &Index,
        query: &Query,
        clauses: &[Clause],
    ) -> Selection {
        let mut selection = Selection {
            length: index.len(),
            common: None,
            range: query.range_s.map(|range_s| index.dates.within(range_s, query.matching)),
            facets: vec![None; chronology.facets.len()],
            impossible: false,
        };
        selection.select_values(chronology, query);
        if let Some(not) = &query.not {
            let excluded = Selection::new(chronology, index, not, &clauses_of(chronology, not));
            if !excluded.is_free() {
                selection.common = Some(excluded.all().complement());
            }
        }
        if let Some((event, scale)) = query.near {
            let around = around(index, event as usize, scale);
            match &mut selection.common {
                Some(events) => events.intersect(&around),
                None => selection.common = Some(around),
            }
        }
        for clause in clauses {
            let events = selection.common.get_or_insert_with(|| Bits::all(index.len()));
            keep(chronology, index, query, clause, events);
        }
        selection
    }

    /// Every condition met.
    pub(crate) fn all(&self) -> Bits {
        self.without(None, true)
    }

    /// Every condition met but for the selection in one facet.
    pub(crate) fn without_facet(&self, facet: usize) -> Bits {
        self.without(Some(facet), true)
    }

    /// Every condition met but for the range.
    pub(crate) fn without_range(&self) -> Bits {
        self.without(None, false)
    }

    /// Is anything selected in this facet?
    pub(crate) fn selects_in(&self, facet: usize) -> bool {
        self.facets.get(facet).is_some_and(Option::is_some)
    }

    /// Is there a range?
    pub(crate) fn has_range(&self) -> bool {
        self.range.is_some()
    }

    /// Is there no condition that any event could meet?
    fn is_free(&self) -> bool {
        let conditions = [&self.common, &self.range].into_iter().chain(&self.facets);
        conditions.flatten().next().is_none()
    }

    fn without(&self, facet: Option<usize>, range: bool) -> Bits {
        if self.impossible {
            return Bits::none(self.length);
        }
        let facets = self.facets.iter().enumerate();
        let others = facets.filter(|(place, _)| Some(*place) != facet).map(|(_, events)| events);
        let range = Some(&self.range).filter(|_| range);
        let mut conditions = others.chain(range).chain([&self.common]).flatten();
        let Some(mut events) = conditions.next().cloned() else { return Bits::all(self.length) };
        conditions.for_each(|condition| events.intersect(condition));
        events
    }

    /// ORs the values named in each facet. A facet may be named twice over, by `entities` and by
    /// `facets`; a value that there is not adds no event.
    fn select_values(&mut self, chronology: &Chronology, query: &Query) {
        let mut selected: Vec<Vec<bool>> = vec![Vec::new(); chronology.facets.len()];
        let own = [(ENTITIES, &query.entities), (TAGS, &query.tags), (SOURCES, &query.sources)];
        let own = own.map(|(place, names)| (Some(place), names));
        let named = query.facets.iter().map(|(name, names)| {
            (chronology.facets.iter().position(|facet| facet.name() == name), names)
        });
        for (place, names) in own.into_iter().chain(named).filter(|(_, names)| !names.is_empty()) {
            let facet = place.and_then(|place| chronology.facets.get(place));
            let slot = place.and_then(|place| selected.get_mut(place));
            let (Some(facet), Some(values)) = (facet, slot) else {
                self.impossible = true;
                continue;
            };
            // One longer than needed, so that a selection of nothing known is still one.
            values.resize(facet.names().len() + 1, false);
            for value in names.iter().filter_map(|name| facet.find(name)) {
                if let Some(value) = values.get_mut(value as usize) {
                    *value = true;
                }
            }
        }
        let facets = chronology.facets.iter().zip(&selected);
        self.facets = facets
            .map(|(facet, values)| {
                (!values.is_empty()).then(|| events_with(facet, values, self.length))
            })
            .collect();
    }
}

/// Keeps the events that a clause of the text wants.
fn keep(chronology: &Chronology, index: &Index, query: &Query, clause: &Clause, events: &mut Bits) {
    let wanted = match &clause.asks {
        Asks::Words(pattern, _) => index.found(events, pattern),
        Asks::Value(place, pattern) => {
            let values = index.values_named(*place, pattern);
            match chronology.facets.get(*place) {
                Some(facet) => events_with(facet, &values, index.len()),
                None => Bits::none(index.len()),
            }
        }
        Asks::Date(date) => match hull_s(date, &chronology.date_options) {
            Some(range_s) => index.dates.within(range_s, query.matching),
            // Not a date, or not yet: one types `date:199` on the way to `date:1999`.
            None => return,
        },
    };
    if clause.negated {
        events.subtract(&wanted);
    } else {
        events.intersect(&wanted);
    }
}

/// The events that have any of the values.
fn events_with(facet: &Facet, values: &[bool], length: usize) -> Bits {
    let is_selected = |value: &u32| values.get(*value as usize).is_some_and(|&selected| selected);
    Bits::where_(length, |event| facet.values_of(event).iter().any(is_selected))
}

/// How many members of a set have each value of a facet.
pub(crate) fn counts(facet: &Facet, members: &Bits) -> Vec<u32> {
    let outside = members.clone().complement();
    // Whichever is fewer is counted, and taken from the totals if it is the others.
    if outside.count() < members.count() {
        let mut counts = facet.totals().to_vec();
        change_counts(facet, &outside, &mut counts, |count| *count -= 1);
        counts
    } else {
        let mut counts = vec![0; facet.totals().len()];
        change_counts(facet, members, &mut counts, |count| *count += 1);
        counts
    }
}

/// Changes the count of each value of some events.
pub(super) fn change_counts(
    facet: &Facet,
    events: &Bits,
    counts: &mut [u32],
    change: impl Fn(&mut u32),
) {
    for event in events.iter() {
        for &value in facet.values_of(event) {
            if let Some(count) = counts.get_mut(value as usize) {
                change(count);
            }
        }
    }
}

/// The patterns that a text asks to be found, without those it excludes.
pub(crate) fn wanted_words(clauses: &[Clause]) -> Vec<&Pattern> {
    let wanted = clauses.iter().filter(|clause| !clause.negated);
    wanted
        .filter_map(|clause| match &clause.asks {
            Asks::Words(pattern, _) => Some(pattern),
            _ => None,
        })
        .collect()
}
