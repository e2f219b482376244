//! Whole phrases: ranges, `between`, open ends, parentheses.

use super::super::error::Expected;
use super::super::statement::{Bracket, Join, Lead, Statement, Unit};
use super::super::words::Word;
use super::Reader;
use super::loose::{LooseDate, LooseSide, LooseTerm, Phrase};
use super::token::{char_at, dash, mark, skip_spaces};

/// Parentheses may nest, but nobody nests them deeper.
const MAX_DEPTH: usize = 3;

impl Reader<'_> {
    pub(super) fn statement(&mut self, at: usize, depth: usize) -> Option<(Statement, usize)> {
        let (statement, end) = match mark(self.text, at, '(') {
            Some(inside) if depth < MAX_DEPTH => self.bracketed(inside, depth)?,
            _ => self.plain(at)?,
        };
        Some((statement, self.entry_letter(end).unwrap_or(end)))
    }

    /// A phrase without parentheses, as long as it makes sense; then perhaps its times in some.
    fn plain(&mut self, at: usize) -> Option<(Statement, usize)> {
        let (phrase, end) = self.phrase(at)?;
        self.refused_to = end;
        if phrase.second.is_none()
            && phrase.first.lead.is_none()
            && phrase.first.term.clock.is_none()
            && let Some(found) = self.times_after(&phrase.first.term, end)
        {
            return Some(found);
        }
        if let Some(statement) = self.resolve(&phrase, None, Bracket::None) {
            return Some((statement, end));
        }
        let (side, end) =
            self.side(self.skip_from(at), false).filter(|_| phrase.second.is_some())?;
        let (phrase, end) = self.with_trail(side, None, end);
        Some((self.resolve(&phrase, None, Bracket::None)?, end))
    }

    /// `[,] phrase` or `[,] "(" phrase ")"`, of clock times only, after their day
    fn times_after(&mut self, day: &LooseTerm, at: usize) -> Option<(Statement, usize)> {
        if !matches!(
            day.date,
            LooseDate::Civil { year: Some(_), day: Some(_), .. } | LooseDate::Whole(Unit::Day(_))
        ) {
            return None;
        }
        let at = mark(self.text, at, ',').unwrap_or(at);
        let inside = mark(self.text, at, '(');
        let (phrase, mut end) =
            self.phrase(inside.unwrap_or(at)).filter(|(phrase, _)| phrase.is_clock_only())?;
        let mut bracket = Bracket::None;
        if inside.is_some() {
            end = mark(self.text, end, ')')?;
            bracket = Bracket::Clock;
            // The next of a list: `…, (9:40 a.m.) September 12, 2001`.
            if self.date(self.skip_fillers(end), false).is_some_and(|(_, date, _)| {
                matches!(date, LooseDate::Civil { day: Some(_), .. } | LooseDate::Whole(_))
            }) {
                return None;
            }
        }
        Some((self.resolve(&phrase, Some(day), bracket)?, end))
    }

    /// After the parenthesis: `phrase ")" [[,] date]`
    fn bracketed(&mut self, at: usize, depth: usize) -> Option<(Statement, usize)> {
        if let Some((phrase, end)) = self.phrase(at)
            && let Some(end) = mark(self.text, end, ')')
        {
            self.refused_to = end;
            let bracket = if phrase.is_clock_only() { Bracket::Clock } else { Bracket::Whole };
            if let Some((outside, end)) = self.date_outside(&phrase, end) {
                return Some((self.resolve(&phrase, Some(&outside), bracket)?, end));
            }
            return Some((self.resolve(&phrase, None, bracket)?, end));
        }
        // A date that has its times in parentheses of their own.
        let (statement, end) = self.statement(at, depth + 1)?;
        match mark(self.text, end, ')') {
            Some(end) => Some((Statement { bracket: Bracket::Whole, ..statement }, end)),
            None => self.miss(end, Expected::Closing),
        }
    }

    /// `[,] date`, after a phrase in parentheses that needs one
    fn date_outside(&mut self, phrase: &Phrase, at: usize) -> Option<(LooseTerm, usize)> {
        if !phrase.sides().all(|side| lacks_year(&side.term)) {
            return None;
        }
        let at = self.skip_fillers(mark(self.text, at, ',').unwrap_or(at));
        let (outside, end) = self.side(at, false)?;
        (outside.lead.is_none() && outside.term.clock.is_none()).then_some((outside.term, end))
    }

    /// `between side and side` | `side [join side] [trail]`
    fn phrase(&mut self, at: usize) -> Option<(Phrase, usize)> {
        if let Some((Word::Between, after)) = self.word(self.skip_fillers(at)) {
            let (first, end) = self.side(after, false)?;
            let joined = match self.word(end) {
                Some((Word::And | Word::To | Word::Or, after)) => Some(after),
                _ => dash(self.text, end),
            };
            let Some(after) = joined else { return self.miss(end, Expected::SecondDate) };
            let (second, end) = self.side(after, first.term.awaits_day())?;
            return Some((
                Phrase { first, second: Some((Join::Between, second)), trail: None },
                end,
            ));
        }
        let (first, end) = self.side(self.skip_from(at), false)?;
        let Some((join, after)) = self.join(end) else {
            return Some(self.with_trail(first, None, end));
        };
        match self.side(after, first.term.awaits_day()) {
            Some((second, end)) => Some(self.with_trail(first, Some((join, second)), end)),
            None => Some(self.with_trail(first, None, end)),
        }
    }

    fn join(&mut self, at: usize) -> Option<(Join, usize)> {
        if let Some((Word::Or, after)) = self.word(mark(self.text, at, ',').unwrap_or(at)) {
            return Some((Join::Or, after));
        }
        match self.word(at) {
            Some((Word::To | Word::Lead(Lead::Until), after)) => Some((Join::Range, after)),
            _ => dash(self.text, at).map(|after| (Join::Range, after)),
        }
    }

    fn skip_from(&self, at: usize) -> usize {
        match self.word(at) {
            Some((Word::From, after)) => after,
            _ => at,
        }
    }

    /// `and after`, unless a date follows at once, which it would then lead.
    fn with_trail(
        &mut self,
        first: LooseSide,
        second: Option<(Join, LooseSide)>,
        end: usize,
    ) -> (Phrase, usize) {
        let phrase = Phrase { first, second, trail: None };
        match self.word(end) {
            Some((Word::Trail(trail), after))
                if self.date(self.skip_fillers(after), false).is_none() =>
            {
                (Phrase { trail: Some(trail), ..phrase }, after)
            }
            _ => (phrase, end),
        }
    }

    /// `(N)` tells entries of a day apart.
    fn entry_letter(&self, at: usize) -> Option<usize> {
        let at = skip_spaces(self.text, mark(self.text, at, '(')?);
        let letter = char_at(self.text, at).filter(char::is_ascii_uppercase)?;
        mark(self.text, at + letter.len_utf8(), ')')
    }
}

fn lacks_year(term: &LooseTerm) -> bool {
    match term.date {
        LooseDate::Nothing => true,
        LooseDate::Civil { year, .. } | LooseDate::SubYear { year, .. } => year.is_none(),
        _ => false,
    }
}
