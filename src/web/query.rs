//! Queries from JavaScript and their results: `Query` and `Result` of types.d.ts.

use std::collections::BTreeMap;

use js_sys::{Object, Uint32Array};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::convert::{error, set};
use crate::chronology::Chronology;
use crate::date::{DateOptions, Moment, Resolution, SECONDS_PER_DAY, read_date};
use crate::query::{Matching, Order, Query, QueryResult};

#[derive(Default, Deserialize)]
#[serde(default)]
struct QueryIn {
    text: Option<String>,
    entities: Option<Vec<String>>,
    tags: Option<Vec<String>>,
    sources: Option<Vec<String>>,
    facets: Option<BTreeMap<String, Vec<String>>>,
    from: Option<String>,
    to: Option<String>,
    #[serde(rename = "match")]
    matching: Option<String>,
    near: Option<NearIn>,
    not: Option<Box<QueryIn>>,
    order: Option<String>,
    bins: Option<f64>,
}

#[derive(Deserialize)]
struct NearIn {}

/// A query from an object; nothing asks for everything.
pub fn query_from_js(query: JsValue, dates: &DateOptions) -> Result<Query, JsValue> {
    if query.is_undefined() || query.is_null() {
        return Ok(Query::default());
    }
    if !query.is_object() {
        return Err(error("Expected an object as query, such as `{ text: \"letter\" }`."));
    }
    let query: QueryIn = serde_wasm_bindgen::from_value(query)
        .map_err(|cause| error(format!("The query could not be read: {cause}.")))?;
    query_from(query, dates)
}

fn query_from(query: QueryIn, dates: &DateOptions) -> Result<Query, JsValue> {
    if query.near.is_some() {
        return Err(error("`near` asks for an event's context, which this version does not have."));
    }
    let seconds = |name: &str, text: Option<String>| -> Result<Option<_>, JsValue> {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
        let date = read_date(&text, dates)
            .map_err(|cause| error(format!("`{name}` of the query: {cause}")))?;
        Ok(Some(date.hull))
    };
    let (from, to) = (seconds("from", query.from)?, seconds("to", query.to)?);
    let range_s = (from.is_some() || to.is_some()).then(|| {
        let begin = from.and_then(|hull| hull.begin).map(Moment::first_second);
        let end = to.and_then(|hull| hull.end).map(Moment::last_second);
        (begin, end)
    });
    let matching = match query.matching.as_deref() {
        None | Some("possible") => Matching::Possible,
        Some("certain") => Matching::Certain,
        Some(other) => {
            return Err(error(format!(
                "Expected `possible` or `certain` as `match`, found `{other}`."
            )));
        }
    };
    let order = match query.order.as_deref() {
        None | Some("time") => Order::Time,
        Some("newest") => Order::Newest,
        Some("relevance") => Order::Relevance,
        Some(other) => {
            return Err(error(format!(
                "Expected `time`, `newest` or `relevance` as `order`, found `{other}`."
            )));
        }
    };
    Ok(Query {
        text: query.text.unwrap_or_default(),
        entities: query.entities.unwrap_or_default(),
        tags: query.tags.unwrap_or_default(),
        sources: query.sources.unwrap_or_default(),
        facets: query.facets.unwrap_or_default().into_iter().collect(),
        range_s,
        matching,
        not: query.not.map(|not| query_from(*not, dates)).transpose()?.map(Box::new),
        order,
        bins: query.bins.map(|bins| bins as u32),
    })
}

/// A result as typed arrays.
pub fn result_to_js(result: &QueryResult, chronology: &Chronology) -> Result<JsValue, JsValue> {
    let counts: JsValue = Object::new().into();
    for (facet, facet_counts) in chronology.facets.iter().zip(&result.counts) {
        set(&counts, facet.name(), Uint32Array::from(facet_counts.as_slice()))?;
    }
    let histogram: JsValue = Object::new().into();
    let extent = result.histogram.extent_s;
    set(&histogram, "from", extent.map_or(JsValue::NULL, |(begin, _)| begin_date(begin).into()))?;
    set(&histogram, "to", extent.map_or(JsValue::NULL, |(_, end)| end_date(end).into()))?;
    set(&histogram, "counts", Uint32Array::from(result.histogram.counts.as_slice()))?;
    let out: JsValue = Object::new().into();
    set(&out, "indices", Uint32Array::from(result.indices.as_slice()))?;
    set(&out, "counts", counts)?;
    set(&out, "histogram", histogram)?;
    set(&out, "suggestion", result.suggestion.as_deref().map_or(JsValue::NULL, JsValue::from))?;
    Ok(out)
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
