//! Whole phrases: ranges, `between`, open ends, parentheses.

use super::loose::{Era, LooseDate, LooseSide, LooseTerm, Phrase};
use super::take::{End, take};
use super::token::{Number, char_at, char_before, dash, grouped_number, mark, number, skip_spaces};
use super::{Ago, Reader};
use crate::date::Nature;
use crate::date::error::Expected;
use crate::date::statement::{Bracket, Join, Lead, Statement, Term, Trail, Unit};
use crate::date::words::{Word, match_pattern};

/// Parentheses may nest, but nobody nests them deeper.
const MAX_DEPTH: usize = 3;

impl Reader<'_> {
    pub(super) fn statement(&mut self, at: usize, depth: usize) -> Option<(Statement, usize)> {
        let inside = mark(self.text, at, '(').filter(|_| depth < MAX_DEPTH);
        let bracketed = inside.and_then(|inside| self.bracketed(inside, depth));
        let (statement, end) = match bracketed {
            Some((statement, end)) => self.bracketed_first(at, end).unwrap_or((statement, end)),
            None => self.plain(at)?,
        };
        Some((statement, self.entry_letter(end).unwrap_or(end)))
    }

    /// `(1985)-1987`: only the first end is in the parentheses that end here.
    fn bracketed_first(&mut self, at: usize, end: usize) -> Option<(Statement, usize)> {
        dash(self.text, end)?;
        self.plain(at).filter(|(_, longer)| *longer > end)
    }

    /// A phrase without parentheses, as long as it makes sense; then perhaps its times in some.
    fn plain(&mut self, at: usize) -> Option<(Statement, usize)> {
        if let Some(found) = self.stretch(at) {
            return Some(found);
        }
        let (phrase, end) = self.phrase(at)?;
        self.refused_to = end;
        if phrase.second.is_none()
            && phrase.first.lead.is_none()
            && phrase.first.term.clock.is_none()
            && let Some(found) = self.times_after(&phrase.first.term, end)
        {
            return Some(found);
        }
        if let Some(mut statement) = self.resolve(&phrase, None, Bracket::None) {
            if self.slashed && is_of_two_calendars(&statement) {
                statement.second = statement.second.map(|(_, side)| (Join::Or, side));
            }
            return self.complete_listed(&phrase, &statement).map(|()| (statement, end));
        }
        if phrase.first.term.is_clock_only()
            && let Some(found) = self.night_long(at)
        {
            return Some(found);
        }
        let (side, end) =
            self.side(self.skip_from(at), false).filter(|_| phrase.second.is_some())?;
        let mut phrase = Phrase { first: side, second: None, trail: None };
        let end = self.trail(&mut phrase, end);
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
        let (mut phrase, mut end) = self.phrase(inside.unwrap_or(at))?;
        // `9-10 a.m.` has its hours before what says so.
        if let (LooseDate::Number { .. }, Some((_, last))) = (phrase.first.term.date, phrase.second)
            && last.term.is_clock_only()
        {
            let mut timed = last.term;
            timed.clock_first = true;
            take(&mut phrase.first.term, &timed, End::First);
        }
        if !phrase.is_clock_only() {
            return None;
        }
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

    /// `[ago] between side and side` | `[ago] trail side` | `[ago] side [join side] [trail]`
    fn phrase(&mut self, at: usize) -> Option<(Phrase, usize)> {
        self.ago = Ago::Unsaid;
        let start = self.skip_fillers(at);
        let at = match self.word(start) {
            Some((Word::Ago, after)) => {
                self.ago = Ago::Said;
                after
            }
            _ => at,
        };
        let (mut phrase, end) = self.sides(at)?;
        // German `vor` led an amount of years.
        let is_ago = |side: &LooseSide| matches!(side.term.date, LooseDate::Ago { .. });
        if self.ago == Ago::Perhaps && phrase.sides().any(is_ago) {
            phrase.first.lead = phrase.first.lead.filter(|lead| *lead != Lead::Before);
            if let Some((_, side)) = &mut phrase.second {
                side.lead = side.lead.filter(|lead| *lead != Lead::Before);
            }
        }
        Some((phrase, end))
    }

    pub(super) fn sides(&mut self, at: usize) -> Option<(Phrase, usize)> {
        self.listed.clear();
        (self.slashed, self.probable) = (false, false);
        let begin = self.skip_fillers(at);
        let (doubted, begin) = match self.word(begin) {
            Some((word @ (Word::Perhaps | Word::Probably), after)) => {
                self.probable = word == Word::Probably;
                (true, self.skip_fillers(after))
            }
            _ => (false, begin),
        };
        if let Some((Word::Between, after)) = self.word(begin) {
            let (mut first, mut end) = self.side(after, false)?;
            let is_over = skip_spaces(self.text, end) == self.text.len();
            if is_over && let Some(year) = self.year_of_range(&mut first.term, end) {
                end = year;
            }
            first.term.uncertain |= doubted;
            let mut phrase = Phrase { first, second: None, trail: None };
            let joined = match self.word(mark(self.text, end, ',').unwrap_or(end)) {
                Some((Word::And | Word::To | Word::At | Word::Or, after)) => Some(after),
                _ => dash(self.text, end),
            };
            let Some(after) = joined else { return self.miss(end, Expected::SecondDate) };
            let (mut second, end) = self.side(after, phrase.first.term.awaits_day())?;
            second.term.uncertain |= doubted;
            self.complete_second(&phrase.first.term, &mut second.term, after);
            phrase.second = Some((Join::Between, second));
            return Some((phrase, end));
        }
        if let Some((Word::TrailBefore(trail), after)) = self.word(self.skip_fillers(at)) {
            let (first, end) = self.side(after, false)?;
            return Some((Phrase { first, second: None, trail: Some(trail) }, end));
        }
        let begin = self.skip_from(at);
        let (first, mut end) = self.side(begin, false)?;
        let mut phrase = Phrase { first, second: None, trail: None };
        // `After August 2000 and before September 2001`, `after 1956, before 1961`
        let before = match mark(self.text, end, ',').map(|at| self.word(at)) {
            Some(Some((Word::Lead(Lead::Before) | Word::AgoOrBefore, after))) if !self.running => {
                Some(after)
            }
            _ => self.trail_word(end).filter(|(trail, _)| !trail.opens_end).map(|(_, after)| after),
        };
        if phrase.first.lead.is_some_and(Lead::opens_end)
            && let Some(after) = before
            && let Some((second, after)) = self.side(after, false)
            && second.lead.is_none()
        {
            phrase.first.lead = None;
            phrase.second = Some((Join::Between, second));
            return Some((phrase, after));
        }
        if let Some(after) = self.bracketed_or(&mut phrase, end) {
            return Some((phrase, after));
        }
        let Some((join, after)) = self.join(end, &phrase.first.term) else {
            end = self.trail(&mut phrase, end);
            let opens = begin != at && self.words.from_opens && !self.running;
            // `From 2003 on`, German `von 2003 an`
            let on = self.on_after(end).filter(|_| phrase.first.term.at > at);
            if (opens || on.is_some()) && phrase.first.lead.is_none() && phrase.trail.is_none() {
                phrase.first.lead = Some(Lead::Since);
                end = on.unwrap_or(end);
            }
            return Some((phrase, end));
        };
        if let Some((Word::Present, after)) = self.word(self.skip_fillers(after))
            && join == Join::Range
        {
            phrase.open();
            return Some((phrase, after));
        }
        if join == Join::Range
            && phrase.first.lead.is_none()
            && let Some(open) = self.open_end(end, after)
        {
            phrase.open();
            return Some((phrase, open));
        }
        if let Some((mut second, second_end)) = self.side(after, phrase.first.term.awaits_day()) {
            // `1960-1970 (approx.)` says so of both, `1960-(1970)` of the second.
            if join == Join::Range
                && char_before(self.text, second_end) == Some(')')
                && mark(self.text, after, '(').is_none()
            {
                phrase.first.term.approximate |= second.term.approximate;
                phrase.first.term.uncertain |= second.term.uncertain;
            }
            self.complete_second(&phrase.first.term, &mut second.term, after);
            self.joined_at = (end, after);
            let is_dashed = matches!(self.word(end), None | Some((Word::Trail(_), _)));
            if is_dashed && let Some(timed) = dashed_time(&phrase.first, &second) {
                phrase.first.term = timed;
                return Some((phrase, second_end));
            }
            match is_dashed.then(|| dashed_date(&phrase.first.term, &second)).flatten() {
                Some(date) => phrase.first.term.date = date,
                None => {
                    // Spanish `desde 1936 hasta 1939`
                    let is_since = phrase.first.lead == Some(Lead::Since);
                    phrase.first.lead.take_if(|_| is_since && join == Join::Range);
                    phrase.second = Some((join, second));
                }
            }
            end = second_end;
        }
        end = self.trail(&mut phrase, end);
        Some((phrase, end))
    }

    /// `1970 (or 1971)`
    fn bracketed_or(&mut self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let Some((Word::Or, after)) = self.word(mark(self.text, at, '(')?) else { return None };
        let (second, end) = self.side(after, false)?;
        phrase.second = Some((Join::Or, second));
        mark(self.text, end, ')')
    }

    /// `on`, if nothing comes after it
    fn on_after(&self, at: usize) -> Option<usize> {
        let at = skip_spaces(self.text, mark(self.text, at, ',').unwrap_or(at));
        let ends = |word: &&str| match_pattern(self.text, at, word).filter(|on| self.is_last(*on));
        self.words.from_on.iter().find_map(ends)
    }

    /// `1945–`, `1945–?`: the end of a dash, no hyphen, behind which nothing more comes.
    fn open_end(&self, at: usize, after: usize) -> Option<usize> {
        let doubted = mark(self.text, after, '?');
        let is_hyphen = char_before(self.text, after) == Some('-');
        let dashed = dash(self.text, at) == Some(after) && (!is_hyphen || doubted.is_some());
        let end = doubted.unwrap_or(after);
        let rest = char_at(self.text, skip_spaces(self.text, end));
        (dashed && !self.running && rest.is_none_or(|c| c == ')')).then_some(end)
    }

    /// What the second end is by how it is written: `480/79 BC` and `431-04 BC` shorten it, French `années 1920 à 1930`
    /// has one word for two decades.
    fn complete_second(&self, first: &LooseTerm, second: &mut LooseTerm, at: usize) {
        let written = grouped_number(self.text, skip_spaces(self.text, at), self.words.thousands);
        match (first.date, &mut second.date, written) {
            (
                LooseDate::Number { number: before, digits: 3.. },
                LooseDate::Civil { year: Some(year), month: None, .. },
                Some((read, _)),
            ) if year.era == Some(Era::BeforeChrist) => {
                let slashed = char_before(self.text, at) == Some('/');
                let is_short = slashed || read.digits == 1 || read.value < 10;
                if is_short && read.digits <= 2 {
                    let unit = if read.digits == 1 { 10 } else { 100 };
                    let whole = (before - before % unit).saturating_add(read.value);
                    year.number = if whole < before { whole } else { whole - unit };
                }
            }
            // French `années 1950-60`
            (
                LooseDate::Decade { year, years: 10, era: None },
                date @ LooseDate::Number { .. },
                Some((Number { value, digits: 2 }, _)),
            ) if self.words.decade_suffixes.is_empty() && value % 10 == 0 => {
                *date = LooseDate::Decade { year: year - year % 100 + value, years: 10, era: None };
            }
            (
                LooseDate::Decade { years: 10, era: None, .. },
                date @ LooseDate::Civil { month: None, day: None, .. },
                Some((Number { value, digits: 4 }, _)),
            ) if self.words.decade_suffixes.is_empty() && value % 10 == 0 => {
                *date = LooseDate::Decade { year: value, years: 10, era: None };
            }
            _ => {}
        }
    }

    /// `or`, `to`, `until`, a dash, `-to-`; `and` where the first end lacks what the second has
    fn join(&mut self, at: usize, first: &LooseTerm) -> Option<(Join, usize)> {
        let listed = self.skip_listed(at, first);
        let at = listed.map_or(at, |(end, _)| end);
        let listed = listed.map(|(_, join)| join);
        let dashed = dash(self.text, at);
        let worded = mark(self.text, at, ',').or(dashed).unwrap_or(at);
        match self.word(worded) {
            Some((Word::Or, after)) => Some((listed.unwrap_or(Join::Or), after)),
            Some((Word::And, after))
                if self.joining || lacks_year(first) || self.counts_on(first, after) =>
            {
                Some((listed.unwrap_or(Join::And), after))
            }
            Some((Word::To | Word::At | Word::Lead(Lead::Until), after)) => {
                Some((Join::Range, dash(self.text, after).unwrap_or(after)))
            }
            _ => {
                let slash = || self.slash(at, first);
                let after = dashed.or_else(slash)?;
                self.slashed = dashed.is_none();
                Some((Join::Range, after))
            }
        }
    }

    /// `March/April 2001`, `1990/91`, `Late 1991/Early 1992`; but `2001/02` could be a month in English.
    fn slash(&self, at: usize, first: &LooseTerm) -> Option<usize> {
        let after = mark(self.text, at, '/').filter(|_| !self.running)?;
        // Of `9 February 1945/46` nobody knows what it means.
        if matches!(first.date, LooseDate::Civil { year: Some(_), month: Some(_), .. }) {
            return number(self.text, after).is_none().then_some(after);
        }
        // English alone has months behind a slash, and none where it says `about`.
        let years_alone = self.words.roman || first.approximate;
        let later = |next: i64| first.year().is_some_and(|year| next > year.number % 100);
        let is_year = |(next, _): (Number, usize)| {
            next.digits == 4
                || next.digits == 3 && first.era().is_some()
                || next.digits == 2
                    && (!(1..=12).contains(&next.value) || years_alone && later(next.value))
        };
        let next = number(self.text, after);
        (lacks_year(first) || next.is_none_or(is_year)).then_some(after)
    }

    /// `siglos XV y XVI`
    fn counts_on(&mut self, first: &LooseTerm, at: usize) -> bool {
        let counts = matches!(first.date, LooseDate::Century { .. });
        counts && self.roman(at).is_some()
    }

    fn skip_from(&self, at: usize) -> usize {
        match self.word(at) {
            Some((Word::From, after)) => after,
            _ => at,
        }
    }

    /// `and after`. A date that follows at once has it for its own, before it; but it is the day of
    /// clock times: `8:46 a.m. and after September 11, 2001`.
    fn trail(&mut self, phrase: &mut Phrase, end: usize) -> usize {
        // `May 5, 1940, and after`
        let at = mark(self.text, end, ',').filter(|_| !self.running).unwrap_or(end);
        let Some((trail, after)) = self.trail_word(at) else { return end };
        if phrase.is_clock_only()
            && let Some((None, date, end)) = self.date_after_clock(after)
        {
            phrase.trail = Some(trail);
            phrase.set_date(date);
            return end;
        }
        let next = self.skip_fillers(after);
        if self.date(next, false).is_some() {
            return end;
        }
        if let Some((_, clock_end)) = self.clock(next)
            && self.date_after_clock(clock_end).is_some()
        {
            return end;
        }
        phrase.trail = Some(trail);
        after
    }

    /// A trail that the table has whole, or `and` or `or` and a word of order.
    fn trail_word(&self, at: usize) -> Option<(Trail, usize)> {
        let (word, next) = self.word(at)?;
        let nature = match word {
            Word::Trail(trail) => return Some((trail, next)),
            Word::And => Nature::Throughout,
            Word::Or => Nature::Within,
            _ => return None,
        };
        let (lead, after) = match self.word(next)? {
            (Word::Lead(lead) | Word::Then(lead), after) => (lead, after),
            // German `und vor`
            (Word::AgoOrBefore, after) => (Lead::Before, after),
            _ => return None,
        };
        let shortly = matches!(lead, Lead::ShortlyAfter | Lead::ShortlyBefore);
        let orders = shortly || matches!(lead, Lead::After | Lead::Before);
        orders.then_some((Trail { nature, shortly, opens_end: lead.opens_end() }, after))
    }

    /// `(N)` tells entries of a day apart.
    pub(super) fn entry_letter(&self, at: usize) -> Option<usize> {
        let at = skip_spaces(self.text, mark(self.text, at, '(')?);
        let letter = char_at(self.text, at).filter(char::is_ascii_uppercase)?;
        mark(self.text, at + letter.len_utf8(), ')')
    }
}

