//! The binary form, through JavaScript.

use js_sys::{Array, Promise, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::js::{assert_error, call, class, eval, get, json, read};
use crate::{TEXT, chronology};

fn written(chronology: &JsValue) -> Uint8Array {
    call(chronology, "write", &["dateline".into()]).unwrap().dyn_into().expect("bytes")
}

async fn load(from: JsValue, options: &str) -> Result<JsValue, JsValue> {
    let promise: Promise = call(&class(), "load", &[from, eval(options)])?.dyn_into()?;
    JsFuture::from(promise).await
}

fn blob_of(bytes: &Uint8Array) -> JsValue {
    let parts: Array = [bytes].into_iter().collect();
    let make = eval("(parts) => new Blob(parts)").unchecked_into::<js_sys::Function>();
    make.call1(&JsValue::NULL, &parts).unwrap()
}

fn assert_same(opened: &JsValue, chronology: &JsValue) {
    assert_eq!(json(opened, "isReady"), "true");
    for path in ["title", "length", "format", "facets", "problems"] {
        assert_eq!(json(opened, path), json(chronology, path), "{path}");
    }
    for index in 0..4 {
        for (method, arguments) in [
            ("event", vec![index.into()]),
            ("context", vec![index.into(), 3.into()]),
            ("highlights", vec![index.into(), eval("{ text: 'ledger' }")]),
            ("query", vec![eval("{ text: 'anna ship', order: 'relevance' }")]),
            ("entity", vec!["Anna Brandt".into()]),
            ("dateLabels", vec![Uint32Array::from(&[0, 1, 2, 3][..]).into()]),
        ] {
            let answer = |of| json(&call(of, method, &arguments).unwrap(), "");
            assert_eq!(answer(opened), answer(chronology), "{method}");
        }
    }
}

#[wasm_bindgen_test]
async fn what_was_written_is_opened_from_anywhere() {
    let chronology = chronology();
    let bytes = written(&chronology);
    assert_same(&read(bytes.clone().into(), None).unwrap(), &chronology);
    assert_same(&read(bytes.clone().into(), Some("{ format: 'dateline' }")).unwrap(), &chronology);
    assert_same(&load(bytes.clone().into(), "{}").await.unwrap(), &chronology);
    let blob = blob_of(&bytes);
    assert_same(&load(blob.clone(), "{}").await.unwrap(), &chronology);
    let make = eval("(blob) => URL.createObjectURL(blob)").unchecked_into::<js_sys::Function>();
    let url = make.call1(&JsValue::NULL, &blob).unwrap();
    let opened = load(url, "{}").await.unwrap();
    assert_same(&opened, &chronology);
    let ready: Promise = get(&opened, "ready").dyn_into().unwrap();
    assert!(JsFuture::from(ready).await.is_ok());
    assert_eq!(json(&written(&opened), ""), json(&bytes, ""));
}

#[wasm_bindgen_test]
fn some_events_are_a_chronology_of_their_own() {
    let indices = Uint32Array::from(&[2, 1][..]).into();
    let bytes = call(&chronology(), "write", &["dateline".into(), indices]).unwrap();
    let opened = read(bytes, None).unwrap();
    assert_eq!(json(&opened, "length"), "2");
    let event = call(&opened, "event", &[0.into()]).unwrap();
    assert_eq!(json(&event, "title"), "\"The ledger is found\"");
    assert_eq!(json(&event, "references.0.to"), "[]");
    assert_eq!(json(&event, "references.1.to"), "[1]");
}

#[wasm_bindgen_test]
async fn what_cannot_be_opened_is_said() {
    let bytes = written(&chronology());
    let flipped = Uint8Array::new(&bytes);
    flipped.set_index(400, flipped.get_index(400) ^ 1);
    assert_error(read(flipped.into(), None), "damaged");
    assert_error(read(bytes.slice(0, 400).into(), None), "not whole");
    assert_error(load(bytes.slice(0, 400).into(), "{}").await, "not whole");
    let named = Some("{ format: 'dateline' }");
    assert_error(read(TEXT.into(), named), "found something else");
    let newer = Uint8Array::new(&bytes);
    newer.set_index(8, 9);
    assert_error(read(newer.into(), None), "found version 9");
}
