//! The words of reasons, a table a language.

/// What is said of an event that is related to another: the related one is who `references`, `cites`
/// and is `later`.
pub(crate) struct Words {
    pub(crate) references: &'static str,
    pub(crate) referenced_by: &'static str,
    pub(crate) lists: [List; LISTS],
    /// After the third name: `and 2 more`.
    pub(crate) and: &'static str,
    pub(crate) more: &'static str,
    /// In days, months, years: the one before, the same, the one after.
    pub(crate) next: [[&'static str; 3]; 3],
    /// After a number: one, several.
    pub(crate) units: [[&'static str; 3]; 2],
    pub(crate) later: &'static str,
    pub(crate) earlier: &'static str,
}

/// What stands before one name; before the number of several; between number and names; between names;
/// after them. Without words before a number no number is said.
pub(crate) type List = [&'static str; 5];

/// Lists of names: those of the kinds of values come first, by their numbers.
pub(crate) const LISTS: usize = 8;
/// Sources of the same date.
pub(crate) const DATED: usize = 3;
/// Events that both refer to; those that refer to both; those that one refers to and that refer to the other.
pub(crate) const THIRDS: usize = 4;
/// Words in common.
pub(crate) const SIMILAR: usize = 7;

pub(crate) const EN: Words = Words {
    references: "references",
    referenced_by: "referenced by",
    lists: [
        ["shares an entity: ", "shares ", " entities: ", ", ", ""],
        ["shares a tag: ", "shares ", " tags: ", ", ", ""],
        ["also cites ", "", "", ", ", ""],
        ["cites the same source: ", "cites the same ", " sources: ", ", ", ""],
        ["also references “", "", "", "”, “", "”"],
        ["also referenced by “", "", "", "”, “", "”"],
        ["linked through “", "", "", "”, “", "”"],
        ["similar words: ", "", "", ", ", ""],
    ],
    and: " and ",
    more: " more",
    next: [
        ["1 day earlier", "the month before", "the year before"],
        ["the same day", "the same month", "the same year"],
        ["1 day later", "the month after", "the year after"],
    ],
    units: [[" day ", " month ", " year "], [" days ", " months ", " years "]],
    later: "later",
    earlier: "earlier",
};
