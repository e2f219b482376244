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
use crate::read::{Draft, chronicle_entries, chronicle_title, is_wrapped, title_from_body};

/// A heading as good as any, for lines to be read below it.
const HEADING: &str = "1999: X\n";

/// What comes before an entry, so that it is no part of another.
const BEHIND_TAGS: &str = "1999: X\nEntity Tags:\n\n";

/// A line that ends an entry and adds nothing to it.
const NO_TAGS: &str = "Entity Tags:\n";

/// The events as plain text, below the title where it would be read as that.
pub fn write(entries: &[Entry<'_>], title: Option<&str>) -> String {
    let text = write_all(entries, false);
    // Short lines that go on with a small letter would be taken for lines wrapped at a width.
    let text = if is_wrapped(&text) { write_all(entries, true) } else { text };
    let titled = [title.unwrap_or(""), "\n\n", &text].concat();
    let is_read = entries
        .first()
        .is_some_and(|entry| chronicle_title(&titled, entry.dates()).as_deref() == title);
    if title.is_some() && is_read { titled } else { text }
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
    let mut text = BEHIND_TAGS.to_owned();
    for line in body {
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(tags);
    text.push('\n');
    text.push_str(HEADING);
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
    let plain = one_line(&entry.event.title);
    let titles = [plain.as_str(), &without_bars(&plain)];
    if let Some(date) = entry.date() {
        let style = LabelStyle { lang: entry.dates().lang.clone(), length: LabelLength::Long };
        let label = read_date(date, entry.dates()).map(|date| date.label(&style)).ok();
        for words in [one_line(date), label.unwrap_or_default()] {
            if let Some(heading) = heading_of(&words, &titles, Some(&words), entry) {
                return heading;
            }
        }
        let line = ["Date: ", &one_line(date)].concat();
        body.insert(0, guarded(&line, HEADING, "", false, entry));
    }
    let undated = heading_of("Undated", &titles, None, entry);
    undated.unwrap_or_else(|| ["Undated: ", &plain].concat())
}

/// The first of some titles behind words that is read as that title and a date, or none.
fn heading_of(
    words: &str,
    titles: &[&str],
    date: Option<&str>,
    entry: &Entry<'_>,
) -> Option<String> {
    titles.iter().find_map(|title| {
        let heading = [words, ": ", title].concat();
        let text = [BEHIND_TAGS, &heading, "\n"].concat();
        match chronicle_entries(&text, entry.dates()).as_slice() {
            [_, read] if read.date.as_deref() == date && read.title.as_deref() == Some(title) => {
                Some(heading)
            }
            _ => None,
        }
    })
}

/// The lines of a body, its picture's caption first, its other sources last.
fn body_lines(entry: &Entry<'_>, bullets: bool) -> Vec<String> {
    let mut lines = Vec::new();
    // Alone it would be the body.
    let media = entry.event.extra().media.first().filter(|_| !entry.event.body.text.is_empty());
    lines.extend(media.and_then(|media| caption_line(media, entry)));
    let captioned = !lines.is_empty();
    let text = entry.text_with_sources();
    let paragraphs = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    for (place, paragraph) in paragraphs.enumerate() {
        let bullet = bullets && paragraph.starts_with(char::is_lowercase);
        let (above, body) = match (place, captioned) {
            (0, false) => (HEADING, ""),
            (0, true) => ("1999: X\nX. [Source: X]\n", ""),
            _ => ("1999: X\nX.\n", "X.\n\n"),
        };
        lines.push(guarded(paragraph, above, body, bullet, entry));
    }
    lines
}

/// A picture's words as a page has them: `A map of the port. [Source: NPR]`. `None` where it has none, or
/// they would be read as others.
fn caption_line(media: &Media, entry: &Entry<'_>) -> Option<String> {
    let [alt, caption, credit] = [&media.alt, &media.caption, &media.credit].map(words_of);
    if caption.is_empty() && credit.is_empty() {
        return None;
    }
    let alt = if alt == caption { alt.as_str() } else { "" };
    let words = [alt, &caption, " [Source: ", &credit, "]"].concat();
    ["", "• "].iter().find_map(|bullet| {
        let line = [bullet, words.trim_start()].concat();
        match chronicle_entries(&[HEADING, &line, "\nX.\n"].concat(), entry.dates()).as_slice() {
            [Draft { body, media, .. }] if body == "X." => {
                let read = media.first()?;
                let same = words_of(&read.caption) == caption && words_of(&read.credit) == credit;
                same.then_some(line)
            }
            _ => None,
        }
    })
}

#[inline(never)]
fn words_of(words: &Option<String>) -> String {
    one_line(words.as_deref().unwrap_or(""))
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
        let mut next = label;
        for name in &names {
            lines.push_str(next);
            lines.push_str(&tag(name, entry));
            next = ", ";
        }
        lines.push_str(if names.is_empty() { "" } else { "\n" });
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
    if !name.contains([',', ';']) || is_whole() { name } else { ["\"", &name, "\""].concat() }
}
