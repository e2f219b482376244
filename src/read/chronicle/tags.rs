//! Tag lines: `Entity Tags: A, B`, `Timeline Tags: …`, `Category Tags: …`.

use crate::read::draft::Draft;
use crate::strings::Strings;

/// What follows a comma inside a name and is no name of its own.
const SUFFIXES: [&str; 24] = [
    "Inc", "Jr", "Sr", "LLC", "LLP", "LP", "Ltd", "Co", "Corp", "PLC", "P.C", "S.A", "N.A", "GmbH",
    "II", "III", "IV", "Esq", "MD", "M.D", "PhD", "Ph.D", "DC", "D.C",
];

/// What goes on after the name of a parliament: `US Congress, Senate, Committee on Foreign Relations`.
const COMMITTEES: [&str; 4] =
    ["Committee on ", "Subcommittee on ", "Select Committee", "Joint Committee"];

/// The most commas in an office's name.
const OFFICE_PARTS: usize = 4;

/// The lines' labels, in small letters; the first is that of entities.
const LABELS: [&str; 3] = ["entity tags", "timeline tags", "category tags"];

/// A tag line's names.
#[derive(Debug, PartialEq, Eq)]
pub enum TagLine {
    Entities(Vec<String>),
    Tags(Vec<String>),
}

impl TagLine {
    /// Reads a line as a tag line; `None` where it is another.
    pub fn read(line: &str) -> Option<TagLine> {
        let (label, names) = line.split_once(':')?;
        let place = LABELS.iter().position(|known| label.trim_end().eq_ignore_ascii_case(known))?;
        Some(if place == 0 {
            TagLine::Entities(split_names(names))
        } else {
            TagLine::Tags(split_names(names))
        })
    }

    /// Adds the names to an entry, each once.
    pub fn add_to(self, entry: &mut Draft) {
        let (names, known) = match self {
            TagLine::Entities(names) => (names, &mut entry.entities),
            TagLine::Tags(names) => (names, &mut entry.tags),
        };
        let mut numbered = Strings::default();
        for name in known.iter() {
            numbered.insert(name);
        }
        for name in names {
            if numbered.insert(&name) as usize == known.len() {
                known.push(name);
            }
        }
    }
}

/// A line before each label that stands in it behind others, as where line ends were lost in copying:
/// `Entity Tags: A, B Category Tags: C`.
pub fn split_labels(line: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut begin = 0;
    for (colon, _) in line.match_indices(" Tags:") {
        let before = line.get(begin..colon).unwrap_or("");
        // Glued to the word before, it has its capital.
        let glued = ["Entity", "Timeline", "Category"].iter().find(|word| before.ends_with(**word));
        let end = match glued {
            Some(word) => colon - word.len(),
            None => before.rfind(' ').map_or(begin, |blank| begin + blank + 1),
        };
        let label = line.get(end..colon + " Tags".len()).unwrap_or("");
        if end > begin && LABELS.iter().any(|known| label.eq_ignore_ascii_case(known)) {
            lines.extend(line.get(begin..end).map(str::trim_end));
            begin = end;
        }
    }
    lines.extend(line.get(begin..));
    lines
}

