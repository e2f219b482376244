//! Options from JavaScript.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::convert::{choice, chosen, error, text_member, texts_member};
use crate::chronology::Format;
use crate::date::{DateOptions, DateOrder};
use crate::read::{ReadError, ReadOptions};
use crate::write::WriteFormat;

#[wasm_bindgen]
extern "C" {
    /// `DateOptions` of types.d.ts.
    #[wasm_bindgen(typescript_type = "DateOptions")]
    pub type JsDateOptions;
    /// `ReadOptions` of types.d.ts.
    #[wasm_bindgen(typescript_type = "ReadOptions")]
    pub type JsReadOptions;
    /// `LoadOptions` of types.d.ts.
    #[wasm_bindgen(typescript_type = "LoadOptions")]
    pub type JsLoadOptions;
    /// `WriteFormat` of types.d.ts.
    #[wasm_bindgen(typescript_type = "WriteFormat")]
    pub type JsWriteFormat;
}

/// The formats, and their names in the order of types.d.ts.
const FORMATS: [Format; 12] = [
    Format::Chronicle,
    Format::Json,
    Format::JsonLines,
    Format::Csv,
    Format::Tsv,
    Format::TimelineJs,
    Format::Vis,
    Format::Simile,
    Format::JsonLd,
    Format::Ics,
    Format::HistoryCommons,
    Format::Html,
];
const FORMAT_NAMES: [&str; 13] = [
    "chronicle",
    "json",
    "jsonl",
    "csv",
    "tsv",
    "timelinejs",
    "vis",
    "simile",
    "jsonld",
    "ics",
    "historycommons",
    "html",
    BINARY,
];

/// The binary form's name, where something is read and where it is written.
pub const BINARY: &str = "dateline";

/// What can be written, as in types.d.ts.
const WRITE_FORMAT_NAMES: [&str; 6] = ["json", "csv", "jsonld", "ics", "chronicle", BINARY];

/// A format's name in JavaScript.
pub fn format_name(format: Format) -> &'static str {
    let place = FORMATS.iter().position(|known| *known == format);
    place.and_then(|place| FORMAT_NAMES.get(place)).copied().unwrap_or("")
}

/// A format to write; none for the binary form.
pub fn write_format(format: &JsValue) -> Result<Option<WriteFormat>, JsValue> {
    use WriteFormat::*;
    let place = chosen(format, "format", &WRITE_FORMAT_NAMES)?;
    Ok([Json, Csv, JsonLd, Ics, Chronicle].get(place).copied())
}

/// Do the options say that the bytes are of the binary form?
pub fn names_binary(options: &JsValue) -> bool {
    text_member(options, "format").ok().flatten().as_deref() == Some(BINARY)
}

/// Reading options; those of dates are among them. An option that does not exist is passed over.
pub fn read_options(options: &JsValue) -> Result<ReadOptions, JsValue> {
    let format = choice(options, "format", &FORMAT_NAMES)?;
    Ok(ReadOptions {
        format: format.and_then(|place| FORMATS.get(place).copied()),
        dates: date_options(options)?,
        title_columns: texts_member(options, "titleColumns")?,
    })
}

/// What [`ReadError`] says, as an `Error`.
#[cold]
pub fn read_error(cause: &ReadError) -> JsValue {
    match cause.elsewhere {
        Some(format) => elsewhere(&cause.to_string(), &format_name(format).into()),
        None => error(&cause.to_string()),
    }
}

/// An `Error` that names the format as its `format`: only a build with all of them knows it.
#[cold]
pub fn elsewhere(message: &str, format: &JsValue) -> JsValue {
    let out = error(message);
    drop(Reflect::set(&out, &"format".into(), format));
    out
}

/// How dates are to be read. An option that does not exist is passed over.
pub fn date_options(options: &JsValue) -> Result<DateOptions, JsValue> {
    let order = match choice(options, "order", &["mdy", "dmy", "ymd"])? {
        Some(0) => Some(DateOrder::MonthDayYear),
        Some(1) => Some(DateOrder::DayMonthYear),
        Some(_) => Some(DateOrder::YearMonthDay),
        None => None,
    };
    Ok(DateOptions { lang: text_member(options, "lang")?, order, ..DateOptions::default() })
}
