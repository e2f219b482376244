//! Dates said in words, as an editor would print them.

use super::calendar::Day;
use super::digits::{push_digits, push_number, push_pairs, with_zeros};
use super::options::is_american;
use super::prose::token::split_once;
use super::statement::{Bracket, Clock, Join, Part, Scale, Side, Statement, Term, Unit};
use super::words::label::LabelWords;
use super::words::label_words_for;

/// How long a label may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelLength {
    /// For an axis or a card: `Feb 25, 2002`.
    Short,
    /// For a sentence: `February 25, 2002`.
    #[default]
    Long,
}

/// How to say a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelStyle {
    /// A BCP 47 tag: `en` puts the month first, `en-GB` the day; English where absent.
    pub lang: Option<String>,
    /// How long it may be.
    pub length: LabelLength,
}

/// The name of a month (1 to 12) in a BCP 47 tag's language: `September`, `Sep`. Empty for no month.
///
/// ```
/// use dateline::date::{LabelLength, month_name};
/// assert_eq!(month_name(None, 9, LabelLength::Short), "Sep");
/// ```
pub fn month_name(lang: Option<&str>, month: u8, length: LabelLength) -> &'static str {
    let words = label_words_for(lang);
    let months = if length == LabelLength::Short { &words.short_months } else { &words.months };
    months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Does a BCP 47 tag's language put the month before the day: `Sep 11, 2001`?
///
/// ```
/// use dateline::date::puts_month_first;
/// assert!(puts_month_first(None) && puts_month_first(Some("en-US")));
/// assert!(!puts_month_first(Some("en-GB")));
/// ```
pub fn puts_month_first(lang: Option<&str>) -> bool {
    is_american(lang.unwrap_or("en"))
}

/// A statement in words.
pub(super) fn label(statement: &Statement, style: &LabelStyle) -> String {
    let mut writer = Writer::new(style);
    writer.statement(statement);
    writer.out
}

/// Writes labels into one string.
pub(super) struct Writer {
    pub(super) out: String,
    pub(super) words: &'static LabelWords,
    month_first: bool,
    short: bool,
}

/// What a term need not say, because the other says it.
#[derive(Clone, Copy, Default)]
struct Shared {
    year: bool,
    month: bool,
    /// The day of a clock time.
    day: bool,
    half_of_day: bool,
    /// All but the part: `early to mid-1986`.
    unit: bool,
}

impl Writer {
    pub(super) fn new(style: &LabelStyle) -> Writer {
        let lang = style.lang.as_deref();
        Writer {
            out: String::new(),
            words: label_words_for(lang),
            month_first: puts_month_first(lang),
            short: style.length == LabelLength::Short,
        }
    }

    fn statement(&mut self, statement: &Statement) {
        let Statement { first, second, .. } = statement;
        let bracketed = statement.bracket != Bracket::None;
        if statement.throughout && second.is_none() {
            self.out.push_str(self.words.throughout);
        }
        match second {
            None => self.side(first, bracketed, false, Shared::default()),
            Some((join, last)) => {
                let between = *join == Join::Between;
                let (of_first, of_last) = self.shared(&first.term, &last.term);
                if between {
                    self.out.push_str(self.words.between);
                }
                self.side(first, bracketed, between, of_first);
                self.out.push_str(match join {
                    Join::Range => self.words.to,
                    Join::Between | Join::And => self.words.and,
                    Join::Or => self.words.or,
                });
                // What is said of both is said once.
                let mut last = *last;
                let both = bracketed || first.term.approximate;
                last.term.approximate &= !both;
                last.term.uncertain &= !first.term.uncertain;
                self.side(&last, false, between, of_last);
            }
        }
        if let Some(trail) = statement.trail {
            self.out.push_str(match trail.nature {
                super::Nature::Throughout => self.words.and_trail,
                super::Nature::Within => self.words.or_trail,
            });
            if trail.shortly {
                self.out.push_str(self.words.shortly);
            }
            self.out.push_str(if trail.opens_end {
                self.words.trail_after
            } else {
                self.words.trail_before
            });
        }
    }

