//! Units and times in words: `11 septembre 2001 à 8 h 46`, `19. Jahrhundert`.

use super::{Shared, Writer, counted, either};
use crate::date::bounds::part_of_years;
use crate::date::calendar::Day;
use crate::date::digits::{push_digits, push_number, push_roman, with_zeros};
use crate::date::prose::token::split_once;
use crate::date::statement::{Clock, Part, Term, Unit};
use crate::date::words::label::Before;

impl Writer {
    pub(super) fn term(&mut self, term: &Term, shared: Shared) {
        if term.part.is_none() || self.words.article_before_part {
            self.article(term, shared);
        }
        match term.clock {
            Some(Clock::Named(of_day, part)) => {
                let pattern = self.words.day_part(of_day, part);
                if let Some(name) = pattern.strip_suffix(" of {}").filter(|_| shared.day) {
                    return self.out.push_str(name);
                }
                self.around(pattern, |writer| writer.unit(term, shared))
            }
            Some(Clock::Time { hour, minute, second }) => {
                let clock = &self.words.clock;
                let day_first = clock.has_24_hours && !shared.day && !shared.times_first;
                if day_first {
                    self.unit(term, shared);
                    if self.about_clock {
                        self.out.push_str(", ");
                        self.out.push_str(self.form(self.words.inner_about));
                    } else {
                        self.out.push_str(clock.after_day);
                    }
                }
                self.time(hour, minute, second, !shared.half_of_day);
                if let Some(zone) = term.zone.filter(|_| !shared.zone) {
                    self.out.push(' ');
                    self.out.extend(zone.letters());
                }
                if !shared.day && !day_first {
                    self.out.push_str(clock.before_day);
                    self.unit(term, shared);
                }
            }
            None => match (term.part, term.unit) {
                // `late 1800s` where nothing is called so.
                (Some(part), Unit::Years { first, count })
                    if self.is_unnamed(first, count) && count > 10 =>
                {
                    let (from, to) = part_of_years(Some(part), count);
                    self.first_to_last(first + from, first + to);
                }
                (Some(part), _) if shared.unit => self.out.push_str(self.words.bare_part(part)),
                (Some(part), unit) => {
                    self.around(self.words.part(part, &unit), |writer| {
                        if !writer.words.article_before_part {
                            writer.before = Before::Part;
                            writer.article(term, shared);
                        }
                        writer.unit(term, shared);
                    });
                }
                (None, Unit::SubYear { code, .. }) if shared.unit => {
                    self.out.push_str(self.words.bare_part(part_of_code(code)));
                }
                (None, _) => self.unit(term, shared),
            },
        }
    }

    /// A pattern, and what stands in its place.
    fn around(&mut self, pattern: &str, inner: impl FnOnce(&mut Writer)) {
        let (before, after) = split_once(pattern, "{}").unwrap_or((pattern, ""));
        self.out.push_str(before);
        inner(self);
        self.out.push_str(after);
    }

    pub(in crate::date) fn time(
        &mut self,
        hour: u8,
        minute: Option<u8>,
        second: Option<u8>,
        half_of_day: bool,
    ) {
        let clock = &self.words.clock;
        if hour == 24 && !clock.has_24_hours {
            self.out.push_str(clock.midnight);
            return;
        }
        let [of_hour, of_minute, of_second] = clock.ends;
        self.number(i64::from(if clock.has_24_hours { hour } else { (hour + 11) % 12 + 1 }));
        let mut end = of_hour;
        for (number, mark, own_end) in
            [(minute, clock.marks[0], of_minute), (second, clock.marks[1], of_second)]
        {
            let Some(number) = number else { break };
            self.out.push_str(mark);
            push_digits(&mut self.out, u64::from(number), 2);
            end = own_end;
        }
        self.out.push_str(end);
        if half_of_day {
            self.out.push_str(either(clock.halves, hour >= 12));
        }
    }

