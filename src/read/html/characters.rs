//! Character references: `&amp;`, `&#8217;`, `&eacute;`.

use crate::read::decode::windows_1252;

/// Names of U+00A0 to U+00FF, in their order. Source: WHATWG HTML, *Named character references*.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// What else is met in bodies.
const OTHERS: [(&str, u32); 15] = [
    ("amp", 0x26),
    ("lt", 0x3C),
    ("gt", 0x3E),
    ("quot", 0x22),
    ("apos", 0x27),
    ("ndash", 0x2013),
    ("mdash", 0x2014),
    ("lsquo", 0x2018),
    ("rsquo", 0x2019),
    ("ldquo", 0x201C),
    ("rdquo", 0x201D),
    ("bull", 0x2022),
    ("hellip", 0x2026),
    ("euro", 0x20AC),
    ("trade", 0x2122),
];

/// The longest reference, in bytes, without its `&` and `;`.
const LIMIT_BYTES: usize = 8;

/// Adds a text, its references decoded; one that is none stays as it is.
pub fn push_decoded(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, after) = (rest.get(..at).unwrap_or(""), rest.get(at + 1..).unwrap_or(""));
        out.push_str(before);
        let end = after.bytes().take(LIMIT_BYTES + 1).position(|byte| byte == b';');
        let decoded = end.and_then(|end| Some((character(after.get(..end)?)?, end + 1)));
        let (c, length) = decoded.unwrap_or(('&', 0));
        out.push(c);
        rest = after.get(length..).unwrap_or("");
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix('#') {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        // Numbers of Windows-1252 are what their writers meant.
        return match code.ok().filter(|code| *code > 0)? {
            code @ 0x80..=0x9F => Some(windows_1252(code as u8)),
            code => char::from_u32(code),
        };
    }
    if name.is_empty() {
        return None;
    }
    let names = LATIN_1.split(' ').zip(0xA0..).chain(OTHERS);
    names.into_iter().find(|(known, _)| *known == name).and_then(|(_, code)| char::from_u32(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        for (text, expected) in [
            ("a &amp; b &lt;p&gt; &quot;c&quot;", "a & b <p> \"c\""),
            ("Jos&eacute; &Uuml; &yuml;&nbsp;", "José Ü ÿ\u{A0}"),
            ("&#8217;&#x2019;&#146;&rsquo;", "’’’’"),
            (
                "AT&T; &; &unknown; &#0; &#xD800; &#99999999999; &amp",
                "AT&T; &; &unknown; &#0; &#xD800; &#99999999999; &amp",
            ),
            ("&amp;lt;", "&lt;"),
            ("&é;&", "&é;&"),
        ] {
            let mut decoded = String::new();
            push_decoded(text, &mut decoded);
            assert_eq!(decoded, expected);
        }
    }
}
