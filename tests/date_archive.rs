//! Every heading and every `(see …)` of a hundred entries of the archive, where that file is at hand.

use dateline::date::{
    DateExpression, DateOptions, Day, FoundDate, Moment, read_date, read_date_list,
};

/// The file's text, or `None` and a word about it.
fn archive() -> Option<String> {
    let path = "../shared/data/historycommons-100.txt";
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: {path} is not here");
    }
    text
}

/// The text before the first `: ` that is a date, of each paragraph's first line.
fn headings(text: &str) -> Vec<DateExpression> {
    let mut after_blank = true;
    let mut found = Vec::new();
    for line in text.lines() {
        if after_blank {
            let dates = line.match_indices(": ").filter_map(|(colon, _)| line.get(..colon));
            found.extend(dates.flat_map(|date| read_date(date, &DateOptions::default())).next());
        }
        after_blank = line.is_empty();
    }
    found
}

/// What stands inside each `(see …)`, other parentheses nested.
fn references(text: &str) -> Vec<&str> {
    let inside = |begin: usize| {
        let rest = text.get(begin..)?;
        let mut depth = 1;
        let closes = |c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        };
        rest.get(..rest.find(closes)?)
    };
    text.match_indices("(see ").filter_map(|(at, see)| inside(at + see.len())).collect()
}

fn hull(date: &DateExpression) -> String {
    let bound =
        |moment: Option<Moment>| moment.map_or("null".to_owned(), |moment| moment.to_string());
    format!("{}..{}", bound(date.hull.begin), bound(date.hull.end))
}

#[test]
fn every_heading_is_dated() {
    let Some(text) = archive() else { return };
    let headings = headings(&text);
    assert_eq!(headings.len(), 100);
    for date in &headings {
        assert_eq!(Some(hull(date)), expected(&date.text), "{}", date.text);
    }
}

#[test]
fn every_reference_is_read_whole() {
    let Some(text) = archive() else { return };
    let lists = references(&text);
    assert_eq!(lists.len(), 92);
    for list in lists {
        let found = read_date_list(list, &DateOptions::default());
        assert!(!found.is_empty(), "{list}");
        assert_eq!(left_over(list, &found), "", "{list}");
        for found in &found {
            assert_eq!(Some(hull(&found.date)), expected(&found.date.text), "{list}");
        }
    }
}

/// The words of a list that are neither dates nor join them.
fn left_over(list: &str, found: &[FoundDate]) -> String {
    let mut rest = list.to_owned();
    for date in found.iter().rev() {
        rest.replace_range(date.begin..date.end, " ");
    }
    rest.replace(" and ", " ").trim().to_owned()
}

/// The hull by other means: templates for the plain forms, and for the rest what a person read.
fn expected(phrase: &str) -> Option<String> {
    let known = READ_BY_EYE.iter().find(|(known, _)| *known == phrase);
    if let Some((_, hull)) = known {
        return Some((*hull).to_owned());
    }
    let bare = phrase.trim_start_matches('(').trim_end_matches(')');
    if let Some((first, last)) = bare.split_once('-') {
        return Some(format!("{}..{}", ends(first)?.0, ends(last)?.1));
    }
    let (begin, end) = match bare.strip_suffix(" and After") {
        Some(first) => (ends(first)?.0, "null".to_owned()),
        None => ends(bare)?,
    };
    Some(format!("{begin}..{end}"))
}

/// First and last day of `1984`, `1980s`, `Early 1984`, `Late 1984`, `May 1984`, `May 5, 1984`.
fn ends(phrase: &str) -> Option<(String, String)> {
    let words: Vec<&str> = phrase.split(' ').collect();
    match *words.as_slice() {
        [year] if year.len() == 4 => Some((format!("{year}-01-01"), format!("{year}-12-31"))),
        [decade] => {
            let tens = decade.strip_suffix("0s")?;
            Some((format!("{tens}0-01-01"), format!("{tens}9-12-31")))
        }
        ["Early", year] if year.len() == 4 => {
            Some((format!("{year}-01-01"), format!("{year}-04-30")))
        }
        ["Late", year] if year.len() == 4 => {
            Some((format!("{year}-09-01"), format!("{year}-12-31")))
        }
        [month, year] => {
            let month = number_of_month(month)?;
            let last = (28..=31)
                .rev()
                .find(|day| Day::new(year.parse().unwrap_or(0), month, *day).is_some())?;
            Some((format!("{year}-{month:02}-01"), format!("{year}-{month:02}-{last}")))
        }
        [month, day, year] => {
            let day: u8 = day.strip_suffix(',')?.parse().ok()?;
            let date = format!("{year}-{:02}-{day:02}", number_of_month(month)?);
            Some((date.clone(), date))
        }
        _ => None,
    }
}

fn number_of_month(name: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let place = MONTHS.iter().position(|month| *month == name)?;
    u8::try_from(place + 1).ok()
}

const READ_BY_EYE: &[(&str, &str)] = &[
    ("(Between December 1969 and January 1970)", "1969-12-01..1970-01-31"),
    ("September 6-12, 1970", "1970-09-06..1970-09-12"),
    ("November 10-12, 1972", "1972-11-10..1972-11-12"),
    ("September 1, 1976-Early 1980s", "1976-09-01..1983-12-31"),
    ("Shortly After September 1, 1976", "1976-09-01..null"),
    ("(1978-9)", "1978-01-01..1979-12-31"),
    ("February-November 4, 1979", "1979-02-01..1979-11-04"),
    ("Shortly After November 20, 1979", "1979-11-20..null"),
    ("Early 1980s", "1980-01-01..1983-12-31"),
    ("Between 1981 and 1989", "1981-01-01..1989-12-31"),
    ("After June 16, 1982", "1982-06-16..null"),
    ("November-December 1982", "1982-11-01..1982-12-31"),
    ("April 18-October 23, 1983", "1983-04-18..1983-10-23"),
    ("(Between Early 1984 and October 1985)", "1984-01-01..1985-10-31"),
    ("Mid-1980s", "1984-01-01..1986-12-31"),
    ("Mid 1980s", "1984-01-01..1986-12-31"),
    ("(Between 9:45 a.m. and 9:56 a.m.) September 11, 2001", "2001-09-11T09:45..2001-09-11T09:56"),
    ("Before 9:00 a.m. September 11, 2001", "null..2001-09-11T09:00"),
    ("December 24-30, 2000", "2000-12-24..2000-12-30"),
    ("July-August 1999", "1999-07-01..1999-08-31"),
    ("Early 1990s-Late 1996", "1990-01-01..1996-12-31"),
    ("Shortly After February 1994", "1994-02-01..null"),
    ("Shortly After February 26, 1993", "1993-02-26..null"),
    ("Shortly After November 19, 1995", "1995-11-19..null"),
];
