//! What is written, read by the browser's own parsers, and what is thrown.

use js_sys::Uint32Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::chronology;
use crate::js::{assert_error, call, eval, json, read};

/// Signs that mean something to one format or another.
const HOSTILE: &str = r#"[{"title": "\"A\" </script><!-- \\ \u0001\u2028 🚀 שלום", "date": "1999", "body": "One.\n\nTwo <b>;,",
    "weight": 0.1, "place": {"lat": -34.000001, "lon": 1e-7}, "fields": {"__proto__": ["x"], "=F": ["-1"]}}]"#;

fn write(chronology: &JsValue, format: &str, indices: Option<&[u32]>) -> JsValue {
    let mut arguments: Vec<JsValue> = vec![format.into()];
    arguments.extend(indices.map(|indices| Uint32Array::from(indices).into()));
    call(chronology, "write", &arguments).expect("it can be written")
}

fn parse(text: &JsValue) -> JsValue {
    js_sys::JSON::parse(&text.as_string().expect("a string")).expect("JSON")
}

#[wasm_bindgen_test]
fn json_is_json_and_reads_as_the_same_events() {
    for chronology in [chronology(), read(HOSTILE.into(), None).unwrap()] {
        let text = write(&chronology, "json", None);
        let parsed = parse(&text);
        assert_eq!(json(&parsed, "events.length"), json(&chronology, "length"));
        let again = read(text, Some("{ format: 'json' }")).unwrap();
        for index in 0..json(&chronology, "length").parse().unwrap() {
            let event = |of: &JsValue| {
                json(&call(of, "event", &[JsValue::from(index as u32)]).unwrap(), "")
            };
            assert_eq!(event(&again), event(&chronology));
        }
    }
    let hostile = parse(&write(&read(HOSTILE.into(), None).unwrap(), "json", None));
    let given = parse(&HOSTILE.into());
    for path in ["title", "body", "weight", "place.lat", "place.lon", "fields"] {
        assert_eq!(json(&hostile, &format!("events.0.{path}")), json(&given, &format!("0.{path}")));
    }
}

#[wasm_bindgen_test]
fn linked_data_is_json() {
    let hostile = read(HOSTILE.into(), None).unwrap();
    let parsed = parse(&write(&hostile, "jsonld", None));
    let title = json(&parse(&HOSTILE.into()), "0.title");
    assert_eq!(json(&parsed, "itemListElement.0.item.name"), title);
    assert_eq!(json(&parsed, "itemListElement.0.item.location.geo.longitude"), "1e-7");
    let parsed = parse(&write(&chronology(), "jsonld", Some(&[2, 1])));
    assert_eq!(json(&parsed, "numberOfItems"), "2");
    assert_eq!(json(&parsed, "itemListElement.0.item.startDate"), "\"1984-03-09\"");
}

#[wasm_bindgen_test]
fn each_format_is_a_string_of_its_own() {
    for (format, begin) in [
        ("json", "{\"events\":["),
        ("csv", "id,date,inferred date,title,body"),
        ("jsonld", "{\"@context\":\"https://schema.org\""),
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("chronicle", "The clerk Anna Brandt hides"),
    ] {
        let text = write(&chronology(), format, None).as_string().unwrap();
        assert!(text.starts_with(begin), "{text}");
    }
}

#[wasm_bindgen_test]
fn indices_are_written_in_their_order() {
    let text = write(&chronology(), "chronicle", Some(&[3, 1])).as_string().unwrap();
    assert!(text.starts_with("Undated: No day at all: it is not known when\nNo day"), "{text}");
    assert!(text.contains("\n\nApril 1981: A ship leaves by night\n"), "{text}");
    assert_eq!(
        write(&chronology(), "csv", Some(&[])).as_string().unwrap(),
        "id,date,title,body\r\n"
    );
    let all = call(&chronology(), "write", &["csv".into(), JsValue::UNDEFINED]).unwrap();
    assert_eq!(all, write(&chronology(), "csv", Some(&[0, 1, 2, 3])));
}

#[wasm_bindgen_test]
fn what_cannot_be_written_is_said() {
    let chronology = chronology();
    let write =
        |format: JsValue, indices: &str| call(&chronology, "write", &[format, eval(indices)]);
    assert_error(
        write("xml".into(), "undefined"),
        "Expected `json`, `csv`, `jsonld`, `ics`, `chronicle` or `dateline` as `format`, found `xml`.",
    );
    assert_error(write(JsValue::UNDEFINED, "undefined"), "as `format`, found undefined.");
    assert_error(write("dateline".into(), "new Uint32Array([4])"), "found 4.");
    for (indices, found) in
        [("new Uint32Array([0, 4])", "found 4."), ("new Uint32Array([-1])", "found -1.")]
    {
        assert_error(write("json".into(), indices), "Expected an index from 0 to 3");
        assert_error(write("json".into(), indices), found);
    }
}
