//! Some of a chronology's events as a chronology of their own.

use crate::chronology::{Chronology, Event, Problem, SOURCES};
use crate::facet::{Facet, FacetBuilder};
use crate::query::time_order;
use crate::strings::Strings;

/// The events at these indices, in their order and each once; an index without an event is passed over.
///
/// References keep their phrase, and lose what they mean where that is left out. The facets are counted
/// anew; a column that none of the events has is gone. Of the problems those of the events are kept.
///
/// ```
/// use dateline::binary::part;
/// # use dateline::read::{ReadOptions, read};
/// let text = "April 1999: An offer\nHe meets them.\n\nMay 2001: A letter\nAnother (see April 1999).";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// let letter = part(&chronology, &[1]);
/// assert_eq!(letter.events.len(), 1);
/// assert_eq!(letter.events[0].references[0].phrase, "April 1999");
/// assert!(letter.events[0].references[0].to.is_empty());
/// ```
pub fn part(chronology: &Chronology, indices: &[u32]) -> Chronology {
    let mut places: Vec<Option<u32>> = vec![None; chronology.events.len()];
    let mut kept = Vec::new();
    for &index in indices {
        if let Some(place @ None) = places.get_mut(index as usize) {
            *place = Some(kept.len() as u32);
            kept.push(index as usize);
        }
    }
    let place_of = |index: &u32| places.get(*index as usize).copied().flatten();
    let mut left_out = Strings::default();
    for (event, place) in chronology.events.iter().zip(&places) {
        if place.is_none() {
            left_out.insert(&event.id);
        }
    }
    let events: Vec<Event> = kept
        .iter()
        .filter_map(|&index| chronology.events.get(index))
        .map(|event| {
            let mut event = event.clone();
            for reference in &mut event.references {
                reference.to = reference.to.iter().filter_map(place_of).collect();
                reference.target.take_if(|target| left_out.find(target).is_some());
            }
            event
        })
        .collect();
    let referenced_by = kept.iter().map(|&index| {
        let before = chronology.referenced_by.get(index).into_iter().flatten();
        let mut referrers: Vec<u32> = before.filter_map(place_of).collect();
        crate::sort::sort_places(&mut referrers, &mut |a, b| a.cmp(&b));
        referrers
    });
    let problems = chronology.problems.iter().filter_map(|problem| {
        let event = Some(place_of(&problem.event?)?);
        Some(Problem { event, ..problem.clone() })
    });
    let facets = chronology.facets.iter().enumerate().filter_map(|(place, facet)| {
        let facet = facet_of(facet, &kept);
        (place <= SOURCES || !facet.names().is_empty()).then_some(facet)
    });
    let found = |&index: &usize| chronology.entities_found.get(index).cloned().unwrap_or_default();
    Chronology {
        title: chronology.title.clone(),
        format: chronology.format,
        date_options: chronology.date_options.clone(),
        facets: facets.collect(),
        entities_found: kept.iter().map(found).collect(),
        referenced_by: referenced_by.collect(),
        time_order: time_order(&events),
        problems: problems.collect(),
        events,
    }
}

fn facet_of(facet: &Facet, kept: &[usize]) -> Facet {
    let mut builder = FacetBuilder::new(facet.name());
    kept.iter().for_each(|&event| builder.push(facet.names_of(event)));
    builder.finish()
}
