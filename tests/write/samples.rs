//! Chronologies to write, and whether two are the same.

use dateline::Chronology;
use dateline::chronology::{ENTITIES, Format};
use dateline::date::DateOptions;
use dateline::read::{ReadOptions, read};

use crate::archive::archive;

/// All that Dateline's JSON can say, and what makes trouble for one format or another.
pub const HOSTILE: &str = r##"{ "title": "Ships; and <script> \"Men\"", "events": [
  { "id": "a,b;c\"d", "date": "April 1999", "sort": "1999-04-15", "title": "=HYPERLINK(\"x\"), a \\ title",
    "body": "He said \"no\" <!-- --></script><script>alert(1)</script> 🚀🇳🇱 [in the 1980s].\n\nשלום עולם؛ مرحبا, so (see 2001). [Time, 2/25/2002]",
    "entities": ["Acme, Inc.", "Ports, Ships and Men", "A \"B\" C"], "tags": ["one; two", "a, b", "@x"],
    "sources": [{ "name": "Guardian", "date": "2002-06-11", "url": "https://a.example/?a=1&b=2", "title": "On <Ships>", "pages": "iv-v, 34" },
                { "name": "Interview; with the author [1]" }, "Mail, 6/2002", { "title": "A work alone" }, { "url": "https://b.example/" }],
    "media": [{ "url": "https://a.example/map.png", "alt": "A map", "caption": "The port, \"new\"", "credit": "NPR" }, { "url": "b.jpg" }, { "caption": "No picture" }],
    "place": { "name": "Port; of call", "lat": -34.000001, "lon": 71.5 }, "url": "https://a.example/a?b=c,d;e", "weight": 0.1,
    "fields": { "Port": ["Curaçao", "-5", "+x"], "Two; words": ["a;b", "c"], "date": ["another"] } },
  { "date": "-0043-03-15", "title": "The Ides; of March", "body": "44 BC" },
  { "date": "2001 and After", "title": "Open", "body": "Short\n\nand so it goes on - always" },
  { "date": "Before 9:00 a.m. September 11, 2001", "title": "Open begin" },
  { "date": "../1985", "title": "No heading begins like this" },
  { "date": "66 million years ago", "title": "A stone falls" },
  { "date": "8:46 a.m. September 11, 2001", "title": "Impact", "weight": -3 },
  { "date": "10:35-10:39 a.m., August 7, 1998", "title": "Minutes" },
  { "date": "2001-09-11T08:46:05", "sort": "2001-09-11T08:46", "title": "A second" },
  { "date": "December 30, 9998 - December 31, 9999", "title": "The last day" },
  { "date": "soonish", "title": "a date that is none", "body": "Donate\n\nPage 1 of 3 (299 events)\n\nA | B | C" },
  { "title": "iron | is | found", "body": "1999: A heading in the text\n\nEntity Tags: not these\n\n• a bullet\n\nHe goes. [NPR, 2005] Turning a Blind Eye - The harbour looks away." },
  { "title": "A menu | Of | Words", "date": "1975", "body": "A map. [Source: NPR] Text behind it.", "place": {} },
  { "date": "May 1985", "inferred": true, "title": "Guessed", "body": "It is said." },
  { "date": "1990-01-05/1990-02-10", "title": "Some weeks of work in the harbour of the town with a long title", "tags": ["Tags"] },
  { "date": "1990~", "title": "Perhaps", "body": "\u0001\u0007 bell\ttab" }
] }"##;

/// Three of our own, the first without its heading.
pub const LOST: &str = "\
The clerk Anna Brandt hides a copy of the ledger. It is found later (see March 9, 1984).

April 1981: A ship leaves by night: the Curaçao
A map of the port. [Source: Port authority]
Anna Brandt sees it (see Between 1979 and Late 1980). [Harbour News, 4/9/1981; Visser, 1990, pp. 12-14]
Turning Away - The harbour master [then 61] looks elsewhere.
Entity Tags: Acme, Inc., Anna Brandt

