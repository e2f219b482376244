//! Entities found in the text: names in capitals that recur, the longest form first, short forms
//! folded into it (`Khaksar` into `Mullah Mohammed Khaksar`).
//!
//! Events whose author gave entities keep those alone. Precision matters more than recall.

use super::event::Linked;
use super::names::{Run, is_acronym, runs, small_words};
use crate::lower::lower;
use crate::strings::Strings;

/// Counts the runs of capitalised words in all bodies.
#[derive(Debug, Default)]
pub struct Census {
    forms: Strings,
    /// How often each of `forms` occurs.
    counts: Vec<Count>,
    /// Words that occur in small letters: a capital at a sentence's begin makes no name of them.
    small: Strings,
    /// Names given by an author.
    given: Strings,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    total: u32,
    /// Where the capital is the writer's choice.
    inside: u32,
}

/// The longer names that end with a form: how many there are, and one of them.
#[derive(Clone, Copy, Default)]
struct Longer {
    count: u32,
    name: u32,
}

impl Longer {
    fn add(&mut self, name: u32) {
        *self = Longer { count: self.count + 1, name };
    }

    fn only(self) -> Option<u32> {
        (self.count == 1).then_some(self.name)
    }
}

impl Census {
    /// Counts an event's body.
    pub fn add(&mut self, linked: &[Linked], at: usize) {
        let Some(entry) = linked.get(at) else { return };
        for (name, _) in &entry.entities {
            self.given.insert(name);
        }
        for Run { text, begins_sentence } in runs(&entry.event.body) {
            let form = self.forms.insert(text) as usize;
            self.counts.resize(self.forms.len(), Count::default());
            if let Some(count) = self.counts.get_mut(form) {
                count.total += 1;
                count.inside += u32::from(!begins_sentence || text.contains(' '));
            }
        }
        for word in small_words(&entry.event.body.text) {
            self.small.insert(word);
        }
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
        let is_name = |name: u32| {
            let count = totals.get(name as usize).copied().unwrap_or_default();
            let name = self.forms.get(name);
            let small = !name.contains(' ')
                && !is_acronym(name)
                && self.small.find(&name.chars().map(lower).collect::<String>()).is_some();
            self.given.find(name).is_some() || count.total >= 2 && count.inside >= 1 && !small
        };
        let name_of =
            long_forms.iter().map(|&name| Some(name).filter(|&name| is_name(name))).collect();
        Names { forms: self.forms, name_of }
    }

    /// For each form the one longer name that ends with it, or itself. Where several do, none of them,
    /// unless one alone recurs.
    fn long_forms(&self) -> Vec<u32> {
        let mut longer = vec![Longer::default(); self.counts.len()];
        let mut recurring = longer.clone();
        for (number, (name, count)) in (0u32..).zip(self.forms.iter().zip(&self.counts)) {
            // `Bank of England` is no long form of `England`, nor is `Port Authority` of `Authority`
            // where that stands alone: only names of people are shortened to their end.
            if name.contains(" of ") || name.contains(" for ") || name.split(' ').any(is_acronym) {
                continue;
            }
            for (at, _) in name.match_indices(' ') {
                let short = name.get(at + 1..).unwrap_or("");
                let Some(form) = self.forms.find(short).filter(|_| !is_acronym(short)) else {
                    continue;
                };
                if let Some(longer) = longer.get_mut(form as usize) {
                    longer.add(number);
                }
                if let Some(recurring) =
                    recurring.get_mut(form as usize).filter(|_| count.total >= 2)
                {
                    recurring.add(number);
                }
            }
        }
        let one_of = |form: u32| {
            let longer = longer.get(form as usize)?.only();
            longer.or_else(|| recurring.get(form as usize)?.only())
        };
        // Follow `Khaksar` → `Mohammed Khaksar` → `Mullah Mohammed Khaksar`; each step is longer.
        let longest = |mut form: u32| {
            while let Some(longer) = one_of(form) {
                form = longer;
            }
            form
        };
        (0..self.counts.len() as u32).map(longest).collect()
    }
}

/// The names of a chronology by each of their forms.
#[derive(Debug)]
pub struct Names {
    forms: Strings,
    /// For each of `forms` the form that is its name, if it has one.
    name_of: Vec<Option<u32>>,
}

impl Names {
    /// Gives an event the names in its body, if its author gave it none.
    pub fn find(&self, linked: &mut [Linked], at: usize) {
        let Some(entry) = linked.get_mut(at).filter(|entry| entry.entities.is_empty()) else {
            return;
        };
        let mut names: Vec<u32> = Vec::new();
        for run in runs(&entry.event.body) {
            let form = self.forms.find(run.text);
            let name = form.and_then(|form| *self.name_of.get(form as usize)?);
            if let Some(name) = name.filter(|name| !names.contains(name)) {
                names.push(name);
            }
        }
        entry.entities =
            names.iter().map(|&name| (self.forms.get(name).to_owned(), true)).collect();
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
