//! The language of the search box.
//!
//! ```text
//! query   = clause*                               all must hold
//! clause  = ["-"] (field | phrase | word)         "-": must not
//! field   = ("entity:" | "source:" | "tag:" | "date:") (phrase | word)
//! phrase  = '"' words '"'                         curly quotes do as well
//! word    = what spaces and quotes leave together
//! ```
//!
//! The last word is still being typed and matches as a beginning, unless a space or quote follows it
//! or it is excluded: who types `-tal` towards `-taliban` would see everything blink. A word in pieces
//! (`9/11`, `al-qaeda`) is looked for as a phrase, and joined as well where a hyphen, an apostrophe or the
//! points of initials stand in it. In English a word that is neither quoted nor excluded is found in all forms of its
//! stem (`secretly` finds `secret`). No input is an error: a quote left open ends with the text, what folds
//! to nothing (a lone dash) asks nothing, and an unknown `foo:` is part of a word.

use std::ops::Range;

use super::fold::fold;
use super::stems::stem_of;
use crate::chronology::{ENTITIES, SOURCES, TAGS};

/// Something to look for in folded texts: found where one of the alternatives is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// Folded, with a space before, and one behind unless it is the beginning of a word.
    pub(crate) alternatives: Vec<String>,
    /// The stem whose words are found too.
    pub(crate) stem: Option<String>,
}

impl Pattern {
    /// The pattern for words in a row, the last a beginning if `prefix`; `None` for no words.
    pub(crate) fn new(words: &str, prefix: bool) -> Option<Pattern> {
        let mut folded = String::new();
        fold(words, &mut folded);
        let mut segments = folded.split("  ").map(str::trim).filter(|words| !words.is_empty());
        let in_a_row = segments.next()?;
        // Of several words, joined forms stand for a part only.
        let whole: String = in_a_row.split(' ').collect();
        let bare = whole.strip_suffix('s').unwrap_or(&whole);
        let joined = segments.next().filter(|joined| *joined == whole || *joined == bare);
        let close = if prefix { "" } else { " " };
        let alternatives =
            [Some(in_a_row), joined].into_iter().flatten().map(|words| format!(" {words}{close}"));
        Some(Pattern { alternatives: alternatives.collect(), stem: None })
    }

    /// The same, found in all forms of an English word as well. Of one that is still being typed, only where what is
    /// there has an ending: `bomb` finds all that goes on anyway.
    fn stemmed(mut self) -> Pattern {
        if let [alternative] = &self.alternatives[..] {
            let word = alternative.trim();
            self.stem = stem_of(word).filter(|stem| !self.is_beginning() || stem != word);
        }
        self
    }

    /// Does it end within a word?
    pub(crate) fn is_beginning(&self) -> bool {
        self.alternatives.iter().any(|pattern| !pattern.ends_with(' '))
    }

    /// The word it stands for, joined if need be; `None` for a phrase.
    pub(crate) fn word(&self) -> Option<&str> {
        self.alternatives.last().map(|pattern| pattern.trim()).filter(|word| !word.contains(' '))
    }
}

/// One condition of a query's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) negated: bool,
    pub(crate) asks: Asks,
    /// Where its words stand in the query's text, without dash, field and quotes.
    pub(crate) span: Range<usize>,
}

/// What a clause asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Words anywhere in the event; were they quoted?
    Words(Pattern, bool),
    /// A value of the facet of this place, by words in its name.
    Value(usize, Pattern),
    /// A date, as written.
    Date(String),
}

/// Reads a query's text, in English or not. See the module for the grammar.
pub(crate) fn parse(text: &str, is_english: bool) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut at = skip(text, 0, char::is_whitespace);
    while at < text.len() {
        let dashes_end = skip(text, at, |char| char == '-');
        let (field, value_at) = field_at(text, dashes_end);
        let quoted = text.get(value_at..).is_some_and(|rest| rest.starts_with(is_quote));
        let (span, next) = if quoted { phrase_at(text, value_at) } else { word_at(text, value_at) };
        let words = text.get(span.clone()).unwrap_or("");
        let negated = dashes_end > at;
        let prefix = span.end == text.len() && !negated;
        let asks = match field {
            Field::None => Pattern::new(words, prefix).map(|pattern| {
                let has_forms = is_english && !quoted && !negated;
                Asks::Words(if has_forms { pattern.stemmed() } else { pattern }, quoted)
            }),
            Field::Facet(facet) => {
                Pattern::new(words, prefix).map(|pattern| Asks::Value(facet, pattern))
            }
            Field::Date => Some(words.trim())
                .filter(|words| !words.is_empty())
                .map(|words| Asks::Date(words.to_owned())),
        };
        clauses.extend(asks.map(|asks| Clause { negated, asks, span }));
        at = skip(text, next, char::is_whitespace);
    }
    clauses
}

#[derive(Clone, Copy)]
enum Field {
    None,
    Facet(usize),
    Date,
}

const FIELDS: [(&str, Field); 4] = [
    ("entity:", Field::Facet(ENTITIES)),
    ("source:", Field::Facet(SOURCES)),
    ("tag:", Field::Facet(TAGS)),
    ("date:", Field::Date),
];

