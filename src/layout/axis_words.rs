//! The words that an axis has for years far away, by language. Patterns have one place, `{}`.

/// What a language calls years before and after ours, and amounts of them.
pub(super) struct AxisWords {
    /// Years, millions and billions of years, short where the language writes so, as they stand in `ago` and `ahead`.
    pub(super) units: [&'static str; 3],
    pub(super) ago: &'static str,
    pub(super) ahead: &'static str,
    pub(super) today: &'static str,
    /// Before Christ, then after.
    pub(super) eras: [&'static str; 2],
    /// What parts thousands, then what parts a fraction.
    pub(super) marks: [char; 2],
}

const ENGLISH: AxisWords = AxisWords {
    units: ["{} years", "{} million years", "{} billion years"],
    ago: "{} ago",
    ahead: "in {}",
    today: "today",
    eras: ["{} BCE", "{} CE"],
    marks: [',', '.'],
};

const FRENCH: AxisWords = AxisWords {
    units: ["{} ans", "{} Ma", "{} Ga"],
    ago: "il y a {}",
    ahead: "dans {}",
    today: "aujourd’hui",
    eras: ["{} av. J.-C.", "{} apr. J.-C."],
    marks: ['\u{202f}', ','],
};

const GERMAN: AxisWords = AxisWords {
    units: ["{} Jahren", "{} Mio. Jahren", "{} Mrd. Jahren"],
    ago: "vor {}",
    ahead: "in {}",
    today: "heute",
    eras: ["{} v. Chr.", "{} n. Chr."],
    marks: ['.', ','],
};

const SPANISH: AxisWords = AxisWords {
    units: ["{} años", "{} Ma", "{} Ga"],
    ago: "hace {}",
    ahead: "dentro de {}",
    today: "hoy",
    eras: ["{} a. C.", "{} d. C."],
    marks: ['.', ','],
};

/// The words of a BCP 47 tag's language; English where there is none.
pub(super) fn axis_words(lang: Option<&str>) -> &'static AxisWords {
    let language = lang.and_then(|lang| lang.split(['-', '_']).next()).unwrap_or("");
    let is = |name: &str| language.eq_ignore_ascii_case(name);
    if is("fr") {
        &FRENCH
    } else if is("de") {
        &GERMAN
    } else if is("es") {
        &SPANISH
    } else {
        &ENGLISH
    }
}
