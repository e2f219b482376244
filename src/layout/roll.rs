//! The events that the stage can place, in order of time: what does not change with the zoom.

use std::cmp::Ordering;

use super::Fonts;
use super::mark::{OPEN_BEGIN, Span, THROUGHOUT};
use super::width::Advances;
use crate::Chronology;
use crate::chronology::EventDate;
use crate::date::{DateOptions, LabelLength, LabelStyle, read_date};
use crate::sort::{sort_by, sort_places};

/// How much wider than a label's widest a date line may be.
const DATE_LIMIT: f64 = 1.6;

/// A title on two lines is at least as wide as this part of a label's widest, and is up to so many times as wide
/// where that spares it an ellipsis.
const TWO_LINES: [f32; 2] = [0.6, 1.3];

/// What a date written in digits grows by when it is said in words: `2002-02-25`, `25 February 2002`.
const DIGITS_TO_WORDS: f32 = 1.6;

/// What a date typed in English grows by, at most, when it is said in another language: `4.51 billion years ago`, `vor
/// etwa 4,51 Milliarden Jahren`.
const TRANSLATED: f64 = 1.6;

/// No more events than these stand for all of the time.
const FRAMES: usize = 2;

/// Of so many events, all alike, the first would leave no room for labels of the later ones.
const MANY: usize = 100;

/// Room that rounding and kerning may take, in pixels.
const LABEL_SLACK_PX: f32 = 2.0;

/// An event with its place in time. Its place in [`Roll::entries`] is its *rank*.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The event's index.
    pub(super) index: u32,
    pub(super) span: Span,
    /// The label's width, cut to the widest allowed.
    pub(super) label_px: f64,
}

/// Dated events by begin, and their other orders.
#[derive(Debug, Default)]
pub(super) struct Roll {
    pub(super) entries: Vec<Entry>,
    /// Begins and ends by rank, seconds since 1970: what all entries are asked for lies close together.
    pub(super) begins_s: Vec<f64>,
    pub(super) ends_s: Vec<f64>,
    /// Widths of the labels by rank, in pixels; 0 where the mark may be longer before its begin than half a short bar.
    pub(super) labels_px: Vec<f64>,
    pub(super) widest_px: f64,
    /// Ranks, the most important first; what ties is in order of time, of many spread over it.
    pub(super) by_importance: Vec<u32>,
    /// The same with what ties spread; empty where that is no other order.
    pub(super) spread: Vec<u32>,
    /// Ranks by end.
    by_end: Vec<u32>,
    /// Events that have no date, or one without a known end.
    pub(super) undated: u32,
}

impl Roll {
    /// All of a chronology's events, with labels in these fonts.
    pub(super) fn of(chronology: &Chronology, fonts: &Fonts) -> Roll {
        let label_px = fonts.label_px;
        let is_english = fonts.lang.as_deref().is_none_or(|lang| lang.starts_with("en"));
        let growth = if is_english { 1.0 } else { TRANSLATED };
        let mut entries = Vec::with_capacity(chronology.events.len());
        for (index, event) in chronology.events.iter().enumerate() {
            let Some(date) = &event.date else { continue };
            let Some(span) = Span::of(date) else { continue };
            // A title takes a second line or an ellipsis; a date is said whole.
            let title_px = f64::from(title_px(&event.title, fonts) + LABEL_SLACK_PX);
            let mut date_px = f64::from(date_line_px(date, &fonts.date_advances) + LABEL_SLACK_PX);
            if date_px * growth > title_px {
                let said_px = said_px(date, &chronology.date_options, fonts);
                date_px = said_px.map_or(date_px, |said_px| f64::from(said_px + LABEL_SLACK_PX));
            }
            let label_px = title_px.max(date_px.min(label_px * DATE_LIMIT));
            entries.push(Entry { index: index as u32, span, label_px });
        }
        let undated = (chronology.events.len() - entries.len()) as u32;
        // The sort is stable: what ties stays in the order of the file.
        sort_by(&mut entries, by_time);

        let frames = frames_of(&entries);
        let importance = entries.iter().map(|entry| match frames.contains(&entry.index) {
            true => f64::MAX,
            false => importance(chronology, entry.index),
        });
        let importance: Vec<f64> = importance.collect();
        let mut by_importance: Vec<u32> = (0..entries.len() as u32).collect();
        let of = |rank: u32| importance.get(rank as usize).copied().unwrap_or(0.0);
        // What ties is in order of time; of many it is spread over it, by van der Corput's sequence: a half, quarters, eighths.
        let sort = |ranks: &mut [u32], is_spread: bool| {
            let tie = |rank: u32| if is_spread { rank.reverse_bits() } else { rank };
            sort_places(ranks, &mut |a, b| {
                of(b).total_cmp(&of(a)).then_with(|| tie(a).cmp(&tie(b)))
            });
        };
        let many = entries.len() > MANY;
        sort(&mut by_importance, many);
        let mut spread = if many { Vec::new() } else { by_importance.clone() };
        sort(&mut spread, true);

        Roll { by_importance, spread, undated, ..Roll::from_entries(entries) }
    }

