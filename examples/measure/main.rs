//! How well references and names are found, measured on a hundred entries of an archive: `make measure`.
//!
//! The entries are licensed to others and stay outside the repository, in `../shared/data/`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool for one file, which may stop where that is not what it was"
)]

mod archive;
mod inference;
mod names;
mod references;

use archive::Archive;

fn main() {
    let Some(archive) = Archive::open() else {
        println!("skipped: ../shared/data/historycommons-100 (.txt and .json) is not here");
        return;
    };
    references::measure(&archive);
    names::measure(&archive);
    inference::measure(&archive);
    // Whether the text and the dump of the archive agree is to be measured here.
}

/// `42 of 46 (91 %)`
fn share(part: usize, whole: usize) -> String {
    format!("{part} of {whole} ({} %)", (100 * part + whole / 2) / whole.max(1))
}
