//! Random chronologies: contexts against a slow twin, which adds up each pair by itself from the events.

use std::collections::BTreeSet;

use dateline::Chronology;
use dateline::chronology::Event;
use dateline::context::{Related, context};
use dateline::query::{Index, Query, query};

use crate::archive::archive;
use crate::chronology;

/// Events that one refers to or that refer to it.
fn near(chronology: &Chronology, event: usize) -> BTreeSet<usize> {
    let targets = |from: usize| {
        let references = chronology.events[from].references.iter();
        references.filter_map(|reference| reference.to.first().map(|&to| to as usize))
    };
    let all = 0..chronology.events.len();
    let from = all.filter(|&other| targets(other).any(|to| to == event));
    targets(event).chain(from).filter(|&other| other != event).collect()
}

/// All words of three letters and more, as a set, without the engine's index: the archive's words fold to themselves.
fn words(chronology: &Chronology, event: usize) -> BTreeSet<String> {
    let Event { title, body, .. } = &chronology.events[event];
    let names = chronology.facets.iter().flat_map(|facet| {
        facet.values_of(event).iter().map(|&value| facet.names()[value as usize].clone())
    });
    let texts = names.chain([title.clone(), body.text.clone()]);
    texts
        .flat_map(|text| {
            let words = text.split(|char: char| !char.is_alphanumeric()).map(str::to_lowercase);
            words.collect::<Vec<_>>()
        })
        .filter(|word| word.starts_with(char::is_alphabetic) && word.len() > 2)
        .collect()
}

/// What all pairs have in common, in thousandths, before nearness in time.
struct Twin<'a> {
    chronology: &'a Chronology,
    near: Vec<BTreeSet<usize>>,
    words: Vec<BTreeSet<String>>,
}

impl Twin<'_> {
    fn rarity(&self, holds: impl Fn(usize) -> bool) -> f64 {
        let all = self.chronology.events.len();
        let count = (0..all).filter(|&event| holds(event)).count();
        if count < 2 { 0.0 } else { 1.0 - (count as f64).ln() / (all as f64).ln() }
    }

    fn word_weight(&self, word: &String) -> f64 {
        let count = self.words.iter().filter(|words| words.contains(word)).count();
        if count > self.words.len().isqrt().max(2) {
            return 0.0;
        }
        (2.0 * self.rarity(|event| self.words[event].contains(word)) - 1.0).max(0.0).powi(2)
    }

    fn common(&self, a: usize, b: usize) -> f64 {
        let mut sum = if self.near[a].contains(&b) { 3.0 } else { 0.0 };
        for &third in self.near[a].intersection(&self.near[b]) {
            sum += 0.8 * self.rarity(|event| self.near[third].contains(&event));
        }
        for (place, weight) in [(0, 1.0), (1, 0.6), (2, 0.25)] {
            let facet = &self.chronology.facets[place];
            let shared =
                facet.values_of(a).iter().filter(|value| facet.values_of(b).contains(value));
            sum += shared
                .map(|value| weight * self.rarity(|event| facet.values_of(event).contains(value)))
                .sum::<f64>();
        }
        let dated = |event: usize| -> BTreeSet<_> {
            let sources = self.chronology.events[event].sources.iter();
            sources.filter_map(|it| Some((&it.name, it.date.as_ref()?))).collect()
        };
        for source in dated(a).intersection(&dated(b)) {
            sum += 0.75 * self.rarity(|event| dated(event).contains(source));
        }
        let norm = |event: usize| {
            8.0 + self.words[event].iter().map(|word| self.word_weight(word)).sum::<f64>()
        };
        let shared = self.words[a].intersection(&self.words[b]);
        let shared: f64 = shared.map(|word| self.word_weight(word)).sum();
        sum + 6.0 * shared / (norm(a) * norm(b)).sqrt()
    }
}

fn of(found: &[Related], index: usize) -> Option<&Related> {
    found.iter().find(|related| related.index as usize == index)
}

