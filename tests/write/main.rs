//! Each format that is written, its text by hand or read back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may")]

#[path = "../support/archive.rs"]
mod archive;
mod calendar;
mod chronicle;
mod json;
mod linked_data;
mod samples;
mod table;
