//! Lists of three and more: `May 1, 3, and 7, 2001`.

use super::Reader;
use super::loose::{LooseDate, LooseTerm, Phrase};
use super::take::{End, take};
use super::token::mark;
use crate::date::statement::{Bracket, Join, Statement, Term};
use crate::date::words::Word;

/// The items of a list, in order, each whole.
#[derive(Default)]
pub(in crate::date) struct List {
    pub(in crate::date) items: Vec<Term>,
    /// `or`, not `and`.
    pub(in crate::date) is_choice: bool,
}

impl Reader<'_> {
    /// Past what stands between the first and the last of a list. What follow each other are from the first to the last; others
    /// are kept, to be said one by one.
    pub(super) fn skip_listed(&mut self, at: usize, first: &LooseTerm) -> Option<(usize, Join)> {
        let (mut end, mut last) = (at, count_of(first));
        let mut is_run = true;
        let mut follows = |term: &LooseTerm| {
            let count = count_of(term);
            is_run &= count.is_some() && last.and_then(|last| last.checked_add(1)) == count;
            last = count;
            is_run
        };
        let mut middle = Vec::new();
        while self.joining
            && let Some(after) = mark(self.text, end, ',')
            && let Some((listed, listed_end)) = self.side(after, false)
            && listed.lead.is_none()
            && listed.term.clock.is_none()
        {
            end = listed_end;
            follows(&listed.term);
            middle.push(listed.term);
        }
        let (word, after) = self.word(mark(self.text, end, ',').unwrap_or(end))?;
        if end == at || !matches!(word, Word::And | Word::Or) {
            return None;
        }
        let (listed, _) = self.side(after, false)?;
        self.list.is_choice = word == Word::Or;
        if follows(&listed.term) && word == Word::And {
            return Some((end, Join::Range));
        }
        self.listed = middle;
        Some((end, Join::Between))
    }

    /// The list's items: each takes a month from the one before it or, `1, 3 May and 7 June`, behind it, and what it lacks then
    /// from the last. `None` where the calendar has one not.
    pub(super) fn complete_listed(&mut self, phrase: &Phrase, whole: &Statement) -> Option<()> {
        self.list.items.clear();
        let mut terms = std::mem::take(&mut self.listed);
        let (Some((_, last)), Some((_, whole_last))) = (phrase.second, whole.second) else {
            return Some(());
        };
        if terms.is_empty() {
            return Some(());
        }
        terms.insert(0, phrase.first.term);
        let mut before = phrase.first.term;
        for term in &mut terms {
            take(term, &before, End::Second);
            before = *term;
        }
        let mut behind = last.term;
        for term in terms.iter_mut().rev() {
            if matches!(term.date, LooseDate::Number { .. }) {
                take(term, &behind, End::First);
            }
            behind = *term;
        }
        let mut items = Vec::new();
        for term in terms {
            let mut item = *phrase;
            item.first.term = term;
            item.second = Some((Join::And, last));
            items.push(self.resolve(&item, None, Bracket::None)?.first.term);
        }
        items.push(whole_last.term);
        self.list.items = items;
        Some(())
    }
}

/// What the items of a list count: days, months, years.
fn count_of(term: &LooseTerm) -> Option<i64> {
    Some(match term.date {
        LooseDate::Number { number, .. } | LooseDate::Ordinal(number) => number,
        LooseDate::Civil { day: Some(day), .. } => day.number,
        LooseDate::Civil { month: Some(month), .. } => i64::from(month),
        LooseDate::Civil { year: Some(year), .. } => year.number,
        _ => return None,
    })
}
