//! From when to when an expression reaches, and how finely it says so.

use edtf_core::{Bound, BoundDate, Date, DateField, Edtf, YearKind};

use super::{Element, End, Leaf, Value, fail};
use crate::date::calendar::Day;
use crate::date::error::{Expected, Fail};
use crate::date::moment::{Moment, Resolution};
use crate::date::{Hull, Nature, Precision};

impl Value {
    /// Within the calendar, and no end before its begin.
    pub(super) fn check(&self) -> Result<(), Fail> {
        match self {
            Value::Single(leaf) => leaf.bounds().map(|_| ()),
            Value::Interval(first, last) => {
                let begin = first.leaf().map(Leaf::bounds).transpose()?;
                let end = last.leaf().map(Leaf::bounds).transpose()?;
                match (begin, end) {
                    (Some(begin), Some(end)) => in_order(begin, end),
                    _ => Ok(()),
                }
            }
            Value::Set { elements, .. } => elements.iter().try_for_each(|element| match element {
                Element::One(leaf) | Element::To(leaf) | Element::From(leaf) => {
                    leaf.bounds().map(|_| ())
                }
                Element::Range(first, last) => in_order(first.bounds()?, last.bounds()?),
            }),
        }
    }

    pub(in crate::date) fn hull(&self) -> Hull {
        match self {
            Value::Single(leaf) => Hull { begin: leaf.begin(), end: leaf.end() },
            Value::Interval(first, last) => Hull {
                begin: if let End::At(leaf) = first { leaf.begin() } else { None },
                end: if let End::At(leaf) = last { leaf.end() } else { None },
            },
            Value::Set { elements, .. } => {
                let begins = elements.iter().map(|element| match element {
                    Element::One(leaf) | Element::From(leaf) | Element::Range(leaf, _) => {
                        leaf.begin()
                    }
                    Element::To(_) => None,
                });
                let ends = elements.iter().map(|element| match element {
                    Element::One(leaf) | Element::To(leaf) | Element::Range(_, leaf) => leaf.end(),
                    Element::From(_) => None,
                });
                // One open element opens the set.
                Hull {
                    begin: begins.reduce(|one, other| earlier(one?, other?)).flatten(),
                    end: ends.reduce(|one, other| later(one?, other?)).flatten(),
                }
            }
        }
    }

    pub(in crate::date) fn nature(&self) -> Nature {
        match self {
            Value::Single(_) | Value::Set { all: false, .. } => Nature::Within,
            Value::Interval(..) | Value::Set { all: true, .. } => Nature::Throughout,
        }
    }

    pub(in crate::date) fn approximate(&self) -> bool {
        self.leaves().any(|leaf| leaf.date.is_approximate())
    }

    pub(in crate::date) fn uncertain(&self) -> bool {
        self.leaves().any(|leaf| leaf.date.is_uncertain())
    }

    /// That of the first date.
    pub(in crate::date) fn precision(&self) -> Precision {
        self.leaves().next().map_or(Precision::Year, Leaf::precision)
    }

    pub(super) fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        let (single, ends, elements): (_, _, &[Element]) = match self {
            Value::Single(leaf) => (Some(leaf), None, &[]),
            Value::Interval(first, last) => (None, Some([first, last]), &[]),
            Value::Set { elements, .. } => (None, None, elements),
        };
        single
            .into_iter()
            .chain(ends.into_iter().flatten().filter_map(End::leaf))
            .chain(elements.iter().flat_map(Element::leaves).flatten())
    }
}

impl Element {
    fn leaves(&self) -> [Option<&Leaf>; 2] {
        match self {
            Element::Range(first, last) => [Some(first), Some(last)],
            Element::One(leaf) | Element::To(leaf) | Element::From(leaf) => [Some(leaf), None],
        }
    }
}

impl End {
    pub(super) fn leaf(&self) -> Option<&Leaf> {
        match self {
            End::At(leaf) | End::Beyond(leaf) => Some(leaf),
            End::Open | End::Unknown => None,
        }
    }
}

impl Leaf {
    fn bounds(&self) -> Result<(Moment, Moment), Fail> {
        let bounds = Edtf::Date(self.date).bounds();
        let (Some(first), Some(last)) =
            (day_from_bound(bounds.earliest), day_from_bound(bounds.latest))
        else {
            return Err(Fail { at: 0, expected: Expected::YearInReach });
        };
        Ok(match self.time {
            None => (Moment::from_day(first), Moment::from_day(last)),
            Some(time) => {
                let resolution =
                    if time.second.is_some() { Resolution::Second } else { Resolution::Minute };
                let moment =
                    Moment::from_second(first.first_second() + time.second_of_day(), resolution);
                (moment, moment)
            }
        })
    }

    pub(super) fn begin(&self) -> Option<Moment> {
        self.bounds().ok().map(|(begin, _)| begin)
    }

    pub(super) fn end(&self) -> Option<Moment> {
        self.bounds().ok().map(|(_, end)| end)
    }

    /// That of its finest component with all digits.
    pub(super) fn precision(&self) -> Precision {
        match self.time {
            Some(time) if time.second.is_some() => return Precision::Second,
            Some(_) => return Precision::Minute,
            None => {}
        }
        match (self.date.month.and_then(DateField::value), self.date.day.and_then(DateField::value))
        {
            (_, Some(_)) => Precision::Day,
            (Some(21..), None) => Precision::Season,
            (Some(_), None) => Precision::Month,
            (None, None) => year_precision(&self.date),
        }
    }
}

fn year_precision(date: &Date) -> Precision {
    let left = match (date.year.significant_digits, date.year.kind) {
        (Some(digits), kind) => digits_of(kind).saturating_sub(digits),
        (None, YearKind::Standard { digits, .. }) => {
            let known = digits.iter().take_while(|digit| digit.is_some()).count();
            u32::try_from(4 - known).unwrap_or(0)
        }
        (None, _) => 0,
    };
    match left {
        0 => Precision::Year,
        1 => Precision::Decade,
        2 => Precision::Century,
        _ => Precision::Millennium,
    }
}

fn digits_of(kind: YearKind) -> u32 {
    match kind {
        YearKind::Standard { .. } => 4,
        YearKind::Big { value } => value.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1),
        YearKind::Exponential { significand, exponent } => significand
            .unsigned_abs()
            .checked_ilog10()
            .map_or(1, |log| log + 1)
            .saturating_add(exponent),
    }
}

fn day_from_bound(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(BoundDate { year, month, day }) => Day::new(year, month, day),
        _ => None,
    }
}

/// Ends may overlap, as `1984/1984-06` do, but the end's last moment is not before the begin's first.
fn in_order((begin, _): (Moment, Moment), (_, end): (Moment, Moment)) -> Result<(), Fail> {
    if end.last_second() < begin.first_second() {
        return fail(0, "an end is not before its begin");
    }
    Ok(())
}

fn earlier(one: Moment, other: Moment) -> Option<Moment> {
    Some(if other.first_second() < one.first_second() { other } else { one })
}

fn later(one: Moment, other: Moment) -> Option<Moment> {
    Some(if other.last_second() > one.last_second() { other } else { one })
}
