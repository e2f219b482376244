//! English words by their stems, so that `secretly` finds `secret`, and `bombings` what says `bombed`.
//!
//! Nothing is kept of it: a stem's words begin alike, and stand together among the sorted terms.

use rust_stemmers::{Algorithm, Stemmer};

/// The fewest letters of a word that has a stem, and of what its kin begins with.
const LEAST: usize = 3;

/// The stem of an English word, folded; `None` for what is none: it has other signs than a to z, or fewer than
/// three of them. The algorithm is Porter's second, <https://snowballstem.org/algorithms/english/stemmer.html>.
pub(crate) fn stem_of(word: &str) -> Option<String> {
    let is_word = word.len() >= LEAST && word.bytes().all(|byte| byte.is_ascii_lowercase());
    is_word.then(|| Stemmer::create(Algorithm::English).stem(word).into_owned())
}

/// What the words of a stem begin with: its last letter may be another in some (`hope`, `hoping`; `studi`, `study`).
pub(crate) fn beginning_of(stem: &str) -> &str {
    let length = stem.len().saturating_sub(1).max(LEAST);
    stem.get(..length).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kin_has_one_stem_and_one_beginning() {
        for kin in [
            &["secret", "secretly", "secrets"][..],
            &["bomb", "bombs", "bombing", "bombings", "bombed"],
            &["hope", "hoping", "hoped", "hopes"],
            &["study", "studies", "studied", "studying"],
            &["run", "runs", "running"],
            &["attack", "attacks", "attacked", "attacking"],
            &["policy", "policies"],
        ] {
            let stem = stem_of(kin.first().unwrap_or(&"")).unwrap_or_default();
            for word in kin {
                assert_eq!(stem_of(word).as_deref(), Some(&*stem), "{word}");
                assert!(word.starts_with(beginning_of(&stem)), "{word}");
            }
        }
        for (one, other) in [("police", "policy"), ("secret", "secretary"), ("general", "generous")]
        {
            assert_ne!(stem_of(one), stem_of(other), "{one}");
        }
        for word in ["", "us", "1999", "b2b", "curaçao", "москва"] {
            assert_eq!(stem_of(word), None, "{word}");
        }
    }
}
