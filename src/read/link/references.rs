//! References: which event each `(see …)` phrase means.
//!
//! Of the events of that date, the one that shares most with the sentence around the phrase: rare words,
//! those of titles above all, then with the event that refers, its names and the sources cited there.

use std::cmp::Ordering;

use super::asked::{Asked, Means};
use super::event::Linked;
use super::passage::{Passage, same_parenthesis};
use super::vocabulary::{Vocabulary, rarity};
use crate::body::{Body, Mark, MarkKind};
use crate::chronology::{Problem, Reference, Severity};
use crate::date::{Hull, SECONDS_PER_DAY};
use crate::sort::{sort_by, sort_places};

/// How many events of one date are weighed, those nearest in the file.
const CANDIDATES: usize = 32;

/// How many references of one event are weighed; those behind take the order of the file.
const WEIGHED: usize = 32;

/// An hour, and from the first second of a minute, an hour and a day to its last, in seconds.
const HOUR: i64 = 3600;
const LAST_OF_MINUTE: i64 = 59;
const LAST_OF_HOUR: i64 = HOUR - 1;
const LAST_OF_DAY: i64 = SECONDS_PER_DAY - 1;

/// How many words of the referring event are weighed beside those of the sentence.
const OWN_WORDS: usize = 400;

/// What a word of the referring event's own title or body, or a name shared with it, counts beside one
/// of the sentence.
const OWN_TITLE: f64 = 0.2;
const OWN_BODY: f64 = 0.1;
const OWN_NAME: f64 = 0.2;

/// What a source counts that the sentence cites and the candidate too, as a rare word does.
const SOURCE: f64 = 2.0;

/// Events by their dates, and how telling each name and word is.
#[derive(Debug)]
pub struct Targets {
    /// First and last second of each dated event, in their order, ties in that of the file.
    by_hull: Vec<((i64, i64), u32)>,
    /// In how many events each entity occurs, by its number.
    spread: Vec<u32>,
    vocabulary: Vocabulary,
    asked: Asked,
    means: Means,
    events: u32,
}

impl Targets {
    /// Indexes the events' dates, inferred ones too.
    pub fn new(linked: &[Box<Linked>], names: usize, vocabulary: Vocabulary) -> Targets {
        let mut by_hull: Vec<((i64, i64), u32)> = Vec::new();
        let mut spread = vec![0; names];
        let (mut titles, mut bodies) = (1, 1);
        for (index, entry) in linked.iter().enumerate() {
            titles += entry.event.title.len();
            bodies += entry.event.body.text.len();
            if let Some(date) = &entry.event.date {
                by_hull.push((key(&date.hull), index as u32));
            }
            for &(name, _) in &entry.entities {
                if let Some(count) = spread.get_mut(name as usize) {
                    *count += 1;
                }
            }
        }
        sort_by(&mut by_hull, |a, b| a.0.cmp(&b.0));
        let events = linked.len().max(1) as f64;
        let means = Means { title: titles as f64 / events, body: bodies as f64 / events };
        let events = linked.len() as u32;
        Targets { by_hull, spread, vocabulary, asked: Asked::default(), means, events }
    }

