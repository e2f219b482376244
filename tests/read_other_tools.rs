//! What other tools write: JSON Lines, TimelineJS, vis-timeline, SIMILE, schema.org, iCalendar, pages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

mod read_support;

use dateline::Chronology;
use dateline::chronology::{ENTITIES, Format, Severity, TAGS};
use dateline::date::Nature;
use dateline::read::{ReadOptions, read};
use read_support::samples::{
    ICS, JSONLD, LINES, PAGE, SAMPLES, SIMILE, SIMILE_XML, TIMELINEJS, VIS,
};
use read_support::{chronology, date, field, links, read_as, shared, values};

fn titles(chronology: &Chronology) -> Vec<&str> {
    chronology.events.iter().map(|event| event.title.as_str()).collect()
}

/// Begin and end of all dates; `-` where there is none.
fn dates(chronology: &Chronology) -> Vec<String> {
    let text = |event: &dateline::Event| match &event.date {
        Some(_) => [date(event).0, date(event).1].join(" "),
        None => "-".into(),
    };
    chronology.events.iter().map(text).collect()
}

/// Lines and columns of the problems, and the first words of each.
fn problems(chronology: &Chronology) -> Vec<(u32, u32, String)> {
    let head = |message: &str| message.split(' ').take(6).collect::<Vec<_>>().join(" ");
    chronology
        .problems
        .iter()
        .map(|known| (known.line, known.column, head(&known.message)))
        .collect()
}

#[test]
fn samples_are_told_apart() {
    for (text, format) in SAMPLES {
        assert_eq!(chronology(text).format, format, "{text}");
    }
}

#[test]
fn json_lines() {
    let chronology = chronology(LINES);
    assert_eq!(titles(&chronology), ["One", "Two", "Three", "Four"]);
    assert_eq!(field(&chronology, "Port", 0), ["Quay"]);
    assert_eq!(chronology.events[1].sources[0].name, "NPR");
    assert_eq!(
        chronology
            .problems
            .iter()
            .map(|known| (known.line, known.column, known.event))
            .collect::<Vec<_>>(),
        [(3, 58, Some(1)), (4, 1, None), (5, 36, Some(2))]
    );
    assert!(chronology.problems[0].message.contains("found the end of the line; it was kept"));
    let alone = read_as("{\"title\": \"A\"}", Format::JsonLines);
    assert_eq!(titles(&alone), ["A"]);
}

#[test]
fn timelinejs() {
    let chronology = chronology(TIMELINEJS);
    assert_eq!(chronology.title.as_deref(), Some("The harbour"));
    assert_eq!(titles(&chronology), ["An offer", "It begins", "Ides", "The nineties"]);
    assert_eq!(
        dates(&chronology),
        [
            "1999-04-01 1999-04-30",
            "2001-09-11T08:46 2001-09-12",
            "-0043-03-15 -0043-03-15",
            "1990-01-01 2000-12-31"
        ]
    );
    let offer = &chronology.events[0];
    assert_eq!(
        (offer.id.as_str(), offer.extra().url.as_deref()),
        ("offer", Some("https://a.example/offer"))
    );
    assert_eq!(offer.body.text, "He offers help.\n\nThey decline.");
    assert_eq!(links(offer), [("help", "https://a.example/help")]);
    let media = &offer.extra().media[0];
    assert_eq!(media.url, "https://a.example/quay.jpg?x=1");
    assert_eq!(media.caption.as_deref(), Some("The quay (https://a.example/map)"));
    assert_eq!((media.credit.as_deref(), media.alt.as_deref()), (Some("NPR"), Some("A quay")));
    assert_eq!(values(&chronology, TAGS, 0), ["Ports"]);
    assert_eq!(field(&chronology, "background.color", 0), ["red"]);
    assert_eq!(field(&chronology, "display date", 0), ["Spring 1999"]);
    assert_eq!(
        chronology.events[1].extra().url.as_deref(),
        Some("https://video.example/watch?v=1")
    );
    assert!(chronology.events[1].extra().media.is_empty());
    assert_eq!(chronology.events[2].body.text, "You too?");
    assert_eq!(field(&chronology, "type", 3), ["era"]);
    assert_eq!(
        problems(&chronology),
        [
            (2, 36, "Left out `What came before.`: it"),
            (15, 12, "Expected `title` or an array `events`,")
        ]
        .map(|(line, column, head)| (line, column, head.to_owned()))
    );
}

