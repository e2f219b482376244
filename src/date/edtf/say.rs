//! An expression in words: as a statement of prose says it, where one does.

use edtf_core::{DateField, YearKind};

use super::extent::year_value;
use super::print::print_date;
use super::{End, Kind, Leaf, Offset, Span, Value};
use crate::date::Nature;
use crate::date::calendar::{Day, days_in_month};
use crate::date::digits::push_pairs;
use crate::date::label::{LabelStyle, Writer, label};
use crate::date::statement::{Bracket, Clock, Join, Lead, Side, Statement, Term, Trail, Unit};

pub(in crate::date) fn say(value: &Value, style: &LabelStyle) -> String {
    match statement(value) {
        Some(statement) => label(&statement, style),
        None => {
            let mut writer = Writer::new(style);
            writer.value(value);
            writer.finish()
        }
    }
}

/// What says the same in prose; `None` for unspecified digits, unknown ends and longer sets.
fn statement(value: &Value) -> Option<Statement> {
    use {End::At, End::Open, Kind::AllOf, Kind::Interval, Kind::OneOf, Kind::Single};
    let nature = if value.kind == OneOf { Nature::Within } else { Nature::Throughout };
    let trailed = |opens_end| Trail { nature, shortly: false, opens_end };
    if let (Single, [Span { first: At(leaf), last: None }]) = (value.kind, value.spans.as_slice())
        && let Some(statement) = leaf.between()
    {
        return Some(statement);
    }
    let (mut second, mut trail) = (None, None);
    let first = match (value.kind, value.spans.as_slice()) {
        (Single, [Span { first: At(first), .. }]) => first,
        (Interval | OneOf, [Span { first: At(first), last: Some(At(last)) }]) => {
            let join = if value.kind == OneOf { Join::Between } else { Join::Range };
            second = Some((join, last));
            first
        }
        (
            OneOf | AllOf,
            [Span { first: At(one), last: None }, Span { first: At(other), last: None }],
        ) => {
            second = Some((if value.kind == OneOf { Join::Or } else { Join::And }, other));
            one
        }
        (_, [Span { first: At(first), last: Some(Open) }]) => {
            trail = Some(trailed(true));
            first
        }
        (_, [Span { first: Open, last: Some(At(last)) }]) => {
            trail = Some(trailed(false));
            last
        }
        _ => return None,
    };
    let first = Side { lead: None, term: first.term()? };
    let second = match second {
        Some((join, leaf)) => Some((join, Side { lead: None, term: leaf.term()? })),
        None => None,
    };
    Some(Statement {
        first,
        second,
        trail,
        bracket: Bracket::None,
        throughout: false,
        probable: false,
    })
}

/// What of a set is one day or month.
fn day_of(span: &Span) -> Option<Term> {
    match (&span.first, &span.last) {
        (End::At(leaf), None) => {
            leaf.term().filter(|term| term.clock.is_none() && term.unit.year().is_some())
        }
        _ => None,
    }
}

impl Leaf {
    /// `None` where digits are unspecified or not significant, save a decade's and a century's.
    fn term(&self) -> Option<Term> {
        let date = &self.date;
        let month = date.month.map(DateField::value);
        let day = date.day.map(DateField::value);
        let unit = match (self.whole_year(), month, day) {
            (Some(year), None, None) => Unit::Year(year),
            (Some(year), Some(Some(month @ 1..=12)), None) => Unit::Month { year, month },
            (Some(year), Some(Some(code)), None) => Unit::SubYear { year, code },
            (Some(year), Some(Some(month)), Some(Some(day))) => {
                Unit::Day(Day::new(year, month, day)?)
            }
            (None, None, None) => self.years()?,
            _ => return None,
        };
        let clock = self.time.map(|time| Clock::Time {
            hour: time.hour,
            minute: Some(time.minute),
            second: time.second,
        });
        if matches!(self.time, Some(time) if time.offset.is_some()) {
            return None;
        }
        let (approximate, uncertain) = (date.is_approximate(), date.is_uncertain());
        Some(Term { part: None, unit, clock, zone: None, approximate, uncertain })
    }

    /// `1984-1X`, `2004-06-1X`: between the first and the last that it may be, where that says more than the year or
    /// month around it.
    fn between(&self) -> Option<Statement> {
        let year = self.whole_year().filter(|_| self.time.is_none() && self.term().is_none())?;
        let (begin, end) = self.bounds()?;
        let (first, last) = (begin.day(), end.day());
        let is_month = first.month == last.month;
        let is_whole = match is_month {
            true => (first.day, last.day) == (1, days_in_month(year, last.month)),
            false => (first.month, last.month) == (1, 12),
        };
        if is_whole || first.year != last.year {
            return None;
        }
        let unit = |day: Day| match self.date.day {
            Some(_) => Unit::Day(day),
            None => Unit::Month { year, month: day.month },
        };
        let (approximate, uncertain) = (self.date.is_approximate(), self.date.is_uncertain());
        let side = |day| {
            let (part, clock, zone) = (None, None, None);
            let term = Term { part, unit: unit(day), clock, zone, approximate, uncertain };
            Side { lead: None, term }
        };
        let second = Some((Join::Between, side(last)));
        Some(Statement {
            first: side(first),
            second,
            trail: None,
            bracket: Bracket::None,
            throughout: false,
            probable: false,
        })
    }

