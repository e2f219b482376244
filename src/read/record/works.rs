//! The works that an entry has: its sources, and its pictures with their words.

use super::list::list_of;
use super::markup::{self, has_markup, page_link, plain_text};
use super::{Record, Role};
use crate::body::MarkKind;
use crate::chronology::{Media, Severity, Source};
use crate::read::citation::source_from_item;
use crate::read::draft::LinkTo;
use crate::read::html::read_html;
use crate::read::place::Place;
use crate::read::report::{Report, no_address};
use crate::read::url::{host_of, safe_url};

impl Record {
    pub(super) fn add_sources(&mut self, text: &str) -> bool {
        let html = read_html(text, page_link);
        let mut plain = html.text.replace("\n\n", "; ");
        if !has_markup(text) {
            plain = plain_text(text);
        }
        // Links give the addresses of the works in order.
        for link in html.links {
            if let LinkTo::Page(url) = link.to {
                self.source_urls.push(url);
            }
        }
        for item in list_of(&plain) {
            if item.contains("://") && safe_url(&item).is_some() {
                self.source_urls.push(item);
            } else {
                self.draft.sources.push(source_from_item(&item));
            }
        }
        true
    }

    /// Addresses stand beside sources in order; one that is left is a source by itself.
    pub(super) fn finish_sources(&mut self) {
        let given = self.draft.sources.len();
        for (place, url) in std::mem::take(&mut self.source_urls).into_iter().enumerate() {
            let safe = safe_url(&url).map(str::to_owned);
            let source = self.draft.sources.get_mut(place).filter(|_| place < given);
            match source.filter(|source| source.url.is_none() && safe.is_some()) {
                Some(source) => source.url = safe,
                None => {
                    let name = host_of(&url).to_owned();
                    self.draft.sources.push(Source {
                        name,
                        url: safe,
                        text: url,
                        ..Source::default()
                    });
                }
            }
        }
    }

    pub(super) fn add_media(
        &mut self,
        role: Role,
        text: &str,
        place: Place,
        report: &mut Report<'_>,
    ) -> bool {
        if has_markup(text) {
            let frame = markup::framed(text);
            self.add_html(text, Some(MarkKind::Quote), place);
            frame.into_iter().for_each(|url| self.add_link(&url, place));
            return true;
        }
        match safe_url(text) {
            Some(url) if role == Role::Image || markup::is_picture(url) => {
                self.draft.media.push(Media { url: url.to_owned(), ..Media::default() });
                true
            }
            // A film or a page: nothing that a page could draw.
            Some(url) if !url.contains(' ') => {
                match &self.draft.url {
                    None => self.draft.url = Some(url.to_owned()),
                    Some(_) => self.add_link(url, place),
                }
                true
            }
            Some(_) => false,
            None => {
                report.problem_at(Severity::Warning, place, no_address(text, "kept as a field"));
                false
            }
        }
    }

    /// Captions and the like stand beside pictures in order; of one that has none, the words are kept.
    pub(super) fn finish_media(&mut self) {
        if let Some(url) = self.thumbnail.take() {
            match safe_url(&url).filter(|_| self.draft.media.is_empty()) {
                Some(url) => {
                    self.draft.media.push(Media { url: url.to_owned(), ..Media::default() })
                }
                None => self.add_field("thumbnail", &url),
            }
        }
        let (captions, credits, alts) = (
            std::mem::take(&mut self.captions),
            std::mem::take(&mut self.credits),
            std::mem::take(&mut self.alts),
        );
        self.say_of_media(captions, |media| &mut media.caption);
        self.say_of_media(credits, |media| &mut media.credit);
        self.say_of_media(alts, |media| &mut media.alt);
    }

    fn say_of_media(&mut self, texts: Vec<String>, slot: fn(&mut Media) -> &mut Option<String>) {
        for (number, text) in texts.into_iter().enumerate() {
            if self.draft.media.len() <= number {
                self.draft.media.push(Media::default());
            }
            if let Some(media) = self.draft.media.get_mut(number) {
                *slot(media) = Some(text);
            }
        }
    }
}
