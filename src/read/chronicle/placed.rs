//! Headings that lack what stands before them: `8:46 a.m.: …` below a line `September 11, 2001`, `14 July: …` below
//! `1789`, `May 4: …` behind an entry of May 1, 1970.

use super::ChronicleReader;
use super::heading::{
    BOLD_COLONS, BOLD_ENDS, DASHES, Heading, sides, split_misspelt_heading, unmarked,
};
use super::lines::Line;
use super::section::is_within;
use super::tags::TagLine;
use super::{loose_message, read_date};
use crate::date::{DateOptions, Moment, Precision, SECONDS_PER_DAY};
use crate::read::draft::Draft;

/// From this hour on, a time of the next morning may follow; that is before the other.
const LATE_HOUR: u8 = 18;
const EARLY_HOUR: u8 = 6;

/// A year in four digits that is so far from the section's is no year but a time: `1800: …` in 1944.
const YEARS_APART: i64 = 100;

/// So many lines of a list of times are looked at, and so many of them are headings.
const LIST_LINES: usize = 24;
const LIST_HEADINGS: usize = 2;

/// Days of a month by themselves have at most so many bytes: `30th-31st`.
const DAYS_BYTES: usize = 9;

/// When the entry before began, as far as the next can lack it.
#[derive(Clone, Copy, Debug)]
pub struct Before {
    begin: Moment,
    precision: Precision,
}

/// What a heading lacks, in words, and whether its own may be a time in four digits.
struct Around<'a> {
    words: &'a str,
    four_digits: bool,
    title: Title,
    /// Behind a bullet.
    listed: bool,
}

/// How the title of such a heading may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    /// With a capital: else it is a line of a log, a list or a quotation.
    Capital,
    /// Also with a number or a quotation, or as `iPhone`: after a blank line.
    NoSmallLetter,
    /// As it likes: behind a bullet.
    Any,
}

impl Before {
    /// Of a date of one year.
    pub fn of(date: &str, dates: &DateOptions) -> Option<Before> {
        let read = read_date(date, dates).ok()?;
        let (begin, end) = (read.hull.begin?, read.hull.end?);
        (begin.day().year == end.day().year && read.precision >= Precision::Year)
            .then_some(Before { begin, precision: read.precision })
    }

    pub fn begin(self) -> Moment {
        self.begin
    }

    fn is_time(self) -> bool {
        self.precision > Precision::Day
    }

    fn hour(self) -> u8 {
        (self.begin.first_second().rem_euclid(SECONDS_PER_DAY) / 3600) as u8
    }
}

impl ChronicleReader {
    /// Begins an entry at a heading that lacks what its section, or the entry before, says; answers the entry that it
    /// ends.
    pub(super) fn placed_heading(
        &mut self,
        line: &Line<'_>,
        begins: bool,
        text: &str,
        dates: &DateOptions,
    ) -> Option<Option<Draft>> {
        let bare = unmarked(line.text).unwrap_or(line.text);
        let is_listed = bare.len() < line.text.len();
        let (heading, words) = match &self.section {
            Some(date) => {
                // Right behind a heading comes the next of a list.
                let may_begin = begins
                    || is_listed
                    || self.after_blank
                    || self.tight
                    || self.entry.body.is_empty()
                    || self.is_misspelt(dates);
                if !may_begin {
                    return None;
                }
                let title = match (is_listed, self.after_blank) {
                    (true, _) => Title::Any,
                    (false, true) => Title::Any,
                    (false, false) if self.tight || self.entry.body.is_empty() => Title::Any,
                    (false, false) => Title::Capital,
                };
                let four_digits = self.times_in_digits || self.before.is_some_and(Before::is_time);
                let around = Around { words: date, four_digits, title, listed: is_listed };
                split_placed_heading(bare, &around, dates)?
            }
            _ => {
                // In a list with dashes or bullets the next one needs no blank line, nor has a time behind another.
                let is_list = self.listed
                    || self.before.is_some_and(Before::is_time) && self.entry.body.is_empty();
                let is_next = begins || is_list && self.headings > 0;
                if !is_next && split_misspelt_heading(bare, dates).is_none() {
                    return None;
                }
                self.split_behind_entry(bare, begins, dates)?
            }
        };
        let behind = bare.get(heading.date.len()..).unwrap_or("");
        if is_listed || !behind.trim_start().starts_with([':', '：']) {
            let message = loose_message(&heading, line.text);
            self.say(line.place, message);
        }
        let words = self.past_midnight(&heading, words, line, dates);
        if self.section.is_none() {
            self.say(line.place, by_entry_before(heading.date, &words));
        }
        let title = self.without_notes(heading.title, line.place);
        let (_, title) = Heading { title, ..heading }.into_parts(dates);
        let tight = !self.after_blank || self.is_followed_closely(text, dates);
        let ended = self.end_entry(dates);
        self.tight = tight;
        self.headings += 1;
        self.entry.place = Some(line.place);
        // A year above completes what the author wrote; all else is told from what stands before.
        let is_completed = self.section.is_some();
        self.entry.inferred = !is_completed
            || read_date(&words, dates).is_ok_and(|date| date.precision > Precision::Day);
        self.before = Before::of(&words, dates);
        (self.entry.date, self.entry.title) = (Some(words), title);
        self.entry.tags.extend(self.section_title.clone());
        Some(ended)
    }

