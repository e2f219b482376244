//! What stands inside a body's text: citations, references and lead-ins, as marks.

mod phrases;

use self::phrases::{
    after_see, dates_of_list, is_part_of_date, parted_at_join, with_number, without_see,
};
use super::citation::{
    impossible_date, source_from_item, sources_from_bracket, sources_from_parenthesis,
};
use super::draft::{Link, LinkTo};
use super::lead_in::lead_in;
use crate::body::{Body, Mark, MarkKind, paragraphs};
use crate::chronology::{Reference, Source};
use crate::date::{DateOptions, Hull, Nature, read_date};
use crate::read::season_of_years;
use crate::sort::sort_by;
use crate::strings::Strings;

/// The longest inside of a bracket or parenthesis, in bytes, that is looked at.
const INSIDE_LIMIT_BYTES: usize = 4_000;

/// The same of what nothing closes.
const UNCLOSED_LIMIT_BYTES: usize = 200;

/// A body with its citations and references.
#[derive(Debug, Default)]
pub struct Inline {
    /// The text with its marks.
    pub body: Body,
    /// Those given beforehand, then those cited, each once.
    pub sources: Vec<Source>,
    /// One per date phrase, no targets yet.
    pub references: Vec<Reference>,
    /// What looks like a citation or a reference and is none: its byte in the text, and a sentence.
    /// In order.
    pub oddities: Vec<(usize, String)>,
    known: KnownSources,
}

/// The sources of an event by what they are called, and the place of each.
#[derive(Debug, Default)]
struct KnownSources {
    names: Strings,
    places: Vec<u32>,
}

/// Marks citations, references and lead-ins in plain text. `given` are the event's own sources.
///
/// ```
/// use dateline::date::DateOptions;
/// use dateline::read::read_inline;
/// let text = "He offers help (see April 1999). [Time, 2/25/2002]";
/// let inline = read_inline(text, Vec::new(), &DateOptions::default());
/// assert_eq!(inline.references[0].phrase, "April 1999");
/// assert_eq!(inline.sources[0].name, "Time");
/// ```
pub fn read_inline(text: &str, given: Vec<Source>, dates: &DateOptions) -> Inline {
    read_marked(text, Vec::new(), &[], given, dates)
}

