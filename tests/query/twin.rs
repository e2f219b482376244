//! The slow, obvious twin of `query`: loops over events and words, and nothing prepared.

use std::cmp::Reverse;

use dateline::chronology::{Chronology, Event};
use dateline::date::{Hull, Precision};
use dateline::query::{Histogram, Matching, Order, QueryResult};

use crate::build::FACETS;

/// A word of the chronology as written, as folded, and the pieces that hyphens and the like part it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub written: &'static str,
    /// As written and folded, each; one for a plain word.
    pub pieces: &'static [(&'static str, &'static str)],
    /// The pieces together, where they may be.
    pub joined: Option<(&'static str, &'static str)>,
}

/// A text as its words.
pub type Text = Vec<Word>;

/// An event as its words: title, names and body.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub title: Text,
    pub names: Vec<Text>,
    pub body: Text,
}

/// What a clause of a query's text asks for: rows of folded words, any of which will do.
#[derive(Clone, Debug)]
pub struct Row {
    pub rows: Vec<Vec<String>>,
    /// The last word of a row may go on.
    pub prefix: bool,
    /// Other words of the same stem.
    pub kin: Vec<String>,
}

#[derive(Clone, Debug)]
pub enum Ask {
    Words {
        row: Row,
        quoted: bool,
    },
    /// Facet by place; its values' names are read as words by the caller's table.
    Value {
        facet: usize,
        row: Row,
    },
    Date((Option<i64>, Option<i64>)),
}

#[derive(Clone, Debug)]
pub struct Clause {
    pub negated: bool,
    pub ask: Ask,
    /// Where the words stand in the text.
    pub span: (usize, usize),
}

/// A query as its parts.
#[derive(Clone, Debug)]
pub struct Question {
    pub text: String,
    pub clauses: Vec<Clause>,
    /// Facet by name, names of values.
    pub facets: Vec<(String, Vec<String>)>,
    pub range_s: Option<(Option<i64>, Option<i64>)>,
    pub matching: Matching,
    /// An event and those of its context, which has tests of its own; nothing for an event that there is not.
    pub near: Option<((u32, u32), Vec<usize>)>,
    pub not: Option<Box<Question>>,
    pub order: Order,
    pub bins: u32,
}

/// A chronology with its words.
pub struct Twin<'a> {
    pub chronology: &'a Chronology,
    pub words: &'a [Words],
    /// Each facet's values for each event: name and words.
    pub values: &'a [[Vec<(String, Text)>; 4]],
}

/// What a condition may be left out for.
#[derive(Clone, Copy, PartialEq)]
enum Without<'a> {
    Nothing,
    Facet(&'a str),
    Range,
    Clause(usize),
}

