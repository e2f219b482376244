//! Entities found in the text: names in capitals that recur, the longest form first, short forms
//! folded into it (`Khaksar` into `Mullah Mohammed Khaksar`).
//!
//! Events whose author gave entities keep those alone. Precision matters more than recall.

use std::collections::{HashMap, HashSet};

use super::event::Linked;
use super::names::{Run, is_acronym, runs, small_words};

/// Counts the runs of capitalised words in all bodies.
#[derive(Debug, Default)]
pub struct Census {
    counts: HashMap<String, Count>,
    /// Words that occur in small letters: a capital at a sentence's begin makes no name of them.
    small: HashSet<String>,
    /// Names given by an author.
    given: HashSet<String>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    total: u32,
    /// Where the capital is the writer's choice.
    inside: u32,
}

impl Census {
    /// Counts an event's body.
    pub fn add(&mut self, linked: &[Linked], at: usize) {
        let Some(entry) = linked.get(at) else { return };
        self.given.extend(entry.entities.iter().map(|(name, _)| name.clone()));
        for Run { text, begins_sentence } in runs(&entry.event.body) {
            let count = match self.counts.get_mut(text) {
                Some(count) => count,
                None => self.counts.entry(text.to_owned()).or_default(),
            };
            count.total += 1;
            count.inside += u32::from(!begins_sentence || text.contains(' '));
        }
        for word in small_words(&entry.event.body.text) {
            if !self.small.contains(word) {
                self.small.insert(word.to_owned());
            }
        }
    }

    /// The names among what was counted.
    pub fn names(self) -> Names {
        let long_form = self.long_forms();
        // A name recurs if all its forms together do.
        let mut totals: HashMap<&str, Count> = HashMap::new();
        for (form, count) in &self.counts {
            let name = long_form.get(form.as_str()).copied().unwrap_or(form);
            let total = totals.entry(name).or_default();
            total.total += count.total;
            total.inside += count.inside;
        }
        let is_name = |name: &str| {
            let count = totals.get(name).copied().unwrap_or_default();
            let small = !name.contains(' ')
                && !is_acronym(name)
                && self.small.contains(name.to_lowercase().as_str());
            self.given.contains(name) || count.total >= 2 && count.inside >= 1 && !small
        };
        let mut name_of = HashMap::new();
        for form in self.counts.keys() {
            let name = long_form.get(form.as_str()).copied().unwrap_or(form);
            if is_name(name) {
                name_of.insert(form.clone(), name.to_owned());
            }
        }
        Names { name_of }
    }

    /// For each short form the one longer name that ends with it. Where several do, none of them,
    /// unless one alone recurs.
    fn long_forms(&self) -> HashMap<&str, &str> {
        let mut longer: HashMap<&str, Vec<(&str, u32)>> = HashMap::new();
        for (name, count) in &self.counts {
            // `Bank of England` is no long form of `England`, nor is `Port Authority` of `Authority`
            // where that stands alone: only names of people are shortened to their end.
            if name.contains(" of ") || name.contains(" for ") || name.split(' ').any(is_acronym) {
                continue;
            }
            for (at, _) in name.match_indices(' ') {
                let short = name.get(at + 1..).unwrap_or("");
                if self.counts.contains_key(short) && !is_acronym(short) {
                    longer.entry(short).or_default().push((name, count.total));
                }
            }
        }
        let one = |names: Vec<(&str, u32)>| -> Option<String> {
            let recurring: Vec<&str> =
                names.iter().filter(|(_, total)| *total >= 2).map(|&(name, _)| name).collect();
            match (names.as_slice(), recurring.as_slice()) {
                ([(name, _)], _) | (_, [name]) => Some((*name).to_owned()),
                _ => None,
            }
        };
        let one_of: HashMap<&str, String> =
            longer.into_iter().filter_map(|(short, names)| Some((short, one(names)?))).collect();
        // Follow `Khaksar` → `Mohammed Khaksar` → `Mullah Mohammed Khaksar`; each step is longer.
        let mut long_forms = HashMap::new();
        for &short in one_of.keys() {
            let mut name = short;
            while let Some(longer) = one_of.get(name) {
                name = longer;
            }
            if let Some((known, _)) = self.counts.get_key_value(name) {
                long_forms.insert(short, known.as_str());
            }
        }
        long_forms
    }
}

/// The names of a chronology by each of their forms.
#[derive(Debug)]
pub struct Names {
    name_of: HashMap<String, String>,
}

impl Names {
    /// Gives an event the names in its body, if its author gave it none.
    pub fn find(&self, linked: &mut [Linked], at: usize) {
        let Some(entry) = linked.get_mut(at).filter(|entry| entry.entities.is_empty()) else {
            return;
        };
        let mut known: HashSet<&str> = HashSet::new();
        let names = runs(&entry.event.body)
            .into_iter()
            .filter_map(|run| self.name_of.get(run.text))
            .filter(|name| known.insert(name))
            .map(|name| (name.clone(), true));
        entry.entities = names.collect();
    }
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
}
