//! The sources of events for JavaScript: `Publication` of types.d.ts.

use js_sys::Uint32Array;
use wasm_bindgen::JsValue;

use super::convert::{Record, list};
use super::event::source_to_js;
use crate::query::Publication;

/// Publications with their works.
pub fn bibliography_to_js(publications: &[Publication]) -> JsValue {
    list(publications.iter().map(|publication| {
        let works = publication.works.iter().map(|work| {
            let out = source_to_js(work.source);
            let pages = work.pages.join(", ");
            out.set_text_or_null("pages", Some(&*pages).filter(|pages| !pages.is_empty()));
            out.set("events", &Uint32Array::from(work.events.as_slice()));
            out.into()
        });
        let out = Record::new();
        out.set_text("name", publication.name);
        out.set("works", &list(works));
        out.into()
    }))
}
