//! Citations in brackets: `[Associated Press, 6/9/2002; Gannon, 2005, pp. 161]`.
//!
//! The conventions are those of History Commons, as measured on its pages, and the dates in words of others.

mod date;
mod item;

use self::date::{date_from_words, is_date_without_name, says_no_date, split_date};
use self::item::{Parts, begins_as_name, parts_of_item, source_of, split_pages};
pub use self::item::{impossible_date, source_from_item};
use super::link::{NOT_NAMES, is_in};
use super::url::host_of;
use crate::chronology::Source;

/// The sources of a bracket's inside, in order; `None` where it is no citation but an editor's words
/// (`[in the 1980s]`, `[W]`, `[September 12, 2001]`), that is where no item has a name and a date, or
/// says that it has none (`n.d.`), or an address.
///
/// ```
/// use dateline::read::sources_from_bracket;
/// let sources = sources_from_bracket("Associated Press, 6/9/2002; Gannon, 2005, pp. 161").unwrap();
/// assert_eq!(sources[0].date.as_deref(), Some("2002-06-09"));
/// assert_eq!(sources[1].pages.as_deref(), Some("161"));
/// assert!(sources_from_bracket("in the 1980s").is_none());
/// ```
pub fn sources_from_bracket(inside: &str) -> Option<Vec<Source>> {
    if let Some(named) = inside.strip_prefix("Sources: ") {
        // `Sources: Anna Brandt, Jan Visser` are people that were asked.
        let is_people = !named.contains(|c: char| c.is_ascii_digit());
        let people = || named.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
        return match is_people {
            true => Some(people().map(source_from_item).collect()),
            false => sources_from_bracket(named),
        };
    }
    let items = items_of(inside).into_iter();
    let items: Vec<_> = items.map(|item| (item, parts_of_item(item))).collect();
    if items.iter().any(|(item, parts)| is_citation(item, parts)) {
        let mut sources: Vec<Source> = Vec::with_capacity(items.len());
        for (item, mut parts) in items {
            if let Some(before) = sources.last_mut() {
                if goes_on(item, before) {
                    continue;
                }
                // `Time, 2/2003; 1/2004`
                if let Some(Ok(date)) = date_from_words(item) {
                    parts.name.clone_from(&before.name);
                    parts.date = Some(Ok(date));
                }
            }
            sources.push(source_of(item, parts));
        }
        return Some(sources);
    }
    // `Gannon 2005, pp. 161`
    sources_from_parenthesis(inside)
}

/// Takes an item that is pages alone into the source before it: `Time, 9/4/2002; p. 3`.
fn goes_on(item: &str, before: &mut Source) -> bool {
    let whole = ["X, ", item].concat();
    let ("X", Some(pages)) = split_pages(&whole) else { return false };
    let words = before.pages.take().into_iter().chain([pages]);
    before.pages = Some(words.collect::<Vec<_>>().join(", "));
    before.text = [&before.text, "; ", item].concat();
    true
}

/// The items between semicolons, but for those of an address; and between a date and the next name, where a comma stands
/// for the semicolon.
fn items_of(inside: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut begin = 0;
    for (at, _) in inside.match_indices(';').chain([(inside.len(), "")]) {
        let item = inside.get(begin..at).unwrap_or("");
        let last_word = item.rsplit(char::is_whitespace).next().unwrap_or("");
        let in_address = last_word.contains("://")
            && inside
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace()));
        if !in_address {
            split_at_dates(item.trim(), &mut items);
            begin = at + 1;
        }
    }
    items
}

/// `Time, 2/25/2002, Newsweek, 3/4/2002` is two items.
fn split_at_dates<'a>(item: &'a str, items: &mut Vec<&'a str>) {
    let is_date = |part: &str| part.matches('/').count() == 2 && date_from_words(part).is_some();
    let mut begin = 0;
    // Where the last date that a name follows ends, and the name begins.
    let mut cut = None;
    let mut at = 0;
    while at <= item.len() {
        let rest = item.get(at..).unwrap_or("");
        let next = JOINS.iter().filter_map(|join| Some((rest.find(join)?, join.len()))).min();
        let (length, join) = next.unwrap_or((rest.len(), 1));
        if rest.get(..length).is_some_and(is_date) {
            if let Some((end, next)) = cut.filter(|(_, next)| at > *next) {
                items.extend(item.get(begin..end));
                begin = next;
            }
            cut = Some((at + length, at + length + join));
        }
        at += length + join;
    }
    items.extend(item.get(begin..).filter(|rest| !rest.is_empty()));
}

