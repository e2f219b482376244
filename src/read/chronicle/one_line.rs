//! Entries of one line: `May 1, 1970: Nixon speaks (see May 3, 1970). [Time, 5/2/1970]`.

use crate::body::{Body, MarkKind};
use crate::date::{DateOptions, read_date};
use crate::read::draft::Draft;
use crate::read::inline::read_inline;
use crate::read::link::title_from_body;

/// Where a title has sources or references, and nothing stands below it, it is the body, and its first sentence without
/// them the title.
pub fn part(entry: &mut Draft, dates: &DateOptions) {
    let Some(text) = entry.title.take_if(|title| title.contains(['(', '['])) else { return };
    // A reference may lack the entry's own day: `(see 5:00 a.m.)`.
    let own = entry.date.as_deref().and_then(|date| read_date(date, dates).ok());
    let day = own.and_then(|date| date.hull.begin).map(|begin| begin.day());
    let inline = read_inline(&text, Vec::new(), &DateOptions { day, ..dates.clone() });
    let bare = without_notes(&inline.body);
    if bare.len() < text.len() && !bare.is_empty() {
        entry.title = Some(title_from_body(&bare, None));
        entry.body = text;
    } else {
        entry.title = Some(text);
    }
}

/// The text of a body but for its brackets and parentheses with sources or references.
fn without_notes(body: &Body) -> String {
    let text = &body.text;
    let (mut bare, mut at) = (String::new(), 0);
    for mark in &body.marks {
        let (begin, end) = (mark.begin as usize, mark.end as usize);
        let (begin, end) = match mark.kind {
            MarkKind::Source(_) => (begin, end),
            // A mark is the date alone.
            MarkKind::Reference(_) => {
                let open = text.get(..begin).and_then(|before| before.rfind('('));
                let close = text.get(end..).and_then(|after| after.find(')'));
                (open.unwrap_or(begin), close.map_or(end, |close| end + close + 1))
            }
            _ => continue,
        };
        if begin < at {
            continue;
        }
        bare.push_str(text.get(at..begin).unwrap_or("").trim_end());
        at = end;
    }
    bare.push_str(text.get(at..).unwrap_or(""));
    bare.trim().to_owned()
}
