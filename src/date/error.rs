//! Why a text is no date: what was expected, what was found, and where.

use std::fmt;

use super::DateOrder;
use super::digits::push_digits;
use super::prose::token::{char_at, is_letter};

/// What a rule wanted to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Date,
    /// A day of a month: its last.
    Day {
        last: u8,
    },
    /// The month of a numeric date.
    MonthNumber(DateOrder),
    /// The day of a numeric date.
    DayNumber(DateOrder),
    Month,
    Year,
    /// Of four digits: whose century two mean, nobody knows.
    FullYear,
    YearInReach,
    DayOfClock,
    DayOfYear,
    Hour,
    Minute,
    DateAfterOperator,
    SecondDate,
    Closing,
    Week,
    /// An end that is not before the begin.
    LaterEnd,
    End,
    /// A sentence of the reader of EDTF.
    Edtf(&'static str),
}

/// A place in the text and what was expected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fail {
    pub(super) at: usize,
    pub(super) expected: Expected,
}

/// Why a text was not read as a date.
///
/// Its message says what was expected, what was found and where.
///
/// ```
/// use dateline::date::{DateOptions, read_date};
/// let error = read_date("31 April 1999", &DateOptions::default()).unwrap_err();
/// assert_eq!(error.to_string(), "expected a day from 1 to 30, found “31” at character 1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    expected: Expected,
    /// A few words from the place; empty at the end.
    found: String,
    /// In characters, from 1.
    character: usize,
}

impl DateError {
    pub(super) fn new(text: &str, fail: Fail) -> DateError {
        let mut at = fail.at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        DateError {
            expected: fail.expected,
            found: excerpt(text, at),
            character: text.get(..at).map_or(0, characters) + 1,
        }
    }
}

/// How many characters a text has.
fn characters(text: &str) -> usize {
    let begins = |byte: &u8| byte & 0b1100_0000 != 0b1000_0000;
    text.bytes().filter(begins).count()
}

/// The word, number or mark at a place, 24 characters at most; a control character as �, so that
/// no input can spoil a message.
fn excerpt(text: &str, at: usize) -> String {
    let wordy = |c: char| is_letter(c) || c.is_ascii_digit();
    let length = if char_at(text, at).is_some_and(wordy) { 24 } else { 1 };
    let mut found = String::new();
    for c in text.get(at..).unwrap_or_default().chars().take(length) {
        if length > 1 && !wordy(c) {
            break;
        }
        found.push(if c.is_control() { char::REPLACEMENT_CHARACTER } else { c });
    }
    found
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        if !matches!(self.expected, Expected::Edtf(_)) {
            out.push_str("expected ");
        }
        out.push_str(self.expected.words());
        match self.expected {
            Expected::Day { last } => push_digits(&mut out, u64::from(last), 1),
            Expected::MonthNumber(order) | Expected::DayNumber(order) => {
                out.push_str(order.words());
            }
            _ => {}
        }
        out.push_str(", found ");
        if self.found.is_empty() {
            out.push_str("the end");
        } else {
            out.push('“');
            out.push_str(&self.found);
            out.push_str("” at character ");
            push_digits(&mut out, self.character as u64, 1);
        }
        f.write_str(&out)
    }
}

impl std::error::Error for DateError {}

impl Expected {
    /// In words; a number or an order of numbers may come after them.
    fn words(self) -> &'static str {
        match self {
            Expected::Date => "a date",
            Expected::Day { .. } => "a day from 1 to ",
            Expected::DayNumber(_) => "a day from 1 to 31 (numbers are read as ",
            Expected::Month => "a month",
            Expected::MonthNumber(_) => "a month from 1 to 12 (numbers are read as ",
            Expected::Year => "a year",
            Expected::FullYear => "a year of four digits",
            Expected::YearInReach => "a year within 200 billion of ours",
            Expected::DayOfClock => "the day of this time",
            Expected::DayOfYear => "a day of the year, 001 to 365 or 366",
            Expected::Hour => "an hour",
            Expected::Minute => "a number from 00 to 59",
            Expected::DateAfterOperator => "a date after this word",
            Expected::SecondDate => "a second date",
            Expected::Closing => "a closing parenthesis",
            Expected::Week => "a week of the year, 01 to 52 or 53",
            Expected::LaterEnd => "an end that is not before the begin",
            Expected::End => "nothing more",
            Expected::Edtf(message) => message,
        }
    }
}

impl DateOrder {
    fn words(self) -> &'static str {
        match self {
            DateOrder::MonthDayYear => "month, day, year)",
            DateOrder::DayMonthYear => "day, month, year)",
            DateOrder::YearMonthDay => "year, month, day)",
        }
    }
}
