//! The axis: two tiers of ticks. The upper tier names what the eye needs, the lower divides it.
//!
//! ```text
//!   1999                │2000                       major: bold; the first stays in sight while
//!   ┊Oct  ┊Nov  ┊Dec    │Jan  ┊Feb  ┊Mar  ┊Apr      its tick is off the left edge
//!         └ x_px  └ label_x_px
//! ```

use super::scale::Scale;
use super::tick_ladder::{PAIRS, Step, divisions, year_steps};
use super::tick_words::{Length, Words};
use super::width::Advances;

/// From a tick to its label, and from a label to the next tick, in pixels.
const PADDING_PX: f64 = 6.0;

/// Ticks without labels are never nearer to each other than this, in pixels.
const NEAREST_PX: f64 = 8.0;

/// One tier of the axis; its vectors run beside each other, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tier {
    /// Where each tick is, in pixels from the stage's left edge. The first may lie off the stage to
    /// the left, a stage's width at most: it begins the period that the left edge is in.
    pub x_px: Vec<f32>,
    /// Where each label begins.
    pub label_x_px: Vec<f32>,
    /// Empty where there is no room.
    pub labels: Vec<String>,
}

/// The axis of a stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// Names: `1999`.
    pub major: Tier,
    /// Divides: `Apr`, `May`, `Jun`; without labels where a year or more is named.
    pub minor: Tier,
}

/// A step, and how long its labels are.
#[derive(Clone, Copy, Debug)]
struct Choice {
    step: Step,
    length: Length,
}

/// The ticks that a stage shows: the finest whose labels fit. `lang` (BCP 47) decides the names of
/// months and weekdays and the order of day and month; eras and deep time are in English. `advances` are those of the labels' font, or a wider one.
///
/// Only ticks on the stage are made, and the one of each tier that begins before it.
///
/// ```
/// use dateline::date::Day;
/// use dateline::layout::{Advances, Scale, ticks};
///
/// let start = |year| Day { year, month: 1, day: 1 }.first_second() as f64;
/// let axis = ticks(Scale::new(start(1999), start(2001), 1_000.0), &Advances::new(None), None);
/// // The label of 2001 would cross the right edge.
/// assert_eq!(axis.major.labels, ["1999", "2000", ""]);
/// assert_eq!(axis.minor.labels[..3], ["Jan", "Feb", "Mar"]);
/// ```
pub fn ticks<'a>(scale: Scale, advances: &'a Advances, lang: Option<&'a str>) -> Ticks {
    let axis = Axis { scale, advances, words: Words::of(lang) };
    let (major, minor, minor_has_labels) = axis.choose();
    Ticks { major: axis.major(major), minor: axis.minor(minor, minor_has_labels) }
}

struct Axis<'a> {
    scale: Scale,
    advances: &'a Advances,
    words: Words<'a>,
}

impl<'a> Axis<'a> {
    /// The major and the minor step, and whether the minor has labels.
    fn choose(&self) -> (Choice, Choice, bool) {
        for (minor, major) in PAIRS {
            let minor = self.fitting(minor, Words::minor);
            let major = self.fitting(major, Words::major);
            if let (Some(minor), Some(major)) = (minor, major) {
                return (major, minor, true);
            }
        }
        let mut coarsest = Choice { step: Step::YearsAgo(i64::MAX), length: Length::Short };
        for step in year_steps() {
            coarsest = Choice { step, length: Length::Short };
            if self.fitting(step, Words::major).is_some() {
                break;
            }
        }
        let parts = divisions(coarsest.step);
        let is_clear = |part: &&Step| self.px(**part) >= NEAREST_PX;
        let minor = parts.iter().find(is_clear).copied().unwrap_or(coarsest.step);
        (coarsest, Choice { step: minor, length: Length::Short }, false)
    }

    /// The step with its longest labels that fit between its ticks; `None` where not even the short
    /// ones do.
    fn fitting(
        &self,
        step: Step,
        label: fn(Words<'a>, Step, i64, Length) -> String,
    ) -> Option<Choice> {
        let room_px = self.px(step) - 2.0 * PADDING_PX;
        if room_px <= 0.0 {
            return None;
        }
        let edges = [self.scale.from_s(), self.scale.to_s()];
        let fits = |length: Length| {
            edges.iter().all(|edge_s| {
                // A few ticks, since of `13.5`, `13.75` and `14` the middle one is the widest.
                let near = step.ticks(*edge_s, edge_s + 3.0 * step.shortest_s());
                near.flat_map(|tick| self.words.widest(step, tick)).all(|second| {
                    let text = label(self.words, step, second, length);
                    f64::from(self.advances.width_px(&text)) <= room_px
                })
            })
        };
        let length = [Length::Long, Length::Short].into_iter().find(|length| fits(*length))?;
        Some(Choice { step, length })
    }

    fn px(&self, step: Step) -> f64 {
        step.shortest_s() / self.scale.s_per_px()
    }

    fn x_px(&self, second: i64) -> f64 {
        self.scale.x_px_from_time_s(second as f64).max(-self.scale.width_px())
    }

    fn seconds(&self, step: Step) -> Vec<i64> {
        step.ticks(self.scale.from_s(), self.scale.to_s()).collect()
    }

    fn major(&self, Choice { step, length }: Choice) -> Tier {
        let label = |second| self.words.major(step, second, length);
        let mut tier = self.tier(&self.seconds(step), label);
        // The period that the left edge is in keeps its name in sight.
        if let Some(first_px) = tier.label_x_px.first_mut() {
            *first_px = first_px.max(PADDING_PX as f32);
        }
        self.clear_collisions(&mut tier);
        tier
    }

    fn minor(&self, Choice { step, length }: Choice, has_labels: bool) -> Tier {
        let label = |second| {
            if has_labels { self.words.minor(step, second, length) } else { String::new() }
        };
        let mut tier = self.tier(&self.seconds(step), label);
        self.clear_collisions(&mut tier);
        tier
    }

    fn tier(&self, seconds: &[i64], label: impl Fn(i64) -> String) -> Tier {
        Tier {
            x_px: seconds.iter().map(|second| self.x_px(*second) as f32).collect(),
            label_x_px: seconds.iter().map(|s| (self.x_px(*s) + PADDING_PX) as f32).collect(),
            labels: seconds.iter().map(|second| label(*second)).collect(),
        }
    }

    /// Empties labels that would reach the next tick or either edge of the stage. Steps are chosen so that this is rare: the
    /// name kept in sight at the left edge, and the short step to 1 CE. The last label may cross the
    /// edge only where it is the only one.
    fn clear_collisions(&self, tier: &mut Tier) {
        let next_ticks = tier.x_px.iter().skip(1).copied().chain([f32::INFINITY]);
        let begins = tier.label_x_px.iter().copied();
        for ((label, begin_px), next_px) in tier.labels.iter_mut().zip(begins).zip(next_ticks) {
            if begin_px < 0.0 || begin_px + self.advances.width_px(label) > next_px {
                label.clear();
            }
        }
        let named = tier.labels.iter().filter(|label| !label.is_empty()).count();
        if let (Some(label), Some(begin_px)) = (tier.labels.last_mut(), tier.label_x_px.last())
            && named > 1
            && begin_px + self.advances.width_px(label) > self.scale.width_px() as f32
        {
            label.clear();
        }
    }
}