    /// A roll of entries in order of time, all of the same importance.
    pub(super) fn from_entries(entries: Vec<Entry>) -> Roll {
        let by_importance: Vec<u32> = (0..entries.len() as u32).collect();
        let mut by_end = by_importance.clone();
        let end = |rank: u32| entries.get(rank as usize).map_or(0.0, |entry| entry.span.end_s);
        sort_places(&mut by_end, &mut |a, b| end(a).total_cmp(&end(b)));
        Roll { by_importance, by_end, ..Roll::default() }.with(entries)
    }

    /// Its entries, and what is kept beside them.
    fn with(self, entries: Vec<Entry>) -> Roll {
        let label_px = |entry: &Entry| match entry.span.flags & OPEN_BEGIN {
            0 => entry.label_px,
            _ => 0.0,
        };
        let labels_px: Vec<f64> = entries.iter().map(label_px).collect();
        Roll {
            begins_s: entries.iter().map(|entry| entry.span.begin_s).collect(),
            ends_s: entries.iter().map(|entry| entry.span.end_s).collect(),
            widest_px: labels_px.iter().copied().fold(0.0, f64::max),
            labels_px,
            entries,
            ..self
        }
    }

    /// The part of it that is selected: events by index, in any order; one named twice counts once,
    /// one that does not exist not at all.
    pub(super) fn select(&self, indices: &[u32], event_count: usize) -> Roll {
        let mut chosen = vec![false; event_count];
        let mut chosen_count = 0;
        for index in indices {
            if let Some(slot) = chosen.get_mut(*index as usize)
                && !std::mem::replace(slot, true)
            {
                chosen_count += 1;
            }
        }
        let mut new_rank = Vec::with_capacity(self.entries.len());
        let mut entries = Vec::new();
        for entry in &self.entries {
            let keep = chosen.get(entry.index as usize) == Some(&true);
            new_rank.push(keep.then_some(entries.len() as u32));
            if keep {
                entries.push(*entry);
            }
        }
        let renumber = |ranks: &[u32]| -> Vec<u32> {
            ranks.iter().filter_map(|rank| *new_rank.get(*rank as usize)?).collect()
        };
        let roll = Roll {
            by_importance: renumber(&self.by_importance),
            spread: renumber(&self.spread),
            by_end: renumber(&self.by_end),
            undated: (chosen_count - entries.len()) as u32,
            ..Roll::default()
        };
        roll.with(entries)
    }

    /// First begin and last end of all, seconds since 1970; `None` where there is no event.
    pub(super) fn extent(&self) -> Option<(f64, f64)> {
        let last = self.entries.get(*self.by_end.last()? as usize)?;
        Some((self.entries.first()?.span.begin_s, last.span.end_s))
    }

