//! JSON as text: commas, quotes and escapes.

use super::number::push_decimal;

/// JSON on its way. Members without a value are left out.
#[derive(Debug, Default)]
pub struct JsonText(String);

impl JsonText {
    /// Begins an object or array as the next item or as the value of the last key.
    pub fn open(&mut self, bracket: char) {
        self.part();
        self.0.push(bracket);
    }

    /// Ends it.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Puts the next item on a line of its own.
    pub fn line(&mut self) {
        self.part();
        self.0.push('\n');
    }

    /// Puts what closes the items on a line of its own.
    pub fn end_line(&mut self) {
        self.0.push('\n');
    }

    /// The key of the value that comes next.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.item(key);
        self.0.push(':');
    }

    /// A string as the next item or as the value of the last key.
    #[inline(never)]
    pub fn item(&mut self, text: &str) {
        self.part();
        push_quoted(&mut self.0, text);
    }

    /// A member that is a string.
    #[inline(never)]
    pub fn text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.key(key);
            self.item(text);
        }
    }

    /// A member that is an array of strings.
    pub fn texts(&mut self, key: &str, texts: &[&str]) {
        if !texts.is_empty() {
            self.key(key);
            self.open('[');
            texts.iter().for_each(|text| self.item(text));
            self.close(']');
        }
    }

    /// A member that is an array of objects, each begun and filled by `fill`.
    pub fn objects<T>(&mut self, key: &str, items: &[T], fill: fn(&mut JsonText, &T)) {
        if !items.is_empty() {
            self.key(key);
            self.open('[');
            for item in items {
                fill(self, item);
                self.close('}');
            }
            self.close(']');
        }
    }

    /// A member that is a number.
    #[inline(never)]
    pub fn number(&mut self, key: &str, number: Option<f64>) {
        if let Some(number) = number {
            self.key(key);
            push_decimal(&mut self.0, number);
        }
    }

    /// A member that is `true`.
    pub fn truth(&mut self, key: &str) {
        self.key(key);
        self.0.push_str("true");
    }

    /// The text, with a line's end at its end.
    pub fn finish(mut self) -> String {
        self.0.push('\n');
        self.0
    }

    /// A comma behind what came before.
    fn part(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':', '\n']) {
            self.0.push(',');
        }
    }
}

/// Appends a string in quotes. `<` is escaped, so that the text may stand inside an element of a page:
/// neither `</script` nor `<!--` is in it.
fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\0'..' ' | '<' => {
                let hex = |half: u8| char::from(half + if half < 10 { b'0' } else { b'a' - 10 });
                out.push_str("\\u00");
                out.push(hex(c as u8 >> 4));
                out.push(hex(c as u8 & 15));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json() {
        let mut json = JsonText::default();
        json.open('{');
        json.text("a", Some("\"\\\n\t</b>é🚀"));
        json.text("none", None);
        json.texts("none", &[]);
        json.texts("b", &["1", "{"]);
        json.number("c", Some(-1.5));
        json.key("d");
        json.open('[');
        json.line();
        json.open('{');
        json.truth("e");
        json.close('}');
        json.line();
        json.item("");
        json.close(']');
        json.close('}');
        assert_eq!(
            json.finish(),
            "{\"a\":\"\\\"\\\\\\n\\u0009\\u003c/b>é🚀\",\"b\":[\"1\",\"{\"],\"c\":-1.5,\"d\":[\n{\"e\":true},\n\"\"]}\n"
        );
    }
}
