//! What a reader would expect, on a chronology small enough to check by eye.

use dateline::chronology::Chronology;
use dateline::query::{Index, Matching, Order, Query, QueryResult, query};

use crate::build::{Entry, chronology, entry, range_s};

fn entries() -> Vec<Entry> {
    vec![
        entry("1999-04", "Khaksar Offers to Help")
            .body("Mullah Khaksar meets diplomats in Peshawar. He secretly defects (in Curaçao).")
            .with("entities", &["Mullah Mohammed Khaksar", "Mullah Omar"])
            .with("tags", &["Taliban"])
            .with("sources", &["Time", "Guardian"]),
        entry("2001-09-12/2001-11-30", "US Not Interested")
            .body(
                "Al-Qaeda’s hideouts. The U.S. didn’t ask Khaksar’s friends.\n\nMullah Omar fled.",
            )
            .with("entities", &["Mullah Omar", "Al-Qaeda"])
            .with("tags", &["Taliban", "CIA"])
            .with("sources", &["Time"]),
        entry("2002-02-25", "Defector Ignored")
            .body("The ISI killed an Afghan in the Paktika province. Khaksar stays in MOSUL.")
            .with("entities", &["Mullah Mohammed Khaksar"])
            .with("sources", &["Washington Post"]),
        entry("2001-10-12/..", "The War Goes On"),
        entry("../1998", "Before It All").body("In 1997 the Taliban took Mosul from no one."),
        entry("", "No One Knows When").with("tags", &["CIA"]),
    ]
}

fn ask(query_: &Query) -> QueryResult {
    let chronology = chronology(&entries());
    query(&chronology, &Index::build(&chronology), query_)
}

fn text(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

fn strings(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| name.to_string()).collect()
}

fn in_order(mut indices: Vec<u32>) -> Vec<u32> {
    indices.sort_unstable();
    indices
}

#[test]
fn texts_find() {
    for (words, expected) in [
        ("", vec![0, 1, 2, 3, 4, 5]),
        ("paktika", vec![2]),
        ("PAKT", vec![2]),
        ("pakt ", vec![]),
        ("aktika", vec![]),
        ("khaksar", vec![0, 1, 2]),
        ("khaksar omar", vec![0, 1]),
        ("mosul", vec![2, 4]),
        ("curacao", vec![0]),
        ("CURAÇAO", vec![0]),
        ("al qaeda", vec![1]),
        ("alqaeda", vec![1]),
        ("al-qaeda", vec![1]),
        ("Al\u{2011}Qaeda’s", vec![1]),
        ("us ", vec![1]),
        ("u.s.", vec![1]),
        ("didnt", vec![1]),
        ("don't", vec![]),
        ("\"mullah omar\"", vec![0, 1]),
        ("\"omar mullah\"", vec![]),
        ("\"ask khaksar\"", vec![1]),
        ("\"mullah om", vec![0, 1]),
        ("\"mull om", vec![]),
        ("al-qae", vec![1]),
        ("a-qaeda", vec![]),
        ("\"mosul mullah\"", vec![]),
        // A phrase runs across a paragraph's end, but not from one field or name into the next.
        ("\"friends mullah\"", vec![1]),
        ("\"help mullah\"", vec![]),
        ("\"khaksar mullah\"", vec![]),
        ("khaksar -paktika", vec![0, 1]),
        ("-khaksar", vec![3, 4, 5]),
        ("-\"mullah omar\" khaksar", vec![2]),
        ("-khak", vec![0, 1, 2, 3, 4, 5]),
        ("entity:omar", vec![0, 1]),
        ("entity:\"mullah mohammed\"", vec![0, 2]),
        ("entity:\"omar khaksar\"", vec![]),
        ("entity:khaksar entity:omar", vec![0]),
        ("-entity:omar khaksar", vec![2]),
        ("source:post", vec![2]),
        ("source:tim", vec![0, 1]),
        ("source:tim ", vec![]),
        ("tag:cia", vec![1, 5]),
        ("tag:CIA -tag:taliban", vec![5]),
        ("washington", vec![2]),
        ("date:1999", vec![0]),
        ("date:2001-10/2002", vec![1, 2, 3]),
        ("date:1999-04/2001 mullah", vec![0, 1]),
        ("-date:2001", vec![0, 2, 4, 5]),
        ("date:199 khaksar", vec![0, 1, 2]),
        ("- \"\" entity: & khaksar", vec![0, 1, 2]),
        ("nothing", vec![]),
    ] {
        assert_eq!(in_order(ask(&text(words)).indices), expected, "{words}");
    }
}

