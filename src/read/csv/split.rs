//! Rows and cells of a text table (RFC 4180), each with its place; broken quotes cost one row at most.

use std::borrow::Cow;

/// A cell and the byte where its text begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub at: usize,
    pub text: Cow<'a, str>,
}

/// A row.
#[derive(Debug, Default)]
pub struct Row<'a> {
    pub cells: Vec<Cell<'a>>,
    /// Where the first quote stands that is not as it should be.
    pub odd_quote: Option<usize>,
}

/// Splits one text row by row.
#[derive(Clone, Debug)]
pub struct Splitter {
    offset: usize,
    delimiter: u8,
    /// Before this byte a cell ends with its line. A quote that nothing closes runs to the next or to
    /// the end: it is looked for once, not again from each line on the way.
    one_line_until: usize,
    /// The end of the line that was looked at last.
    line_end: usize,
}

impl Splitter {
    /// Starts at a byte.
    pub fn new(delimiter: u8, offset: usize) -> Splitter {
        Splitter { offset, delimiter, one_line_until: 0, line_end: 0 }
    }

    /// What parts the cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The next row, blank or not.
    pub fn next<'a>(&mut self, text: &'a str) -> Option<Row<'a>> {
        if self.offset >= text.len() {
            return None;
        }
        let mut row = Row::default();
        loop {
            let cell = self.cell(text, &mut row.odd_quote);
            row.cells.push(cell);
            let rest = text.as_bytes().get(self.offset..).unwrap_or(&[]);
            match rest {
                [delimiter, ..] if *delimiter == self.delimiter => self.offset += 1,
                [b'\r', b'\n', ..] => self.offset += 2,
                [_, ..] => self.offset += 1,
                [] => {}
            }
            if rest.first() != Some(&self.delimiter) {
                return Some(row);
            }
        }
    }

    fn cell<'a>(&mut self, text: &'a str, odd_quote: &mut Option<usize>) -> Cell<'a> {
        let rest = text.get(self.offset..).unwrap_or("");
        let blanks = rest.bytes().take_while(|byte| *byte == b' ').count();
        let open = self.offset + blanks;
        if text.as_bytes().get(open) == Some(&b'"') {
            match self.quoted(text, open, odd_quote) {
                Some(cell) => return cell,
                None => odd_quote.get_or_insert(open),
            };
        }
        let ends = |byte: u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        let cell = rest.get(..length).unwrap_or("");
        let at = self.offset;
        self.offset += length;
        Cell { at, text: Cow::Borrowed(cell) }
    }

    /// The cell whose quote stands at `open`; `None` where nothing closes it, or what does seems to
    /// open another cell in a later line.
    fn quoted<'a>(
        &mut self,
        text: &'a str,
        open: usize,
        odd_quote: &mut Option<usize>,
    ) -> Option<Cell<'a>> {
        let limit =
            if open < self.one_line_until { self.end_of_line(text, open) } else { text.len() };
        let mut cell = Cow::Borrowed("");
        let (mut from, mut spans) = (open + 1, false);
        loop {
            let inside = text.get(from..limit).unwrap_or("");
            let Some(length) = inside.find('"') else {
                if limit == text.len() {
                    self.one_line_until = text.len();
                }
                return None;
            };
            let part = inside.get(..length).unwrap_or("");
            spans |= part.contains('\n');
            push(&mut cell, part);
            let quote = from + length;
            let after = text.as_bytes().get(quote + 1..).unwrap_or(&[]);
            let blanks = after.iter().take_while(|byte| **byte == b' ').count();
            from = quote + 1;
            match after.get(blanks) {
                _ if after.first() == Some(&b'"') => {
                    push(&mut cell, "\"");
                    from += 1;
                }
                Some(byte) if *byte != self.delimiter && !matches!(byte, b'\n' | b'\r') => {
                    if spans {
                        self.one_line_until = quote;
                        return None;
                    }
                    odd_quote.get_or_insert(quote);
                    push(&mut cell, "\"");
                }
                _ => {
                    self.offset = quote + 1 + blanks;
                    return Some(Cell { at: open + 1, text: cell });
                }
            }
        }
    }

    fn end_of_line(&mut self, text: &str, at: usize) -> usize {
        if self.line_end <= at {
            let rest = text.get(at..).unwrap_or("");
            self.line_end = at + rest.find(['\n', '\r']).unwrap_or(rest.len());
        }
        self.line_end
    }
}

/// Copies only where there are two parts.
fn push<'a>(cell: &mut Cow<'a, str>, part: &'a str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(part);
    } else if !part.is_empty() {
        cell.to_mut().push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut splitter = Splitter::new(b',', 0);
        let rows = std::iter::from_fn(|| splitter.next(text));
        rows.map(|row| row.cells.into_iter().map(|cell| cell.text.into_owned()).collect()).collect()
    }

    #[test]
    fn cells() {
        for (text, expected) in [
            ("a,b\nc", vec![vec!["a", "b"], vec!["c"]]),
            ("a,\r\n,b\r\n", vec![vec!["a", ""], vec!["", "b"]]),
            ("\"a,\"\"b\"\"\nc\",d\re", vec![vec!["a,\"b\"\nc", "d"], vec!["e"]]),
            (" \"a\" ,\"\",\"\"\"\"", vec![vec!["a", "", "\""]]),
            ("a \"b\" c,5\"", vec![vec!["a \"b\" c", "5\""]]),
            ("\"He said \"no\" once\",b", vec![vec!["He said \"no\" once", "b"]]),
            ("\"a,b\nc,d", vec![vec!["\"a", "b"], vec!["c", "d"]]),
            ("\"a,b\n\"c\",d\ne", vec![vec!["\"a", "b"], vec!["c", "d"], vec!["e"]]),
            ("\"", vec![vec!["\""]]),
            ("", vec![]),
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn places() {
        let row = Splitter::new(b';', 0).next("a; \"é\";x \"y\"").unwrap();
        assert_eq!(row.cells.iter().map(|cell| cell.at).collect::<Vec<_>>(), [0, 4, 8]);
        assert_eq!(row.odd_quote, None);
        assert_eq!(Splitter::new(b';', 0).next("a;\"b").unwrap().odd_quote, Some(2));
    }
}
