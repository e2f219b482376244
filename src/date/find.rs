//! Dates in running text and in lists: the longest that stands at a place, from left to right.

use super::expression::{DateExpression, from_prose};
use super::options::DateOptions;
use super::prose::Reader;
use super::prose::token::{
    char_at, char_before, is_dash, is_letter, is_space, number, skip_spaces,
};
use super::statement::{Join, Statement, Term, Unit};
use super::words::Word;

/// A date and its place in a text, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDate {
    /// Where its first character stands.
    pub begin: usize,
    /// Where the next character stands.
    pub end: usize,
    /// The date.
    pub date: DateExpression,
}

/// Years that a bare number may mean in a sentence.
const YEARS_OF_SENTENCES: std::ops::RangeInclusive<i64> = 1000..=2100;

/// The dates of a running text, in order; they do not overlap. Careful rather than complete: a bare
/// number is a year only where a sentence puts a year (`In 1984`), a clock time never stands alone.
///
/// ```
/// use dateline::date::{DateOptions, find_dates};
/// let text = "In 1984, 300 of 1,200 men left Room 1408 on May 5.";
/// let found = find_dates(text, &DateOptions::default());
/// assert_eq!(found.iter().map(|date| &text[date.begin..date.end]).collect::<Vec<_>>(), ["1984"]);
/// ```
pub fn find_dates(text: &str, options: &DateOptions) -> Vec<FoundDate> {
    let options = DateOptions { day: None, ..options.clone() };
    find(text, &options, true)
}

/// The dates of a list, such as stands in `(see …)`: references joined by `and`, `or`, `,` and `;`.
/// Each is the longest date that can be read, so that `Between A and B`, `1984 and After` and
/// `May 5, 1999` stay whole; of `May 5 and 7, 1999` the first has its month and year from the second. What is no date is passed over.
///
/// ```
/// use dateline::date::{DateOptions, read_date_list};
/// let list = "April 1999 and Between September 12 and Late November 2001";
/// let dates = read_date_list(list, &DateOptions::default());
/// assert_eq!(dates.len(), 2);
/// assert_eq!(dates[1].date.text, "Between September 12 and Late November 2001");
/// ```
pub fn read_date_list(text: &str, options: &DateOptions) -> Vec<FoundDate> {
    find(text, options, false)
}

/// In the language, or in English where more of the text is dates in English.
fn find(text: &str, options: &DateOptions, running: bool) -> Vec<FoundDate> {
    let found = find_in_language(text, options, running);
    let Some(english) = options.in_english() else { return found };
    let in_english = find_in_language(text, &english, running);
    let bytes = |found: &[FoundDate]| found.iter().map(|date| date.end - date.begin).sum::<usize>();
    if bytes(&in_english) > bytes(&found) { in_english } else { found }
}

#[inline(never)]
fn find_in_language(text: &str, options: &DateOptions, running: bool) -> Vec<FoundDate> {
    let mut reader = Reader::new(text, options, running);
    let mut found: Vec<FoundDate> = Vec::new();
    let mut before = Before::Start;
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let token = token_at(&reader, text, at, c);
        if token.may_begin
            && begins_well(text, at)
            && (c != '(' || !running || before == Before::Start)
        {
            if let Some((statement, end)) = reader.read(at) {
                if ends_well(text, end) && is_meant(text, &reader, &statement, end, before, running)
                {
                    found.extend(
                        places(text, &reader, statement, at, end, running).into_iter().flatten(),
                    );
                    before = Before::Date;
                } else {
                    before = Before::Other;
                }
                at = end;
                continue;
            }
            if let Some(end) = reader.refused_to().filter(|end| *end > token.end) {
                // `31 April 1999` is no date, and so `April 1999` in it is none.
                before = Before::Other;
                at = end;
                continue;
            }
        }
        before = match token.kind {
            // `the events of 1984`, in a list
            TokenKind::Skipped if !running && before == Before::Other => Before::In,
            // What comes behind `and` and `;` is the next of the list.
            TokenKind::Joining if !running && c != ',' => Before::Joined,
            _ => token.before(before),
        };
        at = token.end;
    }
    found
}

