//! The nearest spelling, offered where a search finds nothing.

use std::cmp::Reverse;

use super::Query;
use super::fold::Folded;
use super::index::{Index, texts_of};
use super::select::Selection;
use super::text::{Asks, Clause, Pattern};
use crate::chronology::Chronology;
use crate::sort::sort_by;

/// How many of the nearest words are tried; each costs a search.
const TRIED: usize = 20;

/// How many events are read to see how a word is spelt.
const READ: usize = 50;

/// The query's text with the word that the chronology does not have replaced by the nearest that it
/// has, the most frequent of several, if that finds something under all other conditions. Words with
/// digits, quoted words and words of one or two letters are taken as they stand.
pub(crate) fn suggestion(
    chronology: &Chronology,
    index: &Index,
    query: &Query,
    clauses: &[Clause],
) -> Option<String> {
    let (place, word) = clauses.iter().enumerate().find_map(|(place, clause)| {
        let word = unknown_word(index, clause)?;
        Some((place, word))
    })?;
    let mut others = clauses.to_vec();
    let clause = others.remove(place);
    let others = Selection::new(chronology, index, query, &others).all();
    let (found, hits) = nearest(index, word).into_iter().take(TRIED).find_map(|found| {
        let pattern = Pattern::new(found, false)?;
        let hits: Vec<usize> = index.found(&others, &pattern).iter().take(READ).collect();
        (!hits.is_empty()).then_some((found, hits))
    })?;
    let mut text = query.text.clone();
    text.replace_range(clause.span, &spelt(chronology, &hits, found));
    Some(text)
}

/// The word that a clause asks for in vain.
fn unknown_word<'a>(index: &Index, clause: &'a Clause) -> Option<&'a str> {
    let Asks::Words(pattern, false) = &clause.asks else { return None };
    let word = pattern.word().filter(|word| {
        !clause.negated && word.chars().count() > 2 && word.chars().all(char::is_alphabetic)
    })?;
    let is_known = index.words().any(|(known, _)| {
        if pattern.is_beginning() { known.starts_with(word) } else { known == word }
    });
    (!is_known).then_some(word)
}

/// The chronology's words within 1 edit of a word, 2 from 8 letters on, the nearest first, then the
/// most frequent, then by the alphabet.
fn nearest<'a>(index: &'a Index, word: &str) -> Vec<&'a str> {
    let letters: Vec<char> = word.chars().collect();
    let limit = if letters.len() < 8 { 1 } else { 2 };
    let set = letter_set(word);
    let mut other = Vec::new();
    let mut near: Vec<_> = index
        .words()
        .filter_map(|(known, count)| {
            // An edit takes one letter out of the set and puts one in, at most.
            let known_set = letter_set(known);
            if (set & !known_set).count_ones() > limit || (known_set & !set).count_ones() > limit {
                return None;
            }
            other.clear();
            other.extend(known.chars());
            let edits = edits_within(&letters, &other, limit as usize)?;
            Some((edits, Reverse(count), known))
        })
        .collect();
    sort_by(&mut near, Ord::cmp);
    near.into_iter().map(|(_, _, known)| known).collect()
}

/// The letters of a word as bits; different letters may share one.
fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, letter| set | 1 << (letter as u32 % 32))
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one
/// word of the other; `None` beyond the limit. A letter that was swapped is not edited again.
///
/// ```text
///            k h a k      above, left and above-left are one edit away (or none, if the letters
///          0 1 2 3 4      are the same); a swap comes from two rows and two columns before.
///        k 1 0 1 2 3      Only two rows are looked back upon, and no row's least ever falls below
///        a 2 1 1 1 2      that of the two before it: over the limit in both, it is over for good.
/// ```
///
/// Source: the optimal string alignment distance, after F. J. Damerau, "A technique for computer
/// detection and correction of spelling errors", CACM 7 (1964).
fn edits_within(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut last_least = 0;
    for (i, letter) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        let mut left = i + 1;
        row.push(left);
        for (j, other) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut edits = at(&last, j) + usize::from(letter != other);
            edits = edits.min(left + 1).min(at(&last, j + 1) + 1);
            let swapped =
                i > 0 && j > 0 && b.get(j - 1) == Some(letter) && a.get(i - 1) == Some(other);
            if swapped {
                edits = edits.min(at(&before_last, j - 1) + 1);
            }
            row.push(edits);
            left = edits;
        }
        let least = row.iter().copied().min().unwrap_or(0);
        if least.min(last_least) > limit {
            return None;
        }
        last_least = least;
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&edits| edits <= limit)
}

/// How the chronology spells a folded word: in small letters if it does so anywhere (a sentence may
/// begin with any word, but a name is never small), else as where it is first found.
fn spelt(chronology: &Chronology, hits: &[usize], word: &str) -> String {
    let pattern = format!(" {word} ");
    let mut first = None;
    for event in hits {
        let Some(found) = chronology.events.get(*event) else { continue };
        for text in texts_of(chronology, *event, found).into_iter().flatten() {
            let folded = Folded::of(text);
            for (begin, end) in folded.originals(&pattern) {
                let spelling = text.get(begin..end).unwrap_or(word);
                if !spelling.contains(char::is_uppercase) {
                    return spelling.to_owned();
                }
                first.get_or_insert_with(|| spelling.to_owned());
            }
        }
    }
    first.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;

    fn edits(a: &str, b: &str, limit: usize) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        edits_within(&letters(a), &letters(b), limit)
    }

    #[test]
    fn edits_are_counted() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("kaksar", "khaksar", 1),
            ("khaskar", "khaksar", 1),
            ("taliban", "talibna", 1),
            ("ca", "abc", 3),
            ("inteligense", "intelligence", 2),
            ("москва", "мосвка", 1),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                assert_eq!(edits(a, b, 5), Some(expected), "{a} {b}");
                assert_eq!(edits(a, b, expected), Some(expected), "{a} {b}");
                if let Some(less) = expected.checked_sub(1) {
                    assert_eq!(edits(a, b, less), None, "{a} {b}");
                }
            }
        }
    }

    /// The definition, word for word.
    fn edits_by_definition(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([first, a_rest @ ..], [second, b_rest @ ..]) => {
                let mut edits = edits_by_definition(a_rest, b_rest) + usize::from(first != second);
                edits = edits.min(edits_by_definition(a, b_rest) + 1);
                edits = edits.min(edits_by_definition(a_rest, b) + 1);
                if let ([a1, a2, a_rest @ ..], [b1, b2, b_rest @ ..]) = (a, b)
                    && (a1, a2) == (b2, b1)
                {
                    edits = edits.min(edits_by_definition(a_rest, b_rest) + 1);
                }
                edits
            }
        }
    }

    #[test]
    fn edits_agree_with_their_definition() {
        let words: Vec<Vec<char>> = (0..5u32)
            .flat_map(|length| (0..3u32.pow(length)).map(move |code| (length, code)))
            .map(|(length, code)| {
                (0..length).map(|at| ['a', 'b', 'c'][(code / 3u32.pow(at) % 3) as usize]).collect()
            })
            .collect();
        for a in &words {
            for b in &words {
                let expected = edits_by_definition(a, b);
                for limit in 0..4 {
                    let edits = edits_within(a, b, limit);
                    assert_eq!(
                        edits,
                        Some(expected).filter(|&edits| edits <= limit),
                        "{a:?} {b:?}"
                    );
                }
            }
        }
    }
}