#[test]
fn facets_are_ored_within_and_anded_between() {
    let entities = |names: &[&str]| Query { entities: strings(names), ..Query::default() };
    let sources = |names: &[&str]| Query { sources: strings(names), ..Query::default() };
    let both = Query { entities: strings(&["Mullah Omar"]), ..sources(&["Guardian"]) };
    let named = |facet: &str, names: &[&str]| Query {
        facets: vec![(facet.into(), strings(names))],
        ..entities(&["Al-Qaeda"])
    };
    for (query, expected) in [
        (entities(&["Mullah Omar"]), vec![0, 1]),
        (entities(&["Al-Qaeda", "Mullah Mohammed Khaksar"]), vec![0, 1, 2]),
        (entities(&["mullah omar"]), vec![]),
        (entities(&["Nobody", "Al-Qaeda"]), vec![1]),
        (sources(&["Time"]), vec![0, 1]),
        (both, vec![0]),
        (named("entities", &["Mullah Omar"]), vec![0, 1]),
        (named("tags", &["CIA"]), vec![1]),
        (named("Nowhere", &["x"]), vec![]),
        (named("Nowhere", &[]), vec![1]),
    ] {
        assert_eq!(in_order(ask(&query).indices), expected, "{query:?}");
    }
}

#[test]
fn counts_ignore_their_own_selection_and_the_histogram_the_range() {
    let chronology = chronology(&entries());
    let index = Index::build(&chronology);
    let count = |result: &QueryResult, facet: usize, name: &str| {
        result.counts[facet][chronology.facets[facet].find(name).unwrap() as usize]
    };
    let asked = Query {
        sources: strings(&["Time"]),
        range_s: Some(range_s("1999")),
        bins: Some(4),
        ..Query::default()
    };
    let found = query(&chronology, &index, &asked);
    assert_eq!(found.indices, [0]);
    assert_eq!(count(&found, 0, "Mullah Omar"), 1);
    assert_eq!(count(&found, 0, "Al-Qaeda"), 0);
    assert_eq!(count(&found, 2, "Guardian"), 1);
    assert_eq!(count(&found, 2, "Washington Post"), 0);
    assert_eq!(found.histogram.counts.iter().sum::<u32>(), 2);

    let asked = Query { range_s: None, ..asked };
    let found = query(&chronology, &index, &asked);
    assert_eq!(count(&found, 2, "Washington Post"), 1);
    assert_eq!(count(&found, 1, "CIA"), 1);
    let extent_s = (range_s("1998-12-31").0, range_s("2002-02-25").1);
    assert_eq!(found.histogram.extent_s, extent_s.0.zip(extent_s.1));
    // Four bins of nine and a half months: from the end of 1998, October 1999, July 2000, May 2001.
    assert_eq!(found.histogram.counts, [1, 0, 0, 1]);
    let all = query(&chronology, &index, &Query { bins: Some(4), ..Query::default() });
    assert_eq!(all.histogram.counts, [2, 0, 0, 3]);
    assert_eq!(all.histogram.extent_s, found.histogram.extent_s);
}

