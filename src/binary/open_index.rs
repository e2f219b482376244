//! Sections into an index.

use super::bytes::Letters;
use super::open::Opening;
use super::sections::Section;
use crate::chronology::Chronology;
use crate::context::{Relations, Rows, SCALES};
use crate::numbers::Numbers;
use crate::query::{Dates, FIELDS, Index, Lists, Texts};
use crate::strings::Strings;

/// The ready index of a chronology that was just opened.
pub(super) fn open_index(opening: &mut Opening<'_>, chronology: &Chronology) -> Option<Index> {
    let events = chronology.events.len();
    let mut general = |count| opening.numbers(Section::General)?.take_list(count, usize::MAX);
    let lengths: [u32; FIELDS] = general(FIELDS)?.try_into().ok()?;
    let levels: [u32; SCALES] = general(SCALES)?.try_into().ok()?;
    let order = opening.rest(Section::Dates).take_all(events)?;
    let dates = Dates::in_order(&chronology.events, order)?;
    let (terms, occurrences, offsets) = open_terms(opening)?;
    let postings = open_postings(opening.postings, &offsets, events)?;
    let ranks = opening.rest(Section::Ranks).take_all(terms.len())?;
    if ranks.len() != terms.len() {
        return None;
    }
    let mut rows = TextRows {
        lengths: opening.rest(Section::Lengths),
        bytes: opening.tokens,
        terms: terms.len(),
    };
    let texts = rows.texts(FIELDS, events)?;
    let names = chronology.facets.iter().map(|facet| rows.texts(1, facet.names().len()));
    let names = names.collect::<Option<_>>()?;
    if !rows.bytes.is_empty() || !rows.lengths.is_empty() {
        return None;
    }
    let relations = open_relations(opening, chronology, levels)?;
    let lists = Lists {
        dates,
        terms,
        texts,
        names,
        occurrences,
        offsets,
        postings,
        ranks,
        lengths,
        relations,
    };
    Some(Index::of(chronology, lists))
}

/// Terms in order, how often each occurs, and where its events begin.
fn open_terms(opening: &mut Opening<'_>) -> Option<(Strings, Vec<u32>, Vec<u32>)> {
    let mut letters = Letters::new(opening.terms)?;
    let mut tallies = opening.rest(Section::Tallies);
    let (mut ends, mut occurrences, mut offsets) = (Vec::new(), Vec::new(), vec![0]);
    let (mut end, mut offset) = (0u32, 0u32);
    let mut before = None;
    while let Some(length) = tallies.next() {
        let word = letters.take(length)?;
        if before.replace(word).is_some_and(|before| before >= word) {
            return None;
        }
        end += length;
        ends.push(end);
        occurrences.push(tallies.next()?);
        offset = offset.checked_add(tallies.next()?)?;
        offsets.push(offset);
    }
    let letters = str::from_utf8(opening.terms).ok()?.to_owned();
    (letters.len() == end as usize && tallies.is_empty())
        .then(|| (Strings::list(letters, ends), occurrences, offsets))
}

/// Each term's events, ascending.
fn open_postings(bytes: &[u8], offsets: &[u32], events: usize) -> Option<Vec<u8>> {
    let mut left = bytes;
    for (begin, end) in offsets.iter().zip(offsets.iter().skip(1)) {
        let (postings, rest) = left.split_at_checked((end - begin) as usize)?;
        let mut steps = Numbers::new(postings);
        let (mut count, mut event) = (steps.next()?, 0u64);
        for step in steps.by_ref() {
            event += u64::from(Some(step).filter(|&step| step > 0)?);
            count = count.checked_sub(1)?;
        }
        if count > 0 || !steps.is_empty() || event > events as u64 {
            return None;
        }
        left = rest;
    }
    left.is_empty().then(|| bytes.to_owned())
}

/// Rows of texts to come.
struct TextRows<'a> {
    lengths: Numbers<'a>,
    bytes: &'a [u8],
    terms: usize,
}

impl TextRows<'_> {
    fn texts(&mut self, fields: usize, rows: usize) -> Option<Texts> {
        let mut texts = Texts::new(fields);
        for _ in 0..rows {
            let (row, rest) = self.bytes.split_at_checked(self.lengths.next()? as usize)?;
            self.bytes = rest;
            texts.push_row(row, self.terms)?;
        }
        Some(texts)
    }
}

fn open_relations(
    opening: &mut Opening<'_>,
    chronology: &Chronology,
    levels: [u32; SCALES],
) -> Option<Relations> {
    let events = chronology.events.len();
    let mut numbers = opening.rest(Section::Relations);
    // Of so many dated sources none has a number beyond.
    let limit = numbers.len();
    let (mut sources, mut dated) = (Rows::default(), 0);
    for _ in 0..events {
        for _ in 0..numbers.next()? {
            let place = numbers.next().filter(|&place| (place as usize) < limit)?;
            dated = dated.max(place + 1);
            sources.push(place);
        }
        sources.end();
    }
    let norms = numbers.take_list(events, usize::MAX)?;
    let relations = Relations::known(chronology, &sources, dated, norms, levels);
    numbers.is_empty().then_some(relations)
}
