//! The words that dates are made of. A language is a table of them.
//!
//! In a pattern a full stop may be missing and may have spaces after it (`a.m.` is also `am`, `a. m.`),
//! a space is one or more of any kind, and letters are lower case, matched in either. A letter with
//! an accent is matched without it too (`märz` is also `Marz` and `Maerz`), save the first one of a
//! pattern. No letter may follow but where a pattern ends in `*`, up to two of an ending (`erst*` is
//! `erste`, `erster`), or in `+`, any that are glued to it (`d'+` in `d'avril`).

mod de;
mod en;
mod es;
mod fr;
pub(super) mod label;
mod table;

use super::Nature;
use super::options::{is_american, is_language};
use super::prose::token::{char_at, is_letter, skip_spaces};
use super::statement::{DayPart, Lead, Part, Scale, Trail};
use table::Table;

/// What a word, or a few together, can mean in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Month(u8),
    Weekday,
    /// EDTF's code: 21 spring to 24 winter, 33 to 36 the quarters.
    Season(u8),
    Part(Part),
    Lead(Lead),
    /// How many before `days after`: `several`.
    Few,
    Trail(Trail),
    /// A trail that stands before what it binds: `on or before`.
    TrailBefore(Trail),
    Between,
    From,
    And,
    Or,
    /// Joins the ends of a range: `to`, `through`.
    To,
    /// `To` between two ends, a filler before one or before a time: French `à`.
    At,
    /// A filler before a time, `About` before a date: German `um`.
    AtOrAbout,
    /// After `and` or `or` a trail, alone nothing: German `danach`.
    Then(Lead),
    /// Before an amount of years, what `ago` is after one: French `il y a`.
    Ago,
    /// The same before an amount of years, `before` before a date: German `vor`.
    AgoOrBefore,
    /// After a number an amount of years, before one a decade: French `années`.
    Years,
    /// Before a number: French `décennie`.
    Decade,
    /// After an hour or its minutes: French `h`, German `Uhr`.
    Hours,
    /// After hour and minute in four digits: `0830 hours`.
    FourDigitHours,
    /// The end of what goes on: `1998-present`.
    Present,
    About,
    /// `c. 1500`, but `5th c.`
    AboutOrCentury,
    Perhaps,
    Probably,
    Throughout,
    /// Says nothing that the hull does not: `on`, `the`, `of`.
    Filler,
    /// A filler after which a bare number is a year: `in`.
    In,
    BeforeChrist,
    AnnoDomini,
    AnteMeridiem,
    PostMeridiem,
    /// After an hour which half of the day, after a day which part: German `abends`.
    Daily(DayPart, bool),
    /// After an hour, p.m. from six on, then midnight, then a.m.: Spanish `de la noche`.
    OfNight,
    /// a.m., but p.m. at twelve: Spanish `de la mañana`.
    OfMorning,
    DayPart(DayPart),
    /// The night that ends on the day after it: German `Nacht zum`.
    NightTo,
    /// Seven days: those of a date, or of an ordinal's in a month.
    Week,
    /// The seven days that end on the day after it: `week ending`.
    WeekTo,
    /// Saturday and Sunday.
    Weekend,
    Feast(Feast),
    /// What is only about that day: `Christmas 1914` may be its eve, too.
    AboutFeast(Feast),
    /// `noon`, `midnight`: the hour.
    Hour(u8),
    /// The clock's zone: kept in the text, moves nothing.
    Zone,
    /// `years ago`.
    YearsAgo,
    /// `Ma`: millions of years ago.
    ScaledYearsAgo(Scale),
    Scale(Scale),
    Century,
    /// Before its number: Spanish `siglo`.
    CenturyOf,
    Millennium,
    Quarter,
    Half,
    /// After an ordinal: French `tiers`.
    Third,
    FiscalYear,
    /// Counts from another event, which no date does: `the next day`, `two weeks later`.
    Relative,
    /// What is counted so: `days`.
    Span,
    /// `first` to `thirty-first`.
    Ordinal(u8),
}

/// A day that is named for what is kept on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    /// A month and its day.
    Of(u8, u8),
    /// Days after Easter Sunday.
    Easter(i8),
}