/// As [`read_inline`], with the marks and links that the format has: a citation's link gives its title
/// and address, a reference's link its target. What only a link says is marked too.
pub fn read_marked(
    text: &str,
    marks: Vec<Mark>,
    links: &[Link],
    given: Vec<Source>,
    dates: &DateOptions,
) -> Inline {
    let headed: Vec<u32> =
        marks.iter().filter(|mark| mark.kind == MarkKind::LeadIn).map(|mark| mark.begin).collect();
    let body = Body { text: text.to_owned(), marks };
    let mut inline = Inline { body, ..Inline::default() };
    for source in given {
        inline.place_of(source);
    }
    let mut links = Links { links, used: vec![false; links.len()] };
    let mut begin = 0;
    for paragraph in paragraphs(text) {
        if let Some(length) =
            lead_in(paragraph).filter(|_| headed.binary_search(&(begin as u32)).is_err())
        {
            inline.mark(begin, begin + length, MarkKind::LeadIn);
        }
        let last = paragraph.rfind('[');
        let mut left_open = last.filter(|&open| !paragraph.get(open..).unwrap_or("").contains(']'));
        let (mut referred, mut cited) = (0, 0);
        let (pairs, unclosed) = pairs(paragraph);
        for (open, close) in pairs {
            if left_open.is_some_and(|at| at < open) {
                inline.report_open(begin, &mut left_open);
            }
            let inside = paragraph.get(open + 1..close).unwrap_or("");
            if inside.len() > INSIDE_LIMIT_BYTES {
                continue;
            }
            let is_bracket = paragraph.as_bytes().get(open) == Some(&b'[');
            if open < if is_bracket { cited } else { referred } {
                continue;
            }
            // `[see April 1999]`; a citation begins with a capital, mostly.
            let may_refer = !is_bracket || inside.starts_with(char::is_lowercase);
            if may_refer && inline.refer(inside, begin + open + 1, dates, &mut links) {
                referred = close;
            } else if inline.cite(inside, begin + open, begin + close + 1, &mut links) {
                cited = close;
            }
        }
        // One that ends the paragraph may be a citation that nobody closed.
        if let Some(open) = left_open
            && let Some(inside) =
                paragraph.get(open + 1..).filter(|it| it.len() <= INSIDE_LIMIT_BYTES)
            && inline.cite(inside, begin + open, begin + paragraph.len(), &mut links)
        {
            left_open = None;
            let message = "Expected `]` after this `[`, found the end of the paragraph; read as a citation up to there.";
            inline.oddities.push((begin + open, message.into()));
        }
        inline.report_open(begin, &mut left_open);
        for open in unclosed {
            let inside = sentence(paragraph.get(open + 1..).unwrap_or(""));
            if inline.refer(inside, begin + open + 1, dates, &mut links) {
                let message = "Expected `)` after this `(`, found the end of the sentence; read as a reference up to \
                               there.";
                inline.oddities.push((begin + open, message.into()));
            }
        }
        begin += paragraph.len() + 2;
    }
    let unused = links.links.iter().zip(&links.used).filter(|(_, used)| !**used);
    unused.for_each(|(link, _)| inline.follow(link, dates));
    sort_by(&mut inline.body.marks, |a, b| a.begin.cmp(&b.begin).then(b.end.cmp(&a.end)));
    drop_overlaps(&mut inline.body.marks);
    inline.number_references();
    inline
}

/// The links of a body, and which of them a citation or reference has taken up.
struct Links<'a> {
    links: &'a [Link],
    used: Vec<bool>,
}

impl Links<'_> {
    /// Takes up the link over these bytes.
    fn take(&mut self, begin: usize, end: usize) -> Option<&LinkTo> {
        let at = self.links.partition_point(|link| link.end <= begin);
        let link = self.links.get(at).filter(|link| link.begin < end)?;
        *self.used.get_mut(at)? = true;
        Some(&link.to)
    }
}

impl Inline {
    fn mark(&mut self, begin: usize, end: usize, kind: MarkKind) {
        self.body.marks.push(Mark { begin: begin as u32, end: end as u32, kind });
    }

    /// Takes note of a bracket that nothing closes, in a paragraph that begins at `begin`.
    fn report_open(&mut self, begin: usize, left_open: &mut Option<usize>) {
        let Some(open) = left_open.take() else { return };
        let message = "Expected `]` after this `[`, found the end of the paragraph; it stays text.";
        self.oddities.push((begin + open, message.into()));
    }

