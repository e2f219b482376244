//! One item of a citation, read from the right: an address, pages, then a date, and what is left is the name.

use super::date::{Dated, date_from_words, says_no_date, split_date};
use crate::chronology::Source;
use crate::lower::lower;
use crate::read::url::{host_of, safe_url};

/// Words before a number that say on which pages something stands, in small letters without a stop; they are not kept.
const PAGE_WORDS: [&str; 11] =
    ["p", "pp", "pg", "pgs", "page", "pages", "s", "seite", "seiten", "pág", "págs"];

/// Words that say in which part of a work, which are kept.
const PART_WORDS: [&str; 10] = ["vol", "no", "ch", "chap", "sec", "col", "bd", "nr", "núm", "n°"];

/// The longest words, in bytes, behind a date, and the longest title in quotation marks.
const TAIL_LIMIT_BYTES: usize = 40;
const TITLE_LIMIT_BYTES: usize = 160;

/// A source from one item of a bracket; what is neither date, pages nor address is its name. Its date is
/// EDTF: `2002-06-09`, `2002-06`, `2002`, `1999-21`, `2006-07-10/2006-07-17`.
///
/// ```
/// use dateline::read::source_from_item;
/// let source = source_from_item("Federal Register, September 12, 2001, vol. 66, https://example.org/66");
/// assert_eq!((source.name.as_str(), source.date.as_deref()), ("Federal Register", Some("2001-09-12")));
/// assert_eq!((source.pages.as_deref(), source.url.as_deref()), (Some("vol. 66"), Some("https://example.org/66")));
/// ```
pub fn source_from_item(item: &str) -> Source {
    let item = item.trim();
    source_of(item, parts_of_item(item))
}

pub(super) fn source_of(item: &str, parts: Parts) -> Source {
    let Parts { name, date, pages, url } = parts;
    let text = item.to_owned();
    Source { name, date: date.and_then(Result::ok), pages, title: None, url, text }
}

/// The words in a source's citation that mean to be its date, where the calendar does not have it.
pub fn impossible_date(source: &Source) -> Option<String> {
    let may_be = source.date.is_none().then(|| parts_of_item(&source.text));
    may_be.and_then(|parts| parts.date.and_then(Result::err))
}

/// What an item consists of.
pub(super) struct Parts {
    pub(super) name: String,
    /// EDTF; else the words of a date that the calendar does not have.
    pub(super) date: Option<Result<String, String>>,
    pub(super) pages: Option<String>,
    pub(super) url: Option<String>,
}

pub(super) fn parts_of_item(item: &str) -> Parts {
    // `… 3/1/1999 Sources: Person A, Person B`: the primary sources are part of the item's words only.
    let item = item.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{200b}', '\u{feff}'], "");
    let cited =
        item.split(" Sources: ").next().unwrap_or("").split(" Source: ").next().unwrap_or("");
    let cited = cited.strip_prefix("Source: ").unwrap_or(cited);
    let cited = without_remark(cited);
    let (cited, url) = split_address(cited);
    let (rest, mut pages) = split_pages(&cited);
    // `Gannon, 2005 (2nd ed.), pp. 3`
    let rest = without_remark(rest);
    let mut dated = split_date(rest);
    if let (None, Some(words)) = (&dated, &pages) {
        // `Foreign Affairs, vol. 80, no. 2, 3/2001`
        if let Some((part, date)) = split_date(words) {
            dated = Some((rest, date));
            pages = Some(part.to_owned());
        }
    }
    if !matches!(dated, Some((_, Some(Ok(_)))))
        && let Some((head, date, tail)) = split_tail(rest).or_else(|| split_imprint(rest))
    {
        let words = [tail].into_iter().chain(pages.as_deref()).filter(|words| !words.is_empty());
        pages = Some(words.collect::<Vec<_>>().join(", ")).filter(|words| !words.is_empty());
        dated = Some((head, Some(Ok(date))));
    }
    let (name, date) = match dated {
        Some((name, date)) => (name, date),
        None => (rest, None),
    };
    let (name, date) = match (date, &pages) {
        // `Mattis 2007, pp. 2`
        (None, Some(_)) => split_year(name).unwrap_or((name, None)),
        (date, _) => (name, date),
    };
    let name =
        ["see also ", "cf. "].iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name);
    let (mut name, mut date) = (name.to_owned(), date);
    // An address, and perhaps its date.
    if let Some(url) = url.as_deref() {
        let day = date_from_words(&name).filter(|_| date.is_none());
        if name.is_empty() || day.is_some() {
            date = day.map(|day| day.map_err(|_| name.clone())).or(date);
            name = host_of(url).to_owned();
        }
    }
    Parts { name, date, pages, url }
}

