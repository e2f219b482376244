//! What one end of a date says before it has taken from the other what it lacks.

use crate::date::Nature;
use crate::date::statement::{DayPart, Join, Lead, Part, Scale, Trail, Unit, Zone};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    BeforeChrist,
    AnnoDomini,
}

/// A year as written: 44 in `44 BC`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LooseYear {
    pub(super) number: i64,
    pub(super) era: Option<Era>,
}

/// A day of a month, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LooseDay {
    pub(super) number: i64,
    pub(super) at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LooseDate {
    /// Only a qualifier or a clock time.
    Nothing,
    /// `12`: a day, the end of a year, or a year that lacks its era.
    Number {
        number: i64,
        digits: usize,
    },
    /// `5th`: a day or a century.
    Ordinal(i64),
    /// `XIX`: a century.
    Roman(i64),
    Civil {
        year: Option<LooseYear>,
        month: Option<u8>,
        day: Option<LooseDay>,
    },
    /// EDTF's code, 21 to 41.
    SubYear {
        code: u8,
        year: Option<LooseYear>,
    },
    /// A century or, of 1000 years, a millennium.
    Century {
        number: i64,
        years: i64,
        era: Option<Era>,
    },
    /// `1920s`, or of a hundred years, `1800s`.
    Decade {
        year: i64,
        years: i64,
        era: Option<Era>,
    },
    /// `70s`, after a decade.
    ShortDecade(i64),
    Ago {
        mantissa: i64,
        decimals: u8,
        scale: Scale,
    },
    /// Lacks nothing and gives nothing.
    Whole(Unit),
}

impl LooseDate {
    /// Where the year of a month, a day of one or a season would be, if it is not there.
    pub(super) fn lacking_year(&mut self) -> Option<&mut Option<LooseYear>> {
        match self {
            LooseDate::Civil { year: year @ None, month: Some(_), .. }
            | LooseDate::SubYear { year: year @ None, .. } => Some(year),
            _ => None,
        }
    }
}

/// The hour of a midnight, of the day's begin or end, which what stands around it decides.
pub(super) const MIDNIGHT: u8 = 24;

/// The hour of the midnight that ends a day.
pub(super) const DAY_END: u8 = 25;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LooseTime {
    /// The hour may be [`MIDNIGHT`] or [`DAY_END`].
    Numbers {
        hour: u8,
        minute: Option<u8>,
        second: Option<u8>,
        afternoon: Option<bool>,
    },
    Named(DayPart, Option<Part>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LooseClock {
    pub(super) at: usize,
    pub(super) time: LooseTime,
    pub(super) zone: Option<Zone>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LooseTerm {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) part: Option<Part>,
    pub(super) date: LooseDate,
    pub(super) clock: Option<LooseClock>,
    /// The clock stands before the date.
    pub(super) clock_first: bool,
    /// The year stands before month and day.
    pub(super) year_first: bool,
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

impl LooseTerm {
    pub(super) fn is_clock_only(&self) -> bool {
        self.clock.is_some() && self.date == LooseDate::Nothing
    }

    pub(super) fn era(&self) -> Option<Era> {
        match self.date {
            LooseDate::Century { era, .. } | LooseDate::Decade { era, .. } => era,
            _ => self.year().and_then(|year| year.era),
        }
    }

    pub(super) fn year(&self) -> Option<LooseYear> {
        match self.date {
            LooseDate::Civil { year, .. } | LooseDate::SubYear { year, .. } => year,
            _ => None,
        }
    }

    /// The month, or EDTF's code for a season, that it was written with.
    pub(super) fn month_or_code(&self) -> Option<u8> {
        match self.date {
            LooseDate::Civil { month, .. } => month,
            LooseDate::SubYear { code, .. } => Some(code),
            _ => None,
        }
    }

    /// Whether a bare number after it would be a day.
    pub(super) fn awaits_day(&self) -> bool {
        matches!(self.date, LooseDate::Civil { year: None, day: Some(_), .. })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LooseSide {
    pub(super) lead: Option<Lead>,
    pub(super) throughout: bool,
    pub(super) term: LooseTerm,
}

/// A statement whose ends still lack what they take from each other or from a day outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) first: LooseSide,
    pub(super) second: Option<(Join, LooseSide)>,
    pub(super) trail: Option<Trail>,
}

impl Phrase {
    pub(super) fn sides(&self) -> impl Iterator<Item = &LooseSide> {
        std::iter::once(&self.first).chain(self.second.as_ref().map(|(_, side)| side))
    }

    /// `1998-present`: since then.
    pub(super) fn open(&mut self) {
        let lead = self.first.lead.get_or_insert(Lead::Since);
        if !lead.opens_end() {
            self.trail =
                Some(Trail { nature: Nature::Throughout, shortly: false, opens_end: true });
        }
    }

    /// Puts its clock times on a day.
    pub(super) fn set_date(&mut self, date: LooseDate) {
        self.first.term.date = date;
        if let Some((_, side)) = &mut self.second {
            side.term.date = date;
        }
    }

    pub(super) fn is_clock_only(&self) -> bool {
        self.sides().all(|side| side.term.is_clock_only())
    }
}
