//! References whose target the file itself gives, by its id.

use super::event::Linked;
use crate::chronology::{Problem, Severity};
use crate::strings::Strings;

/// Resolves them, before others are guessed at. A target that is not in the file is reported.
pub fn resolve_given(linked: &mut [Box<Linked>], problems: &mut Vec<Problem>) {
    let mut ids = Strings::default();
    // Where each of `ids` stands: of two events with one id the first has it.
    let mut events: Vec<u32> = Vec::new();
    for (index, entry) in (0u32..).zip(linked.iter()) {
        if ids.insert(&entry.event.id) as usize == events.len() {
            events.push(index);
        }
    }
    for (index, entry) in (0u32..).zip(linked) {
        for (place, reference) in entry.event.references.iter_mut().enumerate() {
            let Some(target) = &reference.target else { continue };
            let found = ids.find(target).and_then(|id| events.get(id as usize));
            reference.to = found.copied().into_iter().collect();
            if found.is_none() {
                let place = entry.reference_places.get(place).copied().unwrap_or(entry.place);
                let phrase = &reference.phrase;
                problems.push(Problem {
                    severity: Severity::Info,
                    line: place.line,
                    column: place.column,
                    message: format!(
                        "`{phrase}` means the event `{target}`, which is not in this file; the reference stays text."
                    ),
                    event: Some(index),
                });
            }
        }
    }
}
