//! Numbers and texts, put and taken.

/// Puts a number: seven bits a byte, the lowest first, the eighth says that more follow.
pub(super) fn put(bytes: &mut Vec<u8>, number: u32) {
    let mut left = number;
    while left >= 0x80 {
        bytes.push(left as u8 | 0x80);
        left >>= 7;
    }
    bytes.push(left as u8);
}

/// Takes numbers from the front of a section; `None` where there is none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Numbers<'a> {
    bytes: &'a [u8],
}

impl<'a> Numbers<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Numbers<'a> {
        Numbers { bytes }
    }

    #[inline]
    pub(super) fn take(&mut self) -> Option<u32> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        if first < 0x80 { Some(first.into()) } else { self.take_rest(first) }
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
    pub(super) fn take_count(&mut self) -> Option<usize> {
        self.take().map(|count| count as usize).filter(|&count| count <= self.bytes.len())
    }

    /// So many numbers below a limit.
    pub(super) fn take_list(&mut self, count: usize, limit: usize) -> Option<Vec<u32>> {
        if count > self.bytes.len() {
            return None;
        }
        (0..count).map(|_| self.take().filter(|&number| (number as usize) < limit)).collect()
    }

    /// All numbers that are left, below a limit.
    pub(super) fn take_all(&mut self, limit: usize) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        while !self.is_empty() {
            numbers.push(self.take().filter(|&number| (number as usize) < limit)?);
        }
        Some(numbers)
    }

    /// What is left, as bytes.
    pub(super) fn rest(self) -> &'a [u8] {
        self.bytes
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// How many bytes are left.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// Takes texts from the front of a section.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters<'a> {
    letters: &'a str,
}

impl<'a> Letters<'a> {
    /// `None` where the section is no UTF-8.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Letters<'a>> {
        str::from_utf8(bytes).ok().map(|letters| Letters { letters })
    }

    /// The next text of so many bytes; `None` where they do not end with a letter.
    pub(super) fn take(&mut self, length: u32) -> Option<&'a str> {
        let (text, rest) = self.letters.split_at_checked(length as usize)?;
        self.letters = rest;
        Some(text)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// A column of numbers of eight bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column<'a> {
    items: &'a [[u8; 8]],
}

impl<'a> Column<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Column<'a> {
        Column { items: bytes.as_chunks().0 }
    }

    pub(super) fn take(&mut self) -> Option<[u8; 8]> {
        let (&first, rest) = self.items.split_first()?;
        self.items = rest;
        Some(first)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// How many bytes the numbers below a limit need.
pub(super) fn width_below(limit: u32) -> u32 {
    match limit {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        0x1_0001..=0x100_0000 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let mut bytes = Vec::new();
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 1 << 21, 1 << 28, u32::MAX];
        numbers.iter().for_each(|&number| put(&mut bytes, number));
        let mut taken = Numbers::new(&bytes);
        assert!(numbers.iter().all(|&number| taken.take() == Some(number)));
        assert!(taken.is_empty());
        assert_eq!(taken.take(), None);
        for bad in [&[0x80][..], &[0xff, 0xff, 0xff, 0xff, 0x1f], &[0x80; 9]] {
            assert_eq!(Numbers::new(bad).take(), None);
        }
    }

    #[test]
    fn texts_end_with_a_letter() {
        assert!(Letters::new(b"\xff").is_none());
        let mut letters = Letters::new("é1".as_bytes()).unwrap_or_default();
        assert_eq!(letters.take(1), None);
        assert_eq!(
            (letters.take(2), letters.take(2), letters.take(1)),
            (Some("é"), None, Some("1"))
        );
    }
}
