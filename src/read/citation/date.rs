//! The date of a citation: in numbers or in words, behind the last commas.

use crate::date::{
    DateExpression, DateOptions, Day, Precision, read_date, resembles_date, says_undated,
};

/// Papers are cited in their own language, whatever that of the chronicle is.
const LANGUAGES: [&str; 4] = ["en", "fr", "de", "es"];

/// The longest words, in bytes, that may be a source's date.
const LIMIT_BYTES: usize = 48;

/// Years that a citation may be of.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=2999;

/// Years written with two digits are of the century in which these are the last ones.
const LAST_SHORT_YEAR: u16 = 39;

/// A date in EDTF, or the words of one that the calendar does not have; `None` where it says that there is none.
pub type Dated = Option<Result<String, String>>;

/// An item without its pages as its name and its date; `None` where it has no date and does not say so.
/// The date stands behind one of the last three commas, or is `6/20/2006` behind a blank.
pub fn split_date(item: &str) -> Option<(&str, Dated)> {
    let commas: Vec<usize> = item.rmatch_indices(',').map(|(at, _)| at).take(3).collect();
    // `September 12, 2001` goes before `2001`; all that may be longer has a second comma.
    for comma in commas.iter().rev() {
        let (name, words) = (item.get(..*comma)?.trim(), item.get(comma + 1..)?.trim());
        if let Some(date) = date_from_words(words).filter(|_| !name.is_empty()) {
            return Some((name, Some(date.map_err(|Impossible| words.to_owned()))));
        }
    }
    // Of the works of a year, `2004a` is one: it stays in the name.
    let lettered = item.strip_suffix(|c: char| c.is_ascii_lowercase());
    let year = lettered.and_then(|before| before.rsplit_once(", ")).map(|(_, year)| year);
    if let Some(Ok(year)) = year.filter(|year| year.len() == YEAR_BYTES).and_then(date_from_numbers)
    {
        return Some((item, Some(Ok(year))));
    }
    if says_no_date(item) {
        return Some((item.rsplit_once(',')?.0.trim(), None));
    }
    let (name, words) =
        item.rsplit_once(' ').filter(|(_, words)| words.matches('/').count() == 2)?;
    let date = date_from_words(words)?.ok()?;
    Some((name.trim_end(), Some(Ok(date))))
}

/// Whether the last words of an item are `n.d.` or mean the same.
pub fn says_no_date(item: &str) -> bool {
    let Some((_, words)) = item.rsplit_once(',') else { return false };
    let words = words.trim();
    // `unknown` and `inconnu` say as much of a person.
    (words.contains(['.', ' ']) || words == "undated")
        && LANGUAGES.iter().any(|lang| says_undated(Some(lang), words))
}

/// Whether an item is a date and nothing else: the words of an editor.
pub fn is_date_without_name(item: &str) -> bool {
    date_from_words(item).is_some()
}

/// The calendar has no such date.
#[derive(Debug, PartialEq, Eq)]
pub struct Impossible;

/// A citation's date as EDTF: `6/9/2002`, `6/2002`, `2005`, `2002-06-09`, `7/10-17/2006`, or in words of any
/// of the languages: `September 12, 2001`, `9 novembre 1989`. `None` for words that mean none.
pub fn date_from_words(words: &str) -> Option<Result<String, Impossible>> {
    // `Iraq, in 1991` is an editor's.
    let is_said = ["in ", "on ", "en "].iter().any(|word| words.starts_with(word));
    if is_said || words.len() > LIMIT_BYTES || !words.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let numbers = date_from_numbers(words);
    if let Some(Ok(_)) = numbers {
        return numbers;
    }
    let options =
        |lang: &&str| DateOptions { lang: Some((*lang).into()), ..DateOptions::default() };
    let date = LANGUAGES.iter().find_map(|lang| read_date(words, &options(lang)).ok());
    if let Some(date) = date {
        return edtf_of_source(&date).map(Ok);
    }
    // `September 31, 2001`, but not `Juan, 2005`.
    let has_day = words
        .rsplit_once([' ', '.'])
        .is_some_and(|(before, _)| before.contains(|c: char| c.is_ascii_digit()));
    let may_be = |c: char| c.is_alphabetic() || c == '/';
    let is_worded = words.contains(may_be) && !words.contains(['(', ')']);
    let is_meant = |lang| has_day && is_worded && resembles_date(words, &options(lang));
    numbers.or_else(|| LANGUAGES.iter().any(is_meant).then_some(Err(Impossible)))
}

/// The date of a work that has one: from a year to a day, at a time when there was a press to cite.
fn edtf_of_source(date: &DateExpression) -> Option<String> {
    let (begin, end) = (date.hull.begin?.day(), date.hull.end?.day());
    let days = |day: Day| format!("{}-{:02}-{:02}", day.year, day.month, day.day);
    if !YEARS.contains(&begin.year) || date.precision < Precision::Year {
        None
    } else if date.precision < Precision::Day {
        date.edtf()
    } else if begin == end {
        Some(days(begin))
    } else {
        Some([days(begin), days(end)].join("/"))
    }
}

