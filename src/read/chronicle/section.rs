//! What headings take from the lines above them: the title of a section, a day or a year.

use crate::date::{
    DateOptions, Hull, Moment, Precision, days_in_month, find_dates, read_date, resembles_date,
};

/// What a section is called: by a title, which its entries have as a tag, or by a day or year, which is theirs.
#[derive(Clone, Debug)]
pub enum Section {
    Title(String),
    Date(String),
}

/// The date that a line is, and nothing else but marks of a title: `# September 11, 2001`, `September 11, 2001
/// (Tuesday):`. `None` for other lines.
pub fn date_line<'a>(line: &'a str, dates: &DateOptions) -> Option<&'a str> {
    let bare = bare_title(line);
    // A parenthesis behind it says the weekday.
    let outside = bare.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let bare = outside.map_or(bare, |(before, _)| before);
    let starts = bare.starts_with(|c: char| c.is_alphanumeric()) && line.len() <= 80;
    (starts && read_date(bare, dates).is_ok()).then_some(bare)
}

/// A line without the marks of a title round it.
pub fn bare_title(line: &str) -> &str {
    let marks: &[char] = &['#', '*', '=', '_', ' ', ':', '.', '-', '–', '—'];
    line.trim_matches(marks).trim_end_matches("[edit]").trim_end_matches(marks)
}

/// Whether a date is one day, month or year, plainly: what headings below it can lack.
pub fn can_be_lacked(date: &str, dates: &DateOptions) -> bool {
    let Ok(read) = read_date(date, dates) else { return false };
    let (Some(begin), Some(end)) = (read.hull.begin, read.hull.end) else { return false };
    let (first, last) = (begin.day(), end.day());
    let same_year = first.year == last.year;
    let is_year = same_year && (first.month, first.day, last.month, last.day) == (1, 1, 12, 31);
    let is_month = same_year
        && first.month == last.month
        && (first.day, last.day) == (1, days_in_month(last.year, last.month));
    !read.approximate
        && match read.precision {
            Precision::Day => first == last,
            Precision::Month => is_month,
            Precision::Year => is_year,
            _ => false,
        }
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

/// Whether a date lies within another.
pub fn lies_within(date: &str, outer: &str, dates: &DateOptions) -> bool {
    let (Ok(date), Ok(outer)) = (read_date(date, dates), read_date(outer, dates)) else {
        return false;
    };
    date.hull.begin.is_some() && date.hull.end.is_some() && is_within(date.hull, outer.hull)
}

/// An open end is within what has one.
pub fn is_within(hull: Hull, outer: Hull) -> bool {
    let first = |hull: Hull| hull.begin.map(Moment::first_second);
    let last = |hull: Hull| hull.end.map(Moment::last_second);
    let begins = first(hull).is_none_or(|begin| first(outer).is_some_and(|outer| outer <= begin));
    let ends = last(hull).is_none_or(|end| last(outer).is_some_and(|outer| end <= outer));
    begins && ends
}