    fn shared(&self, first: &Term, last: &Term) -> (Shared, Shared) {
        let (mut of_first, mut of_last) = (Shared::default(), Shared::default());
        let same_unit = first.unit == last.unit;
        match (first.clock, last.clock) {
            (Some(Clock::Time { hour: one, .. }), Some(Clock::Time { hour: other, .. }))
                if same_unit =>
            {
                of_first.day = true;
                of_first.half_of_day = (one < 12) == (other < 12);
                return (of_first, of_last);
            }
            (None, None) => {}
            _ => return (of_first, of_last),
        }
        match (first.unit, last.unit) {
            (Unit::Day(one), Unit::Day(other)) => {
                of_first.year = one.year == other.year;
                let same_month = of_first.year && one.month == other.month;
                // `September 6 to 12, 1970`, `6 to 12 September 1970`
                of_first.month = same_month && !self.month_first;
                of_last.month = same_month && self.month_first;
            }
            (
                Unit::SubYear { year: one, code: 37..=39 },
                Unit::SubYear { year: other, code: 37..=39 },
            ) => {
                of_first.unit = one == other;
            }
            _ if same_unit && first.part.is_some() && last.part.is_some() => of_first.unit = true,
            (
                Unit::Month { year: one, .. } | Unit::Day(Day { year: one, .. }),
                Unit::Month { year: other, .. } | Unit::Day(Day { year: other, .. }),
            )
            | (
                Unit::SubYear { year: one, code: 21..=36 },
                Unit::SubYear { year: other, code: 21..=36 },
            ) => {
                of_first.year = one == other;
            }
            _ => {}
        }
        (of_first, of_last)
    }

    fn side(&mut self, side: &Side, bracketed: bool, between: bool, shared: Shared) {
        let term = &side.term;
        if let Some(lead) = side.lead {
            self.out.push_str(self.words.lead(lead));
        }
        if term.uncertain {
            self.out.push_str(self.words.perhaps);
        }
        // A fiscal year is about as sure as its country.
        let about = (bracketed || term.approximate) && !matches!(term.unit, Unit::FiscalYear(_));
        if about {
            self.out.push_str(if self.short { self.words.short_about } else { self.words.about });
        }
        let named =
            matches!(term.unit, Unit::Years { .. }) || matches!(term.clock, Some(Clock::Named(_)));
        if named && !shared.unit && (between || about || side.lead.is_some()) {
            self.out.push_str(self.words.article);
        }
        self.term(term, shared);
    }

    /// A term that shares nothing with another.
    pub(super) fn plain(&mut self, term: &Term) {
        self.side(&Side { lead: None, term: *term }, false, false, Shared::default());
    }

