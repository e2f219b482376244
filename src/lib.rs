//! Dateline's engine: a chronology's events, read from text, dated, filtered, related and laid out.
//!
//! Data flows one way: text → [`read`] → [`Chronology`] → [`query`] and [`context`] → [`layout`] → the page.
//! Only `web` knows that there is a browser; all else is plain Rust, tested natively.

/// Whether this build reads every format, and writes. One without the feature `formats` knows the chronicle and
/// Dateline's JSON alone, a quarter less to download: a page whose file is in another format has a whole build
/// fetched, and read it.
pub const ALL_FORMATS: bool = cfg!(feature = "formats");

pub mod binary;
pub mod body;
pub mod chronology;
pub mod context;
pub mod date;
pub mod facet;
pub mod layout;
pub mod lower;
pub mod numbers;
pub mod query;
pub mod read;
pub mod sort;
pub mod strings;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod write;

pub use chronology::{Chronology, Event};
