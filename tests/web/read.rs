//! Reading, events, problems, queries, dates, and what is thrown.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::js::{assert_error, call, class, eval, get, json, keys, read};
use crate::{TEXT, chronology};

#[wasm_bindgen_test]
fn a_string_and_bytes_read_alike() {
    let bytes = Uint8Array::from(TEXT.as_bytes());
    for data in [JsValue::from(TEXT), bytes.into()] {
        let chronology = read(data, None).unwrap();
        assert_eq!(json(&chronology, "length"), "4");
        assert_eq!(json(&chronology, "format"), "\"chronicle\"");
        assert_eq!(json(&chronology, "title"), "null");
    }
}

#[wasm_bindgen_test]
fn an_event_has_the_shape_of_the_contract() {
    let event = call(&chronology(), "event", &[1.into()]).unwrap();
    assert_eq!(
        keys(&event),
        r#"["index","id","title","text","url","weight","media","place","fields","date","body","entities","tags","sources","references","referencedBy"]"#
    );
    for (path, expected) in [
        ("index", "1"),
        ("id", r#""1981-04-a-ship-leaves-by-night""#),
        ("title", r#""A ship leaves by night""#),
        ("url", "null"),
        ("weight", "null"),
        ("place", "null"),
        ("media", "[]"),
        ("fields", "{}"),
        ("tags", "[]"),
        ("entities", r#"[{"name":"Anna Brandt","origin":"found"}]"#),
        (
            "sources",
            r#"[{"name":"Harbour News","date":"1981-04-09","title":null,"url":null,"pages":null,"text":"Harbour News, 4/9/1981"},{"name":"Visser","date":"1990","title":null,"url":null,"pages":"12-14","text":"Visser, 1990, pp. 12-14"}]"#,
        ),
        ("references", r#"[{"phrase":"Between 1979 and Late 1980","to":[0]}]"#),
        ("referencedBy", "[2]"),
        ("body.0.kind", r#""paragraph""#),
        (
            "body.0.children.1",
            r#"{"kind":"reference","text":"Between 1979 and Late 1980","to":[0]}"#,
        ),
        (
            "body.0.children.3",
            r#"{"kind":"source","text":"[Harbour News, 4/9/1981; Visser, 1990, pp. 12-14]","to":[0,1]}"#,
        ),
    ] {
        assert_eq!(json(&event, path), expected, "{path}");
    }
}

#[wasm_bindgen_test]
fn a_headless_entry_is_dated_by_those_that_refer_to_it() {
    let event = call(&chronology(), "event", &[0.into()]).unwrap();
    assert_eq!(
        json(&event, "date"),
        r#"{"edtf":"[1979..1980-39]","begin":"1979-01-01","end":"1980-12-31","nature":"within","approximate":false,"uncertain":false,"precision":"year","label":"between 1979 and late 1980","text":"Between 1979 and Late 1980","inferred":true}"#
    );
    assert_eq!(json(&event, "title"), r#""The clerk Anna Brandt hides a copy of the ledger""#);
    assert_eq!(json(&event, "referencedBy"), "[1,2]");
}

#[wasm_bindgen_test]
fn an_event_without_a_date_is_kept() {
    let chronology = chronology();
    let event = call(&chronology, "event", &[3.into()]).unwrap();
    assert_eq!(json(&event, "date"), "null");
    let everything = call(&chronology, "query", &[eval("{}")]).unwrap();
    assert_eq!(json(&js_sys::Array::from(&get(&everything, "indices")), ""), "[0,1,2,3]");
}

#[wasm_bindgen_test]
fn a_query_counts_every_facet() {
    let chronology = chronology();
    let result = call(&chronology, "query", &[eval("{ text: 'curac', bins: 4 }")]).unwrap();
    assert!(get(&result, "indices").is_instance_of::<js_sys::Uint32Array>());
    assert_eq!(json(&js_sys::Array::from(&get(&result, "indices")), ""), "[1]");
    assert_eq!(json(&get(&chronology, "facets.sources.names"), ""), r#"["Harbour News","Visser"]"#);
    for (path, numbers) in [
        ("counts.sources", "[1,1]"),
        ("counts.tags", "[0]"),
        ("counts.entities", "[1]"),
        ("histogram.counts", "[0,1,0,0]"),
    ] {
        let array = get(&result, path);
        assert!(array.is_instance_of::<js_sys::Uint32Array>(), "{path}");
        assert_eq!(json(&js_sys::Array::from(&array), ""), numbers, "{path}");
    }
    assert_eq!(json(&result, "histogram.from"), "\"1979-01-01\"");
    assert_eq!(json(&result, "histogram.to"), "\"1984-03-09\"");
    assert_eq!(json(&result, "suggestion"), "null");
    let missed = call(&chronology, "query", &[eval("{ text: 'legder' }")]).unwrap();
    assert_eq!(json(&missed, "suggestion"), "\"ledger\"");
}

#[wasm_bindgen_test]
fn a_range_is_possible_or_certain() {
    let chronology = chronology();
    for (query, expected) in [
        ("{ from: '1980', to: 'Late 1981' }", "[0,1]"),
        ("{ from: '1980', to: 'Late 1981', match: 'certain' }", "[1]"),
        ("{ from: 'April 1981' }", "[1,2]"),
        ("{ sources: ['Harbour News'] }", "[1,2]"),
        ("{ tags: ['Paper trail'], entities: ['Anna Brandt'] }", "[2]"),
        ("{ order: 'newest' }", "[2,1,0,3]"),
        ("{ not: { sources: ['Visser'] } }", "[0,2,3]"),
        ("null", "[0,1,2,3]"),
    ] {
        let result = call(&chronology, "query", &[eval(query)]).unwrap();
        assert_eq!(json(&js_sys::Array::from(&get(&result, "indices")), ""), expected, "{query}");
    }
}

#[wasm_bindgen_test]
fn highlights_count_as_javascript_does() {
    let text = "1999: A 🚀 rocket\nThe 🚀 rocket flies.";
    let chronology = read(text.into(), None).unwrap();
    let found = call(&chronology, "highlights", &[0.into(), eval("{ text: 'rocket' }")]).unwrap();
    assert_eq!(json(&found, ""), r#"{"title":[[5,11]],"body":[[7,13]]}"#);
}

#[wasm_bindgen_test]
fn ids_titles_and_labels() {
    let chronology = chronology();
    let found = call(&chronology, "find", &["1981-04-a-ship-leaves-by-night".into()]).unwrap();
    assert_eq!(found, 1);
    assert!(call(&chronology, "find", &["nothing".into()]).unwrap().is_null());
    let indices = JsValue::from(js_sys::Uint32Array::from(&[2, 3][..]));
    let titles = call(&chronology, "titles", std::slice::from_ref(&indices)).unwrap();
    assert_eq!(
        json(&titles, ""),
        r#"["The ledger is found","No day at all: it is not known when"]"#
    );
    let long =
        call(&chronology, "dateLabels", &[indices, eval("{ lang: 'en-GB', long: true }")]).unwrap();
    assert_eq!(json(&long, ""), r#"["9 March 1984",""]"#);
}

#[wasm_bindgen_test]
fn problems_name_line_and_column() {
    let text = r#"{ "title": "T", "events": [
  { "title": "One", "date": "1999" },
  { "title": "Two", "date": "the day before" },
  { "title": "Three" "date": "2001" },
  { "title": "Four", "date": "2002" "#;
    let chronology = read(text.into(), None).unwrap();
    assert_eq!(json(&chronology, "length"), "4");
    assert_eq!(json(&chronology, "title"), "\"T\"");
    let problems = get(&chronology, "problems");
    let places: Vec<String> = js_sys::Array::from(&problems)
        .iter()
        .map(|problem| ["severity", "line", "event"].map(|name| json(&problem, name)).join(" "))
        .collect();
    assert_eq!(places, ["\"warning\" 3 1", "\"error\" 4 2", "\"error\" 5 null"]);
    assert_eq!(keys(&get(&problems, "0")), r#"["severity","line","column","message","event"]"#);
}

#[wasm_bindgen_test]
fn what_is_thrown_is_an_error_with_a_sentence() {
    let chronology = chronology();
    assert_error(read("".into(), None), "The file is empty");
    assert_error(read(Uint8Array::from(&b"%PDF-1.7"[..]).into(), None), "a PDF file");
    assert_error(read("<!doctype html><p>".into(), None), "a page of HTML");
    assert_error(read("{ \"events\": [ 1 ".into(), None), "No event could be read. Line 1");
    assert_error(read(1.into(), None), "Expected a Uint8Array or a string");
    assert_error(read(TEXT.into(), Some("{ format: 'docx' }")), "found `docx`");
    assert_error(read(TEXT.into(), Some("{ order: 'dym' }")), "found `dym`");
    assert_error(call(&chronology, "event", &[9.into()]), "Expected an index from 0 to 3, found 9");
    for (wrong, words) in [
        (JsValue::NULL, "found null"),
        (JsValue::UNDEFINED, "found undefined"),
        (JsValue::from_str("0"), "found `0`"),
        (1.5.into(), "found 1.5"),
        ((-1).into(), "found -1"),
        (4_294_967_296_f64.into(), "found 4294967296"),
    ] {
        assert_error(call(&chronology, "event", &[wrong]), words);
    }
    assert_error(call(&chronology, "event", &[(-1).into()]), "found -1");
    assert_error(call(&chronology, "query", &[eval("{ from: 'soon' }")]), "`from` of the query");
    assert_error(call(&chronology, "query", &[eval("{ match: 'maybe' }")]), "found `maybe`");
    assert_error(call(&chronology, "query", &[eval("{ order: 'size' }")]), "found `size`");
    assert_error(call(&chronology, "query", &["letter".into()]), "Expected an object as query");
}

fn text<T: JsCast>(text: &str) -> T {
    JsValue::from(text).unchecked_into()
}

#[wasm_bindgen_test]
fn dates_are_read_alone() {
    let options = eval("{ order: 'dmy' }");
    let date =
        dateline::web::read_date_js(text("4/5/2001"), Some(options.unchecked_into())).unwrap();
    assert_eq!(
        json(&date, ""),
        r#"{"edtf":"2001-05-04","begin":"2001-05-04","end":"2001-05-04","nature":"within","approximate":false,"uncertain":false,"precision":"day","label":"May 4, 2001","text":"4/5/2001"}"#
    );
    assert_error(dateline::web::read_date_js(text("Room 1408"), None), "expected a date");
    // What the engine prints beyond the year 9999 is read, too.
    let far = dateline::web::read_date_js(text("Y-2405032975-02-16"), None).unwrap();
    assert_eq!(get(&far, "label").as_string().as_deref(), Some("2,405,032,976 BC"));
    assert_error(dateline::web::read_date_js(text("Y-2405032975-13-16"), None), "year-precision");
    assert_error(
        dateline::web::read_date_js(JsValue::from(5).unchecked_into(), None),
        "as a string",
    );
    assert_eq!(dateline::web::date_from_seconds(1_000_166_400.0), "2001-09-11");
    let seconds = dateline::web::seconds_from_date(text("After 2001-09-11"), None).unwrap();
    assert_eq!(json(&seconds.into(), ""), r#"{"begin":1000166400,"end":null}"#);
}

#[wasm_bindgen_test]
fn a_freed_chronology_throws() {
    let chronology = chronology();
    call(&chronology, "free", &[]).unwrap();
    assert!(call(&chronology, "event", &[0.into()]).is_err());
    assert_eq!(json(&get(&class(), "name"), ""), "\"Chronology\"");
}
