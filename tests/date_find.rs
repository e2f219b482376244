//! Dates in running text, and in the lists that stand in `(see …)`.
#![allow(clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::date::{DateOptions, FoundDate, find_dates, read_date_list};

fn words(text: &str, found: &[FoundDate]) -> Vec<String> {
    for date in found {
        assert_eq!(text[date.begin..date.end].trim(), date.date.text);
    }
    found.iter().map(|date| date.date.text.clone()).collect()
}

#[test]
fn lists_are_read_longest_first() {
    for (list, expected) in [
        (
            "April 1999 and Between September 12 and Late November 2001",
            &["April 1999", "Between September 12 and Late November 2001"][..],
        ),
        ("1978 and July 3, 1979", &["1978", "July 3, 1979"]),
        ("1994; 1999-After October 12, 2001", &["1994", "1999-After October 12, 2001"]),
        (
            "1995 and After, February 15, 1999, August 9, 2000",
            &["1995 and After", "February 15, 1999", "August 9, 2000"],
        ),
        ("(1984-2004)", &["(1984-2004)"]),
        (
            "(Between 9:45 a.m. and 9:56 a.m.) September 11, 2001",
            &["(Between 9:45 a.m. and 9:56 a.m.) September 11, 2001"],
        ),
        ("June 4, 1992 and 1988", &["June 4, 1992", "1988"]),
        ("August 1985 and August 1985", &["August 1985", "August 1985"]),
        ("1984-March 1985 and 1985-1987", &["1984-March 1985", "1985-1987"]),
        (
            "December 24-30, 2000 and February 20, 2001",
            &["December 24-30, 2000", "February 20, 2001"],
        ),
        (
            "September 11, 2001, 9:40 a.m. September 12, 2001",
            &["September 11, 2001", "9:40 a.m. September 12, 2001"],
        ),
        ("1984 and After October 12, 2001", &["1984", "After October 12, 2001"]),
        ("1994 or 1995, 1996", &["1994 or 1995", "1996"]),
        (
            "September 11, 2001, (9:40 a.m.) September 12, 2001",
            &["September 11, 2001", "(9:40 a.m.) September 12, 2001"],
        ),
        ("1981-1982, 1984-1986, and 1990", &["1981-1982", "1984-1986", "1990"]),
        ("1994, September 11, 2001", &["1994", "September 11, 2001"]),
        ("May 5 and June 7, 1999", &["May 5", "June 7, 1999"]),
        ("May 5 and 7, 1999; July and August 2001", &["May 5", "7, 1999", "July", "August 2001"]),
        ("Chapter 1984", &[]),
        ("31 April 1999 and May 1999", &["May 1999"]),
        ("Between 1981 and 1989 and 1995", &["Between 1981 and 1989", "1995"]),
    ] {
        let found = read_date_list(list, &DateOptions::default());
        assert_eq!(words(list, &found), expected, "{list}");
    }
}

#[test]
fn a_clock_time_in_a_list_takes_the_given_day() {
    let day = dateline::date::Day::new(2001, 9, 11);
    let found =
        read_date_list("(9:20 a.m.) and 9:37 a.m.", &DateOptions { day, ..DateOptions::default() });
    let begins: Vec<_> = found
        .iter()
        .filter_map(|date| date.date.hull.begin)
        .map(|begin| begin.to_string())
        .collect();
    assert_eq!(begins, ["2001-09-11T09:20", "2001-09-11T09:37"]);
    assert!(found[0].date.approximate && !found[1].date.approximate);
}

#[test]
fn running_text_is_read_with_care() {
    for (text, expected) in [
        ("In 1984, 300 of 1,200 men left Room 1408 on May 5.", &["1984"][..]),
        ("At 9:40 a.m., the plane crashes on July 28, 1945.", &["July 28, 1945"]),
        ("By 1960, it has about 1,200 aircraft and about 1500 men.", &["By 1960"]),
        ("after 1500 men and before 2000 people", &[]),
        ("He served from 1996 to 2001 and in 2003.", &["from 1996 to 2001", "2003"]),
        ("the mid-1970s, then 1970s-style", &["mid-1970s"]),
        ("since 1997, he has", &["since 1997"]),
        ("It cost $1984, 1984% or #1984, in Fig. 12 of Chapter 1984.", &[]),
        ("2001-02-30 and 31 April 1999 are none, 2001-02-28 is.", &["2001-02-28"]),
        ("He may march in the fall.", &[]),
        ("It was signed in May 1999.", &["May 1999"]),
        (
            "the events (see above) of 11 September 2001 (also 9/11/2001)",
            &["11 September 2001", "9/11/2001"],
        ),
        ("Flight 1989 and Public Law 1984", &[]),
        ("in 1984 and 1985", &["1984", "1985"]),
        ("versions 1.2.2001.4 and 192.168.2001", &[]),
        ("(9:37 a.m.) September 11, 2001: A plane", &["(9:37 a.m.) September 11, 2001"]),
    ] {
        let found = find_dates(text, &DateOptions::default());
        assert_eq!(words(text, &found), expected, "{text}");
    }
}
