//! Which of the forms that were counted are names, and of which name each is a form. In slices.
//!
//! ```text
//! pairs    forms with `and` between them that are one name
//! met      forms that are two names: their heads and tails
//! parts    what stands in these counts for itself
//! order    the longest first
//! longer   the name that each form is a form of
//! names    which of them recur
//! ```

use super::capitals::{DEMONYMS, PLACE_BEGINS, ends_no_name, is_acronym, is_in};
use super::entities::{Census, Count};
use super::mentions::{Met, Names};
use crate::sort::Sorting;

/// How many forms are looked at before the page has its turn.
const BUDGET: usize = 500;

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

/// The longer names that end with a form: the commonest, how common it is, and the next.
#[derive(Clone, Copy, Debug, Default)]
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

/// Names in the making.
#[derive(Debug)]
pub struct Settling {
    census: Census,
    step: Step,
    /// The next form, or the place of the next in `order`.
    at: usize,
    met: Met,
    order: Vec<u32>,
    sorting: Sorting,
    /// Beside the forms, as what follows.
    longer: Vec<Longer>,
    long_forms: Vec<u32>,
    /// What all forms of a name were counted together.
    totals: Vec<Count>,
    name_of: Vec<Option<u32>>,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Pairs { forms: usize },
    Met,
    Parts,
    Order,
    Longer,
    Names,
    Done,
}

impl Settling {
    /// Of what was counted.
    pub fn new(census: Census) -> Settling {
        let step = Step::Pairs { forms: census.counts.len() };
        Settling {
            census,
            step,
            at: 0,
            met: Met { heads: Vec::new(), tails: Vec::new() },
            order: Vec::new(),
            sorting: Sorting::default(),
            longer: Vec::new(),
            long_forms: Vec::new(),
            totals: Vec::new(),
            name_of: Vec::new(),
        }
    }

    /// Looks at some forms. Answers whether there is more to do.
    pub fn step(&mut self) -> bool {
        let all = self.census.counts.len();
        let forms = match self.step {
            Step::Pairs { forms } => forms,
            _ => all,
        };
        let end = (self.at + BUDGET).min(forms);
        let mut is_over = end == forms;
        let next = std::mem::replace(&mut self.at, end)..end;
        match self.step {
            Step::Pairs { .. } => next.for_each(|form| {
                self.join_pair(form as u32);
                self.add_person(form as u32);
            }),
            Step::Met => next.for_each(|form| {
                self.met.tails.push(self.tail_of(form as u32));
                self.met.heads.push(self.head_of(form as u32));
            }),
            Step::Parts => next.for_each(|form| self.count_parts(form as u32)),
            Step::Order => {
                let forms = &self.census.forms;
                let length = |form: u32| forms.get(form).len();
                is_over = self
                    .sorting
                    .step(&mut self.order, BUDGET, &mut |a, b| length(b).cmp(&length(a)));
            }
            Step::Longer => next.for_each(|place| self.find_longer(place)),
            Step::Names => next.for_each(|form| {
                let name = self.long_forms.get(form).copied().unwrap_or_default();
                self.name_of.push(Some(name).filter(|&name| self.is_name(form as u32, name)));
            }),
            Step::Done => return false,
        }
        if is_over {
            self.next_step();
        }
        true
    }

    fn next_step(&mut self) {
        let all = self.census.counts.len();
        self.at = 0;
        self.step = match self.step {
            Step::Pairs { .. } => Step::Met,
            Step::Met => Step::Parts,
            Step::Parts => {
                self.order = (0..all as u32).collect();
                Step::Order
            }
            Step::Order => {
                self.longer = vec![Longer::default(); all];
                self.long_forms = (0..all as u32).collect();
                Step::Longer
            }
            Step::Longer => {
                self.follow_aliases();
                self.add_totals();
                Step::Names
            }
            Step::Names | Step::Done => Step::Done,
        };
    }

    /// The names; what [`Settling::step`] has not done yet is done now.
    pub fn names(mut self) -> Names {
        while self.step() {}
        let Settling { census: Census { forms, counts, vocabulary, parted, .. }, .. } = self;
        let inside = counts.iter().map(|count| count.inside > 0).collect();
        Names::new(forms, self.name_of, inside, self.met, vocabulary, parted)
    }

    fn counted(&self, form: u32) -> Count {
        self.census.counts.get(form as usize).copied().unwrap_or_default()
    }

