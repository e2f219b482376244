//! Dates in numbers only: `9/11/2001`, `11.9.2001`, `6/2002`, `2001-09-11`, `2001-W37`, `2001-254`.

use super::Reader;
use super::loose::{LooseDate, LooseDay, LooseYear};
use super::token::{
    Number, char_at, dash, ends_here, is_dash, mark, number, roman_numeral, skip_spaces, touching,
    two_digits,
};
use crate::date::calendar::{Day, is_leap_year};
use crate::date::error::Expected;
use crate::date::options::DateOrder;
use crate::date::statement::{Lead, Unit};
use crate::date::words::Word;

impl Reader<'_> {
    /// Begins at a digit.
    pub(super) fn numeric(&mut self, at: usize) -> Option<(LooseDate, usize)> {
        let (first, end) = number(self.text, at)?;
        match first.digits {
            4 => self.year_first(first.value, end),
            1 | 2 => self.year_last(at, first, end),
            _ => None,
        }
    }

    /// `9/11/2001`, `11.9.2001`, `11-9-2001`, `6/2002`
    fn year_last(&mut self, at: usize, first: Number, end: usize) -> Option<(LooseDate, usize)> {
        let separator =
            char_at(self.text, end).filter(|c| matches!(c, '/' | '.') || is_dash(*c))?;
        // `11. 9. 2001`
        let spaced = self.words.ordinal_stop && separator == '.';
        let skip = |at| if spaced { skip_spaces(self.text, at) } else { at };
        let second_at = skip(end + separator.len_utf8());
        if let Some((month, end)) = roman_numeral(self.text, second_at) {
            let day = LooseDay { number: first.value, at };
            return self.roman_month(day, month, touching(self.text, end, separator)?);
        }
        let (second, end) = number(self.text, second_at)?;
        if separator == '/' && second.digits == 4 && ends_here(self.text, end) {
            let month = self.month_number(at, first.value, DateOrder::MonthDayYear)?;
            return Some((civil(second.value, month, None), end));
        }
        let third_at = skip(touching(self.text, end, separator)?);
        let Some((third, end)) = number(self.text, third_at) else {
            return self.day_and_month(first.value, second, third_at).filter(|_| spaced);
        };
        if second.digits <= 2 && third.digits == 2 && separator == '/' && ends_here(self.text, end)
        {
            return self.refuse(third_at, Expected::FullYear);
        }
        if second.digits > 2 || third.digits != 4 || !ends_here(self.text, end) {
            return None;
        }
        // A full stop is the mark of languages that put the day first.
        let order = match (self.options.order, separator) {
            (Some(order), _) => order,
            (None, '.') => DateOrder::DayMonthYear,
            (None, _) => self.options.own_order(),
        };
        if order == DateOrder::YearMonthDay {
            return self.refuse(at, Expected::FullYear);
        }
        let (month_at, month, day_at, day) = if order == DateOrder::DayMonthYear {
            (second_at, second.value, at, first.value)
        } else {
            (at, first.value, second_at, second.value)
        };
        let month = self.month_number(month_at, month, order)?;
        if !(1..=31).contains(&day) {
            return self.refuse(day_at, Expected::DayNumber(order));
        }
        Some((civil(third.value, month, Some(LooseDay { number: day, at: day_at })), end))
    }

    /// After the month: `1939` of `3.IX.1939`
    fn roman_month(&mut self, day: LooseDay, month: i64, at: usize) -> Option<(LooseDate, usize)> {
        let at = skip_spaces(self.text, at);
        let (year, end) = number(self.text, at).filter(|(year, _)| year.digits == 4)?;
        let month = u8::try_from(month).ok().filter(|month| *month <= 12)?;
        ends_here(self.text, end).then_some((civil(year.value, month, Some(day)), end))
    }

    /// `30.4.` of `30.4.–8.5.1945`: what joins it to another day follows.
    fn day_and_month(&mut self, day: i64, month: Number, end: usize) -> Option<(LooseDate, usize)> {
        let joins = dash(self.text, end).or_else(|| mark(self.text, end, '/')).is_some()
            || matches!(
                self.word(end),
                Some((Word::To | Word::And | Word::Or | Word::Lead(Lead::Until), _))
            );
        let month = u8::try_from(month.value).ok().filter(|month| (1..=12).contains(month))?;
        let day = LooseDay { number: day, at: end };
        let is_day = joins && (1..=31).contains(&day.number);
        let date = LooseDate::Civil { year: None, month: Some(month), day: Some(day) };
        is_day.then_some((date, end))
    }

    /// `2001-09-11`, `2001-09`, `2001/9/11`, `2001-254`, `2001-W37`, `2001-W37-2`
    fn year_first(&mut self, year: i64, end: usize) -> Option<(LooseDate, usize)> {
        let separator = char_at(self.text, end)
            .filter(|c| matches!(c, '-' | '/' | '.' | '\u{2010}' | '\u{2011}'))?;
        let second_at = end + separator.len_utf8();
        if let Some(at) = touching(self.text, second_at, 'W') {
            return self.week(at, year);
        }
        let (second, end) = number(self.text, second_at)?;
        let third = touching(self.text, end, separator)
            .and_then(|at| Some((at, number(self.text, at)?)))
            .filter(|(_, (third, end))| third.digits <= 2 && ends_here(self.text, *end));
        if let Some((day_at, (day, end))) = third.filter(|_| second.digits <= 2) {
            let month = self.month_number(second_at, second.value, DateOrder::YearMonthDay)?;
            return Some((
                civil(year, month, Some(LooseDay { number: day.value, at: day_at })),
                end,
            ));
        }
        if separator == '/' || separator == '.' || !ends_here(self.text, end) {
            return None;
        }
        match second.digits {
            // `1989-90` is no month but two years.
            2 if (1..=12).contains(&second.value) => {
                Some((civil(year, u8::try_from(second.value).ok()?, None), end))
            }
            3 => {
                let last = 365 + i64::from(is_leap_year(year));
                if !(1..=last).contains(&second.value) {
                    return self.refuse(second_at, Expected::DayOfYear);
                }
                let first = Day::new(year, 1, 1)?.days_since_epoch();
                let day = Day::from_days_since_epoch(first + second.value - 1);
                Some((LooseDate::Whole(Unit::Day(day)), end))
            }
            _ => None,
        }
    }

    /// `37`, `37-2`: ISO 8601's weeks begin on Monday, the first holds 4 January.
    fn week(&mut self, at: usize, year: i64) -> Option<(LooseDate, usize)> {
        let (week, end) = two_digits(self.text, at)?;
        let monday_of_first = |year| {
            let fourth = Day::new(year, 1, 4).map(Day::days_since_epoch)?;
            // 1970-01-01 was a Thursday.
            Some(fourth - (fourth + 3).rem_euclid(7))
        };
        let monday = monday_of_first(year)? + 7 * (i64::from(week) - 1);
        if week == 0 || monday >= monday_of_first(year + 1)? {
            return self.refuse(at, Expected::Week);
        }
        let weekday = touching(self.text, end, '-')
            .and_then(|at| number(self.text, at))
            .filter(|(day, _)| day.digits == 1 && (1..=7).contains(&day.value));
        let (unit, end) = match weekday {
            Some((day, end)) => {
                (Unit::Day(Day::from_days_since_epoch(monday + day.value - 1)), end)
            }
            None => (Unit::Week(Day::from_days_since_epoch(monday)), end),
        };
        ends_here(self.text, end).then_some((LooseDate::Whole(unit), end))
    }

    fn month_number(&mut self, at: usize, month: i64, order: DateOrder) -> Option<u8> {
        match u8::try_from(month) {
            Ok(month @ 1..=12) => Some(month),
            _ => self.refuse(at, Expected::MonthNumber(order)),
        }
    }
}

fn civil(year: i64, month: u8, day: Option<LooseDay>) -> LooseDate {
    let year = Some(LooseYear { number: year, era: None });
    LooseDate::Civil { year, month: Some(month), day }
}
