//! One entry from named values, whatever they were: cells of a row, members of an object, attributes.
//!
//! ```text
//! name ── Roles ──▶ Role ─┐
//! value, place ───────────┴─▶ Record::add … ──▶ Record::into_draft ──▶ Draft
//! ```
//!
//! A value whose name is not known, or that its role cannot use, becomes a field: nothing is lost.

mod list;
mod markup;
mod roles;
mod when;
mod works;

pub use list::list_of;
pub use markup::{has_markup, page_link, plain_text};
pub use roles::{Role, Roles, Side, Unit, folded};
pub use when::{from_milliseconds, plain};

use super::draft::{Draft, Link, LinkTo};
use super::html::{push_decoded, read_html, text_of_html};
use super::json::number;
use super::place::Place;
use super::report::{Report, no_address};
use super::url::safe_url;
use crate::body::{Mark, MarkKind};
use crate::chronology::{Media, Place as Site, Severity};
use crate::date::DateOptions;
use when::When;

/// An entry while its values come in.
#[derive(Debug, Default)]
pub struct Record {
    /// What came in so far.
    pub draft: Draft,
    /// Its date so far.
    pub when: When,
    /// TimelineJS: not an event, but the title of them all.
    pub is_title: bool,
    /// Values are the file's own bytes: a line's end in them is one of the file.
    pub verbatim: bool,
    source_urls: Vec<String>,
    captions: Vec<String>,
    credits: Vec<String>,
    alts: Vec<String>,
    thumbnail: Option<String>,
    /// Where the values begin.
    place: Option<Place>,
}

impl Record {
    /// Takes in a value, as it stands at a place of the file.
    pub fn add(
        &mut self,
        role: Role,
        name: &str,
        value: &str,
        place: Place,
        report: &mut Report<'_>,
    ) {
        let text = value.trim();
        if text.is_empty() {
            return;
        }
        self.place.get_or_insert(place);
        let has_html = matches!(
            role,
            Role::Title | Role::Body | Role::Image | Role::Media | Role::Sources | Role::Url
        );
        let plain = match role {
            _ if has_html => String::new(),
            // A name is no address, nor are two of them one.
            Role::Entities | Role::Tags | Role::Keywords if has_markup(text) => {
                text_of_html(text).replace("\n\n", "; ")
            }
            _ => plain_text(text),
        };
        let text = if has_html { text } else { plain.trim() };
        let used = match role {
            Role::Other => false,
            Role::Id => fill(&mut self.draft.id, text),
            Role::Title => self.add_title(text, place),
            Role::Body => {
                self.add_body(value, place);
                true
            }
            Role::Words(side) => self.when.add_words(side, text),
            Role::Part(side, unit) => self.when.add_part(side, unit, text),
            Role::Shown => self.when.add_shown(text),
            Role::Sort => fill(&mut self.draft.sort, text),
            Role::Entities => add_all(&mut self.draft.entities, list_of(text)),
            Role::Tags => add_all(&mut self.draft.tags, list_of(text)),
            Role::Keywords => add_all(&mut self.draft.tags, list::keywords_of(text)),
            Role::Sources => self.add_sources(text),
            Role::SourceUrl => add_all(&mut self.source_urls, list_of(text)),
            Role::Image | Role::Media => self.add_media(role, text, place, report),
            Role::Caption => push(&mut self.captions, text),
            Role::Credit => push(&mut self.credits, text),
            Role::Alt => push(&mut self.alts, text),
            Role::Thumbnail => fill(&mut self.thumbnail, text),
            Role::Place => self.add_place(text),
            Role::Latitude => self.add_degrees(text, |site| &mut site.lat),
            Role::Longitude => self.add_degrees(text, |site| &mut site.lon),
            Role::Url => self.add_url(text, place, report),
            Role::Weight => {
                let weight = number(text).filter(|_| self.draft.weight.is_none());
                self.draft.weight = weight.or(self.draft.weight);
                weight.is_some()
            }
            Role::Type => {
                let is_title = text.eq_ignore_ascii_case("title");
                self.is_title |= is_title;
                is_title
            }
        };
        if !used {
            self.add_field(name, text);
        }
    }

