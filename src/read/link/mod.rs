//! From entries to a chronology: dates, names, references and order.
//!
//! ```text
//! Draft → event (dates, citations, references by phrase)         one by one, as they are read
//!       → names (entities found in the text)                     two passes over the bodies
//!       → inferred dates of entries that lost their heading
//!       → references resolved, seen from both ends
//!       → ids, facets one by one, order of time
//! ```
//!
//! Each step goes event by event, so that a page can stay alive between them.

mod aliases;
mod asked;
mod capitals;
mod close;
mod entities;
mod event;
mod forms;
mod given;
mod ids;
mod infer;
mod mentions;
mod names;
mod parted;
mod passage;
mod references;
mod settle;
mod values;
mod vocabulary;

pub(super) use capitals::{NOT_NAMES, is_in};
pub use entities::{FoundName, find_names};
pub use event::{Linked, title_from_body};

use close::Closing;
use entities::Census;
use mentions::Names;
use references::Targets;
use settle::Settling;
use values::Values;
use vocabulary::Vocabulary;

use super::draft::Draft;
use super::historycommons::TagKinds;
use crate::chronology::{Chronology, Format, Problem};
use crate::date::DateOptions;
use crate::sort::sort_by;

/// How often each event is looked at.
const PASSES: usize = 4;

/// Gathers entries and makes a chronology of them, event by event.
#[derive(Debug)]
#[allow(
    clippy::vec_box,
    reason = "a growing list of what is this large takes twice its room meanwhile"
)]
pub struct Linker {
    dates: DateOptions,
    linked: Vec<Box<Linked>>,
    /// How many there are, also when they have been given away.
    length: usize,
    values: Box<Values>,
    problems: Vec<Problem>,
    step: Step,
    at: usize,
    /// What a dump's tags are, which its entries have mixed.
    tags: Option<TagKinds>,
}

#[derive(Debug)]
enum Step {
    Count(Census),
    Settle(Box<Settling>),
    Name(Names),
    Infer(Names),
    Index(Vocabulary),
    Refer(Targets),
    Close(Box<Closing>),
    Done(Box<Closing>),
}

impl Default for Step {
    fn default() -> Step {
        Step::Count(Census::default())
    }
}

impl Linker {
    /// An empty one.
    pub fn new(dates: DateOptions) -> Linker {
        let census = Census::new(dates.lang.as_deref());
        Linker {
            dates,
            linked: Vec::new(),
            length: 0,
            values: Box::default(),
            problems: Vec::new(),
            step: Step::Count(census),
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
        let values = &mut *self.values;
        let linked =
            event::linked_from_draft(draft, index, &self.dates, values, &mut self.problems);
        self.linked.push(Box::new(linked));
        self.length += 1;
    }

    /// Takes in a problem of the file.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The events so far.
    pub fn len(&self) -> usize {
        self.length
    }

    /// How many of the events' passes are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let passes = match self.step {
            Step::Count(_) => 0,
            Step::Settle(_) | Step::Name(_) => 1,
            Step::Infer(_) | Step::Index(_) | Step::Refer(_) => 2,
            Step::Close(_) => 3,
            Step::Done(_) => 4,
        };
        let at = if passes < PASSES { self.at.min(self.len()) } else { 0 };
        (passes * self.len() + at, PASSES * self.len())
    }

    /// Links one more event; `false` when all is done. To be called once all entries are in.
    pub fn step(&mut self) -> bool {
        if let Step::Settle(settling) = &mut self.step {
            if !settling.step() {
                self.next_pass();
            }
            return true;
        }
        if matches!(self.step, Step::Infer(_) | Step::Index(_)) {
            self.next_pass();
            return true;
        }
        if self.at >= self.length {
            if let Step::Close(closing) = &mut self.step
                && closing.step()
            {
                return true;
            }
            self.next_pass();
        } else if let (0, Step::Count(census)) = (self.at, &mut self.step) {
            let nameless =
                |entry: &Linked| entry.entities.is_empty() && !entry.event.body.text.is_empty();
            let is_nameless =
                self.tags.is_some() || self.linked.iter().any(|entry| nameless(entry));
            census.leave_out_names(!is_nameless);
            let refers = |entry: &Linked| !entry.event.references.is_empty();
            if self.linked.iter().any(|entry| refers(entry)) {
                census.keep_words();
            } else if !is_nameless {
                self.close();
            }
        }
        if let (Step::Count(_), Some(tags)) = (&self.step, &self.tags)
            && let Some(entry) = self.linked.get_mut(self.at)
        {
            let names = self.values.tags.names();
            let mut list = entry.tags.iter().map(|&tag| names.get(tag).to_owned()).collect();
            let named = tags.entities(&mut list, &entry.event);
            entry.tags.drain(..named.len());
            let entities = &mut self.values.entities;
            entry.entities = named.iter().map(|name| (entities.number(name), false)).collect();
        }
        match &mut self.step {
            Step::Count(census) => census.add(&self.linked, self.at, self.values.entities.names()),
            Step::Name(names) => names.find(&mut self.linked, self.at, &mut self.values.entities),
            Step::Refer(targets) => targets.resolve(&mut self.linked, self.at, &mut self.problems),
            Step::Close(closing) => closing.next(),
            Step::Settle(_) | Step::Infer(_) | Step::Index(_) => {}
            Step::Done(_) => return false,
        }
        self.at += 1;
        true
    }

    fn next_pass(&mut self) {
        self.at = 0;
        match std::mem::take(&mut self.step) {
            Step::Count(census) => self.step = Step::Settle(Box::new(Settling::new(census))),
            Step::Settle(settling) => self.step = Step::Name(settling.names()),
            Step::Name(names) => {
                given::resolve_given(&mut self.linked, &mut self.problems);
                self.step = Step::Infer(names);
            }
            Step::Infer(names) => {
                let known = self.values.entities.names();
                infer::infer_dates(&mut self.linked, known, &self.dates, &mut self.problems);
                self.step = Step::Index(names.into_vocabulary());
            }
            Step::Index(vocabulary) => {
                let names = self.values.entities.names().len();
                self.step = Step::Refer(Targets::new(&self.linked, names, vocabulary));
            }
            Step::Refer(_) => self.close(),
            Step::Close(closing) | Step::Done(closing) => self.step = Step::Done(closing),
        };
    }

    fn close(&mut self) {
        let (linked, values) = (std::mem::take(&mut self.linked), std::mem::take(&mut self.values));
        let closing = Closing::new(linked, values, &mut self.problems);
        self.step = Step::Close(Box::new(closing));
    }

    /// The chronology; what [`Linker::step`] has not done yet is done now.
    pub fn finish(mut self, title: Option<String>, format: Format) -> Chronology {
        let closing = loop {
            match self.step {
                Step::Done(closing) => break closing,
                _ => self.step(),
            };
        };
        sort_by(&mut self.problems, |a, b| (a.line, a.column).cmp(&(b.line, b.column)));
        let Closing { events, facets, entities_found, referenced_by, time_order, .. } = *closing;
        Chronology {
            title,
            format,
            date_options: self.dates,
            time_order,
            events,
            facets,
            entities_found,
            referenced_by,
            problems: self.problems,
        }
    }
}
