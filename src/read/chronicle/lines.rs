//! A chronicle's lines, and how they make paragraphs.

use crate::read::place::Place;

/// A line without the blanks round it, and the place of its first character.
#[derive(Debug)]
pub struct Line<'a> {
    pub text: &'a str,
    pub place: Place,
}

/// The lines of one text. Ends `\n`, `\r\n` and `\r` are all read, and those that word processors have within a
/// paragraph: U+000B, U+000C, U+2028, U+2029.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    offset: usize,
    number: u32,
}

impl Lines {
    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The next line of the text.
    pub fn next<'a>(&mut self, text: &'a str) -> Option<Line<'a>> {
        let rest = text.get(self.offset..).filter(|rest| !rest.is_empty())?;
        let bytes = rest.as_bytes();
        let is_end = |at: usize| match bytes.get(at) {
            Some(b'\n'..=b'\r') => true,
            Some(0xE2) => matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])),
            _ => false,
        };
        let length = (0..rest.len()).find(|&at| is_end(at)).unwrap_or(rest.len());
        let (line, end) = rest.split_at(length);
        let is_two = end.starts_with("\r\n");
        let end_length = end.chars().next().map_or(0, char::len_utf8);
        self.offset += length + end_length + usize::from(is_two);
        self.number += 1;
        let begun = line.trim_start();
        let column = line.chars().take_while(|c| c.is_whitespace()).count() + 1;
        Some(Line {
            text: begun.trim_end(),
            place: Place { line: self.number, column: column as u32 },
        })
    }
}

/// Whether a text's lines are wrapped at a width, as in a mail, so that a line's end is no
/// paragraph's: all are short, and some line goes on in the next with a small letter.
pub fn is_wrapped(text: &str) -> bool {
    let short = |line: &&str| line.len() <= 110;
    text.lines().all(|line| short(&line))
        && text.lines().zip(text.lines().skip(1)).any(|(line, next)| {
            line.len() >= 40
                && !line.trim_end().ends_with(['.', '?', '!', ':', ']', '”', '"'])
                && next.trim_start().starts_with(char::is_lowercase)
        })
}

/// A line of a list without its bullet.
pub fn without_bullet<'a>(line: &Line<'a>) -> (&'a str, Place) {
    match line.text.strip_prefix('•') {
        Some(rest) => {
            let text = rest.trim_start();
            let skipped = (line.text.chars().count() - text.chars().count()) as u32;
            (text, Place { column: line.place.column + skipped, ..line.place })
        }
        None => (line.text, line.place),
    }
}

/// An entity or the end of an element of HTML in a line: `&amp;`, `</i>`.
pub fn markup_in(line: &str) -> Option<&str> {
    line.match_indices(['&', '<']).find_map(|(at, mark)| {
        let rest = line.get(at..)?;
        let end = if mark == "&" { b';' } else { b'>' };
        let length = rest.bytes().take(MARKUP_BYTES).position(|byte| byte == end)?;
        let inside = rest.get(1..length)?;
        let name = if mark == "&" {
            inside.strip_prefix('#').unwrap_or(inside)
        } else {
            inside.strip_prefix('/')?
        };
        let is_name = name.len() > usize::from(mark == "&")
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then(|| rest.get(..=length)).flatten()
    })
}

/// The longest of them that is looked for.
const MARKUP_BYTES: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_their_places() {
        let mut lines = Lines::default();
        let text = "a\r\n\r\n  b \rc\nd\u{2028}é\u{b}f";
        let found: Vec<(&str, u32, u32)> = std::iter::from_fn(|| lines.next(text))
            .map(|line| (line.text, line.place.line, line.place.column))
            .collect();
        assert_eq!(
            found,
            [
                ("a", 1, 1),
                ("", 2, 1),
                ("b", 3, 3),
                ("c", 4, 1),
                ("d", 5, 1),
                ("é", 6, 1),
                ("f", 7, 1)
            ]
        );
    }

    #[test]
    fn markup_is_known() {
        for (line, markup) in [
            ("Docks &amp; Ships", Some("&amp;")),
            ("It&#8217;s", Some("&#8217;")),
            ("He reads <i>Time</i>.", Some("</i>")),
            ("Docks & Ships; A<B> and c", None),
            ("AT&T; it is", None),
            ("<3 & more", None),
            ("a & b;", None),
        ] {
            assert_eq!(markup_in(line), markup, "{line}");
        }
    }

    #[test]
    fn wrapped_text_is_known() {
        let wrapped =
            "1999: Title\nHe offers to help the agency, which says that it\nis not interested.";
        assert!(is_wrapped(wrapped));
        assert!(!is_wrapped("1999: Title\nHe offers to help.\nThey are not interested."));
        assert!(!is_wrapped(&(wrapped.to_owned() + &"x".repeat(200))));
    }
}
