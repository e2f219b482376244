//! A hundred entries of the archive, as dumped from its pages and as text: both must say the same.
//!
//! The files are licensed to others and stay outside; without them these tests say that they were skipped.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use std::collections::BTreeSet;

use dateline::Chronology;
use dateline::chronology::{ENTITIES, Event, Format, TAGS};
use dateline::read::{ReadOptions, read};

/// Both, or `None` and a word about it.
fn dump_and_text() -> Option<(Chronology, Chronology)> {
    let chronology = |file: &str| {
        let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let Ok(text) = std::fs::read(&path) else {
            println!("skipped: {path} is not here");
            return None;
        };
        Some(read(&text, &ReadOptions::default()).unwrap())
    };
    Some((chronology("historycommons-100.json")?, chronology("historycommons-100.txt")?))
}

/// What both have, and what one of them has alone.
#[derive(Default)]
struct Agreement {
    both: usize,
    alone: Vec<String>,
}

impl Agreement {
    fn compare(&mut self, event: &str, dump: &BTreeSet<String>, text: &BTreeSet<String>) {
        self.both += dump.intersection(text).count();
        for (which, one, other) in [("dump", dump, text), ("text", text, dump)] {
            let alone = one.difference(other);
            self.alone.extend(alone.map(|item| format!("{which} alone: {item}   in `{event}`")));
        }
    }

    fn share(&self) -> f64 {
        self.both as f64 / (self.both + self.alone.len()) as f64
    }

    fn print(&self, what: &str) {
        println!("{what}: {} agree, {} not, {:.4}", self.both, self.alone.len(), self.share());
        let short = |alone: &String| alone.chars().take(100).collect::<String>();
        self.alone.iter().for_each(|alone| println!("    {}", short(alone)));
    }
}

fn set(items: impl Iterator<Item = String>) -> BTreeSet<String> {
    items.collect()
}

/// Without double blanks, and those before the signs that stand behind a pdf file's icon.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" ;", ";").replace(" ]", "]")
}

fn sources(event: &Event) -> BTreeSet<String> {
    set(event.sources.iter().map(|source| {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        format!("{} | {} | {}", source.name, part(&source.date), part(&source.pages))
    }))
}

/// The phrases, each with its number among its like.
fn references(event: &Event) -> BTreeSet<String> {
    let phrases: Vec<&str> = event.references.iter().map(|known| known.phrase.as_str()).collect();
    let number = |at: usize| phrases[..at].iter().filter(|phrase| **phrase == phrases[at]).count();
    set(phrases.iter().enumerate().map(|(at, phrase)| format!("{phrase} #{}", number(at))))
}

fn captions(event: &Event) -> BTreeSet<String> {
    let words = |words: &Option<String>| plain(words.as_deref().unwrap_or_default());
    set(event
        .extra()
        .media
        .iter()
        .map(|media| words(&media.caption) + " · " + &words(&media.credit)))
}

fn lead_ins(event: &Event) -> BTreeSet<String> {
    use dateline::body::MarkKind;
    let marks = event.body.marks.iter().filter(|mark| mark.kind == MarkKind::LeadIn);
    set(marks.map(|mark| event.body.text[mark.begin as usize..mark.end as usize].to_owned()))
}

#[test]
fn the_dump_and_its_text_are_the_same_events() {
    let Some((dump, text)) = dump_and_text() else { return };
    assert_eq!((dump.format, text.format), (Format::HistoryCommons, Format::Chronicle));
    assert_eq!((dump.events.len(), text.events.len()), (100, 100));
    let [mut cited, mut referred, mut pictured, mut headed, mut worded] =
        [0; 5].map(|_| Agreement::default());
    for (a, b) in dump.events.iter().zip(&text.events) {
        assert_eq!(a.title, b.title);
        assert_eq!(a.date, b.date, "{}", a.title);
        assert!(a.date.is_some());
        cited.compare(&a.title, &sources(a), &sources(b));
        referred.compare(&a.title, &references(a), &references(b));
        pictured.compare(&a.title, &captions(a), &captions(b));
        headed.compare(&a.title, &lead_ins(a), &lead_ins(b));
        let paragraphs = |event: &Event| set(event.body.text.split("\n\n").map(plain));
        worded.compare(&a.title, &paragraphs(a), &paragraphs(b));
    }
    cited.print("sources");
    referred.print("references");
    pictured.print("captions");
    headed.print("lead-ins");
    worded.print("paragraphs");
    assert!(cited.share() >= 0.99 && referred.share() >= 0.99);
}

#[test]
fn sub_headings_are_found_where_their_line_ends_are_lost() {
    let Some((_, whole)) = dump_and_text() else { return };
    let path = format!("{}/../shared/data/historycommons-100.txt", env!("CARGO_MANIFEST_DIR"));
    let mut text = std::fs::read_to_string(path).unwrap();
    for words in whole.events.iter().flat_map(lead_ins) {
        text = text.replace(&format!("\n{words} - "), &format!(" {words} - "));
    }
    let joined = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let mut headed = Agreement::default();
    for (a, b) in whole.events.iter().zip(&joined.events) {
        headed.compare(&a.title, &lead_ins(a), &lead_ins(b));
    }
    headed.print("lead-ins in mid-line");
    // One or two words may be a name, and too few capitals a sentence.
    assert!(headed.share() > 0.8);
}

#[test]
fn the_dump_says_more_than_its_text() {
    let Some((dump, _)) = dump_and_text() else { return };
    let sources = || dump.events.iter().flat_map(|event| &event.sources);
    let references = || dump.events.iter().flat_map(|event| &event.references);
    println!(
        "{} sources, {} with a title, {} with an address; {} references, {} with a target, {} of them in the file",
        sources().count(),
        sources().filter(|source| source.title.is_some()).count(),
        sources().filter(|source| source.url.is_some()).count(),
        references().count(),
        references().filter(|reference| reference.target.is_some()).count(),
        references().filter(|reference| !reference.to.is_empty()).count(),
    );
    for facet in [ENTITIES, TAGS] {
        println!("{} {}", dump.facets[facet].names().len(), dump.facets[facet].name());
    }
    assert!(references().all(|reference| reference.target.is_some()));
}
