//! Lead-ins: `Turning a Blind Eye - The agency looks away.`

/// The longest lead-in, in bytes.
const LIMIT_BYTES: usize = 100;

/// What ends a sentence, or opens what is not over.
const NOT_IN_LEAD_INS: [char; 6] = ['.', '[', ']', '(', ')', ';'];

/// The length of the lead-in that heads a paragraph: words in headline case before the first
/// blank-dash-blank, at most 16 of them and 100 bytes, no sentence's end inside.
pub fn lead_in(paragraph: &str) -> Option<usize> {
    let head = (LIMIT_BYTES - 3..=LIMIT_BYTES)
        .rev()
        .find_map(|end| paragraph.get(..end))
        .unwrap_or(paragraph);
    let mut dashes = head.match_indices(['-', '–', '—']);
    let words = dashes.find_map(|(at, dash)| {
        let behind = head.get(at + dash.len()..)?;
        head.get(..at)?.strip_suffix(' ').zip(behind.strip_prefix(' '))
    });
    // `President Bush - a Texan and a former governor - says`
    let (words, _) = words.filter(|(_, text)| !text.starts_with(char::is_lowercase))?;
    // Small words stay small in a headline, but they are the fewer.
    (is_headline(words) && !words.contains(NOT_IN_LEAD_INS)).then_some(words.len())
}

/// Where lead-ins begin in the middle of a line, their line ends lost in copying: behind a sentence's
/// end, three words or more, since a dash may also stand behind a name.
pub fn inner_lead_ins(line: &str) -> Vec<usize> {
    let mut begins = Vec::new();
    for (dash, _) in line.match_indices(" - ") {
        let goes_on =
            line.get(dash + 3..).is_some_and(|after| after.starts_with(char::is_lowercase));
        let from = (dash.saturating_sub(LIMIT_BYTES)..=dash).find(|&at| line.is_char_boundary(at));
        let Some(before) = from.and_then(|from| line.get(from..dash)) else { continue };
        let stop = before.rfind(['.', ']', '?', '!', '”']);
        let mut words = stop.and_then(|stop| before.get(stop..)).unwrap_or("").chars();
        words.next();
        let Some(words) = words.as_str().strip_prefix(' ').map(str::trim_start) else { continue };
        if !goes_on
            && !words.contains(NOT_IN_LEAD_INS)
            && words.split(' ').count() > 2
            && capitals(words).is_some_and(|(some, all)| some * 5 >= all * 3)
        {
            begins.push(dash - words.len());
        }
    }
    begins
}

/// Whether words are in headline case: the first, the last and half of all have capitals.
pub fn is_headline(words: &str) -> bool {
    capitals(words).is_some_and(|(some, all)| some * 2 >= all)
}

/// How many words have capitals, and how many there are, at most 16; `None` where the first or the last
/// has none.
fn capitals(words: &str) -> Option<(usize, usize)> {
    let capital = |word: &&str| {
        let first = word.trim_start_matches(['‘', '“', '\'', '"', '(']).chars().next();
        first.is_none_or(|c| !c.is_lowercase())
    };
    let all: Vec<&str> = words.split_whitespace().collect();
    let (first, last) = (all.first()?, all.last()?);
    let counts = (all.iter().filter(|word| capital(word)).count(), all.len());
    (capital(first) && capital(last) && all.len() <= 16).then_some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lead_ins() {
        for (text, words) in [
            ("Turning a Blind Eye - The agency looks away.", Some("Turning a Blind Eye")),
            (
                "NORAD Has 1,200 Aircraft in 1960 - NORAD is a command.",
                Some("NORAD Has 1,200 Aircraft in 1960"),
            ),
            (
                "Officials Call for Eliminating Sites - In the 1990s",
                Some("Officials Call for Eliminating Sites"),
            ),
            ("He says - and repeats - that it is so.", None),
            ("President Bush - a Texan and a former governor - says so.", None),
            ("The well-known man. He - of all people - goes.", None),
            ("Nothing here.", None),
        ] {
            assert_eq!(lead_in(text).map(|length| &text[..length]), words, "{text}");
        }
    }

    #[test]
    fn lead_ins_in_a_line() {
        for (text, words) in [
            (
                "He goes. [NPR, 2005] Turning a Blind Eye - The harbour looks away.",
                Some("Turning a Blind Eye"),
            ),
            ("He goes.  Ships Leave by Night - “No,” he says.", Some("Ships Leave by Night")),
            ("He goes. Anna Brandt - The clerk - stays.", None),
            ("He goes. Only Capt. Jan Visser - he says so - stays.", None),
            ("He goes. The Harbour Master - and his men - stay.", None),
            ("He goes. The master of the Harbour - Visser - stays.", None),
            ("He goes home. President Bush (see April 19 - April 20, 1995) speaks.", None),
            (" - - - ", None),
        ] {
            let found =
                inner_lead_ins(text).first().and_then(|&begin| text[begin..].split(" - ").next());
            assert_eq!(found, words, "{text}");
        }
    }
}
