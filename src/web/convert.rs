//! Between Rust's values and JavaScript's.

use std::fmt::Display;

use js_sys::{Error, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An `Error` with this message.
pub fn error(message: impl Display) -> JsValue {
    Error::new(&message.to_string()).into()
}

/// A plain value for JavaScript: maps as objects, `null` for what is missing.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(error)
}

/// A member of an object; `None` where it is missing, `undefined` or `null`, or the object itself is.
pub fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    if !object.is_object() {
        return None;
    }
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Sets a member of a plain object.
pub fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) -> Result<(), JsValue> {
    Reflect::set(object, &name.into(), &value.into()).map(|_| ())
}
