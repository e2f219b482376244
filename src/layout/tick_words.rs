//! What an axis calls its ticks.

use super::axis_words::{AxisWords, axis_words};
use super::tick_ladder::{PRESENT_YEAR, Step};
use crate::date::{
    Day, LabelLength, LabelStyle, SECONDS_PER_DAY, day_before_month, month_name, puts_month_first,
    weekday_name,
};

/// The first year that was Gregorian from end to end: before it days of the week would be reckoned,
/// not remembered.
const FIRST_YEAR_WITH_WEEKDAYS: i64 = 1583;

/// A language, and its order of day and month.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    lang: Option<&'a str>,
    day_first: bool,
    far: &'static AxisWords,
}

/// How much a label says, from the short to the long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Short,
    Long,
}

impl<'a> Words<'a> {
    /// The words for a BCP 47 tag.
    pub(super) fn of(lang: Option<&'a str>) -> Words<'a> {
        Words { lang, day_first: !puts_month_first(lang), far: axis_words(lang) }
    }

    /// A tick of the upper tier, which must be understood alone: `Tue 11 Sep 2001`, `September
    /// 2001`, `1999`, `66 million years ago`.
    pub(super) fn major(self, step: Step, second: i64, length: Length) -> String {
        let day = Day::from_second(second);
        let year = self.year(day.year);
        match step {
            Step::Seconds(_) | Step::Day | Step::Week => {
                let weekday = self.weekday(second);
                let after_weekday = if weekday.is_empty() { "" } else { " " };
                if self.day_first {
                    let lang = self.lang.map(str::to_owned);
                    let style = LabelStyle { lang, length: LabelLength::Short };
                    let date = day_before_month(&style, day.day, day.month);
                    format!("{weekday}{after_weekday}{date} {year}")
                } else {
                    let (month, date) = (self.month(day, Length::Short), day.day);
                    let comma = if weekday.is_empty() { "" } else { "," };
                    format!("{weekday}{comma}{after_weekday}{month} {date}, {year}")
                }
            }
            Step::Months(_) => format!("{} {year}", self.month(day, length)),
            Step::Years(_) => year,
            Step::YearsAgo(step) => self.years_ago(PRESENT_YEAR - day.year, step),
        }
    }

    /// A tick of the lower tier, which divides what the upper one names: `08:46`, `11` or `Tue 11`,
    /// `Apr`.
    pub(super) fn minor(self, step: Step, second: i64, length: Length) -> String {
        let day = Day::from_second(second);
        let of_day = second.rem_euclid(SECONDS_PER_DAY);
        let (hour, minute) = (of_day / 3_600, of_day / 60 % 60);
        match step {
            Step::Seconds(..60) => format!("{hour:02}:{minute:02}:{:02}", of_day % 60),
            Step::Seconds(_) => format!("{hour:02}:{minute:02}"),
            Step::Day if length == Length::Long => {
                format!("{} {}", self.weekday(second), day.day).trim_start().to_owned()
            }
            Step::Day | Step::Week => day.day.to_string(),
            Step::Months(_) => self.month(day, Length::Short).to_owned(),
            Step::Years(_) | Step::YearsAgo(_) => String::new(),
        }
    }

    /// Moments in the year of this second whose labels are as wide as that step's labels get.
    pub(super) fn widest(self, step: Step, second: i64) -> Vec<i64> {
        let year = Day::from_second(second).year;
        let days = match step {
            Step::Seconds(_) | Step::Years(_) | Step::YearsAgo(_) => return vec![second],
            // A week, so that each day of the week is among them.
            Step::Day | Step::Week => (24..=30).map(|day| Day { year, month: 9, day }).collect(),
            Step::Months(_) => {
                (1..=12).map(|month| Day { year, month, day: 1 }).collect::<Vec<_>>()
            }
        };
        days.into_iter().map(Day::first_second).collect()
    }

    fn month(self, day: Day, length: Length) -> &'static str {
        let length = match length {
            Length::Short => LabelLength::Short,
            Length::Long => LabelLength::Long,
        };
        month_name(self.lang, day.month, length)
    }

    /// `44 BCE`, `14 CE`, `1999`, `12,000 BCE`.
    fn year(self, year: i64) -> String {
        let [before, after] = self.far.eras;
        match year {
            ..=0 => filled(before, &self.grouped(1 - year)),
            1..1_000 => filled(after, &year.to_string()),
            1_000..10_000 => year.to_string(),
            _ => filled(after, &self.grouped(year)),
        }
    }

    /// `13.8 billion years ago`, `250,000 years ago`, `today`, `in 5 million years`: as fine as the step
    /// asks for.
    fn years_ago(self, years: i64, step: i64) -> String {
        const MILLION: i64 = 1_000_000;
        const BILLION: i64 = 1_000_000_000;
        let [plain, millions, billions] = self.far.units;
        let size = years.abs();
        let amount = if size >= BILLION && step >= MILLION {
            filled(billions, &self.decimal(size / (BILLION / 10_000), 4))
        } else if size >= MILLION {
            filled(millions, &self.decimal(size / (MILLION / 100), 2))
        } else {
            filled(plain, &self.grouped(size))
        };
        match years {
            0 => self.far.today.to_owned(),
            1.. => filled(self.far.ago, &amount),
            _ => filled(self.far.ahead, &amount),
        }
    }

