//! How far apart two dates are, in words.

use super::words::Words;
use crate::date::{Day, Hull};

/// Beyond this many days one counts in months, beyond so many months in years.
const DAYS: u64 = 45;
const MONTHS: u64 = 24;

/// `9 days later`, `2 months earlier`, `the same year`: where `other` is, seen from `date`. As fine as
/// the vaguer of the two allows; `None` where one of them is vaguer than a year.
pub(super) fn apart(date: Hull, other: Hull, words: &Words) -> Option<String> {
    let (from, to) = (date.begin?.day(), other.begin?.day());
    let unit = fineness(from, date.end?.day())?.max(fineness(to, other.end?.day())?);
    let days = to.days_since_epoch() - from.days_since_epoch();
    let months = (to.year - from.year) * 12 + i64::from(to.month) - i64::from(from.month);
    let count = [days, months, to.year - from.year].get(unit).copied()?;
    if let Some(named) = words.next.get((count + 1) as usize) {
        return named.get(unit).map(|named| named.to_string());
    }
    // One more month on the calendar is none until its day has come.
    let whole = if days > 0 { i64::from(to.day < from.day) } else { -i64::from(to.day > from.day) };
    let (unit, count) = match unit {
        0 if count.unsigned_abs() > DAYS => (1, months - whole),
        _ => (unit, count),
    };
    let (unit, count) =
        if unit == 1 && count.unsigned_abs() >= MONTHS { (2, count / 12) } else { (unit, count) };
    let [one, several] = &words.units;
    let units = if count.abs() == 1 { one } else { several };
    let direction = if count > 0 { words.later } else { words.earlier };
    let number = count.unsigned_abs() as u32;
    Some([&*number.to_string(), units.get(unit)?, direction].concat())
}

/// 0 for a day, 1 for what lies in one month, 2 for what lies in one year.
fn fineness(begin: Day, end: Day) -> Option<usize> {
    match (begin.year == end.year, begin.month == end.month, begin.day == end.day) {
        (true, true, true) => Some(0),
        (true, true, false) => Some(1),
        (true, ..) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::words::EN;
    use crate::date::{DateOptions, read_date};

    #[test]
    fn from_one_date_to_another() {
        for (from, to, expected) in [
            ("2001-09-11", "2001-09-11", "the same day"),
            ("8:46 a.m. September 11, 2001", "September 11, 2001", "the same day"),
            ("2001-09-11", "2001-09-12", "1 day later"),
            ("2001-09-11", "2001-09-20", "9 days later"),
            ("2001-09-20", "2001-09-11", "9 days earlier"),
            ("2001-12-30", "2002-02-13", "45 days later"),
            ("2001-12-30", "2002-02-14", "1 month later"),
            ("2001-12-30", "2002-03-01", "2 months later"),
            ("2002-03-01", "2001-12-30", "2 months earlier"),
            ("2001-01-01", "2002-12-31", "23 months later"),
            ("2001-01-01", "2003-01-01", "2 years later"),
            ("2001-09", "2001-09-20", "the same month"),
            ("Early September 2001", "October 1, 2001", "the month after"),
            ("2001-09", "2001-08", "the month before"),
            ("December 8, 1979", "Early 1980", "the year after"),
            ("1999-04", "2001-09", "2 years later"),
            ("1999-12", "2001-09-11", "21 months later"),
            ("1999", "April 1999", "the same year"),
            ("1999", "April 2001", "2 years later"),
            ("Late 2001", "1999", "2 years earlier"),
            ("1999-2001", "2000", ""),
            ("After 1999", "2000", ""),
        ] {
            let hull = |date| read_date(date, &DateOptions::default()).unwrap().hull;
            let found = apart(hull(from), hull(to), &EN).unwrap_or_default();
            assert_eq!(found, expected, "{from} to {to}");
        }
    }
}