impl Twin<'_> {
    pub fn answer(&self, question: &Question) -> QueryResult {
        let events = 0..self.chronology.events.len();
        let members: Vec<usize> =
            events.clone().filter(|&event| self.meets(event, question, Without::Nothing)).collect();
        let count = |place: usize| {
            let facet = &self.chronology.facets[place];
            let without = Without::Facet(FACETS[place]);
            let has = |event: usize, name: &String| {
                self.values[event][place].iter().any(|(own, _)| own == name)
            };
            let count_of = |name: &String| {
                let counted =
                    events.clone().filter(|&at| has(at, name) && self.meets(at, question, without));
                counted.count() as u32
            };
            facet.names().iter().map(count_of).collect()
        };
        QueryResult {
            counts: (0..FACETS.len()).map(count).collect(),
            histogram: self.histogram(question),
            suggestion: members.is_empty().then(|| self.suggestion(question)).flatten(),
            indices: self.arrange(members, question),
        }
    }

    fn meets(&self, event: usize, question: &Question, without: Without) -> bool {
        let in_facets = question.facets.iter().all(|(facet, _)| {
            // All selections in the same facet count as one.
            let selected: Vec<&String> = question
                .facets
                .iter()
                .filter(|(name, _)| name == facet)
                .flat_map(|(_, names)| names)
                .collect();
            let Some(place) = FACETS.iter().position(|name| name == facet) else {
                return selected.is_empty();
            };
            selected.is_empty()
                || without == Without::Facet(facet)
                || self.values[event][place].iter().any(|(name, _)| selected.contains(&name))
        });
        let in_range = without == Without::Range
            || question
                .range_s
                .is_none_or(|range_s| self.in_range(event, range_s, question.matching));
        let in_text = question.clauses.iter().enumerate().all(|(place, clause)| {
            without == Without::Clause(place)
                || clause.negated != self.meets_clause(event, clause, question.matching)
        });
        let is_near = question.near.as_ref().is_none_or(|(_, around)| around.contains(&event));
        let excluded = question
            .not
            .as_ref()
            .is_some_and(|not| asks_anything(not) && self.meets(event, not, Without::Nothing));
        in_facets && in_range && in_text && is_near && !excluded
    }

    fn meets_clause(&self, event: usize, clause: &Clause, matching: Matching) -> bool {
        match &clause.ask {
            Ask::Words { row, .. } => {
                let Words { title, names, body } = &self.words[event];
                row_in(row, title)
                    || row_in(row, body)
                    || names.iter().any(|name| row_in(row, name))
            }
            Ask::Value { facet, row } => {
                self.values[event][*facet].iter().any(|(_, words)| row_in(row, words))
            }
            Ask::Date(range_s) => self.in_range(event, *range_s, matching),
        }
    }

    fn in_range(
        &self,
        event: usize,
        range_s: (Option<i64>, Option<i64>),
        matching: Matching,
    ) -> bool {
        let Some(date) = &self.chronology.events[event].date else { return false };
        if let (Some(from_s), Some(to_s)) = range_s
            && from_s > to_s
        {
            return false;
        }
        let begin_s = date.hull.begin.map(|begin| begin.first_second());
        let end_s = date.hull.end.map(|end| end.last_second());
        let (from_s, to_s) = range_s;
        match matching {
            Matching::Possible => {
                let ends_before = matches!((end_s, from_s), (Some(end), Some(from)) if end < from);
                let begins_after = matches!((begin_s, to_s), (Some(begin), Some(to)) if begin > to);
                !ends_before && !begins_after
            }
            Matching::Certain => {
                let begins_in =
                    from_s.is_none_or(|from| begin_s.is_some_and(|begin| begin >= from));
                let ends_in = to_s.is_none_or(|to| end_s.is_some_and(|end| end <= to));
                begins_in && ends_in
            }
        }
    }

    fn histogram(&self, question: &Question) -> Histogram {
        let hulls: Vec<Option<Hull>> = self
            .chronology
            .events
            .iter()
            .map(|event| event.date.as_ref().map(|d| d.hull))
            .collect();
        let bounds: Vec<_> =
            hulls.iter().flatten().flat_map(|hull| [hull.begin, hull.end]).flatten().collect();
        let mut counts = vec![0; question.bins as usize];
        let first = bounds.iter().map(|bound| bound.first_second()).min();
        let last = bounds.iter().map(|bound| bound.last_second()).max();
        let extent_s = first.zip(last);
        if let Some((first, last)) = extent_s {
            for (event, hull) in hulls.iter().enumerate() {
                let moment = hull.and_then(|hull| hull.begin.or(hull.end));
                let Some(moment) = moment else { continue };
                if self.meets(event, question, Without::Range) {
                    let from_first = i128::from(moment.first_second()) - i128::from(first);
                    let length = i128::from(last) - i128::from(first) + 1;
                    counts[(from_first * i128::from(question.bins) / length) as usize] += 1;
                }
            }
        }
        Histogram { extent_s, counts, folded: None }
    }

    /// How many answers begin in each stretch between two edges.
    pub fn counts_between(&self, question: &Question, edges_s: &[i64]) -> Vec<u32> {
        let mut counts = vec![0; edges_s.len() - 1];
        for (event, it) in self.chronology.events.iter().enumerate() {
            let hull = it.date.as_ref().map(|date| date.hull);
            let moment = hull.and_then(|hull| hull.begin.or(hull.end));
            let Some(moment) = moment.filter(|_| self.meets(event, question, Without::Range))
            else {
                continue;
            };
            let second = moment.first_second();
            let bin = edges_s.windows(2).position(|edge| edge[0] <= second && second < edge[1]);
            counts[bin.unwrap()] += 1;
        }
        counts
    }

    fn arrange(&self, mut members: Vec<usize>, question: &Question) -> Vec<u32> {
        let place = |event: usize| place_of(&self.chronology.events[event]);
        members.sort_by_key(|&event| (place(event).is_none(), place(event), event));
        if question.order == Order::Newest {
            let placed = members.iter().filter(|&&event| place(event).is_some()).count();
            members[..placed].reverse();
        }
        if question.order == Order::Relevance {
            let asked = question.clauses.iter().filter(|clause| !clause.negated);
            let rows: Vec<&Row> = asked
                .filter_map(|clause| match &clause.ask {
                    Ask::Words { row, .. } => Some(row),
                    _ => None,
                })
                .collect();
            members.sort_by(|&a, &b| self.score(b, &rows).total_cmp(&self.score(a, &rows)));
        }
        members.into_iter().map(|event| event as u32).collect()
    }

    /// BM25F, term by term as the formula has it.
    fn score(&self, event: usize, rows: &[&Row]) -> f64 {
        let fields = |event: usize| -> [Vec<&Text>; 3] {
            let Words { title, names, body } = &self.words[event];
            [vec![title], names.iter().collect(), vec![body]]
        };
        let length =
            |texts: &[&Text]| -> usize { texts.iter().map(|text| words_of(text).len()).sum() };
        let all = self.words.len() as f64;
        let mean = |field: usize| {
            let total: usize = (0..self.words.len()).map(|at| length(&fields(at)[field])).sum();
            total.max(1) as f64 / all
        };
        let mut score = 0.0;
        for row in rows {
            let has = |event: usize| fields(event).iter().flatten().any(|text| row_in(row, text));
            let count = (0..self.words.len()).filter(|&event| has(event)).count() as f64;
            let idf = (1.0f64 + (all - count + 0.5) / (count + 0.5)).ln();
            let mut frequency = 0.0;
            for (field, (texts, boost)) in fields(event).iter().zip([4.0, 2.0, 1.0]).enumerate() {
                let found = rows_of(row).map(|(wanted, prefix)| {
                    texts.iter().map(|text| count_in(&wanted, prefix, text)).sum::<usize>()
                });
                let found = found.max().unwrap_or(0) as f64;
                frequency += boost * found / (0.25 + 0.75 * length(texts) as f64 / mean(field));
            }
            score += idf * frequency / (1.2 + frequency);
        }
        // What differs in the last digits only is the same.
        (score * 1e9).round() / 1e9
    }

    fn suggestion(&self, question: &Question) -> Option<String> {
        let known = self.known_words();
        let (place, word) = question.clauses.iter().enumerate().find_map(|(place, clause)| {
            let Ask::Words { row, quoted: false } = &clause.ask else { return None };
            let [word] = &row.rows.last()?[..] else { return None };
            let letters = word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
            let is_known = known
                .iter()
                .any(|(known, _)| known == word || row.prefix && known.starts_with(word.as_str()));
            (!clause.negated && letters && !is_known).then_some((place, word))
        })?;
        let limit = if word.chars().count() < 8 { 1 } else { 2 };
        let mut near: Vec<_> = known
            .iter()
            .map(|(known, count)| (edits(word, known), Reverse(*count), *known))
            .filter(|(edits, ..)| *edits <= limit)
            .collect();
        near.sort_unstable();
        let (found, hits) = near.into_iter().take(20).find_map(|(_, _, found)| {
            let row = Row { rows: vec![vec![found.to_owned()]], prefix: false, kin: Vec::new() };
            let clause =
                Clause { negated: false, ask: Ask::Words { row, quoted: false }, span: (0, 0) };
            let hits: Vec<usize> = (0..self.words.len())
                .filter(|&event| {
                    self.meets(event, question, Without::Clause(place))
                        && self.meets_clause(event, &clause, question.matching)
                })
                .collect();
            (!hits.is_empty()).then_some((found, hits))
        })?;
        let spellings: Vec<&str> = hits
            .iter()
            .take(50)
            .flat_map(|&event| self.texts(event))
            .flat_map(|text| words_of(text))
            .filter(|(_, folded)| *folded == found)
            .map(|(written, _)| written)
            .collect();
        let small = spellings.iter().find(|spelling| !spelling.contains(char::is_uppercase));
        let (begin, end) = question.clauses[place].span;
        let text = &question.text;
        Some(format!("{}{}{}", &text[..begin], small.unwrap_or(&spellings[0]), &text[end..]))
    }

    fn texts(&self, event: usize) -> Vec<&Text> {
        let Words { title, names, body } = &self.words[event];
        [title].into_iter().chain(names).chain([body]).collect()
    }

    fn known_words(&self) -> Vec<(&'static str, u32)> {
        let mut all: Vec<&str> = (0..self.words.len())
            .flat_map(|event| self.texts(event))
            .flat_map(|text| words_of(text).into_iter().map(|(_, folded)| folded))
            .collect();
        all.sort_unstable();
        all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u32)).collect()
    }
}

