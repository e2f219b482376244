//! Options from JavaScript.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::convert::error;
use crate::chronology::Format;
use crate::date::{DateOptions, DateOrder};
use crate::read::ReadOptions;

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
}

/// The formats' names, in the order of types.d.ts.
const FORMATS: [(&str, Format); 2] = [("chronicle", Format::Chronicle), ("json", Format::Json)];

#[derive(Default, Deserialize)]
struct Options {
    format: Option<String>,
    lang: Option<String>,
    order: Option<String>,
}

/// A format's name in JavaScript.
pub fn format_name(format: Format) -> &'static str {
    FORMATS.iter().find(|(_, known)| *known == format).map_or("", |(name, _)| name)
}

/// Reading options; those of dates are among them. An option that does not exist is passed over.
pub fn read_options(options: &JsValue) -> Result<ReadOptions, JsValue> {
    let options = if options.is_object() {
        serde_wasm_bindgen::from_value(options.clone()).map_err(error)?
    } else {
        Options::default()
    };
    let format = options.format.map(|name| {
        let known = FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
        known.ok_or_else(|| {
            let names: Vec<&str> = FORMATS.iter().map(|(name, _)| *name).collect();
            error(format!("Expected `{}` as `format`, found `{name}`.", names.join("` or `")))
        })
    });
    let order = options.order.map(|order| match order.as_str() {
        "mdy" => Ok(DateOrder::MonthDayYear),
        "dmy" => Ok(DateOrder::DayMonthYear),
        "ymd" => Ok(DateOrder::YearMonthDay),
        _ => Err(error(format!("Expected `mdy`, `dmy` or `ymd` as `order`, found `{order}`."))),
    });
    Ok(ReadOptions {
        format: format.transpose()?,
        dates: DateOptions { lang: options.lang, order: order.transpose()?, day: None },
    })
}
