//! The dump's links: to other events by `item=` or `#`, to the works cited by all else.

use crate::read::draft::LinkTo;
use crate::read::html::{decoded_attribute, push_decoded, text_of_html};
use crate::read::url::safe_url;

/// Where the link with these attributes leads. What hovers over a work is its citation in full; a work
/// that is not on the web has that alone.
pub fn link_from_attributes(attributes: &str) -> Option<LinkTo> {
    let href = decoded_attribute(attributes, "href").unwrap_or_default();
    if let Some(id) = event_of(&href) {
        return Some(LinkTo::Event(id.to_owned()));
    }
    let on_the_web =
        safe_url(&href).filter(|url| url.contains("://") || url.starts_with("mailto:"));
    let url = on_the_web.map(str::to_owned);
    let hover = decoded_attribute(attributes, "onmouseover").and_then(|script| hover_of(&script));
    match (hover, url) {
        (Some(html), url) => {
            Some(LinkTo::Work { title: title_of(&html), url, text: Some(text_of_html(&html)) })
        }
        (None, url) => url.map(LinkTo::Page),
    }
}

/// The event's id in `#a0499offer`, `item.jsp?item=a0499offer&timeline=…`.
fn event_of(href: &str) -> Option<&str> {
    let id = match href.split_once(".jsp?item=") {
        Some((_, id)) => id,
        None => href.strip_prefix('#')?,
    };
    id.split(['&', '#', ';']).next().filter(|id| !id.is_empty())
}

/// The HTML in `return OL('…')`: a string of JavaScript whose HTML has been escaped once more.
fn hover_of(script: &str) -> Option<String> {
    let (_, string) = script.split_once("OL('")?;
    let string = string.rfind("')").and_then(|end| string.get(..end)).unwrap_or(string);
    let mut html = String::new();
    // A backslash stands before quotes and the like only.
    push_decoded(&string.replace('\\', ""), &mut html);
    Some(html).filter(|html| !html.trim().is_empty())
}

/// The title in `Author, “Title,” <em>Publication</em>, 28 July 2008.`, or of a book,
/// `Author, <em>Title</em> (City: House, 2005).`
fn title_of(html: &str) -> Option<String> {
    let quoted = html.split_once('“').and_then(|(_, after)| after.rsplit_once('”'));
    let (title, _) = quoted.or_else(|| html.split_once("<em>")?.1.split_once("</em>"))?;
    let title = text_of_html(title);
    let title = title.trim().trim_end_matches(',');
    Some(title.to_owned()).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events() {
        for (href, id) in [
            ("#a0499offer", Some("a0499offer")),
            ("item.jsp?item=a0499offer&amp;timeline=x", Some("a0499offer")),
            ("http://example.org/context.jsp?item=a_1#a_1", Some("a_1")),
            ("#", None),
            ("https://example.org/?item=3", None),
        ] {
            let link = link_from_attributes(&format!(" href=\"{href}\""));
            let found = match &link {
                Some(LinkTo::Event(id)) => Some(id.as_str()),
                _ => None,
            };
            assert_eq!(found, id, "{href}");
        }
    }

    #[test]
    fn works() {
        for (hover, title, text) in [
            (
                "A. Brandt, “The clerk\\'s &amp;quot;ledger&amp;quot;,” &amp;lt;em&amp;gt;Harbour News&amp;lt;/em&amp;gt;, 9 April 1981.",
                Some("The clerk's \"ledger\""),
                "A. Brandt, “The clerk's \"ledger\",” Harbour News, 9 April 1981.",
            ),
            (
                "Jan Visser, &amp;lt;em&amp;gt;Ships and papers&amp;lt;/em&amp;gt; (Willemstad: Kade, 1990)., 12.",
                Some("Ships and papers"),
                "Jan Visser, Ships and papers (Willemstad: Kade, 1990)., 12.",
            ),
            ("Interview with the harbour master", None, "Interview with the harbour master"),
        ] {
            let attributes = format!(
                "class=\"nL\" href=\"http://a.example/b?c&amp;d\" onmouseover=\"return OL('{hover}')\""
            );
            let work = LinkTo::Work {
                title: title.map(str::to_owned),
                url: Some("http://a.example/b?c&d".into()),
                text: Some(text.into()),
            };
            assert_eq!(link_from_attributes(&attributes), Some(work));
        }
        for attributes in [
            "href=\"javascript:x('http://')\"",
            "href=\"entity.jsp?entity=x\"",
            "",
            "onmouseover=\"return OL('')\"",
        ] {
            assert_eq!(link_from_attributes(attributes), None, "{attributes}");
        }
    }
}
