//! The columns of a table, by the names in its first row.

use super::split::{Cell, Row};
use crate::chronology::{Format, Severity};
use crate::date::{DateExpression, DateOptions, Precision, read_date};
use crate::facet::is_figure;
use crate::read::place::Place;
use crate::read::record::{Record, Role, Roles, Side, Unit, folded, plain};
use crate::read::report::Report;

/// The longest name of a column, in bytes, that a sentence quotes.
const QUOTED_BYTES: usize = 40;

/// What a column's name, as [`folded`], begins or ends with where it may hold dates: in English, German and Spanish.
const DATE_NAMES: [&str; 3] = ["date", "datum", "fecha"];

/// How many columns a title is made of where none is for titles.
const TITLE_COLUMNS: usize = 2;

/// What parts the columns of such a title.
const BETWEEN: &str = ", ";

/// How many rows are looked at to see what the columns hold.
pub const SAMPLE_ROWS: usize = 50;

/// What each column is called, and what for.
#[derive(Debug, Default)]
pub struct Columns {
    named: Vec<(Role, String)>,
    /// Those that the titles are made of, where no one column is for titles. They keep what they are for.
    titles: Vec<usize>,
}

impl Columns {
    /// Those of a row of names.
    pub fn of(cells: &[Cell<'_>]) -> Columns {
        Columns::named(cells.iter().map(|cell| cell.text.trim()))
    }

    /// Those with these names.
    pub fn named<'a>(names: impl Iterator<Item = &'a str>) -> Columns {
        let mut roles = Roles::new(Format::Csv);
        let mut named: Vec<(Role, String)> =
            names.map(|name| (roles.of(name), name.to_owned())).collect();
        // In German a day is `Tag`.
        if named.iter().any(|(_, name)| name.eq_ignore_ascii_case("monat")) {
            let days = named.iter_mut().filter(|(_, name)| name.eq_ignore_ascii_case("tag"));
            days.for_each(|(role, _)| *role = Role::Part(Side::Begin, Unit::Day));
        }
        Columns { named, titles: Vec::new() }
    }

    /// How many are known.
    pub fn known(&self) -> usize {
        self.named.iter().filter(|(role, _)| *role != Role::Other).count()
    }

    fn have(&self, is: fn(Role) -> bool) -> bool {
        self.named.iter().any(|(role, _)| is(*role))
    }

    /// Whether one is for dates.
    pub fn have_dates(&self) -> bool {
        self.have(|role| matches!(role, Role::Words(_) | Role::Part(_, Unit::Year) | Role::Shown))
    }

    /// Whether one is for titles or texts.
    pub fn have_titles(&self) -> bool {
        self.have(|role| matches!(role, Role::Title | Role::Body))
    }

