//! One event for JavaScript: the shape of `Event` in types.d.ts.

use wasm_bindgen::JsValue;

use super::convert::{Record, list, numbers, texts};
use crate::body::{MarkKind, Node};
use crate::chronology::{
    Chronology, ENTITIES, Event, EventDate, Media, Place, SOURCES, Source, TAGS,
};
use crate::date::{
    DateExpression, DateOptions, LabelLength, LabelStyle, Moment, Nature, Precision, read_date,
};

/// The event at an index.
pub fn event_to_js(chronology: &Chronology, event: &Event, index: u32) -> JsValue {
    let at = index as usize;
    let out = Record::new();
    out.set_number("index", index.into());
    out.set_text("id", &event.id);
    out.set_text("title", &event.title);
    out.set_text("text", &event.body.text);
    out.set_text_or_null("url", event.extra().url.as_deref());
    out.set_number_or_null("weight", event.extra().weight);
    out.set("media", &list(event.extra().media.iter().map(media_to_js)));
    out.set("place", &event.extra().place.as_ref().map_or(JsValue::NULL, place_to_js));
    out.set("fields", &fields_to_js(chronology, at));
    let date = event.date.as_ref().and_then(|date| event_date_to_js(date, chronology));
    out.set("date", &date.unwrap_or(JsValue::NULL));
    out.set("body", &nodes_to_js(&event.body.nodes(), event));
    out.set("entities", &entities_to_js(chronology, at));
    out.set("tags", &texts(values(chronology, TAGS, at)));
    out.set("sources", &list(event.sources.iter().map(|source| source_to_js(source).into())));
    let references = event.references.iter().map(|reference| {
        let out = Record::new();
        out.set_text("phrase", &reference.phrase);
        out.set("to", &numbers(&reference.to));
        out.into()
    });
    out.set("references", &list(references));
    let referenced_by = chronology.referenced_by.get(at).map_or(&[][..], Vec::as_slice);
    out.set("referencedBy", &numbers(referenced_by));
    out.into()
}

/// The names of an event's values in the facet at a place.
fn values(chronology: &Chronology, facet: usize, event: usize) -> impl Iterator<Item = &str> {
    chronology.facets.get(facet).into_iter().flat_map(move |facet| facet.names_of(event))
}

/// The columns of the file's own in which the event has a value.
fn fields_to_js(chronology: &Chronology, event: usize) -> JsValue {
    let out = Record::new();
    for (place, facet) in chronology.facets.iter().enumerate().skip(SOURCES + 1) {
        if !facet.values_of(event).is_empty() {
            out.set(facet.name(), &texts(values(chronology, place, event)));
        }
    }
    out.into()
}

fn entities_to_js(chronology: &Chronology, event: usize) -> JsValue {
    let found = chronology.entities_found.get(event).map_or(&[][..], Vec::as_slice);
    list(values(chronology, ENTITIES, event).enumerate().map(|(at, name)| {
        let out = Record::new();
        out.set_text("name", name);
        out.set_text("origin", if found.get(at) == Some(&true) { "found" } else { "given" });
        out.into()
    }))
}

fn media_to_js(media: &Media) -> JsValue {
    let out = Record::new();
    out.set_text("url", &media.url);
    out.set_text_or_null("alt", media.alt.as_deref());
    out.set_text_or_null("caption", media.caption.as_deref());
    out.set_text_or_null("credit", media.credit.as_deref());
    out.into()
}

fn place_to_js(place: &Place) -> JsValue {
    let out = Record::new();
    out.set_text_or_null("name", place.name.as_deref());
    out.set_number_or_null("lat", place.lat);
    out.set_number_or_null("lon", place.lon);
    out.into()
}

/// A source.
pub fn source_to_js(source: &Source) -> Record {
    let out = Record::new();
    out.set_text("name", &source.name);
    out.set_text_or_null("date", source.date.as_deref());
    out.set_text_or_null("title", source.title.as_deref());
    out.set_text_or_null("url", source.url.as_deref());
    out.set_text_or_null("pages", source.pages.as_deref());
    out.set_text("text", &source.text);
    out
}

/// `DateExpression` of types.d.ts, with its label in the language it was read in.
pub fn date_to_js(date: &DateExpression, options: &DateOptions) -> Record {
    let style = LabelStyle { lang: options.lang.clone(), length: LabelLength::Long };
    let moment = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
    let out = Record::new();
    out.set_text_or_null("edtf", date.edtf().as_deref());
    out.set_text_or_null("begin", moment(date.hull.begin).as_deref());
    out.set_text_or_null("end", moment(date.hull.end).as_deref());
    let nature = match date.nature {
        Nature::Within => "within",
        Nature::Throughout => "throughout",
    };
    out.set_text("nature", nature);
    out.set("approximate", &date.approximate.into());
    out.set("uncertain", &date.uncertain.into());
    out.set_text("precision", precision_name(date.precision));
    out.set_text("label", &date.label(&style));
    out.set_text("text", &date.text);
    out
}

fn event_date_to_js(date: &EventDate, chronology: &Chronology) -> Option<JsValue> {
    let options = &chronology.date_options;
    let out = date_to_js(&read_date(&date.text, options).ok()?, options);
    out.set("inferred", &date.inferred.into());
    Some(out.into())
}

fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Millennium => "millennium",
        Precision::Century => "century",
        Precision::Decade => "decade",
        Precision::Year => "year",
        Precision::Season => "season",
        Precision::Month => "month",
        Precision::Day => "day",
        Precision::Hour => "hour",
        Precision::Minute => "minute",
        Precision::Second => "second",
    }
}

fn nodes_to_js(nodes: &[Node<'_>], event: &Event) -> JsValue {
    list(nodes.iter().map(|node| node_to_js(node, event)))
}

fn node_to_js(node: &Node<'_>, event: &Event) -> JsValue {
    let out = Record::new();
    match node {
        Node::Text(text) => {
            out.set_text("kind", "text");
            out.set_text("text", text);
        }
        Node::Paragraph(children) => {
            out.set_text("kind", "paragraph");
            out.set("children", &nodes_to_js(children, event));
        }
        Node::Marked { kind, text, children } => {
            out.set_text("kind", mark_name(kind));
            out.set_text("text", text);
            if !children.is_empty() {
                out.set("children", &nodes_to_js(children, event));
            }
            match kind {
                MarkKind::Link(href) => out.set_text("href", href),
                MarkKind::Source(to) => out.set("to", &numbers(to)),
                MarkKind::Reference(place) => {
                    let target = event.references.get(*place as usize);
                    out.set("to", &numbers(target.map_or(&[], |target| &target.to)));
                }
                _ => {}
            }
        }
    }
    out.into()
}

fn mark_name(kind: &MarkKind) -> &'static str {
    match kind {
        MarkKind::LeadIn => "lead-in",
        MarkKind::Emphasis => "emphasis",
        MarkKind::Strong => "strong",
        MarkKind::Quote => "quote",
        MarkKind::Link(_) => "link",
        MarkKind::Source(_) => "source",
        MarkKind::Reference(_) => "reference",
    }
}
