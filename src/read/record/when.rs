//! A date from its pieces: two ends, each in words or in numbers, and words to show.

use super::roles::{Side, Unit};
use crate::date::{DateExpression, DateOptions, Hull, Moment, Resolution, read_date};

/// What an entry says of its date.
#[derive(Debug, Default)]
pub struct When {
    begin: End,
    end: End,
    /// Words to show in place of the numbers.
    pub shown: Option<String>,
    /// It happened at some time between the ends, and did not go on from one to the other.
    pub within: bool,
}

#[derive(Debug, Default)]
struct End {
    words: Option<String>,
    parts: [Option<String>; 6],
}

/// A date made of the pieces.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// Its words or EDTF.
    pub date: Option<String>,
    /// What to sort by, where the words are coarser than the numbers.
    pub sort: Option<String>,
    /// Pieces that are not in it: what they are, and their words.
    pub unused: Vec<(&'static str, String)>,
    /// Sentences about them.
    pub problems: Vec<String>,
}

impl When {
    /// Takes in a date's words; gives them back where the end has some already.
    pub fn add_words(&mut self, side: Side, words: &str) -> bool {
        let end = self.end_mut(side);
        let free = end.words.is_none();
        if free {
            end.words = Some(words.to_owned());
        }
        free
    }

    /// Takes in a piece; `false` where the end has it already.
    pub fn add_part(&mut self, side: Side, unit: Unit, words: &str) -> bool {
        let Some(part) = self.end_mut(side).parts.get_mut(unit as usize) else { return false };
        let free = part.is_none();
        if free {
            *part = Some(words.to_owned());
        }
        free
    }

    fn end_mut(&mut self, side: Side) -> &mut End {
        match side {
            Side::Begin => &mut self.begin,
            Side::End => &mut self.end,
        }
    }

    /// The date that the pieces make.
    pub fn into_dated(self, dates: &DateOptions) -> Dated {
        let mut dated = Dated::default();
        let begin = self.begin.into_words(dates, &mut dated);
        let end = self.end.into_words(dates, &mut dated);
        let (begin, end) = match (begin, end) {
            (None, end) => (end, None),
            both => both,
        };
        dated.date = begin;
        if let Some(end) = end.filter(|end| Some(end) != dated.date.as_ref()) {
            let begin = dated.date.take().unwrap_or_default();
            match joined(&begin, &end, self.within, dates) {
                Some(range) => dated.date = Some(range),
                None => {
                    dated.problems.push(format!(
                        "Expected an end after the begin `{begin}`, found `{end}`; the event has its begin only."
                    ));
                    dated.unused.push(("end", end));
                    dated.date = Some(begin);
                }
            }
        }
        if let Some(shown) = self.shown {
            dated.show(shown, dates);
        }
        dated
    }
}

impl Dated {
    /// Takes the words to show for the date where they are one and no finer date is lost by it.
    fn show(&mut self, shown: String, dates: &DateOptions) {
        let Some(date) = &self.date else {
            self.date = Some(shown);
            return;
        };
        let (numbers, words) = (read_date(date, dates), read_date(&shown, dates));
        if let (Ok(numbers), Ok(words)) = (numbers, words)
            && overlap(&numbers.hull, &words.hull)
        {
            // Tools want a year at least: one beside `1940s` is no more than that.
            let coarse = numbers.precision <= crate::date::Precision::Year;
            if words.precision >= numbers.precision || coarse {
                let sort = (words.precision < numbers.precision).then(|| date.clone());
                self.sort = sort;
                self.date = Some(shown);
                return;
            }
        }
        self.unused.push(("display date", shown));
    }
}

fn overlap(a: &Hull, b: &Hull) -> bool {
    let before = |end: Option<Moment>, begin: Option<Moment>| match (end, begin) {
        (Some(end), Some(begin)) => end.last_second() < begin.first_second(),
        _ => false,
    };
    !before(a.end, b.begin) && !before(b.end, a.begin)
}

