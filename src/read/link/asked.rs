//! What a reference asks of the events that it may mean: words, and how much of them an event has.

use super::vocabulary::Vocabulary;
use crate::chronology::Event;

/// BM25's saturation and length normalisation, as is usual.
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// Words that are asked for, each once.
#[derive(Debug, Default)]
pub struct Asked {
    words: Vec<Word>,
    /// For each word of the vocabulary its place in `words`, from 1; 0 where it is not asked for.
    places: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    number: u32,
    weight: f64,
    /// Of the event at hand: how often its body has it, and whether its title does.
    uses: u32,
    in_title: bool,
}

/// The mean length of the titles and of the bodies, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// Of titles.
    pub title: f64,
    /// Of bodies.
    pub body: f64,
}

impl Asked {
    /// Asks for these words and no others, each for the most that it is said to count, times how rare it is.
    pub fn set(&mut self, words: impl IntoIterator<Item = (u32, f64)>, vocabulary: &Vocabulary) {
        for word in self.words.drain(..) {
            if let Some(place) = self.places.get_mut(word.number as usize) {
                *place = 0;
            }
        }
        self.places.resize(vocabulary.len(), 0);
        for (number, weight) in words {
            let Some(place) = self.places.get_mut(number as usize) else { continue };
            match self.words.get_mut((*place as usize).wrapping_sub(1)) {
                Some(known) => known.weight = known.weight.max(weight),
                None => {
                    self.words.push(Word { number, weight, uses: 0, in_title: false });
                    *place = self.words.len() as u32;
                }
            }
        }
        for word in &mut self.words {
            word.weight *= vocabulary.weight(word.number);
        }
    }

    /// How much an event has of them: Σ weight · rarity · (tf / (k₁ + tf) + title), a word's frequency tf and its
    /// place in the title both divided by 1 − b + b · length / mean length.
    ///
    /// Source: BM25 by fields (as at [`super::vocabulary::rarity`], 3.6), the title as a field of its own kind.
    pub fn shared(
        &mut self,
        vocabulary: &Vocabulary,
        at: usize,
        event: &Event,
        means: Means,
    ) -> f64 {
        let Asked { words, places } = self;
        let place_of = |number: u32| places.get(number as usize).map_or(0, |&place| place as usize);
        let (title, body) = vocabulary.words_of(at);
        for number in title {
            if let Some(word) = words.get_mut(place_of(number).wrapping_sub(1)) {
                word.in_title = true;
            }
        }
        for number in body {
            if let Some(word) = words.get_mut(place_of(number).wrapping_sub(1)) {
                word.uses += 1;
            }
        }
        let length = |text: &str, mean: f64| 1.0 - B + B * text.len() as f64 / mean;
        let title_length = length(&event.title, means.title);
        let body_length = length(&event.body.text, means.body);
        let mut score = 0.0;
        for word in words {
            let frequency = f64::from(word.uses) / body_length;
            let title = if word.in_title { 1.0 / title_length } else { 0.0 };
            score += word.weight * (frequency / (K1 + frequency) + title);
            (word.uses, word.in_title) = (0, false);
        }
        score
    }
}