/// A statement as found; in a list, `May 5 and 7, 1999` is two.
fn places(
    text: &str,
    reader: &Reader<'_>,
    statement: Statement,
    begin: usize,
    end: usize,
    running: bool,
) -> [Option<FoundDate>; 2] {
    let found = |begin, end, statement| {
        let date = from_prose(text.get(begin..end)?, statement)?;
        Some(FoundDate { begin, end, date })
    };
    let (first_end, second_begin) = reader.joined_at();
    // `June 1, 1990 or June 15, 1990` is a choice of two; `June 1 or 2, 1990` is how one event is dated.
    let is_whole = |first: &Statement| {
        let is_or = matches!(statement.second, Some((Join::Or, _)));
        let written = text.get(begin..first_end).unwrap_or("");
        let has_year = |year: &str| year.len() > 2;
        let mut numbers = written.split(|c: char| !c.is_ascii_digit());
        !is_or || first.first.term.clock.is_none() && numbers.any(has_year)
    };
    match statement.split().filter(|(first, _)| !running && is_whole(first)) {
        Some((first, second)) => {
            let second_begin = skip_spaces(text, second_begin);
            [found(begin, first_end, first), found(second_begin, end, second)]
        }
        None => [found(begin, end, statement), None],
    }
}

/// What stands before a place, as far as it tells whether a bare number there is a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// The text's begin, or a mark that opens something.
    Start,
    Date,
    /// A comma or conjunction after a date.
    Joined,
    /// `in`.
    In,
    /// A word in capitals, which numbers things: `Chapter`.
    Name,
    /// One with a comma behind it, as of a work that is dated: `Smith, 1999`.
    NameJoined,
    Other,
}

struct Token {
    end: usize,
    may_begin: bool,
    /// What it makes of what stands before it.
    kind: TokenKind,
}

enum TokenKind {
    Opening,
    Joining,
    In,
    Skipped,
    Name,
    Other,
}

impl Token {
    fn before(&self, before: Before) -> Before {
        match self.kind {
            TokenKind::Opening => Before::Start,
            TokenKind::Joining if before == Before::Date || before == Before::Joined => {
                Before::Joined
            }
            TokenKind::Joining if before == Before::Name => Before::NameJoined,
            TokenKind::In => Before::In,
            TokenKind::Skipped => before,
            TokenKind::Name => Before::Name,
            TokenKind::Joining | TokenKind::Other => Before::Other,
        }
    }
}

/// The word, number or mark at a place.
fn token_at(reader: &Reader<'_>, text: &str, at: usize, c: char) -> Token {
    let marked = |kind| Token { end: at + c.len_utf8(), may_begin: false, kind };
    match c {
        '(' => Token { may_begin: true, ..marked(TokenKind::Opening) },
        '~' => Token { may_begin: true, ..marked(TokenKind::Other) },
        '[' | '{' | '\n' | '\r' | '“' | '"' | ':' => marked(TokenKind::Opening),
        ',' | ';' => marked(TokenKind::Joining),
        _ if c.is_ascii_digit() => {
            let end = number(text, at).map_or(at + 1, |(_, end)| end);
            Token { end, may_begin: true, kind: TokenKind::Other }
        }
        _ if is_letter(c) => match reader.word_at(at) {
            Some((Word::Trail(_), _)) => {
                // `1984 and After October 12, 2001`: the conjunction joins, what follows leads.
                Token { end: end_of_word(text, at), may_begin: false, kind: TokenKind::Joining }
            }
            Some((word, end)) => Token {
                end,
                may_begin: begins_date(word),
                kind: match word {
                    Word::And | Word::Or => TokenKind::Joining,
                    Word::In => TokenKind::In,
                    Word::Filler | Word::At => TokenKind::Skipped,
                    _ => TokenKind::Other,
                },
            },
            None => {
                let end = end_of_word(text, at);
                let kind = if c.is_ascii_uppercase() { TokenKind::Name } else { TokenKind::Other };
                Token { end, may_begin: reader.is_roman(at), kind }
            }
        },
        _ if is_dash(c) => marked(TokenKind::Opening),
        _ => marked(TokenKind::Other),
    }
}

