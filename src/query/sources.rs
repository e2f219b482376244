//! What events rest on: their sources, each once, under the publications that they are from.

use super::fold::fold;
use crate::chronology::{Chronology, Source};
use crate::sort::sort_by;
use crate::strings::Strings;

/// A publication, author or archive, and what of it is cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication<'a> {
    /// The sources' common name; where one has none, its words.
    pub name: &'a str,
    /// By date, those without one last; of the same date by title.
    pub works: Vec<Work<'a>>,
}

/// One thing cited: the sources of the same name, date, title and address.
#[derive(Clone, Debug, PartialEq)]
pub struct Work<'a> {
    /// The first of them.
    pub source: &'a Source,
    /// The pages that any of them names, each once, as they come.
    pub pages: Vec<&'a str>,
    /// The events that cite it, each once, in the order given.
    pub events: Vec<u32>,
}

/// The sources of these events, each once, by publication in the order of the alphabet. Indices that no
/// event has are passed over.
///
/// ```
/// # use dateline::chronology::{Chronology, Format};
/// use dateline::chronology::{Event, Source};
/// use dateline::query::bibliography;
/// # let source = |name: &str, pages: &str| Source {
/// #     name: name.into(), pages: Some(pages.into()), ..Source::default()
/// # };
/// # let event = |sources| Event { sources, ..Event::default() };
/// // Two events cite Gannon, on pages 9 and 161, and the second Arnaud as well.
/// let events = vec![
///     event(vec![source("Gannon", "9")]),
///     event(vec![source("Gannon", "161"), source("Arnaud", "2")]),
/// ];
/// # let chronology = Chronology { title: None, format: Format::Json, date_options: Default::default(),
/// #     events, facets: vec![], entities_found: vec![], referenced_by: vec![], time_order: vec![0, 1],
/// #     problems: vec![] };
/// let found = bibliography(&chronology, &[0, 1]);
/// assert_eq!((found[0].name, found[1].name), ("Arnaud", "Gannon"));
/// assert_eq!(found[1].works[0].pages, ["9", "161"]);
/// assert_eq!(found[1].works[0].events, [0, 1]);
/// ```
pub fn bibliography<'a>(chronology: &'a Chronology, indices: &[u32]) -> Vec<Publication<'a>> {
    let mut known = Known::default();
    let mut publications: Vec<Publication> = Vec::new();
    for &index in indices {
        let Some(event) = chronology.events.get(index as usize) else { continue };
        for source in &event.sources {
            let name = if source.name.is_empty() { &source.text } else { &source.name };
            let publication = known.names.insert(name) as usize;
            if publication == publications.len() {
                publications.push(Publication { name, works: Vec::new() });
            }
            let Some(publication) = publications.get_mut(publication) else { continue };
            let place = known.place_of(name, source, publication.works.len());
            if place == publication.works.len() {
                publication.works.push(Work { source, pages: Vec::new(), events: Vec::new() });
            }
            let Some(work) = publication.works.get_mut(place) else { continue };
            if work.events.last() != Some(&index) {
                work.events.push(index);
            }
            work.pages.extend(source.pages.as_deref().filter(|pages| !work.pages.contains(pages)));
        }
    }
    for publication in &mut publications {
        sort_by(&mut publication.works, |a, b| order_of(a).cmp(&order_of(b)));
    }
    let folded = |publication: Publication<'a>| {
        let mut folded = String::new();
        fold(publication.name, &mut folded);
        (folded, publication)
    };
    let mut sorted: Vec<_> = publications.into_iter().map(folded).collect();
    sort_by(&mut sorted, |a, b| a.0.cmp(&b.0));
    sorted.into_iter().map(|(_, publication)| publication).collect()
}

/// Names by their place among the publications, and works by theirs in a publication.
#[derive(Default)]
struct Known {
    names: Strings,
    works: Strings,
    places: Vec<usize>,
}

impl Known {
    /// The place of a source's work in its publication; `next` for one that is new.
    fn place_of(&mut self, name: &str, source: &Source, next: usize) -> usize {
        let part = |part: &'_ Option<String>| part.clone().unwrap_or_default();
        let parts = [name.to_owned(), part(&source.date), part(&source.title), part(&source.url)];
        let number = self.works.insert(&parts.join("\n")) as usize;
        if number == self.places.len() {
            self.places.push(next);
        }
        self.places.get(number).copied().unwrap_or(next)
    }
}

