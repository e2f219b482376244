//! The checksum.

/// 2⁶⁴ over the golden ratio, odd.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

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
    // Four sums side by side, so that a multiplication need not wait for the one before it.
    let (mut a, mut b, mut c, mut d) = (1, 2, 3, 4);
    let (words, _) = bytes.as_chunks::<8>();
    let (rows, rest) = words.as_chunks::<4>();
    for &[first, second, third, fourth] in rows {
        a = step(a, u64::from_le_bytes(first));
        b = step(b, u64::from_le_bytes(second));
        c = step(c, u64::from_le_bytes(third));
        d = step(d, u64::from_le_bytes(fourth));
    }
    let rest = rest.iter().map(|word| u64::from_le_bytes(*word));
    let all = before.iter().copied().chain([a, b, c, d]).chain(rest);
    all.fold(bytes.len() as u64, step)
}

#[inline]
fn step(sum: u64, word: u64) -> u64 {
    let mixed = (sum ^ word).wrapping_mul(FACTOR);
    mixed ^ mixed >> 32
}
