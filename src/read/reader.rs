//! What the readers of all formats have in common.

use std::fmt::Debug;

use super::draft::Draft;
use super::historycommons::TagKinds;
use crate::chronology::Problem;
use crate::date::DateOptions;

/// Reads the entries of one text one by one, so that a page stays alive between them.
pub trait EntryReader: Debug {
    /// The next entry of the same text; `None` at the end.
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft>;

    /// How many bytes have been read.
    fn offset(&self) -> usize;

    /// Problems since the last call.
    fn take_problems(&mut self) -> Vec<Problem>;

    /// The chronology's title, known for sure at the end only.
    fn take_title(&mut self) -> Option<String> {
        None
    }

    /// What the tags of the entries are, once all are read, where the format does not say.
    fn take_tags(&mut self) -> Option<TagKinds> {
        None
    }
}
