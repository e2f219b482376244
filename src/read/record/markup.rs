//! HTML in values that may be plain text as well.

use crate::read::draft::LinkTo;
use crate::read::html::{Token, Tokens, attribute, decoded_attribute, push_decoded, read_html};
use crate::read::url::safe_url;

/// Whether a text has tags.
pub fn has_markup(text: &str) -> bool {
    text.contains('<') && Tokens::new(text).any(|token| !matches!(token, Token::Text(_)))
}

/// Where a link with these attributes leads: to a page, if it may be linked to.
pub fn page_link(attributes: &str) -> Option<LinkTo> {
    let href = decoded_attribute(attributes, "href")?;
    safe_url(&href).filter(|url| !url.starts_with('#')).map(|url| LinkTo::Page(url.to_owned()))
}

/// The words of a text that may be HTML, in one line; the address of a link behind its words.
pub fn plain_text(text: &str) -> String {
    let mut words = String::new();
    if !has_markup(text) {
        push_decoded(text, &mut words);
        return words;
    }
    let html = read_html(text, page_link);
    let mut at = 0;
    for link in &html.links {
        words.push_str(html.text.get(at..link.end).unwrap_or(""));
        at = link.end;
        if let LinkTo::Page(url) = &link.to
            && html.text.get(link.begin..link.end) != Some(url)
        {
            words.push_str(&[" (", url, ")"].concat());
        }
    }
    words.push_str(html.text.get(at..).unwrap_or(""));
    words.replace("\n\n", " ")
}

/// Whether an address is that of a picture, by how it ends.
pub fn is_picture(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url).to_ascii_lowercase();
    ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif"]
        .iter()
        .any(|end| path.strip_suffix(end).is_some_and(|path| path.ends_with('.')))
}

/// The pages that HTML shows in a frame, or plays.
pub fn framed(html: &str) -> Vec<String> {
    let framed = |token| match token {
        Token::Open(name, attributes) if !name.eq_ignore_ascii_case("img") => {
            attribute(attributes, "src").and_then(safe_url).map(str::to_owned)
        }
        _ => None,
    };
    Tokens::new(html).filter_map(framed).collect()
}
