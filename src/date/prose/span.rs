//! Decades, centuries, millennia, quarters and halves of a year, and years before the present.

use super::Reader;
use super::loose::LooseDate;
use super::token::{Number, grouped_number, number, skip_spaces, touching};
use crate::date::digits::with_zeros;
use crate::date::statement::Scale;
use crate::date::words::{Word, match_pattern};

impl Reader<'_> {
    /// `1980s`, `1800s`, `440s BC`
    pub(super) fn decade(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let (year, end) = number(self.text, at)?;
        let end = self
            .words
            .decade_suffixes
            .iter()
            .find_map(|suffix| match_pattern(self.text, end, suffix))?;
        let (era, end) = self.era(end);
        if era.is_none() && year.digits == 2 && year.value % 10 == 0 {
            return Some((LooseDate::ShortDecade(year.value), end));
        }
        // `'80s` could be of any century. Some mean a decade by the 1900s and some a century: a
        // hundred years hold both. Nobody means a millennium by the 2000s.
        let plausible =
            if era.is_some() { (2..=4).contains(&year.digits) } else { year.digits == 4 };
        if !plausible || year.value % 10 != 0 {
            return None;
        }
        let years = if year.value % 100 == 0 && year.value % 1000 != 0 { 100 } else { 10 };
        Some((LooseDate::Decade { year: year.value, years, era }, end))
    }

    /// After an ordinal: `century [BC]`, `quarter of 2001`, `half of 2001`
    pub(super) fn counted(&mut self, ordinal: i64, at: usize) -> Option<(LooseDate, usize)> {
        let (word, after) = self.word(at)?;
        let (first_code, count) = match word {
            Word::Century | Word::AboutOrCentury => return Some(self.century(ordinal, 100, after)),
            Word::Millennium => return Some(self.century(ordinal, 1000, after)),
            Word::Quarter => (33, 4),
            Word::Half => (40, 2),
            _ => return None,
        };
        let code = u8::try_from(first_code + ordinal - 1)
            .ok()
            .filter(|_| (1..=count).contains(&ordinal))?;
        let (year, end) = self.year_of(after);
        Some((LooseDate::SubYear { code, year }, end))
    }

    fn century(&mut self, number: i64, years: i64, at: usize) -> (LooseDate, usize) {
        let (era, end) = self.era(at);
        (LooseDate::Century { number, years, era }, end)
    }

    /// `66 million years ago`, `13.8 Ga`, `10,000 years ago`
    pub(super) fn years_ago(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let (Number { value, .. }, end) = grouped_number(self.text, at)?;
        let fraction = touching(self.text, end, '.').and_then(|at| number(self.text, at));
        let (mantissa, decimals, end) = match fraction {
            Some((fraction, end)) if fraction.digits <= 9 => {
                let decimals = u8::try_from(fraction.digits).ok()?;
                let shifted = with_zeros(value, u32::from(decimals))?;
                (shifted.checked_add(fraction.value)?, decimals, end)
            }
            _ => (value, 0, end),
        };
        let (scale, end) = match self.word(end)? {
            (Word::YearsAgo, end) => (Scale::One, end),
            (Word::ScaledYearsAgo(scale), end) => (scale, end),
            (Word::Scale(scale), end) => {
                let (Word::YearsAgo, end) = self.word(skip_spaces(self.text, end))? else {
                    return None;
                };
                (scale, end)
            }
            _ => return None,
        };
        Some((LooseDate::Ago { mantissa, decimals, scale }, end))
    }
}
