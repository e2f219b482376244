//! From entries to a chronology: dates, names, references and order.
//!
//! ```text
//! Draft → event (dates, citations, references by phrase)         one by one, as they are read
//!       → names (entities found in the text)                     two passes over the bodies
//!       → inferred dates of entries that lost their heading
//!       → references resolved, seen from both ends
//!       → ids, facets, order of time
//! ```
//!
//! Each step goes event by event, so that a page can stay alive between them.

mod aliases;
mod capitals;
mod entities;
mod event;
mod given;
mod ids;
mod infer;
mod mentions;
mod names;
mod passage;
mod references;
mod vocabulary;

pub use entities::{FoundName, find_names};
pub use event::{Linked, title_from_body};

use entities::Census;
use mentions::Names;
use references::Targets;

use super::draft::Draft;
use super::historycommons::TagKinds;
use crate::chronology::{Chronology, Format, Problem};
use crate::date::DateOptions;
use crate::facet::FacetBuilder;
use crate::query::time_order;
use crate::sort::sort_by;

/// Gathers entries and makes a chronology of them, event by event.
#[derive(Debug)]
#[allow(
    clippy::vec_box,
    reason = "a growing list of what is this large takes twice its room meanwhile"
)]
pub struct Linker {
    dates: DateOptions,
    linked: Vec<Box<Linked>>,
    problems: Vec<Problem>,
    step: Step,
    at: usize,
    /// What a dump's tags are, which its entries have mixed.
    tags: Option<TagKinds>,
}

#[derive(Debug)]
enum Step {
    Count(Census),
    Name(Names),
    Refer(Targets),
    Done,
}

impl Linker {
    /// An empty one.
    pub fn new(dates: DateOptions) -> Linker {
        Linker {
            dates,
            linked: Vec::new(),
            problems: Vec::new(),
            step: Step::Count(Census::default()),
            at: 0,
            tags: None,
        }
    }

    /// Learns what the entries' tags are, before they are linked.
    pub fn part_tags(&mut self, mut tags: TagKinds) {
        tags.settle();
        self.tags = Some(tags);
    }

    /// Takes in the next entry.
    pub fn add(&mut self, draft: Draft) {
        let index = self.linked.len() as u32;
        let linked = event::linked_from_draft(draft, index, &self.dates, &mut self.problems);
        self.linked.push(Box::new(linked));
    }

    /// Takes in a problem of the file.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The events so far.
    pub fn len(&self) -> usize {
        self.linked.len()
    }

    /// How many of the events' three passes are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let passes = match self.step {
            Step::Count(_) => 0,
            Step::Name(_) => 1,
            Step::Refer(_) => 2,
            Step::Done => 3,
        };
        (passes * self.len() + self.at.min(self.len()), 3 * self.len())
    }

    /// Links one more event; `false` when all is done. To be called once all entries are in.
    pub fn step(&mut self) -> bool {
        if self.at == self.linked.len() {
            self.next_pass();
        } else if let (0, Step::Count(census)) = (self.at, &mut self.step) {
            let nameless =
                |entry: &Linked| entry.entities.is_empty() && !entry.event.body.text.is_empty();
            let is_nameless =
                self.tags.is_some() || self.linked.iter().any(|entry| nameless(entry));
            census.leave_out_names(!is_nameless);
            let refers = |entry: &Linked| !entry.event.references.is_empty();
            if !is_nameless && !self.linked.iter().any(|entry| refers(entry)) {
                self.step = Step::Done;
            }
        }
        if let (Step::Count(_), Some(tags)) = (&self.step, &self.tags)
            && let Some(entry) = self.linked.get_mut(self.at)
        {
            let named = tags.entities(&mut entry.tags, &entry.event);
            entry.entities = named.into_iter().map(|name| (name, false)).collect();
        }
        match &mut self.step {
            Step::Count(census) => census.add(&self.linked, self.at),
            Step::Name(names) => names.find(&mut self.linked, self.at),
            Step::Refer(targets) => targets.resolve(&mut self.linked, self.at, &mut self.problems),
            Step::Done => return false,
        }
        self.at += 1;
        true
    }

    fn next_pass(&mut self) {
        self.at = 0;
        self.step = match std::mem::replace(&mut self.step, Step::Done) {
            Step::Count(census) => Step::Name(census.names()),
            Step::Name(names) => {
                given::resolve_given(&mut self.linked, &mut self.problems);
                infer::infer_dates(&mut self.linked, &self.dates, &mut self.problems);
                Step::Refer(Targets::new(&self.linked, names.into_vocabulary()))
            }
            Step::Refer(_) | Step::Done => Step::Done,
        };
        if self.linked.is_empty() {
            self.step = Step::Done;
        }
    }

    /// The chronology, once [`Linker::step`] is done.
    pub fn finish(mut self, title: Option<String>, format: Format) -> Chronology {
        let mut facets = ["entities", "tags", "sources"].map(FacetBuilder::new);
        for linked in &self.linked {
            let sources = linked.event.sources.iter().map(|source| source.name.as_str());
            let [entities, tags, names] = &mut facets;
            entities.push(linked.entities.iter().map(|(name, _)| name.as_str()));
            tags.push(linked.tags.iter().map(String::as_str));
            names.push(sources.filter(|name| !name.is_empty()));
        }
        let columns = event::columns(&self.linked);
        let entities_found = self
            .linked
            .iter()
            .map(|linked| linked.entities.iter().map(|&(_, found)| found).collect())
            .collect();
        let referenced_by = references::referenced_by(&self.linked);
        ids::give_ids(&mut self.linked, &mut self.problems);
        let events: Vec<_> = self.linked.into_iter().map(|linked| linked.event).collect();
        sort_by(&mut self.problems, |a, b| (a.line, a.column).cmp(&(b.line, b.column)));
        Chronology {
            title,
            format,
            date_options: self.dates,
            time_order: time_order(&events),
            events,
            facets: facets.into_iter().chain(columns).map(FacetBuilder::finish).collect(),
            entities_found,
            referenced_by,
            problems: self.problems,
        }
    }
}
