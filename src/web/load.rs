//! Loading without stopping the page: the answer streams in, reading goes in slices, and so does what
//! searching needs, once the events are there.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortSignal, Blob, MessageChannel, ReadableStreamDefaultReader, RequestInit, Response,
};

use super::chronology::Chronology;
use super::convert::{Record, error, member};
use super::options::{names_binary, read_error, read_options};
use crate::binary::MAGIC;
use crate::chronology::Chronology as Events;
use crate::query::Index;
use crate::read::{Arriving, Reading, Stage};

/// How long one slice of work may take before the page has its turn, in milliseconds: a little less than 8, which is
/// half a frame.
const SLICE_MS: f64 = 7.0;

/// The shortest time between two reports of progress, in milliseconds.
const REPORT_MS: f64 = 50.0;

/// About what a slice allocates.
const SLICE_BYTES: usize = 1 << 19;

/// How many words are prepared for searching before the clock is looked at.
const INDEX_STEP: usize = 1000;

/// How many of the caller's bytes are taken at once.
const PART_BYTES: u32 = 1 << 19;

#[wasm_bindgen]
extern "C" {
    /// The page's own `fetch`, or a worker's.
    #[wasm_bindgen(js_name = fetch, catch)]
    fn request_sent(url: &str, request: &RequestInit) -> Result<Promise, JsValue>;

    /// Milliseconds and parts of them, where `Date` has whole ones.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now_ms() -> f64;
}

/// What came from a URL, a file or the caller.
struct Arrived {
    bytes: Arriving,
    /// Why it is not all.
    cut_short: Option<String>,
}

/// Loads, reads and links; the index is made ready afterwards.
pub async fn load(from: JsValue, options: JsValue) -> Result<Chronology, JsValue> {
    let read_options = read_options(&options)?;
    let mut pace = Pace::new(&options);
    pace.check_signal()?;
    let arrived = fetch(from, &mut pace).await?;
    pace.tell("fetching", arrived.bytes.len(), Some(arrived.bytes.len()));
    if names_binary(&options) || arrived.bytes.starts_with(&MAGIC) {
        return match arrived.cut_short {
            Some(message) => Err(error(&message)),
            None => Chronology::opened(&arrived.bytes.into_bytes()),
        };
    }
    // What is read takes more room than this, in any format.
    make_room(arrived.bytes.len() / 4 * 5);
    let reading = arrived.bytes.decode().and_then(|decoded| Reading::of(decoded, &read_options));
    let mut reading = reading.map_err(|cause| read_error(&cause))?;
    if let Some(message) = arrived.cut_short {
        reading.report_cut(message);
    }
    let (mut stage, _, mut total) = reading.progress();
    while reading.step() {
        let (now, done, all) = reading.progress();
        if now != stage {
            pace.tell(name_of(stage), total, Some(total));
        }
        (stage, total) = (now, all);
        if pace.is_over() {
            pace.report(name_of(stage), done, Some(total));
            pace.rest().await?;
        }
    }
    pace.tell(name_of(stage), total, Some(total));
    let events = Rc::new(reading.finish().map_err(|cause| read_error(&cause))?);
    if pace.is_over() {
        pace.rest().await?;
    }
    let index = Rc::new(RefCell::new(Index::new(&events)));
    let (held, kept) = ((Rc::downgrade(&events), Rc::downgrade(&index)), &mut None);
    let ready = Promise::new(&mut |resolve, _| *kept = Some(resolve));
    let kept = kept.take();
    spawn_local(async move {
        if prepare(held, pace).await.is_some()
            && let Some(resolve) = kept
        {
            drop(resolve.call0(&JsValue::UNDEFINED));
        }
    });
    Ok(Chronology::new(events, index, ready))
}

/// Makes the index of a chronology ready, while the page shows it already; `None` if it was freed
/// meanwhile.
async fn prepare(held: (Weak<Events>, Weak<RefCell<Index>>), mut pace: Pace) -> Option<()> {
    loop {
        pace.take_turns().await;
        let (events, index) = (held.0.upgrade()?, held.1.upgrade()?);
        let mut index = index.borrow_mut();
        while !index.step(&events, INDEX_STEP) && !pace.is_over() {}
        let length = Some(events.events.len());
        if index.is_ready() {
            pace.tell("indexing", index.progress(), length);
            return Some(());
        }
        pace.report("indexing", index.progress(), length);
    }
}

/// Sees to it that so many bytes in one are free, if there is room: memory that grows page by page takes time each time,
/// and has the browser's collector run.
pub fn make_room(bytes: usize) {
    let mut room: Vec<u8> = Vec::new();
    drop(room.try_reserve_exact(bytes));
    drop(std::hint::black_box(room));
}

fn name_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Reading => "reading",
        Stage::Linking => "linking",
    }
}

async fn fetch(from: JsValue, pace: &mut Pace) -> Result<Arrived, JsValue> {
    if let Some(bytes) = from.dyn_ref::<Uint8Array>() {
        return taken(bytes, pace).await;
    }
    if let Some(file) = from.dyn_ref::<Blob>() {
        let buffer = JsFuture::from(file.array_buffer()).await;
        let buffer = buffer
            .map_err(|_| error("The file could not be read: it may have been moved or changed."))?;
        return taken(&Uint8Array::new(&buffer), pace).await;
    }
    let Some(url) = from.as_string() else {
        return Err(error("Expected a URL, a file or a Uint8Array to load from."));
    };
    let request = RequestInit::new();
    request.set_signal(pace.signal.as_ref());
    let response = match request_sent(&url, &request) {
        Ok(response) => JsFuture::from(response).await,
        Err(cause) => Err(cause),
    };
    pace.check_signal()?;
    let response: Response = response.and_then(|response| response.dyn_into()).map_err(|_| {
        error(&format!(
            "No answer from {url}: the server may be down, or may not allow other sites to read the file (CORS)."
        ))
    })?;
    if !response.ok() {
        let hint = match response.status() {
            404 | 410 => "there is no such file; check the address",
            401 | 403 => "the file is not open to everyone",
            500.. => "the server has a fault; try again later",
            _ => "expected 200",
        };
        let status = format!("{} {}", response.status(), response.status_text());
        return Err(error(&format!(
            "The server answered {} for {url}: {hint}.",
            status.trim_end()
        )));
    }
    stream(&response, pace).await
}

