//! The stage's layout as typed arrays.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::chronology;
use crate::js::{assert_error, call, eval, get, json};

fn numbers(layout: &JsValue, path: &str) -> Vec<f64> {
    js_sys::Array::from(&get(layout, path)).iter().map(|number| number.as_f64().unwrap()).collect()
}

#[wasm_bindgen_test]
fn the_fitted_view_shows_all_events_apart() {
    let chronology = chronology();
    let edges = call(&chronology, "fit", &[eval("{ width: 1000 }")]).unwrap();
    let view = eval("{ width: 1000, height: 400, selected: null }");
    let object = get(&js_sys::global(), "Object");
    let view = call(&object, "assign", &[view, edges]).unwrap();
    let layout = call(&chronology, "layout", &[view]).unwrap();
    assert_eq!(numbers(&layout, "events"), [0.0, 1.0, 2.0]);
    for (path, class) in [
        ("events", "Uint32Array"),
        ("lane", "Uint16Array"),
        ("x", "Float32Array"),
        ("width", "Float32Array"),
        ("labelX", "Float32Array"),
        ("labelWidth", "Float32Array"),
        ("flags", "Uint8Array"),
        ("rest.x", "Float32Array"),
        ("rest.counts", "Uint32Array"),
        ("ticks.major.x", "Float32Array"),
        ("ticks.minor.labelX", "Float32Array"),
    ] {
        assert_eq!(json(&get(&layout, path), "constructor.name"), format!("\"{class}\""), "{path}");
    }
    let inferred = get(&dateline::web::mark_flags(), "INFERRED").as_f64().unwrap() as u32;
    let flags: Vec<bool> =
        numbers(&layout, "flags").iter().map(|&bits| bits as u32 & inferred > 0).collect();
    assert_eq!(flags, [true, false, false]);
    assert_eq!(json(&layout, "undated"), "1");
    assert!(numbers(&layout, "x").iter().all(|x| (0.0..=1000.0).contains(x)));
    let labels = json(&layout, "ticks.major.labels");
    assert!(labels.contains("1980"), "{labels}");
}

#[wasm_bindgen_test]
fn a_view_may_be_given_by_dates() {
    let view = eval("{ from: 'February 1981', to: '1982', width: 500, height: 300 }");
    let layout = call(&chronology(), "layout", &[view]).unwrap();
    assert_eq!(numbers(&layout, "events"), [1.0]);
    assert_eq!((json(&layout, "before"), json(&layout, "after")), ("1".into(), "1".into()));
}

#[wasm_bindgen_test]
fn a_view_without_its_numbers_is_refused() {
    let chronology = chronology();
    assert_error(call(&chronology, "layout", &[eval("{ from: 0, to: 9 }")]), "`width`");
    assert_error(call(&chronology, "layout", &[eval("{ width: 1, height: 1 }")]), "`from`");
    assert_error(
        call(&chronology, "layout", &[eval("{ from: 'soon', to: 1, width: 1, height: 1 }")]),
        "`from`",
    );
    let wrong = eval("{ from: 0, to: 9, width: 9, height: 9, indices: [1] }");
    assert_error(call(&chronology, "layout", &[wrong]), "typed array");
}

#[wasm_bindgen_test]
fn zooming_keeps_the_moment_under_the_pointer() {
    let zoomed =
        dateline::web::zoom(eval("{ from: 0, to: 1e6 }").unchecked_into(), 100.0, 25.0, 2.0, 0.0);
    let zoomed: JsValue = zoomed.unwrap().into();
    assert_eq!(json(&zoomed, ""), r#"{"from":125000,"to":625000}"#);
}

#[wasm_bindgen_test]
fn a_stage_in_bands() {
    let view = |more: &str| {
        eval(&format!("{{ from: '1978', to: '1986', width: 900, height: 300, {more} }}"))
    };
    let chronology = chronology();
    let layout = call(&chronology, "layout", &[view("groupBy: 'tags'")]).unwrap();
    assert_eq!(json(&layout, "bands.0.value"), "0");
    assert_eq!(json(&layout, "bands.1.value"), "-1");
    assert_eq!(
        (json(&layout, "bands.0.count"), json(&layout, "bands.1.count")),
        ("1".into(), "2".into())
    );
    assert_eq!(numbers(&layout, "band"), [0.0, 1.0, 1.0]);
    assert_eq!(numbers(&layout, "events"), [2.0, 0.0, 1.0]);
    let top = get(&layout, "bands.1.top").as_f64().unwrap();
    assert!(
        numbers(&layout, "y").get(1).is_some_and(|&y| y > top)
            && get(&layout, "height").as_f64().unwrap() > top
    );

    let closed = view("groupBy: 'tags', groupOrder: 'size', collapsed: Int32Array.of(-1)");
    let layout = call(&chronology, "layout", &[closed]).unwrap();
    assert_eq!(json(&layout, "bands.1.collapsed"), "true");
    assert_eq!(numbers(&layout, "events"), [2.0]);
    let unknown = call(&chronology, "layout", &[view("groupBy: 'colour'")]).unwrap();
    assert_eq!(json(&unknown, "bands"), "[]");
    assert_error(
        call(&chronology, "layout", &[view("groupBy: 'tags', groupOrder: 'last'")]),
        "Expected `first` or `size` as `groupOrder`, found `last`.",
    );
}

#[wasm_bindgen_test]
fn what_the_engine_prints_of_deep_time_it_reads() {
    let text = dateline::web::date_from_seconds(-4.354_883e17);
    assert!(text.starts_with("Y-138"), "{text}");
    let written = JsValue::from(text.as_str()).unchecked_into();
    let seconds = dateline::web::seconds_from_date(written, None).ok().unwrap();
    let begin = get(&seconds, "begin").as_f64().unwrap();
    assert!((begin + 4.354_883e17).abs() < 100_000.0, "{begin}");
    let view = eval(&format!("{{ from: '{text}', to: '2000', width: 900, height: 300 }}"));
    assert_eq!(json(&call(&chronology(), "layout", &[view]).unwrap(), "before"), "0");
}
