//! [`read_date`] and what it answers with.

use super::error::{DateError, Expected, Fail};
use super::label::{LabelStyle, label};
use super::options::DateOptions;
use super::prose::Reader;
use super::prose::token::skip_spaces;
use super::statement::Statement;
use super::{Hull, Nature, Precision, bounds, canonical, edtf};

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
    /// The text is EDTF: read again where its tree is wanted.
    Edtf,
    /// A list in prose, as EDTF says it.
    Set(Box<str>),
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
        let edtf = match &self.form {
            Form::Prose(statement) => return label(statement, style),
            Form::Edtf => self.text.as_str(),
            Form::Set(edtf) => edtf,
        };
        edtf::read(edtf).map_or_else(|_| self.text.clone(), |value| edtf::say(&value, style))
    }

    /// The date in canonical EDTF; `None` where EDTF cannot say it (`Late May`, minutes, times in
    /// ranges).
    ///
    /// ```
    /// use dateline::date::{DateOptions, read_date};
    /// let edtf = |text| read_date(text, &DateOptions::default()).unwrap().edtf();
    /// assert_eq!(edtf("(Between Early 1984 and October 1985)").unwrap(), "[1984-37~..1985-10~]");
    /// assert_eq!(edtf("Late May 1986"), None);
    /// ```
    pub fn edtf(&self) -> Option<String> {
        match &self.form {
            Form::Prose(statement) => canonical::edtf(statement),
            Form::Edtf => edtf::read(&self.text).ok().and_then(|value| edtf::print(&value)),
            Form::Set(edtf) => Some(edtf.to_string()),
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
    read_in_language(text, options).or_else(|error| {
        let english =
            options.in_english().and_then(|english| read_in_language(text, &english).ok());
        english.ok_or(error)
    })
}

#[inline(never)]
fn read_in_language(text: &str, options: &DateOptions) -> Result<DateExpression, DateError> {
    let trimmed = text.trim();
    let as_edtf = edtf::may_be(trimmed).then(|| edtf::read(trimmed));
    if let Some(Ok(value)) = &as_edtf {
        return Ok(from_edtf(trimmed, value));
    }
    // Spanish `¿1850?`
    if let Some(inner) = trimmed.strip_prefix('¿').filter(|inner| inner.ends_with('?')) {
        let mut date = read_in_language(inner, options)?;
        if date.form != Form::Edtf {
            trimmed.clone_into(&mut date.text);
        }
        return Ok(date);
    }
    // What a cataloguer supplies stands in brackets: `[ca. 1850]`, `[between 1900 and 1910]`.
    let supplied = trimmed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let Some(inner) = supplied.filter(|inner| !inner.starts_with(['[', '(']))
        && let Ok(date) = read_in_language(inner, options)
        && date.form != Form::Edtf
    {
        return Ok(DateExpression { text: trimmed.to_owned(), ..date });
    }
    let mut reader = Reader::new(trimmed, options, false);
    if as_edtf.is_none() && !reader.may_begin() {
        let at = text.len() - text.trim_start().len();
        return Err(DateError::new(text, Fail { at, expected: Expected::Date }));
    }
    let read = reader.read(0);
    let mut set = None;
    // A library's date ends with a full stop.
    let is_whole = |&(_, end): &(_, usize)| {
        let rest = trimmed.get(skip_spaces(trimmed, end)..).unwrap_or("");
        rest.is_empty() || rest == "."
    };
    let whole = read.filter(is_whole).or_else(|| {
        // What was read goes on with `and`, or is a list that has it before its last.
        let may_join = read.is_some() || trimmed.contains(',');
        let mut reader = Reader::joining(trimmed, options);
        let read = may_join.then(|| reader.read(0)).flatten().filter(is_whole)?;
        set = canonical::set(reader.list(), &read.0);
        Some(read)
    });
    if let Some(set) = set
        && let Ok(value) = edtf::read(&set)
    {
        let form = Form::Set(set.into_boxed_str());
        return Ok(DateExpression { form, ..from_edtf(trimmed, &value) });
    }
    if let Some((statement, _)) = whole {
        let beyond = Fail { at: 0, expected: Expected::YearInReach };
        return from_prose(trimmed, statement).ok_or_else(|| DateError::new(text, beyond));
    }
    // A catalogue's `1956 (Spring)`
    if let Some((before, inside)) =
        trimmed.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("))
        && before.ends_with(|c: char| c.is_ascii_digit())
        && !inside.contains(|c: char| c.is_ascii_digit())
        && let Ok(date) = read_in_language(&[inside, " ", before].concat(), options)
    {
        return Ok(DateExpression { text: trimmed.to_owned(), ..date });
    }
    let mut fail = reader.fail(read.map(|(_, end)| end));
    if let Some(Err(edtf_fail)) = as_edtf {
        // What the calendar refuses, prose explains best; but `1985-13` means no range of years.
        let is_month = fail.expected == Expected::LaterEnd && trimmed.len() <= "1985-13".len();
        if edtf::looks_like(trimmed) && (is_month || reader.refused_to().is_none()) {
            fail = edtf_fail;
        }
    }
    fail.at += text.len() - text.trim_start().len();
    Err(DateError::new(text, fail))
}

fn from_edtf(text: &str, value: &edtf::Value) -> DateExpression {
    DateExpression {
        text: text.to_owned(),
        hull: value.hull(),
        nature: value.nature(),
        approximate: value.approximate(),
        uncertain: value.uncertain(),
        precision: value.precision(),
        form: Form::Edtf,
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
