//! The steps that an axis can go in, from a second to a hundred billion years.

use crate::date::{Day, SECONDS_PER_DAY, YEAR_LIMIT};

/// The year that *years ago* are counted back from.
pub(super) const PRESENT_YEAR: i64 = 2000;

/// From this step on years are counted back from the present, not by the calendar.
const YEARS_AGO_FROM: i64 = 100_000;

const MINUTE_S: i64 = 60;
const HOUR_S: i64 = 3_600;

/// A way to divide time. Each tick of a step has an index, rising with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// So many seconds, a divisor of a day.
    Seconds(i64),
    /// A day.
    Day,
    /// The 1st, 8th, 15th and 22nd of a month.
    Week,
    /// So many months, a divisor of a year.
    Months(i64),
    /// So many years of the calendar, counted from year 1 either way: 500 BCE, 1 CE, 500 CE.
    Years(i64),
    /// So many years, counted from [`PRESENT_YEAR`] either way.
    YearsAgo(i64),
}

/// Pairs of a labelled minor and a major step, finest first. Beyond them a year or more is the
/// major step and the minor has no labels: [`year_steps`].
pub(super) const PAIRS: [(Step, Step); 16] = [
    (Step::Seconds(1), Step::Day),
    (Step::Seconds(5), Step::Day),
    (Step::Seconds(15), Step::Day),
    (Step::Seconds(30), Step::Day),
    (Step::Seconds(MINUTE_S), Step::Day),
    (Step::Seconds(5 * MINUTE_S), Step::Day),
    (Step::Seconds(15 * MINUTE_S), Step::Day),
    (Step::Seconds(30 * MINUTE_S), Step::Day),
    (Step::Seconds(HOUR_S), Step::Day),
    (Step::Seconds(3 * HOUR_S), Step::Day),
    (Step::Seconds(6 * HOUR_S), Step::Day),
    (Step::Seconds(12 * HOUR_S), Step::Day),
    (Step::Day, Step::Months(1)),
    (Step::Week, Step::Months(1)),
    (Step::Months(1), Step::Years(1)),
    (Step::Months(3), Step::Years(1)),
];

/// Steps of years, finest first: 1, 2, 5, 10, 25, 50, 100, 250, … up to 100 billion.
pub(super) fn year_steps() -> impl Iterator<Item = Step> {
    let powers = (1..=10).map(|exponent| 10_i64.pow(exponent));
    let tens = powers.flat_map(|power| [power, power / 10 * 25, power * 5]);
    [1, 2, 5].into_iter().chain(tens).chain([10_i64.pow(11)]).map(years)
}

/// The steps that may divide a step of years without a label, finest first: those that go into it a
/// whole number of times, ten at most.
pub(super) fn divisions(major: Step) -> Vec<Step> {
    let (Step::Years(whole) | Step::YearsAgo(whole)) = major else { return Vec::new() };
    if whole == 1 {
        return vec![Step::Months(3)];
    }
    let divides = |part: i64| part < whole && whole % part == 0 && whole / part <= 10;
    year_steps()
        .filter_map(|step| match step {
            Step::Years(part) | Step::YearsAgo(part) if divides(part) => Some(part),
            _ => None,
        })
        // Both tiers count from the same year.
        .map(|part| match major {
            Step::YearsAgo(_) => Step::YearsAgo(part),
            _ => Step::Years(part),
        })
        .collect()
}

fn years(count: i64) -> Step {
    if count < YEARS_AGO_FROM { Step::Years(count) } else { Step::YearsAgo(count) }
}

impl Step {
    /// The shortest that a step can be, in seconds.
    pub(super) fn shortest_s(self) -> f64 {
        let days = match self {
            Step::Seconds(seconds) => return seconds as f64,
            Step::Day => 1,
            Step::Week => 7,
            Step::Months(months) => 30 * months - 2,
            Step::Years(years) | Step::YearsAgo(years) => 365 * years,
        };
        days as f64 * SECONDS_PER_DAY as f64
    }

    /// The ticks from the last that is not after `from_s` to the last that is not after `to_s`, in
    /// seconds since 1970.
    pub(super) fn ticks(self, from_s: f64, to_s: f64) -> impl Iterator<Item = i64> {
        // A cast from f64 to i64 stays within i64.
        let indices = self.index_at(from_s.floor() as i64)..=self.index_at(to_s.floor() as i64);
        indices.filter_map(move |index| self.second_at(index))
    }

    /// The index of the last tick that is not after this second.
    fn index_at(self, second: i64) -> i64 {
        let day = Day::from_second(second);
        let month = day.year * 12 + i64::from(day.month) - 1;
        match self {
            Step::Seconds(seconds) => second.div_euclid(seconds),
            Step::Day => second.div_euclid(SECONDS_PER_DAY),
            Step::Week => month * 4 + i64::from((day.day - 1) / 7).min(3),
            Step::Months(months) => month.div_euclid(months),
            // Without a year 0, as people count: -1 is 1 BCE.
            Step::Years(years) if day.year <= 0 => (day.year - 1).div_euclid(years),
            Step::Years(years) => day.year.div_euclid(years),
            Step::YearsAgo(years) => (day.year - PRESENT_YEAR).div_euclid(years),
        }
    }

