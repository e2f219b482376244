//! What the tests of the readers share.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "tests may; not each uses all"
)]

pub mod samples;

use dateline::Chronology;
use dateline::body::MarkKind;
use dateline::chronology::{Event, Format};
use dateline::read::{ReadOptions, read};

/// A chronology whose format is found out.
#[track_caller]
pub fn chronology(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

/// A chronology of a format that is named.
#[track_caller]
pub fn read_as(text: &str, format: Format) -> Chronology {
    read(text.as_bytes(), &ReadOptions { format: Some(format), ..ReadOptions::default() }).unwrap()
}

/// `title | begin, i where inferred`, an event each.
pub fn told(chronology: &Chronology) -> Vec<String> {
    let line = |event: &Event| {
        let date = event.date.as_ref();
        let begin = date.and_then(|date| date.hull.begin).map(|begin| begin.to_string());
        let inferred = if date.is_some_and(|date| date.inferred) { " i" } else { "" };
        format!("{} | {}{inferred}", event.title, begin.unwrap_or_default())
    };
    chronology.events.iter().map(line).collect()
}

/// A chronology in plain text.
#[track_caller]
pub fn chronicle(text: &str) -> Chronology {
    read_as(text, Format::Chronicle)
}

/// A date's first and last moment.
#[track_caller]
pub fn date(event: &Event) -> (String, String) {
    let hull = event.date.as_ref().unwrap().hull;
    let text =
        |moment: Option<dateline::date::Moment>| moment.map_or("..".into(), |m| m.to_string());
    (text(hull.begin), text(hull.end))
}

/// An event's values in a facet.
pub fn values(chronology: &Chronology, facet: usize, event: usize) -> Vec<&str> {
    let facet = &chronology.facets[facet];
    facet.values_of(event).iter().map(|&value| facet.names()[value as usize].as_str()).collect()
}

/// An event's values of a field; none where there is no such field.
pub fn field<'a>(chronology: &'a Chronology, name: &str, event: usize) -> Vec<&'a str> {
    let facet = chronology.facets.iter().position(|facet| facet.name() == name);
    facet.map_or(Vec::new(), |facet| values(chronology, facet, event))
}

/// The words of an event's links, and where these lead.
pub fn links(event: &Event) -> Vec<(&str, &str)> {
    let marks = event.body.marks.iter();
    marks
        .filter_map(|mark| match &mark.kind {
            MarkKind::Link(url) => {
                Some((&event.body.text[mark.begin as usize..mark.end as usize], url.as_str()))
            }
            _ => None,
        })
        .collect()
}

/// A file that is licensed to others and stays outside; `None` where it is not here.
pub fn shared(file: &str) -> Option<String> {
    let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {path} is not here");
    }
    text
}
