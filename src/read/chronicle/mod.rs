//! The chronicle: plain text, `DATE: TITLE` over a body, tag lines after it.
//!
//! ```text
//! February 25, 2002: Defector Is Ignored       a heading begins an entry
//! He talks to a magazine. [Time, 2/25/2002]    a line is a paragraph
//!
//! Entity Tags: A, B                            tag lines end it
//! ```
//!
//! Lines before the first heading, or after tag lines without a heading of their own, are an entry
//! that has lost its heading; but a short line in headline case right before a heading is the title of a
//! section, which its entries have as a tag, and the first line of all may be the chronology's. A heading that lacks its day or year (`8:46 a.m.: …`, `14 July: …`) has
//! that of its section, or of the clock time before. A page's own lines are set aside, and said. Source: the pages of History Commons, their conventions as measured.

mod ahead;
mod furniture;
mod heading;
mod lines;
mod one_line;
mod placed;
mod season;
mod section;
mod tags;

use super::caption::{ENLARGE, caption_at_start, short_caption_at_start};
use super::draft::Draft;
use super::lead_in::inner_lead_ins;
use super::place::Place;
use super::reader::EntryReader;
use crate::chronology::{Problem, Severity};
use crate::date::{DateOptions, read_date};
use furniture::{is_furniture, is_in_sidebar, is_rule};
pub use heading::split_any_heading;
use heading::{
    Heading, split_failed_heading, split_heading, split_loose_heading, split_misspelt_dashed,
    split_misspelt_heading, unmarked,
};
pub use lines::is_wrapped;
use lines::{Line, Lines, markup_in};
use placed::Before;
pub use season::season_of_years;
use season::{days_lead, joins_years, led_by_day, led_by_year, years_lead, years_stand_alone};
use section::{Section, changes_day, date_line, lies_within};
use tags::{TagLine, join_offices, split_labels};

/// Behind an entry of before this year one of three digits is a year, too.
const LAST_EARLY_YEAR: i64 = 1100;

/// Reads a chronicle line by line.
#[derive(Debug)]
pub struct ChronicleReader {
    lines: Lines,
    /// Lines are wrapped at a width, so that a paragraph is what blank lines part.
    wrapped: bool,
    entry: Draft,
    /// The entry has tag lines: what follows belongs to the next.
    tagged: bool,
    /// A blank line came before this one.
    after_blank: bool,
    headings: usize,
    /// The number of the last heading that has one.
    number: usize,
    /// All headings so far have a bullet, or a dash for their colon: the file is a list, and needs no blank lines.
    listed: bool,
    /// All headings so far are dates on lines of their own, above their text.
    alone: bool,
    /// The title of the section that the next entries are in, which they have as a tag.
    section_title: Option<String>,
    /// The day, month or year above them, which they may lack.
    section: Option<String>,
    /// Times of the section's day are in four digits.
    times_in_digits: bool,
    /// When the entry before began; none where a line between says another day.
    before: Option<Before>,
    /// The entry began without a blank line before it, below a date or behind another: so may the next.
    tight: bool,
    /// The line that an entry's body begins with, if it is a caption and nothing else.
    only_caption: Option<(String, Place)>,
    /// Years that a hyphen joins are two: `2008-09`, else a month.
    joins_years: bool,
    /// Years on lines of their own stand above text.
    years_alone: bool,
    /// Years without a colon lead most lines.
    years_lead: bool,
    /// So do days; none until it is asked.
    days_lead: Option<bool>,
    /// The text's first line, if it is the title of all.
    title: Option<String>,
    /// The entry before was of one line.
    is_bare: bool,
    /// A page's lists of what it can show are being passed.
    in_sidebar: bool,
    /// No line but a page's own has come.
    at_top: bool,
    /// HTML in the text has been said.
    said_markup: bool,
    problems: Vec<Problem>,
}

