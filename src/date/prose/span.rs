//! Decades, centuries, millennia, quarters and halves of a year, and years before the present.

use super::loose::LooseDate;
use super::token::{
    Number, dash, ends_here, grouped_number, number, roman_numeral, skip_spaces, touching,
};
use super::{Ago, Reader};
use crate::date::digits::with_zeros;
use crate::date::error::Expected;
use crate::date::statement::{Lead, Scale, Unit};
use crate::date::words::{LAST, Word, match_pattern};

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
        // `the 790s`
        let is_early = year.digits == 3 && !self.running;
        // `'80s` could be of any century. Some mean a decade by the 1900s and some a century: a
        // hundred years hold both. Nobody means a millennium by the 2000s.
        let plausible = if era.is_some() {
            (2..=4).contains(&year.digits)
        } else {
            year.digits == 4 || is_early
        };
        if !plausible || year.value % 10 != 0 {
            return None;
        }
        let long = self.words.long_decades && year.value % 100 == 0 && year.value % 1000 != 0;
        let years = if long { 100 } else { 10 };
        Some((LooseDate::Decade { year: year.value, years, era }, end))
    }

    /// After a word for years: `1920` is a decade, `1939` a year; `20` could be of any century
    pub(super) fn decade_of(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let at = skip_spaces(self.text, self.skip_fillers(at));
        let (read, _) = number(self.text, at)?;
        let Some((year, end)) = self.year(at) else {
            return if read.digits == 2 { self.refuse(at, Expected::FullYear) } else { None };
        };
        let date = if year.number % 10 == 0 {
            LooseDate::Decade { year: year.number, years: 10, era: year.era }
        } else {
            LooseDate::Civil { year: Some(year), month: None, day: None }
        };
        Some((date, end))
    }

    /// After the word: `XIX`, `19 a. C.`
    pub(super) fn century_of(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let at = skip_spaces(self.text, at);
        let (count, end) = roman_numeral(self.text, at).or_else(|| {
            let (read, end) = number(self.text, at).filter(|(read, _)| read.digits <= 2)?;
            Some((read.value, end))
        })?;
        ends_here(self.text, end).then(|| self.century(count, 100, end))
    }

    /// Whether a Roman numeral that may count a century stands right here.
    pub(in crate::date) fn is_roman(&self, at: usize) -> bool {
        self.words.roman && roman_numeral(self.text, at).is_some()
    }

    /// `XIXe siècle`, `II. Quartal 1999`; `XVIe` alone in a range that ends in a century
    pub(super) fn roman(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let at = skip_spaces(self.text, at);
        let (value, end) = roman_numeral(self.text, at).filter(|_| self.words.roman)?;
        let suffix = self.ordinal_suffix(Number { value, digits: 1 }, end);
        let end = suffix.unwrap_or(end);
        if !ends_here(self.text, end) {
            return None;
        }
        if let Some(found) = self.counted(value, end) {
            return Some(found);
        }
        // `siglos II y I a. C.`
        let (era, after) = self.era(end);
        let years = 100;
        Some(match era {
            Some(_) => (LooseDate::Century { number: value, years, era }, after),
            None => (LooseDate::Roman(value), end),
        })
    }

    /// After an ordinal: `century [BC]`, `quarter of 2001`, `half of 2001`
    pub(super) fn counted(&mut self, ordinal: i64, at: usize) -> Option<(LooseDate, usize)> {
        let (word, after) = self.word(at)?;
        let (first_code, count) = match word {
            Word::Century | Word::CenturyOf | Word::AboutOrCentury => {
                return Some(self.century(ordinal, 100, after));
            }
            Word::Millennium => return Some(self.century(ordinal, 1000, after)),
            word => parts_of(word)?,
        };
        let ordinal = if ordinal == i64::from(LAST) { count } else { ordinal };
        if !(1..=count).contains(&ordinal) {
            return None;
        }
        let code = u8::try_from(first_code + ordinal - 1).ok()?;
        let (year, end) = self.year_of(after);
        if year.is_none()
            && !self.dividing
            && let Some(found) = self.part_of_next(ordinal, count, after)
        {
            return Some(found);
        }
        Some((LooseDate::SubYear { code, year }, end))
    }

    /// After `first half`: `of the 19th century`, `of the 1990s`
    fn part_of_next(&mut self, nth: i64, count: i64, at: usize) -> Option<(LooseDate, usize)> {
        let at = self.skip_fillers(at);
        self.dividing = true;
        let whole = self.unit(at, false);
        self.dividing = false;
        let (years, end) = whole?;
        Some((self.part_of_years(nth, count, years, at)?, end))
    }

    /// The first of the two halves, the fourth of the four quarters of a century or decade
    pub(super) fn part_of_years(
        &mut self,
        nth: i64,
        count: i64,
        whole: LooseDate,
        at: usize,
    ) -> Option<LooseDate> {
        let nth = if nth == i64::from(LAST) { count } else { nth };
        let (first, all) = self.years(whole, at)?;
        let part = (all % count == 0 && (1..=count).contains(&nth)).then_some(all / count)?;
        Some(LooseDate::Whole(Unit::Years { first: first + (nth - 1) * part, count: part }))
    }

    fn century(&mut self, number: i64, years: i64, at: usize) -> (LooseDate, usize) {
        let (era, end) = self.era(at);
        (LooseDate::Century { number, years, era }, end)
    }

    /// `66 million years ago`, `13.8 Ga`, `10,000 years ago`
    pub(super) fn years_ago(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let (Number { value, .. }, end) = grouped_number(self.text, at, self.words.thousands)?;
        let fraction =
            touching(self.text, end, self.words.decimal).and_then(|at| number(self.text, at));
        let (mantissa, decimals, end) = match fraction {
            Some((fraction, end)) if fraction.digits <= 9 => {
                let decimals = u8::try_from(fraction.digits).ok()?;
                let shifted = with_zeros(value, u32::from(decimals))?;
                (shifted.checked_add(fraction.value)?, decimals, end)
            }
            _ => (value, 0, end),
        };
        let (scale, end) = match self.scale_before(end) {
            Some(found) => found,
            // `3.8-3.5 Ga`, `1.8 million to 200,000 years ago`
            None => {
                let (own, scaled) = match self.word(end) {
                    Some((Word::Scale(scale), after)) => (Some(scale), after),
                    _ => (None, end),
                };
                let next = dash(self.text, scaled).or_else(|| match self.word(scaled)? {
                    (Word::To | Word::At | Word::Lead(Lead::Until), after) => Some(after),
                    _ => None,
                })?;
                let at = skip_spaces(self.text, next);
                let (_, next) = grouped_number(self.text, at, self.words.thousands)?;
                let fraction = touching(self.text, next, self.words.decimal)
                    .and_then(|at| number(self.text, at));
                let (scale, _) = self.scale_before(fraction.map_or(next, |(_, end)| end))?;
                if own.is_none() && decimals == 0 {
                    return None;
                }
                (own.unwrap_or(scale), scaled)
            }
        };
        Some((LooseDate::Ago { mantissa, decimals, scale }, end))
    }

    /// After a number: `Ga`, `million years ago`, `years ago`
    fn scale_before(&self, at: usize) -> Option<(Scale, usize)> {
        Some(match self.word(at)? {
            (Word::ScaledYearsAgo(scale), end) => (scale, end),
            (Word::Scale(scale), end) => (scale, self.years_before(self.skip_fillers(end))?),
            _ => (Scale::One, self.years_before(at)?),
        })
    }

    /// `years ago`, or `years` where it has been said that they are before the present
    fn years_before(&self, at: usize) -> Option<usize> {
        match self.word(at)? {
            (Word::YearsAgo, end) => Some(end),
            (Word::Years, end) if self.ago != Ago::Unsaid => Some(end),
            _ => None,
        }
    }
}

/// EDTF's code for the first part of a year that is called so, and how many there are.
pub(super) fn parts_of(word: Word) -> Option<(i64, i64)> {
    match word {
        // Spanish `primer cuarto`
        Word::Quarter | Word::Ordinal(4) => Some((33, 4)),
        Word::Half => Some((40, 2)),
        _ => None,
    }
}
