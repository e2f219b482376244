//! Why two events are related, in words.

use super::apart::apart;
use super::relations::KINDS;
use super::score::{Common, nearness};
use super::words::Words;
use crate::chronology::{Chronology, Event, Source};

/// The most reasons that are given.
const REASONS: usize = 5;

/// The most names that one of them lists.
const NAMES: usize = 3;

/// No quotes.
const BARE: [&str; 2] = ["", ""];

/// Reasons in the making, each with what it adds to the score, the most first.
struct Reasons(Vec<(u32, String)>);

impl Reasons {
    fn push(&mut self, weight: u32, text: String) {
        let place = self.0.iter().position(|&(other, _)| other < weight);
        self.0.insert(place.unwrap_or(self.0.len()), (weight, text));
    }

    /// A reason that lists names, each with its weight, the weightiest first. Before them stands the first of
    /// `before`; before several, a number between the others. `weight` is that of all where it is not their sum.
    #[inline(never)]
    fn list(
        &mut self,
        before: &[&str],
        mut names: Vec<(u32, &str)>,
        weight: Option<u32>,
        quotes: [&str; 2],
        words: &Words,
    ) {
        let count = names.len();
        let mut text = String::new();
        match before {
            _ if count == 0 => return,
            [_, before, after] if count > 1 => {
                text += before;
                text += &count.to_string();
                text += after;
            }
            _ => text += before.first().unwrap_or(&""),
        }
        let weight = weight.unwrap_or(names.iter().map(|(weight, _)| weight).sum());
        for at in 0..count.min(NAMES) {
            let mut best = 0;
            for (at, name) in names.iter().enumerate() {
                if names.get(best).is_some_and(|best| best.0 < name.0) {
                    best = at;
                }
            }
            if at > 0 {
                text += ", ";
            }
            text += quotes[0];
            text += names.remove(best).1;
            text += quotes[1];
        }
        if !names.is_empty() {
            text += words.and;
            text += &names.len().to_string();
            text += words.more;
        }
        self.push(weight, text);
    }
}

/// Why `other` is related to the event that `common` is about, whose `shared` words those are: references
/// first, then what adds most to the score, how far apart in time at last, at most five.
pub(super) fn reasons(
    chronology: &Chronology,
    common: &Common<'_>,
    other: usize,
    mut shared: Vec<(u32, &str)>,
    words: &Words,
) -> Vec<String> {
    let mut reasons = Reasons(Vec::new());
    let events = &chronology.events;
    let (Some(event), Some(related)) = (events.get(common.event), events.get(other)) else {
        return Vec::new();
    };
    references(chronology, common, other, words, &mut reasons);
    let mut names: [Vec<(u32, &str)>; KINDS] = Default::default();
    let mut dated = 0;
    for &value in common.relations.values.row(other) {
        if !common.relations.values.row(common.event).contains(&value) {
            continue;
        }
        let (kind, weight) = (common.relations.kind(value), common.relations.weight(value));
        let facet = chronology.facets.get(kind).filter(|_| kind < KINDS - 1);
        let place = common.relations.place(value) as usize;
        match (facet.and_then(|facet| facet.names().get(place)), names.get_mut(kind)) {
            (Some(name), Some(names)) if weight > 0 => names.push((weight, name)),
            (None, _) => dated = dated.max(weight),
            _ => {}
        }
    }
    let [entities, tags, mut sources, mut same] = names;
    for source in related.sources.iter().filter(|_| dated > 0) {
        let is_same = |own: &&Source| {
            own.name == source.name && own.date == source.date && own.date.is_some()
        };
        let name = source.name.as_str();
        let Some(own) = event.sources.iter().find(is_same) else { continue };
        let by_name = sources.iter().position(|&(_, shared)| shared == name);
        let weight = by_name.map_or(0, |place| sources.remove(place).0);
        // As it is written, but for the pages, which may be others.
        let text = if own.pages.is_none() && own.text == source.text { &source.text } else { name };
        if same.iter().all(|&(_, known)| known != text) {
            same.push((weight + dated, text));
        }
    }
    reasons.list(&words.entities, entities, None, BARE, words);
    reasons.list(&words.tags, tags, None, BARE, words);
    reasons.list(&words.sources, same, None, BARE, words);
    reasons.list(&[words.also_cites], sources, None, BARE, words);
    if !reasons.0.is_empty() {
        shared.retain(|&(weight, _)| weight > 0);
    }
    reasons.list(&[words.similar], shared, Some(common.words(other)), BARE, words);
    let is_near = nearness(common.index, common.event, other) > 0.0;
    let dates = event.date.as_ref().zip(related.date.as_ref()).filter(|_| is_near);
    let apart = dates.and_then(|(date, related)| apart(date.hull, related.hull, words));
    reasons.0.truncate(REASONS - usize::from(apart.is_some()));
    reasons.0.into_iter().map(|(_, text)| text).chain(apart).collect()
}

/// References between the two, then those to and from others.
fn references(
    chronology: &Chronology,
    common: &Common<'_>,
    other: usize,
    words: &Words,
    reasons: &mut Reasons,
) {
    let event = common.event;
    let refers = |from: usize, to: usize| {
        let from = chronology.events.get(from);
        let mut references = from.into_iter().flat_map(|event| &event.references);
        references.any(|reference| reference.to.first() == Some(&(to as u32)))
    };
    // Most have none to do with it, and to look into their events would take most of the time.
    let own = common.relations.near.row(event);
    let direct = own.contains(&(other as u32));
    if direct && refers(other, event) {
        reasons.push(u32::MAX, words.references.into());
    }
    if direct && refers(event, other) {
        reasons.push(u32::MAX, words.referenced_by.into());
    }
    let near = common.relations.near.row(other);
    let mut thirds: [Vec<(u32, &str)>; 3] = Default::default();
    for &third in own.iter().filter(|third| near.contains(third)) {
        let weight = common.relations.third(third);
        let third = third as usize;
        let way = match (refers(event, third), refers(other, third)) {
            (true, true) => 0,
            _ if refers(third, event) && refers(third, other) => 1,
            _ => 2,
        };
        let title = chronology.events.get(third).map_or("", |third: &Event| &third.title);
        if let (Some(thirds), 1..) = (thirds.get_mut(way), weight) {
            thirds.push((weight, title));
        }
    }
    let before = [words.also_references, words.also_referenced_by, words.through];
    for (before, thirds) in before.into_iter().zip(thirds) {
        reasons.list(&[before], thirds, None, words.quotes, words);
    }
}
