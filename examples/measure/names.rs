//! Names found in the text with its tags hidden: how many of the tags, and how many of them names.

use dateline::Chronology;
use dateline::chronology::ENTITIES;
use dateline::read::{FoundName, find_names};

use crate::archive::{Archive, chronology_of};
use crate::share;

/// One line a judged mention: entry, first byte and one past the last in the entry as it stands in the
/// file, and `+` for the whole name of a person, organisation or place, `-` for anything else.
const JUDGEMENTS: &str = include_str!("../../tests/data/entity-judgements.tsv");

/// How many mentions are drawn, and with what seed.
const DRAWN: usize = 200;
const SEED: u32 = 20_260;

type Mention = (usize, usize, usize);

pub fn measure(archive: &Archive) {
    let chronology = chronology_of(&archive.text);
    let mut hidden = String::new();
    for line in archive.text.lines() {
        // The line stays, so that entries end where they did.
        hidden.push_str(if line.starts_with("Entity Tags:") { "Category Tags: x" } else { line });
        hidden.push('\n');
    }
    let untagged = chronology_of(&hidden);
    let found = find_names(&untagged.events);
    recall(&chronology, &untagged, &found);
    let mentions = places(archive, &chronology, &untagged, &found);
    precision(archive, &chronology, &mentions);
}

/// Of the tags that stand in their entry's body to the letter, how many are found there.
fn recall(chronology: &Chronology, untagged: &Chronology, found: &[Vec<FoundName>]) {
    let given = &chronology.facets[ENTITIES];
    let (mut occur, mut hit) = (0, 0);
    for (index, event) in untagged.events.iter().enumerate() {
        for &tag in given.values_of(index) {
            let tag = given.names()[tag as usize].as_str();
            if !has_word(&event.body.text, tag) {
                continue;
            }
            occur += 1;
            let same = found[index].iter().any(|(begin, end, name)| {
                name.eq_ignore_ascii_case(tag) || event.body.text.get(*begin..*end) == Some(tag)
            });
            hit += usize::from(same);
            if !same && std::env::var_os("VERBOSE").is_some() {
                println!("    not found in {index}: {tag}");
            }
        }
    }
    println!("Names found with the tags hidden");
    println!("  recall of the tags that occur in their entry to the letter: {}", share(hit, occur));
}

fn has_word(text: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        !inside(text[..at].chars().next_back()) && !inside(text[at + word.len()..].chars().next())
    })
}

/// Mentions by entry and their bytes in the entry as it stands in the file.
fn places(
    archive: &Archive,
    chronology: &Chronology,
    untagged: &Chronology,
    found: &[Vec<FoundName>],
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (entry, begin) in archive.begins(chronology).into_iter().enumerate() {
        let body = &untagged.events[entry].body.text;
        let heading = archive.text[begin..].find('\n').expect("a body");
        let mut at = begin + heading;
        let mut offset = 0;
        for paragraph in body.split("\n\n") {
            at += archive.text[at..].find(paragraph).expect("the paragraph is in the file");
            let inside = found[entry]
                .iter()
                .filter(|(first, last, _)| *first >= offset && *last <= offset + paragraph.len());
            mentions.extend(inside.map(|(first, last, _)| {
                (entry, first - offset + at - begin, last - offset + at - begin)
            }));
            offset += paragraph.len() + 2;
        }
    }
    mentions
}

fn precision(archive: &Archive, chronology: &Chronology, mentions: &[Mention]) {
    let begins = archive.begins(chronology);
    let judged: Vec<(Mention, bool)> = JUDGEMENTS.lines().filter_map(judgement).collect();
    let drawn = draw(mentions);
    let verdict =
        |mention: &Mention| judged.iter().find(|(known, _)| known == mention).map(|j| j.1);
    let open: Vec<&Mention> = drawn.iter().filter(|mention| verdict(mention).is_none()).collect();
    let names = drawn.iter().filter(|mention| verdict(mention) == Some(true)).count();
    println!("  {} mentions found; drawn {}", mentions.len(), drawn.len());
    println!(
        "  precision of those drawn and judged: {}; {} have no judgement yet",
        share(names, drawn.len() - open.len()),
        open.len()
    );
    let still: Vec<bool> =
        judged.iter().filter(|(m, _)| mentions.contains(m)).map(|&(_, is_name)| is_name).collect();
    println!(
        "  of all {} judged mentions {} are still found, of these are names {}",
        judged.len(),
        still.len(),
        share(still.iter().filter(|&&is_name| is_name).count(), still.len())
    );
    if std::env::var_os("VERBOSE").is_some() {
        for &&(entry, first, last) in &open {
            let text = &archive.text[begins[entry]..];
            let context = |at: usize, back: usize| {
                let mut to =
                    if back > 0 { at.saturating_sub(back) } else { (at + 25).min(text.len()) };
                while !text.is_char_boundary(to) {
                    to += 1;
                }
                text[to.min(at)..to.max(at)].replace('\n', "/")
            };
            let words = &text[first..last];
            println!(
                "{entry}\t{first}\t{last}\t? {} [[{words}]] {}",
                context(first, 25),
                context(last, 0)
            );
        }
    }
}

fn judgement(line: &str) -> Option<(Mention, bool)> {
    let mut parts = line.split('\t');
    let mut number = || parts.next()?.parse().ok();
    let mention = (number()?, number()?, number()?);
    Some((mention, parts.next()? == "+"))
}

/// The mentions whose hash with the seed is least, in order: should a few others be found or left, the
/// draw is mostly the same. The hash is FNV-1a.
fn draw(mentions: &[Mention]) -> Vec<Mention> {
    let hash = |&(entry, first, last): &Mention| {
        let bytes = [entry, first, last].into_iter().flat_map(usize::to_le_bytes);
        let seeded = 0xcbf2_9ce4_8422_2325 ^ u64::from(SEED);
        bytes.fold(seeded, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let mut drawn = mentions.to_vec();
    drawn.sort_by_key(hash);
    drawn.truncate(DRAWN);
    drawn.sort_unstable();
    drawn
}
