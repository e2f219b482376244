//! Asking a chronology: tables of what a reader would expect, and a slow twin of the whole.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod build;
mod order;
mod random;
mod tables;
mod twin;
