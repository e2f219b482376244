//! Ends become whole: each takes from the other what it lacks, then is checked against the calendar.

use super::Reader;
use super::loose::{
    DAY_END, Era, LooseClock, LooseDate, LooseTerm, LooseTime, LooseYear, MIDNIGHT, Phrase,
};
use super::take::{End, take};
use crate::date::calendar::{Day, YEAR_LIMIT, days_in_month};
use crate::date::error::Expected;
use crate::date::statement::{Bracket, Clock, Lead, Part, Side, Statement, Term, Unit};
use crate::date::{Hull, bounds};

impl Reader<'_> {
    /// The phrase as a statement; `outside` is the date that stands outside its parentheses.
    pub(super) fn resolve(
        &mut self,
        phrase: &Phrase,
        outside: Option<&LooseTerm>,
        bracket: Bracket,
    ) -> Option<Statement> {
        let mut first = phrase.first.term;
        let mut second = phrase.second.map(|(_, side)| side.term);
        if let Some(second) = &mut second {
            let written = first;
            take(&mut first, second, End::First);
            take(second, &written, End::Second);
            // `2-3 million years ago`: the farther is the earlier.
            if is_farther(second.date, first.date) {
                std::mem::swap(&mut first, second);
            }
        }
        for term in [Some(&mut first), second.as_mut()].into_iter().flatten() {
            match outside {
                Some(outside) => take(term, outside, End::First),
                None if term.is_clock_only() => {
                    if let Some(day) = self.options.day {
                        term.date = LooseDate::Whole(Unit::Day(day));
                    }
                }
                None => {}
            }
        }
        set_midnight(&mut first, phrase.first.lead, None);
        if let (Some(second), Some((_, side))) = (&mut second, &phrase.second) {
            set_midnight(second, side.lead, Some(&first));
        }
        let mut statement = Statement {
            first: Side { lead: phrase.first.lead, term: self.finish(&first)? },
            second: None,
            trail: phrase.trail,
            bracket,
            throughout: phrase.first.throughout,
            probable: self.probable,
        };
        if let (Some((join, side)), Some(second_term)) = (phrase.second, second) {
            let term = self.finish(&second_term)?;
            statement.second = Some((join, Side { lead: side.lead, term }));
            if phrase.first.term.is_clock_only() || side.term.is_clock_only() {
                span_midnight(&mut statement);
            }
            if bounds::is_reversed(&statement) {
                self.span_new_year(&mut statement, phrase, [first, second_term])?;
            }
        }
        match bounds::hull(&statement) {
            None => return self.refuse(first.at, Expected::YearInReach),
            // `Until 1990 or later` leaves nothing.
            Some(Hull { begin: None, end: None }) => return self.refuse(first.at, Expected::End),
            Some(_) => {}
        }
        if bounds::is_reversed(&statement) {
            return self.refuse(second.map_or(first.at, |term| term.at), Expected::LaterEnd);
        }
        Some(statement)
    }

    /// `November-February 1979` begins the year before, `November 1979-February` ends the year after.
    fn span_new_year(
        &mut self,
        statement: &mut Statement,
        phrase: &Phrase,
        [first, second]: [LooseTerm; 2],
    ) -> Option<()> {
        let (_, side) = phrase.second.as_ref()?;
        let months = (phrase.first.term.month_or_code(), side.term.month_or_code());
        if months.0.is_none() || months.1.is_none() || months.0 == months.1 {
            return Some(());
        }
        if phrase.first.term.year().is_none() {
            statement.first.term = self.finish(&shift_year(first, -1))?;
        } else if let (None, Some((_, end))) = (side.term.year(), &mut statement.second) {
            end.term = self.finish(&shift_year(second, 1))?;
        }
        Some(())
    }

    fn finish(&mut self, term: &LooseTerm) -> Option<Term> {
        let mut part = term.part;
        let unit = match term.date {
            LooseDate::Nothing if term.clock.is_some() => {
                return self.refuse(term.at, Expected::DayOfClock);
            }
            LooseDate::Nothing => return self.miss(term.end, Expected::Date),
            LooseDate::Number { .. }
            | LooseDate::Ordinal(_)
            | LooseDate::ShortDecade(_)
            | LooseDate::Roman(_) => {
                return self.miss(term.at, Expected::Date);
            }
            LooseDate::Civil { year: None, .. } | LooseDate::SubYear { year: None, .. } => {
                return self.miss(term.end, Expected::Year);
            }
            LooseDate::Civil { year: Some(year), month, day } => {
                let year = self.astronomical(year, term.at)?;
                match (month, day) {
                    (None, Some(day)) => return self.miss(day.at, Expected::Month),
                    (None, None) => match part.take() {
                        // EDTF has codes for the thirds of a year.
                        Some(part) => Unit::SubYear { year, code: third_of_year(part) },
                        None => Unit::Year(year),
                    },
                    (Some(month), None) => Unit::Month { year, month },
                    (Some(month), Some(day)) => {
                        let number = u8::try_from(day.number).unwrap_or(u8::MAX);
                        match Day::new(year, month, number) {
                            Some(day) => Unit::Day(day),
                            None => {
                                let last = days_in_month(year, month);
                                return self.refuse(day.at, Expected::Day { last });
                            }
                        }
                    }
                }
            }
            LooseDate::SubYear { code, year: Some(year) } => {
                Unit::SubYear { year: self.astronomical(year, term.at)?, code }
            }
            LooseDate::Century { .. } | LooseDate::Decade { .. } => {
                let (first, count) = self.years(term.date, term.at)?;
                Unit::Years { first, count }
            }
            LooseDate::Ago { mantissa, decimals, scale } => Unit::Ago { mantissa, decimals, scale },
            LooseDate::Whole(unit) => unit,
        };
        let divides = !matches!(
            unit,
            Unit::FiscalYear(_) | Unit::Ago { .. } | Unit::SubYear { code: 25.., .. }
        );
        if term.part.is_some() && !divides && part.is_some() {
            return self.refuse(term.at, Expected::Date);
        }
        let clock = match term.clock {
            None => None,
            Some(clock) if !matches!(unit, Unit::Day(_)) => {
                return self.refuse(clock.at, Expected::DayOfClock);
            }
            Some(clock) => Some(finish_clock(clock)),
        };
        let vague = matches!(unit, Unit::FiscalYear(_) | Unit::Ago { .. });
        let approximate = term.approximate || vague;
        let zone = term.clock.and_then(|clock| clock.zone);
        Some(Term { part, unit, clock, zone, approximate, uncertain: term.uncertain })
    }

    /// The first year of a decade or century, astronomical, and how many there are.
    pub(super) fn years(&mut self, date: LooseDate, at: usize) -> Option<(i64, i64)> {
        match date {
            LooseDate::Century { number, years, era } => {
                let last = (1..=YEAR_LIMIT / years).contains(&number).then(|| number * years);
                let Some(last) = last else { return self.refuse(at, Expected::YearInReach) };
                let is_before = era == Some(Era::BeforeChrist);
                Some((if is_before { 1 - last } else { last - years + 1 }, years))
            }
            LooseDate::Decade { year, years, era } => {
                let is_before = era == Some(Era::BeforeChrist);
                Some((if is_before { 2 - year - years } else { year }, years))
            }
            _ => None,
        }
    }

    fn astronomical(&mut self, year: LooseYear, at: usize) -> Option<i64> {
        if year.number > YEAR_LIMIT {
            return self.refuse(at, Expected::YearInReach);
        }
        match year.era {
            // There is no year 0 in either era.
            Some(_) if year.number == 0 => self.refuse(at, Expected::Year),
            Some(Era::BeforeChrist) => Some(1 - year.number),
            _ => Some(year.number),
        }
    }
}

