//! The words that labels are made of: what a language says and in which form.

use crate::date::statement::{DayPart, Lead, Part, Scale, Unit};

/// A language's words for labels. Patterns have one place, `{}`, for what they are said of.
pub(in crate::date) struct LabelWords {
    pub(in crate::date) months: [&'static str; 12],
    pub(in crate::date) short_months: [&'static str; 12],
    /// Short, from Sunday.
    pub(in crate::date) weekdays: [&'static str; 7],
    /// Spring, summer, autumn, winter.
    pub(in crate::date) seasons: [&'static str; 4],
    /// Of whole names: `early {}`, `mid-{}`, `late {}`.
    pub(in crate::date) parts: [&'static str; 3],
    /// Of a day.
    pub(in crate::date) parts_of_day: [&'static str; 3],
    /// Of decades, centuries and millennia.
    pub(in crate::date) parts_of_years: [&'static str; 3],
    /// Standing alone: `early` in `early to mid-1986`.
    pub(in crate::date) bare_parts: [&'static str; 3],
    pub(in crate::date) quarters: [&'static str; 4],
    pub(in crate::date) halves: [&'static str; 2],
    /// From the small hours to the night: whole, then its early, middle and late part where that has a name.
    pub(in crate::date) day_parts: [[&'static str; 4]; 7],
    pub(in crate::date) clock: ClockWords,
    /// After a day's number, that of a month's first day before the others'.
    pub(in crate::date) day_marks: [&'static str; 2],
    /// Between day and month, month and year, where the day comes first: long, then short.
    pub(in crate::date) of: [&'static str; 2],
    /// Plain, then after an operator.
    pub(in crate::date) decade: [&'static str; 2],
    /// Whether `decade` may be said of a hundred years.
    pub(in crate::date) long_decades: bool,
    /// Halves of a decade, century or millennium, and perhaps quarters.
    pub(in crate::date) divisions: &'static [&'static str],
    /// Plain, then after a part: `Anfang des 19. Jahrhunderts`.
    pub(in crate::date) century: [&'static str; 2],
    pub(in crate::date) millennium: [&'static str; 2],
    /// Two, of which one lacks the word: `XVIe et XVIIe siècles`.
    pub(in crate::date) centuries: &'static str,
    /// Whether centuries and millennia are counted in Roman numerals.
    pub(in crate::date) roman: bool,
    pub(in crate::date) before_christ: &'static str,
    pub(in crate::date) anno_domini: &'static str,
    /// Of a century.
    pub(in crate::date) after_christ: &'static str,
    pub(in crate::date) fiscal_year: &'static str,
    pub(in crate::date) short_fiscal_year: &'static str,
    pub(in crate::date) week: &'static str,
    /// Where something comes before the number, `about` is in it.
    pub(in crate::date) years_ago: [&'static str; 4],
    /// What parts thousands, then what parts a fraction.
    pub(in crate::date) number_marks: [char; 2],
    /// Long, then short.
    pub(in crate::date) about: [&'static str; 2],
    /// After another operator, or before a clock time.
    pub(in crate::date) inner_about: [&'static str; 2],
    pub(in crate::date) perhaps: &'static str,
    pub(in crate::date) probably: &'static str,
    pub(in crate::date) throughout: &'static str,
    pub(in crate::date) between: &'static str,
    /// Before a range of two days.
    pub(in crate::date) night: &'static str,
    /// From its first day to its second.
    pub(in crate::date) night_to: &'static str,
    /// Between the two years of a winter.
    pub(in crate::date) winter_mark: char,
    /// Before a range.
    pub(in crate::date) from: &'static str,
    /// Between the two of `between`.
    pub(in crate::date) and: &'static str,
    pub(in crate::date) to: &'static str,
    pub(in crate::date) or: &'static str,
    /// By what comes before ([`Before`]); then of a day, a decade, a century, a part of a day.
    pub(in crate::date) articles: [[&'static str; 4]; 4],
    /// Whether an article stands before `early`: `after the early 1950s`.
    pub(in crate::date) article_before_part: bool,
    /// Words that melt into one, wherever the first begins a word: `de le ` is `du `.
    pub(in crate::date) contractions: &'static [(&'static str, &'static str)],
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

/// How a language writes times of day.
pub(in crate::date) struct ClockWords {
    /// 24 hours, and the day before its time: `11. September 2001, 8:46 Uhr`.
    pub(in crate::date) has_24_hours: bool,
    /// Before the minutes, the seconds.
    pub(in crate::date) marks: [&'static str; 2],
    /// After hour, minute or second as the last.
    pub(in crate::date) ends: [&'static str; 3],
    /// After it all: in the morning, later.
    pub(in crate::date) halves: [&'static str; 2],
    /// The midnight that ends a day; where there are 24 hours it is `24:00`.
    pub(in crate::date) midnight: &'static str,
    /// Between a day and its time.
    pub(in crate::date) after_day: &'static str,
    /// Between times and their day.
    pub(in crate::date) before_day: &'static str,
}

/// What comes before a unit, as far as its article and case depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::date) enum Before {
    About,
    /// `after`, `between`.
    Operator,
    Part,
    From,
    Nothing,
    /// And nothing after it.
    Alone,
}

impl LabelWords {
    /// The article of a kind of unit, in the order of `articles`.
    pub(in crate::date) fn article(&self, before: Before, kind: usize) -> &'static str {
        self.articles.get(before as usize).and_then(|row| row.get(kind)).copied().unwrap_or("")
    }

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

    pub(in crate::date) fn part(&self, part: Part, unit: &Unit) -> &'static str {
        let parts = match unit {
            Unit::Day(_) => self.parts_of_day,
            Unit::Years { .. } => self.parts_of_years,
            _ => self.parts,
        };
        part_of(parts, part)
    }

    pub(in crate::date) fn bare_part(&self, part: Part) -> &'static str {
        part_of(self.bare_parts, part)
    }

    pub(in crate::date) fn day_part(&self, of_day: DayPart, part: Option<Part>) -> &'static str {
        let [small_hours, dawn, morning, afternoon, dusk, evening, night] = &self.day_parts;
        let [whole, parts @ ..] = match of_day {
            DayPart::SmallHours => small_hours,
            DayPart::Dawn => dawn,
            DayPart::Morning => morning,
            DayPart::Afternoon => afternoon,
            DayPart::Dusk => dusk,
            DayPart::Evening => evening,
            DayPart::Night => night,
        };
        part.map(|part| part_of(*parts, part)).filter(|name| !name.is_empty()).unwrap_or(whole)
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
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    seasons: ["spring", "summer", "autumn", "winter"],
    parts: ["early {}", "mid-{}", "late {}"],
    parts_of_years: ["early {}", "mid-{}", "late {}"],
    parts_of_day: ["early on {}", "midway through {}", "late on {}"],
    bare_parts: ["early", "mid", "late"],
    quarters: [
        "first quarter of {}",
        "second quarter of {}",
        "third quarter of {}",
        "fourth quarter of {}",
    ],
    halves: ["first half of {}", "second half of {}"],
    day_parts: [
        ["early hours of {}", "", "", ""],
        ["dawn of {}", "", "", ""],
        ["morning of {}", "early morning of {}", "mid-morning of {}", "late morning of {}"],
        ["afternoon of {}", "early afternoon of {}", "mid-afternoon of {}", "late afternoon of {}"],
        ["dusk of {}", "", "", ""],
        ["evening of {}", "early evening of {}", "", "late evening of {}"],
        ["night of {}", "early night of {}", "", "late night of {}"],
    ],
    clock: ClockWords {
        has_24_hours: false,
        marks: [":", ":"],
        ends: [""; 3],
        halves: [" a.m.", " p.m."],
        midnight: "midnight",
        after_day: ", ",
        before_day: ", ",
    },
    day_marks: [""; 2],
    of: [" "; 2],
    decade: ["{}s"; 2],
    long_decades: true,
    divisions: &[
        "first half of the {}",
        "second half of the {}",
        "first quarter of the {}",
        "second quarter of the {}",
        "third quarter of the {}",
        "fourth quarter of the {}",
    ],
    century: ["{} century"; 2],
    millennium: ["{} millennium"; 2],
    centuries: "{} centuries",
    roman: false,
    before_christ: "{} BC",
    anno_domini: "AD {}",
    after_christ: "{} AD",
    fiscal_year: "fiscal year {}",
    short_fiscal_year: "FY {}",
    week: "week of {}",
    years_ago: [
        "{} years ago",
        "{} thousand years ago",
        "{} million years ago",
        "{} billion years ago",
    ],
    number_marks: [',', '.'],
    about: ["about ", "c. "],
    inner_about: ["about ", "c. "],
    perhaps: "possibly ",
    probably: "probably ",
    throughout: "throughout ",
    between: "between ",
    night: "night of ",
    night_to: " to ",
    winter_mark: '–',
    from: "",
    and: " and ",
    to: " to ",
    or: " or ",
    articles: [["", "the ", "the ", "the "], ["", "the ", "the ", "the "], [""; 4], [""; 4]],
    article_before_part: true,
    contractions: &[],
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
