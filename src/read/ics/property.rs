//! Lines of iCalendar: folded, `NAME;PARAMETER=value:value`, with escapes.

use std::borrow::Cow;

/// A line's parts.
#[derive(Debug, PartialEq, Eq)]
pub struct Property<'a> {
    /// In capitals, as all programs write it.
    pub name: &'a str,
    parameters: &'a str,
    pub value: &'a str,
}

impl<'a> Property<'a> {
    /// `None` for a line without a colon behind a name.
    pub fn of(line: &'a str) -> Option<Property<'a>> {
        let (name, rest) = line.split_at_checked(line.find([':', ';'])?)?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if name.is_empty() || !name.bytes().all(is_name) {
            return None;
        }
        let colon = unquoted(rest, b':').next()?;
        Some(Property { name, parameters: rest.get(..colon)?, value: rest.get(colon + 1..)? })
    }

    /// The value of a parameter, its quotes gone.
    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let mut begins: Vec<usize> = unquoted(self.parameters, b';').collect();
        begins.push(self.parameters.len());
        begins.windows(2).find_map(|pair| {
            let &[begin, end] = pair else { return None };
            let (key, value) = self.parameters.get(begin + 1..end)?.split_once('=')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim_matches('"'))
        })
    }
}

/// Where a byte stands outside of double quotes.
fn unquoted(text: &str, wanted: u8) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        quoted ^= byte == b'"';
        (byte == wanted && !quoted).then_some(at)
    })
}

/// The line at a byte, with those that go on with it, and where it begins.
pub fn next_line<'a>(text: &'a str, offset: &mut usize) -> Option<(usize, Cow<'a, str>)> {
    let begin = *offset;
    let mut line = Cow::Borrowed(physical(text, offset)?);
    while text.as_bytes().get(*offset).is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
        *offset += 1;
        line.to_mut().push_str(physical(text, offset).unwrap_or(""));
    }
    Some((begin, line))
}

fn physical<'a>(text: &'a str, offset: &mut usize) -> Option<&'a str> {
    let rest = text.get(*offset..).filter(|rest| !rest.is_empty())?;
    let length = rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    let (line, end) = rest.split_at_checked(length)?;
    *offset += length + if end.starts_with("\r\n") { 2 } else { usize::from(!end.is_empty()) };
    Some(line)
}

/// A value, its escapes undone: `\n`, `\,`, `\;`, `\\`.
pub fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut escaped = false;
    for c in value.chars() {
        match c {
            'n' | 'N' if escaped => text.push('\n'),
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            c => text.push(c),
        }
        escaped = false;
    }
    text
}

/// The values that commas part, those behind a backslash aside; still escaped.
pub fn commas(value: &str) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    let items = value.split(move |c| {
        let parts = c == ',' && !escaped;
        escaped = c == '\\' && !escaped;
        parts
    });
    items.map(str::trim).filter(|item| !item.is_empty())
}

/// A duration in seconds: `P1D`, `PT1H30M`, `P2W`. `None` for one that goes back, or is none.
pub fn seconds_of(duration: &str) -> Option<i64> {
    let mut total = 0i64;
    let mut number = None;
    for c in duration.trim().trim_start_matches('+').strip_prefix('P')?.chars() {
        let unit = match c {
            '0'..='9' => {
                let digit = i64::from(u32::from(c) - u32::from('0'));
                number = Some(number.unwrap_or(0i64).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
            'T' => continue,
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    // A thousand years: no sum with a date goes out of reach.
    (number.is_none() && (1..31_556_952_000).contains(&total)).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_unfolded() {
        let text = "A:b\r\n c\r\n\td\nE:f\r";
        let mut offset = 0;
        let lines: Vec<_> = std::iter::from_fn(|| next_line(text, &mut offset)).collect();
        assert_eq!(lines, [(0, "A:bcd".into()), (12, "E:f".into())]);
    }

    #[test]
    fn properties() {
        let property =
            Property::of("ATTENDEE;CN=\"Brandt; Anna: clerk\";ROLE=CHAIR:mailto:a@b.example")
                .unwrap();
        assert_eq!((property.name, property.value), ("ATTENDEE", "mailto:a@b.example"));
        assert_eq!(property.parameter("CN"), Some("Brandt; Anna: clerk"));
        assert_eq!(property.parameter("role"), Some("CHAIR"));
        assert_eq!(property.parameter("X"), None);
        for line in ["no colon", "two words: x", ":x", "A;B=\"c:d", ""] {
            assert_eq!(Property::of(line), None, "{line}");
        }
        assert_eq!(unescaped("a\\nb\\, c\\\\n\\"), "a\nb, c\\n");
        assert_eq!(commas("A\\, B,C,").collect::<Vec<_>>(), ["A\\, B", "C"]);
    }

    #[test]
    fn durations() {
        for (duration, seconds) in [
            ("P1D", Some(86_400)),
            ("PT1H30M", Some(5400)),
            ("P2W", Some(1_209_600)),
            ("P1DT2H3M4S", Some(93_784)),
            ("-P1D", None),
            ("P", None),
            ("PT5", None),
            ("P99999999999999999999D", None),
            ("P999999999W", None),
            ("1 hour", None),
        ] {
            assert_eq!(seconds_of(duration), seconds, "{duration}");
        }
    }
}
