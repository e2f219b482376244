//! The words of a reference: `see`, and the dates behind it.

use std::borrow::Cow;

use crate::date::{DateOptions, FoundDate, read_date, read_date_list, resembles_date, see_word_at};

/// The longest words, in bytes, that may be a date without its year.
const PHRASE_LIMIT_BYTES: usize = 40;

/// What joins two references, in the languages that dates are read in.
const AND: [&str; 4] = [" and ", " und ", " et ", " y "];

/// A parenthesis' `see`, in the language, and where it goes on after it: at its begin, or after a dash
/// or a stop (`a reference to the damages—see October 12, 1950`). `None` where it has none.
pub fn after_see(inside: &str, lang: Option<&str>) -> Option<(&'static str, usize)> {
    let mut joins = true;
    for (at, c) in inside.char_indices() {
        if c.is_whitespace() {
            continue;
        }
        if joins && let Some((see, end)) = see_word_at(lang, inside, at) {
            let rest = inside.get(end..)?;
            // `see, e.g., July 3, 1979`
            let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ':');
            if rest.starts_with(parts) {
                let words = rest.trim_start_matches(parts);
                return Some((see, inside.len() - words.len()));
            }
        }
        joins = matches!(c, '—' | '–' | '-' | ';' | ',' | ':' | '.');
    }
    None
}

/// The words behind `see`, blanks for what says it again: `(see 2003; see also 1998)`.
pub fn without_see<'a>(phrases: &'a str, lang: Option<&str>) -> Cow<'a, str> {
    let mut cleared = Cow::Borrowed(phrases);
    let joins = AND.iter().chain(&[", ", "; "]);
    for (at, join) in joins.flat_map(|join| phrases.match_indices(join)) {
        let begin = at + join.len();
        if let Some((_, end)) = see_word_at(lang, phrases, begin) {
            cleared.to_mut().replace_range(begin..end, &" ".repeat(end - begin));
        }
    }
    cleared
}

/// The dates of a list of references; those that lack their year are in the event's own: `(see 17 June)`.
pub fn dates_of_list(phrases: &str, dates: &DateOptions) -> Vec<FoundDate> {
    let found = read_date_list(phrases, dates);
    let Some(day) = dates.day.filter(|_| found.is_empty()) else { return found };
    let mut completed = Vec::new();
    let mut at = 0;
    for part in phrases.split([',', ';']).flat_map(|part| AND.iter().fold(vec![part], split_each)) {
        let begin = at + phrases.get(at..).and_then(|rest| rest.find(part)).unwrap_or(0);
        at = begin + part.len();
        let words = part.trim();
        let words =
            AND.iter().find_map(|and| words.strip_prefix(and.trim_start())).unwrap_or(words);
        let is_meant = words.contains(char::is_alphabetic) && words.len() <= PHRASE_LIMIT_BYTES;
        let date = is_meant.then(|| read_date(&format!("{words} {}", day.year), dates));
        if let Some(Ok(mut date)) = date {
            words.clone_into(&mut date.text);
            let begin = begin + part.len() - part.trim_start().len();
            completed.push(FoundDate { begin, end: begin + words.len(), date });
        }
    }
    completed
}

fn split_each<'a>(parts: Vec<&'a str>, and: &&str) -> Vec<&'a str> {
    parts.into_iter().flat_map(|part| part.split(*and)).collect()
}

/// What stands before a date that was found, parted where the last item of the list before it ends: the items
/// that are no dates, and the words that the date ends.
pub fn parted_at_join<'a>(words: &'a str, found: &str) -> (&'a str, &'a str) {
    let before = words.strip_suffix(found).unwrap_or("");
    let joins = AND.iter().chain(&[";"]);
    let (at, length) =
        joins.filter_map(|join| Some((before.rfind(join)?, join.len()))).max().unwrap_or((0, 0));
    (words.get(..at).unwrap_or(""), words.get(at + length..).unwrap_or(words))
}

/// Words that may mean to be a date: those with a number in them.
pub fn with_number(words: &str) -> Option<&str> {
    words.bytes().any(|byte| byte.is_ascii_digit()).then_some(words)
}

/// Whether a date that was found is but the end of words that mean to be one date, and are none.
pub fn is_part_of_date(words: &str, found: &str, dates: &DateOptions) -> bool {
    let words = words.trim_start_matches([' ', ',', ';']);
    let before = words.strip_suffix(found).unwrap_or("");
    before.contains(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && resembles_date(words, dates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn see_again_is_blanked() {
        for (phrases, expected) in [
            ("2003; see also 1998", "2003;          1998"),
            ("1998 and see 2003", "1998 and     2003"),
            ("1998, see below", "1998,     below"),
            ("1998 and Seeger", "1998 and Seeger"),
        ] {
            assert_eq!(without_see(phrases, None), expected);
        }
    }
}
