//! The chronology: its events, their facets and references, and the problems found in its file.

use crate::body::Body;
use crate::date::{DateOptions, Hull, Nature, Precision};
use crate::facet::Facet;

/// Places of the facets that every chronology has in [`Chronology::facets`]; columns come after.
pub const ENTITIES: usize = 0;
/// See [`ENTITIES`].
pub const TAGS: usize = 1;
/// See [`ENTITIES`]. Values are the sources' names only: `Time`.
pub const SOURCES: usize = 2;

/// The formats that a chronology can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text: `DATE: TITLE` over a body.
    Chronicle,
    /// Dateline's own JSON.
    Json,
    /// Its events, one a line.
    JsonLines,
    /// A table as text, parted by commas or semicolons, with names in its first row.
    Csv,
    /// The same, parted by tabs.
    Tsv,
    /// The JSON of TimelineJS.
    TimelineJs,
    /// The items of vis-timeline.
    Vis,
    /// The JSON or XML of SIMILE Timeline.
    Simile,
    /// JSON-LD with schema.org's `Event`.
    JsonLd,
    /// iCalendar.
    Ics,
    /// A dump of pages of History Commons: JSON with bodies in HTML.
    HistoryCommons,
    /// A list or table of events in a page.
    Html,
}

/// Events in the order of their file, and all that was made of them. An event's index is its place
/// in [`Chronology::events`] and does not change.
#[derive(Debug)]
pub struct Chronology {
    /// The chronology's own title.
    pub title: Option<String>,
    /// What it was read as.
    pub format: Format,
    /// How its dates were read and are written.
    pub date_options: DateOptions,
    /// In the order of the file.
    pub events: Vec<Event>,
    /// Entities, tags and sources, then the file's own columns.
    pub facets: Vec<Facet>,
    /// For each event, beside its values in the facet of entities: was it found in the text (`true`)
    /// or given by a tag line (`false`)?
    pub entities_found: Vec<Vec<bool>>,
    /// For each event, the events that refer to it, in order of index, each once.
    pub referenced_by: Vec<Vec<u32>>,
    /// Indices in order of time, events without a date last.
    pub time_order: Vec<u32>,
    /// What was found wrong in the file, in order of place.
    pub problems: Vec<Problem>,
}

/// One dated, cited entry.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// Unique in its chronology.
    pub id: String,
    /// Never empty.
    pub title: String,
    /// May be empty.
    pub body: Body,
    /// `None` where the event has none, or none that could be read.
    pub date: Option<EventDate>,
    /// Given ones, then those cited in the body, in order, each once.
    pub sources: Vec<Source>,
    /// In the order of the body.
    pub references: Vec<Reference>,
    /// What few events have; see [`Event::extra`].
    pub extra: Option<Box<Extra>>,
}

/// What few events have: apart, so that the others take no room for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra {
    /// Where to put it in the order of time, if not where its date says.
    pub sort: Option<Hull>,
    /// A page of its own.
    pub url: Option<String>,
    /// Importance, the author's: larger is more.
    pub weight: Option<f64>,
    /// Pictures and the like.
    pub media: Vec<Media>,
    /// Where it happened.
    pub place: Option<Place>,
}

static NO_EXTRA: Extra =
    Extra { sort: None, url: None, weight: None, media: Vec::new(), place: None };

/// An event's date: what is needed to place it. The words are kept; [`crate::date::read_date`] on
/// them gives the label and EDTF when they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct EventDate {
    /// The words as written.
    pub text: String,
    /// First and last moment.
    pub hull: Hull,
    /// Within or throughout.
    pub nature: Nature,
    /// `~`, about.
    pub approximate: bool,
    /// `?`, perhaps.
    pub uncertain: bool,
    /// How fine.
    pub precision: Precision,
    /// Made by rule, not by the author.
    pub inferred: bool,
}

/// A citation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Publication or author: `Associated Press`.
    pub name: String,
    /// `2002-06-09`, `2002-06` or `2005`.
    pub date: Option<String>,
    /// The work's title.
    pub title: Option<String>,
    /// `http:`, `https:` or `mailto:`.
    pub url: Option<String>,
    /// `161`, `12-14`, `iv-v, 34-36`.
    pub pages: Option<String>,
    /// The citation as written.
    pub text: String,
}

/// A cross-reference: `(see April 1999)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The date phrase as written, without `see`.
    pub phrase: String,
    /// When that is; in a list a phrase takes from the others what it lacks.
    pub hull: Hull,
    /// Within or throughout.
    pub nature: Nature,
    /// The id of the event meant, where the file itself gives it.
    pub target: Option<String>,
    /// Events that may be meant, best first; empty where none fits.
    pub to: Vec<u32>,
}

/// A picture or the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Media {
    pub url: String,
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// A place, by name or by degrees north and east.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Place {
    pub name: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
}

/// How bad a [`Problem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something could not be used.
    Error,
    /// Something was guessed or left out.
    Warning,
    /// Worth knowing.
    Info,
}

/// What a reader of a file found wrong in it: what was expected, what was found and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad.
    pub severity: Severity,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// A sentence or two.
    pub message: String,
    /// The event it is about.
    pub event: Option<u32>,
}

impl Event {
    /// What few events have, and this one may not.
    pub fn extra(&self) -> &Extra {
        self.extra.as_deref().unwrap_or(&NO_EXTRA)
    }

    /// The same, to change it.
    pub fn extra_mut(&mut self) -> &mut Extra {
        self.extra.get_or_insert_default()
    }
}

impl Extra {
    /// Itself, unless there is nothing in it.
    pub(crate) fn boxed(self) -> Option<Box<Extra>> {
        (self != NO_EXTRA).then(|| Box::new(self))
    }
}

impl Source {
    /// The citation in words, where it is not written but in parts: name, title, date and pages.
    pub fn words(&self) -> String {
        let pages = self.pages.as_ref().map(|pages| ["pp. ", pages].concat());
        // A work without a publication is called by its title.
        let title = self.title.as_ref().filter(|title| **title != self.name);
        let name = Some(&self.name).filter(|name| !name.is_empty());
        let parts = [name, title, self.date.as_ref(), pages.as_ref()].into_iter().flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Chronology {
    /// The index of the event with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id == id)
    }
}
