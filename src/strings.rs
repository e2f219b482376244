//! Texts by number: the one hash table of the engine.
//!
//! `HashMap` is compiled anew for each type of key and value, a kilobyte and more of WebAssembly a use.
//! Here each text has a number, and what a caller knows of it stands in a vector at that number.

/// A set of texts, numbered from 0 in the order in which they came.
///
/// ```
/// use dateline::strings::Strings;
/// let mut names = Strings::default();
/// assert_eq!((names.insert("Kabul"), names.insert("Herat"), names.insert("Kabul")), (0, 1, 0));
/// assert_eq!(names.find("Herat"), Some(1));
/// assert_eq!(names.find("Paris"), None);
/// assert_eq!(names.get(0), "Kabul");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Strings {
    /// All texts, one behind the other.
    letters: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// Open addressing, at most half full; as many slots as a power of two.
    table: Vec<Slot>,
    /// Short texts that were inserted last; empty while the table is small.
    recent: Vec<Recent>,
}

/// A text of one to eight bytes as a number. Most words of a text are a few, again and again: kept so they lie close
/// together and are compared at once, where the table, its ends and its letters are three ways into memory.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Short {
    letters: u64,
    length: u32,
}

impl Short {
    #[inline]
    fn of(text: &str) -> Option<Short> {
        let short = Short { letters: 0, length: text.len() as u32 }.whole()?;
        Some(Short { letters: word_of(text.as_bytes()), ..short })
    }

    /// Adds a byte.
    #[inline]
    pub(crate) fn push(&mut self, byte: u8) {
        self.letters = self.letters << 8 | u64::from(byte);
        self.length += 1;
    }

    /// Unless it has none, or too many.
    #[inline]
    pub(crate) fn whole(self) -> Option<Short> {
        (1..=8).contains(&self.length).then_some(self)
    }

    /// Where it is kept.
    #[inline]
    fn place(self) -> usize {
        (self.letters.wrapping_mul(GOLDEN) >> (u64::BITS - RECENT.trailing_zeros())) as usize
    }
}

/// A [`Short`], flat, and its number: sixteen bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Recent {
    letters: u64,
    length: u32,
    number: u32,
}

/// How many of them are kept, a power of two: a quarter of a megabyte.
const RECENT: usize = 16_384;

/// From how many texts on.
const MANY: usize = 8192;

/// A text's number and half its hash, which tells most other texts apart without a look at them, and where
/// the text goes in a larger table.
#[derive(Clone, Copy, Debug)]
struct Slot {
    number: u32,
    half: u32,
}

const VACANT: Slot = Slot { number: u32::MAX, half: 0 };

impl Strings {
    /// Texts one behind the other, and where each ends: a list, in which `find` finds nothing.
    pub(crate) fn list(letters: String, ends: Vec<u32>) -> Strings {
        Strings { letters, ends, ..Strings::default() }
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text with a number; empty where there is none.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let begin = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(number).copied().unwrap_or(0);
        self.letters.get(begin.unwrap_or(0) as usize..end as usize).unwrap_or("")
    }

    /// All texts by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// The number of a text.
    #[inline(never)]
    pub fn find(&self, text: &str) -> Option<u32> {
        if let Some(found) = Short::of(text).and_then(|short| self.recent(short)) {
            return Some(found);
        }
        let slot = self.table.get(self.place_of(text, hash(text)))?;
        (slot.number != VACANT.number).then_some(slot.number)
    }

    /// A short text that was inserted lately.
    #[inline]
    fn recent(&self, short: Short) -> Option<u32> {
        let found = self.recent.get(short.place())?;
        (found.letters == short.letters && found.length == short.length).then_some(found.number)
    }

    /// The number of a text, which becomes one of the set if it is none.
    #[inline(never)]
    pub fn insert(&mut self, text: &str) -> u32 {
        self.insert_as(text, Short::of(text))
    }

    /// [`Strings::insert`] for who knows already how the text is kept if it is short.
    #[inline]
    pub(crate) fn insert_as(&mut self, text: &str, short: Option<Short>) -> u32 {
        let found = short.and_then(|short| self.recent(short));
        found.unwrap_or_else(|| self.insert_rare(text, short))
    }

