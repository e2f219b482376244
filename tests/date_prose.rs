//! Phrases that chronicles are dated in: `phrase | begin..end | nature | qualifiers | precision`.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use dateline::date::{DateExpression, DateOptions, DateOrder, Moment, Nature, read_date};

/// `1999-04-01..null | within | ~ | month`
fn said(date: &DateExpression) -> String {
    let bound =
        |moment: Option<Moment>| moment.map_or("null".to_owned(), |moment| moment.to_string());
    let nature = match date.nature {
        Nature::Within => "within",
        Nature::Throughout => "throughout",
    };
    let approximate = if date.approximate { "~" } else { "" };
    let uncertain = if date.uncertain { "?" } else { "" };
    format!(
        "{}..{} | {nature} | {approximate}{uncertain} | {}",
        bound(date.hull.begin),
        bound(date.hull.end),
        format!("{:?}", date.precision).to_lowercase()
    )
}

#[track_caller]
fn check(table: &str, options: &DateOptions) {
    let mut wrong = String::new();
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (phrase, expected) = row.split_once(" | ").unwrap();
        let expected = expected.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
        let found = match read_date(phrase, options) {
            Ok(date) => said(&date),
            Err(error) => error.to_string(),
        };
        if found != expected {
            wrong += &format!("\n{phrase}\n  expected {expected}\n  found    {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn english() -> DateOptions {
    DateOptions::default()
}

#[test]
fn phrases_of_chronicles() {
    check(
        "
        Late 1994 or 1995 | 1994-09-01..1995-12-31 | within | | season
        Late 1995 or 1995 | 1995-01-01..1995-12-31 | within | | season
        1995 or Early 1995 | 1995-01-01..1995-12-31 | within | | year
        August 5 and August 1985 | 1985-08-01..1985-08-31 | throughout | | day
        (Early-Mid 1986) | 1986-01-01..1986-08-31 | throughout | ~ | season
        10:35-10:39 a.m., August 7, 1998 | 1998-08-07T10:35..1998-08-07T10:39 | throughout | | minute
        3:00 - 5:00 p.m. April 17, 1995 | 1995-04-17T15:00..1995-04-17T17:00 | throughout | | minute
        (Mid-June-Mid-July 2000) | 2000-06-11..2000-07-20 | throughout | ~ | month
        Mid-May-December 2000 | 2000-05-11..2000-12-31 | throughout | | month
        1999-After October 12, 2001 | 1999-01-01..null | throughout | | year
        Shortly After September 11-October 27, 2001 | 2001-09-11..2001-10-27 | throughout | | day
        January - March 1991 and After | 1991-01-01..null | throughout | | month
        1989-90 and Before | null..1990-12-31 | throughout | | year
        (After 8:14 a.m.-8:38 a.m.) September 11, 2001 | 2001-09-11T08:14..2001-09-11T08:38 | throughout | ~ | minute
        (After 12:00 p.m.) September 11, 2001 | 2001-09-11T12:00..2001-09-11T23:59 | within | ~ | minute
        (Shortly Before 7:00 a.m.-7:45 a.m.) September 11, 2001 | 2001-09-11T00:00..2001-09-11T07:45 | throughout | ~ | minute
        After 10:06 a.m. September 11, 2001 | 2001-09-11T10:06..null | within | | minute
        Late Summer 1998 | 1998-08-01..1998-08-31 | within | | season
        Between 1986-1989 | 1986-01-01..1989-12-31 | within | | year
        Mid 1980s | 1984-01-01..1986-12-31 | within | | decade
        Late May, 1986 | 1986-05-21..1986-05-31 | within | | month
        March 7 - Mid-April, 2003 | 2003-03-07..2003-04-20 | throughout | | day
        February 1991- July 1992 | 1991-02-01..1992-07-31 | throughout | | month
        9:03 a.m. -- 10:17 a.m. April 19, 1995 | 1995-04-19T09:03..1995-04-19T10:17 | throughout | | minute
        12:00 a.m., November 17, 2000 | 2000-11-17T00:00..2000-11-17T00:00 | within | | minute
        September 11, 2001 (N) | 2001-09-11..2001-09-11 | within | | day
        before September 11, 2001 (C) | null..2001-09-11 | within | | day
        (Between 9:50-10:40 a.m.) September 11, 2001 | 2001-09-11T09:50..2001-09-11T10:40 | within | ~ | minute
        July 1987 or Shortly After | 1987-07-01..null | within | | month
        May 2002-2003 | 2002-05-01..2003-12-31 | throughout | | month
        December 15, 1986-1989 | 1986-12-15..1989-12-31 | throughout | | day
        (1978-9) | 1978-01-01..1979-12-31 | throughout | ~ | year
        After the 1950s | 1950-01-01..null | within | | decade
        the 1920s | 1920-01-01..1929-12-31 | within | | decade
        19th century | 1801-01-01..1900-12-31 | within | | century
        early 3rd century BC | -0299-01-01..-0267-12-31 | within | | century
        44 BC | -0043-01-01..-0043-12-31 | within | | year
        AD 79 | 0079-01-01..0079-12-31 | within | | year
        c. 1450 | 1450-01-01..1450-12-31 | within | ~ | year
        66 million years ago | Y-66498000-01-01..Y-65498000-12-31 | within | ~ | millennium
        13.8 billion years ago | Y-13849998000-01-01..Y-13749998000-12-31 | within | ~ | millennium
        FY 2003 | 2002-10-01..2003-09-30 | within | ~ | year
        9/11/2001 | 2001-09-11..2001-09-11 | within | | day
        11.9.2001 | 2001-09-11..2001-09-11 | within | | day
        11 September 2001 | 2001-09-11..2001-09-11 | within | | day
        Sept. 11, 2001 | 2001-09-11..2001-09-11 | within | | day
        Tue, Sep 11 2001 | 2001-09-11..2001-09-11 | within | | day
        2001-W37 | 2001-09-10..2001-09-16 | within | | month
        2001-254 | 2001-09-11..2001-09-11 | within | | day
        ",
        &english(),
    );
}

#[test]
fn the_archive_s_display_dates() {
    check(
        "
        1958-1999 | 1958-01-01..1999-12-31 | throughout | | year
        1984 | 1984-01-01..1984-12-31 | within | | year
        July 28, 1945 | 1945-07-28..1945-07-28 | within | | day
        April 1977 | 1977-04-01..1977-04-30 | within | | month
        Late 1980s | 1987-01-01..1989-12-31 | within | | decade
        Early 1986 | 1986-01-01..1986-04-30 | within | | season
        Mid-1986 | 1986-05-01..1986-08-31 | within | | season
        (Mid-1986) | 1986-05-01..1986-08-31 | within | ~ | season
        1984 and After | 1984-01-01..null | throughout | | year
        November 1978-February 1979 | 1978-11-01..1979-02-28 | throughout | | month
        1984-March 1985 | 1984-01-01..1985-03-31 | throughout | | year
        Mid-1980s | 1984-01-01..1986-12-31 | within | | decade
        September 6-12, 1970 | 1970-09-06..1970-09-12 | throughout | | day
        (1985) | 1985-01-01..1985-12-31 | within | ~ | year
        Winter 1995 | 1995-12-01..1996-02-29 | within | | season
        Spring 1998 | 1998-03-01..1998-05-31 | within | | season
        Fall 1998 | 1998-09-01..1998-11-30 | within | | season
        Shortly After November 20, 1979 | 1979-11-20..null | within | | day
        After June 16, 1982 | 1982-06-16..null | within | | day
        1979-February 22, 2003 | 1979-01-01..2003-02-22 | throughout | | year
        August 2, 1990-March 1991 | 1990-08-02..1991-03-31 | throughout | | day
        (Between December 1969 and January 1970) | 1969-12-01..1970-01-31 | within | ~ | month
        Between 1981 and 1989 | 1981-01-01..1989-12-31 | within | | year
        (Between Early 1984 and October 1985) | 1984-01-01..1985-10-31 | within | ~ | season
        September 1, 1976-Early 1980s | 1976-09-01..1983-12-31 | throughout | | day
        November-December 1982 | 1982-11-01..1982-12-31 | throughout | | month
        February-November 4, 1979 | 1979-02-01..1979-11-04 | throughout | | month
        April 18-October 23, 1983 | 1983-04-18..1983-10-23 | throughout | | day
        (May 31, 1989-June 1990) | 1989-05-31..1990-06-30 | throughout | ~ | day
        (1990 or After) | 1990-01-01..null | within | ~ | year
        1994 or 1995 | 1994-01-01..1995-12-31 | within | | year
        Early 1980 and After | 1980-01-01..null | throughout | | season
        Late 1980s and After | 1987-01-01..null | throughout | | decade
        Late 1970s-Early 1980s | 1977-01-01..1983-12-31 | throughout | | decade
        Early 1983-Late 1984 | 1983-01-01..1984-12-31 | throughout | | season
        1983-Late 1984 | 1983-01-01..1984-12-31 | throughout | | year
        1983-Summer 1984 | 1983-01-01..1984-08-31 | throughout | | year
        After Mid-June 1999 | 1999-06-11..null | within | | month
        Before 9:00 a.m. September 11, 2001 | null..2001-09-11T09:00 | within | | minute
        (Between 9:45 a.m. and 9:56 a.m.) September 11, 2001 | 2001-09-11T09:45..2001-09-11T09:56 | within | ~ | minute
        Between 8:55 a.m. and 9:00 a.m. September 11, 2001 | 2001-09-11T08:55..2001-09-11T09:00 | within | | minute
        (9:37 a.m.) September 11, 2001 | 2001-09-11T09:37..2001-09-11T09:37 | within | ~ | minute
        September 11, 2001, (After 9:20 a.m.) | 2001-09-11T09:20..2001-09-11T23:59 | within | ~ | minute
        8:46 a.m. September 11, 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        8:46:40 a.m. September 11, 2001 | 2001-09-11T08:46:40..2001-09-11T08:46:40 | within | | second
        Morning, September 11, 2001 | 2001-09-11T06:00..2001-09-11T11:59 | within | | hour
        Afternoon September 11, 2001 | 2001-09-11T12:00..2001-09-11T17:59 | within | | hour
        (Evening) September 11, 2001 | 2001-09-11T18:00..2001-09-11T21:59 | within | ~ | hour
        the night of September 10, 2001 | 2001-09-10T22:00..2001-09-10T23:59 | within | | hour
        (January 25-Early March, 2001) | 2001-01-25..2001-03-10 | throughout | ~ | day
        (Mid-July - December 2000) | 2000-07-11..2000-12-31 | throughout | ~ | month
        Between September 12 and Late November 2001 | 2001-09-12..2001-11-30 | within | | day
        Beginning January 1999 | 1999-01-01..null | throughout | | month
        By May 1999 | null..1999-05-31 | within | | month
        Shortly Before May 1999 | null..1999-05-31 | within | | month
        1999 or Before | null..1999-12-31 | within | | year
        ",
        &english(),
    );
}

#[test]
fn marks_spaces_and_case_of_every_kind() {
    check(
        "
        SEPTEMBER\u{a0}6\u{2013}12,\u{202f}1970 | 1970-09-06..1970-09-12 | throughout | | day
        september 6 \u{2014} 12 1970 | 1970-09-06..1970-09-12 | throughout | | day
        September 6\u{2212}12, 1970 | 1970-09-06..1970-09-12 | throughout | | day
        6-12 September 1970 | 1970-09-06..1970-09-12 | throughout | | day
        the 1980\u{2019}s | 1980-01-01..1989-12-31 | within | | decade
        11th of September, 2001 | 2001-09-11..2001-09-11 | within | | day
        September 11th 2001 | 2001-09-11..2001-09-11 | within | | day
        8:46 AM on September 11, 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        September 11, 2001, 8:46 a. m. EDT | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        September 11, 2001 at 08:46 | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        8 a.m. September 11, 2001 | 2001-09-11T08:00..2001-09-11T08:59 | within | | hour
        noon, May 1, 1999 | 1999-05-01T12:00..1999-05-01T12:00 | within | | minute
        ((1985)) | 1985-01-01..1985-12-31 | within | ~ | year
        from May to June 1999 | 1999-05-01..1999-06-30 | throughout | | month
        throughout 1999 | 1999-01-01..1999-12-31 | throughout | | year
        within 1999 | 1999-01-01..1999-12-31 | within | | year
        about May 1999 | 1999-05-01..1999-05-31 | within | ~ | month
        probably May 1999 | 1999-05-01..1999-05-31 | within | ? | month
        ",
        &english(),
    );
}

#[test]
fn ends_take_from_each_other() {
    check(
        "
        November-February 1979 | 1978-11-01..1979-02-28 | throughout | | month
        11:30-1:15 p.m. May 1, 1999 | 1999-05-01T11:30..1999-05-01T13:15 | throughout | | minute
        8-9:30 a.m. May 1, 1999 | 1999-05-01T08:00..1999-05-01T09:30 | throughout | | hour
        August 7, 1998, 10:35-10:39 a.m. | 1998-08-07T10:35..1998-08-07T10:39 | throughout | | minute
        10:00 p.m. September 10-6:00 a.m. September 11, 2001 | 2001-09-10T22:00..2001-09-11T06:00 | throughout | | minute
        100-44 BC | -0099-01-01..-0043-12-31 | throughout | | year
        1200-1150 BC | -1199-01-01..-1149-12-31 | throughout | | year
        27 BC-AD 14 | -0026-01-01..0014-12-31 | throughout | | year
        5th-4th century BC | -0499-01-01..-0300-12-31 | throughout | | century
        May 1 or 2, 2000 | 2000-05-01..2000-05-02 | within | | day
        between the 18th and the 19th century | 1701-01-01..1900-12-31 | within | | century
        Late November 2001 to January 2002 | 2001-11-21..2002-01-31 | throughout | | month
        1998-Present | 1998-01-01..null | throughout | | year
        Mid-to-Late 1990s | 1994-01-01..1999-12-31 | throughout | | decade
        Mid- to Late 1990s | 1994-01-01..1999-12-31 | throughout | | decade
        Early to Mid-1990s | 1990-01-01..1996-12-31 | throughout | | decade
        July and August 2001 | 2001-07-01..2001-08-31 | throughout | | month
        May 5 and 7, 1999 | 1999-05-05..1999-05-07 | throughout | | day
        May 5th-7th, 1999 | 1999-05-05..1999-05-07 | throughout | | day
        5th-7th May 1999 | 1999-05-05..1999-05-07 | throughout | | day
        September 11, 2001, to October 5, 2001 | 2001-09-11..2001-10-05 | throughout | | day
        (1985)-1987 | 1985-01-01..1987-12-31 | throughout | ~ | year
        1985-(1987) | 1985-01-01..1987-12-31 | throughout | ~ | year
        (8:30 a.m.)-8:45 a.m. September 11, 2001 | 2001-09-11T08:30..2001-09-11T08:45 | throughout | ~ | minute
        Days After September 11, 2001 | 2001-09-11..null | within | | day
        September 11, 2001 (8:46 a.m.-9:03 a.m.) | 2001-09-11T08:46..2001-09-11T09:03 | throughout | ~ | minute
        Shortly After 9:37 a.m. September 11, 2001 | 2001-09-11T09:37..null | within | | minute
        Early Morning September 11, 2001 | 2001-09-11T06:00..2001-09-11T11:59 | within | | hour
        5-3 million years ago | Y-5498000-01-01..Y-2498000-12-31 | throughout | ~ | millennium
        AD 100-200 | 0100-01-01..0200-12-31 | throughout | | year
        8:46 a.m. and After September 11, 2001 | 2001-09-11T08:46..null | throughout | | minute
        (8:57 a.m. and After) September 11, 2001 | 2001-09-11T08:57..2001-09-11T23:59 | throughout | ~ | minute
        10:00-11:00 a.m. and After, September 11, 2001 | 2001-09-11T10:00..null | throughout | | minute
        Spring and Summer 2001 | 2001-03-01..2001-08-31 | throughout | | season
        10th-8th centuries BC | -0999-01-01..-0700-12-31 | throughout | | century
        16 July 1969 13:32 \u{2013} 24 July 1969 16:50 | 1969-07-16T13:32..1969-07-24T16:50 | throughout | | minute
        20 July 1969, 20:17:40 UTC | 1969-07-20T20:17:40..1969-07-20T20:17:40 | within | | second
        late December 1999-early January 2000 | 1999-12-21..2000-01-10 | throughout | | month
        May 2000-June | 2000-05-01..2000-06-30 | throughout | | month
        FY 2003-04 | 2002-10-01..2004-09-30 | throughout | ~ | year
        1960s-70s | 1960-01-01..1979-12-31 | throughout | | decade
        1990/91 | 1990-01-01..1991-12-31 | throughout | | year
        1999-00 | 1999-01-01..2000-12-31 | throughout | | year
        March/April 2001 | 2001-03-01..2001-04-30 | throughout | | month
        May 1/2, 2001 | 2001-05-01..2001-05-02 | throughout | | day
        Early/Mid 1990 | 1990-01-01..1990-08-31 | throughout | | season
        500,000-400,000 years ago | Y-498000-01-01..Y-398000-12-31 | throughout | ~ | year
        ",
        &english(),
    );
}

#[test]
fn a_winter_may_name_both_its_years() {
    check(
        "
        Winter 1999-2000 | 1999-12-01..2000-02-29 | within | | season
        Winter 1999/2000 | 1999-12-01..2000-02-29 | within | | season
        Winter 1999/00 | 1999-12-01..2000-02-29 | within | | season
        Winter of 1995-96 | 1995-12-01..1996-02-29 | within | | season
        Between Winter 1999-2000 and May 2001 | 1999-12-01..2001-05-31 | within | | season
        Winter 1999-2001 | 1999-12-01..2001-12-31 | throughout | | season
        Winter 1999-Spring 2000 | 1999-12-01..2000-05-31 | throughout | | season
        Summer 1999-2000 | 1999-06-01..2000-12-31 | throughout | | season
        ",
        &english(),
    );
}

#[test]
fn other_ways_to_say_it() {
    check(
        "
        12:00 noon September 11, 2001 | 2001-09-11T12:00..2001-09-11T12:00 | within | | minute
        12 midnight, October 14, 2024 | 2024-10-14T00:00..2024-10-14T00:00 | within | | minute
        8.46 a.m., September 11, 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within | | minute
        2001 Q3 | 2001-07-01..2001-09-30 | within | | season
        2001-Q3 | 2001-07-01..2001-09-30 | within | | season
        H1 2001 | 2001-01-01..2001-06-30 | within | | season
        1999-Q3 2001 | 1999-01-01..2001-09-30 | throughout | | year
        Pre-1990 | null..1990-12-31 | within | | year
        Post-September 11, 2001 | 2001-09-11..null | within | | day
        not after 2001 | null..2001-12-31 | within | | year
        in or before 2001 | null..2001-12-31 | within | | year
        in or after 2001 | 2001-01-01..null | within | | year
        up to 2001 | null..2001-12-31 | throughout | | year
        as of May 2001 | 2001-05-01..null | throughout | | month
        1995 to date | 1995-01-01..null | throughout | | year
        1995 until now | 1995-01-01..null | throughout | | year
        first half of the 19th century | 1801-01-01..1850-12-31 | within | | decade
        fourth quarter of the 5th century BC | -0424-01-01..-0400-12-31 | within | | decade
        first half of the 1990s | 1990-01-01..1994-12-31 | within | | year
        second half of the 440s BC | -0443-01-01..-0439-12-31 | within | | year
        5th c. BC | -0499-01-01..-0400-12-31 | within | | century
        5th cent. | 0401-01-01..0500-12-31 | within | | century
        1990 (?) | 1990-01-01..1990-12-31 | within | ? | year
        1990 (approx.) | 1990-01-01..1990-12-31 | within | ~ | year
        May 1, 2001 (c.) | 2001-05-01..2001-05-01 | within | ~ | day
        ",
        &english(),
    );
}

#[test]
fn numbers_by_order() {
    let order = |order| DateOptions { order: Some(order), ..DateOptions::default() };
    check("4/5/2001 | 2001-04-05..2001-04-05 | within | | day", &order(DateOrder::MonthDayYear));
    check("4/5/2001 | 2001-05-04..2001-05-04 | within | | day", &order(DateOrder::DayMonthYear));
    check("2001/5/4 | 2001-05-04..2001-05-04 | within | | day", &order(DateOrder::DayMonthYear));
    let refused = read_date("4/5/2001", &order(DateOrder::YearMonthDay)).unwrap_err();
    assert_eq!(refused.to_string(), "expected a year of four digits, found “4” at character 1");
    let british = DateOptions { lang: Some("en-GB".to_owned()), ..DateOptions::default() };
    check("4/5/2001 | 2001-05-04..2001-05-04 | within | | day", &british);
    check("6/2002 | 2002-06-01..2002-06-30 | within | | month", &british);
}

#[test]
fn a_quarter_beyond_all_counting_is_no_date() {
    assert!(read_date("9201222222222222222222222222th quarter of 2001", &english()).is_err());
}
