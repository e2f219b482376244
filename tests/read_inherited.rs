//! Chronicles as they are pasted: what an entry's heading lacks stands above it or in the entry before.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod read_support;

use dateline::chronology::Format;
use dateline::date::DateOptions;
use dateline::read::{ReadOptions, read};
use read_support::{chronicle, told};

#[test]
fn lists_below_a_year_are_read_however_they_are_marked() {
    for text in [
        "1945\n- 2 May: Berlin falls\n- 8 May: The war ends\n\n1948\n- 24 June: A blockade begins\n",
        "== 1945 ==\n* 2 May – Berlin falls\n* 8 May – The war ends\n\n== 1948 ==\n* 24 June – A blockade begins\n",
        "## 1945\n\n- **2 May**: Berlin falls\n- **8 May**: The war ends\n\n## 1948\n\n- **24 June**: A blockade begins\n",
        "- 2 May 1945 – Berlin falls\n- 8 May 1945: The war ends\n- 24 June 1948 – A blockade begins\n",
        "May 1945\n\n2 May: Berlin falls\nA.\n\n8 May: The war ends\nB.\n\nJune 1948\n\n24 June: A blockade begins\n",
    ] {
        let chronology = chronicle(text);
        assert_eq!(
            told(&chronology),
            [
                "Berlin falls | 1945-05-02",
                "The war ends | 1945-05-08",
                "A blockade begins | 1948-06-24"
            ],
            "{text}"
        );
    }
}

#[test]
fn a_day_without_its_year_is_in_that_of_the_entry_before() {
    let chronology = chronicle(
        "May 1, 1970: One\nA.\n\nMay 4: Two\nB.\n\nSeptember: Three\nC.\n\nJanuary 3: Four\nD.\n",
    );
    assert_eq!(
        told(&chronology),
        ["One | 1970-05-01", "Two | 1970-05-04 i", "Three | 1970-09-01 i", "Four | "]
    );
    let messages: Vec<&str> = chronology.problems.iter().map(|it| &*it.message).collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    assert!(messages.iter().any(|it| it.contains("found `May 4`; read as `May 4 1970`")));
}

#[test]
fn a_time_of_the_small_hours_behind_one_of_the_evening_is_of_the_next_day() {
    let chronology = chronicle(
        "January 31, 2000\n\n3:49 p.m.: One\nA.\n\n11:50 p.m.: Two\nB.\n\n12:10 a.m.: Three\nC.\n\n1:30 a.m.: Four\nD.\n",
    );
    assert_eq!(
        told(&chronology),
        [
            "One | 2000-01-31T15:49 i",
            "Two | 2000-01-31T23:50 i",
            "Three | 2000-02-01T00:10 i",
            "Four | 2000-02-01T01:30 i"
        ]
    );
    let said = chronology.problems.iter().find(|it| it.message.contains("next day, 2000-02-01"));
    assert_eq!(said.unwrap().line, 9);
}

#[test]
fn times_of_a_day_need_no_blank_lines_and_may_be_titled_by_anything() {
    for text in [
        "January 31, 2000\n3:49 p.m.: One\n3:52 p.m.: Two\nA.\n3:53 p.m.: Three\nB.\n",
        "January 31, 2000\n\n3:49 p.m.: One\nA.\n\n3:52 p.m.: Two\nB.\n\n3:53 p.m.: Three\n",
    ] {
        let found = told(&chronicle(text));
        let times =
            ["One | 2000-01-31T15:49 i", "Two | 2000-01-31T15:52 i", "Three | 2000-01-31T15:53 i"];
        assert_eq!(found, times, "{text}");
    }
    let text = "January 31, 2000\n\n3:49 p.m.: One\nA.\n3:52 p.m.: Two\nB.\n3:53 p.m.: Three\n";
    assert_eq!(chronicle(text).events.len(), 3);
    let text = "January 31, 2000\n\n3:49 p.m.: One\nThe log says\n3:52 p.m.: The line goes dead.\n";
    assert_eq!(chronicle(text).events.len(), 1);
    let text = "January 31, 2000\n\n3:49 p.m.: One\nA.\n\n3:50 p.m.: \"Are you there?\"\nB.\n\n3:51 p.m.: 96 answer\nC.\n";
    let found = told(&chronicle(text));
    assert_eq!(
        found[1..],
        ["\"Are you there?\" | 2000-01-31T15:50 i", "96 answer | 2000-01-31T15:51 i"]
    );
}

