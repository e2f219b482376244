//! An index into its sections.

use super::sections::Section;
use super::write::Writing;
use crate::query::{Index, Texts};

/// Puts what [`Lists`](crate::query::Lists) are made of.
pub(super) fn put_index(writing: &mut Writing, events: usize, index: &Index) {
    writing.list(Section::Dates, index.dates.order());
    writing.list(Section::General, index.lengths);
    writing.list(Section::General, index.relations().levels());
    for (term, &occurrences) in (0..).zip(&index.occurrences) {
        let (word, postings) = (index.word(term), index.postings_of(term));
        writing.bytes(Section::Terms, word.as_bytes());
        writing.list(Section::Tallies, [word.len() as u32, occurrences, postings.len() as u32]);
        writing.bytes(Section::Postings, postings);
    }
    writing.list(Section::Ranks, index.ranks.iter().copied());
    put_texts(writing, &index.texts);
    index.names.iter().for_each(|names| put_texts(writing, names));
    for event in 0..events {
        let dated: Vec<u32> = index.relations().dated(event).collect();
        writing.put(Section::Relations, dated.len() as u32);
        writing.list(Section::Relations, dated);
    }
    writing.list(Section::Relations, index.relations().norms.iter().copied());
}

/// Each row's length in bytes, and the row.
fn put_texts(writing: &mut Writing, texts: &Texts) {
    for row in 0..texts.len() {
        let bytes = texts.bytes(row);
        writing.put(Section::Lengths, bytes.len() as u32);
        writing.bytes(Section::Tokens, bytes);
    }
}
