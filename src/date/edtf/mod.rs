//! EDTF: ISO 8601-2:2019, levels 0 to 2, <https://www.loc.gov/standards/datetime/>.
//!
//! A date is held in the types of the crate `edtf-core`, and read, printed and bounded as it does: a
//! test compares. Its one reader of everything would bring 8 KB (brotli) of intervals, sets and times
//! that it has in fewer forms than are in the wild: here are also times in minutes, in intervals and in
//! sets; seasons, qualified dates and unlike precisions as ends of a set's range; negative years with a
//! time; and drafts.

mod date;
mod draft;
mod extent;
mod print;
mod say;

use edtf_core::Date;

use super::calendar::SECONDS_PER_DAY;
use super::error::{Expected, Fail};
use super::prose::token::{ends_here, number, split_once, touching, two_digits};

use date::date;
pub(super) use print::print;
pub(super) use say::say;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    kind: Kind,
    /// One, or the elements of a set.
    spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Single,
    Interval,
    /// `[…]`
    OneOf,
    /// `{…}`
    AllOf,
}

/// A date alone, or an interval or a range in a set. In a set an end may be open, but not unknown.
#[derive(Clone, Debug, PartialEq)]
struct Span {
    first: End,
    last: Option<End>,
}

/// A date, to the day or coarser, or a day and a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leaf {
    date: Date,
    time: Option<Time>,
}

/// A time of day; the offset is kept and printed, and moves nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    offset: Option<Offset>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Offset {
    Utc,
    Minutes { minutes: i16, hours_only: bool },
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Open,
    Unknown,
    At(Leaf),
    /// `..A` before the slash: on or before it. `A..` after the slash: on or after it.
    Beyond(Leaf),
}

impl Span {
    /// A date alone is its own end.
    fn end(&self) -> &End {
        self.last.as_ref().unwrap_or(&self.first)
    }
}

/// Whether a text is made of EDTF's characters only, drafts included.
pub(super) fn may_be(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_edtf = |byte: &u8| {
        matches!(byte, b'0'..=b'9' | b'+'..=b'/' | b'X'..=b'[' | b']' | b':' | b'{' | b'}' | b'~')
            || matches!(
                byte,
                b'T' | b'E' | b'S' | b'?' | b'%' | b'(' | b')' | b'u' | b'y' | b'e' | b'p'
            )
    };
    // Parentheses that are a draft's group parts of a date; round the whole they are prose.
    let groups = !bytes.contains(&b'(')
        || split_once(text, ")-").is_some()
        || split_once(text, "-(").is_some();
    let digits = bytes.iter().any(|byte| byte.is_ascii_digit() || matches!(byte, b'X' | b'u'));
    digits && groups && (bytes.iter().all(is_edtf) || draft::has_words(text))
}

/// Whether a text begins as EDTF does, so that it was meant as such.
pub(super) fn looks_like(text: &str) -> bool {
    let bytes = text.as_bytes();
    let year = bytes.iter().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'X' | b'u'));
    let opens = |byte: &u8| b"[{./?~%-Yy".contains(byte);
    bytes.first().is_some_and(opens) || year.count() >= 4
}

/// Reads an expression that is the whole text.
pub(super) fn read(text: &str) -> Result<Value, Fail> {
    match draft::modernized(text) {
        Some(modern) => read_modern(&modern).map_err(|fail| Fail { at: 0, ..fail }),
        None => read_modern(text),
    }
}

fn read_modern(text: &str) -> Result<Value, Fail> {
    let value = match text.as_bytes().first() {
        Some(b'[') => set(text, Kind::OneOf, "]")?,
        Some(b'{') => set(text, Kind::AllOf, "}")?,
        _ => match split_once(text, "/") {
            Some((first, second)) => {
                Value { kind: Kind::Interval, spans: vec![interval(first, second)?] }
            }
            None => Value { kind: Kind::Single, spans: vec![single(text, 0)?] },
        },
    };
    value.check()?;
    Ok(value)
}

fn single(text: &str, at: usize) -> Result<Span, Fail> {
    Ok(Span { first: End::At(leaf(text, at)?), last: None })
}

/// `start/end`
fn interval(first: &str, second: &str) -> Result<Span, Fail> {
    let beyond = first.strip_prefix("..");
    let begin = end_of_interval(first, beyond, if beyond.is_some() { 2 } else { 0 })?;
    let end = end_of_interval(second, second.strip_suffix(".."), first.len() + 1)?;
    if begin.leaf().is_none() && end.leaf().is_none() {
        return fail(0, "an interval has a date at one end at least");
    }
    Ok(Span { first: begin, last: Some(end) })
}

