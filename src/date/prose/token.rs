//! The smallest rules: characters, spaces, dashes and numbers. Each takes a place in the text, in
//! bytes, and answers with what it read and the place after it.

use crate::date::digits::{with_digit, with_zeros};

/// The character at a place.
pub(in crate::date) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The character before a place.
pub(in crate::date) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// A space within a line, of any width; also what turns the direction of a text.
pub(in crate::date) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// A hyphen, dash or minus, of any length.
pub(in crate::date) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// A letter of any script, roughly: what beyond ASCII is no space, dash or known mark.
pub(in crate::date) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (c >= '\u{aa}'
            && !is_space(c)
            && !is_dash(c)
            && !matches!(c, '\u{ab}'..='\u{bf}' | '×' | '÷' | '\u{2010}'..='\u{206f}'))
}

/// What stands before and after the first occurrence of a mark.
pub(in crate::date) fn split_once<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    let (bytes, (first, others)) = (text.as_bytes(), mark.as_bytes().split_first()?);
    let is_here = |at: usize| bytes.get(at + 1..).is_some_and(|after| after.starts_with(others));
    let (at, _) = bytes.iter().enumerate().find(|(at, byte)| *byte == first && is_here(*at))?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The place after any spaces.
pub(in crate::date) fn skip_spaces(text: &str, mut at: usize) -> usize {
    loop {
        match text.as_bytes().get(at) {
            Some(b' ' | b'\t') => at += 1,
            Some(byte) if !byte.is_ascii() => match char_at(text, at).filter(|c| is_space(*c)) {
                Some(c) => at += c.len_utf8(),
                None => return at,
            },
            _ => return at,
        }
    }
}

/// The place after this character, spaces before it allowed.
pub(in crate::date) fn mark(text: &str, at: usize, wanted: char) -> Option<usize> {
    let at = skip_spaces(text, at);
    (char_at(text, at) == Some(wanted)).then(|| at + wanted.len_utf8())
}

/// The place after this character, which must stand right here.
pub(in crate::date) fn touching(text: &str, at: usize, wanted: char) -> Option<usize> {
    (char_at(text, at) == Some(wanted)).then(|| at + wanted.len_utf8())
}

/// The place after a dash of any kind, one or two of them, spaces before it allowed.
pub(in crate::date) fn dash(text: &str, at: usize) -> Option<usize> {
    let at = touching_dash(text, skip_spaces(text, at))?;
    Some(touching_dash(text, at).unwrap_or(at))
}

/// The place after a dash that stands right here.
pub(in crate::date) fn touching_dash(text: &str, at: usize) -> Option<usize> {
    char_at(text, at).filter(|c| is_dash(*c)).map(|c| at + c.len_utf8())
}

/// A run of ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::date) struct Number {
    /// `i64::MAX` where it is larger than that.
    pub(in crate::date) value: i64,
    pub(in crate::date) digits: usize,
}

/// A number that stands right here.
pub(in crate::date) fn number(text: &str, at: usize) -> Option<(Number, usize)> {
    let digits = text.as_bytes().get(at..)?.iter().take_while(|byte| byte.is_ascii_digit());
    let mut read = Number { value: 0, digits: 0 };
    for digit in digits {
        read.value = with_digit(read.value, digit - b'0').unwrap_or(i64::MAX);
        read.digits += 1;
    }
    (read.digits > 0).then_some((read, at + read.digits))
}

/// A number that stands right here, its thousands apart by one of these marks or not: `10,000`.
pub(in crate::date) fn grouped_number(
    text: &str,
    at: usize,
    marks: &str,
) -> Option<(Number, usize)> {
    let (mut read, mut end) = number(text, at)?;
    if read.digits > 3 {
        return Some((read, end));
    }
    let parts = |c: &char| marks.contains(if is_space(*c) { ' ' } else { *c });
    // No more than an `i64` holds: where spaces part them, a text of numbers is no single one.
    while read.digits <= 18
        && let Some(mark) = char_at(text, end).filter(parts)
        && let Some((group, after)) =
            number(text, end + mark.len_utf8()).filter(|(group, _)| group.digits == 3)
    {
        read.value = with_zeros(read.value, 3).map_or(i64::MAX, |n| n.saturating_add(group.value));
        read.digits += 3;
        end = after;
    }
    Some((read, end))
}

/// A Roman numeral that stands right here, up to 39: there are no centuries beyond.
pub(in crate::date) fn roman_numeral(text: &str, at: usize) -> Option<(i64, usize)> {
    let letters = text.as_bytes().get(at..)?;
    let is =
        |at: usize, letter: u8| letters.get(at).is_some_and(|b| b.eq_ignore_ascii_case(&letter));
    let run = |at: usize, letter: u8| (at..at + 3).take_while(|at| is(*at, letter)).count();
    let tens = run(0, b'X');
    let (ones, length) = match (is(tens, b'I'), is(tens + 1, b'X'), is(tens + 1, b'V')) {
        (true, true, _) => (9, 2),
        (true, _, true) => (4, 2),
        _ if is(tens, b'V') => {
            let after = run(tens + 1, b'I');
            (5 + after, 1 + after)
        }
        _ => {
            let after = run(tens, b'I');
            (after, after)
        }
    };
    let value = i64::try_from(tens * 10 + ones).ok()?;
    (value > 0).then_some((value, at + tens + length))
}

/// Two digits that stand right here, and no third.
pub(in crate::date) fn two_digits(text: &str, at: usize) -> Option<(u8, usize)> {
    let (read, end) = number(text, at).filter(|(read, _)| read.digits == 2)?;
    Some((u8::try_from(read.value).ok()?, end))
}

/// Whether a number or word may end here: no letter or digit follows.
pub(in crate::date) fn ends_here(text: &str, at: usize) -> bool {
    !char_at(text, at).is_some_and(|c| is_letter(c) || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stop_where_they_should() {
        assert_eq!(number("1984s", 0), Some((Number { value: 1984, digits: 4 }, 4)));
        assert_eq!(number("x", 0), None);
        assert_eq!(number("1", 5), None);
        assert_eq!(
            grouped_number("10,000 years", 0, ",").map(|(n, end)| (n.value, end)),
            Some((10_000, 6))
        );
        assert_eq!(grouped_number("11, 200", 0, ",").map(|(n, end)| (n.value, end)), Some((11, 2)));
        assert_eq!(
            grouped_number("66\u{202f}000.000", 0, " .").map(|n| n.0.value),
            Some(66_000_000)
        );
        assert_eq!(number("99999999999999999999", 0).map(|(n, _)| n.value), Some(i64::MAX));
    }

    #[test]
    fn roman_numerals() {
        for (text, expected) in [
            ("I", Some((1, 1))),
            ("IVe", Some((4, 2))),
            ("viii", Some((8, 4))),
            ("IX", Some((9, 2))),
            ("XIXe", Some((19, 3))),
            ("XXXIX", Some((39, 5))),
            ("L", None),
            ("", None),
        ] {
            assert_eq!(roman_numeral(text, 0), expected, "{text}");
        }
    }

    #[test]
    fn dashes_and_spaces_of_every_kind() {
        for text in ["-", "\u{2013}", " \u{2014}", "\u{a0}--", "\u{2212}"] {
            assert_eq!(dash(text, 0), Some(text.len()), "{text}");
        }
        assert_eq!(skip_spaces("\u{a0}\u{202f}\u{2009} x", 0), 9);
    }
}
