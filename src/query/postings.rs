//! The events of a term in few bytes: how many there are, then the step from each to the next.
//!
//! ```text
//! events    4  5  9              3 of them, 5 = 4 + 1 on from none, then 1 and 4
//! postings  3  5  1  4
//! ```

use crate::numbers::Numbers;

/// The step from one event to a later one, each counted from 1; 0 is none yet.
pub(crate) fn step(before: u32, event: u32) -> u32 {
    event.wrapping_sub(before)
}

/// A term's events, ascending.
#[derive(Clone, Debug)]
pub(crate) struct Events<'a> {
    steps: Numbers<'a>,
    left: usize,
    last: u32,
}

impl<'a> Events<'a> {
    /// Those of a term's postings.
    pub(crate) fn new(postings: &'a [u8]) -> Events<'a> {
        let mut steps = Numbers::new(postings);
        let left = steps.next().unwrap_or(0) as usize;
        Events { steps, left, last: 0 }
    }
}

impl Iterator for Events<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let step = self.steps.next()?;
        self.left = self.left.saturating_sub(1);
        self.last = self.last.wrapping_add(step);
        Some(self.last.wrapping_sub(1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Events<'_> {}
