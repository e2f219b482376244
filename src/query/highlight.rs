//! Where a query's words stand in one event.

use super::Query;
use super::fold::Folded;
use super::select::wanted_words;
use super::stems::{beginning_of, stem_of};
use super::text::{Pattern, parse};
use crate::chronology::Event;
use crate::date::DateOptions;
use crate::sort::sort_by;

/// Stretches of an event's title and body, begin and past-the-end, ascending and apart from each
/// other, counted in UTF-16 code units as JavaScript's strings are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Highlights {
    pub title: Vec<(u32, u32)>,
    /// In [`Body::text`](crate::body::Body::text).
    pub body: Vec<(u32, u32)>,
}

/// The words and phrases of a query's text in an event, whether or not the event meets the query.
/// Of a word that was only begun, what was typed; of words typed together, the whole. `dates` are the chronology's:
/// in English all forms of a word are found.
///
/// ```
/// use dateline::{Event, date::DateOptions, query::{Query, highlights}};
/// let event = Event { title: "🌋 Al-Qaeda’s secret".into(), ..Event::default() };
/// let query = Query { text: "alqaeda secretly".into(), ..Query::default() };
/// assert_eq!(highlights(&event, &query, &DateOptions::default()).title, [(3, 11), (14, 20)]);
/// ```
pub fn highlights(event: &Event, query: &Query, dates: &DateOptions) -> Highlights {
    let clauses = parse(&query.text, dates.is_english());
    let words = wanted_words(&clauses);
    Highlights { title: stretches(&event.title, &words), body: stretches(&event.body.text, &words) }
}

fn stretches(text: &str, words: &[&Pattern]) -> Vec<(u32, u32)> {
    if words.is_empty() {
        return Vec::new();
    }
    let folded = Folded::of(text);
    let alternatives = words.iter().flat_map(|word| &word.alternatives);
    let mut found: Vec<(usize, usize)> =
        alternatives.flat_map(|pattern| folded.originals(pattern)).collect();
    for stem in words.iter().filter_map(|word| word.stem.as_deref()) {
        let is_kin = |word: &str| {
            word.starts_with(beginning_of(stem)) && stem_of(word).is_some_and(|other| other == stem)
        };
        found.extend(folded.words().filter(|(word, _)| is_kin(word)).map(|(_, place)| place));
    }
    sort_by(&mut found, Ord::cmp);
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (begin, end) in found {
        match merged.last_mut() {
            Some((_, last_end)) if begin <= *last_end => *last_end = end.max(*last_end),
            _ => merged.push((begin, end)),
        }
    }
    let mut units = UnitsFromBytes { text, byte: 0, units: 0 };
    merged.into_iter().map(|(begin, end)| (units.at(begin), units.at(end))).collect()
}

/// Places in UTF-16 from places in UTF-8, asked for in ascending order.
struct UnitsFromBytes<'a> {
    text: &'a str,
    byte: usize,
    units: u32,
}

impl UnitsFromBytes<'_> {
    fn at(&mut self, byte: usize) -> u32 {
        let passed = self.text.get(self.byte..byte).unwrap_or("");
        self.units += passed.chars().map(|char| char.len_utf16() as u32).sum::<u32>();
        self.byte = byte;
        self.units
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_the_original() {
        for (text, query, expected) in [
            ("The CIA meets the cia", "cia ", "The <CIA> meets the <cia>"),
            ("Secret, secrets, secretary", "secretly", "<Secret>, <secrets>, secretary"),
            ("Secret, secrets", "\"secret\"", "<Secret>, secrets"),
            ("Khaksar’s house", "khaksar ", "<Khaksar>’s house"),
            ("Khaksar’s house", "khak", "<Khak>sar’s house"),
            ("Khaksar’s house", "khak ", "Khaksar’s house"),
            ("Links of Al-Qaeda", "alqaeda", "Links of <Al-Qaeda>"),
            ("Links of Al-Qaeda", "al qaeda", "Links of <Al>-<Qaeda>"),
            ("Links of Al-Qaeda", "al-qa", "Links of <Al-Qa>eda"),
            ("In Curaçao, 𝄞 in CURAC\u{327}AO", "curacao", "In <Curaçao>, 𝄞 in <CURAC\u{327}AO>"),
            ("Straße 𝄞 Straßen", "strass", "<Straß>e 𝄞 <Straß>en"),
            ("Mullah Omar, Omar", "\"mullah omar\"", "<Mullah Omar>, Omar"),
            ("Mullah Omar, Omar", "\"mullah omar\" omar", "<Mullah Omar>, <Omar>"),
            ("Mullah Omar", "-omar mullah entity:omar tag:omar date:1999", "<Mullah> Omar"),
            ("9/11, 9-11, 911", "9/11", "<9/11>, <9-11>, 911"),
            ("在北京市", "北京", "在<北京>市"),
            ("在北京市", "北 京", "在<北京>市"),
            ("Nothing", "", "Nothing"),
            ("", "a", ""),
        ] {
            let query = Query { text: query.into(), ..Query::default() };
            let event = Event { title: text.into(), ..Event::default() };
            let found = highlights(&event, &query, &DateOptions::default());
            assert_eq!(marked(text, &found.title), expected);
            assert_eq!(found.body, []);
            let mut event = Event::default();
            event.body.text = text.into();
            assert_eq!(highlights(&event, &query, &DateOptions::default()).body, found.title);
        }
    }

    fn marked(text: &str, stretches: &[(u32, u32)]) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        let piece = |from: usize, to: usize| String::from_utf16(&units[from..to]).unwrap();
        let mut marked = String::new();
        let mut last = 0;
        for &(begin, end) in stretches {
            let (begin, end) = (begin as usize, end as usize);
            marked += &format!("{}<{}>", piece(last, begin), piece(begin, end));
            last = end;
        }
        marked + &piece(last, units.len())
    }
}
