//! An entry as a format's reader leaves it: its parts as written, before dates, references and
//! entities are made of them.

use super::place::Place;
use crate::body::Mark;
use crate::chronology::{Media, Place as Site, Source};

/// A link that a format has in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// First byte of its words in the body.
    pub begin: usize,
    /// One past the last byte.
    pub end: usize,
    /// Where it leads.
    pub to: LinkTo,
}

/// Where a [`Link`] leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// To the event with this id.
    Event(String),
    /// To a work cited. Its name, date and pages are read from the link's words.
    Work {
        /// The work's title.
        title: Option<String>,
        /// Its address.
        url: Option<String>,
        /// The citation in full.
        text: Option<String>,
    },
    /// To a page.
    Page(String),
}

/// An entry as written. Everything may be missing.
#[derive(Debug, Default)]
pub struct Draft {
    /// Where the entry begins.
    pub place: Option<Place>,
    /// The author's id.
    pub id: Option<String>,
    /// The date's words.
    pub date: Option<String>,
    /// The date is no word of the author's but was made by rule.
    pub inferred: bool,
    /// The words of a date to sort by.
    pub sort: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// Plain text; paragraphs parted by a blank line.
    pub body: String,
    /// Where stretches of the body stand in the file: byte in the body, place of that byte. Rising.
    pub body_places: Vec<(usize, Place)>,
    /// What the format itself marks in the body.
    pub marks: Vec<Mark>,
    /// The body's links. In order.
    pub links: Vec<Link>,
    /// Entities by the author.
    pub entities: Vec<String>,
    /// Tags by the author.
    pub tags: Vec<String>,
    /// Sources by the author, apart from those in the body.
    pub sources: Vec<Source>,
    /// Pictures.
    pub media: Vec<Media>,
    /// Where it happened.
    pub site: Option<Site>,
    /// A page of its own.
    pub url: Option<String>,
    /// Importance.
    pub weight: Option<f64>,
    /// Any other column: name and values.
    pub fields: Vec<(String, Vec<String>)>,
}

/// Finds the places in the file of a body's bytes, asked for in rising order: each character is passed once.
#[derive(Debug)]
pub struct BodyPlaces<'a> {
    draft: &'a Draft,
    /// How many of the body's known places are passed.
    passed: usize,
    offset: usize,
    place: Place,
}

impl<'a> BodyPlaces<'a> {
    /// Starts at the body's begin.
    pub fn new(draft: &'a Draft) -> BodyPlaces<'a> {
        let place = draft.place.unwrap_or(Place { line: 1, column: 1 });
        BodyPlaces { draft, passed: 0, offset: 0, place }
    }

    /// The place of a byte, not before the last one asked for: exact in a line, the entry's own where
    /// unknown.
    pub fn of(&mut self, offset: usize) -> Place {
        while let Some(&(begin, place)) =
            self.draft.body_places.get(self.passed).filter(|(begin, _)| *begin <= offset)
        {
            (self.offset, self.place) = (begin, place);
            self.passed += 1;
        }
        if self.passed > 0 {
            let between = self.draft.body.get(self.offset..offset).unwrap_or("");
            self.place.column += between.chars().count() as u32;
            self.offset = offset;
        }
        self.place
    }
}
