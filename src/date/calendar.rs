//! Days and seconds of the proleptic Gregorian calendar, for years of any size.
//!
//! Moments are `i64` seconds of local civil time since 1970-01-01T00:00:00. There is no time zone and
//! no leap second: every day has 86,400 seconds, so that what an author wrote is what every reader sees.

/// Seconds in a civil day.
pub const SECONDS_PER_DAY: i64 = 86_400;

/// The largest year either way that is counted in days: 200 billion, well inside `i64` seconds.
pub const YEAR_LIMIT: i64 = 200_000_000_000;

/// A day of the calendar. `year` is astronomical: 0 is 1 BCE, -43 is 44 BCE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Astronomical year, within ±[`YEAR_LIMIT`].
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, as the month allows.
    pub day: u8,
}

impl Day {
    /// A day, or `None` where the calendar has no such day.
    ///
    /// ```
    /// use dateline::date::Day;
    /// assert!(Day::new(2000, 2, 29).is_some());
    /// assert!(Day::new(2001, 2, 29).is_none());
    /// ```
    pub fn new(year: i64, month: u8, day: u8) -> Option<Day> {
        let fits = year.abs() <= YEAR_LIMIT
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        fits.then_some(Day { year, month, day })
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    pub fn days_since_epoch(self) -> i64 {
        // The year is taken to begin in March, so that the leap day is its last.
        let month = i64::from(self.month);
        let year = self.year - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1970-01-01.
    ///
    /// Source: Howard Hinnant, as above, `civil_from_days`.
    ///
    /// ```
    /// use dateline::date::Day;
    /// let day = Day::new(-43, 3, 15).unwrap();
    /// assert_eq!(Day::from_days_since_epoch(day.days_since_epoch()), day);
    /// ```
    pub fn from_days_since_epoch(days: i64) -> Day {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        Day {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month: month as u8,
            day: day as u8,
        }
    }

    /// The day that many days after this one, before it where they are negative.
    ///
    /// ```
    /// use dateline::date::Day;
    /// assert_eq!(Day::new(1999, 12, 31).unwrap().after(1), Day::new(2000, 1, 1).unwrap());
    /// ```
    pub fn after(self, days: i64) -> Day {
        Day::from_days_since_epoch(self.days_since_epoch() + days)
    }

    /// The day of the week: 0 is Sunday, 6 Saturday; 1970-01-01 was a Thursday.
    ///
    /// ```
    /// use dateline::date::Day;
    /// assert_eq!(Day::new(2001, 9, 11).unwrap().weekday(), 2);
    /// ```
    pub fn weekday(self) -> usize {
        (self.days_since_epoch() + 4).rem_euclid(7) as usize
    }

    /// The day's first second, in seconds since 1970-01-01T00:00:00.
    pub fn first_second(self) -> i64 {
        self.days_since_epoch() * SECONDS_PER_DAY
    }

    /// The day that holds this second.
    pub fn from_second(second: i64) -> Day {
        Day::from_days_since_epoch(second.div_euclid(SECONDS_PER_DAY))
    }
}

/// Whether the year has a 29 February.
pub fn is_leap_year(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// Days in a month (1 to 12) of a year; 31 for a month that does not exist.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        for (year, month, day, days) in [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (2000, 3, 1, 11_017),
            (2001, 9, 11, 11_576),
            (0, 1, 1, -719_528),
            (-4713, 11, 24, -2_440_588),
        ] {
            let civil = Day::new(year, month, day).unwrap();
            assert_eq!(civil.days_since_epoch(), days, "{civil:?}");
            assert_eq!(Day::from_days_since_epoch(days), civil);
        }
    }

    #[test]
    fn every_day_of_800_years_follows_the_last() {
        let mut expected = Day { year: -400, month: 1, day: 1 };
        for days in expected.days_since_epoch().. {
            assert_eq!(Day::from_days_since_epoch(days), expected);
            assert_eq!(expected.days_since_epoch(), days);
            expected = next(expected);
            if expected.year == 400 {
                break;
            }
        }
    }

    fn next(Day { year, month, day }: Day) -> Day {
        if day < days_in_month(year, month) {
            Day { year, month, day: day + 1 }
        } else if month < 12 {
            Day { year, month: month + 1, day: 1 }
        } else {
            Day { year: year + 1, month: 1, day: 1 }
        }
    }

    #[test]
    fn the_far_ends_go_there_and_back() {
        for year in [-YEAR_LIMIT, -13_800_000_000, 170_000_002, YEAR_LIMIT] {
            let day = Day { year, month: 12, day: 31 };
            assert_eq!(Day::from_second(day.first_second() + 86_399), day);
        }
    }
}
