//! Runs of capitalised words in running text: what may be the name of a person, organisation or place.

use crate::body::{Body, MarkKind};

/// A run of capitalised words, without what cannot be part of a name.
#[derive(Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// The words, as they stand in the text.
    pub text: &'a str,
    /// It begins a sentence, so that its first capital says nothing.
    pub begins_sentence: bool,
}

/// The most words of a name; longer runs are cut.
const WORDS_LIMIT: usize = 10;

/// What stands before the first word of a sentence.
const SENTENCE_BEGINS: [char; 12] = ['.', '?', '!', '“', '"', '‘', ':', '•', '…', '\n', '[', '('];

/// Small words that may stand inside a name when a capital follows.
fn is_connector(word: &str) -> bool {
    is_particle(word) || matches!(word, "of" | "for" | "the" | "de" | "la" | "del" | "du")
}

/// Of these, the ones that may begin a name.
fn is_particle(word: &str) -> bool {
    matches!(word, "bin" | "bint" | "ibn" | "al" | "el" | "von" | "van")
}

/// Capitalised words that are no names, nor parts of one at its begin.
const NOT_NAMES: [&str; 78] = [
    "a",
    "after",
    "again",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "any",
    "april",
    "as",
    "at",
    "august",
    "because",
    "before",
    "between",
    "both",
    "but",
    "by",
    "december",
    "during",
    "each",
    "early",
    "february",
    "finally",
    "for",
    "friday",
    "from",
    "further",
    "he",
    "her",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "january",
    "july",
    "june",
    "late",
    "later",
    "like",
    "many",
    "march",
    "may",
    "mid",
    "monday",
    "most",
    "mr",
    "mrs",
    "ms",
    "no",
    "not",
    "november",
    "october",
    "on",
    "one",
    "saturday",
    "september",
    "she",
    "since",
    "so",
    "some",
    "sunday",
    "that",
    "the",
    "there",
    "they",
    "this",
    "thursday",
    "to",
    "tuesday",
    "we",
    "wednesday",
];

/// Words for what belongs to a country or people: no names alone, and none before an acronym
/// (`the Pakistani ISI`).
const DEMONYMS: [&str; 40] = [
    "afghan",
    "afghans",
    "african",
    "american",
    "americans",
    "arab",
    "arabic",
    "arabs",
    "australian",
    "british",
    "canadian",
    "chinese",
    "egyptian",
    "english",
    "european",
    "french",
    "german",
    "indian",
    "indonesian",
    "iranian",
    "iraqi",
    "islamic",
    "israeli",
    "israelis",
    "italian",
    "japanese",
    "jewish",
    "jordanian",
    "kuwaiti",
    "lebanese",
    "muslim",
    "muslims",
    "pakistani",
    "palestinian",
    "russian",
    "russians",
    "soviet",
    "soviets",
    "turkish",
    "yemeni",
];

/// The runs of a body's text, outside its citations and references.
pub fn runs(body: &Body) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut at = 0;
    for mark in &body.marks {
        if matches!(mark.kind, MarkKind::Source(_) | MarkKind::Reference(_) | MarkKind::LeadIn) {
            let (begin, end) = (mark.begin as usize, mark.end as usize);
            runs_in(body.text.get(at..begin).unwrap_or(""), &mut runs);
            at = at.max(end);
        }
    }
    runs_in(body.text.get(at..).unwrap_or(""), &mut runs);
    runs
}

/// The words of a text in small letters that have no capital: `a word that is one is no name`.
pub fn small_words(text: &str) -> impl Iterator<Item = &str> {
    words(text).map(|word| word.text).filter(|word| word.starts_with(char::is_lowercase))
}

/// A word and the bytes it takes.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    begin: usize,
    end: usize,
}

/// Words: letters and digits, with hyphens, full stops of initials and apostrophes inside.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let inside = |c| is_letter(c) || matches!(c, '-' | '’' | '\'' | '.' | '&');
    let mut at = 0;
    std::iter::from_fn(move || {
        let begin = skip_while(text, at, |c| !is_letter(c));
        let letters_end = skip_while(text, begin, is_letter);
        let end = skip_while(text, letters_end, inside);
        let whole = text.get(begin..end).filter(|word| !word.is_empty())?;
        let word = if end == letters_end { whole } else { trim_word(whole) };
        at = begin + word.len();
        Some(Word { text: word, begin, end: at })
    })
}

/// Letters and digits. Nearly all are ASCII, which needs no table.
#[inline]
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric()
}

/// The first byte from `at` on where a character stands that is not as asked.
fn skip_while(text: &str, mut at: usize, is_asked: impl Fn(char) -> bool) -> usize {
    while let Some(&byte) = text.as_bytes().get(at) {
        let c = match byte {
            0..=0x7F => char::from(byte),
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) => c,
                None => break,
            },
        };
        if !is_asked(c) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Without the possessive and the stop of a sentence: `Khaksar’s` → `Khaksar`, `Omar.` → `Omar`,
