//! Headings of a chronicle that lack the day or year, which stand before them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::chronology::{Chronology, Format};
use dateline::read::{ReadOptions, read};
use dateline::write::{WriteFormat, write};

fn chronicle(text: &str) -> Chronology {
    let options = ReadOptions { format: Some(Format::Chronicle), ..ReadOptions::default() };
    read(text.as_bytes(), &options).unwrap()
}

/// `title | date's words | begin | i where inferred`, a line an event.
fn told(chronology: &Chronology) -> String {
    let line = |event: &dateline::chronology::Event| {
        let date = event.date.as_ref();
        let begin = date.and_then(|date| date.hull.begin);
        let inferred = if date.is_some_and(|date| date.inferred) { "i" } else { "" };
        format!(
            "{} | {} | {} | {inferred}\n",
            event.title,
            date.map_or("", |date| &date.text),
            begin.map_or(String::new(), |begin| begin.to_string()),
        )
    };
    chronology.events.iter().map(line).collect()
}

#[test]
fn a_clock_time_stands_on_the_day_before_it() {
    for (name, before) in [
        ("section", "September 11, 2001\n\n"),
        ("with a colon", "September 11, 2001:\n\n"),
        ("marked", "# September 11, 2001\n"),
    ] {
        let text = format!(
            "{before}8:46 a.m.: First plane\nText.\n\n(After 10:00 a.m.): Rumours\nText.\n\n\
             Between 10:30 and 10:40 a.m.: A call\nText. At 11:00: it ends.\n\nMorning: Calm\nText.\n"
        );
        assert_eq!(
            told(&chronicle(&text)),
            "First plane | 8:46 a.m. September 11, 2001 | 2001-09-11T08:46 | i\n\
             Rumours | (After 10:00 a.m.) September 11, 2001 | 2001-09-11T10:00 | i\n\
             A call | Between 10:30 and 10:40 a.m. September 11, 2001 | 2001-09-11T10:30 | i\n\
             Calm | Morning September 11, 2001 | 2001-09-11T06:00 | i\n",
            "{name}"
        );
    }
}

#[test]
fn a_clock_time_stands_on_the_day_of_the_time_before() {
    let text = "8:14 a.m. September 11, 2001: Contact lost\nText.\n\n8:46 a.m.: First plane\nText.\n\n\
                October 2001: War\nText.\n\n9:00 a.m.: No day is known\nText.\n";
    assert_eq!(
        told(&chronicle(text)),
        "Contact lost | 8:14 a.m. September 11, 2001 | 2001-09-11T08:14 | \n\
         First plane | 8:46 a.m. 2001-09-11 | 2001-09-11T08:46 | i\n\
         War | October 2001 | 2001-10-01 | \n\
         No day is known |  |  | \n"
    );
}

#[test]
fn another_day_ends_that_of_the_section() {
    let begin = "September 11, 2001\n\n8:46 a.m.: One\nText.\n\n";
    for (line, found) in [
        ("September 12, 2001 (Wednesday)", "2001-09-12T09:00"),
        ("**September 12, 2001**", "2001-09-12T09:00"),
        ("=== September 12, 2001 ===", "2001-09-12T09:00"),
        ("September 12, 2001.", "2001-09-12T09:00"),
        ("September 12, 2001 -", "2001-09-12T09:00"),
        ("September 12, 2001\nDay Two", "2001-09-12T09:00"),
        // A day without its year is in the same.
        ("Friday, September 14", "2001-09-14T09:00"),
        ("September 15", "2001-09-15T09:00"),
        // What is no plain day or year leaves none.
        ("Day 6: September 16, 2001", ""),
        ("September 12-13, 2001", ""),
        ("September 2001", ""),
        ("September 12, 2001: A heading\nText.", ""),
    ] {
        let chronology = chronicle(&format!("{begin}{line}\n\n9:00 a.m.: Two\nText.\n"));
        let two = chronology.events.iter().find(|event| event.title == "Two");
        let date = two.and_then(|event| event.date.as_ref()).and_then(|date| date.hull.begin);
        let told = date.map_or(String::new(), |date| date.to_string());
        assert_eq!(told, found, "{line}: {:?}", chronology.events);
    }
}

