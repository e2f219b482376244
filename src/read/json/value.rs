//! JSON with places: what is wrong is named by line and column, and what came before it is kept.
//!
//! Source: RFC 8259. A byte order mark has been taken off before.

use std::borrow::Cow;
use std::fmt;

use super::number::number;

/// How deep arrays and objects may nest.
const DEPTH_LIMIT: usize = 64;

/// A value and the byte where it begins. A string without escapes is the text's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a> {
    /// Byte offset in the text.
    pub at: usize,
    /// The value.
    pub kind: Kind<'a>,
}

/// JSON's kinds of values.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'a> {
    Null,
    Bool(bool),
    /// As written.
    Number(Cow<'a, str>),
    String(Cow<'a, str>),
    Array(Vec<Value<'a>>),
    Object(Members<'a>),
}

/// An object's members in their order.
pub type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// What was expected and found at a byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub at: usize,
    expected: &'static str,
    found: Option<char>,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.found {
            Some(found) => {
                write!(f, "expected {}, found `{}`", self.expected, found.escape_debug())
            }
            None => write!(f, "expected {}, found the end of the file", self.expected),
        }
    }
}

impl Value<'_> {
    /// A word for its kind, with the article.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "a truth value",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::Array(_) => "an array",
            Kind::Object(_) => "an object",
        }
    }

    /// A string, or a number as written.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) | Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// As [`Value::as_text`], taken.
    pub fn into_text(self) -> Option<String> {
        match self.kind {
            Kind::String(text) | Kind::Number(text) => Some(text.into_owned()),
            _ => None,
        }
    }

    /// The same, with texts of its own.
    pub fn into_owned(self) -> Value<'static> {
        let kind = match self.kind {
            Kind::Null => Kind::Null,
            Kind::Bool(truth) => Kind::Bool(truth),
            Kind::Number(text) => Kind::Number(text.into_owned().into()),
            Kind::String(text) => Kind::String(text.into_owned().into()),
            Kind::Array(values) => Kind::Array(values.into_iter().map(Value::into_owned).collect()),
            Kind::Object(members) => {
                let owned = |(key, value): (Cow<'_, str>, Value<'_>)| {
                    (key.into_owned().into(), value.into_owned())
                };
                Kind::Object(members.into_iter().map(owned).collect())
            }
        };
        Value { at: self.at, kind }
    }
}

/// Reads values from a text, one after the other.
#[derive(Clone, Debug)]
pub struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// What there is of a string that the text's end cuts off.
    cut: Option<Cow<'a, str>>,
}

type Parsed<T> = Result<T, SyntaxError>;

impl<'a> Parser<'a> {
    /// Starts at the first byte.
    #[cfg(test)]
    pub fn new(text: &'a str) -> Parser<'a> {
        Parser::at(text, 0)
    }

    /// Starts at this byte.
    pub fn at(text: &'a str, at: usize) -> Parser<'a> {
        Parser { text, at, cut: None }
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The byte that comes next.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The next byte that is no blank, without taking it.
    pub fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        self.at +=
            rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes the next byte if it is this one.
    pub fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// An error at the next byte.
    pub fn error(&self, expected: &'static str) -> SyntaxError {
        SyntaxError { at: self.at, expected, found: self.rest().chars().next() }
    }

    /// An object's next key and the colon after it.
    pub fn key(&mut self) -> Parsed<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.error("a key in double quotes"));
        }
        let key = self.string()?;
        if !self.take(b':') {
            return Err(self.error("`:` after the key"));
        }
        Ok(key)
    }

