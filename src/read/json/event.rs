//! One event of Dateline's JSON: its members by name, each in the type that the format names.

use super::number::number;
use super::value::{Kind, Members, Value};
use crate::chronology::{Media, Place as Site, Severity, Source};
use crate::read::draft::Draft;
use crate::read::report::{Report, no_address};
use crate::read::url::safe_url;

/// Makes an entry of an event's members. A member of another type than expected is a problem; one
/// with another name becomes a field.
pub fn draft_from_members(members: Members<'_>, report: &mut Report<'_>) -> Draft {
    let mut draft = Draft::default();
    for (key, value) in members {
        if value.kind == Kind::Null {
            continue;
        }
        match &*key {
            "id" => draft.id = report.text(&key, &value),
            "date" => draft.date = report.text(&key, &value),
            "inferred" if matches!(value.kind, Kind::Bool(_)) => {
                draft.inferred = value.kind == Kind::Bool(true);
            }
            "sort" => draft.sort = report.text(&key, &value),
            "title" => draft.title = report.text(&key, &value),
            "body" => {
                draft.body_places = vec![(0, report.place(value.at))];
                draft.body = match value.kind {
                    Kind::String(text) if !text.contains('\n') && !text.contains('\r') => {
                        text.trim().to_owned()
                    }
                    _ => paragraphs(&report.texts(&key, &value)),
                };
            }
            "entities" => draft.entities = report.texts(&key, &value),
            "tags" => draft.tags = report.texts(&key, &value),
            "sources" => draft.sources = report.list(&key, value, source),
            "media" => draft.media = report.list(&key, value, media),
            "place" => draft.site = report.list(&key, value, site).into_iter().next(),
            "url" => draft.url = report.url(&value),
            "weight" => draft.weight = report.number(&key, &value),
            "fields" => draft.fields.extend(report.fields(value)),
            _ => {
                let values = report.texts(&key, &value);
                draft.fields.push((key.into_owned(), values));
            }
        }
    }
    draft
}

/// Blank lines part paragraphs, and so does each end of a line.
fn paragraphs(texts: &[String]) -> String {
    let lines = texts.iter().flat_map(|text| text.split(['\n', '\r']));
    let paragraphs: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// Values in the type that was expected, or a problem.
impl Report<'_> {
    fn unexpected(&mut self, key: &str, expected: &str, value: &Value<'_>) {
        let found = value.kind_name();
        self.problem(
            Severity::Warning,
            value.at,
            format!("Expected {expected} as `{key}`, found {found}; it was left out."),
        );
    }

    /// A string that is not blank, or a number as written.
    pub fn text(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let text = value.as_text().map(str::trim);
        if text.is_none() {
            self.unexpected(key, "a string", value);
        }
        text.filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A string, or an array of strings.
    pub fn texts(&mut self, key: &str, value: &Value<'_>) -> Vec<String> {
        match &value.kind {
            Kind::Array(values) => {
                values.iter().filter_map(|value| self.text(key, value)).collect()
            }
            Kind::Bool(truth) => vec![truth.to_string()],
            _ => self.text(key, value).into_iter().collect(),
        }
    }

    fn number(&mut self, key: &str, value: &Value<'_>) -> Option<f64> {
        let number = value.as_text().and_then(|text| number(text.trim()));
        if number.is_none() {
            self.unexpected(key, "a number", value);
        }
        number
    }

    /// An address that a page may link to.
    pub fn url(&mut self, value: &Value<'_>) -> Option<String> {
        let url = self.text("url", value)?;
        let safe = safe_url(&url).map(str::to_owned);
        if safe.is_none() {
            self.problem(Severity::Warning, value.at, no_address(&url, "left out"));
        }
        safe
    }

    /// An array of objects, or one alone; a string stands for an object with that name.
    fn list<T>(
        &mut self,
        key: &str,
        value: Value<'_>,
        read: fn(&mut Self, Object<'_>) -> T,
    ) -> Vec<T> {
        let values = match value.kind {
            Kind::Array(values) => values,
            _ => vec![value],
        };
        let mut list = Vec::new();
        for value in values {
            match value.kind {
                Kind::Object(members) => list.push(read(self, Object(members))),
                Kind::String(_) => list.push(read(self, Object(vec![("".into(), value)]))),
                _ => self.unexpected(key, "objects", &value),
            }
        }
        list
    }

    fn fields(&mut self, value: Value<'_>) -> Vec<(String, Vec<String>)> {
        match value.kind {
            Kind::Object(members) => members
                .into_iter()
                .map(|(key, value)| {
                    let values = self.texts(&key, &value);
                    (key.into_owned(), values)
                })
                .collect(),
            _ => {
                self.unexpected("fields", "an object", &value);
                Vec::new()
            }
        }
    }
}

/// An object's members; a bare string is a member without a name.
struct Object<'a>(Members<'a>);

impl<'a> Object<'a> {
    fn get(&self, key: &str) -> Option<&Value<'a>> {
        self.0
            .iter()
            .find(|(name, value)| name == key && value.kind != Kind::Null)
            .map(|(_, value)| value)
    }
}

fn source(report: &mut Report<'_>, members: Object<'_>) -> Source {
    if let Some(cited) = members.get("").and_then(Value::as_text) {
        return crate::read::citation::source_from_item(cited);
    }
    let mut text = |key: &str| members.get(key).and_then(|value| report.text(key, value));
    let (date, title, pages, written) = (text("date"), text("title"), text("pages"), text("text"));
    let name = text("name").or_else(|| title.clone()).unwrap_or_default();
    let url = members.get("url").and_then(|value| report.url(value));
    let mut source = Source { name, date, title, url, pages, text: String::new() };
    source.text = written.unwrap_or_else(|| source.words());
    source
}

fn media(report: &mut Report<'_>, members: Object<'_>) -> Media {
    let url = members.get("url").or_else(|| members.get("")).and_then(|value| report.url(value));
    let mut text = |key: &str| members.get(key).and_then(|value| report.text(key, value));
    Media {
        alt: text("alt"),
        caption: text("caption"),
        credit: text("credit"),
        url: url.unwrap_or_default(),
    }
}

fn site(report: &mut Report<'_>, members: Object<'_>) -> Site {
    let named = members.get("name").or_else(|| members.get(""));
    Site {
        name: named.and_then(|value| report.text("name", value)),
        lat: members.get("lat").and_then(|value| report.number("lat", value)),
        lon: members.get("lon").and_then(|value| report.number("lon", value)),
    }
}
