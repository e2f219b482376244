//! EDTF as it was before 2019, brought up to date: `u` for `X`, `unknown`, `open`, `?~`, `y…e…p…`, and
//! groups in parentheses.

use crate::date::prose::token::split_once;

/// Whether the text is an interval with a draft's words.
pub(super) fn has_words(text: &str) -> bool {
    split_once(text, "/").is_some_and(|(first, second)| {
        let worded = |end: &str| matches!(end, "unknown" | "open");
        let plain = |end: &str| {
            worded(end) || !end.bytes().any(|byte| byte.is_ascii_lowercase() && byte != b'u')
        };
        (worded(first) || worded(second)) && plain(first) && plain(second)
    })
}

/// The same in today's form; `None` where it is that already.
pub(super) fn modernized(text: &str) -> Option<String> {
    if let Some(modern) = of_catalogue(text) {
        return Some(modern);
    }
    let bytes = text.as_bytes();
    let doubled = |pair: &[u8]| matches!(pair, b"?~" | b"~?");
    if !bytes.iter().any(|byte| byte.is_ascii_lowercase() || *byte == b'(')
        && !bytes.windows(2).any(doubled)
    {
        return None;
    }
    let mut modern = String::with_capacity(text.len() + 2);
    match split_once(text, "/") {
        Some((first, second)) => {
            write_end(&mut modern, first);
            modern.push('/');
            write_end(&mut modern, second);
        }
        None => write_date(&mut modern, text),
    }
    Some(modern)
}

/// A library's decade or century, `186-` or `18--`, perhaps with a `?` and in brackets.
fn of_catalogue(text: &str) -> Option<String> {
    let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let plain = inner.strip_suffix('?').unwrap_or(inner);
    let digits = plain.trim_end_matches('-');
    let is_year = plain.len() == 4 && matches!(digits.len(), 2 | 3);
    if !is_year || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(inner.replace('-', "X"))
}

fn write_end(out: &mut String, text: &str) {
    match text {
        "unknown" => {}
        "open" => out.push_str(".."),
        _ => write_date(out, text),
    }
}

fn write_date(out: &mut String, text: &str) {
    if text.contains('(') && ungroup(out, text).is_some() {
        return;
    }
    let mut previous = ' ';
    for c in text.chars() {
        let doubled = matches!((previous, c), ('?', '~') | ('~', '?'));
        if doubled {
            out.pop();
        }
        out.push(match c {
            _ if doubled => '%',
            'u' => 'X',
            'y' => 'Y',
            'e' => 'E',
            'p' => 'S',
            _ => c,
        });
        previous = c;
    }
}

/// A component of a date: its digits, its qualifiers, and whether parentheses keep others' from it.
#[derive(Clone, Copy, Default)]
struct Component<'a> {
    digits: &'a str,
    uncertain: bool,
    approximate: bool,
    shielded: bool,
}

impl Component<'_> {
    fn qualify(&mut self, mark: char) {
        self.uncertain |= mark != '~';
        self.approximate |= mark != '?';
    }
}

/// `(2011)-06-04~` is `2011-~06-~04`: a mark applies to all on its left but for what other parentheses
/// hold; after a parenthesis, to what that holds. Writes nothing where the parentheses are odd.
fn ungroup(out: &mut String, text: &str) -> Option<()> {
    let mut components = [Component::default(); 3];
    let mut count = 0;
    let mut opened: Option<usize> = None;
    let mut closed: Option<usize> = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '(' if opened.is_none() => {
                opened = Some(count);
                1
            }
            ')' => {
                closed = Some(opened.take()?);
                components.get_mut(closed?..count)?.iter_mut().for_each(|c| c.shielded = true);
                1
            }
            '?' | '~' | '%' => {
                let group = closed.take();
                for component in components.get_mut(group.unwrap_or(0)..count)? {
                    if group.is_some() || !component.shielded {
                        component.qualify(c);
                    }
                }
                1
            }
            '-' if count > 0 => {
                closed = None;
                1
            }
            _ => {
                let digits = rest.find(['-', '(', ')', '?', '~', '%']).unwrap_or(rest.len());
                components.get_mut(count)?.digits = rest.get(..digits)?;
                count += 1;
                digits
            }
        };
        rest = rest.get(length.max(1)..)?;
    }
    if opened.is_some() {
        return None;
    }
    for (place, component) in components.get(..count)?.iter().enumerate() {
        if place > 0 {
            out.push('-');
        }
        match (component.uncertain, component.approximate) {
            (true, true) => out.push('%'),
            (true, false) => out.push('?'),
            (false, true) => out.push('~'),
            (false, false) => {}
        }
        out.push_str(component.digits);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_are_brought_up_to_date() {
        for (draft, modern) in [
            ("199u", "199X"),
            ("2004-06-uu", "2004-06-XX"),
            ("uuuu", "XXXX"),
            ("2004-01/open", "2004-01/.."),
            ("unknown/2006", "/2006"),
            ("1984?~", "1984%"),
            ("y17e7", "Y17E7"),
            ("(2011)-06-04~", "2011-~06-~04"),
            ("2011-(06-04)~", "2011-~06-~04"),
            ("2004-(06)?-11", "2004-?06-11"),
            ("2004-06-(01)~", "2004-06-~01"),
            ("186-", "186X"),
            ("[18--?]", "18XX?"),
        ] {
            assert_eq!(modernized(draft).as_deref(), Some(modern), "{draft}");
        }
        assert_eq!(modernized("2004-06-11~"), None);
    }
}
