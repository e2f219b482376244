//! Dates for entries that have lost their heading.
//!
//! An entry that others refer to by a date, and that no entry of the file bears, is the one that
//! lost its heading: if two of them at least name who it names, and the date keeps the order of the file.
//! Two candidates are none. An excerpt refers to many dates that it does not have.

use super::event::{Linked, event_date};
use crate::chronology::{EventDate, Problem, Severity};
use crate::date::{DateOptions, Hull, Moment, read_date};
use crate::strings::Strings;

/// How many entries must refer to a date before an entry without heading gets it.
const ENOUGH: usize = 2;

/// How many missing dates are weighed for each headless entry, the first in the file.
const MISSING_LIMIT: usize = 200;

/// A date that entries refer to and no entry bears.
struct Missing {
    phrase: String,
    hull: Hull,
    /// Entries that refer to it, each once.
    from: Vec<usize>,
}

/// Dates each headless entry for which one date of the file's references is missing its entry.
pub fn infer_dates(
    linked: &mut [Box<Linked>],
    names: &Strings,
    dates: &DateOptions,
    problems: &mut Vec<Problem>,
) {
    let headless: Vec<usize> = (0..linked.len())
        .filter(|&at| {
            linked.get(at).is_some_and(|entry| entry.headless && entry.event.date.is_none())
        })
        .collect();
    if headless.is_empty() {
        return;
    }
    let mut missing = missing_dates(linked);
    missing.truncate(MISSING_LIMIT);
    for at in headless {
        let Some(entry) = linked.get(at) else { continue };
        let found = best_match(linked, at, names, &missing, dates);
        let (line, column) = (entry.place.line, entry.place.column);
        let (severity, message) = match &found {
            Some((date, reason)) => (
                Severity::Warning,
                format!("This entry has lost its heading; its date is inferred as `{}`: {reason}.", date.text),
            ),
            None => (
                Severity::Warning,
                "Expected a heading such as `April 1999: Title`, found text; the entry is kept without a \
                 date, its title made of its first sentence."
                    .into(),
            ),
        };
        problems.push(Problem { severity, line, column, message, event: Some(at as u32) });
        if let Some((date, _)) = found {
            missing.retain(|missing| missing.phrase != date.text);
            if let Some(entry) = linked.get_mut(at) {
                entry.event.date = Some(date);
            }
        }
    }
}

/// What references mean that no entry bears, by hull.
fn missing_dates(linked: &[Box<Linked>]) -> Vec<Missing> {
    let mut borne = Strings::default();
    for date in linked.iter().filter_map(|entry| entry.event.date.as_ref()) {
        borne.insert(&key(&date.hull));
    }
    let mut missing: Vec<Missing> = Vec::new();
    // Numbered as they come, so that a number is a place in `missing`.
    let mut known = Strings::default();
    for (from, entry) in linked.iter().enumerate() {
        // What the file itself links is not missing.
        for reference in entry.event.references.iter().filter(|known| known.target.is_none()) {
            let key = key(&reference.hull);
            if borne.find(&key).is_some() {
                continue;
            }
            match missing.get_mut(known.insert(&key) as usize) {
                Some(missing) if missing.from.last() == Some(&from) => {}
                Some(missing) => missing.from.push(from),
                None => missing.push(Missing {
                    phrase: reference.phrase.clone(),
                    hull: reference.hull,
                    from: vec![from],
                }),
            }
        }
    }
    missing
}

fn key(hull: &Hull) -> String {
    let side = |moment: Option<Moment>| moment.map(|m| m.to_string()).unwrap_or_default();
    format!("{}/{}", side(hull.begin), side(hull.end))
}

/// The begin, in seconds, of the first entry with one.
fn begin_beside<'a>(mut entries: impl Iterator<Item = &'a Box<Linked>>) -> Option<i64> {
    entries.find_map(|entry| Some(entry.event.date.as_ref()?.hull.begin?.first_second()))
}

/// The one missing date that most entries refer to which name what this entry names, and why.
fn best_match(
    linked: &[Box<Linked>],
    at: usize,
    names: &Strings,
    missing: &[Missing],
    dates: &DateOptions,
) -> Option<(EventDate, String)> {
    let own = &linked.get(at)?.entities;
    let mut best: Option<(usize, &Missing, &str)> = None;
    let mut tied = false;
    let (before, after) =
        (begin_beside(linked.get(..at)?.iter().rev()), begin_beside(linked.get(at + 1..)?.iter()));
    for missing in missing {
        // Chronicles stand in order of time, but a page may begin with the entry that it is about; and no
        // entry refers to itself.
        let begin = missing.hull.begin.map(|begin| begin.first_second());
        if before.is_some_and(|before| begin < Some(before))
            || before.and(after).is_some_and(|after| begin > Some(after))
            || missing.from.binary_search(&at).is_ok()
        {
            continue;
        }
        let mut shared: Vec<(&str, usize)> = Vec::new();
        let mut supporters = 0;
        for &from in missing.from.iter().filter(|&&from| from != at) {
            let Some(entry) = linked.get(from) else { continue };
            let mut supports = false;
            for &(name, _) in &entry.entities {
                if !own.iter().any(|&(known, _)| known == name) {
                    continue;
                }
                supports = true;
                let name = names.get(name);
                match shared.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, count)) => *count += 1,
                    None => shared.push((name, 1)),
                }
            }
            supporters += usize::from(supports);
        }
        // The longest of the names that most of them share says best who it is about.
        let name = shared.into_iter().max_by_key(|&(name, count)| (count, name.len(), name));
        let Some((name, _)) = name else { continue };
        let most = best.map_or(0, |(most, ..)| most);
        tied = supporters == most || tied && supporters < most;
        if supporters > most {
            best = Some((supporters, missing, name));
        }
    }
    let (supporters, missing, name) =
        best.filter(|&(supporters, ..)| !tied && supporters >= ENOUGH)?;
    let date = read_date(&missing.phrase, dates).ok()?;
    let reason = format!(
        "{supporters} entries that also name {name} refer to that date, and no entry bears it"
    );
    Some((event_date(date, true), reason))
}

#[cfg(test)]
mod tests {
    use crate::read::{ReadOptions, read};

    #[test]
    fn an_inferred_date_keeps_the_order_of_the_file() {
        let entry = |date: &str| format!("{date}: X\nHere is Anna Brandt (see May 1985).\n\n");
        let lost = "Then Anna Brandt goes to sea.\nEntity Tags: Anna Brandt\n\n";
        for (text, date) in [
            (lost.to_owned() + &entry("1990") + &entry("1991"), Some("May 1985")),
            // It stands behind an entry of a later date, or between two of earlier ones.
            (entry("1990") + "Entity Tags: Anna Brandt\n\n" + lost + &entry("1991"), None),
            (entry("1970") + "Entity Tags: Anna Brandt\n\n" + lost + &entry("1980"), None),
            // At the head of a file its place says nothing.
            (lost.to_owned() + &entry("1970") + &entry("1991"), Some("May 1985")),
            // One reference is not enough, nor is an entry's own.
            (lost.to_owned() + &entry("1990"), None),
            ("She (see May 1985) goes. ".to_owned() + lost + &entry("1990") + &entry("1991"), None),
        ] {
            let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
            let inferred = chronology.events.iter().filter_map(|event| event.date.as_ref());
            let inferred = inferred.filter(|date| date.inferred).map(|date| date.text.as_str());
            assert_eq!(inferred.collect::<Vec<_>>(), Vec::from_iter(date), "{text}");
        }
    }
}