impl ChronicleReader {
    /// Starts at the first line.
    pub fn new(text: &str) -> ChronicleReader {
        ChronicleReader {
            lines: Lines::default(),
            wrapped: is_wrapped(text),
            entry: Draft::default(),
            tagged: false,
            after_blank: false,
            headings: 0,
            number: 0,
            listed: true,
            alone: true,
            section_title: None,
            section: None,
            times_in_digits: false,
            before: None,
            tight: false,
            only_caption: None,
            joins_years: joins_years(text),
            years_alone: years_stand_alone(text),
            years_lead: years_lead(text),
            days_lead: None,
            title: None,
            is_bare: false,
            in_sidebar: false,
            at_top: true,
            said_markup: false,
            problems: Vec::new(),
        }
    }

    /// What is wrong with the file as a whole, once it has been read.
    fn problem(&self) -> Option<Problem> {
        (self.headings == 0).then(|| Problem {
            severity: Severity::Error,
            line: 1,
            column: 1,
            message: "Expected lines that begin with a date and a colon, such as `April 1999: Title`, found \
                      none; the text is kept as events without a date. If it was copied from a page, the \
                      headings may have been lost."
                .into(),
            event: None,
        })
    }

    /// Takes in a line; an entry that it ends is returned.
    fn read_line(&mut self, line: &Line<'_>, text: &str, dates: &DateOptions) -> Option<Draft> {
        if line.text.is_empty() {
            return None;
        }
        if !self.said_markup
            && let Some(markup) = markup_in(line.text)
        {
            self.said_markup = true;
            let message = format!(
                "Found `{markup}` in plain text, which shows as it stands, here and wherever else it is: paste what \
                 the page shows, or save it as `.html`."
            );
            self.say(line.place, message);
        }
        self.in_sidebar = is_in_sidebar(line.text, self.in_sidebar);
        if self.in_sidebar || is_furniture(line.text) {
            self.set_aside(line.text, line.place);
            return None;
        }
        let begun = self.headings > 0 || self.entry.place.is_some();
        let begins = self.tagged || !begun || self.after_blank && self.headings > 0;
        let heading = split_heading(line.text, dates).filter(|heading| {
            !self.is_time_of_day(heading, dates)
                && (begins || self.after_blank || !self.goes_on_in_body(heading))
        });
        let is_plain = heading.is_some();
        let heading = heading.or_else(|| self.date_before_title(line, text, dates));
        if heading.is_none()
            && let Some(ended) = self.placed_heading(line, begins, text, dates)
        {
            return ended;
        }
        // What resembles a date needs no blank line before it: lines of a body hardly begin so.
        let heading = heading.or_else(|| match begins {
            true => {
                self.loose_heading(line, dates).or_else(|| split_failed_heading(line.text, dates))
            }
            false => {
                // Right behind a heading comes the next of a list; a bullet there keeps a line in the body.
                let follows = self.headings > 0
                    && self.entry.body.is_empty()
                    && unmarked(line.text).is_none();
                let listed = follows || self.listed && (self.headings > 0 || self.after_blank);
                let heading = if listed { self.loose_heading(line, dates) } else { None };
                // Among entries of one line each it begins another, whatever its date.
                let date = line.text.split_once(": ").map_or("", |(date, _)| date);
                let is_early = self.before.is_some() && self.early_year(date).is_some();
                let is_next = follows && (self.is_bare || is_early);
                let failed = || is_next.then(|| split_failed_heading(line.text, dates)).flatten();
                let heading = heading.or_else(failed);
                let dashed = || listed.then(|| split_misspelt_dashed(line.text, dates)).flatten();
                heading.or_else(|| split_misspelt_heading(line.text, dates)).or_else(dashed)
            }
        });
        // Right below text a whole date stands so in a file that has no other headings.
        let goes_on = self.headings > 0 && self.section.is_none();
        let own = date_line(line.text, dates);
        let begins_section = own.is_some() && own == self.section.as_deref();
        let may_be_alone = begins_section
            || begins
            || self.after_blank
            || goes_on && date_line(line.text, dates).is_some();
        let is_alone = heading.is_none()
            && (self.alone || begins_section)
            && may_be_alone
            && self.stands_above_text(line, text, dates);
        let alone = is_alone.then(|| self.date_alone(line, dates)).flatten();
        let heading = heading.or_else(|| alone.as_deref().map(|date| Heading { date, title: "" }));
        self.alone &= is_alone || heading.is_none();
        if let Some(heading) = heading {
            let ended = self.end_entry(dates);
            self.headings += 1;
            self.listed &= !is_plain;
            self.entry.place = Some(line.place);
            self.entry.inferred = alone.is_some() && date_line(line.text, dates).is_none();
            let title = self.without_notes(heading.title, line.place);
            let heading = Heading { title, ..heading };
            (self.entry.date, self.entry.title) = heading.into_parts(dates);
            let joins = self.joins_years;
            let years = |date: &str| season_of_years(date, joins);
            if let Some(words) = self.entry.date.as_deref().and_then(years) {
                let message = format!(
                    "Read `{}` as the years `{words}`, not as a month or season.",
                    self.entry.date.as_deref().unwrap_or("")
                );
                self.say(line.place, message);
                self.entry.date = Some(words);
            }
            if let Some(words) = self.entry.date.as_deref().and_then(|date| self.early_year(date)) {
                let message = format!(
                    "Read `{}` as the year `{words}`.",
                    self.entry.date.as_deref().unwrap_or("")
                );
                self.say(line.place, message);
                self.entry.date = Some(words);
            }
            self.entry.tags.extend(self.section_title.clone());
            // A date of its own that lies elsewhere has left the section; one that is misspelt has left nothing.
            let date = self.entry.date.as_deref();
            if !self.is_misspelt(dates) {
                self.tight = false;
                self.before = date.and_then(|date| Before::of(date, dates));
                let stays =
                    |section: &String| date.is_some_and(|date| lies_within(date, section, dates));
                self.section = self.section.take().filter(stays);
            }
            self.tight |= begins_section;
            return ended;
        }
        let mut ended = None;
        for text in split_labels(line.text) {
            if let Some(tag_line) = TagLine::read(text) {
                self.entry.place.get_or_insert(line.place);
                tag_line.add_to(&mut self.entry);
                self.tagged = true;
            } else {
                ended = if self.tagged { self.end_entry(dates) } else { None };
                if begins && changes_day(text, dates) {
                    self.section = None;
                    self.before = None;
                }
                self.add_to_body(&Line { text, place: line.place });
            }
        }
        ended
    }