/// but `J.`, `U.S.`
fn trim_word(word: &str) -> &str {
    let initials =
        word.len() <= 2 && word.ends_with('.') || word.matches('.').count() > 1 && word.len() <= 6;
    let word = if initials { word } else { word.trim_end_matches('.') };
    let word = match word.find(['’', '\'']) {
        Some(at) if matches!(word.get(at..), Some("’s" | "'s" | "’" | "'")) => {
            word.get(..at).unwrap_or(word)
        }
        _ => word,
    };
    let word = word.trim_end_matches(['-', '’', '\'', '&']);
    // A sentence that ends without a blank (`Omar.He`): the stop parts two words.
    match word.find('.').filter(|_| !initials) {
        Some(at) => word.get(..at).unwrap_or(word),
        None => word,
    }
}

/// `Kabul`, `al-Qaeda`, `CIA`; no numbers.
fn is_capitalised(word: &str) -> bool {
    let article = matches!(word.get(..3), Some("al-" | "el-" | "an-" | "ul-"));
    let name = if article { word.get(3..).unwrap_or("") } else { word };
    // `High-level` is no name, `Al-Qaeda` is.
    name.starts_with(char::is_uppercase)
        && name.rsplit_once('-').is_none_or(|(_, last)| !last.starts_with(char::is_lowercase))
}

fn lower_is_in(word: &str, list: &[&str]) -> bool {
    list.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

fn runs_in<'a>(text: &'a str, runs: &mut Vec<Run<'a>>) {
    let mut run: Vec<Word<'a>> = Vec::new();
    let mut begins_sentence = true;
    let mut last_end = 0;
    for word in words(text) {
        let gap = text.get(last_end..word.begin).unwrap_or("");
        let first = last_end == 0;
        last_end = word.end;
        if !run.is_empty() && (gap != " " || run.len() == WORDS_LIMIT) {
            finish(text, &mut run, begins_sentence, runs);
        }
        if is_capitalised(word.text) {
            let starts = first || gap.contains(SENTENCE_BEGINS);
            if !lower_is_in(word.text, &NOT_NAMES) || run.is_empty() && starts {
                if run.is_empty() {
                    begins_sentence = starts;
                }
                run.push(word);
                continue;
            }
            finish(text, &mut run, begins_sentence, runs);
        } else if is_particle(word.text) || !run.is_empty() && is_connector(word.text) {
            if run.is_empty() {
                begins_sentence = false;
            }
            run.push(word);
        } else if !run.is_empty() {
            finish(text, &mut run, begins_sentence, runs);
        }
    }
    finish(text, &mut run, begins_sentence, runs);
}

/// Ends a run: takes off what no name begins or ends with, and keeps the rest.
fn finish<'a>(
    text: &'a str,
    run: &mut Vec<Word<'a>>,
    mut begins_sentence: bool,
    runs: &mut Vec<Run<'a>>,
) {
    while run.last().is_some_and(|word| !is_capitalised(word.text)) {
        run.pop();
    }
    let mut words = run.as_slice();
    while let Some((first, rest)) = words.split_first() {
        let acronym = rest.first().is_some_and(|next| is_acronym(next.text));
        let demonym = lower_is_in(first.text, &DEMONYMS) && (rest.is_empty() || acronym);
        let no_name = lower_is_in(first.text, &NOT_NAMES)
            || first.text.chars().count() < 2 && rest.is_empty();
        let dangling = !is_capitalised(first.text) && !is_particle(first.text);
        if !(demonym || no_name || dangling) {
            break;
        }
        begins_sentence = false;
        words = rest;
    }
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        let text = text.get(first.begin..last.end).unwrap_or("");
        runs.push(Run { text, begins_sentence });
    }
    run.clear();
}

/// `CIA`, `U.S.`: all capitals, at least two.
pub fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word
            .chars()
            .all(|c| c.is_uppercase() || matches!(c, '.' | '&' | '-') || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut runs = Vec::new();
        runs_in(text, &mut runs);
        runs.iter().map(|run| run.text).collect()
    }

    #[test]
    fn the_lists_are_sorted_for_searching() {
        assert!(NOT_NAMES.is_sorted());
        assert!(DEMONYMS.is_sorted());
    }

    #[test]
    fn runs_of_capitalised_words() {
        for (text, names) in [
            (
                "The leader Mullah Mohammed Khaksar meets CIA officials.",
                vec!["Mullah Mohammed Khaksar", "CIA"],
            ),
            ("He fears al-Qaeda and Osama bin Laden’s men.", vec!["al-Qaeda", "Osama bin Laden"]),
            ("In February 2002, Kabul, Afghanistan, fell.", vec!["Kabul", "Afghanistan"]),
            ("the Bank of England. The Pakistani ISI of", vec!["Bank of England", "ISI"]),
            ("Khaksar says so.", vec!["Khaksar"]),
            ("“We did,” says J. R. Smith of Texas.", vec!["J. R. Smith of Texas"]),
            ("an Afghan from Paktika. It ends.He goes.", vec!["Paktika"]),
            ("no names at all, 9/11 aside", vec![]),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
