//! The words that labels are made of: what a language says and in which form.

use super::super::statement::{DayPart, Lead, Part, Scale};

/// A language's words for labels. Patterns have one place, `{}`, for what they are said of.
pub(in super::super) struct LabelWords {
    pub(in super::super) months: [&'static str; 12],
    pub(in super::super) short_months: [&'static str; 12],
    /// Spring, summer, autumn, winter.
    pub(in super::super) seasons: [&'static str; 4],
    /// Of whole names: `early {}`, `mid-{}`, `late {}`.
    pub(in super::super) parts: [&'static str; 3],
    /// Of a day.
    pub(in super::super) parts_of_day: [&'static str; 3],
    /// Standing alone: `early` in `early to mid-1986`.
    pub(in super::super) bare_parts: [&'static str; 3],
    pub(in super::super) quarters: [&'static str; 4],
    pub(in super::super) halves: [&'static str; 2],
    pub(in super::super) day_parts: [&'static str; 4],
    pub(in super::super) ante_meridiem: &'static str,
    pub(in super::super) post_meridiem: &'static str,
    pub(in super::super) decade: &'static str,
    pub(in super::super) century: &'static str,
    pub(in super::super) millennium: &'static str,
    pub(in super::super) before_christ: &'static str,
    pub(in super::super) anno_domini: &'static str,
    pub(in super::super) fiscal_year: &'static str,
    pub(in super::super) short_fiscal_year: &'static str,
    pub(in super::super) week: &'static str,
    pub(in super::super) years_ago: [&'static str; 4],
    pub(in super::super) about: &'static str,
    pub(in super::super) short_about: &'static str,
    pub(in super::super) perhaps: &'static str,
    pub(in super::super) throughout: &'static str,
    pub(in super::super) between: &'static str,
    /// Between the two of `between`.
    pub(in super::super) and: &'static str,
    pub(in super::super) to: &'static str,
    pub(in super::super) or: &'static str,
    /// Before what stands after an operator: `after the 1950s`.
    pub(in super::super) article: &'static str,
    pub(in super::super) and_trail: &'static str,
    pub(in super::super) or_trail: &'static str,
    pub(in super::super) shortly: &'static str,
    pub(in super::super) trail_after: &'static str,
    pub(in super::super) trail_before: &'static str,
    pub(in super::super) leads: [&'static str; 7],
    pub(in super::super) unknown_day: &'static str,
    pub(in super::super) unknown_month: &'static str,
    pub(in super::super) unknown: &'static str,
    /// An end that there is not.
    pub(in super::super) open: &'static str,
    pub(in super::super) southern: &'static str,
    pub(in super::super) northern: &'static str,
    pub(in super::super) ordinal: fn(i64) -> &'static str,
}

impl LabelWords {
    pub(in super::super) fn lead(&self, lead: Lead) -> &'static str {
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

    pub(in super::super) fn part(&self, part: Part, of_day: bool) -> &'static str {
        part_of(if of_day { self.parts_of_day } else { self.parts }, part)
    }

    pub(in super::super) fn bare_part(&self, part: Part) -> &'static str {
        part_of(self.bare_parts, part)
    }

    pub(in super::super) fn day_part(&self, part: DayPart) -> &'static str {
        let [morning, afternoon, evening, night] = self.day_parts;
        match part {
            DayPart::Morning => morning,
            DayPart::Afternoon => afternoon,
            DayPart::Evening => evening,
            DayPart::Night => night,
        }
    }

    pub(in super::super) fn years_ago(&self, scale: Scale) -> &'static str {
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
