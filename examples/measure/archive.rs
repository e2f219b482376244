//! The hundred entries as text, and the links of their dump.

use dateline::Chronology;
use dateline::read::{ReadOptions, read};

pub struct Archive {
    /// The text file.
    pub text: String,
    /// Each entry's content in the dump.
    pub contents: Vec<String>,
    /// Each entry's id in the dump.
    pub ids: Vec<String>,
}

impl Archive {
    pub fn open() -> Option<Archive> {
        let file = |name: &str| {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/historycommons-100.");
            std::fs::read_to_string(format!("{folder}{name}")).ok()
        };
        let (text, dump) = (file("txt")?, file("json")?);
        Some(Archive { text, contents: strings(&dump, "content"), ids: strings(&dump, "id") })
    }

    /// The entries as they stand in the text file, from heading to tag line: where each begins.
    pub fn begins(&self, chronology: &Chronology) -> Vec<usize> {
        let mut at = 0;
        let mut begin = |heading: String| {
            at += self.text[at..].find(&heading).expect("the heading is in the file");
            at
        };
        let events = chronology.events.iter();
        events
            .map(|e| begin(format!("{}: {}", e.date.as_ref().expect("a date").text, e.title)))
            .collect()
    }

    /// The links of an entry to others of the archive, in order: their words and the id that they mean.
    pub fn links(&self, entry: usize) -> Vec<(String, String)> {
        let mut links = Vec::new();
        for anchor in self.contents[entry].split("<a ").skip(1) {
            let href = anchor.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
            let words = anchor.split_once('>').and_then(|(_, rest)| rest.split("</a>").next());
            let (Some(href), Some(words)) = (href, words) else { continue };
            let item = href.split("item=").nth(1).and_then(|rest| rest.split(['&', '#']).next());
            let id = item.or(href.strip_prefix('#'));
            links.extend(id.map(|id| (words.to_owned(), id.to_owned())));
        }
        links
    }
}

pub fn chronology_of(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).expect("the archive can be read")
}

/// The strings of a key in JSON, in order.
fn strings(json: &str, key: &str) -> Vec<String> {
    let key = format!("\n  \"{key}\": \"");
    json.split(&key).skip(1).map(unescape).collect()
}

/// A JSON string up to its end.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next().filter(|&c| c != '"') {
        let escaped = if c == '\\' { chars.next() } else { None };
        out.push(match escaped {
            None => c,
            Some('n') => '\n',
            Some('t') => '\t',
            Some('u') => {
                let code: String = chars.by_ref().take(4).collect();
                u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
            }
            Some(other) => other,
        });
    }
    out
}
