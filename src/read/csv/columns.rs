//! The columns of a table, by the names in its first row.

use super::split::Cell;
use crate::chronology::{Format, Severity};
use crate::date::{DateOptions, read_date};
use crate::read::place::Place;
use crate::read::record::{Record, Role, Roles, Side, Unit};
use crate::read::report::Report;

/// The longest name of a column, in bytes, that a sentence quotes.
const QUOTED_BYTES: usize = 40;

/// What each column is called, and what for.
#[derive(Debug, Default)]
pub struct Columns(Vec<(Role, String)>);

impl Columns {
    /// Those of a row of names.
    pub fn of(cells: &[Cell<'_>]) -> Columns {
        Columns::named(cells.iter().map(|cell| cell.text.trim()))
    }

    /// Those with these names.
    pub fn named<'a>(names: impl Iterator<Item = &'a str>) -> Columns {
        let mut roles = Roles::new(Format::Csv);
        let mut columns: Vec<(Role, String)> =
            names.map(|name| (roles.of(name), name.to_owned())).collect();
        // In German a day is `Tag`.
        if columns.iter().any(|(_, name)| name.eq_ignore_ascii_case("monat")) {
            let days = columns.iter_mut().filter(|(_, name)| name.eq_ignore_ascii_case("tag"));
            days.for_each(|(role, _)| *role = Role::Part(Side::Begin, Unit::Day));
        }
        Columns(columns)
    }

    /// How many are known.
    pub fn known(&self) -> usize {
        self.0.iter().filter(|(role, _)| *role != Role::Other).count()
    }

    fn have(&self, is: fn(Role) -> bool) -> bool {
        self.0.iter().any(|(role, _)| is(*role))
    }

    /// Whether one is for dates.
    pub fn have_dates(&self) -> bool {
        self.have(|role| matches!(role, Role::Words(_) | Role::Part(_, Unit::Year) | Role::Shown))
    }

    /// Whether one is for titles or texts.
    pub fn have_titles(&self) -> bool {
        self.have(|role| matches!(role, Role::Title | Role::Body))
    }

    /// Finds columns for dates and titles where no name says so: a sentence about it, and whether the
    /// row is an event itself and no row of names.
    pub fn complete(&mut self, first: &[Cell<'_>], dates: &DateOptions) -> Option<(String, bool)> {
        if self.have_titles() && self.have_dates() {
            return None;
        }
        let is_date = |cell: &Cell<'_>| read_date(&cell.text, dates).is_ok();
        let date = first.iter().position(is_date).filter(|_| !self.have_titles());
        if date.is_none() && (self.have_titles() || self.0.is_empty()) {
            return Some((missing_columns(&self.names(), "the events have none"), false));
        }
        if date.is_some() {
            for (number, (role, name)) in self.0.iter_mut().enumerate() {
                (*role, *name) = (Role::Other, format!("column {}", number + 1));
            }
        }
        let mut wanted = [Role::Words(Side::Begin), Role::Title, Role::Body].as_slice();
        if date.is_none() {
            wanted = &[Role::Title];
        }
        let mut taken = Vec::new();
        for (number, (role, name)) in self.0.iter_mut().enumerate().skip(date.unwrap_or(0)) {
            if *role != Role::Other
                || first.get(number).is_none_or(|cell| cell.text.trim().is_empty())
            {
                continue;
            }
            let Some((next, rest)) = wanted.split_first() else { break };
            (*role, wanted) = (*next, rest);
            taken.push(format!("`{name}`"));
        }
        let what = if date.is_some() { "date, title and text" } else { "the title" };
        let done = format!("{} was taken for {what}", taken.join(", "));
        let found: Vec<&str> = first.iter().map(|cell| cell.text.trim()).collect();
        Some((missing_columns(&found.join(", "), &done), date.is_some()))
    }

    fn names(&self) -> String {
        self.0.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Adds a cell to an entry. One beyond the last column is kept, and said.
    pub fn add(
        &self,
        record: &mut Record,
        number: usize,
        value: &str,
        place: Place,
        report: &mut Report<'_>,
    ) {
        match self.0.get(number) {
            Some((role, name)) => {
                let name = if name.is_empty() { "unnamed column" } else { name };
                record.add(*role, name, value, place, report);
            }
            None => {
                if number == self.0.len()
                    || record.draft.fields.last().is_none_or(|(name, _)| name != BEYOND)
                {
                    let message = format!(
                        "Expected {} cells in this row, found more; they were kept as the field `{BEYOND}`.",
                        self.0.len()
                    );
                    report.problem_at(Severity::Warning, place, message);
                }
                record.add_field(BEYOND, value);
            }
        }
    }
}

/// The field of cells beyond the last column.
const BEYOND: &str = "unnamed column";

/// What is said of a first row that lacks names.
fn missing_columns(found: &str, done: &str) -> String {
    let end = found.char_indices().nth(QUOTED_BYTES).map(|(at, _)| at);
    let quoted = match end.and_then(|end| found.get(..end)) {
        Some(head) => format!("{head}…"),
        None => found.to_owned(),
    };
    format!(
        "Expected a first row with the columns' names, such as `date`, `title` and `text`, found `{quoted}`; {done}."
    )
}
