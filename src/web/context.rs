//! Contexts and pages of entities for JavaScript: `Related` and `EntityPage` of types.d.ts.

use js_sys::Uint32Array;
use wasm_bindgen::JsValue;

use super::convert::{Record, list};
use crate::chronology::{Chronology, ENTITIES, SOURCES};
use crate::context::{EntityPage, Related};
use crate::strings::Strings;

/// The events of a context. There are thousands, of few names and many of the same reasons: each crosses once.
pub fn context_to_js(context: &[Related]) -> JsValue {
    let [index, score, reasons] = ["index", "score", "reasons"].map(JsValue::from_str);
    let (mut known, mut texts) = (Strings::default(), Vec::new());
    let mut reason = |text: &String| {
        let number = known.insert(text) as usize;
        if number == texts.len() {
            texts.push(JsValue::from_str(text));
        }
        texts.get(number).cloned().unwrap_or_default()
    };
    list(context.iter().map(|related| {
        let out = Record::new();
        out.set_at(&index, &related.index.into());
        out.set_at(&score, &(f64::from(related.score) / 1000.0).into());
        out.set_at(&reasons, &list(related.reasons.iter().map(&mut reason)));
        out.into()
    }))
}

/// An entity's page.
pub fn entity_to_js(chronology: &Chronology, page: &EntityPage) -> JsValue {
    let name_of = |facet: usize, place: u32| {
        let names = chronology.facets.get(facet).map_or(&[][..], |facet| facet.names());
        names.get(place as usize).map_or("", String::as_str)
    };
    let named = |facet: usize, place: u32, count: &str, number: u32| {
        let out = Record::new();
        out.set_text("name", name_of(facet, place));
        out.set_number(count, number.into());
        out
    };
    let with = page.with.iter().map(|with| {
        let out = named(ENTITIES, with.place, "together", with.together);
        out.set_number("ratio", with.ratio);
        out.into()
    });
    let sources = page.sources.iter();
    let sources = sources.map(|&(place, count)| named(SOURCES, place, "count", count).into());
    let out = Record::new();
    out.set_text("name", name_of(ENTITIES, page.place));
    out.set_number("given", page.given.into());
    out.set_number("found", page.found.into());
    out.set("events", &Uint32Array::from(page.events.as_slice()));
    out.set_number_or_null("first", page.first.map(f64::from));
    out.set_number_or_null("last", page.last.map(f64::from));
    out.set("with", &list(with));
    out.set("sources", &list(sources));
    out.into()
}
