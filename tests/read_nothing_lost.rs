//! Whatever is read, nothing is lost, nothing panics, and nothing takes more than linear time.

#![allow(clippy::panic, clippy::indexing_slicing, reason = "a test may")]

use std::collections::HashMap;

use dateline::Chronology;
use dateline::chronology::{ENTITIES, TAGS};
use dateline::read::{ReadOptions, read};

const SAMPLE: &str = "\
The clerk Anna Brandt hides a copy of the ledger. It is found later (see March 9, 1984).
April 1981: A ship leaves by night: the Curaçao
A map. [Source: Port authority]Anna Brandt sees it (see Between 1979 and Late 1980). [Harbour News, 4/9/1981; Visser, 1990, pp. 12-14]
Turning Away - The harbour master [then 61] looks elsewhere.

Entity Tags: Acme, Inc., Anna Brandt
(March 9, 1984): The ledger is found
A copy turns up [Harbour News, 3/10/1984]
Category Tags: Paper trail
No day at all
";

/// How often each character occurs, blanks aside.
fn census<'a>(texts: impl IntoIterator<Item = &'a str>) -> HashMap<char, usize> {
    let mut census = HashMap::new();
    for c in texts.into_iter().flat_map(str::chars).filter(|c| !c.is_whitespace()) {
        *census.entry(c).or_default() += 1;
    }
    census
}

/// All the words that a chronology holds, as an event shows them.
fn words(chronology: &Chronology) -> Vec<&str> {
    let mut words = Vec::new();
    for (index, event) in chronology.events.iter().enumerate() {
        words.push(event.title.as_str());
        words.push(event.body.text.as_str());
        words.extend(event.date.as_ref().map(|date| date.text.as_str()));
        for media in &event.extra().media {
            let parts = [&media.alt, &media.caption, &media.credit];
            words.extend(parts.into_iter().flatten().map(String::as_str));
        }
        for facet in [ENTITIES, TAGS].map(|facet| &chronology.facets[facet]) {
            let values = facet.values_of(index).iter();
            words.extend(values.map(|&value| facet.names()[value as usize].as_str()));
        }
    }
    // A page's own lines are set aside, and quoted.
    let left_out = chronology.problems.iter().filter(|known| known.message.starts_with("Left out"));
    words.extend(left_out.filter_map(|known| known.message.split('`').nth(1)));
    words
}

/// A text without the words and signs of its conventions; a name that a tag line has twice counts once.
fn conventions(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        let label = ["Entity Tags:", "Timeline Tags:", "Category Tags:"]
            .iter()
            .find(|label| line.starts_with(**label));
        let Some(label) = label else {
            kept.push_str(line);
            continue;
        };
        let mut names: Vec<&str> = line[label.len()..].split(',').map(str::trim).collect();
        names.sort_unstable();
        names.dedup();
        kept.extend(names);
    }
    while let Some((before, after)) = kept.split_once("[Source: ")
        && let Some((credit, after)) = after.split_once(']')
    {
        kept = [before, credit, after].concat();
    }
    kept.replace([':', ',', '•'], "")
}

#[track_caller]
fn assert_nothing_is_lost(text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let chronology = read(text.as_bytes(), &ReadOptions::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"));
    let kept = census(words(&chronology));
    for (c, count) in census([conventions(text).as_str()]) {
        let kept = kept.get(&c).copied().unwrap_or(0);
        let end = text.char_indices().rev().nth(200).map_or(0, |(at, _)| at);
        assert!(kept >= count, "{kept} of {count} {c:?} kept of: …{}", &text[end..]);
    }
}

/// The values of a key that are strings, in a dump that a program wrote.
fn strings_of<'a>(json: &'a str, key: &str) -> impl Iterator<Item = String> + 'a {
    let begin = format!("\"{key}\": \"");
    let ends: Vec<usize> = json.match_indices(&begin).map(|(at, _)| at + begin.len()).collect();
    ends.into_iter().map(|begin| {
        let mut rest = json[begin..].chars();
        let mut string = String::new();
        while let Some(c) = rest.next().filter(|c| *c != '"') {
            match c {
                '\\' => match rest.next() {
                    Some('n') => string.push('\n'),
                    Some('u') => {
                        let code = rest.by_ref().take(4).collect::<String>();
                        string.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                    }
                    other => string.extend(other),
                },
                _ => string.push(c),
            }
        }
        string
    })
}

/// What stands between the tags, the bullets and the page's own words aside.
fn text_content(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<String>().replace("&amp;", "&");
    conventions(&text.replace('\n', " "))
}

