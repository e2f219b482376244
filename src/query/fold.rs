//! Folding: the one form in which texts and queries are compared.
//!
//! Case, accents and punctuation go: what is left is words of small letters and digits, each with a
//! space before and behind, so that to look for a whole word is to look for `" word "`, and for the
//! beginning of one, `" wor"`. Two spaces part what a phrase must not run across.
//!
//! ```text
//! Al-Qaeda’s Curaçao   →   " al qaeda s curacao "  " alqaeda "
//!                            words as they stand     joined words, behind the text
//! ```
//!
//! Letters: small tables of our own for Latin (Unicode blocks Latin-1 to Extended-B and Extended
//! Additional) and Greek, `char::to_lowercase` for the rest. Han, kana and the like, which are written
//! without spaces, are a word a character: a query of several is then a phrase.

use super::letters::{Class, Joiner, class_of};

/// Appends the folded text, one segment or more; nothing where it has no words.
///
/// ```
/// use dateline::query::fold;
/// let mut folded = String::new();
/// fold("Al-Qaeda’s, in Curaçao", &mut folded);
/// assert_eq!(folded, " al qaeda s in curacao  alqaeda ");
/// ```
pub fn fold(text: &str, folded: &mut String) {
    Folder { out: folded, origins: None, joined: Vec::new() }.fold(text);
}

/// A folded text that knows where it came from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    /// As [`fold`] writes it.
    pub(crate) text: String,
    /// For each byte of `text`, first and past-the-last byte of the letter it was made from.
    origins: Vec<(u32, u32)>,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Folded {
        let mut folded = Folded::default();
        let out = &mut folded.text;
        Folder { out, origins: Some(&mut folded.origins), joined: Vec::new() }.fold(text);
        folded
    }

    /// The words, and the stretch of the original, in bytes, that each is of.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, (usize, usize))> {
        let mut at = 0;
        self.text.split(' ').filter_map(move |word| {
            let begin = at;
            at += word.len() + 1;
            let last = (begin + word.len()).checked_sub(1)?;
            let (first, last) = (self.origins.get(begin)?, self.origins.get(last)?);
            (!word.is_empty()).then_some((word, (first.0 as usize, last.1 as usize)))
        })
    }

    /// The stretches of the original, in bytes, of all that a pattern of [`fold`]'s form finds.
    pub(crate) fn originals<'a>(
        &'a self,
        pattern: &'a str,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let words = pattern.trim();
        let lead = pattern.len() - pattern.trim_start().len();
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = from + self.text.get(from..)?.find(pattern)?;
            // The space behind a word is also the one before the next.
            from = found + 1;
            let begin = self.origins.get(found + lead)?.0;
            let end = self.origins.get(found + lead + words.len().checked_sub(1)?)?.1;
            Some((begin as usize, end as usize))
        })
    }
}

struct Folder<'a> {
    out: &'a mut String,
    origins: Option<&'a mut Vec<(u32, u32)>>,
    /// Stretches of `out` that hold the pieces of a joined word, with spaces between them.
    joined: Vec<(usize, usize)>,
}

/// A word and the pieces it is joined from, as it is being read: places in the folded text.
#[derive(Default)]
struct Pieces {
    begin: usize,
    last: usize,
    end: usize,
    count: usize,
    before_last: Option<Joiner>,
    after: Option<Joiner>,
}