    /// The next value.
    pub fn value(&mut self) -> Parsed<Value<'a>> {
        self.value_at(0)
    }

    /// The members of the next object, into `members`: those before an error are there.
    pub fn object_into(&mut self, members: &mut Members<'a>) -> Parsed<()> {
        self.object_at(members, 0)
    }

    /// Goes past the array or object that begins here without reading it: brackets and strings are
    /// counted only. `false` where it has no end.
    pub fn skip(&mut self) -> bool {
        let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
        for (at, byte) in self.rest().bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        self.at += at + 1;
                        return true;
                    }
                }
                _ => {}
            }
        }
        false
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn value_at(&mut self, depth: usize) -> Parsed<Value<'a>> {
        let first = self.peek();
        let at = self.at;
        if depth > DEPTH_LIMIT {
            return Err(self.error("at most 64 levels of arrays and objects"));
        }
        let kind = match first {
            Some(b'"') => Kind::String(self.string()?),
            Some(b'{') => {
                let mut members = Vec::new();
                self.object_at(&mut members, depth)?;
                Kind::Object(members)
            }
            Some(b'[') => Kind::Array(self.array(depth)?),
            Some(b'-' | b'0'..=b'9') => Kind::Number(self.number()?),
            _ if self.word("null") => Kind::Null,
            _ if self.word("true") => Kind::Bool(true),
            _ if self.word("false") => Kind::Bool(false),
            _ => return Err(self.error("a value")),
        };
        Ok(Value { at, kind })
    }

    fn object_at(&mut self, members: &mut Members<'a>, depth: usize) -> Parsed<()> {
        self.at += 1;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.key()?;
            let at = self.at;
            match self.value_at(depth + 1) {
                Ok(value) => members.push((key, value)),
                Err(error) => {
                    let cut = self.cut.take().map(Kind::String);
                    members.extend(cut.map(|kind| (key, Value { at, kind })));
                    return Err(error);
                }
            }
            if self.take(b'}') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err(self.error("`,` or `}` after the value"));
            }
        }
    }

    fn array(&mut self, depth: usize) -> Parsed<Vec<Value<'a>>> {
        self.at += 1;
        let mut values = Vec::new();
        if self.take(b']') {
            return Ok(values);
        }
        loop {
            values.push(self.value_at(depth + 1)?);
            if self.take(b']') {
                return Ok(values);
            }
            if !self.take(b',') {
                return Err(self.error("`,` or `]` after the value"));
            }
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.rest().starts_with(word);
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn number(&mut self) -> Parsed<Cow<'a, str>> {
        let is_part = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let length = self.rest().bytes().take_while(is_part).count();
        let words = self.rest().get(..length).unwrap_or("");
        if number(words).is_none() {
            return Err(self.error("a number"));
        }
        self.at += length;
        Ok(words.into())
    }

    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let mut string = Cow::Borrowed("");
        loop {
            let ends = |byte: u8| byte == b'"' || byte == b'\\' || byte < b' ';
            let length = self.rest().bytes().position(ends).unwrap_or(self.rest().len());
            string += self.rest().get(..length).unwrap_or("");
            self.at += length;
            match self.rest().bytes().next() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.to_mut().push(self.escape()?),
                // Line ends in strings are not JSON, but people paste them, and their meaning is plain.
                Some(byte @ (b'\n' | b'\r' | b'\t')) => {
                    self.at += 1;
                    string.to_mut().push(char::from(byte));
                }
                _ => {
                    self.cut = Some(string).filter(|_| self.rest().is_empty());
                    return Err(self.error("the string's closing `\"`"));
                }
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        self.at += 1;
        let escaped = match self.rest().bytes().next() {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.error("an escape such as `\\n` or `\\u00e9`")),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// `\u00e9`, and the two halves of a surrogate pair; a lone half becomes U+FFFD.
    fn unicode_escape(&mut self) -> Parsed<char> {
        let high = self.unit()?;
        if !(0xD800..0xDC00).contains(&high) {
            return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let mut ahead = self.clone();
        if !ahead.word("\\") || ahead.rest().bytes().next() != Some(b'u') {
            return Ok(char::REPLACEMENT_CHARACTER);
        }
        let low = ahead.unit()?;
        if !(0xDC00..0xE000).contains(&low) {
            return Ok(char::REPLACEMENT_CHARACTER);
        }
        *self = ahead;
        let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn unit(&mut self) -> Parsed<u32> {
        let digits =
            self.rest().get(1..5).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let unit = unit.ok_or_else(|| self.error("four hexadecimal digits after `\\u`"))?;
        self.at += 5;
        Ok(unit)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    fn string(text: &str) -> Result<String, String> {
        match Parser::new(text).value() {
            Ok(Value { kind: Kind::String(string), .. }) => Ok(string.into_owned()),
            Ok(other) => Err(format!("{other:?}")),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn strings() {
        for (text, expected) in [
            (r#""a\"b\\c\/d\n""#, "a\"b\\c/d\n"),
            (r#""\u00e9\ud83d\ude80""#, "é🚀"),
            (r#""\ud83d lone \ude80""#, "\u{FFFD} lone \u{FFFD}"),
            (r#""\ud83d\u0041""#, "\u{FFFD}A"),
            ("\"two\nlines\"", "two\nlines"),
        ] {
            assert_eq!(string(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn values() {
        let mut parser = Parser::new(r#" {"a": [1, -2.5e3, true, false, null, {}], "b": []} "#);
        let value = parser.value().unwrap();
        let Kind::Object(members) = value.kind else { panic!() };
        assert_eq!(members.len(), 2);
        let Kind::Array(values) = &members[0].1.kind else { panic!() };
        let names: Vec<&str> = values.iter().map(Value::kind_name).collect();
        assert_eq!(
            names,
            ["a number", "a number", "a truth value", "a truth value", "null", "an object"]
        );
        assert_eq!(values[1].as_text(), Some("-2.5e3"));
    }

    #[test]
    fn errors_name_what_and_where() {
        for (text, at, message) in [
            ("", 0, "expected a value, found the end of the file"),
            ("{\"a\" 1}", 5, "expected `:` after the key, found `1`"),
            ("{a: 1}", 1, "expected a key in double quotes, found `a`"),
            ("[1 2]", 3, "expected `,` or `]` after the value, found `2`"),
            ("[1,]", 3, "expected a value, found `]`"),
            ("{\"a\": 1", 7, "expected `,` or `}` after the value, found the end of the file"),
            ("\"abc", 4, "expected the string's closing `\"`, found the end of the file"),
            ("\"\\q\"", 2, "expected an escape such as `\\n` or `\\u00e9`, found `q`"),
            ("\"\\u12\"", 2, "expected four hexadecimal digits after `\\u`, found `u`"),
            ("1.2.3", 0, "expected a number, found `1`"),
            ("nul", 0, "expected a value, found `n`"),
        ] {
            let error = Parser::new(text).value().unwrap_err();
            assert_eq!((error.at, error.to_string().as_str()), (at, message), "{text}");
        }
        assert!(Parser::new(&"[".repeat(100_000)).value().is_err());
    }

    #[test]
    fn skipping_counts_brackets_outside_strings() {
        let mut parser = Parser::new(r#"{"a": "}\"}", "b": [1 2]} rest"#);
        assert!(parser.skip());
        assert_eq!(parser.rest(), " rest");
        assert!(!Parser::new("{\"a\": ").skip());
    }
}
