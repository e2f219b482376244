//! Files with a right checksum that nobody wrote: refused or opened, never a panic.

use dateline::binary::{CHECKED_FROM, CHECKSUM_AT, SECTIONS, checksum, open};

use crate::{Random, answers, chronology_of, refusal, samples, written};

/// Makes the checksum that of the bytes as they are.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = bytes.len() as u64;
    bytes[16..24].copy_from_slice(&length.to_le_bytes());
    let words = bytes.as_chunks::<8>().0;
    let before: Vec<u64> = words[..3].iter().map(|word| u64::from_le_bytes(*word)).collect();
    let sum = checksum(&before, &bytes[CHECKED_FROM..]);
    bytes[CHECKSUM_AT..CHECKED_FROM].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// Where the sections begin and end.
fn spans(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut begin = CHECKED_FROM + 8 * SECTIONS.len();
    let lengths = bytes[CHECKED_FROM..].as_chunks::<8>().0[..SECTIONS.len()].iter();
    lengths
        .map(|length| {
            let end = begin + u64::from_le_bytes(*length) as usize;
            let span = (begin, end);
            begin = end.next_multiple_of(8);
            span
        })
        .collect()
}

#[test]
fn a_sealed_file_is_as_it_was() {
    let bytes = written(&chronology_of(samples::FULL));
    assert_eq!(sealed(bytes.clone()), bytes);
}

/// One byte or a few of a section are changed, and all that can be asked is asked of what is opened.
#[test]
fn no_change_makes_it_panic() {
    let (mut opened, mut refused) = (0, 0);
    for (seed, text) in [(1, samples::FULL), (2, samples::SMALL)] {
        let bytes = written(&chronology_of(text));
        let spans = spans(&bytes);
        let mut random = Random(seed);
        for _ in 0..6000 {
            let mut changed = bytes.clone();
            let (begin, end) = spans[random.below(spans.len())];
            for _ in 0..1 + random.below(3) {
                if begin < end {
                    let values = [0, 1, 2, 0x7f, 0x80, 0xff, random.below(256) as u8];
                    changed[begin + random.below(end - begin)] = values[random.below(7)];
                }
            }
            match open(&sealed(changed)) {
                Ok((chronology, index)) => {
                    opened += 1;
                    answers(&chronology, &index, &mut Random(seed), 6);
                }
                Err(cause) => {
                    refused += 1;
                    assert!(cause.to_string().contains("contradicts itself"), "{cause}");
                }
            }
        }
    }
    assert!(opened > 1000 && refused > 3000, "{opened} opened, {refused} refused");
}

/// Sections that are longer, shorter, or another's.
#[test]
fn no_section_table_makes_it_panic() {
    let bytes = written(&chronology_of(samples::FULL));
    let mut random = Random(9);
    for _ in 0..4000 {
        let mut changed = bytes.clone();
        let at = CHECKED_FROM + 8 * random.below(SECTIONS.len());
        let lengths =
            [0, 1, 8, random.below(64) as u64, bytes.len() as u64, 1 << 31, 1 << 32, u64::MAX];
        changed[at..at + 8].copy_from_slice(&lengths[random.below(lengths.len())].to_le_bytes());
        if let Ok((chronology, index)) = open(&sealed(changed)) {
            answers(&chronology, &index, &mut Random(1), 3);
        }
    }
    for _ in 0..4000 {
        let mut changed = bytes.clone();
        let from = CHECKED_FROM + random.below(bytes.len() - CHECKED_FROM);
        let until = from + random.below(bytes.len() - from);
        changed.drain(from..until);
        changed.truncate(changed.len() / 8 * 8);
        assert!(refusal(&sealed(changed)).is_some() || from == until);
    }
}

/// An address that the page would follow is one that a chronology may link to.
#[test]
fn no_script_hides_in_an_address() {
    let bytes = written(&chronology_of(samples::FULL));
    let address = b"https://example.org/a?b#c";
    let script = b"javascript:alert(1)//////";
    let at = bytes.windows(address.len()).position(|found| found == address).unwrap();
    let mut changed = bytes;
    changed[at..at + script.len()].copy_from_slice(script);
    assert!(refusal(&sealed(changed)).unwrap().contains("contradicts itself"));
}

/// Every place of every section says four thousand million.
#[test]
fn numbers_that_promise_much_reserve_little() {
    let bytes = written(&chronology_of(samples::SMALL));
    let spans = spans(&bytes);
    for &(begin, end) in &spans {
        for at in begin..end.saturating_sub(5) {
            let mut changed = bytes.clone();
            changed[at..at + 5].copy_from_slice(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
            if let Ok((chronology, index)) = open(&sealed(changed)) {
                answers(&chronology, &index, &mut Random(1), 2);
            }
        }
    }
}
