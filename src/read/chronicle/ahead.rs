//! What a chronicle's reader knows of a line by the lines that follow it.

use super::ChronicleReader;
use super::furniture::{is_furniture, is_in_sidebar, is_rule};
use super::heading::{
    ends_title, is_numbered_heading, split_any_heading, split_heading, split_loose_heading,
    unmarked, without_number,
};
use super::lines::Line;
use super::placed::{by_entry_before, four_digits, is_placed_heading, time_of_digits};
use super::section::{Section, bare_title, can_be_lacked, date_line, lies_within};
use super::tags::{TagLine, split_labels};
use crate::date::{DateOptions, Precision, find_dates, read_date};
use crate::read::lead_in::is_headline;

/// A wrapped line that goes on has at least so many bytes.
pub(super) const WRAPPED_BYTES: usize = 40;

/// So many lines a wrapped title takes behind its first.
const TITLE_LINES: usize = 2;

/// What a name goes on behind.
const JOINING: [&str; 7] = ["and", "of", "for", "the", "on", "in", "&"];

/// The title of a section has at most so many bytes.
const TITLE_BYTES: usize = 80;

/// The title of all has at most so many bytes, and no other is looked for in more lines.
const FILE_TITLE_BYTES: usize = 120;
const FILE_TITLE_LINES: usize = 2000;

/// What introduces a chronicle, between its title and its first heading, has at most so many bytes.
const INTRO_BYTES: usize = 4000;

/// How lines begin that say who made a chronicle, and when.
const BYLINES: [&str; 9] = [
    "project: ",
    "by ",
    "compiled by ",
    "prepared by the ",
    "prepared by ",
    "written by ",
    "edited by ",
    "last updated",
    "from wikipedia, ",
];

/// What may stand round the title of a section: `## Part One`, `== Part One ==`.
const TITLE_MARKS: [char; 5] = ['#', '=', '*', '_', ' '];

/// A month or day by itself has at most so many bytes.
const INNER_BYTES: usize = 30;

/// Times below a day are looked for in so many lines.
const TIMES_WITHIN: usize = 24;

/// Below the date of a section its first heading is among so many lines.
const HEADING_WITHIN: usize = 4;

