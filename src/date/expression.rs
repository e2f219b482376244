//! [`read_date`] and what it answers with.

use super::error::{DateError, Expected, Fail};
use super::label::{LabelStyle, label};
use super::options::DateOptions;
use super::prose::Reader;
use super::prose::token::skip_spaces;
use super::statement::Statement;
use super::{Hull, Nature, Precision, bounds};

/// A date as read.
#[derive(Clone, Debug, PartialEq)]
pub struct DateExpression {
    /// The words as written.
    pub text: String,
    /// Its first and last moment.
    pub hull: Hull,
    /// Whether it happened within, or went on throughout.
    pub nature: Nature,
    /// `about`, `(1985)`, `~`.
    pub approximate: bool,
    /// `perhaps`, `?`.
    pub uncertain: bool,
    /// How fine it is.
    pub precision: Precision,
    pub(super) form: Form,
}

/// What its EDTF and label are made of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    Prose(Statement),
}

impl DateExpression {
    /// The date in words, as an editor would print it.
    ///
    /// ```
    /// use dateline::date::{DateOptions, LabelStyle, read_date};
    /// let date = read_date("Between 9/12/2001 and Late November 2001", &DateOptions::default())?;
    /// assert_eq!(date.label(&LabelStyle::default()), "between September 12 and late November 2001");
    /// # Ok::<(), dateline::date::DateError>(())
    /// ```
    pub fn label(&self, style: &LabelStyle) -> String {
        match &self.form {
            Form::Prose(statement) => label(statement, style),
        }
    }
}

/// Reads a text that is a date from end to end; spaces round it are ignored.
///
/// # Errors
/// - The text is no date, or has more than a date in it.
/// - The calendar has no such date: `31 April 1999`.
/// - A year or a day is missing: `May`, `8:46 a.m.` without [`DateOptions::day`].
/// - It ends before it begins: `2001-1999`.
///
/// ```
/// use dateline::date::{DateOptions, read_date};
/// let date = read_date("Between September 12 and Late November 2001", &DateOptions::default())?;
/// assert_eq!(date.hull.begin.unwrap().to_string(), "2001-09-12");
/// assert_eq!(date.hull.end.unwrap().to_string(), "2001-11-30");
/// # Ok::<(), dateline::date::DateError>(())
/// ```
pub fn read_date(text: &str, options: &DateOptions) -> Result<DateExpression, DateError> {
    let mut reader = Reader::new(text, options, false);
    match reader.read(0) {
        Some((statement, end)) if skip_spaces(text, end) == text.len() => {
            from_prose(text, statement).ok_or_else(|| {
                DateError::new(text, Fail { at: 0, expected: Expected::YearInReach })
            })
        }
        Some((_, end)) => Err(DateError::new(text, reader.fail(end))),
        None => Err(DateError::new(text, reader.fail(0))),
    }
}

/// `None` where a bound lies beyond the calendar.
pub(super) fn from_prose(text: &str, statement: Statement) -> Option<DateExpression> {
    Some(DateExpression {
        text: text.trim().to_owned(),
        hull: bounds::hull(&statement)?,
        nature: statement.nature(),
        approximate: statement.approximate(),
        uncertain: statement.uncertain(),
        precision: bounds::precision(&statement),
        form: Form::Prose(statement),
    })
}