/// `6/9/2002` (month first, unless only the day can be), `9/12/01`, `6/2002`, `2005`, `2002-06-09`, `2002-06`,
/// and ranges that lack in their begin what their end has: `7/10-17/2006`, `6/30-7/7/2006`, `7-8/2006`.
fn date_from_numbers(words: &str) -> Option<Result<String, Impossible>> {
    let numbers = |words: &str, separator: char| -> Option<Vec<u16>> {
        words
            .split(separator)
            .map(|part| part.trim().parse().ok().filter(|_| !part.contains('+')))
            .collect()
    };
    if let Some(parts) = numbers(words, '-') {
        return match *parts.as_slice() {
            [year, month, day] => date_of(year, month, day, DAY_BYTES),
            [year, month] => date_of(year, month, 1, MONTH_BYTES),
            [year] => date_of(year, 1, 1, YEAR_BYTES),
            _ => None,
        };
    }
    let Some((begin, end)) = words.split_once('-') else {
        return date_from_slashes(&numbers(words, '/')?);
    };
    let (mut begin, end) = (numbers(begin, '/')?, numbers(end, '/')?);
    match (begin.as_slice(), end.as_slice()) {
        (&[month, day], &[last, year]) if day <= 31 => {
            begin.push(year);
            return range_of(&begin, &[month, last, year]);
        }
        ([_, day], &[_, _, year]) if *day <= 31 => begin.push(year),
        ([_], &[_, year]) => begin.push(year),
        _ => {}
    }
    range_of(&begin, &end)
}

fn range_of(begin: &[u16], end: &[u16]) -> Option<Result<String, Impossible>> {
    let range = (date_from_slashes(begin)?, date_from_slashes(end)?);
    Some(match range {
        (Ok(begin), Ok(end)) if begin <= end => Ok([begin, end].join("/")),
        _ => Err(Impossible),
    })
}

/// `6/9/2002`, `25/12/1999`, `9/12/01`, `6/2002`.
fn date_from_slashes(parts: &[u16]) -> Option<Result<String, Impossible>> {
    match *parts {
        [day, month, year] if day > 12 && month <= 12 => {
            date_of(whole_year(year), month, day, DAY_BYTES)
        }
        [month, day, year] => {
            date_of(whole_year(year), month, day, DAY_BYTES).or(Some(Err(Impossible)))
        }
        [month, year] => date_of(year, month, 1, MONTH_BYTES),
        _ => None,
    }
}

fn whole_year(year: u16) -> u16 {
    match year {
        100.. => year,
        _ if year <= LAST_SHORT_YEAR => 2000 + year,
        _ => 1900 + year,
    }
}

/// How much of `2002-06-09` is said, in bytes.
const YEAR_BYTES: usize = 4;
const MONTH_BYTES: usize = 7;
const DAY_BYTES: usize = 10;

fn date_of(year: u16, month: u16, day: u16, length: usize) -> Option<Result<String, Impossible>> {
    YEARS.contains(&year.into()).then(|| {
        let small = |number: u16| u8::try_from(number).unwrap_or(0);
        Day::new(year.into(), small(month), small(day)).ok_or(Impossible)?;
        let mut date = format!("{year}-{month:02}-{day:02}");
        date.truncate(length);
        Ok(date)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_sources() {
        for (words, date) in [
            ("6/9/2002", Some("2002-06-09")),
            ("25/12/1999", Some("1999-12-25")),
            ("9/12/01", Some("2001-09-12")),
            ("9/12/87", Some("1987-09-12")),
            ("12/1999", Some("1999-12")),
            ("2005", Some("2005")),
            ("2002-06-11", Some("2002-06-11")),
            ("2002-06", Some("2002-06")),
            ("7/10-17/2006", Some("2006-07-10/2006-07-17")),
            ("6/30-7/7/2006", Some("2006-06-30/2006-07-07")),
            ("12/30/2005-1/6/2006", Some("2005-12-30/2006-01-06")),
            ("7-8/2006", Some("2006-07/2006-08")),
            ("12/2005-1/2006", Some("2005-12/2006-01")),
            ("September 12, 2001", Some("2001-09-12")),
            ("Monday, Sept. 10, 2001", Some("2001-09-10")),
            ("25 February 2002", Some("2002-02-25")),
            ("8:46 a.m. September 11, 2001", Some("2001-09-11")),
            ("July 10-17, 2006", Some("2006-07-10/2006-07-17")),
            ("May 2001", Some("2001-05")),
            ("Spring 1999", Some("1999-21")),
            ("1999-2000", Some("1999/2000")),
            ("c. 1950", Some("1950~")),
            ("9 novembre 1989", Some("1989-11-09")),
            ("9.11.1989", Some("1989-11-09")),
            ("12. März 1938", Some("1938-03-12")),
            ("18 de julio de 1936", Some("1936-07-18")),
            ("2/30/1999", Some("impossible")),
            ("13/45/2002", Some("impossible")),
            ("2/25/20002", Some("impossible")),
            ("in 1991", None),
            ("2001-13-05", Some("impossible")),
            ("September 31, 2001", Some("impossible")),
            ("7/17-10/2006", Some("impossible")),
            ("Juan, 2005", None),
            ("1/2", None),
            ("161", None),
            ("5000", None),
            ("+2001", None),
            ("before 2001", None),
            ("in the 1980s", None),
            ("Room 12", None),
            ("", None),
        ] {
            let read = date_from_words(words).map(|date| date.unwrap_or("impossible".into()));
            assert_eq!(read.as_deref(), date, "{words}");
        }
    }
}
