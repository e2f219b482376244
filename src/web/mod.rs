//! The browser's rim: converts, calls, converts. Nothing is computed here.
//!
//! Bytes come in, typed arrays go out, strings only for what is on screen. Queries, options and one
//! event at a time cross as objects. Whatever is thrown is an `Error`.

mod chronology;
mod context;
mod convert;
mod date;
mod event;
mod layout;
mod load;
mod options;
mod query;
mod sources;

pub use chronology::{Chronology, zoom};
pub use date::{date_from_seconds, read_date_js, seconds_from_date};
pub use layout::mark_flags;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Runs once when the module is instantiated: a panic names its place in the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}
