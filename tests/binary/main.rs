//! The binary form: what is opened is what was written, and nothing else is ever opened.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

#[path = "../support/archive.rs"]
mod archive;
mod damage;
mod documented;
mod hostile;
mod parts;
mod round_trip;
mod samples;

use dateline::Chronology;
use dateline::binary::{open, write};
use dateline::context::{context, entity};
use dateline::layout::{LaneCache, View, layout};
use dateline::query::{Index, Query, highlights, query};
use dateline::read::{ReadOptions, read};

/// A linear congruential generator (Knuth's MMIX constants): the same numbers on every machine.
pub struct Random(pub u64);

impl Random {
    /// A number from 0 to one less than the bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// What a text is read as.
pub fn chronology_of(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

/// The binary form of a chronology.
pub fn written(chronology: &Chronology) -> Vec<u8> {
    write(chronology, &Index::build(chronology))
}

/// Why bytes are not opened.
pub fn refusal(bytes: &[u8]) -> Option<String> {
    open(bytes).err().map(|cause| cause.to_string())
}

/// Names the first line in which two texts differ.
pub fn assert_same(name: &str, found: &str, expected: &str) {
    let mut lines = found.lines().zip(expected.lines()).enumerate();
    if let Some((at, (found, expected))) = lines.find(|(_, (found, expected))| found != expected) {
        panic!("{name}, line {at}: expected {expected:.200}, found {found:.200}");
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}: lines");
}

/// Asks all that can be asked, of some events: for its own sake, or to be compared.
pub fn answers(
    chronology: &Chronology,
    index: &Index,
    random: &mut Random,
    asked: usize,
) -> String {
    let mut out = String::new();
    let length = chronology.events.len();
    for turn in 0..asked {
        let event = random.below(length);
        let found = query(chronology, index, &question(chronology, random));
        out += &format!("{found:?}\n");
        let Some(of) = chronology.events.get(event) else { continue };
        if turn % 4 == 0 {
            out += &format!("{:?}\n", context(chronology, index, event, random.below(7) as u32));
            let name = chronology.facets.first().and_then(|facet| facet.names_of(event).next());
            out += &format!("{:?}\n", entity(chronology, index, name.unwrap_or("nobody")));
        }
        let asks = Query { text: of.title.clone(), ..Query::default() };
        out += &format!(
            "{:?} {:?}\n",
            highlights(of, &asks, &chronology.date_options),
            of.body.nodes()
        );
    }
    let view =
        View { from_s: -3e9, to_s: 2e9, width_px: 800.0, height_px: 400.0, ..View::default() };
    out + &format!("{:?}", layout(chronology, &mut LaneCache::new(), &view))
}

/// A query of words, names and dates that there are, and of some that there are not.
fn question(chronology: &Chronology, random: &mut Random) -> Query {
    use dateline::query::{Matching, Order};
    let length = chronology.events.len();
    let mut words = || {
        let event = chronology.events.get(random.below(length));
        let text = event.map_or("nothing", |event| {
            if event.body.text.is_empty() { &event.title } else { &event.body.text }
        });
        let words: Vec<&str> = text.split_whitespace().collect();
        let begin = random.below(words.len());
        let text = words.iter().skip(begin).take(1 + random.below(3)).copied();
        let text = text.collect::<Vec<_>>().join(" ");
        match random.below(5) {
            0 => ["\"", &text, "\""].concat(),
            1 => ["-", &text].concat(),
            2 => [&text, "x"].concat(),
            3 => text.chars().take(3).collect(),
            _ => text,
        }
    };
    let text = words();
    let mut asked = Query { text, ..Query::default() };
    let event = random.below(length);
    let named = |facet: usize| {
        let facet = chronology.facets.get(facet);
        facet.into_iter().flat_map(|facet| facet.names_of(event)).map(str::to_owned).collect()
    };
    match random.below(6) {
        0 => asked.entities = named(0),
        1 => asked.sources = named(2),
        2 => asked.near = Some((event as u32, random.below(6) as u32)),
        3 => asked.not = Some(Box::new(Query { tags: named(1), ..Query::default() })),
        4 => asked.range_s = Some((Some(-(random.below(1 << 30) as i64)), None)),
        _ => {}
    }
    if random.below(3) == 0 {
        asked.text = String::new();
    }
    asked.order = [Order::Time, Order::Newest, Order::Relevance][random.below(3)];
    asked.matching = [Matching::Possible, Matching::Certain][random.below(2)];
    asked
}