    fn unit(&mut self, term: &Term, shared: Shared) {
        match term.unit {
            Unit::Day(day) => self.day(day, shared),
            Unit::Week(monday) => self.around(self.words.week, |writer| writer.day(monday, shared)),
            Unit::Month { year, month } => {
                self.month(month);
                self.of_year(year, shared);
            }
            Unit::SubYear { year, code } => self.sub_year(year, code, shared),
            Unit::Year(year) => self.year(year),
            Unit::FiscalYear(year) => {
                let pattern =
                    if self.short { self.words.short_fiscal_year } else { self.words.fiscal_year };
                self.around(pattern, |writer| writer.year(year));
            }
            Unit::Years { first, count } => self.years(first, count, shared),
            Unit::Ago { mantissa, decimals, .. } if shared.ago => {
                self.tenths(mantissa, decimals);
            }
            Unit::Ago { mantissa, decimals, scale } => {
                self.around(self.words.years_ago(scale), |writer| writer.tenths(mantissa, decimals))
            }
        }
    }

    fn day(&mut self, Day { year, month, day }: Day, shared: Shared) {
        match (self.month_first, shared.month) {
            (_, true) => self.day_number(day),
            (true, false) => {
                self.month(month);
                self.out.push(' ');
                self.number(i64::from(day));
            }
            (false, false) => {
                self.day_and_month(day, month);
            }
        }
        if self.month_first && !shared.year {
            self.out.push_str(", ");
            self.year(year);
        } else {
            self.of_year(year, shared);
        }
    }

    /// `1er avril`, `1. April`, `1 de abril`
    pub(in crate::date) fn day_and_month(&mut self, day: u8, month: u8) {
        self.day_number(day);
        self.out.push_str(self.form(self.words.of));
        self.month(month);
    }

    fn day_number(&mut self, day: u8) {
        self.number(i64::from(day));
        self.out.push_str(either(self.words.day_marks, day != 1));
    }

    /// After a month or season.
    fn of_year(&mut self, year: i64, shared: Shared) {
        if !shared.year {
            self.out.push_str(self.form(self.words.of));
            self.year(year);
        }
    }

    pub(in crate::date) fn month(&mut self, month: u8) {
        let months = if self.short { &self.words.short_months } else { &self.words.months };
        let name = months.get(usize::from(month.saturating_sub(1)));
        self.out.push_str(name.copied().unwrap_or_default());
    }

    pub(in crate::date) fn season(&mut self, code: u8) {
        let season = self.words.seasons.get(usize::from(code.saturating_sub(21) % 4));
        self.out.push_str(season.copied().unwrap_or_default());
    }

