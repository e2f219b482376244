//! Why two events are related, in words.

use super::apart::apart;
use super::relations::KINDS;
use super::score::{Common, nearness};
use super::words::{DATED, List, SIMILAR, THIRDS, Words};
use crate::chronology::{Chronology, Event, SOURCES, Source};

/// The most reasons that are given.
const REASONS: usize = 5;

/// The most names that one of them lists.
const NAMES: usize = 3;

/// Something in common: the list of [`Words::lists`] that names it, what it adds to the score, its name.
pub(super) type Shared<'a> = (usize, u32, &'a str);

/// The least of a word, in bytes, that tells that another is it and more.
const PART_BYTES: usize = 3;

/// Why `other` is related to the event that `common` is about, whose `words` those are in common: references
/// first, then what adds most to the score, how far apart in time at last, at most five. `shared` is room to work in.
pub(super) fn reasons<'a>(
    chronology: &'a Chronology,
    common: &Common<'_>,
    other: usize,
    words: &[(u32, &'a str)],
    shared: &mut Vec<Shared<'a>>,
    say: &Words,
) -> Vec<String> {
    let events = &chronology.events;
    let (Some(event), Some(related)) = (events.get(common.event), events.get(other)) else {
        return Vec::new();
    };
    let mut reasons: Vec<(u32, String)> = Vec::with_capacity(REASONS + 1);
    shared.clear();
    // Most have no references to each other, and to look into their events would take most of the time.
    let near = common.relations.near.row(common.event);
    if near.contains(&(other as u32)) {
        if refers(related, common.event) {
            reasons.push((u32::MAX, say.references.into()));
        }
        if refers(event, other) {
            reasons.push((u32::MAX, say.referenced_by.into()));
        }
    }
    let theirs = common.relations.near.row(other);
    for &third in near.iter().filter(|third| theirs.contains(third)) {
        let Some(between) = events.get(third as usize) else { continue };
        let way = match (refers(event, third as usize), refers(related, third as usize)) {
            (true, true) => 0,
            (false, false) => 1,
            _ => 2,
        };
        shared.push((THIRDS + way, common.relations.third(third), &between.title));
    }
    let mut dated = 0;
    for &value in common.relations.values.row(other) {
        let Some(&(_, weight)) = common.own.iter().find(|(own, _)| *own == value) else { continue };
        let kind = common.relations.kind(value);
        if kind == KINDS - 1 {
            dated = weight;
        } else if let Some(facet) = chronology.facets.get(kind) {
            let name = facet.names().get(common.relations.place(value) as usize);
            shared.push((kind, weight, name.map_or("", String::as_str)));
        }
    }
    if dated > 0 {
        same_sources(&event.sources, &related.sources, dated, shared);
    }
    shared.retain(|&(_, weight, _)| weight > 0);
    let all = reasons.is_empty() && shared.is_empty();
    // `break-ins` is found as `break`, `ins` and `breakins`: it is one word.
    let is_glued = |word: &str| {
        words.iter().any(|(_, part)| {
            part.len() >= PART_BYTES && part.len() < word.len() && word.contains(part)
        })
    };
    let words = words.iter().filter(|(weight, word)| (all || *weight > 0) && !is_glued(word));
    shared.extend(words.map(|&(weight, word)| (SIMILAR, weight, word)));
    for (kind, list) in say.lists.iter().enumerate() {
        if let Some((weight, text)) = listed(list, kind, shared, say) {
            let weight = if kind == SIMILAR { common.words(other) } else { weight };
            let place = reasons.iter().position(|&(other, _)| other < weight);
            reasons.insert(place.unwrap_or(reasons.len()), (weight, text));
        }
    }
    let is_near = nearness(common.index, common.event, other) > 0.0;
    let dates = event.date.as_ref().zip(related.date.as_ref()).filter(|_| is_near);
    let apart = dates.and_then(|(date, related)| apart(date.hull, related.hull, say));
    reasons.truncate(REASONS - usize::from(apart.is_some()));
    reasons.into_iter().map(|(_, text)| text).chain(apart).collect()
}

fn refers(from: &Event, to: usize) -> bool {
    from.references.iter().any(|reference| reference.to.first() == Some(&(to as u32)))
}

/// Turns the names of sources that have the same date as well into names of dated sources.
fn same_sources<'a>(
    own: &[Source],
    theirs: &'a [Source],
    weight: u32,
    shared: &mut Vec<Shared<'a>>,
) {
    for source in theirs.iter().filter(|source| source.date.is_some()) {
        let is_same = |own: &&Source| own.name == source.name && own.date == source.date;
        let Some(own) = own.iter().find(is_same) else { continue };
        shared.retain(|&(kind, _, name)| kind != SOURCES || name != source.name);
        // As it is written, but for the pages, which may be others.
        let is_written = own.pages.is_none() && own.text == source.text;
        let name = if is_written { &source.text } else { &source.name };
        if shared.iter().all(|&(kind, _, known)| kind != DATED || known != name) {
            shared.push((DATED, weight, name));
        }
    }
}

/// A reason that lists names of a kind, the weightiest first, and what they weigh together.
#[inline(never)]
fn listed(
    list: &List,
    kind: usize,
    shared: &mut [Shared<'_>],
    say: &Words,
) -> Option<(u32, String)> {
    let [one, several, of, between, after] = list;
    let (mut count, mut sum) = (0, 0);
    for (_, weight, _) in shared.iter().filter(|(other, ..)| *other == kind) {
        count += 1;
        sum += weight;
    }
    if count == 0 {
        return None;
    }
    let mut text = String::with_capacity(64);
    if count == 1 || several.is_empty() {
        text += one;
    } else {
        text += several;
        text += &count.to_string();
        text += of;
    }
    for at in 0..NAMES.min(count) {
        let mut best: Option<&mut Shared<'_>> = None;
        for it in shared.iter_mut().filter(|(other, ..)| *other == kind) {
            if best.as_ref().is_none_or(|best| best.1 < it.1) {
                best = Some(it);
            }
        }
        if at > 0 {
            text += between;
        }
        if let Some(best) = best {
            text += best.2;
            // Named.
            best.0 = usize::MAX;
        }
    }
    text += after;
    if count > NAMES {
        text += say.and;
        text += &(count - NAMES).to_string();
        text += say.more;
    }
    Some((sum, text))
}