    /// Finds the targets of an event's references; a phrase that no entry fits is reported.
    pub fn resolve(&mut self, linked: &mut [Box<Linked>], at: usize, problems: &mut Vec<Problem>) {
        let Some(entry) = linked.get(at) else { return };
        let references = &entry.event.references;
        // In the order of the text, as the references are.
        let marks: Vec<&Mark> = entry
            .event
            .body
            .marks
            .iter()
            .filter(|mark| matches!(mark.kind, MarkKind::Reference(_)))
            .collect();
        let mut resolved: Vec<Vec<u32>> = Vec::with_capacity(references.len());
        while let Some(reference) = references.get(resolved.len()) {
            let first = resolved.len();
            // What the file itself links needs no guess.
            if reference.target.is_some() {
                resolved.push(reference.to.clone());
                continue;
            }
            let mark = marks.get(first).copied().filter(|_| first < WEIGHED);
            let second = references.get(first + 1).filter(|second| second.target.is_none());
            let pair = second.zip(mark).zip(marks.get(first + 1));
            if let Some(to) = pair.and_then(|((second, a), b)| {
                self.of_both(linked, &entry.event.body, (reference, a), (second, b))
            }) {
                resolved.push(vec![to]);
                resolved.push(vec![to]);
                continue;
            }
            let to = self.candidates(linked, at, mark, reference);
            if to.is_empty() {
                let place = entry.reference_places.get(first).copied().unwrap_or(entry.place);
                problems.push(Problem {
                    severity: Severity::Info,
                    line: place.line,
                    column: place.column,
                    message: format!(
                        "No entry is dated `{}`; the reference stays text.",
                        reference.phrase
                    ),
                    event: Some(at as u32),
                });
            }
            // Equal phrases in one parenthesis mean as many events: the best ones, as the file has them.
            let same = |&place: &usize| {
                references
                    .get(place)
                    .is_some_and(|next| next.phrase == reference.phrase && next.target.is_none())
                    && marks
                        .get(place - 1)
                        .zip(marks.get(place))
                        .is_some_and(|(a, b)| same_parenthesis(&entry.event.body, a, b))
            };
            let count = 1 + (first + 1..references.len()).take_while(same).count();
            let mut best: Vec<u32> = to.iter().copied().take(count).collect();
            sort_places(&mut best, &mut |a, b| a.cmp(&b));
            for place in 0..count {
                let own = best.get(place % best.len().max(1)).copied();
                let others = to.iter().copied().filter(|&other| Some(other) != own);
                resolved.push(own.into_iter().chain(others).collect());
            }
        }
        if let Some(entry) = linked.get_mut(at) {
            for (reference, to) in entry.event.references.iter_mut().zip(resolved) {
                reference.to = to;
            }
        }
    }

    /// The event whose date two references say together, `March 4 and 5, 2001`, in its own words.
    fn of_both(
        &self,
        linked: &[Box<Linked>],
        body: &Body,
        (first, a): (&Reference, &Mark),
        (second, b): (&Reference, &Mark),
    ) -> Option<u32> {
        let key = (key(&first.hull).0, key(&second.hull).1);
        let words = body.text.get(a.begin as usize..b.end as usize)?;
        let begin = self.by_hull.partition_point(|(known, _)| *known < key);
        let of_key = self.by_hull.iter().skip(begin).take(CANDIDATES);
        let mut events = of_key.take_while(|(known, _)| *known == key).map(|&(_, index)| index);
        events.find(|&index| {
            let date = linked.get(index as usize).and_then(|it| it.event.date.as_ref());
            date.is_some_and(|date| date.text.eq_ignore_ascii_case(words))
        })
    }

    /// Events of a reference's date but for the one that refers, best first; that one only where it is
    /// the only one.
    fn candidates(
        &mut self,
        linked: &[Box<Linked>],
        from: usize,
        mark: Option<&Mark>,
        reference: &Reference,
    ) -> Vec<u32> {
        let said = key(&reference.hull);
        // `1984` may mean `1984 and After`, `9 p.m.` 9:00 p.m. and the other way round, where nothing else is of that date.
        let span = said.1.checked_sub(said.0).unwrap_or(i64::MAX);
        let is_hour = said.0 % HOUR == 0;
        let another = match span {
            LAST_OF_HOUR => (said.0, said.0 + LAST_OF_MINUTE),
            LAST_OF_MINUTE if is_hour => (said.0, said.0 + LAST_OF_HOUR),
            _ => said,
        };
        let others = [said, (said.0, i64::MAX), another];
        let key = others.into_iter().find(|&key| self.is_borne(key, from));
        let in_day = key.is_none() && matches!(span, LAST_OF_DAY | LAST_OF_HOUR | LAST_OF_MINUTE);
        let key = key.unwrap_or(said);
        let begin = self.by_hull.partition_point(|(known, _)| *known < key);
        // `September 11, 2001`, where all that is known of that day has its hour.
        let fits = |known: (i64, i64)| known == key || in_day && known.1 <= key.1;
        // A file that puts thousands of entries on one date must not cost their square.
        let near = self
            .by_hull
            .partition_point(|&(known, index)| (known, index) < (key, from as u32))
            .saturating_sub(CANDIDATES / 2)
            .max(begin);
        let found: Vec<u32> = self
            .by_hull
            .iter()
            .skip(near)
            .take(CANDIDATES)
            .take_while(|&&(known, _)| known == key || in_day && known.0 <= key.1)
            .filter(|&&(known, index)| fits(known) && index as usize != from)
            .map(|&(_, index)| index)
            .collect();
        if found.is_empty() {
            let bears_it =
                others.iter().any(|&key| self.by_hull.binary_search(&(key, from as u32)).is_ok());
            return if bears_it { vec![from as u32] } else { Vec::new() };
        }
        if found.len() < 2 {
            return found;
        }
        let Some((entry, mark)) = linked.get(from).zip(mark) else { return found };
        let passage = Passage::around(&entry.event.body, mark);
        self.ask(from, &passage);
        let mut ranked: Vec<((bool, bool), f64, u32)> = Vec::with_capacity(found.len());
        for index in found {
            let Some(target) = linked.get(index as usize) else { continue };
            let date = target.event.date.as_ref();
            let is_said =
                date.is_some_and(|date| date.text.eq_ignore_ascii_case(&reference.phrase));
            let fits = (is_said, date.map(|date| date.nature) == Some(reference.nature));
            let mut score = OWN_NAME * self.shared_names(entry, target);
            score += SOURCE * passage.shared_sources(&entry.event, &target.event) as f64;
            let at = index as usize;
            score += self.asked.shared(&self.vocabulary, at, &target.event, self.means);
            ranked.push((fits, score, index));
        }
        sort_by(&mut ranked, |a, b| (b.0, b.1).partial_cmp(&(a.0, a.1)).unwrap_or(Ordering::Equal));
        ranked.into_iter().map(|(_, _, index)| index).collect()
    }