/// The ordinal of the last: `last quarter of the 15th century`.
pub(super) const LAST: u8 = u8::MAX;

/// A language.
pub(super) struct Words {
    pub(super) table: Table,
    /// What makes an ordinal of a number: `th`.
    pub(super) ordinal_suffixes: &'static [&'static str],
    /// Whether `from` without an end says that it goes on.
    pub(super) from_opens: bool,
    /// What says so at the end, after `from`: `from 2003 on`.
    pub(super) from_on: &'static [&'static str],
    /// What makes a decade of a year: `s`.
    pub(super) decade_suffixes: &'static [&'static str],
    /// What makes a decade of a year behind it: Spanish `los`.
    pub(super) decade_article: &'static str,
    /// Whether `1900s` may mean a hundred years as well as ten.
    pub(super) long_decades: bool,
    /// Whether a full stop makes an ordinal of a number: `6.`.
    pub(super) ordinal_stop: bool,
    /// Whether centuries may be counted in Roman numerals.
    pub(super) roman: bool,
    /// What may part the thousands of a number; a space stands for every kind of it.
    pub(super) thousands: &'static str,
    /// What parts a number's fraction from it.
    pub(super) decimal: char,
    /// What refers to another event, lower case: `see`. The longest first where one begins another.
    pub(super) see: &'static [&'static str],
    /// What says that something has no date, lower case.
    pub(super) undated: &'static [&'static str],
}

/// The words of a BCP 47 tag's language; English where there is none.
pub(super) fn words_for(lang: Option<&str>) -> &'static Words {
    let known = [("fr", &fr::WORDS), ("de", &de::WORDS), ("es", &es::WORDS)];
    let found = known.into_iter().find(|(language, _)| is_language(lang, language));
    found.map_or(&en::WORDS, |(_, words)| words)
}

/// What refers to another event in a BCP 47 tag's language or in English, if it stands at a byte of a text:
/// the word and where it ends.
///
/// ```
/// use dateline::date::see_word_at;
/// assert_eq!(see_word_at(Some("en"), "See also 1999", 0), Some(("see also", 8)));
/// assert_eq!(see_word_at(Some("fr"), "voir 1999", 0), Some(("voir", 4)));
/// ```
pub fn see_word_at(lang: Option<&str>, text: &str, at: usize) -> Option<(&'static str, usize)> {
    // German `s.`, but `S. 15` is a page.
    let is_small = text.get(at..).is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let end = |word: &&'static str| {
        let end = match_pattern(text, at, word).filter(|_| is_small || word.len() > 2)?;
        Some((*word, end))
    };
    [words_for(lang), &en::WORDS].iter().find_map(|words| words.see.iter().find_map(end))
}

/// Whether a text says, in a BCP 47 tag's language or in English, that something has no date.
///
/// ```
/// use dateline::date::says_undated;
/// assert!(says_undated(None, "Undated") && says_undated(Some("de"), "ohne Datum"));
/// ```
pub fn says_undated(lang: Option<&str>, text: &str) -> bool {
    // `ND: …` is no `n.d.`.
    let stops = |word: &str| !word.contains('.') || text.contains('.');
    let says = |word: &&str| stops(word) && match_pattern(text, 0, word) == Some(text.len());
    [words_for(lang), &en::WORDS].iter().any(|words| words.undated.iter().any(says))
}

/// The words of labels in a BCP 47 tag's language; English where there is none.
pub(super) fn label_words_for(lang: Option<&str>) -> &'static label::LabelWords {
    let known = [("fr", &fr::LABEL_WORDS), ("de", &de::LABEL_WORDS), ("es", &es::LABEL_WORDS)];
    match known.into_iter().find(|(language, _)| is_language(lang, language)) {
        Some((_, words)) => words,
        None if is_american(lang.unwrap_or("en")) => &label::AMERICAN,
        None => &label::ENGLISH,
    }
}

/// Where the pattern ends in the text, if it is there and no letter follows that may not.
pub(super) fn match_pattern(text: &str, at: usize, pattern: &str) -> Option<usize> {
    // Nearly all is plain letters, and most patterns fail within the first.
    let (letters, wanted) = (text.as_bytes().get(at..)?, pattern.as_bytes());
    let mut same = 0;
    while let (Some(letter), Some(wanted)) = (letters.get(same), wanted.get(same))
        && wanted.is_ascii_lowercase()
    {
        if letter.to_ascii_lowercase() != *wanted {
            // A letter is no other, but for what is beyond ASCII.
            if letter.is_ascii() {
                return None;
            }
            break;
        }
        same += 1;
    }
    match_loosely(text, at + same, pattern.get(same..)?)
}