#[test]
fn contexts_are_those_of_the_twin() {
    let mut pairs = 0;
    for (entries, seed) in [(2, 1), (9, 2), (30, 3), (45, 4)] {
        let chronology = chronology(&archive(entries, seed));
        let index = Index::build(&chronology);
        let all = 0..chronology.events.len();
        let twin = Twin {
            chronology: &chronology,
            near: all.clone().map(|event| near(&chronology, event)).collect(),
            words: all.clone().map(|event| words(&chronology, event)).collect(),
        };
        let widest: Vec<Vec<Related>> =
            all.clone().map(|event| context(&chronology, &index, event, 5)).collect();
        // Up to half as much again for nearness; sums of rounded parts differ by a little.
        for (a, b) in all.clone().flat_map(|a| all.clone().map(move |b| (a, b))) {
            let Some(related) = of(&widest[a], b) else { continue };
            let (common, score) = (twin.common(a, b), f64::from(related.score) / 1000.0);
            assert!(
                score > common - 0.03 && score < common * 1.5 + 0.03,
                "{a} {b} {common} {related:?}"
            );
            assert!(score >= 0.15);
            pairs += 1;
        }
        for event in all {
            // Who is left out has less in common than the least that is in.
            let least = widest[event].iter().map(|related| related.score).min().unwrap_or(0);
            let left_out = (0..chronology.events.len()).filter(|&other| other != event);
            for other in left_out.filter(|&other| of(&widest[event], other).is_none()) {
                assert!(twin.common(event, other) < f64::from(least.max(150)) / 1000.0 + 0.03);
            }
            let narrowest = context(&chronology, &index, event, 0);
            let narrowest: BTreeSet<usize> = narrowest.iter().map(|it| it.index as usize).collect();
            assert_eq!(narrowest, twin.near[event]);
        }
    }
    assert!(pairs > 200, "{pairs}");
}

#[test]
fn symmetric_monotone_explained_and_always_the_same() {
    for (entries, seed) in [(1, 1), (3, 2), (20, 3), (60, 4), (150, 5)] {
        let text = archive(entries, seed);
        let chronology = chronology(&text);
        let index = Index::build(&chronology);
        let again = crate::chronology(&text);
        let mut steps = Index::new(&again);
        while !steps.step(&again, 7) {}
        let all = || 0..chronology.events.len();
        let mut narrower = vec![Vec::new(); chronology.events.len()];
        for scale in 0..=5 {
            let contexts: Vec<Vec<Related>> =
                all().map(|event| context(&chronology, &index, event, scale)).collect();
            for event in all() {
                let found = &contexts[event];
                assert_eq!(*found, context(&again, &steps, event, scale), "{event} {scale}");
                assert!(found.is_sorted_by(|a, b| {
                    a.score > b.score || a.score == b.score && a.index < b.index
                }));
                assert!(narrower[event].iter().all(|related| found.contains(related)));
                for related in found {
                    let other = related.index as usize;
                    let back = of(&contexts[other], event).expect("the other way");
                    assert!(other != event && back.score == related.score);
                    let reasons = &related.reasons;
                    let of_time = reasons.iter().filter(|it| it.ends_with(char::is_alphabetic));
                    let is_of_time = |reason: &&String| {
                        reason.starts_with("the ")
                            || reason.ends_with(" later")
                            || reason.ends_with(" earlier")
                    };
                    assert!((1..=5).contains(&reasons.len()), "{reasons:?}");
                    assert!(of_time.filter(is_of_time).count() < reasons.len(), "{reasons:?}");
                }
                let near = Some((event as u32, scale));
                let asked = query(&chronology, &index, &Query { near, ..Query::default() });
                let mut expected: Vec<u32> = found.iter().map(|related| related.index).collect();
                expected.push(event as u32);
                let mut indices = asked.indices;
                indices.sort_unstable();
                expected.sort_unstable();
                assert_eq!(indices, expected);
            }
            narrower = contexts;
        }
    }
}
