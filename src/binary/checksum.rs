//! The checksum.

/// 2⁶⁴ over the golden ratio, odd.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Four sums side by side, so that a multiplication need not wait for the one before it.
const LANES: [u64; 4] = [1, 2, 3, 4];

/// The checksum of the words before it and of all bytes behind it, eight at a time; of bytes left over at
/// the end nothing is known.
///
/// Each step can be undone, so whatever is changed within eight bytes changes the sum; of other changes
/// one in 2⁶⁴ does not.
///
/// ```
/// use dateline::binary::checksum;
/// assert_ne!(checksum(&[], b"April 1999: An offer\0\0\0\0"), checksum(&[], b"April 1998: An offer\0\0\0\0"));
/// ```
pub fn checksum(before: &[u64], bytes: &[u8]) -> u64 {
    let mut lanes = LANES;
    let (words, _) = bytes.as_chunks::<8>();
    let (rows, rest) = words.as_chunks::<4>();
    for row in rows {
        for (lane, word) in lanes.iter_mut().zip(row) {
            *lane = step(*lane, u64::from_le_bytes(*word));
        }
    }
    let rest = rest.iter().map(|word| u64::from_le_bytes(*word));
    let all = before.iter().copied().chain(lanes).chain(rest);
    all.fold(bytes.len() as u64, step)
}

fn step(sum: u64, word: u64) -> u64 {
    let mixed = (sum ^ word).wrapping_mul(FACTOR);
    mixed ^ mixed >> 32
}
