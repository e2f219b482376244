//! Headings: `DATE: TITLE`, where both sides may hold colons.

use crate::date::{
    DateOptions, Precision, find_dates, read_date, resembles_date, says_undated, speaks_of_time,
};
use crate::read::lead_in::is_headline;

/// The longest date, in bytes, that a heading is searched for.
const DATE_LIMIT_BYTES: usize = 120;

/// A title that is a sentence has at most so many bytes.
const TITLE_BYTES: usize = 120;

/// A heading's colon. That of Chinese and Japanese is as wide as a letter.
pub const COLONS: &[&str] = &[": ", "：", ":"];

/// What stands for a heading's colon; a tab in what a word processor copies.
pub const DASHES: &[&str] = &[" – ", " — ", " - ", " -- ", "\t"];

/// The same, without blanks.
const CLOSE_DASHES: &[&str] = &["–", "—", "--"];

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
    sides(line, COLONS).find(|heading| read_date(heading.date, dates).is_ok())
}

/// What stands before and behind each mark near the line's begin; a colon has a blank behind it, or nothing.
pub fn sides<'a>(line: &'a str, marks: &'a [&str]) -> impl Iterator<Item = Heading<'a>> {
    let places = line.char_indices().take_while(|&(at, _)| at < DATE_LIMIT_BYTES);
    places.filter(|(_, c)| !c.is_ascii_alphanumeric()).filter_map(move |(at, _)| {
        let (date, rest) = line.split_at_checked(at)?;
        let title = marks.iter().find_map(|mark| rest.strip_prefix(mark))?;
        let splits = rest.len() == title.len() + 1;
        let ends = title.is_empty() || title.starts_with(char::is_whitespace);
        (!splits || ends || rest.starts_with('\t'))
            .then(|| Heading { date: date.trim_end(), title: title.trim() })
    })
}

/// Splits a line that has a dash for the colon behind its date, or a bullet or marks of a title round it: `April 5,
/// 1999 – Title`, `- April 9, 1999: Title`, `- **1999**: Title`, `## 1999: Title`. To be asked of lines that begin
/// an entry otherwise; `listed` where the headings before it were such ones, too.
pub fn split_loose_heading<'a>(
    line: &'a str,
    listed: bool,
    dates: &DateOptions,
) -> Option<Heading<'a>> {
    let marked = split_bulleted_heading(line, dates);
    if marked.is_some() || is_bulleted(line) {
        return marked;
    }
    let is_meant = |heading: &Heading<'_>| {
        let title = heading.title.chars().next();
        let is_title =
            title.is_some_and(|c| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '’'));
        (is_title || counts(heading.title, dates))
            && heading.date.contains(|c: char| c.is_ascii_digit())
            && read_date(heading.date, dates).is_ok()
            && read_date(heading.title, dates).is_err()
            && !sides(heading.title, DASHES).any(|rest| read_date(rest.date, dates).is_ok())
    };
    let dashed = sides(line, DASHES).chain(sides(line, CLOSE_DASHES)).find(is_meant);
    dashed.or_else(|| split_bare_heading(line, listed, dates))
}

/// Whether a title begins with a number of things, and no date: `39 convictions are quashed`.
fn counts(title: &str, dates: &DateOptions) -> bool {
    let mut words = title.split(' ');
    let is_number = words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    is_number
        && words.next().is_some_and(|word| word.starts_with(char::is_lowercase))
        && find_dates(title, dates).first().is_none_or(|found| found.begin > 0)
}

/// Splits a line whose day has no colon behind it, but a title in headline case: `May 5, 2000 The FBI Raids a House`;
/// or a full stop, and a title of one sentence where the headings before it had so.
fn split_bare_heading<'a>(line: &'a str, listed: bool, dates: &DateOptions) -> Option<Heading<'a>> {
    let found = find_dates(line.get(..DATE_LIMIT_BYTES).unwrap_or(line), dates);
    let found = found.first().filter(|found| found.begin == 0)?;
    let (date, rest) = line.split_at_checked(found.end)?;
    let title = rest.trim_start_matches([' ', '.', ';', ',']);
    let parted = rest.len() > title.len() && found.date.precision == Precision::Day;
    let stopped = rest.starts_with('.');
    let sentence = title.strip_suffix('.').filter(|_| stopped).unwrap_or(title);
    let is_one = listed && stopped && title.len() <= TITLE_BYTES && !title.contains(". ");
    let is_title = (is_headline(title) || is_one)
        && !sentence.ends_with(['.', ']', ')', '”'])
        && title.contains(' ');
    (parted && is_title).then_some(Heading { date, title })
}