    /// Whether these ranks are fewer than half of all, and all of them of the first half of the time.
    pub(super) fn are_first(&self, ranks: &[u32]) -> bool {
        let begin_s = |rank: usize| self.begins_s.get(rank).copied().unwrap_or(0.0);
        let last = ranks.iter().max().map_or(0, |rank| *rank as usize);
        let all = self.entries.len();
        let (first_s, last_s) = (begin_s(0), begin_s(all.saturating_sub(1)));
        ranks.len() * 2 < all && begin_s(last) - first_s < (last_s - first_s) / 2.0
    }

    /// How many are over before this moment.
    pub(super) fn count_before(&self, from_s: f64) -> u32 {
        let over = |rank: &u32| {
            self.entries.get(*rank as usize).is_some_and(|entry| entry.span.end_s < from_s)
        };
        self.by_end.partition_point(over) as u32
    }

    /// How many begin after this moment.
    pub(super) fn count_after(&self, to_s: f64) -> u32 {
        let begun = self.entries.partition_point(|entry| entry.span.begin_s <= to_s);
        (self.entries.len() - begun) as u32
    }

    /// The rank of an event.
    pub(super) fn rank_of(&self, index: u32) -> Option<usize> {
        self.entries.iter().position(|entry| entry.index == index)
    }
}

/// By begin; of two that begin together the longer first.
fn by_time(a: &Entry, b: &Entry) -> Ordering {
    a.span.begin_s.total_cmp(&b.span.begin_s).then(b.span.end_s.total_cmp(&a.span.end_s))
}

/// The events, if they are few, that went on through half of the chronology's time or more: the others happened within
/// them, and a bar of that length finds no room later.
fn frames_of(entries: &[Entry]) -> Vec<u32> {
    let begin_s = entries.first().map_or(0.0, |entry| entry.span.begin_s);
    let end_s = entries.iter().map(|entry| entry.span.end_s).fold(begin_s, f64::max);
    let is_frame = |entry: &&Entry| {
        let length_s = entry.span.end_s - entry.span.begin_s;
        entry.span.flags & THROUGHOUT != 0 && length_s * 2.0 >= end_s - begin_s
    };
    let frames: Vec<u32> = entries.iter().filter(is_frame).map(|entry| entry.index).collect();
    if frames.len() <= FRAMES { frames } else { Vec::new() }
}

/// The author's weight, else how many events refer to it.
fn importance(chronology: &Chronology, index: u32) -> f64 {
    let index = index as usize;
    let given = chronology.events.get(index).and_then(|event| event.extra().weight);
    let referring = || chronology.referenced_by.get(index).map_or(0, Vec::len) as f64;
    given.filter(|weight| weight.is_finite()).unwrap_or_else(referring)
}

/// How wide a title is on as many lines as it has, in pixels.
fn title_px(title: &str, fonts: &Fonts) -> f32 {
    let (whole_px, limit_px) =
        (fonts.advances.width_px(title), fonts.label_px as f32 - LABEL_SLACK_PX);
    if fonts.title_lines < 2 {
        return whole_px.min(limit_px);
    }
    let [least, most] = TWO_LINES.map(|part| part * limit_px);
    let two_px = fonts.advances.two_lines_px(title);
    if two_px > most { limit_px } else { two_px.max(least.min(whole_px)) }
}

/// A guess at the date line's width: the words as written, since that is how most are shown.
fn date_line_px(date: &EventDate, advances: &Advances) -> f32 {
    let in_digits = !date.text.contains(char::is_alphabetic);
    let growth = if in_digits { DIGITS_TO_WORDS } else { 1.0 };
    advances.width_px(&date.text) * growth + inferred_px(date, advances)
}

/// The date line's width as it is said; `None` where it cannot be read again. For dates that decide how wide a
/// label is: to read all would take long.
fn said_px(date: &EventDate, options: &DateOptions, fonts: &Fonts) -> Option<f32> {
    let style = LabelStyle { lang: fonts.lang.clone(), length: LabelLength::Short };
    let said = read_date(&date.text, options).ok()?.label(&style);
    Some(fonts.date_advances.width_px(&said) + inferred_px(date, &fonts.date_advances))
}

fn inferred_px(date: &EventDate, advances: &Advances) -> f32 {
    if date.inferred { advances.width_px(" inferred") } else { 0.0 }
}