    /// Keeps a value under its own name; one of several parted by semicolons is a list.
    pub fn add_field(&mut self, name: &str, text: &str) {
        let values = list::field_of(text);
        self.draft.fields.push((name.to_owned(), values));
    }

    /// The entry. What is wrong with its date is said.
    pub fn into_draft(mut self, dates: &DateOptions, report: &mut Report<'_>) -> Draft {
        let place = self.draft.place.or(self.place).unwrap_or(Place { line: 1, column: 1 });
        let dated = std::mem::take(&mut self.when).into_dated(dates);
        for message in dated.problems {
            report.problem_at(Severity::Warning, place, message);
        }
        for (name, words) in dated.unused {
            self.add_field(name, &words);
        }
        self.draft.date = Some(dated.date).filter(|date| !date.is_empty());
        self.draft.sort = self.draft.sort.take().map(|sort| plain(&sort, dates)).or(dated.sort);
        self.finish_sources();
        self.finish_media();
        let draft = &self.draft;
        let says_nothing = draft.title.is_none() && draft.date.is_none() && draft.body.is_empty();
        if says_nothing && !self.is_title {
            let message = "Expected a title, a text or a date, found none of them; what there is was kept as \
                           an event without a title.";
            report.problem_at(Severity::Warning, place, message.into());
            self.draft.title = Some("Untitled".into());
        }
        self.draft.place = Some(place);
        self.draft
    }

    /// The chronology's title, from an entry that says it. What else that says has no place but a problem.
    pub fn into_title(mut self, dates: &DateOptions, report: &mut Report<'_>) -> Option<String> {
        self.is_title = true;
        let title = self.draft.title.take();
        let draft = self.into_draft(dates, report);
        let mut said = draft.body.replace("\n\n", " ");
        for Media { url, caption, credit, alt } in &draft.media {
            say(&mut said, url);
            for words in [caption, credit, alt].into_iter().flatten() {
                say(&mut said, words);
            }
        }
        for words in [&draft.date, &draft.url].into_iter().flatten().chain(&draft.tags) {
            say(&mut said, words);
        }
        for (_, values) in &draft.fields {
            values.iter().for_each(|words| say(&mut said, words));
        }
        if let Some(place) = draft.place.filter(|_| !said.is_empty()) {
            let message =
                format!("Left out `{said}`: it stands beside the title, and is no event.");
            report.problem_at(Severity::Info, place, message);
        }
        // They are about no event.
        let own = report.problems.iter_mut().filter(|problem| problem.event == Some(report.event));
        own.for_each(|problem| problem.event = None);
        title
    }

