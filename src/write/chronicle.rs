//! Plain text: `DATE: TITLE` over a body, tag lines after it. Reading it gives the same events, but for
//! what plain text cannot say: ids, order by another date, addresses, titles of works, weights, degrees, columns.
//!
//! - An event without a date is headed `Undated`. A date that could not be read stands as it was written.
//! - An event whose date was inferred has no heading, as in the text that it is from, so that it is read as inferred again.
//! - Sources that the body does not cite are a citation at its end.
//! - Every line is read back before it is taken. A paragraph that would be read as something else, such as
//!   a heading, stands behind a bullet, or with a no-break space or `¦` for a blank or `|` in it.

use super::entry::{Entry, one_line};
use crate::chronology::Media;
use crate::date::{LabelLength, LabelStyle, read_date};
use crate::read::{Draft, chronicle_entries, is_wrapped, title_from_body};

/// A heading as good as any, for lines to be read below it.
const HEADING: &str = "1999: X\n";

/// A line that ends an entry and adds nothing to it.
const NO_TAGS: &str = "Entity Tags:\n";

/// The events as plain text.
pub fn write(entries: &[Entry<'_>]) -> String {
    let text = write_all(entries, false);
    // Short lines that go on with a small letter would be taken for lines wrapped at a width.
    if is_wrapped(&text) { write_all(entries, true) } else { text }
}

fn write_all(entries: &[Entry<'_>], bullets: bool) -> String {
    let mut out = String::new();
    for (place, entry) in entries.iter().enumerate() {
        let mut body = body_lines(entry, bullets);
        let tags = tag_lines(entry);
        let heading =
            if is_headless(entry, &body, &tags) { None } else { Some(heading(entry, &mut body)) };
        if place > 0 {
            out.push('\n');
        }
        for line in heading.iter().chain(&body) {
            out.push_str(line);
            out.push('\n');
        }
        out.push_str(&tags);
        // What has no heading begins behind tags.
        let next = entries.get(place + 1);
        if tags.is_empty() && next.is_some_and(|next| next.inferred().is_some()) {
            out.push_str(NO_TAGS);
        }
    }
    out
}

/// An entry without a heading is one only where it is read as such.
fn is_headless(entry: &Entry<'_>, body: &[String], tags: &str) -> bool {
    if entry.inferred().is_none() {
        return false;
    }
    let text = [HEADING, NO_TAGS, "\n", &body.join("\n"), "\n", tags, "\n", HEADING].concat();
    match chronicle_entries(&text, entry.dates()).as_slice() {
        [_, read, _] => {
            read.title.is_none()
                && read.date.is_none()
                && read.tags == entry.tags()
                && title_from_body(&read.body, None) == entry.event.title
        }
        _ => false,
    }
}

/// The heading; where the date's words do not do for one, those that mean the same. If none do, they are
/// put into the body.
fn heading(entry: &Entry<'_>, body: &mut Vec<String>) -> String {
    let title = one_line(&entry.event.title);
    let date = entry.date();
    let label = date.and_then(|date| {
        let style = LabelStyle { lang: entry.dates().lang.clone(), length: LabelLength::Long };
        Some(read_date(date, entry.dates()).ok()?.label(&style))
    });
    for words in [date, label.as_deref()].into_iter().flatten() {
        let words = one_line(words);
        for title in [&title, &without_bars(&title)] {
            let heading = [&words, ": ", title].concat();
            if reads_as_heading(&heading, Some(&words), title, entry) {
                return heading;
            }
        }
    }
    if let Some(date) = date {
        let line = ["Date: ", &one_line(date)].concat();
        body.insert(0, guarded(&line, HEADING, "", false, entry));
    }
    let heading = ["Undated: ", &title].concat();
    if reads_as_heading(&heading, None, &title, entry) {
        return heading;
    }
    ["Undated: ", &without_bars(&title)].concat()
}

fn reads_as_heading(heading: &str, date: Option<&str>, title: &str, entry: &Entry<'_>) -> bool {
    let text = [HEADING, NO_TAGS, "\n", heading, "\n"].concat();
    match chronicle_entries(&text, entry.dates()).as_slice() {
        [_, read] => read.date.as_deref() == date && read.title.as_deref() == Some(title),
        _ => false,
    }
}

/// The lines of a body, its picture's caption first, its other sources last.
fn body_lines(entry: &Entry<'_>, bullets: bool) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(entry.event.media.first().and_then(|media| caption_line(media, entry)));
    let captioned = !lines.is_empty();
    let text = entry.text_with_sources();
    let paragraphs = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    for (place, paragraph) in paragraphs.enumerate() {
        let bullet = bullets && paragraph.starts_with(char::is_lowercase);
        let (above, body) = match (place, captioned) {
            (0, false) => (HEADING.to_owned(), ""),
            (0, true) => ([HEADING, "X. [Source: X]\n"].concat(), ""),
            _ => ([HEADING, "X.\n"].concat(), "X.\n\n"),
        };
        lines.push(guarded(paragraph, &above, body, bullet, entry));
    }
    lines
}

/// A picture's words as a page has them: `A map of the port. [Source: NPR]`. `None` where it has none, or
/// they would be read as others.
fn caption_line(media: &Media, entry: &Entry<'_>) -> Option<String> {
    let text = |text: &Option<String>| text.as_deref().map(one_line).unwrap_or_default();
    let [alt, caption, credit] = [text(&media.alt), text(&media.caption), text(&media.credit)];
    let alt = if alt == caption { alt } else { String::new() };
    let words = [&alt, &caption, " [Source: ", &credit, "]"].concat();
    let words = words.trim_start();
    let reads = |line: &str| {
        let read = chronicle_entries(&[HEADING, line, "\n"].concat(), entry.dates());
        matches!(read.as_slice(), [Draft { media, body, .. }]
            if body.is_empty() && media.first().is_some_and(|read| text(&read.caption) == caption && text(&read.credit) == credit))
    };
    let candidates = [words.to_owned(), ["• ", words].concat()];
    candidates.into_iter().find(|line| !(caption.is_empty() && credit.is_empty()) && reads(line))
}

/// A paragraph as a line that is read as that paragraph, below a text whose body is `before`.
fn guarded(paragraph: &str, above: &str, before: &str, bullet: bool, entry: &Entry<'_>) -> String {
    let reads = |line: &str, paragraph: &str| match chronicle_entries(
        &[above, line, "\n"].concat(),
        entry.dates(),
    )
    .as_slice()
    {
        [read] => {
            read.body.strip_prefix(before) == Some(paragraph)
                && read.entities.is_empty()
                && read.tags.is_empty()
        }
        _ => false,
    };
    if !bullet && reads(paragraph, paragraph) {
        return paragraph.to_owned();
    }
    let bulleted = ["• ", paragraph].concat();
    if reads(&bulleted, paragraph) {
        return bulleted;
    }
    let plain = without_bars(paragraph)
        .replace(" Tags:", "\u{a0}Tags:")
        .replace(" - ", " -\u{a0}")
        .replace("[Source: ", "[Source:\u{a0}");
    if !bullet && reads(&plain, &plain) { plain } else { ["• ", &plain].concat() }
}

/// Short words between bars would be taken for a page's menu.
fn without_bars(text: &str) -> String {
    text.replace('|', "¦")
}

fn tag_lines(entry: &Entry<'_>) -> String {
    let mut lines = String::new();
    for (label, names) in [("Entity Tags: ", entry.entities()), ("Category Tags: ", entry.tags())] {
        if !names.is_empty() {
            let names: Vec<String> = names.into_iter().map(|name| tag(name, entry)).collect();
            lines.push_str(&[label, &names.join(", "), "\n"].concat());
        }
    }
    lines
}

/// A name as it stands in a tag line: in quotes where it would be parted at a comma.
fn tag(name: &str, entry: &Entry<'_>) -> String {
    let name = one_line(name).replace(" Tags:", "\u{a0}Tags:");
    let is_whole = || {
        let read = chronicle_entries(&["Entity Tags: ", &name, "\n"].concat(), entry.dates());
        matches!(read.as_slice(), [read] if read.entities == [name.as_str()])
    };
    if !name.contains(',') || is_whole() { name } else { ["\"", &name, "\""].concat() }
}
