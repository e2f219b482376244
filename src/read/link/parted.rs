//! Given names that no single run of capitals is: `Committee to Re-elect the President`, `Bank of Credit and Commerce`.

use super::names::runs;
use crate::body::Body;
use crate::strings::Strings;

/// The longest first word, in bytes.
const FIRST_BYTES: usize = 40;

/// Such names, by their first words.
#[derive(Debug, Default)]
pub struct Parted {
    firsts: Strings,
    /// Beside `firsts`: forms, and their letters.
    names: Vec<Vec<(u32, String)>>,
}

impl Parted {
    /// Takes in a given name, if it is one of these and not yet known.
    pub fn add(&mut self, form: u32, name: &str) {
        let Some((first, _)) = name.split_once(' ') else { return };
        let known = self.firsts.find(first).and_then(|place| self.names.get(place as usize));
        if known.is_some_and(|names| names.iter().any(|(known, _)| *known == form)) {
            return;
        }
        let body = Body { text: name.to_owned(), marks: Vec::new() };
        let is_parted = !runs(&body).iter().any(|run| run.text == name);
        if !is_parted || !first.starts_with(char::is_uppercase) {
            return;
        }
        let place = self.firsts.insert(first) as usize;
        if place == self.names.len() {
            self.names.push(Vec::new());
        }
        if let Some(names) = self.names.get_mut(place) {
            names.push((form, name.to_owned()));
        }
    }

    /// The longest that a text begins with: its form and its length.
    pub fn at(&self, text: &str) -> Option<(u32, usize)> {
        let blank = text.bytes().take(FIRST_BYTES).position(|byte| byte == b' ')?;
        let first = text.get(..blank)?;
        let names = self.names.get(self.firsts.find(first)? as usize)?;
        let ends = |name: &str| {
            !text.get(name.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        };
        let found = names.iter().filter(|(_, name)| text.starts_with(name.as_str()) && ends(name));
        found.map(|(form, name)| (*form, name.len())).max_by_key(|(_, length)| *length)
    }
}
