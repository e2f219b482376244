//! Places in a file, as an editor finds them: line and column, both from 1.

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
}

/// Finds places by byte offset in one text, quickest in rising order: each character is passed once.
#[derive(Debug)]
pub struct Places {
    offset: usize,
    place: Place,
}

/// The bytes of a character in UTF-8 but its first.
const CONTINUATION_BEGIN: u8 = 0x80;
const CONTINUATION_END: u8 = 0xbf;

impl Default for Places {
    fn default() -> Places {
        Places { offset: 0, place: Place { line: 1, column: 1 } }
    }
}

impl Places {
    /// The place of a byte offset in the text; the end's, for an offset beyond it.
    pub fn of(&mut self, text: &str, offset: usize) -> Place {
        if offset < self.offset {
            *self = Places::default();
        }
        let passed = text.as_bytes().get(self.offset..offset.min(text.len())).unwrap_or(&[]);
        for chunk in passed.chunks(size_of::<u64>()) {
            if chunk.try_into().is_ok_and(|chunk| is_plain(u64::from_ne_bytes(chunk))) {
                self.place.column += chunk.len() as u32;
                continue;
            }
            for &byte in chunk {
                match byte {
                    b'\n' => self.place = Place { line: self.place.line + 1, column: 1 },
                    CONTINUATION_BEGIN..=CONTINUATION_END => {}
                    _ => self.place.column += 1,
                }
            }
        }
        self.offset = offset;
        self.place
    }
}

/// Are these eight bytes ASCII, none of them a line's end? A byte of `x - 0x01…` borrows into its highest bit where it
/// was 0, and of `x` none has it. <https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord>
fn is_plain(eight: u64) -> bool {
    const LOW: u64 = u64::MAX / 0xff;
    const HIGH: u64 = LOW << 7;
    let line_ends = eight ^ (LOW * b'\n' as u64);
    (eight | line_ends.wrapping_sub(LOW)) & HIGH == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let text = "ça\nb\r\n\nd";
        let mut places = Places::default();
        for (offset, line, column) in
            [(0, 1, 1), (2, 1, 2), (4, 2, 1), (8, 4, 1), (0, 1, 1), (99, 4, 2)]
        {
            assert_eq!(places.of(text, offset), Place { line, column }, "at {offset}");
        }
    }

    #[test]
    fn places_are_those_of_counting_each_character() {
        let text =
            "abcdefgh\nijk é lmnopqrstu\u{7f}vw\u{1f600}xyz\n\nABCDEFGHIJKLMNOPQ\u{a0}R\t\u{b}"
                .repeat(3);
        for begin in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            let mut places = Places::default();
            places.of(&text, begin);
            for (end, _) in text.char_indices().filter(|&(at, _)| at >= begin) {
                let before: Vec<&str> = text[..end].split('\n').collect();
                let line = before.len() as u32;
                let column = before.last().map_or(0, |last| last.chars().count()) as u32 + 1;
                assert_eq!(places.of(&text, end), Place { line, column }, "{begin} to {end}");
            }
            let mut places = Places::default();
            places.of(&text, begin);
            let lines = text.split('\n').count() as u32;
            assert_eq!(places.of(&text, text.len()).line, lines);
        }
    }
}
