//! Contexts: tables of what a reader would expect, and a slow twin that adds up pair by pair.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

#[path = "../support/archive.rs"]
mod archive;
mod archived;
mod pages;
mod tables;
mod twin;

use dateline::Chronology;
use dateline::read::{ReadOptions, read};

/// A file of the real archive; the reason to skip the test where it is not here.
pub fn shared(file: &str) -> Option<String> {
    let path = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {path} is not here");
    }
    text
}

pub fn chronology(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}
