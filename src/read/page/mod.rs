//! A list or table of events in a page of HTML: `<ol>`, `<ul>`, `<dl>`, `<table>`.
//!
//! ```html
//! <ol>
//!   <li>April 1999: An offer <p>He offers help.</p></li>
//!   <li><time datetime="2001-09-12">Wednesday</time> A letter</li>
//! </ol>
//! ```
//!
//! A list is one of events where half of its items begin with a date: the menus round it are not. A
//! table is one where its first row has the names of columns, as in [`super::csv`].

mod groups;
mod item;

use super::csv::Columns;
use super::draft::Draft;
use super::place::{Place, Places};
use super::reader::EntryReader;
use super::record::{Record, plain_text};
use super::report::Report;
use crate::chronology::{Problem, Severity};
use crate::date::DateOptions;
use groups::{Entry, look_through};

/// Reads a page's events.
#[derive(Debug, Default)]
pub struct PageReader {
    /// What is still to be read, the next one last; `None` before the page was looked through.
    entries: Option<Vec<Entry>>,
    /// The columns of the tables.
    tables: Vec<Columns>,
    offset: usize,
    places: Places,
    problems: Vec<Problem>,
    title: Option<String>,
    events: u32,
}

/// Whether a text is a page, or a piece of one, that has a list or table of events.
pub fn has_events(text: &str, dates: &DateOptions) -> bool {
    look_through(text, dates).groups.iter().any(|group| !group.entries.is_empty())
}

impl PageReader {
    fn entries(&mut self, text: &str, dates: &DateOptions) -> Vec<Entry> {
        let page = look_through(text, dates);
        self.title = page.title;
        let mut entries: Vec<Entry> = Vec::new();
        for group in page.groups {
            if let Some(message) = group.problem {
                let Place { line, column } = self.places.of(text, group.begin);
                let severity = Severity::Warning;
                self.problems.push(Problem { severity, line, column, message, event: None });
            }
            let table = group.columns.map(|columns| {
                self.tables.push(columns);
                self.tables.len() - 1
            });
            for mut entry in group.entries {
                entry.table = table;
                entries.push(entry);
            }
        }
        let (severity, message) = match entries.is_empty() {
            true => (
                Severity::Error,
                "Expected a list (`<ol>`, `<ul>`, `<dl>`) whose items begin with dates, or a table whose first row \
                 has names such as `Date` and `Title`, found none.",
            ),
            false => (
                Severity::Info,
                "The page's lists and tables of events were read; what stands round them was left out.",
            ),
        };
        let problem =
            Problem { severity, line: 1, column: 1, message: message.into(), event: None };
        self.problems.push(problem);
        entries.reverse();
        entries
    }
}

impl EntryReader for PageReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        if self.entries.is_none() {
            self.entries = Some(self.entries(text, dates));
        }
        let entry = self.entries.as_mut()?.pop()?;
        self.offset = entry.end();
        let mut report = Report {
            text,
            event: self.events,
            places: &mut self.places,
            problems: &mut self.problems,
        };
        let mut record = Record::default();
        record.draft.place = Some(report.place(entry.begin()));
        match entry.table.and_then(|table| self.tables.get(table)) {
            Some(columns) => {
                for (number, part) in entry.parts.iter().enumerate() {
                    let html = part.of(text);
                    let begin = part.begin + (html.len() - html.trim_start().len());
                    let place = report.place(begin);
                    let value = item::without_time(html, &mut record, dates);
                    columns.add(&mut record, number, value, place, &mut report);
                }
                let values: Vec<String> =
                    entry.parts.iter().map(|part| words(part.of(text))).collect();
                let place = report.place(entry.begin());
                columns.add_title(
                    &mut record,
                    |number| values.get(number).map(String::as_str),
                    place,
                    &mut report,
                );
            }
            None => item::add_item(&mut record, text, &entry.parts, dates, &mut report),
        }
        self.events += 1;
        Some(record.into_draft(dates, &mut report))
    }

    fn offset(&self) -> usize {
        self.offset
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }
}

/// A cell's words.
fn words(html: &str) -> String {
    plain_text(html).trim().to_owned()
}
