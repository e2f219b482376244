//! Headings: `DATE: TITLE`, where both sides may hold colons.

use crate::date::{
    DateOptions, Hull, Moment, Precision, find_dates, read_date, resembles_date, says_undated,
};

/// The longest date, in bytes, that a heading is searched for.
const DATE_LIMIT_BYTES: usize = 120;

/// What stands for a heading's colon.
const DASHES: &[&str] = &[" – ", " — ", " - ", " -- "];

/// A heading's two sides, as written.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading<'a> {
    pub date: &'a str,
    pub title: &'a str,
}

/// Splits at the first colon, followed by a space or the line's end, whose left side is a date.
/// `None` where no left side is one.
pub fn split_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    let first = line.chars().next()?;
    if !(first.is_alphanumeric() || matches!(first, '(' | '~' | '-' | '[' | '{')) {
        return None;
    }
    sides(line, &[": ", "：", ":"]).find(|heading| read_date(heading.date, dates).is_ok())
}

/// What stands before and behind each mark near the line's begin; a colon has a blank behind it, or nothing.
fn sides<'a>(line: &'a str, marks: &'a [&str]) -> impl Iterator<Item = Heading<'a>> {
    let places = line.char_indices().take_while(|&(at, _)| at < DATE_LIMIT_BYTES);
    places.filter_map(move |(at, _)| {
        let (date, rest) = line.split_at_checked(at)?;
        let title = marks.iter().find_map(|mark| rest.strip_prefix(mark))?;
        let splits = rest.len() == title.len() + 1;
        let ends = title.is_empty() || title.starts_with(char::is_whitespace);
        (!splits || ends).then(|| Heading { date: date.trim_end(), title: title.trim() })
    })
}

/// Splits a line that has a dash for the colon behind its date, or a bullet before it: `April 5, 1999 – Title`,
/// `- April 9, 1999: Title`. To be asked of lines with a blank one before them only.
pub fn split_loose_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    let bare = ["- ", "– ", "* ", "• "].iter().find_map(|bullet| line.strip_prefix(bullet));
    if let Some(bare) = bare {
        return split_heading(bare.trim_start(), dates);
    }
    let is_meant = |heading: &Heading<'_>| {
        let title = heading.title.chars().next();
        title.is_some_and(|c| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '’'))
            && heading.date.contains(|c: char| c.is_ascii_digit())
            && read_date(heading.date, dates).is_ok()
            && !sides(heading.title, DASHES).any(|rest| read_date(rest.date, dates).is_ok())
    };
    sides(line, DASHES).find(is_meant)
}

/// Splits a line that means to be a heading, though its date cannot be read: `Febuary 2001: …`,
/// `Unknown: …`. What stands before the colon resembles a date; or it has at most six words with a year or the
/// like among them, and a capital behind it, or is itself the word that there is no date. To be asked of lines
/// with a blank one before them only, or which begin an entry otherwise.
pub fn split_failed_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    if let Some(heading) = split_misspelt_heading(line, dates) {
        return Some(heading);
    }
    let (date, title) = line.split_once(": ").or_else(|| line.split_once(':'))?;
    let date = date.trim_end();
    let (words, title) = (date.split_whitespace().count(), title.trim_start());
    let undated = says_undated(dates.lang.as_deref(), date);
    let begins = title.chars().next().is_some_and(|c| !c.is_lowercase() && c != '/')
        || undated && date.starts_with(char::is_uppercase);
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let has_year =
        date.split(|c: char| !c.is_ascii_digit()).any(|run| (3..=4).contains(&run.len()));
    let says_when = has_year
        || date.split_whitespace().any(|word| digits(word) > 1 && word.contains(['/', ':', '.']))
        || undated;
    // What somebody says at a time is a line of a log.
    let is_said = !has_year && title.starts_with(['“', '"', '‘', '\'']);
    let is_short =
        date.len() <= 60 && words <= 6 && !date.contains(['[', '“', '"']) && !date.contains("//");
    (is_short && begins && says_when && !is_said).then_some(Heading { date, title })
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
    sides(line, &[": ", "：", ":"]).find_map(|heading| {
        // A bare number is one of a list.
        let says_when = heading.date.contains(|c: char| c.is_alphabetic() || c == ':');
        let is_title =
            heading.title.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let words = [heading.date, " ", around].concat();
        let whole = read_date(&words, dates).ok().filter(|_| says_when && is_title)?;
        let first = outer.hull.begin.map(Moment::first_second);
        let begins = whole.hull.begin.is_none_or(|begin| Some(begin.first_second()) >= first);
        let last = outer.hull.end.map(Moment::last_second);
        let ends = whole.hull.end.is_none_or(|end| Some(end.last_second()) <= last);
        let within = begins && ends;
        (whole.precision > outer.precision && within).then_some((heading, words))
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
    let ends = |hull: Hull| Some((hull.begin?.first_second(), hull.end?.last_second()));
    ends(date.hull)
        .zip(ends(outer.hull))
        .is_some_and(|(it, outer)| it.0 >= outer.0 && it.1 <= outer.1)
}

/// Splits a line at a colon before which something resembles a date.
pub fn split_misspelt_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    sides(line, &[": ", "：", ":"]).find(|heading| resembles_date(heading.date, dates))
}