/// Whether two days are one, of the Julian and of the Gregorian calendar: `11/22 February 1732`.
fn is_of_two_calendars(statement: &Statement) -> bool {
    let days = |term: &Term| match term.unit {
        Unit::Day(day) if term.clock.is_none() => Some(day),
        _ => None,
    };
    let second = statement.second.and_then(|(_, side)| days(&side.term));
    let Some((old, new)) = days(&statement.first.term).zip(second) else { return false };
    let century = old.year / 100;
    let apart = century - century / 4 - 2;
    (1582..=2100).contains(&old.year) && new.days_since_epoch() - old.days_since_epoch() == apart
}

/// `May 4, 1970 - 12:24 p.m.`, `12:24 p.m. – May 4, 1970`: no range, but a day and its time.
fn dashed_time(first: &LooseSide, second: &LooseSide) -> Option<LooseTerm> {
    let is_day = |term: &LooseTerm| {
        let has_day = matches!(
            term.date,
            LooseDate::Civil { year: Some(_), day: Some(_), .. } | LooseDate::Whole(Unit::Day(_))
        );
        has_day && term.clock.is_none()
    };
    let (day, time) = match (&first.term, &second.term) {
        (day, time) if is_day(day) && time.is_clock_only() => (day, time),
        (time, day) if is_day(day) && time.is_clock_only() => (day, time),
        _ => return None,
    };
    let is_plain = first.lead.is_none() && second.lead.is_none();
    let (approximate, uncertain) =
        (day.approximate || time.approximate, day.uncertain || time.uncertain);
    is_plain.then_some(LooseTerm { clock: time.clock, approximate, uncertain, ..*day })
}

