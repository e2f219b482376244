//! Sections into an index.

use super::bytes::{Letters, Numbers, width_below};
use super::open::Opening;
use super::sections::Section;
use crate::chronology::Chronology;
use crate::context::{Relations, Rows, SCALES};
use crate::query::{BREAK, Dates, FIELDS, Index, Lists, Texts};
use crate::strings::Strings;

/// The ready index of a chronology that was just opened.
pub(super) fn open_index(opening: &mut Opening<'_>, chronology: &Chronology) -> Option<Index> {
    let events = chronology.events.len();
    let width = opening.take(Section::General)?;
    let levels: [u32; SCALES] =
        opening.numbers(Section::General)?.take_list(SCALES, usize::MAX)?.try_into().ok()?;
    let order = opening.rest(Section::Dates).take_all(events)?;
    let dates = Dates::in_order(&chronology.events, order)?;
    let (terms, occurrences, offsets) = open_terms(opening)?;
    let postings = open_postings(opening.rest(Section::Postings), &offsets, events)?;
    if width != width_below(terms.len() as u32 + 1) {
        return None;
    }
    let mut lengths = opening.rest(Section::Lengths);
    let mut tokens = Tokens { bytes: opening.tokens, width: width as usize, terms: terms.len() };
    let texts = open_texts(&mut lengths, &mut tokens, FIELDS, events)?;
    let names = chronology.facets.iter();
    let names = names.map(|facet| open_texts(&mut lengths, &mut tokens, 1, facet.names().len()));
    let names = names.collect::<Option<_>>()?;
    if !tokens.bytes.is_empty() || !lengths.is_empty() {
        return None;
    }
    let relations = open_relations(opening, chronology, levels)?;
    let lists = Lists { dates, terms, texts, names, occurrences, offsets, postings, relations };
    Some(Index::of(chronology, lists))
}

/// Terms in order, how often each occurs, and where its events begin.
fn open_terms(opening: &mut Opening<'_>) -> Option<(Strings, Vec<u32>, Vec<u32>)> {
    let mut letters = Letters::new(opening.terms)?;
    let mut tallies = opening.rest(Section::Tallies);
    let (mut ends, mut occurrences, mut offsets) = (Vec::new(), Vec::new(), vec![0]);
    let (mut end, mut offset) = (0u32, 0u32);
    let mut before = None;
    while let Some(length) = tallies.take() {
        let word = letters.take(length)?;
        if before.replace(word).is_some_and(|before| before >= word) {
            return None;
        }
        end += length;
        ends.push(end);
        occurrences.push(tallies.take()?);
        offset = offset.checked_add(tallies.take()?)?;
        offsets.push(offset);
    }
    let letters = str::from_utf8(opening.terms).ok()?.to_owned();
    (letters.len() == end as usize && tallies.is_empty())
        .then(|| (Strings::list(letters, ends), occurrences, offsets))
}

/// Each term's events, ascending.
fn open_postings(mut numbers: Numbers<'_>, offsets: &[u32], events: usize) -> Option<Vec<u32>> {
    let count = offsets.last().copied()? as usize;
    if count > numbers.len() {
        return None;
    }
    let mut postings = vec![0; count];
    let (mut left, mut highest) = (postings.as_mut_slice(), 0);
    for (begin, end) in offsets.iter().zip(offsets.iter().skip(1)) {
        let (row, rest) = left.split_at_mut_checked((end - begin) as usize)?;
        let mut event = 0u32;
        for slot in row {
            event = event.wrapping_add(numbers.take()?);
            highest = highest.max(event);
            *slot = event;
        }
        left = rest;
    }
    if highest as usize >= events.max(1) {
        return None;
    }
    numbers.is_empty().then_some(postings)
}

struct Tokens<'a> {
    bytes: &'a [u8],
    width: usize,
    terms: usize,
}

impl Tokens<'_> {
    /// The next tokens, so many.
    fn take(&mut self, count: usize) -> Option<Box<[u32]>> {
        let (bytes, rest) = self.bytes.split_at_checked(count.checked_mul(self.width)?)?;
        self.bytes = rest;
        let mut highest = 0;
        let mut token = |number: u32| {
            highest = highest.max(number);
            number.wrapping_add(BREAK)
        };
        let tokens = match self.width {
            1 => bytes.iter().map(|&byte| token(byte.into())).collect(),
            2 => {
                let pairs = bytes.as_chunks().0.iter();
                pairs.map(|&pair| token(u16::from_le_bytes(pair).into())).collect()
            }
            3 => {
                let threes = bytes.as_chunks().0.iter();
                threes.map(|&[a, b, c]| token(u32::from_le_bytes([a, b, c, 0]))).collect()
            }
            _ => {
                let fours = bytes.as_chunks().0.iter();
                fours.map(|&four| token(u32::from_le_bytes(four))).collect()
            }
        };
        (highest as usize <= self.terms).then_some(tokens)
    }
}

fn open_texts(
    lengths: &mut Numbers<'_>,
    tokens: &mut Tokens<'_>,
    fields: usize,
    rows: usize,
) -> Option<Texts> {
    let mut texts = Texts::new(fields);
    let mut ends = [0; FIELDS];
    let ends = ends.get_mut(..fields)?;
    for _ in 0..rows {
        let mut end = 0u32;
        for slot in &mut *ends {
            end = end.checked_add(lengths.take()?)?;
            *slot = end;
        }
        texts.push_row(tokens.take(end as usize)?, ends.iter().copied());
    }
    Some(texts)
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
        for _ in 0..numbers.take()? {
            let place = numbers.take().filter(|&place| (place as usize) < limit)?;
            dated = dated.max(place + 1);
            sources.push(place);
        }
        sources.end();
    }
    let norms = numbers.take_list(events, usize::MAX)?;
    let relations = Relations::known(chronology, &sources, dated, norms, levels);
    numbers.is_empty().then_some(relations)
}