impl Folder<'_> {
    fn fold(&mut self, text: &str) {
        let segment = self.out.len();
        self.push(' ', 0, 0);
        let mut pieces = Pieces::default();
        let mut in_word = false;
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let plain = if !in_word && pieces.after.is_none() { plain_words(rest) } else { "" };
            if !plain.is_empty() {
                self.finish(&pieces);
                pieces = Pieces::default();
                self.push_plain(plain, at);
                at += plain.len();
                continue;
            }
            let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric());
            let plain = plain.unwrap_or(rest.len());
            if plain > 0 {
                self.begin_piece(&mut in_word, &mut pieces);
                self.push_plain(rest.get(..plain).unwrap_or(""), at);
                at += plain;
            }
            let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let end = at + char.len_utf8();
            match class_of(char) {
                Class::Nothing => self.stretch_to(end),
                Class::Letter(letter) => {
                    self.begin_piece(&mut in_word, &mut pieces);
                    self.push(letter, at, end);
                }
                Class::Letters(letters) => {
                    self.begin_piece(&mut in_word, &mut pieces);
                    letters.chars().for_each(|letter| self.push(letter, at, end));
                }
                Class::Alone(letter) => {
                    self.end_piece(&mut in_word, &mut pieces, None, at);
                    self.push(letter, at, end);
                    self.push(' ', end, end);
                }
                Class::Joiner(joiner) => {
                    self.end_piece(&mut in_word, &mut pieces, Some(joiner), at);
                }
                Class::Break => self.end_piece(&mut in_word, &mut pieces, None, at),
            }
            at = end;
        }
        self.end_piece(&mut in_word, &mut pieces, None, text.len());
        self.finish(&pieces);
        if self.out.len() == segment + 1 {
            self.truncate(segment);
        }
        self.append_joined();
    }

    fn push(&mut self, letter: char, begin: usize, end: usize) {
        self.out.push(letter);
        if let Some(origins) = &mut self.origins {
            origins.resize(self.out.len(), (begin as u32, end as u32));
        }
    }

    /// Adds ASCII letters, digits and blanks, most of most texts, at one go.
    fn push_plain(&mut self, plain: &str, at: usize) {
        let begin = self.out.len();
        self.out.push_str(plain);
        if let Some(added) = self.out.get_mut(begin..) {
            added.make_ascii_lowercase();
        }
        if let Some(origins) = &mut self.origins {
            origins.extend((at as u32..).take(plain.len()).map(|byte| (byte, byte + 1)));
        }
    }

    fn truncate(&mut self, length: usize) {
        self.out.truncate(length);
        if let Some(origins) = &mut self.origins {
            origins.truncate(length);
        }
    }

    /// Counts an accent that follows its letter to that letter.
    fn stretch_to(&mut self, end: usize) {
        if let Some((_, last_end)) = self.origins.as_mut().and_then(|origins| origins.last_mut()) {
            *last_end = end as u32;
        }
    }

    fn begin_piece(&mut self, in_word: &mut bool, pieces: &mut Pieces) {
        if *in_word {
            return;
        }
        *in_word = true;
        if pieces.after.is_none() {
            self.finish(pieces);
            *pieces = Pieces { begin: self.out.len(), ..Pieces::default() };
        }
        pieces.before_last = pieces.after.take();
        pieces.last = self.out.len();
        pieces.count += 1;
    }

    fn end_piece(
        &mut self,
        in_word: &mut bool,
        pieces: &mut Pieces,
        joiner: Option<Joiner>,
        at: usize,
    ) {
        pieces.after = None;
        if !*in_word {
            return;
        }
        *in_word = false;
        pieces.end = self.out.len();
        self.push(' ', at, at);
        let mut letters = self.out.get(pieces.last..pieces.end).unwrap_or("").chars();
        let initial = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        pieces.after = joiner.filter(|&joiner| joiner != Joiner::Point || initial);
    }

    /// Notes a finished word if it was joined from pieces; a possessive `’s` is no piece of it.
    fn finish(&mut self, pieces: &Pieces) {
        if pieces.count < 2 {
            return;
        }
        let possessive = pieces.before_last == Some(Joiner::Apostrophe)
            && self.out.get(pieces.last..pieces.end) == Some("s");
        let (count, end) = if possessive {
            (pieces.count - 1, pieces.last - 1)
        } else {
            (pieces.count, pieces.end)
        };
        if count > 1 {
            self.joined.push((pieces.begin, end));
        }
    }

    fn append_joined(&mut self) {
        for (begin, end) in std::mem::take(&mut self.joined) {
            let letters: Vec<(usize, char)> = self
                .out
                .get(begin..end)
                .unwrap_or("")
                .char_indices()
                .filter(|&(_, letter)| letter != ' ')
                .collect();
            self.push(' ', 0, 0);
            for (at, letter) in letters {
                let origin = self.origins.as_ref().and_then(|origins| origins.get(begin + at));
                let (from, to) = origin.copied().unwrap_or((0, 0));
                self.push(letter, from as usize, to as usize);
            }
            self.push(' ', 0, 0);
        }
    }
}

