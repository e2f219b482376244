//! The chronicle: plain text, `DATE: TITLE` over a body, tag lines after it.
//!
//! ```text
//! February 25, 2002: Defector Is Ignored       a heading begins an entry
//! He talks to a magazine. [Time, 2/25/2002]    a line is a paragraph
//!
//! Entity Tags: A, B                            tag lines end it
//! ```
//!
//! Lines before the first heading, or after tag lines without a heading of their own, are an entry
//! that has lost its heading. Source: the pages of History Commons, their conventions as measured.

mod heading;
mod lines;
mod tags;

use super::draft::Draft;
use super::place::Place;
use crate::chronology::{Problem, Severity};
use crate::date::DateOptions;
pub use heading::split_any_heading;
use heading::{split_failed_heading, split_heading};
use lines::{Line, Lines, is_wrapped};
use tags::TagLine;

/// Reads a chronicle line by line.
#[derive(Debug)]
pub struct ChronicleReader {
    lines: Lines,
    /// Lines are wrapped at a width, so that a paragraph is what blank lines part.
    wrapped: bool,
    entry: Draft,
    /// The entry has tag lines: what follows belongs to the next.
    tagged: bool,
    /// A blank line came before this one.
    after_blank: bool,
    headings: usize,
}

impl ChronicleReader {
    /// Starts at the first line.
    pub fn new(text: &str) -> ChronicleReader {
        ChronicleReader {
            lines: Lines::default(),
            wrapped: is_wrapped(text),
            entry: Draft::default(),
            tagged: false,
            after_blank: false,
            headings: 0,
        }
    }

    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.lines.offset()
    }

    /// Reads on in the same text until an entry is whole; `None` at the end.
    pub fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        while let Some(line) = self.lines.next(text) {
            let ended = self.read_line(&line, dates);
            self.after_blank = line.text.is_empty();
            if ended.is_some() {
                return ended;
            }
        }
        self.end_entry()
    }

    /// What is wrong with the file as a whole, once it has been read.
    pub fn problem(&self) -> Option<Problem> {
        (self.headings == 0).then(|| Problem {
            severity: Severity::Error,
            line: 1,
            column: 1,
            message: "Expected lines that begin with a date and a colon, such as `April 1999: Title`, found \
                      none; the text is kept as events without a date. If it was copied from a page, the \
                      headings may have been lost."
                .into(),
            event: None,
        })
    }

    /// Takes in a line; an entry that it ends is returned.
    fn read_line(&mut self, line: &Line<'_>, dates: &DateOptions) -> Option<Draft> {
        if line.text.is_empty() {
            return None;
        }
        let heading = split_heading(line.text, dates);
        let begins = self.tagged || self.after_blank && self.headings > 0;
        let heading = heading.or_else(|| split_failed_heading(line.text).filter(|_| begins));
        if let Some(heading) = heading {
            let ended = self.end_entry();
            self.headings += 1;
            self.entry.place = Some(line.place);
            (self.entry.date, self.entry.title) = heading.into_parts();
            return ended;
        }
        if let Some(tag_line) = TagLine::read(line.text) {
            self.entry.place.get_or_insert(line.place);
            tag_line.add_to(&mut self.entry);
            self.tagged = true;
            return None;
        }
        let ended = if self.tagged { self.end_entry() } else { None };
        self.add_to_body(line);
        ended
    }

    fn add_to_body(&mut self, line: &Line<'_>) {
        self.entry.place.get_or_insert(line.place);
        let (text, place) = lines::without_bullet(line);
        let body = &mut self.entry.body;
        if !body.is_empty() {
            body.push_str(if self.wrapped && !self.after_blank { " " } else { "\n\n" });
        }
        for (paragraph, shift) in lines::split_caption(text, body.is_empty()) {
            if shift > 0 {
                body.push_str("\n\n");
            }
            let place = Place { column: place.column + shift, ..place };
            self.entry.body_places.push((body.len(), place));
            body.push_str(paragraph);
        }
    }

    fn end_entry(&mut self) -> Option<Draft> {
        self.tagged = false;
        let entry = std::mem::take(&mut self.entry);
        entry.place.is_some().then_some(entry)
    }
}