/// Bytes that are there, part by part.
async fn taken(from: &Uint8Array, pace: &mut Pace) -> Result<Arrived, JsValue> {
    let length = from.length();
    let mut bytes = Arriving::with_room(length as usize);
    let mut begin = 0;
    while begin < length {
        let end = begin.saturating_add(PART_BYTES).min(length);
        bytes.push(&from.subarray(begin, end).to_vec());
        begin = end;
        if pace.is_over() {
            pace.report("fetching", begin as usize, Some(length as usize));
            pace.rest().await?;
        }
    }
    Ok(Arrived { bytes, cut_short: None })
}

/// The answer's body, chunk by chunk.
async fn stream(response: &Response, pace: &mut Pace) -> Result<Arrived, JsValue> {
    let header = |name| response.headers().get(name).ok().flatten();
    let length = header("content-length").and_then(|length| length.parse::<usize>().ok());
    // A packed body's length is not that of its text.
    let length = length.filter(|_| header("content-encoding").is_none());
    let mut bytes = Arriving::with_room(length.unwrap_or(0).min(1 << 26));
    let Some(body) = response.body() else {
        return Ok(Arrived { bytes, cut_short: None });
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await;
        pace.check_signal()?;
        let Ok(chunk) = chunk else {
            let of = length.map_or(String::new(), |length| format!(" of {length}"));
            let arrived = bytes.len();
            let message = format!(
                "The download broke off after {arrived}{of} bytes; load it again to have the rest."
            );
            return if bytes.is_empty() {
                Err(error(&message))
            } else {
                Ok(Arrived { bytes, cut_short: Some(message) })
            };
        };
        match member(&chunk, "value").and_then(|value| value.dyn_into::<Uint8Array>().ok()) {
            Some(value) => {
                bytes.push(&value.to_vec());
                pace.report("fetching", bytes.len(), length);
            }
            None => return Ok(Arrived { bytes, cut_short: None }),
        }
    }
}

/// Keeps slices short, tells how far things are, and stops when asked to.
struct Pace {
    signal: Option<AbortSignal>,
    progress: Option<Function>,
    slice_began_ms: f64,
    /// When the work's last step ended.
    step_ended_ms: f64,
    reported_ms: f64,
}

impl Pace {
    fn new(options: &JsValue) -> Pace {
        Pace {
            signal: member(options, "signal").and_then(|signal| signal.dyn_into().ok()),
            progress: member(options, "progress").and_then(|progress| progress.dyn_into().ok()),
            slice_began_ms: now_ms(),
            step_ended_ms: now_ms(),
            reported_ms: f64::NEG_INFINITY,
        }
    }

    /// Whether another step as long as the last would be one too many.
    fn is_over(&mut self) -> bool {
        let now = now_ms();
        let step_ms = now - std::mem::replace(&mut self.step_ended_ms, now);
        now - self.slice_began_ms + step_ms >= SLICE_MS
    }

    /// Gives the page its turn, and stops where it was asked to meanwhile.
    async fn rest(&mut self) -> Result<(), JsValue> {
        self.take_turns().await;
        self.check_signal()
    }

    /// Gives the page its turn.
    async fn take_turns(&mut self) {
        if let Some(turn) = scheduler_yield() {
            drop(JsFuture::from(turn).await);
        } else if let Ok(channel) = MessageChannel::new() {
            let port = channel.port1();
            let turn = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
            if channel.port2().post_message(&JsValue::NULL).is_ok() {
                drop(JsFuture::from(turn).await);
            }
            port.close();
        }
        self.slice_began_ms = now_ms();
        make_room(SLICE_BYTES);
        self.step_ended_ms = now_ms();
    }

    /// The signal's reason, once it is aborted.
    fn check_signal(&self) -> Result<(), JsValue> {
        match &self.signal {
            Some(signal) if signal.aborted() => Err(signal.reason()),
            _ => Ok(()),
        }
    }

    fn report(&mut self, stage: &'static str, done: usize, total: Option<usize>) {
        if now_ms() - self.reported_ms >= REPORT_MS {
            self.tell(stage, done, total);
        }
    }

    /// Calls the page's function; what it throws is its own affair.
    fn tell(&mut self, stage: &'static str, done: usize, total: Option<usize>) {
        self.reported_ms = now_ms();
        let Some(progress) = &self.progress else { return };
        let value = Record::new();
        value.set_text("stage", stage);
        value.set_number("done", done as f64);
        value.set_number_or_null("total", total.map(|total| total as f64));
        drop(progress.call1(&JsValue::NULL, &value));
    }
}

/// The browser's own way to give the page its turn, where it has one. Elsewhere a message to oneself does: a timer
/// waits 4 ms at least.
fn scheduler_yield() -> Option<Promise> {
    let scheduler = member(&js_sys::global(), "scheduler")?;
    let turn: Function = member(&scheduler, "yield")?.dyn_into().ok()?;
    turn.call0(&scheduler).ok()?.dyn_into().ok()
}