#[test]
fn ranges_match_possibly_or_certainly() {
    let asked =
        |(from, to), matching| Query { range_s: Some((from, to)), matching, ..Query::default() };
    for (range, possible, certain) in [
        ("1999", vec![0], vec![0]),
        ("1999-04-10/1999-04-20", vec![0], vec![]),
        ("1999-04-30/1999-05", vec![0], vec![]),
        ("1999-05/1999-06", vec![], vec![]),
        ("2001-11-30/2002", vec![1, 2, 3], vec![2]),
        ("2001-09-12/2001-11-30", vec![1, 3], vec![1]),
        ("2001/..", vec![1, 2, 3], vec![1, 2, 3]),
        ("../1999", vec![0, 4], vec![0, 4]),
        ("1990/1998", vec![4], vec![]),
        ("../..", vec![0, 1, 2, 3, 4], vec![0, 1, 2, 3, 4]),
        ("2003/1998", vec![], vec![]),
    ] {
        let found = |matching| in_order(ask(&asked(range_s(range), matching)).indices);
        assert_eq!(found(Matching::Possible), possible, "{range}");
        assert_eq!(found(Matching::Certain), certain, "{range}");
    }
    // Both ends are inclusive, to the second.
    let (first_s, last_s) = range_s("1999-04");
    for (range_s, expected) in [
        ((last_s, last_s), vec![0]),
        ((last_s.map(|last_s| last_s + 1), last_s.map(|last_s| last_s + 1)), vec![]),
        ((first_s, first_s), vec![0]),
        ((first_s.map(|first_s| first_s - 1), first_s.map(|first_s| first_s - 1)), vec![]),
    ] {
        assert_eq!(ask(&asked(range_s, Matching::Possible)).indices, expected, "{range_s:?}");
    }
}

#[test]
fn what_is_excluded_is_taken_out() {
    let not = |not: Query| Query { not: Some(Box::new(not)), ..Query::default() };
    let tagged = Query { tags: strings(&["CIA"]), ..Query::default() };
    for (query, expected) in [
        (not(text("khaksar")), vec![3, 4, 5]),
        (not(tagged.clone()), vec![0, 2, 3, 4]),
        (not(Query { text: "khaksar".into(), ..tagged.clone() }), vec![0, 2, 3, 4, 5]),
        (not(Query { not: Some(Box::new(text("omar"))), ..text("khaksar") }), vec![0, 1, 3, 4, 5]),
        (Query { not: Some(Box::new(tagged)), ..text("khaksar") }, vec![0, 2]),
        (not(Query { range_s: Some((None, None)), ..Query::default() }), vec![5]),
        (
            not(Query { facets: vec![("No".into(), strings(&["x"]))], ..Query::default() }),
            (0..6).collect(),
        ),
        // What makes no condition excludes nothing.
        (not(Query::default()), (0..6).collect()),
        (not(text(" - ")), (0..6).collect()),
    ] {
        assert_eq!(in_order(ask(&query).indices), expected, "{query:?}");
    }
}

#[test]
fn results_come_in_the_order_asked_for() {
    let ordered = |words: &str, order| ask(&Query { order, ..text(words) }).indices;
    assert_eq!(ordered("", Order::Time), [4, 0, 1, 3, 2, 5]);
    assert_eq!(ordered("", Order::Newest), [2, 3, 1, 0, 4, 5]);
    assert_eq!(ordered("", Order::Relevance), [4, 0, 1, 3, 2, 5]);
    // In the title; in a name; in the body.
    assert_eq!(ordered("khaksar", Order::Relevance), [0, 2, 1]);
    assert_eq!(ordered("taliban", Order::Relevance), [0, 1, 4]);
    assert_eq!(ordered("no", Order::Relevance), [1, 5, 4]);
}

#[test]
fn the_nearest_spelling_is_offered() {
    for (words, expected) in [
        ("Kaksar", Some("Khaksar")),
        ("khaskar omar", Some("Khaksar omar")),
        ("isi -peshawar paktkia", Some("isi -peshawar Paktika")),
        ("omar peshawra", Some("omar Peshawar")),
        ("sekretly", Some("secretly")),
        ("alqeda", Some("Al-Qaeda")),
        ("curasao ", Some("Curaçao ")),
        // Two edits are too many for seven letters, and not for eight.
        ("paktkai", None),
        ("peshwaar", Some("Peshawar")),
        ("peshovar", Some("Peshawar")),
        // Nothing near; a phrase; what is known but not together; under an excluding condition.
        ("zzzzzz", None),
        ("\"kaksar\"", None),
        ("paktika peshawar", None),
        ("kaksar -khaksar", None),
        ("kaksar tag:cia", Some("Khaksar tag:cia")),
        ("kaksar date:1850", None),
        ("khaksar", None),
    ] {
        let result = ask(&text(words));
        assert_eq!(result.suggestion.as_deref(), expected, "{words}");
        if let Some(suggestion) = expected {
            assert!(!ask(&text(suggestion)).indices.is_empty(), "{suggestion}");
        }
    }
}