/// Whether one amount of years before the present is more than another.
fn is_farther(a: LooseDate, b: LooseDate) -> bool {
    let years = |date| match date {
        LooseDate::Ago { mantissa, decimals, scale } => {
            mantissa.checked_mul(bounds::unit_of_ago(decimals, scale)?)
        }
        _ => None,
    };
    years(a).zip(years(b)).is_some_and(|(a, b)| a > b)
}

fn third_of_year(part: Part) -> u8 {
    match part {
        Part::Early => 37,
        Part::Mid => 38,
        Part::Late => 39,
    }
}

fn finish_clock(clock: LooseClock) -> Clock {
    match clock.time {
        LooseTime::Named(of_day, part) => Clock::Named(of_day, part),
        LooseTime::Numbers { hour, minute, second, afternoon } => {
            let hour = match afternoon {
                None => hour.min(24),
                Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
            };
            Clock::Time { hour, minute, second }
        }
    }
}

/// Midnight ends a day behind `before` or `until`, and behind an earlier time of the same day; else it begins it.
fn set_midnight(term: &mut LooseTerm, lead: Option<Lead>, first: Option<&LooseTerm>) {
    let Some(LooseClock { time: LooseTime::Numbers { hour: hour @ MIDNIGHT, minute, .. }, .. }) =
        &mut term.clock
    else {
        return;
    };
    let is_end = match first {
        Some(first) => first.clock.is_some() && first.date == term.date,
        None => false,
    };
    let is_before =
        matches!(lead, Some(Lead::Before | Lead::ShortlyBefore | Lead::By | Lead::Until));
    (*hour, *minute) = (if is_before || is_end { DAY_END } else { 0 }, Some(0));
}

/// `11:30 p.m.-12:15 a.m., September 11`: what ends in the morning of what began it in the afternoon ends on the next day.
fn span_midnight(statement: &mut Statement) {
    let Some((_, Side { term: last, .. })) = &mut statement.second else { return };
    let hour = |term: &Term| match term.clock {
        Some(Clock::Time { hour, .. }) => Some(hour),
        _ => None,
    };
    if let (Some(13..), Some(..12), Unit::Day(day)) =
        (hour(&statement.first.term), hour(last), last.unit)
        && statement.first.term.unit == last.unit
    {
        last.unit = Unit::Day(day.after(1));
    }
}

fn shift_year(mut term: LooseTerm, by: i64) -> LooseTerm {
    let (LooseDate::Civil { year: Some(year), .. } | LooseDate::SubYear { year: Some(year), .. }) =
        &mut term.date
    else {
        return term;
    };
    // Years before Christ count down.
    year.number += if year.era == Some(Era::BeforeChrist) { -by } else { by };
    term
}