#[test]
fn the_sample_of_timelinejs_is_read_as_from_its_spreadsheet() {
    let (Some(json), Some(csv)) =
        (shared("timelinejs-women-in-computing.json"), shared("timelinejs-women-in-computing.csv"))
    else {
        return;
    };
    let (json, csv) = (chronology(&json), chronology(&csv));
    assert_eq!((json.format, json.title), (Format::TimelineJs, csv.title));
    assert_eq!(json.events.len(), 10);
    for (a, b) in json.events.iter().zip(&csv.events) {
        // The two were edited apart here and there.
        assert_eq!((&a.title, date(a).0), (&b.title, date(b).0));
        assert!(!a.body.text.contains('<'));
    }
    assert_eq!(json.problems.len(), 1, "{:?}", json.problems);
}

#[test]
fn vis_timeline() {
    let chronology = chronology(VIS);
    assert_eq!(titles(&chronology), ["An offer", "A letter", "A call"]);
    assert_eq!(
        dates(&chronology),
        ["1999-04-01 1999-06-01", "2001-09-11 2001-09-11", "2001-09-11T08:46 2001-09-11T09:03:00"]
    );
    assert_eq!(chronology.events[0].body.text, "He offers & waits.\n\nHover");
    assert_eq!(values(&chronology, TAGS, 0), ["Ports"]);
    assert_eq!(values(&chronology, TAGS, 2), ["x"]);
    assert_eq!(
        (field(&chronology, "className", 0), field(&chronology, "type", 1)),
        (vec!["red"], vec!["point"])
    );
    assert_eq!(chronology.problems.len(), 1);
    let bare = read_as(
        "[{\"content\": \"A\", \"start\": 0}, {\"content\": \"B\", \"start\": 99999999999999999999}]",
        Format::Vis,
    );
    assert_eq!(dates(&bare), ["1970-01-01 1970-01-01", "-"]);
}

#[test]
fn simile_json() {
    let chronology = chronology(SIMILE);
    assert_eq!(
        dates(&chronology),
        [
            "1961-05-20 1961-05-24",
            "1963-11-22T12:30:00 1963-11-22T12:30:00",
            "1965-01-01 1967-12-31",
            "1970-01-01 1972-12-31",
            "-0499-01-01 -0489-12-31"
        ]
    );
    let natures: Vec<Nature> =
        chronology.events.iter().map(|event| event.date.as_ref().unwrap().nature).collect();
    use Nature::{Throughout, Within};
    assert_eq!(natures, [Throughout, Within, Within, Within, Throughout]);
    let strike = &chronology.events[0];
    assert_eq!(
        (strike.body.text.as_str(), strike.extra().media[0].url.as_str()),
        ("It lasts.", "quay.png")
    );
    assert_eq!(strike.extra().url.as_deref(), Some("https://a.example/strike"));
    assert_eq!(
        (field(&chronology, "caption", 0), field(&chronology, "color", 0)),
        (vec!["Hover"], vec!["red"])
    );
    // Programs write in English, whatever the page's language.
    let options = ReadOptions {
        dates: dateline::date::DateOptions { lang: Some("fr".into()), ..Default::default() },
        ..Default::default()
    };
    assert_eq!(dates(&read(SIMILE.as_bytes(), &options).unwrap()), dates(&chronology));
}

