//! Random chronologies asked random queries: the same answers as the slow twin's, all of them.

use dateline::chronology::{Chronology, Event, EventDate, Reference};
use dateline::context::context;
use dateline::date::{Day, Hull, Moment, Nature, Precision, Resolution};
use dateline::query::{Index, Matching, Order, Query, Tallies, query, query_after};

use crate::build::{Entry, FACETS, chronology, entry, range_s};
use crate::twin::{Ask, Clause, Question, Row, Text, Twin, Word, Words};

const CHRONOLOGIES: usize = 80;
const QUERIES: usize = 50;

const fn plain(pieces: &'static [(&'static str, &'static str)]) -> Word {
    Word { written: pieces[0].0, pieces, joined: None }
}

const WORDS: [Word; 24] = [
    plain(&[("Khaksar", "khaksar")]),
    plain(&[("khan", "khan")]),
    plain(&[("Taliban", "taliban")]),
    plain(&[("Talib", "talib")]),
    plain(&[("Mosul", "mosul")]),
    plain(&[("MOSUL", "mosul")]),
    plain(&[("Curaçao", "curacao")]),
    plain(&[("Großstraße", "grossstrasse")]),
    plain(&[("secretly", "secretly")]),
    plain(&[("Secretly", "secretly")]),
    plain(&[("secret", "secret")]),
    plain(&[("Paktika", "paktika")]),
    plain(&[("Peshawar", "peshawar")]),
    plain(&[("Omar", "omar")]),
    plain(&[("the", "the")]),
    plain(&[("then", "then")]),
    plain(&[("1999", "1999")]),
    plain(&[("Αθήνα", "αθηνα")]),
    plain(&[("МОСКВА", "москва")]),
    plain(&[("Đặng", "dang")]),
    Word {
        written: "Al-Qaeda",
        pieces: &[("Al", "al"), ("Qaeda", "qaeda")],
        joined: Some(("Al-Qaeda", "alqaeda")),
    },
    Word {
        written: "al-Qaeda’s",
        pieces: &[("al", "al"), ("Qaeda", "qaeda"), ("s", "s")],
        joined: Some(("al-Qaeda", "alqaeda")),
    },
    Word { written: "Omar's", pieces: &[("Omar", "omar"), ("s", "s")], joined: None },
    Word { written: "U.S.", pieces: &[("U", "u"), ("S", "s")], joined: Some(("U.S", "us")) },
];

/// Marsaglia's xorshift64*.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    fn choice(&mut self, choices: &[&'static str]) -> &'static str {
        choices[self.below(choices.len())]
    }

    fn text(&mut self, least: usize, most: usize) -> Text {
        let length = least + self.below(most - least + 1);
        (0..length).map(|_| self.of(&WORDS).clone()).collect()
    }
}

fn written(text: &Text, random: &mut Random) -> String {
    let mut all = String::new();
    for (at, word) in text.iter().enumerate() {
        if at > 0 {
            all += random.choice(&[" ", " ", ", ", " — ", ": ", "\n\n", " (“", ". "]);
        }
        all += word.written;
    }
    all
}

/// The values that a facet may have: name and words, names differing.
fn values(random: &mut Random) -> Vec<(String, Text)> {
    let mut values: Vec<(String, Text)> = Vec::new();
    for _ in 0..random.below(9) {
        let text = random.text(1, 3);
        let name = text.iter().map(|word| word.written).collect::<Vec<_>>().join(" ");
        if values.iter().all(|(known, _)| *known != name) {
            values.push((name, text));
        }
    }
    values
}

fn moment(random: &mut Random, deep: bool) -> Moment {
    let (years, first) =
        if deep && random.once_in(2) { (400_000_000_000, -200_000_000_000) } else { (4, 1998) };
    let year = first + (random.next() as i64 % years);
    let day = Day::new(year, 1 + random.below(12) as u8, 1 + random.below(3) as u8).unwrap();
    let resolution = *random.of(&[Resolution::Day, Resolution::Minute, Resolution::Second]);
    Moment::from_second(day.first_second() + random.below(86_400) as i64, resolution)
}

fn hull(random: &mut Random, deep: bool) -> Hull {
    let (a, b) = (moment(random, deep), moment(random, deep));
    let (begin, end) = if a.first_second() <= b.first_second() { (a, b) } else { (b, a) };
    match random.below(8) {
        0 => Hull { begin: None, end: Some(end) },
        1 => Hull { begin: Some(begin), end: None },
        2 if random.once_in(3) => Hull { begin: None, end: None },
        3..=5 => Hull { begin: Some(begin), end: Some(begin) },
        _ => Hull { begin: Some(begin), end: Some(end) },
    }
}