    /// The first paragraph is the title; its first link the event's page. What comes behind is body.
    fn add_title(&mut self, text: &str, place: Place) -> bool {
        if self.draft.title.is_some() {
            return false;
        }
        if !has_markup(text) {
            let mut decoded = String::new();
            push_decoded(text, &mut decoded);
            self.draft.title = Some(list::one_line(&decoded));
            return true;
        }
        let html = read_html(text, page_link);
        let end = html.text.find("\n\n").unwrap_or(html.text.len());
        let (title, rest) = html.text.split_at_checked(end).unwrap_or((&html.text, ""));
        if let Some(Link { to: LinkTo::Page(url), .. }) = html.links.first()
            && self.draft.url.is_none()
        {
            self.draft.url = Some(url.clone());
        }
        self.draft.media.extend(html.media);
        if !title.is_empty() {
            self.draft.title = Some(title.to_owned());
        }
        for paragraph in rest.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
            self.add_paragraph(paragraph, place);
        }
        true
    }

    fn add_paragraph(&mut self, text: &str, place: Place) {
        let body = &mut self.draft.body;
        body.push_str(if body.is_empty() { "" } else { "\n\n" });
        self.draft.body_places.push((body.len(), place));
        body.push_str(text);
    }

    /// HTML, or plain text whose every line is a paragraph.
    fn add_body(&mut self, value: &str, place: Place) {
        if has_markup(value) {
            self.add_html(value, None, place);
            return;
        }
        for (number, row) in (0..).zip(value.split('\n')) {
            let column = if number == 0 { place.column } else { 1 };
            for line in row.split('\r').filter(|line| !line.trim().is_empty()) {
                let blanks = line.chars().take_while(|c| c.is_whitespace()).count() as u32;
                let own = Place { line: place.line + number, column: column + blanks };
                let mut decoded = String::new();
                push_decoded(line.trim(), &mut decoded);
                self.add_paragraph(&decoded, if self.verbatim { own } else { place });
            }
        }
    }

    /// Adds HTML to the body, as a `kind` of it if one is given.
    pub fn add_html(&mut self, html: &str, kind: Option<MarkKind>, place: Place) {
        let html = read_html(html, page_link);
        self.draft.media.extend(html.media);
        if html.text.is_empty() {
            return;
        }
        self.add_paragraph(&html.text, place);
        let base = self.draft.body.len() - html.text.len();
        if let Some(kind) = kind {
            let mut begin = base;
            for paragraph in html.text.split("\n\n") {
                let end = begin + paragraph.len();
                self.draft.marks.push(Mark {
                    begin: begin as u32,
                    end: end as u32,
                    kind: kind.clone(),
                });
                begin = end + 2;
            }
        }
        self.draft.marks.extend(html.marks.into_iter().map(|mark| Mark {
            begin: mark.begin + base as u32,
            end: mark.end + base as u32,
            kind: mark.kind,
        }));
        let moved = html.links.into_iter();
        self.draft.links.extend(moved.map(|link| Link {
            begin: link.begin + base,
            end: link.end + base,
            to: link.to,
        }));
    }

    /// A page to be found at the end of the body.
    fn add_link(&mut self, url: &str, place: Place) {
        self.add_paragraph(url, place);
        let end = self.draft.body.len();
        let to = LinkTo::Page(url.to_owned());
        self.draft.links.push(Link { begin: end - url.len(), end, to });
    }

    fn add_place(&mut self, text: &str) -> bool {
        let site = self.draft.site.get_or_insert_with(Site::default);
        let degrees = text.split_once([',', ';']);
        let degrees =
            degrees.and_then(|(lat, lon)| Some((number(lat.trim())?, number(lon.trim())?)));
        if let Some((lat, lon)) = degrees.filter(|_| site.lat.is_none()) {
            (site.lat, site.lon) = (Some(lat), Some(lon));
            return true;
        }
        fill(&mut site.name, text)
    }

    fn add_degrees(&mut self, text: &str, slot: fn(&mut Site) -> &mut Option<f64>) -> bool {
        let Some(degrees) = number(text) else { return false };
        let slot = slot(self.draft.site.get_or_insert_with(Site::default));
        let free = slot.is_none();
        slot.get_or_insert(degrees);
        free
    }

    fn add_url(&mut self, text: &str, place: Place, report: &mut Report<'_>) -> bool {
        let linked = read_html(text, page_link).links.into_iter().next();
        let url = match &linked {
            Some(Link { to: LinkTo::Page(url), .. }) => url,
            _ => text,
        };
        match safe_url(url) {
            Some(url) => fill(&mut self.draft.url, url),
            None => {
                report.problem_at(Severity::Warning, place, no_address(text, "kept as a field"));
                false
            }
        }
    }
}

/// Adds to what is said.
#[inline(never)]
fn say(said: &mut String, words: &str) {
    said.push_str(if said.is_empty() || words.is_empty() { "" } else { " · " });
    said.push_str(words);
}

/// Puts a text where there is none yet.
fn fill(slot: &mut Option<String>, text: &str) -> bool {
    let free = slot.is_none();
    slot.get_or_insert_with(|| text.to_owned());
    free
}

fn push(list: &mut Vec<String>, text: &str) -> bool {
    list.push(text.to_owned());
    true
}

fn add_all(list: &mut Vec<String>, values: Vec<String>) -> bool {
    list.extend(values);
    true
}
