//! Which format a text is in, when nobody says.

use super::error::ReadError;
use super::historycommons;
use crate::chronology::Format;

/// The format of a text: JSON where it begins as JSON does, else a chronicle.
///
/// # Errors
/// - the text is a page of HTML, as a server sends in place of a file it does not have
pub fn sniff(text: &str) -> Result<Format, ReadError> {
    let start = text.trim_start();
    let head: String = start.chars().take(200).collect::<String>().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.starts_with(tag)) {
        return Err(ReadError::new(
            "Expected a chronology, found a page of HTML: the address may be wrong, or ask for a login. \
             Give the address of the text or JSON file itself.",
        ));
    }
    let mut rest = start.chars();
    let json = match rest.next() {
        Some('{') => matches!(rest.find(|c| !c.is_whitespace()), Some('"' | '}') | None),
        Some('[') => matches!(rest.find(|c| !c.is_whitespace()), Some('{' | ']') | None),
        _ => false,
    };
    Ok(match json {
        true if historycommons::is_dump(start) => Format::HistoryCommons,
        true => Format::Json,
        false => Format::Chronicle,
    })
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
            ("{1960,1961-12}: Either year", Some(Format::Chronicle)),
            ("[1667,1668]: One of them", Some(Format::Chronicle)),
            ("April 1999: Title", Some(Format::Chronicle)),
            ("<!DOCTYPE html><title>404</title>", None),
            ("\n<html lang=en>", None),
        ] {
            assert_eq!(sniff(text).ok(), format, "{text}");
        }
    }
}
