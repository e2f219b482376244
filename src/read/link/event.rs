//! One entry into one event: its date read, its body marked, its title made where it has none.

use super::values::Values;
use crate::chronology::{Event, EventDate, Extra, Problem, Severity};
use crate::date::{DateExpression, DateOptions, read_date, right_weekday};
use crate::read::draft::{BodyPlaces, Draft};
use crate::read::inline::read_marked;
use crate::read::place::Place;

/// The longest title, in characters, that is made of a first sentence.
const TITLE_LIMIT: usize = 120;

/// Titles before a name that end with a stop.
const SHORT_TITLES: [&str; 14] =
    ["Capt", "Col", "Dr", "Gen", "Gov", "Lt", "Mr", "Mrs", "Ms", "Prof", "Rep", "Rev", "Sen", "St"];

/// An event and what else linking needs of its entry.
#[derive(Debug)]
pub struct Linked {
    /// The event.
    pub event: Event,
    /// Numbers of names, and whether each was found in the text.
    pub entities: Vec<(u32, bool)>,
    /// Numbers of tags.
    pub tags: Vec<u32>,
    /// Where the entry begins in the file.
    pub place: Place,
    /// Where each of the event's references stands in the file.
    pub reference_places: Vec<Place>,
    /// The entry had no heading.
    pub headless: bool,
}

/// Makes an event of an entry. What cannot be used is reported.
pub fn linked_from_draft(
    draft: Draft,
    index: u32,
    dates: &DateOptions,
    values: &mut Values,
    problems: &mut Vec<Problem>,
) -> Linked {
    let place = draft.place.unwrap_or(Place { line: 1, column: 1 });
    let mut report = |severity, message| {
        let Place { line, column } = place;
        problems.push(Problem { severity, line, column, message, event: Some(index) });
    };
    let mut read = |what: &str, text: &Option<String>| -> Option<DateExpression> {
        let text = text.as_deref()?;
        let date = read_date(text, dates);
        if let Err(error) = &date {
            let done = if what == "date" { "kept without a date" } else { "sorted by its date" };
            report(
                Severity::Warning,
                format!("The {what} `{text}` could not be read: {error}. The event is {done}."),
            );
        }
        if let Some(year) = date.is_ok().then(|| year_of_season_code(text)).flatten() {
            let end = text.get(5..).unwrap_or_default();
            report(
                Severity::Info,
                format!(
                    "The {what} `{text}` is EDTF for a season or part of the year {year}, and read as that. If the years \
                     {year} to {}{end} are meant, write `{year}–{end}`.",
                    year / 100
                ),
            );
        }
        if let Some(day) = date.as_ref().ok().and_then(|date| right_weekday(date, dates)) {
            let message = format!(
                "The {what} `{text}` names another day of the week than it has, which is `{day}`; read without it."
            );
            report(Severity::Warning, message);
        }
        date.ok()
    };
    let date = read("date", &draft.date);
    let sort = read("sort", &draft.sort);
    let day = date.as_ref().and_then(|date| date.hull.begin).map(|begin| begin.day());
    let mut inline = read_marked(
        &draft.body,
        draft.marks.clone(),
        &draft.links,
        draft.sources.clone(),
        &DateOptions { day, ..dates.clone() },
    );
    let mut places = BodyPlaces::new(&draft);
    let reference_places = inline
        .body
        .marks
        .iter()
        .filter(|mark| matches!(mark.kind, crate::body::MarkKind::Reference(_)))
        .map(|mark| places.of(mark.begin as usize))
        .collect();
    let mut places = BodyPlaces::new(&draft);
    for (at, message) in &inline.oddities {
        let Place { line, column } = places.of(*at);
        let (severity, message) = (Severity::Warning, message.clone());
        problems.push(Problem { severity, line, column, message, event: Some(index) });
    }
    let headless = draft.title.is_none() && draft.date.is_none();
    let title = draft.title.unwrap_or_else(|| title_from_body(&draft.body, draft.date.as_deref()));
    let unread_date = draft.date.filter(|_| date.is_none());
    let mut fields = draft.fields;
    fields.extend(unread_date.map(|text| ("date".to_owned(), vec![text])));
    let extra = Extra {
        sort: sort.map(|sort| sort.hull),
        url: draft.url,
        weight: draft.weight,
        media: draft.media,
        place: draft.site,
    };
    values.add(&inline.sources, &fields);
    // Lists begin with room for four; of many events that is more than what they hold.
    inline.sources.shrink_to_fit();
    inline.references.shrink_to_fit();
    inline.body.marks.shrink_to_fit();
    Linked {
        event: Event {
            id: draft.id.unwrap_or_default(),
            title,
            body: inline.body,
            date: date.map(|date| event_date(date, draft.inferred)),
            sources: inline.sources,
            references: inline.references,
            extra: extra.boxed(),
        },
        entities: draft.entities.iter().map(|name| (values.entities.number(name), false)).collect(),
        tags: draft.tags.iter().map(|tag| values.tags.number(tag)).collect(),
        place,
        reference_places,
        headless,
    }
}

