//! Ids: an event's begin and the first five words of its title, `-2` on a tie.

use super::event::Linked;
use crate::chronology::{Event, EventDate, Problem, Severity};
use crate::date::Precision;
use crate::query::fold;
use crate::strings::Strings;

/// Gives each event without an id one, and a free one to each whose id is taken. An author's own ids
/// come first.
pub fn give_ids(linked: &mut [Box<Linked>], problems: &mut Vec<Problem>) {
    let mut taken = Taken::default();
    for (index, linked) in linked.iter_mut().enumerate() {
        if linked.event.id.is_empty() {
            continue;
        }
        let id = taken.free(&linked.event.id);
        if id != linked.event.id {
            problems.push(Problem {
                severity: Severity::Warning,
                line: linked.place.line,
                column: linked.place.column,
                message: format!(
                    "Expected an id of its own, found `{}` again; this event has `{id}`.",
                    linked.event.id
                ),
                event: Some(index as u32),
            });
        }
        linked.event.id = id;
    }
    for linked in linked.iter_mut().filter(|linked| linked.event.id.is_empty()) {
        linked.event.id = taken.free(&id_of(&linked.event));
    }
}

/// The ids in use, and how often each was asked for, so that the thousandth of a name need not try
/// all before it.
#[derive(Default)]
struct Taken {
    ids: Strings,
    asked: Vec<u32>,
}

impl Taken {
    /// The id that is wanted, or with the next free number behind it; taken from now on.
    fn free(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        while let Some(number) = self.ids.find(&id) {
            let base = self.ids.find(wanted).unwrap_or(number) as usize;
            let asked = self.asked.get_mut(base).map_or(1, |asked| {
                *asked += 1;
                *asked
            });
            id = format!("{wanted}-{asked}");
        }
        self.ids.insert(&id);
        self.asked.push(1);
        id
    }
}

/// `1999-04-khaksar-offers-to-help`.
fn id_of(event: &Event) -> String {
    let mut folded = String::new();
    fold(&event.title, &mut folded);
    // Behind two spaces come joined words, which the first segment has already.
    let words =
        folded.trim().split("  ").next().unwrap_or("").split(' ').filter(|word| !word.is_empty());
    let begin = event.date.as_ref().and_then(begin_of);
    let parts: Vec<&str> = begin.as_deref().into_iter().chain(words.take(5)).collect();
    if parts.is_empty() { "event".to_owned() } else { parts.join("-") }
}

/// A date's begin, or its end where the begin is open, no finer than the date is.
fn begin_of(date: &EventDate) -> Option<String> {
    let begin = date.hull.begin.or(date.hull.end)?.to_string();
    let dashes = match date.precision {
        Precision::Month | Precision::Season => 2,
        Precision::Day | Precision::Hour | Precision::Minute | Precision::Second => 3,
        _ => 1,
    };
    // A year before 1 BCE begins with a dash of its own.
    let shift = usize::from(begin.starts_with('-') || begin.starts_with("Y-"));
    let mut at = begin.match_indices('-').map(|(at, _)| at).skip(dashes + shift - 1);
    let end = at.next().unwrap_or(begin.len());
    Some(begin.get(..end)?.replace(['T', ':'], "-").trim_start_matches('-').to_owned())
}

#[cfg(test)]
mod tests {
    use crate::read::{ReadOptions, read};

    #[track_caller]
    fn ids(json: &str) -> Vec<String> {
        let chronology = read(json.as_bytes(), &ReadOptions::default()).unwrap();
        chronology.events.into_iter().map(|event| event.id).collect()
    }

    #[test]
    fn ids_are_made_of_begin_and_title() {
        for (date, title, id) in [
            ("1999-04", "Khaksar offers to help", "1999-04-khaksar-offers-to-help"),
            (
                "Early 1999",
                "Al-Qaeda’s Curaçao plan fails at once",
                "1999-01-al-qaeda-s-curacao-plan",
            ),
            ("8:46 a.m. September 11, 2001", "Impact", "2001-09-11-08-46-impact"),
            ("44 BC", "Ides", "0043-ides"),
            ("Before 1990", "Then", "1990-then"),
            ("", "No date", "no-date"),
            ("1999", "！", "1999"),
        ] {
            let json = format!(r#"[{{ "date": "{date}", "title": "{title}" }}]"#);
            assert_eq!(ids(&json), [id]);
        }
    }

    #[test]
    fn ties_are_numbered_and_an_authors_ids_come_first() {
        let json = r#"[{ "title": "A" }, { "title": "A" }, { "title": "A" }, { "title": "B", "id": "a" },
                       { "title": "C", "id": "a-2" }, { "title": "D", "id": "a" }]"#;
        assert_eq!(ids(json), ["a-4", "a-5", "a-6", "a", "a-2", "a-3"]);
    }
}
