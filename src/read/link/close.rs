//! The last pass: ids, and what the events have in common as facets.

use super::event::Linked;
use super::ids::Ids;
use crate::chronology::Problem;
use crate::facet::{Facet, FacetBuilder};
use crate::sort::sort_by;
use crate::strings::Strings;

/// Facets on their way, event by event.
#[derive(Debug)]
pub struct Closing {
    ids: Ids,
    /// Entities, tags and names of sources.
    facets: [FacetBuilder; 3],
    /// The file's own columns, in order of their first use.
    names: Strings,
    columns: Vec<FacetBuilder>,
    /// For each event, beside its entities: was it found in the text?
    pub entities_found: Vec<Vec<bool>>,
}

impl Closing {
    /// Before the first event; ids that authors gave are taken.
    pub fn new(linked: &mut [Box<Linked>], problems: &mut Vec<Problem>) -> Closing {
        Closing {
            ids: Ids::of_authors(linked, problems),
            facets: ["entities", "tags", "sources"].map(FacetBuilder::new),
            names: Strings::default(),
            columns: Vec::new(),
            entities_found: Vec::new(),
        }
    }

    /// Takes in the next event, which gives up what the facets hold from now on.
    pub fn add(&mut self, entry: &mut Linked) {
        self.ids.give(&mut entry.event);
        let event = self.entities_found.len();
        let named = std::mem::take(&mut entry.entities);
        let sources = entry.event.sources.iter().map(|source| source.name.as_str());
        let [entities, tags, names] = &mut self.facets;
        entities.push(named.iter().map(|(name, _)| name.as_str()));
        tags.push(std::mem::take(&mut entry.tags).iter().map(String::as_str));
        names.push(sources.filter(|name| !name.is_empty()));
        self.entities_found.push(named.iter().map(|&(_, found)| found).collect());
        // A column may be named twice in an event: its values together are the event's.
        let fields = std::mem::take(&mut entry.fields);
        let mut values: Vec<(u32, &str)> = Vec::new();
        for (name, own) in &fields {
            let number = self.names.insert(name);
            if number as usize == self.columns.len() {
                self.columns.push(FacetBuilder::new(name));
            }
            values.extend(own.iter().map(|value| (number, value.as_str())));
        }
        sort_by(&mut values, |a, b| a.0.cmp(&b.0));
        for column in values.chunk_by(|a, b| a.0 == b.0) {
            let number = column.first().map_or(0, |&(number, _)| number as usize);
            if let Some(builder) = self.columns.get_mut(number) {
                builder.skip_to(event);
                builder.push(column.iter().map(|&(_, value)| value));
            }
        }
    }

    /// The facets: entities, tags, sources, then the columns.
    pub fn finish(mut self) -> (Vec<Facet>, Vec<Vec<bool>>) {
        for column in &mut self.columns {
            column.skip_to(self.entities_found.len());
        }
        let facets = self.facets.into_iter().chain(self.columns).map(FacetBuilder::finish);
        (facets.collect(), self.entities_found)
    }
}
