//! JSON as text: commas, quotes and escapes.

use super::number::push_decimal;
use super::replaced::push_replaced;

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
        self.0.push('"');
        push_replaced(&mut self.0, text, escape);
        self.0.push('"');
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
        let last = self.0.as_bytes().last();
        if last.is_some_and(|last| !matches!(last, b'{' | b'[' | b':' | b'\n')) {
            self.0.push(',');
        }
    }
}

/// What JSON has for a byte. `<` is escaped too, so that the text may stand inside an element of a page:
/// neither `</script` nor `<!--` is in it.
fn escape(byte: u8) -> Option<&'static str> {
    const CONTROLS: &str = concat!(
        "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\\u000e\\u000f",
        "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f",
    );
    match byte {
        b'"' => Some("\\\""),
        b'\\' => Some("\\\\"),
        b'\n' => Some("\\n"),
        b'<' => Some("\\u003c"),
        0..b' ' => {
            let begin = usize::from(byte) * 6;
            CONTROLS.get(begin..begin + 6)
        }
        _ => None,
    }
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
