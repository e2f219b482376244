//! Tables as text: a first row of names, then a row an event, parted by commas, semicolons or tabs.
//!
//! ```text
//! Date,Title,Text,Entities,Port
//! April 1999,An offer,"He offers help.","Anna Brandt; Port Authority",Willemstad
//! ```
//!
//! The order of the columns is free; [`super::record`] knows their names, those of TimelineJS's
//! spreadsheet among them. A column with another name becomes a field. Where none has a name for dates
//! or titles, what the rows hold tells which they are in.

mod columns;
mod split;

pub use columns::{Columns, SAMPLE_ROWS};
pub use split::{Cell, Row};

use super::chronicle::split_any_heading;
use super::draft::Draft;
use super::place::Places;
use super::reader::EntryReader;
use super::record::Record;
use super::report::Report;
use crate::chronology::{Format, Problem, Severity};
use crate::date::DateOptions;
use split::Splitter;

/// Reads a table row by row.
#[derive(Debug)]
pub struct CsvReader {
    splitter: Splitter,
    /// Known once the first row is read.
    columns: Option<Columns>,
    /// The names of those that the titles are to be made of.
    titles: Vec<String>,
    places: Places,
    problems: Vec<Problem>,
    title: Option<String>,
    events: u32,
}

/// Which text table this is: if its first row has names for a date and for a title or text, or its second is of as many
/// cells with a date below such a name.
pub fn sniff_table(text: &str, dates: &DateOptions) -> Option<Format> {
    let mut splitter = dialect(text, None);
    let names = next_row(&mut splitter, text)?;
    let columns = Columns::of(&names.cells);
    // A chronicle's first line may have such words, but it is a heading, or one comes next.
    let is_row = |row: &Row<'_>| {
        let first = row.cells.first().map_or("", |cell| &cell.text);
        row.cells.len() > 1 && split_any_heading(first, dates).is_none()
    };
    let first = next_row(&mut splitter, text);
    let is_titled =
        below_title(text).is_none_or(|(title, _)| split_any_heading(title, dates).is_none());
    let is_table = is_titled
        && is_row(&names)
        && match first {
            _ if columns.have_dates() && columns.have_titles() => first.as_ref().is_none_or(is_row),
            Some(row) => {
                names.cells.len() > 2
                    && names.cells.len() == row.cells.len()
                    && is_row(&row)
                    && columns.have_date_in(&row, dates)
            }
            None => false,
        };
    is_table.then_some(if splitter.delimiter() == b'\t' { Format::Tsv } else { Format::Csv })
}

/// A splitter at the first row, by what parts most names that are known, else most cells.
fn dialect(text: &str, format: Option<Format>) -> Splitter {
    // Spreadsheets may say it in a line of its own.
    let first = text.trim_start_matches(['\n', '\r']);
    let skipped = text.len() - first.len();
    if let Some(&[delimiter, end @ (b'\n' | b'\r')]) =
        first.strip_prefix("sep=").and_then(|rest| rest.as_bytes().get(..2))
    {
        let line = if end == b'\r' && first.as_bytes().get(6) == Some(&b'\n') { 7 } else { 6 };
        return Splitter::new(delimiter, skipped + line);
    }
    if format == Some(Format::Tsv) {
        return Splitter::new(b'\t', 0);
    }
    if let Some((_, begin)) = below_title(text) {
        return Splitter::new(b'|', begin);
    }
    let mut best = (0, 0, b',');
    for delimiter in [b',', b';', b'\t', b'|'] {
        let row = next_row(&mut Splitter::new(delimiter, 0), text).unwrap_or_default();
        let known = Columns::of(&row.cells).known();
        if (known, row.cells.len()) > (best.0, best.1) {
            best = (known, row.cells.len(), delimiter);
        }
    }
    Splitter::new(best.2, 0)
}

/// The title that stands above a table in Markdown, `# Firsts` above `| Date | Event |`, and where that begins.
fn below_title(text: &str) -> Option<(&str, usize)> {
    let (mut title, mut begin) = (None, 0);
    for line in text.split_inclusive('\n').take(TITLE_WITHIN) {
        let words = line.trim();
        if words.starts_with('|') {
            return title.map(|title| (title, begin));
        }
        if !words.is_empty() && title.replace(words.trim_matches(['#', '*', ' '])).is_some() {
            return None;
        }
        begin += line.len();
    }
    None
}