impl ChronicleReader {
    /// A line between entries that is the title of a section: short, in headline case, and what comes next is
    /// a heading; or a day or year, with a heading not far below it.
    pub(super) fn section(
        &mut self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> Option<Section> {
        let between = self.tagged || self.after_blank || self.entry.place.is_none();
        let words = line.text;
        if words.len() > TITLE_BYTES || is_furniture(words) {
            return None;
        }
        let mut ahead = self.lines.clone();
        let mut next = std::iter::from_fn(|| ahead.next(text))
            .filter(|line| !line.text.is_empty() && !is_furniture(line.text));
        let own = date_line(words, dates).filter(|date| can_be_lacked(date, dates));
        let date = own.map(str::to_owned).or_else(|| self.inner_date(words, dates));
        if let Some(date) = date {
            // What goes before may need it, as `His book is called` needs `1984`.
            let awaited = self.entry.body.ends_with([':', ',']);
            let mut below = next.take(if between { HEADING_WITHIN } else { 1 });
            // Below a year may stand a month, and then the headings.
            let mut within = date.clone();
            let heading = below.position(|line| {
                if let Some(inner) = completed(line.text, &within, dates) {
                    within = inner;
                    return false;
                }
                // `### 3 February 1890` below `## 1890`
                let is_inner = |inner: &str| inner != within && lies_within(inner, &within, dates);
                split_heading(line.text, dates)
                    .is_some_and(|heading| lies_within(heading.date, &within, dates))
                    || date_line(line.text, dates).is_some_and(is_inner)
                    || is_placed_heading(line.text, &within, dates)
            });
            // It is itself the heading of the text right below it, and those are in it, too; what leaves the section always
            // is one.
            let leaves = !between
                && own.is_some()
                && self.section.as_ref().is_some_and(|section| !lies_within(&date, section, dates));
            if (heading > Some(0) && self.alone || leaves && heading != Some(0))
                && self.stands_above_text(line, text, dates)
            {
                self.section = Some(date);
                return None;
            }
            let times = heading.is_none() && self.are_times_below(&date, text, dates);
            if awaited || heading.is_none() && !times {
                return None;
            }
            self.times_in_digits = times;
            return Some(Section::Date(date));
        }
        if !between {
            return None;
        }
        if !is_section_title(words, dates) || self.is_placed(words, dates) {
            return None;
        }
        let below = next.next()?.text;
        let is_title = split_heading(below, dates).is_some()
            || split_loose_heading(below, false, dates).is_some()
            || date_line(below, dates).is_some();
        let bare = words.trim_matches(TITLE_MARKS);
        if is_title && bare.len() < words.len() {
            self.set_aside(words.strip_suffix(bare).unwrap_or(words), line.place);
        }
        is_title.then(|| Section::Title(bare.to_owned()))
    }

    /// Whether a line is the text's first and its title, which is then taken: a short one with no sentence's end, a heading
    /// or date below it, and no title of a section in what follows.
    pub(super) fn take_file_title(
        &mut self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> bool {
        let words = line.text;
        if words.is_empty() || is_furniture(words) {
            return false;
        }
        let is_first = std::mem::take(&mut self.at_top);
        if !is_first || words.len() > FILE_TITLE_BYTES {
            return false;
        }
        let bare = words.trim_matches(TITLE_MARKS);
        let is_heading = |line: &Line<'_>| {
            split_any_heading(line.text, dates).is_some()
                || split_loose_heading(line.text, false, dates).is_some()
                || date_line(line.text, dates).is_some()
        };
        // `Complete 911 Timeline: The Program` has no date that is misspelt.
        let is_told = ["imeline", "ronolog", "eittafel"].iter().any(|word| bare.contains(word));
        // Two marks are those of a section.
        if !bare.contains(char::is_alphabetic)
            || words.starts_with("##")
            || words.starts_with("==")
            || bare.ends_with(['.', ',', ';', ']'])
            || is_heading(line) && !(is_told && split_heading(words, dates).is_none())
            || TagLine::read(words).is_some()
        {
            return false;
        }
        let mut ahead = self.lines.clone();
        // A rule below it underlines it.
        let is_other = |line: &Line<'_>| !is_rule(line.text) && !says_who(line.text);
        let mut lines = std::iter::from_fn(|| ahead.next(text)).filter(is_other);
        let Some(below) = lines.next() else { return false };
        // A date may stand right below it; behind a blank line a heading, or the title of the first section.
        if date_line(below.text, dates).is_none()
            && !below.text.is_empty()
            && !is_furniture(below.text)
        {
            return false;
        }
        let is_title = |line: &Line<'_>| {
            is_section_title(line.text, dates)
                && (line.text.starts_with('#') || unmarked(line.text).is_none())
                && date_line(line.text, dates).is_none()
                && completed(line.text, "2000", dates).is_none()
        };
        // The title of a section stands behind a blank line, above a heading.
        let (mut first, mut after_blank, mut is_section) = (true, true, false);
        let mut begins_section = is_told;
        let (mut intro_bytes, mut in_sidebar) = (0, false);
        for line in std::iter::once(below).chain(lines).take(FILE_TITLE_LINES) {
            in_sidebar = is_in_sidebar(line.text, in_sidebar) && !line.text.is_empty();
            if line.text.is_empty() || in_sidebar || is_furniture(line.text) {
                after_blank |= line.text.is_empty();
                continue;
            }
            let is_heading = is_heading(&line);
            if is_section && is_heading && !begins_section {
                return false;
            }
            is_section = after_blank && is_title(&line);
            after_blank = false;
            // What introduces the entries is prose, and has no tags.
            if first && !is_heading && !is_section {
                if intro_bytes == 0 && !is_headline(bare)
                    || line.text.len() < WRAPPED_BYTES
                    || TagLine::read(line.text).is_some()
                {
                    return false;
                }
                intro_bytes += line.text.len();
                if intro_bytes > INTRO_BYTES {
                    return false;
                }
                continue;
            }
            if std::mem::take(&mut first) {
                begins_section |= is_section;
            }
        }
        if first {
            return false;
        }
        if let Some(marks) = words.strip_suffix(bare).filter(|marks| !marks.is_empty()) {
            self.set_aside(marks, line.place);
        }
        self.title = Some(bare.to_owned());
        true
    }

