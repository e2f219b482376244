//! Entities found in the text: names in capitals that recur, the longest form first, short forms
//! folded into it (`Khaksar` into `Mullah Mohammed Khaksar`).
//!
//! Events whose author gave entities keep those alone. Precision matters more than recall.

use super::aliases::introduced;
use super::capitals::{DEMONYMS, NO_NAME_ENDS, PLACE_BEGINS, is_acronym, is_in};
use super::event::Linked;
use super::mentions::Names;
use super::names::{Run, runs};
use super::vocabulary::Vocabulary;
use crate::chronology::Event;
use crate::sort::sort_places;
use crate::strings::Strings;

/// A short form is that of the commonest longer name only if that is this many times as common as
/// the next: `bin Laden` is Osama though there is a Salem.
const DOMINANCE: u32 = 3;

/// Counts the runs of capitalised words in all bodies.
#[derive(Debug, Default)]
pub struct Census {
    forms: Strings,
    /// How often each of `forms` occurs.
    counts: Vec<Count>,
    /// Acronyms and their long forms, as the text introduces them.
    aliases: Vec<(u32, u32)>,
    vocabulary: Vocabulary,
    without_names: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    total: u32,
    /// Where the capital is the writer's choice.
    inside: u32,
}

/// The longer names that end with a form: the commonest, how common it is, and the next.
#[derive(Clone, Copy, Default)]
struct Longer {
    name: u32,
    count: u32,
    next: u32,
}

impl Longer {
    fn add(&mut self, name: u32, count: u32) {
        if self.count > 0 && self.name == name {
            self.count += count;
        } else if count > self.count {
            *self = Longer { name, count, next: self.count };
        } else {
            self.next = self.next.max(count);
        }
    }

    fn dominant(self) -> Option<u32> {
        (self.count > 0 && self.count >= self.next * DOMINANCE).then_some(self.name)
    }
}

impl Census {
    /// Says whether words alone are to be counted: where every event has its author's entities.
    pub fn leave_out_names(&mut self, without_names: bool) {
        self.without_names = without_names;
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
            self.count(name, Count { total: 2, inside: 1 });
        }
        let body = &event.body;
        let mut last: Option<Run> = None;
        for run in runs(body) {
            self.count(run.text, Count { total: 1, inside: u32::from(!run.begins_sentence) });
            if let Some((acronym, long)) = introduced(&body.text, last.as_ref(), &run) {
                let long_form = self.count(long, Count { total: 1, inside: 1 });
                let acronym = self.count(acronym, Count::default());
                self.aliases.push((acronym, long_form));
                // `Bank of Trade and Commerce International (BTCI)` is two runs of one name.
                for part in long.split(" and ").filter(|_| long.contains(" and ")) {
                    let part = self.count(part, Count::default());
                    self.aliases.push((part, long_form));
                }
            }
            last = Some(run);
        }
    }

    fn count(&mut self, text: &str, count: Count) -> u32 {
        let form = self.forms.insert(text);
        self.counts.resize(self.forms.len(), Count::default());
        if let Some(known) = self.counts.get_mut(form as usize) {
            known.total += count.total;
            known.inside += count.inside;
        }
        form
    }

    /// The names among what was counted.
    pub fn names(self) -> Names {
        let long_forms = self.long_forms();
        // A name recurs if all its forms together do.
        let mut totals = vec![Count::default(); self.counts.len()];
        for (&name, count) in long_forms.iter().zip(&self.counts) {
            if let Some(total) = totals.get_mut(name as usize) {
                total.total += count.total;
                total.inside += count.inside;
            }
        }
        let is_name = |form: u32, name: u32| {
            let count = totals.get(name as usize).copied().unwrap_or_default();
            let form = self.forms.get(form);
            let small = !form.contains(' ') && !is_acronym(form) && self.vocabulary.is_small(form);
            // `HSA` where the text says that it is an act, or what has small letters.
            let last = self.forms.get(name).rsplit(' ').next().unwrap_or("");
            count.total >= 2
                && count.inside >= 1
                && !small
                && !is_in(last, &NO_NAME_ENDS)
                && self.forms.get(name).contains(char::is_uppercase)
        };
        let name_of = (0u32..)
            .zip(&long_forms)
            .map(|(form, &name)| Some(name).filter(|&name| is_name(form, name)))
            .collect();
        let inside = self.counts.iter().map(|count| count.inside > 0).collect();
        Names::new(self.forms, name_of, inside, self.vocabulary)
    }

    /// For each form the name that it is a form of, or itself.
    fn long_forms(&self) -> Vec<u32> {
        let mut long_forms: Vec<u32> = (0..self.counts.len() as u32).collect();
        let mut longer = vec![Longer::default(); self.counts.len()];
        // The longest first: `Mohammed Khaksar` is known as a form of `Mullah Mohammed Khaksar` when
        // `Khaksar` is looked at.
        let mut order = long_forms.clone();
        let length = |form: u32| self.forms.get(form).len();
        sort_places(&mut order, &mut |a, b| length(b).cmp(&length(a)));
        for form in order {
            let found = longer.get(form as usize).and_then(|longer| longer.dominant());
            let name = found.unwrap_or(form);
            if let Some(slot) = long_forms.get_mut(form as usize) {
                *slot = name;
            }
            let count = self.counts.get(form as usize).map_or(0, |count| count.total);
            // `Armed Brandt` at a sentence's begin is no name of Brandt's.
            let inside = self.counts.get(form as usize).is_some_and(|count| count.inside > 0);
            let first = self.forms.get(form).split(' ').next().unwrap_or("");
            if !inside && self.vocabulary.is_small(first) {
                continue;
            }
            for short in short_forms(self.forms.get(form)) {
                let short = self.forms.find(short).and_then(|short| longer.get_mut(short as usize));
                if let Some(short) = short {
                    short.add(name, count.max(1));
                }
            }
        }
        // The first introduction counts.
        for &(alias, long) in self.aliases.iter().rev() {
            let name = long_forms.get(long as usize).copied().unwrap_or(long);
            if let Some(slot) = long_forms.get_mut(alias as usize).filter(|_| alias != name) {
                *slot = name;
            }
        }
        long_forms
    }
}

