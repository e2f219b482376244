//! Which of a dump's tags are entities: the archive's pages list an entry's entities first, then its
//! timelines and categories, and the dump has them in one list.
//!
//! The dump itself tells them apart, since what stands behind a timeline or category is one too:
//! 1. the last name of a list is a tag, as every entry has one; so is a name that is the last in half of its lists,
//! 2. and a `… Timeline`,
//! 3. and a recurring name with nothing but tags behind it in nine lists of ten,
//! 4. and a name that stands in the same list twice, the second time;
//! 5. a rare name before tags is one unless the entry's own words name it, or another list has it among entities.

use crate::chronology::Event;
use crate::strings::Strings;

/// How many times a name with only tags behind it becomes a tag, so that the one before it can: an entry
/// has no more categories in a row.
const ROUNDS: usize = 8;

/// How many names of a list are looked at together, so that a list of thousands costs no more than its
/// length; real ones have 25 at most.
const MOST: usize = 100;

/// What is known of the names in a dump's lists.
#[derive(Debug, Default)]
pub struct TagKinds {
    names: Strings,
    uses: Vec<Use>,
    /// All lists, one behind the other, and where each ends.
    lists: Vec<u32>,
    ends: Vec<usize>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Use {
    /// In how many lists the name stands.
    total: u32,
    /// In how many it is the last.
    last: u32,
    /// In how many there are only tags behind it.
    behind: u32,
    is_tag: bool,
}

impl TagKinds {
    /// Takes in an entry's list.
    pub fn add(&mut self, list: &[String]) {
        self.lists.extend(list.iter().map(|name| self.names.insert(name)));
        self.ends.push(self.lists.len());
    }

    /// Decides, once all lists are in.
    pub fn settle(&mut self) {
        self.uses = vec![Use::default(); self.names.len()];
        self.count(true);
        for (number, known) in (0u32..).zip(&mut self.uses) {
            known.is_tag =
                known.last * 2 >= known.total || self.names.get(number).ends_with(" Timeline");
        }
        // The larger the dump, the more often does chance put an entity before the tags.
        let enough = 3.max(self.ends.len() as u32 / 2_000);
        for _ in 0..ROUNDS {
            self.count(false);
            let mut changed = false;
            for known in self.uses.iter_mut().filter(|known| !known.is_tag) {
                known.is_tag = known.total >= enough && known.behind * 10 >= known.total * 9;
                changed |= known.is_tag;
            }
            if !changed {
                break;
            }
        }
        (self.lists, self.ends) = (Vec::new(), Vec::new());
    }

    /// Counts in how many lists each name has only tags behind it; the `first` time in how many it stands.
    fn count(&mut self, first: bool) {
        self.uses.iter_mut().for_each(|known| known.behind = 0);
        let mut begin = 0;
        for &end in &self.ends {
            let list = self.lists.get(begin..end).unwrap_or(&[]);
            begin = end;
            let mut behind = true;
            for (at, number) in list.iter().enumerate().rev() {
                let Some(known) = self.uses.get_mut(*number as usize) else { continue };
                let is_last = at + 1 == list.len();
                if !list.iter().skip(at + 1).take(MOST).any(|later| later == number) {
                    known.total += u32::from(first);
                    known.last += u32::from(first && is_last);
                    known.behind += u32::from(behind);
                }
                behind &= is_last || known.is_tag;
            }
        }
    }

    /// Takes the entities out of an entry's list; its tags stay.
    pub fn entities(&self, list: &mut Vec<String>, event: &Event) -> Vec<String> {
        let mut end = list.len().saturating_sub(1);
        let first = end.saturating_sub(MOST);
        while let Some((name, before)) = list.get(first..end).and_then(<[String]>::split_last) {
            let known = self.names.find(name).and_then(|number| self.uses.get(number as usize));
            let known = known.copied().unwrap_or_default();
            let is_rare_tag = known.behind == known.total
                && !is_named(name, &event.title)
                && !is_named(name, &event.body.text);
            let again = list.get(end..).is_some_and(|behind| behind.contains(name));
            if again || !(known.is_tag || is_rare_tag || before.contains(name)) {
                break;
            }
            end -= 1;
        }
        let tags = list.split_off(end);
        std::mem::replace(list, tags)
    }
}

/// Whether a text has the name, its last word if that is no short one, or its initials.
fn is_named(name: &str, text: &str) -> bool {
    let own = name.find(" (").and_then(|end| name.get(..end)).unwrap_or(name);
    let last = own.rfind(' ').and_then(|blank| own.get(blank + 1..)).unwrap_or(own);
    let mut initials = String::new();
    let mut begins = true;
    for c in own.chars() {
        if begins && c.is_uppercase() {
            initials.push(c);
        }
        begins = c == ' ';
    }
    text.contains(if last.len() > 3 { last } else { own })
        || initials.len() > 2 && text.contains(&initials)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_come_before_tags() {
        let lists: [&[&str]; 7] = [
            &["Anna Brandt", "Port Authority", "Harbour Timeline", "Smuggling", "Paper Trail"],
            &["Port Authority", "Anna Brandt", "Smuggling", "Paper Trail"],
            &["Anna Brandt", "Curaçao", "Smuggling", "Paper Trail", "Curaçao"],
            &["Jan Visser", "Courts", "Paper Trail"],
            &["Anna Brandt", "Jan Visser", "Paper Trail"],
            &["Paper Trail"],
            &[],
        ];
        let expected = [2, 2, 2, 1, 2, 0, 0];
        let lists = lists.map(|list| list.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        let mut kinds = TagKinds::default();
        lists.iter().for_each(|list| kinds.add(list));
        kinds.settle();
        let event = Event { title: "Brandt and Visser".into(), ..Event::default() };
        for (mut list, entities) in lists.into_iter().zip(expected) {
            let whole = list.clone();
            assert_eq!(kinds.entities(&mut list, &event), whole[..entities], "{whole:?}");
            assert_eq!(list, whole[entities..]);
        }
    }
}
