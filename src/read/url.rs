//! Which addresses a chronology may link to.

/// The address, if a page may link to it: `http:`, `https:`, `mailto:`, or relative to the page.
///
/// Addresses with control characters are refused, since browsers skip these when they look for the
/// scheme (`java\nscript:`). Source: WHATWG URL Standard, *URL parsing*.
///
/// ```
/// use dateline::read::safe_url;
/// assert_eq!(safe_url(" https://example.org/a "), Some("https://example.org/a"));
/// assert_eq!(safe_url("javascript:alert(1)"), None);
/// ```
pub fn safe_url(url: &str) -> Option<&str> {
    let url = url.trim();
    if url.is_empty() || url.contains(|c: char| c.is_control()) {
        return None;
    }
    let scheme_end = url.find([':', '/', '?', '#']);
    match scheme_end.and_then(|end| url.split_at_checked(end)) {
        Some((scheme, rest)) if rest.starts_with(':') => {
            let known =
                ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
            known.then_some(url)
        }
        _ => Some(url),
    }
}

/// The host of an address, as one calls it: without `www.`; the address itself where it has none.
pub fn host_of(url: &str) -> &str {
    let host = url.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next());
    host.map_or(url, |host| host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (url, safe) in [
            ("https://example.org", true),
            ("HTTP://example.org", true),
            ("mailto:desk@example.org", true),
            ("pictures/map.png", true),
            ("/pictures/a:b.png", true),
            ("?a:b", true),
            ("javascript:alert(1)", false),
            (" JavaScript:alert(1)", false),
            ("java\nscript:alert(1)", false),
            ("\u{1}javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("vbscript:x", false),
            ("", false),
        ] {
            assert_eq!(safe_url(url).is_some(), safe, "{url:?}");
        }
    }
}
