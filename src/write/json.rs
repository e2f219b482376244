//! Dateline's own JSON, an event a line. Reading it gives the same events.
//!
//! A date that was inferred has `"inferred": true` beside it, and is read as inferred. Of the body it is
//! the text that is written; links and stresses that a dump's HTML has are not.

use super::entry::{Cited, Entry};
use super::json_text::JsonText;
use crate::chronology::{Media, Source};

/// The events as JSON.
pub fn write(title: Option<&str>, entries: &[Entry<'_>]) -> String {
    let mut json = JsonText::default();
    json.open('{');
    json.text("title", title);
    json.key("events");
    json.open('[');
    for entry in entries {
        json.line();
        write_event(&mut json, entry);
    }
    if !entries.is_empty() {
        json.end_line();
    }
    json.close(']');
    json.close('}');
    json.finish()
}

fn write_event(json: &mut JsonText, entry: &Entry<'_>) {
    let event = entry.event;
    json.open('{');
    json.text("id", Some(&event.id));
    json.text("date", entry.date().or(entry.inferred()));
    if entry.event.date.as_ref().is_some_and(|date| date.inferred) {
        json.truth("inferred");
    }
    json.text("sort", entry.sort().as_deref());
    json.text("title", Some(&event.title));
    json.text("body", Some(&event.body.text));
    json.texts("entities", &entry.entities());
    json.texts("tags", &entry.tags());
    write_sources(json, &event.sources, &entry.cited());
    json.objects("media", &event.extra().media, |json, media| {
        json.open('{');
        write_media(json, media, ["url", "caption", "credit", "alt"]);
    });
    if let Some(place) = &event.extra().place {
        json.key("place");
        json.open('{');
        json.text("name", place.name.as_deref());
        json.number("lat", place.lat);
        json.number("lon", place.lon);
        json.close('}');
    }
    json.text("url", event.extra().url.as_deref());
    json.number("weight", event.extra().weight);
    let fields = entry.fields();
    if fields.iter().any(|(_, values)| !values.is_empty()) {
        json.key("fields");
        json.open('{');
        fields.iter().for_each(|(name, values)| json.texts(name, values));
        json.close('}');
    }
    json.close('}');
}

/// A source that the body cites in the same words is read from there. All before the last one that is
/// not must be written, so that they keep their order.
fn write_sources(json: &mut JsonText, sources: &[Source], cited: &Cited) {
    let is_read = |source: &Source| cited.find(source) == Some(source);
    let count = sources.iter().rposition(|source| !is_read(source)).map_or(0, |last| last + 1);
    json.objects("sources", sources.get(..count).unwrap_or(&[]), |json, source| {
        json.open('{');
        json.text("name", Some(&source.name));
        json.text("date", source.date.as_deref());
        json.text("title", source.title.as_deref());
        json.text("url", source.url.as_deref());
        json.text("pages", source.pages.as_deref());
        if source.text != source.words() {
            json.text("text", Some(&source.text));
        }
    });
}

/// A picture's members under some keys: those of its address, caption, credit and words in its place.
pub fn write_media(json: &mut JsonText, media: &Media, keys: [&str; 4]) {
    let [caption, credit, alt] = [&media.caption, &media.credit, &media.alt].map(Option::as_deref);
    for (key, text) in keys.into_iter().zip([Some(media.url.as_str()), caption, credit, alt]) {
        json.text(key, text);
    }
}