/// Splits at commas, but for those that stand inside a name: `Acme, Inc.`, `William Smith, Jr.`,
/// `US Congress, Committee on Foreign Relations`, `"Ports, Ships and Men"`.
fn split_names(names: &str) -> Vec<String> {
    let mut split: Vec<String> = Vec::new();
    let mut rest = names;
    // Where semicolons part names a comma is inside one: `Visser, Jan; Acme, Inc.`
    let mark = if is_parted_by_semicolons(names) { ';' } else { ',' };
    while !rest.is_empty() {
        if let Some((name, after)) = quoted_name(rest) {
            split.push(name.to_owned());
            rest = after;
            continue;
        }
        let (piece, after) = rest.split_once(mark).unwrap_or((rest, ""));
        rest = after;
        let piece = piece.trim();
        if piece.is_empty() {
            continue;
        }
        // `Committee on Banking, Housing, and Urban Affairs`: no name begins with `and`. `Bureau of Alcohol, Tobacco,
        // Firearms and Explosives` has words alone before its last two.
        let last = split.len().saturating_sub(OFFICE_PARTS);
        let near = split.get(last..).unwrap_or(&[]);
        if let Some(office) = near.iter().rposition(|name| is_office(name)).map(|at| last + at)
            && (piece.starts_with("and ") || is_list_of_words(split.get(office..), piece))
        {
            let name =
                split.drain(office..).chain([piece.to_owned()]).collect::<Vec<_>>().join(", ");
            split.push(name);
            continue;
        }
        let is_committee = COMMITTEES.iter().any(|begin| piece.starts_with(begin));
        if is_committee
            && let [.., parliament, chamber] = split.as_mut_slice()
            && parliament.ends_with("Congress")
            && matches!(chamber.as_str(), "Senate" | "House")
        {
            parliament.push_str(", ");
            parliament.push_str(chamber);
            split.pop();
        }
        let in_parliament = |name: &String| {
            ["Congress", "Parliament", "Senate", "House"].iter().any(|end| name.ends_with(end))
        };
        let goes_on = SUFFIXES.contains(&piece.trim_end_matches('.'))
            || is_committee && split.last().is_some_and(in_parliament);
        match split.last_mut().filter(|_| goes_on) {
            Some(name) => {
                name.push_str(", ");
                name.push_str(piece);
            }
            None => split.push(piece.to_owned()),
        }
    }
    split
}

/// Whether semicolons part names: there are no more commas than one for each of these.
fn is_parted_by_semicolons(names: &str) -> bool {
    let semicolons = names.matches("; ").count();
    let commas = names.matches(", ").count();
    semicolons > 0 && !names.contains(['"', '“']) && commas <= semicolons + 1
}

/// Whether a name may go on with what an office is for: `Bureau of Alcohol, Tobacco …`.
fn is_office(name: &str) -> bool {
    [" of ", " on ", " for "].iter().any(|word| name.contains(word))
}

/// Whether what stands behind a bureau or committee is more of what it is for: words alone, and two with `and`.
fn is_list_of_words(names: Option<&[String]>, last: &str) -> bool {
    let Some([office, middle @ ..]) = names else { return false };
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_pair =
        last.split_once(" and ").is_some_and(|(one, other)| is_word(one) && is_word(other));
    is_pair
        && !middle.is_empty()
        && middle.iter().all(|name| is_word(name))
        && ["Bureau of ", "Committee on "].iter().any(|kind| office.contains(kind))
}

/// Puts the names of offices together again that their commas have parted, where a text has them whole and they end in
/// `and`: `Bureau of Alcohol, Tobacco, Firearms and Explosives`.
pub fn join_offices(names: &mut Vec<String>, text: &str) {
    let mut at = 0;
    while at < names.len() {
        let most = names.len().min(at + OFFICE_PARTS + 1);
        let whole = (at + 2..=most).rev().find_map(|end| {
            let parts = names.get(at..end)?;
            let last = parts.last()?;
            let ends =
                last.starts_with("and ") || is_office(parts.first()?) && last.contains(" and ");
            let whole = parts.join(", ");
            (ends && text.contains(&whole)).then_some((end, whole))
        });
        if let Some((end, whole)) = whole {
            names.splice(at..end, [whole]);
        }
        at += 1;
    }
}