/// An event, its words, and its values in each facet.
type Made = (Entry, Words, [Vec<(String, Text)>; 4]);

fn event(random: &mut Random, all_values: &[Vec<(String, Text)>; 4], deep: bool) -> Made {
    let (title, body) = (random.text(1, 3), random.text(0, 9));
    let date = (!random.once_in(8)).then(|| EventDate {
        text: String::new(),
        hull: hull(random, deep),
        nature: Nature::Within,
        approximate: false,
        uncertain: false,
        precision: *random.of(&[Precision::Year, Precision::Month, Precision::Day]),
        inferred: false,
    });
    let mut event = Event { title: written(&title, random), date, ..Event::default() };
    event.body.text = written(&body, random);
    event.extra_mut().sort = random.once_in(9).then(|| hull(random, deep));
    // To one of the first events, or to none that there is.
    event.references = (0..random.below(3))
        .map(|_| Reference {
            phrase: String::new(),
            hull: hull(random, deep),
            nature: Nature::Within,
            target: None,
            to: vec![random.below(20) as u32],
        })
        .collect();
    let own = all_values.each_ref().map(|values| {
        let often = 2 + random.below(3);
        values.iter().filter(|_| random.once_in(often)).cloned().collect::<Vec<_>>()
    });
    let names = own.iter().flatten().map(|(_, text)| text.clone()).collect();
    let values = own.each_ref().map(|own| own.iter().map(|(name, _)| name.clone()).collect());
    (Entry { event, values }, Words { title, names, body }, own)
}

/// A word as someone might type it, and the rows of folded words that this stands for.
fn typed_word(random: &mut Random, word: &Word) -> (String, Vec<Vec<String>>) {
    let folded: Vec<String> = word.pieces.iter().map(|(_, folded)| folded.to_string()).collect();
    let joined = word.joined.map(|(_, folded)| vec![folded.to_owned()]);
    match random.below(6) {
        0 if joined.is_some() => {
            let joined = joined.unwrap();
            (joined[0].clone(), vec![joined])
        }
        1 if folded.len() == 1 => {
            let length = 1 + random.below(folded[0].chars().count());
            let begun: String = folded[0].chars().take(length).collect();
            (begun.clone(), vec![vec![begun]])
        }
        2 if folded.len() == 1 => {
            let wrong = misspelt(random, &folded[0]);
            (wrong.clone(), vec![vec![wrong]])
        }
        3 => (word.written.to_uppercase(), [folded].into_iter().chain(joined).collect()),
        4 => (word.written.to_lowercase(), [folded].into_iter().chain(joined).collect()),
        _ => (word.written.to_owned(), [folded].into_iter().chain(joined).collect()),
    }
}

fn misspelt(random: &mut Random, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    for _ in 0..1 + random.below(2) {
        let at = random.below(letters.len());
        let letter = *random.of(&['a', 'h', 'k', 'q', 'z', 'о']);
        match random.below(4) {
            0 => letters.insert(at, letter),
            1 => letters[at] = letter,
            2 if letters.len() > 3 => drop(letters.remove(at)),
            _ => letters.swap(at, at.saturating_sub(1)),
        }
    }
    letters.into_iter().collect()
}

/// Words in a row as typed between quotes, and the rows that this stands for.
fn typed_phrase(words: &[Word]) -> (String, Vec<Vec<String>>) {
    let typed = words.iter().map(|word| word.written).collect::<Vec<_>>().join(" ");
    let pieces = words.iter().flat_map(|word| word.pieces);
    let mut rows = vec![pieces.map(|(_, folded)| folded.to_string()).collect()];
    if let [Word { joined: Some((_, joined)), .. }] = words {
        rows.push(vec![joined.to_string()]);
    }
    (typed, rows)
}

/// A part of a text, that it may be found as a phrase.
fn part<'a>(random: &mut Random, text: &'a [Word]) -> &'a [Word] {
    let begin = random.below(text.len());
    let end = (begin + 1 + random.below(3)).min(text.len());
    &text[begin..end]
}

