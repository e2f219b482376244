//! An expression in its canonical form.

use std::fmt::Write;

use super::{Element, End, Leaf, Offset, Value};

/// `None` where the standard has no such form: times in minutes, in intervals and in sets.
pub(in crate::date) fn print(value: &Value) -> Option<String> {
    let mut out = String::new();
    match value {
        Value::Single(leaf) => print_leaf(&mut out, leaf)?,
        _ if value.leaves().any(|leaf| leaf.time.is_some()) => return None,
        Value::Interval(first, last) => {
            match first {
                End::Open => out.push_str(".."),
                End::Unknown => {}
                End::At(leaf) => print_leaf(&mut out, leaf)?,
                End::Beyond(leaf) => {
                    out.push_str("..");
                    print_leaf(&mut out, leaf)?;
                }
            }
            out.push('/');
            match last {
                End::Open => out.push_str(".."),
                End::Unknown => {}
                End::At(leaf) => print_leaf(&mut out, leaf)?,
                End::Beyond(leaf) => {
                    print_leaf(&mut out, leaf)?;
                    out.push_str("..");
                }
            }
        }
        Value::Set { all, elements } => {
            out.push(if *all { '{' } else { '[' });
            for (place, element) in elements.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                print_element(&mut out, element)?;
            }
            out.push(if *all { '}' } else { ']' });
        }
    }
    Some(out)
}

fn print_element(out: &mut String, element: &Element) -> Option<()> {
    match element {
        Element::One(leaf) => print_leaf(out, leaf),
        Element::To(leaf) => {
            out.push_str("..");
            print_leaf(out, leaf)
        }
        Element::From(leaf) => {
            print_leaf(out, leaf)?;
            out.push_str("..");
            Some(())
        }
        Element::Range(first, last) => {
            print_leaf(out, first)?;
            out.push_str("..");
            print_leaf(out, last)
        }
    }
}

fn print_leaf(out: &mut String, leaf: &Leaf) -> Option<()> {
    write!(out, "{}", leaf.date).ok()?;
    let Some(time) = leaf.time else { return Some(()) };
    write!(out, "T{:02}:{:02}:{:02}", time.hour, time.minute, time.second?).ok()?;
    match time.offset {
        None => {}
        Some(Offset::Utc) => out.push('Z'),
        Some(Offset::Minutes { minutes, hours_only }) => {
            out.push(if minutes < 0 { '-' } else { '+' });
            let minutes = minutes.unsigned_abs();
            write!(out, "{:02}", minutes / 60).ok()?;
            if !hours_only {
                write!(out, ":{:02}", minutes % 60).ok()?;
            }
        }
    }
    Some(())
}