#[test]
fn simile_xml() {
    let chronology = chronology(SIMILE_XML);
    assert_eq!(titles(&chronology), ["A \"strike\"", "Some time", "A > B"]);
    assert_eq!(
        dates(&chronology),
        ["1961-05-20 1961-05-24", "1965-01-01 1967-12-31", "1970-01-01 1970-12-31"]
    );
    assert_eq!(chronology.events[1].date.as_ref().unwrap().nature, Nature::Within);
    assert_eq!(chronology.events[0].body.text, "It lasts for days.");
    assert_eq!(chronology.events[2].body.text, "One.\n\nTwo.");
    assert_eq!(field(&chronology, "trackNum", 0), ["3"]);
    assert_eq!(chronology.problems, []);
}

#[test]
fn schema_org() {
    let chronology = chronology(JSONLD);
    assert_eq!(titles(&chronology), ["An offer"]);
    assert_eq!(dates(&chronology), ["1999-04-15T20:00:00 1999-04-16"]);
    let event = &chronology.events[0];
    assert_eq!(event.body.text, "He offers & waits.");
    assert_eq!(values(&chronology, ENTITIES, 0), ["Acme, Inc.", "Anna Brandt", "Jan Visser"]);
    assert_eq!(values(&chronology, TAGS, 0), ["papers", "ships"]);
    let place = event.extra().place.as_ref().unwrap();
    assert_eq!(
        (place.name.as_deref(), place.lat, place.lon),
        (Some("Quay"), Some(12.1), Some(-68.9))
    );
    assert_eq!(
        event.extra().media.iter().map(|media| media.url.as_str()).collect::<Vec<_>>(),
        ["https://a.example/1", "https://a.example/2"]
    );
    assert_eq!(
        (event.sources[0].name.as_str(), event.sources[0].url.as_deref()),
        ("Harbour News", Some("https://a.example/news"))
    );
    assert_eq!(field(&chronology, "type", 0), ["MusicEvent"]);
    assert_eq!(field(&chronology, "location.address.addressLocality", 0), ["Willemstad"]);
    assert_eq!(problems(&chronology), [(2, 16, "Expected an `Event`, found `WebSite`; it".into())]);
    for (json, title, count) in [
        (
            r#"{"@context": "https://schema.org", "@type": "Event", "name": "A", "startDate": "1999"}"#,
            None,
            1,
        ),
        (
            r#"[{"@context": "https://schema.org", "@type": "Event", "name": "A", "startDate": "1999"}]"#,
            None,
            1,
        ),
        (
            r#"{"@context": "x", "@type": "ItemList", "name": "T", "itemListElement": [{"@type": "ListItem", "position": 1,
                "item": {"@type": "Event", "name": {"@value": "A", "@language": "en"}, "startDate": "1999"}}]}"#,
            Some("T"),
            1,
        ),
    ] {
        let chronology = read_support::chronology(json);
        assert_eq!((chronology.title.as_deref(), chronology.format), (title, Format::JsonLd));
        assert_eq!(titles(&chronology), vec!["A"; count], "{json}");
        assert_eq!(chronology.problems, [], "{json}");
    }
}

