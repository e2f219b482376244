//! What surrounds an event: the events related to it, and why; and the page of an entity.
//!
//! ```text
//! Chronology ─ values, references ─┐
//! Index ─ rare words, dates ───────┴─ Relations ─ score of a pair ─ levels ─ context(event, scale)
//!                                          └───── events of a name ───────── entity(name)
//! ```
//!
//! No pair is kept. `relations` has each value's events and each event's values, in `rows`; a context
//! adds up, over the events that share something with it, what `score` gives for each. `reasons` says
//! in `words` what that was, `apart` how far apart in time. `entity` counts what an entity occurs with.
//!
//! **What a score is made of**, in units of what two share who alone name an entity: a reference from
//! one to the other 3; a third event to which both are bound by references up to 0.8; an entity up to
//! 1, a tag up to 0.6, a source up to 0.25, of the same date up to 1; the words of their texts up to 6
//! (the cosine of their rare words). Up to: times the rarity 1 - ln(n) / ln(N) of what n of N events
//! share, so that what all share weighs nothing. Less than 0.15 of all this is nothing. The rest counts
//! up to half as much again for what is near in time, which never makes a reason alone.
//!
//! **What is symmetric.** The score: it is added up from whole numbers that depend on the pair alone
//! (words count for how many events have them, not for their rank in one event). And whether one is in
//! the other's context: the least score at each scale is one for the whole chronology.

mod apart;
mod entity;
mod reasons;
mod relations;
mod rows;
mod score;
mod words;

pub use entity::{EntityPage, Together, entity};
pub(crate) use relations::{Relating, Relations};
pub(crate) use rows::Rows;

use crate::chronology::Chronology;
use crate::query::{Bits, Index};
use crate::sort::sort_places;
use reasons::reasons;
use score::{Common, scores};
use words::EN;

/// The widest scale of a context.
pub const WIDEST: u32 = SCALES as u32;

/// Scales beyond the references alone.
pub(crate) const SCALES: usize = 5;

/// An event of a context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its index.
    pub index: u32,
    /// What both have in common, in thousandths: 1000 is about an entity that no other event names.
    pub score: u32,
    /// Why, in English, what tells most first, at most five: `references`, `shares 2 tags: …`,
    /// `9 days later`. It is the related event that references, shares and is later.
    pub reasons: Vec<String>,
}

/// The events related to an event, without itself, best first, ties in the order of the file.
///
/// At scale 0 they are those that it refers to and that refer to it. At scales 1 to 5 they are these
/// and all whose score reaches a least one, which is the median, over a sample of the chronology's
/// events, of the score at which their contexts have the size aimed at: of N events N^0.3, N^0.4 and so on
/// to N^0.7; of 20,000 these are 20, 53, 141, 381 and 1,025, of 100 they are 4, 6, 10, 16 and 25. Each scale holds those below it. An event that is bound to more has a larger
/// context; where little is related it is small at every scale. Nothing for an event that there is not
/// or while the index is not ready; a scale beyond 5 is 5.
///
/// ```
/// # use dateline::read::{ReadOptions, read};
/// use dateline::context::context;
/// use dateline::query::Index;
/// let text = "April 1999: An offer\nHe meets them.\n\nMay 2001: A letter\nAnother offer (see April 1999).";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// let related = context(&chronology, &Index::build(&chronology), 0, 0);
/// assert_eq!(related.len(), 1);
/// assert_eq!((related[0].index, related[0].reasons[0].as_str()), (1, "references"));
/// ```
pub fn context(chronology: &Chronology, index: &Index, event: usize, scale: u32) -> Vec<Related> {
    let relations = index.relations();
    let common = Common::new(index, relations, event);
    let scores = common.scores();
    let score = |other: u32| scores.get(other as usize).copied().unwrap_or(0);
    let mut related: Vec<u32> = (0..index.len() as u32).collect();
    related.retain(|&other| relations.holds(event, other as usize, scale, score(other)));
    sort_places(&mut related, &mut |a, b| score(b).cmp(&score(a)));
    let words = common.shared_words(&related);
    let mut shared = Vec::new();
    let related = related.into_iter().zip(words).map(|(other, words)| Related {
        index: other,
        score: score(other),
        reasons: { reasons(chronology, &common, other as usize, &words, &mut shared, &EN) },
    });
    related.collect()
}

/// The events of a context as a set, the event itself among them.
pub(crate) fn around(index: &Index, event: usize, scale: u32) -> Bits {
    let relations = index.relations();
    let mut scores = scores(index, relations, event).into_iter();
    Bits::where_(index.len(), |other| {
        let score = scores.next().unwrap_or(0);
        other == event || relations.holds(event, other, scale, score)
    })
}
