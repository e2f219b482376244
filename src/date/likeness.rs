//! How like a date is what is none: a misspelt month, a day that the calendar lacks, a year left out.

use super::expression::DateExpression;
use super::label::{LabelLength, month_name, weekday_name};
use super::options::DateOptions;
use super::prose::token::{char_at, char_before, is_letter, is_space, number};
use super::words::{Word, words_for};

/// Letters of the longest word that may be a month misspelt, and of the shortest.
const LONGEST: usize = 12;
const SHORTEST: usize = 4;

/// How many letters of a month's name may be wrong, missing or too many; of a short word one: `Mark 4` is no
/// 4 March.
const MISTAKES: usize = 2;

/// Whether a text that cannot be read as a date means to be one: all its words are those of dates in its
/// language or in English, but for one at most that is nearly a month's name; and it has a year and more,
/// or a month and a number.
///
/// ```
/// use dateline::date::{DateOptions, resembles_date};
/// let resembles = |text| resembles_date(text, &DateOptions::default());
/// assert!(resembles("Between September 12 and Late Novmber 2001"));
/// assert!(resembles("April 31, 1999") && resembles("1999-13-01") && resembles("April 5"));
/// assert!(!resembles("About 3000 men") && !resembles("Boeing 747") && !resembles("Chapter 1984"));
/// ```
pub fn resembles_date(text: &str, options: &DateOptions) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let lang = options.lang.as_deref();
    let languages = [lang, None];
    let (mut telling, mut months, mut misspelt, mut numbers, mut years) = (0, 0, 0, 0, 0);
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        let known = || languages.iter().find_map(|lang| words_for(*lang).table.match_at(text, at));
        if c.is_ascii_digit() {
            let Some((number, mut end)) = number(text, at) else { return false };
            numbers += 1;
            years += usize::from((3..=4).contains(&number.digits));
            // `5th`, `1990s`
            while let Some(glued) = char_at(text, end).filter(|c| is_letter(*c)) {
                end += glued.len_utf8();
            }
            at = end;
        } else if !is_letter(c) {
            if !is_space(c) && !",.:/()'’~?-\u{2010}\u{2011}–—".contains(c) {
                return false;
            }
            at += c.len_utf8();
        } else if let Some((word, end)) = known() {
            months += usize::from(matches!(word, Word::Month(_)));
            telling += usize::from(!is_small(word));
            at = end;
        } else {
            let rest = text.get(at..).unwrap_or("");
            let word = rest.split(|c| !is_letter(c)).next().unwrap_or(rest);
            misspelt += 1;
            if misspelt > 1 || !languages.iter().any(|lang| is_nearly_month(word, *lang)) {
                return false;
            }
            at += word.len();
        }
    }
    years > 0 && telling + misspelt + numbers > 1 || months + misspelt > 0 && numbers > 0
}

/// Before it days are often those of the Julian calendar, on other days of the week.
const FIRST_COMMON_YEAR: i64 = 1753;

/// Words that stand in sentences as well.
fn is_small(word: Word) -> bool {
    matches!(
        word,
        Word::Filler
            | Word::In
            | Word::At
            | Word::And
            | Word::Or
            | Word::To
            | Word::Relative
            | Word::Span
    )
}

/// Whether a few words say when, though no date can be made of them: all but one are those of dates in their language
/// or in English, and one is the name of a time, or counts from another event.
///
/// ```
/// use dateline::date::{DateOptions, speaks_of_time};
/// let speaks = |text| speaks_of_time(text, &DateOptions::default());
/// assert!(speaks("Week of Nov. 3") && speaks("Early ’63") && speaks("Two weeks later"));
/// assert!(!speaks("Second") && !speaks("Late Show") && !speaks("The mayor"));
/// ```
pub fn speaks_of_time(text: &str, options: &DateOptions) -> bool {
    let languages = [options.lang.as_deref(), None];
    let (mut telling, mut unknown) = (false, 0);
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        if !is_letter(c) {
            at += c.len_utf8();
            continue;
        }
        let known = languages.iter().find_map(|lang| words_for(*lang).table.match_at(text, at));
        let rest = text.get(at..).unwrap_or("");
        let begin = at;
        at += rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        match known {
            Some((word, end)) => {
                telling |= names_time(word);
                at = end;
            }
            // `the early thirties`, `80er`; what has a capital inside is the name of something.
            None if c.is_lowercase() || begin == 0 => unknown += 1,
            None => return false,
        }
    }
    telling && unknown <= 1
}

