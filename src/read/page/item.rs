//! One item of a list: its date, its title and what else it says.

use super::groups::Part;
use crate::body::{Mark, MarkKind};
use crate::date::{DateOptions, read_date};
use crate::read::chronicle::split_any_heading;
use crate::read::draft::{Link, LinkTo};
use crate::read::html::{HtmlBody, Token, Tokens, decoded_attribute, read_html};
use crate::read::record::{Record, Role, Side, page_link};
use crate::read::report::Report;

/// The longest title, in bytes, that an item's first line can be; a longer one is text.
const LONGEST_TITLE: usize = 160;

/// What stands between a date and a title.
const BETWEEN: [char; 8] = [':', '-', '–', '—', ',', '.', '|', ' '];

/// Whether an item begins with a date that can be read.
pub fn begins_with_date(html: &str, dates: &DateOptions) -> bool {
    let date = head_of(html, &read_html(html, page_link), dates).date;
    date.is_some_and(|date| read_date(&date, dates).is_ok())
}

/// An item's date and where, in its text, its title begins.
#[derive(Debug, Default)]
struct Head {
    date: Option<String>,
    /// The words of a `<time>`, where its attribute has the date.
    shown: Option<String>,
    /// Where the title begins in the text.
    title: usize,
}

/// Adds an item, or a term and what is said of it.
pub fn add_item(
    record: &mut Record,
    text: &str,
    parts: &[Part],
    dates: &DateOptions,
    report: &mut Report<'_>,
) {
    let Some((first, rest)) = parts.split_first() else { return };
    let html = first.of(text);
    let place = report.place(first.begin);
    let body = read_html(html, page_link);
    let head = head_of(html, &body, dates);
    if let Some(date) = &head.date {
        record.when.add_words(Side::Begin, date);
    }
    if let Some(shown) = head.shown.filter(|shown| Some(shown) != head.date.as_ref()) {
        record.when.add_shown(&shown);
    }
    let line_end = body.text.find("\n\n").unwrap_or(body.text.len());
    let title = body.text.get(head.title..line_end).unwrap_or("").trim();
    let is_text =
        title.len() > LONGEST_TITLE || title.ends_with('.') && line_end == body.text.len();
    let from = if title.is_empty() || !is_text { line_end } else { head.title };
    if !title.is_empty() && !is_text {
        record.draft.title = Some(title.to_owned());
    }
    if let Some(Link { to: LinkTo::Page(url), .. }) =
        body.links.iter().find(|link| link.begin < from)
    {
        record.draft.url = Some(url.clone());
    }
    record.draft.body_places.push((0, place));
    take_from(record, body, from);
    for part in rest {
        let place = report.place(part.begin);
        record.add(Role::Body, "", part.of(text), place, report);
    }
}

/// Takes a body from a byte on.
fn take_from(record: &mut Record, body: HtmlBody, from: usize) {
    let rest = body.text.get(from..).unwrap_or("").trim_start();
    let from = body.text.len() - rest.len();
    let draft = &mut record.draft;
    draft.body = rest.to_owned();
    draft.media.extend(body.media);
    let marks = body.marks.into_iter().filter(|mark| mark.begin as usize >= from);
    draft.marks = marks
        .map(|mark| Mark {
            begin: mark.begin - from as u32,
            end: mark.end - from as u32,
            kind: mark.kind,
        })
        .collect();
    let links = body.links.into_iter().filter(|link| link.begin >= from);
    draft.links = links
        .map(|link| Link { begin: link.begin - from, end: link.end - from, to: link.to })
        .collect();
}

/// `<time datetime="…">…</time>` before any other words, `DATE: title`, `DATE – title`, **DATE** title.
fn head_of(html: &str, body: &HtmlBody, dates: &DateOptions) -> Head {
    let line = body.text.split("\n\n").next().unwrap_or("");
    let behind = |end: usize| {
        let rest = line.get(end..).unwrap_or("");
        line.len() - rest.trim_start_matches(BETWEEN).len()
    };
    if let Some((date, words)) = time_at_start(html) {
        let end = if line.starts_with(&words) { words.len() } else { 0 };
        let date = date.filter(|date| read_date(date, dates).is_ok());
        let date = date.unwrap_or_else(|| words.clone());
        return Head {
            date: Some(date),
            shown: Some(words).filter(|words| !words.is_empty()),
            title: behind(end),
        };
    }
    if let Some((date, title)) = split_any_heading(line, dates) {
        return Head { date, shown: None, title: line.len() - title.unwrap_or_default().len() };
    }
    let strong = body.marks.iter().find(|mark| mark.begin == 0 && mark.kind != MarkKind::Quote);
    let dashes = [" – ", " — ", " - "].iter().filter_map(|dash| line.find(dash));
    let ends = strong.map(|mark| mark.end as usize).into_iter().chain(dashes).chain([line.len()]);
    for end in ends {
        let Some(date) = line.get(..end) else { continue };
        let date = date.trim_end_matches(BETWEEN);
        if read_date(date, dates).is_ok() {
            return Head { date: Some(date.to_owned()), shown: None, title: behind(end) };
        }
    }
    Head::default()
}

/// The date and the words of a `<time>` that no words stand before.
fn time_at_start(html: &str) -> Option<(Option<String>, String)> {
    let mut tokens = Tokens::new(html);
    let attributes = loop {
        match tokens.next()? {
            Token::Open(name, attributes) if name.eq_ignore_ascii_case("time") => break attributes,
            Token::Text(text) if !text.trim().is_empty() => return None,
            _ => {}
        }
    };
    let begin = tokens.offset();
    let mut end = begin;
    for token in std::iter::from_fn(|| {
        end = tokens.offset();
        tokens.next()
    }) {
        if matches!(token, Token::Close(name) if name.eq_ignore_ascii_case("time")) {
            break;
        }
    }
    let words = super::words(html.get(begin..end).unwrap_or(""));
    let date = decoded_attribute(attributes, "datetime").filter(|date| !date.trim().is_empty());
    Some((date, words))
}

/// A cell; its `<time>` gives the date if it says when, and its words those to show.
pub fn without_time<'a>(html: &'a str, record: &mut Record, dates: &DateOptions) -> &'a str {
    let Some((Some(date), words)) = time_at_start(html) else { return html };
    let whole = super::words(html) == words && read_date(&date, dates).is_ok();
    if !whole || !record.when.add_words(Side::Begin, &date) {
        return html;
    }
    record.when.add_shown(&words);
    ""
}
