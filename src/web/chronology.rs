//! The class that JavaScript holds.

use std::cell::{OnceCell, Ref, RefCell};
use std::rc::Rc;

use js_sys::{Promise, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::context::{context_to_js, entity_to_js};
use super::convert::{Record, error, list, numbers, shown, texts};
use super::date::JsText;
use super::event::event_to_js;
use super::layout::{JsEdges, JsFitView, JsView, ViewIn, layout_to_js};
use super::load::make_room;
use super::options::{
    BINARY, JsLoadOptions, JsReadOptions, JsWriteFormat, elsewhere, format_name, names_binary,
    read_error, read_options, write_format,
};
use super::query::{no_event, no_scale, query_from_js, result_to_js};
use super::sources::bibliography_to_js;
use crate::ALL_FORMATS;
use crate::binary::{self, is_binary, open, part};
use crate::chronology::{Chronology as Events, Severity};
use crate::context::{WIDEST, context, entity};
use crate::date::{DateOptions, LabelLength, LabelStyle, read_date};
use crate::layout::{LaneCache, Scale, fit_view, layout};
use crate::query::{Index, Tallies, bibliography, highlights, query_after};
use crate::read::Reading;
use crate::write::write;

#[wasm_bindgen]
extern "C" {
    /// `Query` of types.d.ts.
    #[wasm_bindgen(typescript_type = "Query")]
    pub type JsQuery;
    /// What can be read at once.
    #[wasm_bindgen(typescript_type = "Uint8Array | string")]
    pub type JsData;
    /// What can be loaded.
    #[wasm_bindgen(typescript_type = "string | Blob | Uint8Array")]
    pub type JsOrigin;
    /// The index of an event.
    #[wasm_bindgen(typescript_type = "number")]
    pub type JsIndex;
    /// How labels are written.
    #[wasm_bindgen(typescript_type = "{ lang?: string; long?: boolean }")]
    pub type JsLabelOptions;
}

/// A chronology: its events, what they say and where they go.
#[wasm_bindgen]
pub struct Chronology {
    events: Rc<Events>,
    index: Rc<RefCell<Index>>,
    ready: Promise,
    /// Of the last query.
    tallies: RefCell<Tallies>,
    lanes: RefCell<LaneCache>,
    facets: OnceCell<JsValue>,
    problems: OnceCell<JsValue>,
}

impl Chronology {
    /// A chronology for JavaScript, and a promise that is kept once its index is ready.
    pub fn new(events: Rc<Events>, index: Rc<RefCell<Index>>, ready: Promise) -> Chronology {
        let lanes = RefCell::new(LaneCache::new());
        let (facets, problems) = (OnceCell::new(), OnceCell::new());
        let tallies = RefCell::default();
        Chronology { events, index, ready, tallies, lanes, facets, problems }
    }

    /// A chronology whose index is ready.
    fn of_ready(events: Events, index: Index) -> Chronology {
        let (events, index) = (Rc::new(events), Rc::new(RefCell::new(index)));
        Chronology::new(events, index, Promise::resolve(&JsValue::UNDEFINED))
    }

    /// That of a file of the binary form.
    pub(super) fn opened(bytes: &[u8]) -> Result<Chronology, JsValue> {
        if !ALL_FORMATS {
            let words =
                "Expected a build that opens the binary form, found one that reads text alone.";
            return Err(elsewhere(words, &BINARY.into()));
        }
        // What is needed at the least.
        make_room(bytes.len().saturating_mul(2));
        let (events, index) = open(bytes).map_err(|cause| error(&cause.to_string()))?;
        Ok(Chronology::of_ready(events, index))
    }

    /// The index, made ready at once if it is not yet: who asks for words is answered rightly, if late.
    fn ready_index(&self) -> Ref<'_, Index> {
        if !self.index.borrow().is_ready() {
            let mut index = self.index.borrow_mut();
            while !index.step(&self.events, usize::MAX) {}
        }
        self.index.borrow()
    }

    fn names(&self, index: u32) -> Result<&crate::Event, JsValue> {
        let event = self.events.events.get(index as usize);
        // What JavaScript calls -1 arrives as the largest of all numbers.
        event.ok_or_else(|| no_event(&self.events, &(index as i32).to_string()))
    }

    /// The event that a value is the index of: `find` gives null where it finds none, which is no index.
    fn at(&self, index: &JsValue) -> Result<(u32, &crate::Event), JsValue> {
        let number = index.as_f64().filter(|&number| number == f64::from(number as u32));
        let Some(number) = number else { return Err(no_event(&self.events, &shown(index))) };
        let number = number as u32;
        Ok((number, self.names(number)?))
    }
}