    /// A number of units of 10^-places, without zeros at its end: `(138000, 4)` is `13.8`.
    fn decimal(self, units: i64, places: u32) -> String {
        let one = 10_i64.pow(places);
        let fraction = format!("{:0width$}", units % one, width = places as usize);
        let fraction = fraction.trim_end_matches('0');
        let mut number = self.grouped(units / one);
        if !fraction.is_empty() {
            number.push(self.far.marks[1]);
            number.push_str(fraction);
        }
        number
    }

    /// A number of five digits or more with marks between its thousands.
    fn grouped(self, number: i64) -> String {
        let digits = number.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(self.far.marks[0]);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Empty where the calendar was another.
    fn weekday(self, second: i64) -> &'static str {
        let day = Day::from_second(second);
        if day.year < FIRST_YEAR_WITH_WEEKDAYS {
            return "";
        }
        weekday_name(self.lang, day.weekday())
    }
}

/// A pattern with its place filled.
fn filled(pattern: &str, words: &str) -> String {
    let (before, after) = pattern.split_once("{}").unwrap_or((pattern, ""));
    [before, words, after].concat()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_called_what_people_call_them() {
        let at = |year, month, day| Day::new(year, month, day).unwrap().first_second();
        let september = at(2001, 9, 11);
        let (plain, british) = (Words::of(None), Words::of(Some("en-GB")));
        let german = Words::of(Some("de"));
        for (found, expected) in [
            (plain.major(Step::Day, september, Length::Short), "Tue, Sep 11, 2001"),
            (british.major(Step::Day, september, Length::Short), "Tue 11 Sep 2001"),
            (plain.major(Step::Day, at(-43, 3, 15), Length::Short), "Mar 15, 44 BCE"),
            (british.major(Step::Day, at(-43, 3, 15), Length::Short), "15 Mar 44 BCE"),
            (german.major(Step::Day, september, Length::Short), "Di. 11. Sept. 2001"),
            (german.minor(Step::Months(1), september, Length::Short), "Sept."),
            (plain.major(Step::Months(1), september, Length::Long), "September 2001"),
            (plain.major(Step::Months(1), september, Length::Short), "Sep 2001"),
            (plain.major(Step::Years(1), at(1999, 1, 1), Length::Short), "1999"),
            (plain.major(Step::Years(1), at(0, 1, 1), Length::Short), "1 BCE"),
            (plain.major(Step::Years(1), at(1, 1, 1), Length::Short), "1 CE"),
            (plain.major(Step::Years(1_000), at(-11_999, 1, 1), Length::Short), "12,000 BCE"),
            (plain.major(Step::Years(1_000), at(12_000, 1, 1), Length::Short), "12,000 CE"),
            (plain.minor(Step::Seconds(60), september + 31_560, Length::Short), "08:46"),
            (plain.minor(Step::Seconds(5), september + 31_565, Length::Short), "08:46:05"),
            (plain.minor(Step::Day, september, Length::Short), "11"),
            (plain.minor(Step::Day, september, Length::Long), "Tue 11"),
            (plain.minor(Step::Months(1), september, Length::Short), "Sep"),
        ] {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn deep_time_is_said_in_words() {
        for (years, step, expected) in [
            (13_800_000_000, 100_000_000, "13.8 billion years ago"),
            (14_000_000_000, 1_000_000_000, "14 billion years ago"),
            (1_002_500_000, 2_500_000, "1.0025 billion years ago"),
            (13_800_250_000, 250_000, "13,800.25 million years ago"),
            (66_000_000, 1_000_000, "66 million years ago"),
            (2_500_000, 500_000, "2.5 million years ago"),
            (500_000, 500_000, "500,000 years ago"),
            (0, 1_000_000, "today"),
            (-5_000_000_000, 1_000_000_000, "in 5 billion years"),
        ] {
            assert_eq!(Words::of(None).years_ago(years, step), expected);
        }
        for (lang, years, expected) in [
            ("fr", 13_800_000_000, "il y a 13,8 Ga"),
            ("de-AT", 66_000_000, "vor 66 Mio. Jahren"),
            ("es", 500_000, "hace 500.000 años"),
            ("de", 0, "heute"),
            ("es", -5_000_000_000, "dentro de 5 Ga"),
            ("ar", 66_000_000, "66 million years ago"),
        ] {
            assert_eq!(Words::of(Some(lang)).years_ago(years, 500_000_000), expected);
        }
        for (lang, year, expected) in
            [("fr", -43, "44 av. J.-C."), ("de", -11_999, "12.000 v. Chr."), ("es", 14, "14 d. C.")]
        {
            assert_eq!(Words::of(Some(lang)).year(year), expected);
        }
    }

    #[test]
    fn the_language_decides_the_order() {
        for (lang, day_first) in [
            (None, false),
            (Some("en"), false),
            (Some("en-US"), false),
            (Some("EN_us"), false),
            (Some("en-Latn-US"), false),
            (Some("en-GB"), true),
            (Some("en-AU"), true),
            (Some("fr"), true),
            (Some(""), false),
        ] {
            assert_eq!(Words::of(lang).day_first, day_first, "{lang:?}");
        }
    }
}
