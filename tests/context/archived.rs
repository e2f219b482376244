//! An archive made from a seed: its shape, and the sizes of its contexts.

use dateline::context::context;
use dateline::query::Index;

use crate::archive::archive;
use crate::{chronology, shared};

#[test]
fn an_archive_has_the_shape_that_was_measured() {
    let chronology = chronology(&archive(1000, 1));
    let events = &chronology.events;
    assert_eq!(events.len(), 1000);
    let mean = |number: &dyn Fn(usize) -> usize| {
        (0..1000).map(|at| number(at) as f64).sum::<f64>() / 1000.0
    };
    let facets = &chronology.facets;
    for (what, found, expected) in [
        ("words", mean(&|at| events[at].body.text.split_whitespace().count()), 247.0),
        ("entities", mean(&|at| facets[0].values_of(at).len()), 4.2),
        ("tags", mean(&|at| facets[1].values_of(at).len()), 2.8),
        ("sources", mean(&|at| events[at].sources.len()), 2.7),
        ("references", mean(&|at| events[at].references.len()), 0.9),
    ] {
        // Names and citations stand in the body besides its words.
        assert!(found > expected * 0.7 && found < expected * 1.3, "{what}: {found}");
    }
    assert!(chronology.events.iter().all(|event| event.date.is_some()));
    assert_eq!(archive(50, 3), archive(50, 3));
    assert_ne!(archive(50, 3), archive(50, 4));
}

#[test]
fn contexts_widen_to_what_was_aimed_at() {
    let chronology = chronology(&archive(2000, 1));
    let index = Index::build(&chronology);
    let mut last = 0;
    for (scale, aim) in [(1, 10), (2, 21), (3, 45), (4, 96), (5, 205)] {
        let mut sizes: Vec<usize> = (0..2000)
            .step_by(40)
            .map(|event| context(&chronology, &index, event, scale).len())
            .collect();
        sizes.sort_unstable();
        let median = sizes[sizes.len() / 2];
        assert!(median > last && median > aim / 2 && median < aim * 2, "{scale}: {median}");
        last = median;
    }
}

#[test]
fn a_hundred_entries_of_the_archive() {
    let Some(text) = shared("historycommons-100.txt") else { return };
    let chronology = chronology(&text);
    let index = Index::build(&chronology);
    let sizes: Vec<usize> = (0..=5)
        .map(|scale| (0..100).map(|at| context(&chronology, &index, at, scale).len()).sum())
        .collect();
    println!("events in a context, on average of a hundred: {sizes:?} hundredths");
    assert!(sizes.is_sorted() && sizes[1] > 200 && sizes[5] > 1500 && sizes[5] < 5000, "{sizes:?}");
}
