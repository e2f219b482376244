//! Entities found in the text: names in capitals that recur, the longest form first, short forms
//! folded into it (`Khaksar` into `Mullah Mohammed Khaksar`).
//!
//! Events whose author gave entities keep those alone. Precision matters more than recall.

use super::aliases::introduced;
use super::capitals::{DEMONYMS, NO_NAME_ENDS, PLACE_BEGINS, is_acronym, is_in};
use super::event::Linked;
use super::forms::Forms;
use super::mentions::{Met, Names};
use super::names::{Run, runs};
use super::parted::Parted;
use super::vocabulary::Vocabulary;
use crate::chronology::Event;
use crate::sort::sort_places;
use crate::strings::Strings;

/// A short form is that of the commonest longer name only if that is this many times as common as
/// the next: `bin Laden` is Osama though there is a Salem.
const DOMINANCE: u32 = 3;

/// A short form is that of a longer name only if it is at most so many times as common: `Afghanistan` is none
/// of a `Free Afghanistan` that is mentioned once.
const SHARE: u32 = 12;

/// The same where the longer form begins with a word that stands elsewhere without a capital.
const SHARE_OF_WORD: u32 = 4;

/// A form that stands behind `in` once in so many times is a place: `in Washington` is not Harold.
const PLACES: u32 = 8;

/// Counts the runs of capitalised words in all bodies.
#[derive(Debug, Default)]
pub struct Census {
    forms: Forms,
    /// How often each of `forms` occurs.
    counts: Vec<Count>,
    /// Acronyms and their long forms, as the text introduces them.
    aliases: Vec<(u32, u32)>,
    vocabulary: Vocabulary,
    /// Given names that are several runs, or none.
    parted: Parted,
    without_names: bool,
    /// The language writes all nouns with a capital.
    capital_nouns: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    total: u32,
    /// Where the capital is the writer's choice.
    inside: u32,
    /// Behind `in`, as places stand.
    placed: u32,
    /// An author calls somebody or something so.
    given: bool,
    /// The first form that stood behind ` and ` after it, and how often.
    partner: u32,
    paired: u32,
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
    /// A census of a text in this language (BCP 47).
    pub fn new(lang: Option<&str>) -> Census {
        let capital_nouns = lang.is_some_and(|lang| lang.get(..2) == Some("de"));
        Census { capital_nouns, ..Census::default() }
    }

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

    fn count(&mut self, text: &str, count: Count) -> u32 {
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

    /// The names among what was counted.
    pub fn names(mut self) -> Names {
        self.join_pairs();
        let all = 0..self.counts.len() as u32;
        let tails: Vec<Option<u32>> = all.clone().map(|form| self.tail_of(form)).collect();
        let heads: Vec<Option<u32>> = all.clone().map(|form| self.head_of(form)).collect();
        for (form, head) in all.zip(&heads) {
            let tail = self.forms.get(form).split_once(" of ").filter(|_| head.is_some());
            let tail = tail.and_then(|(_, tail)| self.forms.find(tail));
            let total = self.counts.get(form as usize).map_or(0, |count| count.total);
            for part in head.iter().chain(&tail) {
                if let Some(part) = self.counts.get_mut(*part as usize) {
                    part.total += total;
                    part.inside += total;
                }
            }
        }
        let long_forms = self.long_forms(&tails);
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
            let (form, name) = (self.forms.get(form), self.forms.get(name));
            let is_noun = |text: &str| !text.contains(' ') && !is_acronym(text);
            let small = is_noun(form) && self.vocabulary.is_small(form);
            // Of two capitals at a sentence's begin the second is the writer's choice.
            let (first, last) = (name.split(' ').next(), name.rsplit(' ').next());
            let chosen = count.inside >= 1
                || is_acronym(name)
                || first != last && !first.is_some_and(|first| self.vocabulary.is_small(first));
            // `HSA` where the text says that it is an act, or what has small letters.
            count.total >= 2
                && chosen
                && !small
                && !(self.capital_nouns && is_noun(name))
                && !last.is_some_and(|last| is_in(last, NO_NAME_ENDS))
                && name.contains(char::is_uppercase)
        };
        let name_of = (0u32..)
            .zip(&long_forms)
            .map(|(form, &name)| Some(name).filter(|&name| is_name(form, name)))
            .collect();
        let inside = self.counts.iter().map(|count| count.inside > 0).collect();
        Names::new(self.forms, name_of, inside, Met { heads, tails }, self.vocabulary, self.parted)
    }

    /// Two forms with `and` between them, and nowhere apart, are one name where the first is of something or the last
    /// word stands without a capital, too: `Department of Health and Human Services`, `Securities and Exchange
    /// Commission`. Each becomes a form of it.
    fn join_pairs(&mut self) {
        for first in 0..self.counts.len() as u32 {
            let count_of = |form: u32| self.counts.get(form as usize).copied().unwrap_or_default();
            let known = count_of(first);
            let (second, together) = (known.partner, known.paired);
            let is_all = |count: Count| !count.given && count.total == together;
            if together < 2 || !is_all(known) || !is_all(count_of(second)) {
                continue;
            }
            let (begin, end) = (self.forms.get(first), self.forms.get(second));
            let last = end.rsplit(' ').next().unwrap_or("");
            if begin.contains(" of ") || end != last && self.vocabulary.is_small(last) {
                let long = [begin, " and ", end].concat();
                let long = self.count(&long, Count { inside: 1, ..Count::default() });
                self.aliases.push((first, long));
                self.aliases.push((second, long));
            }
        }
    }

