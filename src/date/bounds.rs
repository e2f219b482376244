//! The hull of a statement: its first and last moment.

use super::calendar::{Day, SECONDS_PER_DAY, days_in_month};
use super::digits::with_zeros;
use super::moment::{Moment, Resolution};
use super::statement::{Bracket, Clock, DayPart, Join, Part, Scale, Statement, Term, Unit};
use super::{Hull, Precision};

/// `years ago` count back from this year.
const PRESENT: i64 = 2000;

/// `None` where a bound lies beyond the calendar.
pub(super) fn hull(statement: &Statement) -> Option<Hull> {
    let (mut first, mut end) = term_bounds(&statement.first.term)?;
    let first_lead = statement.first.lead;
    let mut end_lead = first_lead;
    if let Some((join, side)) = &statement.second {
        let (second_first, last) = term_bounds(&side.term)?;
        // `Late 1995 or 1995` may be any day of 1995.
        let either =
            matches!(join, Join::Or | Join::And) && (first_lead, side.lead) == (None, None);
        if either && second_first.first_second() < first.first_second() {
            first = second_first;
        }
        if !either || last.last_second() > end.last_second() {
            end = last;
        }
        end_lead = side.lead;
    }
    let trail = statement.trail.map(|trail| trail.opens_end);
    let opens_begin = first_lead.is_some_and(|lead| !lead.opens_end()) || trail == Some(false);
    let opens_end = end_lead.is_some_and(|lead| lead.opens_end()) || trail == Some(true);
    let mut hull = Hull {
        begin: if opens_begin { None } else { Some(first) },
        end: if opens_end { None } else { Some(end) },
    };
    if statement.bracket == Bracket::Clock {
        // Inside parentheses the day outside bounds an open end.
        hull.begin = hull.begin.or(Some(minute_of(first.day(), 0)));
        hull.end = hull.end.or(Some(minute_of(end.day(), SECONDS_PER_DAY - 60)));
    }
    Some(hull)
}

/// Whether the second term ends before the first begins.
pub(super) fn is_reversed(statement: &Statement) -> bool {
    let (Some((first, _)), Some((join, second))) =
        (term_bounds(&statement.first.term), &statement.second)
    else {
        return false;
    };
    let Some((second_first, last)) = term_bounds(&second.term) else { return false };
    let begins_before = *join != Join::Or && second_first.first_second() < first.first_second();
    // `1986-Early 1986` is odd but true of some part of the year; what ends before it begins is not.
    last.last_second() < first.first_second()
        || (begins_before && last.last_second() <= first.last_second())
}

fn minute_of(day: Day, second: i64) -> Moment {
    Moment::from_second(day.first_second() + second, Resolution::Minute)
}

/// A term's first and last moment.
pub(super) fn term_bounds(term: &Term) -> Option<(Moment, Moment)> {
    let (first, last) = unit_bounds(term.unit, term.part)?;
    let Some(clock) = term.clock else {
        return Some((Moment::from_day(first), Moment::from_day(last)));
    };
    let (begin, end, resolution) = clock_bounds(clock);
    let midnight = first.first_second();
    Some((
        Moment::from_second(midnight + begin, resolution),
        Moment::from_second(midnight + end, resolution),
    ))
}

/// First and last second of the day, both inclusive, and how finely they were given.
fn clock_bounds(clock: Clock) -> (i64, i64, Resolution) {
    let hours = |first: i64, last: i64| (first * 3600, last * 3600 + 3599, Resolution::Minute);
    match clock {
        Clock::Named(DayPart::SmallHours, _) => hours(0, 5),
        Clock::Named(DayPart::Dawn, _) => hours(3, 8),
        Clock::Named(DayPart::Morning, _) => hours(6, 11),
        Clock::Named(DayPart::Afternoon, _) => hours(12, 17),
        Clock::Named(DayPart::Dusk, _) => hours(16, 22),
        Clock::Named(DayPart::Evening, _) => hours(18, 21),
        Clock::Named(DayPart::Night, _) => hours(22, 23),
        Clock::Time { hour: 24, .. } => (86_340, 86_340, Resolution::Minute),
        Clock::Time { hour, minute: None, .. } => hours(i64::from(hour), i64::from(hour)),
        Clock::Time { hour, minute: Some(minute), second } => {
            let start = i64::from(hour) * 3600 + i64::from(minute) * 60;
            match second {
                Some(second) => {
                    let start = start + i64::from(second);
                    (start, start, Resolution::Second)
                }
                None => (start, start, Resolution::Minute),
            }
        }
    }
}