/// The field named at this place, in any case, and where its value begins.
fn field_at(text: &str, at: usize) -> (Field, usize) {
    let named = |name: &str| {
        text.get(at..at + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    FIELDS
        .iter()
        .find(|(name, _)| named(name))
        .map_or((Field::None, at), |(name, field)| (*field, at + name.len()))
}

/// A phrase's words without its quotes, and where to read on.
fn phrase_at(text: &str, quote: usize) -> (Range<usize>, usize) {
    let begin = quote + text.get(quote..).map_or(0, first_len);
    match text.get(begin..).and_then(|rest| rest.find(is_quote)) {
        Some(length) => {
            let end = begin + length;
            (begin..end, end + text.get(end..).map_or(0, first_len))
        }
        None => (begin..text.len(), text.len()),
    }
}

fn word_at(text: &str, begin: usize) -> (Range<usize>, usize) {
    let end = skip(text, begin, |char| !char.is_whitespace() && !is_quote(char));
    (begin..end, end)
}

/// The place after the characters from `at` on for which the test holds.
fn skip(text: &str, at: usize, test: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest.find(|char| !test(char)).unwrap_or(rest.len())
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn is_quote(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;

    /// Clauses in short: `!` excluded, `e s t d` fields, `'` quoted, alternatives after `|`, the stem of a word that has an ending after `~`.
    fn short(text: &str) -> String {
        let patterns = |pattern: &Pattern| {
            let is_word = |stem: &&String| pattern.word() == Some(stem.as_str());
            let stem =
                pattern.stem.iter().filter(|stem| !is_word(stem)).map(|stem| format!("~{stem}"));
            pattern.alternatives.iter().cloned().chain(stem).collect::<Vec<_>>().join("|")
        };
        let clause = |clause: Clause| {
            let sign = if clause.negated { "!" } else { "" };
            let asked = match &clause.asks {
                Asks::Words(pattern, true) => format!("'{}", patterns(pattern)),
                Asks::Words(pattern, false) => patterns(pattern),
                Asks::Value(ENTITIES, pattern) => format!("e{}", patterns(pattern)),
                Asks::Value(TAGS, pattern) => format!("t{}", patterns(pattern)),
                Asks::Value(_, pattern) => format!("s{}", patterns(pattern)),
                Asks::Date(date) => format!("d {date}"),
            };
            format!("{sign}{asked};")
        };
        parse(text, true).into_iter().map(clause).collect()
    }

    #[test]
    fn queries_read() {
        for (text, expected) in [
            ("", ""),
            ("   ", ""),
            ("paktika", " paktika;"),
            ("paktika ", " paktika ;"),
            ("Mullah OM", " mullah ; om;"),
            ("\"Mullah Omar\"", "' mullah omar ;"),
            ("“Mullah Omar” cia", "' mullah omar ; cia;"),
            ("\"mullah om", "' mullah om;"),
            ("mullah\"om", " mullah ;' om;"),
            ("khaksar -paktika", " khaksar ;! paktika ;"),
            ("-\"northern alliance\" -tag:taliban", "!' northern alliance ;!t taliban ;"),
            ("entity:\"Mullah Omar\" x", "e mullah omar ; x;"),
            ("ENTITY:kha", "e kha;"),
            ("entity:kha ", "e kha ;"),
            ("source:Time tag:CIA", "s time ;t cia;"),
            ("date:1999-04/2001", "d 1999-04/2001;"),
            ("date:\"April 1999\" -date:2001", "d April 1999;!d 2001;"),
            ("al-qaeda", " al qaeda| alqaeda;"),
            ("al-qaeda's links", " al qaeda s | alqaeda ; links|~link;"),
            ("al-", " al;"),
            ("khaksar’s", " khaksar s;"),
            ("U.S.", " u s| us;"),
            ("\"al-qaeda links\"", "' al qaeda links ;"),
            ("\"al-qaeda\"", "' al qaeda | alqaeda ;"),
            ("9/11", " 9 11;"),
            ("bombings fell", " bombings |~bomb; fell;"),
            ("bombings", " bombings|~bomb;"),
            ("bomb", " bomb;"),
            ("\"bombings\" -bombings tag:bombings", "' bombings ;! bombings ;t bombings;"),
            ("foo:bar", " foo bar;"),
            ("foo: bar", " foo ; bar;"),
            ("北京", " 北 京;"),
            ("-", ""),
            ("a - b", " a ; b;"),
            ("--a", "! a ;"),
            ("\"", ""),
            ("\"\"", ""),
            ("a \" b", " a ;' b;"),
            ("entity:", ""),
            ("entity:\"", ""),
            ("date:", ""),
            ("date: 1999", " 1999;"),
            ("-entity:-\"-", ""),
            ("& — …", ""),
        ] {
            assert_eq!(short(text), expected, "{text}");
        }
    }

    #[test]
    fn spans_hold_the_words_alone() {
        let text = "-tag:\"Al-Qaeda\" “né” khak";
        let spans: Vec<&str> =
            parse(text, true).into_iter().map(|clause| &text[clause.span]).collect();
        assert_eq!(spans, ["Al-Qaeda", "né", "khak"]);
    }

    #[test]
    fn no_text_is_an_error() {
        let parts = ["-", "\"", "”", ":", "entity:", "date:", "a", "é", " ", "’", "北", "\u{301}"];
        for first in parts {
            for second in parts {
                for third in parts {
                    for fourth in parts {
                        let text = [first, second, third, fourth].concat();
                        for clause in parse(&text, true) {
                            assert!(text.get(clause.span).is_some(), "{text}");
                        }
                    }
                }
            }
        }
    }
}