    /// Whether the entry has a date that is none, before a title: it took no blank line, and nor need the next.
    pub(super) fn is_misspelt(&self, dates: &DateOptions) -> bool {
        let title = self.entry.title.as_deref().unwrap_or("");
        let date = self.entry.date.as_deref();
        title.starts_with(char::is_uppercase)
            && date.is_some_and(|date| read_date(date, dates).is_err())
    }

    /// Whether a line is a heading that lacks what stands above it.
    pub(super) fn is_placed(&self, line: &str, dates: &DateOptions) -> bool {
        match &self.section {
            Some(date) => is_placed_heading(line, date, dates),
            None => self.split_behind_entry(line, true, dates).is_some(),
        }
    }

    /// Whether the lines before the next blank one are a list of times, each with its text below it, and no entry with a
    /// log in its body.
    fn is_followed_closely(&self, text: &str, dates: &DateOptions) -> bool {
        let Some(section) = &self.section else { return false };
        let (four_digits, title, listed) = (true, Title::Capital, false);
        let around = Around { words: section, four_digits, title, listed };
        let mut ahead = self.lines.clone();
        let lines = std::iter::from_fn(|| ahead.next(text).filter(|line| !line.text.is_empty()));
        let mut headings = 0;
        for line in lines.take(LIST_LINES) {
            if TagLine::read(line.text).is_some() {
                return false;
            }
            headings += usize::from(split_placed_heading(line.text, &around, dates).is_some());
        }
        headings >= LIST_HEADINGS
    }

    /// Whether what reads as a year is a time of the section's day: `0530: …`.
    pub(super) fn is_time_of_day(&self, heading: &Heading<'_>, dates: &DateOptions) -> bool {
        let Some(day) = &self.section else { return false };
        let year = read_date(day, dates).ok().and_then(|date| date.hull.begin);
        let is_time = self.times_in_digits
            || self.before.is_some_and(Before::is_time)
            || year.is_some_and(|begin| is_rather_time(heading.date, begin.day().year));
        is_time && time_of_digits(heading.date).is_some()
    }

