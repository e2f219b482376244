//! Finds the lists and tables of a page, and those of them that hold events.

use std::borrow::Cow;

use super::item;
use super::words;
use crate::date::DateOptions;
use crate::read::csv::{Cell, Columns};
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
#[derive(Debug)]
pub struct Group {
    kind: &'static str,
    /// The last part is still open.
    open: bool,
    pub entries: Vec<Entry>,
    /// Of a table.
    pub columns: Option<Columns>,
}

/// How much of an item is looked at to see whether it begins with a date, in bytes.
const HEAD_BYTES: usize = 2000;

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

/// The lists and tables of events.
pub fn groups_of(text: &str, dates: &DateOptions) -> Vec<Group> {
    let mut open: Vec<Group> = Vec::new();
    let mut done = Vec::new();
    let mut tokens = Tokens::new(text);
    let mut at = 0;
    while let Some(token) = tokens.next() {
        let (begin, end) = (at, tokens.offset());
        at = end;
        match token {
            Token::Open(name, _) => {
                if let Some(kind) = kind_of(name) {
                    open.push(Group { kind, open: false, entries: Vec::new(), columns: None });
                } else if let Some(group) = open.last_mut() {
                    group.open(name, begin, end);
                }
            }
            Token::Close(name) => match kind_of(name) {
                Some(kind) => {
                    // A tag that closes nothing near is passed over.
                    let near = open.len().saturating_sub(8);
                    if let Some(place) = open
                        .iter()
                        .rposition(|group| group.kind == kind)
                        .filter(|place| *place >= near)
                    {
                        done.extend(
                            open.split_off(place)
                                .into_iter()
                                .filter_map(|group| group.close(text, begin, dates)),
                        );
                    }
                }
                None => {
                    if let Some(group) =
                        open.last_mut().filter(|group| begins(group.kind, name).is_some())
                    {
                        group.end_part(begin);
                    }
                }
            },
            Token::Text(_) => {}
        }
    }
    done.extend(open.into_iter().filter_map(|group| group.close(text, text.len(), dates)));
    done
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

    /// The list or table, if it is one of events.
    fn close(mut self, text: &str, at: usize, dates: &DateOptions) -> Option<Group> {
        self.end_part(at);
        self.entries.retain(|entry| !entry.parts.is_empty());
        if self.kind != "table" {
            let dated = self.entries.iter().filter(|entry| is_dated(entry, text, dates)).count();
            return (dated > 0 && dated * 2 >= self.entries.len()).then_some(self);
        }
        let names: Vec<Cell<'_>> = self
            .entries
            .first()?
            .parts
            .iter()
            .map(|part| Cell { at: part.begin, text: Cow::Owned(words(head(part.of(text)))) })
            .collect();
        let mut columns = Columns::of(&names);
        if !columns.have_dates() || names.len() < 2 {
            return None;
        }
        columns.complete(&names, dates);
        self.columns = Some(columns);
        self.entries.remove(0);
        Some(self)
    }
}

fn is_dated(entry: &Entry, text: &str, dates: &DateOptions) -> bool {
    entry.parts.first().is_some_and(|part| item::begins_with_date(head(part.of(text)), dates))
}

fn head(html: &str) -> &str {
    (HEAD_BYTES - 3..=HEAD_BYTES).rev().find_map(|end| html.get(..end)).unwrap_or(html)
}

/// The page's first heading, else its title.
pub fn title_of(text: &str) -> Option<String> {
    let mut found: [Option<String>; 2] = [None, None];
    let mut tokens = Tokens::new(text);
    let mut open = None;
    while let Some(token) = tokens.next() {
        match token {
            Token::Open(name, _) => {
                let place =
                    ["h1", "title"].iter().position(|known| name.eq_ignore_ascii_case(known));
                open = place.map(|place| (place, tokens.offset())).or(open);
            }
            Token::Close(name)
                if ["h1", "title"].iter().any(|known| name.eq_ignore_ascii_case(known)) =>
            {
                if let Some((place, begin)) = open.take()
                    && let Some(slot) = found.get_mut(place)
                {
                    let html = text.get(begin..tokens.offset()).unwrap_or("");
                    slot.get_or_insert_with(|| words(head(html)));
                }
            }
            _ => {}
        }
    }
    found.into_iter().flatten().find(|title| !title.is_empty())
}
