//! Numbers in few bytes: seven bits a byte, the lowest first, the eighth says that more follow.

/// Puts a number.
///
/// ```
/// use dateline::numbers::{Numbers, put};
/// let mut bytes = Vec::new();
/// put(&mut bytes, 300);
/// put(&mut bytes, 5);
/// assert_eq!(bytes, [0xac, 2, 5]);
/// assert!(Numbers::new(&bytes).eq([300, 5]));
/// ```
pub fn put(bytes: &mut Vec<u8>, number: u32) {
    let mut left = number;
    while left >= 0x80 {
        bytes.push(left as u8 | 0x80);
        left >>= 7;
    }
    bytes.push(left as u8);
}

/// Puts a number at the begin of bytes that are there. Answers how many it took.
#[inline]
pub(crate) fn put_into(bytes: &mut [u8], number: u32) -> u32 {
    let (mut left, mut taken) = (number, 0);
    for byte in bytes {
        taken += 1;
        *byte = left as u8 & 0x7f;
        left >>= 7;
        if left == 0 {
            break;
        }
        *byte |= 0x80;
    }
    taken
}

/// How many bytes a number takes.
pub(crate) fn width(number: u32) -> u32 {
    (32 - (number | 1).leading_zeros()).div_ceil(7)
}

/// Takes numbers from the front of bytes; ends where there is none, be it the end or too large a one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers<'a> {
    bytes: &'a [u8],
}

impl<'a> Numbers<'a> {
    /// Those of these bytes.
    pub fn new(bytes: &'a [u8]) -> Numbers<'a> {
        Numbers { bytes }
    }

    /// The rest of a number of two bytes at least; none beyond 32 bits.
    fn take_rest(&mut self, first: u8) -> Option<u32> {
        let mut number = u64::from(first & 0x7f);
        for shift in [7, 14, 21, 28] {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    /// How many items follow, each of a byte at least: never more than there are bytes.
    pub(crate) fn take_count(&mut self) -> Option<usize> {
        self.next().map(|count| count as usize).filter(|&count| count <= self.bytes.len())
    }

    /// So many numbers below a limit.
    pub(crate) fn take_list(&mut self, count: usize, limit: usize) -> Option<Vec<u32>> {
        if count > self.bytes.len() {
            return None;
        }
        (0..count).map(|_| self.next().filter(|&number| (number as usize) < limit)).collect()
    }

    /// All numbers that are left, below a limit.
    pub(crate) fn take_all(&mut self, limit: usize) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        while !self.is_empty() {
            numbers.push(self.next().filter(|&number| (number as usize) < limit)?);
        }
        Some(numbers)
    }

    /// What is left, as bytes.
    pub(crate) fn rest(self) -> &'a [u8] {
        self.bytes
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// How many bytes are left.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        if first < 0x80 { Some(first.into()) } else { self.take_rest(first) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let mut bytes = Vec::new();
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 1 << 21, 1 << 28, u32::MAX];
        for &number in &numbers {
            let before = bytes.len();
            put(&mut bytes, number);
            assert_eq!(bytes.len() - before, width(number) as usize, "{number}");
            let mut room = [0xee; 6];
            let taken = put_into(&mut room, number) as usize;
            assert_eq!((&room[..taken], room[taken]), (&bytes[before..], 0xee), "{number}");
        }
        let mut taken = Numbers::new(&bytes);
        assert!(numbers.iter().all(|&number| taken.next() == Some(number)));
        assert!(taken.is_empty());
        assert_eq!(taken.next(), None);
        for bad in [&[0x80][..], &[0xff, 0xff, 0xff, 0xff, 0x1f], &[0x80; 9]] {
            assert_eq!(Numbers::new(bad).next(), None);
        }
    }
}
