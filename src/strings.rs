//! Texts by number: the one hash table of the engine.
//!
//! `HashMap` is compiled anew for each type of key and value, a kilobyte and more of WebAssembly a use.
//! Here each text has a number, and what a caller knows of it stands in a vector at that number.

/// How many slots of the table there are for each text, at least.
const ROOM: usize = 2;

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
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// Numbers of texts, each at the first free slot from the one that its hash names; as many slots
    /// as a power of two.
    slots: Vec<Option<u32>>,
}

impl Strings {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text with a number; empty where there is none.
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let begin = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(number).copied().unwrap_or(0);
        self.text.get(begin.unwrap_or(0)..end).unwrap_or("")
    }

    /// All texts by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// The number of a text.
    #[inline(never)]
    pub fn find(&self, text: &str) -> Option<u32> {
        *self.slots.get(self.slot_of(text))?
    }

    /// The number of a text, which becomes one of the set if it is none.
    #[inline(never)]
    pub fn insert(&mut self, text: &str) -> u32 {
        if self.slots.len() < (self.len() + 1) * ROOM {
            self.grow();
        }
        let number = self.len() as u32;
        let at = self.slot_of(text);
        let Some(slot) = self.slots.get_mut(at) else { return number };
        if let Some(known) = *slot {
            return known;
        }
        *slot = Some(number);
        self.text.push_str(text);
        self.ends.push(self.text.len());
        number
    }

    fn grow(&mut self) {
        self.slots = vec![None; (self.slots.len() * 2).max(16)];
        for number in 0..self.len() as u32 {
            let at = self.slot_of(self.get(number));
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = Some(number);
            }
        }
    }

    /// The slot that has the text, or the free one where it belongs.
    fn slot_of(&self, text: &str) -> usize {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash(text) as usize & last;
        while let Some(&Some(known)) = self.slots.get(at) {
            if self.get(known) == text {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }
}

/// FNV-1a, its bits mixed once more since the lowest of them choose the slot.
/// Source: <https://datatracker.ietf.org/doc/draft-eastlake-fnv/>.
fn hash(text: &str) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
    }
    hash ^ hash >> 32
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
        assert_eq!(strings.iter().nth(1), Some(strings.get(1)));
    }

    #[test]
    fn the_empty_text_is_one_like_others() {
        let mut strings = Strings::default();
        assert_eq!((strings.find(""), strings.is_empty()), (None, true));
        assert_eq!((strings.insert(""), strings.insert("a"), strings.insert("")), (0, 1, 0));
        assert_eq!((strings.get(0), strings.get(1), strings.get(2)), ("", "a", ""));
    }
}
