//! Between Rust's values and JavaScript's, member by member: a tenth of the code that serde needs.

use js_sys::{Array, Error, Number, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A plain object on its way to JavaScript.
    #[wasm_bindgen(js_name = Object)]
    pub type Record;
    /// An empty one.
    #[wasm_bindgen(constructor, js_class = "Object")]
    pub fn new() -> Record;
    /// Sets a member.
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub fn set(this: &Record, name: &str, value: &JsValue);
    /// Sets a member whose name is in JavaScript already.
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub fn set_at(this: &Record, name: &JsValue, value: &JsValue);
    /// Sets a member to a string.
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub fn set_text(this: &Record, name: &str, text: &str);
    /// Sets a member to a number.
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub fn set_number(this: &Record, name: &str, number: f64);
}

impl Record {
    /// Sets a member to a string, or to null where there is none.
    pub fn set_text_or_null(&self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.set_text(name, text),
            None => self.set(name, &JsValue::NULL),
        }
    }

    /// Sets a member to a number, or to null where there is none.
    pub fn set_number_or_null(&self, name: &str, number: Option<f64>) {
        match number {
            Some(number) => self.set_number(name, number),
            None => self.set(name, &JsValue::NULL),
        }
    }
}

/// An array.
pub fn list(values: impl Iterator<Item = JsValue>) -> JsValue {
    let list = Array::new();
    for value in values {
        list.push(&value);
    }
    list.into()
}

/// An array of numbers.
pub fn numbers(numbers: &[u32]) -> JsValue {
    list(numbers.iter().map(|&number| number.into()))
}

/// An array of strings.
pub fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> JsValue {
    list(texts.map(JsValue::from_str))
}

/// An `Error` with this message.
#[cold]
pub fn error(message: &str) -> JsValue {
    Error::new(message).into()
}

/// An `Error` that says what was expected as a member, and what was found.
#[cold]
pub fn unexpected(expected: &str, name: &str, found: &JsValue) -> JsValue {
    error(&format!("Expected {expected} as `{name}`, found {}.", shown(found)))
}

/// A value as it is told of: a string or a number, else its kind.
#[cold]
pub fn shown(value: &JsValue) -> String {
    let kind = value.js_typeof().as_string().unwrap_or_default();
    match (value.as_string(), value.dyn_ref::<Number>()) {
        (Some(text), _) => format!("`{text}`"),
        (None, Some(number)) => number.to_string_with_radix(10).map_or(kind, String::from),
        (None, None) if Array::is_array(value) => "an array".to_owned(),
        (None, None) if value.is_null() => "null".to_owned(),
        (None, None) if value.is_undefined() => kind,
        (None, None) if value.is_object() => "an object".to_owned(),
        (None, None) => format!("a {kind}"),
    }
}

/// A member of an object; `None` where it is missing, `undefined` or `null`, or the object itself is.
pub fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    if !object.is_object() {
        return None;
    }
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A member that must be a string where there is one.
pub fn text_member(object: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    let Some(value) = member(object, name) else { return Ok(None) };
    match value.as_string() {
        Some(text) => Ok(Some(text)),
        None => Err(unexpected("a string", name, &value)),
    }
}

/// A member that must be an array of strings where there is one; empty where not.
pub fn texts_member(object: &JsValue, name: &str) -> Result<Vec<String>, JsValue> {
    let Some(value) = member(object, name) else { return Ok(Vec::new()) };
    let Some(values) = value.dyn_ref::<Array>() else {
        return Err(unexpected("an array of strings", name, &value));
    };
    let mut texts = Vec::new();
    for value in values.iter() {
        match value.as_string() {
            Some(text) => texts.push(text),
            None => return Err(unexpected("strings in the array", name, &value)),
        }
    }
    Ok(texts)
}

/// A member that must be one of these strings where there is one: its place among them.
pub fn choice(object: &JsValue, name: &str, choices: &[&str]) -> Result<Option<usize>, JsValue> {
    let Some(text) = text_member(object, name)? else { return Ok(None) };
    chosen(&text.into(), name, choices).map(Some)
}

/// The place of a value among these strings, of which it must be one.
pub fn chosen(value: &JsValue, name: &str, choices: &[&str]) -> Result<usize, JsValue> {
    let text = value.as_string();
    let found = choices.iter().position(|choice| Some(*choice) == text.as_deref());
    found.ok_or_else(|| {
        let (last, others) = choices.split_last().unwrap_or((&"", &[]));
        let expected = format!("`{}` or `{last}`", others.join("`, `"));
        unexpected(&expected, name, value)
    })
}
