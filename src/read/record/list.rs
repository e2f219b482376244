//! Lists inside one value: parted by semicolons, or in quotes.

/// The longest value, in bytes, of a column that nobody knows that can be one of a list: semicolons in
/// longer ones belong to sentences.
const LONGEST: usize = 60;

/// The items that semicolons part, those in double quotes aside; or that commas part, if all stand in
/// quotes: `"Acme, Inc."; "Port Authority"`, `"A", "B"`, `["A", "B"]`.
pub fn list_of(text: &str) -> Vec<String> {
    let inside =
        text.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let quoted = inside.trim().starts_with('"');
    let items = parted(inside, ';');
    if items.len() == 1 && quoted {
        let items = parted(inside, ',');
        if items.iter().all(|item| item.starts_with('"') && item.ends_with('"')) {
            return unquoted(items);
        }
    }
    // Brackets that hold no quotes are the value's own.
    if !quoted && inside.len() < text.len() { unquoted(parted(text, ';')) } else { unquoted(items) }
}

/// As [`list_of`]; without semicolons or quotes, commas part.
pub fn keywords_of(text: &str) -> Vec<String> {
    let items = list_of(text);
    match items.as_slice() {
        [one] if one == text.trim() => unquoted(parted(text, ',')),
        _ => items,
    }
}

/// As [`list_of`], where no item is long or an address.
pub fn field_of(text: &str) -> Vec<String> {
    let items = list_of(text);
    let listed = items.iter().all(|item| item.len() <= LONGEST && !item.contains("://"));
    if listed && !items.is_empty() { items } else { vec![text.trim().to_owned()] }
}

/// A text with its blanks and line ends made one blank each.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parted(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    // A quote that nothing closes is a sign like any other.
    let closed = text.matches('"').count().is_multiple_of(2);
    text.split(|c| {
        quoted ^= c == '"' && closed;
        c == separator && !quoted
    })
    .map(str::trim)
    .filter(|item| !item.is_empty())
    .collect()
}

fn unquoted(items: Vec<&str>) -> Vec<String> {
    let bare = |item: &str| {
        let inside = item.strip_prefix('"').and_then(|item| item.strip_suffix('"'));
        inside.filter(|inside| !inside.contains('"')).unwrap_or(item).trim().to_owned()
    };
    items.into_iter().map(bare).filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        for (text, items) in [
            ("A; B ;; C", vec!["A", "B", "C"]),
            ("Acme, Inc.", vec!["Acme, Inc."]),
            ("\"Acme; Inc.\"; B", vec!["Acme; Inc.", "B"]),
            ("\"A, B\", \"C\"", vec!["A, B", "C"]),
            ("[\"A\", \"B\"]", vec!["A", "B"]),
            ("[A]", vec!["[A]"]),
            ("5\" gun; B", vec!["5\" gun", "B"]),
            ("The \"Curaçao\" sails", vec!["The \"Curaçao\" sails"]),
            (";", vec![]),
        ] {
            assert_eq!(list_of(text), items, "{text}");
        }
        assert_eq!(keywords_of("A, B"), ["A", "B"]);
        assert_eq!(keywords_of("A, B; C"), ["A, B", "C"]);
        assert_eq!(field_of(";"), [";"]);
        let prose = format!("He came; he {}", "saw ".repeat(20));
        assert_eq!(field_of(&prose), [prose.trim()]);
        assert_eq!(field_of("https://a.example/b;c"), ["https://a.example/b;c"]);
    }
}