#[test]
fn four_digits_are_a_time_below_a_day_and_a_year_elsewhere() {
    let found = told(&chronicle(
        "7 June 1944\n\n0530: Stand to\nA.\n\n1800: Harassing fire\nB.\n\n2100: Quiet\nC.\n\n1945: Dark\n",
    ));
    assert_eq!(
        found,
        [
            "Stand to | 1944-06-07T05:30 i",
            "Harassing fire | 1944-06-07T18:00 i",
            "Quiet | 1944-06-07T21:00 i",
            "Dark | 1944-06-07T19:45 i"
        ]
    );
    assert_eq!(
        told(&chronicle("1530: A\nB.\n\n1800: C\nD.\n")),
        ["A | 1530-01-01", "C | 1800-01-01"]
    );
}

#[test]
fn a_heading_of_which_no_date_can_be_made_is_an_entry_of_its_own() {
    for (lang, heading) in [
        ("en", "The early thirties"),
        ("en", "Early ’63"),
        ("en", "Early 70s"),
        ("en", "The next day"),
        ("en", "Two weeks later"),
        ("en", "Later that month"),
        ("en", "After the war"),
        ("de", "Ende der 80er Jahre"),
        ("de", "Seit Mitte der neunziger Jahre"),
        ("fr", "Années 50"),
        ("fr", "Le lendemain"),
        ("es", "Años 30"),
        ("es", "Verano del 32"),
    ] {
        let text =
            format!("1970-05-01: One\nHe goes.\n\n{heading}: Title\nText.\n\n1980-05-09: Last\n");
        let options = ReadOptions {
            format: Some(Format::Chronicle),
            dates: DateOptions { lang: Some(lang.to_owned()), ..DateOptions::default() },
            ..ReadOptions::default()
        };
        let chronology = read(text.as_bytes(), &options).unwrap();
        assert_eq!(
            told(&chronology),
            ["One | 1970-05-01", "Title | ", "Last | 1980-05-09"],
            "{heading}"
        );
        assert!(chronology.problems.iter().any(|it| it.line == 4), "{heading}");
        assert_eq!(chronology.facets[1].names().len(), 0, "{heading}");
    }
}

#[test]
fn an_entry_of_one_line_has_its_sources_and_references() {
    let chronology = chronicle(
        "May 1, 1970: Anna Brandt speaks (see May 3, 1970). It rains. [Time, 5/2/1970]\n\
         May 3, 1970: Anna Brandt travels [Time, 5/4/1970].\n\
         May 7, 1970: Brandt (the elder) meets her\n\
         May 9, 1970: She stays [Time, 5/10/1970]\nA body.\n",
    );
    let events = &chronology.events;
    let titles: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Anna Brandt speaks",
            "Anna Brandt travels",
            "Brandt (the elder) meets her",
            "She stays [Time, 5/10/1970]"
        ]
    );
    assert_eq!(
        events[0].body.text,
        "Anna Brandt speaks (see May 3, 1970). It rains. [Time, 5/2/1970]"
    );
    assert_eq!(events[0].references[0].to, [1]);
    assert_eq!(events[0].sources[0].name, "Time");
    assert_eq!(events[1].sources.len(), 1);
    assert_eq!(events[2].body.text, "");
}

#[test]
fn seasons_are_two_years_in_a_file_that_has_such() {
    let chronology =
        chronicle("1998-99: One\nA.\n\n2008-09: Two\nB.\n\n2020-21: Three\nC.\n\n1945: Four\nD.\n");
    let ends = chronology.events.iter().map(|event| {
        event.date.as_ref().and_then(|date| date.hull.end).map(|end| end.day().year).unwrap_or(0)
    });
    assert_eq!(ends.collect::<Vec<_>>(), [1999, 2009, 2021, 1945]);
    assert_eq!(
        chronology.problems.iter().filter(|it| it.message.contains("as the years")).count(),
        3
    );
}