/// The name in quotes at a text's begin, if it holds a comma or semicolon, and what comes behind the comma after it.
fn quoted_name(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let quoted = text.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    let (name, after) =
        quoted.or_else(|| text.strip_prefix('“').and_then(|rest| rest.split_once('”')))?;
    let after = after.trim_start();
    let rest = after.strip_prefix(',').or_else(|| after.is_empty().then_some(""))?;
    name.contains([',', ';']).then_some((name.trim(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tag_lines() {
        let entities = |names: &[&str]| {
            Some(TagLine::Entities(names.iter().map(|&name| name.to_owned()).collect()))
        };
        for (line, expected) in [
            ("Entity Tags: A, B", entities(&["A", "B"])),
            ("entity tags:A,,B, ", entities(&["A", "B"])),
            ("Entity Tags: Jan Visser; Acme; Mail", entities(&["Jan Visser", "Acme", "Mail"])),
            (
                "Entity Tags: Acme, Inc., William Smith, Jr., Third",
                entities(&["Acme, Inc.", "William Smith, Jr.", "Third"]),
            ),
            (
                "Entity Tags: US Congress, Committee on Ports, Committee for Ships, Acme, LLC",
                entities(&["US Congress, Committee on Ports", "Committee for Ships", "Acme, LLC"]),
            ),
            (
                "Entity Tags: US Congress, Senate, Committee on Ports, Senate, Jan Visser Sr., Pieter, M.D.",
                entities(&[
                    "US Congress, Senate, Committee on Ports",
                    "Senate",
                    "Jan Visser Sr.",
                    "Pieter, M.D.",
                ]),
            ),
            (
                "Entity Tags: \"Ports, Ships and Men\", \"Carlos\", \"A, B\" C, \"D, E\"",
                entities(&["Ports, Ships and Men", "\"Carlos\"", "\"A", "B\" C", "D, E"]),
            ),
            (
                "Entity Tags: Senate Committee on Banking, Housing, and Urban Affairs, Jan Visser, “A, B”",
                entities(&[
                    "Senate Committee on Banking, Housing, and Urban Affairs",
                    "Jan Visser",
                    "A, B",
                ]),
            ),
            (
                "Entity Tags: Bureau of Alcohol, Tobacco, Firearms and Explosives, Anna Brandt",
                entities(&["Bureau of Alcohol, Tobacco, Firearms and Explosives", "Anna Brandt"]),
            ),
            ("Entity Tags: Bureau of Ports, CIA, Salt and Oak", {
                entities(&["Bureau of Ports, CIA, Salt and Oak"])
            }),
            ("Entity Tags: Visser, Jan; Brandt, Anna", entities(&["Visser, Jan", "Brandt, Anna"])),
            ("Entity Tags: Harbour, Washington, DC", entities(&["Harbour", "Washington, DC"])),
            ("Entity Tags: A, and B", entities(&["A", "and B"])),
            ("Entity Tags:", entities(&[])),
            ("Category Tags: X", Some(TagLine::Tags(vec!["X".into()]))),
            ("Timeline Tags : X", Some(TagLine::Tags(vec!["X".into()]))),
            ("Tags: X", None),
            ("He adds Entity Tags: X", None),
        ] {
            assert_eq!(TagLine::read(line), expected, "{line}");
        }
    }

    #[test]
    fn offices_are_put_together_by_the_text() {
        let text = "He heads the Bureau of Ships, Lights, Harbours and Docks, as Anna Brandt, Jan Visser and others say.";
        for (names, joined) in [
            (
                &[
                    "X",
                    "Bureau of Ships",
                    "Lights",
                    "Harbours and Docks",
                    "Anna Brandt",
                    "Jan Visser",
                ][..],
                &["X", "Bureau of Ships, Lights, Harbours and Docks", "Anna Brandt", "Jan Visser"]
                    [..],
            ),
            (
                &["Bureau of Lights", "Harbours and Docks"],
                &["Bureau of Lights", "Harbours and Docks"],
            ),
            (&[], &[]),
        ] {
            let mut names = names.iter().map(|&name| name.to_owned()).collect();
            join_offices(&mut names, text);
            assert_eq!(names, joined);
        }
    }

    #[test]
    fn labels_in_one_line() {
        for (line, lines) in [
            ("Entity Tags: A, B Category Tags: C", vec!["Entity Tags: A, B", "Category Tags: C"]),
            (
                "He goes. Timeline Tags: A Entity Tags: B Category Tags: C",
                vec!["He goes.", "Timeline Tags: A", "Entity Tags: B", "Category Tags: C"],
            ),
            ("Entity Tags: A", vec!["Entity Tags: A"]),
            (
                "He goes. [Time, 1999]Entity Tags: A, An AgencyTimeline Tags: B",
                vec!["He goes. [Time, 1999]", "Entity Tags: A, An Agency", "Timeline Tags: B"],
            ),
            ("He sees Price Tags: 1", vec!["He sees Price Tags: 1"]),
            (" Tags: A Tags:", vec![" Tags: A Tags:"]),
        ] {
            assert_eq!(split_labels(line), lines, "{line}");
        }
    }
}