/// The ends by which a name may be called: of people's names only. `Bank of England` is no long form of
/// `England`, nor `New England`, nor is `Port Authority Police` one of `Police`.
pub fn short_forms(name: &str) -> impl Iterator<Item = &str> {
    let first = name.split(' ').next().unwrap_or("");
    let is_person = !(name.contains(" of ")
        || name.contains(" for ")
        || name.split(' ').any(is_acronym)
        || is_in(first, &PLACE_BEGINS)
        || is_in(first, &DEMONYMS));
    name.match_indices(' ')
        .filter(move |_| is_person)
        .filter_map(|(at, _)| name.get(at + 1..))
        .filter(|short| !is_acronym(short))
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
    let mut names = census.names();
    let mut find = |event: &Event| -> Vec<FoundName> {
        let mentions = names.mentions(&event.body);
        mentions.iter().map(|m| (m.begin, m.end, names.get(m.name).to_owned())).collect()
    };
    events.iter().map(&mut find).collect()
}

#[cfg(test)]
mod tests {
    use crate::chronology::ENTITIES;
    use crate::read::{ReadOptions, read};

    #[test]
    fn names_recur_and_fold() {
        let text = "1999: A\nHe meets Mullah Anwar Jalali in Herat. Jalali talks to the FBI.\n\
                    2000: B\nJalali is in Herat. The time comes. Time passes; the FBI and Rome wait.\n\
                    2001: C\nEntity Tags: X\n";
        let chronology =
            read(text.as_bytes(), &ReadOptions::default()).unwrap_or_else(|e| panic!("{e}"));
        let entities = &chronology.facets[ENTITIES];
        let names_of = |event| -> Vec<&str> {
            entities
                .values_of(event)
                .iter()
                .map(|&value| entities.names()[value as usize].as_str())
                .collect()
        };
        assert_eq!(names_of(0), ["Mullah Anwar Jalali", "Herat", "FBI"]);
        assert_eq!(names_of(1), ["Mullah Anwar Jalali", "Herat", "FBI"]);
        assert_eq!(names_of(2), ["X"]);
        assert_eq!(chronology.entities_found, [vec![true; 3], vec![true; 3], vec![false]]);
    }

