//! The resolver against the links of the dump.

use dateline::Chronology;
use dateline::chronology::{ENTITIES, Event, Reference};
use dateline::date::{DateOptions, read_date};

use crate::archive::{Archive, chronology_of};
use crate::share;

pub fn measure(archive: &Archive) {
    let chronology = chronology_of(&archive.text);
    println!("References whose target is among the 100 entries, the right event first");
    report("as is", archive, &chronology, &chronology);
    let coarse = chronology_of(&coarsened(&chronology));
    report("every date cut to its year", archive, &chronology, &coarse);
}

#[derive(Default)]
struct Tally {
    targets: usize,
    ambiguous: usize,
    right: usize,
    baseline: usize,
    outside: usize,
    outside_resolved: usize,
}

fn report(what: &str, archive: &Archive, phrases: &Chronology, read: &Chronology) {
    let mut tally = Tally::default();
    let mut misses = Vec::new();
    let mut unmatched = 0;
    for (from, event) in phrases.events.iter().enumerate() {
        let mut links = archive.links(from).into_iter();
        for (place, reference) in event.references.iter().enumerate() {
            let bare = |words: &str| words.trim_matches(['(', ')', ' ']).to_owned();
            let link = links.by_ref().find(|(words, _)| bare(words) == bare(&reference.phrase));
            let Some((_, id)) = link else {
                unmatched += 1;
                links = archive.links(from).into_iter();
                continue;
            };
            let to = &read.events[from].references[place].to;
            let Some(target) = archive.ids.iter().position(|known| *known == id) else {
                tally.outside += 1;
                tally.outside_resolved += usize::from(!to.is_empty());
                continue;
            };
            let same = candidates(read, from, &read.events[from].references[place]);
            tally.targets += 1;
            tally.ambiguous += usize::from(same.len() > 1);
            tally.baseline += usize::from(same.first() == Some(&target));
            match to.iter().position(|&index| index as usize == target) {
                Some(0) => tally.right += 1,
                rank => misses.push((from, target, rank, same.len())),
            }
        }
    }
    println!(
        "  {what}: {}, baseline {}; {} with several candidates",
        share(tally.right, tally.targets),
        share(tally.baseline, tally.targets),
        tally.ambiguous
    );
    println!(
        "    {} references to entries outside, {} of them linked to one of the same date; {unmatched} without a link",
        tally.outside, tally.outside_resolved
    );
    for (from, target, rank, count) in misses {
        let kind = match rank {
            _ if from == target => "it means its own entry".to_owned(),
            Some(rank) => format!("the right one comes as number {} of {count}", rank + 1),
            None => "the right one is no candidate".to_owned(),
        };
        println!("    missed: entry {from} to {target}: {kind}");
    }
}

/// The events of a reference's date, in the order of the file.
fn candidates(chronology: &Chronology, from: usize, reference: &Reference) -> Vec<usize> {
    let fits = |event: &Event| event.date.as_ref().is_some_and(|date| date.hull == reference.hull);
    let events = chronology.events.iter().enumerate();
    events.filter(|&(index, event)| index != from && fits(event)).map(|(index, _)| index).collect()
}

/// The chronology as text, each heading and each phrase no finer than its year.
fn coarsened(chronology: &Chronology) -> String {
    let mut text = String::new();
    for (index, event) in chronology.events.iter().enumerate() {
        let mut body = event.body.text.clone();
        for mark in event.body.marks.iter().rev() {
            if let dateline::body::MarkKind::Reference(place) = mark.kind {
                let phrase = &event.references[place as usize].phrase;
                body.replace_range(mark.begin as usize..mark.end as usize, &year(phrase));
            }
        }
        let date = event.date.as_ref().map_or("", |date| &date.text);
        let entities = &chronology.facets[ENTITIES];
        let names = entities.values_of(index).iter();
        let names: Vec<&str> = names.map(|&at| entities.names()[at as usize].as_str()).collect();
        let body = body.replace("\n\n", "\n");
        let (title, names) = (&event.title, names.join(", "));
        text.push_str(&format!("{}: {title}\n{body}\n\nEntity Tags: {names}\n\n", year(date)));
    }
    text
}

/// The year of a date's begin, of its end where that is open.
fn year(phrase: &str) -> String {
    let date = read_date(phrase, &DateOptions::default()).expect("a date");
    let moment = date.hull.begin.or(date.hull.end).expect("a begin or an end").to_string();
    moment[..4].to_owned()
}
