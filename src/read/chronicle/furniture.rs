//! Lines of a page that are no part of its chronicle: `Page 1 of 3 (299 events)`, menus, buttons.

/// Whole lines that pages have round their text. Source: the pages of History Commons.
const LINES: [&str; 14] = [
    "email updates",
    "donate",
    "volunteer",
    "contact us",
    "follow us!",
    "log in",
    "login",
    "register",
    "home",
    "search",
    "advanced search",
    "printer-friendly version",
    "previous",
    "next",
];

/// The words of lines that lead from page to page, numbers aside.
const PAGING: [&str; 9] =
    ["page", "pages", "of", "events", "entries", "results", "previous", "next", "showing"];

/// Whether a line is a page's and not the chronicle's. Careful: what is not known for furniture is text.
pub fn is_furniture(line: &str) -> bool {
    if line.len() > 200 {
        return false;
    }
    let line = line.to_ascii_lowercase();
    let words = || line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let leads = words()
        .next()
        .is_some_and(|first| matches!(first, "page" | "pages" | "previous" | "next" | "showing"));
    let paging =
        leads && words().any(number) && words().all(|word| number(word) || PAGING.contains(&word));
    // A menu: `Home | About this site | Contact`, `previous | 1, 2, 3 | next`.
    let item = |item: &str| {
        let words = || item.split_whitespace();
        words().count() <= 3 && item.len() <= 30
            || words().all(|word| number(word.trim_end_matches(',')))
    };
    let menu = line.matches('|').count() >= 2 && line.split('|').all(item);
    paging || menu || LINES.contains(&line.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture() {
        for line in [
            "Page 1 of 3 (299 events)",
            "previous | 1, 2, 3 | next",
            "previous | 1, 2, 3, 4, 5, 6, 7 | next",
            "Next 100 >>",
            "Home | About this site | Contact",
            "Email Updates",
            "DONATE",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "Page 1 of the ledger is missing",
            "Next he goes to 3 ports",
            "Donate what you can, he says.",
            "1, 2, 3",
            "Of 1999",
            "He says a | b | c is a long list of choices for the clerk",
            "1999: Home",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
