//! An entry as a format's reader leaves it: its parts as written, before dates, references and
//! entities are made of them.

use super::place::Place;
use crate::chronology::{Media, Place as Site, Source};

/// An entry as written. Everything may be missing.
#[derive(Debug, Default)]
pub struct Draft {
    /// Where the entry begins.
    pub place: Option<Place>,
    /// The author's id.
    pub id: Option<String>,
    /// The date's words.
    pub date: Option<String>,
    /// The words of a date to sort by.
    pub sort: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// Plain text; paragraphs parted by a blank line.
    pub body: String,
    /// Where stretches of the body stand in the file: byte in the body, place of that byte. Rising.
    pub body_places: Vec<(usize, Place)>,
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

impl Draft {
    /// The place in the file of a byte of the body: exact in a line, the entry's own where unknown.
    pub fn place_of(&self, offset: usize) -> Place {
        let start = Place { line: 1, column: 1 };
        let known = self.body_places.iter().rev().find(|(begin, _)| *begin <= offset);
        match known {
            Some(&(begin, place)) => {
                let passed = self.body.get(begin..offset).unwrap_or("").chars().count() as u32;
                Place { line: place.line, column: place.column + passed }
            }
            None => self.place.unwrap_or(start),
        }
    }
}
