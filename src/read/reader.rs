//! What the readers of all formats have in common.

use super::draft::Draft;
use super::historycommons::TagKinds;
use crate::chronology::Problem;
use crate::date::DateOptions;

/// Reads the entries of one text one by one, so that a page stays alive between them.
///
/// No `Debug`: all that a reader holds would have to be printable in WebAssembly (8 KB brotli).
pub trait EntryReader {
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