/// The number that a line has in a list, if it is the `next` or soon behind that, and the line without it: `1. April
/// 1999: Title`. Where the language writes days so, there is none; the first begins a heading.
pub fn without_number<'a>(
    line: &'a str,
    next: usize,
    dates: &DateOptions,
) -> Option<(usize, &'a str)> {
    let end = line.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=4).contains(end))?;
    let number: usize = line.get(..end)?.parse().ok()?;
    let rest = line.get(end..)?.strip_prefix(['.', ')'])?;
    let bare = rest.trim_start();
    let is_german = dates.lang.as_deref().is_some_and(|lang| lang.starts_with("de"));
    let goes_on = next > 1 && (next..next + NUMBERS_AHEAD).contains(&number)
        || next == 1 && number == 1 && is_numbered_heading(bare, dates);
    (bare.len() < rest.len() && !is_german && goes_on).then_some((number, bare))
}

/// So many numbers of a list may be missing.
const NUMBERS_AHEAD: usize = 4;

/// Whether what stands behind a list's number is a heading.
pub fn is_numbered_heading(bare: &str, dates: &DateOptions) -> bool {
    split_heading(bare, dates).is_some() || split_loose_heading(bare, true, dates).is_some()
}

/// Whether a line is the rest of a title that was wrapped: the last word and a third of all have capitals, and no
/// sentence ends.
pub fn ends_title(line: &str) -> bool {
    let is_capital = |word: &&str| word.starts_with(|c: char| !c.is_lowercase());
    let words = || line.split_whitespace();
    let capitals = words().filter(is_capital).count();
    words().next_back().is_some_and(|last| is_capital(&last))
        && capitals * 3 >= words().count()
        && !line.ends_with(['.', ']', ')', ':', '”', '"'])
}

/// What marks a line of a list or a title in Markdown.
const BULLETS: [char; 6] = ['-', '–', '*', '•', '#', '+'];

/// A colon within the marks of bold letters.
pub const BOLD_COLONS: &[&str] = &[":** ", "**: ", ":__ ", "__: ", ": ", "：", ":"];

/// A word processor's bullet in a list within a list.
const SUB_BULLET: &str = "o\t";

/// The end of bold letters, which may stand for a heading's colon.
pub const BOLD_ENDS: &[&str] = &["** ", "__ "];

/// Whether a line begins with a bullet or the like and a blank.
fn is_bulleted(line: &str) -> bool {
    let bare = line.trim_start_matches(BULLETS);
    bare.len() < line.len() && bare.starts_with([' ', '\t']) || line.starts_with(SUB_BULLET)
}

/// A line without its bullet and the marks of bold letters at its begin; `None` where it has neither.
pub fn unmarked(line: &str) -> Option<&str> {
    let marks = line.strip_prefix(SUB_BULLET).unwrap_or(line).trim_start_matches(BULLETS);
    let bare = if is_bulleted(line) { marks.trim_start() } else { line };
    let plain = bare.trim_start_matches(['*', '_']);
    let marks = bare.len() - plain.len();
    (plain.len() < line.len() && matches!(marks, 0 | 2)).then_some(plain)
}

/// Splits a heading with a bullet, or in bold letters.
fn split_bulleted_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    let plain = unmarked(line)?;
    let bold = line.strip_suffix(plain).filter(|marks| marks.ends_with(['*', '_'])).is_some();
    let is_date =
        |heading: &Heading<'_>| read_date(heading.date.trim_end_matches(['*', '_']), dates).is_ok();
    let is_title = |heading: &Heading<'_>| heading.title.starts_with(char::is_uppercase);
    let mut heading = sides(plain, BOLD_COLONS)
        .find(is_date)
        .or_else(|| sides(plain, DASHES).find(|heading| is_date(heading) && is_title(heading)))
        .or_else(|| sides(plain, BOLD_ENDS).find(|heading| bold && is_date(heading)))?;
    heading.date = heading.date.trim_end_matches(['*', '_']);
    if bold {
        heading.title = heading.title.trim_end_matches(['*', '_']);
    }
    Some(heading)
}

