//! What a phrase says, once read: the tree that hulls, EDTF and labels are made of.

use super::Nature;
use super::calendar::Day;
use super::prose::token::is_dash;

/// `Early`, `Mid`, `Late`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

/// The power of ten that `years ago` are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    One,
    Thousand,
    Million,
    Billion,
}

/// A stretch of the calendar that has a name. Years are astronomical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day(Day),
    /// Seven days from this one, a Monday.
    Week(Day),
    Month {
        year: i64,
        month: u8,
    },
    /// A season, quarter, third or half: EDTF's code, 21 to 41.
    SubYear {
        year: i64,
        code: u8,
    },
    Year(i64),
    /// Named for the year it ends in, as that of the United States: October to September.
    FiscalYear(i64),
    /// A decade, century or millennium: `count` years from `first`.
    Years {
        first: i64,
        count: i64,
    },
    /// `13.8 billion years ago`: mantissa 138, decimals 1.
    Ago {
        mantissa: i64,
        decimals: u8,
        scale: Scale,
    },
}

impl Unit {
    /// The year of a day or month.
    pub(super) fn year(self) -> Option<i64> {
        match self {
            Unit::Day(Day { year, .. }) | Unit::Month { year, .. } => Some(year),
            _ => None,
        }
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Hour 24 is the midnight that ends the day: its last minute.
    Time { hour: u8, minute: Option<u8>, second: Option<u8> },
    /// How early a morning is when it is early, nobody has laid down: all of it is the hull.
    Named(DayPart, Option<Part>),
}

/// A clock's zone, in capitals: `EDT`, `UTC-04:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone([u8; 10]);

impl Zone {
    /// `Eastern time` is `ET`; `None` for `local time`. `Z` is a letter for UTC.
    pub(super) fn new(word: &str) -> Option<Zone> {
        let utc = if word.starts_with(char::is_alphabetic) { "" } else { "UTC" };
        let word = match word.split_once(' ').and_then(|(place, _)| place.get(..1)) {
            None => word,
            Some("E" | "e") => "ET",
            Some("C" | "c") => "CT",
            Some("M" | "m") => "MT",
            Some("P" | "p") => "PT",
            Some(_) => return None,
        };
        let word = if word.eq_ignore_ascii_case("z") { "UTC" } else { word };
        let mut letters = [0; 10];
        let mut places = letters.iter_mut();
        for c in utc.chars().chain(word.chars()) {
            let c = if is_dash(c) { '-' } else { c };
            let is_known = c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | ':');
            *places.next()? = u8::try_from(c).ok().filter(|_| is_known)?.to_ascii_uppercase();
        }
        Some(Zone(letters))
    }

    pub(super) fn letters(self) -> impl Iterator<Item = char> {
        let letters = self.0.into_iter().filter(|byte| *byte != 0);
        letters.map(|byte| if byte == b'-' { '−' } else { byte.into() })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    /// Before the morning.
    SmallHours,
    /// Of any season.
    Dawn,
    Morning,
    Afternoon,
    /// Of any season.
    Dusk,
    Evening,
    Night,
}

/// One end of a date, or the whole of a plain one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) part: Option<Part>,
    pub(super) unit: Unit,
    /// Only with a day.
    pub(super) clock: Option<Clock>,
    /// Only with a time; moves nothing.
    pub(super) zone: Option<Zone>,
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

/// An operator before a term, which binds that term only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    After,
    ShortlyAfter,
    Since,
    Before,
    ShortlyBefore,
    By,
    Until,
}

impl Lead {
    /// Whether it opens the end (`After`), not the begin (`Before`).
    pub(super) fn opens_end(self) -> bool {
        matches!(self, Lead::After | Lead::ShortlyAfter | Lead::Since)
    }

    /// What it makes of a date that has one term only.
    pub(super) fn nature(self) -> Nature {
        if matches!(self, Lead::Since | Lead::Until) { Nature::Throughout } else { Nature::Within }
    }
}

/// An operator after a date, which binds the whole: `and After` went on, `or After` happened within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trail {
    pub(super) nature: Nature,
    pub(super) shortly: bool,
    /// `After`, not `Before`.
    pub(super) opens_end: bool,
}

/// How two terms make one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// `A-B`, `A to B`.
    Range,
    /// `Between A and B`.
    Between,
    /// The same of the night between two days.
    Night,
    /// `A or B`.
    Or,
    /// `May 5 and 7, 1999`: both.
    And,
}

/// What stands in parentheses, and so is approximate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    None,
    Whole,
    /// The time only: the day outside bounds what it leaves open.
    Clock,
}

/// A term and the operator before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) lead: Option<Lead>,
    pub(super) term: Term,
}

/// A whole date in prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) first: Side,
    pub(super) second: Option<(Join, Side)>,
    pub(super) trail: Option<Trail>,
    pub(super) bracket: Bracket,
    /// `throughout 1999`.
    pub(super) throughout: bool,
    /// What is uncertain is so by `probably`, which says more than `possibly`.
    pub(super) probable: bool,
}

impl Statement {
    pub(super) fn nature(&self) -> Nature {
        match (self.trail, self.second, self.first.lead) {
            (Some(trail), _, _) => trail.nature,
            (None, Some((Join::Range | Join::And, _)), _) => Nature::Throughout,
            (None, Some(_), _) => Nature::Within,
            _ if self.throughout => Nature::Throughout,
            (None, None, Some(lead)) => lead.nature(),
            (None, None, None) => Nature::Within,
        }
    }

    /// `May 5 and 7, 1999` as two dates, and two days with `or` between them.
    pub(super) fn split(&self) -> Option<(Statement, Statement)> {
        let are_days = self.terms().all(|term| matches!(term.unit, Unit::Day(_)));
        match self.second {
            Some((join, second))
                if self.bracket == Bracket::None
                    && (join == Join::And || join == Join::Or && are_days) =>
            {
                Some((
                    Statement { second: None, trail: None, ..*self },
                    Statement { first: second, second: None, throughout: false, ..*self },
                ))
            }
            _ => None,
        }
    }

    pub(super) fn terms(&self) -> impl Iterator<Item = &Term> {
        std::iter::once(&self.first.term).chain(self.second.as_ref().map(|(_, side)| &side.term))
    }

    pub(super) fn approximate(&self) -> bool {
        self.bracket != Bracket::None || self.terms().any(|term| term.approximate)
    }

    pub(super) fn uncertain(&self) -> bool {
        self.terms().any(|term| term.uncertain)
    }
}
