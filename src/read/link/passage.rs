//! The sentence around a reference.

use crate::body::{Body, Mark, MarkKind};
use crate::chronology::Event;

/// How far a sentence is looked for either way, in bytes.
const REACH: usize = 600;

/// What a word behind the phrase counts beside one before it: the phrase mostly stands behind what it
/// is about.
const BEHIND: f64 = 0.5;

/// What a word counts beside these where another phrase stands between, or behind it in the sentence.
const OTHERS: f64 = 0.5;

/// The sentence around a reference without the phrases and citations in it.
#[derive(Debug, Default)]
pub struct Passage<'a> {
    /// Its stretches, and what their words count.
    pub stretches: Vec<(&'a str, f64)>,
    /// Places in the event's sources that are cited in it or right behind it.
    sources: Vec<u32>,
}

impl<'a> Passage<'a> {
    /// The sentence around a reference's mark.
    pub fn around(body: &'a Body, phrase: &Mark) -> Passage<'a> {
        let text = body.text.as_str();
        let (begin, end) = (phrase.begin as usize, phrase.end as usize);
        let (mut from, mut to) = (sentence_begin(text, begin), sentence_end(text, end));
        // `… of oak. (see 1980) The barn …`: behind its full stop it is of the sentence before.
        let own = text.get(from..begin).unwrap_or("");
        if own.starts_with(' ') && own.trim_start().starts_with('(') {
            from = sentence_begin(text, from.saturating_sub(1));
            to = end;
        }
        let mut passage = Passage::default();
        let mut at = from;
        // Where the stretches between this reference and the one before it begin; whether another follows.
        let (mut own, mut is_followed) = (0, false);
        let first = body.marks.partition_point(|mark| (mark.begin as usize) < from);
        // A citation stands behind the full stop and a blank.
        let near = body.marks.iter().skip(first).take_while(|mark| mark.begin as usize <= to + 2);
        for mark in near {
            match &mark.kind {
                MarkKind::Source(places) => passage.sources.extend(places),
                MarkKind::Reference(_) => {}
                _ => continue,
            }
            let weight = if at < begin { 1.0 } else { BEHIND };
            passage
                .stretches
                .extend(text.get(at..mark.begin as usize).map(|words| (words, weight)));
            at = at.max(mark.end as usize);
            if !matches!(mark.kind, MarkKind::Reference(_)) {
                continue;
            }
            if mark.begin < phrase.begin && !same_parenthesis(body, mark, phrase) {
                own = passage.stretches.len();
            } else if mark.begin > phrase.begin && !same_parenthesis(body, phrase, mark) {
                is_followed = true;
            }
        }
        passage.stretches.extend(text.get(at..to).map(|words| (words, BEHIND)));
        for (place, (_, weight)) in passage.stretches.iter_mut().enumerate() {
            if place < own || is_followed && *weight < 1.0 {
                *weight *= OTHERS;
            }
        }
        passage
    }

    /// How many of the sources cited here another event cites too, page for page.
    pub fn shared_sources(&self, own: &Event, other: &Event) -> usize {
        let cited = self.sources.iter().filter_map(|&place| own.sources.get(place as usize));
        cited.filter(|source| other.sources.iter().any(|known| known.text == source.text)).count()
    }
}

/// Do two references, one behind the other, stand in one parenthesis?
pub fn same_parenthesis(body: &Body, a: &Mark, b: &Mark) -> bool {
    let between = body.text.get(a.end as usize..b.begin as usize);
    between.is_some_and(|between| !between.contains(['(', ')']))
}

/// Behind the last stop, bracket or line's end before `at`.
fn sentence_begin(text: &str, at: usize) -> usize {
    let from =
        (at.saturating_sub(REACH)..=at).find(|&from| text.is_char_boundary(from)).unwrap_or(at);
    let before = text.get(from..at).unwrap_or("");
    let begin = before
        .rmatch_indices(['.', '?', '!', ']', '\n'])
        .find_map(|(stop, sign)| ends_sentence(before, stop).then_some(from + stop + sign.len()));
    begin.unwrap_or(from)
}

/// Before the first stop, bracket or line's end behind `at`.
fn sentence_end(text: &str, at: usize) -> usize {
    let to =
        (at..=text.len().min(at + REACH)).rev().find(|&to| text.is_char_boundary(to)).unwrap_or(at);
    let after = text.get(at..to).unwrap_or("");
    let end = after
        .match_indices(['.', '?', '!', '[', '\n'])
        .find(|&(stop, _)| ends_sentence(after, stop));
    end.map_or(to, |(stop, _)| at + stop)
}

/// A stop that a blank follows and that is none of an initial; a bracket; a line's end.
fn ends_sentence(text: &str, stop: usize) -> bool {
    let (before, rest) = (text.get(..stop).unwrap_or(""), text.get(stop..).unwrap_or(""));
    if !rest.starts_with(['.', '?', '!']) {
        return true;
    }
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let blank = rest.get(1..).is_some_and(|rest| {
        let rest = rest.trim_start_matches(['”', '’', '"', ')']);
        rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with('[')
    });
    blank && !(word.len() == 1 && word.starts_with(char::is_uppercase))
}
