//! Loading: from bytes, files and URLs, with progress, and with each fault of a network.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::TEXT;
use crate::js::{assert_error, call, class, eval, get, json};

async fn load(from: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = call(&class(), "load", &[from, options])?.dyn_into()?;
    JsFuture::from(promise).await
}

/// A URL that the browser itself answers for, with this text.
fn url_of(text: &str) -> JsValue {
    let make = eval("(text) => URL.createObjectURL(new Blob([text]))")
        .unchecked_into::<js_sys::Function>();
    make.call1(&JsValue::NULL, &text.into()).unwrap()
}

/// Replaces `fetch` by one that answers with a body of these chunks and then breaks off or ends;
/// the function that is given back restores it.
fn answer_with(chunks: &str, end: &str) -> js_sys::Function {
    eval(&format!(
        "(() => {{
            const real = globalThis.fetch;
            const chunks = {chunks}.map((text) => new TextEncoder().encode(text));
            globalThis.fetch = async () => new Response(new ReadableStream({{
                async pull(body) {{
                    const chunk = chunks.shift();
                    if (chunk) body.enqueue(chunk); else {end};
                }},
            }}));
            return () => {{ globalThis.fetch = real; }};
        }})()"
    ))
    .unchecked_into()
}

#[wasm_bindgen_test]
async fn bytes_files_and_urls_load_alike() {
    let bytes: JsValue = Uint8Array::from(TEXT.as_bytes()).into();
    let make = eval("(text) => new File([text], 'a.txt')").unchecked_into::<js_sys::Function>();
    let file = make.call1(&JsValue::NULL, &TEXT.into()).unwrap();
    for from in [bytes, file, url_of(TEXT)] {
        let chronology = load(from, JsValue::UNDEFINED).await.unwrap();
        assert_eq!(json(&chronology, "length"), "4");
        assert_eq!(json(&chronology, "problems.length"), "2");
    }
}

#[wasm_bindgen_test]
async fn progress_goes_through_all_stages_and_the_page_stays_alive() {
    let entry = |year: usize| {
        format!(
            "May 5, {}: Entry {year}\nAnna Brandt reads (see {}). [NPR, 2005]\n",
            1000 + year % 900,
            1000 + year % 800
        )
    };
    let text: String = (0..6000).map(entry).collect();
    let stages = Rc::new(RefCell::new(Vec::<(String, f64, f64)>::new()));
    let seen = Rc::clone(&stages);
    let progress = Closure::<dyn FnMut(JsValue)>::new(move |progress: JsValue| {
        let number = |name| get(&progress, name).as_f64().unwrap_or(-1.0);
        seen.borrow_mut().push((
            get(&progress, "stage").as_string().unwrap(),
            number("done"),
            number("total"),
        ));
    });
    let frames = eval(
        "(() => { const count = { frames: 0 };
            const next = () => requestAnimationFrame(() => { count.frames++; next(); });
            next(); return count; })()",
    );
    let options: JsValue = js_sys::Object::new().into();
    js_sys::Reflect::set(&options, &"progress".into(), progress.as_ref()).unwrap();
    let chronology = load(url_of(&text), options).await.unwrap();
    assert_eq!(json(&chronology, "length"), "6000");
    let drawn = get(&frames, "frames").as_f64().unwrap();
    assert!(drawn >= 2.0, "{drawn} frames were drawn while it loaded");
    let ready: js_sys::Promise = get(&chronology, "ready").unchecked_into();
    JsFuture::from(ready).await.unwrap();
    assert_eq!(json(&chronology, "isReady"), "true");
    let stages = stages.borrow();
    for stage in ["fetching", "reading", "linking", "indexing"] {
        let last = stages.iter().rfind(|(name, ..)| name == stage);
        assert!(last.is_some_and(|(_, done, total)| done == total), "{stage} in {stages:?}");
    }
    assert!(stages.iter().all(|&(_, done, total)| total < 0.0 || done <= total), "{stages:?}");
    let (_, done, total) = stages.last().unwrap();
    assert_eq!((*done, *total), (6000.0, 6000.0));
}

