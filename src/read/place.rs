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
        for (at, c) in text.get(self.offset..).unwrap_or("").char_indices() {
            if self.offset + at >= offset {
                break;
            }
            match c {
                '\n' => self.place = Place { line: self.place.line + 1, column: 1 },
                _ => self.place.column += 1,
            }
        }
        self.offset = offset;
        self.place
    }
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
}