    /// Whether an event other than this one has these first and last seconds.
    fn is_borne(&self, key: (i64, i64), from: usize) -> bool {
        let begin = self.by_hull.partition_point(|(known, _)| *known < key);
        let mut same = self.by_hull.iter().skip(begin).take(2);
        same.any(|&(known, index)| known == key && index as usize != from)
    }

    /// Asks for the words that a reference is decided by.
    fn ask(&mut self, from: usize, passage: &Passage) {
        let mut words: Vec<(u32, f64)> = Vec::new();
        for &(stretch, weight) in &passage.stretches {
            self.vocabulary.numbers(stretch, |word| words.push((word, weight)));
        }
        let (title, body) = self.vocabulary.words_of(from);
        words.extend(title.take(OWN_WORDS).map(|word| (word, OWN_TITLE)));
        words.extend(body.take(OWN_WORDS).map(|word| (word, OWN_BODY)));
        self.asked.set(words, &self.vocabulary);
    }

    /// How telling the names are that two events share.
    fn shared_names(&self, a: &Linked, b: &Linked) -> f64 {
        let weight = |name: u32| {
            let spread = self.spread.get(name as usize);
            rarity(spread.copied().unwrap_or(1), self.events)
        };
        let shared =
            a.entities.iter().filter(|(name, _)| b.entities.iter().any(|(known, _)| known == name));
        shared.map(|&(name, _)| weight(name)).sum()
    }
}

fn key(hull: &Hull) -> (i64, i64) {
    (
        hull.begin.map_or(i64::MIN, |begin| begin.first_second()),
        hull.end.map_or(i64::MAX, |end| end.last_second()),
    )
}

#[cfg(test)]
mod tests {
    use crate::read::{ReadOptions, read};

    /// The targets of the references of a chronicle's last entry.
    #[track_caller]
    fn targets(text: &str) -> Vec<Vec<u32>> {
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        let last = chronology.events.last().unwrap();
        last.references.iter().map(|reference| reference.to.clone()).collect()
    }

