//! What a chronicle's reader knows of a line by the lines that follow it.

use super::ChronicleReader;
use super::furniture::is_furniture;
use super::heading::{
    ends_title, is_numbered_heading, split_any_heading, split_heading, without_number,
};
use super::lines::Line;
use super::placed::is_placed_heading;
use super::section::{Section, can_be_lacked, date_line, lies_within};
use super::tags::{TagLine, split_labels};
use crate::date::{DateOptions, read_date};
use crate::read::lead_in::is_headline;

/// A wrapped line that goes on has at least so many bytes.
const WRAPPED_BYTES: usize = 40;

/// So many lines a wrapped title takes behind its first.
const TITLE_LINES: usize = 2;

/// What a name goes on behind.
const JOINING: [&str; 7] = ["and", "of", "for", "the", "on", "in", "&"];

/// What may stand round the title of a section: `## Part One`, `== Part One ==`.
const TITLE_MARKS: [char; 5] = ['#', '=', '*', '_', ' '];

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
        // In a list, right behind the last of one day or year stands the next.
        let in_list = matches!(self.section, Some(Section::Date(_)));
        let words = line.text;
        if !(between || in_list) || words.len() > 80 || is_furniture(words) {
            return None;
        }
        let mut ahead = self.lines.clone();
        let mut next = std::iter::from_fn(|| ahead.next(text))
            .filter(|line| !line.text.is_empty() && !is_furniture(line.text));
        if let Some(date) = date_line(words, dates).filter(|date| can_be_lacked(date, dates)) {
            // What goes before may need it, as `His book is called` needs `1984`.
            let awaited = self.entry.body.ends_with([':', ',']);
            let mut below = next.take(if between { HEADING_WITHIN } else { 1 });
            let is_title = below.any(|line| {
                split_heading(line.text, dates)
                    .is_some_and(|heading| lies_within(heading.date, date, dates))
                    || is_placed_heading(line.text, date, dates)
            });
            return (is_title && !awaited).then(|| Section::Date(date.to_owned()));
        }
        if !between {
            return None;
        }
        // `The Early Days (1990-1995)`, `The “War”`
        let named = words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
        let named = named.filter(|(_, when)| read_date(when, dates).is_ok());
        let end = named.map_or(words, |(title, _)| title).trim_end_matches(['”', '"']);
        if end.ends_with(['.', ',', ';', ':', ']', ')', '!', '?'])
            || !is_headline(words)
            || TagLine::read(words).is_some()
            || split_any_heading(words, dates).is_some()
        {
            return None;
        }
        let is_title = split_heading(next.next()?.text, dates).is_some();
        let bare = words.trim_matches(TITLE_MARKS);
        if is_title && bare.len() < words.len() {
            self.set_aside(words.strip_suffix(bare).unwrap_or(words), line.place);
        }
        is_title.then(|| Section::Title(bare.to_owned()))
    }

    /// Whether a line is a date, in words or marked as a title, and the next one is text.
    pub(super) fn stands_above_text(
        &self,
        line: &Line<'_>,
        text: &str,
        dates: &DateOptions,
    ) -> bool {
        let is_number = line.text.bytes().all(|byte| byte.is_ascii_digit());
        let is_date = !is_number && date_line(line.text, dates).is_some();
        let is_text = |line: Line<'_>| {
            !line.text.is_empty()
                && !is_furniture(line.text)
                && date_line(line.text, dates).is_none()
                && split_any_heading(line.text, dates).is_none()
                && TagLine::read(line.text).is_none()
        };
        is_date && self.lines.clone().next(text).is_some_and(is_text)
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
            let goes_on = known.ends_with(',')
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
