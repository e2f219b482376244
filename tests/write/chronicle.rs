//! Plain text: what is written is read as the same events, but for what plain text cannot say.

use dateline::chronology::Format;
use dateline::write::{WriteFormat, write};

use crate::samples::{HOSTILE, LOST, again, all, assert_same, chronology};

#[test]
fn a_chronicle_is_written_as_it_was() {
    assert_eq!(write(&chronology(LOST, None), WriteFormat::Chronicle, None), LOST);
}

#[test]
fn the_title_is_the_first_line_where_it_can_be() {
    let text = "Our harbour\n\nApril 1999: An offer\nHe offers help.\n";
    assert_eq!(write(&chronology(text, None), WriteFormat::Chronicle, None), text);
    let json = |title: &str| {
        let events = r#"[{ "date": "April 1999", "title": "An offer" }]"#;
        let text = format!(r#"{{ "title": "{title}", "events": {events} }}"#);
        write(&chronology(&text, None), WriteFormat::Chronicle, None)
    };
    assert_eq!(json("Our harbour"), "Our harbour\n\nApril 1999: An offer\n");
    assert_eq!(json("What he did not know."), "April 1999: An offer\n");
}

#[test]
fn reading_it_gives_the_same_events() {
    for (name, chronology) in all() {
        let text = write(&chronology, WriteFormat::Chronicle, None);
        let read = again(&text, Format::Chronicle, &chronology);
        match chronology.format {
            Format::Chronicle => assert_same(&name, &chronology, &read, &[]),
            Format::HistoryCommons => {
                let but = ["id", "marks", "references", "sources [Source", "media", "url"];
                assert_same(&name, &chronology, &read, &but);
            }
            _ => continue,
        }
        assert_eq!(write(&read, WriteFormat::Chronicle, None), text, "{name}");
    }
}

#[test]
fn what_looks_like_something_else_is_guarded() {
    let hostile = chronology(HOSTILE, None);
    let text = write(&hostile, WriteFormat::Chronicle, None);
    let read = again(&text, Format::Chronicle, &hostile);
    // An inferred date that nothing in the text says is not written.
    let but = [
        "id",
        "sort",
        "body",
        "marks",
        "url",
        "media",
        "sources",
        "references",
        "title",
        "Port",
        "Two; words",
        "date",
        "tags []",
        "found",
        "entities",
    ];
    assert_same("hostile", &hostile, &read, &but);
    for (index, event) in hostile.events.iter().enumerate() {
        let written = &read.events[index];
        let plain = |text: &str| text.replace('\u{a0}', " ").replace('¦', "|");
        assert_eq!(plain(&written.title), event.title);
        let body = plain(&written.body.text);
        assert!(
            index == 10 || body.starts_with(&event.body.text),
            "{body:?} {:?}",
            event.body.text
        );
        let hull = |date: &Option<dateline::chronology::EventDate>| {
            date.as_ref()
                .filter(|date| !date.inferred)
                .map(|date| (date.hull, date.nature, date.approximate))
        };
        assert_eq!(hull(&written.date), hull(&event.date), "{}", event.title);
    }
    for line in [
        "../1985: No heading begins like this\n",
        "Undated: a date that is none\nDate: soonish\n• Donate\n• Page 1 of 3 (299 events)\nA ¦ B ¦ C\n",
        "Undated: iron ¦ is ¦ found\n• 1999: A heading in the text\nEntity\u{a0}Tags: not these\n• • a bullet\n",
        "1975: A menu | Of | Words\nA map. [Source:\u{a0}NPR] Text behind it.\n",
        "Undated: Guessed\nIt is said.\n",
        "Entity Tags: Acme, Inc., \"Ports, Ships and Men\", A \"B\" C\nCategory Tags: \"one; two\", \"a, b\", @x\n",
        "[Time, 2/25/2002] [Guardian, 2002-06-11, pp. iv-v, 34; Interview, with the author (1); Mail, 6/2002; A work alone; https://b.example/]\n",
        "The port, \"new\" [Source: NPR]\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn short_lines_are_not_taken_for_wrapped_ones() {
    let json = r#"[{"date": "1999", "title": "A", "body": "A line of more than forty characters without end\n\nand one with a small letter"}]"#;
    let short = chronology(json, None);
    let text = write(&short, WriteFormat::Chronicle, None);
    assert!(text.ends_with("end\n• and one with a small letter\n"), "{text}");
    assert_same("short", &short, &again(&text, Format::Chronicle, &short), &[]);
}

#[test]
fn an_inferred_date_is_no_heading() {
    let lost = chronology(LOST, None);
    // Behind another entry, its references gone: it has no date, and says nothing of one.
    let text = write(&lost, WriteFormat::Chronicle, Some(&[4, 0]));
    assert_eq!(
        text,
        "Undated: No day at all\nIt is not known when.\nEntity Tags:\n\n\
         The clerk Anna Brandt hides a copy of the ledger. It is found later (see March 9, 1984).\n"
    );
    let read = chronology(&text, None);
    assert_eq!(read.events.len(), 2);
    assert_eq!(read.events[0].title, lost.events[4].title);
    assert_eq!(read.events[1].title, lost.events[0].title);
    assert_eq!(read.events[1].date, None);
}