    /// The names of each entry of a chronicle without tags.
    fn names_by_entry(bodies: &[&str]) -> Vec<Vec<String>> {
        let text: String = bodies.iter().map(|body| format!("1999: A\n{body}\n\n")).collect();
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        let found = super::find_names(&chronology.events);
        let once = |found: Vec<super::FoundName>| {
            let mut names: Vec<String> = Vec::new();
            for (_, _, name) in found {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        found.into_iter().map(once).collect()
    }

    #[test]
    fn forms_fold_into_names() {
        for (bodies, names) in [
            // An acronym where the text introduces it, either way round, and elsewhere.
            (
                &["The Harbour Watch Committee (HWC) meets.", "In May the HWC ends."][..],
                &[&["Harbour Watch Committee"][..], &["Harbour Watch Committee"]][..],
            ),
            (
                &["The HWC (Harbour Watch Committee) meets.", "In May the HWC ends."],
                &[&["Harbour Watch Committee"], &["Harbour Watch Committee"]],
            ),
            (
                &[
                    "The Bank of Trade and Commerce International (BTCI) fails.",
                    "So the BTCI ends.",
                ],
                &[
                    &["Bank of Trade and Commerce International"],
                    &["Bank of Trade and Commerce International"],
                ],
            ),
            // What is introduced by other letters is no alias.
            (
                &[
                    "The Harbour Watch Committee (LNO) meets the Harbour Watch Committee.",
                    "The LNO ends, say the LNO.",
                ],
                &[&["Harbour Watch Committee", "LNO"], &["LNO"]],
            ),
            // An act is no organisation.
            (&["The Harbour Safety Act (HSA) is new.", "They use the HSA, they say."], &[&[], &[]]),
            (&["A state of the art (SOTA) ship. No SOTA, no SOTA."], &[&[]]),
            // The commonest longer name has the short form, unless the entry names another.
            (
                &[
                    "Here Anna bin Talib goes. So Anna bin Talib, it is Anna bin Talib, comes.",
                    "Here Omar bin Talib goes. Then bin Talib comes.",
                    "So bin Talib it is.",
                ],
                &[&["Anna bin Talib"], &["Omar bin Talib"], &["Anna bin Talib"]],
            ),
            // Two as common: the short form stands for itself.
            (
                &[
                    "Here Anna Brandt and Omar Brandt meet Anna Brandt and Omar Brandt.",
                    "So Brandt goes, and Brandt it is.",
                ],
                &[&["Anna Brandt", "Omar Brandt"], &["Brandt"]],
            ),
            // A place's end is no short form of it.
            (
                &[
                    "From New Holland to the Bank of Holland, to New Holland and to the Bank of Holland.",
                    "In Holland, yes, in Holland.",
                ],
                &[&["New Holland", "Bank of Holland"], &["Holland"]],
            ),
            // At a sentence's begin a word may only look like part of the name.
            (
                &[
                    "Armed Brandt comes. It is Brandt who is armed, says Brandt.",
                    "White Harbour is large. It is white, is White Harbour.",
                ],
                &[&["Brandt"], &["White Harbour"]],
            ),
            // What does not recur is left.
            (&["Here Anna Brandt goes."], &[&[]]),
        ] {
            assert_eq!(names_by_entry(bodies), names, "{bodies:?}");
        }
    }

    #[test]
    fn names_given_elsewhere_are_known_by_their_ends() {
        let text = "1999: A\nIt is so.\nEntity Tags: Mullah Anwar Jalali\n\n2000: B\nThen Jalali speaks.\n";
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!(chronology.facets[ENTITIES].names(), ["Mullah Anwar Jalali"]);
        assert_eq!(chronology.facets[ENTITIES].values_of(1), [0]);
    }

    #[test]
    fn words_decide_also_where_all_names_are_given() {
        let text = "1999: A\nThe lamp is green.\nEntity Tags: X\n\n1999: B\nThe kettle whistles.\nEntity Tags: X\n\n\
                    2000: C\nThe kettle whistles again (see 1999).\nEntity Tags: X\n";
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!(chronology.events[2].references[0].to, [1, 0]);
    }
}