/// `May-1940`, `Aug 4 - 1914`, `1968-May`: no range, but one date written with a dash or slash.
fn dashed_date(first: &LooseTerm, second: &LooseSide) -> Option<LooseDate> {
    let is_plain =
        second.lead.is_none() && second.term.part.is_none() && second.term.clock.is_none();
    let bare = |date| matches!(date, LooseDate::Civil { month: None, day: None, .. });
    let whole = match (first.date, second.term.date) {
        (mut date, LooseDate::Civil { year: Some(year), .. }) if bare(second.term.date) => {
            date.lacking_year().map(|slot| *slot = Some(year)).map(|()| date)
        }
        (LooseDate::Civil { year: Some(year), .. }, mut date)
            if bare(first.date) && first.part.is_none() && year.era.is_none() =>
        {
            date.lacking_year().map(|slot| *slot = Some(year)).map(|()| date)
        }
        _ => None,
    };
    whole.filter(|_| is_plain)
}

fn lacks_year(term: &LooseTerm) -> bool {
    match term.date {
        LooseDate::Nothing => true,
        LooseDate::Civil { year, .. } | LooseDate::SubYear { year, .. } => year.is_none(),
        LooseDate::Number { .. } | LooseDate::Ordinal(_) | LooseDate::Roman(_) => true,
        _ => false,
    }
}
