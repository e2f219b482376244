//! Texts and columns, taken.

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

#[cfg(test)]
mod tests {
    use super::*;

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
