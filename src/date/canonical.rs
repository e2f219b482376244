//! A statement of prose in EDTF.

use super::calendar::Day;
use super::digits::{push_digits, push_pairs, push_year};
use super::prose::List;
use super::statement::{Bracket, Clock, Join, Statement, Term, Unit};
use super::{Nature, bounds};

/// The expression with the same hull, nature and qualifiers, or `None` where EDTF cannot say it: parts
/// of months, minutes, times inside ranges, centuries, fiscal years, weeks, years ago.
pub(super) fn edtf(statement: &Statement) -> Option<String> {
    let mut out = String::new();
    let bracketed = statement.bracket != Bracket::None;
    let first = &statement.first.term;
    let mut ends =
        [Some(first), statement.second.as_ref().map(|(_, side)| &side.term).or(Some(first))];
    let alone =
        statement.second.is_none() && statement.first.lead.is_none() && statement.trail.is_none();
    if alone && !statement.throughout {
        write_term(&mut out, first, bracketed)?;
        return Some(out);
    }
    if statement.terms().any(|term| term.clock.is_some()) {
        return None;
    }
    let (first_lead, last_lead) = match &statement.second {
        Some((_, side)) => (statement.first.lead, side.lead),
        None => (statement.first.lead, statement.first.lead),
    };
    let trail = statement.trail.map(|trail| trail.opens_end);
    if first_lead.is_some_and(|lead| !lead.opens_end()) || trail == Some(false) {
        ends[0] = None;
    }
    if last_lead.is_some_and(|lead| lead.opens_end()) || trail == Some(true) {
        ends[1] = None;
    }
    if ends == [None, None] {
        return None;
    }
    // Of `July 1987 or 1987 or after` the first is not the earliest.
    if trail.is_some() {
        let hull = bounds::hull(statement)?;
        let [begin, end] = ends.map(|end| end.and_then(bounds::term_bounds));
        if begin.is_some_and(|(first, _)| hull.begin != Some(first))
            || end.is_some_and(|(_, last)| hull.end != Some(last))
        {
            return None;
        }
    }
    let throughout = statement.nature() == Nature::Throughout;
    // A set has no order: French `4 mai et avant 1970` is none.
    let is_led = last_lead.is_some() || first_lead.is_some();
    let both = ends.iter().all(Option::is_some) && !is_led;
    let (open, between, close) = match (&statement.second, throughout) {
        (Some((Join::And, _)), _) if both => ("{", ",", "}"),
        (Some((Join::And, _)), _) => return None,
        (_, true) => ("", "/", ""),
        (Some((Join::Or, _)), false) if both => ("[", ",", "]"),
        _ => ("[", "..", "]"),
    };
    let write_end = |out: &mut String, end: Option<&Term>| match end {
        Some(term) => write_term(out, term, bracketed),
        None => {
            if throughout {
                out.push_str("..");
            }
            Some(())
        }
    };
    out.push_str(open);
    write_end(&mut out, ends[0])?;
    out.push_str(between);
    write_end(&mut out, ends[1])?;
    out.push_str(close);
    // An end that is left open cannot carry its qualifier.
    let marked = |marks: [char; 2]| out.contains(marks);
    let whole = marked(['~', '%']) == statement.approximate()
        && marked(['?', '%']) == statement.uncertain();
    whole.then_some(out)
}

/// A list as a set; `None` where EDTF cannot say an item of it, or more is said of the whole.
pub(super) fn set(list: &List, whole: &Statement) -> Option<String> {
    let is_plain = whole.trail.is_none() && whole.first.lead.is_none() && !whole.throughout;
    if list.items.is_empty() || !is_plain {
        return None;
    }
    let (open, close) = if list.is_choice { ('[', ']') } else { ('{', '}') };
    let mut out = String::from(open);
    for (place, item) in list.items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        if item.clock.is_some() {
            return None;
        }
        write_term(&mut out, item, whole.bracket != Bracket::None)?;
    }
    out.push(close);
    Some(out)
}

fn write_term(out: &mut String, term: &Term, bracketed: bool) -> Option<()> {
    if term.part.is_some() {
        return None;
    }
    match term.unit {
        Unit::Day(Day { year, month, day }) => {
            write_year_before(out, year)?;
            push_pairs(out, '-', &[month, day]);
        }
        Unit::Month { year, month } | Unit::SubYear { year, code: month } => {
            write_year_before(out, year)?;
            push_pairs(out, '-', &[month]);
        }
        Unit::Year(year) => push_year(out, year),
        // A decade is `192X`, a hundred years `18XX`; a century begins a year later.
        Unit::Years { first: first @ 0..=9999, count: 10 } if first % 10 == 0 => {
            push_digits(out, first.unsigned_abs() / 10, 3);
            out.push('X');
        }
        Unit::Years { first: first @ 0..=9999, count: 100 } if first % 100 == 0 => {
            push_digits(out, first.unsigned_abs() / 100, 2);
            out.push_str("XX");
        }
        Unit::Years { .. } | Unit::Week(_) | Unit::FiscalYear(_) | Unit::Ago { .. } => return None,
    }
    let (approximate, uncertain) = (term.approximate || bracketed, term.uncertain);
    match term.clock {
        None => {}
        // A date-time has neither fewer digits nor qualifiers.
        Some(Clock::Time { hour, minute: Some(minute), second: Some(second) })
            if !approximate
                && !uncertain
                && matches!(term.unit, Unit::Day(Day { year: 0..=9999, .. })) =>
        {
            push_pairs(out, 'T', &[hour]);
            push_pairs(out, ':', &[minute, second]);
        }
        Some(_) => return None,
    }
    push_qualifier(out, approximate, uncertain);
    Some(())
}

/// `~`, `?`, `%` for both, or nothing.
pub(super) fn push_qualifier(out: &mut String, approximate: bool, uncertain: bool) {
    out.push_str(match (approximate, uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    });
}

/// A year that more follows; `None` where it has more than four digits, after which nothing may.
fn write_year_before(out: &mut String, year: i64) -> Option<()> {
    (-9999..=9999).contains(&year).then(|| push_year(out, year))
}
