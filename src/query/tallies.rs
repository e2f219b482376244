//! What the last query counted, so that the next one counts what has changed only.
//!
//! A drag of the brush by a day takes a few events in and leaves a few out; of a hundred thousand that stay nothing is
//! counted anew.

use super::bits::Bits;
use super::dates::Histogram;
use super::select::{change_counts, counts};
use crate::chronology::Chronology;
use crate::facet::Facet;

/// Counts as they were last, and of which events. For one chronology only.
#[derive(Debug, Default)]
pub struct Tallies {
    /// One a facet.
    facets: Vec<(Bits, Vec<u32>)>,
    /// Its events, in how many bins, and whether folded.
    histogram: Option<(Bits, (usize, bool), Histogram)>,
}

impl Tallies {
    /// How many members of a set have each value of a chronology's facet, by its place.
    pub(super) fn counts(
        &mut self,
        chronology: &Chronology,
        place: usize,
        members: &Bits,
    ) -> Vec<u32> {
        let Some(facet) = chronology.facets.get(place) else { return Vec::new() };
        let last = self.facets.get(place);
        let counts = last
            .and_then(|(events, counts)| from_last(facet, events, counts, members))
            .unwrap_or_else(|| counts(facet, members));
        self.facets.resize_with(chronology.facets.len(), || (Bits::none(0), Vec::new()));
        if let Some(slot) = self.facets.get_mut(place) {
            *slot = (members.clone(), counts.clone());
        }
        counts
    }

    /// The histogram of a set, which is made where it is not the last one; `kind` is the number of bins and whether they are folded.
    pub(super) fn histogram(
        &mut self,
        members: &Bits,
        kind: (usize, bool),
        make: impl FnOnce() -> Histogram,
    ) -> Histogram {
        match &self.histogram {
            Some((events, known, histogram)) if *known == kind && events == members => {
                histogram.clone()
            }
            _ => {
                let histogram = make();
                self.histogram = Some((members.clone(), kind, histogram.clone()));
                histogram
            }
        }
    }
}

/// Counts from those of another set; `None` where more has changed than there is to count.
fn from_last(facet: &Facet, last: &Bits, counts: &[u32], members: &Bits) -> Option<Vec<u32>> {
    if last.len() != members.len() || counts.len() != facet.names().len() {
        return None;
    }
    let (mut added, mut removed) = (members.clone(), last.clone());
    added.subtract(last);
    removed.subtract(members);
    let inside = members.count();
    let fewer = inside.min(members.len() - inside);
    (added.count() + removed.count() < fewer).then(|| {
        let mut counts = counts.to_vec();
        change_counts(facet, &added, &mut counts, |count| *count += 1);
        change_counts(facet, &removed, &mut counts, |count| *count -= 1);
        counts
    })
}
