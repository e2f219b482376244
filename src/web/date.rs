//! Dates for JavaScript.

use wasm_bindgen::prelude::*;

use super::convert::{Record, error};
use super::event::date_to_js;
use super::options::{JsDateOptions, date_options};
use crate::date::{DateError, DateOptions, Hull, Moment, Resolution, read_date};

#[wasm_bindgen]
extern "C" {
    /// A string, which JavaScript may forget.
    #[wasm_bindgen(typescript_type = "string")]
    pub type JsText;
    /// `DateExpression` of types.d.ts.
    #[wasm_bindgen(typescript_type = "DateExpression")]
    pub type JsDateExpression;
    /// Seconds.
    #[wasm_bindgen(typescript_type = "{ begin: number | null; end: number | null }")]
    pub type JsSeconds;
}

/// Reads a date: EDTF, or a phrase as chronicles write it (`Between September 12 and Late November 2001`).
///
/// A moment that the engine prints beyond the year 9999, `Y-13800000000-01-01`, which EDTF does not know, is its year.
/// Throws an `Error` that says what was expected and what was found where the text is no date.
#[wasm_bindgen(js_name = readDate, unchecked_return_type = "DateExpression")]
pub fn read_date_js(text: JsText, options: Option<JsDateOptions>) -> Result<JsValue, JsValue> {
    let options = date_options(&options.map_or(JsValue::UNDEFINED, JsValue::from))?;
    let text = text_from_js(&text)?;
    let date = read_date(&text, &options).or_else(|cause| {
        read_date(year_of_moment(&text).unwrap_or(""), &options).map_err(|_| cause)
    });
    let date = date.map_err(|cause| error(&cause.to_string()))?;
    Ok(date_to_js(&date, &options).into())
}

/// The first second of a date's begin and the last of its end, as seconds of local civil time since
/// 1970-01-01T00:00:00; null where open. Throws as `readDate` does.
#[wasm_bindgen(js_name = secondsFromDate)]
pub fn seconds_from_date(
    text: JsText,
    options: Option<JsDateOptions>,
) -> Result<JsSeconds, JsValue> {
    let options = date_options(&options.map_or(JsValue::UNDEFINED, JsValue::from))?;
    let text = text_from_js(&text)?;
    let hull = hull_of(&text, &options).map_err(|cause| error(&cause.to_string()))?;
    let seconds = Record::new();
    seconds.set_number_or_null("begin", hull.begin.map(|begin| begin.first_second() as f64));
    seconds.set_number_or_null("end", hull.end.map(|end| end.last_second() as f64));
    Ok(seconds.unchecked_into())
}

/// The date of a second (see `secondsFromDate`): `1999-04-01`, or `1999-04-01T08:46` where it is no
/// midnight.
#[wasm_bindgen(js_name = dateFromSeconds)]
pub fn date_from_seconds(seconds: f64) -> String {
    let second = seconds.round() as i64;
    let resolution = match (second.rem_euclid(86_400), second.rem_euclid(60)) {
        (0, _) => Resolution::Day,
        (_, 0) => Resolution::Minute,
        _ => Resolution::Second,
    };
    Moment::from_second(second, resolution).to_string()
}

/// `Y-13800000000` of `Y-13800000000-01-01`.
fn year_of_moment(text: &str) -> Option<&str> {
    Moment::read(text).filter(|_| text.starts_with('Y'))?;
    let day = text.split('T').next()?;
    day.get(..day.len().checked_sub("-01-01".len())?)
}

/// When a date is, or a moment as the engine itself prints it.
pub fn hull_of(text: &str, options: &DateOptions) -> Result<Hull, DateError> {
    let moment = Moment::read(text);
    if moment.is_some() {
        return Ok(Hull { begin: moment, end: moment });
    }
    read_date(text, options).map(|date| date.hull)
}

/// Anything but a string is refused with a sentence: read as one it would be memory out of bounds.
fn text_from_js(text: &JsValue) -> Result<String, JsValue> {
    text.as_string().ok_or_else(|| error("Expected a date as a string, such as `April 1999`."))
}
