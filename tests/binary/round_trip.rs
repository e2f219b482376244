//! What is opened equals what was written, to the last field, and answers the same.

use dateline::binary::{is_binary, open, write};
use dateline::query::Index;

use crate::{Random, answers, assert_same, samples, written};

#[test]
fn what_is_opened_is_what_was_written() {
    for (name, chronology) in samples::all() {
        let index = Index::build(&chronology);
        let bytes = write(&chronology, &index);
        assert!(is_binary(&bytes) && bytes.len().is_multiple_of(8));
        let (opened, opened_index) = open(&bytes).unwrap_or_else(|cause| panic!("{name}: {cause}"));
        assert_same(&name, &format!("{opened:#?}"), &format!("{chronology:#?}"));
        assert!(opened_index.is_ready());
        assert_same(&name, &format!("{opened_index:#?}"), &format!("{index:#?}"));
        assert!(write(&opened, &opened_index) == bytes, "{name} is written differently");
    }
}

#[test]
fn what_is_opened_answers_the_same() {
    for (name, chronology) in samples::all() {
        let index = Index::build(&chronology);
        let (opened, opened_index) = open(&written(&chronology)).unwrap();
        let mut expected = Vec::new();
        for (chronology, index) in [(&chronology, &index), (&opened, &opened_index)] {
            expected.push(answers(chronology, index, &mut Random(1), 300));
        }
        assert_same(&name, &expected[1], &expected[0]);
    }
}

#[test]
fn an_index_that_is_not_ready_is_made_so() {
    let chronology = crate::chronology_of(samples::SMALL);
    assert_eq!(write(&chronology, &Index::new(&chronology)), written(&chronology));
}
