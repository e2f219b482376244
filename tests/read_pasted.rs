//! Chronicles as editors paste them: from newspapers, word processors, encyclopaedias and logs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod read_support;

use read_support::{chronicle, told};

#[test]
fn titles_begin_as_they_like() {
    let rows: &[(&str, &[&str])] = &[
        (
            "8:00 a.m. August 29, 2005: Storm Comes\nBody.\n\n9:00 a.m.: 17th Street Wall Fails\nBody.\n\n10:00 a.m.: \
             ‘Brownie’ Is Praised\nBody.\n\n11:00 a.m.: iPhone Rings\nBody.\n",
            &[
                "Storm Comes | 2005-08-29T08:00",
                "17th Street Wall Fails | 2005-08-29T09:00 i",
                "‘Brownie’ Is Praised | 2005-08-29T10:00 i",
                "iPhone Rings | 2005-08-29T11:00 i",
            ],
        ),
        (
            "May 1, 1970: Nixon Speaks\nBody.\n\nMay 2: ‘Bums’ Remark\nBody.\n\nMay 4: 4 Students Are Killed\nBody.\n",
            &[
                "Nixon Speaks | 1970-05-01",
                "‘Bums’ Remark | 1970-05-02 i",
                "4 Students Are Killed | 1970-05-04 i",
            ],
        ),
        (
            "August 14, 2003\n\n2:02 p.m.: 345-kV line sags.\n2:14 p.m.: the alarm fails.\n2:20 p.m.: “Dark,” he says.\n",
            &[
                "345-kV line sags. | 2003-08-14T14:02 i",
                "the alarm fails. | 2003-08-14T14:14 i",
                "“Dark,” he says. | 2003-08-14T14:20 i",
            ],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}

#[test]
fn lists_as_word_processors_and_newspapers_have_them() {
    let rows: &[(&str, &[&str])] = &[
        (
            "Jan. 11, 2020 — China reports a death.\nJan. 20 — Others confirm cases.\nFeb. 2 — 300 die.\n",
            &[
                "China reports a death. | 2020-01-11",
                "Others confirm cases. | 2020-01-20 i",
                "300 die. | 2020-02-02 i",
            ],
        ),
        (
            "•\t12 January 1998: Letter sent\n•\t3 March 1999: Meeting held\no\t15 March 1999: More\n",
            &["Letter sent | 1998-01-12", "Meeting held | 1999-03-03", "More | 1999-03-15"],
        ),
        (
            "12 January 1998\tLetter sent\n3 March 1999\tMeeting held\n",
            &["Letter sent | 1998-01-12", "Meeting held | 1999-03-03"],
        ),
        (
            "1927\n\nMay 20 – May 21 – Lindbergh flies.\n\nLate May – June – Others fly.\n",
            &["Lindbergh flies. | 1927-05-20", "Others fly. | 1927-05-21"],
        ),
        (
            "14 June 2017, 01:14\nFirefighters come.\n\n15 June 2017\nThe minister visits.\n",
            &["Firefighters come | 2017-06-14T01:14", "The minister visits | 2017-06-15"],
        ),
        (
            "1886\nHe sells a glass.\n\n1892\nThe company begins.\n\n1919-1923\nIt is sold.\n",
            &[
                "He sells a glass | 1886-01-01",
                "The company begins | 1892-01-01",
                "It is sold | 1919-01-01",
            ],
        ),
        (
            "1847 William Barlow opens a forge.\n1852 He moves. More.\n1860. His son joins.\nThe forge grows.\n",
            &[
                "William Barlow opens a forge. | 1847-01-01",
                "He moves. More. | 1852-01-01",
                "His son joins. | 1860-01-01",
            ],
        ),
        (
            "**7 November 2000**\n\n**7:49 p.m.** NBC calls Florida.\n\n**8:02 p.m.** CBS follows.\n",
            &["NBC calls Florida. | 2000-11-07T19:49 i", "CBS follows. | 2000-11-07T20:02 i"],
        ),
        (
            "- **12 May 2003** Talks begin.\n- **14 May 2003** Talks end.\n",
            &["Talks begin. | 2003-05-12", "Talks end. | 2003-05-14"],
        ),
        (
            "2000\n\nNovember 7, 02:00: Polls close.\n\nNovember 7, 7:00 p.m.: A call.\n",
            &["Polls close. | 2000-11-07T02:00 i", "A call. | 2000-11-07T19:00 i"],
        ),
        // What no calendar has is an event without a date.
        (
            "03/18/2004 - Petition filed.\n02/30/2004 - Complaint filed.\nFebuary 2005 – Other.\n",
            &["Petition filed. | 2004-03-18", "Complaint filed. | ", "Other. | "],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}

#[test]
fn a_title_stays_above_days_and_years() {
    let text = "Part One\n\n1991\n\nMay 3: One\n\n1992\n\nMay 4: Two\n\nPart Two\n\n1993\n\nMay 5: Three\n";
    let chronology = chronicle(text);
    assert_eq!(told(&chronology), ["One | 1991-05-03", "Two | 1992-05-04", "Three | 1993-05-05"]);
    let tags = chronology.facets.iter().find(|facet| facet.name() == "tags").unwrap();
    let of_each: Vec<&[u32]> = (0..3).map(|event| tags.values_of(event)).collect();
    assert_eq!(of_each, [&[0][..], &[0], &[1]]);
    assert_eq!(tags.names(), ["Part One", "Part Two"]);
    for text in [
        "How it unfolded\nAugust 14, 2003\n\n12:15 p.m.: One\n1:31 p.m.: Two\n",
        "How it unfolded\n\nAugust 14, 2003 - One\n\nAugust 15, 2003 - Two\n",
        "# How it unfolded\n\n## 2017\n\n- **14 June** – One\n\n## 2018\n\n- **4 June** – Two\n",
    ] {
        let chronology = chronicle(text);
        assert_eq!(chronology.title.as_deref(), Some("How it unfolded"), "{text}");
        assert_eq!(chronology.events.len(), 2, "{text}");
    }
}

#[test]
fn marks_of_footnotes_are_no_part_of_a_title() {
    let text = "May 3, 2001: One happens.[1][22]\n\nMay 4, 2001: Two[citation needed]\n\nMay 5, 2001: [3]\n";
    let chronology = chronicle(text);
    assert_eq!(
        told(&chronology),
        ["One happens. | 2001-05-03", "Two | 2001-05-04", "[3] | 2001-05-05"]
    );
    let said: Vec<&str> =
        chronology.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(said.len() == 2 && said[0].starts_with("Left out `[1][22]`"), "{said:?}");
}

#[test]
fn lines_above_count_whatever_the_first_title_begins_with() {
    let rows: &[(&str, &[&str])] = &[
        (
            "Title\n\n1871\n\n18 March: rising\n\n26 March: elections\n\nMay\n10: treaty\n16: Column falls\n",
            &[
                "rising | 1871-03-18",
                "elections | 1871-03-26",
                "treaty | 1871-05-10",
                "Column falls | 1871-05-16",
            ],
        ),
        (
            "January 28, 1986\n11:38 a.m.: Liftoff\n11:39 a.m.: Break-up\nJanuary 29, 1986\n9:00 a.m.: search goes on\n",
            &[
                "Liftoff | 1986-01-28T11:38 i",
                "Break-up | 1986-01-28T11:39 i",
                "search goes on | 1986-01-29T09:00 i",
            ],
        ),
        (
            "1869: The canal opens.\n1936\n26 August: A treaty.\n1956\nJuly 26: Nasser takes it.\n",
            &[
                "The canal opens. | 1869-01-01",
                "A treaty. | 1936-08-26",
                "Nasser takes it. | 1956-07-26",
            ],
        ),
        (
            "1 May 1936: One.\nText of it.\n1937\n3 June: Two\n",
            &["One. | 1936-05-01", "Two | 1937-06-03"],
        ),
        // Times in four digits, some of which would be years to come.
        (
            "July 17, 1996\n\n1955: Boarding ends.\n2019: It departs.\n2031: It falls.\n",
            &[
                "Boarding ends. | 1996-07-17T19:55 i",
                "It departs. | 1996-07-17T20:19 i",
                "It falls. | 1996-07-17T20:31 i",
            ],
        ),
        (
            "June 14, 2018\n\n1923: Founded.\n\n1955: Sold.\n",
            &["June 14, 2018 | ", "Founded. | 1923-01-01", "Sold. | 1955-01-01"],
        ),
        (
            "11:38 a.m. January 28, 1986: Liftoff\n11:39 a.m.: Break-up\n5:00 p.m.: Reagan speaks\n",
            &[
                "Liftoff | 1986-01-28T11:38",
                "Break-up | 1986-01-28T11:39 i",
                "Reagan speaks | 1986-01-28T17:00 i",
            ],
        ),
        (
            "FEBRUARY 1917\n\n1st: In billets.\n3-4: On the march.\n20th: Quiet.\n",
            &["In billets. | 1917-02-01", "On the march. | 1917-02-03", "Quiet. | 1917-02-20"],
        ),
        (
            "7 June 1944\n\n0725: Guns lift.\n0755 Major Barber is killed.\n1015: Quiet.\n",
            &[
                "Guns lift. | 1944-06-07T07:25 i",
                "Major Barber is killed. | 1944-06-07T07:55 i",
                "Quiet. | 1944-06-07T10:15 i",
            ],
        ),
        (
            "11 December 2019 - A settlement.\n23 April 2021 - 39 convictions are quashed.\n",
            &["A settlement. | 2019-12-11", "39 convictions are quashed. | 2021-04-23"],
        ),
        (
            "# Diary\n\n## 1890\n\n### 3 February 1890\nText.\n\n## 1891\n\n### 1 March 1891\nMore.\n",
            &["Text | 1890-02-03", "More | 1891-03-01"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}

#[test]
fn what_stands_in_a_body_begins_no_entry() {
    let rows: &[(&str, &[&str])] = &[
        (
            "April 3, 1862: The fleet arrives\nThe commander, who had been told in\n1861: \"take the fort,\" waits for the others. He comes on\n\
             and they do not.\n\nApril 7, 1862: Surrender\nThe garrison of\n1200: men and boys, marches out.\n",
            &["The fleet arrives | 1862-04-03", "Surrender | 1862-04-07"],
        ),
        (
            "1864: Foyn Builds a Catcher\nCatches per year:\n1868: 30\n1869: 17\n\n1904: Another\nText.\n",
            &["Foyn Builds a Catcher | 1864-01-01", "Another | 1904-01-01"],
        ),
        (
            "August 1998: A Warning\nThe agency finds it unlikely.\n1999: nothing more is heard.\n\nEntity Tags: FAA\n",
            &["A Warning | 1998-08-01"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}

#[test]
fn a_title_is_that_of_all_whatever_short_lines_follow() {
    for text in [
        "Timeline of the Canal\n\n1854: One.\n\n1869: Two.\n\nReferences\n\nSmith, The Canal\n",
        "Timeline of the Canal\n\n1854: One.\n\nAftermath\n\n1869: Two.\n",
        "The Canal\n=========\n\n1854: One.\n\n1869: Two.\n",
        "The Canal\n\nThe Early Days\n\n1854: One.\n\nThe Late Days\n\n1869: Two.\n",
        "The Canal\n\n1854: One.\n\nPage 1 of 2\n\n1869: Two.\n",
    ] {
        let title = chronicle(text).title.unwrap_or_default();
        assert!(title.ends_with("the Canal") || title == "The Canal", "{title}: {text}");
    }
}

#[test]
fn a_title_with_what_stands_below_it_is_no_event() {
    let rows: &[(&str, Option<&str>, &[&str])] = &[
        (
            "The Road to War\nBy Jane Smith\n\nMay 7, 1998: One\nText.\n",
            Some("The Road to War"),
            &["One | 1998-05-07"],
        ),
        (
            "Complete 911 Timeline: Able Danger\n\nMay 7, 1998: One\nText.\n",
            Some("Complete 911 Timeline: Able Danger"),
            &["One | 1998-05-07"],
        ),
        (
            "Profile: Karl Rove\nKarl Rove was a participant or observer in the following events:\n\nMay 7, 1998: \
             One\nText.\n",
            Some("Profile: Karl Rove"),
            &["One | 1998-05-07"],
        ),
        (
            "Page 1 of 2 (112 events)\n1, 2 | next\n\nIraq WMD Claims\n\nMay 7, 1998: One\nText.\n\nprevious | 1, 2\n",
            Some("Iraq WMD Claims"),
            &["One | 1998-05-07"],
        ),
        // What introduces the entries is kept, as what it is.
        (
            "The Road to War\n\nThis chronology collects what officials said and what was known when they said so.\n\n\
             May 7, 1998: One\nText.\n",
            Some("The Road to War"),
            &[
                "This chronology collects what officials said and what was known when they said so | ",
                "One | 1998-05-07",
            ],
        ),
        // An entry that has lost its heading is none.
        (
            "The Road to War\n\nHe says in a long sentence that has an end, and which no heading stands above.\nEntity Tags: \
             CIA\n\nMay 7, 1998: One\nText.\n",
            None,
            &["The Road to War | ", "One | 1998-05-07"],
        ),
        ("1 2 3 4 5\n\nMay 7, 1998: One\nText.\n", None, &["One | 1998-05-07"]),
    ];
    for (text, title, expected) in rows {
        let chronology = chronicle(text);
        assert_eq!(chronology.title.as_deref(), *title, "{text}");
        assert_eq!(told(&chronology), *expected, "{text}");
    }
}

#[test]
fn boxes_of_key_dates_need_no_blank_lines() {
    let rows: &[(&str, &[&str])] = &[
        (
            "May 18, 1998\nThe department sues.\nOct. 19, 1998\nThe trial begins.\n",
            &["The department sues | 1998-05-18", "The trial begins | 1998-10-19"],
        ),
        (
            "May 18, 1998 The department sues.\nOct. 1998 A trial begins.\nNov. 5, 1999 He rules.\n",
            &[
                "The department sues. | 1998-05-18",
                "A trial begins. | 1998-10-01",
                "He rules. | 1999-11-05",
            ],
        ),
        // Two are a body.
        (
            "May 1998: One\nMay 18, 1998 The department sues.\nOct. 19, 1998 The trial begins.\n",
            &["One | 1998-05-01"],
        ),
        (
            "September 11, 2001\n\n(8:14 a.m.) Flight 11 Hijacked\nNobody answers.\n8:19 a.m.: Ong Calls\nShe calls.\n8:28 a.m.: FAA Calls\n",
            &[
                "Flight 11 Hijacked | 2001-09-11T08:14 i",
                "Ong Calls | 2001-09-11T08:19 i",
                "FAA Calls | 2001-09-11T08:28 i",
            ],
        ),
        // One that is misspelt takes the year from no other.
        (
            "2001\n\nSeptember 12: Woken\nText.\nOctber 7: War\nText.\nNovember 13: Fall\n",
            &["Woken | 2001-09-12", "War | ", "Fall | 2001-11-13"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}

#[test]
fn an_entry_of_one_line_may_mean_an_hour_of_its_day() {
    let chronology = chronicle(
        "September 1, 2005\n\n5:00 am: Water is seen.\n2:00 pm: City Hall confirms it (see 5:00 am).\n3:00 pm: Rain.\n",
    );
    assert_eq!(chronology.events[1].title, "City Hall confirms it");
    assert_eq!(chronology.events[1].references[0].to, [0]);
}

#[test]
fn lists_of_what_a_page_can_show_are_set_aside() {
    let text = "May 7, 1998: One\nText.\n\nTime Period\nAll\n1980s-1990s (112)\n2001-2002 (1,301)\nCategories\nWMD (404)\n\n\
                May 8, 1998: Two\nThe ship (12)\nAll\n";
    let chronology = chronicle(text);
    assert_eq!(told(&chronology), ["One | 1998-05-07", "Two | 1998-05-08"]);
    let bodies: Vec<&str> =
        chronology.events.iter().map(|event| event.body.text.as_str()).collect();
    assert_eq!(bodies, ["Text.", "The ship (12)\n\nAll"]);
    assert_eq!(chronology.problems.len(), 6);
}

#[test]
fn lists_go_on_behind_what_they_have_no_form_for() {
    let rows: &[(&str, &[&str])] = &[
        // A year with prose below it.
        (
            "Aviation\n\n1903\nDecember 17: First flight.\n1908\nTwo years of quiet had passed.\nMay 14: First passenger.\n",
            &[
                "First flight. | 1903-12-17",
                "Two years of quiet had passed | 1908-01-01",
                "First passenger. | 1908-05-14",
            ],
        ),
        (
            "14 April 1988\n22:55: Ship leaves.\n23:40: Master leaves.\n16 April 1988\nThe inquiry opens.\n10:00: He speaks.\n",
            &[
                "Ship leaves. | 1988-04-14T22:55 i",
                "Master leaves. | 1988-04-14T23:40 i",
                "The inquiry opens | 1988-04-16",
                "He speaks. | 1988-04-16T10:00 i",
            ],
        ),
        (
            "Timeline of aviation\n\n1903\n[edit]\nDecember 17 – First flight.[1]\n1908\n[edit]\nMay 14 – First passenger.[2]\n",
            &["First flight. | 1903-12-17", "First passenger. | 1908-05-14"],
        ),
        (
            "AD 376: Goths cross.\n378: Battle.\n395: Division.\n1066: Battle.\n101: Dalmatians.\n",
            &[
                "Goths cross. | 0376-01-01",
                "Battle. | 0378-01-01",
                "Division. | 0395-01-01",
                "Battle. | 1066-01-01",
                "Dalmatians. | 0101-01-01",
            ],
        ),
        (
            "410: Sack of Rome\n\n455: Another\n",
            &["Sack of Rome | 0410-01-01", "Another | 0455-01-01"],
        ),
        ("1999: One\n\n747: Crashes\n", &["One | 1999-01-01", "Crashes | "]),
        // Dates that cannot be read, among entries of one line.
        (
            "1948: Founded.\n1955: First export.\n1921 (awarded 1922): Nobel Prize.\nEarly '70s: The plant closes.\nTwo weeks \
             later: It opens.\n1980: Ends.\n",
            &[
                "Founded. | 1948-01-01",
                "First export. | 1955-01-01",
                "Nobel Prize. | ",
                "The plant closes. | ",
                "It opens. | ",
                "Ends. | 1980-01-01",
            ],
        ),
        (
            "1948  Founded by two.\n1955  First export.\n1960  Another plant.\n",
            &[
                "Founded by two. | 1948-01-01",
                "First export. | 1955-01-01",
                "Another plant. | 1960-01-01",
            ],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(told(&chronicle(text)), *expected, "{text}");
    }
}
