//! From when to when an expression reaches, and how finely it says so.

use edtf_core::{Date, DateField, Year, YearKind};

use super::{End, Kind, Leaf, Span, Value, fail};
use crate::date::bounds::{months, months_of_code, years};
use crate::date::calendar::{Day, days_in_month};
use crate::date::digits::with_zeros;
use crate::date::error::{Expected, Fail};
use crate::date::moment::{Moment, Resolution};
use crate::date::{Hull, Nature, Precision};

impl Value {
    /// Within the calendar, and no end before its begin.
    pub(super) fn check(&self) -> Result<(), Fail> {
        let beyond = Fail { at: 0, expected: Expected::YearInReach };
        for span in &self.spans {
            let begin = span.first.leaf().map(|leaf| leaf.bounds().ok_or(beyond)).transpose()?;
            let Some(last) = span.last.as_ref().and_then(End::leaf) else { continue };
            let (_, end) = last.bounds().ok_or(beyond)?;
            // Ends may overlap, as `1984/1984-06` do.
            if begin.is_some_and(|(begin, _)| end.last_second() < begin.first_second()) {
                return fail(0, "an end is not before its begin");
            }
        }
        Ok(())
    }

    /// One open element opens a set.
    pub(in crate::date) fn hull(&self) -> Hull {
        let mut hull: Option<Hull> = None;
        for span in &self.spans {
            let mut begin = span.first.bounds().map(|(begin, _)| begin);
            let mut end = span.end().bounds().map(|(_, end)| end);
            if let Some(other) = hull {
                begin = begin.and_then(|begin| earlier(other.begin?, begin));
                end = end.and_then(|end| later(other.end?, end));
            }
            hull = Some(Hull { begin, end });
        }
        hull.unwrap_or(Hull { begin: None, end: None })
    }

    pub(in crate::date) fn nature(&self) -> Nature {
        match self.kind {
            Kind::Single | Kind::OneOf => Nature::Within,
            Kind::Interval | Kind::AllOf => Nature::Throughout,
        }
    }

    pub(in crate::date) fn approximate(&self) -> bool {
        self.leaves().any(|leaf| leaf.date.is_approximate())
    }

    pub(in crate::date) fn uncertain(&self) -> bool {
        self.leaves().any(|leaf| leaf.date.is_uncertain())
    }

    /// That of the first date.
    pub(in crate::date) fn precision(&self) -> Precision {
        self.leaves().next().map_or(Precision::Year, |leaf| leaf.precision())
    }

    pub(super) fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.spans.iter().flat_map(Span::leaves)
    }
}

impl Span {
    fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        [self.first.leaf(), self.last.as_ref().and_then(End::leaf)].into_iter().flatten()
    }
}

impl End {
    pub(super) fn leaf(&self) -> Option<&Leaf> {
        match self {
            End::At(leaf) | End::Beyond(leaf) => Some(leaf),
            End::Open | End::Unknown => None,
        }
    }

    /// `None` where it bounds nothing.
    fn bounds(&self) -> Option<(Moment, Moment)> {
        if let End::At(leaf) = self { leaf.bounds() } else { None }
    }
}

impl Leaf {
    /// Its first and last moment; `None` beyond the calendar.
    pub(super) fn bounds(&self) -> Option<(Moment, Moment)> {
        let (first, last) = days(&self.date)?;
        let Some(time) = self.time else {
            return Some((Moment::from_day(first), Moment::from_day(last)));
        };
        let resolution =
            if time.second.is_some() { Resolution::Second } else { Resolution::Minute };
        let moment = Moment::from_second(first.first_second() + time.second_of_day(), resolution);
        Some((moment, moment))
    }

    /// That of its finest component with all digits.
    pub(super) fn precision(&self) -> Precision {
        match self.time {
            Some(time) if time.second.is_some() => return Precision::Second,
            Some(_) => return Precision::Minute,
            None => {}
        }
        match (self.date.month.and_then(DateField::value), self.date.day.and_then(DateField::value))
        {
            (_, Some(_)) => Precision::Day,
            (Some(21..), None) => Precision::Season,
            (Some(_), None) => Precision::Month,
            (None, None) => year_precision(&self.date.year),
        }
    }
}

/// First and last day.
pub(super) fn days(date: &Date) -> Option<(Day, Day)> {
    let (first, last) = year_range(&date.year)?;
    match (date.month, date.month.and_then(DateField::value)) {
        (None, _) => years(first, last),
        (_, Some(code @ 21..)) => {
            let (month, count) = months_of_code(code);
            Some((months(first, month, count)?.0, months(last, month, count)?.1))
        }
        _ => Some((extreme_day(date, first, last, false)?, extreme_day(date, first, last, true)?)),
    }
}

