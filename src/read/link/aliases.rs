//! Acronyms where the text introduces them: `Center for Security Policy (CSP)`, either way round.
//!
//! Source: Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in
//! Biomedical Text, 2003. The acronym's letters are looked for from its last to its first, each before
//! the one behind it; the first must begin a word.

use super::capitals::{is_acronym, is_connector};
use super::names::Run;

/// The longest name, in bytes, that is looked at before an acronym.
const LIMIT_BYTES: usize = 100;

/// The acronym and the long form that a text gives for it: by the acronym in parentheses (`run`) and what
/// stands before it, or by the acronym (`last`) and the long form in parentheses (`run`).
pub fn introduced<'a>(
    text: &'a str,
    last: Option<&Run<'a>>,
    run: &Run<'a>,
) -> Option<(&'a str, &'a str)> {
    let end = run.begin.checked_sub(2)?;
    let enclosed = text.get(end..run.begin) == Some(" (")
        && text.get(run.end()..).is_some_and(|rest| rest.starts_with(')'));
    if !enclosed {
        return None;
    }
    if is_acronym(run.text) {
        let from = (end.saturating_sub(LIMIT_BYTES)..=end).find(|&at| text.is_char_boundary(at))?;
        let before = text.get(from..end)?;
        let long = long_form(before, run.text).or_else(|| long_phrase(before, run.text));
        Some((run.text, before.get(long?..)?))
    } else {
        let acronym = last.filter(|last| last.end() == end && is_acronym(last.text))?.text;
        (long_form(run.text, acronym)? == 0).then_some((acronym, run.text))
    }
}

/// Where the long form of an acronym begins in the text that ends with it.
fn long_form(text: &str, acronym: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = bytes.len();
    let mut letters = acronym.bytes().rev().filter(u8::is_ascii_alphanumeric).peekable();
    while let Some(letter) = letters.next() {
        let is_first = letters.peek().is_none();
        at = (0..at).rev().find(|&at| {
            let begins_word = at
                .checked_sub(1)
                .is_none_or(|before| !bytes.get(before).is_some_and(u8::is_ascii_alphanumeric));
            bytes.get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&letter))
                && (!is_first || begins_word)
        })?;
    }
    let long = text.get(at..)?;
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_name = long.starts_with(char::is_uppercase)
        && long.split(' ').all(|word| is_capital(&word) || is_connector(word) || word == "and");
    let enough = long.contains(' ') && !long.contains(['.', ';', '(', ')', '“', '”']);
    // `Bureau of Ships, Harbours and Lights (BSHL)`: a comma where each word has its letter.
    let capitals = long.split(' ').filter(is_capital).count();
    let is_whole = !long.contains(',') || capitals == acronym.len();
    (is_name && enough && is_whole).then_some(at)
}

/// Where the words begin that an acronym is made of, a letter a word, none with a capital: `state of the art
/// (SOTA)` is a thing and no name.
fn long_phrase(text: &str, acronym: &str) -> Option<usize> {
    let mut at = text.len();
    for letter in acronym.bytes().rev() {
        let begin = text.get(..at)?.trim_end().rfind(' ').map_or(0, |blank| blank + 1);
        let word = text.get(begin..at)?.bytes().next()?;
        at = begin;
        (word == letter.to_ascii_lowercase()).then_some(())?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_forms() {
        for (text, acronym, long) in [
            ("the Center for Harbour Policy", "CHP", Some("Center for Harbour Policy")),
            ("a North American Aerospace Watch", "NORAW", Some("North American Aerospace Watch")),
            ("Bank of Trade and Commerce", "BTC", Some("Bank of Trade and Commerce")),
            ("the Danish Inner-Harbour Watch", "IHW", Some("Inner-Harbour Watch")),
            ("the center for harbour policy", "CHP", None),
            ("Center. Harbour Policy", "CHP", None),
            ("Harbour Policy", "XHP", None),
            (
                "the Bureau of Ships, Lights and Harbours",
                "BSLH",
                Some("Bureau of Ships, Lights and Harbours"),
            ),
            ("In Bergen, Large Harbours", "BLH", Some("Bergen, Large Harbours")),
            ("In Bergen, Large Harbour Lights", "BLH", None),
            ("", "HP", None),
            ("Ærø Harbour", "ÆH", None),
        ] {
            let found = long_form(text, acronym).and_then(|at| text.get(at..));
            assert_eq!(found, long, "{text} ({acronym})");
        }
        assert_eq!(long_phrase("a state of the art", "SOTA"), Some(2));
        assert_eq!(long_phrase("the state of the Art", "SOTA"), None);
        assert_eq!(long_phrase("art", "SOTA"), None);
    }
}