    /// `378` at the head of an entry, behind one of early times or before all: the year in words.
    fn early_year(&self, date: &str) -> Option<String> {
        let is_year = date.len() == 3 && date.bytes().all(|byte| byte.is_ascii_digit());
        let is_early = |before: Before| (1..LAST_EARLY_YEAR).contains(&before.begin().day().year);
        (is_year && self.before.is_none_or(is_early)).then(|| ["AD ", date].concat())
    }

    /// A title without its footnotes' marks, which are set aside.
    fn without_notes<'a>(&mut self, title: &'a str, place: Place) -> &'a str {
        let bare = without_footnotes(title);
        if let Some(notes) = title.strip_prefix(bare).filter(|notes| !notes.is_empty()) {
            self.set_aside(notes.trim_start(), place);
        }
        bare
    }

    /// `1847 Barlow opens a forge.`, `May 5, 1847 Barlow opens a forge.`, in a file of such lines, which is said.
    fn date_before_title<'a>(
        &mut self,
        line: &Line<'a>,
        text: &str,
        dates: &DateOptions,
    ) -> Option<Heading<'a>> {
        let by_year = || led_by_year(line.text).filter(|_| self.years_lead);
        let (date, title) = by_year().or_else(|| {
            let lead = *self.days_lead.get_or_insert_with(|| days_lead(text, dates));
            if lead { led_by_day(line.text, dates) } else { None }
        })?;
        let heading = Heading { date, title };
        let message = loose_message(&heading, line.text);
        self.say(line.place, message);
        Some(heading)
    }

    /// Whether what looks like a heading, right below text, is more of that: the next line of a sentence that is wrapped, a
    /// row of figures (`1868: 30`), or goes on in small letters.
    fn goes_on_in_body(&self, heading: &Heading<'_>) -> bool {
        let body = self.entry.body.as_str();
        let ends = body.ends_with(['.', '!', '?', ']', ')', '”', '"', ':', '…']);
        let is_figure = !heading.title.is_empty() && !heading.title.contains(char::is_alphabetic);
        let last = body.rsplit("\n\n").next().unwrap_or("");
        let word = last.rsplit(' ').next().unwrap_or("");
        let is_cut = self.wrapped
            && !ends
            && (last.len() >= ahead::WRAPPED_BYTES || word.starts_with(char::is_lowercase));
        !body.is_empty() && (is_cut || is_figure || heading.title.starts_with(char::is_lowercase))
    }

    /// A heading with a dash for its colon, or a bullet before it, which is said.
    fn loose_heading<'a>(&mut self, line: &Line<'a>, dates: &DateOptions) -> Option<Heading<'a>> {
        let listed = self.listed && self.headings > 0;
        let heading = split_loose_heading(line.text, listed, dates)?;
        let message = loose_message(&heading, line.text);
        self.say(line.place, message);
        Some(heading)
    }

    fn add_to_body(&mut self, line: &Line<'_>) {
        self.entry.place.get_or_insert(line.place);
        let (text, mut place) = lines::without_bullet(line);
        let mut counted = 0;
        let after_caption = self.read_captions(text, place);
        let mut begin = after_caption;
        // Lines that are wrapped end anywhere, and so do lead-ins.
        let inner = if self.wrapped { Vec::new() } else { inner_lead_ins(text) };
        for end in inner.into_iter().filter(|&end| end > after_caption).chain([text.len()]) {
            let paragraph = text.get(begin..end).unwrap_or("");
            let shift = begin + paragraph.len() - paragraph.trim_start().len();
            begin = end;
            if paragraph.trim().is_empty() {
                continue;
            }
            let body = &mut self.entry.body;
            if !body.is_empty() {
                let goes_on = !self.after_blank && (self.wrapped || closes_citation(body, text));
                body.push_str(if goes_on { " " } else { "\n\n" });
            }
            place = right_of(place, text.get(counted..shift).unwrap_or(""));
            counted = shift;
            self.entry.body_places.push((body.len(), place));
            body.push_str(paragraph.trim());
        }
    }

    /// A body may begin with a picture's caption, run into the text: `The emblem. [Source: NPR]The
    /// command…`, or with several; and a caption may be a line of its own. Takes them out, and says where the text
    /// begins.
    fn read_captions(&mut self, text: &str, place: Place) -> usize {
        let mut begin = 0;
        loop {
            let rest = text.get(begin..).unwrap_or("");
            let body = &self.entry.body;
            // A line may end between a caption and its credit.
            let parted = begin == 0
                && self.entry.media.is_empty()
                && !body.is_empty()
                && !body.contains("\n\n")
                && text.starts_with("[Source: ");
            let first = self.entry.media.is_empty() && (body.is_empty() || parted);
            let found = if first { caption_at_start(rest) } else { short_caption_at_start(rest) };
            let is_meant =
                |(_, end): &(_, usize)| first || body.is_empty() || begin + end == text.len();
            let Some((mut media, end)) = found.filter(is_meant) else { return begin };
            if first && !parted && end == text.len() {
                self.only_caption = Some((text.to_owned(), place));
            }
            if parted {
                media.caption = Some(std::mem::take(&mut self.entry.body));
                self.entry.body_places.clear();
            }
            self.entry.media.push(media);
            let behind = rest.get(end..).unwrap_or("").trim_start();
            begin = text.len() - behind.len();
            if behind.starts_with(ENLARGE) {
                self.set_aside(ENLARGE, right_of(place, text.get(..begin).unwrap_or("")));
                begin += ENLARGE.len();
            }
        }
    }

    /// Takes note of words of a page that are no part of its chronicle.
    fn set_aside(&mut self, words: &str, place: Place) {
        self.say(place, left_out(words));
    }

    fn say(&mut self, Place { line, column }: Place, message: String) {
        let severity = Severity::Info;
        self.problems.push(Problem { severity, line, column, message, event: None });
    }

    fn end_entry(&mut self, dates: &DateOptions) -> Option<Draft> {
        self.tagged = false;
        let mut entry = std::mem::take(&mut self.entry);
        if let Some((words, place)) = self.only_caption.take()
            && entry.body.is_empty()
            && entry.media.len() == 1
        {
            // What is all that an entry says is no caption.
            entry.body = words;
            entry.body_places = vec![(0, place)];
            entry.media.clear();
        }
        self.is_bare = entry.body.is_empty() && entry.title.is_some();
        if entry.body.is_empty() {
            one_line::part(&mut entry, dates);
        }
        join_offices(&mut entry.entities, &entry.body);
        entry.place.is_some().then_some(entry)
    }
}

