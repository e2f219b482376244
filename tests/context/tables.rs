//! Small chronologies: each reason, each scale.

use dateline::context::{Related, context};
use dateline::query::{Index, Query, query};

use crate::{chronology, shared};

/// Ten entries of which the first is asked for; what the second has is up to the test. The rest keep the
/// others' words rare.
fn pair(first: &str, second: &str) -> String {
    let rest = (0..8).map(|at| format!("{}: Filler {at}\nNothing of note.\n\n", 1950 + at * 3));
    format!("{first}\n\n{second}\n\n{}", rest.collect::<String>())
}

fn related(text: &str, event: usize, scale: u32) -> Vec<Related> {
    let chronology = chronology(text);
    context(&chronology, &Index::build(&chronology), event, scale)
}

#[test]
fn each_reason_in_words() {
    for (first, second, expected) in [
        (
            "May 1, 1990: Alpha\nOne (see May 10, 1990).",
            "May 10, 1990: Beta\nTwo.",
            &["referenced by", "9 days later"][..],
        ),
        (
            "May 10, 1990: Alpha\nOne.",
            "May 1, 1990: Beta\nTwo (see May 10, 1990).",
            &["references", "9 days earlier"],
        ),
        (
            "May 1990: Alpha\nOne.\nEntity Tags: Ada, Bob, Cyd, Dan, Eve",
            "1970: Beta\nTwo.\nEntity Tags: Eve, Dan, Cyd, Bob, Ada",
            &["shares 5 entities: Eve, Dan, Cyd and 2 more"],
        ),
        (
            "May 1990: Alpha\nOne.\nEntity Tags: Ada",
            "July 1990: Beta\nTwo.\nEntity Tags: Ada, Bob",
            &["shares an entity: Ada", "2 months later"],
        ),
        (
            "1990: Alpha\nOne.\nCategory Tags: Red, Blue",
            "1990: Beta\nTwo.\nCategory Tags: Blue, Red",
            &["shares 2 tags: Blue, Red", "the same year"],
        ),
        (
            "1990: Alpha\nOne. [Time, 2/25/2002]",
            "1991: Beta\nTwo. [Time, 2/25/2002; Post, 2001]",
            &["cites the same source: Time, 2/25/2002", "the year after"],
        ),
        (
            "1990: Alpha\nOne. [Gannon, 2005, pp. 161]",
            "1980: Beta\nTwo. [Gannon, 2005, pp. 9]",
            &["cites the same source: Gannon"],
        ),
        ("1990: Alpha\nOne. [Time, 2002]", "1980: Beta\nTwo. [Time, 1999]", &["also cites Time"]),
        (
            "1990: Alpha\nThe zebra met a walrus by the lagoon.",
            "1980: Beta\nA walrus and a zebra left this lagoon.",
            &["similar words: lagoon, walrus, zebra"],
        ),
        // What is near in time and no more is not related.
        ("May 1, 1990: Alpha\nOne.", "May 1, 1990: Beta\nTwo.", &[]),
        // Nor what shares what all share.
        ("1990: Alpha\nNothing of note.", "1980: Beta\nNothing of note.", &[]),
    ] {
        let found = related(&pair(first, second), 0, 5);
        let reasons: Vec<&str> = found.iter().flat_map(|it| &it.reasons).map(|it| &**it).collect();
        assert_eq!(reasons, expected, "{first} | {second}");
        assert!(found.iter().all(|related| related.index == 1));
    }
}

#[test]
fn a_third_event_binds_two() {
    for (first, second, third, expected) in [
        ("One (see 1999).", "Two (see 1999).", "Three.", "also references “Gamma”"),
        ("One.", "Two.", "Three (see 1990 and 1980).", "also referenced by “Gamma”"),
        ("One (see 1999).", "Two.", "Three (see 1980).", "linked through “Gamma”"),
    ] {
        let text = pair(
            &format!("1990: Alpha\n{first}"),
            &format!("1980: Beta\n{second}\n\n1999: Gamma\n{third}"),
        );
        let found = related(&text, 0, 5);
        let beta = found.iter().find(|related| related.index == 1).unwrap();
        assert_eq!(beta.reasons, [expected]);
    }
}

