//! Damaged files are refused, each with a sentence, whatever the damage.

use dateline::binary::{CHECKED_FROM, MAGIC, VERSION};
use dateline::read::{ReadOptions, read};

use crate::{Random, chronology_of, refusal, samples, written};

#[test]
fn every_flipped_bit_is_refused() {
    let bytes = written(&chronology_of(samples::SMALL));
    for at in 0..bytes.len() {
        for flip in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
            let mut damaged = bytes.clone();
            damaged[at] ^= flip;
            let why = refusal(&damaged).unwrap_or_else(|| panic!("opened, byte {at} flipped"));
            assert!(why.starts_with("Expected ") && why.ends_with('.'), "{why}");
        }
    }
}

#[test]
fn every_beginning_is_refused() {
    let bytes = written(&chronology_of(samples::SMALL));
    for end in 0..bytes.len() {
        let why = refusal(&bytes[..end]).expect("only the whole is opened");
        assert!(end < MAGIC.len() || why.contains("not whole"), "{end}: {why}");
        assert!(!why.contains("Expected 0 bytes"), "{why}");
    }
    for more in [&[0u8][..], &[0; 8], b"April 1999: more"] {
        assert!(refusal(&[&bytes, more].concat()).unwrap().contains("not whole"));
    }
}

#[test]
fn garbage_is_refused() {
    let bytes = written(&chronology_of(samples::SMALL));
    let mut random = Random(3);
    for turn in 0..2000 {
        let from = [0, MAGIC.len(), 16, CHECKED_FROM][turn % 4];
        let mut garbage = bytes.clone();
        garbage[from..].iter_mut().for_each(|byte| *byte = random.below(256) as u8);
        assert!(refusal(&garbage).is_some());
        garbage.truncate(random.below(garbage.len()));
        assert!(refusal(&garbage).is_some());
    }
    for text in ["", "April 1999: An offer", "{}"] {
        assert!(refusal(text.as_bytes()).unwrap().contains("found something else"));
    }
}

#[test]
fn another_version_is_named() {
    let mut bytes = written(&chronology_of(samples::SMALL));
    bytes[MAGIC.len()] = VERSION as u8 + 1;
    let why = refusal(&bytes).unwrap();
    assert!(
        why.starts_with("Expected version 2 of Dateline's binary form, found version 3"),
        "{why}"
    );
}

/// Whoever reads text is told that this is none, not that the text is strange.
#[test]
fn it_is_no_text() {
    let bytes = written(&chronology_of(samples::SMALL));
    let why = read(&bytes, &ReadOptions::default()).unwrap_err().to_string();
    assert!(why.contains("not text"), "{why}");
}
