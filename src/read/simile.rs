//! The XML of SIMILE Timeline: `<event>` elements in `<data>`. Its JSON is read in [`super::json`].
//!
//! In XML an event is an instant, at some time between its dates, unless `durationEvent` or
//! `isDuration` says that it lasts. Source: SIMILE Timeline's `sources.js`.

use super::draft::Draft;
use super::html::{Token, Tokens, attributes, push_decoded};
use super::place::Places;
use super::reader::EntryReader;
use super::record::{Record, Role, Roles};
use super::report::Report;
use crate::chronology::{Format, Problem};
use crate::date::DateOptions;

/// Whether a text is such XML.
pub fn is_xml(text: &str) -> bool {
    let start = text.trim_start();
    let begins = |tag: &str| start.starts_with(tag);
    (begins("<?xml") || begins("<data") || begins("<!--"))
        && start.contains("<data")
        && start.contains("<event ")
}

/// Reads it event by event.
#[derive(Debug)]
pub struct XmlReader {
    offset: usize,
    roles: Roles,
    places: Places,
    problems: Vec<Problem>,
    events: u32,
}

impl Default for XmlReader {
    fn default() -> XmlReader {
        XmlReader {
            offset: 0,
            roles: Roles::new(Format::Simile),
            places: Places::default(),
            problems: Vec::new(),
            events: 0,
        }
    }
}

impl EntryReader for XmlReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        let (begin, length) = element(text.get(self.offset..)?)?;
        let begin = self.offset + begin;
        self.offset = begin + length;
        let xml = text.get(begin..self.offset)?;
        let mut report = Report {
            text,
            event: self.events,
            places: &mut self.places,
            problems: &mut self.problems,
        };
        let place = report.place(begin);
        let mut record = Record::default();
        record.draft.place = Some(place);
        let mut tokens = Tokens::new(xml);
        let Some(Token::Open(_, tag)) = tokens.next() else { return None };
        record.when.within = true;
        let has_end = attributes(tag).any(|(key, _)| key == "end");
        for (key, raw) in attributes(tag) {
            let mut value = String::new();
            push_decoded(raw, &mut value);
            let role = match key {
                "durationEvent" | "isDuration" => {
                    record.when.within &= value != "true";
                    continue;
                }
                "latestStart" if !has_end => self.roles.of("end"),
                _ => self.roles.of(key),
            };
            record.add(
                if role == Role::Type { Role::Other } else { role },
                key,
                &value,
                place,
                &mut report,
            );
        }
        // HTML in XML is escaped once more, or stands in a section of its own.
        let body = xml.get(tokens.offset()..).unwrap_or("");
        let body = body.strip_suffix("</event>").unwrap_or(body).trim();
        let section = body.strip_prefix("<![CDATA[").and_then(|body| body.strip_suffix("]]>"));
        let mut html = String::new();
        match section {
            Some(section) => html.push_str(section),
            None => push_decoded(body, &mut html),
        }
        record.add(Role::Body, "", &html, place, &mut report);
        self.events += 1;
        Some(record.into_draft(dates, &mut report))
    }

    fn offset(&self) -> usize {
        self.offset
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }
}

/// Where the next `<event …>` begins, and how long it is with its closing tag.
fn element(text: &str) -> Option<(usize, usize)> {
    let is_event = |&(at, _): &(usize, &str)| {
        text.as_bytes()
            .get(at + 6)
            .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
    };
    let (begin, _) = text.match_indices("<event").find(is_event)?;
    let rest = text.get(begin..)?;
    let mut quote = None;
    let end = rest.bytes().position(|byte| {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            _ if quote == Some(byte) => quote = None,
            _ => {}
        }
        byte == b'>' && quote.is_none()
    });
    let end = end.map_or(rest.len(), |end| end + 1);
    if rest.get(..end).is_some_and(|tag| tag.ends_with("/>")) {
        return Some((begin, end));
    }
    // An element that is not closed ends where the next begins.
    let inside = rest.get(end..).unwrap_or("");
    let next = inside.find("<event").unwrap_or(inside.len());
    let closed = inside
        .get(..next)
        .and_then(|inside| inside.find("</event>"))
        .map(|at| at + "</event>".len());
    Some((begin, end + closed.unwrap_or(next)))
}