/// The rest of a pattern: letters with accents, stops, spaces, endings.
fn match_loosely(text: &str, mut at: usize, pattern: &str) -> Option<usize> {
    let mut after_stop = false;
    for expected in pattern.chars() {
        match expected {
            '.' => {
                let stopped = char_at(text, at) == Some('.');
                at += usize::from(stopped);
                after_stop = stopped;
            }
            ' ' => {
                let spaced = skip_spaces(text, at);
                if spaced == at {
                    return None;
                }
                at = spaced;
                after_stop = false;
            }
            '+' => return Some(at),
            '*' => {
                for _ in 0..2 {
                    let ending = char_at(text, at).filter(|c| is_letter(*c));
                    at += ending.map_or(0, char::len_utf8);
                }
            }
            letter => {
                if after_stop {
                    at = skip_spaces(text, at);
                }
                let found = char_at(text, at)?;
                at += found.len_utf8();
                let found = fold(found);
                if found != letter {
                    if Some(found) != without_accent(letter) {
                        return None;
                    }
                    // `Maerz`; or the accent is a character of its own.
                    let mark = char_at(text, at).filter(|mark| match letter {
                        'ä' | 'ö' | 'ü' if fold(*mark) == 'e' => true,
                        _ => matches!(mark, '\u{300}'..='\u{36f}'),
                    });
                    at += mark.map_or(0, char::len_utf8);
                }
                after_stop = false;
            }
        }
    }
    match char_at(text, at) {
        Some(next) if is_letter(next) => None,
        _ => Some(at),
    }
}

/// The letter of an accented one.
fn without_accent(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'â' | 'á' | 'ä' => 'a',
        'è' | 'é' | 'ê' => 'e',
        'í' => 'i',
        'ñ' => 'n',
        'ó' | 'ö' => 'o',
        'ú' | 'û' | 'ü' => 'u',
        _ => return None,
    })
}

/// Lower case, for ASCII and Latin-1; curly apostrophes straight, hyphens plain.
fn fold(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Þ' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        '’' | '‘' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ => letter,
    }
}

/// `on or after`, `in or before`.
const fn trail_before(opens_end: bool) -> Word {
    Word::TrailBefore(Trail { nature: Nature::Within, shortly: false, opens_end })
}

const fn trail(nature: Nature, shortly: bool, opens_end: bool) -> Word {
    Word::Trail(Trail { nature, shortly, opens_end })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn accents_may_be_missing_and_endings_and_glue_are_patterns() {
        for (text, pattern, end) in [
            ("Février", "février", Some(8)),
            ("FEVRIER", "février", Some(7)),
            ("Fe\u{301}vrier", "février", Some(9)),
            ("fèvrier", "février", None),
            ("Maerz", "märz", Some(5)),
            ("Marz", "märz", Some(4)),
            ("Máy", "may", None),
            ("ersten", "erst*", Some(6)),
            ("erstaunt", "erst*", None),
            ("d’avril", "d'+", Some(4)),
        ] {
            assert_eq!(match_pattern(text, 0, pattern), end, "{text}");
        }
    }

    #[test]
    fn the_longest_pattern_wins_and_stops_and_spaces_are_loose() {
        for (text, word, end) in [
            ("Sept. 11", Some(Word::Month(9)), 5),
            ("a.m., August", Some(Word::AnteMeridiem), 4),
            ("A. M.", Some(Word::AnteMeridiem), 5),
            ("am", Some(Word::AnteMeridiem), 2),
            ("shortly\u{a0}after x", Some(Word::Lead(Lead::ShortlyAfter)), 14),
            ("Mayor", None, 0),
            ("Fy2003", Some(Word::FiscalYear), 2),
        ] {
            let found = en::WORDS.table.match_at(text, 0);
            assert_eq!(found, word.map(|word| (word, end)), "{text}");
        }
    }
}