(March 9, 1984): The ledger is found
A copy turns up where Anna Brandt hid it (see Between 1979 and Late 1980). [Harbour News, 3/10/1984]
Entity Tags: Anna Brandt
Category Tags: Paper trail

Febuary 1985: A date that is none
Nobody knows.

Undated: No day at all
It is not known when.
";

const FRENCH: &str = "1er avril 1999: Une offre\nIl propose (voir Mai 2001). [Le Monde, 2/25/2002]\n\nMai 2001: Une lettre\n\nSans date: Rien\n";

/// A chronology of a text.
#[track_caller]
pub fn chronology(text: &str, format: Option<Format>) -> Chronology {
    read(text.as_bytes(), &ReadOptions { format, ..ReadOptions::default() }).unwrap()
}

/// Chronologies by name: made ones, those of the demo, and those of others where they are there.
pub fn all() -> Vec<(String, Chronology)> {
    let french = DateOptions { lang: Some("fr".into()), ..DateOptions::default() };
    let french = read(FRENCH.as_bytes(), &ReadOptions { dates: french, ..ReadOptions::default() });
    let mut all = vec![
        ("hostile".to_owned(), chronology(HOSTILE, None)),
        ("lost".to_owned(), chronology(LOST, None)),
        ("french".to_owned(), french.unwrap()),
        ("archive".to_owned(), chronology(&archive(300, 7), None)),
    ];
    for file in [
        "www/data/khaksar.txt",
        "www/data/apollo-11.txt",
        "../shared/data/khaksar.txt",
        "../shared/data/historycommons-100.txt",
        "../shared/data/historycommons-100.json",
    ] {
        let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
        match std::fs::read_to_string(&path) {
            Ok(text) => all.push((file.to_owned(), chronology(&text, None))),
            Err(_) => println!("skipped: {path} is not here"),
        }
    }
    all
}

/// A text read as the chronology was that it is written from.
#[track_caller]
pub fn again(text: &str, format: Format, like: &Chronology) -> Chronology {
    let options = ReadOptions {
        format: Some(format),
        dates: like.date_options.clone(),
        ..ReadOptions::default()
    };
    read(text.as_bytes(), &options).unwrap()
}

/// An event with its facets, each part on a line of its own.
pub fn described(chronology: &Chronology, index: usize) -> Vec<String> {
    let event = &chronology.events[index];
    let mut parts = vec![
        format!("id {}", event.id),
        format!("title {}", event.title),
        format!("date {:?}", event.date),
        format!("sort {:?}", event.extra().sort),
        format!("body {:?}", event.body.text),
        format!("marks {:?}", event.body.marks),
        format!(
            "url {:?} weight {:?} place {:?}",
            event.extra().url,
            event.extra().weight,
            event.extra().place
        ),
        format!("media {:?}", event.extra().media),
        format!("sources {:?}", event.sources),
        format!("references {:?}", event.references),
        format!("found {:?}", chronology.entities_found[index]),
    ];
    for (place, facet) in chronology.facets.iter().enumerate() {
        let values: Vec<&str> = facet.names_of(index).collect();
        if place == ENTITIES || !values.is_empty() {
            parts.push(format!("{} {values:?}", facet.name()));
        }
    }
    parts
}

/// That two chronologies have the same events, but for parts that begin with one of some words.
#[track_caller]
pub fn assert_same(name: &str, one: &Chronology, other: &Chronology, but: &[&str]) {
    assert_eq!(one.events.len(), other.events.len(), "{name}");
    let part = |part: &String| !but.iter().any(|but| part.starts_with(but));
    for index in 0..one.events.len() {
        let (one, other) = (described(one, index), described(other, index));
        let [one, other] =
            [one, other].map(|parts| parts.into_iter().filter(part).collect::<Vec<_>>());
        assert_eq!(one, other, "{name}, event {index}");
    }
}
