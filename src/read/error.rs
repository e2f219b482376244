//! Why a file is no chronology at all. Anything less is a [`crate::chronology::Problem`].

use std::fmt;

/// The input cannot be read as a chronology. Its text says what was expected, what was found, and
/// what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(String);

impl ReadError {
    /// An error with these words: whole sentences.
    pub fn new(message: impl Into<String>) -> ReadError {
        ReadError(message.into())
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}