#[test]
fn the_next_year_or_day_needs_no_blank_line() {
    for text in [
        "1845\n3 March: Act passed.\n1846\n4 May: Riots.\n",
        "1845\n- 3 March – Act passed.\n1846\n- 4 May – Riots.\n",
    ] {
        assert_eq!(
            told(&chronicle(text)),
            ["Act passed. | 1845-03-03", "Riots. | 1846-05-04"],
            "{text}"
        );
    }
    let days = "April 14, 1931\n8:15 a.m.: One.\nApril 15, 1931\n9:30 a.m.: Two.\n";
    assert_eq!(told(&chronicle(days)), ["One. | 1931-04-14T08:15 i", "Two. | 1931-04-15T09:30 i"]);
}

#[test]
fn times_in_four_digits_may_be_ranges_and_begin_late() {
    for (text, begins) in [
        (
            "6 June 1944\n0600-0630: Bombardment\n0630: Landing\n0700–0800: Beach\n",
            &["1944-06-06T06:00", "1944-06-06T06:30", "1944-06-06T07:00"][..],
        ),
        ("14 April 1931\n2340: Strikes\n0005: Boats\n", &["1931-04-14T23:40", "1931-04-15T00:05"]),
        (
            "14 April 1931\n\n1310: Strikes\n\n1545: Pumps\n",
            &["1931-04-14T13:10", "1931-04-14T15:45"],
        ),
    ] {
        let found = chronicle(text);
        let found =
            found.events.iter().map(|event| event.date.as_ref().unwrap().hull.begin.unwrap());
        assert_eq!(found.map(|it| it.to_string()).collect::<Vec<_>>(), begins, "{text}");
    }
}

#[test]
fn numbers_of_a_list_may_be_missing_or_be_of_no_heading() {
    let chronology = chronicle(
        "1. 3 April 1461: A\n2. Peace is made.\n3. 5 May 1463: C\n4. April–June 1483: D\n6. May 1484: E\n",
    );
    assert_eq!(
        told(&chronology),
        ["A | 1461-04-03", "C | 1463-05-05", "D | 1483-04-01", "E | 1484-05-01"]
    );
    assert_eq!(chronology.events[0].body.text, "2. Peace is made.");
}

#[test]
fn a_dash_behind_a_heading_and_the_last_tag_of_a_file_are_kept() {
    let found =
        told(&chronicle("1789: Bastille falls\n1889 – Eiffel Tower opened\n1901: Queen dies\n"));
    assert_eq!(
        found,
        [
            "Bastille falls | 1789-01-01",
            "Eiffel Tower opened | 1889-01-01",
            "Queen dies | 1901-01-01"
        ]
    );
    let chronology = chronicle("May 1999: E\nBody.\nEntity Tags: CIA, Paul Renner,\nInterpol");
    assert_eq!(chronology.facets[0].names(), ["CIA", "Interpol", "Paul Renner"]);
}

#[test]
fn dates_on_lines_of_their_own_head_the_text_below() {
    for text in [
        "3 February 1890\nThe strike begins. Nobody works.\n\nMarch 1890\nIt ends.\n",
        "# Our strike\n\n### 3 February 1890\nThe strike begins. Nobody works.\n\n### March 1890\nIt ends.\n",
        "**3 February 1890**\nThe strike begins. Nobody works.\n\n**March 1890**\nIt ends.\n",
    ] {
        let found = told(&chronicle(text));
        let dated: Vec<_> = found.iter().filter(|line| !line.ends_with("| ")).collect();
        assert_eq!(dated, ["The strike begins | 1890-02-03", "It ends | 1890-03-01"], "{text}");
    }
    let text = "1999: A stone\nThe date on it:\n\nMarch 3, 1998\nis hard to read.\n";
    assert_eq!(chronicle(text).events.len(), 1);
    let years = chronicle("1845[edit]\n\n3 March: Act passed\n\n1846 [edit]\n\n4 May: Riots\n");
    assert_eq!(told(&years), ["Act passed | 1845-03-03", "Riots | 1846-05-04"]);
}

