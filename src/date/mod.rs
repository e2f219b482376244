//! Dates as chronicles write them: read, bounded, compared and said in words.
//!
//! A date is never a point unless it says so. [`read_date`] answers with a hull (its first and last
//! moment), what kind of statement it is, and how precise and how sure. Nothing here depends on the
//! rest of the crate.
//!
//! ```text
//! text ─┬─ prose/ ─ by the tables in words/ ─→ statement ─┬─→ bounds     hull, precision
//!       └─ edtf/ ── as the crate edtf-core ─→ value ─────┼─→ canonical  EDTF
//!                                                         └─→ label      words
//! find: dates in running text and in lists   calendar, moment: days and seconds   error: why not
//! ```

mod bounds;
mod calendar;
mod canonical;
mod digits;
mod edtf;
mod error;
mod expression;
mod find;
mod label;
mod likeness;
mod moment;
mod options;
mod prose;
mod statement;
mod words;

pub use calendar::{Day, SECONDS_PER_DAY, YEAR_LIMIT, days_in_month, is_leap_year};
pub(crate) use digits::push_digits;
pub use error::DateError;
pub use expression::{DateExpression, read_date};
pub use find::{FoundDate, find_dates, read_date_list};
pub use label::{
    LabelLength, LabelStyle, day_before_month, month_name, puts_month_first, weekday_name,
};
pub use likeness::{resembles_date, right_weekday, speaks_of_time};
pub use moment::{Moment, Resolution};
pub use options::{DateOptions, DateOrder};
pub use words::{says_undated, see_word_at};

/// What a date with a width says happened in it (CIDOC CRM P82 and P81).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// It happened at some time within: `April 1999`, `Between A and B`, `After A`.
    Within,
    /// It went on from begin to end: `1996-2001`, `A and After`.
    Throughout,
}

/// How fine a date is: that of a range's begin, else of its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Precision {
    Millennium,
    Century,
    Decade,
    Year,
    Season,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

/// The first and last moment of a date, both inclusive; `None` where open or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Hull {
    pub begin: Option<Moment>,
    pub end: Option<Moment>,
}