    /// The first second of a tick; `None` where time has no such tick.
    fn second_at(self, index: i64) -> Option<i64> {
        let first_of = |year: i64, month: i64, day: i64| {
            (year.abs() <= YEAR_LIMIT)
                .then(|| Day { year, month: month as u8, day: day as u8 }.first_second())
        };
        let first_of_month =
            |month: i64, day| first_of(month.div_euclid(12), month.rem_euclid(12) + 1, day);
        match self {
            Step::Seconds(seconds) => index.checked_mul(seconds),
            Step::Day => index.checked_mul(SECONDS_PER_DAY),
            Step::Week => first_of_month(index.div_euclid(4), index.rem_euclid(4) * 7 + 1),
            Step::Months(months) => first_of_month(index * months, 1),
            // Between 1 BCE and 1 CE there is nothing; coarser steps have their zero at 1 CE.
            Step::Years(1) if index == 0 => None,
            Step::Years(_) if index == 0 => first_of(1, 1, 1),
            Step::Years(years) if index < 0 => first_of(index * years + 1, 1, 1),
            Step::Years(years) => first_of(index * years, 1, 1),
            Step::YearsAgo(years) => first_of(PRESENT_YEAR + index * years, 1, 1),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::date::Moment;

    fn days(step: Step, from: (i64, u8, u8), to: (i64, u8, u8)) -> Vec<String> {
        let second = |(year, month, day)| Day::new(year, month, day).unwrap().first_second() as f64;
        let print = |tick| Moment::from_day(Day::from_second(tick)).to_string();
        step.ticks(second(from), second(to)).map(print).collect()
    }

    #[test]
    fn steps_follow_the_calendar() {
        for (step, from, to, expected) in [
            (Step::Day, (2000, 2, 28), (2000, 3, 1), "2000-02-28 2000-02-29 2000-03-01"),
            (Step::Week, (2001, 1, 31), (2001, 2, 9), "2001-01-22 2001-02-01 2001-02-08"),
            (Step::Months(1), (1999, 12, 9), (2000, 2, 1), "1999-12-01 2000-01-01 2000-02-01"),
            (Step::Months(3), (1999, 12, 9), (2000, 4, 1), "1999-10-01 2000-01-01 2000-04-01"),
            (Step::Years(1), (-1, 6, 1), (2, 1, 1), "-0001-01-01 0000-01-01 0001-01-01 0002-01-01"),
            (Step::Years(25), (1999, 1, 1), (2026, 1, 1), "1975-01-01 2000-01-01 2025-01-01"),
            // 44 BCE is the astronomical year -43, 500 BCE is -499.
            (Step::Years(500), (-43, 1, 1), (600, 1, 1), "-0499-01-01 0001-01-01 0500-01-01"),
            (Step::YearsAgo(100_000), (1, 1, 1), (3000, 1, 1), "Y-98000-01-01 2000-01-01"),
        ] {
            assert_eq!(days(step, from, to).join(" "), expected, "{step:?}");
        }
    }

    #[test]
    fn ticks_rise_and_are_never_nearer_than_the_shortest_step() {
        let steps = PAIRS.iter().flat_map(|pair| [pair.0, pair.1]).chain(year_steps());
        for step in steps {
            let length_s = step.shortest_s();
            for middle_s in [0.0, -6.2e10, 1e9, -4.3e17, 6.3e18, -6.3e18] {
                let ticks: Vec<i64> =
                    step.ticks(middle_s - 40.0 * length_s, middle_s + 40.0 * length_s).collect();
                for (a, b) in ticks.iter().zip(ticks.iter().skip(1)) {
                    let apart_s = (b - a) as f64;
                    // The first tick of our era is a year short of a whole step.
                    let least_s = match step {
                        Step::Years(years) => length_s * (years - 1).max(1) as f64 / years as f64,
                        _ => length_s,
                    };
                    assert!(apart_s >= least_s, "{step:?}: {a} to {b}");
                }
            }
        }
    }

    #[test]
    fn the_ladder_has_the_steps_that_people_count_in() {
        let steps: Vec<i64> = year_steps()
            .map(|step| match step {
                Step::Years(years) | Step::YearsAgo(years) => years,
                _ => 0,
            })
            .collect();
        assert_eq!(
            steps.iter().take(10).copied().collect::<Vec<_>>(),
            [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000]
        );
        assert_eq!(steps.last(), Some(&100_000_000_000));
        assert!(steps.is_sorted());
        assert_eq!(
            divisions(Step::Years(100)),
            [Step::Years(10), Step::Years(25), Step::Years(50)]
        );
        assert_eq!(divisions(Step::Years(1)), [Step::Months(3)]);
    }
}
