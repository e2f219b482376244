//! Each format that is written, its text by hand or read back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may")]

#[path = "../support/archive.rs"]
#[expect(dead_code, reason = "only the text is wanted here")]
mod archive;
mod calendar;
mod chronicle;
mod json;
mod linked_data;
mod samples;
mod table;