impl End {
    /// The end in words or EDTF. What cannot be used is said.
    fn into_words(self, dates: &DateOptions, dated: &mut Dated) -> Option<String> {
        let [year, month, day, hour, minute, second] = self.parts;
        let mut hour = hour;
        if self.words.is_none()
            && year.is_none()
            && let Some(words) = hour.take_if(|words| read_date(words, dates).is_ok())
        {
            return Some(words);
        }
        let time = hour.map(|hour| {
            let finer = [minute, second].into_iter().flatten();
            finer.fold(hour, |time, part| time + ":" + &part)
        });
        let date = match (self.words, year) {
            (Some(words), year) => {
                let alone = [("year", year), ("month", month), ("day", day)];
                let alone = alone.into_iter().filter_map(|(name, part)| Some((name, part?)));
                dated.unused.extend(alone);
                Some(plain(&words, dates))
            }
            (None, Some(year)) => Some(from_parts(&year, month, day, dates)),
            (None, None) => {
                let parts: Vec<String> = [month, day].into_iter().flatten().collect();
                if !parts.is_empty() {
                    let parts = parts.join(" ");
                    dated.problems.push(format!(
                        "Expected a year beside `{parts}`, found none; the event has no date from it."
                    ));
                    dated.unused.push(("date", parts));
                }
                None
            }
        };
        let Some(time) = time else { return date };
        let with_time = date.as_deref().and_then(|date| {
            let timed = format!("{date}T{}", clock(&time)?);
            read_date(&timed, dates).is_ok().then_some(timed).or_else(|| {
                let day = read_date(date, dates).ok()?.edtf()?;
                Some(format!("{day}T{}", clock(&time)?))
                    .filter(|timed| read_date(timed, dates).is_ok())
            })
        });
        if with_time.is_none() {
            dated.problems.push(format!(
                "Expected a clock time beside a whole day, found `{time}`; it stays apart from the date."
            ));
            dated.unused.push(("time", time));
        }
        with_time.or(date)
    }
}

/// A date of numbers, `-44` being 44 BC as in TimelineJS; or of what else stands in their columns.
fn from_parts(
    year: &str,
    month: Option<String>,
    day: Option<String>,
    dates: &DateOptions,
) -> String {
    let meant = |part: &Option<String>| part.as_deref().map(integer) != Some(Some(0));
    let (month, day) =
        (month.filter(|m| meant(&Some(m.clone()))), day.filter(|d| meant(&Some(d.clone()))));
    let number =
        |part: &Option<String>| part.as_deref().map_or(Some(None), |part| integer(part).map(Some));
    if let (Some(year), Some(month), Some(day)) = (integer(year), number(&month), number(&day)) {
        let mut date = edtf_year(year);
        for part in [month, day].into_iter().flatten() {
            date.push_str(&format!("-{part:02}"));
        }
        return date;
    }
    let parts = [day.as_deref(), month.as_deref(), Some(year)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    plain(&parts.join(" "), dates)
}

/// A whole number as spreadsheets and JSON have it: `1,815`, `13 800 000 000`, `1815.0`.
fn integer(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits: String = text
        .strip_suffix(".0")
        .unwrap_or(text)
        .chars()
        .filter(|c| !matches!(c, ' ' | ','))
        .collect();
    digits.parse().ok().filter(|_| !digits.starts_with('+'))
}

/// There is no year 0 in what people count: 1 BC is `0000`.
fn edtf_year(year: i64) -> String {
    let astronomical = if year < 0 { year + 1 } else { year };
    match astronomical {
        -9999..0 => format!("-{:04}", -astronomical),
        0..=9999 => format!("{astronomical:04}"),
        _ => format!("Y{astronomical}"),
    }
}

/// `hh:mm` or `hh:mm:ss` of a clock time: `8:46 a.m.`, `0846`, `8.46`, `8 PM`, `8h46`.
fn clock(text: &str) -> Option<String> {
    let lower = text.trim().to_ascii_lowercase();
    let letters: String = lower.chars().filter(char::is_ascii_alphabetic).collect();
    let shift = match letters.as_str() {
        "" | "h" | "uhr" | "z" => None,
        "am" => Some(0),
        "pm" => Some(12),
        _ => return None,
    };
    let mut numbers: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    if let [whole] = numbers.as_slice()
        && matches!(whole.len(), 3 | 4)
    {
        let (hour, minute) = whole.split_at_checked(whole.len() - 2)?;
        numbers = vec![hour, minute];
    }
    let number =
        |place: usize| numbers.get(place).map_or(Some(0), |number| number.parse::<u32>().ok());
    let (hour, minute, second) =
        (number(0).filter(|_| !numbers.is_empty())?, number(1)?, number(2)?);
    let hour = match shift {
        Some(shift) if (1..=12).contains(&hour) => hour % 12 + shift,
        Some(_) => return None,
        None => hour,
    };
    let seconds = if numbers.len() > 2 { format!(":{second:02}") } else { String::new() };
    (hour < 24 && minute < 60 && second < 60).then(|| format!("{hour:02}:{minute:02}{seconds}"))
}

/// A date's words as they can be read: programs write `May 20 1961 00:00:00 GMT-0600`, `20010911`,
/// `2001-09-11T00:00:00Z`. A midnight to the second is how they say that there is no time.
/// What nobody can read stays as it is.
pub fn plain(text: &str, dates: &DateOptions) -> String {
    let text = text.trim();
    // Spreadsheets are told by an apostrophe to leave a cell alone.
    let text = text.strip_prefix('\'').unwrap_or(text);
    let day = text.split_once("00:00:00").map(|(day, _)| day.trim_end_matches(['T', ' ']));
    if let Some(day) = day.filter(|day| read(day, dates).is_some()) {
        return edtf_of(day, dates).unwrap_or_else(|| day.to_owned());
    }
    if read_date(text, dates).is_ok() {
        return text.to_owned();
    }
    edtf_of(text, dates).unwrap_or_else(|| text.to_owned())
}

/// Read in the language given or, as programs write it, in English.
fn read(text: &str, dates: &DateOptions) -> Option<DateExpression> {
    read_date(text, dates).or_else(|_| read_date(text, &DateOptions::default())).ok()
}

fn edtf_of(text: &str, dates: &DateOptions) -> Option<String> {
    let zoneless =
        text.split(" GMT").next().and_then(|text| text.split(" UTC").next()).unwrap_or(text);
    let modern = match (compact(zoneless), integer(zoneless)) {
        (Some(compact), _) => compact,
        (None, Some(year)) => edtf_year(year),
        (None, None) => zoneless.to_owned(),
    };
    let date = read(&modern, dates)?;
    if read_date(&modern, dates).is_ok_and(|own| own.hull == date.hull) {
        return Some(modern);
    }
    date.edtf().or_else(|| Some(date.hull.begin?.to_string()))
}

/// `20010911`, `20010911T084600`, with dashes and colons.
fn compact(text: &str) -> Option<String> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let digits =
        |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(day, 8) || time.is_some_and(|time| !digits(time, 6) && !digits(time, 4)) {
        return None;
    }
    let mut date = [day.get(..4)?, day.get(4..6)?, day.get(6..)?].join("-");
    if let Some(time) = time {
        date.push('T');
        date.push_str(&[time.get(..2)?, time.get(2..4)?].join(":"));
        // No seconds are no seconds, and not the first.
        if let Some(second) = time.get(4..).filter(|second| !matches!(*second, "" | "00")) {
            date.push(':');
            date.push_str(second);
        }
    }
    Some(date)
}