    /// Has the titles made of the columns with these names, whatever else is for titles: a sentence about
    /// those that are not there.
    pub fn title_by(&mut self, names: &[String]) -> Option<String> {
        let mut missing = Vec::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            match self.named.iter().position(|(_, known)| known == name) {
                Some(number) => self.titles.push(number),
                None => missing.push(format!("`{name}`")),
            }
        }
        if !self.titles.is_empty() {
            let others = self.named.iter_mut().filter(|(role, _)| *role == Role::Title);
            others.for_each(|(role, _)| *role = Role::Other);
        }
        (!missing.is_empty()).then(|| {
            format!(
                "Expected the columns that titles are to be made of among those of the first row, `{}`, found no {}; \
                 the titles are made without.",
                quoted(&self.names()),
                missing.join(", ")
            )
        })
    }

    /// Whether a row has a date where the names lead one to look for it.
    pub fn have_date_in(&self, row: &Row<'_>, dates: &DateOptions) -> bool {
        self.named.iter().zip(&row.cells).any(|((role, name), cell)| {
            let is_for_dates =
                matches!(role, Role::Words(_) | Role::Part(_, Unit::Year) | Role::Shown);
            (is_for_dates || *role == Role::Other && is_date_name(name))
                && read_date(&plain(cell.text.trim(), dates), dates).is_ok()
        })
    }

    /// The first column that is for nothing else and whose values in these rows, where it has some, all are dates
    /// that fit; from now on it is for dates.
    fn find_dates(
        &mut self,
        sample: &[Row<'_>],
        dates: &DateOptions,
        fits: fn(&str, &DateExpression) -> bool,
    ) -> Option<&str> {
        let number = self.named.iter().enumerate().position(|(number, (role, name))| {
            let mut values = values_of(sample, number).peekable();
            let is_date = |value: &str| {
                read_date(&plain(value, dates), dates).is_ok_and(|date| fits(name, &date))
            };
            *role == Role::Other && values.peek().is_some() && values.all(is_date)
        })?;
        let (role, name) = self.named.get_mut(number)?;
        *role = Role::Words(Side::Begin);
        Some(name)
    }

    /// Finds columns for dates and titles where no name says so, by what the rows behind the names hold: a
    /// sentence about it, and whether the row is an event itself and no row of names.
    pub fn complete(
        &mut self,
        first: &[Cell<'_>],
        sample: &[Row<'_>],
        dates: &DateOptions,
    ) -> Option<(String, bool)> {
        let is_date = |cell: &Cell<'_>| read_date(&cell.text, dates).is_ok();
        if !self.have_dates()
            && !self.have_titles()
            && let Some(date) = first.iter().position(is_date)
        {
            let found: Vec<&str> = first.iter().map(|cell| cell.text.trim()).collect();
            let done = self.take_in_order(first, date);
            return Some((missing_columns(&found.join(", "), &done), true));
        }
        let mut done = Vec::new();
        let named = |name: &str, _: &DateExpression| is_date_name(name);
        // Without a name that says so a number is no year.
        let to_the_day = |_: &str, date: &DateExpression| date.precision >= Precision::Day;
        if !self.have_dates() && self.find_dates(sample, dates, named).is_none() {
            done.push(match self.find_dates(sample, dates, to_the_day) {
                Some(name) => format!("the dates are taken from `{name}`"),
                None => "the events have none".to_owned(),
            });
        }
        if !self.have_titles() && self.titles.is_empty() {
            self.titles = self.telling(sample);
            let of = self.titles.iter().filter_map(|&number| self.named.get(number));
            let of: Vec<String> = of.map(|(_, name)| format!("`{name}`")).collect();
            done.push(format!("the titles are made of {}", of.join(" and ")));
        }
        (!done.is_empty()).then(|| (missing_columns(&self.names(), &done.join(", ")), false))
    }

    /// Takes a row without names for an event: date, title and text in this order. What was taken for them.
    fn take_in_order(&mut self, first: &[Cell<'_>], date: usize) -> String {
        for (number, (role, name)) in self.named.iter_mut().enumerate() {
            (*role, *name) = (Role::Other, format!("column {}", number + 1));
        }
        let mut wanted = [Role::Words(Side::Begin), Role::Title, Role::Body].as_slice();
        let mut taken = Vec::new();
        for (number, (role, name)) in self.named.iter_mut().enumerate().skip(date) {
            if first.get(number).is_none_or(|cell| cell.text.trim().is_empty()) {
                continue;
            }
            let Some((next, rest)) = wanted.split_first() else { break };
            (*role, wanted) = (*next, rest);
            taken.push(format!("`{name}`"));
        }
        format!("{} was taken for date, title and text", taken.join(", "))
    }

    /// The first columns that tell what an event is: those of words, which most of these rows have. Where
    /// there are none, the first that holds anything but dates.
    fn telling(&self, sample: &[Row<'_>]) -> Vec<usize> {
        let is_free = |number: &usize| {
            let column = self.named.get(*number).filter(|(_, name)| !name.is_empty());
            column.is_some_and(|(role, _)| {
                matches!(role, Role::Other | Role::Entities | Role::Tags | Role::Place)
            })
        };
        let is_telling = |number: &usize| {
            let held = values_of(sample, *number).count();
            held * 2 >= sample.len() && (held == 0 || !values_of(sample, *number).all(is_figure))
        };
        let free: Vec<usize> = (0..self.named.len()).filter(is_free).collect();
        let telling = free.iter().copied().filter(is_telling).take(TITLE_COLUMNS);
        let telling: Vec<usize> = telling.collect();
        if telling.is_empty() { free.into_iter().take(1).collect() } else { telling }
    }

    /// Adds the title of a row where it is made of several of its values.
    pub fn add_title<'a>(
        &self,
        record: &mut Record,
        value_at: impl Fn(usize) -> Option<&'a str>,
        place: Place,
        report: &mut Report<'_>,
    ) {
        let parts = self.titles.iter().filter_map(|&number| value_at(number));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        record.add(Role::Title, "title", &parts.join(BETWEEN), place, report);
    }

    fn names(&self) -> String {
        self.named.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
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
        match self.named.get(number) {
            Some((role, name)) => {
                let name = if name.is_empty() { "unnamed column" } else { name };
                record.add(*role, name, value, place, report);
            }
            None => {
                if number == self.named.len()
                    || record.draft.fields.last().is_none_or(|(name, _)| name != BEYOND)
                {
                    let message = format!(
                        "Expected {} cells in this row, found more; they were kept as the field `{BEYOND}`.",
                        self.named.len()
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

/// Whether a column's name speaks of a date.
fn is_date_name(name: &str) -> bool {
    let name = folded(name);
    DATE_NAMES.iter().any(|word| name.starts_with(word) || name.ends_with(word))
}

/// A column's values in these rows, without those that are blank.
fn values_of<'a>(sample: &'a [Row<'_>], number: usize) -> impl Iterator<Item = &'a str> {
    let cells = sample.iter().filter_map(move |row| row.cells.get(number));
    cells.map(|cell| cell.text.trim()).filter(|value| !value.is_empty())
}

/// Names of columns, cut where there are many.
fn quoted(names: &str) -> String {
    let end = names.char_indices().nth(QUOTED_BYTES).map(|(at, _)| at);
    match end.and_then(|end| names.get(..end)) {
        Some(head) => format!("{head}…"),
        None => names.to_owned(),
    }
}

/// What is said of a first row that lacks names.
fn missing_columns(found: &str, done: &str) -> String {
    let found = quoted(found);
    format!(
        "Expected a first row with the columns' names, such as `date`, `title` and `text`, found `{found}`; {done}."
    )
}