    fn whole_year(&self) -> Option<i64> {
        if self.date.year.significant_digits.is_some() { None } else { year_value(&self.date.year) }
    }

    /// `196X`, `19XX`
    fn years(&self) -> Option<Unit> {
        match self.date.year.kind {
            YearKind::Standard { negative: false, digits: [Some(a), Some(b), Some(c), None] } => {
                let first = i64::from(a) * 1000 + i64::from(b) * 100 + i64::from(c) * 10;
                Some(Unit::Years { first, count: 10 })
            }
            // `20XX` is not what `2000s` says.
            YearKind::Standard {
                negative: false,
                digits: [Some(a), Some(b @ 1..), None, None],
            } => Some(Unit::Years { first: i64::from(a) * 1000 + i64::from(b) * 100, count: 100 }),
            _ => None,
        }
    }
}

impl Writer {
    fn value(&mut self, value: &Value) {
        let mut years = value.spans.iter().map(|span| day_of(span)?.unit.year());
        let first_year = years.next().flatten();
        let in_one_year = first_year.is_some() && years.all(|year| year == first_year);
        for (place, span) in value.spans.iter().enumerate() {
            let last_of_set = place + 1 == value.spans.len();
            self.out.push_str(match value.kind {
                _ if place == 0 => "",
                Kind::AllOf if last_of_set => self.words.and,
                _ if last_of_set => self.words.or,
                _ => ", ",
            });
            let in_set = value.kind != Kind::Interval;
            match (&span.first, &span.last) {
                (date, None) => match in_one_year.then(|| day_of(span)).flatten() {
                    Some(day) => {
                        let day_at = |place| value.spans.get(place).and_then(day_of);
                        let before = place.checked_sub(1).and_then(day_at);
                        self.listed(&day, [before, day_at(place + 1)]);
                    }
                    None => self.end(date),
                },
                (End::Open, Some(last)) if in_set => {
                    self.out.push_str(self.words.lead(Lead::Before));
                    self.end(last);
                }
                (first, Some(End::Open)) if in_set => {
                    self.out.push_str(self.words.lead(Lead::After));
                    self.end(first);
                }
                (first, Some(last)) => {
                    self.end(first);
                    self.out.push_str(self.words.to);
                    self.end(last);
                }
            }
        }
    }

    fn end(&mut self, end: &End) {
        match end {
            End::Open => self.out.push_str(self.words.open),
            End::Unknown => self.out.push_str(self.words.unknown),
            End::At(leaf) | End::Beyond(leaf) => self.leaf(leaf),
        }
    }

    fn leaf(&mut self, leaf: &Leaf) {
        match leaf.term() {
            Some(term) => self.plain(&term),
            None if leaf.time.is_some() => self.time_with_offset(leaf),
            None => self.unspecified(leaf),
        }
    }

    /// `8:46 a.m. UTC−04:00, September 11, 2001`
    fn time_with_offset(&mut self, leaf: &Leaf) {
        let Some(time) = leaf.time else { return };
        self.time(time.hour, Some(time.minute), time.second, true);
        self.out.push_str(" UTC");
        if let Some(Offset::Minutes { minutes, .. }) = time.offset {
            let sign = if minutes < 0 { '−' } else { '+' };
            let minutes = minutes.unsigned_abs();
            push_pairs(&mut self.out, sign, &[(minutes / 60) as u8]);
            push_pairs(&mut self.out, ':', &[(minutes % 60) as u8]);
        }
        self.out.push_str(", ");
        self.leaf(&Leaf { time: None, ..*leaf });
    }

    /// Digits are missing, or not significant: what there is, and then what is unknown.
    fn unspecified(&mut self, leaf: &Leaf) {
        let date = &leaf.date;
        let month = date.month.map(DateField::value);
        let day = date.day.map(DateField::value);
        // `first half of 1990s` would be five years.
        if matches!(month, Some(Some(25..))) {
            return print_date(&mut self.out, date);
        }
        if date.is_uncertain() {
            self.out.push_str(self.words.perhaps);
        }
        if date.is_approximate() || date.year.significant_digits.is_some() {
            let [about, _] = self.words.about;
            self.out.push_str(about);
        }
        if let Some(Some(month)) = month {
            match day {
                Some(Some(day)) => self.day_and_month(day, month),
                _ if month > 12 => self.season(month),
                _ => self.month(month),
            }
            self.out.push_str(self.form(self.words.of));
        }
        match (year_value(&date.year), leaf.years()) {
            (Some(year), _) => self.year(year),
            (None, Some(years)) => {
                let (approximate, uncertain) = (false, false);
                self.plain(&Term {
                    part: None,
                    unit: years,
                    clock: None,
                    zone: None,
                    approximate,
                    uncertain,
                });
            }
            (None, None) => self.span(leaf),
        }
        match (month, day) {
            (Some(None), _) => self.out.push_str(self.words.unknown_month),
            (Some(Some(_)), Some(None)) => self.out.push_str(self.words.unknown_day),
            _ => {}
        }
    }

    /// `1000–1999`, for `1XXX`
    fn span(&mut self, leaf: &Leaf) {
        let Some((begin, end)) = leaf.bounds() else { return };
        self.year(begin.day().year);
        self.out.push('–');
        self.year(end.day().year);
    }
}