    /// A clock time on the day of the time before, or a day in the year of the entry before, and not before it.
    fn split_behind_entry<'a>(
        &self,
        line: &'a str,
        begins: bool,
        dates: &DateOptions,
    ) -> Option<(Heading<'a>, String)> {
        let before = self.before?;
        let begin = before.begin.day();
        let day = Moment::from_day(begin).to_string();
        let year = format!("{:04}", begin.year);
        let is_list = self.listed || self.entry.body.is_empty();
        let title = if begins || is_list { Title::NoSmallLetter } else { Title::Capital };
        let around = |words| Around { words, four_digits: false, title, listed: false };
        let of_day = if before.is_time() { Some(&day) } else { None };
        let of_year = Some(&year).filter(|_| begin.year > 999);
        [of_day, of_year].into_iter().flatten().find_map(|words| {
            let found = split_placed_heading(line, &around(words), dates)?;
            let date = read_date(&found.1, dates).ok()?;
            let follows = date.hull.begin?.first_second() >= before.begin.first_second();
            (follows || words == &day).then_some(found)
        })
    }

    /// The words of a clock time on the next day, where the time before is of the evening and this one of the small hours;
    /// the section goes on there.
    fn past_midnight(
        &mut self,
        heading: &Heading<'_>,
        words: String,
        line: &Line<'_>,
        dates: &DateOptions,
    ) -> String {
        let (Some(before), Some(time)) = (self.before, Before::of(&words, dates)) else {
            return words;
        };
        let day = before.begin.day();
        let passes = before.is_time()
            && time.is_time()
            && day == time.begin.day()
            && before.hour() >= LATE_HOUR
            && time.hour() < EARLY_HOUR;
        if !passes {
            return words;
        }
        let next = Moment::from_day(day.after(1)).to_string();
        let message = format!(
            "Read `{}` as of the next day, {next}: the time before it is of the evening.",
            heading.date
        );
        self.say(line.place, message);
        let time = time_of_digits(heading.date);
        let words = [time.as_deref().unwrap_or(heading.date), " ", &next].concat();
        if let Some(section) = &mut self.section {
            *section = next;
        }
        words
    }
}

/// What is said of a date that is completed so.
pub fn by_entry_before(found: &str, words: &str) -> String {
    format!("Expected a whole date, found `{found}`; read as `{words}`, by the entry before.")
}

/// Splits a line whose date lacks what words before it said: `8:46 a.m.: …` the day, where they are `September 11,
/// 2001`, `14 July: …` the year, where they are `1789`. Answers the words of the whole date, too. A title begins
/// with a capital: what does not is a line of a log, a list or a quotation.
fn split_placed_heading<'a>(
    line: &'a str,
    around: &Around<'_>,
    dates: &DateOptions,
) -> Option<(Heading<'a>, String)> {
    let outer = read_date(around.words, dates).ok()?;
    let year = outer.hull.begin?.day().year;
    let in_year = year.to_string();
    // A day of a month above has the month itself.
    let lacked = if outer.precision == Precision::Month { &in_year } else { around.words };
    let timed = timed_line(line, around.four_digits).filter(|_| outer.precision == Precision::Day);
    // A range's dash has a number behind it. Without a colon no title begins with a small letter.
    let begins =
        |heading: &Heading<'_>| around.listed || !heading.title.starts_with(char::is_lowercase);
    let others = sides(line, DASHES).chain(sides(line, BOLD_ENDS)).chain(timed).filter(begins);
    sides(line, BOLD_COLONS).chain(others).find_map(|mut heading| {
        heading.date = heading.date.trim_end_matches(['*', '_']);
        heading.title = heading.title.strip_suffix("**").unwrap_or(heading.title);
        let time = time_of_digits(heading.date)
            .filter(|_| around.four_digits || is_rather_time(heading.date, year))
            .filter(|_| outer.precision == Precision::Day);
        // A bare number is one of a list, save below a month: `3`, `8-9`, `1st`.
        let is_number = heading.date.len() <= DAYS_BYTES
            && heading.date.starts_with(|c: char| c.is_ascii_digit());
        let says_when =
            time.is_some() || heading.date.contains(|c: char| c.is_alphabetic() || c == ':');
        let is_day = is_number && outer.precision == Precision::Month;
        let first = heading.title.chars().next()?;
        let is_title = match around.title {
            Title::Capital => first.is_alphabetic() && !first.is_lowercase(),
            Title::NoSmallLetter => {
                let word = heading.title.split_whitespace().next().unwrap_or("");
                !first.is_lowercase() || word.contains(char::is_uppercase)
            }
            Title::Any => {
                !first.is_lowercase() || heading.date.contains(|c: char| c.is_ascii_digit())
            }
        };
        // `May 20 – May 21 – …`: the date goes on.
        let goes_on = sides(heading.title, DASHES).any(|next| {
            let rest = line.get(..line.len() - next.title.len()).unwrap_or("");
            let range = rest.trim_end_matches([' ', '-', '–', '—']);
            read_date(&[range, " ", lacked].concat(), dates).is_ok()
        });
        if !(says_when || is_day) || !is_title || goes_on {
            return None;
        }
        let date = time.as_deref().unwrap_or(heading.date);
        // `November 7, 02:00`
        let parted = date.split_once(", ").unwrap_or((date, ""));
        let forms = [(date, lacked, ""), (date, around.words, ""), (parted.0, lacked, parted.1)];
        forms.into_iter().find_map(|(day, lacked, clock)| {
            let words =
                [day, " ", lacked, if clock.is_empty() { "" } else { ", " }, clock].concat();
            let whole = read_date(&words, dates).ok()?;
            let fits = whole.precision > outer.precision && is_within(whole.hull, outer.hull);
            fits.then_some((Heading { ..heading }, words))
        })
    })
}

