//! A facet: the values that events have of one kind (entities, tags, sources, a column), as columns.

use crate::lower::lower;
use crate::sort::Sorting;
use crate::strings::Strings;

/// The values of one facet, each name once, and which event has which.
///
/// ```text
/// offsets  0     2  2        5      event i has values[offsets[i]..offsets[i + 1]]
/// values   4  7     0  4  9         places in names
/// ```
#[derive(Clone, Debug)]
pub struct Facet {
    name: String,
    names: Vec<String>,
    totals: Vec<u32>,
    offsets: Vec<u32>,
    values: Vec<u32>,
}

impl Facet {
    /// A facet of these names, each event's values as places among them; counted here.
    pub(crate) fn new(
        name: String,
        names: Vec<String>,
        offsets: Vec<u32>,
        values: Vec<u32>,
    ) -> Facet {
        let totals = totals(&values, names.len());
        Facet { name, names, totals, offsets, values }
    }

    /// The facet's own name: `entities`, `tags`, `sources`, or that of a column.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The values' names, most frequent first, ties by name.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many events have each value; runs beside [`Facet::names`].
    pub fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// The values of an event as places in [`Facet::names`], in the order they were given; none for
    /// an event that does not exist.
    pub fn values_of(&self, event: usize) -> &[u32] {
        let begin = self.offsets.get(event).copied().unwrap_or(0) as usize;
        let end = self.offsets.get(event + 1).copied().unwrap_or(0) as usize;
        self.values.get(begin..end).unwrap_or(&[])
    }

    /// The names of an event's values, in the order they were given.
    ///
    /// ```
    /// use dateline::facet::FacetBuilder;
    /// let mut tags = FacetBuilder::new("tags");
    /// tags.push(["Al-Qaeda", "Taliban"]);
    /// assert!(tags.finish().names_of(0).eq(["Al-Qaeda", "Taliban"]));
    /// ```
    pub fn names_of(&self, event: usize) -> impl Iterator<Item = &str> {
        let names = self.values_of(event).iter().map(|&value| self.names.get(value as usize));
        names.flatten().map(String::as_str)
    }

    /// The place of a name in [`Facet::names`], compared to the letter.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.names.iter().position(|known| known == name).map(|place| place as u32)
    }

    /// The place of a name: of the one that is the same to the letter, else of the most frequent in other case.
    ///
    /// ```
    /// use dateline::facet::FacetBuilder;
    /// let mut tags = FacetBuilder::new("tags");
    /// tags.push(["Al-Qaeda"]);
    /// let tags = tags.finish();
    /// assert_eq!((tags.find_in_any_case("al-qaeda"), tags.find_in_any_case("Qaeda")), (Some(0), None));
    /// ```
    pub fn find_in_any_case(&self, name: &str) -> Option<u32> {
        let letters = |name: &str| name.trim().chars().map(lower).collect::<String>();
        self.find(name).or_else(|| {
            let name = letters(name);
            let same = |known: &String| letters(known) == name;
            self.names.iter().position(same).map(|place| place as u32)
        })
    }
}

/// From how many different figures on nobody chooses one by one.
const MANY_FIGURES: usize = 20;

impl Facet {
    /// Whether its values are figures (amounts, speeds, days), and more than one would choose from.
    ///
    /// ```
    /// use dateline::facet::FacetBuilder;
    /// let mut speeds = FacetBuilder::new("Speed");
    /// (0..30).for_each(|speed| speeds.push([speed.to_string().as_str()]));
    /// speeds.push(["unknown"]);
    /// assert!(speeds.finish().has_figures());
    /// ```
    pub fn has_figures(&self) -> bool {
        let figures = self.names.iter().filter(|name| is_figure(name)).count();
        figures > MANY_FIGURES && figures * 10 >= self.names.len() * 9
    }
}

/// Whether a text is a number, an amount or a date in digits: it has digits and no letters.
///
/// ```
/// use dateline::facet::is_figure;
/// assert!(["-0.5", "1,200 $", "1990-01-08"].into_iter().all(is_figure));
/// assert!(!["B-737", "300 kn", "-", ""].into_iter().any(is_figure));
/// ```
pub fn is_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

/// Gathers a facet's values, event by event.
#[derive(Debug)]
pub struct FacetBuilder {
    name: String,
    places: Strings,
    /// For each of `places` the last event with that value, counted from 1.
    last_in: Vec<u32>,
    offsets: Vec<u32>,
    values: Vec<u32>,
    /// Once all events are in.
    ranking: Option<Ranking>,
}

