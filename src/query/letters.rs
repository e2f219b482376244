//! What each character is to a reader who searches, and the letters it folds to.
//!
//! Source of the code points: the Unicode Character Database, blocks Latin-1 Supplement, Latin
//! Extended-A, -B and Additional, and Greek.

use crate::lower::lower;

/// The kinds of characters.
pub(crate) enum Class {
    Letter(char),
    Letters(&'static str),
    /// A word by itself.
    Alone(char),
    Joiner(Joiner),
    /// Not there: marks on the letter before, invisible hints for line breaks.
    Nothing,
    Break,
}

/// What may stand inside a word and be left out by who types it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joiner {
    Hyphen,
    Apostrophe,
    /// Joins single letters only: `U.S.`.
    Point,
}

/// What a character is, folded.
pub(crate) fn class_of(char: char) -> Class {
    match char {
        'a'..='z' | '0'..='9' => Class::Letter(char),
        'A'..='Z' => Class::Letter(char.to_ascii_lowercase()),
        '-' | '\u{2010}' | '\u{2011}' => Class::Joiner(Joiner::Hyphen),
        // Modifier letters write the glottal stops of `Qurʾan` and `Hawaiʻi`.
        '\'' | '`' | '\u{b4}' | '\u{2018}'..='\u{201b}' | '\u{2bb}'..='\u{2bf}' => {
            Class::Joiner(Joiner::Apostrophe)
        }
        '.' => Class::Joiner(Joiner::Point),
        '\0'..='\u{7f}' => Class::Break,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
            Class::Nothing
        }
        // Kana, Han and its extensions.
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}'
            if char.is_alphanumeric() =>
        {
            Class::Alone(char)
        }
        _ if !char.is_alphanumeric() => Class::Break,
        _ => {
            let lower = lower(char);
            match letters_from_ligature(lower) {
                Some(letters) => Class::Letters(letters),
                None => Class::Letter(base_of(lower)),
            }
        }
    }
}

/// The letters that a small letter is made of, where they are several.
fn letters_from_ligature(lower: char) -> Option<&'static str> {
    Some(match lower {
        'ß' => "ss",
        'æ' | 'ǽ' | 'ǣ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ĳ' => "ij",
        'ǆ' | 'ǳ' => "dz",
        'ǉ' => "lj",
        'ǌ' => "nj",
        'ŉ' => "n",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// A small letter without its accents and strokes; any other character as it is.
fn base_of(lower: char) -> char {
    match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ǟ' | 'ǡ' | 'ǻ' | 'ȁ' | 'ȃ' | 'ȧ' | 'ª' => {
            'a'
        }
        'ƀ' | 'ɓ' | 'ƃ' => 'b',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' | 'ƈ' | 'ȼ' => 'c',
        'ð' | 'ď' | 'đ' | 'ɖ' | 'ɗ' | 'ƌ' | 'ȡ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ǝ' | 'ə' | 'ȅ' | 'ȇ' | 'ȩ' | 'ɇ' => {
            'e'
        }
        'ƒ' => 'f',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǥ' | 'ǧ' | 'ǵ' | 'ɠ' => 'g',
        'ĥ' | 'ħ' | 'ȟ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ȉ' | 'ȋ' | 'ɨ' => 'i',
        'ĵ' | 'ǰ' | 'ɉ' | 'ȷ' => 'j',
        'ķ' | 'ĸ' | 'ƙ' | 'ǩ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' | 'ƚ' | 'ȴ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' | 'ƞ' | 'ɲ' | 'ǹ' | 'ȵ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ǫ' | 'ǭ' | 'ǿ' => 'o',
        'ȍ' | 'ȏ' | 'ȫ' | 'ȭ' | 'ȯ' | 'ȱ' | 'º' => 'o',
        'ƥ' => 'p',
        'ɋ' => 'q',
        'ŕ' | 'ŗ' | 'ř' | 'ȑ' | 'ȓ' | 'ɍ' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' | 'ȿ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ƫ' | 'ƭ' | 'ȶ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' => 'u',
        'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ȕ' | 'ȗ' | 'ʉ' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ƴ' | 'ȳ' | 'ɏ' => 'y',
        'ź' | 'ż' | 'ž' | 'ƶ' | 'ȥ' | 'ɀ' => 'z',
        '\u{1e00}'..='\u{1eff}' => base_of_additional(lower),
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        _ => lower,
    }
}

/// Latin Extended Additional: transliterations (`ḥ`, `ṣ`) and Vietnamese, in order of the alphabet.
fn base_of_additional(lower: char) -> char {
    match lower {
        '\u{1e00}'..='\u{1e01}' | '\u{1e9a}' | '\u{1ea0}'..='\u{1eb7}' => 'a',
        '\u{1e02}'..='\u{1e07}' => 'b',
        '\u{1e08}'..='\u{1e09}' => 'c',
        '\u{1e0a}'..='\u{1e13}' => 'd',
        '\u{1e14}'..='\u{1e1d}' | '\u{1eb8}'..='\u{1ec7}' => 'e',
        '\u{1e1e}'..='\u{1e1f}' => 'f',
        '\u{1e20}'..='\u{1e21}' => 'g',
        '\u{1e22}'..='\u{1e2b}' | '\u{1e96}' => 'h',
        '\u{1e2c}'..='\u{1e2f}' | '\u{1ec8}'..='\u{1ecb}' => 'i',
        '\u{1e30}'..='\u{1e35}' => 'k',
        '\u{1e36}'..='\u{1e3d}' => 'l',
        '\u{1e3e}'..='\u{1e43}' => 'm',
        '\u{1e44}'..='\u{1e4b}' => 'n',
        '\u{1e4c}'..='\u{1e53}' | '\u{1ecc}'..='\u{1ee3}' => 'o',
        '\u{1e54}'..='\u{1e57}' => 'p',
        '\u{1e58}'..='\u{1e5f}' => 'r',
        '\u{1e60}'..='\u{1e69}' | '\u{1e9b}' => 's',
        '\u{1e6a}'..='\u{1e71}' | '\u{1e97}' => 't',
        '\u{1e72}'..='\u{1e7b}' | '\u{1ee4}'..='\u{1ef1}' => 'u',
        '\u{1e7c}'..='\u{1e7f}' => 'v',
        '\u{1e80}'..='\u{1e89}' | '\u{1e98}' => 'w',
        '\u{1e8a}'..='\u{1e8d}' => 'x',
        '\u{1e8e}'..='\u{1e8f}' | '\u{1e99}' | '\u{1ef2}'..='\u{1ef9}' => 'y',
        '\u{1e90}'..='\u{1e95}' => 'z',
        _ => lower,
    }
}