#[wasm_bindgen]
impl Chronology {
    /// Reads a chronology at once: bytes (UTF-8, UTF-16 or Windows-1252) or a string. Bytes of the binary
    /// form are opened.
    ///
    /// Throws an `Error` only where the input is no chronology at all; all else becomes problems.
    pub fn read(data: JsData, options: Option<JsReadOptions>) -> Result<Chronology, JsValue> {
        let given = options.map_or(JsValue::UNDEFINED, JsValue::from);
        let options = read_options(&given)?;
        let bytes = match data.as_string() {
            Some(text) => text.into_bytes(),
            None => data
                .dyn_ref::<Uint8Array>()
                .map(Uint8Array::to_vec)
                .ok_or_else(|| error("Expected a Uint8Array or a string to read."))?,
        };
        if names_binary(&given) || is_binary(&bytes) {
            return Chronology::opened(&bytes);
        }
        let mut reading = Reading::new(bytes, &options).map_err(|cause| read_error(&cause))?;
        while reading.step() {}
        let events = reading.finish().map_err(|cause| read_error(&cause))?;
        let index = Index::build(&events);
        Ok(Chronology::of_ready(events, index))
    }

    /// Loads a chronology from a URL, a file or bytes, in slices, so that the page stays alive.
    ///
    /// Rejects with an `Error` where there is nothing to read: no answer, an answer other than 2xx,
    /// an aborted signal (whose reason it is), no chronology. A download that breaks off half way is
    /// read as far as it came, with a problem.
    #[wasm_bindgen(unchecked_return_type = "Promise<Chronology>")]
    pub fn load(from: JsOrigin, options: Option<JsLoadOptions>) -> Promise {
        let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
        wasm_bindgen_futures::future_to_promise(async move {
            super::load::load(from.into(), options).await.map(JsValue::from)
        })
    }

    /// The chronology's own title.
    #[wasm_bindgen(getter, unchecked_return_type = "string | null")]
    pub fn title(&self) -> JsValue {
        self.events.title.as_deref().map_or(JsValue::NULL, JsValue::from)
    }

    /// Kept once the words of all events can be searched and their contexts are known: after `load`
    /// that is made ready in slices. Who asks for them earlier waits until the rest is done.
    #[wasm_bindgen(getter, unchecked_return_type = "Promise<void>")]
    pub fn ready(&self) -> Promise {
        self.ready.clone()
    }

    /// Whether `ready` is kept.
    #[wasm_bindgen(getter, js_name = isReady)]
    pub fn is_ready(&self) -> bool {
        self.index.borrow().is_ready()
    }

