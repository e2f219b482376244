//! What a reader of dates may be told beforehand.

use super::calendar::Day;

/// The order of the numbers in `4/5/2001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum DateOrder {
    MonthDayYear,
    DayMonthYear,
    YearMonthDay,
}

/// How to read a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateOptions {
    /// A BCP 47 tag of the language that the dates are in (`en`, `en-GB`, `fr`, `de`, `es`); English
    /// where absent or another.
    pub lang: Option<String>,
    /// The order of numeric dates; the language's own where absent.
    pub order: Option<DateOrder>,
    /// The day of a clock time that stands alone: in a chronicle, that of its section.
    pub day: Option<Day>,
    /// Whether what is no date in the language is read as English: archives are kept in English, and shown in
    /// pages of other languages. Files are read so.
    pub or_english: bool,
}

impl DateOptions {
    /// Whether the language is English, as it is where none is named.
    pub(crate) fn is_english(&self) -> bool {
        self.lang.is_none() || is_language(self.lang.as_deref(), "en")
    }

    /// That of the language: American for `en` and `en-US`, day first elsewhere.
    pub(super) fn own_order(&self) -> DateOrder {
        let tag = self.lang.as_deref().unwrap_or("en");
        if is_american(tag) { DateOrder::MonthDayYear } else { DateOrder::DayMonthYear }
    }

    /// The same for English words, numeric dates as in the language, if these are to be read too.
    pub(super) fn in_english(&self) -> Option<DateOptions> {
        let others = ["fr", "de", "es"];
        let lang = self.lang.as_deref().filter(|_| self.or_english)?;
        let order = self.order.or_else(|| Some(self.own_order()));
        let english = DateOptions { lang: None, order, day: self.day, or_english: false };
        others.iter().any(|other| is_language(Some(lang), other)).then_some(english)
    }
}

/// Whether a BCP 47 tag is of this language: `fr`, `fr-CA`, `FR_be`.
pub(super) fn is_language(tag: Option<&str>, language: &str) -> bool {
    let own = tag.and_then(|tag| tag.split(['-', '_']).next());
    own.is_some_and(|own| own.eq_ignore_ascii_case(language))
}

/// Whether a BCP 47 tag is of English as in the United States.
pub(super) fn is_american(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let is_english = matches!(parts.next(), Some("" | "en" | "EN" | "En"));
    let american =
        |region: &str| ["us", "ph"].iter().any(|known| region.eq_ignore_ascii_case(known));
    is_english && parts.find(|part| part.len() == 2).is_none_or(american)
}