/// One date of two ends: in their own words where these can stand together, else in EDTF.
fn joined(begin: &str, end: &str, within: bool, dates: &DateOptions) -> Option<String> {
    let (first, last) = (read_date(begin, dates).ok()?, read_date(end, dates).ok()?);
    let hull = Hull { begin: first.hull.begin, end: last.hull.end };
    let edtf = |date: &DateExpression, bound: Option<Moment>| {
        date.edtf().or_else(|| Some(bound?.to_string())).unwrap_or_else(|| "..".into())
    };
    let (a, b) = (edtf(&first, hull.begin), edtf(&last, hull.end));
    let candidates = match within {
        true => vec![format!("[{a}..{b}]")],
        false => vec![format!("{begin}/{end}"), format!("{begin} - {end}"), format!("{a}/{b}")],
    };
    let fits = |range: &String| read_date(range, dates).is_ok_and(|date| date.hull == hull);
    candidates.into_iter().find(fits)
}

/// Milliseconds since 1970 as a date: to the second, to the minute where there are none, to the day at
/// midnight. `None` beyond what JavaScript's dates reach.
pub fn from_milliseconds(milliseconds: i64) -> Option<String> {
    if milliseconds.unsigned_abs() > 8_640_000_000_000_000 {
        return None;
    }
    let second = milliseconds.div_euclid(1000);
    let resolution = match second {
        _ if second % 86_400 == 0 => Resolution::Day,
        _ if second % 60 == 0 => Resolution::Minute,
        _ => Resolution::Second,
    };
    Some(Moment::from_second(second, resolution).to_string())
}