    /// Whether a line says below the title, before all else, who made what follows: it is set aside.
    pub(super) fn is_byline(&mut self, line: &Line<'_>) -> bool {
        let is_top = self.title.is_some() && self.headings == 0 && self.entry.place.is_none();
        let is_byline = is_top && says_who(line.text);
        if is_byline {
            self.set_aside(line.text, line.place);
        }
        is_byline
    }

    /// The month or day that a line says, in the year of the section or of the entry before: `May` below `2001`.
    pub(super) fn inner_date(&self, line: &str, dates: &DateOptions) -> Option<String> {
        match &self.section {
            Some(date) => completed(line, date, dates),
            _ => completed(line, &self.before?.begin().to_string(), dates),
        }
    }

    /// Whether below a day stand times in four digits, `1955: …` and `2031: …`, of which some would be years to come.
    fn are_times_below(&self, day: &str, text: &str, dates: &DateOptions) -> bool {
        let Ok(date) = read_date(day, dates) else { return false };
        let Some(begin) = date.hull.begin.filter(|_| date.precision == Precision::Day) else {
            return false;
        };
        let mut ahead = self.lines.clone();
        let lines = std::iter::from_fn(|| ahead.next(text)).take(TIMES_WITHIN);
        let (mut count, mut any_to_come) = (0, false);
        for line in lines {
            let Some((words, _)) = line.text.split_once(": ") else { continue };
            let Some(number) = four_digits(words).filter(|_| words.len() == 4) else { continue };
            if time_of_digits(words).is_none() {
                return false;
            }
            count += 1;
            any_to_come |= number > begin.day().year + 1;
        }
        count > 1 && any_to_come
    }

    /// Whether a line is a date, in words or marked as a title, and the next one is text.
    pub(super) fn stands_above_text(
        &self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> bool {
        let is_number = line.text.bytes().all(|byte| byte.is_ascii_digit());
        let is_date = (!is_number || self.years_alone)
            && (date_line(line.text, dates).is_some()
                || self.inner_date(line.text, dates).is_some());
        let is_text = |line: Line<'_>| {
            !line.text.is_empty()
                && !is_furniture(line.text)
                && date_line(line.text, dates).is_none()
                && split_any_heading(line.text, dates).is_none()
                && TagLine::read(line.text).is_none()
        };
        is_date && self.lines.clone().next(text).is_some_and(is_text)
    }

    /// The date of such a line; one that lacks its year has that of the entry before, which is said.
    pub(super) fn date_alone(&mut self, line: &Line<'_>, dates: &DateOptions) -> Option<String> {
        if let Some(date) = date_line(line.text, dates) {
            return Some(date.to_owned());
        }
        let words = self.inner_date(line.text, dates)?;
        self.say(line.place, by_entry_before(line.text, &words));
        Some(words)
    }

    /// Takes the number of a list away from a heading, and says so.
    pub(super) fn leave_out_number(&mut self, line: &mut Line<'_>, dates: &DateOptions) {
        let Some((number, bare)) = without_number(line.text, self.number + 1, dates) else {
            return;
        };
        self.number = number;
        // What is no heading keeps its number.
        if !is_numbered_heading(bare, dates) {
            return;
        }
        let number = line.text.strip_suffix(bare).unwrap_or("").trim_end();
        let message = format!("Left out `{number}`: the number of a list, no part of the date.");
        self.say(line.place, message);
        line.text = bare;
    }

