//! The stage's layout for JavaScript: `View` and `Layout` of types.d.ts.

use js_sys::{Array, Float32Array, Object, Uint8Array, Uint16Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::convert::{error, member, set};
use crate::date::{DateOptions, Moment, read_date};
use crate::layout::mark::FLAGS;
use crate::layout::{Layout, Tier, View};

#[wasm_bindgen]
extern "C" {
    /// `View` of types.d.ts.
    #[wasm_bindgen(typescript_type = "View")]
    pub type JsView;
    /// The edges of a view.
    #[wasm_bindgen(typescript_type = "{ from: number; to: number }")]
    pub type JsEdges;
}

/// What a view's slices borrow from.
pub struct ViewIn {
    from_s: f64,
    to_s: f64,
    width_px: f64,
    height_px: f64,
    lane_px: f64,
    label_px: f64,
    indices: Option<Vec<u32>>,
    advances_px: Option<Vec<f32>>,
    selected: Option<u32>,
    lang: Option<String>,
}

impl ViewIn {
    /// Reads a view's members; `with_edges` says whether it must have `from` and `to`.
    pub fn from_js(
        view: &JsValue,
        dates: &DateOptions,
        with_edges: bool,
    ) -> Result<ViewIn, JsValue> {
        let default = View::default();
        let number = |name: &str, default: Option<f64>| -> Result<f64, JsValue> {
            let value = member(view, name);
            let number =
                value.as_ref().map_or(default, JsValue::as_f64).filter(|number| number.is_finite());
            number.ok_or_else(|| error(format!("Expected a finite number as the view's `{name}`.")))
        };
        let edge =
            |name: &str, side: fn(&crate::date::Hull) -> Option<i64>| -> Result<f64, JsValue> {
                let Some(text) = member(view, name).and_then(|value| value.as_string()) else {
                    return number(name, if with_edges { None } else { Some(0.0) });
                };
                let hull = read_date(&text, dates)
                    .map_err(|cause| error(format!("`{name}` of the view: {cause}")))?
                    .hull;
                let second = side(&hull)
                    .ok_or_else(|| error(format!("`{name}` of the view is open: `{text}`.")))?;
                Ok(second as f64)
            };
        Ok(ViewIn {
            from_s: edge("from", |hull| hull.begin.or(hull.end).map(Moment::first_second))?,
            to_s: edge("to", |hull| hull.end.or(hull.begin).map(Moment::last_second))?,
            width_px: number("width", None)?,
            height_px: number("height", if with_edges { None } else { Some(default.height_px) })?,
            lane_px: number("lane", Some(default.lane_px))?,
            label_px: number("label", Some(default.label_px))?,
            indices: typed::<Uint32Array>(view, "indices")?.map(|indices| indices.to_vec()),
            advances_px: typed::<Float32Array>(view, "advances")?.map(|advances| advances.to_vec()),
            selected: member(view, "selected")
                .and_then(|index| index.as_f64())
                .map(|index| index as u32),
            lang: member(view, "lang").and_then(|lang| lang.as_string()),
        })
    }

    /// The engine's view.
    pub fn view(&self) -> View<'_> {
        View {
            from_s: self.from_s,
            to_s: self.to_s,
            width_px: self.width_px,
            height_px: self.height_px,
            indices: self.indices.as_deref(),
            lane_px: self.lane_px,
            label_px: self.label_px,
            advances_px: self.advances_px.as_deref(),
            selected: self.selected,
            lang: self.lang.as_deref(),
        }
    }
}

fn typed<T: JsCast>(view: &JsValue, name: &str) -> Result<Option<T>, JsValue> {
    let Some(value) = member(view, name) else { return Ok(None) };
    let typed = value
        .dyn_into()
        .map_err(|_| error(format!("Expected a typed array as the view's `{name}`.")))?;
    Ok(Some(typed))
}

/// A layout as typed arrays.
pub fn layout_to_js(layout: &Layout) -> Result<JsValue, JsValue> {
    let rest: JsValue = Object::new().into();
    set(&rest, "x", Float32Array::from(layout.rest.x_px.as_slice()))?;
    set(&rest, "width", Float32Array::from(layout.rest.width_px.as_slice()))?;
    set(&rest, "counts", Uint32Array::from(layout.rest.counts.as_slice()))?;
    set(&rest, "first", Uint32Array::from(layout.rest.first.as_slice()))?;
    let ticks: JsValue = Object::new().into();
    set(&ticks, "major", tier_to_js(&layout.ticks.major)?)?;
    set(&ticks, "minor", tier_to_js(&layout.ticks.minor)?)?;
    let out: JsValue = Object::new().into();
    set(&out, "from", layout.from_s)?;
    set(&out, "to", layout.to_s)?;
    set(&out, "lanes", layout.lanes)?;
    set(&out, "events", Uint32Array::from(layout.events.as_slice()))?;
    set(&out, "lane", Uint16Array::from(layout.lane.as_slice()))?;
    set(&out, "x", Float32Array::from(layout.x_px.as_slice()))?;
    set(&out, "width", Float32Array::from(layout.width_px.as_slice()))?;
    set(&out, "labelX", Float32Array::from(layout.label_x_px.as_slice()))?;
    set(&out, "labelWidth", Float32Array::from(layout.label_width_px.as_slice()))?;
    set(&out, "flags", Uint8Array::from(layout.flags.as_slice()))?;
    set(&out, "rest", rest)?;
    set(&out, "ticks", ticks)?;
    set(&out, "before", layout.before)?;
    set(&out, "after", layout.after)?;
    set(&out, "undated", layout.undated)?;
    Ok(out)
}

/// The bits of `Layout.flags` by name.
#[wasm_bindgen(js_name = markFlags, unchecked_return_type = "{ [name: string]: number }")]
pub fn mark_flags() -> Result<JsValue, JsValue> {
    let out: JsValue = Object::new().into();
    for (name, bit) in FLAGS {
        set(&out, name, bit)?;
    }
    Ok(out)
}

fn tier_to_js(tier: &Tier) -> Result<JsValue, JsValue> {
    let labels: Array = tier.labels.iter().map(|label| JsValue::from(label.as_str())).collect();
    let out: JsValue = Object::new().into();
    set(&out, "x", Float32Array::from(tier.x_px.as_slice()))?;
    set(&out, "labelX", Float32Array::from(tier.label_x_px.as_slice()))?;
    set(&out, "labels", labels)?;
    Ok(out)
}