fn order_of<'a>(work: &Work<'a>) -> (bool, Option<&'a str>, Option<&'a str>) {
    let Source { date, title, .. } = work.source;
    (date.is_none(), date.as_deref(), title.as_deref())
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::read::{ReadOptions, read};

    fn read_text(text: &str) -> Chronology {
        read(text.as_bytes(), &ReadOptions::default()).unwrap()
    }

    /// A line a work: name, date, title, pages, events.
    fn printed(chronology: &Chronology, indices: &[u32]) -> Vec<String> {
        let print = |publication: &Publication, work: &Work| {
            let Source { date, title, .. } = work.source;
            let [date, title] = [date, title].map(|it| it.as_deref().unwrap_or("-"));
            let pages = work.pages.join("+");
            format!("{}|{date}|{title}|{pages}|{:?}", publication.name, work.events)
        };
        let found = bibliography(chronology, indices);
        found.iter().flat_map(|it| it.works.iter().map(|work| print(it, work))).collect()
    }

    #[test]
    fn each_work_once_by_publication_and_date() {
        let chronology = read_text(
            "1990: Alpha\nOne. [Time, 2/25/2002; Gannon, 2005, pp. 161; Time, 2001]\n\n\
             1991: Beta\nTwo. [Time, 2/25/2002] Three. [Time, 2/25/2002; associated Press, 6/9/2002]\n\n\
             1992: Gamma\nNone.\n\n\
             1993: Delta\nFour. [Gannon, 2005, pp. 9; Gannon, 2005, pp. 161]",
        );
        assert_eq!(
            printed(&chronology, &[0, 1, 2, 3]),
            [
                "associated Press|2002-06-09|-||[1]",
                "Gannon|2005|-|161+9|[0, 3]",
                "Time|2001|-||[0]",
                "Time|2002-02-25|-||[0, 1]",
            ]
        );
        // A selection has its own sources only, in its own order.
        assert_eq!(printed(&chronology, &[3, 0])[0], "Gannon|2005|-|9+161|[3, 0]");
        assert_eq!(printed(&chronology, &[2]), [""; 0]);
        assert_eq!(printed(&chronology, &[99]), [""; 0]);
    }

    #[test]
    fn works_of_one_name_are_told_apart_by_date_title_and_address() {
        let text = r#"{ "events": [
            { "title": "One", "sources": [{ "name": "Post", "title": "B", "url": "https://example.org/b" }] },
            { "title": "Two", "sources": [{ "name": "Post", "title": "A" }, { "name": "Post", "date": "2001" }] },
            { "title": "Three", "sources": [{ "name": "Post", "title": "B", "url": "https://example.org/other" }] },
            { "title": "Four", "sources": [{ "name": "Post", "title": "B", "url": "https://example.org/b" }] } ] }"#;
        assert_eq!(
            printed(&read_text(text), &[0, 1, 2, 3]),
            ["Post|2001|-||[1]", "Post|-|A||[1]", "Post|-|B||[0, 3]", "Post|-|B||[2]"]
        );
    }

    #[test]
    fn agrees_with_what_the_events_say() {
        let lines = (0..300).map(|at| {
            let (name, year) = (at * 7 % 11, 1950 + at * 5 % 23);
            format!(
                "{}: Event {at}\nWords. [Paper {name}, {year}; Book {}, 2000]\n\n",
                1900 + at % 90,
                at % 3
            )
        });
        let chronology = read_text(&lines.collect::<String>());
        let all: Vec<u32> = (0..chronology.events.len() as u32).rev().collect();
        let found = bibliography(&chronology, &all);
        let mut pairs: Vec<(u32, &str, Option<&str>)> = Vec::new();
        for publication in &found {
            for work in &publication.works {
                let date = work.source.date.as_deref();
                pairs.extend(work.events.iter().map(|&event| (event, publication.name, date)));
            }
        }
        let mut expected: Vec<_> = all
            .iter()
            .flat_map(|&index| {
                chronology.events[index as usize].sources.iter().map(move |it| (index, it))
            })
            .map(|(index, it)| (index, &*it.name, it.date.as_deref()))
            .collect();
        pairs.sort_unstable();
        expected.sort_unstable();
        assert!(pairs.len() >= 600);
        assert_eq!(pairs, expected);
    }
}
