//! Problems of one event, at their places in the file.

use super::place::{Place, Places};
use crate::chronology::{Problem, Severity};

/// Where a reader puts what it finds wrong in an event.
#[derive(Debug)]
pub struct Report<'a> {
    /// The file's.
    pub text: &'a str,
    /// The event's index.
    pub event: u32,
    /// To be asked in rising order.
    pub places: &'a mut Places,
    /// The reader's.
    pub problems: &'a mut Vec<Problem>,
}

impl Report<'_> {
    /// The place of a byte in the file.
    pub fn place(&mut self, at: usize) -> Place {
        self.places.of(self.text, at)
    }

    /// Takes note of a problem at a byte of the file.
    pub fn problem(&mut self, severity: Severity, at: usize, message: String) {
        let place = self.place(at);
        self.problem_at(severity, place, message);
    }

    /// Takes note of a problem at a place that is known already.
    pub fn problem_at(&mut self, severity: Severity, place: Place, message: String) {
        let Place { line, column } = place;
        self.problems.push(Problem { severity, line, column, message, event: Some(self.event) });
    }
}

/// What is said of an address that a page may not link to.
pub fn no_address(url: &str, done: &str) -> String {
    format!("Expected a web address (http, https or mailto), found `{url}`; it was {done}.")
}