    #[inline(never)]
    fn insert_rare(&mut self, text: &str, short: Option<Short>) -> u32 {
        // A small set lies close together anyway.
        if self.recent.is_empty() && self.len() >= MANY {
            self.recent = vec![Recent::default(); RECENT];
        }
        let number = self.insert_anew(text);
        if let Some(short) = short
            && let Some(slot) = self.recent.get_mut(short.place())
        {
            *slot = Recent { letters: short.letters, length: short.length, number };
        }
        number
    }

    #[inline(never)]
    fn insert_anew(&mut self, text: &str) -> u32 {
        if self.table.len() <= self.len() * 2 {
            self.grow();
        }
        let hash = hash(text);
        let place = self.place_of(text, hash);
        match self.table.get(place) {
            Some(slot) if slot.number != VACANT.number => slot.number,
            _ => {
                let number = self.len() as u32;
                self.push(text);
                self.enter(place, number, hash);
                number
            }
        }
    }

    /// Adds a text to a list, be it new or not.
    pub(crate) fn push(&mut self, text: &str) {
        self.letters.push_str(text);
        self.ends.push(self.letters.len() as u32);
    }

    /// The place in the table that holds a text, or that is free for it.
    fn place_of(&self, text: &str, hash: u64) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let half = half_of(hash);
        let mut place = half as usize & mask;
        while self.table.get(place).is_some_and(|slot| {
            slot.number != VACANT.number && (slot.half != half || self.get(slot.number) != text)
        }) {
            place = (place + 1) & mask;
        }
        place
    }

    fn enter(&mut self, place: usize, number: u32, hash: u64) {
        if let Some(slot) = self.table.get_mut(place) {
            *slot = Slot { number, half: half_of(hash) };
        }
    }

    fn grow(&mut self) {
        let larger = vec![VACANT; (self.table.len() * 2).max(16)];
        let mask = larger.len() - 1;
        for slot in std::mem::replace(&mut self.table, larger) {
            if slot.number == VACANT.number {
                continue;
            }
            let mut place = slot.half as usize & mask;
            while self.table.get(place).is_some_and(|taken| taken.number != VACANT.number) {
                place = (place + 1) & mask;
            }
            if let Some(free) = self.table.get_mut(place) {
                *free = slot;
            }
        }
    }
}

/// The half that [`Slot`] keeps.
fn half_of(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// Eight bytes at a time, multiplied by 2⁶⁴ over the golden ratio and mixed downwards.
pub(crate) fn hash(text: &str) -> u64 {
    text.as_bytes().chunks(8).fold(text.len() as u64, |hash, chunk| {
        let mixed = (hash ^ word_of(chunk)).wrapping_mul(GOLDEN);
        mixed ^ mixed >> 32
    })
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Up to eight bytes as a number.
#[inline]
fn word_of(bytes: &[u8]) -> u64 {
    match bytes.try_into() {
        Ok(eight) => u64::from_be_bytes(eight),
        Err(_) => bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn numbers_texts_as_a_map_would() {
        let mut strings = Strings::default();
        let mut twin: HashMap<String, u32> = HashMap::new();
        for at in 0..5_000u32 {
            let text = format!("{}", at.wrapping_mul(2_654_435_761) % 3_000);
            assert_eq!(strings.find(&text), twin.get(&text).copied());
            let next = twin.len() as u32;
            assert_eq!(strings.insert(&text), *twin.entry(text).or_insert(next));
        }
        assert_eq!(strings.len(), twin.len());
        for (text, number) in twin {
            assert_eq!(strings.get(number), text);
        }
    }

    #[test]
    fn the_empty_text_is_one_like_others() {
        let mut strings = Strings::default();
        assert_eq!((strings.find(""), strings.is_empty()), (None, true));
        assert_eq!((strings.insert(""), strings.insert("a"), strings.insert("")), (0, 1, 0));
        assert_eq!((strings.get(0), strings.get(1), strings.get(2)), ("", "a", ""));
    }
}