/// A table begins so many lines below its title at most.
const TITLE_WITHIN: usize = 4;

/// The next row that is not blank, nor the rule below the head of a table in Markdown: `|---|:--|`.
fn next_row<'a>(splitter: &mut Splitter, text: &'a str) -> Option<Row<'a>> {
    let says_nothing = |c: char| c.is_whitespace() || matches!(c, '-' | ':');
    std::iter::from_fn(|| splitter.next(text))
        .find(|row| row.cells.iter().any(|cell| !cell.text.chars().all(says_nothing)))
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> &str {
    let is_formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    text.strip_prefix('\'').filter(|_| is_formula).unwrap_or(text)
}

impl CsvReader {
    /// Starts at the first row; `titles` are the names of the columns that titles are to be made of.
    pub fn new(text: &str, format: Format, titles: &[String]) -> CsvReader {
        CsvReader {
            splitter: dialect(text, Some(format)),
            columns: None,
            titles: titles.to_vec(),
            places: Places::default(),
            problems: Vec::new(),
            title: below_title(text).map(|(title, _)| title.to_owned()),
            events: 0,
        }
    }

    /// The names of the columns. Where the first row has none, it is read again as an event.
    fn read_names(&mut self, text: &str, dates: &DateOptions) -> Option<Columns> {
        let before = self.splitter.clone();
        let row = next_row(&mut self.splitter, text)?;
        let at =
            row.cells.iter().find(|cell| !cell.text.trim().is_empty()).map_or(0, |cell| cell.at);
        let place = self.places.of(text, at);
        let mut columns = Columns::of(&row.cells);
        let mut ahead = self.splitter.clone();
        let sample = std::iter::from_fn(|| next_row(&mut ahead, text)).take(SAMPLE_ROWS);
        let unnamed = columns.title_by(&self.titles);
        let guessed = columns.complete(&row.cells, &sample.collect::<Vec<_>>(), dates);
        if guessed.as_ref().is_some_and(|(_, is_event)| *is_event) {
            self.splitter = before;
        }
        for message in unnamed.into_iter().chain(guessed.map(|(message, _)| message)) {
            self.problems.push(Problem {
                severity: Severity::Warning,
                line: place.line,
                column: place.column,
                message,
                event: None,
            });
        }
        Some(columns)
    }
}

impl EntryReader for CsvReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        if self.columns.is_none() {
            self.columns = self.read_names(text, dates);
        }
        let columns = self.columns.as_ref()?;
        loop {
            let row = next_row(&mut self.splitter, text)?;
            let mut report = Report {
                text,
                event: self.events,
                places: &mut self.places,
                problems: &mut self.problems,
            };
            let mut record = Record::default();
            record.verbatim = true;
            let mut first = None;
            for (number, cell) in row.cells.iter().enumerate() {
                let value = unguarded(cell.text.trim());
                let begin = cell.at + (cell.text.len() - cell.text.trim_start().len());
                if value.is_empty() {
                    continue;
                }
                let place = report.place(begin);
                first.get_or_insert(place);
                columns.add(&mut record, number, value, place, &mut report);
            }
            if let Some(quote) = row.odd_quote {
                let message = "Expected quotes round a whole cell, those inside doubled, found one that is neither; \
                               it was taken for a sign of the text.";
                report.problem(Severity::Warning, quote, message.into());
            }
            let value_at =
                |number: usize| row.cells.get(number).map(|cell| unguarded(cell.text.trim()));
            if let Some(place) = first {
                columns.add_title(&mut record, value_at, place, &mut report);
            }
            if record.is_title && self.title.is_none() {
                self.title = record.into_title(dates, &mut report);
                continue;
            }
            self.events += 1;
            return Some(record.into_draft(dates, &mut report));
        }
    }

    fn offset(&self) -> usize {
        self.splitter.offset()
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }
}
