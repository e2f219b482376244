//! Contexts, queries near an event, pages of entities, and bibliographies.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::chronology;
use crate::js::{assert_error, call, eval, get, json, keys};

fn context(index: i32, scale: i32) -> Result<JsValue, JsValue> {
    call(&chronology(), "context", &[index.into(), scale.into()])
}

#[wasm_bindgen_test]
fn a_context_has_the_shape_of_the_contract() {
    let related = context(2, 0).unwrap();
    assert!(js_sys::Array::is_array(&related));
    let score = |at: usize| get(&related, &format!("{at}.score")).as_f64().unwrap();
    assert!(score(0) > score(1) && score(1) > 3.0 && score(0) < 6.0);
    assert_eq!(
        json(&js_sys::Object::keys(get(&related, "0").unchecked_ref::<js_sys::Object>()), ""),
        r#"["index","score","reasons"]"#
    );
    assert_eq!(json(&related, "0.index"), "1");
    assert_eq!(
        json(&related, "0.reasons"),
        r#"["referenced by","also references “The clerk Anna Brandt hides a copy of the ledger”","shares an entity: Anna Brandt","also cites Harbour News"]"#
    );
    assert_eq!(json(&related, "1.index"), "0");
    // No entry but has its context at every scale, the undated one an empty one.
    for scale in 0..=5 {
        assert_eq!(get(&context(2, scale).unwrap(), "length"), 2);
        assert_eq!(json(&context(3, scale).unwrap(), ""), "[]");
    }
}

#[wasm_bindgen_test]
fn a_query_near_an_event() {
    let chronology = chronology();
    for (query, indices) in [
        ("{ near: { event: 1, scale: 0 } }", "[0,1,2]"),
        ("{ near: { event: 3, scale: 5 } }", "[3]"),
        ("{ near: { event: 0, scale: 1 }, tags: ['Paper trail'] }", "[2]"),
        ("{ not: { near: { event: 0, scale: 1 } } }", "[3]"),
        ("{ near: null }", "[0,1,2,3]"),
    ] {
        let result = call(&chronology, "query", &[eval(query)]).unwrap();
        assert_eq!(json(&js_sys::Array::from(&get(&result, "indices")), ""), indices, "{query}");
    }
    for (query, message) in [
        ("{ near: { event: 9, scale: 1 } }", "Expected an index from 0 to 3, found 9."),
        ("{ near: { event: -1, scale: 1 } }", "found -1."),
        ("{ near: { event: 0, scale: 6 } }", "Expected a scale from 0 to 5, found 6."),
        ("{ near: { event: 0 } }", "Expected an event and a scale as numbers as `near`"),
        ("{ near: 3 }", "Expected an event and a scale as numbers as `near`, found 3."),
    ] {
        assert_error(call(&chronology, "query", &[eval(query)]), message);
    }
    assert_error(context(9, 1), "Expected an index from 0 to 3, found 9.");
    assert_error(context(0, 6), "Expected a scale from 0 to 5, found 6.");
    assert_error(context(0, -1), "found -1.");
}

#[wasm_bindgen_test]
fn a_page_of_an_entity() {
    let chronology = chronology();
    let page = call(&chronology, "entity", &["Anna Brandt".into()]).unwrap();
    assert!(get(&page, "events").is_instance_of::<js_sys::Uint32Array>());
    js_sys::Reflect::set(&page, &"events".into(), &js_sys::Array::from(&get(&page, "events")))
        .unwrap();
    assert_eq!(
        json(&page, ""),
        r#"{"name":"Anna Brandt","given":0,"found":3,"events":[0,1,2],"first":0,"last":2,"with":[],"sources":[{"name":"Harbour News","count":2},{"name":"Visser","count":1}]}"#
    );
    assert!(call(&chronology, "entity", &["Nobody".into()]).unwrap().is_null());
    assert!(call(&chronology, "entity", &[]).unwrap().is_null());
}

#[wasm_bindgen_test]
fn a_bibliography_of_some_events() {
    let chronology = chronology();
    let indices = |text: &str| eval(&format!("Uint32Array.of({text})"));
    let found = call(&chronology, "bibliography", &[indices("0, 1, 2")]).unwrap();
    assert_eq!(json(&found, "0.name"), "\"Harbour News\"");
    assert_eq!(json(&found, "0.works.length"), "2");
    assert_eq!(json(&found, "0.works.1.date"), "\"1984-03-10\"");
    assert_eq!(json(&found, "0.works.1.pages"), "null");
    let work = get(&found, "1.works.0");
    assert_eq!(keys(&work), r#"["name","date","title","url","pages","text","events"]"#);
    assert_eq!(json(&work, "pages"), "\"12-14\"");
    assert!(get(&work, "events").is_instance_of::<js_sys::Uint32Array>());
    assert_eq!(json(&js_sys::Array::from(&get(&work, "events")), ""), "[1]");
    let none = call(&chronology, "bibliography", &[indices("3")]).unwrap();
    assert_eq!(json(&none, ""), "[]");
    let unknown = call(&chronology, "bibliography", &[indices("9")]);
    assert_error(unknown, "Expected an index from 0 to 3, found 9.");
}
