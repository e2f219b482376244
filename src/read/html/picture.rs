//! Pictures in HTML, with what stands under them.

use super::{decoded_attribute, text_of_html};
use crate::chronology::Media;
use crate::read::caption::{ENLARGE, caption_at_start, media_from_words};
use crate::read::url::safe_url;

/// A picture whose element is still open.
#[derive(Debug, Default)]
pub struct Picture {
    /// What is known of it.
    pub media: Media,
    /// The text in its element, not yet decoded.
    pub words: String,
    /// How deep in its spans the text is.
    pub depth: u32,
}

impl Picture {
    /// The picture with its caption and credit; `None` where there is nothing.
    pub fn into_media(self) -> Option<Media> {
        // What looks like a tag now is text.
        let words = text_of_html(&self.words.replace(ENLARGE, "").replace('<', "&lt;"));
        let (mut said, rest) = match caption_at_start(&words) {
            Some((said, end)) => (said, words.get(end..).unwrap_or("").trim()),
            None => (media_from_words(&words, None), ""),
        };
        if !rest.is_empty() {
            let caption = said.caption.map(|caption| caption + " ").unwrap_or_default();
            said.caption = Some(caption + rest);
        }
        let media = Media { caption: said.caption, credit: said.credit, ..self.media };
        (media != Media::default()).then_some(media)
    }
}

/// The picture of an `img` with these attributes: not of one that draws a list's bullet or an icon.
pub fn media_at(attributes: &str) -> Option<Media> {
    let alt = decoded_attribute(attributes, "alt").unwrap_or_default();
    let alt = alt.trim();
    if matches!(alt, "bullet" | "pdf file") {
        return None;
    }
    Some(Media {
        url: safe_url(&decoded_attribute(attributes, "src")?)?.to_owned(),
        alt: Some(alt.to_owned()).filter(|alt| !alt.is_empty()),
        ..Media::default()
    })
}

#[cfg(test)]
mod tests {
    use crate::read::html::read_html;

    #[test]
    fn pictures() {
        for (html, text, words) in [
            (
                "<p><span class=\"tmlnImg\"><a href=x><img src=\"a.jpg\" alt=\"A port.\"></a><span class=caption>A port. \
                 <em>[Source: NPR]</em> (click image to enlarge)</span></span>Text",
                "Text",
                ["a.jpg", "A port.", "A port.", "NPR"],
            ),
            (
                "<p><span class=\"tmlnImg\"><img src=a.jpg>A port.</p>Text",
                "Text",
                ["a.jpg", "", "A port.", ""],
            ),
            (
                "<figure><img src=a.jpg><figcaption>A <br>port</figcaption></figure>Text",
                "Text",
                ["a.jpg", "", "A port", ""],
            ),
            ("Text <img src=a.jpg alt=\"\">", "Text", ["a.jpg", "", "", ""]),
        ] {
            let body = read_html(html, |_| None);
            let [media] = body.media.as_slice() else { panic!("{html}: {body:?}") };
            let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
            let found = [
                media.url.clone(),
                or_empty(&media.alt),
                or_empty(&media.caption),
                or_empty(&media.credit),
            ];
            assert_eq!((body.text.as_str(), found), (text, words.map(str::to_owned)), "{html}");
        }
        assert!(
            read_html("<img src=\"javascript:x\"><figure></figure>", |_| None).media.is_empty()
        );
    }
}
