//! Years whose meaning the whole text tells: two with a hyphen, `2008-09`, which by itself is a month or, `2020-21`, a
//! spring; those on lines of their own, and those that lead their lines.

use crate::date::{DateOptions, Precision, find_dates};

/// Whether a text has headings that two years begin, such as `1998-99` or `2007–08`, and none that a month does, such as
/// `2003-05`.
pub fn joins_years(text: &str) -> bool {
    let (mut years, mut months) = (false, false);
    for (year, dash, next) in text.lines().filter_map(split) {
        let follows = next == (year + 1) % 100;
        match (dash, next) {
            ('–', _) | (_, 13..=20 | 42..) => years |= next > year % 100 || follows,
            (_, ..=12) if !follows => months = true,
            _ => {}
        }
    }
    years && !months
}

/// The words of a date, of two years with a hyphen, so that they are read as those: where the text joins years so, and
/// where the second is EDTF's code for a part of the first, which nobody writes of the last century: `1936-39`.
pub fn season_of_years(date: &str, joins: bool) -> Option<String> {
    let (year, dash, next) = split(date).filter(|_| date.len() == "2008-09".len())?;
    let later = next > year % 100 || next == (year + 1) % 100;
    let is_code = year < 2000 && (21..=41).contains(&next);
    (dash == '-' && later && (joins || is_code)).then(|| date.replacen('-', "–", 1))
}

/// Whether a text has years on lines of their own, with text right below, at least two, and none before another.
pub fn years_stand_alone(text: &str) -> bool {
    let mut lines = text.lines().take(LOOKED_AT).map(str::trim).peekable();
    let (mut count, mut last) = (0, 0);
    while let Some(line) = lines.next() {
        let year = line.parse().unwrap_or(0);
        if !(1000..=2100).contains(&year) || lines.peek().is_none_or(|next| next.is_empty()) {
            continue;
        }
        if year < last {
            return false;
        }
        (count, last) = (count + 1, year);
    }
    count > 1
}

/// Whether most lines of a text begin with a year and a sentence behind it, without a colon: `1847 Barlow opens a forge.`
pub fn years_lead(text: &str) -> bool {
    let (mut lines, mut count, mut last) = (0, 0, 0);
    let written = text.lines().take(LOOKED_AT).map(str::trim).filter(|line| !line.is_empty());
    for line in written {
        lines += 1;
        let Some(year) = led_by_year(line).and_then(|(year, _)| year.parse().ok()) else {
            continue;
        };
        if !(1000..=2100).contains(&year) || year < last {
            return false;
        }
        (count, last) = (count + 1, year);
    }
    count >= LEADING_YEARS && count * 2 > lines
}

/// The year that a line begins with, and what stands behind it: words that begin with a capital.
pub fn led_by_year(line: &str) -> Option<(&str, &str)> {
    let (year, rest) = line.split_at_checked(4)?;
    let title = rest.strip_prefix('.').unwrap_or(rest).strip_prefix(' ')?.trim_start();
    let is_led =
        year.bytes().all(|byte| byte.is_ascii_digit()) && title.starts_with(char::is_uppercase);
    is_led.then_some((year, title))
}

/// Whether most lines of a text begin with a day or month and a sentence behind it, without a colon: `May 5, 1847 Barlow
/// opens a forge.`
pub fn days_lead(text: &str, dates: &DateOptions) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(FIRST_LINES);
    let (mut all, mut led) = (0, 0);
    for line in lines {
        all += 1;
        led += i32::from(led_by_day(line, dates).is_some());
    }
    led >= LEADING_YEARS && led * 2 > all
}

/// The day or month, with its year, that a line begins with, and what stands behind it: words that begin with a capital.
pub fn led_by_day<'a>(line: &'a str, dates: &DateOptions) -> Option<(&'a str, &'a str)> {
    let begin = line.char_indices().nth(DATE_CHARS).map_or(line.len(), |(at, _)| at);
    let found = find_dates(line.get(..begin)?, dates);
    let found = found.first().filter(|found| found.begin == 0)?;
    let is_day = matches!(found.date.precision, Precision::Day | Precision::Month);
    let (date, rest) = line.split_at_checked(found.end)?;
    let title = rest.strip_prefix(' ')?;
    (is_day && title.starts_with(char::is_uppercase)).then_some((date, title))
}

/// A date that leads a line has at most so many characters.
const DATE_CHARS: usize = 60;

/// So many lines tell whether days lead them.
const FIRST_LINES: usize = 60;

/// So many lines tell what kind of list a text is: a long one is not held up.
const LOOKED_AT: usize = 4000;

/// So many lines that years lead make a list.
const LEADING_YEARS: i32 = 3;

/// Four digits, a dash and two, which a line begins with.
fn split(line: &str) -> Option<(u32, char, u32)> {
    let (year, rest) = line.split_at_checked(4)?;
    let dash = rest.chars().next().filter(|c| matches!(c, '-' | '–'))?;
    let (next, rest) = rest.get(dash.len_utf8()..)?.split_at_checked(2)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    (digits(year) && digits(next) && ends).then_some(())?;
    let number = |text: &str| {
        text.bytes().fold(0, |number, digit| number * 10 + u32::from(digit.wrapping_sub(b'0')))
    };
    Some((number(year), dash, number(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_joined_where_no_month_is_named_so() {
        for (text, expected) in [
            ("1998-99: A\n\n2008-09: B", true),
            ("2007–08: A\n\n2008-09: B", true),
            ("1998-99: A\n\n2003-05: B", false),
            ("2008-09: A\n\n2009-10: B", false),
            ("2020-21: A", false),
            ("1998-99-01: A", false),
            ("1998: A", false),
        ] {
            assert_eq!(joins_years(text), expected, "{text}");
        }
        assert_eq!(season_of_years("2008-09", true).as_deref(), Some("2008–09"));
        assert_eq!(season_of_years("1999-00", true).as_deref(), Some("1999–00"));
        assert_eq!(season_of_years("1936-39", false).as_deref(), Some("1936–39"));
        for other in ["2008-05", "2008-09-01", "2008–09", "About 2008-09"] {
            assert_eq!(season_of_years(other, true), None, "{other}");
        }
        for other in ["2008-09", "2001-21", "1999-21", "1904-05"] {
            assert_eq!(season_of_years(other, false), None, "{other}");
        }
    }
}