impl EntryReader for ChronicleReader {
    fn next_entry(&mut self, text: &str, dates: &DateOptions) -> Option<Draft> {
        while let Some(mut line) = self.lines.next(text) {
            if self.take_file_title(&line, text, dates) || self.is_byline(&line) {
                self.after_blank = false;
                continue;
            }
            self.leave_out_number(&mut line, dates);
            let ended = if let Some(section) = self.section(&line, text, dates) {
                let ended = self.end_entry(dates);
                match section {
                    Section::Title(title) => {
                        (self.section_title, self.section) = (Some(title), None)
                    }
                    Section::Date(date) => self.section = Some(date),
                }
                self.before = None;
                self.tight = false;
                ended
            } else if let Some(whole) = self
                .whole_tag_line(&line, text, dates)
                .or_else(|| self.whole_heading(&line, text, dates))
            {
                self.read_line(&Line { text: &whole, place: line.place }, text, dates)
            } else {
                self.read_line(&line, text, dates)
            };
            self.after_blank = line.text.is_empty() || is_rule(line.text);
            if ended.is_some() {
                return ended;
            }
        }
        let last = self.end_entry(dates);
        if last.is_none() {
            self.problems.extend(self.problem());
        }
        last
    }

    fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }

    fn offset(&self) -> usize {
        self.lines.offset()
    }

    fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }
}

