//! Tag lines: `Entity Tags: A, B`, `Timeline Tags: …`, `Category Tags: …`.

use crate::read::draft::Draft;

/// What follows a comma inside a name and is no name of its own.
const SUFFIXES: [&str; 14] =
    ["Inc", "Jr", "Sr", "LLC", "LLP", "Ltd", "Co", "Corp", "PLC", "S.A", "N.A", "II", "III", "Esq"];

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
        match label.trim_end().to_ascii_lowercase().as_str() {
            "entity tags" => Some(TagLine::Entities(split_names(names))),
            "timeline tags" | "category tags" => Some(TagLine::Tags(split_names(names))),
            _ => None,
        }
    }

    /// Adds the names to an entry, each once.
    pub fn add_to(self, entry: &mut Draft) {
        let (names, known) = match self {
            TagLine::Entities(names) => (names, &mut entry.entities),
            TagLine::Tags(names) => (names, &mut entry.tags),
        };
        for name in names {
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
}

/// Splits at commas, but for those that stand before a suffix: `Acme, Inc.`, `William Smith, Jr.`
fn split_names(names: &str) -> Vec<String> {
    let mut split: Vec<String> = Vec::new();
    for piece in names.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        let is_suffix = SUFFIXES.contains(&piece.trim_end_matches('.'));
        match split.last_mut().filter(|_| is_suffix) {
            Some(name) => {
                name.push_str(", ");
                name.push_str(piece);
            }
            None => split.push(piece.to_owned()),
        }
    }
    split
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
            (
                "Entity Tags: Acme, Inc., William Smith, Jr., Third",
                entities(&["Acme, Inc.", "William Smith, Jr.", "Third"]),
            ),
            ("Entity Tags:", entities(&[])),
            ("Category Tags: X", Some(TagLine::Tags(vec!["X".into()]))),
            ("Timeline Tags : X", Some(TagLine::Tags(vec!["X".into()]))),
            ("Tags: X", None),
            ("He adds Entity Tags: X", None),
        ] {
            assert_eq!(TagLine::read(line), expected, "{line}");
        }
    }
}
