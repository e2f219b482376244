//! What editors mistype is kept as what it was meant to be, and said.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may")]

use dateline::date::DateOptions;
use dateline::read::{ReadOptions, read};
use dateline::{Chronology, chronology::Severity};

fn chronology(text: &str, lang: &str) -> Chronology {
    let dates = DateOptions { lang: Some(lang.into()), ..DateOptions::default() };
    read(text.as_bytes(), &ReadOptions { dates, ..ReadOptions::default() }).unwrap()
}

fn titles(chronology: &Chronology) -> Vec<&str> {
    chronology.events.iter().map(|event| event.title.as_str()).collect()
}

#[test]
fn a_heading_that_cannot_be_read_begins_an_entry() {
    for (lang, heading, title) in [
        ("en", "Between September 12 and Late Novmber 2001: Misspelt Month", "Misspelt Month"),
        ("en", "Between September 31 and Late November 2001: No Such Day", "No Such Day"),
        ("en", "(Between 9:45 a.m. and 9:56 a.m.) Septmber 11, 2001: Impact", "Impact"),
        ("en", "April 31, 1999: the minister resigns", "the minister resigns"),
        ("en", "1999-13-01: the minister resigns", "the minister resigns"),
        ("de", "31. April 1999: der Minister geht", "der Minister geht"),
        ("fr", "30 févirer 1999 : le ministre part", "le ministre part"),
    ] {
        for blank in ["\n", ""] {
            let text = format!(
                "1999-03-09: One\nBody one. [Time, 3/9/1999]\n{blank}{heading}\nHe leaves. [Guardian, 4/6/1999]\n\n\
                 2002-06-01: Three\nBody."
            );
            let chronology = chronology(&text, lang);
            assert_eq!(titles(&chronology), ["One", title, "Three"], "{heading} {blank:?}");
            assert_eq!(chronology.events[1].sources.len(), 1);
            let [problem] = &chronology.problems[..] else { panic!("{:?}", chronology.problems) };
            assert_eq!((problem.severity, problem.event), (Severity::Warning, Some(1)));
            assert_eq!(problem.line, if blank.is_empty() { 3 } else { 4 });
        }
    }
}

#[test]
fn a_dash_or_a_bullet_makes_a_heading_too() {
    for heading in ["April 5, 1999 – Title", "April 5, 1999 - Title", "- April 5, 1999: Title"] {
        let text = format!("March 1999: One\nBody.\n\n{heading}\nHe leaves.");
        let chronology = chronology(&text, "en");
        assert_eq!(titles(&chronology), ["One", "Title"]);
        assert!(chronology.events[1].date.is_some());
        let [problem] = &chronology.problems[..] else { panic!("{:?}", chronology.problems) };
        assert!(problem.message.contains(heading), "{}", problem.message);
        assert_eq!((problem.severity, problem.line), (Severity::Info, 4));
    }
}

#[test]
fn sentences_begin_no_entry() {
    for line in [
        "In the letter of 1999: no word of it.",
        "About 3000 men: the whole army of the north.",
        "He says it again: no.",
        "Many ships came in 1999 - the harbour was full.",
    ] {
        let text = format!("March 1999: One\nBody.\n\n{line}\n\n2002: Three\nBody.");
        let chronology = chronology(&text, "en");
        assert_eq!(titles(&chronology), ["One", "Three"], "{line}");
        assert!(chronology.events[0].body.text.ends_with(line));
    }
}

#[test]
fn an_undated_heading_is_no_section() {
    let text = "1998: One\nBody.\n\nUndated: The Great Song\n\n1999: Two\nBody.";
    let chronology = chronology(text, "en");
    assert_eq!(titles(&chronology), ["One", "The Great Song", "Two"]);
    assert!(chronology.events[1].date.is_none());
    assert!(chronology.facets[1].names().is_empty(), "no tag is made of it");
}

#[test]
fn a_misspelt_reference_means_no_other_event() {
    let text = "1999: The year\nBody.\n\n2001: Other\nText (see Aprl 31, 1999 and 1999). More (see Jnuary 5, 1999).";
    let chronology = chronology(text, "en");
    let [reference] = &chronology.events[1].references[..] else { panic!() };
    assert_eq!((reference.phrase.as_str(), &reference.to[..]), ("1999", &[0][..]));
    let messages: Vec<&str> =
        chronology.problems.iter().map(|problem| problem.message.as_str()).collect();
    let [first, second] = messages[..] else { panic!("{messages:?}") };
    assert!(first.contains("found `Aprl 31, 1999`"), "{first}");
    assert!(second.contains("found `Jnuary 5, 1999`"), "{second}");
}

