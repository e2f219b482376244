//! Which format a text is in, when nobody says.

use super::csv::sniff_table;
use super::error::ReadError;
use super::ics::is_calendar;
use super::json::format_of;
use super::page::has_events;
use super::simile::is_xml;
use crate::ALL_FORMATS;
use crate::chronology::Format;
use crate::date::DateOptions;

/// The format of a text, by how it begins; a chronicle where it begins as nothing else.
///
/// # Errors
/// - the text is a page of HTML without events, as a server sends in place of a file it does not have
pub fn sniff(text: &str, dates: &DateOptions) -> Result<Format, ReadError> {
    let start = text.trim_start();
    let mut rest = start.chars();
    match rest.next() {
        Some('<') if ALL_FORMATS => return sniff_tags(start, dates),
        Some('<') => return Ok(Format::Html),
        Some('{') if matches!(rest.find(|c| !c.is_whitespace()), Some('"' | '}') | None) => {
            return Ok(format_of(start));
        }
        Some('[') if matches!(rest.find(|c| !c.is_whitespace()), Some('{' | ']') | None) => {
            return Ok(format_of(start));
        }
        _ => {}
    }
    if is_calendar(start) {
        return Ok(Format::Ics);
    }
    if !ALL_FORMATS {
        return Ok(if may_be_table(start) { Format::Csv } else { Format::Chronicle });
    }
    Ok(sniff_table(start, dates).unwrap_or(Format::Chronicle))
}

/// Whether a text begins with a row of short cells, as a table's names are, perhaps below a title: what needs no list of
/// them.
fn may_be_table(start: &str) -> bool {
    const CELL_BYTES: usize = 40;
    let line = start.lines().next().unwrap_or("");
    // A title may stand above a table in Markdown.
    let below = start.lines().skip(1).find(|line| !line.trim().is_empty());
    line.starts_with("sep=")
        || below.is_some_and(|line| line.trim_start().starts_with('|'))
        || [',', ';', '\t', '|'].into_iter().any(|delimiter| {
            let is_short =
                |cell: &str| cell.len() <= CELL_BYTES && !cell.contains([':', '.', '?', '[']);
            line.contains(delimiter) && line.split(delimiter).all(is_short)
        })
}

fn sniff_tags(start: &str, dates: &DateOptions) -> Result<Format, ReadError> {
    if is_xml(start) {
        return Ok(Format::Simile);
    }
    if has_events(start, dates) {
        return Ok(Format::Html);
    }
    let head: String = start.chars().take(200).collect::<String>().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.starts_with(tag)) {
        return Err(ReadError::new(
            "Expected a chronology, found a page of HTML without a list or table of events: the address may be \
             wrong, or ask for a login. Give the address of the file itself.",
        ));
    }
    Ok(Format::Chronicle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        for (text, format) in [
            ("{\"events\": []}", Some(Format::Json)),
            (" [ {\"title\": 1}]", Some(Format::Json)),
            ("{", Some(Format::Json)),
            ("[]", Some(Format::Json)),
            (
                "[ {\"title\": \"1999: A\", \"content\": \"<p>\", \"citations\": []}]",
                Some(Format::HistoryCommons),
            ),
            (
                "{\"title\": \"T\", \"events\": [{\"full_title\": \"\", \"content\": \"\"",
                Some(Format::HistoryCommons),
            ),
            (
                "[{\"title\": \"A\", \"body\": \"\", \"content\": \"\", \"citations\": \"\"}]",
                Some(Format::Json),
            ),
            ("[{\"title\": \"A\", \"content\": \"a column\"}]", Some(Format::Json)),
            (
                "{\"events\": [{\"start_date\": {}, \"text\": {\"headline\" : \"\"",
                Some(Format::TimelineJs),
            ),
            ("{\"events\": [{\"title\": \"\", \"start\": \"1999\"}]}", Some(Format::Simile)),
            (
                "{\"title\": \"\", \"events\": [{\"date\": \"\", \"start\": \"1999\"}]}",
                Some(Format::Json),
            ),
            ("[{\"id\": 1, \"content\": \"\", \"start\": \"1999\"}]", Some(Format::Vis)),
            ("{\"@context\": \"https://schema.org\", \"@type\": \"Event\"", Some(Format::JsonLd)),
            ("{\"title\": \"A\", \"date\": \"1999\"}\n{\"title\": \"B\"}", Some(Format::JsonLines)),
            ("{\"title\": \"A \\\"start\\\": \", \"events\": [", Some(Format::Json)),
            ("BEGIN:VCALENDAR\r\n", Some(Format::Ics)),
            ("\nDate,Title\n1999,A", Some(Format::Csv)),
            ("Fecha;Título\n1999;A", Some(Format::Csv)),
            ("Year\tHeadline\n1999\tA", Some(Format::Tsv)),
            ("Date, Title\n\nApril 1999: A, B\nText", Some(Format::Chronicle)),
            ("Start, end, text\n\nApril 1999: A\nText", Some(Format::Chronicle)),
            ("April 1999: Title, text, date\nA, b", Some(Format::Chronicle)),
            ("<ul><li>1999: A</ul>", Some(Format::Html)),
            ("<data><event start=\"1999\" title=\"A\"/></data>", Some(Format::Simile)),
            ("<quote> 1999", Some(Format::Chronicle)),
            ("{1960,1961-12}: Either year", Some(Format::Chronicle)),
            ("[1667,1668]: One of them", Some(Format::Chronicle)),
            ("April 1999: Title", Some(Format::Chronicle)),
            ("<!DOCTYPE html><title>404</title>", None),
            ("\n<html lang=en>", None),
        ] {
            assert_eq!(sniff(text, &DateOptions::default()).ok(), format, "{text}");
        }
    }
}
