//! The words of a chronology, and in how many events each occurs.

use super::names::words;
use crate::chronology::Event;
use crate::lower::lower;
use crate::strings::Strings;

/// Words in small letters by number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Strings,
    /// Beside `words`.
    uses: Vec<Use>,
    events: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Use {
    /// In how many events.
    spread: u32,
    /// The last of them, from 1.
    last: u32,
    /// It stands somewhere without a capital.
    small: bool,
}

impl Vocabulary {
    /// Takes in the words of an event's title and body.
    pub fn add(&mut self, event: &Event) {
        self.events += 1;
        let mut buffer = String::new();
        for (text, is_body) in [(&event.title, false), (&event.body.text, true)] {
            for word in words(text) {
                small_letters(word.text, &mut buffer);
                let number = self.words.insert(&buffer) as usize;
                if number == self.uses.len() {
                    self.uses.push(Use::default());
                }
                let Some(known) = self.uses.get_mut(number) else { continue };
                known.small |= is_body && word.text.starts_with(char::is_lowercase);
                if known.last != self.events {
                    known.last = self.events;
                    known.spread += 1;
                }
            }
        }
    }

    /// Does the word stand somewhere in a body without a capital?
    pub fn is_small(&self, word: &str) -> bool {
        let mut buffer = String::new();
        small_letters(word, &mut buffer);
        let number = self.words.find(&buffer);
        number.and_then(|number| self.uses.get(number as usize)).is_some_and(|known| known.small)
    }

    /// How telling a word is, from its number.
    pub fn weight(&self, number: u32) -> f64 {
        let spread = self.uses.get(number as usize).map_or(0, |known| known.spread);
        rarity(spread, self.events)
    }

    /// The numbers of a text's words of three letters and more or of digits.
    pub fn numbers(&self, text: &str, mut take: impl FnMut(u32)) {
        let mut buffer = String::new();
        for word in words(text) {
            if word.text.len() < 3 && !word.text.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            small_letters(word.text, &mut buffer);
            if let Some(number) = self.words.find(&buffer) {
                take(number);
            }
        }
    }
}

/// How telling it is that two events share what `spread` of all have: the inverse document frequency
/// of BM25, ln(1 + (N − n + ½) / (n + ½)), to the power of 1.5, since a pair of common words says less
/// than one rare word.
///
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, 3.1;
/// the power is ours, measured (`make measure`).
pub fn rarity(spread: u32, events: u32) -> f64 {
    let (spread, events) = (f64::from(spread), f64::from(events));
    let idf = ((events - spread + 0.5).max(0.5) / (spread + 0.5)).ln_1p();
    idf * idf.sqrt()
}

/// A text in small letters.
pub fn small_letters(word: &str, buffer: &mut String) {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        buffer.extend(word.chars().map(lower));
    }
}
