//! The stage's layout for JavaScript: `View` and `Layout` of types.d.ts.

use js_sys::{Float32Array, Float64Array, Int32Array, Uint8Array, Uint16Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::convert::{Record, choice, error, list, member, text_member, texts};
use super::date::hull_of;
use crate::chronology::Chronology;
use crate::date::Moment;
use crate::layout::mark::FLAGS;
use crate::layout::{Band, BandOrder, Grouping, Layout, OTHER, Tier, View};

#[wasm_bindgen]
extern "C" {
    /// `View` of types.d.ts.
    #[wasm_bindgen(typescript_type = "View")]
    pub type JsView;
    /// A `View` that is to have all its events on the stage.
    #[wasm_bindgen(typescript_type = "Omit<View, \"from\" | \"to\" | \"height\">")]
    pub type JsFitView;
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
    title_lines: u32,
    indices: Option<Vec<u32>>,
    advances_px: Option<Vec<f32>>,
    date_advances_px: Option<Vec<f32>>,
    since_s: Option<f64>,
    until_s: Option<f64>,
    selected: Option<u32>,
    grouping: Option<Grouping>,
    lang: Option<String>,
}

impl ViewIn {
    /// Reads a view's members; `with_edges` says whether it must have `from` and `to`. A facet that there
    /// is none of groups nothing.
    pub fn from_js(
        view: &JsValue,
        chronology: &Chronology,
        with_edges: bool,
    ) -> Result<ViewIn, JsValue> {
        let dates = &chronology.date_options;
        let default = View::default();
        let number = |name: &str, default: Option<f64>| -> Result<f64, JsValue> {
            let value = member(view, name);
            let number =
                value.as_ref().map_or(default, JsValue::as_f64).filter(|number| number.is_finite());
            number
                .ok_or_else(|| error(&format!("Expected a finite number as the view's `{name}`.")))
        };
        let edge =
            |name: &str, side: fn(&crate::date::Hull) -> Option<i64>| -> Result<f64, JsValue> {
                let Some(text) = member(view, name).and_then(|value| value.as_string()) else {
                    return number(name, if with_edges { None } else { Some(0.0) });
                };
                let hull = hull_of(&text, dates)
                    .map_err(|cause| error(&format!("`{name}` of the view: {cause}")))?;
                let second = side(&hull)
                    .ok_or_else(|| error(&format!("`{name}` of the view is open: `{text}`.")))?;
                Ok(second as f64)
            };
        let limit = |name: &str| {
            let text = member(view, name).and_then(|value| value.as_string());
            let hull = text.filter(|text| !text.is_empty()).map(|text| {
                hull_of(&text, dates)
                    .map_err(|cause| error(&format!("`{name}` of the view: {cause}")))
            });
            hull.transpose()
        };
        let since = limit("since")?.and_then(|hull| hull.begin);
        let until = limit("until")?.and_then(|hull| hull.end);
        Ok(ViewIn {
            from_s: edge("from", |hull| hull.begin.or(hull.end).map(Moment::first_second))?,
            to_s: edge("to", |hull| hull.end.or(hull.begin).map(Moment::last_second))?,
            width_px: number("width", None)?,
            height_px: number("height", if with_edges { None } else { Some(default.height_px) })?,
            lane_px: number("lane", Some(default.lane_px))?,
            label_px: number("label", Some(default.label_px))?,
            title_lines: number("titleLines", Some(1.0))? as u32,
            indices: typed::<Uint32Array>(view, "indices")?.map(|indices| indices.to_vec()),
            advances_px: typed::<Float32Array>(view, "advances")?.map(|advances| advances.to_vec()),
            date_advances_px: typed::<Float32Array>(view, "dateAdvances")?
                .map(|advances| advances.to_vec()),
            since_s: since.map(|moment| moment.first_second() as f64),
            until_s: until.map(|moment| moment.last_second() as f64 + 1.0),
            selected: member(view, "selected")
                .and_then(|index| index.as_f64())
                .map(|index| index as u32),
            grouping: grouping_from_js(view, chronology)?,
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
            title_lines: self.title_lines,
            advances_px: self.advances_px.as_deref(),
            date_advances_px: self.date_advances_px.as_deref(),
            since_s: self.since_s,
            until_s: self.until_s,
            selected: self.selected,
            grouping: self.grouping.as_ref(),
            lang: self.lang.as_deref(),
        }
    }
}

fn grouping_from_js(view: &JsValue, chronology: &Chronology) -> Result<Option<Grouping>, JsValue> {
    let Some(name) = text_member(view, "groupBy")? else { return Ok(None) };
    let Some(facet) = chronology.facets.iter().position(|facet| facet.name() == name) else {
        return Ok(None);
    };
    let order = match choice(view, "groupOrder", &["first", "size"])? {
        Some(1) => BandOrder::Size,
        _ => BandOrder::First,
    };
    let collapsed = typed::<Int32Array>(view, "collapsed")?;
    // What JavaScript calls -1 is the last of all numbers here.
    let collapsed =
        collapsed.map_or(Vec::new(), |it| it.to_vec().iter().map(|&at| at as u32).collect());
    Ok(Some(Grouping { facet, order, collapsed }))
}

fn typed<T: JsCast>(view: &JsValue, name: &str) -> Result<Option<T>, JsValue> {
    let Some(value) = member(view, name) else { return Ok(None) };
    let typed = value
        .dyn_into()
        .map_err(|_| error(&format!("Expected a typed array as the view's `{name}`.")))?;
    Ok(Some(typed))
}

/// A layout as typed arrays.
pub fn layout_to_js(layout: &Layout) -> JsValue {
    let rest = Record::new();
    rest.set("x", &Float32Array::from(layout.rest.x_px.as_slice()));
    rest.set("width", &Float32Array::from(layout.rest.width_px.as_slice()));
    rest.set("counts", &Uint32Array::from(layout.rest.counts.as_slice()));
    rest.set("first", &Uint32Array::from(layout.rest.first.as_slice()));
    rest.set("from", &Float64Array::from(layout.rest.from_s.as_slice()));
    rest.set("to", &Float64Array::from(layout.rest.to_s.as_slice()));
    rest.set("y", &Float32Array::from(layout.rest.y_px.as_slice()));
    let ticks = Record::new();
    ticks.set("major", &tier_to_js(&layout.ticks.major));
    ticks.set("minor", &tier_to_js(&layout.ticks.minor));
    let out = Record::new();
    out.set_number("from", layout.from_s);
    out.set_number("to", layout.to_s);
    out.set_number("lanes", layout.lanes.into());
    out.set_number("height", layout.height_px);
    out.set("bands", &list(layout.bands.iter().map(band_to_js)));
    out.set("events", &Uint32Array::from(layout.events.as_slice()));
    out.set("band", &Uint16Array::from(layout.band.as_slice()));
    out.set("y", &Float32Array::from(layout.y_px.as_slice()));
    out.set("lane", &Uint16Array::from(layout.lane.as_slice()));
    out.set("x", &Float32Array::from(layout.x_px.as_slice()));
    out.set("width", &Float32Array::from(layout.width_px.as_slice()));
    out.set("labelX", &Float32Array::from(layout.label_x_px.as_slice()));
    out.set("labelWidth", &Float32Array::from(layout.label_width_px.as_slice()));
    out.set("flags", &Uint8Array::from(layout.flags.as_slice()));
    out.set("rest", &rest);
    out.set("ticks", &ticks);
    out.set_number("before", layout.before.into());
    out.set_number("unplaced", layout.unplaced.into());
    out.set_number("after", layout.after.into());
    out.set_number("undated", layout.undated.into());
    out.into()
}

fn band_to_js(band: &Band) -> JsValue {
    let out = Record::new();
    out.set_number("value", if band.value == OTHER { -1.0 } else { band.value.into() });
    out.set_number("count", band.count.into());
    out.set_number("top", band.top_px);
    out.set_number("height", band.height_px);
    out.set("collapsed", &band.is_collapsed.into());
    out.into()
}

/// The bits of `Layout.flags` by name.
#[wasm_bindgen(js_name = markFlags, unchecked_return_type = "{ [name: string]: number }")]
pub fn mark_flags() -> JsValue {
    let out = Record::new();
    for (name, bit) in FLAGS {
        out.set_number(name, bit.into());
    }
    out.into()
}

fn tier_to_js(tier: &Tier) -> Record {
    let out = Record::new();
    out.set("x", &Float32Array::from(tier.x_px.as_slice()));
    out.set("labelX", &Float32Array::from(tier.label_x_px.as_slice()));
    out.set("labels", &texts(tier.labels.iter().map(String::as_str)));
    out
}
