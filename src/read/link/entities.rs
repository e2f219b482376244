//! Entities found in the text: names in capitals that recur, the longest form first, short forms
//! folded into it (`Khaksar` into `Mullah Mohammed Khaksar`).
//!
//! Events whose author gave entities keep those alone. Precision matters more than recall.

use super::aliases::introduced;
use super::event::Linked;
use super::forms::Forms;
use super::names::{Run, runs};
use super::parted::Parted;
use super::settle::Settling;
use super::vocabulary::Vocabulary;
use crate::chronology::Event;
use crate::strings::Strings;

/// Counts the runs of capitalised words in all bodies.
#[derive(Debug, Default)]
pub struct Census {
    pub(super) forms: Forms,
    /// How often each of `forms` occurs.
    pub(super) counts: Vec<Count>,
    /// Acronyms and their long forms, as the text introduces them.
    pub(super) aliases: Vec<(u32, u32)>,
    pub(super) vocabulary: Vocabulary,
    /// Given names that are several runs, or none.
    pub(super) parted: Parted,
    without_names: bool,
    /// The language writes all nouns with a capital.
    pub(super) capital_nouns: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) total: u32,
    /// Where the capital is the writer's choice.
    pub(super) inside: u32,
    /// Behind `in`, as places stand.
    pub(super) placed: u32,
    /// An author calls somebody or something so.
    pub(super) given: bool,
    /// The first form that stood behind ` and ` after it, and how often.
    pub(super) partner: u32,
    pub(super) paired: u32,
}

impl Census {
    /// A census of a text in this language (BCP 47).
    pub fn new(lang: Option<&str>) -> Census {
        let capital_nouns = lang.is_some_and(|lang| lang.get(..2) == Some("de"));
        Census { capital_nouns, ..Census::default() }
    }

    /// Says whether words alone are to be counted: where every event has its author's entities.
    pub fn leave_out_names(&mut self, without_names: bool) {
        self.without_names = without_names;
    }

    /// Says that what words each event has will be asked.
    pub fn keep_words(&mut self) {
        self.vocabulary.keep_rows();
    }

    /// Counts an event's body.
    pub fn add(&mut self, linked: &[Box<Linked>], at: usize, names: &Strings) {
        let Some(entry) = linked.get(at) else { return };
        self.add_event(&entry.event, entry.entities.iter().map(|&(name, _)| names.get(name)));
    }

    fn add_event<'a>(&mut self, event: &Event, given: impl Iterator<Item = &'a str>) {
        self.vocabulary.add(event);
        if self.without_names {
            return;
        }
        for name in given {
            // Its author's word is enough.
            let form =
                self.count(name, Count { total: 2, inside: 1, given: true, ..Count::default() });
            self.parted.add(form, name);
        }
        let body = &event.body;
        let mut last: Option<Run> = None;
        let mut last_form = 0;
        for run in runs(body) {
            let inside = u32::from(!run.begins_sentence);
            let placed = u32::from(is_placed(&body.text, &run));
            let form = self.count(run.text, Count { total: 1, inside, placed, ..Count::default() });
            let gap = last.and_then(|last| body.text.get(last.end()..run.begin));
            if gap == Some(" and ") {
                self.add_pair(last_form, form);
            }
            last_form = form;
            if let Some((acronym, long)) = introduced(&body.text, last.as_ref(), &run) {
                let long_form = self.count(long, Count { total: 1, inside: 1, ..Count::default() });
                let acronym = self.count(acronym, Count::default());
                self.aliases.push((acronym, long_form));
                // `Bank of Trade and Commerce International (BTCI)` is two runs of one name.
                let parts = long.split(", ").flat_map(|part| part.split(" and "));
                for part in parts.filter(|part| *part != long) {
                    let part = self.count(part, Count::default());
                    self.aliases.push((part, long_form));
                }
            }
            last = Some(run);
        }
    }

    /// Counts a form that stands behind another and ` and `.
    fn add_pair(&mut self, first: u32, second: u32) {
        let Some(known) = self.counts.get_mut(first as usize) else { return };
        if known.paired == 0 {
            known.partner = second;
        }
        known.paired += u32::from(known.partner == second);
    }

    pub(super) fn count(&mut self, text: &str, count: Count) -> u32 {
        let form = self.forms.insert(text, count.inside > 0);
        self.counts.resize(self.forms.len(), Count::default());
        if let Some(known) = self.counts.get_mut(form as usize) {
            known.total += count.total;
            known.inside += count.inside;
            known.placed += count.placed;
            known.given |= count.given;
        }
        form
    }
}

/// Whether a run stands behind `in`, or before `, DC`, and owns nothing.
fn is_placed(text: &str, run: &Run<'_>) -> bool {
    let before = text.get(..run.begin).unwrap_or("");
    let after = text.get(run.end()..).unwrap_or("");
    let behind_in = [" in ", "In "].iter().any(|word| before.ends_with(word));
    behind_in && !after.starts_with(['’', '\'']) || after.starts_with(", DC")
}

/// A name found in an event's body: first byte, one past the last, and the name that it is a form of.
pub type FoundName = (usize, usize, String);

/// The names in the bodies of events, as they are found where no author gave any. For measuring: a
/// chronology that is read keeps only which event has which.
///
/// ```
/// use dateline::read::{ReadOptions, find_names, read};
/// let text = "1999: A\nHe meets Anna Brandt. Later Brandt leaves.";
/// let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
/// assert_eq!(find_names(&chronology.events)[0][1], (28, 34, "Anna Brandt".to_owned()));
/// ```
pub fn find_names(events: &[Event]) -> Vec<Vec<FoundName>> {
    let mut census = Census::default();
    events.iter().for_each(|event| census.add_event(event, std::iter::empty()));
    let mut names = Settling::new(census).names();
    let mut find = |event: &Event| -> Vec<FoundName> {
        let mentions = names.mentions(&event.body);
        mentions.iter().map(|m| (m.begin, m.end, names.get(m.name).to_owned())).collect()
    };
    events.iter().map(&mut find).collect()
}
