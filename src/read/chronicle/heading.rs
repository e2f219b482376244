//! Headings: `DATE: TITLE`, where both sides may hold colons.

use crate::date::{DateOptions, read_date};

/// The longest date, in bytes, that a heading is searched for.
const DATE_LIMIT_BYTES: usize = 120;

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
    let colons = line.bytes().take(DATE_LIMIT_BYTES).enumerate().filter(|&(_, byte)| byte == b':');
    for (at, _) in colons {
        let (Some(date), Some(title)) = (line.get(..at), line.get(at + 1..)) else { continue };
        let splits = title.is_empty() || title.starts_with(char::is_whitespace);
        if splits && read_date(date.trim_end(), dates).is_ok() {
            return Some(Heading { date: date.trim_end(), title: title.trim() });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

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
