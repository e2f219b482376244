//! An archive of any size, made from a seed: a chronicle with the shape of the real one and none of its words.
//!
//! Measured on the 100 entries of History Commons in `../shared/data/historycommons-100.json`: the deciles
//! below, and that 247 of 268 citations are of a source (name and date) that no other entry cites. Their
//! tags do not say which are entities: the 26 that name a timeline, a category or an affair were told
//! apart by hand. That an archive of 20,000 entries names some 18,000 entities is the archive's own count.
//! How entries hang together is assumed: subjects of some 250 entries that share tags, names, words and
//! years, and in them stories of some 8 entries that share more and refer to each other.

use std::fmt::Write;

/// From the least to the largest in steps of a tenth of the entries.
type Deciles = [u64; 11];

/// Words of a body; 247 on average.
const BODY_WORDS: Deciles = [29, 121, 144, 161, 175, 204, 230, 258, 309, 410, 1322];
/// Words of a title; 11.2 on average.
const TITLE_WORDS: Deciles = [4, 7, 9, 9, 10, 11, 12, 13, 14, 16, 19];
/// Entities of an entry; 4.2 on average.
const ENTITIES: Deciles = [0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 15];
/// Other tags of an entry; 2.8 on average.
const TAGS: Deciles = [0, 1, 2, 2, 2, 3, 3, 3, 4, 5, 7];
/// `(see …)` of an entry; 0.9 on average.
const REFERENCES: Deciles = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 5];
/// Sources that an entry cites, each once; 2.7 on average.
const SOURCES: Deciles = [1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 15];

/// Words that there are; the entry's own are drawn as Zipf has it.
const VOCABULARY: u64 = 60_000;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A linear congruential generator (Knuth's MMIX constants): the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    /// True in so many of a hundred cases.
    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// From 0, below the bound, `r` about twice as often as `2 r`: Zipf's law.
    fn zipf(&mut self, bound: u64) -> u64 {
        let part = self.next() as f64 / (1_u64 << 31) as f64;
        ((bound as f64).powf(part) as u64 - 1).min(bound - 1)
    }

    fn like(&mut self, deciles: &Deciles) -> u64 {
        let at = self.below(10) as usize;
        // An end is met as seldom as it was: the step from the ninth decile to the largest is a slope.
        let (from, to) = (deciles[at], deciles[at + 1]);
        if at == 9 { from + self.zipf(to - from + 1) } else { from + self.below(to - from + 1) }
    }
}

/// The word of a number, of syllables such as `ka` and `ro`: no month, no number, no English.
fn word(number: u64) -> String {
    const FIRST: &[u8] = b"bdfgklmnprstvz";
    const SECOND: &[u8] = b"aeiou";
    let mut left = number + 70;
    let mut word = String::new();
    while left > 0 {
        let syllable = (left % 70) as usize;
        word.push(FIRST[syllable / 5] as char);
        word.push(SECOND[syllable % 5] as char);
        left /= 70;
    }
    word
}

fn name(number: u64) -> String {
    let capital = |number| {
        let word = word(number);
        word[..1].to_uppercase() + &word[1..]
    };
    format!("{} {}", capital(number * 31 % 4_900 + 4_900), capital(number + 9_800))
}

/// What an entry is about.
struct Entry {
    subject: u64,
    story: u64,
    /// The heading's date.
    date: String,
}

/// A chronicle of so many entries.
pub fn archive(entries: usize, seed: u64) -> String {
    let mut random = Random(seed);
    let subjects = (entries as u64 / 250).max(1);
    let made: Vec<Entry> = (0..entries as u64)
        .map(|_| {
            let subject = (random.zipf(subjects * 3)) % subjects;
            let story = subject * 1_000_003 + random.below(entries as u64 / subjects / 8 + 1);
            let year = 1950 + (subject * 37) % 50 + story % 9 + random.below(3);
            Entry { subject, story, date: date(&mut random, year) }
        })
        .collect();
    let mut by_story: Vec<usize> = (0..entries).collect();
    by_story.sort_by_key(|&at| made[at].story);
    let mut place = vec![0; entries];
    by_story.iter().enumerate().for_each(|(at, &entry)| place[entry] = at);
    let mut text = String::new();
    for (at, entry) in made.iter().enumerate() {
        // Most references are to the story's own entries, its neighbours in this order.
        let other = |random: &mut Random| {
            let near = (place[at] + 1 + random.below(6) as usize).saturating_sub(3);
            let far = random.below(entries as u64) as usize;
            let other = if random.percent(80) { by_story[near.min(entries - 1)] } else { far };
            made[other].date.clone()
        };
        write_entry(&mut random, entry, entries as u64, other, &mut text);
    }
    text
}