/// Splits a line that means to be a heading, though its date cannot be read: `Febuary 2001: …`,
/// `Unknown: …`. What stands before the colon resembles a date; or it has at most six words with a year or the
/// like among them, and a capital behind it, or is itself the word that there is no date. To be asked of lines
/// with a blank one before them only, or which begin an entry otherwise.
pub fn split_failed_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    if let Some(heading) =
        split_misspelt_heading(line, dates).or_else(|| split_misspelt_dashed(line, dates))
    {
        return Some(heading);
    }
    // `14 June 2017, 01:14` is a date on a line of its own.
    if read_date(line, dates).is_ok() {
        return None;
    }
    let (date, title) = line.split_once(": ").or_else(|| line.split_once(':'))?;
    let date = date.trim_end();
    let (words, title) = (date.split_whitespace().count(), title.trim_start());
    let undated = says_undated(dates.lang.as_deref(), date);
    let begins = title.chars().next().is_some_and(|c| !c.is_lowercase() && c != '/')
        || undated && date.starts_with(char::is_uppercase);
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    // `Flight 844` is none, nor is `911`.
    let is_early = date.starts_with(|c: char| c.is_ascii_digit());
    let is_year = |run: &str| run.len() == 4 || is_early && run.len() == 3 && run != "911";
    let has_year = date.split(|c: char| !c.is_ascii_digit()).any(is_year);
    let says_when = has_year
        || date.split_whitespace().any(|word| digits(word) > 1 && word.contains(['/', ':', '.']))
        || undated
        || speaks_of_time(date, dates);
    // What somebody says at a time is a line of a log.
    let is_said = !has_year && title.starts_with(['“', '"', '‘', '\'']);
    let is_short =
        date.len() <= 60 && words <= 6 && !date.contains(['[', '“', '"']) && !date.contains("//");
    (is_short && begins && says_when && !is_said).then_some(Heading { date, title })
}

/// Splits a line at a colon before which something resembles a date.
pub fn split_misspelt_heading<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    sides(line, COLONS).find(|heading| resembles_date(heading.date, dates))
}

/// Splits a line at a dash before which something resembles a date: `2/30/2005 – A complaint is filed`.
pub fn split_misspelt_dashed<'a>(line: &'a str, dates: &DateOptions) -> Option<Heading<'a>> {
    sides(unmarked(line).unwrap_or(line), DASHES).find(|heading| {
        heading.title.starts_with(char::is_uppercase)
            && heading.date.contains(|c: char| c.is_ascii_digit())
            && resembles_date(heading.date, dates)
    })
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
            ("Complete 911 Timeline: Two", None),
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
            ("• 1999: An Offer", Some(("1999", "An Offer"))),
            ("- **April 1999**: An Offer", Some(("April 1999", "An Offer"))),
            ("* **April 1999:** An **odd** Offer", Some(("April 1999", "An **odd** Offer"))),
            ("**1999: An Offer**", Some(("1999", "An Offer"))),
            ("**Q3 1999** An offer", Some(("Q3 1999", "An offer"))),
            ("- **12 May 1999** Talks begin.", Some(("12 May 1999", "Talks begin."))),
            ("### 1999: An Offer", Some(("1999", "An Offer"))),
            ("#1999: An Offer", None),
            ("May 5, 2000 The FBI Raids a House", Some(("May 5, 2000", "The FBI Raids a House"))),
            ("May 6, 2000. The FBI Raids a House", Some(("May 6, 2000", "The FBI Raids a House"))),
            ("May 7, 2000 was the day that the FBI raided a house.", None),
            ("May 7, 2000 The FBI raids it.", None),
            ("May 2000 The FBI Raids a House", None),
            ("*1999*: An Offer", None),
            ("-1999: An Offer", None),
            ("April 5, 1999 - the offer", None),
            ("Turning a Blind Eye - He offers", None),
            ("- He offers", None),
        ] {
            let expected = expected.map(|(date, title)| Heading { date, title });
            assert_eq!(
                split_loose_heading(line, false, &DateOptions::default()),
                expected,
                "{line}"
            );
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
