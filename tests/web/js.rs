//! JavaScript's side of a call.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

/// Evaluates an expression.
pub fn eval(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap()
}

/// A member, by a path with dots.
pub fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |value, name| Reflect::get(&value, &name.into()).unwrap())
}

/// A member's JSON.
pub fn json(object: &JsValue, path: &str) -> String {
    let value = if path.is_empty() { object.clone() } else { get(object, path) };
    js_sys::JSON::stringify(&value).unwrap().into()
}

/// The JSON of an object's own keys, in order.
pub fn keys(object: &JsValue) -> String {
    json(&Reflect::own_keys(object).unwrap(), "")
}

/// Calls a method.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into().unwrap();
    let arguments: Array = arguments.iter().collect();
    method.apply(object, &arguments)
}

/// The class that JavaScript sees.
pub fn class() -> JsValue {
    let data: JsValue = "1999: A".into();
    let any = dateline::web::Chronology::read(data.unchecked_into(), None).unwrap();
    get(&JsValue::from(any), "constructor")
}

/// `Chronology.read`.
pub fn read(data: JsValue, options: Option<&str>) -> Result<JsValue, JsValue> {
    call(&class(), "read", &[data, options.map_or(JsValue::UNDEFINED, eval)])
}

/// The message of what was thrown, which must be an `Error`.
pub fn message(thrown: Result<JsValue, JsValue>) -> String {
    let error = thrown.expect_err("an error");
    let error: js_sys::Error = error.dyn_into().expect("a real Error");
    error.message().into()
}

/// Asserts that an error's message has these words.
#[track_caller]
pub fn assert_error(thrown: Result<JsValue, JsValue>, words: &str) {
    let message = message(thrown);
    assert!(message.contains(words), "{message}");
}