#[wasm_bindgen_test]
async fn a_missing_file_is_said_to_be_missing() {
    let url = eval("new URL('/no-such-file.txt', location.href).href");
    assert_error(load(url, JsValue::UNDEFINED).await, "The server answered 404");
}

#[wasm_bindgen_test]
async fn no_answer_is_said_to_be_none() {
    // Port 1 of this machine: nobody listens there.
    assert_error(
        load("http://127.0.0.1:1/a.txt".into(), JsValue::UNDEFINED).await,
        "No answer from http://127.0.0.1:1/",
    );
}

#[wasm_bindgen_test]
async fn a_download_that_breaks_off_keeps_what_came() {
    let restore = answer_with(
        "['1999: One\\nText.\\n2000: Two\\nTe']",
        "body.error(new TypeError('network'))",
    );
    let loaded = load("/a.txt".into(), JsValue::UNDEFINED).await;
    restore.call0(&JsValue::NULL).unwrap();
    let chronology = loaded.unwrap();
    assert_eq!(json(&chronology, "length"), "2");
    assert_eq!(json(&chronology, "problems.0.severity"), "\"error\"");
    assert_eq!(json(&chronology, "problems.0.line"), "4");
    let message = json(&chronology, "problems.0.message");
    assert!(message.contains("broke off after 28 bytes"), "{message}");
}

#[wasm_bindgen_test]
async fn a_download_that_breaks_off_at_once_is_an_error() {
    let restore = answer_with("[]", "body.error(new TypeError('network'))");
    let loaded = load("/a.txt".into(), JsValue::UNDEFINED).await;
    restore.call0(&JsValue::NULL).unwrap();
    assert_error(loaded, "broke off after 0 bytes");
}

#[wasm_bindgen_test]
async fn letters_cut_between_chunks_are_whole() {
    let restore = answer_with("['1999: Cura', '\\u00e7ao']", "body.close()");
    let chronology = load("/a.txt".into(), JsValue::UNDEFINED).await;
    restore.call0(&JsValue::NULL).unwrap();
    let titles =
        call(&chronology.unwrap(), "titles", &[js_sys::Uint32Array::from(&[0][..]).into()])
            .unwrap();
    assert_eq!(json(&titles, ""), r#"["Curaçao"]"#);
}

#[wasm_bindgen_test]
async fn what_is_no_chronology_is_an_error() {
    assert_error(load(url_of(""), JsValue::UNDEFINED).await, "The file is empty");
    assert_error(load(url_of("<!doctype html>"), JsValue::UNDEFINED).await, "a page of HTML");
    assert_error(
        load(1.into(), JsValue::UNDEFINED).await,
        "Expected a URL, a file or a Uint8Array",
    );
}

#[wasm_bindgen_test]
async fn an_aborted_load_rejects_with_the_signals_reason() {
    let options = eval("{ signal: AbortSignal.abort() }");
    let reason = load(url_of(TEXT), options).await.unwrap_err();
    assert_eq!(json(&reason, "name"), "\"AbortError\"");

    let controller = eval("new AbortController()");
    let restore = answer_with(
        "['1999: One']",
        "await new Promise((later) => setTimeout(later, 20)), body.enqueue(new Uint8Array([65]))",
    );
    let options: JsValue = js_sys::Object::new().into();
    js_sys::Reflect::set(&options, &"signal".into(), &get(&controller, "signal")).unwrap();
    let promise: Promise =
        call(&class(), "load", &["/a.txt".into(), options]).unwrap().dyn_into().unwrap();
    call(&controller, "abort", &["enough".into()]).unwrap();
    let reason = JsFuture::from(promise).await.unwrap_err();
    restore.call0(&JsValue::NULL).unwrap();
    assert_eq!(reason, "enough");
}
