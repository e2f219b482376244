//! A date from its pieces: two ends, each in words or in numbers, and words to show.

use super::roles::{Side, Unit};
use crate::date::{DateExpression, DateOptions, Hull, Moment, Precision, Resolution, read_date};

/// What an entry says of its date; empty is what it does not say.
#[derive(Debug, Default)]
pub struct When {
    begin: End,
    end: End,
    /// Words to show in place of the numbers.
    shown: String,
    /// It happened at some time between the ends, and did not go on from one to the other.
    pub within: bool,
}

#[derive(Debug, Default)]
struct End {
    words: String,
    parts: [String; 6],
}

/// A date made of the pieces.
#[derive(Debug, Default)]
pub struct Dated {
    /// Its words or EDTF; empty where there is none.
    pub date: String,
    /// What to sort by, where the words are coarser than the numbers.
    pub sort: Option<String>,
    /// Pieces that are not in it: what they are, and their words.
    pub unused: Vec<(&'static str, String)>,
    /// Sentences about them.
    pub problems: Vec<String>,
}

impl When {
    /// Takes in a date's words; `false` where the end has some already.
    pub fn add_words(&mut self, side: Side, words: &str) -> bool {
        fill(&mut self.end_mut(side).words, words)
    }

    /// Takes in a piece; `false` where the end has it already.
    pub fn add_part(&mut self, side: Side, unit: Unit, words: &str) -> bool {
        self.end_mut(side).parts.get_mut(unit as usize).is_some_and(|part| fill(part, words))
    }

