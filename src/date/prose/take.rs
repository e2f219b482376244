//! What one end of a range takes from the other: the year of `May 3-5, 2001`, the half of the day of `8-9:30 a.m.`

use super::loose::{Era, LooseClock, LooseDate, LooseDay, LooseTerm, LooseTime, LooseYear};
use crate::date::statement::Unit;

/// From a time in the evening to one in the morning whose `a.m.` alone is written.
const LONGEST_NIGHT_HOURS: u8 = 8;

/// Which of two ends is being completed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    First,
    Second,
}

/// `to` takes from the other end what it lacks.
pub(super) fn take(to: &mut LooseTerm, from: &LooseTerm, end: End) {
    take_date(to, from, end);
    take_era(to, from, end);
    take_clock(to, from, end);
}

fn take_date(to: &mut LooseTerm, from: &LooseTerm, end: End) {
    // `8-9:30 a.m. May 1, 1999`, `14-16 Uhr`: an hour.
    let last_hour = match from.clock.filter(|_| from.clock_first) {
        Some(LooseClock { time: LooseTime::Numbers { afternoon: None, .. }, .. }) => 23,
        Some(_) => 12,
        None => -1,
    };
    if let LooseDate::Number { number: hour, .. } = to.date
        && hour <= last_hour
    {
        let hour = u8::try_from(hour).unwrap_or(0);
        let time = LooseTime::Numbers { hour, minute: None, second: None, afternoon: None };
        to.clock = Some(LooseClock { at: to.at, time, zone: None });
        to.date = LooseDate::Nothing;
    }
    match (&mut to.date, from.date) {
        (LooseDate::Nothing, _) => to.date = from.date,
        (LooseDate::Number { number, digits }, _) => {
            if let Some(date) = complete_number(*number, *digits, to.at, from, end) {
                to.date = date;
            }
        }
        // `FY 2003-2005`
        (
            LooseDate::Civil {
                year: Some(LooseYear { number, era: None }),
                month: None,
                day: None,
            },
            LooseDate::Whole(Unit::FiscalYear(_)),
        ) if end == End::Second => to.date = LooseDate::Whole(Unit::FiscalYear(*number)),
        // `1890s-1900s`: what follows a decade is no century.
        (LooseDate::Decade { years, .. }, LooseDate::Decade { years: 10, .. })
            if end == End::Second =>
        {
            *years = 10;
        }
        // Nor is what comes before one of the same hundred: `1900s and 1910s`.
        (
            LooseDate::Decade { year, years, era: None },
            LooseDate::Decade { year: other, years: 10, era: None },
        ) if other - *year < 100 => *years = 10,
        (LooseDate::ShortDecade(decade), LooseDate::Decade { year, years: 10, era: None }) => {
            let year = year - year % 100 + *decade;
            to.date = LooseDate::Decade { year, years: 10, era: None };
        }
        (
            LooseDate::Ordinal(number) | LooseDate::Roman(number),
            LooseDate::Century { years, era, .. },
        ) => {
            to.date = LooseDate::Century { number: *number, years, era };
        }
        (LooseDate::Ordinal(number), LooseDate::Civil { year, month, day: Some(day) }) => {
            let day = LooseDay { number: *number, at: day.at.min(to.at) };
            to.date = LooseDate::Civil { year, month, day: Some(day) };
        }
        (
            LooseDate::Civil { month: month @ None, day: Some(_), .. },
            LooseDate::Civil { month: given, .. },
        ) => {
            *month = given;
        }
        (
            LooseDate::Civil { year: year @ None, .. }
            | LooseDate::SubYear { year: year @ None, .. },
            _,
        ) => {
            *year = from.year();
        }
        _ => {}
    }
}