#[test]
fn the_archives_dump_is_kept_whole() {
    let path = format!("{}/../shared/data/historycommons-100.json", env!("CARGO_MANIFEST_DIR"));
    let Ok(json) = std::fs::read_to_string(&path) else {
        println!("skipped: {path} is not here");
        return;
    };
    let chronology = read(json.as_bytes(), &ReadOptions::default()).unwrap();
    let kept = census(words(&chronology));
    let bodies: Vec<String> =
        strings_of(&json, "content").map(|html| text_content(&html)).collect();
    let titles: Vec<String> = strings_of(&json, "title").map(|title| conventions(&title)).collect();
    assert_eq!((bodies.len(), titles.len()), (100, 100));
    for (c, count) in census(bodies.iter().chain(&titles).map(String::as_str)) {
        let kept = kept.get(&c).copied().unwrap_or(0);
        assert!(kept >= count, "{kept} of {count} {c:?} kept");
    }
    // Tags that a list has twice are an entity and a tag.
    let given: usize = chronology.entities_found.iter().flatten().filter(|found| !**found).count();
    let tags: usize = (0..100).map(|event| chronology.facets[TAGS].values_of(event).len()).sum();
    assert_eq!(given + tags, json.matches("\n   \"").count() - json.matches("\n   \"<").count());
    // What is cut off anywhere keeps all entries before, and the one that it cuts as far as it goes.
    for at in (3_000..json.len()).step_by(json.len() / 60).filter(|&at| json.is_char_boundary(at)) {
        let cut = read(&json.as_bytes()[..at], &ReadOptions::default()).unwrap();
        let whole = json[..at].matches("\"title\": ").count();
        assert!(cut.events.len() + 1 >= whole, "{} of {whole} at {at}", cut.events.len());
    }
}

fn prefixes(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, _)| &text[..at])
}

#[test]
fn every_prefix_of_a_chronicle_is_kept_whole() {
    prefixes(SAMPLE).for_each(assert_nothing_is_lost);
}

#[test]
fn the_archives_pages_are_kept_whole() {
    for file in ["khaksar.txt", "historycommons-100.txt"] {
        let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped: {path} is not here");
            continue;
        };
        assert_nothing_is_lost(&text);
        for at in
            (0..text.len()).step_by(text.len() / 40 + 1).filter(|&at| text.is_char_boundary(at))
        {
            assert_nothing_is_lost(&text[..at]);
        }
    }
}

#[test]
fn the_demos_have_no_problem_but_the_heading_left_out_on_purpose() {
    for (text, events, problems) in [
        (include_str!("../www/data/khaksar.txt"), 20, 1),
        (include_str!("../www/data/apollo-11.txt"), 52, 0),
    ] {
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!(chronology.events.len(), events);
        assert_eq!(chronology.problems.len(), problems, "{:?}", chronology.problems);
        assert!(chronology.events.iter().all(|event| event.date.is_some()));
        let references = chronology.events.iter().flat_map(|event| &event.references);
        assert!(references.clone().count() > 10);
        assert!(references.clone().all(|reference| reference.to.len() == 1));
    }
}

#[test]
fn every_prefix_of_json_keeps_the_events_before_it() {
    let json = r#"{ "title": "T", "events": [
        { "title": "One", "date": "1999", "body": "A. [NPR, 2005]" },
        { "title": "Two", "entities": ["A"], "fields": { "Port": ["B"] } } ] }"#;
    let two = json.find("\"Two\"").unwrap();
    for prefix in prefixes(json).skip(json.find("\"One\"").unwrap() + 6) {
        // A string that is cut off is kept as far as it goes.
        let chronology = read(prefix.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!(chronology.events[0].title, "One", "{prefix}");
        assert_eq!(
            chronology.events.len(),
            if prefix.len() >= two + 2 { 2 } else { 1 },
            "{prefix}"
        );
        assert!(
            chronology.problems.iter().any(|problem| problem.message.contains("expected")),
            "{prefix}"
        );
    }
}

#[test]
fn hostile_texts_are_read() {
    for text in [
        "[".repeat(10_000) + &"]".repeat(10_000),
        "(".repeat(100_000),
        "(see ".repeat(20_000),
        "1999: A\n".repeat(5_000),
        "1999: A\nText (see 1999). [A, 1999]\nEntity Tags: A\n".repeat(2_000),
        "x".repeat(1_000_000),
        "Anna Brandt ".repeat(50_000),
        "{\"events\":".repeat(10_000),
        "[{".repeat(10_000),
    ] {
        let read = read(text.as_bytes(), &ReadOptions::default());
        assert!(read.is_ok() || text.starts_with(['{', '[']), "{}", &text[..40]);
    }
}

#[test]
fn an_entry_may_say_that_it_has_no_date() {
    let text = "April 1999: One\nA.\n\nUndated: Two\nB.";
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["One", "Two"]);
    assert!(chronology.events[1].date.is_none() && chronology.problems.is_empty());
}

#[test]
fn what_goes_wrong_is_said() {
    for (text, events, line, words) in [
        (
            "April 1999: One\nA.\n\nFebuary 2001: Two\nB.\n\nMay 2003: Three",
            3,
            4,
            "`Febuary 2001` could not be read",
        ),
        ("April 1999: One\nA.\n\nMarch 32, 1850: Two", 2, 4, "expected a day from 1 to 31"),
        ("April 1999: One\nA. [Time, 1/2/2001", 1, 2, "Expected `]`"),
        ("April 1999: One\nA (see Febuary 2001).", 1, 2, "Expected a date after `see`"),
        ("April 1999: One\nA (see May 2001).", 1, 2, "No entry is dated `May 2001`"),
    ] {
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!(chronology.events.len(), events, "{text}");
        let [problem] = chronology.problems.as_slice() else {
            panic!("{text}: {:?}", chronology.problems)
        };
        assert_eq!(problem.line, line, "{text}");
        assert!(problem.message.contains(words), "{}", problem.message);
    }
}
