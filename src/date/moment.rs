//! A bound of a hull: a civil moment and how finely it was given.

use std::fmt;

use super::calendar::{Day, SECONDS_PER_DAY};
use super::digits::{push_pairs, push_year, with_digit};

/// How finely a moment was given; a moment is never coarser than a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Resolution {
    Day,
    Minute,
    Second,
}

/// A civil moment. As a begin it means the first second of its day or minute, as an end the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The first second of the day, minute or second: seconds since 1970-01-01T00:00:00.
    second: i64,
    resolution: Resolution,
}

impl Moment {
    /// A whole day.
    pub fn from_day(day: Day) -> Moment {
        Moment { second: day.first_second(), resolution: Resolution::Day }
    }

    /// The day, minute or second that holds this second (since 1970-01-01T00:00:00).
    pub fn from_second(second: i64, resolution: Resolution) -> Moment {
        Moment { second: second - second.rem_euclid(resolution.seconds()), resolution }
    }

    /// The moment that prints so; `None` for any other text. Beyond four digits EDTF knows years alone,
    /// and a bound that was told must be understood when it comes back.
    ///
    /// ```
    /// use dateline::date::Moment;
    /// let dawn = Moment::read("Y-13800000000-01-01").unwrap();
    /// assert_eq!(dawn.to_string(), "Y-13800000000-01-01");
    /// assert_eq!(Moment::read("Y-13800000000"), None);
    /// ```
    pub fn read(text: &str) -> Option<Moment> {
        let (date, time) = text.split_once('T').map_or((text, ""), |(date, time)| (date, time));
        let date = date.strip_prefix('Y').unwrap_or(date);
        let (is_before, date) = date.strip_prefix('-').map_or((false, date), |date| (true, date));
        let mut parts = date.splitn(3, '-').map(number);
        let year = parts.next()??;
        let (month, day) = (parts.next()??, parts.next()??);
        let year = if is_before { -year } else { year };
        let day = Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        let (mut second, mut unit_s) = (day.first_second(), SECONDS_PER_DAY);
        for part in time.split(':').filter(|_| !time.is_empty()) {
            unit_s /= if unit_s == SECONDS_PER_DAY { 24 } else { 60 };
            second += number(part).filter(|_| part.len() == 2)? * unit_s;
        }
        let resolution = match unit_s {
            SECONDS_PER_DAY => Resolution::Day,
            60 => Resolution::Minute,
            1 => Resolution::Second,
            _ => return None,
        };
        let moment = Moment { second, resolution };
        (moment.to_string() == text).then_some(moment)
    }

    /// How finely it was given.
    pub fn resolution(self) -> Resolution {
        self.resolution
    }

    /// The day it falls on.
    pub fn day(self) -> Day {
        Day::from_second(self.second)
    }

    /// Its first second, since 1970-01-01T00:00:00.
    pub fn first_second(self) -> i64 {
        self.second
    }

    /// Its last second, inclusive: 23:59:59 for a whole day.
    pub fn last_second(self) -> i64 {
        self.second + self.resolution.seconds() - 1
    }
}

impl Resolution {
    fn seconds(self) -> i64 {
        match self {
            Resolution::Day => SECONDS_PER_DAY,
            Resolution::Minute => 60,
            Resolution::Second => 1,
        }
    }
}

/// Digits and nothing else, at least one.
fn number(text: &str) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| byte - b'0');
    let number = text.bytes().try_fold(0, |number, byte| with_digit(number, digit(byte)?))?;
    (!text.is_empty()).then_some(number)
}

/// `1999-04-01`, `2001-09-11T08:46`, `-0043-03-15`, and `Y-13800000000-01-01` beyond four digits.
///
/// ```
/// use dateline::date::{Day, Moment};
/// let ides = Moment::from_day(Day::new(-43, 3, 15).unwrap());
/// assert_eq!(ides.to_string(), "-0043-03-15");
/// ```
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Day { year, month, day } = self.day();
        let mut out = String::new();
        push_year(&mut out, year);
        push_pairs(&mut out, '-', &[month, day]);
        let of_day = self.second.rem_euclid(SECONDS_PER_DAY) as u32;
        if self.resolution != Resolution::Day {
            push_pairs(&mut out, 'T', &[(of_day / 3600) as u8]);
            push_pairs(&mut out, ':', &[(of_day / 60 % 60) as u8]);
        }
        if self.resolution == Resolution::Second {
            push_pairs(&mut out, ':', &[(of_day % 60) as u8]);
        }
        f.write_str(&out)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn moments_print_and_bound() {
        let day = Day::new(2001, 9, 11).unwrap().first_second();
        for (second, resolution, printed, last) in [
            (day + 5, Resolution::Day, "2001-09-11", day + 86_399),
            (day + 31_571, Resolution::Minute, "2001-09-11T08:46", day + 31_619),
            (day + 31_571, Resolution::Second, "2001-09-11T08:46:11", day + 31_571),
        ] {
            let moment = Moment::from_second(second, resolution);
            assert_eq!(moment.to_string(), printed);
            assert_eq!(moment.last_second(), last);
        }
        for printed in
            ["1999-04-01", "-0043-03-15", "2001-09-11T08:46", "Y-13800000000-12-31T23:59:59"]
        {
            assert_eq!(Moment::read(printed).unwrap().to_string(), printed);
        }
        for other in [
            "",
            "1999",
            "1999-04",
            "1999-02-30",
            "1999-4-1",
            "1999-04-01T08",
            "1999-04-01T24:00",
            "1999-04-01T9223372036854775807",
            "Y1999-04-01",
            "1999-04-01T",
            "1999-04-01-",
            "99999999999999999999-01-01",
            "é-01-01",
        ] {
            assert_eq!(Moment::read(other), None, "{other}");
        }
        let far = Day::new(-13_800_000_000, 1, 1).unwrap();
        assert_eq!(Moment::from_day(far).to_string(), "Y-13800000000-01-01");
    }
}