    /// A heading that is wrapped at a width, with the rest of its title, which a blank line follows; those lines are
    /// read with it. `None` for other lines.
    pub(super) fn whole_heading(
        &mut self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> Option<String> {
        if !self.wrapped || line.text.len() < WRAPPED_BYTES {
            return None;
        }
        split_heading(line.text, dates)?;
        let mut ahead = self.lines.clone();
        let mut whole = line.text.to_owned();
        for _ in 0..TITLE_LINES {
            let next = ahead.next(text).map_or("", |line| line.text);
            if next.is_empty() {
                return None;
            }
            let is_other =
                TagLine::read(next).is_some() || split_any_heading(next, dates).is_some();
            if is_other || is_furniture(next) || !ends_title(next) {
                return None;
            }
            whole = [&whole, " ", next].concat();
            if ahead.clone().next(text).is_none_or(|line| line.text.is_empty()) {
                self.lines = ahead;
                return Some(whole);
            }
        }
        None
    }

    /// A tag line that goes on in the next ones, behind a comma or where lines are wrapped, as one; those are read
    /// with it. `None` for other lines.
    pub(super) fn whole_tag_line(
        &mut self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> Option<String> {
        TagLine::read(split_labels(line.text).last()?)?;
        let mut whole: Option<String> = None;
        loop {
            let known = whole.as_deref().unwrap_or(line.text);
            let mut ahead = self.lines.clone();
            let Some(Line { text: next, .. }) = ahead.next(text) else { return whole };
            let last = known.rsplit(char::is_whitespace).next().unwrap_or("");
            let is_names = next.starts_with(char::is_uppercase)
                && !next.contains(|c: char| c.is_ascii_digit() || c == '(')
                && !next.ends_with(['.', ']', ')', ':', '”', '"', '?', '!']);
            let goes_on = known.ends_with([',', ':'])
                || self.wrapped && known.len() >= WRAPPED_BYTES
                // `Nixon and`, or a name cut in two before others.
                || is_names && JOINING.contains(&last)
                || is_names && next.contains(", ") && next.len() <= known.len();
            let is_other = next.is_empty()
                || is_furniture(next)
                || split_labels(next).into_iter().any(|part| TagLine::read(part).is_some())
                || split_any_heading(next, dates).is_some();
            if !goes_on || is_other {
                return whole;
            }
            whole = Some([known, " ", next].concat());
            self.lines = ahead;
        }
    }
}

/// Whether a line is one of a title's: `By Jane Smith`, `Last updated May 5, 2003`.
fn says_who(line: &str) -> bool {
    let begins = |words: &&str| {
        let rest = line.get(words.len()..).unwrap_or("");
        line.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words))
            && rest.starts_with(|c: char| !c.is_lowercase())
    };
    // `By April 1999: Title` is a heading.
    line.len() <= TITLE_BYTES
        && !line.ends_with(['.', ']', ':'])
        && (!line.contains(": ") || ["last updated", "project: "].iter().any(begins))
        && BYLINES.iter().any(begins)
}

/// The month or day that a line says, in the year of a date: `May` of `2001`.
fn completed(line: &str, date: &str, dates: &DateOptions) -> Option<String> {
    let bare = bare_title(line);
    if line.len() > INNER_BYTES || !bare.contains(char::is_alphabetic) {
        return None;
    }
    let year = read_date(date, dates).ok()?.hull.begin?.day().year;
    let words = format!("{bare} {year:04}");
    (read_date(bare, dates).is_err() && can_be_lacked(&words, dates)).then_some(words)
}

/// Whether a line's words may be the title of a section.
fn is_section_title(words: &str, dates: &DateOptions) -> bool {
    // `The Early Days (1990-1995)`, `The “War”`
    let named = words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let named = named.filter(|(_, when)| read_date(when, dates).is_ok());
    let end = named.map_or(words, |(title, _)| title).trim_end_matches(['”', '"']);
    // `Born: May 3, 1921` says when.
    let says_when = words.contains(": ") && !find_dates(words, dates).is_empty();
    words.len() <= TITLE_BYTES
        && !says_when
        && !words.is_empty()
        && !end.ends_with(['.', ',', ';', ':', ']', ')', '!', '?'])
        && is_headline(words)
        && TagLine::read(words).is_none()
        && split_any_heading(words, dates).is_none()
        && split_loose_heading(words, false, dates).is_none()
}