/// Adds a clause as typed to a text, and what it stands for.
fn ask(random: &mut Random, made: &[Made], text: &mut String, clauses: &mut Vec<Clause>) {
    let negated = random.once_in(6);
    if negated {
        text.push('-');
    }
    let (_, words, values) = random.of(made);
    let kind = random.below(8);
    if kind == 0 {
        let date = random.choice(&["1999", "1998-02", "1999/2000", "2000-06/..", "../1998-05"]);
        *text += "date:";
        let span = (text.len(), text.len() + date.len());
        *text += date;
        clauses.push(Clause { negated, ask: Ask::Date(range_s(date)), span });
        return;
    }
    let facet = (kind == 1).then(|| random.below(3));
    let meant = match facet {
        Some(facet) if !values[facet].is_empty() => random.of(&values[facet]).1.clone(),
        Some(_) => random.text(1, 2),
        None => words.title.clone(),
    };
    if let Some(facet) = facet {
        let names = [["entity:", "Entity:"], ["tag:", "TAG:"], ["source:", "sourcE:"]];
        *text += random.choice(&names[facet]);
    }
    let quoted = random.once_in(if facet.is_some() { 2 } else { 5 });
    let (typed, rows) = if quoted {
        typed_phrase(part(random, &meant))
    } else {
        let words = if facet.is_some() { &meant[..] } else { &WORDS };
        let word = random.of(words).clone();
        typed_word(random, &word)
    };
    if quoted {
        *text += random.choice(&["\"", "“"]);
    }
    let span = (text.len(), text.len() + typed.len());
    *text += &typed;
    if quoted {
        *text += random.choice(&["\"", "”"]);
    }
    let has_forms = facet.is_none() && !quoted && !negated;
    let kin = match rows.first().filter(|_| has_forms).map(|words| words.join(" ")).as_deref() {
        Some("secret") => vec!["secretly".into()],
        Some("secretly") => vec!["secret".into()],
        // Misspelt; English takes the e for an ending.
        Some("grossstrass") => vec!["grossstrasse".into()],
        _ => Vec::new(),
    };
    let row = Row { rows, prefix: false, kin };
    let ask = match facet {
        Some(facet) => Ask::Value { facet, row },
        None => Ask::Words { row, quoted },
    };
    clauses.push(Clause { negated, ask, span });
}

/// A text for the search box and the clauses it stands for.
fn asked_text(random: &mut Random, made: &[Made]) -> (String, Vec<Clause>) {
    let mut text = String::new();
    let mut clauses: Vec<Clause> = Vec::new();
    for _ in 0..*random.of(&[0, 1, 1, 1, 2, 2, 3]) {
        if !text.is_empty() {
            text += random.choice(&[" ", "  ", "\t", " - ", " \"\" ", " & "]);
        }
        ask(random, made, &mut text, &mut clauses);
    }
    // The last word goes on, unless it is excluded or something follows it; a quote may be left open.
    if random.once_in(4) && text.ends_with(['"', '”']) {
        text.pop();
    } else if random.once_in(3) {
        text.push(' ');
    }
    if let Some(Clause { negated: false, ask, span }) = clauses.last_mut()
        && span.1 == text.len()
        && let Ask::Words { row, .. } | Ask::Value { row, .. } = ask
    {
        row.prefix = true;
    }
    (text, clauses)
}

fn question(
    random: &mut Random,
    made: &[Made],
    asked: (&Chronology, &Index),
    deep: bool,
    depth: usize,
) -> Question {
    let (text, clauses) = asked_text(random, made);
    let mut facets: Vec<(String, Vec<String>)> = Vec::new();
    while random.once_in(3) {
        let place = random.below(4);
        let values = &random.of(made).2[place];
        let mut names: Vec<String> = values.iter().map(|(name, _)| name.clone()).collect();
        names.truncate(random.below(3));
        if random.once_in(5) {
            names.push("Nobody".into());
        }
        let name = if random.once_in(20) { "Nowhere" } else { FACETS[place] };
        facets.push((name.into(), names));
    }
    let range_s = random.once_in(3).then(|| {
        let second =
            |random: &mut Random| (!random.once_in(5)).then(|| moment(random, deep).first_second());
        let (a, b) = (second(random), second(random));
        if a > b && b.is_some() && !random.once_in(6) { (b, a) } else { (a, b) }
    });
    let not = (depth > 0 && random.once_in(4))
        .then(|| Box::new(question(random, made, asked, deep, depth - 1)));
    Question {
        text,
        clauses,
        facets,
        range_s,
        matching: *random.of(&[Matching::Possible, Matching::Certain]),
        near: random.once_in(5).then(|| near(random, asked)),
        not,
        order: *random.of(&[Order::Time, Order::Newest, Order::Relevance]),
        bins: 1 + random.below(90) as u32,
    }
}

