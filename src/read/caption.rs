//! Captions of pictures: `A map of the port. [Source: NPR]`, as the archive's pages have them.

use crate::chronology::Media;

/// How far into a text, in bytes, a caption's credit is looked for.
const LIMIT_BYTES: usize = 600;

/// Words of a page that stand behind a credit and are no part of it.
pub const ENLARGE: &str = "(click image to enlarge)";

/// How a credit begins. Source: FORMATS of History Commons, and how its editors mistype it.
const CREDITS: [&str; 4] = ["[Source: ", "[source: ", "[Sources: ", "[Source:"];

/// The caption at a text's begin, as a picture without an address, and where it ends; `None` where
/// the text begins with none. What is behind its end, [`ENLARGE`] perhaps, is the caller's.
///
/// A caption begins with a capital, and has neither citation nor reference: what has is text that speaks of a source.
pub fn caption_at_start(text: &str) -> Option<(Media, usize)> {
    let head =
        (LIMIT_BYTES - 3..=LIMIT_BYTES).rev().find_map(|end| text.get(..end)).unwrap_or(text);
    let open = head.find('[')?;
    let (words, after) = (head.get(..open)?, head.get(open..)?);
    let mark = CREDITS.iter().find(|mark| after.starts_with(**mark))?;
    let (credit, _) = after.get(mark.len()..)?.split_once(']')?;
    // With another blank it is what `write` guards: no credit.
    let is_credit = !credit.starts_with(char::is_whitespace);
    let is_caption =
        is_credit && !words.starts_with(char::is_lowercase) && !words.contains("(see ");
    let end = open + mark.len() + credit.len() + 1;
    is_caption.then(|| (media_from_words(words.trim(), Some(credit.trim())), end))
}

/// The same, of one sentence at most: a further caption, which must not take the text before it for its own.
pub fn short_caption_at_start(text: &str) -> Option<(Media, usize)> {
    let (media, end) = caption_at_start(text)?;
    let words = media.caption.as_deref().unwrap_or("");
    (!words.contains([';', '?', '!']) && !words.contains(". ")).then_some((media, end))
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
            ("A map. [Source:NPR]Text.", Some((None, Some("A map."), Some("NPR"), 19))),
            ("A map. [source: NPR]", Some((None, Some("A map."), Some("NPR"), 20))),
            ("He goes home. [Time, 1/1/1999] Fred Simms. [Source: NPR]Then.", None),
            ("He goes (see 1999). Fred Simms. [Source: NPR]Then.", None),
            ("it came from a [Source: redacted] in the Gulf", None),
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
