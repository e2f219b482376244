//! The words of a chronology: in how many events each occurs, and which each event has.

use super::names::{is_aside, words};
use crate::chronology::Event;
use crate::lower::lower;
use crate::numbers::{Numbers, put};
use crate::strings::Strings;

/// Words in small letters by number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Strings,
    /// Beside `words`.
    uses: Vec<Use>,
    events: u32,
    /// For each event the bytes that its title's words take, these, then those of its body outside citations and
    /// references; if they are kept.
    rows: Vec<Box<[u8]>>,
    keeps_rows: bool,
    /// Room for a word and for a row.
    buffer: String,
    row: Vec<u8>,
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
    /// Says that [`Vocabulary::words_of`] will be asked.
    pub fn keep_rows(&mut self) {
        self.keeps_rows = true;
    }

    /// Takes in the words of an event's title and body.
    pub fn add(&mut self, event: &Event) {
        self.events += 1;
        let mut row = std::mem::take(&mut self.row);
        row.clear();
        for word in words(&event.title) {
            self.take(word.text, false, true, &mut row);
        }
        let title_bytes = row.len();
        let mut asides = event.body.marks.iter().filter(|mark| is_aside(mark)).peekable();
        for word in words(&event.body.text) {
            let begin = word.begin as u32;
            while asides.next_if(|mark| mark.end <= begin).is_some() {}
            let is_outside = asides.peek().is_none_or(|mark| begin < mark.begin);
            self.take(word.text, true, is_outside, &mut row);
        }
        if self.keeps_rows {
            let mut whole = Vec::with_capacity(row.len() + 5);
            put(&mut whole, title_bytes as u32);
            whole.extend_from_slice(&row);
            self.rows.push(whole.into());
        }
        self.row = row;
    }

    fn take(&mut self, word: &str, is_body: bool, is_outside: bool, row: &mut Vec<u8>) {
        small_letters(word, &mut self.buffer);
        let number = self.words.insert(&self.buffer);
        if number as usize == self.uses.len() {
            self.uses.push(Use::default());
        }
        let Some(known) = self.uses.get_mut(number as usize) else { return };
        known.small |= is_body && word.starts_with(char::is_lowercase);
        if known.last != self.events {
            known.last = self.events;
            known.spread += 1;
        }
        if self.keeps_rows && is_outside && says_something(word) {
            put(row, number);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The numbers of the words that say something in an event's title and body, as they stand there, outside
    /// citations and references.
    pub fn words_of(&self, event: usize) -> (Numbers<'_>, Numbers<'_>) {
        let mut numbers = Numbers::new(self.rows.get(event).map_or(&[], |row| row));
        let title = numbers.next().unwrap_or(0) as usize;
        let (title, body) = numbers.rest().split_at_checked(title).unwrap_or_default();
        (Numbers::new(title), Numbers::new(body))
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

    /// The numbers of a text's words that say something.
    pub fn numbers(&self, text: &str, mut take: impl FnMut(u32)) {
        let mut buffer = String::new();
        for word in words(text) {
            if !says_something(word.text) {
                continue;
            }
            small_letters(word.text, &mut buffer);
            if let Some(number) = self.words.find(&buffer) {
                take(number);
            }
        }
    }
}

/// Words of three letters and more or of digits do.
fn says_something(word: &str) -> bool {
    word.len() >= 3 || word.starts_with(|c: char| c.is_ascii_digit())
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
