//! The forms of names by number, whatever their case: `Bin Laden` at a sentence's begin is `bin Laden`.

use std::borrow::Cow;

use super::capitals::is_acronym;
use super::vocabulary::small_letters;
use crate::strings::Strings;

/// Forms by number, each with the spelling that is shown.
#[derive(Debug, Default)]
pub struct Forms {
    /// In small letters, but for acronyms: `US` is not `us`.
    keys: Strings,
    /// As written.
    spellings: Strings,
    /// Beside `keys`.
    shown: Vec<Shown>,
}

/// The spelling of a form: the first of those inside a sentence, where the capital is the writer's choice.
#[derive(Clone, Copy, Debug)]
struct Shown {
    spelling: u32,
    inside: bool,
}

impl Forms {
    /// The number of a form, which becomes one of the set if it is none.
    pub fn insert(&mut self, text: &str, inside: bool) -> u32 {
        let text = &*with_single_blanks(text);
        let form = self.keys.insert(&key(text));
        match self.shown.get_mut(form as usize) {
            Some(shown) if shown.inside || !inside => {}
            Some(shown) => *shown = Shown { spelling: self.spellings.insert(text), inside },
            None => self.shown.push(Shown { spelling: self.spellings.insert(text), inside }),
        }
        form
    }

    /// The number of a form in any spelling.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.keys.find(&key(&with_single_blanks(text)))
    }

    /// A form as it is shown.
    pub fn get(&self, form: u32) -> &str {
        self.shown.get(form as usize).map_or("", |shown| self.spellings.get(shown.spelling))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }
}

/// `Anna  Brandt` and what no line's end may part as `Anna Brandt`.
fn with_single_blanks(text: &str) -> Cow<'_, str> {
    if text.contains("  ") || text.contains(NO_BREAK) {
        text.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        text.into()
    }
}

/// Blanks that keep words together.
pub const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

fn key(text: &str) -> String {
    let mut key = String::new();
    if is_acronym(text) {
        key.push_str(text)
    } else {
        small_letters(text, &mut key)
    }
    // Curly or straight.
    if key.contains('’') { key.replace('’', "'") } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_the_spelling_of_the_inside_of_a_sentence() {
        let mut forms = Forms::default();
        let first = forms.insert("Bin Laden", false);
        assert_eq!(forms.get(first), "Bin Laden");
        assert_eq!(forms.insert("bin Laden", true), first);
        assert_eq!(forms.insert("Bin Laden", true), first);
        assert_eq!((forms.get(first), forms.len()), ("bin Laden", 1));
        assert_eq!(forms.find("BIN LADEN"), Some(first));
        assert_ne!(forms.insert("US", true), forms.insert("Us", false));
        assert_eq!(forms.find("Kabul"), None);
        assert_eq!(forms.find("bin\u{a0} Laden"), Some(first));
        let second = forms.insert("Anna  Brandt", true);
        assert_eq!((forms.get(second), forms.find("Anna Brandt")), ("Anna Brandt", Some(second)));
    }
}