    /// Takes in words to show; `false` where there are some already.
    pub fn add_shown(&mut self, words: &str) -> bool {
        fill(&mut self.shown, words)
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
        dated.date = if begin.is_empty() || begin == end || end.is_empty() {
            if begin.is_empty() { end } else { begin }
        } else {
            joined(&begin, &end, self.within, dates).unwrap_or_else(|| {
                dated.problems.push(format!(
                    "Expected an end after the begin `{begin}`, found `{end}`; the event has its begin only."
                ));
                dated.unused.push(("end", end));
                begin
            })
        };
        if !self.shown.is_empty() {
            dated.show(self.shown, dates);
        }
        dated
    }
}

/// Puts words where there are none.
fn fill(slot: &mut String, words: &str) -> bool {
    let free = slot.is_empty();
    if free {
        slot.push_str(words);
    }
    free
}

impl Dated {
    /// Takes the words to show for the date where they are one and no finer date is lost by it.
    fn show(&mut self, shown: String, dates: &DateOptions) {
        if self.date.is_empty() {
            self.date = shown;
            return;
        }
        if let (Ok(numbers), Ok(words)) = (read_date(&self.date, dates), read_date(&shown, dates))
            && overlap(&numbers.hull, &words.hull)
        {
            let coarser = words.precision < numbers.precision;
            // Tools want a year at least: one beside `1940s` is no more than that.
            if !coarser || numbers.precision == Precision::Year {
                let numbers = std::mem::replace(&mut self.date, shown);
                self.sort = Some(numbers).filter(|_| coarser);
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
    fn into_words(self, dates: &DateOptions, dated: &mut Dated) -> String {
        let [year, month, day, mut time, minute, second] = self.parts;
        let mut date = self.words;
        if date.is_empty() && year.is_empty() && read_date(&time, dates).is_ok() {
            return time;
        }
        for finer in [minute, second].iter().filter(|finer| !finer.is_empty()) {
            time.push_str(if finer.len() < 2 { ":0" } else { ":" });
            time.push_str(finer);
        }
        if !date.is_empty() {
            date = plain(&date, dates);
            for (name, part) in [("year", year), ("month", month), ("day", day)] {
                if !part.is_empty() {
                    dated.unused.push((name, part));
                }
            }
        } else if !year.is_empty() {
            date = from_parts(&year, &month, &day, dates);
        } else if !month.is_empty() || !day.is_empty() {
            let parts = [month, day].join(" ");
            let parts = parts.trim();
            dated.problems.push(format!(
                "Expected a year beside `{parts}`, found none; the event has no date from it."
            ));
            dated.unused.push(("date", parts.to_owned()));
        }
        if time.is_empty() {
            return date;
        }
        timed(&date, &time, dates).unwrap_or_else(|| {
            dated.problems.push(format!(
                "Expected a clock time beside a whole day, found `{time}`; it stays apart from the date."
            ));
            dated.unused.push(("time", time));
            date
        })
    }
}

/// A day at a clock time, as [`read_date`] reads it: `8:46`, `8:46:40 PM`; also `0846`, and `8` for an hour.
fn timed(date: &str, time: &str, dates: &DateOptions) -> Option<String> {
    let mut clock = time.to_owned();
    if time.bytes().all(|byte| byte.is_ascii_digit()) {
        match time.len() {
            1 | 2 => clock.push_str(":00"),
            3 | 4 => clock.insert(time.len() - 2, ':'),
            _ => {}
        }
    }
    let timed = [date, " ", &clock].concat();
    read_date(&timed, dates).is_ok_and(|date| date.precision > Precision::Day).then_some(timed)
}

/// A date of numbers, `-44` being 44 BC as in TimelineJS; or of what else stands in their columns.
fn from_parts(year: &str, month: &str, day: &str, dates: &DateOptions) -> String {
    let (year_number, mut date) = (integer(year), String::new());
    // `2001-13` would be years. Some programs fill what they do not know with zeros.
    let number = |part: &str, last: i64| {
        if part.is_empty() {
            Some(0)
        } else {
            integer(part).filter(|number| (0..=last).contains(number))
        }
    };
    match (year_number, number(month, 12), number(day, 31)) {
        (Some(year), Some(month), Some(day)) if month > 0 || day == 0 => {
            push_year(&mut date, year);
            for part in [month, day].into_iter().filter(|part| *part > 0) {
                date.push_str(if part < 10 { "-0" } else { "-" });
                date.push_str(&part.to_string());
            }
            date
        }
        _ => plain([day, " ", month, " ", year].concat().trim(), dates),
    }
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
fn push_year(date: &mut String, year: i64) {
    let astronomical = if year < 0 { year + 1 } else { year };
    if astronomical.unsigned_abs() > 9999 {
        date.push('Y');
    }
    if astronomical < 0 {
        date.push('-');
    }
    let digits = astronomical.unsigned_abs().to_string();
    (digits.len()..4).for_each(|_| date.push('0'));
    date.push_str(&digits);
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

/// A date that only programs write so, in EDTF.
fn edtf_of(text: &str, dates: &DateOptions) -> Option<String> {
    let zone = text.find(" GMT").or_else(|| text.find(" UTC")).unwrap_or(text.len());
    let text = text.get(..zone)?;
    let mut modern = compact(text);
    if modern.is_empty() {
        let whole = text.strip_suffix(".0");
        match whole.unwrap_or(text).parse() {
            // Whose century `99` means, nobody knows.
            Ok(year) if year < 0 || year > 999 && whole.is_some() => push_year(&mut modern, year),
            _ => modern.push_str(text),
        }
    }
    if read_date(&modern, dates).is_ok() {
        return Some(modern);
    }
    let date = read(&modern, dates)?;
    date.edtf().or_else(|| Some(date.hull.begin?.to_string()))
}

/// `20010911`, `20010911T0846`, `20010911T084600` with dashes and colons; empty for anything else.
fn compact(text: &str) -> String {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let mut date = String::new();
    let fits = |(at, byte): (usize, u8)| if at == 8 { byte == b'T' } else { byte.is_ascii_digit() };
    if matches!(text.len(), 8 | 13 | 15) && text.bytes().enumerate().all(fits) {
        // No seconds are no seconds, and not the first.
        let text = text.strip_suffix("00").filter(|text| text.len() == 13).unwrap_or(text);
        for (at, c) in text.char_indices() {
            match at {
                4 | 6 => date.push('-'),
                11 | 13 => date.push(':'),
                _ => {}
            }
            date.push(c);
        }
    }
    date
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