fn unit_bounds(unit: Unit, part: Option<Part>) -> Option<(Day, Day)> {
    match unit {
        Unit::Day(day) => Some((day, day)),
        Unit::Week(monday) => Some((monday, monday.after(6))),
        Unit::Month { year, month } => {
            let last = days_in_month(year, month);
            let (first, last) = match part {
                None => (1, last),
                Some(Part::Early) => (1, 10),
                Some(Part::Mid) => (11, 20),
                Some(Part::Late) => (21, last),
            };
            Some((Day::new(year, month, first)?, Day::new(year, month, last)?))
        }
        Unit::SubYear { year, code } => {
            let (first, count) = months_of_code(code);
            let (first, count) = match part {
                None => (first, count),
                Some(part) => (first + part as u8, 1),
            };
            months(year, first, count)
        }
        Unit::Year(year) => years(year, year),
        Unit::FiscalYear(year) => months(year - 1, 10, 12),
        Unit::Years { first, count } => {
            let (from, to) = part_of_years(part, count);
            years(first.checked_add(from)?, first.checked_add(to)?)
        }
        Unit::Ago { mantissa, decimals, scale } => {
            let unit = unit_of_ago(decimals, scale)?;
            let middle = if mantissa <= i64::MAX / unit.max(1) {
                PRESENT - mantissa * unit.max(1)
            } else {
                return None;
            };
            years(middle.checked_sub(unit / 2)?, middle.checked_add(unit / 2)?)
        }
    }
}

/// The first and the last of so many years, from 0, that a part of them has.
pub(super) fn part_of_years(part: Option<Part>, count: i64) -> (i64, i64) {
    match (part, count) {
        (None, _) => (0, count - 1),
        (Some(Part::Early), 10) => (0, 3),
        (Some(Part::Mid), 10) => (4, 6),
        (Some(Part::Late), 10) => (7, 9),
        (Some(Part::Early), _) => (0, count / 3 - 1),
        (Some(Part::Mid), _) => (count / 3, count * 2 / 3 - 1),
        (Some(Part::Late), _) => (count * 2 / 3, count - 1),
    }
}

pub(super) fn years(first: i64, last: i64) -> Option<(Day, Day)> {
    Some((Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
}

/// Whole months, the first of them possibly beyond the year's twelfth.
pub(super) fn months(year: i64, first: u8, count: u8) -> Option<(Day, Day)> {
    let place = |month: u8| (year + i64::from((month - 1) / 12), (month - 1) % 12 + 1);
    let (first_year, first_month) = place(first);
    let (last_year, last_month) = place(first + count - 1);
    let last_day = days_in_month(last_year, last_month);
    Some((Day::new(first_year, first_month, 1)?, Day::new(last_year, last_month, last_day)?))
}

/// First month and count of months of EDTF's codes; a winter begins in December. Seasons are
/// meteorological, those of the southern hemisphere (29-32) half a year away.
pub(super) fn months_of_code(code: u8) -> (u8, u8) {
    match code {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => (3 * (code - 33) + 1, 3),
        37..=39 => (4 * (code - 37) + 1, 4),
        40 => (1, 6),
        41 => (7, 6),
        _ => (1, 12),
    }
}

/// Years in one of the last digit given; 0 where it is a fraction of a year.
pub(super) fn unit_of_ago(decimals: u8, scale: Scale) -> Option<i64> {
    let scale: i64 = match scale {
        Scale::One => 1,
        Scale::Thousand => 1_000,
        Scale::Million => 1_000_000,
        Scale::Billion => 1_000_000_000,
    };
    let divisor = with_zeros(1, u32::from(decimals))?;
    (scale >= divisor).then_some(scale / divisor)
}

/// Of a range that of its begin, else that of its end.
pub(super) fn precision(statement: &Statement) -> Precision {
    let begin_is_open = statement.first.lead.is_some_and(|lead| !lead.opens_end())
        || statement.trail.is_some_and(|trail| !trail.opens_end);
    match &statement.second {
        Some((_, side)) if begin_is_open => term_precision(&side.term),
        _ => term_precision(&statement.first.term),
    }
}

fn term_precision(term: &Term) -> Precision {
    match term.clock {
        Some(Clock::Time { second: Some(_), .. }) => return Precision::Second,
        Some(Clock::Time { minute: Some(_), .. }) => return Precision::Minute,
        Some(_) => return Precision::Hour,
        None => {}
    }
    match term.unit {
        Unit::Day(_) => Precision::Day,
        // No finer word says seven days truly.
        Unit::Week(_) | Unit::Month { .. } => Precision::Month,
        Unit::SubYear { .. } => Precision::Season,
        Unit::Year(_) | Unit::FiscalYear(_) => Precision::Year,
        Unit::Years { count, .. } => years_precision(count),
        Unit::Ago { decimals, scale, .. } => {
            years_precision(unit_of_ago(decimals, scale).unwrap_or(1))
        }
    }
}

fn years_precision(years: i64) -> Precision {
    match years {
        1000.. => Precision::Millennium,
        100.. => Precision::Century,
        10.. => Precision::Decade,
        _ => Precision::Year,
    }
}