#[test]
fn english_is_read_in_pages_of_other_languages() {
    let text = "April 1999: An Offer\nHe asks (see Between September 12 and Late November 2001).\n\n\
                Between September 12 and Late November 2001: Silence\nNobody comes. [Guardian, 6/11/2002]";
    for lang in ["de", "fr", "es", "ar", "en-GB"] {
        let chronology = chronology(text, lang);
        assert_eq!(titles(&chronology), ["An Offer", "Silence"], "{lang}");
        assert_eq!(chronology.events[0].references[0].to, [1], "{lang}");
        assert!(chronology.problems.is_empty(), "{lang}: {:?}", chronology.problems);
    }
}

#[test]
fn a_source_of_an_impossible_day_is_kept_without_it() {
    let text =
        "1999: One\nBody [Time, 13/45/2002]. More [Mail, 3/1/1999; Le Monde, 2/30/1999, p. 3].";
    let chronology = chronology(text, "en");
    let sources: Vec<(&str, Option<&str>)> = chronology.events[0]
        .sources
        .iter()
        .map(|source| (source.name.as_str(), source.date.as_deref()))
        .collect();
    assert_eq!(sources, [("Time", None), ("Mail", Some("1999-03-01")), ("Le Monde", None)]);
    let places: Vec<(u32, u32)> =
        chronology.problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(places, [(2, 7), (2, 48)]);
    assert!(chronology.problems[1].message.contains("found `2/30/1999`"));
}

#[test]
fn a_code_that_looks_like_years_is_said() {
    let text = "1936-39: War\nText (see 1936-39).\n\n1989-90: Years\nText.\n\n2001-09: Month\nText.\n\n2001-24: Winter\nText.\n";
    let chronology = chronology(text, "en");
    let told: Vec<&str> = chronology.problems.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(
        told,
        [
            "Read `1936-39` as the years `1936–39`, not as a month or season.",
            "The date `2001-24` is EDTF for a season or part of the year 2001, and read as that. If the years 2001 to 2024 \
             are meant, write `2001–24`."
        ]
    );
    assert_eq!(chronology.events[0].date.as_ref().unwrap().text, "1936–39");
    assert_eq!(chronology.events[0].references[0].to, [0]);
}

#[test]
fn what_is_cited_is_no_reference_and_what_lacks_its_year_is_one() {
    let heads = "1999: Old\nBody.\n\n1984: Room\nBody.\n\nJune 1999: June\nBody.\n\nEarly June 2001: Early\nBody.\n\n\
                 Summer 2001: Summer\nBody.\n\n1936-39: War\nBody.\n\n";
    for (see, expected) in [
        ("Smith, 1999", vec![]),
        ("Smith et al. 1999", vec![]),
        ("chapter 3, 1999", vec![]),
        ("page 1984", vec![]),
        ("the Guardian, June 1999", vec![]),
        ("Juen 23, 1999", vec![]),
        ("Summer and Early June", vec!["Summer", "Early"]),
        ("1936-39", vec!["War"]),
        ("the events of 1984", vec!["Room"]),
        ("1999, June 1999, and 1984", vec!["Old", "June", "Room"]),
    ] {
        let chronology =
            chronology(&format!("{heads}July 5, 2001: Now\nSo it is (see {see})."), "en");
        let now = chronology.events.last().unwrap();
        let found: Vec<&str> = now
            .references
            .iter()
            .flat_map(|reference| &reference.to)
            .map(|&event| chronology.events[event as usize].title.as_str())
            .collect();
        assert_eq!(found, expected, "{see}");
        let told =
            chronology.problems.iter().any(|it| it.message.contains("Expected a date after"));
        assert_eq!(told, expected.is_empty(), "{see}");
    }
}

#[test]
fn a_date_without_a_title_is_an_event_of_that_date() {
    let text = "April 1999: One\nBody.\n\nDecember 4, 1999:\n\nDecember 5, 1999:\nIt rains.\n\nMay 2000: Two\nBody.";
    let chronology = chronology(text, "en");
    let dates: Vec<&str> = chronology
        .events
        .iter()
        .filter_map(|event| event.date.as_ref())
        .map(|date| date.text.as_str())
        .collect();
    assert_eq!(dates, ["April 1999", "December 4, 1999", "December 5, 1999", "May 2000"]);
    assert_eq!(titles(&chronology)[2], "It rains");
}

