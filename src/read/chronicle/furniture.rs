//! Lines of a page that are no part of its chronicle: `Page 1 of 3 (299 events)`, menus, buttons.

/// Whole lines that pages have round their text. Source: the pages of History Commons.
const LINES: [&str; 35] = [
    "[edit]",
    "categories",
    "ordering",
    "date ascending",
    "date descending",
    "date ascending date descending",
    "back to top",
    "comments",
    "add comment",
    "share this",
    "share this event",
    "share this page",
    "read more",
    "email updates",
    "donate",
    "donate now",
    "time period",
    "bullet",
    "volunteer",
    "contact us",
    "follow us!",
    "log in",
    "login",
    "register",
    "advanced search",
    "printer-friendly version",
    "printer friendly version",
    "previous",
    "next",
    "bookmark and share",
    "edit event",
    "add event",
    "add event | references",
    "top of page",
    "email to a friend",
];

/// How sentences begin that the archive's pages have below their entries.
const SENTENCES: [&str; 13] = [
    "home » ",
    "open-content project managed by ",
    "‹ back to ",
    "« back to ",
    "< back to ",
    "creative commons license",
    "!! history commons",
    "context of '",
    "this is a scalable context timeline",
    "receive weekly email updates",
    "developing and maintaining this site",
    "if you would like to help us with this effort",
    "except where otherwise noted, the textual content",
];

/// The words of lines that lead from page to page, numbers aside; such a line begins with one of the first five.
const PAGING: [&str; 16] = [
    "page", "pages", "previous", "next", "showing", "of", "events", "entries", "results", "use",
    "filters", "to", "narrow", "search", "print", "view",
];

/// Whether a line is a page's and not the chronicle's. Careful: what is not known for furniture is text.
pub fn is_furniture(line: &str) -> bool {
    let begins = |sentence: &&str| {
        line.get(..sentence.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(sentence))
    };
    let is_context = line.starts_with("Context of ‘") && line.ends_with('’')
        || line.ends_with(" in the following events:");
    let is_known = is_context || SENTENCES.iter().any(begins);
    if line.len() > 200 || is_known {
        return is_known;
    }
    if is_rule(line) {
        return true;
    }
    let line = line.to_ascii_lowercase();
    let number =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'-'));
    let words = || {
        line.split(' ').map(|word| word.trim_matches(['(', ')', '>', '<', ':', '|', '…', '»', '«']))
    };
    let leads = words().next().is_some_and(|first| PAGING.iter().take(5).any(|word| *word == first))
        // `1, 2 | next`
        || line.starts_with(|c: char| c.is_ascii_digit())
            && words().any(|word| matches!(word, "next" | "previous"));
    let pages =
        || words().any(number) && words().all(|word| PAGING.contains(&word) || number(word));
    // A menu: `Home | About this site | Contact`, `previous | 1, 2, 3 | next`.
    // A row of a table has more figures, and begins with the mark.
    let short = |item: &str| {
        let has_figure = item.contains(|c: char| c.is_ascii_digit());
        item.len() <= 30 && item.matches(' ').count() <= 4 && !has_figure
            || item.split(' ').all(number)
    };
    let is_menu = |mark| {
        line.matches(mark).count() >= 2 && !line.starts_with(mark) && line.split(mark).all(short)
    };
    let menu = is_menu('|') || is_menu('»');
    // `Comments (3)`
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | ' '));
    leads && pages() || menu || LINES.contains(&bare)
}

/// Whether a line begins or goes on with a page's lists of what it can show, of which each has a count: `Categories`, `All`,
/// `1980s-1990s (112)`. To be asked behind one that began them, the first of all but for its count.
pub fn is_in_sidebar(line: &str, in_sidebar: bool) -> bool {
    let is_label = |label: &&str| line.eq_ignore_ascii_case(label);
    if SIDEBAR.iter().any(is_label) {
        return true;
    }
    let count = line.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let is_counted = count.is_some_and(|(_, count)| {
        !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
    });
    in_sidebar && (is_counted || is_label(&"all"))
}

/// What such lists begin with.
const SIDEBAR: [&str; 3] = ["date descending", "time period", "categories"];

/// Whether a line is drawn: `---`, `* * *`.
pub fn is_rule(line: &str) -> bool {
    let marks = line.trim_start_matches(['-', '*', '_', '=', '~', '#', ' ', '–', '—']);
    marks.is_empty() && line.len() > 2
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
            "1, 2 | next",
            "1 2 next >",
            "previous | 1, 2",
            "previous | 1, 2, 3 … 70, 71 | next",
            "Page 3 of 3 (299 events) previous | 1, 2, 3",
            "Karl Rove was a participant or observer in the following events:",
            "Open-Content project managed by matt, KJF",
            "Bookmark and Share",
            "Showing 1-14 of 14 events",
            "Showing 1-14 of 14 events (Print view)",
            "Home » Timelines » The Harbour",
            "Home » Timelines » The Harbour (1948-2005)",
            "‹ back to The Harbour",
            "Home | About this site | Contact",
            "Email Updates",
            "DONATE",
            "Comments (3)",
            "Share this event",
            "Receive weekly email updates summarizing what is new",
            "Ordering",
            "Context of ‘April 1999: An Offer’",
            "This is a scalable context timeline. It contains events related to the event April 1999: An Offer.",
            "Page 1 of 3 (299 events (use filters to narrow search))",
            "---",
            "* * *",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "Page 1 of the ledger is missing",
            "Next he goes to 3 ports",
            "Donate what you can, he says.",
            "1, 2, 3",
            "Of 1999",
            "Comments of the minister",
            "(3)",
            "He says a | b | c is a long list of choices for the clerk",
            "1999: Home",
            "| 4 October 1957 | Sputnik 1 | USSR |",
            "12.03.2010 | Contract signed | A/12",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
