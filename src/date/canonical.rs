//! A statement of prose in EDTF.

use std::fmt::Write;

use super::Nature;
use super::calendar::Day;
use super::statement::{Bracket, Clock, Join, Statement, Term, Unit};

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
    let throughout = statement.nature() == Nature::Throughout;
    let both = ends.iter().all(Option::is_some);
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

fn write_term(out: &mut String, term: &Term, bracketed: bool) -> Option<()> {
    if term.part.is_some() {
        return None;
    }
    match term.unit {
        Unit::Day(Day { year, month, day }) => {
            write_year(out, year, true)?;
            write!(out, "-{month:02}-{day:02}").ok()?;
        }
        Unit::Month { year, month } | Unit::SubYear { year, code: month } => {
            write_year(out, year, true)?;
            write!(out, "-{month:02}").ok()?;
        }
        Unit::Year(year) => write_year(out, year, false)?,
        // A decade is `192X`, a hundred years `18XX`; a century begins a year later.
        Unit::Years { first: first @ 0..=9999, count: 10 } if first % 10 == 0 => {
            write!(out, "{:03}X", first / 10).ok()?;
        }
        Unit::Years { first: first @ 0..=9999, count: 100 } if first % 100 == 0 => {
            write!(out, "{:02}XX", first / 100).ok()?;
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
            write!(out, "T{hour:02}:{minute:02}:{second:02}").ok()?;
        }
        Some(_) => return None,
    }
    match (approximate, uncertain) {
        (true, true) => out.push('%'),
        (true, false) => out.push('~'),
        (false, true) => out.push('?'),
        (false, false) => {}
    }
    Some(())
}

/// `None` where more must follow a year that has more than four digits, after which nothing may.
fn write_year(out: &mut String, year: i64, more_follows: bool) -> Option<()> {
    match year {
        0..=9999 => write!(out, "{year:04}").ok(),
        -9999..0 => write!(out, "-{:04}", -year).ok(),
        _ if more_follows => None,
        _ => write!(out, "Y{year}").ok(),
    }
}