    /// `inside` a bracket or parenthesis that begins at `begin`: its sources, if it is a citation; `false` if it is none.
    fn cite(&mut self, inside: &str, begin: usize, end: usize, links: &mut Links<'_>) -> bool {
        let bracket = self.body.text.as_bytes().get(begin) == Some(&b'[');
        let cited =
            if bracket { sources_from_bracket(inside) } else { sources_from_parenthesis(inside) };
        let Some(cited) = cited else { return false };
        let mut places: Vec<u32> = Vec::with_capacity(cited.len());
        let mut read = 0;
        for mut source in cited {
            let at = inside.get(read..).and_then(|rest| rest.find(&source.text));
            let item = begin + 1 + read + at.unwrap_or(0);
            read += at.unwrap_or(0) + source.text.len();
            if let Some(to) = links.take(item, item + source.text.len()) {
                complete(&mut source, to);
            }
            if let Some(day) = impossible_date(&source) {
                let message = format!(
                    "Expected the date of a source, such as 6/9/2002, found `{day}`, which the calendar \
                     does not have; the source is kept without it."
                );
                self.oddities.push((item, message));
            }
            let place = self.place_of(source);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        self.mark(begin, end, MarkKind::Source(places));
        true
    }

    /// The place of a source among the event's; it becomes the last if it is new. Two works of one day
    /// have titles that differ, where titles are known.
    fn place_of(&mut self, source: Source) -> u32 {
        let mut name = source.name.clone();
        for part in [&source.date, &source.pages] {
            name.push('\n');
            name.push_str(part.as_deref().unwrap_or(""));
        }
        let new = self.sources.len() as u32;
        let place = self.known.place_of(&name, new);
        let known = self.sources.get(place as usize).and_then(|known| known.title.as_ref());
        let place = match (known, &source.title) {
            (Some(known), Some(title)) if known != title => {
                name.push('\n');
                name.push_str(title);
                self.known.place_of(&name, new)
            }
            _ => place,
        };
        if place == new {
            self.sources.push(source);
        }
        place
    }

    /// Puts the references in the order of the body.
    fn number_references(&mut self) {
        let unordered = std::mem::take(&mut self.references);
        for mark in &mut self.body.marks {
            let MarkKind::Reference(place) = &mut mark.kind else { continue };
            let Some(reference) = unordered.get(*place as usize) else { continue };
            *place = self.references.len() as u32;
            self.references.push(reference.clone());
        }
    }

    /// Marks a link that stands in no citation or reference as what it leads to.
    fn follow(&mut self, link: &Link, dates: &DateOptions) {
        let Some(words) = self.body.text.get(link.begin..link.end) else { return };
        let kind = match &link.to {
            LinkTo::Page(url) => MarkKind::Link(url.clone()),
            LinkTo::Work { .. } => {
                let mut source = source_from_item(words);
                complete(&mut source, &link.to);
                MarkKind::Source(vec![self.place_of(source)])
            }
            LinkTo::Event(id) => {
                let date = read_date(words, dates).ok();
                self.references.push(Reference {
                    phrase: words.to_owned(),
                    hull: date.as_ref().map_or(Hull { begin: None, end: None }, |date| date.hull),
                    nature: date.map_or(Nature::Throughout, |date| date.nature),
                    target: Some(id.clone()),
                    to: Vec::new(),
                });
                MarkKind::Reference(self.references.len() as u32 - 1)
            }
        };
        self.mark(link.begin, link.end, kind);
    }

    /// `inside` a parenthesis that begins at `begin`: the dates after `see`; `false` where it has none.
    fn refer(
        &mut self,
        inside: &str,
        begin: usize,
        dates: &DateOptions,
        links: &mut Links<'_>,
    ) -> bool {
        let Some((see, after)) = after_see(inside, dates.lang.as_deref()) else { return false };
        let phrases = &*without_see(inside.get(after..).unwrap_or(""), dates.lang.as_deref());
        let known = self.references.len();
        let mut behind = 0;
        let mut strange = None;
        for found in dates_of_list(phrases, dates) {
            let Some(phrase) = phrases.get(found.begin..found.end) else { continue };
            let with_before = phrases.get(behind..found.end).unwrap_or(phrase);
            let (others, with_before) = parted_at_join(with_before, phrase);
            strange = strange.or(with_number(others));
            behind = found.end;
            // `Aprl 31, 1999` does not mean the year.
            if is_part_of_date(with_before, phrase, dates) {
                strange.get_or_insert(with_before);
                continue;
            }
            // As the heading of the other event is read: `2001-21` is EDTF.
            let date = match season_of_years(phrase, false) {
                Some(_) => found.date,
                None => read_date(phrase, dates).unwrap_or(found.date),
            };
            let place = self.references.len() as u32;
            let begin = begin + after + found.begin;
            let target = match links.take(begin, begin + phrase.len()) {
                Some(LinkTo::Event(id)) => Some(id.clone()),
                _ => None,
            };
            self.references.push(Reference {
                phrase: phrase.to_owned(),
                hull: date.hull,
                nature: date.nature,
                target,
                to: Vec::new(),
            });
            self.mark(begin, begin + phrase.len(), MarkKind::Reference(place));
        }
        let found = self.references.len() > known;
        // `(see Appendix B)` is no date meant, `(see Febuary 2001)` is one.
        let rest = phrases.get(behind..).unwrap_or("");
        // `(see Summer 1978 [Vrba, 1991])`
        let is_cited = rest.trim_start().starts_with('[');
        let strange = strange.or(with_number(rest).filter(|_| !is_cited));
        if let Some(strange) = strange {
            let strange = strange.trim_start_matches([' ', ',', ';']);
            let message =
                format!("Expected a date after `{see}`, found `{strange}`; it stays text.");
            self.oddities.push((begin + after, message));
        }
        found
    }
}

impl KnownSources {
    /// The place of the source of this name; the `new` one where it is not yet known.
    fn place_of(&mut self, name: &str, new: u32) -> u32 {
        let number = self.names.insert(name) as usize;
        if number == self.places.len() {
            self.places.push(new);
        }
        self.places.get(number).copied().unwrap_or(new)
    }
}

/// Adds what a citation's link knows of it.
fn complete(source: &mut Source, to: &LinkTo) {
    match to {
        LinkTo::Work { title, url, text } => {
            source.title = title.clone();
            source.url = url.clone();
            if let Some(text) = text {
                source.text = text.clone();
            }
        }
        LinkTo::Page(url) => source.url = Some(url.clone()),
        LinkTo::Event(_) => {}
    }
}

/// Keeps marks that nest or stand apart, the earlier and wider of two that cross.
fn drop_overlaps(marks: &mut Vec<Mark>) {
    let mut ends: Vec<u32> = Vec::new();
    marks.retain(|mark| {
        while ends.last().is_some_and(|&end| end <= mark.begin) {
            ends.pop();
        }
        let fits = ends.last().is_none_or(|&end| mark.end <= end);
        if fits {
            ends.push(mark.end);
        }
        fits
    });
}

/// Matched brackets and parentheses as byte offsets, in order of their begin, found in one pass;
/// of nested brackets the innermost and those right round them; and parentheses that nothing closes.
fn pairs(text: &str) -> (Vec<(usize, usize)>, Vec<usize>) {
    let mut pairs = Vec::new();
    // Where each begins, and how deep others nest in it.
    let mut brackets: Vec<(usize, usize)> = Vec::new();
    let mut parentheses: Vec<usize> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => brackets.push((at, 0)),
            b']' => {
                let Some((open, depth)) = brackets.pop() else { continue };
                if let Some((_, around)) = brackets.last_mut() {
                    *around = (*around).max(depth + 1);
                }
                pairs.extend((depth < 2).then_some((open, at)));
            }
            b'(' => parentheses.push(at),
            b')' => pairs.extend(parentheses.pop().map(|open| (open, at))),
            _ => {}
        }
    }
    sort_by(&mut pairs, Ord::cmp);
    (pairs, parentheses)
}

