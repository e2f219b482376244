//! Pages of entities.

use dateline::context::{EntityPage, entity};
use dateline::query::Index;

use crate::{chronology, shared};

#[test]
fn a_page_counts_what_the_events_have() {
    // Ada with Bob twice, where Bob is twice; with Cyd twice, where Cyd is five times; with Dan once.
    let entries = [
        "1992: C\nBody. [Time, 1992]\nEntity Tags: Ada, Bob, Cyd",
        "1990: A\nBody. [Time, 1990; Post, 1990]\nEntity Tags: Ada, Bob, Cyd",
        "Undated: Z\nBody.\nEntity Tags: Ada, Dan",
        "1994: D\nBody.\nEntity Tags: Cyd",
        "1995: E\nBody.\nEntity Tags: Cyd",
        "1996: F\nBody.\nEntity Tags: Cyd",
        "1997: G\nBody.\nEntity Tags: Eve",
    ];
    let chronology = chronology(&entries.join("\n\n"));
    let index = Index::build(&chronology);
    let page = entity(&chronology, &index, "ADA").unwrap();
    let EntityPage { place, given, found, events, first, last, with, sources } = page;
    assert_eq!((given, found, &events[..], first, last), (3, 0, &[1, 0, 2][..], Some(1), Some(0)));
    let names = chronology.facets[0].names();
    assert_eq!(names[place as usize], "Ada");
    let with: Vec<(&str, u32, f64)> =
        with.iter().map(|it| (&*names[it.place as usize], it.together, it.ratio)).collect();
    // Of 7 events Ada has 3, Bob 2, both 2: 2 × 7 / (3 × 2).
    assert_eq!(with, [("Bob", 2, 14.0 / 6.0), ("Cyd", 2, 14.0 / 15.0)]);
    let names = chronology.facets[2].names();
    let sources: Vec<(&str, u32)> =
        sources.iter().map(|&(place, count)| (&*names[place as usize], count)).collect();
    assert_eq!(sources, [("Time", 2), ("Post", 1)]);
    // Who has but one event is said to be with whom that event names.
    assert_eq!(entity(&chronology, &index, "Dan").unwrap().with.len(), 1);
    assert_eq!(entity(&chronology, &index, "Dan").unwrap().last, None);
    assert_eq!(entity(&chronology, &index, "Nobody"), None);
}

#[test]
fn the_mullah_has_a_page() {
    let Some(text) = shared("khaksar.txt") else { return };
    let chronology = chronology(&text);
    let index = Index::build(&chronology);
    let page = entity(&chronology, &index, "Mullah Mohammed Khaksar").unwrap();
    assert_eq!((page.given, page.found, &page.events[..]), (0, 3, &[0, 1, 2][..]));
    let text = |event: Option<u32>| {
        &*chronology.events[event.unwrap() as usize].date.as_ref().unwrap().text
    };
    assert_eq!((text(page.first), text(page.last)), ("April 1999", "February 25, 2002"));
    assert!(
        page.with.len() > 3 && page.with.iter().all(|with| with.ratio == 1.0 || with.together < 3)
    );
    assert!(!page.sources.is_empty());
}
