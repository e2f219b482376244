//! How well an event answers a query's words: BM25F over its title, its names and its body.
//!
//! ```text
//! weight of a word in an event   tf = Σ over fields  boost · occurrences / (1 − b + b · length / mean length)
//! score of the event                  Σ over words   idf · tf / (k + tf)
//! ```
//!
//! Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, 3.6.
//! A phrase counts as a word; of a word's alternatives (`al qaeda`, `alqaeda`) the most frequent counts.

use super::bits::Bits;
use super::index::{FIELDS, Index, Rows};
use super::text::Pattern;

/// How much more an occurrence says in the title and in a name than in the body.
const BOOSTS: [f64; FIELDS] = [4.0, 2.0, 1.0];
/// How soon further occurrences say nothing new, and how much a long text is held against its words.
const K: f64 = 1.2;
const B: f64 = 0.75;

/// The words of a query, weighed.
pub(crate) struct Relevance<'a> {
    index: &'a Index,
    /// Each word's rows, and how telling it is.
    words: Vec<(Rows, f64)>,
    means: [f64; FIELDS],
}

impl<'a> Relevance<'a> {
    pub(crate) fn new(index: &'a Index, words: &[&Pattern]) -> Relevance<'a> {
        let every = Bits::all(index.len());
        let weigh = |word: &&Pattern| {
            let count = index.found(&every, word).count();
            (index.rows(word), idf(count, index.len()))
        };
        Relevance { index, words: words.iter().map(weigh).collect(), means: index.mean_lengths() }
    }

    /// An event's score, 0 or more.
    pub(crate) fn of(&self, event: usize) -> f64 {
        let mut lengths = [0; FIELDS];
        for (field, length) in lengths.iter_mut().enumerate() {
            *length = self.index.field_length(event, field);
        }
        let mut score = 0.0;
        for (rows, idf) in &self.words {
            let mut frequency = 0.0;
            for (field, ((boost, length), mean)) in
                BOOSTS.iter().zip(lengths).zip(self.means).enumerate()
            {
                let occurrences = self.index.occurrences_in(event, field, rows);
                if occurrences > 0 {
                    let norm = 1.0 - B + B * length as f64 / mean;
                    frequency += boost * occurrences as f64 / norm;
                }
            }
            score += idf * frequency / (K + frequency);
        }
        score
    }
}

/// Inverse document frequency, of `count` events among all.
fn idf(count: usize, all: usize) -> f64 {
    let (count, all) = (count as f64, all as f64);
    ((all - count + 0.5) / (count + 0.5)).ln_1p()
}
