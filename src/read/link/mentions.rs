//! Where names stand in a body: its runs, and the name that each is a form of.

use super::event::Linked;
use super::forms::Forms;
use super::names::{Run, runs};
use super::parted::Parted;
use super::settle::short_forms;
use super::vocabulary::Vocabulary;
use crate::body::Body;
use crate::facet::FacetBuilder;

/// The names of a chronology by each of their forms.
#[derive(Debug)]
pub struct Names {
    forms: Forms,
    /// For each of `forms` the form that is its name, if it has one.
    name_of: Vec<Option<u32>>,
    /// For each of `forms`: does it stand inside a sentence?
    inside: Vec<bool>,
    /// Which of `forms` are two.
    met: Met,
    /// For each of `forms`, the longer name that it means in the body at hand.
    here: Vec<Here>,
    bodies: u32,
    vocabulary: Vocabulary,
    parted: Parted,
}

/// Forms that are none of one name, but of two that met.
#[derive(Debug)]
pub struct Met {
    /// For each form the name that it begins with: `Anna Brandt of BP`.
    pub heads: Vec<Option<u32>>,
    /// For each form the name that ends it: `In Miami Anna Brandt`.
    pub tails: Vec<Option<u32>>,
}

/// The one longer name that a body has for a short form; several are none.
#[derive(Clone, Copy, Debug, Default)]
struct Here {
    body: u32,
    name: Option<u32>,
}

/// What stands between the parts of `Bureau of Ships, Harbours and Lights`, and between a name and the same again.
fn is_join(between: &str) -> bool {
    matches!(between, " and " | ", " | ", and ")
}

/// A name where it stands in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First byte in the body's text.
    pub begin: usize,
    /// One past the last byte.
    pub end: usize,
    /// The name's number.
    pub name: u32,
}

impl Names {
    /// From forms, the name that each is a form of if it is, whether it stands inside a sentence, and which of them are
    /// two.
    pub fn new(
        forms: Forms,
        name_of: Vec<Option<u32>>,
        inside: Vec<bool>,
        met: Met,
        vocabulary: Vocabulary,
        parted: Parted,
    ) -> Names {
        let here = vec![Here::default(); forms.len()];
        Names { forms, name_of, inside, met, here, bodies: 0, vocabulary, parted }
    }

    /// Gives an event the names in its body, if its author gave it none.
    pub fn find(&mut self, linked: &mut [Box<Linked>], at: usize, entities: &mut FacetBuilder) {
        let Some(entry) = linked.get_mut(at).filter(|entry| entry.entities.is_empty()) else {
            return;
        };
        let mut names: Vec<u32> = Vec::new();
        for Mention { name, .. } in self.mentions(&entry.event.body) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        entry.entities =
            names.iter().map(|&name| (entities.number(self.forms.get(name)), true)).collect();
    }

    /// The names in a body, in order.
    pub fn mentions(&mut self, body: &Body) -> Vec<Mention> {
        self.bodies += 1;
        let mut mentions: Vec<(u32, Mention)> = Vec::new();
        let mut whole_to = 0;
        for run in runs(body).into_iter().flat_map(|run| self.parts(run)).collect::<Vec<_>>() {
            if run.begin < whole_to {
                continue;
            }
            let begun = body.text.get(run.begin..).unwrap_or("");
            if let Some((form, length)) = self.parted.at(begun).filter(|it| it.1 > run.text.len()) {
                whole_to = run.begin + length;
                let name = self.name_of.get(form as usize).copied().flatten().unwrap_or(form);
                mentions.push((form, Mention { begin: run.begin, end: whole_to, name }));
                continue;
            }
            let Some((form, begin)) = self.form_of(&run) else { continue };
            let name = self.name_of.get(form as usize).copied().flatten();
            // A long form need not recur itself to say whom a short one means: `Anna Brandt`, not `Free Herat`.
            let long = self.forms.get(form);
            let first = long.split(' ').next().unwrap_or("");
            let is_telling = !run.begins_sentence && !self.vocabulary.is_small(first);
            let own = name.or(Some(form).filter(|_| is_telling));
            for short in short_forms(long) {
                let short =
                    self.forms.find(short).and_then(|short| self.here.get_mut(short as usize));
                let Some(here) = short else { continue };
                let other = here.body == self.bodies && here.name != own;
                *here = Here { body: self.bodies, name: own.filter(|_| !other) };
            }
            let Some(name) = name else { continue };
            mentions.push((form, Mention { begin, end: run.end(), name }));
        }
        let mut joined: Vec<Mention> = Vec::with_capacity(mentions.len());
        for (form, mut mention) in mentions {
            let here = self.here.get(form as usize).filter(|here| here.body == self.bodies);
            mention.name = here.and_then(|here| here.name).unwrap_or(mention.name);
            match joined.last_mut() {
                Some(last)
                    if last.name == mention.name
                        && body.text.get(last.end..mention.begin).is_some_and(is_join) =>
                {
                    last.end = mention.end
                }
                _ => joined.push(mention),
            }
        }
        joined
    }

    /// A run, or the two that met in it: `Anna Brandt of BP`.
    fn parts<'a>(&self, run: Run<'a>) -> impl Iterator<Item = Run<'a>> + use<'a> {
        let may_be_two = run.text.contains(" of ");
        let form = may_be_two.then(|| self.forms.find(run.text)).flatten();
        let head = form.and_then(|form| self.met.heads.get(form as usize).copied().flatten());
        let two = run.text.split_once(" of ").filter(|_| head.is_some());
        let behind = two.map(|(head, tail)| Run {
            text: tail,
            begin: run.begin + head.len() + " of ".len(),
            begins_sentence: false,
        });
        [Some(Run { text: two.map_or(run.text, |two| two.0), ..run }), behind].into_iter().flatten()
    }

    /// A run's form and where it begins. At a sentence's begin the first word may be none of the name's:
    /// it is not if it stands elsewhere without a capital, and the whole nowhere inside a sentence.
    fn form_of(&self, run: &Run) -> Option<(u32, usize)> {
        let mut text = run.text;
        loop {
            let form = self.forms.find(text);
            let known = form.is_some_and(|form| self.inside.get(form as usize) == Some(&true));
            let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
            if !run.begins_sentence || known || rest.is_empty() || !self.vocabulary.is_small(first)
            {
                let form = form?;
                let tail = self.met.tails.get(form as usize).copied().flatten();
                let length = tail.map_or(text.len(), |tail| self.forms.get(tail).len());
                return Some((tail.unwrap_or(form), run.end() - length));
            }
            text = rest;
        }
    }

    /// A name by its number.
    pub fn get(&self, name: u32) -> &str {
        self.forms.get(name)
    }

    /// The words counted on the way.
    pub fn into_vocabulary(self) -> Vocabulary {
        self.vocabulary
    }
}