/// Whether words are in quotation marks: the title of a chapter or article.
fn is_quoted(words: &str) -> bool {
    words.starts_with(['“', '"', '„', '«']) && words.ends_with(['”', '"', '“', '»'])
}

/// What stands behind a date: `National Archives, 6/23/1972, tape 741-2`, `New York Times, 6/13/1971:A1`, `Gannon, 2005,
/// 161`. Answers the name, the date and the rest. Behind a year alone it has a number or capitals only: `Iraq, 1991,
/// the war` is no citation.
fn split_tail(item: &str) -> Option<(&str, String, &str)> {
    let joins = item.char_indices().filter(|(_, c)| matches!(c, ',' | ':'));
    joins.into_iter().find_map(|(at, _)| {
        let (head, tail) = (item.get(..at)?, item.get(at + 1..)?.trim());
        let (name, date) = split_date(head)?;
        let date = date?.ok()?;
        let has_day = date.len() >= "2002-02-25".len();
        let is_code = tail.contains(|c: char| c.is_ascii_digit())
            || !tail.contains(|c: char| c.is_lowercase())
            || item.get(at..)?.starts_with(':') && tail.starts_with(char::is_uppercase)
            || is_quoted(tail);
        let limit = if is_quoted(tail) { TITLE_LIMIT_BYTES } else { TAIL_LIMIT_BYTES };
        let is_short = !tail.is_empty() && tail.len() <= limit;
        (is_short && !name.is_empty() && (has_day || is_code)).then_some((name, date, tail))
    })
}

/// A work with its year in parentheses, and what stands behind these: `Plan of Attack (Simon and Schuster, 2004), 412`,
/// `17 U.S. 316 (1819)`.
fn split_imprint(item: &str) -> Option<(&str, String, &str)> {
    let (before, tail) = item.rsplit_once(')')?;
    let (name, inside) = before.rsplit_once('(')?;
    let year = inside.rsplit([',', ' ']).next().filter(|year| year.len() == 4)?;
    let date = date_from_words(year)?.ok()?;
    let tail = tail.trim_start_matches([',', ' ']);
    let name = name.trim();
    (!name.is_empty() && tail.len() <= TAIL_LIMIT_BYTES).then_some((name, date, tail))
}

/// `Mattis 2007`: a name and a year.
fn split_year(item: &str) -> Option<(&str, Dated)> {
    let (name, year) = item.rsplit_once(' ').filter(|(_, year)| year.len() == 4)?;
    let date = date_from_words(year)?.ok()?;
    Some((name, Some(Ok(date))))
}

/// `CNN, https://example.org/a, 9/12/2001` → `CNN, 9/12/2001` and the address.
fn split_address(item: &str) -> (std::borrow::Cow<'_, str>, Option<String>) {
    let Some(scheme) = item.find("://") else { return (item.into(), None) };
    let begin = item.get(..scheme).and_then(|before| before.rfind(char::is_whitespace));
    let begin = begin.map_or(0, |blank| blank + 1);
    let behind = item.get(begin..).unwrap_or("");
    let words = behind.split(char::is_whitespace).next().unwrap_or(behind);
    let address = words.trim_start_matches(['<', '(']);
    let ends: &[char] =
        if address.contains('(') { &[',', '.', '>'] } else { &[',', '.', '>', ')'] };
    let address = address.trim_end_matches(ends);
    let Some(url) = safe_url(address) else { return (item.into(), None) };
    let before = item.get(..begin).unwrap_or("").trim_end().trim_end_matches(',');
    let after = behind.get(words.len()..).unwrap_or("").trim();
    let join = if before.is_empty() || after.is_empty() { "" } else { ", " };
    ([before, join, after].concat().into(), Some(url.to_owned()))
}

/// Without what a page says of a file, or of a date: `pdf file`, `(PDF)`, `(registration required)`.
fn without_remark(item: &str) -> &str {
    let item = item.trim();
    for remark in ["pdf file", "(pdf)", "[pdf]", "pdf"] {
        let at = item.len().saturating_sub(remark.len());
        if let Some((before, end)) = item.split_at_checked(at)
            && end.eq_ignore_ascii_case(remark)
            && before.ends_with(char::is_whitespace)
        {
            return before.trim_end();
        }
    }
    let remark = item.strip_suffix(')').and_then(|open| open.rsplit_once(" ("));
    let dated = remark.filter(|(before, words)| {
        before.ends_with(|c: char| c.is_ascii_digit()) && date_from_words(words).is_none()
    });
    dated.map_or(item, |(before, _)| before)
}

/// Names begin with a capital or a digit (`9/11 Commission`), or with a letter that has no case.
pub(super) fn begins_as_name(name: &str) -> bool {
    let first = name.trim_start_matches(['“', '"', '‘', '’', '\'', '(']).chars().next();
    first.is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase()) && !name.ends_with(',')
}

