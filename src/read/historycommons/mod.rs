//! The dump of an archive's pages, as made of History Commons: JSON whose events have their bodies in
//! HTML, their heading in `title`, and entities mixed with other tags.
//!
//! ```json
//! [{ "id": "a0499offer", "title": "April 1999: An Offer", "content": "<p>He offers help (see <a href='#a01'>2001</a>).</p>",
//!    "tags": ["Anna Brandt", "Secret Contacts"], "citations": [], "images": [], "url": "…", "full_title": "…" }]
//! ```
//!
//! `citations`, `images`, `image` and `image_caption` repeat what stands in `content`; `tz`, `format` and
//! `source` are the dump's own. All of these are passed over. Addresses stay as they are, those of web
//! archives too: they work where the pages themselves are gone.

mod link;
mod tags;

pub use tags::TagKinds;

use super::caption::ENLARGE;
use super::chronicle::{left_out, split_any_heading};
use super::draft::Draft;
use super::html::{push_decoded, read_html};
use super::json::{Kind, Members};
use super::report::Report;
use crate::chronology::Severity;
use crate::date::DateOptions;

/// How far into a text, in bytes, the dump's keys are looked for: its first events.
const HEAD_BYTES: usize = 1 << 18;

/// Whether a JSON text has the dump's keys, and not those of Dateline's own JSON. In strings quotes are
/// escaped, so that only keys are found.
pub fn is_dump(json: &str) -> bool {
    let head = (HEAD_BYTES - 3..=HEAD_BYTES).rev().find_map(|end| json.get(..end)).unwrap_or(json);
    let has = |key: &str| head.contains(key);
    has("\"content\":")
        && (has("\"full_title\":") || has("\"citations\":"))
        && !has("\"body\":")
        && !has("\"date\":")
}

/// Makes an entry of an event's members. Its tags are all in [`Draft::tags`], see [`TagKinds`].
pub fn draft_from_members(
    members: Members<'_>,
    report: &mut Report<'_>,
    dates: &DateOptions,
) -> Draft {
    let mut draft = Draft::default();
    let mut full_title = None;
    for (key, value) in members {
        if value.kind == Kind::Null {
            continue;
        }
        match &*key {
            "id" => draft.id = report.text(&key, &value),
            "url" => draft.url = report.url(&value),
            "title" => draft.title = report.text(&key, &value),
            "full_title" => full_title = report.text(&key, &value),
            "tags" => {
                draft.tags = report.texts(&key, &value).iter().map(|tag| decoded(tag)).collect()
            }
            "content" => {
                draft.body_places = vec![(0, report.place(value.at))];
                let html = report.text(&key, &value).unwrap_or_default();
                if html.contains(ENLARGE) {
                    report.problem(Severity::Info, value.at, left_out(ENLARGE));
                }
                let body = read_html(&html, link::link_from_attributes);
                (draft.body, draft.marks, draft.links, draft.media) =
                    (body.text, body.marks, body.links, body.media);
            }
            "citations" | "images" | "image" | "image_caption" | "tz" | "format" | "source" => {}
            _ => {
                let values = report.texts(&key, &value);
                draft.fields.push((key.into_owned(), values));
            }
        }
    }
    let full_title = full_title.map(|title| match title.rsplit_once(" - ") {
        Some((title, _site)) => title.to_owned(),
        None => title,
    });
    draft.title = draft.title.or(full_title).map(|title| decoded(&title));
    if let Some((date, title)) =
        draft.title.as_deref().and_then(|title| split_any_heading(title, dates))
    {
        draft.date = date;
        draft.title = title;
    }
    draft
}

fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    push_decoded(text, &mut decoded);
    decoded
}
