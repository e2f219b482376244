//! Finds the lists and tables of a page, and those of them that hold events.

use std::borrow::Cow;

use super::item;
use super::words;
use crate::date::DateOptions;
use crate::read::csv::{Cell, Columns, Row, SAMPLE_ROWS};
use crate::read::html::{Token, Tokens};

/// A stretch of the page.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub begin: usize,
    pub end: usize,
}

impl Part {
    /// Its HTML.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.begin..self.end).unwrap_or("")
    }
}

/// An item, a term with what is said of it, or a row.
#[derive(Debug, Default)]
pub struct Entry {
    pub parts: Vec<Part>,
    /// The table that it is a row of.
    pub table: Option<usize>,
}

impl Entry {
    pub fn begin(&self) -> usize {
        self.parts.first().map_or(0, |part| part.begin)
    }

    pub fn end(&self) -> usize {
        self.parts.last().map_or(0, |part| part.end)
    }
}

/// A list or table.
#[derive(Debug, Default)]
pub struct Group {
    kind: &'static str,
    /// Where its tag stands.
    pub begin: usize,
    /// What is said of its columns.
    pub problem: Option<String>,
    /// The last part is still open.
    open: bool,
    pub entries: Vec<Entry>,
    /// Of a table.
    pub columns: Option<Columns>,
}

/// How much of an item is looked at to see whether it begins with a date, in bytes.
const HEAD_BYTES: usize = 2000;

/// How many lists that are still open a closing tag may close.
const NEAR: usize = 8;

/// The list that a tag begins, `ol` standing for `ul` too.
fn kind_of(name: &str) -> Option<&'static str> {
    let kinds = [("ul", "ol"), ("ol", "ol"), ("dl", "dl"), ("table", "table")];
    kinds.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, kind)| kind)
}

/// Whether a tag begins an entry, or a part of one, in this kind of list.
fn begins(kind: &str, name: &str) -> Option<bool> {
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    match kind {
        "ol" if is("li") => Some(true),
        "dl" if is("dt") => Some(true),
        "dl" if is("dd") => Some(false),
        "table" if is("td") || is("th") => Some(false),
        _ => None,
    }
}

/// What a page has.
#[derive(Debug, Default)]
pub struct Page {
    /// The lists and tables of events, in order; those in the text of an event are a part of it.
    pub groups: Vec<Group>,
    /// Its first heading, else its title.
    pub title: Option<String>,
}

/// Goes through a page.
pub fn look_through(text: &str, dates: &DateOptions) -> Page {
    let mut page = Page::default();
    let mut open: Vec<Group> = Vec::new();
    let mut tokens = Tokens::new(text);
    let (mut at, mut headed, mut heading) = (0, false, None);
    while let Some(token) = tokens.next() {
        let (begin, end) = (at, tokens.offset());
        at = end;
        match token {
            Token::Open(name, _) => {
                if let Some(kind) = kind_of(name) {
                    open.push(Group { kind, begin, ..Group::default() });
                } else if let Some(group) = open.last_mut() {
                    group.open(name, begin, end);
                }
                let is_heading = name.eq_ignore_ascii_case("h1");
                if !headed && (is_heading || name.eq_ignore_ascii_case("title")) {
                    (headed, heading) = (is_heading, Some((end, name)));
                }
            }
            Token::Close(name) => {
                match kind_of(name) {
                    Some(kind) => {
                        // A tag that closes nothing near is passed over.
                        let near = open.iter().rev().take(NEAR);
                        let inner = near.take_while(|group| group.kind != kind).count();
                        let place = open.len().saturating_sub(inner + 1);
                        if open.get(place).is_some_and(|group| group.kind == kind) {
                            for group in open.split_off(place).into_iter().rev() {
                                page.add(group, text, begin, dates);
                            }
                        }
                    }
                    None => {
                        if let Some(group) =
                            open.last_mut().filter(|group| begins(group.kind, name).is_some())
                        {
                            group.end_part(begin);
                        }
                    }
                }
                if let Some((from, _)) =
                    heading.take_if(|(_, open)| name.eq_ignore_ascii_case(open))
                {
                    let title = words(head(text.get(from..begin).unwrap_or("")));
                    page.title = Some(title).filter(|title| !title.is_empty()).or(page.title);
                }
            }
            Token::Text(_) => {}
        }
    }
    for group in open.into_iter().rev() {
        page.add(group, text, text.len(), dates);
    }
    page
}

impl Page {
    /// Takes in a list or table that ends here, if it is one of events.
    fn add(&mut self, mut group: Group, text: &str, at: usize, dates: &DateOptions) {
        if group.close(text, at, dates) {
            // What it encloses was closed before.
            while self.groups.last().is_some_and(|inner| inner.begin > group.begin) {
                self.groups.pop();
            }
            self.groups.push(group);
        }
    }
}

impl Group {
    fn open(&mut self, name: &str, begin: usize, end: usize) {
        if self.kind == "table" && name.eq_ignore_ascii_case("tr") {
            self.end_part(begin);
            self.entries.push(Entry::default());
        }
        let Some(anew) = begins(self.kind, name) else { return };
        self.end_part(begin);
        if anew || self.entries.is_empty() {
            self.entries.push(Entry::default());
        }
        if let Some(entry) = self.entries.last_mut() {
            entry.parts.push(Part { begin: end, end });
            self.open = true;
        }
    }

    fn end_part(&mut self, at: usize) {
        let last = self.entries.last_mut().and_then(|entry| entry.parts.last_mut());
        if let Some(part) = last.filter(|_| self.open) {
            part.end = at;
        }
        self.open = false;
    }

    /// Ends it: whether it is one of events.
    fn close(&mut self, text: &str, at: usize, dates: &DateOptions) -> bool {
        self.end_part(at);
        self.entries.retain(|entry| !entry.parts.is_empty());
        if self.kind != "table" {
            let dated = self.entries.iter().filter(|entry| is_dated(entry, text, dates)).count();
            return dated > 0 && dated * 2 >= self.entries.len();
        }
        let Some(first) = self.entries.first() else { return false };
        let row_of = |entry: &Entry| {
            let cells = entry
                .parts
                .iter()
                .map(|part| Cell { at: part.begin, text: Cow::Owned(words(head(part.of(text)))) });
            Row { cells: cells.collect(), odd_quote: None }
        };
        let names = row_of(first).cells;
        let mut columns = Columns::of(&names);
        if !columns.have_dates() || names.len() < 2 {
            return false;
        }
        let sample: Vec<Row<'_>> =
            self.entries.iter().skip(1).take(SAMPLE_ROWS).map(row_of).collect();
        self.problem = columns.complete(&names, &sample, dates).map(|(message, _)| message);
        self.columns = Some(columns);
        self.entries.remove(0);
        true
    }
}

fn is_dated(entry: &Entry, text: &str, dates: &DateOptions) -> bool {
    entry.parts.first().is_some_and(|part| item::begins_with_date(head(part.of(text)), dates))
}

fn head(html: &str) -> &str {
    (HEAD_BYTES - 3..=HEAD_BYTES).rev().find_map(|end| html.get(..end)).unwrap_or(html)
}