/// All entries of a text at once.
pub fn chronicle_entries(text: &str, dates: &DateOptions) -> Vec<Draft> {
    let mut reader = ChronicleReader::new(text);
    std::iter::from_fn(|| reader.next_entry(text, dates)).collect()
}

/// A title without what an encyclopaedia puts behind it: `[1]`, `[2][3]`, `[citation needed]`, `[edit]`.
fn without_footnotes(title: &str) -> &str {
    let mut bare = title;
    while let Some((before, inside)) = bare.strip_suffix(']').and_then(|rest| rest.rsplit_once('['))
        && !before.is_empty()
        && (matches!(inside, "citation needed" | "edit")
            || inside.bytes().all(|byte| byte.is_ascii_digit()))
    {
        bare = before.trim_end();
    }
    bare
}

/// A citation that goes on in the next line has at most so many bytes in the one before.
const CITATION_BYTES: usize = 400;

/// Whether a line ends a citation that the text before it has begun: `[Time, 2/25/2002;` above `Slate, 3/4/2002]`.
fn closes_citation(body: &str, line: &str) -> bool {
    let from = body.len().saturating_sub(CITATION_BYTES);
    let near = (from..body.len()).find_map(|from| body.get(from..)).unwrap_or("");
    let open = near.rfind('[').and_then(|open| near.get(open + 1..));
    let is_open = open.is_some_and(|inside| {
        !inside.contains([']', '\n'])
            && inside.starts_with(char::is_uppercase)
            && inside.contains(|c: char| c.is_ascii_digit())
            && inside.trim_end().ends_with([';', ','])
    });
    is_open && line.find(']').is_some_and(|close| !line.get(..close).unwrap_or("").contains('['))
}

/// The title of all that a text begins with.
pub fn chronicle_title(text: &str, dates: &DateOptions) -> Option<String> {
    let mut reader = ChronicleReader::new(text);
    reader.next_entry(text, dates);
    reader.take_title()
}

/// The place behind words that begin at a place.
fn right_of(place: Place, words: &str) -> Place {
    Place { column: place.column + words.chars().count() as u32, ..place }
}

/// What is said of a heading without its colon, or with a bullet.
fn loose_message(Heading { date, title }: &Heading<'_>, found: &str) -> String {
    format!(
        "Expected a date, a colon and a title, such as `{date}: {title}`, found `{found}`; read as that."
    )
}

/// What is said of a page's own words.
pub fn left_out(words: &str) -> String {
    format!("Left out `{words}`: a page's own words, no part of its chronicle.")
}