    /// The person that a form begins with which is no name, but two: `Anna Brandt of BP`, where she stands without it,
    /// too.
    fn head_of(&self, form: u32) -> Option<u32> {
        let own = self.counts.get(form as usize).filter(|count| !count.given)?;
        let (person, _) = self.forms.get(form).split_once(" of ")?;
        let last = person.rsplit(' ').next()?;
        short_forms(person).next()?;
        let head = self.forms.find(person)?;
        let known = self.counts.get(head as usize)?;
        let is_known = known.total >= own.total || self.forms.find(last).is_some();
        (is_known && !self.vocabulary.is_small(last)).then_some(head)
    }

    /// The name that ends a form which is none, but two names that met: `In Miami Anna Brandt …`, `In the White House Anna
    /// Brandt …`. The name behind stands elsewhere, and more often; what is before it is a place, or several words.
    fn tail_of(&self, form: u32) -> Option<u32> {
        let count_of = |form: u32| self.counts.get(form as usize).copied().unwrap_or_default();
        let own = count_of(form);
        let whole = self.forms.get(form);
        whole.match_indices(' ').filter(|_| !own.given).find_map(|(at, _)| {
            let (head, tail) = (whole.get(..at)?, whole.get(at + 1..)?);
            let capitals = tail.split(' ').filter(|word| word.starts_with(char::is_uppercase));
            if capitals.count() < 2 || tail.contains(" of ") {
                return None;
            }
            let is_place =
                |head| self.forms.find(head).is_some_and(|head| count_of(head).placed > 0);
            let tail = self.forms.find(tail)?;
            let known = count_of(tail);
            let is_more = known.inside > 0 && known.total >= 2 && known.total > own.total;
            (is_more && (head.contains(' ') || is_place(head))).then_some(tail)
        })
    }

    /// For each form the name that it is a form of, or itself.
    fn long_forms(&self, tails: &[Option<u32>]) -> Vec<u32> {
        let mut long_forms: Vec<u32> = (0..self.counts.len() as u32).collect();
        let mut longer = vec![Longer::default(); self.counts.len()];
        // The longest first: `Mohammed Khaksar` is known as a form of `Mullah Mohammed Khaksar` when
        // `Khaksar` is looked at.
        let mut order = long_forms.clone();
        let length = |form: u32| self.forms.get(form).len();
        sort_places(&mut order, &mut |a, b| length(b).cmp(&length(a)));
        for form in order {
            if tails.get(form as usize).is_some_and(Option::is_some) {
                continue;
            }
            let counted = self.counts.get(form as usize).copied().unwrap_or_default();
            let count = counted.total;
            // What its author names so is none of another, nor is a place.
            let stands_alone = counted.given || counted.placed * PLACES >= count.max(1);
            let found = longer.get(form as usize).filter(|_| !stands_alone).and_then(|longer| {
                longer.dominant().filter(|name| count <= longer.count * self.share_of(*name))
            });
            let name = found.unwrap_or(form);
            if let Some(slot) = long_forms.get_mut(form as usize) {
                *slot = name;
            }
            // `Armed Brandt` at a sentence's begin is no name of Brandt's.
            let inside = counted.inside > 0;
            let first = self.forms.get(form).split(' ').next().unwrap_or("");
            if !inside && self.vocabulary.is_small(first) {
                continue;
            }
            let long = self.forms.get(form);
            let plain = without_initials(long);
            for short in short_forms(long).chain(plain.as_deref()) {
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

    /// How many times as common as this longer name a short form of it may be.
    fn share_of(&self, longer: u32) -> u32 {
        let first = self.forms.get(longer).split(' ').next().unwrap_or("");
        if self.vocabulary.is_small(first) { SHARE_OF_WORD } else { SHARE }
    }
}

/// Whether a run stands behind `in`, or before `, DC`, and owns nothing.
fn is_placed(text: &str, run: &Run<'_>) -> bool {
    let before = text.get(..run.begin).unwrap_or("");
    let after = text.get(run.end()..).unwrap_or("");
    let behind_in = [" in ", "In "].iter().any(|word| before.ends_with(word));
    behind_in && !after.starts_with(['’', '\'']) || after.starts_with(", DC")
}

/// `William J. Brandt` as `William Brandt`; `None` for names without initials in their midst.
fn without_initials(name: &str) -> Option<String> {
    let last = name.matches(' ').count();
    let words = || name.split(' ').enumerate();
    let is_initial = |&(place, word): &(usize, &str)| {
        place > 0 && place < last && word.len() == 2 && word.ends_with('.')
    };
    let plain = || words().filter(|word| !is_initial(word)).map(|(_, word)| word);
    words().any(|word| is_initial(&word)).then(|| plain().collect::<Vec<_>>().join(" "))
}

/// The ends by which a name may be called: of people's names only. `Bank of England` is no long form of
/// `England`, nor `New England`, nor is `Port Authority Police` one of `Police`.
pub fn short_forms(name: &str) -> impl Iterator<Item = &str> {
    let first = name.split(' ').next().unwrap_or("");
    let is_person = !(name.contains(" of ")
        || name.contains(" for ")
        || name.split(' ').any(is_acronym)
        || is_in(first, PLACE_BEGINS)
        || is_in(first, DEMONYMS));
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