#[test]
fn calendars() {
    let chronology = chronology(ICS);
    assert_eq!(chronology.title.as_deref(), Some("The harbour, by day"));
    assert_eq!(
        titles(&chronology),
        ["An offer; and more", "A letter", "A call", "A day", "Two days"]
    );
    assert_eq!(
        dates(&chronology),
        [
            "1999-04-01 1999-04-02",
            "2001-09-11T08:46 2001-09-11T09:03",
            "2001-09-12T00:00 2001-09-12T01:30",
            "2001-09-13 2001-09-13",
            "2001-09-13 2001-09-14"
        ]
    );
    let offer = &chronology.events[0];
    assert_eq!(
        (offer.id.as_str(), offer.extra().url.as_deref()),
        ("offer@a.example", Some("https://a.example/offer"))
    );
    assert_eq!(offer.body.text, "He offers help, and waits.\n\nThey decline.");
    let place = offer.extra().place.as_ref().unwrap();
    assert_eq!(
        (place.name.as_deref(), place.lat, place.lon),
        (Some("Quay"), Some(12.1), Some(-68.9))
    );
    assert_eq!(values(&chronology, TAGS, 0), ["papers", "ships, old"]);
    assert_eq!(values(&chronology, ENTITIES, 0), ["Brandt, Anna", "acme@a.example"]);
    assert_eq!(
        (field(&chronology, "TZID", 1), field(&chronology, "STATUS", 1)),
        (vec!["America/Curacao"], vec!["CONFIRMED"])
    );
    assert_eq!(field(&chronology, "RRULE", 1), ["FREQ=YEARLY"]);
    assert_eq!(chronology.events[3].body.text, "no colon here");
    assert_eq!(
        problems(&chronology),
        [
            (26, 1, "Expected an event that happens once,".into()),
            (38, 1, "Expected a line of the form".into())
        ]
    );
    let cut = read_as("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A", Format::Ics);
    assert_eq!((titles(&cut), cut.problems[0].severity), (vec!["A"], Severity::Error));
}

#[test]
fn pages() {
    let chronology = chronology(PAGE);
    assert_eq!(chronology.title.as_deref(), Some("The harbour"));
    assert_eq!(
        titles(&chronology),
        [
            "An offer",
            "a letter",
            "It is found, and nobody says who wrote it or why it was hidden",
            "A trial",
            "No day at all",
            "One",
            "Named",
            "A ship",
            "Another"
        ]
    );
    assert_eq!(
        dates(&chronology),
        [
            "1999-04-01 1999-04-30",
            "2001-09-12 2001-09-12",
            "2001-09-01 2001-12-31",
            "2002-01-01 2002-12-31",
            "-",
            "2003-01-01 2003-12-31",
            "2004-01-01 2004-12-31",
            "2005-04-01 2005-04-30",
            "2006-01-01 2006-12-31"
        ]
    );
    let offer = &chronology.events[0];
    assert_eq!(offer.extra().url.as_deref(), Some("https://a.example/offer"));
    assert_eq!(offer.body.text, "He offers help.\n\n2000: no event");
    assert_eq!(links(offer), [("help", "https://a.example/help")]);
    assert_eq!(field(&chronology, "display date", 1), ["Wednesday"]);
    assert_eq!(chronology.events[5].body.text, "One.\n\nTwo.");
    assert_eq!(links(&chronology.events[5]), []);
    assert_eq!(field(&chronology, "display date", 7), ["last spring"]);
    assert_eq!(
        (field(&chronology, "Port", 7), field(&chronology, "Port", 8)),
        (vec!["Quay"], vec!["A", "B"])
    );
    assert_eq!(field(&chronology, "unnamed column", 8), ["more"]);
    assert_eq!(chronology.problems.len(), 2, "{:?}", chronology.problems);
    let error = read(
        b"<ul><li>Home</ul>",
        &ReadOptions { format: Some(Format::Html), ..Default::default() },
    );
    assert!(error.unwrap_err().to_string().contains("Expected a list (`<ol>`"));
}

#[test]
fn cells_of_a_page_may_have_markup() {
    let chronology = chronology(
        "<table><tr><th>Date<th>Title<th>People<th>Source<th>URL<th>Port\
         <tr><td><b>1999</b><td>A &amp; B<td><i>Anna</i>; <a href='https://a.example/jan'>Jan</a>\
         <td><a href='https://a.example/1'>Harbour News, 4/9/1981</a>; NPR, 2005<td><a href='https://a.example/'>more</a><td>A &amp; B</table>",
    );
    let event = &chronology.events[0];
    assert_eq!((event.title.as_str(), date(event).0.as_str()), ("A & B", "1999-01-01"));
    assert_eq!(values(&chronology, ENTITIES, 0), ["Anna", "Jan"]);
    let sources: Vec<_> =
        event.sources.iter().map(|source| (source.name.as_str(), source.url.as_deref())).collect();
    assert_eq!(sources, [("Harbour News", Some("https://a.example/1")), ("NPR", None)]);
    assert_eq!(event.extra().url.as_deref(), Some("https://a.example/"));
    assert_eq!(field(&chronology, "Port", 0), ["A & B"]);
    assert_eq!(chronology.problems.len(), 1, "{:?}", chronology.problems);
}

