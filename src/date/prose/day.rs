//! Days, months, seasons and years: `September 11, 2001`, `11 September`, `Late May, 1986`, `44 BC`.

use super::Reader;
use super::loose::{Era, LooseDate, LooseDay, LooseYear};
use super::token::{
    Number, dash, ends_here, grouped_number, mark, number, skip_spaces, touching, touching_dash,
};
use crate::date::statement::{Part, Unit};
use crate::date::words::{LAST, Word, match_pattern};

impl Reader<'_> {
    /// `[weekday[,]] [part] unit`, or a part alone. A bare number is a day where one is awaited.
    pub(super) fn date(
        &mut self,
        at: usize,
        day_awaited: bool,
    ) -> Option<(Option<Part>, LooseDate, usize)> {
        if let Some((Word::Weekday, after)) = self.word(at) {
            let after = self.skip_fillers(mark(self.text, after, ',').unwrap_or(after));
            // `Monday, Easter 1916` is no Sunday.
            if matches!(self.word(after), Some((Word::AboutFeast(_), _))) {
                return None;
            }
            let (date, end) = self.unit(after, day_awaited)?;
            // `Sun 1940` is a newspaper.
            let has_day =
                !matches!(date, LooseDate::Civil { day: None, .. } | LooseDate::SubYear { .. });
            return has_day.then_some((None, date, end));
        }
        if let Some((part, after)) = self.part(at) {
            let unit_at = self.skip_fillers(dash(self.text, after).unwrap_or(after));
            return match self.unit(unit_at, false) {
                // `Mid-12` is no date: what a part divides has a name or a year.
                Some((LooseDate::Number { .. }, _)) | None => {
                    Some((Some(part), LooseDate::Nothing, after))
                }
                Some((date, end)) => Some((Some(part), date, end)),
            };
        }
        let (date, end) = self.unit(at, day_awaited)?;
        let has_day =
            matches!(date, LooseDate::Civil { day: Some(_), .. } | LooseDate::Whole(Unit::Day(_)));
        let end = self.weekday_after(end).filter(|_| has_day).unwrap_or(end);
        Some((None, date, end))
    }

    /// `(Thursday)`; `, Thursday` at the end
    fn weekday_after(&self, at: usize) -> Option<usize> {
        let comma = mark(self.text, at, ',').filter(|_| !self.running);
        let (Word::Weekday, end) = self.word(comma.or_else(|| mark(self.text, at, '('))?)? else {
            return None;
        };
        match comma {
            Some(_) => self.is_last(end).then_some(end),
            None => mark(self.text, end, ')'),
        }
    }

    /// `early`, `first third of`
    pub(super) fn part(&mut self, at: usize) -> Option<(Part, usize)> {
        if let Some((Word::Part(part), after)) = self.word(at) {
            return Some((part, after));
        }
        let (ordinal, after) = self.ordinal_number(at)?;
        let (Word::Third | Word::Ordinal(3), end) = self.word(after)? else { return None };
        let part = match ordinal {
            1 => Part::Early,
            2 => Part::Mid,
            3 => Part::Late,
            _ if ordinal == i64::from(LAST) => Part::Late,
            _ => return None,
        };
        Some((part, end))
    }

    /// `first`, `1st`
    pub(super) fn ordinal_number(&self, at: usize) -> Option<(i64, usize)> {
        if let Some((Word::Ordinal(ordinal), after)) = self.word(at) {
            return Some((i64::from(ordinal), after));
        }
        let (read, end) = number(self.text, skip_spaces(self.text, at))?;
        Some((read.value, self.ordinal_suffix(read, end)?))
    }

    pub(super) fn unit(&mut self, at: usize, day_awaited: bool) -> Option<(LooseDate, usize)> {
        match self.word(at) {
            Some((Word::Month(month), after)) => Some(self.month_first(month, after)),
            Some((Word::Season(code), after)) => {
                let (year, end) = self.year_of(after);
                let end = year.and_then(|year| self.winter_end(code, year, end)).unwrap_or(end);
                Some((LooseDate::SubYear { code, year }, end))
            }
            Some((Word::FiscalYear, after)) => {
                let (year, end) = self.year(after).filter(|(year, _)| year.era.is_none())?;
                let (year, end) = self.fiscal_end(year, end);
                Some((LooseDate::Whole(Unit::FiscalYear(year.number)), end))
            }
            Some((Word::AnnoDomini, _)) => {
                let (year, end) = self.year(at)?;
                Some((LooseDate::Civil { year: Some(year), month: None, day: None }, end))
            }
            Some((Word::Ordinal(ordinal), after)) => self.ordinal(i64::from(ordinal), at, after),
            Some((Word::CenturyOf, after)) => self.century_of(after),
            Some((Word::Feast(feast) | Word::AboutFeast(feast), after)) => self.feast(feast, after),
            Some((Word::Years | Word::Decade, after)) => self.decade_of(after),
            _ => self
                .roman(at)
                .or_else(|| self.number_first(skip_spaces(self.text, at), day_awaited)),
        }
    }

    /// A fiscal year that both of its years name: `FY 1941/42`.
    fn fiscal_end(&self, year: LooseYear, at: usize) -> (LooseYear, usize) {
        let next = touching(self.text, at, '/').and_then(|after| number(self.text, after));
        let follows =
            |next: Number| next.value == (year.number + 1) % 10_i64.pow(next.digits as u32);
        match next.filter(|(next, _)| matches!(next.digits, 2 | 4) && follows(*next)) {
            Some((_, end)) => (LooseYear { number: year.number + 1, ..year }, end),
            None => (year, at),
        }
    }

    /// A winter lies in two years and may name both: `Winter 1999-2000`, `Winter 1999/00`.
    fn winter_end(&self, code: u8, year: LooseYear, at: usize) -> Option<usize> {
        let after = dash(self.text, at).or_else(|| touching(self.text, at, '/'))?;
        let (next, end) = number(self.text, skip_spaces(self.text, after))?;
        let whole = match next.digits {
            1 => year.number - year.number % 10 + next.value,
            2 => year.number - year.number % 100 + next.value,
            4 => next.value,
            _ => return None,
        };
        // The end of a century: `1999/00`.
        let follows = whole == year.number + 1 || next.digits == 2 && whole + 99 == year.number;
        (code == 24 && year.era.is_none() && follows && ends_here(self.text, end)).then_some(end)
    }

    /// After the month: `[day][,] [year]`
    fn month_first(&mut self, month: u8, at: usize) -> (LooseDate, usize) {
        if let Some((day, after)) = self.day_of_month(at) {
            let after = self.weekday_after(after).unwrap_or(after);
            let (year, end) =
                optional(self.comma_year(after).or_else(|| self.early_year(after)), after);
            let (year, end) = self.dual_year(month, year, end);
            return (LooseDate::Civil { year, month: Some(month), day: Some(day) }, end);
        }
        let (year, end) = self.year_of(at);
        let (year, end) = self.dual_year(month, year, end);
        (LooseDate::Civil { year, month: Some(month), day: None }, end)
    }

    /// `11`, `11th`, `the 11th`, but not the hour of a clock time
    fn day_of_month(&mut self, at: usize) -> Option<(LooseDay, usize)> {
        let at = self.skip_fillers(at);
        if let Some((Word::Ordinal(ordinal), after)) = self.word(at) {
            return Some((LooseDay { number: i64::from(ordinal), at }, after));
        }
        let at = skip_spaces(self.text, at);
        let (day, end) = number(self.text, at).filter(|(day, _)| day.digits <= 2)?;
        let end = self.ordinal_suffix(day, end).unwrap_or(end);
        let is_clock = self.clock(at).is_some();
        let is_year = self.era(end).0.is_some();
        (ends_here(self.text, end) && !is_clock && !is_year)
            .then_some((LooseDay { number: day.value, at }, end))
    }

    /// A date that begins with a number.
    fn number_first(&mut self, at: usize, day_awaited: bool) -> Option<(LooseDate, usize)> {
        let (first, end) = number(self.text, at)?;
        if let Some(found) =
            self.numeric(at).or_else(|| self.years_ago(at)).or_else(|| self.decade(at))
        {
            return Some(found);
        }
        if let Some(after) = self.ordinal_suffix(first, end) {
            // `May 5th-7th, 1999`
            if let Some((year, end)) = self.comma_year(after).filter(|_| day_awaited) {
                let day = Some(LooseDay { number: first.value, at });
                return Some((LooseDate::Civil { year: Some(year), month: None, day }, end));
            }
            return self.ordinal(first.value, at, after);
        }
        if let Some((year, after)) = self.year(at) {
            if let Some(found) = self.quarter_after(year, after) {
                return Some(found);
            }
            // `1914-Aug-04`
            if let Some(dashed) = touching_dash(self.text, after).filter(|_| year.era.is_none())
                && let Some((Word::Month(month), after)) = self.word_at(dashed)
                && let Some((day, end)) = self.dashed_day(after)
            {
                let (year, month, day) = (Some(year), Some(month), Some(day));
                return Some((LooseDate::Civil { year, month, day }, end));
            }
            // `2001 September 11`; in running text no comma, lest a list's next date be swallowed.
            if let Some((Word::Month(month), month_end)) = self.word(after) {
                let month = Some(month);
                return match self
                    .day_of_month(month_end)
                    .filter(|(_, end)| self.comma_year(*end).is_none())
                {
                    Some((day, end)) => {
                        Some((LooseDate::Civil { year: Some(year), month, day: Some(day) }, end))
                    }
                    None if self.day_of_month(month_end).is_none()
                        && self.comma_year(month_end).is_none() =>
                    {
                        Some((LooseDate::Civil { year: Some(year), month, day: None }, month_end))
                    }
                    None => None,
                };
            }
            let comma = mark(self.text, after, ',').filter(|_| !self.running && !self.joining);
            // `1452, 15 April`
            if let Some(at) = comma.map(|at| skip_spaces(self.text, at))
                && let Some((first, end)) = number(self.text, at).filter(|(day, _)| day.digits <= 2)
                && let end = mark(self.text, end, '.').unwrap_or(end)
                && let Some((LooseDate::Civil { year: None, month, day }, end)) =
                    self.day_first(LooseDay { number: first.value, at }, end)
            {
                return Some((LooseDate::Civil { year: Some(year), month, day }, end));
            }
            if let Some((Word::Month(month), month_end)) = comma.and_then(|at| self.word(at))
                && let Some((day, end)) = self.day_of_month(month_end)
                && self.comma_year(end).is_none()
            {
                let (year, month, day) = (Some(year), Some(month), Some(day));
                return Some((LooseDate::Civil { year, month, day }, end));
            }
            // `1940, May`, `1940, spring`
            if let Some(found) = comma.and_then(|at| self.quarter_after(year, at)) {
                return Some(found);
            }
            if let Some((Word::Month(month), end)) = comma.and_then(|at| self.word(at))
                && self.is_last(end)
            {
                return Some((
                    LooseDate::Civil { year: Some(year), month: Some(month), day: None },
                    end,
                ));
            }
            // Spanish `finales de los 1920`
            let article = self.words.decade_article;
            if !article.is_empty()
                && year.era.is_none()
                && year.number % 10 == 0
                && self.text.get(..at).is_some_and(|before| before.trim_end().ends_with(article))
            {
                return Some((
                    LooseDate::Decade { year: year.number, years: 10, era: None },
                    after,
                ));
            }
            return Some((LooseDate::Civil { year: Some(year), month: None, day: None }, after));
        }
        if !ends_here(self.text, end) {
            return None;
        }
        if first.digits <= 2 {
            let day = LooseDay { number: first.value, at };
            // German and Danish put a full stop after the day.
            let after = self.skip_fillers(mark(self.text, end, '.').unwrap_or(end));
            if let Some(found) = self.dashed_month(day, end).or_else(|| self.day_first(day, after))
            {
                return Some(found);
            }
            if let Some((year, end)) = self.comma_year(end).filter(|_| day_awaited) {
                return Some((
                    LooseDate::Civil { year: Some(year), month: None, day: Some(day) },
                    end,
                ));
            }
        }
        // `500,000-400,000 years ago`
        let (whole, end) = grouped_number(self.text, at, self.words.thousands)?;
        // `10000-8000 BC`: one of four digits is a year.
        matches!(first.digits, 1..=3 | 5..=9)
            .then_some((LooseDate::Number { number: whole.value, digits: whole.digits }, end))
    }

    /// `2001 Q3`, `2001-Q3`
    fn quarter_after(&mut self, year: LooseYear, at: usize) -> Option<(LooseDate, usize)> {
        let at = touching_dash(self.text, at).unwrap_or(at);
        let (Word::Season(code), end) = self.word(at)? else { return None };
        // `1999-Q3 2001`: it has a year of its own. `1850 spring` has nothing behind it.
        let is_whole = self.year(end).is_none() && (code >= 33 || self.is_last(end));
        is_whole.then_some((LooseDate::SubYear { code, year: Some(year) }, end))
    }

    /// After the day: `-Sep-1783`
    fn dashed_month(&mut self, day: LooseDay, at: usize) -> Option<(LooseDate, usize)> {
        let (Word::Month(month), after) = self.word_at(touching_dash(self.text, at)?)? else {
            return None;
        };
        let year_at = touching_dash(self.text, after)?;
        let (year, end) = number(self.text, year_at).filter(|(year, _)| year.digits == 4)?;
        let year = Some(LooseYear { number: year.value, era: None });
        let date = LooseDate::Civil { year, month: Some(month), day: Some(day) };
        ends_here(self.text, end).then_some((date, end))
    }

    /// After the month: `-04`, after a year and a dash
    fn dashed_day(&mut self, at: usize) -> Option<(LooseDay, usize)> {
        let at = touching_dash(self.text, at)?;
        let (day, end) = number(self.text, at).filter(|(day, _)| day.digits <= 2)?;
        ends_here(self.text, end).then_some((LooseDay { number: day.value, at }, end))
    }

    /// After the day: `month[,] [year]`
    fn day_first(&mut self, day: LooseDay, at: usize) -> Option<(LooseDate, usize)> {
        let Some((Word::Month(month), after)) = self.word(at) else { return None };
        let (year, end) = match self.year_of(after) {
            (None, _) => optional(self.early_year(self.skip_fillers(after)), after),
            found => found,
        };
        let (year, end) = self.dual_year(month, year, end);
        Some((LooseDate::Civil { year, month: Some(month), day: Some(day) }, end))
    }

    /// After a day and its month: `[,] 793`, where nothing else follows
    fn early_year(&self, at: usize) -> Option<(LooseYear, usize)> {
        let at = skip_spaces(self.text, mark(self.text, at, ',').unwrap_or(at));
        let (year, end) = number(self.text, at).filter(|(year, _)| year.digits == 3)?;
        let is_last = self.is_last(end) || dash(self.text, end).is_some();
        is_last.then_some((LooseYear { number: year.value, era: None }, end))
    }

    /// Whether a date ends here, and all that is around it.
    pub(super) fn is_last(&self, at: usize) -> bool {
        let rest = self.text.get(skip_spaces(self.text, at)..).unwrap_or("");
        !self.running && (rest.is_empty() || rest.starts_with([')', ',', ';']))
    }

    /// After an ordinal: a month it is a day of, the century or part of a year it counts, or nothing yet.
    fn ordinal(
        &mut self,
        ordinal: i64,
        ordinal_at: usize,
        at: usize,
    ) -> Option<(LooseDate, usize)> {
        let day = LooseDay { number: ordinal, at: ordinal_at };
        let next = self.skip_fillers(at);
        if let Some(found) = self.day_first(day, next).or_else(|| self.counted(ordinal, next)) {
            return Some(found);
        }
        Some((LooseDate::Ordinal(ordinal), at))
    }

    /// `30 January 1648/49`: the year began in March, and the second number is that of ours. England kept to it
    /// until 1752.
    fn dual_year(
        &self,
        month: u8,
        year: Option<LooseYear>,
        end: usize,
    ) -> (Option<LooseYear>, usize) {
        let next = touching(self.text, end, '/').and_then(|after| number(self.text, after));
        match (year, next) {
            (Some(LooseYear { number: old @ ..=1752, era: None }), Some((new, after)))
                if month <= 3
                    && matches!(new.digits, 1 | 2 | 4)
                    && new.value == (old + 1) % 10_i64.pow(new.digits as u32)
                    && ends_here(self.text, after) =>
            {
                (Some(LooseYear { number: old + 1, era: None }), after)
            }
            _ => (year, end),
        }
    }

    /// `[of] [,] year`, if it is there
    pub(super) fn year_of(&mut self, at: usize) -> (Option<LooseYear>, usize) {
        optional(self.comma_year(self.skip_fillers(at)), at)
    }

    /// `[,] year`
    pub(super) fn comma_year(&mut self, at: usize) -> Option<(LooseYear, usize)> {
        let at = mark(self.text, at, ',').unwrap_or(at);
        self.year(at)
    }

    /// `2001`, `79 AD`, `AD 79`, `10,000 BC`: four digits, or an era
    pub(super) fn year(&mut self, at: usize) -> Option<(LooseYear, usize)> {
        if let Some((Word::AnnoDomini, after)) = self.word(at) {
            let (read, end) = number(self.text, skip_spaces(self.text, after))?;
            let year = LooseYear { number: read.value, era: Some(Era::AnnoDomini) };
            return match self.era(end) {
                // French `l'an 44 av. J.-C.`
                (era @ Some(_), end) => Some((LooseYear { era, ..year }, end)),
                _ => ends_here(self.text, end).then_some((year, end)),
            };
        }
        let at = skip_spaces(self.text, at);
        let (read, end) = grouped_number(self.text, at, self.words.thousands)?;
        if let (era @ Some(_), after) = self.era(end) {
            return Some((LooseYear { number: read.value, era }, after));
        }
        let (read, end) = number(self.text, at).filter(|(read, _)| read.digits == 4)?;
        ends_here(self.text, end).then_some((LooseYear { number: read.value, era: None }, end))
    }

    /// An era, if it is there.
    pub(super) fn era(&self, at: usize) -> (Option<Era>, usize) {
        match self.word(at) {
            Some((Word::BeforeChrist, after)) => (Some(Era::BeforeChrist), after),
            Some((Word::AnnoDomini, after)) => (Some(Era::AnnoDomini), after),
            _ => (None, at),
        }
    }

    pub(super) fn ordinal_suffix(&self, of: Number, at: usize) -> Option<usize> {
        if self.words.ordinal_stop
            && of.digits <= 2
            && let Some(after) = touching(self.text, at, '.')
            && number(self.text, after).is_none()
        {
            return Some(after);
        }
        self.words.ordinal_suffixes.iter().find_map(|suffix| match_pattern(self.text, at, suffix))
    }
}

/// What was read and its end, or nothing and where it would have stood.
fn optional(year: Option<(LooseYear, usize)>, at: usize) -> (Option<LooseYear>, usize) {
    match year {
        Some((year, end)) => (Some(year), end),
        None => (None, at),
    }
}
