//! Reading in slices, so that a page stays alive meanwhile.

use super::chronicle::ChronicleReader;
use super::csv::CsvReader;
use super::decode::{Decoded, decode};
use super::error::ReadError;
use super::ics::IcsReader;
use super::json::JsonReader;
use super::link::Linker;
use super::page::PageReader;
use super::place::{Place, Places};
use super::reader::EntryReader;
use super::simile::{XmlReader, is_xml};
use super::sniff::sniff;
use crate::ALL_FORMATS;
use crate::chronology::{Chronology, Format, Problem, Severity};
use crate::date::DateOptions;

/// What a reader may be told beforehand.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The format; sniffed where absent.
    pub format: Option<Format>,
    /// How to read its dates.
    pub dates: DateOptions,
    /// Of a table as text: the names of the columns that its events' titles are made of. Where absent, its columns for
    /// titles or, in a table that has none, those that tell most.
    pub title_columns: Vec<String>,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Text into entries; counted in bytes.
    Reading,
    /// Entries into events that know each other; counted in passes over events.
    Linking,
}

/// A chronology on its way. Call [`Reading::step`] until it says `false`, then [`Reading::finish`].
#[allow(missing_debug_implementations, reason = "see `EntryReader`")]
pub struct Reading {
    /// Dropped when it has been read.
    text: String,
    format: Format,
    reader: Box<dyn EntryReader>,
    dates: DateOptions,
    linker: Linker,
    title: Option<String>,
    stage: Stage,
}

impl Reading {
    /// Decodes the bytes and finds out their format.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn new(bytes: Vec<u8>, options: &ReadOptions) -> Result<Reading, ReadError> {
        Reading::of(decode(bytes)?, options)
    }

    /// Of decoded text, finds out the format.
    ///
    /// # Errors
    /// - the text is a page of HTML without events
    /// - its format is one that this build does not read
    pub fn of(decoded: Decoded, options: &ReadOptions) -> Result<Reading, ReadError> {
        let dates = DateOptions { or_english: true, ..options.dates.clone() };
        let format = match options.format {
            Some(format) => format,
            None => sniff(&decoded.text, &dates)?,
        };
        let reader: Box<dyn EntryReader> = match format {
            Format::Chronicle => Box::new(ChronicleReader::new(&decoded.text)),
            Format::Json | Format::JsonLines => Box::new(JsonReader::new(format)),
            _ if !ALL_FORMATS => return Err(ReadError::elsewhere(format)),
            Format::Csv | Format::Tsv => {
                Box::new(CsvReader::new(&decoded.text, format, &options.title_columns))
            }
            Format::Ics => Box::new(IcsReader::default()),
            Format::Html => Box::new(PageReader::default()),
            Format::Simile if is_xml(&decoded.text) => Box::new(XmlReader::default()),
            format => Box::new(JsonReader::new(format)),
        };
        let mut linker = Linker::new(dates.clone());
        decoded.problems.into_iter().for_each(|problem| linker.report(problem));
        Ok(Reading {
            text: decoded.text,
            format,
            reader,
            dates,
            linker,
            title: None,
            stage: Stage::Reading,
        })
    }

    /// Reads or links one more event; `false` when all is done.
    pub fn step(&mut self) -> bool {
        if self.stage == Stage::Linking {
            return self.linker.step();
        }
        match self.reader.next_entry(&self.text, &self.dates) {
            Some(draft) => self.linker.add(draft),
            None => {
                self.text = String::new();
                self.stage = Stage::Linking;
                self.reader.take_tags().into_iter().for_each(|tags| self.linker.part_tags(tags));
            }
        }
        self.reader.take_problems().into_iter().for_each(|problem| self.linker.report(problem));
        self.title = self.reader.take_title().or(self.title.take());
        true
    }

    /// What is being done, how much of it is done and how much there is of it.
    pub fn progress(&self) -> (Stage, usize, usize) {
        match self.stage {
            Stage::Linking => {
                let (done, total) = self.linker.progress();
                (Stage::Linking, done, total)
            }
            Stage::Reading => (Stage::Reading, self.reader.offset(), self.text.len()),
        }
    }

    /// Takes note that the text is not all of it: a problem at its end.
    pub fn report_cut(&mut self, message: String) {
        let Place { line, column } = Places::default().of(&self.text, self.text.len());
        self.linker.report(Problem {
            severity: Severity::Error,
            line,
            column,
            message,
            event: None,
        });
    }

    /// The chronology, once [`Reading::step`] has said `false`.
    ///
    /// # Errors
    /// - not one event could be read, and something is wrong: the first thing that is
    pub fn finish(self) -> Result<Chronology, ReadError> {
        let chronology = self.linker.finish(self.title, self.format);
        let error = chronology.problems.iter().find(|problem| problem.severity != Severity::Info);
        match error.filter(|_| chronology.events.is_empty()) {
            Some(Problem { line, column, message, .. }) => Err(ReadError::new(format!(
                "No event could be read. Line {line}, column {column}: {message}"
            ))),
            None => Ok(chronology),
        }
    }
}
