//! `docs/binary.md` says what the code does.

use dateline::binary::{MAGIC, SECTIONS, VERSION};

#[test]
fn the_sections_are_those_of_the_page() {
    let page = include_str!("../../docs/binary.md");
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows = page.lines().map(cells).filter(|cells| cells.len() > 3);
    let named: Vec<(String, String)> = rows
        .filter(|cells| cells[1].parse::<usize>().is_ok())
        .map(|cells| (cells[1].clone(), cells[2].replace('`', "")))
        .collect();
    let sections = SECTIONS.iter().enumerate();
    let expected: Vec<(String, String)> =
        sections.map(|(at, name)| (at.to_string(), (*name).to_owned())).collect();
    assert_eq!(named, expected);
    let magic: Vec<String> = MAGIC.iter().map(|byte| format!("{byte:02X}")).collect();
    assert!(page.contains(&magic.join(" ")), "{}", magic.join(" "));
    assert!(page.contains(&format!("version {VERSION}")));
}
