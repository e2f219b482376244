//! Citations in brackets: `[Associated Press, 6/9/2002; Gannon, 2005, pp. 161]`.
//!
//! Each item is read from the right: pages, then a date, and what is left is the name. The
//! conventions are those of History Commons, as measured on its pages.

use crate::chronology::Source;
use crate::date::Day;

/// The sources of a bracket's inside, in order; `None` where it is no citation but an editor's words
/// (`[in the 1980s]`, `[W]`), that is where no item has a name and a date.
///
/// ```
/// use dateline::read::sources_from_bracket;
/// let sources = sources_from_bracket("Associated Press, 6/9/2002; Gannon, 2005, pp. 161").unwrap();
/// assert_eq!(sources[0].date.as_deref(), Some("2002-06-09"));
/// assert_eq!(sources[1].pages.as_deref(), Some("161"));
/// assert!(sources_from_bracket("in the 1980s").is_none());
/// ```
pub fn sources_from_bracket(inside: &str) -> Option<Vec<Source>> {
    let sources: Vec<Source> = inside
        .split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(source_from_item)
        .collect();
    sources
        .iter()
        .any(|source| {
            let is_dated = source.date.is_some() || impossible_date(source).is_some();
            is_dated && begins_as_name(&source.name)
        })
        .then_some(sources)
}

