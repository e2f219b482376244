//! Bytes made text while they arrive, so that there is no long task at the end.

use super::decode::{Decoded, decode, decoded_utf_8};
use super::error::ReadError;

/// What has arrived: text as long as it is UTF-8 without a NUL, bytes from then on.
///
/// ```
/// use dateline::read::Arriving;
/// let mut arriving = Arriving::default();
/// for part in "1999: Curaçao".as_bytes().chunks(3) {
///     arriving.push(part);
/// }
/// assert_eq!(arriving.len(), 14);
/// assert_eq!(arriving.decode().unwrap().text, "1999: Curaçao");
/// ```
#[derive(Debug, Default)]
pub struct Arriving {
    text: String,
    /// The begin of a letter that is still on its way; or all bytes, where they are no UTF-8.
    bytes: Vec<u8>,
    is_raw: bool,
}

impl Arriving {
    /// Nothing yet, with room for this many bytes.
    pub fn with_room(bytes: usize) -> Arriving {
        Arriving { text: String::with_capacity(bytes), ..Arriving::default() }
    }

    /// Takes in the next bytes.
    pub fn push(&mut self, part: &[u8]) {
        if self.is_raw {
            return self.bytes.extend_from_slice(part);
        }
        let mut joined = Vec::new();
        let part = if self.bytes.is_empty() {
            part
        } else {
            joined.append(&mut self.bytes);
            joined.extend_from_slice(part);
            &joined
        };
        match text_and_begin(part).filter(|(text, _)| !text.contains('\0')) {
            Some((text, begin)) => {
                self.text.push_str(text);
                self.bytes.extend_from_slice(begin);
            }
            None => {
                self.is_raw = true;
                self.bytes = std::mem::take(&mut self.text).into_bytes();
                self.bytes.extend_from_slice(part);
            }
        }
    }

    /// How many bytes have arrived.
    pub fn len(&self) -> usize {
        self.text.len() + self.bytes.len()
    }

    /// Has nothing arrived?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Do the bytes begin so?
    pub fn starts_with(&self, begin: &[u8]) -> bool {
        self.bytes.starts_with(begin) || self.text.as_bytes().starts_with(begin)
    }

    /// The bytes as they came.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.text.into_bytes();
        bytes.extend_from_slice(&self.bytes);
        bytes
    }

    /// All that has arrived as text.
    ///
    /// # Errors
    /// As [`decode`].
    pub fn decode(self) -> Result<Decoded, ReadError> {
        if self.bytes.is_empty() { decoded_utf_8(self.text) } else { decode(self.into_bytes()) }
    }
}

/// UTF-8, and the begin of a letter behind it; `None` for other bytes.
fn text_and_begin(part: &[u8]) -> Option<(&str, &[u8])> {
    match str::from_utf8(part) {
        Ok(text) => Some((text, &[])),
        Err(error) if error.error_len().is_none() => {
            let (text, begin) = part.split_at_checked(error.valid_up_to())?;
            Some((str::from_utf8(text).ok()?, begin))
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_parts_as_at_once() {
        let long = "é".repeat(700);
        for bytes in [
            "1999: Curaçao’s 🌋".as_bytes(),
            b"\xEF\xBB\xBF1999: One",
            b"1999: Cura\xE7ao",
            b"\xFF\xFE1\09\09\09\0:\0 \0A\0",
            b"1999: One \xE2\x80",
            b"1999: \xE2\x80One",
            b"abc\0\0abc",
            b"%PDF-1.7 abc",
            b"\x01\x02\x03\x04abc",
            b"",
            b" \n",
            long.as_bytes(),
        ] {
            let whole = decode(bytes.to_vec());
            for size in [1, 2, 3, 5, 64] {
                let mut arriving = Arriving::default();
                bytes.chunks(size).for_each(|part| arriving.push(part));
                assert_eq!(arriving.len(), bytes.len());
                match (arriving.decode(), &whole) {
                    (Ok(decoded), Ok(whole)) => {
                        assert_eq!(
                            (decoded.text, decoded.problems),
                            (whole.text.clone(), whole.problems.clone())
                        );
                    }
                    (Err(error), Err(whole)) => assert_eq!(error.to_string(), whole.to_string()),
                    (found, expected) => panic!("{found:?}, {expected:?}"),
                }
                let mut arriving = Arriving::default();
                bytes.chunks(size).for_each(|part| arriving.push(part));
                assert_eq!(arriving.into_bytes(), bytes);
            }
        }
    }
}