/// The year of `1936-39` and the like, which is EDTF's code for a part of a year and looks like a range of years.
fn year_of_season_code(text: &str) -> Option<u16> {
    let (year, code) =
        text.split_once('-').filter(|(year, code)| (year.len(), code.len()) == (4, 2))?;
    let (year, code) = (year.parse::<u16>().ok()?, code.parse::<u16>().ok()?);
    ((21..=41).contains(&code) && code > year % 100).then_some(year)
}

/// The parts of a date that an event keeps.
pub fn event_date(date: DateExpression, inferred: bool) -> EventDate {
    EventDate {
        hull: date.hull,
        nature: date.nature,
        approximate: date.approximate,
        uncertain: date.uncertain,
        precision: date.precision,
        inferred,
        text: date.text,
    }
}

/// The body's first sentence, cut where a clause or a word ends if it is long; the date where there
/// is no body.
pub fn title_from_body(body: &str, date: Option<&str>) -> String {
    let paragraph = body.split("\n\n").next().unwrap_or("");
    let sentence = first_sentence(paragraph);
    if sentence.is_empty() {
        return date.unwrap_or("Untitled").to_owned();
    }
    if sentence.chars().count() <= TITLE_LIMIT {
        return sentence.strip_suffix('.').unwrap_or(sentence).to_owned();
    }
    let limit = sentence.char_indices().nth(TITLE_LIMIT).map_or(sentence.len(), |(at, _)| at);
    let head = sentence.get(..limit).unwrap_or(sentence);
    let clause = head.rfind([',', ';', '—', '–']).filter(|&at| at * 3 > limit);
    let end = clause.or_else(|| head.rfind(' ')).unwrap_or(limit);
    format!("{}…", head.get(..end).unwrap_or(head).trim_end())
}

/// Up to the first full stop, question or exclamation mark that a blank and a capital follow, and
/// that ends no initial or short title (`J. Smith`, `Dr. Smith`, `a.m.`).
fn first_sentence(text: &str) -> &str {
    for (at, stop) in text.match_indices(['.', '?', '!']) {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        let closing = after
            .chars()
            .take_while(|c| matches!(c, '”' | '"' | '’' | ')'))
            .map(char::len_utf8)
            .sum();
        let rest = after.get(closing..).unwrap_or("");
        let ends = rest.is_empty()
            || rest.starts_with(char::is_whitespace) && {
                let next = rest.trim_start().chars().next();
                next.is_none_or(|c| !c.is_lowercase())
            };
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let initial = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
        // `No. 12`
        let numbers = word == "No" && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let abbreviated = stop == "." && (initial || numbers || SHORT_TITLES.contains(&word));
        if ends && !abbreviated {
            return text.get(..at + 1 + closing).unwrap_or(text);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_from_bodies() {
        let long = "The agency sends a letter that rejects the offer which the minister made in secret to two \
                    diplomats in the city, but nobody there will later remember having written it at all.";
        for (body, expected) in [
            ("He offers help. They decline.", "He offers help"),
            ("Dr. Georg Sieber imagines it. Later.", "Dr. Georg Sieber imagines it"),
            (
                "J. R. Smith goes at 9:40 a.m. on foot. Later.",
                "J. R. Smith goes at 9:40 a.m. on foot",
            ),
            ("“Is it so?” He asks.", "“Is it so?”"),
            ("The court hears No. 12 again. Later.", "The court hears No. 12 again"),
            ("No stop at all", "No stop at all"),
            ("", "1999"),
            (
                long,
                "The agency sends a letter that rejects the offer which the minister made in secret to two diplomats in the city…",
            ),
        ] {
            assert_eq!(title_from_body(body, Some("1999")), expected);
        }
    }
}
