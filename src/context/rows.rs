//! Lists of numbers, one behind the other.

/// Rows of numbers in two flat arrays.
///
/// ```text
/// ends    2     2  5         row i is items[ends[i - 1]..ends[i]]
/// items   4  7  ·  0  4  9
/// ```
#[derive(Debug, Default)]
pub(crate) struct Rows {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Rows {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A row; empty where there is none.
    pub(crate) fn row(&self, at: usize) -> &[u32] {
        self.items.get(self.begin(at)..self.begin(at + 1)).unwrap_or(&[])
    }

    /// Adds a number to the row that is being filled, unless the row has it.
    pub(crate) fn push(&mut self, item: u32) {
        let begin = self.begin(self.len());
        if !self.items.get(begin..).is_some_and(|row| row.contains(&item)) {
            self.items.push(item);
        }
    }

    /// Ends the row.
    pub(crate) fn end(&mut self) {
        self.ends.push(self.items.len() as u32);
    }

    /// The other way round: row `i` holds the rows in which `i` stood, ascending. All items must be
    /// below `rows`.
    pub(crate) fn turned(&self, rows: usize) -> Rows {
        // Each row's length, then where it begins, then where its next item goes: at last, its end.
        let mut ends = vec![0; rows];
        for &item in &self.items {
            if let Some(count) = ends.get_mut(item as usize) {
                *count += 1;
            }
        }
        let mut begin = 0;
        for end in &mut ends {
            begin += std::mem::replace(end, begin);
        }
        let mut items = vec![0; begin as usize];
        for at in 0..self.len() {
            for &item in self.row(at) {
                let Some(next) = ends.get_mut(item as usize) else { continue };
                if let Some(slot) = items.get_mut(*next as usize) {
                    *slot = at as u32;
                }
                *next += 1;
            }
        }
        Rows { ends, items }
    }

    fn begin(&self, at: usize) -> usize {
        at.checked_sub(1)
            .map_or(0, |before| self.ends.get(before).map_or(self.items.len(), |&end| end as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_turn_and_turn_back() {
        let lists: [&[u32]; 4] = [&[4, 7], &[], &[0, 4, 4, 9], &[4]];
        let mut rows = Rows::default();
        for list in lists {
            list.iter().for_each(|&item| rows.push(item));
            rows.end();
        }
        assert_eq!(rows.row(2), [0, 4, 9]);
        assert_eq!((rows.row(1), rows.row(9)), (&[][..], &[][..]));
        let turned = rows.turned(10);
        assert_eq!(turned.len(), 10);
        assert_eq!(
            (turned.row(4), turned.row(9), turned.row(1)),
            (&[0, 2, 3][..], &[2][..], &[][..])
        );
        let back = turned.turned(4);
        assert!((0..4).all(|at| back.row(at) == rows.row(at)));
    }
}
