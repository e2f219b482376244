//! One end of a date: the operators before it, its day and its time in either order.

use super::loose::{LooseClock, LooseDate, LooseSide, LooseTerm, LooseYear};
use super::span::parts_of;
use super::token::{dash, mark, number, skip_spaces, touching, touching_dash};
use super::{Ago, MAX_SMALL_WORDS, Reader};
use crate::date::error::Expected;
use crate::date::statement::{Lead, Part};
use crate::date::words::Word;

impl Reader<'_> {
    /// `[after|before|…] [about] [the] term[?]`
    pub(super) fn side(&mut self, start: usize, day_awaited: bool) -> Option<(LooseSide, usize)> {
        let (mut lead, mut throughout, mut approximate, mut uncertain) =
            (None, false, false, false);
        let mut at = start;
        for _ in 0..MAX_SMALL_WORDS {
            if let Some(after) = mark(self.text, at, '~') {
                approximate = true;
                at = after;
                continue;
            }
            let Some((word, after)) = self.word(at) else { break };
            match word {
                Word::Lead(found) if lead.is_none() => {
                    lead = Some(found);
                    // `Pre-1990`
                    at = touching_dash(self.text, after).unwrap_or(after);
                    continue;
                }
                Word::AgoOrBefore if lead.is_none() => {
                    lead = Some(Lead::Before);
                    self.ago = Ago::Perhaps;
                }
                Word::Ago => self.ago = Ago::Said,
                Word::Few if matches!(self.word(after), Some((Word::Lead(_), _))) => {}
                Word::AtOrAbout => approximate |= self.clock(after).is_none(),
                // Spanish `unos días después de`
                Word::About if matches!(self.word(after), Some((Word::Lead(_), _))) => {}
                Word::About | Word::AboutOrCentury => approximate = true,
                Word::Perhaps => uncertain = true,
                Word::Probably => (uncertain, self.probable) = (true, true),
                Word::Throughout => throughout = true,
                Word::Filler | Word::In | Word::At => {}
                _ => break,
            }
            at = after;
        }
        let inside = mark(self.text, at, '(');
        approximate |= inside.is_some() || matches!(self.word(at), Some((Word::AboutFeast(_), _)));
        let term =
            self.term(inside.unwrap_or(at), day_awaited).and_then(|(term, end)| match inside {
                Some(_) => Some((term, mark(self.text, end, ')')?)),
                None => Some((term, end)),
            });
        let Some((mut term, mut end)) = term else {
            let expected = if at == start { Expected::Date } else { Expected::DateAfterOperator };
            return self.miss(at, expected);
        };
        if !self.running
            && let Some((doubt, after)) = self.qualifier_after(end)
        {
            uncertain |= doubt;
            approximate |= !doubt;
            end = after;
        }
        if approximate
            && inside.is_none()
            && let Some(year) = self.year_of_range(&mut term, end)
        {
            end = year;
        }
        // `c. 800`: a bare number of three digits is a year where a word says that it is about then.
        if let LooseDate::Number { number, digits: 3 } = term.date
            && approximate
            && inside.is_none()
            && (self.is_last(end) || dash(self.text, end).is_some())
        {
            let year = Some(LooseYear { number, era: None });
            term.date = LooseDate::Civil { year, month: None, day: None };
        }
        term.approximate = approximate;
        term.uncertain = uncertain;
        Some((LooseSide { lead, throughout, term }, end))
    }

    /// `c. 1910-12`, `between 1910-12`: a year, not a month of one, where two digits can end a later one. Answers where it
    /// ends.
    pub(super) fn year_of_range(&self, term: &mut LooseTerm, end: usize) -> Option<usize> {
        let LooseDate::Civil { year: Some(year), month: Some(_), day: None } = term.date else {
            return None;
        };
        let (_, year_end) = number(self.text, term.at).filter(|_| term.year_first)?;
        let (next, next_end) = number(self.text, touching_dash(self.text, year_end)?)?;
        if next_end != end || next.value <= year.number % 100 {
            return None;
        }
        term.date = LooseDate::Civil { year: Some(year), month: None, day: None };
        term.end = year_end;
        Some(year_end)
    }

    /// `1990?`, `1990 (?)`, `1990 (approx.)`, `1990 environ`: whether in doubt, else approximate.
    fn qualifier_after(&mut self, at: usize) -> Option<(bool, usize)> {
        // In French a blank stands before it.
        if let Some(after) = mark(self.text, at, '?') {
            return Some((true, after));
        }
        let worded = mark(self.text, at, ',').unwrap_or(at);
        if let Some((Word::About | Word::AboutOrCentury, end)) = self.word(worded)
            && end == self.text.trim_end().len()
        {
            return Some((false, end));
        }
        let inside = mark(self.text, at, '(').filter(|_| self.entry_letter(at).is_none())?;
        let (doubt, end) = match self.word(inside) {
            Some((Word::Perhaps, end)) => (true, end),
            Some((Word::Probably, end)) => {
                self.probable = true;
                (true, end)
            }
            Some((Word::About | Word::AboutOrCentury, end)) => (false, end),
            _ => (true, mark(self.text, inside, '?')?),
        };
        Some((doubt, mark(self.text, end, ')')?))
    }

    /// `clock [,] [date]` or `date [[,] clock]`
    fn term(&mut self, at: usize, day_awaited: bool) -> Option<(LooseTerm, usize)> {
        let at = skip_spaces(self.text, at);
        let mut term = LooseTerm {
            at,
            end: at,
            part: None,
            date: LooseDate::Nothing,
            clock: None,
            clock_first: false,
            year_first: number(self.text, at).is_some_and(|(first, _)| first.digits == 4),
            approximate: false,
            uncertain: false,
        };
        let mut end;
        if let Some((clock, after)) = self.clock(at) {
            term.clock = Some(clock);
            term.clock_first = true;
            end = after;
            if let Some((None, date, after)) = self.date_after_clock(end) {
                term.date = date;
                end = after;
            }
        } else {
            (term.part, term.date, end) = self.date(at, day_awaited)?;
            if term.part.is_none()
                && let Some((part, date, after)) = self.part_after(term.date, end)
            {
                (term.part, term.date, end) = (part, date, after);
            }
            let dated =
                matches!(term.date, LooseDate::Civil { day: Some(_), .. } | LooseDate::Whole(_));
            if let Some((clock, after)) = self.clock_after_date(end).filter(|_| dated) {
                term.clock = Some(clock);
                end = after;
            }
        }
        term.end = end;
        Some((term, end))
    }

    /// `(early)`, `(second half)` or, at the end, `, early`, `, second half`: the part, or else the years that it is.
    fn part_after(
        &mut self,
        whole: LooseDate,
        at: usize,
    ) -> Option<(Option<Part>, LooseDate, usize)> {
        let inside = mark(self.text, at, '(');
        let part_at = inside.or_else(|| mark(self.text, at, ','))?;
        let (part, date, end) = match self.part(part_at) {
            Some((part, end)) => (Some(part), whole, end),
            None => {
                let (nth, after) = self.ordinal_number(part_at)?;
                let (word, end) = self.word(after)?;
                (None, self.part_of_years(nth, parts_of(word)?.1, whole, at)?, end)
            }
        };
        let end = if inside.is_some() { mark(self.text, end, ')')? } else { end };
        (inside.is_some() || self.is_last(end)).then_some((part, date, end))
    }

    /// `[,] [on] date`, the date one with a day
    pub(super) fn date_after_clock(
        &mut self,
        at: usize,
    ) -> Option<(Option<Part>, LooseDate, usize)> {
        let at = mark(self.text, at, ',').unwrap_or(at);
        let at = self.skip_fillers(at);
        self.date(at, false).filter(|(_, date, _)| {
            matches!(date, LooseDate::Civil { day: Some(_), .. } | LooseDate::Whole(_))
        })
    }

    /// `[,] [at] clock`, unless the clock belongs to the date after it, the next of a list
    pub(super) fn clock_after_date(&mut self, at: usize) -> Option<(LooseClock, usize)> {
        let at = mark(self.text, at, ',').unwrap_or(at);
        let at = touching(self.text, at, 'T').unwrap_or(at);
        let (clock, end) = self.clock(at)?;
        self.date_after_clock(end).is_none().then_some((clock, end))
    }
}