    fn sub_year(&mut self, year: i64, code: u8, shared: Shared) {
        let of = |writer: &mut Writer| writer.year(year);
        let nth =
            |patterns: &[&'static str], first: u8| patterns.get(usize::from(code - first)).copied();
        match code {
            33..=36 => self.around(nth(&self.words.quarters, 33).unwrap_or_default(), of),
            37..=39 => {
                self.around(self.words.part(part_of_code(code), &Unit::Year(year)), of);
            }
            40 | 41 => self.around(nth(&self.words.halves, 40).unwrap_or_default(), of),
            _ => {
                self.season(code);
                self.of_year(year, shared);
                // A winter ends in the next year: without it most would take it for January's.
                if code == 24 && year >= 1000 && !shared.year {
                    self.out.push(self.words.winter_mark);
                    match (year + 1) % 100 {
                        0 => self.year_number(year + 1),
                        next => push_digits(&mut self.out, next.unsigned_abs(), 2),
                    }
                }
                match code {
                    25..=28 => self.out.push_str(self.words.northern),
                    29..=32 => self.out.push_str(self.words.southern),
                    _ => {}
                }
            }
        }
    }

    /// `1984`, `44 BC`, `AD 79`, `170,000,002`
    pub(in crate::date) fn year(&mut self, year: i64) {
        match year {
            ..=0 => self.around(self.words.before_christ, |writer| writer.year_number(1 - year)),
            1..=999 => self.around(self.words.anno_domini, |writer| writer.number(year)),
            _ => self.year_number(year),
        }
    }

    fn year_number(&mut self, year: i64) {
        if year > 9999 { self.grouped(year) } else { self.number(year) }
    }

    /// `1900 à 1999`, neither a decade nor the century; English `1900 to 1909`, as `1900s` may be a hundred years.
    fn is_unnamed(&self, first: i64, count: i64) -> bool {
        match self.words.long_decades {
            true => count == 10 && first > 0 && first % 100 == 0 && first % 1000 != 0,
            false => count != 10 && !counted(first, count),
        }
    }

    fn first_to_last(&mut self, first: i64, last: i64) {
        self.year(first);
        self.out.push_str(self.words.to);
        self.year(last);
    }

    /// Decades, centuries, millennia: BC ones count from their first year down.
    fn years(&mut self, first: i64, count: i64, shared: Shared) {
        if let Some((whole, nth)) = divided(first, count) {
            return self.part_of_years(first, count, whole, nth);
        }
        let before_christ = first < 0;
        let number = if before_christ { 1 - first } else { first };
        let era = match (before_christ, shared) {
            (true, Shared { era: false, .. }) => self.words.before_christ,
            (false, Shared { after_christ: true, .. }) => self.words.after_christ,
            _ => "{}",
        };
        let counted = counted(first, count);
        if self.is_unnamed(first, count) && !shared.decade {
            return self.first_to_last(first, first + count - 1);
        }
        self.around(era, |writer| {
            let words = writer.words;
            if count == 10 || !counted {
                let start = if before_christ { number - (count - 1) } else { number };
                let name = either(words.decade, writer.before == Before::Operator);
                return writer.around(name, |writer| writer.number(start));
            }
            let nth = if before_christ { number / count } else { number / count + 1 };
            let names = if count == 100 { words.century } else { words.millennium };
            let name = match (shared.century, shared.centuries) {
                (true, _) => "{}",
                (false, true) => words.centuries,
                (false, false) => either(names, writer.before == Before::Part),
            };
            writer.around(name, |writer| {
                if words.roman && nth < 40 {
                    push_roman(&mut writer.out, nth);
                } else {
                    writer.number(nth);
                }
                writer.out.push_str((words.ordinal)(nth));
            });
        });
    }

    /// `first half of the 19th century`; `1801 à 1825` in a language that has no word here for it.
    fn part_of_years(&mut self, first: i64, count: i64, whole: i64, nth: i64) {
        let quarters = if whole == 2 * count { 0 } else { 2 };
        let place = usize::try_from(nth + quarters).unwrap_or(usize::MAX);
        let Some(pattern) = self.words.divisions.get(place) else {
            return self.first_to_last(first, first + count - 1);
        };
        self.around(pattern, |writer| {
            writer.before = Before::Part;
            let kind = if whole == 10 { 1 } else { 2 };
            writer.out.push_str(writer.words.article(Before::Part, kind));
            writer.years(first - nth * count, whole, Shared::default());
        });
    }

    /// `13.8`: so many of the digits are decimals.
    fn tenths(&mut self, mantissa: i64, decimals: u8) {
        let divisor = with_zeros(1, u32::from(decimals)).unwrap_or(1);
        self.grouped(mantissa / divisor);
        if decimals > 0 {
            self.out.push(self.words.number_marks[1]);
            let fraction = mantissa % divisor;
            push_digits(&mut self.out, fraction.unsigned_abs(), usize::from(decimals));
        }
    }

    pub(in crate::date) fn number(&mut self, number: i64) {
        push_number(&mut self.out, number);
    }

    /// `10,000`
    fn grouped(&mut self, number: i64) {
        if number < 1000 {
            return self.number(number);
        }
        self.grouped(number / 1000);
        self.out.push(self.words.number_marks[0]);
        push_digits(&mut self.out, (number % 1000).unsigned_abs(), 3);
    }
}

/// The years of the decade, century or millennium that these are a half or quarter of, and which
/// one, from 0.
fn divided(first: i64, count: i64) -> Option<(i64, i64)> {
    let whole = match count {
        5 => 10,
        25 | 50 => 100,
        250 | 500 => 1000,
        _ => return None,
    };
    // Centuries begin with a year 1; the 440s BC are 449 to 440 BC, the years -448 to -439.
    let begin = match (whole, first < 0) {
        (10, true) => 2,
        (10, false) => 0,
        _ => 1,
    };
    Some((whole, (first - begin).rem_euclid(whole) / count))
}

fn part_of_code(code: u8) -> Part {
    match code {
        37 => Part::Early,
        38 => Part::Mid,
        _ => Part::Late,
    }
}
