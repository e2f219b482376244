//! Days that have a name together, between which something happened: `night of 9-10 November 1938`,
//! `first week of May 2003`, `weekend of May 3, 2003`.

use super::Reader;
use super::loose::{LooseDate, LooseTerm, Phrase};
use super::token::{dash, mark};
use crate::date::calendar::{Day, days_in_month};
use crate::date::statement::{Bracket, DayPart, Join, Lead, Side, Statement, Term, Unit};
use crate::date::words::{LAST, Word};

impl Reader<'_> {
    pub(super) fn stretch(&mut self, at: usize) -> Option<(Statement, usize)> {
        let at = self.skip_fillers(at);
        self.days_named(at).or_else(|| self.part_of_month(at))
    }

    /// A night, weekend or week of a date or of two: `night of 9-10 November 1938`, German `Nacht zum 10. November 1938`,
    /// `week of May 5, 2003`, French `semaine du 5 au 11 mai 2003`.
    fn days_named(&mut self, at: usize) -> Option<(Statement, usize)> {
        let (word, after) = self.word(at)?;
        let after = self.skip_fillers(after);
        let (mut phrase, end) = match word {
            Word::NightTo | Word::WeekTo => {
                let (first, end) = self.side(after, false)?;
                (Phrase { first, second: None, trail: None }, end)
            }
            Word::DayPart(DayPart::Night) | Word::Weekend | Word::Week => self.sides(after)?,
            _ => return None,
        };
        if phrase.sides().any(|side| side.lead.is_some() || side.term.clock.is_some()) {
            return None;
        }
        let is_night = matches!(word, Word::DayPart(_) | Word::NightTo);
        let between = if is_night { Join::Night } else { Join::Between };
        if let Some((join, _)) = &mut phrase.second {
            *join = between;
        }
        let mut statement = self.resolve(&phrase, None, Bracket::None)?;
        let Unit::Day(first) = statement.first.term.unit else { return None };
        let days_apart = match statement.second {
            Some((_, Side { term: Term { unit: Unit::Day(second), .. }, .. })) => {
                Some(second.days_since_epoch() - first.days_since_epoch())
            }
            Some(_) => return None,
            None => None,
        };
        match (word, days_apart, first.weekday()) {
            (Word::Week, Some(4..=6), _) | (Word::NightTo, Some(1), _) => {}
            (Word::DayPart(_) | Word::Weekend, Some(1 | 2), _) => {}
            // Some weeks begin on Sunday.
            (Word::Week, None, 0) => statement.first.term.unit = Unit::Week(first),
            (Word::Week, None, weekday) => {
                statement.first.term.unit = Unit::Week(first.after(1 - weekday as i64));
            }
            (Word::Weekend, None, 6) => put_between(&mut statement, first, first.after(1)),
            (Word::WeekTo, None, _) => put_between(&mut statement, first.after(-6), first),
            (Word::NightTo, None, _) | (Word::Weekend, None, 0) => {
                put_between(&mut statement, first.after(-1), first);
            }
            _ => return None,
        }
        if let Some((join, _)) = &mut statement.second {
            *join = between;
        }
        Some((statement, end))
    }

    /// From a time of one day to one of the next: `10 p.m.-2 a.m., June 3-4, 1999`.
    pub(super) fn night_long(&mut self, at: usize) -> Option<(Statement, usize)> {
        let (first, end) = self.clock(at)?;
        let join = dash(self.text, end).or_else(|| match self.word(end)? {
            (Word::To | Word::Lead(Lead::Until), after) => Some(after),
            _ => None,
        })?;
        let (second, end) = self.clock(join)?;
        let days = self.skip_fillers(mark(self.text, end, ',').unwrap_or(end));
        let (mut phrase, end) = self.sides(days)?;
        let (_, last) = phrase.second.as_mut()?;
        (phrase.first.term.clock, last.term.clock) = (Some(first), Some(second));
        let statement = self.resolve(&phrase, None, Bracket::None)?;
        let Some((Join::Range, Side { lead: None, term: last })) = statement.second else {
            return None;
        };
        let (Unit::Day(first), Unit::Day(last)) = (statement.first.term.unit, last.unit) else {
            return None;
        };
        (first.after(1) == last).then_some((statement, end))
    }

    /// `first week of May 2003`, `second half of May 2003`
    fn part_of_month(&mut self, at: usize) -> Option<(Statement, usize)> {
        let (ordinal, after) = self.ordinal_number(at)?;
        let (word @ (Word::Week | Word::Half), after) = self.word(after)? else { return None };
        let (first, end) = self.side(after, false)?;
        let is_month = matches!(
            first.term,
            LooseTerm {
                date: LooseDate::Civil { year: Some(_), month: Some(_), day: None },
                part: None,
                ..
            }
        );
        if !is_month || first.lead.is_some() {
            return None;
        }
        let phrase = Phrase { first, second: None, trail: None };
        let mut statement = self.resolve(&phrase, None, Bracket::None)?;
        let Unit::Month { year, month } = statement.first.term.unit else { return None };
        let last = days_in_month(year, month);
        let is_last = ordinal == i64::from(LAST);
        let (first, last) = match (word, ordinal) {
            (Word::Week, _) if is_last => (last - 6, last),
            (Word::Week, 5) => (29, last),
            (Word::Week, 1..=4) => {
                let first = u8::try_from(7 * ordinal - 6).ok()?;
                (first, first + 6)
            }
            (Word::Half, 1) => (1, 15),
            (Word::Half, _) if is_last || ordinal == 2 => (16, last),
            _ => return None,
        };
        put_between(&mut statement, Day::new(year, month, first)?, Day::new(year, month, last)?);
        Some((statement, end))
    }
}

/// Puts the first term of a statement between two days.
fn put_between(statement: &mut Statement, first: Day, last: Day) {
    statement.first.term.unit = Unit::Day(first);
    let last = Term { unit: Unit::Day(last), ..statement.first.term };
    statement.second = Some((Join::Between, Side { lead: None, term: last }));
}
