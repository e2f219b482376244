//! Character references: `&amp;`, `&#8217;`, `&eacute;`.

use crate::read::decode::windows_1252;

/// Names of U+00A0 to U+00FF, in their order. Source: WHATWG HTML, *Named character references*.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// What else is met in bodies, with its name.
const OTHERS: &str = "&amp <lt >gt \"quot 'apos –ndash —mdash ‘lsquo ’rsquo “ldquo ”rdquo …hellip •bull €euro ™trade";

/// The longest reference, in bytes, without its `&` and `;`.
const LIMIT_BYTES: usize = 8;

/// Adds a text, its references decoded; one that is none stays as it is.
pub fn push_decoded(text: &str, out: &mut String) {
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let end = part.bytes().take(LIMIT_BYTES + 1).position(|byte| byte == b';');
        let decoded =
            end.and_then(|end| Some((character(part.get(..end)?)?, part.get(end + 1..)?)));
        match decoded {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
}

fn character(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix('#') {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        // Numbers of Windows-1252 are what their writers meant.
        return match code.ok()? {
            0 => None,
            code @ 0x80..=0x9F => u8::try_from(code).ok().map(windows_1252),
            code => char::from_u32(code),
        };
    }
    let others = || {
        OTHERS.split(' ').find_map(|known| {
            known.chars().next().filter(|c| known.get(c.len_utf8()..) == Some(name))
        })
    };
    let place = LATIN_1.split_ascii_whitespace().position(|known| known == name);
    place.and_then(|place| char::from_u32(0xA0 + place as u32)).or_else(others)
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