#[test]
fn what_is_telling_weighs_more() {
    let text = pair(
        "1990: Alpha\nOne. [Time, 2/25/2002]\nEntity Tags: Ada, Bob",
        "1980: Beta\nTwo.\nEntity Tags: Ada",
    ) + "1970: Gamma\nThree.\nEntity Tags: Bob\n\n1971: Delta\nFour.\nEntity Tags: Bob\n\n\
         1972: Epsilon\nFive. [Time, 2/25/2002]\n\n1973: Zeta\nSix. [Time, 3/4/1995]\n";
    let found = related(&text, 0, 5);
    let score = |index| found.iter().find(|related| related.index == index).map(|it| it.score);
    // Who two name, before whom three name; a source of the same date before one of the same name.
    assert!(score(1) > score(10) && score(10) == score(11), "{found:?}");
    assert!(score(12) > score(13), "{found:?}");
    // The nearer in time the more.
    let near = pair("1990: Alpha\nOne.\nEntity Tags: Ada", "1990: Beta\nTwo.\nEntity Tags: Ada")
        + "1970: Gamma\nThree.\nEntity Tags: Ada\n";
    let found = related(&near, 0, 5);
    assert_eq!(found.iter().map(|related| related.index).collect::<Vec<_>>(), [1, 10]);
    assert!(found[0].score > found[1].score);
}

#[test]
fn small_chronologies_are_not_swept_in_whole() {
    // Twenty entries on four matters of five entries each, all with one tag: a context is the matter.
    let text: String = (0..20)
        .map(|at| {
            let matter = at % 4;
            format!(
                "{}: Entry {at}\nBody.\nEntity Tags: Ada {matter}\nCategory Tags: All\n\n",
                1950 + at
            )
        })
        .collect();
    let chronology = chronology(&text);
    let index = Index::build(&chronology);
    for event in 0..20 {
        let mut found: Vec<u32> =
            context(&chronology, &index, event, 5).iter().map(|related| related.index).collect();
        found.sort_unstable();
        let expected: Vec<u32> =
            (0..20).filter(|&at| at % 4 == event as u32 % 4 && at != event as u32).collect();
        assert_eq!(found, expected);
    }
    // Nothing is related to what shares nothing, at any scale.
    let apart: String = (0..20).map(|at| format!("{}: Word{at}\n\n", 1950 + at)).collect();
    assert!((0..20).all(|event| related(&apart, event, 5).is_empty()));
    assert!(related("1999: Alone\nIt is.", 0, 5).is_empty());
    assert!(related("1999: One\nIt is (see 2000).\n\n2000: Two\nIt is.", 7, 5).is_empty());
}

#[test]
fn a_query_near_an_event_counts_its_context() {
    let text = pair(
        "1990: Alpha\nOne.\nEntity Tags: Ada\nCategory Tags: Red",
        "1980: Beta\nTwo.\nEntity Tags: Ada",
    );
    let chronology = chronology(&text);
    let index = Index::build(&chronology);
    let near = |near| query(&chronology, &index, &Query { near, ..Query::default() });
    let found = near(Some((0, 5)));
    assert_eq!(found.indices, [1, 0]);
    assert_eq!((&found.counts[0][..], &found.counts[1][..]), (&[2][..], &[1][..]));
    assert_eq!(found.histogram.counts.iter().sum::<u32>(), 2);
    assert_eq!(near(Some((0, 0))).indices, [0]);
    assert!(near(Some((99, 5))).indices.is_empty());
    let not = Query { near: Some((0, 5)), ..Query::default() };
    let others = Query { not: Some(Box::new(not)), ..Query::default() };
    assert_eq!(query(&chronology, &index, &others).indices.len(), 8);
}

#[test]
fn the_page_that_the_project_began_with() {
    let Some(text) = shared("khaksar.txt") else { return };
    let chronology = chronology(&text);
    let index = Index::build(&chronology);
    for event in 0..3 {
        for scale in 0..=5 {
            let found = context(&chronology, &index, event, scale);
            let mut indices: Vec<u32> = found.iter().map(|related| related.index).collect();
            indices.sort_unstable();
            let others: Vec<u32> = (0..3).filter(|&other| other != event as u32).collect();
            assert_eq!(indices, others, "{event} {scale}");
            assert!(
                found.iter().all(|it| it
                    .reasons
                    .starts_with(&["references".into(), "referenced by".into()]))
            );
        }
    }
}