    /// How many events there are.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.events.events.len()
    }

    /// What it was read as.
    #[wasm_bindgen(getter, unchecked_return_type = "Format")]
    pub fn format(&self) -> String {
        format_name(self.events.format).to_owned()
    }

    /// All facets by name: the values' names, how many events have each, and whether they are figures, more
    /// than one would choose from. The same object each time.
    #[wasm_bindgen(
        getter,
        unchecked_return_type = "{ [name: string]: { names: string[]; totals: Uint32Array; figures: boolean } }"
    )]
    pub fn facets(&self) -> JsValue {
        if let Some(facets) = self.facets.get() {
            return facets.clone();
        }
        let facets = Record::new();
        for facet in &self.events.facets {
            let out = Record::new();
            out.set("names", &texts(facet.names().iter().map(String::as_str)));
            out.set("totals", &Uint32Array::from(facet.totals()));
            out.set("figures", &facet.has_figures().into());
            facets.set(facet.name(), &out);
        }
        self.facets.get_or_init(|| facets.into()).clone()
    }

    /// What was found wrong in the file, in order of place. The same array each time.
    #[wasm_bindgen(getter, unchecked_return_type = "Problem[]")]
    pub fn problems(&self) -> JsValue {
        if let Some(problems) = self.problems.get() {
            return problems.clone();
        }
        let problems = list(self.events.problems.iter().map(|problem| {
            let out = Record::new();
            let severity = match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "info",
            };
            out.set_text("severity", severity);
            out.set_number("line", problem.line.into());
            out.set_number("column", problem.column.into());
            out.set_text("message", &problem.message);
            out.set_number_or_null("event", problem.event.map(f64::from));
            out.into()
        }));
        self.problems.get_or_init(|| problems).clone()
    }

    /// The event at an index: its place in the file. Throws where there is none.
    #[wasm_bindgen(unchecked_return_type = "Event")]
    pub fn event(&self, index: JsIndex) -> Result<JsValue, JsValue> {
        let (index, event) = self.at(&index)?;
        Ok(event_to_js(&self.events, event, index))
    }

    /// The index of the event with this id, or null.
    #[wasm_bindgen(unchecked_return_type = "number | null")]
    pub fn find(&self, id: JsText) -> JsValue {
        let index = id.as_string().and_then(|id| self.events.find(&id));
        index.map_or(JsValue::NULL, |index| (index as u32).into())
    }

    /// Asks for events. Throws where `from` or `to` is no date, or a choice is none of those offered.
    #[wasm_bindgen(unchecked_return_type = "Result")]
    pub fn query(&self, q: Option<JsQuery>) -> Result<JsValue, JsValue> {
        let q = q.map_or(JsValue::UNDEFINED, JsValue::from);
        let q = query_from_js(&q, &self.events)?;
        let index = if q.needs_words() { self.ready_index() } else { self.index.borrow() };
        let result = query_after(&self.events, &index, &q, &mut self.tallies.borrow_mut());
        Ok(result_to_js(&result, &self.events))
    }

    /// The events related to one, without itself, best first, and why. Throws where there is no such event
    /// or scale.
    #[wasm_bindgen(unchecked_return_type = "Related[]")]
    pub fn context(&self, index: JsIndex, scale: u32) -> Result<JsValue, JsValue> {
        let (index, _) = self.at(&index)?;
        if scale > WIDEST {
            return Err(no_scale(scale));
        }
        let related = context(&self.events, &self.ready_index(), index as usize, scale);
        Ok(context_to_js(&related))
    }

    /// What the chronology has on an entity, or null where it does not have it.
    #[wasm_bindgen(unchecked_return_type = "EntityPage | null")]
    pub fn entity(&self, name: JsText) -> JsValue {
        let name = name.as_string().unwrap_or_default();
        let page = entity(&self.events, &self.index.borrow(), &name);
        page.map_or(JsValue::NULL, |page| entity_to_js(&self.events, &page))
    }

    /// The chronology as a file of some format: the events at these indices in their order, or all in that
    /// of the file; `dateline`, the binary form, as bytes, with what searching needs. Throws where the format
    /// is none of those known, or an index that of no event.
    #[wasm_bindgen(unchecked_return_type = "string | Uint8Array")]
    pub fn write(
        &self,
        format: JsWriteFormat,
        indices: Option<Vec<u32>>,
    ) -> Result<JsValue, JsValue> {
        let text = write_format(&format)?;
        for &index in indices.iter().flatten() {
            self.names(index)?;
        }
        if !ALL_FORMATS {
            return Err(elsewhere(
                "Expected a build that writes, found one that reads alone.",
                &format,
            ));
        }
        if let Some(text) = text {
            return Ok(write(&self.events, text, indices.as_deref()).into());
        }
        let bytes = match indices {
            Some(indices) => {
                let events = part(&self.events, &indices);
                binary::write(&events, &Index::build(&events))
            }
            None => binary::write(&self.events, &self.ready_index()),
        };
        Ok(Uint8Array::from(bytes.as_slice()).into())
    }

    /// The sources of some events, each once, by publication. Throws where there is no such event.
    #[wasm_bindgen(unchecked_return_type = "Publication[]")]
    pub fn bibliography(&self, indices: &[u32]) -> Result<JsValue, JsValue> {
        for &index in indices {
            self.names(index)?;
        }
        Ok(bibliography_to_js(&bibliography(&self.events, indices)))
    }

    /// Where a query's words stand in an event's title and text: begin and end, as JavaScript counts
    /// characters.
    #[wasm_bindgen(
        unchecked_return_type = "{ title: [number, number][]; body: [number, number][] }"
    )]
    pub fn highlights(&self, index: JsIndex, q: JsQuery) -> Result<JsValue, JsValue> {
        let q = query_from_js(&q, &self.events)?;
        let found = highlights(self.at(&index)?.1, &q, &self.events.date_options);
        let pairs = |stretches: &[(u32, u32)]| {
            list(stretches.iter().map(|&(begin, end)| numbers(&[begin, end])))
        };
        let out = Record::new();
        out.set("title", &pairs(&found.title));
        out.set("body", &pairs(&found.body));
        Ok(out.into())
    }

    /// The titles of some events.
    pub fn titles(&self, indices: &[u32]) -> Result<Vec<String>, JsValue> {
        indices.iter().map(|&index| Ok(self.names(index)?.title.clone())).collect()
    }

    /// The dates of some events in words; empty for one without a date.
    #[wasm_bindgen(js_name = dateLabels)]
    pub fn date_labels(
        &self,
        indices: &[u32],
        options: Option<JsLabelOptions>,
    ) -> Result<Vec<String>, JsValue> {
        let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
        let lang = super::convert::member(&options, "lang").and_then(|lang| lang.as_string());
        let lang = lang.or_else(|| self.events.date_options.lang.clone());
        let long = super::convert::member(&options, "long").is_some_and(|long| long.is_truthy());
        let length = if long { LabelLength::Long } else { LabelLength::Short };
        let style = LabelStyle { lang, length };
        let label = |index: u32| -> Result<String, JsValue> {
            let Some(date) = &self.names(index)?.date else { return Ok(String::new()) };
            let day = date.hull.begin.or(date.hull.end).map(|moment| moment.day());
            let options = DateOptions { day, ..self.events.date_options.clone() };
            Ok(read_date(&date.text, &options).map_or(String::new(), |date| date.label(&style)))
        };
        indices.iter().map(|&index| label(index)).collect()
    }

    /// What the stage shows, and where. Throws where a number of the view is missing.
    #[wasm_bindgen(unchecked_return_type = "Layout")]
    pub fn layout(&self, view: JsView) -> Result<JsValue, JsValue> {
        let view = ViewIn::from_js(&view, &self.events, true)?;
        Ok(layout_to_js(&layout(&self.events, &mut self.lanes.borrow_mut(), &view.view())))
    }

    /// The edges of the view that has all of its `indices` on the stage with their labels, for a stage
    /// of its `width`; null where none has a date. Its `from`, `to` and `height` do not count.
    #[wasm_bindgen(unchecked_return_type = "{ from: number; to: number } | null")]
    pub fn fit(&self, view: JsFitView) -> Result<JsValue, JsValue> {
        let view = ViewIn::from_js(&view, &self.events, false)?;
        let scale = fit_view(&self.events, &mut self.lanes.borrow_mut(), &view.view());
        Ok(scale.map_or(JsValue::NULL, |scale| edges(scale).into()))
    }
}

/// The view's edges after zooming by a factor (above 1: in) at a place of the stage, and after moving
/// by `dx` to the left; both in CSS pixels. The limits of what can be shown are kept.
#[wasm_bindgen]
pub fn zoom(view: JsEdges, width: f64, x: f64, factor: f64, dx: f64) -> Result<JsEdges, JsValue> {
    let edge = |name: &str| super::convert::member(&view, name).and_then(|edge| edge.as_f64());
    let (Some(from), Some(to)) = (edge("from"), edge("to")) else {
        return Err(error("Expected a view with numbers as `from` and `to`."));
    };
    let scale = Scale::new(from, to, width).zoom_at(x, factor).pan(dx);
    Ok(edges(scale).unchecked_into())
}

fn edges(scale: Scale) -> Record {
    let out = Record::new();
    out.set_number("from", scale.from_s());
    out.set_number("to", scale.to_s());
    out
}