/// The words that a text begins with, of ASCII letters and digits, a blank behind each, as most are.
fn plain_words(text: &str) -> &str {
    let (mut end, mut in_word) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b' ' if in_word => (end, in_word) = (at + 1, false),
            byte if byte.is_ascii_alphanumeric() => in_word = true,
            _ => break,
        }
    }
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut folded = String::new();
        fold(text, &mut folded);
        folded
    }

    #[test]
    fn texts_fold() {
        for (text, expected) in [
            ("", ""),
            ("— & … “”", ""),
            ("Mosul", " mosul "),
            ("MOSUL, 10:35", " mosul 10 35 "),
            ("Curaçao", " curacao "),
            ("Curac\u{327}ao", " curacao "),
            ("Straße GROẞ", " strasse gross "),
            ("Æsir Œuvre ﬁne ĳs Þór", " aesir oeuvre fine ijs thor "),
            ("İstanbul ırak", " istanbul irak "),
            ("Łódź Đoković Søren Žižek", " lodz dokovic soren zizek "),
            ("Ḥusayn Ṣaddām Hồ Chí Minh Ưu ẤẦ", " husayn saddam ho chi minh uu aa "),
            ("ΆΘΗΝΑΣ Αθήνας", " αθηνασ αθηνασ "),
            ("МОСКВА Ёлка", " москва елка "),
            ("北京 2008年", " 北 京 2008 年 "),
            ("Al-Qaeda", " al qaeda  alqaeda "),
            ("al\u{2011}Qaeda’s", " al qaeda s  alqaeda "),
            ("Khaksar's Khaksar’s", " khaksar s khaksar s "),
            ("don’t Qurʾan O'Brien's", " don t qur an o brien s  dont  quran  obrien "),
            ("U.S. and U.S.S.R. at 3.5. No.Go", " u s and u s s r at 3 5 no go  us  ussr "),
            ("9/11 on—off 1999–2001", " 9 11 on off 1999 2001 "),
            ("co\u{ad}operate", " cooperate "),
            ("-a- 'b' c.", " a b c "),
            ("x--y", " x y "),
        ] {
            assert_eq!(folded(text), expected, "{text}");
            assert_eq!(Folded::of(text).text, expected, "{text}");
        }
    }

    #[test]
    fn folding_again_changes_no_word() {
        for code in 0..0x33000 {
            let Some(char) = char::from_u32(code) else { continue };
            let once = folded(&char.to_string());
            assert_eq!(folded(&once), once, "{char:?}");
            let upper: String = char.to_uppercase().collect();
            if upper.chars().count() == 1 && upper.to_lowercase() == char.to_string() {
                assert_eq!(folded(&upper), once, "{char:?} and its capital");
            }
        }
    }

    #[test]
    fn latin_letters_fold_to_ascii() {
        for code in (0xc0..0x180).chain(0x1e00..0x1e98).chain(0x1ea0..0x1efa) {
            let Some(char) = char::from_u32(code).filter(|char| char.is_alphabetic()) else {
                continue;
            };
            assert!(folded(&char.to_string()).is_ascii(), "{char}");
        }
    }

    #[test]
    fn patterns_find_their_originals() {
        for (text, pattern, expected) in [
            ("Al-Qaeda’s Al-Qaeda", " qaeda ", vec!["Qaeda", "Qaeda"]),
            ("Al-Qaeda’s alqaeda", " alqaeda ", vec!["alqaeda", "Al-Qaeda"]),
            ("in Curaçao", " cura", vec!["Cura"]),
            ("in Curac\u{327}ao", " curac", vec!["Curac\u{327}"]),
            ("Groß & Klein", " gross klein ", vec!["Groß & Klein"]),
            ("Groß", " gros", vec!["Groß"]),
            ("a a a", " a ", vec!["a", "a", "a"]),
            ("在北京", " 北 京", vec!["北京"]),
            ("", " a", vec![]),
        ] {
            let folded = Folded::of(text);
            let found: Vec<&str> =
                folded.originals(pattern).map(|(begin, end)| &text[begin..end]).collect();
            assert_eq!(found, expected, "{pattern} in {text}");
        }
    }
}
