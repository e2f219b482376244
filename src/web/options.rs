//! Options from JavaScript.

use wasm_bindgen::prelude::*;

use super::convert::{choice, chosen, error, text_member};
use crate::chronology::Format;
use crate::date::{DateOptions, DateOrder};
use crate::read::ReadOptions;
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
const FORMATS: [Format; 3] = [Format::Chronicle, Format::Json, Format::HistoryCommons];
const FORMAT_NAMES: [&str; 3] = ["chronicle", "json", "historycommons"];

/// What can be written, as in types.d.ts.
const WRITE_FORMAT_NAMES: [&str; 6] = ["json", "csv", "jsonld", "ics", "chronicle", "dateline"];

/// A format's name in JavaScript.
pub fn format_name(format: Format) -> &'static str {
    let place = FORMATS.iter().position(|known| *known == format);
    place.and_then(|place| FORMAT_NAMES.get(place)).copied().unwrap_or("")
}

/// A format to write. The binary form has its name, and no writer yet.
pub fn write_format(format: &JsValue) -> Result<WriteFormat, JsValue> {
    use WriteFormat::*;
    let place = chosen(format, "format", &WRITE_FORMAT_NAMES)?;
    [Json, Csv, JsonLd, Ics, Chronicle].get(place).copied().ok_or_else(|| {
        error("Expected a format that is text, found `dateline`; this form cannot be written yet.")
    })
}

/// Reading options; those of dates are among them. An option that does not exist is passed over.
pub fn read_options(options: &JsValue) -> Result<ReadOptions, JsValue> {
    let format = choice(options, "format", &FORMAT_NAMES)?;
    Ok(ReadOptions {
        format: format.and_then(|place| FORMATS.get(place).copied()),
        dates: date_options(options)?,
    })
}

/// How dates are to be read. An option that does not exist is passed over.
pub fn date_options(options: &JsValue) -> Result<DateOptions, JsValue> {
    let order = match choice(options, "order", &["mdy", "dmy", "ymd"])? {
        Some(0) => Some(DateOrder::MonthDayYear),
        Some(1) => Some(DateOrder::DayMonthYear),
        Some(_) => Some(DateOrder::YearMonthDay),
        None => None,
    };
    Ok(DateOptions { lang: text_member(options, "lang")?, order, day: None })
}
