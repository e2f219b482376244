//! Why a file is no chronology at all. Anything less is a [`crate::chronology::Problem`].

use std::fmt;

use crate::chronology::Format;

/// The input cannot be read as a chronology. Its text says what was expected, what was found, and
/// what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    message: String,
    /// The format, where only a build with [`ALL_FORMATS`](crate::ALL_FORMATS) reads it.
    pub elsewhere: Option<Format>,
}

impl ReadError {
    /// An error with these words: whole sentences.
    pub fn new(message: impl Into<String>) -> ReadError {
        ReadError { message: message.into(), elsewhere: None }
    }

    /// That this build lacks a format's reader.
    pub fn elsewhere(format: Format) -> ReadError {
        let message = "Expected a chronicle or Dateline's JSON, found another format, which this build does not read.";
        ReadError { elsewhere: Some(format), ..ReadError::new(message) }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ReadError {}
