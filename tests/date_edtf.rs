//! EDTF, by the examples of the Library of Congress's page for each level
//! (<https://www.loc.gov/standards/datetime/>, 2019-02-04), and what our reader adds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::date::{DateExpression, DateOptions, LabelStyle, Moment, Nature, read_date};

/// `1999-04-01..null | within | ~ | month`
fn said(date: &DateExpression) -> String {
    let bound =
        |moment: Option<Moment>| moment.map_or("null".to_owned(), |moment| moment.to_string());
    let nature = match date.nature {
        Nature::Within => "within",
        Nature::Throughout => "throughout",
    };
    let marks =
        ["", "~", "?", "?~"][usize::from(date.approximate) + 2 * usize::from(date.uncertain)];
    let precision = format!("{:?}", date.precision).to_lowercase();
    format!(
        "{}..{} | {nature} | {marks} | {precision}",
        bound(date.hull.begin),
        bound(date.hull.end)
    )
}

/// Rows `EDTF | hull | nature | qualifiers | precision`, each printed as it was read.
#[track_caller]
fn check(table: &str, canonical: bool) {
    let mut wrong = String::new();
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (text, expected) = row.split_once(" | ").unwrap();
        let expected = expected.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
        match read_date(text, &DateOptions::default()) {
            Ok(date) => {
                if said(&date) != expected {
                    wrong += &format!("\n{text} | {}", said(&date));
                }
                if canonical && date.edtf().as_deref() != Some(text) {
                    wrong += &format!("\n{text} is printed as {:?}", date.edtf());
                }
                assert!(!date.label(&LabelStyle::default()).is_empty());
            }
            Err(error) => wrong += &format!("\n{text}: {error}"),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn level_0() {
    check(
        "
        1985-04-12 | 1985-04-12..1985-04-12 | within | | day
        1985-04 | 1985-04-01..1985-04-30 | within | | month
        1985 | 1985-01-01..1985-12-31 | within | | year
        1985-04-12T23:20:30 | 1985-04-12T23:20:30..1985-04-12T23:20:30 | within | | second
        1985-04-12T23:20:30Z | 1985-04-12T23:20:30..1985-04-12T23:20:30 | within | | second
        1985-04-12T23:20:30-04 | 1985-04-12T23:20:30..1985-04-12T23:20:30 | within | | second
        1985-04-12T23:20:30+04:30 | 1985-04-12T23:20:30..1985-04-12T23:20:30 | within | | second
        1964/2008 | 1964-01-01..2008-12-31 | throughout | | year
        2004-06/2006-08 | 2004-06-01..2006-08-31 | throughout | | month
        2004-02-01/2005-02-08 | 2004-02-01..2005-02-08 | throughout | | day
        2004-02-01/2005-02 | 2004-02-01..2005-02-28 | throughout | | day
        2004-02-01/2005 | 2004-02-01..2005-12-31 | throughout | | day
        2005/2006-02 | 2005-01-01..2006-02-28 | throughout | | year
        0000 | 0000-01-01..0000-12-31 | within | | year
        ",
        true,
    );
}

#[test]
fn level_1() {
    check(
        "
        Y170000002 | Y170000002-01-01..Y170000002-12-31 | within | | year
        Y-170000002 | Y-170000002-01-01..Y-170000002-12-31 | within | | year
        2001-21 | 2001-03-01..2001-05-31 | within | | season
        2001-22 | 2001-06-01..2001-08-31 | within | | season
        2001-23 | 2001-09-01..2001-11-30 | within | | season
        2003-24 | 2003-12-01..2004-02-29 | within | | season
        1984? | 1984-01-01..1984-12-31 | within | ? | year
        2004-06~ | 2004-06-01..2004-06-30 | within | ~ | month
        2004-06-11% | 2004-06-11..2004-06-11 | within | ?~ | day
        201X | 2010-01-01..2019-12-31 | within | | decade
        20XX | 2000-01-01..2099-12-31 | within | | century
        2004-XX | 2004-01-01..2004-12-31 | within | | year
        1985-04-XX | 1985-04-01..1985-04-30 | within | | month
        1985-XX-XX | 1985-01-01..1985-12-31 | within | | year
        1985-04-12/.. | 1985-04-12..null | throughout | | day
        1985-04/.. | 1985-04-01..null | throughout | | month
        1985/.. | 1985-01-01..null | throughout | | year
        ../1985-04-12 | null..1985-04-12 | throughout | | day
        ../1985-04 | null..1985-04-30 | throughout | | month
        ../1985 | null..1985-12-31 | throughout | | year
        1985-04-12/ | 1985-04-12..null | throughout | | day
        1985-04/ | 1985-04-01..null | throughout | | month
        1985/ | 1985-01-01..null | throughout | | year
        /1985-04-12 | null..1985-04-12 | throughout | | day
        /1985-04 | null..1985-04-30 | throughout | | month
        /1985 | null..1985-12-31 | throughout | | year
        -1985 | -1985-01-01..-1985-12-31 | within | | year
        1984~/2004-06 | 1984-01-01..2004-06-30 | throughout | ~ | year
        ",
        true,
    );
}

#[test]
fn level_2() {
    check(
        "
        Y-17E7 | Y-170000000-01-01..Y-170000000-12-31 | within | | year
        Y17E8 | Y1700000000-01-01..Y1700000000-12-31 | within | | year
        1950S2 | 1900-01-01..1999-12-31 | within | | century
        Y171010000S3 | Y171000000-01-01..Y171999999-12-31 | within | | millennium
        Y3388E2S3 | Y338000-01-01..Y338999-12-31 | within | | millennium
        2001-34 | 2001-04-01..2001-06-30 | within | | season
        2001-30 | 2001-12-01..2002-02-28 | within | | season
        2001-38 | 2001-05-01..2001-08-31 | within | | season
        2001-41 | 2001-07-01..2001-12-31 | within | | season
        [1667,1668,1670..1672] | 1667-01-01..1672-12-31 | within | | year
        [..1760-12-03] | null..1760-12-03 | within | | day
        [1760-12..] | 1760-12-01..null | within | | month
        [1760-01,1760-02,1760-12..] | 1760-01-01..null | within | | month
        [1667,1760-12] | 1667-01-01..1760-12-31 | within | | year
        [..1984] | null..1984-12-31 | within | | year
        {1667,1668,1670..1672} | 1667-01-01..1672-12-31 | throughout | | year
        {1960,1961-12} | 1960-01-01..1961-12-31 | throughout | | year
        {..1984} | null..1984-12-31 | throughout | | year
        2004-06-11% | 2004-06-11..2004-06-11 | within | ?~ | day
        2004-06~-11 | 2004-06-11..2004-06-11 | within | ~ | day
        2004?-06-11 | 2004-06-11..2004-06-11 | within | ? | day
        2004-06-~11 | 2004-06-11..2004-06-11 | within | ~ | day
        2004-%06-11 | 2004-06-11..2004-06-11 | within | ?~ | day
        156X-12-25 | 1560-12-25..1569-12-25 | within | | day
        15XX-12-25 | 1500-12-25..1599-12-25 | within | | day
        XXXX-12-XX | 0000-12-01..9999-12-31 | within | | month
        1XXX-XX | 1000-01-01..1999-12-31 | within | | millennium
        1XXX-12 | 1000-12-01..1999-12-31 | within | | month
        1984-1X | 1984-10-01..1984-12-31 | within | | year
        2004-06-~01/2004-06-~20 | 2004-06-01..2004-06-20 | throughout | ~ | day
        2004-06-XX/2004-07-03 | 2004-06-01..2004-07-03 | throughout | | month
        ",
        true,
    );
}

#[test]
fn what_we_add_to_the_crate() {
    check(
        "
        -024X | -0249-01-01..-0240-12-31 | within | | decade
        -000X | -0009-01-01..-0001-12-31 | within | | decade
        -XX00 | -9900-01-01..-0100-12-31 | within | | millennium
        -02XX-02-29 | -0296-02-29..-0204-02-29 | within | | day
        [1984-37..1985-10] | 1984-01-01..1985-10-31 | within | | season
        [1969-12~..1970-01~] | 1969-12-01..1970-01-31 | within | ~ | month
        {1984-21,1985-24} | 1984-03-01..1986-02-28 | throughout | | season
        [2001-09-12..2001-11] | 2001-09-12..2001-11-30 | within | | day
        ",
        true,
    );
    check(
        "
        2001-09-11T08:46 | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        2001-09-11T08:46:40.5Z | 2001-09-11T08:46:40..2001-09-11T08:46:40 | within | | second
        2001-09-11T08:46/2001-09-11T10:28 | 2001-09-11T08:46..2001-09-11T10:28 | throughout | | minute
        [2001-09-11T08:46,2001-09-11T09:03] | 2001-09-11T08:46..2001-09-11T09:03 | within | | minute
        -0043-03-15T12:00 | -0043-03-15T12:00..-0043-03-15T12:00 | within | | minute
        1985-04-12T23:59:60Z | 1985-04-12T23:59:59..1985-04-12T23:59:59 | within | | second
        ",
        false,
    );
}

#[test]
fn drafts_in_the_wild() {
    for (draft, today) in [
        ("199u", "199X"),
        ("uuuu", "XXXX"),
        ("2004-06-uu", "2004-06-XX"),
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("2004-01-01/open", "2004-01-01/.."),
        ("1984?~", "1984%"),
        ("y17e8", "Y17E8"),
        ("(2011)-06-04~", "2011-~06-~04"),
        ("2011-(06-04)~", "2011-~06-~04"),
        ("?2004-?06-?11", "2004-06-11?"),
    ] {
        let date = read_date(draft, &DateOptions::default()).unwrap();
        assert_eq!(date.edtf().as_deref(), Some(today), "{draft}");
        assert_eq!(date.text, draft);
        assert_eq!(date.hull, read_date(today, &DateOptions::default()).unwrap().hull, "{draft}");
    }
}

#[test]
fn what_is_no_edtf_is_refused_with_the_part_and_the_reason() {
    for (text, message) in [
        ("2001-02-30", "expected a day from 1 to 28, found “30” at character 9"),
        ("1985-13", "month must be 01-12 or a sub-year code 21-41, found “13” at character 6"),
        ("2004-1", "month must be two digits (or X), found “1” at character 6"),
        ("2001-02-30/2002", "expected a day from 1 to 28, found “30” at character 9"),
        ("2002/2003-02-30", "expected a day from 1 to 28, found “30” at character 14"),
        ("2002/2001", "expected an end that is not before the begin, found “2001” at character 6"),
        ("../..", "expected a date, found “.” at character 1"),
        ("[1984", "a set ends with the bracket it began with, found the end"),
        ("[]", "expected a date, found “[” at character 1"),
        ("2001-09-11T25:00", "a time lies between 00:00 and 23:59:60, found “25” at character 12"),
        ("2001-09T08:46", "a time stands after a plain day, found “2001” at character 1"),
        ("Y1E12", "expected a year within 200 billion of ours, found “Y1E12” at character 1"),
    ] {
        let error = read_date(text, &DateOptions::default()).map(|date| said(&date)).unwrap_err();
        assert_eq!(error.to_string(), message, "{text}");
    }
}

#[test]
fn prose_in_canonical_edtf() {
    for (phrase, edtf) in [
        ("Early 1986", Some("1986-37")),
        ("(Mid-1986)", Some("1986-38~")),
        ("April 1999", Some("1999-04")),
        ("February 25, 2002", Some("2002-02-25")),
        ("Between 1981 and 1989", Some("[1981..1989]")),
        ("(Between December 1969 and January 1970)", Some("[1969-12~..1970-01~]")),
        ("Between September 12 and Late November 2001", None),
        ("1994 or 1995", Some("[1994,1995]")),
        ("Late 1994 or 1995", Some("[1994-39,1995]")),
        ("After June 16, 1982", Some("[1982-06-16..]")),
        ("Shortly After June 1982", Some("[1982-06..]")),
        ("1990 or After", Some("[1990..]")),
        ("1987 or July 1987 or After", Some("[1987..]")),
        ("July 1987 or 1987 or After", None),
        ("1987 or July 1987 or Before", None),
        ("Before 1990", Some("[..1990]")),
        ("By 1990", Some("[..1990]")),
        ("1996-2001", Some("1996/2001")),
        ("1996 to 2001", Some("1996/2001")),
        ("(1978-9)", Some("1978~/1979~")),
        ("(Early-Mid 1986)", Some("1986-37~/1986-38~")),
        ("2002 and After", Some("2002/..")),
        ("1989-90 and Before", Some("../1990")),
        ("January - March 1991 and After", Some("1991-01/..")),
        ("1999-After October 12, 2001", Some("1999/..")),
        ("Winter 1995", Some("1995-24")),
        ("the 1920s", Some("192X")),
        ("Mid 1980s", None),
        ("19th century", None),
        ("44 BC", Some("-0043")),
        ("AD 79", Some("0079")),
        ("10,000 BC", Some("-9999")),
        ("12,000 BC", Some("Y-11999")),
        ("c. 1450", Some("1450~")),
        ("perhaps about May 1450", Some("1450-05%")),
        ("66 million years ago", None),
        ("FY 2003", None),
        ("9/11/2001", Some("2001-09-11")),
        ("2001-254", Some("2001-09-11")),
        ("2001-W37", None),
        ("Late May 1986", None),
        ("8:46 a.m. September 11, 2001", None),
        ("8:46:40 a.m. September 11, 2001", Some("2001-09-11T08:46:40")),
        ("(8:46:40 a.m.) September 11, 2001", None),
        ("10:35-10:39 a.m., August 7, 1998", None),
        ("Q3 2001", Some("2001-35")),
        ("second half of 2001", Some("2001-41")),
        ("May 5 and 7, 1999", Some("{1999-05-05,1999-05-07}")),
        ("throughout 1999", Some("1999/1999")),
    ] {
        let date = read_date(phrase, &DateOptions::default()).unwrap();
        assert_eq!(date.edtf().as_deref(), edtf, "{phrase}");
        if let Some(edtf) = edtf {
            let again = read_date(edtf, &DateOptions::default()).unwrap();
            assert_eq!(again.edtf().as_deref(), Some(edtf), "{phrase}");
            assert_eq!(
                (again.hull, again.nature, again.approximate, again.uncertain, again.precision),
                (date.hull, date.nature, date.approximate, date.uncertain, date.precision),
                "{phrase}"
            );
        }
    }
}

#[test]
fn expressions_in_words() {
    for (edtf, words) in [
        ("1985-04-12/..", "April 12, 1985 and after"),
        ("../1985", "1985 and before"),
        ("1985-04-12/", "April 12, 1985 to an unknown date"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670 to 1672"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("[1981..1989]", "between 1981 and 1989"),
        ("201X", "2010s"),
        ("19XX", "1900s"),
        ("190X", "1900 to 1909"),
        ("191X", "1910s"),
        ("200X", "2000s"),
        ("20XX", "2000–2099"),
        ("1985-04-XX", "April 1985 (day unknown)"),
        ("2004-XX", "2004 (month unknown)"),
        ("156X-12-25", "25 December 1560s"),
        ("1950S2", "about 1950"),
        ("199X-21", "spring 1990s"),
        ("199X-37", "199X-37"),
        ("-024X-12", "December 250 BC–241 BC"),
        ("1985-04-12T23:20:30-04", "11:20:30 p.m. UTC−04:00, April 12, 1985"),
        ("1985-04-12T23:20:30Z", "11:20:30 p.m. UTC, April 12, 1985"),
        ("Y17E8", "1,700,000,000"),
        ("2004-06~-11", "about June 11, 2004"),
        ("1984?", "possibly 1984"),
        ("2001-34", "second quarter of 2001"),
        ("2001-30", "summer 2001 (southern hemisphere)"),
    ] {
        let date = read_date(edtf, &DateOptions::default()).unwrap();
        assert_eq!(date.label(&LabelStyle::default()), words, "{edtf}");
    }
}
