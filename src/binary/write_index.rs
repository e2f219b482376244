//! An index into its sections.

use super::bytes::width_below;
use super::sections::Section;
use super::write::Writing;
use crate::query::{BREAK, FIELDS, Index, Texts};

/// Puts what [`Lists`](crate::query::Lists) are made of.
pub(super) fn put_index(writing: &mut Writing, events: usize, index: &Index) {
    writing.list(Section::Dates, index.dates.order());
    let width = width_below(index.vocabulary() as u32 + 1);
    writing.put(Section::General, width);
    writing.list(Section::General, index.relations().levels());
    let mut offsets = index.offsets.iter();
    let mut begin = offsets.next().copied().unwrap_or(0);
    for (term, (&end, &occurrences)) in (0..).zip(offsets.zip(&index.occurrences)) {
        let word = index.word(term);
        writing.bytes(Section::Terms, word.as_bytes());
        writing.list(Section::Tallies, [word.len() as u32, occurrences, end - begin]);
        let events = index.postings.get(begin as usize..end as usize).unwrap_or(&[]);
        let mut before = 0;
        for &event in events {
            writing.put(Section::Postings, event - before);
            before = event;
        }
        begin = end;
    }
    put_texts(writing, &index.texts, FIELDS, width as usize);
    for names in &index.names {
        put_texts(writing, names, 1, width as usize);
    }
    for event in 0..events {
        let dated: Vec<u32> = index.relations().dated(event).collect();
        writing.put(Section::Relations, dated.len() as u32);
        writing.list(Section::Relations, dated);
    }
    writing.list(Section::Relations, index.relations().norms.iter().copied());
}

/// How long each text is, and its tokens: 0 for a break, else one more than the term.
fn put_texts(writing: &mut Writing, texts: &Texts, fields: usize, width: usize) {
    for row in 0..texts.len() {
        for text in 0..fields {
            let tokens = texts.text(row, text);
            writing.put(Section::Lengths, tokens.len() as u32);
            for &token in tokens {
                let number = token.wrapping_sub(BREAK).to_le_bytes();
                writing.bytes(Section::Tokens, number.get(..width).unwrap_or(&number));
            }
        }
    }
}
