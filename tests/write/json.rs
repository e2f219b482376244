//! Dateline's JSON: what is written is read as the same events.

use dateline::chronology::Format;
use dateline::write::{WriteFormat, write};

use crate::samples::{LOST, again, all, assert_same, chronology};

#[test]
fn reading_it_gives_the_same_events() {
    for (name, chronology) in all() {
        let text = write(&chronology, WriteFormat::Json, None);
        let read = again(&text, Format::Json, &chronology);
        assert_eq!(read.title, chronology.title, "{name}");
        // A dump's links and stresses are HTML's.
        let but: &[&str] = match chronology.format {
            Format::HistoryCommons => &["marks", "references"],
            _ => &[],
        };
        assert_same(&name, &chronology, &read, but);
        assert_eq!(write(&read, WriteFormat::Json, None), text, "{name}");
    }
}

#[test]
fn an_inferred_date_stays_one_without_what_it_was_inferred_from() {
    let lost = chronology(LOST, None);
    let text = write(&lost, WriteFormat::Json, Some(&[0]));
    assert!(text.contains(r#""date":"Between 1979 and Late 1980","inferred":true,"#), "{text}");
    let read = chronology(&text, None);
    assert_eq!(read.events[0].date, lost.events[0].date);
    assert!(read.events[0].date.as_ref().unwrap().inferred);
}

#[test]
fn a_date_that_could_not_be_read_is_written_as_a_date() {
    let text = write(&chronology(LOST, None), WriteFormat::Json, Some(&[3, 4]));
    assert_eq!(
        text,
        "{\"events\":[\n\
         {\"id\":\"a-date-that-is-none\",\"date\":\"Febuary 1985\",\"title\":\"A date that is none\",\"body\":\"Nobody knows.\"},\n\
         {\"id\":\"no-day-at-all\",\"title\":\"No day at all\",\"body\":\"It is not known when.\"}\n\
         ]}\n"
    );
    let read = chronology(&text, None);
    assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
}

#[test]
fn events_are_written_in_the_order_asked_for() {
    let lost = chronology(LOST, None);
    let ids = |indices: &[u32]| {
        let read = chronology(&write(&lost, WriteFormat::Json, Some(indices)), Some(Format::Json));
        read.events.iter().map(|event| event.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[4, 2]), ["No day at all", "The ledger is found"]);
    assert_eq!(ids(&[]), [""; 0]);
    assert_eq!(write(&lost, WriteFormat::Json, Some(&[])), "{\"events\":[]}\n");
    assert_eq!(write(&lost, WriteFormat::Json, Some(&[99])), "{\"events\":[]}\n");
}