fn end_of_word(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at).filter(|c| is_letter(*c) || c.is_ascii_digit()) {
        at += c.len_utf8();
    }
    at
}

fn begins_date(word: Word) -> bool {
    matches!(
        word,
        Word::Month(_)
            | Word::Weekday
            | Word::Season(_)
            | Word::Part(_)
            | Word::Lead(_)
            | Word::Ago
            | Word::AgoOrBefore
            | Word::AtOrAbout
            | Word::CenturyOf
            | Word::Years
            | Word::Decade
            | Word::Between
            | Word::From
            | Word::About
            | Word::AboutOrCentury
            | Word::Perhaps
            | Word::Probably
            | Word::Throughout
            | Word::AnnoDomini
            | Word::DayPart(_)
            | Word::Hour(_)
            | Word::FiscalYear
            | Word::Ordinal(_)
    )
}

/// Not in the middle of a word, a number or an amount.
fn begins_well(text: &str, at: usize) -> bool {
    match char_before(text, at) {
        None => true,
        Some(c) if is_letter(c) || c.is_ascii_digit() => false,
        Some(
            '-' | '\u{2010}' | '\u{2011}' | '/' | '.' | ':' | ',' | '$' | '€' | '£' | '¥' | '#'
            | '§' | '@',
        ) => !char_at(text, at).is_some_and(|c| c.is_ascii_digit()),
        Some(_) => true,
    }
}

/// Not before the rest of a word, a number or an amount.
fn ends_well(text: &str, end: usize) -> bool {
    let digit_after = |at| char_at(text, at).is_some_and(|c| c.is_ascii_digit());
    let letter_after = |at| char_at(text, at).is_some_and(is_letter);
    match char_at(text, end) {
        Some(c) if is_letter(c) || c.is_ascii_digit() => false,
        Some('%' | '°' | '$') => false,
        Some(c @ ('-' | '\u{2010}' | '\u{2011}')) => {
            !digit_after(end + c.len_utf8()) && !letter_after(end + c.len_utf8())
        }
        Some(c @ ('/' | '.' | ':' | ',')) => !digit_after(end + c.len_utf8()),
        _ => true,
    }
}

/// Whether what can be read as a date is meant as one: doubtful only where it is made of bare numbers.
fn is_meant(
    text: &str,
    reader: &Reader<'_>,
    statement: &Statement,
    end: usize,
    before: Before,
    running: bool,
) -> bool {
    if !running && before == Before::NameJoined {
        return false;
    }
    if statement.trail.is_some() || !statement.terms().all(|term| bare_year(term).is_some()) {
        return true;
    }
    if !running {
        // `page 1984`, `Juen 23, 1972`
        return !matches!(before, Before::Name | Before::Other);
    }
    if !statement.terms().filter_map(bare_year).all(|year| YEARS_OF_SENTENCES.contains(&year)) {
        return false;
    }
    let led = statement.first.lead.is_some() || statement.terms().any(|term| term.approximate);
    if statement.second.is_some() && !led {
        return before != Before::Name;
    }
    if led {
        // `After 1984, …` but not `after 1500 men …`
        let at = skip_spaces(text, end);
        let lower = char_at(text, at).is_some_and(|c| is_letter(c) && !c.is_ascii_uppercase());
        return !lower || reader.word_at(at).is_some();
    }
    matches!(before, Before::Start | Before::Joined | Before::In)
}

/// The year, where nothing says that it is one.
fn bare_year(term: &Term) -> Option<i64> {
    match term.unit {
        Unit::Year(year @ 1..) if term.part.is_none() => Some(year),
        _ => None,
    }
}
