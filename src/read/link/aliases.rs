//! Acronyms where the text introduces them: `Center for Security Policy (CSP)`, either way round.
//!
//! Source: Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in
//! Biomedical Text, 2003. The acronym's letters are looked for from its last to its first, each before
//! the one behind it; the first must begin a word.

use super::capitals::{is_acronym, is_connector};
use super::names::Run;

/// The longest name, in bytes, that is looked at before an acronym.
const LIMIT_BYTES: usize = 100;

/// The long form that a text gives for an acronym, by two runs that follow each other: the acronym,
/// and where the long form begins and ends.
pub fn introduced<'a>(text: &'a str, a: &Run<'a>, b: &Run<'a>) -> Option<(&'a str, &'a str)> {
    let enclosed = text.get(a.end()..b.begin) == Some(" (")
        && text.get(b.end()..).is_some_and(|rest| rest.starts_with(')'));
    if !enclosed {
        return None;
    }
    if is_acronym(b.text) {
        let from = (a.end().saturating_sub(LIMIT_BYTES)..=a.begin)
            .find(|&at| text.is_char_boundary(at))?;
        let before = text.get(from..a.end())?;
        Some((b.text, before.get(long_form(before, b.text)?..)?))
    } else {
        is_acronym(a.text).then_some(())?;
        (long_form(b.text, a.text)? == 0).then_some((a.text, b.text))
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
    let mut words = long.split(' ');
    let is_name = words.next()?.starts_with(char::is_uppercase)
        && words.all(|word| {
            word.starts_with(char::is_uppercase) || is_connector(word) || word == "and"
        });
    let enough = long.contains(' ') && !long.contains(['.', ',', ';', '(', ')', '“', '”']);
    (is_name && enough).then_some(at)
}
