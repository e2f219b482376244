//! Entries that lose their heading, one at a time: what date they are given.

use crate::archive::{Archive, chronology_of};

pub fn measure(archive: &Archive) {
    let whole = chronology_of(&archive.text);
    let (mut right, mut none, mut wrong, mut lost) = (0, 0, 0, 0);
    for (entry, begin) in archive.begins(&whole).into_iter().enumerate() {
        let heading = archive.text[begin..].find('\n').expect("a body");
        let mut cut = archive.text.clone();
        cut.replace_range(begin..=begin + heading, "");
        let chronology = chronology_of(&cut);
        let own = &whole.events[entry];
        let event = chronology.events.get(entry).filter(|event| event.body.text == own.body.text);
        match event.map(|event| &event.date) {
            None => {
                lost += 1;
                println!("    lost: entry {entry}");
            }
            Some(None) => none += 1,
            Some(Some(date)) if own.date.as_ref().is_some_and(|own| own.hull == date.hull) => {
                right += 1
            }
            Some(Some(date)) => {
                wrong += 1;
                println!("    wrong: entry {entry} is dated {}", date.text);
            }
        }
    }
    println!("Each heading left out in turn");
    println!(
        "  dated rightly {right}, left undated {none}, dated wrongly {wrong}, not kept as they were {lost}"
    );
}