#[test]
fn suggestions_heed_the_other_conditions() {
    let early = Query { range_s: Some(range_s("1999")), ..text("paktkia") };
    assert_eq!(ask(&early).suggestion, None);
    let late = Query { range_s: Some(range_s("2002")), ..text("paktkia") };
    assert_eq!(ask(&late).suggestion.as_deref(), Some("Paktika"));
}

#[test]
fn the_more_frequent_of_equally_near_words_is_offered() {
    let chronology =
        chronology(&[entry("", "Karin kalin karim").with("tags", &["Karim"]), entry("", "kaxim")]);
    let index = Index::build(&chronology);
    let suggested = |query_: &Query| query(&chronology, &index, query_).suggestion;
    assert_eq!(suggested(&text("kapim ")).as_deref(), Some("karim "));
    let only_last = Query { not: Some(Box::new(text("karin"))), ..text("kapim ") };
    assert_eq!(suggested(&only_last).as_deref(), Some("kaxim "));
}

#[test]
fn a_word_that_is_only_begun_is_not_misspelt() {
    let chronology = chronology(&[
        entry("", "Karina").with("tags", &["first"]),
        entry("", "Kari").with("tags", &["second"]),
    ]);
    let index = Index::build(&chronology);
    let suggested = |words: &str| query(&chronology, &index, &text(words)).suggestion;
    assert_eq!(suggested("tag:second karin"), None);
    assert_eq!(suggested("tag:second karin ").as_deref(), Some("tag:second Kari "));
}

#[test]
fn histograms_hold_at_the_edges_of_time() {
    let of = |entries: &[Entry], bins: Option<u32>| {
        let chronology: Chronology = chronology(entries);
        query(&chronology, &Index::build(&chronology), &Query { bins, ..Query::default() })
            .histogram
    };
    let none = of(&[entry("", "undated"), entry("../..", "open")], None);
    assert_eq!((none.extent_s, none.counts), (None, vec![0; 60]));
    let nothing = of(&[], Some(3));
    assert_eq!((nothing.extent_s, nothing.counts), (None, vec![0; 3]));
    let day = of(&[entry("1969-07-20", "landing"), entry("1969-07-20", "step")], Some(5));
    assert_eq!(day.counts, [2, 0, 0, 0, 0]);
    let deep = [entry("200000000000", "end"), entry("1970", "now")];
    let mut deep = deep.to_vec();
    deep[1].event.date.as_mut().unwrap().hull.begin =
        dateline::date::Day::new(-200_000_000_000, 1, 1).map(dateline::date::Moment::from_day);
    let deep = of(&deep, Some(2));
    assert_eq!(deep.counts, [1, 1]);
    let (first_s, last_s) = deep.extent_s.unwrap();
    assert!(first_s < 0 && last_s > 0 && first_s.checked_sub(last_s).is_none());
    assert_eq!(of(&[entry("1970", "a")], Some(0)).counts, [1]);
    assert_eq!(of(&[entry("1970", "a")], Some(u32::MAX)).counts.len(), 2000);
}

#[test]
fn an_index_in_the_making_answers_for_what_it_has() {
    let chronology = chronology(&entries());
    let mut index = Index::new(&chronology);
    let mut last = index.progress();
    assert!(!index.is_ready() && last == 0);
    let mut steps = 0;
    while !index.is_ready() {
        assert_eq!(query(&chronology, &index, &Query::default()).indices.len(), 6);
        assert!(query(&chronology, &index, &text("khaksar")).indices.is_empty());
        assert_eq!(query(&chronology, &index, &text("-khaksar date:1999")).indices, [0]);
        let ready = index.step(&chronology, 1);
        assert!(index.progress() >= last && ready == index.is_ready());
        last = index.progress();
        steps += 1;
    }
    // Each event twice, between them the words some times over, then what relates the events: each of them twice
    // and each word once.
    assert!(last == 6 && (24..=200).contains(&steps), "{steps}");
    assert!(index.step(&chronology, 1));
    assert_eq!(query(&chronology, &index, &text("khaksar")).indices, [0, 1, 2]);
}