/// `None` with unspecified digits, and where it is too large for a number.
pub(super) fn year_value(year: &Year) -> Option<i64> {
    match year.kind {
        YearKind::Standard { negative, digits } => {
            let mut value = 0;
            for digit in digits {
                value = value * 10 + i64::from(digit?);
            }
            Some(if negative { -value } else { value })
        }
        YearKind::Big { value } => Some(value),
        YearKind::Exponential { significand, exponent } => {
            Some(with_zeros(significand.abs(), exponent)? * significand.signum())
        }
    }
}

/// First and last year: unspecified digits, and those that are not significant, are 0 and 9.
pub(super) fn year_range(year: &Year) -> Option<(i64, i64)> {
    let Some(value) = year_value(year) else {
        let YearKind::Standard { negative, digits } = year.kind else { return None };
        let filled = |fill: u8| {
            digits.iter().fold(0, |year, digit| year * 10 + i64::from(digit.unwrap_or(fill)))
        };
        if !negative {
            return Some((filled(0), filled(9)));
        }
        // There is no -0000: the last X of `-XX00` is 1 at least.
        let known = digits.iter().rev().take_while(|digit| digit.is_some()).count() as u32;
        let least = if filled(0) == 0 { 10_i64.pow(known) } else { filled(0) };
        return Some((-filled(9), -least));
    };
    let Some(significant) = year.significant_digits else { return Some((value, value)) };
    let step = with_zeros(1, digits_of(year.kind).saturating_sub(significant))?;
    let nearest = value - value % step;
    let farthest = nearest.checked_add((step - 1) * value.signum())?;
    Some(if value < 0 { (farthest, nearest) } else { (nearest, farthest) })
}

/// The first or last day between two years that has the digits which are specified.
pub(super) fn extreme_day(date: &Date, first: i64, last: i64, latest: bool) -> Option<Day> {
    let value = |field: Option<DateField>| field.and_then(DateField::value);
    // Most dates have all digits: nothing to look for.
    if let (true, Some(month), Some(day)) = (first == last, value(date.month), value(date.day)) {
        return Day::new(first, month, day);
    }
    // Counts from the one end or the other.
    let nth = |from: i64, to: i64, n: i64| if latest { to - n } else { from + n };
    for years in 0..=last - first {
        let year = nth(first, last, years);
        if !year_fits(&date.year, year) {
            continue;
        }
        for months in 0..12 {
            let month = nth(1, 12, months) as u8;
            if !field_fits(date.month, month) {
                continue;
            }
            let length = i64::from(days_in_month(year, month));
            for days in 0..length {
                let day = nth(1, length, days) as u8;
                if field_fits(date.day, day) {
                    return Day::new(year, month, day);
                }
            }
        }
        // Another year has no other days but 29 February.
        if !field_fits(date.month, 2) || !field_fits(date.day, 29) {
            return None;
        }
    }
    None
}

fn year_fits(pattern: &Year, year: i64) -> bool {
    let YearKind::Standard { digits, .. } = pattern.kind else { return true };
    let mut rest = year.unsigned_abs();
    digits.iter().rev().all(|digit| {
        let last = rest % 10;
        rest /= 10;
        digit.is_none_or(|digit| u64::from(digit) == last)
    })
}

pub(super) fn field_fits(pattern: Option<DateField>, number: u8) -> bool {
    pattern.is_none_or(|DateField { digits: [tens, ones], .. }| {
        tens.is_none_or(|tens| tens == number / 10) && ones.is_none_or(|ones| ones == number % 10)
    })
}

fn year_precision(year: &Year) -> Precision {
    let left = match (year.significant_digits, year.kind) {
        (Some(digits), kind) => digits_of(kind).saturating_sub(digits),
        (None, YearKind::Standard { digits, .. }) => {
            let known = digits.iter().take_while(|digit| digit.is_some()).count();
            u32::try_from(4 - known).unwrap_or(0)
        }
        (None, _) => 0,
    };
    match left {
        0 => Precision::Year,
        1 => Precision::Decade,
        2 => Precision::Century,
        _ => Precision::Millennium,
    }
}

/// As many as the year is written with.
fn digits_of(kind: YearKind) -> u32 {
    let (mut number, more) = match kind {
        YearKind::Standard { .. } => return 4,
        YearKind::Big { value } => (value, 0),
        YearKind::Exponential { significand, exponent } => (significand, exponent),
    };
    let mut digits = 1;
    while number / 10 != 0 {
        number /= 10;
        digits += 1;
    }
    more.saturating_add(digits)
}

fn earlier(one: Moment, other: Moment) -> Option<Moment> {
    Some(if other.first_second() < one.first_second() { other } else { one })
}

fn later(one: Moment, other: Moment) -> Option<Moment> {
    Some(if other.last_second() > one.last_second() { other } else { one })
}