    /// Two forms with `and` between them, and nowhere apart, are one name where the first is of something or the last
    /// word stands without a capital, too: `Department of Health and Human Services`, `Securities and Exchange
    /// Commission`. Each becomes a form of it.
    fn join_pair(&mut self, first: u32) {
        let known = self.counted(first);
        let (second, together) = (known.partner, known.paired);
        let is_all = |count: Count| !count.given && count.total == together;
        if together < 2 || !is_all(known) || !is_all(self.counted(second)) {
            return;
        }
        let census = &mut self.census;
        let (begin, end) = (census.forms.get(first), census.forms.get(second));
        let last = end.rsplit(' ').next().unwrap_or("");
        if begin.contains(" of ") || end != last && census.vocabulary.is_small(last) {
            let long = [begin, " and ", end].concat();
            let long = census.count(&long, Count { inside: 1, ..Count::default() });
            census.aliases.push((first, long));
            census.aliases.push((second, long));
        }
    }

    /// Adds the person to the forms that one of them begins with, who stands alone by the last name only: `Anna Brandt of
    /// the Harbour Board`, then `Brandt`.
    fn add_person(&mut self, form: u32) {
        let census = &mut self.census;
        let Some((person, _)) = census.forms.get(form).split_once(" of the ") else { return };
        let Some((first, last)) = person.split_once(' ') else { return };
        let is_known = |word: &str| census.forms.find(word).is_some();
        let is_small = |word: &str| census.vocabulary.is_small(word);
        if short_forms(person).next().is_some()
            && is_known(last)
            && !is_small(first)
            && !is_small(last)
        {
            let person = person.to_owned();
            census.count(&person, Count::default());
        }
    }

    /// The person that a form begins with which is no name, but two: `Anna Brandt of BP`, where she stands without it,
    /// too.
    fn head_of(&self, form: u32) -> Option<u32> {
        let own = self.census.counts.get(form as usize).filter(|count| !count.given)?;
        let (person, _) = self.census.forms.get(form).split_once(" of ")?;
        let last = person.rsplit(' ').next()?;
        short_forms(person).next()?;
        let head = self.census.forms.find(person)?;
        let known = self.census.counts.get(head as usize)?;
        let is_known = known.total >= own.total || self.census.forms.find(last).is_some();
        (is_known && !self.census.vocabulary.is_small(last)).then_some(head)
    }

    /// The name that ends a form which is none, but two names that met: `In Miami Anna Brandt …`, `In the White House Anna
    /// Brandt …`. The name behind stands elsewhere, and more often; what is before it is a place, or several words.
    fn tail_of(&self, form: u32) -> Option<u32> {
        let own = self.counted(form);
        let whole = self.census.forms.get(form);
        whole.match_indices(' ').filter(|_| !own.given).find_map(|(at, _)| {
            let (head, tail) = (whole.get(..at)?, whole.get(at + 1..)?);
            let capitals = tail.split(' ').filter(|word| word.starts_with(char::is_uppercase));
            if capitals.count() < 2 || tail.contains(" of ") {
                return None;
            }
            let is_place = |head| {
                self.census.forms.find(head).is_some_and(|head| self.counted(head).placed > 0)
            };
            let tail = self.census.forms.find(tail)?;
            let known = self.counted(tail);
            let is_more = known.inside > 0 && known.total >= 2 && known.total > own.total;
            (is_more && (head.contains(' ') || is_place(head))).then_some(tail)
        })
    }

    /// Counts the two of a form that are two for themselves.
    fn count_parts(&mut self, form: u32) {
        let Some(head) = self.met.heads.get(form as usize).copied().flatten() else { return };
        let Census { forms, counts, .. } = &mut self.census;
        let tail = forms.get(form).split_once(" of ").and_then(|(_, tail)| forms.find(tail));
        let total = counts.get(form as usize).map_or(0, |count| count.total);
        for part in [Some(head), tail].into_iter().flatten() {
            if let Some(part) = counts.get_mut(part as usize) {
                part.total += total;
                part.inside += total;
            }
        }
    }

