//! Some of the events as a chronology of their own.

use dateline::binary::{open, part};
use dateline::facet::Facet;
use dateline::query::Index;

use crate::{Random, answers, assert_same, chronology_of, samples, written};

#[test]
fn all_events_are_the_chronology_itself() {
    for (name, chronology) in samples::all() {
        let all: Vec<u32> = (0..chronology.events.len() as u32).collect();
        let mut whole = part(&chronology, &all);
        let of_none = chronology.problems.iter().filter(|problem| problem.event.is_none()).count();
        assert_eq!(whole.problems.len() + of_none, chronology.problems.len());
        whole.problems = chronology.problems.clone();
        let is_kept = |(place, facet): &(usize, &Facet)| *place < 3 || !facet.names().is_empty();
        let facets = chronology.facets.iter().enumerate().filter(is_kept);
        let facets: Vec<Facet> = facets.map(|(_, facet)| facet.clone()).collect();
        assert_eq!(format!("{:?}", whole.facets), format!("{facets:?}"), "{name}");
        whole.facets = chronology.facets.clone();
        assert_same(&name, &format!("{whole:#?}"), &format!("{chronology:#?}"));
    }
}

#[test]
fn a_part_has_its_events_and_nothing_of_the_others() {
    let chronology = chronology_of(samples::FULL);
    let kept = part(&chronology, &[1, 3, 1, 99]);
    assert_eq!(kept.events.len(), 2);
    assert_eq!(kept.events[0].title, "A letter");
    assert_eq!(kept.events[0].references[0].phrase, "April 1999");
    assert_eq!(chronology.events[1].references[0].to, [0]);
    assert!(kept.events[0].references[0].to.is_empty());
    assert_eq!(kept.referenced_by, [[], []] as [[u32; 0]; 2]);
    assert_eq!(kept.time_order, [1, 0]);
    assert_eq!(kept.facets.len(), 3, "no column has a value");
    assert_eq!(kept.facets[0].names(), ["CIA"]);
    let turned = part(&chronology, &[1, 0]);
    assert_eq!(turned.events[0].references[0].to, [1]);
    assert_eq!(turned.referenced_by[1], [0]);
}

#[test]
fn parts_are_written_and_opened() {
    let mut random = Random(5);
    for (name, chronology) in samples::all() {
        let indices: Vec<u32> =
            (0..chronology.events.len() as u32).filter(|_| random.below(3) == 0).collect();
        let kept = part(&chronology, &indices);
        let (opened, index) = open(&written(&kept)).unwrap();
        assert_same(&name, &format!("{opened:#?}"), &format!("{kept:#?}"));
        let expected = answers(&kept, &Index::build(&kept), &mut Random(2), 40);
        assert_same(&name, &answers(&opened, &index, &mut Random(2), 40), &expected);
    }
}
