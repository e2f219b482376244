//! HTML into tags and text, in one pass. Made for bodies that a program wrote, safe for any text:
//! what is no tag stays text, comments, scripts and styles are passed over.

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Words, character references not yet decoded.
    Text(&'a str),
    /// A tag that opens an element: its name as written, and what stands behind it.
    Open(&'a str, &'a str),
    /// A tag that closes one.
    Close(&'a str),
}

/// The tokens of a text, in order.
#[derive(Debug)]
pub struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// Behind the last `>` there is no tag. Looked for once, so that many tags left open cost no more
    /// than one.
    last_end: usize,
    /// As `last_end`, for `-->`.
    last_comment_end: usize,
}

impl<'a> Tokens<'a> {
    /// Starts at the first byte.
    pub fn new(html: &'a str) -> Tokens<'a> {
        Tokens {
            html,
            at: 0,
            last_end: html.rfind('>').unwrap_or(0),
            last_comment_end: html.rfind("-->").unwrap_or(0),
        }
    }

    /// Where the next token begins.
    pub fn offset(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or("")
    }

    /// The tag or comment at the next byte, and its length; `None` where there is none.
    fn markup(&self) -> Option<(Token<'a>, usize)> {
        let rest = self.rest();
        let inside = rest.strip_prefix('<').filter(|_| self.at < self.last_end)?;
        if let Some(comment) = inside.strip_prefix("!--") {
            let length = if self.at < self.last_comment_end {
                comment.find("-->")? + 7
            } else {
                return None;
            };
            return Some((Token::Text(""), length));
        }
        let name = inside.strip_prefix('/').unwrap_or(inside);
        let closes = name.len() < inside.len();
        match name.bytes().next()? {
            byte if byte.is_ascii_alphabetic() => {}
            b'!' | b'?' if !closes => return Some((Token::Text(""), rest.find('>')? + 1)),
            _ => return None,
        }
        let end = end_of_tag(rest)?;
        let name = name.get(
            ..name
                .bytes()
                .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))?,
        )?;
        let begin = 1 + usize::from(closes) + name.len();
        let token = if closes {
            Token::Close(name)
        } else {
            Token::Open(name, rest.get(begin..end).unwrap_or(""))
        };
        Some((token, end + 1))
    }
}

/// Where a tag's `>` stands: outside quotes; where a quote is left open, the first.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return Some(at),
            (b'"' | b'\'', None) => quote = Some(byte),
            _ if quote == Some(byte) => quote = None,
            _ => {}
        }
    }
    tag.find('>')
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        if rest.is_empty() {
            return None;
        }
        if let Some((token, length)) = self.markup() {
            self.at += length;
            if let Token::Open(name, _) = token
                && ["script", "style"].iter().any(|raw| name.eq_ignore_ascii_case(raw))
            {
                self.at += end_of_raw(self.rest(), name);
            }
            return Some(token);
        }
        let skipped = usize::from(rest.starts_with('<'));
        let length = rest.get(skipped..).and_then(|after| after.find('<'));
        let text = length.and_then(|length| rest.get(..length + skipped)).unwrap_or(rest);
        self.at += text.len();
        Some(Token::Text(text))
    }
}

/// Where the closing tag of a script or style begins; the text's end where it is never closed.
fn end_of_raw(text: &str, name: &str) -> usize {
    let closes = |at: usize| {
        let found = text.get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    text.match_indices("</").map(|(at, _)| at).find(|&at| closes(at)).unwrap_or(text.len())
}

/// A tag's attributes with their values, character references not yet decoded.
pub fn attributes(attributes: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || next_attribute(attributes, &mut at))
}

fn next_attribute<'a>(attributes: &'a str, at: &mut usize) -> Option<(&'a str, &'a str)> {
    let bytes = attributes.as_bytes();
    // The first byte from here on that is, or is not, one of these or a blank.
    let find = |from: usize, marks: &[u8], is: bool| {
        let found = |byte: &u8| (byte.is_ascii_whitespace() || marks.contains(byte)) == is;
        from + bytes.get(from..).unwrap_or(&[]).iter().position(found).unwrap_or(bytes.len() - from)
    };
    let begin = find(*at, b"/=\"'", false);
    let end = find(begin, b"/=", true);
    let key = attributes.get(begin..end).filter(|key| !key.is_empty())?;
    *at = find(end, b"", false);
    let mut value = "";
    if bytes.get(*at) == Some(&b'=') {
        let open = find(*at + 1, b"", false);
        let quote = bytes.get(open).filter(|byte| matches!(byte, b'"' | b'\''));
        let from = open + usize::from(quote.is_some());
        *at = match quote {
            Some(quote) => attributes.get(from..)?.find(char::from(*quote)).map(|end| from + end),
            None => Some(find(from, b"", true)),
        }
        .unwrap_or(bytes.len());
        value = attributes.get(from..*at)?;
    }
    Some((key, value))
}

/// The value of an attribute, character references not yet decoded.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attributes(tag).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Token::{Close, Open, Text};

    #[track_caller]
    fn check(html: &str, expected: &[Token<'_>]) {
        let found: Vec<Token<'_>> = Tokens::new(html).filter(|token| *token != Text("")).collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn tags_and_text() {
        check("a<b>c</b >d", &[Text("a"), Open("b", ""), Text("c"), Close("b"), Text("d")]);
        check("<a title=\"1 > 0\">x", &[Open("a", " title=\"1 > 0\""), Text("x")]);
        check("<br/><!-- <p> -->x<!doctype html>", &[Open("br", "/"), Text("x")]);
        check("1 < 2 <3 <", &[Text("1 "), Text("< 2 "), Text("<3 "), Text("<")]);
        check("<p", &[Text("<p")]);
        check("<a title=\"x>y", &[Open("a", " title=\"x"), Text("y")]);
        check("<!-- x", &[Text("<!-- x")]);
        check("<SCRIPT>a<b</x></Script>c", &[Open("SCRIPT", ""), Close("Script"), Text("c")]);
        check("<style>a", &[Open("style", "")]);
    }

    #[test]
    fn attributes_of_a_tag() {
        let tag = " href=\"a b\" CLASS = 'c' width=5 hidden alt=x/";
        for (name, value) in [
            ("href", Some("a b")),
            ("class", Some("c")),
            ("width", Some("5")),
            ("hidden", Some("")),
            ("alt", Some("x/")),
            ("src", None),
        ] {
            assert_eq!(attribute(tag, name), value, "{name}");
        }
        assert_eq!(attribute("=\"'", "x"), None);
        assert_eq!(attribute(" x=\"open", "x"), Some("open"));
    }
}