/// `beyond` is what stands beside its dots, if it has such; `at` is where the date stands.
fn end_of_interval(text: &str, beyond: Option<&str>, at: usize) -> Result<End, Fail> {
    Ok(match beyond {
        Some("") => End::Open,
        Some(date) => End::Beyond(leaf(date, at)?),
        None if text.is_empty() => End::Unknown,
        None => End::At(leaf(text, at)?),
    })
}

/// `[element,…]`, `{element,…}`
fn set(text: &str, kind: Kind, close: &str) -> Result<Value, Fail> {
    let inner = text.get(1..).and_then(|rest| rest.strip_suffix(close));
    let Some(mut rest) = inner else {
        return fail(text.len(), "a set ends with the bracket it began with");
    };
    let mut spans = Vec::new();
    let mut at = 1;
    while let Some((part, after)) = split_once(rest, ",") {
        spans.push(element(part, at)?);
        at += part.len() + 1;
        rest = after;
    }
    spans.push(element(rest, at)?);
    Ok(Value { kind, spans })
}

/// `A`, `..A`, `A..`, `A..B`
fn element(part: &str, at: usize) -> Result<Span, Fail> {
    let Some((first, last)) = split_once(part, "..") else { return single(part, at) };
    let last_at = at + first.len() + 2;
    Ok(Span {
        first: if first.is_empty() { End::Open } else { End::At(leaf(first, at)?) },
        last: Some(if last.is_empty() && !first.is_empty() {
            End::Open
        } else {
            End::At(leaf(last, last_at)?)
        }),
    })
}

/// A date or date-time; `at` is where it stands.
fn leaf(text: &str, at: usize) -> Result<Leaf, Fail> {
    let Some((day, clock)) = split_once(text, "T").filter(|(day, _)| !day.is_empty()) else {
        return Ok(Leaf { date: date(text, at)?, time: None });
    };
    let date = date(day, at)?;
    let whole = date.day.is_some() && !date.has_unspecified();
    if !whole || date.is_approximate() || date.is_uncertain() {
        return fail(at, "a time stands after a plain day");
    }
    Ok(Leaf { date, time: Some(time(clock, at + day.len() + 1)?) })
}

/// `hh:mm[:ss[.f]][Z|±hh[:mm]]`
fn time(text: &str, at: usize) -> Result<Time, Fail> {
    let form = "a time is hh:mm or hh:mm:ss";
    let Some((hour, end)) = two_digits(text, 0) else { return fail(at, form) };
    let minute = touching(text, end, ':').and_then(|after| two_digits(text, after));
    let Some((minute, mut end)) = minute else { return fail(at, form) };
    let mut second = None;
    if let Some(after) = touching(text, end, ':') {
        let Some((read, after)) = two_digits(text, after) else { return fail(at + after, form) };
        second = Some(read);
        end = after;
        // Fractions of a second are read and dropped: nothing here is finer than a second.
        if let Some((_, after)) = touching(text, end, '.').and_then(|after| number(text, after)) {
            end = after;
        }
    }
    // 60 is a leap second.
    if hour > 23 || minute > 59 || second.is_some_and(|second| second > 60) {
        return fail(at, "a time lies between 00:00 and 23:59:60");
    }
    Ok(Time { hour, minute, second, offset: offset(text, end, at)? })
}

fn offset(text: &str, place: usize, at: usize) -> Result<Option<Offset>, Fail> {
    let rest = text.get(place..).unwrap_or_default();
    let form = "an offset is Z, ±hh or ±hh:mm, at most 14 hours";
    let negative = match rest.as_bytes().first() {
        None => return Ok(None),
        Some(b'Z') if rest.len() == 1 => return Ok(Some(Offset::Utc)),
        Some(b'+') => false,
        Some(b'-') => true,
        Some(_) => return fail(at + place, form),
    };
    let Some((hours, end)) = two_digits(rest, 1) else { return fail(at + place, form) };
    let minutes = touching(rest, end, ':').and_then(|after| two_digits(rest, after));
    let end = minutes.map_or(end, |(_, end)| end);
    let total = i16::from(hours) * 60 + i16::from(minutes.map_or(0, |(minutes, _)| minutes));
    let sound = total <= 14 * 60 && minutes.is_none_or(|(minutes, _)| minutes < 60);
    if end != rest.len() || !sound || !ends_here(rest, end) {
        return fail(at + place, form);
    }
    Ok(Some(Offset::Minutes {
        minutes: if negative { -total } else { total },
        hours_only: minutes.is_none(),
    }))
}

impl Time {
    /// The second of the day; a leap second counts as the one before it.
    fn second_of_day(self) -> i64 {
        let seconds = i64::from(self.hour) * 3600
            + i64::from(self.minute) * 60
            + i64::from(self.second.unwrap_or(0));
        seconds.min(SECONDS_PER_DAY - 1)
    }
}

fn fail<T>(at: usize, message: &'static str) -> Result<T, Fail> {
    Err(Fail { at, expected: Expected::Edtf(message) })
}
