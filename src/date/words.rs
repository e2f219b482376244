//! The words that dates are made of. A language is a table of them.
//!
//! In a pattern a full stop may be missing and may have spaces after it (`a.m.` is also `am`, `a. m.`),
//! a space is one or more of any kind, and letters are lower case, matched in either.

mod en;
pub(super) mod label;

use super::Nature;
use super::options::is_american;
use super::prose::token::{char_at, is_letter, skip_spaces};
use super::statement::{DayPart, Lead, Part, Scale, Trail};

/// What a word, or a few together, can mean in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Month(u8),
    Weekday,
    /// EDTF's code: 21 spring to 24 winter, 33 to 36 the quarters.
    Season(u8),
    Part(Part),
    Lead(Lead),
    Trail(Trail),
    Between,
    From,
    And,
    Or,
    /// Joins the ends of a range: `to`, `through`.
    To,
    /// The end of what goes on: `1998-present`.
    Present,
    About,
    /// `c. 1500`, but `5th c.`
    AboutOrCentury,
    Perhaps,
    Throughout,
    /// Says nothing that the hull does not: `on`, `the`, `of`.
    Filler,
    /// A filler after which a bare number is a year: `in`.
    In,
    BeforeChrist,
    AnnoDomini,
    AnteMeridiem,
    PostMeridiem,
    DayPart(DayPart),
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
    Millennium,
    Quarter,
    Half,
    FiscalYear,
    /// `first` to `thirty-first`.
    Ordinal(u8),
}

/// A language.
pub(super) struct Words {
    /// Sorted by first byte.
    pub(super) table: &'static [(&'static str, Word)],
    /// What makes an ordinal of a number: `th`.
    pub(super) ordinal_suffixes: &'static [&'static str],
    /// What makes a decade of a year: `s`.
    pub(super) decade_suffixes: &'static [&'static str],
}

/// The words of a BCP 47 tag's language; English where there is none.
pub(super) fn words_for(_lang: Option<&str>) -> &'static Words {
    &en::WORDS
}

/// The words of labels in a BCP 47 tag's language; English where there is none.
pub(super) fn label_words_for(lang: Option<&str>) -> &'static label::LabelWords {
    if is_american(lang.unwrap_or("en")) { &label::AMERICAN } else { &label::ENGLISH }
}

impl Words {
    /// The longest pattern of the table that the text begins with at `at`, and where it ends.
    pub(super) fn match_at(&self, text: &str, at: usize) -> Option<(Word, usize)> {
        let initial = fold(char_at(text, at).filter(|c| is_letter(*c))?);
        let mut buffer = [0; 4];
        let first = *initial.encode_utf8(&mut buffer).as_bytes().first()?;
        let second = text.as_bytes().get(at + 1).map(u8::to_ascii_lowercase);
        let start =
            self.table.partition_point(|(pattern, _)| pattern.as_bytes().first() < Some(&first));
        let mut longest = None;
        for (pattern, word) in self.table.get(start..)? {
            let bytes = pattern.as_bytes();
            if bytes.first() != Some(&first) {
                break;
            }
            // Most are told apart by their second letter.
            let other = bytes.get(1).is_some_and(|b| b.is_ascii_lowercase() && Some(*b) != second);
            if other && initial.is_ascii() {
                continue;
            }
            if let Some(end) = match_pattern(text, at, pattern)
                && longest.is_none_or(|(_, longest)| end > longest)
            {
                longest = Some((*word, end));
            }
        }
        longest
    }
}

/// Where the pattern ends in the text, if it is there and no letter follows.
pub(super) fn match_pattern(text: &str, mut at: usize, pattern: &str) -> Option<usize> {
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
            letter => {
                if after_stop {
                    at = skip_spaces(text, at);
                }
                let found = char_at(text, at)?;
                if fold(found) != letter {
                    return None;
                }
                at += found.len_utf8();
                after_stop = false;
            }
        }
    }
    match char_at(text, at) {
        Some(next) if is_letter(next) => None,
        _ => Some(at),
    }
}

/// Lower case, for ASCII and Latin-1; curly apostrophes straight.
fn fold(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Þ' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        '’' | '‘' => '\'',
        _ => letter,
    }
}

const fn trail(nature: Nature, shortly: bool, opens_end: bool) -> Word {
    Word::Trail(Trail { nature, shortly, opens_end })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_by_first_byte() {
        let firsts: Vec<u8> =
            en::WORDS.table.iter().map(|(pattern, _)| pattern.as_bytes()[0]).collect();
        assert!(firsts.is_sorted());
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
            let found = en::WORDS.match_at(text, 0);
            assert_eq!(found, word.map(|word| (word, end)), "{text}");
        }
    }
}