fn write_entry(
    random: &mut Random,
    entry: &Entry,
    entries: u64,
    other: impl Fn(&mut Random) -> String,
    text: &mut String,
) {
    let about = |random: &mut Random| {
        let number = match random.below(20) {
            0..14 => random.zipf(VOCABULARY),
            14..18 => (entry.subject * 7_919 + random.zipf(400) * 131) % VOCABULARY,
            _ => (entry.story * 104_729 + random.below(30) * 6_151) % VOCABULARY,
        };
        word(number)
    };
    // All subjects share some names; a story has a few of its own.
    let count = random.like(&ENTITIES);
    let names = distinct(count, || {
        name(match random.below(10) {
            0..3 => random.zipf(entries / 40 + 1),
            3..8 => entries + entry.subject * 500 + random.zipf(250),
            _ => entries * 4 + entry.story * 3 + random.below(4),
        })
    });
    let count = random.like(&TAGS);
    let tags = distinct(count, || match random.below(10) {
        0..6 => format!("Subject {}", word(entry.subject)),
        6..9 => format!("Matter {}", word((entry.subject + random.zipf(8)) % 200)),
        _ => format!("Kind {}", word(random.zipf(12))),
    });
    let (words, references) = (random.like(&BODY_WORDS), random.like(&REFERENCES));
    let sources = random.like(&SOURCES);
    let title: Vec<String> = (0..random.like(&TITLE_WORDS)).map(|_| about(random)).collect();
    _ = writeln!(text, "{}: A {}", entry.date, title.join(" "));
    // A sentence ends with a name, a reference or a citation while there are any.
    let sentences = (words / 20).max(1);
    for sentence in 0..sentences {
        text.push_str("The");
        for _ in 0..words / sentences {
            text.push(' ');
            text.push_str(&about(random));
        }
        let share = |all: u64| all * sentence / sentences..all * (sentence + 1) / sentences;
        for at in share(names.len() as u64) {
            _ = write!(text, " with {}", names[at as usize]);
        }
        for _ in share(references) {
            _ = write!(text, " (see {})", other(random));
        }
        text.push('.');
        let cited: Vec<String> = share(sources).map(|_| source(random, entry, entries)).collect();
        if !cited.is_empty() {
            _ = write!(text, " [{}]", cited.join("; "));
        }
        text.push(' ');
    }
    text.push('\n');
    for (kind, values) in [("Entity", names), ("Category", tags)] {
        if !values.is_empty() {
            _ = writeln!(text, "{kind} Tags: {}", values.join(", "));
        }
    }
    text.push('\n');
}

/// So many different ones, or fewer where few there are.
fn distinct(count: u64, mut draw: impl FnMut() -> String) -> Vec<String> {
    let mut drawn = Vec::new();
    for _ in 0..count * 4 {
        let next = draw();
        if (drawn.len() as u64) < count && !drawn.contains(&next) {
            drawn.push(next);
        }
    }
    drawn
}

/// Of twelve citations one is of a source that the whole story has.
fn source(random: &mut Random, entry: &Entry, entries: u64) -> String {
    let story = random.below(12) == 0;
    let mut drawn = Random(if story { entry.story } else { random.next() });
    drawn.next();
    let name = name(900_000 + drawn.zipf(entries / 7 + 5));
    format!("{name}, {}/{}/{}", 1 + drawn.below(12), 1 + drawn.below(28), 1990 + drawn.below(18))
}

/// Three of five by day, as the bulk of the archive is; the rest as the 100 have it.
fn date(random: &mut Random, year: u64) -> String {
    let month = MONTHS[random.below(12) as usize];
    match random.below(100) {
        0..60 => format!("{month} {}, {year}", 1 + random.below(28)),
        60..77 => format!("{month} {year}"),
        77..86 => year.to_string(),
        86..92 => format!("{year}-{}", year + 1 + random.below(5)),
        92..96 => format!("Early {year}"),
        _ => format!("Late {year}"),
    }
}
