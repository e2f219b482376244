//! Runs of capitalised words in running text: what may be the name of a person, organisation or place.

use crate::body::{Body, Mark, MarkKind};

use super::capitals::{
    DEMONYMS, NOT_NAMES, OFFICES, OWNERS, ROLES, ends_no_name, is_acronym, is_connector, is_in,
    is_numeral, is_particle,
};
use super::forms::NO_BREAK;

/// A run of capitalised words, without what cannot be part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// The words, as they stand in the text.
    pub text: &'a str,
    /// Where they begin in the body's text, in bytes.
    pub begin: usize,
    /// It begins a sentence, so that its first capital says nothing.
    pub begins_sentence: bool,
}

impl Run<'_> {
    /// One past the last byte.
    pub fn end(&self) -> usize {
        self.begin + self.text.len()
    }
}

/// The most words of a name; longer runs are cut.
const WORDS_LIMIT: usize = 10;

/// The longest nickname, in bytes.
const NICKNAME_BYTES: usize = 20;

/// What stands before the first word of a sentence.
const SENTENCE_BEGINS: [char; 12] = ['.', '?', '!', '“', '"', '‘', ':', '•', '…', '\n', '[', '('];

/// The runs of a body's text, outside its citations, references and lead-ins.
pub fn runs(body: &Body) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for (offset, text) in stretches(body) {
        runs_in(text, offset, &mut runs);
    }
    runs
}

/// A citation or a reference.
pub fn is_aside(mark: &Mark) -> bool {
    matches!(mark.kind, MarkKind::Source(_) | MarkKind::Reference(_))
}

/// What stands outside a body's citations, references and lead-ins, and where.
fn stretches(body: &Body) -> Vec<(usize, &str)> {
    let mut stretches = Vec::new();
    let mut at = 0;
    for mark in &body.marks {
        if is_aside(mark) || matches!(mark.kind, MarkKind::LeadIn) {
            stretches.extend(body.text.get(at..mark.begin as usize).map(|text| (at, text)));
            at = at.max(mark.end as usize);
        }
    }
    stretches.extend(body.text.get(at..).map(|text| (at, text)));
    stretches
}

/// A word and the bytes it takes.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    /// As it stands in the text.
    pub text: &'a str,
    /// Its first byte.
    pub begin: usize,
    end: usize,
}

/// Words: letters and digits, with hyphens, full stops of initials and apostrophes inside.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
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
/// but `J.`, `U.S.`, `Jr.`, `Gen.`
fn trim_word(word: &str) -> &str {
    let initials = word.len() <= 2 && word.ends_with('.')
        || word.matches('.').count() > 1 && word.len() <= 6
        || matches!(word.strip_suffix('.'), Some("Ft" | "Jr" | "Mt" | "Sr" | "St"))
        || word.strip_suffix('.').is_some_and(|word| word.len() <= 4 && is_in(word, ROLES));
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

fn runs_in<'a>(text: &'a str, offset: usize, runs: &mut Vec<Run<'a>>) {
    let mut run: Vec<Word<'a>> = Vec::new();
    let mut begins_sentence = true;
    let mut last_end = 0;
    for word in words(text) {
        let gap = text.get(last_end..word.begin).unwrap_or("");
        let first = last_end == 0;
        last_end = word.end;
        // The `s` of `Women’s` is a word of its own here.
        if word.text == "s" && matches!(gap, "’" | "'") && owns(&run) {
            continue;
        }
        let inside = is_inside_name(gap, word.text)
            || matches!(gap, "’ " | "' ") && owns(&run)
            || run.first().is_some_and(|first| is_nickname(text, first.begin, gap, word.begin));
        if !run.is_empty() && (!inside || run.len() == WORDS_LIMIT) {
            finish(text, offset, &mut run, begins_sentence, runs);
        }
        if is_capitalised(word.text) {
            let starts = first || gap.contains(SENTENCE_BEGINS);
            if !is_in(word.text, NOT_NAMES) || run.is_empty() && starts {
                if run.is_empty() {
                    begins_sentence = starts;
                }
                run.push(word);
                continue;
            }
            finish(text, offset, &mut run, begins_sentence, runs);
        } else if is_particle(word.text) || goes_on(&run, word.text) {
            if run.is_empty() {
                begins_sentence = false;
            }
            run.push(word);
        } else if !run.is_empty() {
            finish(text, offset, &mut run, begins_sentence, runs);
        }
    }
    finish(text, offset, &mut run, begins_sentence, runs);
}

