//! What headings take from the lines above them: the title of a section, a day or a year.

use super::heading::{COLONS, DASHES, Heading, sides};
use crate::date::{DateOptions, Hull, Moment, Precision, find_dates, read_date, resembles_date};

/// What a section is called: by a title, which its entries have as a tag, or by a day or year, which is theirs.
#[derive(Clone, Debug)]
pub enum Section {
    Title(String),
    Date(String),
}

/// Splits a line whose date lacks what words before it said: `8:46 a.m.: …` the day, where they are `September 11,
/// 2001`, `14 July: …` the year, where they are `1789`. Answers the words of the whole date, too. A title begins
/// with a capital: what does not is a line of a log, a list or a quotation.
pub fn split_placed_heading<'a>(
    line: &'a str,
    around: &str,
    dates: &DateOptions,
) -> Option<(Heading<'a>, String)> {
    let outer = read_date(around, dates).ok()?;
    // A range's dash has a number behind it.
    sides(line, COLONS).chain(sides(line, DASHES)).find_map(|heading| {
        // A bare number is one of a list.
        let says_when = heading.date.contains(|c: char| c.is_alphabetic() || c == ':');
        let is_title =
            heading.title.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let words = [heading.date, " ", around].concat();
        let whole = read_date(&words, dates).ok().filter(|_| says_when && is_title)?;
        (whole.precision > outer.precision && is_within(whole.hull, outer.hull))
            .then_some((heading, words))
    })
}

/// The date that a line is, and nothing else but marks of a title: `# September 11, 2001`, `September 11, 2001
/// (Tuesday):`. `None` for other lines.
pub fn date_line<'a>(line: &'a str, dates: &DateOptions) -> Option<&'a str> {
    let marks: &[char] = &['#', '*', '=', '_', ' ', ':', '.', '-', '–', '—'];
    let bare = line.trim_matches(marks);
    // A parenthesis behind it says the weekday.
    let outside = bare.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let bare = outside.map_or(bare, |(before, _)| before);
    let starts = bare.starts_with(|c: char| c.is_alphanumeric()) && line.len() <= 80;
    (starts && read_date(bare, dates).is_ok()).then_some(bare)
}

/// Whether a date is one day or one year, plainly: what headings below it can lack.
pub fn is_day_or_year(date: &str, dates: &DateOptions) -> bool {
    let Ok(read) = read_date(date, dates) else { return false };
    let (Some(begin), Some(end)) = (read.hull.begin, read.hull.end) else { return false };
    let (first, last) = (begin.day(), end.day());
    let is_year =
        first.year == last.year && (first.month, first.day, last.month, last.day) == (1, 1, 12, 31);
    !read.approximate
        && (read.precision == Precision::Day && first == last
            || read.precision == Precision::Year && is_year)
}

/// Whether a line that begins no entry speaks of another day than those before: what stands below it cannot have
/// theirs.
pub fn changes_day(line: &str, dates: &DateOptions) -> bool {
    let is_sentence = line.ends_with(['.', '!', '?', '”', '"', ']', ')', ',', ';']);
    let is_short = line.len() <= 80 && !is_sentence;
    date_line(line, dates).is_some()
        || is_short
            && (!line.contains(':') && resembles_date(line, dates)
                || !find_dates(line, dates).is_empty())
}

/// The words of the day of a date with a clock time, on which other times can stand; `None` for other dates.
pub fn day_of_time(date: &str, dates: &DateOptions) -> Option<String> {
    let read = read_date(date, dates).ok()?;
    let (begin, end) = (read.hull.begin?.day(), read.hull.end?.day());
    (begin == end && read.precision > Precision::Day).then(|| Moment::from_day(begin).to_string())
}

/// Whether a date lies within another.
pub fn lies_within(date: &str, outer: &str, dates: &DateOptions) -> bool {
    let (Ok(date), Ok(outer)) = (read_date(date, dates), read_date(outer, dates)) else {
        return false;
    };
    date.hull.begin.is_some() && date.hull.end.is_some() && is_within(date.hull, outer.hull)
}

/// An open end is within what has one.
fn is_within(hull: Hull, outer: Hull) -> bool {
    let first = |hull: Hull| hull.begin.map(Moment::first_second);
    let last = |hull: Hull| hull.end.map(Moment::last_second);
    let begins = first(hull).is_none_or(|begin| first(outer).is_some_and(|outer| outer <= begin));
    let ends = last(hull).is_none_or(|end| last(outer).is_some_and(|outer| end <= outer));
    begins && ends
}
