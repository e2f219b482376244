//! The page of the archive that the project began with: three entries, the first without its heading.
//!
//! The file is licensed to others and stays outside; without it these tests say that they were skipped.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use dateline::Chronology;
use dateline::chronology::{ENTITIES, SOURCES};
use dateline::query::{Index, Query, query};
use dateline::read::{ReadOptions, read};

fn archive(file: &str) -> Option<String> {
    let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {path} is not here");
    }
    text
}

fn chronology_of(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

fn hull(chronology: &Chronology, event: usize) -> (String, String) {
    let hull = chronology.events[event].date.as_ref().unwrap().hull;
    (hull.begin.unwrap().to_string(), hull.end.unwrap().to_string())
}

fn found(chronology: &Chronology, asked: Query) -> Vec<u32> {
    query(chronology, &Index::build(chronology), &asked).indices
}

/// What must hold of the page, its years shifted and its names changed or not.
fn check(chronology: &Chronology, shift: i32, person: &str, province: &str, magazine: &str) {
    let year = |year: i32| year + shift;
    assert_eq!(chronology.events.len(), 3);
    for (event, begin, end) in [
        (0, format!("{}-04-01", year(1999)), format!("{}-04-30", year(1999))),
        (1, format!("{}-09-12", year(2001)), format!("{}-11-30", year(2001))),
        (2, format!("{}-02-25", year(2002)), format!("{}-02-25", year(2002))),
    ] {
        assert_eq!(hull(chronology, event), (begin, end));
    }
    let inferred: Vec<bool> =
        chronology.events.iter().map(|event| event.date.as_ref().unwrap().inferred).collect();
    assert_eq!(inferred, [true, false, false]);

    let references: Vec<Vec<&[u32]>> = chronology
        .events
        .iter()
        .map(|event| event.references.iter().map(|reference| reference.to.as_slice()).collect())
        .collect();
    assert_eq!(references, [[[1], [2]], [[0], [2]], [[0], [1]]]);
    assert_eq!(chronology.referenced_by, [[1, 2], [0, 2], [0, 1]]);

    let sources: Vec<_> = chronology.events.iter().flat_map(|event| &event.sources).collect();
    assert_eq!(sources.len(), 11);
    let has = |name: &str, date: String, pages: Option<&str>| {
        sources.iter().any(|source| {
            (source.name.as_str(), source.date.as_deref(), source.pages.as_deref())
                == (name, Some(date.as_str()), pages)
        })
    };
    assert!(has("Associated Press", format!("{}-06-09", year(2002)), None));
    assert!(has("Guardian", format!("{}-06-11", year(2002)), None));
    assert!(has("Gannon", format!("{}", year(2005)), Some("161")));

    assert_eq!(found(chronology, Query { text: province.to_lowercase(), ..Query::default() }), [2]);
    assert_eq!(
        found(chronology, Query { sources: vec![magazine.into()], ..Query::default() }),
        [1, 2]
    );
    assert!(chronology.facets[SOURCES].find("in the 1980s").is_none());
    assert_eq!(
        found(chronology, Query { entities: vec![person.into()], ..Query::default() }),
        [0, 1, 2]
    );
}

#[test]
fn the_page_as_it_is() {
    let Some(text) = archive("khaksar.txt") else { return };
    let chronology = chronology_of(&text);
    check(&chronology, 0, "Mullah Mohammed Khaksar", "Paktika", "Time");
    println!("{:?}", chronology.facets[ENTITIES].names());
    println!("{:?}", chronology.problems);
}

#[test]
fn the_page_with_other_names_and_years() {
    let Some(text) = archive("khaksar.txt") else { return };
    let mut other = text;
    for (name, changed) in [
        ("Mullah Mohammed Khaksar", "Mullah Anwar Barakzai"),
        ("Khaksar", "Barakzai"),
        ("Paktika", "Nuristan"),
        ("Time", "Epoch"),
    ] {
        other = other.replace(name, changed);
    }
    for year in (1997..=2006).rev() {
        other = other.replace(&year.to_string(), &(year + 7).to_string());
    }
    check(&chronology_of(&other), 7, "Mullah Anwar Barakzai", "Nuristan", "Epoch");
}

#[test]
fn a_hundred_entries_of_the_archive() {
    let Some(text) = archive("historycommons-100.txt") else { return };
    let begun = std::time::Instant::now();
    let chronology = chronology_of(&text);
    println!("read in {:?}", begun.elapsed());
    assert_eq!(chronology.events.len(), 100);
    let undated: Vec<&str> = chronology
        .events
        .iter()
        .filter(|event| event.date.is_none())
        .map(|event| event.title.as_str())
        .collect();
    assert!(undated.is_empty(), "{undated:?}");
    for problem in &chronology.problems {
        println!("{problem:?}");
    }
}