/// The sources of a parenthesis's inside, as pages made for printing have them: `PBS 6/20/2006; Visser
/// 2005, pp. 12`. `None` unless each item is a name with a whole date, or with a year and pages.
pub fn sources_from_parenthesis(inside: &str) -> Option<Vec<Source>> {
    let items = inside.split(';').map(str::trim).filter(|item| !item.is_empty());
    let sources: Option<Vec<Source>> = items
        .map(|item| {
            let (rest, pages) = split_pages(item);
            let (name, last) = rest.rsplit_once(' ')?;
            let name = name.trim_end().trim_end_matches(',');
            let date = date_from_words(last).and_then(Result::ok);
            let is_meant = pages.is_some() || last.matches('/').count() == 2;
            let fits = is_meant && date.is_some() && begins_as_name(name) && name.len() <= 80;
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

/// A source from one item of a bracket; what is neither date nor pages is its name.
pub fn source_from_item(item: &str) -> Source {
    let text = item.trim();
    let (name, date, pages) = parts_of_item(text);
    let date = date.and_then(date_from_words).and_then(Result::ok);
    Source { name: name.to_owned(), date, pages, title: None, url: None, text: text.to_owned() }
}

/// The words in a source's citation that mean to be its date, where the calendar does not have it.
pub fn impossible_date(source: &Source) -> Option<&str> {
    let (_, date, _) = parts_of_item(&source.text);
    date.filter(|words| matches!(date_from_words(words), Some(Err(_))))
}

/// An item's name, the words of its date, and its pages.
fn parts_of_item(item: &str) -> (&str, Option<&str>, Option<String>) {
    // `… 3/1/1999 Sources: Person A, Person B`: the primary sources are part of the item's words only.
    let cited = item.split(" Sources: ").next().unwrap_or(item);
    let cited = cited.trim_end().strip_suffix("pdf file").unwrap_or(cited).trim_end();
    let (rest, pages) = split_pages(cited);
    match rest.rsplit_once(',') {
        Some((name, last)) if date_from_words(last.trim()).is_some() => {
            (name.trim(), Some(last.trim()), pages)
        }
        _ => (rest, None, pages),
    }
}

/// Names begin with a capital or a digit (`9/11 Commission`), or with a letter that has no case.
fn begins_as_name(name: &str) -> bool {
    let first = name.trim_start_matches(['“', '"', '‘', '\'', '(']).chars().next();
    first.is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase()) && !name.ends_with(',')
}

/// `Gannon, 2005, pp. 161` → `Gannon, 2005` and `161`.
fn split_pages(item: &str) -> (&str, Option<String>) {
    for mark in [", pp. ", ", pp.", ", p. ", ", p.", ", pages ", ", page "] {
        if let Some((rest, pages)) = item.rsplit_once(mark) {
            let pages = pages.trim();
            let numbers = |c: char| c.is_ascii_digit() || "ivxlcdmIVXLCDM".contains(c);
            if pages.chars().next().is_some_and(numbers) {
                return (rest.trim_end(), Some(pages.to_owned()));
            }
        }
    }
    (item, None)
}

/// The calendar has no such date.
struct Impossible;

/// A citation's date: `6/9/2002` (month first, unless only the day can be), `6/2002`, `2005`, `2002-06-09`,
/// `2002-06`. `None` for words that mean none.
fn date_from_words(words: &str) -> Option<Result<String, Impossible>> {
    let parts = |separator: char| -> Option<Vec<u16>> {
        words
            .split(separator)
            .map(|part| part.parse().ok().filter(|_| !part.starts_with('+')))
            .collect()
    };
    // How much of the day is said: a year is four bytes, a month seven.
    let date = |year: u16, month: u16, day: u16, length: usize| {
        (1000..=2999).contains(&year).then(|| {
            let small = |number: u16| u8::try_from(number).unwrap_or(0);
            Day::new(year.into(), small(month), small(day)).ok_or(Impossible)?;
            let mut date = format!("{year}-{month:02}-{day:02}");
            date.truncate(length);
            Ok(date)
        })
    };
    match (parts('/').as_deref(), parts('-').as_deref()) {
        (Some(&[day, month, year]), _) if day > 12 && month <= 12 => date(year, month, day, 10),
        (Some(&[month, day, year]), _) => date(year, month, day, 10),
        (_, Some(&[year, month, day])) => date(year, month, day, 10),
        (Some(&[month, year]), _) | (_, Some(&[year, month])) => date(year, month, 1, 7),
        (Some(&[year]), _) => date(year, 1, 1, 4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items() {
        for (item, name, date, pages) in [
            ("Associated Press, 6/9/2002", "Associated Press", Some("2002-06-09"), None),
            ("Le Monde, 25/12/1999", "Le Monde", Some("1999-12-25"), None),
            ("Le Monde, 2/30/1999", "Le Monde", None, None),
            ("Time, 13/45/2002, p. 3", "Time", None, Some("3")),
            ("Room, 1/2", "Room, 1/2", None, None),
            ("Guardian, 2002-06-11", "Guardian", Some("2002-06-11"), None),
            ("Gannon, 2005, pp. 161", "Gannon", Some("2005"), Some("161")),
            ("Gannon, 2005, p. 161", "Gannon", Some("2005"), Some("161")),
            ("Filson, 2003, pp. iv-v, 34-36", "Filson", Some("2003"), Some("iv-v, 34-36")),
            ("Dreyfuss, 2005, pp. 164 - 175", "Dreyfuss", Some("2005"), Some("164 - 175")),
            (
                "Scott, 2007, pp. 63-64, 111 and 170",
                "Scott",
                Some("2007"),
                Some("63-64, 111 and 170"),
            ),
            ("Airman, 12/1999", "Airman", Some("1999-12"), None),
            ("9/11 Commission, 2/3/2004 ", "9/11 Commission", Some("2004-02-03"), None),
            ("US Congress, 7/24/2003 pdf file", "US Congress", Some("2003-07-24"), None),
            ("Le Monde (Paris), 1/1998", "Le Monde (Paris)", Some("1998-01"), None),
            (
                "US Congress, Senate, Committee on Foreign Relations, 12/1992",
                "US Congress, Senate, Committee on Foreign Relations",
                Some("1992-12"),
                None,
            ),
            ("CNN, 3/1/1999 Sources: A. Person, Unnamed official", "CNN", Some("1999-03-01"), None),
            ("Unknown, 2001", "Unknown", Some("2001"), None),
            ("Interview with the author", "Interview with the author", None, None),
            ("Nation, 13/13/2001", "Nation", None, None),
        ] {
            let source = source_from_item(item);
            let found = (source.name.as_str(), source.date.as_deref(), source.pages.as_deref());
            assert_eq!(found, (name, date, pages));
            assert_eq!(source.text, item.trim());
        }
    }

    #[test]
    fn parentheses() {
        for (inside, found) in [
            ("PBS 6/20/2006", Some(vec![("PBS", "2006-06-20", None)])),
            (
                "Harbour News 4/9/1981; Visser, 4/1/1990",
                Some(vec![("Harbour News", "1981-04-09", None), ("Visser", "1990-04-01", None)]),
            ),
            ("Visser 1990, pp. 12-14", Some(vec![("Visser", "1990", Some("12-14"))])),
            ("PBS 6/20/2006; as he says", None),
            ("Chapter 1990", None),
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
            ("bin Laden family business", None),
            ("in May, 1999", None),
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