    /// Finds the name that a form is a form of, or itself, and tells its short forms. The longest first: `Mohammed
    /// Khaksar` is known as a form of `Mullah Mohammed Khaksar` when `Khaksar` is looked at.
    fn find_longer(&mut self, place: usize) {
        let Some(&form) = self.order.get(place) else { return };
        if self.met.tails.get(form as usize).is_some_and(Option::is_some) {
            return;
        }
        let counted = self.counted(form);
        let count = counted.total;
        // What its author names so is none of another, nor is a place.
        let stands_alone = counted.given || counted.placed * PLACES >= count.max(1);
        let found = self.longer.get(form as usize).filter(|_| !stands_alone).and_then(|longer| {
            longer.dominant().filter(|name| count <= longer.count * self.share_of(*name))
        });
        let name = found.unwrap_or(form);
        if let Some(slot) = self.long_forms.get_mut(form as usize) {
            *slot = name;
        }
        let Census { forms, vocabulary, .. } = &self.census;
        // `Armed Brandt` at a sentence's begin is no name of Brandt's.
        let long = forms.get(form);
        let first = long.split(' ').next().unwrap_or("");
        if counted.inside == 0 && vocabulary.is_small(first) {
            return;
        }
        let plain = without_initials(long);
        for short in short_forms(long).chain(plain.as_deref()) {
            let short = forms.find(short).and_then(|short| self.longer.get_mut(short as usize));
            if let Some(short) = short {
                short.add(name, count.max(1));
            }
        }
    }

    /// The first introduction counts.
    fn follow_aliases(&mut self) {
        for &(alias, long) in self.census.aliases.iter().rev() {
            let name = self.long_forms.get(long as usize).copied().unwrap_or(long);
            if let Some(slot) = self.long_forms.get_mut(alias as usize).filter(|_| alias != name) {
                *slot = name;
            }
        }
    }

    /// A name recurs if all its forms together do.
    fn add_totals(&mut self) {
        self.totals = vec![Count::default(); self.census.counts.len()];
        for (&name, count) in self.long_forms.iter().zip(&self.census.counts) {
            if let Some(total) = self.totals.get_mut(name as usize) {
                total.total += count.total;
                total.inside += count.inside;
            }
        }
    }

    fn is_name(&self, form: u32, name: u32) -> bool {
        let Census { forms, vocabulary, capital_nouns, .. } = &self.census;
        let count = self.totals.get(name as usize).copied().unwrap_or_default();
        let (form, name) = (forms.get(form), forms.get(name));
        let is_noun = |text: &str| !text.contains(' ') && !is_acronym(text);
        let small = is_noun(form) && vocabulary.is_small(form);
        // Of two capitals at a sentence's begin the second is the writer's choice.
        let (first, last) = (name.split(' ').next(), name.rsplit(' ').next());
        let chosen = count.inside >= 1
            || is_acronym(name)
            || first != last && !first.is_some_and(|first| vocabulary.is_small(first));
        // `HSA` where the text says that it is an act, or what has small letters.
        count.total >= 2
            && chosen
            && !small
            && !(*capital_nouns && is_noun(name))
            && !ends_no_name(name.split(' '))
            && name.contains(char::is_uppercase)
    }

    /// How many times as common as this longer name a short form of it may be.
    fn share_of(&self, longer: u32) -> u32 {
        let first = self.census.forms.get(longer).split(' ').next().unwrap_or("");
        if self.census.vocabulary.is_small(first) { SHARE_OF_WORD } else { SHARE }
    }
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
    // `H.R. Brandt`, but `U.S. Steel`
    let has_initials = first.ends_with('.') && !first.starts_with("U.");
    let mut words = name.split(' ').skip(usize::from(has_initials));
    let is_person = !(name.contains(" of ")
        || name.contains(" for ")
        || words.any(is_acronym)
        || is_in(first, PLACE_BEGINS)
        || is_in(first, DEMONYMS));
    let ends = |name| tails(name).filter(|short| !is_acronym(short));
    // `William Brandt Jr.` is `William Brandt` and `Brandt` as well.
    let elder = SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix));
    let elder = elder.map(|name| name.trim_end_matches(','));
    let of_elder = elder.into_iter().chain(elder.into_iter().flat_map(ends));
    ends(name).chain(of_elder).filter(move |_| is_person)
}

/// What tells a son from his father.
const SUFFIXES: [&str; 6] = [" Jr.", " Jr", " Sr.", " Sr", " II", " III"];

/// What follows each blank.
fn tails(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices(' ').filter_map(|(at, _)| name.get(at + 1..))
}