/// The first sentence of what stands behind a parenthesis that is left open, if it is no longer than a reference.
fn sentence(text: &str) -> &str {
    let ends = |at: &usize| {
        text.get(at + 2..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
    };
    let bytes = text.as_bytes().iter().take(UNCLOSED_LIMIT_BYTES).enumerate();
    let mut stops = bytes.filter(|(_, byte)| **byte == b'.').map(|(at, _)| at);
    let end = stops.find(ends).unwrap_or(text.len());
    text.get(..end).filter(|words| words.len() <= UNCLOSED_LIMIT_BYTES).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Inline {
        read_inline(text, Vec::new(), &DateOptions::default())
    }

    fn marked(inline: &Inline, wanted: fn(&MarkKind) -> bool) -> Vec<&str> {
        let marks = inline.body.marks.iter().filter(|mark| wanted(&mark.kind));
        marks
            .filter_map(|mark| inline.body.text.get(mark.begin as usize..mark.end as usize))
            .collect()
    }

    #[test]
    fn references_are_split_by_date() {
        for (text, phrases) in [
            ("So (see April 1999).", vec!["April 1999"]),
            (
                "So (see Between September 12 and Late November 2001 and February 25, 2002).",
                vec!["Between September 12 and Late November 2001", "February 25, 2002"],
            ),
            (
                "So (see April 1999 and Sept. 3, 2001. He goes on.",
                vec!["April 1999", "Sept. 3, 2001"],
            ),
            ("So (see  1978 and July 3, 1979).", vec!["1978", "July 3, 1979"]),
            ("The damages (a reference to them—see October 12, 1950).", vec!["October 12, 1950"]),
            ("So (see (8:46 a.m.) September 11, 2001).", vec!["(8:46 a.m.) September 11, 2001"]),
            ("He (known since 1980 (see May 1979) to some) agrees.", vec!["May 1979"]),
            ("A stray ( and so (see May 1979).", vec!["May 1979"]),
            ("So (see, e.g., July 3, 1979).", vec!["July 3, 1979"]),
            ("They see April 1999 (but oversee May 1979).", vec![]),
            ("So (see Appendix B).", vec![]),
        ] {
            let inline = read(text);
            let found: Vec<&str> =
                inline.references.iter().map(|reference| reference.phrase.as_str()).collect();
            assert_eq!(found, phrases, "{text}");
            assert_eq!(
                marked(&inline, |kind| matches!(kind, MarkKind::Reference(_))),
                phrases,
                "{text}"
            );
        }
    }

    #[test]
    fn references_have_the_language_s_own_word() {
        for (lang, text, phrases) in [
            (
                "fr",
                "Ainsi (voir avril 1999 et 11 septembre 2001).",
                vec!["avril 1999", "11 septembre 2001"],
            ),
            ("fr", "Ainsi (le savoir avril 1999).", vec![]),
            (
                "de",
                "So (Siehe auch April 1999; 11. September 2001).",
                vec!["April 1999", "11. September 2001"],
            ),
            ("es", "Así (véase abril de 1999).", vec!["abril de 1999"]),
            ("es-MX", "Así (Vease mayo de 1999 y 2001).", vec!["mayo de 1999", "2001"]),
            ("es", "Así (ver entre 1981 y 1989 y 1995).", vec!["entre 1981 y 1989", "1995"]),
            ("it", "So (see April 1999).", vec!["April 1999"]),
        ] {
            let dates = DateOptions { lang: Some(lang.into()), ..DateOptions::default() };
            let inline = read_inline(text, Vec::new(), &dates);
            let found: Vec<&str> =
                inline.references.iter().map(|reference| reference.phrase.as_str()).collect();
            assert_eq!(found, phrases, "{text}");
        }
    }

    #[test]
    fn citations_are_counted_once() {
        let inline =
            read("One. [Time, 2/25/2002; NPR, 2005] Two [in the 1980s]. [Time, 2/25/2002]");
        let kinds: Vec<&MarkKind> = inline.body.marks.iter().map(|mark| &mark.kind).collect();
        assert_eq!(kinds, [&MarkKind::Source(vec![0, 1]), &MarkKind::Source(vec![0])]);
        assert_eq!(inline.sources.len(), 2);
    }

    #[test]
    fn hostile_text_takes_linear_time() {
        for text in
            ["(".repeat(50_000), "(see ".repeat(50_000), "[".repeat(50_000) + &"]".repeat(50_000)]
        {
            assert!(read(&text).references.is_empty());
        }
        let nested = "(see ".repeat(10_000) + "May 1979" + &")".repeat(10_000);
        assert_eq!(read(&nested).references.len(), 1);
    }
}