#[test]
fn every_prefix_is_read_as_any_format() {
    for (text, format) in SAMPLES {
        for (at, _) in text.char_indices() {
            let prefix = &text.as_bytes()[..at];
            let _ = read(prefix, &ReadOptions::default());
            let _ = read(prefix, &ReadOptions { format: Some(format), ..ReadOptions::default() });
        }
        for (_, other) in SAMPLES {
            let _ = read(
                text.as_bytes(),
                &ReadOptions { format: Some(other), ..ReadOptions::default() },
            );
        }
        let _ = read(
            text.as_bytes(),
            &ReadOptions { format: Some(Format::Csv), ..ReadOptions::default() },
        );
    }
}

#[test]
fn what_is_cut_off_keeps_the_events_before() {
    for (text, format) in SAMPLES {
        let whole = read_as(text, format).events.len();
        let cut = &text[..text.len() - 30];
        let events = read_as(cut, format).events.len();
        assert!(events + 1 >= whole, "{events} of {whole}: {cut}");
    }
}

#[test]
fn chronicles_stay_chronicles() {
    let own = [
        "Start, end, text\n\n1999: A, b\n",
        "Date, Title\n1999: A, b\n",
        "Title;Date;Text\n\n1999: A; b\n",
        "Time, Date and Place\n\nApril 1999: A\nB\n",
        "1999: <b>A</b>\n<ul><li>2000: B</ul>",
        "BEGIN: 1999\n\n1999: A",
        "{1960,1961-12}: Either",
        "[1999]: A",
        "Events\n1999: { \"start\": \"1\" }",
    ];
    for text in own
        .into_iter()
        .chain([include_str!("../www/data/khaksar.txt"), include_str!("../www/data/apollo-11.txt")])
    {
        assert_eq!(chronology(text).format, Format::Chronicle, "{text}");
    }
    for file in ["khaksar.txt", "historycommons-100.txt"] {
        let Some(text) = shared(file) else { continue };
        // From each line on, as if it were a paste's first.
        for (at, _) in text.match_indices('\n').filter(|(at, _)| !text[at + 1..].trim().is_empty())
        {
            let end =
                (at + 4000..).find(|&end| end >= text.len() || text.is_char_boundary(end)).unwrap();
            let rest = text.get(at + 1..end).unwrap_or(&text[at + 1..]);
            assert_eq!(chronology(rest).format, Format::Chronicle, "{rest}");
        }
    }
    if let Some(json) = shared("historycommons-100.json") {
        assert_eq!(chronology(&json).format, Format::HistoryCommons);
    }
}

#[test]
fn a_table_of_a_page_without_titles_has_them_made_of_its_columns() {
    let page = "<table><tr><th>Date<th>Crew<th>Port<th>Ship</tr>\
                <tr><td>1999<td>12<td><b>Lisbon</b><td>Aurora</tr>\
                <tr><td>2001<td>14<td>Faro<td></tr></table>";
    let chronology = chronology(page);
    assert_eq!(titles(&chronology), ["Lisbon, Aurora", "Faro"]);
    assert_eq!(field(&chronology, "Port", 0), ["Lisbon"]);
    assert!(
        chronology
            .problems
            .iter()
            .any(|problem| problem.message.ends_with("the titles are made of `Port` and `Ship`.")),
        "{:?}",
        chronology.problems
    );
}