/// The names of a facet on their way into the order of their frequency.
#[derive(Debug, Default)]
struct Ranking {
    totals: Vec<u32>,
    /// The names that events have, by number.
    ranked: Vec<u32>,
    sorting: Sorting,
}

impl FacetBuilder {
    /// An empty facet of this name.
    pub fn new(name: &str) -> FacetBuilder {
        FacetBuilder {
            name: name.to_owned(),
            places: Strings::default(),
            last_in: Vec::new(),
            offsets: vec![0],
            values: Vec::new(),
            ranking: None,
        }
    }

    /// The number of a name, before the event that has it is added.
    pub(crate) fn number(&mut self, name: &str) -> u32 {
        self.places.insert(name)
    }

    /// The names by their numbers.
    pub(crate) fn names(&self) -> &Strings {
        &self.places
    }

    /// Adds the next event with its values; a value named twice counts once.
    pub fn push<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        let numbers: Vec<u32> = names.into_iter().map(|name| self.number(name)).collect();
        self.push_numbers(numbers);
    }

    /// Adds the next event with the numbers of its values' names.
    pub(crate) fn push_numbers(&mut self, numbers: impl IntoIterator<Item = u32>) {
        for number in numbers {
            self.add(number);
        }
        self.end();
    }

    /// Adds a value to the next event. Answers whether the event did not have it yet.
    pub(crate) fn add(&mut self, number: u32) -> bool {
        let event = self.offsets.len() as u32;
        self.last_in.resize(self.places.len(), 0);
        let last = self.last_in.get_mut(number as usize);
        let Some(last) = last.filter(|last| **last != event) else { return false };
        *last = event;
        self.values.push(number);
        true
    }

    /// Ends the event that values were added to.
    pub(crate) fn end(&mut self) {
        self.offsets.push(self.values.len() as u32);
    }

    /// Adds events without a value, until there are so many.
    pub fn skip_to(&mut self, events: usize) {
        self.offsets.resize((events + 1).max(self.offsets.len()), self.values.len() as u32);
    }

    /// Brings the names into the order of their frequency, looking at about `budget` of them. Answers whether they are;
    /// no event must come behind.
    pub(crate) fn rank(&mut self, budget: usize) -> bool {
        let Ranking { totals, ranked, sorting } = self.ranking.get_or_insert_with(|| {
            let totals = totals(&self.values, self.places.len());
            let has_events = |&(_, total): &(u32, &u32)| *total > 0;
            let ranked = (0..).zip(&totals).filter(has_events).map(|(place, _)| place).collect();
            Ranking { totals, ranked, sorting: Sorting::default() }
        });
        let total_of = |place: u32| totals.get(place as usize).copied().unwrap_or(0);
        sorting.step(ranked, budget, &mut |a, b| {
            let by_name = || self.places.get(a).cmp(self.places.get(b));
            total_of(b).cmp(&total_of(a)).then_with(by_name)
        })
    }

    /// The finished facet, its names in order of frequency; a name that no event has is left out.
    ///
    /// ```
    /// use dateline::facet::FacetBuilder;
    /// let mut tags = FacetBuilder::new("tags");
    /// tags.push(["Taliban"]);
    /// tags.push(["Al-Qaeda", "Taliban", "Taliban"]);
    /// let tags = tags.finish();
    /// assert_eq!(tags.names(), ["Taliban", "Al-Qaeda"]);
    /// assert_eq!(tags.totals(), [2, 1]);
    /// assert_eq!(tags.values_of(1), [1, 0]);
    /// ```
    pub fn finish(mut self) -> Facet {
        while !self.rank(usize::MAX) {}
        let Ranking { totals, ranked, .. } = self.ranking.unwrap_or_default();
        let total_of = |place: u32| totals.get(place as usize).copied().unwrap_or(0);
        let mut rank_of = vec![0u32; totals.len()];
        for (rank, place) in ranked.iter().enumerate() {
            if let Some(slot) = rank_of.get_mut(*place as usize) {
                *slot = rank as u32;
            }
        }
        Facet {
            name: self.name,
            totals: ranked.iter().map(|&place| total_of(place)).collect(),
            names: ranked.iter().map(|&place| self.places.get(place).to_owned()).collect(),
            offsets: self.offsets,
            values: self
                .values
                .into_iter()
                .map(|value| rank_of.get(value as usize).copied().unwrap_or(value))
                .collect(),
        }
    }
}

/// How often each value below `count` occurs.
fn totals(values: &[u32], count: usize) -> Vec<u32> {
    let mut totals = vec![0u32; count];
    for &value in values {
        if let Some(total) = totals.get_mut(value as usize) {
            *total += 1;
        }
    }
    totals
}