/// What stands for a semicolon between a date and the next name.
const JOINS: [&str; 3] = [", ", " and ", " & "];

/// Whether an item of a bracket by itself makes it a citation.
fn is_citation(item: &str, parts: &Parts) -> bool {
    let tells_when = parts.date.is_some() || says_no_date(item);
    let is_named = names_work(parts) && !(parts.pages.is_none() && is_date_without_name(item));
    let is_address = parts.url.as_deref().map(host_of) == Some(parts.name.as_str());
    is_named && (tells_when || parts.url.is_some()) || is_address
}

/// Names begin with a capital; beside a whole date one may have a small letter too (`eWeek`, `al-Ahram`), but for the
/// words that sentences begin with (`see Time, 2/25/2002`).
fn names_work(parts: &Parts) -> bool {
    let name = parts.name.strip_prefix("the ").filter(|name| begins_as_name(name));
    let first = name.unwrap_or(&parts.name).split(' ').next().unwrap_or("");
    let has_day = matches!(&parts.date, Some(Ok(date)) if date.len() == "2002-02-25".len());
    begins_as_name(&parts.name)
        || has_day
            && first.starts_with(char::is_alphabetic)
            && !is_in(first, NOT_NAMES)
            && first != "see"
}

/// The sources of a parenthesis's inside, as pages made for printing have them: `PBS 6/20/2006; Visser
/// 2005, pp. 12`. `None` unless each item is a name with a whole date, or with a year and pages.
pub fn sources_from_parenthesis(inside: &str) -> Option<Vec<Source>> {
    let items = inside.split(';').map(str::trim).filter(|item| !item.is_empty());
    let sources: Option<Vec<Source>> = items
        .map(|item| {
            let (rest, pages) = split_pages(item);
            // `New York Times, March 5, 1985, p. A7`: words by themselves may be of anything on that day.
            let worded = pages.as_ref().and_then(|_| split_worded_date(rest));
            let (name, date, is_date) = match worded {
                Some((name, date)) => (name, Some(date), true),
                None => {
                    let (name, last) = rest.rsplit_once(' ')?;
                    let is_date = last.matches(['/', '.']).count() == 2;
                    (name, date_from_words(last).and_then(Result::ok), is_date)
                }
            };
            let name = name.trim_end().trim_end_matches(',');
            let is_meant = pages.is_some() || is_date;
            let fits = is_meant
                && date.is_some()
                && begins_as_name(name)
                && name.len() <= 80
                && !says_what_was_done(name);
            fits.then(|| Source {
                pages,
                date,
                name: name.to_owned(),
                text: item.to_owned(),
                ..Source::default()
            })
        })
        .collect();
    sources.filter(|sources| !sources.is_empty())
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `Entered:`, `Signed`, `Case filed`, `Friday`: before a day no publication, but what happened on it.
fn says_what_was_done(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or("");
    name.ends_with(':')
        || last.ends_with("ed") && (last == name || last.starts_with(char::is_lowercase))
        || WEEKDAYS.contains(&name)
}

/// A name and a day in words behind it, with a comma or without: `Le Monde du 4 septembre 1939`.
fn split_worded_date(item: &str) -> Option<(&str, String)> {
    if let Some((name, Some(Ok(date)))) = split_date(item) {
        return Some((name, date));
    }
    item.match_indices(' ').find_map(|(at, _)| {
        let (name, words) = (item.get(..at)?, item.get(at + 1..)?);
        let is_day = words.contains(' ') && words.starts_with(|c: char| c.is_alphanumeric());
        let date = date_from_words(words).filter(|_| is_day)?.ok()?;
        let bare = BEFORE_DATES.iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
        (date.len() == "2002-02-25".len()).then_some((bare, date))
    })
}

/// What leads from a paper's name to its day.
const BEFORE_DATES: [&str; 5] = [" of", " du", " vom", " del", " de"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parentheses() {
        for (inside, found) in [
            ("PBS 6/20/2006", Some(vec![("PBS", "2006-06-20", None)])),
            (
                "Harbour News 4/9/1981; Visser, 4/1/1990",
                Some(vec![("Harbour News", "1981-04-09", None), ("Visser", "1990-04-01", None)]),
            ),
            ("Visser 1990, pp. 12-14", Some(vec![("Visser", "1990", Some("12-14"))])),
            (
                "New York Times, March 5, 1985, p. A7",
                Some(vec![("New York Times", "1985-03-05", Some("A7"))]),
            ),
            ("Le Monde du 5 mars 1985, p. 7", Some(vec![("Le Monde", "1985-03-05", Some("7"))])),
            (
                "Neues Deutschland, 31. März 1985, S. 7",
                Some(vec![("Neues Deutschland", "1985-03-31", Some("7"))]),
            ),
            ("El País, 5 de marzo de 1985, p. 7", Some(vec![("El País", "1985-03-05", Some("7"))])),
            ("Paris, March 5, 1985", None),
            ("PBS 6/20/2006; as he says", None),
            ("Chapter 1990", None),
            ("Entered: 6/20/2006", None),
            ("Case filed 6/20/2006", None),
            ("Friday 6/20/2006", None),
            ("Newsday 6/20/2006", Some(vec![("Newsday", "2006-06-20", None)])),
            ("on 6/20/2006", None),
            ("6/20/2006", None),
            ("R-Texas", None),
            (";", None),
        ] {
            let sources = sources_from_parenthesis(inside);
            let read = sources.as_ref().map(|sources| {
                sources
                    .iter()
                    .map(|source| {
                        (
                            source.name.as_str(),
                            source.date.as_deref().unwrap_or(""),
                            source.pages.as_deref(),
                        )
                    })
                    .collect::<Vec<_>>()
            });
            assert_eq!(read, found, "{inside}");
        }
    }

    #[test]
    fn brackets() {
        for (inside, names) in [
            (
                "Associated Press, 6/9/2002; Guardian, 6/11/2002",
                Some(vec!["Associated Press", "Guardian"]),
            ),
            ("Gannon, 2005; the author’s notes", Some(vec!["Gannon", "the author’s notes"])),
            ("in the 1980s", None),
            ("W", None),
            ("Source: NPR", None),
            ("Sources: Anna Brandt, Jan Visser", Some(vec!["Anna Brandt", "Jan Visser"])),
            ("Sources: CIA documents, 1998; Time, 1999", Some(vec!["CIA documents", "Time"])),
            ("bin Laden family business", None),
            ("in May, 1999", None),
            ("September 12, 2001", None),
            ("May, 2001", None),
            ("May, 2001, p. 5", Some(vec!["May"])),
            ("Time, n.d.", Some(vec!["Time"])),
            ("The man, unknown", None),
            ("https://example.org/a", Some(vec!["example.org"])),
            ("see https://example.org/a", None),
            ("eWeek, 1/3/1999", Some(vec!["eWeek"])),
            ("al-Ahram Weekly, 1/3/1999", Some(vec!["al-Ahram Weekly"])),
            ("’Asharq al-Awsat, 2/1999", Some(vec!["’Asharq al-Awsat"])),
            ("see Time, 2/25/2002", None),
            ("on 9/11/2001", None),
            ("Iraq, in 1991", None),
            ("Time, 2/25/2002, Newsweek, 3/4/2002", Some(vec!["Time", "Newsweek"])),
            ("Time, 2/25/2002, 3/4/2002", Some(vec!["Time"])),
            ("Time, 2/2003; 1/2004", Some(vec!["Time", "Time"])),
            ("Time, 2/2003; p. 3; Slate, 2004", Some(vec!["Time", "Slate"])),
            ("Time, 2/25/2002 and Slate, 3/4/2002", Some(vec!["Time", "Slate"])),
            ("Time, 2/25/2002 & Slate, 3/4/2002, p. 3", Some(vec!["Time", "Slate"])),
            ("Gannon 2005, pp. 161", Some(vec!["Gannon"])),
            ("Time 1999", None),
            ("Iraq, 1991, the war", None),
            ("the Guardian, 6/11/2002", Some(vec!["the Guardian"])),
            ("https://example.org/a_(b)", Some(vec!["example.org"])),
            ("US Congress, Senate, 2/25/2002", Some(vec!["US Congress, Senate"])),
            ("Time, 2/25/2002, https://example.org/a;b=1; NPR, 2002", Some(vec!["Time", "NPR"])),
            ("Time, 2/25/20002", Some(vec!["Time"])),
            ("Newsday, September 31, 2001", Some(vec!["Newsday"])),
            ("", None),
            (";;", None),
        ] {
            let sources = sources_from_bracket(inside);
            let found: Option<Vec<&str>> = sources
                .as_ref()
                .map(|sources| sources.iter().map(|source| source.name.as_str()).collect());
            assert_eq!(found, names, "{inside}");
        }
    }
}