/// `Gannon, 2005, pp. 161` → `Gannon, 2005` and `161`; `Federal Register, 2005, vol. 70` → `vol. 70`. A comma goes
/// before, or `pp` stands behind the year.
pub(super) fn split_pages(item: &str) -> (&str, Option<String>) {
    for (blank, _) in item.match_indices(' ') {
        let (Some(before), Some(words)) = (item.get(..blank), item.get(blank + 1..)) else {
            continue;
        };
        let is_word = |c: char| c.is_alphabetic() || c == '°';
        let word = words.get(..words.find(|c| !is_word(c)).unwrap_or(words.len())).unwrap_or("");
        let behind = words.get(word.len()..).unwrap_or("");
        let number = behind.strip_prefix('.').unwrap_or(behind).trim_start();
        // French `s.d.`; `4:15 p.m.`
        if !is_page(number) || says_no_date(item) || behind.starts_with(".m.") {
            continue;
        }
        let small: String = word.chars().map(lower).collect();
        // `5/2/2003 - p. A1`, `5/2/2003. P. 12`
        let before = before.trim_end_matches([' ', '-', '–', '—', '.']);
        let dated = before.ends_with(|c: char| c.is_ascii_digit() || c == ')');
        let is_pages = PAGE_WORDS.contains(&small.as_str());
        // `S. 12`, but `Room S 12`
        let is_short = small != "s" || behind.starts_with('.');
        // The stop of the sentence, but not that of `12 ff.`
        let bare = number.strip_suffix('.').filter(|it| it.ends_with(|c: char| c.is_ascii_digit()));
        let number = bare.unwrap_or(number);
        let rest = before.strip_suffix(',');
        if is_pages && is_short && (rest.is_some() || dated) {
            return (rest.unwrap_or(before).trim_end(), Some(number.to_owned()));
        }
        if let Some(rest) = rest.filter(|_| PART_WORDS.contains(&small.as_str())) {
            return (rest.trim_end(), Some(words.trim_end().to_owned()));
        }
    }
    (item, None)
}

