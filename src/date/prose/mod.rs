//! Dates in prose, read by recursive descent: one function a rule, each from a place in the text to
//! what it read and the place after it, or `None`.
//!
//! ```text
//! statement  stretch | phrase | "(" phrase ")" [date] | date "," "(" phrase ")"   … then ["(N)"]
//! stretch    first week of May 2003, night of May 5-6, 1999
//! phrase     ["ago"] ["between"] side {"," side} [join side] [trail]
//! side       [lead] ["about"] term          lead: after, before   trail: and after
//! term       clock [date] | date [clock]
//! date       [weekday] [part] unit          part: early           unit: May 5, 1999
//! ```

mod clock;
mod day;
mod feast;
mod list;
mod loose;
mod numeric;
mod phrase;
mod resolve;
mod span;
mod stretch;
mod take;
mod term;
pub(super) mod token;

use std::cell::Cell;

use super::error::{Expected, Fail};
use super::options::DateOptions;
use super::statement::Statement;
use super::words::{Word, Words, words_for};
pub(super) use list::List;
use token::{char_at, is_letter, skip_spaces};

/// Reads one text; remembers why it could not read more.
pub(super) struct Reader<'a> {
    text: &'a str,
    words: &'static Words,
    options: &'a DateOptions,
    /// Whether the date stands in a sentence, whose marks are not the date's.
    running: bool,
    /// Whether `and` joins whole dates, too: where the text is one date, and no list.
    joining: bool,
    /// Whether what is read is a whole that a half or quarter is of: halves have no halves.
    dividing: bool,
    /// The farthest place that the grammar reached, and what it wanted there.
    farthest: Option<Fail>,
    /// The first date that the calendar refused: it explains a failure better.
    refused: Option<Fail>,
    refused_to: usize,
    /// Where the last phrase's first end ended, and its second began.
    joined_at: (usize, usize),
    /// Of the phrase that is being read.
    ago: Ago,
    /// A slash joined the ends of the phrase that is being read.
    slashed: bool,
    /// A word of the phrase that is being read says that it is probably then.
    probable: bool,
    /// What stands between the first and the last of the list that is being read.
    listed: Vec<loose::LooseTerm>,
    list: List,
    /// The words last looked up, by their place: rules ask for the same one again and again.
    memo: [Cell<Memo>; MEMO_SIZE],
}

/// Whether a word has said that an amount of years is one before the present: French `il y a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ago {
    Unsaid,
    Said,
    /// German `vor` says so before an amount of years.
    Perhaps,
}

/// A place, and the word there with its end.
type Memo = (usize, Option<(Word, usize)>);
const MEMO_SIZE: usize = 8;

/// No date has more words before it that say nothing of when; a text of them is read in linear time.
const MAX_SMALL_WORDS: usize = 8;

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, options: &'a DateOptions, running: bool) -> Reader<'a> {
        Reader {
            text,
            words: words_for(options.lang.as_deref()),
            options,
            running,
            joining: false,
            dividing: false,
            farthest: None,
            refused: None,
            refused_to: 0,
            joined_at: (0, 0),
            ago: Ago::Unsaid,
            slashed: false,
            probable: false,
            listed: Vec::new(),
            list: List::default(),
            memo: [const { Cell::new((usize::MAX, None)) }; MEMO_SIZE],
        }
    }

    /// One that reads a text as one date, if it can: `1998 and 1999`.
    pub(super) fn joining(text: &'a str, options: &'a DateOptions) -> Reader<'a> {
        Reader { joining: true, ..Reader::new(text, options, false) }
    }

    /// The longest statement that begins at a place, and its end.
    pub(super) fn read(&mut self, at: usize) -> Option<(Statement, usize)> {
        self.farthest = None;
        self.refused = None;
        self.list.items.clear();
        self.statement(at, 0)
    }

    /// Whether the text begins with anything but a word that is none of a date's: nearly all of what is asked about and
    /// is no date does not.
    pub(super) fn may_begin(&self) -> bool {
        let first = char_at(self.text, 0);
        let is_roman =
            first.is_some_and(|c| self.words.roman && "IVX".contains(c.to_ascii_uppercase()));
        first.is_none_or(|c| !is_letter(c)) || is_roman || self.word_at(0).is_some()
    }

    /// Why the last reading stopped where it did; `None` if it read nothing.
    pub(super) fn fail(&self, stopped_at: Option<usize>) -> Fail {
        let farthest =
            self.farthest.filter(|fail| stopped_at.is_none_or(|stopped| fail.at > stopped));
        let expected = if stopped_at.is_some() { Expected::End } else { Expected::Date };
        let at = skip_spaces(self.text, stopped_at.unwrap_or(0));
        self.refused.or(farthest).unwrap_or(Fail { at, expected })
    }

    /// The end of what the last reading read but the calendar refused.
    pub(super) fn refused_to(&self) -> Option<usize> {
        self.refused.map(|_| self.refused_to)
    }

    /// Where the first end of what the last reading read ended, and the second began, if it had two.
    pub(super) fn joined_at(&self) -> (usize, usize) {
        self.joined_at
    }

    /// The items of what was read last, if it was a list of three or more.
    pub(super) fn list(&self) -> &List {
        &self.list
    }

    /// A word of the language that begins right here.
    pub(super) fn word_at(&self, at: usize) -> Option<(Word, usize)> {
        let memo = self.memo.get(at % MEMO_SIZE)?;
        let (place, found) = memo.get();
        if place == at {
            return found;
        }
        let found = match char_at(self.text, at) {
            Some('&') => Some((Word::And, at + 1)),
            _ => self.words.table.match_at(self.text, at),
        };
        memo.set((at, found));
        found
    }

    /// A word of the language, spaces before it allowed.
    fn word(&self, at: usize) -> Option<(Word, usize)> {
        self.word_at(skip_spaces(self.text, at))
    }

    fn skip_fillers(&self, mut at: usize) -> usize {
        while let Some((Word::Filler | Word::In, after)) = self.word(at) {
            at = after;
        }
        at
    }

    /// Past what stands before a time.
    fn skip_to_clock(&self, mut at: usize) -> usize {
        for _ in 0..MAX_SMALL_WORDS {
            match self.word(at) {
                Some((Word::Filler | Word::In | Word::At | Word::AtOrAbout, after)) => at = after,
                _ => break,
            }
        }
        at
    }

    /// The grammar wanted something else here; another rule may still fit.
    fn miss<T>(&mut self, at: usize, expected: Expected) -> Option<T> {
        self.note_miss(at, expected);
        None
    }

    fn note_miss(&mut self, at: usize, expected: Expected) {
        let at = skip_spaces(self.text, at);
        if self.farthest.is_none_or(|fail| at > fail.at) {
            self.farthest = Some(Fail { at, expected });
        }
    }

    /// This was a date by its form, but the calendar has none such.
    fn refuse<T>(&mut self, at: usize, expected: Expected) -> Option<T> {
        self.note_refusal(at, expected);
        None
    }

    fn note_refusal(&mut self, at: usize, expected: Expected) {
        if self.refused.is_none() {
            self.refused = Some(Fail { at: skip_spaces(self.text, at), expected });
        }
    }
}
