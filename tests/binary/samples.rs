//! Chronologies of every kind.

use dateline::Chronology;
use dateline::date::{DateOptions, DateOrder, Day};
use dateline::read::{ReadOptions, read};

use crate::archive::archive;
use crate::chronology_of;

/// Everything that an event can have, and an event that has nothing.
pub const FULL: &str = r#"{ "title": "All", "events": [
{ "id": "offer", "date": "1999-04", "sort": "1999-04-15", "title": "An offer in Peshawar",
  "body": "He meets … [Guardian, 6/11/2002]. He says so (see May 2001).\n\nŁódź, 🚀 and שלום.",
  "entities": ["Mullah Mohammed Khaksar", "CIA"], "tags": ["Secret contacts"],
  "sources": [{ "name": "Associated Press", "date": "2002-06-09", "title": "A title that is longer than the words that are meant by a number, by far",
     "url": "https://example.org/a?b#c", "pages": "3-4" }, "Time, 2/25/2002"],
  "media": [{ "url": "https://example.org/a.png", "alt": "A", "caption": "C", "credit": "D" }, { "url": "b.png" }],
  "place": { "name": "Peshawar", "lat": 34.015136999999996, "lon": -71.5 }, "url": "https://example.org/", "weight": 0.1,
  "fields": { "Any other column": ["…", "x"], "another": ["x"] } },
{ "date": "2001-05~/2002", "title": "A letter", "body": "To <i>Washington</i> (see April 1999). CIA.", "place": { "lon": 0 } },
{ "date": "Before 10:06 a.m. September 11, 2001", "title": "Early", "inferred": true },
{ "date": "66 million years ago", "title": "Deep" }, { "date": "Febtober", "title": "Wrong" },
{ "title": "Nothing" } ] }"#;

/// Small enough that every byte of it can be tried.
pub const SMALL: &str = "April 1999: An offer\nHe meets them. [Time, 2/25/2002]\n\n\
    May 2001: A letter\nAnother offer (see April 1999).\nEntity Tags: Anna Brandt\n";

/// By name. What is not in the repository is left out, and said to be.
pub fn all() -> Vec<(String, Chronology)> {
    let mut all = vec![
        ("full".to_owned(), chronology_of(FULL)),
        ("small".to_owned(), chronology_of(SMALL)),
        ("archive".to_owned(), chronology_of(&archive(400, 7))),
        ("none".to_owned(), chronology_of("[]")),
        ("one".to_owned(), chronology_of("1999: One")),
        ("french".to_owned(), with_options()),
    ];
    for file in [
        "khaksar.txt",
        "historycommons-100.json",
        "historycommons-100.txt",
        "timelinejs-women-in-computing.csv",
        "timelinejs-women-in-computing.json",
    ] {
        let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
        match std::fs::read(&path) {
            Ok(bytes) => match read(&bytes, &ReadOptions::default()) {
                Ok(chronology) => all.push((file.to_owned(), chronology)),
                Err(cause) => println!("skipped: {file} is not read: {cause}"),
            },
            Err(_) => println!("skipped: {path} is not here"),
        }
    }
    all
}

fn with_options() -> Chronology {
    let dates = DateOptions {
        lang: Some("fr".to_owned()),
        order: Some(DateOrder::YearMonthDay),
        day: Day::new(2001, 9, 11),
        or_english: true,
    };
    let text = "1er avril 1999 : Une offre\nIl parle (voir 8 h 46).\n\n8 h 46 : Un matin\nRien.";
    read(text.as_bytes(), &ReadOptions { dates, ..ReadOptions::default() }).unwrap()
}
