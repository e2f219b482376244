//! Chronicles written as lists: bullets, dashes, Markdown, tag lines over several lines, references without a year.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::chronology::{Chronology, ENTITIES, Format};
use dateline::read::{ReadOptions, read};

fn chronicle(text: &str) -> Chronology {
    let options = ReadOptions { format: Some(Format::Chronicle), ..ReadOptions::default() };
    read(text.as_bytes(), &options).unwrap()
}

/// `date: title / body`, an event each.
fn told(text: &str) -> Vec<String> {
    let event = |event: &dateline::chronology::Event| {
        let date = event.date.as_ref().map_or("undated", |date| &date.text);
        format!("{date}: {} / {}", event.title, event.body.text)
    };
    chronicle(text).events.iter().map(event).collect()
}

#[test]
fn a_list_needs_no_blank_lines() {
    for (text, events) in [
        (
            "• 1989: The Wall Falls\n• October 3, 1990: One Country\nIt is a holiday.\n• 1991: A Vote\n",
            &[
                "1989: The Wall Falls / ",
                "October 3, 1990: One Country / It is a holiday.",
                "1991: A Vote / ",
            ][..],
        ),
        (
            "- **1989**: The Wall Falls\n- **1990:** One Country\n",
            &["1989: The Wall Falls / ", "1990: One Country / "],
        ),
        (
            "1989 – The Wall Falls\n1990 – One Country\n",
            &["1989: The Wall Falls / ", "1990: One Country / "],
        ),
        (
            "### 1989: The Wall Falls\nText.\n### 1990: One Country\nText.\n",
            &["1989: The Wall Falls / Text.", "1990: One Country / Text."],
        ),
        (
            "1. April 1999: An Offer\nText.\n2) May 5, 2000: A Visit\n3. 2001: War\n",
            &["April 1999: An Offer / Text.", "May 5, 2000: A Visit / ", "2001: War / "],
        ),
        // Not the next number: a day.
        ("3. April 1999: An Offer\n", &["3. April 1999: An Offer / "]),
        (
            "1999: A\nText.\n\nMay 5, 2000 The FBI Raids a House\nText.\n",
            &["1999: A / Text.", "May 5, 2000: The FBI Raids a House / Text."],
        ),
        // In a chronicle with plain headings a list is part of a body.
        (
            "1989: The Wall Falls\nBefore it:\n• 1961: It Is Built\n- 1962 – A Tunnel Is Dug\n",
            &["1989: The Wall Falls / Before it:\n\n1961: It Is Built\n\n- 1962 – A Tunnel Is Dug"],
        ),
    ] {
        assert_eq!(told(text), events, "{text}");
    }
}

#[test]
fn a_dash_stands_for_the_colon_of_a_clock_time_too() {
    let text =
        "September 11, 2001\n\n8:46 a.m. – First Plane\nText.\n\n9:03 a.m. - Second Plane\nText.\n";
    assert_eq!(
        told(text),
        [
            "8:46 a.m. September 11, 2001: First Plane / Text.",
            "9:03 a.m. September 11, 2001: Second Plane / Text."
        ]
    );
}

#[test]
fn a_wrapped_title_goes_on() {
    let wrapped = "The agency hears of it and does not answer him for a\nwhole year.";
    let title = "May 1969-February 1971: The Agency Hears of an Offer\nafter a Leak on the Border";
    let whole = "The Agency Hears of an Offer after a Leak on the Border";
    for (text, events) in [
        (
            format!("{title}\n\n{wrapped}\n"),
            vec![format!("{whole} / {}", wrapped.replace('\n', " "))],
        ),
        // A body right below is none of the title's.
        (
            format!("May 1969-February 1971: The Agency Hears of an Offer\n{wrapped}\n"),
            vec![format!("The Agency Hears of an Offer / {}", wrapped.replace('\n', " "))],
        ),
    ] {
        let expected: Vec<String> =
            events.iter().map(|event| format!("May 1969-February 1971: {event}")).collect();
        assert_eq!(told(&text), expected);
    }
}

#[test]
fn a_tag_line_goes_on() {
    for (text, names) in [
        // Behind a comma.
        (
            "1999: A\nText.\nEntity Tags: Anna Brandt,\nOmar Jalali\nCategory Tags: X\n",
            &["Anna Brandt", "Omar Jalali"][..],
        ),
        // Where lines are wrapped, within a name.
        (
            "1999: A\nHe offers to help the agency, which says that it\nis not interested.\n\n\
             Entity Tags: Central Intelligence Agency, Harbour\nWatch Committee, Omar Jalali\n\n2000: B\nText.\n",
            &["Central Intelligence Agency", "Harbour Watch Committee", "Omar Jalali"],
        ),
        ("1999: A\nText.\nEntity Tags: Anna Brandt\nOmar Jalali\n", &["Anna Brandt"]),
        ("1999: A\nText.\nEntity Tags: Anna Brandt,\n2000: B\nText.\n", &["Anna Brandt"]),
    ] {
        let chronology = chronicle(text);
        let found: Vec<&str> = chronology.facets[ENTITIES].names_of(0).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn a_reference_without_a_year_means_the_own_one() {
    for (phrase, found) in [
        ("see 14 July", &["14 July"][..]),
        ("see July 14 and 26 August", &["July 14", "26 August"]),
        ("see note 3", &[]),
        ("see July 14, 1790", &["July 14, 1790"]),
    ] {
        let text = format!(
            "14 July 1789: A\nText.\n\n26 August 1789: B\nText.\n\n14 July 1790: C\nText.\n\n5 October 1789: D\nIt was so ({phrase}).\n"
        );
        let chronology = chronicle(&text);
        let references = &chronology.events.last().unwrap().references;
        let phrases: Vec<&str> =
            references.iter().map(|reference| reference.phrase.as_str()).collect();
        assert_eq!(phrases, found);
        assert!(references.iter().all(|reference| reference.to.len() == 1), "{phrase}");
    }
}

#[test]
fn captions_are_pictures_and_nothing_else_is() {
    for (body, pictures, text) in [
        (
            "Fred Simms. [Source: A]Bob Ray. [Source: B]After the fire he goes.",
            2,
            "After the fire he goes.",
        ),
        (
            "Fred Simms. [Source: A]\nBob Ray. [Source: B]\nAfter the fire he goes.",
            2,
            "After the fire he goes.",
        ),
        (
            "After the fire he goes.\nBob Ray. [Source: B]\nThen he sleeps.",
            1,
            "After the fire he goes.\n\nThen he sleeps.",
        ),
        (
            "Fred Simms. [Source: A]He goes. He stays. Bob Ray. [Source: B]",
            1,
            "He goes. He stays. Bob Ray. [Source: B]",
        ),
        (
            "He goes home. [Time, 1/1/1999] Fred Simms. [Source: A]Then he sleeps.",
            0,
            "He goes home. [Time, 1/1/1999] Fred Simms. [Source: A]Then he sleeps.",
        ),
    ] {
        let chronology = chronicle(&format!("1999: A\n{body}\n"));
        let event = &chronology.events[0];
        assert_eq!(
            (event.extra().media.len(), event.body.text.as_str()),
            (pictures, text),
            "{body}"
        );
    }
}
