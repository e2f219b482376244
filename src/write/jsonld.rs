//! JSON-LD in schema.org's words: an `ItemList` of `Event`s, fit to stand in a script element of a page.
//!
//! - `startDate` and `endDate` are the first and last day (ISO 8601), to the minute where a clock time was given; an open
//!   end is absent. Years before the year 1 are astronomical, `-0043` for 44 BCE; beyond four digits it is
//!   the year alone, `Y-13800000000` (ISO 8601-2).
//! - schema.org has no words for a date that is vague. The author's own stand in `disambiguatingDescription`, unless
//!   they say no more than the days do.
//! - An inferred date is no `startDate`; it is told there.
//! - The entities are those that the author gave. `citation` is said of works elsewhere, and understood.
//! - schema.org has no place for weights and for columns of one's own: they are not written.

use super::entry::{Entry, citation_of, is_guess, iso};
use super::json::write_media;
use super::json_text::JsonText;
use crate::chronology::{Media, Source};

/// The events as JSON-LD.
pub fn write(title: Option<&str>, entries: &[Entry<'_>]) -> String {
    let mut json = JsonText::default();
    json.open('{');
    json.text("@context", Some("https://schema.org"));
    json.text("@type", Some("ItemList"));
    json.text("name", title);
    json.number("numberOfItems", Some(entries.len() as f64));
    json.key("itemListElement");
    json.open('[');
    for (before, entry) in entries.iter().enumerate() {
        json.line();
        typed(&mut json, "", "ListItem");
        json.number("position", Some(before as f64 + 1.0));
        typed(&mut json, "item", "Event");
        write_event(&mut json, entry);
        json.close('}');
        json.close('}');
    }
    if !entries.is_empty() {
        json.end_line();
    }
    json.close(']');
    json.close('}');
    json.finish()
}

/// Begins an object of a type, as the value of a key unless that is empty.
fn typed(json: &mut JsonText, key: &str, of: &str) {
    if !key.is_empty() {
        json.key(key);
    }
    json.open('{');
    json.text("@type", Some(of));
}

fn write_event(json: &mut JsonText, entry: &Entry<'_>) {
    let event = entry.event;
    json.text("name", Some(&event.title));
    let date = event.date.as_ref().filter(|date| !is_guess(date));
    let [begin, end] = [date.and_then(|date| date.hull.begin), date.and_then(|date| date.hull.end)];
    json.text("startDate", begin.map(iso).as_deref());
    json.text("endDate", end.map(iso).as_deref());
    json.text("disambiguatingDescription", entry.date_in_words().as_deref());
    json.text("description", Some(&event.body.text));
    let entities = entry.entities();
    json.objects("about", &entities, |json, name| {
        typed(json, "", "Thing");
        json.text("name", Some(name));
    });
    json.texts("keywords", &entry.tags());
    json.objects("citation", &event.sources, write_source);
    json.objects("image", &event.extra().media, write_picture);
    if let Some(place) = &event.extra().place {
        typed(json, "location", "Place");
        json.text("name", place.name.as_deref());
        if place.lat.is_some() || place.lon.is_some() {
            typed(json, "geo", "GeoCoordinates");
            json.number("latitude", place.lat);
            json.number("longitude", place.lon);
            json.close('}');
        }
        json.close('}');
    }
    json.text("url", event.extra().url.as_deref());
    json.text("identifier", Some(&event.id));
}

fn write_source(json: &mut JsonText, source: &Source) {
    typed(json, "", "CreativeWork");
    json.text("name", Some(&citation_of(source)));
    json.text("headline", source.title.as_deref());
    json.text("url", source.url.as_deref());
}

fn write_picture(json: &mut JsonText, media: &Media) {
    typed(json, "", "ImageObject");
    write_media(json, media, ["contentUrl", "caption", "creditText", "description"]);
}