/// May this stand between two words of a name? `J. P. Brandt & Sons`, `Brandt, Inc.`
fn is_inside_name(gap: &str, next: &str) -> bool {
    match gap.trim_matches([' ', NO_BREAK[0], NO_BREAK[1]]) {
        "" => true,
        "&" => is_capitalised(next),
        "," => matches!(next.trim_end_matches('.'), "Inc" | "Jr" | "LLC" | "Ltd" | "Sr"),
        _ => false,
    }
}

/// Whether quotation marks open or close a nickname in a name that begins at `first`, before the word at `at`: `Lewis
/// “Scooter” Libby`.
fn is_nickname(text: &str, first: usize, gap: &str, at: usize) -> bool {
    match gap {
        " “" | " \"" => {
            let rest = text.get(at..).unwrap_or("");
            let Some((inside, behind)) = rest.split_once(['”', '"']) else { return false };
            inside.len() <= NICKNAME_BYTES
                && inside.split(' ').all(is_capitalised)
                && behind.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase))
        }
        "” " => text.get(first..at).is_some_and(|name| name.contains('“')),
        "\" " => text.get(first..at).is_some_and(|name| name.matches('"').count() == 2),
        _ => false,
    }
}

/// May a name go on behind its last word’s `’s`? `Women’s Bank`, `Workers’ Union`, `St. Mary’s Hospital`.
fn owns(run: &[Word]) -> bool {
    let mut words = run.iter().rev();
    words.next().is_some_and(|owner| is_in(owner.text, OWNERS))
        || words.next().is_some_and(|before| before.text == "St.")
}

/// May a name go on with a small word? `of the` may stand inside one, `the` alone not, `van der Berg`, `University of
/// Texas at Austin`, `Jean d’Arcy`.
fn goes_on(run: &[Word], word: &str) -> bool {
    let Some(last) = run.last() else { return false };
    match word {
        "the" => matches!(last.text, "of" | "for"),
        "der" | "den" | "dem" => matches!(last.text, "van" | "von"),
        "at" => run.first().is_some_and(|first| first.text == "University"),
        _ => is_connector(word) || is_elided(word) && is_capitalised(last.text),
    }
}

/// `d’Arcy`
fn is_elided(word: &str) -> bool {
    ["d'", "d’"].iter().any(|article| {
        word.strip_prefix(article).is_some_and(|name| name.starts_with(char::is_uppercase))
    })
}

