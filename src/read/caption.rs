//! Captions of pictures: `A map of the port. [Source: NPR]`, as the archive's pages have them.

use crate::chronology::Media;

/// How far into a text, in bytes, a caption's credit is looked for.
const LIMIT_BYTES: usize = 600;

/// Words of a page that stand behind a credit and are no part of it.
pub const ENLARGE: &str = "(click image to enlarge)";

/// The caption at a text's begin, as a picture without an address, and where it ends; `None` where
/// the text begins with none. What is behind its end, [`ENLARGE`] perhaps, is the caller's.
pub fn caption_at_start(text: &str) -> Option<(Media, usize)> {
    let head =
        (LIMIT_BYTES - 3..=LIMIT_BYTES).rev().find_map(|end| text.get(..end)).unwrap_or(text);
    let (words, after) = head.split_once("[Source: ")?;
    let (credit, _) = after.split_once(']')?;
    let end = words.len() + "[Source: ".len() + credit.len() + 1;
    Some((media_from_words(words.trim(), Some(credit.trim())), end))
}

/// A picture's words. Copies of a page have a caption twice where the picture's own words stood
/// before it: `Fred Simms.Fred Simms.`
pub fn media_from_words(words: &str, credit: Option<&str>) -> Media {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let twice = words.split_at_checked(words.len() / 2).filter(|(a, b)| a == b && a.len() > 3);
    Media {
        alt: twice.and_then(|(alt, _)| text(alt)),
        caption: text(twice.map_or(words, |(_, caption)| caption)),
        credit: credit.and_then(text),
        ..Media::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions() {
        for (text, expected) in [
            ("A map. [Source: NPR]Text.", Some((None, Some("A map."), Some("NPR"), 20))),
            ("[Source: NPR] Text.", Some((None, None, Some("NPR"), 13))),
            (
                "Anna B.Anna B. [Source: A / B]",
                Some((Some("Anna B."), Some("Anna B."), Some("A / B"), 30)),
            ),
            ("Text [Source: open", None),
            ("Text [NPR, 2005].", None),
        ] {
            let found = caption_at_start(text);
            let found = found.as_ref().map(|(media, end)| {
                (media.alt.as_deref(), media.caption.as_deref(), media.credit.as_deref(), *end)
            });
            assert_eq!(found, expected, "{text}");
        }
        assert!(caption_at_start(&("é".repeat(400) + "[Source: NPR]")).is_none());
    }
}