/// An event to be near, and what its context holds at a scale.
fn near(random: &mut Random, asked: (&Chronology, &Index)) -> ((u32, u32), Vec<usize>) {
    let (chronology, index) = asked;
    let event = random.below(chronology.events.len() + 1);
    let scale = random.below(6) as u32;
    let related = context(chronology, index, event, scale);
    let related = related.into_iter().map(|related| related.index as usize);
    // An event that there is not is near to nothing, nor to itself.
    ((event as u32, scale), related.chain([event]).collect())
}

fn query_from(question: &Question) -> Query {
    let mut query = Query {
        text: question.text.clone(),
        range_s: question.range_s,
        matching: question.matching,
        near: question.near.as_ref().map(|&(near, _)| near),
        not: question.not.as_ref().map(|not| Box::new(query_from(not))),
        order: question.order,
        bins: Some(question.bins),
        ..Query::default()
    };
    for (name, names) in &question.facets {
        let own = match name.as_str() {
            "entities" => &mut query.entities,
            "tags" => &mut query.tags,
            "sources" => &mut query.sources,
            _ => &mut Vec::new(),
        };
        // The second selection in a facet goes by the facet's name.
        if own.is_empty() && FACETS[..3].contains(&name.as_str()) {
            own.clone_from(names);
        } else {
            query.facets.push((name.clone(), names.clone()));
        }
    }
    query
}

#[test]
fn answers_are_those_of_the_twin() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut some, mut none, mut suggested, mut folds) = (0, 0, 0, 0);
    for round in 0..CHRONOLOGIES {
        let deep = round % 5 == 0;
        let all_values: [_; 4] = std::array::from_fn(|_| values(&mut random));
        let length = 1 + random.below(if round % 3 == 0 { 140 } else { 12 });
        let mut made: Vec<Made> =
            (0..length).map(|_| event(&mut random, &all_values, deep)).collect();
        // One ancient event, and all others squashed.
        if round % 2 == 1 {
            made[0].0.event.date = entry("0100", "").event.date;
        }
        let entries: Vec<Entry> = made.iter().map(|(entry, ..)| entry.clone()).collect();
        let words: Vec<Words> = made.iter().map(|(_, words, _)| words.clone()).collect();
        let own: Vec<_> = made.iter().map(|(.., own)| own.clone()).collect();
        let chronology = chronology(&entries);
        let twin = Twin { chronology: &chronology, words: &words, values: &own };
        let mut index = Index::new(&chronology);
        while !index.step(&chronology, 1 + random.below(500)) {}
        let mut tallies = Tallies::default();
        for _ in 0..QUERIES {
            let question = question(&mut random, &made, (&chronology, &index), deep, 2);
            let asked = query_from(&question);
            let answer = query(&chronology, &index, &asked);
            assert_eq!(
                query_after(&chronology, &index, &asked, &mut tallies),
                answer,
                "{asked:#?}"
            );
            let expected = twin.answer(&question);
            assert_eq!(answer.indices, expected.indices, "{asked:#?}");
            assert_eq!(answer.counts, expected.counts, "{asked:#?}");
            let folding = Query { fold_gaps: true, ..asked.clone() };
            let folded = query(&chronology, &index, &folding).histogram;
            if let Some(bins) = &folded.folded {
                let slow = twin.counts_between(&question, &bins.edges_s);
                assert_eq!(folded.counts, slow, "{asked:#?}");
                folds += 1;
            } else {
                assert_eq!(folded, expected.histogram, "{asked:#?}");
            }
            assert_eq!(answer.histogram, expected.histogram, "{asked:#?}");
            assert_eq!(answer.suggestion, expected.suggestion, "{asked:#?}");
            if let Some(suggestion) = &answer.suggestion {
                let better = Query { text: suggestion.clone(), ..asked.clone() };
                assert!(!query(&chronology, &index, &better).indices.is_empty(), "{better:#?}");
                suggested += 1;
            }
            if answer.indices.is_empty() { none += 1 } else { some += 1 }
        }
    }
    // The queries are neither all too narrow nor all too wide.
    assert!(folds > 20, "{folds} folded");
    assert!(some > 1000 && none > 500 && suggested > 50, "{some} {none} {suggested}");
}
