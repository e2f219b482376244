//! The words that labels are made of: what a language says and in which form.

use crate::date::statement::{DayPart, Lead, Part, Scale};

/// A language's words for labels. Patterns have one place, `{}`, for what they are said of.
pub(in crate::date) struct LabelWords {
    pub(in crate::date) months: [&'static str; 12],
    pub(in crate::date) short_months: [&'static str; 12],
    /// Spring, summer, autumn, winter.
    pub(in crate::date) seasons: [&'static str; 4],
    /// Of whole names: `early {}`, `mid-{}`, `late {}`.
    pub(in crate::date) parts: [&'static str; 3],
    /// Of a day.
    pub(in crate::date) parts_of_day: [&'static str; 3],
    /// Standing alone: `early` in `early to mid-1986`.
    pub(in crate::date) bare_parts: [&'static str; 3],
    pub(in crate::date) quarters: [&'static str; 4],
    pub(in crate::date) halves: [&'static str; 2],
    pub(in crate::date) day_parts: [&'static str; 4],
    pub(in crate::date) ante_meridiem: &'static str,
    pub(in crate::date) post_meridiem: &'static str,
    pub(in crate::date) decade: &'static str,
    pub(in crate::date) century: &'static str,
    pub(in crate::date) millennium: &'static str,
    pub(in crate::date) before_christ: &'static str,
    pub(in crate::date) anno_domini: &'static str,
    pub(in crate::date) fiscal_year: &'static str,
    pub(in crate::date) short_fiscal_year: &'static str,
    pub(in crate::date) week: &'static str,
    pub(in crate::date) years_ago: [&'static str; 4],
    pub(in crate::date) about: &'static str,
    pub(in crate::date) short_about: &'static str,
    pub(in crate::date) perhaps: &'static str,
    pub(in crate::date) throughout: &'static str,
    pub(in crate::date) between: &'static str,
    /// Between the two of `between`.
    pub(in crate::date) and: &'static str,
    pub(in crate::date) to: &'static str,
    pub(in crate::date) or: &'static str,
    /// Before what stands after an operator: `after the 1950s`.
    pub(in crate::date) article: &'static str,
    pub(in crate::date) and_trail: &'static str,
    pub(in crate::date) or_trail: &'static str,
    pub(in crate::date) shortly: &'static str,
    pub(in crate::date) trail_after: &'static str,
    pub(in crate::date) trail_before: &'static str,
    pub(in crate::date) leads: [&'static str; 7],
    pub(in crate::date) unknown_day: &'static str,
    pub(in crate::date) unknown_month: &'static str,
    pub(in crate::date) unknown: &'static str,
    /// An end that there is not.
    pub(in crate::date) open: &'static str,
    pub(in crate::date) southern: &'static str,
    pub(in crate::date) northern: &'static str,
    pub(in crate::date) ordinal: fn(i64) -> &'static str,
}

impl LabelWords {
    pub(in crate::date) fn lead(&self, lead: Lead) -> &'static str {
        let [after, shortly_after, since, before, shortly_before, by, until] = self.leads;
        match lead {
            Lead::After => after,
            Lead::ShortlyAfter => shortly_after,
            Lead::Since => since,
            Lead::Before => before,
            Lead::ShortlyBefore => shortly_before,
            Lead::By => by,
            Lead::Until => until,
        }
    }

    pub(in crate::date) fn part(&self, part: Part, of_day: bool) -> &'static str {
        part_of(if of_day { self.parts_of_day } else { self.parts }, part)
    }

    pub(in crate::date) fn bare_part(&self, part: Part) -> &'static str {
        part_of(self.bare_parts, part)
    }

    pub(in crate::date) fn day_part(&self, part: DayPart) -> &'static str {
        let [morning, afternoon, evening, night] = self.day_parts;
        match part {
            DayPart::Morning => morning,
            DayPart::Afternoon => afternoon,
            DayPart::Evening => evening,
            DayPart::Night => night,
        }
    }

    pub(in crate::date) fn years_ago(&self, scale: Scale) -> &'static str {
        let [one, thousand, million, billion] = self.years_ago;
        match scale {
            Scale::One => one,
            Scale::Thousand => thousand,
            Scale::Million => million,
            Scale::Billion => billion,
        }
    }
}

fn part_of([early, mid, late]: [&'static str; 3], part: Part) -> &'static str {
    match part {
        Part::Early => early,
        Part::Mid => mid,
        Part::Late => late,
    }
}

const ENGLISH_WORDS: LabelWords = LabelWords {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    parts: ["early {}", "mid-{}", "late {}"],
    parts_of_day: ["early on {}", "midway through {}", "late on {}"],
    bare_parts: ["early", "mid", "late"],
    quarters: [
        "first quarter of {}",
        "second quarter of {}",
        "third quarter of {}",
        "fourth quarter of {}",
    ],
    halves: ["first half of {}", "second half of {}"],
    day_parts: ["morning of {}", "afternoon of {}", "evening of {}", "night of {}"],
    ante_meridiem: " a.m.",
    post_meridiem: " p.m.",
    decade: "{}s",
    century: "{} century",
    millennium: "{} millennium",
    before_christ: "{} BC",
    anno_domini: "AD {}",
    fiscal_year: "fiscal year {}",
    short_fiscal_year: "FY {}",
    week: "week of {}",
    years_ago: [
        "{} years ago",
        "{} thousand years ago",
        "{} million years ago",
        "{} billion years ago",
    ],
    about: "about ",
    short_about: "c. ",
    perhaps: "possibly ",
    throughout: "throughout ",
    between: "between ",
    and: " and ",
    to: " to ",
    or: " or ",
    article: "the ",
    and_trail: " and",
    or_trail: " or",
    shortly: " shortly",
    trail_after: " after",
    trail_before: " before",
    leads: ["after ", "shortly after ", "since ", "before ", "shortly before ", "by ", "until "],
    unknown_day: " (day unknown)",
    unknown_month: " (month unknown)",
    unknown: "an unknown date",
    open: "an open end",
    southern: " (southern hemisphere)",
    northern: " (northern hemisphere)",
    ordinal: |number| match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    },
};

/// American English says `fall`.
pub(super) static AMERICAN: LabelWords =
    LabelWords { seasons: ["spring", "summer", "fall", "winter"], ..ENGLISH_WORDS };

pub(super) static ENGLISH: LabelWords = ENGLISH_WORDS;
