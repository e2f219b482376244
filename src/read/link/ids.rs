//! Ids: an event's begin and the first five words of its title, `-2` on a tie.

use super::event::Linked;
use crate::chronology::{Event, EventDate, Problem, Severity};
use crate::date::Precision;
use crate::query::fold;
use crate::strings::Strings;

/// Gives each event without an id one, and a free one to each whose id is taken.
pub fn give_ids(linked: &mut [Linked], problems: &mut Vec<Problem>) {
    let mut taken = Strings::default();
    for (index, linked) in linked.iter_mut().enumerate() {
        let given = !linked.event.id.is_empty();
        let wanted =
            if given { std::mem::take(&mut linked.event.id) } else { id_of(&linked.event) };
        let id = free_id(&wanted, &taken);
        if given && id != wanted {
            problems.push(Problem {
                severity: Severity::Warning,
                line: linked.place.line,
                column: linked.place.column,
                message: format!(
                    "Expected an id of its own, found `{wanted}` again; this event has `{id}`."
                ),
                event: Some(index as u32),
            });
        }
        taken.insert(&id);
        linked.event.id = id;
    }
}

fn free_id(wanted: &str, taken: &Strings) -> String {
    if taken.find(wanted).is_none() {
        return wanted.to_owned();
    }
    (2u32..)
        .map(|n| format!("{wanted}-{n}"))
        .find(|id| taken.find(id).is_none())
        .unwrap_or_default()
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