/// Ends a run: takes off what no name begins or ends with, and keeps the rest.
fn finish<'a>(
    text: &'a str,
    offset: usize,
    run: &mut Vec<Word<'a>>,
    begins_sentence: bool,
    runs: &mut Vec<Run<'a>>,
) {
    let mut push = |words: &[Word<'a>], begins_sentence| {
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            let article = text.get(..first.begin).unwrap_or("").ends_with("The ");
            let owned = article && matches!(first.text, "Gambia" | "Hague");
            let begin = first.begin - if owned { "The ".len() } else { 0 };
            let text = text.get(begin..last.end).unwrap_or("");
            runs.push(Run { text, begin: offset + begin, begins_sentence });
        }
    };
    let mut words = run.as_slice();
    let mut begins_sentence = begins_sentence;
    if let Some(role) = last_role(words) {
        // `CIA Director William Casey` names two.
        let before = words.get(..role).unwrap_or(&[]);
        push(
            before.get(..1).filter(|first| first.iter().all(|w| is_acronym(w.text))).unwrap_or(&[]),
            false,
        );
        words = words.get(role + 1..).unwrap_or(&[]);
        begins_sentence = false;
        if words.first().is_some_and(|word| word.text == "of") {
            let is_office = |word: &Word| is_connector(word.text) || is_in(word.text, OFFICES);
            let end = words.iter().position(|word| !is_office(word)).unwrap_or(words.len());
            words = words.get(if end > 1 { end } else { 0 }..).unwrap_or(&[]);
        }
        // What is behind `Minister of` is an office, and perhaps a name: no way to tell where it begins.
        if words.first().is_some_and(|word| !is_capitalised(word.text) && !is_particle(word.text)) {
            words = &[];
        }
    }
    let ends = |last: &Word| is_capitalised(last.text) || is_elided(last.text);
    while let Some((_, rest)) = words.split_last().filter(|(last, _)| !ends(last)) {
        words = rest;
    }
    while let Some((first, rest)) = words.split_first() {
        let acronym = rest.first().is_some_and(|next| is_acronym(next.text));
        let demonym = is_in(first.text, DEMONYMS) && (rest.is_empty() || acronym);
        // `I’ll`
        let stem = first.text.split(['’', '\'']).next().unwrap_or("");
        let no_name = is_in(stem, NOT_NAMES) || first.text.chars().count() < 2 && rest.is_empty();
        let dangling = !is_capitalised(first.text) && !is_particle(first.text);
        if !(demonym || no_name || dangling) {
            break;
        }
        begins_sentence = false;
        words = rest;
    }
    // `Prince Turki al-Faisal`, but `Prince Turki`
    if let Some((first, rest)) = words.split_first()
        && matches!(first.text, "Prince" | "Princess" | "Sheikh")
        && rest.iter().filter(|word| is_capitalised(word.text)).count() > 1
    {
        words = rest;
        begins_sentence = false;
    }
    // German `von Gavrilo Princip` is by him; `von Braun` is called so.
    if let Some((first, rest)) = words.split_first()
        && first.text == "von"
        && rest.iter().take(2).filter(|word| is_capitalised(word.text)).count() == 2
    {
        words = rest;
    }
    if is_name_like(text, run.first().map_or(0, |first| first.begin), words) {
        push(words, begins_sentence);
    }
    run.clear();
}

/// The last title or office of a run, `Director` in `CIA Director William Casey`.
fn last_role(words: &[Word]) -> Option<usize> {
    let is_role = |at: usize, word: &Word| {
        // `General Electric` is no general.
        let company = word.text == "General"
            && words.get(at + 1).is_some_and(|next| {
                matches!(
                    next.text,
                    "Accounting" | "Assembly" | "Atomics" | "Dynamics" | "Electric" | "Motors"
                )
            });
        is_in(word.text.trim_end_matches('.'), ROLES) && !company
    };
    (0..words.len()).rev().find(|&at| words.get(at).is_some_and(|word| is_role(at, word)))
}