/// Whether a text begins with the number of a page: `12`, `iv`, `A1`, `B-4`.
fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches(|c| "ivxlcdmIVXLCDM".contains(c));
    if rest.len() == text.len() && rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        rest = rest.get(1..).unwrap_or("");
        rest = rest.strip_prefix('-').unwrap_or(rest);
        return rest.starts_with(|c: char| c.is_ascii_digit());
    }
    rest.starts_with(|c: char| c.is_ascii_digit())
        || rest.len() < text.len() && !rest.starts_with(char::is_alphabetic)
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
            ("Newsday, September 12, 2001", "Newsday", Some("2001-09-12"), None),
            ("Time, Feb. 25, 2002", "Time", Some("2002-02-25"), None),
            ("Time, 25 February 2002, p. 12", "Time", Some("2002-02-25"), Some("12")),
            ("US Congress, Senate, May 5, 2005", "US Congress, Senate", Some("2005-05-05"), None),
            ("Newsday, September 31, 2001", "Newsday", None, None),
            ("Cole, Juan, 2005", "Cole, Juan", Some("2005"), None),
            ("Le Monde, 9 novembre 1989, p. 3", "Le Monde", Some("1989-11-09"), Some("3")),
            ("Der Spiegel, 9.11.1989, S. 12", "Der Spiegel", Some("1989-11-09"), Some("12")),
            ("New Yorker, 7/10-17/2006", "New Yorker", Some("2006-07-10/2006-07-17"), None),
            ("ABC News, 9/12/01", "ABC News", Some("2001-09-12"), None),
            ("Time, n.d.", "Time", None, None),
            ("Federal Register, 2005, vol. 70", "Federal Register", Some("2005"), Some("vol. 70")),
            (
                "Foreign Affairs, vol. 80, no. 2, 3/2001",
                "Foreign Affairs",
                Some("2001-03"),
                Some("vol. 80, no. 2"),
            ),
            ("Shirer, 1960, pp. 1010, 1120", "Shirer", Some("1960"), Some("1010, 1120")),
            ("Isis, 1960, vol. 3, p. 9", "Isis", Some("1960"), Some("vol. 3, p. 9")),
            ("CNN 9/12/2001", "CNN", Some("2001-09-12"), None),
            ("CNN, 9/12/2001, https://example.org/a,b", "CNN", Some("2001-09-12"), None),
            ("CNN, https://example.org/a, 9/12/2001", "CNN", Some("2001-09-12"), None),
            ("https://www.example.org/a?b=2001", "example.org", None, None),
            ("2001", "2001", None, None),
            (
                "Washington Post, 8/10/1974, pp. A1, A16",
                "Washington Post",
                Some("1974-08-10"),
                Some("A1, A16"),
            ),
            ("Tower, 1987, pp. B14-B16", "Tower", Some("1987"), Some("B14-B16")),
            ("Report, 1987, pp. I-3", "Report", Some("1987"), Some("I-3")),
            ("Kutler, 1992,\u{a0}pp. 119-120", "Kutler", Some("1992"), Some("119-120")),
            ("Kutler, 1992, pp 13", "Kutler", Some("1992"), Some("13")),
            ("Kutler, 1992, PP. 6", "Kutler", Some("1992"), Some("6")),
            ("Kutler, 2004 pp. 5", "Kutler", Some("2004"), Some("5")),
            ("Kutler, 2004, pp23", "Kutler", Some("2004"), Some("23")),
            ("Gannon, 2005 (2nd ed.), pp. 3", "Gannon", Some("2005"), Some("3")),
            ("BBC, 9/12/2001 (registration required)", "BBC", Some("2001-09-12"), None),
            ("US Congress, 7/24/2003 (PDF)", "US Congress", Some("2003-07-24"), None),
            ("Time, 2/25/2002 Source: A. Person", "Time", Some("2002-02-25"), None),
            ("Coll, 2004a, pp. 3", "Coll, 2004a", Some("2004"), Some("3")),
            ("Time, 2/25/20002", "Time", None, None),
            ("Sunday Times (London)", "Sunday Times (London)", None, None),
            ("Archives, 6/23/1972, tape 741-2", "Archives", Some("1972-06-23"), Some("tape 741-2")),
            ("Reagan, 11/25/1986, press talk", "Reagan", Some("1986-11-25"), Some("press talk")),
            ("Times, 6/13/1971:A1", "Times", Some("1971-06-13"), Some("A1")),
            ("Times, 6/13/1971, A1", "Times", Some("1971-06-13"), Some("A1")),
            ("Gannon, 2005: 161", "Gannon", Some("2005"), Some("161")),
            ("Gannon, 2005, DVD", "Gannon", Some("2005"), Some("DVD")),
            ("Tower, 1987, B-20", "Tower", Some("1987"), Some("B-20")),
            ("Time, 6/9/1999 [PDF]", "Time", Some("1999-06-09"), None),
            ("Interview, pages in the book", "Interview, pages in the book", None, None),
            ("IPCC, 2007, pp. 12.", "IPCC", Some("2007"), Some("12")),
            ("UPI, 5/2/2003, 4:15 p.m.", "UPI", Some("2003-05-02"), None),
            (
                "Brandt, A Plan (Salt and Sons, 2004), 412",
                "Brandt, A Plan",
                Some("2004"),
                Some("412"),
            ),
            ("Salt v. Oak, 17 U.S. 316 (1819)", "Salt v. Oak, 17 U.S. 316", Some("1819"), None),
            ("149 Cong. Rec. H5412 (2003)", "149 Cong. Rec. H5412", Some("2003"), None),
            ("Herodotus, 6.102-117", "Herodotus, 6.102-117", None, None),
            ("Mattis 2007, pp. 2", "Mattis", Some("2007"), Some("2")),
            ("Times, 5/2/2003 - p. A1", "Times", Some("2003-05-02"), Some("A1")),
            ("Newsday, 5/2/2003. P. 12", "Newsday", Some("2003-05-02"), Some("12")),
            ("IPCC, 2007: Summary", "IPCC", Some("2007"), Some("Summary")),
            (
                "Des Forges, 3/1999, “The Strategy”",
                "Des Forges",
                Some("1999-03"),
                Some("“The Strategy”"),
            ),
            ("see also Brandt, 2004", "Brandt", Some("2004"), None),
            ("Brandt, undated", "Brandt", None, None),
            ("NDR, o. J.", "NDR", None, None),
        ] {
            let source = source_from_item(item);
            let found = (source.name.as_str(), source.date.as_deref(), source.pages.as_deref());
            assert_eq!(found, (name, date, pages));
            assert_eq!(source.text, item.trim());
        }
        let url = |item| source_from_item(item).url;
        assert_eq!(
            url("CNN, https://example.org/a, 9/12/2001").as_deref(),
            Some("https://example.org/a")
        );
        assert_eq!(url("CNN (<https://example.org/a>.)").as_deref(), Some("https://example.org/a"));
        assert_eq!(url("CNN, javascript://a"), None);
        let dated = source_from_item("http://www.example.org/a.html, 3/9/2001");
        assert_eq!(
            (dated.name.as_str(), dated.date.as_deref()),
            ("example.org", Some("2001-03-09"))
        );
        assert_eq!(url("https://example.org/a_(b)").as_deref(), Some("https://example.org/a_(b)"));
    }
}
