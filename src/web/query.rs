//! Queries from JavaScript and their results: `Query` and `Result` of types.d.ts.

use js_sys::{Float64Array, Object, Uint32Array};
use wasm_bindgen::prelude::*;

use super::convert::{Record, choice, error, member, text_member, texts_member, unexpected};
use crate::chronology::Chronology;
use crate::context::WIDEST;
use crate::date::{DateOptions, Hull, Moment, Resolution, SECONDS_PER_DAY, read_date};
use crate::query::{Matching, Order, Query, QueryResult};

/// A query from an object; nothing asks for everything.
pub fn query_from_js(query: &JsValue, chronology: &Chronology) -> Result<Query, JsValue> {
    let dates = &chronology.date_options;
    if query.is_undefined() || query.is_null() {
        return Ok(Query::default());
    }
    if !query.is_object() {
        return Err(error("Expected an object as query, such as `{ text: \"letter\" }`."));
    }
    let (from, to) = (hull_member(query, "from", dates)?, hull_member(query, "to", dates)?);
    let range_s = (from.is_some() || to.is_some()).then(|| {
        let begin = from.and_then(|hull| hull.begin).map(Moment::first_second);
        let end = to.and_then(|hull| hull.end).map(Moment::last_second);
        (begin, end)
    });
    let matching = match choice(query, "match", &["possible", "certain"])? {
        None | Some(0) => Matching::Possible,
        Some(_) => Matching::Certain,
    };
    let order = match choice(query, "order", &["time", "newest", "relevance"])? {
        None | Some(0) => Order::Time,
        Some(1) => Order::Newest,
        Some(_) => Order::Relevance,
    };
    let not = match member(query, "not") {
        Some(not) => Some(Box::new(query_from_js(&not, chronology)?)),
        None => None,
    };
    Ok(Query {
        text: text_member(query, "text")?.unwrap_or_default(),
        entities: texts_member(query, "entities")?,
        tags: texts_member(query, "tags")?,
        sources: texts_member(query, "sources")?,
        facets: facets_member(query)?,
        range_s,
        matching,
        near: near_member(query, chronology)?,
        not,
        order,
        bins: bins_member(query)?,
        fold_gaps: member(query, "foldGaps").is_some_and(|fold| fold.is_truthy()),
    })
}

/// The hull of a date; a blank one is none.
fn hull_member(query: &JsValue, name: &str, dates: &DateOptions) -> Result<Option<Hull>, JsValue> {
    let Some(text) = text_member(query, name)? else { return Ok(None) };
    if text.trim().is_empty() {
        return Ok(None);
    }
    match read_date(&text, dates) {
        Ok(date) => Ok(Some(date.hull)),
        Err(cause) => Err(error(&format!("`{name}` of the query: {cause}"))),
    }
}

fn facets_member(query: &JsValue) -> Result<Vec<(String, Vec<String>)>, JsValue> {
    let Some(value) = member(query, "facets") else { return Ok(Vec::new()) };
    let Some(object) = value.dyn_ref::<Object>() else {
        return Err(unexpected("an object", "facets", &value));
    };
    let mut facets = Vec::new();
    for name in Object::keys(object).iter().filter_map(|name| name.as_string()) {
        let values = texts_member(&value, &name)?;
        facets.push((name, values));
    }
    Ok(facets)
}

fn near_member(query: &JsValue, chronology: &Chronology) -> Result<Option<(u32, u32)>, JsValue> {
    let Some(near) = member(query, "near") else { return Ok(None) };
    let number = |name| member(&near, name).and_then(|number| number.as_f64());
    let (Some(event), Some(scale)) = (number("event"), number("scale")) else {
        return Err(unexpected("an event and a scale as numbers", "near", &near));
    };
    // What is below 0 becomes the largest of all numbers, as in a call.
    let (event, scale) = (event as i64 as u32, scale as i64 as u32);
    if event as usize >= chronology.events.len() {
        return Err(no_event(chronology, &(event as i32).to_string()));
    }
    if scale > WIDEST {
        return Err(no_scale(scale));
    }
    Ok(Some((event, scale)))
}

/// That there is no event with this index.
#[cold]
pub fn no_event(chronology: &Chronology, found: &str) -> JsValue {
    error(&match chronology.events.len() {
        0 => format!("Expected the index of an event, found {found}; there are no events."),
        length => format!("Expected an index from 0 to {}, found {found}.", length - 1),
    })
}

/// That there is no such scale.
#[cold]
pub fn no_scale(scale: u32) -> JsValue {
    error(&format!("Expected a scale from 0 to {WIDEST}, found {}.", scale as i32))
}

fn bins_member(query: &JsValue) -> Result<Option<u32>, JsValue> {
    let Some(value) = member(query, "bins") else { return Ok(None) };
    match value.as_f64() {
        Some(bins) => Ok(Some(bins as u32)),
        None => Err(unexpected("a number", "bins", &value)),
    }
}

/// A result as typed arrays.
pub fn result_to_js(result: &QueryResult, chronology: &Chronology) -> JsValue {
    let counts = Record::new();
    for (facet, facet_counts) in chronology.facets.iter().zip(&result.counts) {
        counts.set(facet.name(), &Uint32Array::from(facet_counts.as_slice()));
    }
    let histogram = Record::new();
    let extent = result.histogram.extent_s;
    let (from, to) = (extent.map(|(begin, _)| begin), extent.map(|(_, end)| end));
    histogram.set_text_or_null("from", from.map(begin_date).as_deref());
    histogram.set_text_or_null("to", to.map(end_date).as_deref());
    histogram.set("counts", &Uint32Array::from(result.histogram.counts.as_slice()));
    if let Some(folded) = &result.histogram.folded {
        let edges: Vec<f64> = folded.edges_s.iter().map(|&edge| edge as f64).collect();
        histogram.set("edges", &Float64Array::from(edges.as_slice()));
        histogram.set("folds", &Uint32Array::from(folded.folds.as_slice()));
    }
    let out = Record::new();
    out.set("indices", &Uint32Array::from(result.indices.as_slice()));
    out.set("counts", &counts);
    out.set("histogram", &histogram);
    out.set_text_or_null("suggestion", result.suggestion.as_deref());
    out.into()
}

/// The coarsest date that begins with this second.
pub fn begin_date(second: i64) -> String {
    let resolution = match (second.rem_euclid(SECONDS_PER_DAY), second.rem_euclid(60)) {
        (0, _) => Resolution::Day,
        (_, 0) => Resolution::Minute,
        _ => Resolution::Second,
    };
    Moment::from_second(second, resolution).to_string()
}

/// The coarsest date that ends with this second.
pub fn end_date(second: i64) -> String {
    let next = second.saturating_add(1);
    let resolution = match (next.rem_euclid(SECONDS_PER_DAY), next.rem_euclid(60)) {
        (0, _) => Resolution::Day,
        (_, 0) => Resolution::Minute,
        _ => Resolution::Second,
    };
    Moment::from_second(second, resolution).to_string()
}