#[test]
fn lines_of_a_body_are_no_headings() {
    for (text, titles) in [
        (
            "September 11, 2001\n\n9:03 a.m.: Flight 175 Hits\nThe log reads\n9:03 a.m.: \"Oh my God,\" says the \
             caller.\n9:04 a.m.: The line goes dead.\nEntity Tags: X\n",
            &["Flight 175 Hits"][..],
        ),
        (
            "September 11, 2001: Calls From the Towers\nThe log was published.\n\n9:03 a.m.: \"Oh my God,\" he \
             says.\n\nThe families hear it.\nEntity Tags: Tom Burnett\n",
            &["Calls From the Towers"],
        ),
        (
            "2004\n\nJune 8: Leak\nThe Post prints them. Corrections:\nJune 9: the Post corrects a name.\n\
             May: Rumsfeld speaks.\nEntity Tags: Post\n",
            &["Leak"],
        ),
        (
            "1945: Bomb Tests\nDeaths by bomb:\n\n1200\nJune 8: first bomb\n\nOctober 1945: Next\nText.\n",
            &["Bomb Tests", "Next"],
        ),
        (
            "1999: A Stone\nThe date on the stone:\n\nSeptember 11, 2001\n\n8:46: the clock stops.\n",
            &["A Stone"],
        ),
        ("2001\n\nLate: a memoir\n\nFall: a play\n\nMay 3: One\nText.\n", &["One"]),
    ] {
        let chronology = chronicle(text);
        let dated = chronology.events.iter().filter(|event| event.date.is_some());
        assert_eq!(dated.map(|event| event.title.as_str()).collect::<Vec<_>>(), titles, "{text}");
        let tagged = chronology.events.iter().position(|event| event.title == titles[0]);
        if text.contains("Entity Tags") {
            let names: Vec<_> = chronology.facets[0].names_of(tagged.unwrap()).collect();
            assert_eq!(names.len(), 1, "{text}");
        }
    }
}

#[test]
fn a_date_above_is_no_tag() {
    let chronology =
        chronicle("1979\n\nMarch 3: One\nText.\n\nMay 1979: Two\nText.\n\n1980: Three\nText.\n");
    assert_eq!(chronology.facets[1].names().len(), 0);
    assert_eq!(chronology.events.len(), 3);
}

#[test]
fn a_list_of_times_needs_no_blank_lines() {
    let text = "Timeline of the day\n\nJuly 16, 1969\n9:32 a.m.: Launch\n9:44 a.m.: Orbit\n";
    let chronology = chronicle(text);
    assert!(told(&chronology).ends_with(
        "Launch | 9:32 a.m. July 16, 1969 | 1969-07-16T09:32 | i\n\
         Orbit | 9:44 a.m. July 16, 1969 | 1969-07-16T09:44 | i\n"
    ));
}

#[test]
fn a_year_above_completes_days_and_months() {
    let text = "1789\n\n5 May: Estates\nText.\n\n14 July: Bastille\nText.\n\nLate August: Rights\nText.\n\n\
                About: this page\nis part of the text before.\n\n1790\n\n14 July: A feast\nText.\n\n\
                March 3, 1791: A date of its own\nText.\n";
    assert_eq!(
        told(&chronicle(text)),
        "Estates | 5 May 1789 | 1789-05-05 | \n\
         Bastille | 14 July 1789 | 1789-07-14 | \n\
         Rights | Late August 1789 | 1789-08-21 | \n\
         A feast | 14 July 1790 | 1790-07-14 | \n\
         A date of its own | March 3, 1791 | 1791-03-03 | \n"
    );
}

#[test]
fn they_are_written_with_their_whole_date() {
    let chronology = chronicle("September 11, 2001\n\n8:46 a.m.: First plane\nText.\n");
    let written = write(&chronology, WriteFormat::Chronicle, None);
    assert!(written.starts_with("8:46 a.m. September 11, 2001: First plane\n"), "{written}");
}

#[test]
fn a_dash_for_the_colon_is_said() {
    let text = "September 11, 2001\n\n8:46 a.m. – The First Impact\nBody.\n\n9:03 a.m.: The Second Impact\nBody.\n";
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(chronology.events.len(), 2);
    let [problem] = &chronology.problems[..] else { panic!("{:?}", chronology.problems) };
    assert!(problem.message.contains("`8:46 a.m.: The First Impact`"), "{}", problem.message);
}