    #[test]
    fn the_sentence_decides() {
        let three = "1980: Salt\nThe mine closes. [Harbour News, 4/9/1981]\n\n1980: Ships\nA fleet is built of oak. [Mail, 2/1/1990]\n\n\
                     1980: Grain\nA barn burns. Salt is dear. [Post, 3/1/1990]\n\n";
        for (entry, expected) in [
            // Rare words of the title and of the body; then the rest in the order of what they share.
            ("1990: X\nThere were ships then (see 1980).", &[&[1, 0, 2][..]][..]),
            ("1990: X\nOak came late (see 1980).", &[&[1, 0, 2]]),
            ("1990: X\nA title says more: salt (see 1980).", &[&[0, 2, 1]]),
            // Words of the sentence before those of the rest; before the phrase more than behind it.
            ("1990: X\nThat oak was old. A barn stood (see 1980).", &[&[2, 1, 0]]),
            ("1990: X\nA barn (see 1980), but no oak.", &[&[2, 1, 0]]),
            // The words nearest to the phrase, where a sentence has several.
            (
                "1990: X\nAn oak is felled (see 1980), and a barn stands (see 1980).",
                &[&[1, 2, 0], &[2, 1, 0]],
            ),
            // Behind a full stop the sentence is the one before.
            ("1990: X\nAn oak is felled. (see 1980) A barn stands.", &[&[1, 2, 0]]),
            // Failing that, what the entry is about.
            ("1990: The oak fleet\nIt was so (see 1980).", &[&[1, 0, 2]]),
            // A source cited in the sentence or right behind it.
            ("1990: X\nIt was so (see 1980). [Post, 3/1/1990]", &[&[2, 0, 1]]),
            // A toss-up keeps the order of the file.
            ("1990: X\nNothing else (see 1980).", &[&[0, 1, 2]]),
            // Equal phrases of one parenthesis mean as many events, in the order of the file.
            ("1990: X\nA barn and an oak (see 1980 and 1980).", &[&[1, 2, 0], &[2, 1, 0]]),
            ("1990: X\nAn oak (see 1980). That oak again (see 1980).", &[&[1, 0, 2], &[1, 0, 2]]),
            // Two days are two references.
            ("1990: X\nAn oak (see May 1, 1981 or June 2, 1982).", &[&[], &[]]),
            ("1990: X\nAn oak (see May 1 or 2, 1981).", &[&[]]),
            // No entry of that date.
            ("1990: X\nAn oak (see 1981).", &[&[]]),
            // An event means itself only where no other is of that date.
            ("1980: X\nAn oak (see 1980).", &[&[1, 0, 2]]),
            ("1990: X\nAn oak (see 1990).", &[&[3]]),
            // One event of two dates, by its own words; of two alike, the one so called.
            (
                "March 4 and 5, 1991: Oak\nX.\n\nMarch 4, 1991: Salt\nY.\n\n1992: Z\nIt was so (see March 4 and 5, 1991).",
                &[&[3], &[3]],
            ),
            (
                "(9:00 a.m.) May 1, 1991: Oak\nX.\n\n9:00 a.m. May 1, 1991: Y\nY.\n\n1992: Z\nOak (see 9:00 a.m. May 1, 1991).",
                &[&[4, 3]],
            ),
            // Hours of a day, where no other is of that day.
            (
                "4:10 p.m., May 1, 1991: Oak\nX.\n\n5 p.m., May 1, 1991: Salt\nY.\n\n1992: Z\nSalt (see May 1, 1991).",
                &[&[4, 3]],
            ),
            ("4:10 p.m., May 1, 1991: Oak\nX (see May 1, 1991).", &[&[]]),
            (
                "4:10 p.m., May 1, 1991: Oak\nX.\n\nMay 1, 1991: Salt\nSalt (see May 1, 1991).",
                &[&[3]],
            ),
            // An hour and its first minute.
            (
                "9:00 p.m., May 1, 1991: Oak\nX.\n\n9:30 p.m., May 1, 1991: Z\nX.\n\n1992: Z\nOak (see 9 p.m., May 1, 1991).",
                &[&[3]],
            ),
            ("9 p.m., May 1, 1991: Oak\nX.\n\n1992: Z\nOak (see 9:00 p.m., May 1, 1991).", &[&[3]]),
            ("19:13:20, May 1, 1991: Oak\nX.\n\n1992: Z\nOak (see 19:13, May 1, 1991).", &[&[3]]),
            // One that goes on from then, where no other is of that date.
            ("1979 and After: X\nAn oak (see 1979).", &[&[3]]),
            ("1980 and After: X\nAn oak (see 1980).", &[&[1, 0, 2]]),
        ] {
            assert_eq!(targets(&format!("{three}{entry}")), expected, "{entry}");
        }
    }

    #[test]
    fn shared_names_decide() {
        let text = "1980: A\nIt was so.\nEntity Tags: Jan Visser\n\n1980: B\nIt was so.\nEntity Tags: Anna Brandt\n\n\
                    1990: C\nSo it was (see 1980).\nEntity Tags: Anna Brandt\n";
        assert_eq!(targets(text), [[1, 0]]);
    }

    #[test]
    fn many_references_to_many_entries_take_linear_time() {
        let entry = "1980: Salt\n".to_owned() + &"Salt and oak (see 1980). ".repeat(200) + "\n\n";
        let begun = std::time::Instant::now();
        targets(&entry.repeat(100));
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