#[test]
fn lines_of_an_editor_that_are_no_tags() {
    let told = |text: &str| {
        let chronology = chronology(text, "en");
        let names = |facet: usize| chronology.facets[facet].names().join("; ");
        (titles(&chronology).join(", "), names(0), names(1))
    };
    for (text, entities, tags) in [
        ("April 1999: One\nBody.\n\n---\n\nMay 1999: Two\nBody.", "", ""),
        ("## The Docks\n\nApril 1999: One\nBody.\n\nMay 1999: Two\nBody.", "", "The Docks"),
        (
            "April 1999: One\nBody. [Time, 1999]Entity Tags: Jan Visser, Anna BrandtTimeline Tags: Docks\n\n\
             May 1999: Two\nBody.",
            "Anna Brandt; Jan Visser",
            "Docks",
        ),
        (
            "April 1999: One\nBody.\nEntity Tags: Jan Visser, Harbour\nPolice Office, Ministry of\nShips\n\
             Timeline Tags: Nights and\nDays\n\nMay 1999: Two\nBody.",
            "Harbour Police Office; Jan Visser; Ministry of Ships",
            "Nights and Days",
        ),
    ] {
        let expected = ("One, Two".to_owned(), entities.to_owned(), tags.to_owned());
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn all_that_an_entry_says_is_no_caption() {
    let text = "May 1999: Two\nOne line says it all. [Source: Time, 5/6/1999]\n\nJune 1999: Three\n\
                A map. [Source: NPR]\nBody.";
    let chronology = chronology(text, "en");
    let [alone, other] = &chronology.events[..] else { panic!() };
    assert!(alone.body.text.starts_with("One line") && alone.extra().media.is_empty());
    assert_eq!(alone.sources[0].name, "Time");
    assert_eq!((other.body.text.as_str(), other.extra().media.len()), ("Body.", 1));
}

#[test]
fn brackets_in_citations_and_references_in_brackets() {
    let text = "April 1999: One\nBody.\n\nMay 1999: Two\nSo [Time, 6/9/1999 [PDF]; Slate, 2001]. So [Visser [statement], \
                4/29/1999; Mail, 1999]. So [see April 1999] (see: April 1999).";
    let chronology = chronology(text, "en");
    let event = &chronology.events[1];
    let names: Vec<&str> = event.sources.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["Time", "Slate", "Visser [statement]", "Mail"]);
    assert_eq!(event.references.len(), 2);
    assert!(event.references.iter().all(|reference| reference.to == [0]));
}

#[test]
fn a_weekday_that_is_not_the_dates_is_said() {
    for (lang, date, right) in [
        ("en", "Tuesday, September 12, 2001", Some("Wed")),
        ("en", "Wednesday, September 12, 2001", None),
        ("en", "8:46 a.m. Mon., September 11, 2001", Some("Tue")),
        ("en", "September 11, 2001 (Tuesday)", None),
        ("en", "Friday, October 14, 1066", None),
        ("en", "Friday, September 7 to Sunday, September 9, 2001", None),
        ("de", "Samstag, 9. November 1918", None),
        ("de", "Sonntag, 9. November 1918", Some("Sa.")),
        ("de", "Sonnabend, 9. November 1918", None),
        ("fr", "mercredi 9 novembre 1918", Some("sam.")),
        ("fr", "Monday, November 9, 1918", Some("Sat")),
        ("es", "miércoles 12 de septiembre de 2001", None),
    ] {
        let chronology = chronology(&format!("{date}: One\nBody.\n\n2002: Two\nBody."), lang);
        assert!(chronology.events[0].date.is_some(), "{date}");
        let said = chronology.problems.first().map(|it| it.message.to_string());
        assert_eq!(said.is_some(), right.is_some(), "{date}: {said:?}");
        if let (Some(said), Some(right)) = (said, right) {
            assert!(said.contains(&format!("which is `{right}`")), "{said}");
        }
    }
}

#[test]
fn a_citation_may_be_broken_over_lines_or_never_closed() {
    for (body, expected, told) in [
        ("He goes.\n[Time, 2/25/2002;\nSlate, 3/4/2002]", &["Time", "Slate"][..], 0),
        ("He goes. [Time, 2/25/2002; Slate, 3/4/2002", &["Time", "Slate"], 1),
        ("He goes. [Time, 2/25/2002\nEntity Tags: X", &["Time"], 1),
        // What an editor put in is none.
        ("He goes [to the\nharbour of 1999].", &[], 1),
        ("He says [so", &[], 1),
    ] {
        let chronology = chronology(&format!("1999: One\n{body}\n"), "en");
        let event = &chronology.events[0];
        let names: Vec<&str> = event.sources.iter().map(|source| source.name.as_str()).collect();
        assert_eq!(names, expected, "{body}");
        assert_eq!(chronology.problems.len(), told, "{body}: {:?}", chronology.problems);
        assert_eq!(event.body.marks.len(), usize::from(!expected.is_empty()), "{body}");
    }
}