    fn term(&mut self, term: &Term, shared: Shared) {
        match term.clock {
            Some(Clock::Named(part)) => {
                self.around(self.words.day_part(part), |writer| writer.unit(term, shared))
            }
            Some(Clock::Time { hour, minute, second }) => {
                self.time(hour, minute, second, !shared.half_of_day);
                if !shared.day {
                    self.out.push_str(", ");
                    self.unit(term, shared);
                }
            }
            None => match (term.part, term.unit) {
                (Some(part), _) if shared.unit => self.out.push_str(self.words.bare_part(part)),
                (Some(part), unit) => {
                    let pattern = self.words.part(part, matches!(unit, Unit::Day(_)));
                    self.around(pattern, |writer| writer.unit(term, shared));
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

    pub(super) fn time(
        &mut self,
        hour: u8,
        minute: Option<u8>,
        second: Option<u8>,
        half_of_day: bool,
    ) {
        self.number(i64::from((hour + 11) % 12 + 1));
        for number in [minute, second].into_iter().flatten() {
            push_pairs(&mut self.out, ':', &[number]);
        }
        if half_of_day {
            let half = if hour < 12 { self.words.ante_meridiem } else { self.words.post_meridiem };
            self.out.push_str(half);
        }
    }

    fn unit(&mut self, term: &Term, shared: Shared) {
        match term.unit {
            Unit::Day(day) => self.day(day, shared),
            Unit::Week(monday) => self.around(self.words.week, |writer| writer.day(monday, shared)),
            Unit::Month { year, month } => {
                self.month(month);
                if !shared.year {
                    self.out.push(' ');
                    self.year(year);
                }
            }
            Unit::SubYear { year, code } => self.sub_year(year, code, shared),
            Unit::Year(year) => self.year(year),
            Unit::FiscalYear(year) => {
                let pattern =
                    if self.short { self.words.short_fiscal_year } else { self.words.fiscal_year };
                self.around(pattern, |writer| writer.year(year));
            }
            Unit::Years { first, count } => self.years(first, count),
            Unit::Ago { mantissa, decimals, scale } => self.ago(mantissa, decimals, scale),
        }
    }

    fn day(&mut self, Day { year, month, day }: Day, shared: Shared) {
        match (self.month_first, shared.month) {
            (_, true) => self.number(i64::from(day)),
            (true, false) => {
                self.month(month);
                self.out.push(' ');
                self.number(i64::from(day));
            }
            (false, false) => {
                self.number(i64::from(day));
                self.out.push(' ');
                self.month(month);
            }
        }
        if !shared.year {
            self.out.push_str(if self.month_first { ", " } else { " " });
            self.year(year);
        }
    }

    pub(super) fn month(&mut self, month: u8) {
        let months = if self.short { &self.words.short_months } else { &self.words.months };
        let name = months.get(usize::from(month.saturating_sub(1)));
        self.out.push_str(name.copied().unwrap_or_default());
    }

    pub(super) fn season(&mut self, code: u8) {
        let season = self.words.seasons.get(usize::from(code.saturating_sub(21) % 4));
        self.out.push_str(season.copied().unwrap_or_default());
    }

    fn sub_year(&mut self, year: i64, code: u8, shared: Shared) {
        let of = |writer: &mut Writer| writer.year(year);
        let nth =
            |patterns: &[&'static str], first: u8| patterns.get(usize::from(code - first)).copied();
        match code {
            33..=36 => self.around(nth(&self.words.quarters, 33).unwrap_or_default(), of),
            37..=39 => self.around(self.words.part(part_of_code(code), false), of),
            40 | 41 => self.around(nth(&self.words.halves, 40).unwrap_or_default(), of),
            _ => {
                self.season(code);
                if !shared.year {
                    self.out.push(' ');
                    self.year(year);
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
    pub(super) fn year(&mut self, year: i64) {
        match year {
            ..=0 => self.around(self.words.before_christ, |writer| writer.year_number(1 - year)),
            1..=999 => self.around(self.words.anno_domini, |writer| writer.number(year)),
            _ => self.year_number(year),
        }
    }

    fn year_number(&mut self, year: i64) {
        if year > 9999 { self.grouped(year) } else { self.number(year) }
    }

    /// Decades, centuries, millennia: BC ones count from their first year down.
    fn years(&mut self, first: i64, count: i64) {
        let before_christ = first < 0;
        let number = if before_christ { 1 - first } else { first };
        let era = if before_christ { self.words.before_christ } else { "{}" };
        let counted = if before_christ { number % count == 0 } else { number % count == 1 };
        self.around(era, |writer| {
            if count == 10 || !counted {
                let start = if before_christ { number - (count - 1) } else { number };
                return writer.around(writer.words.decade, |writer| writer.number(start));
            }
            let nth = if before_christ { number / count } else { number / count + 1 };
            let name = if count == 100 { writer.words.century } else { writer.words.millennium };
            writer.around(name, |writer| {
                writer.number(nth);
                writer.out.push_str((writer.words.ordinal)(nth));
            });
        });
    }

    fn ago(&mut self, mantissa: i64, decimals: u8, scale: Scale) {
        self.around(self.words.years_ago(scale), |writer| {
            let divisor = with_zeros(1, u32::from(decimals)).unwrap_or(1);
            writer.grouped(mantissa / divisor);
            if decimals > 0 {
                writer.out.push('.');
                let fraction = mantissa % divisor;
                push_digits(&mut writer.out, fraction.unsigned_abs(), usize::from(decimals));
            }
        });
    }

    pub(super) fn number(&mut self, number: i64) {
        push_number(&mut self.out, number);
    }

    /// `10,000`
    fn grouped(&mut self, number: i64) {
        if number < 1000 {
            return self.number(number);
        }
        self.grouped(number / 1000);
        self.out.push(',');
        push_digits(&mut self.out, (number % 1000).unsigned_abs(), 3);
    }
}

fn part_of_code(code: u8) -> Part {
    match code {
        37 => Part::Early,
        38 => Part::Mid,
        _ => Part::Late,
    }
}
