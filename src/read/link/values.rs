//! What events have in common, on its way to facets.

use crate::chronology::Source;
use crate::facet::FacetBuilder;
use crate::sort::sort_by;
use crate::strings::Strings;

/// Names numbered as they come. Which event has which entities and tags is settled at the end only.
#[derive(Debug)]
pub struct Values {
    /// Given ones and those found.
    pub entities: FacetBuilder,
    /// Given ones.
    pub tags: FacetBuilder,
    sources: FacetBuilder,
    /// The file's own columns, in order of their first use.
    names: Strings,
    columns: Vec<FacetBuilder>,
    events: usize,
}

impl Default for Values {
    fn default() -> Values {
        let [entities, tags, sources] = ["entities", "tags", "sources"].map(FacetBuilder::new);
        let (names, columns) = (Strings::default(), Vec::new());
        Values { entities, tags, sources, names, columns, events: 0 }
    }
}

impl Values {
    /// Takes in the names of the next event's sources, and its columns.
    pub fn add(&mut self, sources: &[Source], fields: &[(String, Vec<String>)]) {
        let names = sources.iter().map(|source| source.name.as_str());
        self.sources.push(names.filter(|name| !name.is_empty()));
        // A column may be named twice in an event: its values together are the event's.
        let mut values: Vec<(u32, &str)> = Vec::new();
        for (name, own) in fields {
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
                builder.skip_to(self.events);
                builder.push(column.iter().map(|&(_, value)| value));
            }
        }
        self.events += 1;
    }

    /// The builders of the facets: entities, tags, sources, then the columns.
    pub fn into_builders(mut self) -> impl Iterator<Item = FacetBuilder> {
        for column in &mut self.columns {
            column.skip_to(self.events);
        }
        [self.entities, self.tags, self.sources].into_iter().chain(self.columns)
    }
}
