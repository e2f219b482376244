//! The words of reasons, a table a language.

/// What is said of an event that is related to another: the related one is who `references`, `cites`
/// and is `later`.
pub(crate) struct Words {
    pub(crate) references: &'static str,
    pub(crate) referenced_by: &'static str,
    /// Both refer to a third event.
    pub(crate) also_references: &'static str,
    /// A third event refers to both.
    pub(crate) also_referenced_by: &'static str,
    /// One refers to a third event, which refers to the other.
    pub(crate) through: &'static str,
    /// What is shared: one, then before and after a number of several.
    pub(crate) entities: [&'static str; 3],
    pub(crate) tags: [&'static str; 3],
    pub(crate) sources: [&'static str; 3],
    /// Sources of the same name but not of the same date.
    pub(crate) also_cites: &'static str,
    pub(crate) similar: &'static str,
    /// Round the titles of third events.
    pub(crate) quotes: [&'static str; 2],
    /// After the third name: `and 2 more`.
    pub(crate) and: &'static str,
    pub(crate) more: &'static str,
    /// In days, months, years: no time apart, the one after, the one before.
    pub(crate) same: [&'static str; 3],
    pub(crate) next: [&'static str; 3],
    pub(crate) last: [&'static str; 3],
    /// After a number: one, several.
    pub(crate) one: [&'static str; 3],
    pub(crate) several: [&'static str; 3],
    pub(crate) later: &'static str,
    pub(crate) earlier: &'static str,
}

pub(crate) const EN: Words = Words {
    references: "references",
    referenced_by: "referenced by",
    also_references: "also references ",
    also_referenced_by: "also referenced by ",
    through: "linked through ",
    entities: ["shares an entity: ", "shares ", " entities: "],
    tags: ["shares a tag: ", "shares ", " tags: "],
    sources: ["cites the same source: ", "cites the same ", " sources: "],
    also_cites: "also cites ",
    similar: "similar words: ",
    quotes: ["“", "”"],
    and: " and ",
    more: " more",
    same: ["the same day", "the same month", "the same year"],
    one: [" day ", " month ", " year "],
    several: [" days ", " months ", " years "],
    next: ["1 day later", "the month after", "the year after"],
    last: ["1 day earlier", "the month before", "the year before"],
    later: "later",
    earlier: "earlier",
};