/// The date and title of a heading that stands alone, the date readable or not: `None` for a date that is
/// said not to be known, or a title that is not there.
pub fn split_any_heading(
    line: &str,
    dates: &DateOptions,
) -> Option<(Option<String>, Option<String>)> {
    split_heading(line, dates)
        .or_else(|| split_failed_heading(line, dates))
        .map(|heading| heading.into_parts(dates))
}

impl Heading<'_> {
    /// The date's words, unless they say that there is none, and the title, unless it is empty.
    pub fn into_parts(self, dates: &DateOptions) -> (Option<String>, Option<String>) {
        (
            Some(self.date.to_owned()).filter(|date| !says_undated(dates.lang.as_deref(), date)),
            Some(self.title.to_owned()).filter(|title| !title.is_empty()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_headings() {
        for (line, expected) in [
            ("Febuary 2001: Two", Some(("Febuary 2001", "Two"))),
            ("Sept. 31, 2020: Two", Some(("Sept. 31, 2020", "Two"))),
            ("25/12/1999: Two", Some(("25/12/1999", "Two"))),
            ("25:99 October 14, 2024: “Two”", Some(("25:99 October 14, 2024", "“Two”"))),
            ("- November 1999: Two", Some(("- November 1999", "Two"))),
            ("April 2000:Two", Some(("April 2000", "Two"))),
            ("April 31, 1999: the minister", Some(("April 31, 1999", "the minister"))),
            (
                "Shortly After 8:46 a.m. Septmber 11, 2001: Impact",
                Some(("Shortly After 8:46 a.m. Septmber 11, 2001", "Impact")),
            ),
            ("April 5: the offer", Some(("April 5", "the offer"))),
            ("Unknown: Two", Some(("Unknown", "Two"))),
            ("Undated: iron is found", Some(("Undated", "iron is found"))),
            ("n.d.: iron", None),
            ("https://example.org/2001: Two", None),
            ("He says: Two", None),
            ("In 1984: the year", None),
            ("The letter of the minister to the agency in 1999: No", None),
        ] {
            let expected = expected.map(|(date, title)| Heading { date, title });
            assert_eq!(split_failed_heading(line, &DateOptions::default()), expected, "{line}");
        }
    }

    #[test]
    fn headings_of_other_languages() {
        for (lang, line, date) in [
            ("fr", "avril 1999 : Titre", Some("avril 1999")),
            ("fr", "1er avril 1999\u{a0}: Titre", Some("1er avril 1999")),
            ("fr", "11 septembre 2001 à 8:46\u{202f}: Titre", Some("11 septembre 2001 à 8:46")),
            (
                "fr",
                "Entre le 12 septembre et fin novembre 2001 : Titre",
                Some("Entre le 12 septembre et fin novembre 2001"),
            ),
            ("de", "11. September 2001, 8:46 Uhr: Titel", Some("11. September 2001, 8:46 Uhr")),
            ("es", "Siglo XIX: Título", Some("Siglo XIX")),
            ("fr", "April 1999 : Titre", None),
            ("de", "9. Oktober 1999：Titel", Some("9. Oktober 1999")),
            ("en", "avril 1999 : Titre", None),
        ] {
            let dates = DateOptions { lang: Some(lang.into()), ..DateOptions::default() };
            let heading = split_heading(line, &dates);
            assert_eq!(heading.map(|heading| heading.date), date, "{line}");
        }
        let french = DateOptions { lang: Some("fr".into()), ..DateOptions::default() };
        let undated = split_failed_heading("Sans date : Titre", &french);
        assert_eq!(undated.map(|heading| heading.title), Some("Titre"));
    }

    #[test]
    fn loose_headings() {
        for (line, expected) in [
            ("April 5, 1999 – An Offer", Some(("April 5, 1999", "An Offer"))),
            ("April 5, 1999 - An Offer", Some(("April 5, 1999", "An Offer"))),
            ("1999 - 2001 – An Offer", Some(("1999 - 2001", "An Offer"))),
            ("April 1999 - June 2000 - An Offer", Some(("April 1999 - June 2000", "An Offer"))),
            ("- April 9, 1999: an offer", Some(("April 9, 1999", "an offer"))),
            ("April 5, 1999 - the offer", None),
            ("Turning a Blind Eye - He offers", None),
            ("- He offers", None),
        ] {
            let expected = expected.map(|(date, title)| Heading { date, title });
            assert_eq!(split_loose_heading(line, &DateOptions::default()), expected, "{line}");
        }
    }

    #[test]
    fn headings() {
        for (line, expected) in [
            ("April 1999: An Offer", Some(("April 1999", "An Offer"))),
            (
                "8:46 a.m. September 11, 2001: Impact",
                Some(("8:46 a.m. September 11, 2001", "Impact")),
            ),
            (
                "(8:46 a.m.) September 11, 2001: One: Two",
                Some(("(8:46 a.m.) September 11, 2001", "One: Two")),
            ),
            ("(1978-9): A Visit", Some(("(1978-9)", "A Visit"))),
            ("1986: ’Blind Sheikh’ Speaks", Some(("1986", "’Blind Sheikh’ Speaks"))),
            ("1999-04-15: ISO", Some(("1999-04-15", "ISO"))),
            ("1999:", Some(("1999", ""))),
            ("1999:no space", None),
            ("He says: In 1999: no", None),
            ("Entity Tags: A, B", None),
            ("Plain words.", None),
            (": no date", None),
        ] {
            let heading = split_heading(line, &DateOptions::default());
            let expected = expected.map(|(date, title)| Heading { date, title });
            assert_eq!(heading, expected, "{line}");
        }
    }
}