/// One or two digits complete a year after a year and are a day after, or before, a day. Behind a day and its year
/// they are a day where they stand in its place (`2001-05-03 to 07`) or can end no later year.
fn complete_number(
    number: i64,
    digits: usize,
    at: usize,
    from: &LooseTerm,
    end: End,
) -> Option<LooseDate> {
    let day = Some(LooseDay { number, at });
    let is_later = |year: LooseYear| year_ending(year.number, number, digits) > year.number;
    match from.date {
        LooseDate::Civil { year, month, day: Some(_) }
            if digits <= 2
                && (end == End::First
                    || from.year_first
                    || digits == 1
                    || !year.is_some_and(is_later)) =>
        {
            Some(LooseDate::Civil { year, month, day })
        }
        LooseDate::Whole(Unit::Day(first)) if digits <= 2 && first.year > 0 => {
            let year = Some(LooseYear { number: first.year, era: None });
            Some(LooseDate::Civil { year, month: Some(first.month), day })
        }
        LooseDate::Civil { year, month: Some(_), day: None }
            if digits == 2 && from.year_first && end == End::Second =>
        {
            let month = u8::try_from(number).ok().filter(|month| (1..=12).contains(month))?;
            Some(LooseDate::Civil { year, month: Some(month), day: None })
        }
        LooseDate::SubYear { code, year: Some(LooseYear { number: first, era: None }) }
            if digits <= 2 && end == End::Second =>
        {
            let year = LooseYear { number: year_ending(first, number, digits), era: None };
            Some(LooseDate::SubYear { code, year: Some(year) })
        }
        // `2001-1` is no range.
        LooseDate::Civil { year: Some(LooseYear { number: first, era: None }), .. }
            if digits <= 2 && end == End::Second && year_ending(first, number, digits) != first =>
        {
            let year = LooseYear { number: year_ending(first, number, digits), era: None };
            Some(LooseDate::Civil { year: Some(year), month: None, day: None })
        }
        LooseDate::Civil { year: Some(LooseYear { era: era @ Some(_), .. }), .. }
            if end == End::First =>
        {
            let year = LooseYear { number, era };
            Some(LooseDate::Civil { year: Some(year), month: None, day: None })
        }
        // `AD 100-200`; but whether `300 BC-200` ends before Christ or after, nobody knows.
        LooseDate::Civil {
            year: Some(LooseYear { number: first, era: era @ Some(Era::AnnoDomini) }),
            ..
        } if end == End::Second && number > first => {
            let year = LooseYear { number, era };
            Some(LooseDate::Civil { year: Some(year), month: None, day: None })
        }
        // `793-1066`, `c. 800-850`
        LooseDate::Civil {
            year: Some(LooseYear { number: other, era: None }),
            month: None,
            day: None,
        } if digits == 3 && (end == End::First) == (number < other) => {
            let year = LooseYear { number, era: None };
            Some(LooseDate::Civil { year: Some(year), month: None, day: None })
        }
        LooseDate::Whole(Unit::FiscalYear(first)) if digits <= 2 && end == End::Second => {
            Some(LooseDate::Whole(Unit::FiscalYear(year_ending(first, number, digits))))
        }
        LooseDate::Ago { decimals: 0, scale, .. } if end == End::First => {
            Some(LooseDate::Ago { mantissa: number, decimals: 0, scale })
        }
        _ => None,
    }
}

/// 1989 and 90: 1990; 1999 and 00: 2000
fn year_ending(first: i64, number: i64, digits: usize) -> i64 {
    let unit = if digits == 1 { 10 } else { 100 };
    let turns = digits == 2 && number == 0 && first % 100 == 99;
    first - first % unit + number + if turns { 100 } else { 0 }
}

/// `1200-1150 BC`, `5th century to 4th century BC`
fn take_era(to: &mut LooseTerm, from: &LooseTerm, end: End) {
    let given = from.era().filter(|era| end == End::First && *era == Era::BeforeChrist);
    let era = match &mut to.date {
        LooseDate::Century { era, .. } | LooseDate::Decade { era, .. } => era,
        LooseDate::Civil { year: Some(year), .. } | LooseDate::SubYear { year: Some(year), .. } => {
            &mut year.era
        }
        _ => return,
    };
    *era = era.or(given);
}

/// `10:35-10:39 a.m.`, `11:30-1:15 p.m.`, `8-9:30 a.m.`
fn take_clock(to: &mut LooseTerm, from: &LooseTerm, end: End) {
    let Some(LooseClock {
        time: LooseTime::Numbers { hour: given, minute, afternoon: Some(pm), .. },
        ..
    }) = from.clock
    else {
        return;
    };
    // Each of two days has times of its own.
    if from.date != LooseDate::Nothing && to.date != from.date {
        return;
    }
    let Some(LooseClock {
        time: LooseTime::Numbers { hour, minute: own_minute, afternoon, .. },
        ..
    }) = &mut to.clock
    else {
        return;
    };
    if afternoon.is_none() && (1..=12).contains(hour) {
        // Noon and midnight are the zeroth hours of their halves.
        let own = (*hour % 12, own_minute.unwrap_or(0));
        let other = (given % 12, minute.unwrap_or(0));
        let crosses = if end == End::First { own > other } else { own < other };
        // A night is long, but not so long: of `10:40-9:50 a.m.` one is mistyped.
        let is_night = end == End::First && !pm;
        let fits = !is_night || 12 - own.0 + other.0 <= LONGEST_NIGHT_HOURS;
        *afternoon = Some(pm != (crosses && fits));
    }
}
