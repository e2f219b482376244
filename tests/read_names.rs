//! Names found in texts whose author gave none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::chronology::ENTITIES;
use dateline::read::{FoundName, ReadOptions, find_names, read};

#[test]
fn names_recur_and_fold() {
    let text = "1999: A\nHe meets Mullah Anwar Jalali in Herat. Jalali talks to the FBI.\n\
                2000: B\nJalali is in Herat. The time comes. Time passes; the FBI and Rome wait.\n\
                2001: C\nEntity Tags: X\n";
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let entities = &chronology.facets[ENTITIES];
    let names_of = |event| -> Vec<&str> {
        entities
            .values_of(event)
            .iter()
            .map(|&value| entities.names()[value as usize].as_str())
            .collect()
    };
    assert_eq!(names_of(0), ["Mullah Anwar Jalali", "Herat", "FBI"]);
    assert_eq!(names_of(1), ["Mullah Anwar Jalali", "Herat", "FBI"]);
    assert_eq!(names_of(2), ["X"]);
    assert_eq!(chronology.entities_found, [vec![true; 3], vec![true; 3], vec![false]]);
}

/// The names of each entry of a chronicle without tags.
fn names_by_entry(bodies: &[&str]) -> Vec<Vec<String>> {
    let text: String = bodies.iter().map(|body| format!("1999: A\n{body}\n\n")).collect();
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let found = find_names(&chronology.events);
    let once = |found: Vec<FoundName>| {
        let mut names: Vec<String> = Vec::new();
        for (_, _, name) in found {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    };
    found.into_iter().map(once).collect()
}

#[test]
fn forms_fold_into_names() {
    for (bodies, names) in [
        // An acronym where the text introduces it, either way round, and elsewhere.
        (
            &["The Harbour Watch Committee (HWC) meets.", "In May the HWC ends."][..],
            &[&["Harbour Watch Committee"][..], &["Harbour Watch Committee"]][..],
        ),
        (
            &["The HWC (Harbour Watch Committee) meets.", "In May the HWC ends."],
            &[&["Harbour Watch Committee"], &["Harbour Watch Committee"]],
        ),
        (
            &["The Bank of Trade and Commerce International (BTCI) fails.", "So the BTCI ends."],
            &[
                &["Bank of Trade and Commerce International"],
                &["Bank of Trade and Commerce International"],
            ],
        ),
        // What is introduced by other letters is no alias.
        (
            &[
                "The Harbour Watch Committee (LNO) meets the Harbour Watch Committee.",
                "The LNO ends, say the LNO.",
            ],
            &[&["Harbour Watch Committee", "LNO"], &["LNO"]],
        ),
        // An act is no organisation.
        (&["The Harbour Safety Act (HSA) is new.", "They use the HSA, they say."], &[&[], &[]]),
        (&["A state of the art (SOTA) ship. No SOTA, no SOTA."], &[&[]]),
        // The commonest longer name has the short form, unless the entry names another.
        (
            &[
                "Here Anna bin Talib goes. So Anna bin Talib, it is Anna bin Talib, comes.",
                "Here Omar bin Talib goes. Then bin Talib comes.",
                "So bin Talib it is.",
            ],
            &[&["Anna bin Talib"], &["Omar bin Talib"], &["Anna bin Talib"]],
        ),
        // Two as common: the short form stands for itself.
        (
            &[
                "Here Anna Brandt and Omar Brandt meet Anna Brandt and Omar Brandt.",
                "So Brandt goes, and Brandt it is.",
            ],
            &[&["Anna Brandt", "Omar Brandt"], &["Brandt"]],
        ),
        // A place's end is no short form of it.
        (
            &[
                "From New Holland to the Bank of Holland, to New Holland and to the Bank of Holland.",
                "In Holland, yes, in Holland.",
            ],
            &[&["New Holland", "Bank of Holland"], &["Holland"]],
        ),
        // At a sentence's begin a word may only look like part of the name.
        (
            &[
                "Armed Brandt comes. It is Brandt who is armed, says Brandt.",
                "White Harbour is large. It is white, is White Harbour.",
            ],
            &[&["Brandt"], &["White Harbour"]],
        ),
        // A word before a name makes no longer name of it, where the name mostly stands without.
        (
            &[
                "A committee for a Free Norway meets. It is free to leave Norway.",
                "To Norway and from Norway, in Norway, of Norway.",
                "In Norway, as Norway is.",
            ],
            &[&["Norway"], &["Norway"], &["Norway"]],
        ),
        // Case does not part names.
        (
            &["He is Anna bin Talib. Bin Talib goes.", "Bin Talib comes, and Anna bin Talib."],
            &[&["Anna bin Talib"], &["Anna bin Talib"]],
        ),
        // Two capitals are a choice, even at a sentence's begin.
        (&["Anna Brandt goes.", "Anna Brandt comes."], &[&["Anna Brandt"], &["Anna Brandt"]]),
        (&["Kabul is far.", "Kabul is near."], &[&[], &[]]),
        // A name with commas, where an acronym says that it is one.
        (
            &["The Bureau of Ships, Lights and Harbours (BSLH) is new.", "So the BSLH ends."],
            &[&["Bureau of Ships, Lights and Harbours"], &["Bureau of Ships, Lights and Harbours"]],
        ),
        // A nickname is part of the name it stands in.
        (
            &["There goes Anna “Ann” Brandt. Carl \"Red\" Witt stays.", "So Brandt and Witt go."],
            &[
                &["Anna “Ann” Brandt", "Carl \"Red\" Witt"],
                &["Anna “Ann” Brandt", "Carl \"Red\" Witt"],
            ],
        ),
        // Somebody of something, who stands alone by the last name.
        (
            &["He sees Anna Brandt of the Harbour Board.", "He sees Brandt, and Brandt him."],
            &[&["Anna Brandt"], &["Anna Brandt"]],
        ),
        // An office may be for something.
        (
            &["The Under Secretary of State for Policy Anna Brandt goes.", "There Anna Brandt is."],
            &[&["Anna Brandt"], &["Anna Brandt"]],
        ),
        // What does not recur is left.
        (&["Here Anna Brandt goes."], &[&[]]),
    ] {
        assert_eq!(names_by_entry(bodies), names, "{bodies:?}");
    }
}

#[test]
fn german_nouns_are_no_names() {
    let text = "1999: A\nIm Juni spricht Präsident Anna Brandt vor dem Rat. Dem Rat und der Stadt sagt Brandt \
                alles, so die UNO.\n\n2000: B\nDer Rat und die Stadt hören Anna Brandt und die UNO.\n";
    let mut options = ReadOptions::default();
    options.dates.lang = Some("de".into());
    let chronology = read(text.as_bytes(), &options).unwrap();
    assert_eq!(chronology.facets[ENTITIES].names(), ["Anna Brandt", "UNO"]);
}

/// The names of a chronicle's last event, of which others have given ones.
fn names_of_last(text: &str) -> Vec<String> {
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    let last = chronology.events.len() - 1;
    chronology.facets[ENTITIES].names_of(last).map(str::to_owned).collect()
}

#[test]
fn places_and_given_names_are_no_short_forms() {
    for (given, body, names) in [
        // What stands behind `in` is a place.
        (
            "Harold Lund",
            "He flies to Lund. He is in Lund, and Lund is large. So is Lund.",
            &["Lund"][..],
        ),
        ("Harold Lund", "He meets Lund. So Lund says, and Lund comes.", &["Harold Lund"]),
        // What is a name elsewhere.
        ("Harold Lund\n\n1999: C\nEntity Tags: Lund", "He meets Lund. So Lund says.", &["Lund"]),
        // Names that no run of capitals is.
        (
            "Bank of Ships and Trade",
            "He asks the Bank of Ships and Trade.",
            &["Bank of Ships and Trade"],
        ),
        (
            "Committee to Re-elect the Clerk",
            "The Committee to Re-elect the Clerk pays.",
            &["Committee to Re-elect the Clerk"],
        ),
        // Initials.
        ("William J. Brandt", "He meets William Brandt.", &["William J. Brandt"]),
        // Capitals throughout need no sentence around them.
        ("X", "NORAW sees it. NORAW tells no one.", &["NORAW"]),
    ] {
        let text = format!("1998: A\nIt is so.\nEntity Tags: {given}\n\n2000: B\n{body}\n");
        assert_eq!(names_of_last(&text), names, "{given} | {body}");
    }
}

#[test]
fn names_given_elsewhere_are_known_by_their_ends() {
    let text =
        "1999: A\nIt is so.\nEntity Tags: Mullah Anwar Jalali\n\n2000: B\nThen Jalali speaks.\n";
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(chronology.facets[ENTITIES].names(), ["Mullah Anwar Jalali"]);
    assert_eq!(chronology.facets[ENTITIES].values_of(1), [0]);
}

#[test]
fn words_decide_also_where_all_names_are_given() {
    let text = "1999: A\nThe lamp is green.\nEntity Tags: X\n\n1999: B\nThe kettle whistles.\nEntity Tags: X\n\n\
                2000: C\nThe kettle whistles again (see 1999).\nEntity Tags: X\n";
    let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(chronology.events[2].references[0].to, [1, 0]);
}

#[test]
fn two_names_that_meet_are_no_third_one() {
    for met in ["In the Grey Office H. R. Brandt tells it.", "In Herat H. R. Brandt tells it."] {
        let names = names_by_entry(&[
            met,
            "The aide H. R. Brandt leaves Herat. He is in Herat again.",
            "It is H. R. Brandt who burns them in Herat.",
        ]);
        for (entry, names) in names.iter().enumerate() {
            assert!(names.contains(&"H. R. Brandt".to_owned()), "{entry}: {names:?}");
            assert!(
                !names.iter().any(|name| name.ends_with(" H. R. Brandt")),
                "{entry}: {names:?}"
            );
        }
    }
    // A title is part of the name.
    let names = names_by_entry(&[
        "He sees Mullah Anwar Jalali.",
        "Then Anwar Jalali goes.",
        "And Anwar Jalali comes.",
    ]);
    assert_eq!(names[1], ["Mullah Anwar Jalali"]);
}

#[test]
fn a_person_of_an_organisation_is_two_names() {
    let names = names_by_entry(&[
        "He meets Anna Brandt of HSA in Herat.",
        "Anna Brandt of HSA says that HSA is well.",
        "Later Brandt leaves the Harbour Board of Herat.",
        "The Harbour Board of Herat and Anna Brandt agree.",
    ]);
    assert_eq!(names[0], ["Anna Brandt", "HSA"]);
    assert_eq!(names[1], ["Anna Brandt", "HSA"]);
    // Nobody is called Board.
    assert_eq!(names[2], ["Anna Brandt", "Harbour Board of Herat"]);
}

#[test]
fn what_never_stands_apart_is_one_name() {
    let names = names_by_entry(&[
        "The Ships and Harbour Commission pays the Department of Ropes and Northern Lights, a commission.",
        "He asks the Ships and Harbour Commission and the Department of Ropes and Northern Lights.",
        "There Anna Brandt and Jan Visser dine. She likes Anna Brandt and Jan Visser.",
    ]);
    let both = ["Ships and Harbour Commission", "Department of Ropes and Northern Lights"];
    assert_eq!(names[..2], [both, both]);
    assert_eq!(names[2], ["Anna Brandt", "Jan Visser"]);
    // One of them stands alone, too.
    let names = names_by_entry(&[
        "The FBI and Harbour Commission pay, a commission.",
        "He asks the FBI and Harbour Commission.",
        "She asks the FBI.",
    ]);
    assert_eq!(names[0], ["FBI", "Harbour Commission"]);
}

#[test]
fn initials_and_sons_fold_too() {
    let names = names_by_entry(&[
        "H.R. Haldorsen and Alexander M. Brandt Jr. talk.",
        "In the evening Haldorsen calls Brandt.",
        "Kaiser Wilhelm II leaves. The office of Wilhelm II is closed since World War II. World War II is over.",
    ]);
    assert_eq!(
        names,
        [
            vec!["H.R. Haldorsen", "Alexander M. Brandt Jr."],
            vec!["H.R. Haldorsen", "Alexander M. Brandt Jr."],
            vec!["Wilhelm II"]
        ]
    );
}
