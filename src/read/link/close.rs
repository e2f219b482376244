//! The last pass: ids, who refers to whom, facets and the order of time.

use super::event::Linked;
use super::ids::Ids;
use super::values::Values;
use crate::chronology::{Event, Problem};
use crate::facet::{Facet, FacetBuilder};
use crate::query::TimeOrdering;

/// How many names of a facet, or events, are ranked before the page has its turn.
const RANKED: usize = 1000;

/// What the chronology will hold, on its way: event by event, then facet by facet.
#[derive(Debug)]
pub struct Closing {
    ids: Ids,
    /// Those to come.
    linked: std::vec::IntoIter<Box<Linked>>,
    values: Option<Box<Values>>,
    builders: Vec<FacetBuilder>,
    /// Complete.
    pub events: Vec<Event>,
    /// In the order of their builders.
    pub facets: Vec<Facet>,
    /// For each event, beside its entities: was it found in the text?
    pub entities_found: Vec<Vec<bool>>,
    /// For each event, the events whose references mean it first, in order of index, each once.
    pub referenced_by: Vec<Vec<u32>>,
    /// Made last.
    pub time_order: Vec<u32>,
    ordering: Option<TimeOrdering>,
}

impl Closing {
    /// Before the first event; ids that authors gave are taken.
    #[allow(clippy::vec_box, reason = "as the linker has them")]
    pub fn new(
        mut linked: Vec<Box<Linked>>,
        values: Box<Values>,
        problems: &mut Vec<Problem>,
    ) -> Closing {
        Closing {
            ids: Ids::of_authors(&mut linked, problems),
            values: Some(values),
            builders: Vec::new(),
            events: Vec::with_capacity(linked.len()),
            facets: Vec::new(),
            entities_found: Vec::with_capacity(linked.len()),
            referenced_by: vec![Vec::new(); linked.len()],
            time_order: Vec::new(),
            ordering: None,
            linked: linked.into_iter(),
        }
    }

    /// Takes in the next event.
    pub fn next(&mut self) {
        let Some(mut entry) = self.linked.next() else { return };
        self.ids.give(&mut entry.event);
        let from = self.events.len() as u32;
        for target in entry.event.references.iter().filter_map(|reference| reference.to.first()) {
            let known = self.referenced_by.get_mut(*target as usize);
            if let Some(known) = known.filter(|known| known.last() != Some(&from)) {
                known.push(from);
            }
        }
        if let Some(values) = &mut self.values {
            entry.entities.retain(|&(name, _)| values.entities.add(name));
            values.entities.end();
            values.tags.push_numbers(entry.tags.iter().copied());
        }
        self.entities_found.push(entry.entities.iter().map(|&(_, found)| found).collect());
        self.events.push(entry.event);
    }

    /// Behind the last event, a part of one more facet, or at last the order of time. Answers whether there is more.
    pub fn step(&mut self) -> bool {
        if let Some(values) = self.values.take() {
            // The last is taken first.
            self.builders = values.into_builders().collect();
            self.builders.reverse();
        }
        if self.builders.last_mut().is_some_and(|builder| !builder.rank(RANKED)) {
            return true;
        }
        if let Some(builder) = self.builders.pop() {
            self.facets.push(builder.finish());
            return true;
        }
        let ordering = self.ordering.get_or_insert_with(|| TimeOrdering::of(&self.events));
        if !ordering.step(RANKED) {
            return true;
        }
        self.time_order = std::mem::take(&mut ordering.order);
        false
    }
}