/// May these words be the whole name of a person, organisation or place? They are what is left of a run
/// that begins at `run_begin`.
fn is_name_like(text: &str, run_begin: usize, words: &[Word]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let before = text.get(..first.begin).unwrap_or("");
    let after = text.get(last.end..).unwrap_or("");
    // `Flight 11`, `Boeing 707`: the number is part of it.
    let numbered =
        after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // A title of a work, or words of one's own: “The Long War,” ‘Blind Sheikh’.
    let closed = after.trim_start_matches([',', '.', '?', '!', ';']);
    let quoted = text.get(..run_begin).unwrap_or("").ends_with(['“', '‘', '"'])
        && closed.starts_with(['”', '’', '"'])
        && !closed.starts_with("’s");
    // `F-16`, `CIA-ISI`, `II`
    let of_two = |(head, tail): (&str, &str)| {
        is_acronym(head) || is_in(head, DEMONYMS) || is_in(tail, DEMONYMS)
    };
    let compound = words.len() == 1
        && (is_numeral(first.text)
            || first.text.contains(|c: char| c.is_ascii_digit())
            || first.text.split_once('-').is_some_and(of_two));
    // `Dawson’s Field` is one name, of which this is the end.
    let possessed = words.len() == 1
        && !is_acronym(first.text)
        && (before.ends_with("’s ") || before.ends_with("'s "));
    let people = words.iter().all(|word| is_in(word.text, DEMONYMS));
    let no_name = ends_no_name(words.iter().map(|word| word.text));
    !(numbered || quoted || possessed || compound || people || no_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut runs = Vec::new();
        runs_in(text, 0, &mut runs);
        runs.iter().map(|run| run.text).collect()
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
            (
                "the Women’s Bank and the Workers' Union of Kalmar",
                vec!["Women’s Bank", "Workers' Union of Kalmar"],
            ),
            (
                "the People’s Republic of China, St. Mary’s Hospital",
                vec!["People’s Republic of China", "St. Mary’s Hospital"],
            ),
            ("Brandt’s Kabul house; Lloyd’s of London", vec!["Brandt", "Lloyd’s of London"]),
            (
                "Ludwig van der Berg and Jean d’Arcy, of Norway",
                vec!["Ludwig van der Berg", "Jean d’Arcy", "Norway"],
            ),
            (
                "the University of Texas at Austin, Brandt at Austin",
                vec!["University of Texas at Austin", "Brandt", "Austin"],
            ),
            ("It is said von Gavrilo Princip and von Braun.", vec!["Gavrilo Princip", "von Braun"]),
            ("Kaiser Wilhelm II reads of World War II.", vec!["Wilhelm II"]),
            (
                "Field Marshal Paul von Brandt, Sir Jan Visser",
                vec!["Paul von Brandt", "Jan Visser"],
            ),
            ("He flies to The Hague. The Bronx hears of it.", vec!["The Hague", "Bronx"]),
            // Titles and offices are no part of a name.
            ("Lieutenant Colonel William Brandt Jr. flies", vec!["William Brandt Jr."]),
            (
                "the CIA Director Anna Brandt and Sen. Jan Visser",
                vec!["CIA", "Anna Brandt", "Jan Visser"],
            ),
            ("Deputy Defense Secretary Anna Brandt", vec!["Anna Brandt"]),
            ("Secretary of State Anna Brandt", vec!["Anna Brandt"]),
            ("Prince Jan Visser stays", vec!["Jan Visser"]),
            ("Prince Jan stays", vec!["Prince Jan"]),
            ("Secretary of the Air Force Anna Brandt", vec!["Anna Brandt"]),
            ("the Minister of Ships Anna Brandt", vec![]),
            ("at St. Olaf in Norway", vec!["St. Olaf", "Norway"]),
            ("the Secretary of Defense and the Prime Minister", vec![]),
            ("the General Accounting Office", vec!["General Accounting Office"]),
            // Wars, laws, numbered things, quoted titles and ends of names are none.
            ("the Harbour War and the Fair Ships Act", vec![]),
            ("on Flight 93, by an F-16, of the CIA-ISI kind", vec![]),
            ("his book “The Long Harbour,” is read", vec![]),
            ("at Brandt’s Field", vec!["Brandt"]),
            ("I’ll say", vec![]),
            ("sends Norway the Brandt papers", vec!["Norway", "Brandt"]),
            ("University of the West Indies", vec!["University of the West Indies"]),
            ("for J. P. Brandt & Sons, Norway", vec!["J. P. Brandt & Sons", "Norway"]),
            (
                "for Brandt, Inc. and William Visser, Jr.",
                vec!["Brandt, Inc", "William Visser, Jr."],
            ),
            ("from Norway & others", vec!["Norway"]),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