fn names_time(word: Word) -> bool {
    matches!(
        word,
        Word::Month(_)
            | Word::Weekday
            | Word::Season(_)
            | Word::Part(_)
            | Word::Lead(_)
            | Word::Then(_)
            | Word::AgoOrBefore
            | Word::DayPart(_)
            | Word::Hour(_)
            | Word::Week
            | Word::Weekend
            | Word::Feast(_)
            | Word::AboutFeast(_)
            | Word::Century
            | Word::CenturyOf
            | Word::Years
            | Word::Decade
            | Word::Relative
    )
}

fn is_nearly_month(word: &str, lang: Option<&str>) -> bool {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).collect::<Vec<_>>();
    let word = letters(word);
    (SHORTEST..=LONGEST).contains(&word.len())
        && (1..=12).any(|month| {
            let mistakes = mistakes(&word, &letters(month_name(lang, month, LabelLength::Long)));
            mistakes <= if word.len() > SHORTEST { MISTAKES } else { 1 }
        })
}

/// The day of the week that a date is, in short, where its words say another: `Tuesday, September 12, 2001` is of a
/// Wednesday. `None` where they say none, or the date is no single day.
///
/// ```
/// use dateline::date::{DateOptions, read_date, right_weekday};
/// let options = DateOptions::default();
/// let right = |text: &str| right_weekday(&read_date(text, &options).unwrap(), &options);
/// assert_eq!(right("Tuesday, September 12, 2001"), Some("Wed"));
/// assert_eq!(right("Wed., September 12, 2001"), None);
/// ```
pub fn right_weekday(date: &DateExpression, options: &DateOptions) -> Option<&'static str> {
    let (day, end) = (date.hull.begin?.day(), date.hull.end?.day());
    let text = date.text.as_str();
    let place = day.weekday();
    let is_said = |(at, lang): (usize, Option<&str>)| {
        let Some((Word::Weekday, _)) = words_for(lang).table.match_at(text, at) else {
            return None;
        };
        let small = |c: char| c.to_lowercase().next();
        let name = weekday_name(lang, place).trim_end_matches('.');
        let mut letters = text.get(at..)?.chars().map(small);
        // `Sonnabend` is no Sonntag.
        let is_other = text.get(at..)?.starts_with("Sonna");
        let is_it = name.chars().map(small).all(|c| letters.next() == Some(c)) != is_other;
        Some((is_it, weekday_name(lang, place)))
    };
    let lang = options.lang.as_deref();
    let starts = text.char_indices().filter(|(at, c)| {
        is_letter(*c) && char_before(text, *at).is_none_or(|before| !is_letter(before))
    });
    let said = starts.flat_map(|(at, _)| [(at, lang), (at, None)]).find_map(is_said)?;
    (day == end && day.year >= FIRST_COMMON_YEAR && !said.0).then_some(said.1)
}

/// How many letters must be changed, left out or put in to make one word of the other (V. Levenshtein, 1965).
fn mistakes(word: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, a) in (1..).zip(word) {
        let mut diagonal = above - 1;
        let mut left = above;
        for (place, b) in (1..).zip(other) {
            let Some(slot) = row.get_mut(place) else { break };
            let changed = diagonal + usize::from(a != b);
            diagonal = *slot;
            left = changed.min(left + 1).min(diagonal + 1);
            *slot = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_to_be_a_date() {
        for (lang, text, expected) in [
            ("en", "Aprli 5, 1999", true),
            ("en", "(Between 9:45 a.m. and 9:56 a.m.) Septmber 11, 2001", true),
            ("en", "Shortly After 8:46 a.m. Septmber 11, 2001", true),
            ("en", "Between September 31 and Late November 2001", true),
            ("en", "Jnuary 5, 1999", true),
            ("en", "25/13/1999", true),
            ("en", "Aprl 5, 1999", true),
            ("en", "Mark 4", false),
            ("en", "In 1984", false),
            ("en", "1984", false),
            ("en", "Room 12, 1999", false),
            ("en", "Aprli", false),
            ("en", "The letter of the minister in 1999", false),
            ("en", "https://example.org/2001/05", false),
            ("de", "31. April 1999", true),
            ("de", "5. Setpember 1999", true),
            ("de", "Septmber 11, 2001", true),
            ("fr", "30 févirer 1999", true),
            ("", "", false),
        ] {
            let options = DateOptions { lang: Some(lang.into()), ..DateOptions::default() };
            assert_eq!(resembles_date(text, &options), expected, "{text}");
        }
    }

    #[test]
    fn mistakes_are_counted() {
        let count = |a: &str, b: &str| {
            mistakes(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
        };
        for (a, b, expected) in [
            ("may", "may", 0),
            ("", "may", 3),
            ("may", "", 3),
            ("kitten", "sitting", 3),
            ("ab", "ba", 2),
        ] {
            assert_eq!(count(a, b), expected, "{a} {b}");
        }
    }
}