#[test]
fn months_stand_below_years_and_days_below_months() {
    for text in [
        "2001\n\nMay\n\n3 May: One\nText.\n\nJune\n\n4 June: Two\nText.\n\n2002\n\nJanuary\n\n5 January: Three\n",
        "2001\n\nMay\n\n3: One\n\nJune\n\n4: Two\n\n2002\n\nJanuary\n\n5: Three\n",
        "# 2001\n\n## May\n\n- 3 – One\n\n## June\n\n- 4 – Two\n\n# 2002\n\n## January\n\n- 5 – Three\n",
        "2000s\n\n2001\n\nMay\n\n3 May: One\n\nJune\n\n4 June: Two\n\n2002\n\n5 January: Three\n",
    ] {
        let found = told(&chronicle(text));
        assert_eq!(found, ["One | 2001-05-03", "Two | 2001-06-04", "Three | 2002-01-05"], "{text}");
    }
}

#[test]
fn years_on_lines_of_their_own_stand_above_text() {
    let text = "1991\nThe harbour opens.\n\nMay\nThe first ship comes.\n\n3 June: The second comes\n\n1992\nIt closes.\n";
    let chronology = chronicle(text);
    assert_eq!(
        told(&chronology),
        [
            "The harbour opens | 1991-01-01",
            "The first ship comes | 1991-05-01 i",
            "The second comes | 1991-06-03 i",
            "It closes | 1992-01-01",
        ]
    );
    assert_eq!(chronology.problems.len(), 2, "{:?}", chronology.problems);
    // One number is no year.
    let one = chronicle("May 1991\nThe harbour opens.\n\n1992\nships come.\n");
    assert_eq!(told(&one), ["The harbour opens | 1991-05-01"]);
}

#[test]
fn a_clock_time_needs_no_colon_below_its_day() {
    let text = "July 20, 1969\n6:30 am Landing gear checked\n8:17 p.m. Eagle lands\n22:56 Armstrong steps down\n";
    let chronology = chronicle(text);
    assert_eq!(
        told(&chronology),
        [
            "Landing gear checked | 1969-07-20T06:30 i",
            "Eagle lands | 1969-07-20T20:17 i",
            "Armstrong steps down | 1969-07-20T22:56 i",
        ]
    );
    let body = chronicle("July 20, 1969: Landing\nThe log:\n8:17 p.m. Eagle lands\n");
    assert_eq!(told(&body), ["Landing | 1969-07-20"]);
}

#[test]
fn the_first_line_may_be_the_title_of_all() {
    for (text, title, tag) in [
        (
            "The Harbour: a history\n\n1991: One\n\n1992: Two\n",
            Some("The Harbour: a history"),
            None,
        ),
        ("# Our harbour\n\n1991: One\n\n1992: Two\n", Some("Our harbour"), None),
        ("Our harbour\n\n1991\n\nMay 3: One\n\n1992\n\nMay 4: Two\n", Some("Our harbour"), None),
        // It is one of several, or marked as such.
        ("The Docks\n\n1991: One\n\nThe Quays\n\n1992: Two\n", None, Some("The Docks")),
        ("## The Docks\n\n1991: One\n\n1992: Two\n", None, Some("The Docks")),
        ("1991: One\n\n1992: Two\n", None, None),
    ] {
        let chronology = chronicle(text);
        assert_eq!(chronology.title.as_deref(), title, "{text}");
        let titles: Vec<&str> =
            chronology.events.iter().map(|event| event.title.as_str()).collect();
        assert_eq!(titles, ["One", "Two"], "{text}");
        let tags = chronology.facets.iter().find(|facet| facet.name() == "tags").unwrap();
        assert_eq!(tags.names().first().map(String::as_str), tag, "{text}");
    }
    // A sentence is none.
    let said = chronicle("All of this is known.\n\n1991: One\n");
    assert_eq!((said.title.as_deref(), said.events.len()), (None, 2));
}