/// A text's pieces and then its joined words, as written and folded.
fn words_of(text: &Text) -> Vec<(&'static str, &'static str)> {
    let pieces = text.iter().flat_map(|word| word.pieces.iter().copied());
    pieces.chain(text.iter().filter_map(|word| word.joined)).collect()
}

fn row_in(row: &Row, text: &Text) -> bool {
    rows_of(row).any(|(wanted, prefix)| count_in(&wanted, prefix, text) > 0)
}

/// All that will do, and whether it may go on.
fn rows_of(row: &Row) -> impl Iterator<Item = (Vec<String>, bool)> {
    let kin = row.kin.iter().map(|word| (vec![word.clone()], false));
    row.rows.iter().map(|wanted| (wanted.clone(), row.prefix)).chain(kin)
}

fn count_in(wanted: &[String], prefix: bool, text: &Text) -> usize {
    let pieces: Vec<&str> =
        text.iter().flat_map(|word| word.pieces).map(|(_, folded)| *folded).collect();
    let joined = text.iter().filter_map(|word| word.joined).map(|(_, folded)| folded);
    let fits = |words: &[&str]| {
        words.iter().zip(wanted).enumerate().all(|(at, (word, wanted))| {
            let last = at + 1 == words.len();
            word == wanted || prefix && last && word.starts_with(wanted.as_str())
        })
    };
    pieces.windows(wanted.len()).filter(|words| fits(words)).count()
        + joined.filter(|word| wanted.len() == 1 && fits(&[word])).count()
}

fn asks_anything(question: &Question) -> bool {
    !question.clauses.is_empty()
        || question.facets.iter().any(|(_, names)| !names.is_empty())
        || question.range_s.is_some()
        || question.near.is_some()
        || question.not.as_ref().is_some_and(|not| asks_anything(not))
}

fn place_of(event: &Event) -> Option<(i64, Precision)> {
    let place = |hull: Hull| hull.begin.or(hull.end).map(|moment| moment.first_second());
    let precision = event.date.as_ref().map_or(Precision::Day, |date| date.precision);
    let own = event.extra().sort.and_then(place);
    let dated = event.date.as_ref().and_then(|date| place(date.hull));
    Some((own.or(dated)?, precision))
}

/// Optimal string alignment, the whole matrix.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            d[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut least = replaced.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(d[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    d[a.len()][b.len()]
}