/// Splits a line that a clock time begins, and a title without a colon: `8:17 p.m. The Eagle lands`, `(After 8:17 p.m.)
/// The Eagle Lands`.
fn timed_line(line: &str, four_digits: bool) -> Option<Heading<'_>> {
    if let Some((time, rest)) = line.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        let title = rest.strip_prefix(' ')?;
        let is_time = time.contains(|c: char| c.is_ascii_digit())
            && (time.contains(':') || time.ends_with(['m', '.']));
        let date = line.get(..time.len() + 2)?;
        return is_time.then_some(Heading { date, title });
    }
    let time = line
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'))
        .count();
    let (digits, rest) = line.split_at_checked(time)?;
    let half = rest.trim_start();
    let halves = ["a.m.", "p.m.", "am", "pm", "AM", "PM", "A.M.", "P.M."];
    let behind = halves.iter().find_map(|word| half.strip_prefix(word));
    let is_time = digits.starts_with(|c: char| c.is_ascii_digit())
        && (behind.is_some() || digits.contains(':') || four_digits && digits.len() == 4);
    let behind = behind.unwrap_or(rest);
    let title = behind.trim_start();
    let date = line.strip_suffix(behind)?;
    (is_time && title.len() < behind.len()).then_some(Heading { date, title })
}

/// Whether a line is a heading below a section's date.
pub fn is_placed_heading(line: &str, section: &str, dates: &DateOptions) -> bool {
    let bare = unmarked(line);
    let (four_digits, title, listed) = (false, Title::Any, bare.is_some());
    let around = Around { words: section, four_digits, title, listed };
    split_placed_heading(bare.unwrap_or(line), &around, dates).is_some()
}

/// `0530` as `05:30`, `0600-0630` as `06:00-06:30`.
pub fn time_of_digits(words: &str) -> Option<String> {
    let time = |words: &str| {
        let number = four_digits(words).filter(|_| words.len() == 4)?;
        let (hour, minute) = words.split_at_checked(2)?;
        (number < 2400 && number % 100 < 60).then(|| [hour, ":", minute].concat())
    };
    let Some((first, rest)) = words.split_at_checked(4).filter(|(_, rest)| !rest.is_empty()) else {
        return time(words);
    };
    let last = rest.trim_start_matches([' ', '-', '–']);
    (last.len() < rest.len()).then_some(())?;
    Some([time(first)?, time(last)?].join("-"))
}

/// Whether four digits that may be a year are a time on a day of this year: they begin with a zero, or the year would
/// be of another age.
fn is_rather_time(words: &str, year: i64) -> bool {
    words.starts_with('0')
        || four_digits(words).is_some_and(|other| (year - other).abs() > YEARS_APART)
}

/// The number of the four digits that words begin with.
pub fn four_digits(words: &str) -> Option<i64> {
    let digits = words.as_bytes().get(..4)?;
    let is_number = digits.iter().all(u8::is_ascii_digit);
    is_number.then(|| digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}
