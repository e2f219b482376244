//! An expression in its canonical form.

use edtf_core::{Date, YearKind};

use super::{End, Kind, Leaf, Offset, Value};
use crate::date::canonical::push_qualifier;
use crate::date::digits::{push_digits, push_number, push_pairs};

/// `None` where the standard has no such form: times in minutes, in intervals and in sets.
pub(in crate::date) fn print(value: &Value) -> Option<String> {
    if value.kind != Kind::Single && value.leaves().any(|leaf| leaf.time.is_some()) {
        return None;
    }
    let (open, dots, between, close) = match value.kind {
        Kind::Single => ("", "", "", ""),
        Kind::Interval => ("", "..", "/", ""),
        Kind::OneOf => ("[", "", "..", "]"),
        Kind::AllOf => ("{", "", "..", "}"),
    };
    let mut out = String::from(open);
    for (place, span) in value.spans.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        print_end(&mut out, &span.first, dots, "")?;
        if let Some(last) = &span.last {
            out.push_str(between);
            print_end(&mut out, last, "", dots)?;
        }
    }
    out.push_str(close);
    Some(out)
}

/// The dots are those before or after an interval's end that is open or reaches beyond its date.
fn print_end(out: &mut String, end: &End, before: &str, after: &str) -> Option<()> {
    let dotted = matches!(end, End::Open | End::Beyond(_));
    if dotted {
        out.push_str(before);
    }
    if let Some(leaf) = end.leaf() {
        print_leaf(out, leaf)?;
    }
    if dotted {
        out.push_str(after);
    }
    Some(())
}

fn print_leaf(out: &mut String, leaf: &Leaf) -> Option<()> {
    print_date(out, &leaf.date);
    let Some(time) = leaf.time else { return Some(()) };
    push_pairs(out, 'T', &[time.hour]);
    push_pairs(out, ':', &[time.minute, time.second?]);
    match time.offset {
        None => {}
        Some(Offset::Utc) => out.push('Z'),
        Some(Offset::Minutes { minutes, hours_only }) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let minutes = minutes.unsigned_abs();
            push_pairs(out, sign, &[(minutes / 60) as u8]);
            if !hours_only {
                push_pairs(out, ':', &[(minutes % 60) as u8]);
            }
        }
    }
    Some(())
}

/// The qualifier of the year and of what follows it alike stands after these, any other before its
/// component.
pub(super) fn print_date(out: &mut String, date: &Date) {
    match date.year.kind {
        YearKind::Standard { negative, digits } => {
            if negative {
                out.push('-');
            }
            print_digits(out, &digits);
        }
        YearKind::Big { value } => {
            out.push('Y');
            push_number(out, value);
        }
        YearKind::Exponential { significand, exponent } => {
            out.push('Y');
            push_number(out, significand);
            out.push('E');
            push_digits(out, u64::from(exponent), 1);
        }
    }
    if let Some(digits) = date.year.significant_digits {
        out.push('S');
        push_digits(out, u64::from(digits), 1);
    }
    let of_year = date.year.qualifier;
    let mut grouped = of_year.is_qualified();
    for field in [date.month, date.day].into_iter().flatten() {
        let own = field.qualifier;
        if grouped && own != of_year {
            push_qualifier(out, of_year.approximate, of_year.uncertain);
            grouped = false;
        }
        out.push('-');
        if !grouped {
            push_qualifier(out, own.approximate, own.uncertain);
        }
        print_digits(out, &field.digits);
    }
    if grouped {
        push_qualifier(out, of_year.approximate, of_year.uncertain);
    }
}

fn print_digits(out: &mut String, digits: &[Option<u8>]) {
    for digit in digits {
        out.push(digit.map_or('X', |digit| char::from(b'0' + digit)));
    }
}
