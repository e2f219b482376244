//! One event for JavaScript: the shape of `Event` in types.d.ts.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::body::{MarkKind, Node};
use crate::chronology::{Chronology, ENTITIES, EventDate, SOURCES, TAGS};
use crate::date::{
    DateExpression, DateOptions, LabelLength, LabelStyle, Nature, Precision, read_date,
};

#[derive(Serialize)]
pub struct EventOut<'a> {
    index: usize,
    id: &'a str,
    title: &'a str,
    text: &'a str,
    url: Option<&'a str>,
    weight: Option<f64>,
    media: Vec<MediaOut<'a>>,
    place: Option<PlaceOut<'a>>,
    fields: BTreeMap<&'a str, Vec<&'a str>>,
    date: Option<EventDateOut>,
    body: Vec<NodeOut<'a>>,
    entities: Vec<EntityOut<'a>>,
    tags: Vec<&'a str>,
    sources: Vec<SourceOut<'a>>,
    references: Vec<ReferenceOut<'a>>,
    #[serde(rename = "referencedBy")]
    referenced_by: &'a [u32],
}

#[derive(Serialize)]
struct MediaOut<'a> {
    url: &'a str,
    alt: Option<&'a str>,
    caption: Option<&'a str>,
    credit: Option<&'a str>,
}

#[derive(Serialize)]
struct PlaceOut<'a> {
    name: Option<&'a str>,
    lat: Option<f64>,
    lon: Option<f64>,
}

#[derive(Serialize)]
struct EntityOut<'a> {
    name: &'a str,
    origin: &'static str,
}

#[derive(Serialize)]
struct SourceOut<'a> {
    name: &'a str,
    date: Option<&'a str>,
    title: Option<&'a str>,
    url: Option<&'a str>,
    pages: Option<&'a str>,
    text: &'a str,
}

#[derive(Serialize)]
struct ReferenceOut<'a> {
    phrase: &'a str,
    to: &'a [u32],
}

/// `DateExpression` of types.d.ts.
#[derive(Serialize)]
pub struct DateOut {
    edtf: Option<String>,
    begin: Option<String>,
    end: Option<String>,
    nature: &'static str,
    approximate: bool,
    uncertain: bool,
    precision: &'static str,
    label: String,
    text: String,
}

#[derive(Serialize)]
struct EventDateOut {
    #[serde(flatten)]
    date: DateOut,
    inferred: bool,
}

#[derive(Default, Serialize)]
struct NodeOut<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    children: Vec<NodeOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a [u32]>,
}

/// The event at an index, `None` where there is none.
pub fn event_out(chronology: &Chronology, index: usize) -> Option<EventOut<'_>> {
    let event = chronology.events.get(index)?;
    let values = |facet: usize| -> Vec<&str> {
        let Some(facet) = chronology.facets.get(facet) else { return Vec::new() };
        let names =
            facet.values_of(index).iter().filter_map(|&value| facet.names().get(value as usize));
        names.map(String::as_str).collect()
    };
    let found = chronology.entities_found.get(index).map_or(&[][..], Vec::as_slice);
    let origin = |found: Option<&bool>| if found == Some(&true) { "found" } else { "given" };
    let columns = chronology.facets.iter().enumerate().skip(SOURCES + 1);
    Some(EventOut {
        index,
        id: &event.id,
        title: &event.title,
        text: &event.body.text,
        url: event.url.as_deref(),
        weight: event.weight,
        media: event
            .media
            .iter()
            .map(|media| MediaOut {
                url: &media.url,
                alt: media.alt.as_deref(),
                caption: media.caption.as_deref(),
                credit: media.credit.as_deref(),
            })
            .collect(),
        place: event.place.as_ref().map(|place| PlaceOut {
            name: place.name.as_deref(),
            lat: place.lat,
            lon: place.lon,
        }),
        fields: columns
            .map(|(at, facet)| (facet.name(), values(at)))
            .filter(|(_, values)| !values.is_empty())
            .collect(),
        date: event.date.as_ref().and_then(|date| event_date_out(date, &chronology.date_options)),
        body: event
            .body
            .nodes()
            .into_iter()
            .map(|node| node_out(node, chronology, index))
            .collect(),
        entities: values(ENTITIES)
            .into_iter()
            .enumerate()
            .map(|(at, name)| EntityOut { name, origin: origin(found.get(at)) })
            .collect(),
        tags: values(TAGS),
        sources: event
            .sources
            .iter()
            .map(|source| SourceOut {
                name: &source.name,
                date: source.date.as_deref(),
                title: source.title.as_deref(),
                url: source.url.as_deref(),
                pages: source.pages.as_deref(),
                text: &source.text,
            })
            .collect(),
        references: event
            .references
            .iter()
            .map(|reference| ReferenceOut { phrase: &reference.phrase, to: &reference.to })
            .collect(),
        referenced_by: chronology.referenced_by.get(index).map_or(&[], Vec::as_slice),
    })
}

/// A date with its label in the language it was read in.
pub fn date_out(date: DateExpression, options: &DateOptions) -> DateOut {
    let style = LabelStyle { lang: options.lang.clone(), length: LabelLength::Long };
    DateOut {
        edtf: date.edtf(),
        begin: date.hull.begin.map(|begin| begin.to_string()),
        end: date.hull.end.map(|end| end.to_string()),
        nature: match date.nature {
            Nature::Within => "within",
            Nature::Throughout => "throughout",
        },
        approximate: date.approximate,
        uncertain: date.uncertain,
        precision: precision_name(date.precision),
        label: date.label(&style),
        text: date.text,
    }
}

fn event_date_out(date: &EventDate, options: &DateOptions) -> Option<EventDateOut> {
    let read = read_date(&date.text, options).ok()?;
    Some(EventDateOut { date: date_out(read, options), inferred: date.inferred })
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

fn node_out<'a>(node: Node<'a>, chronology: &'a Chronology, index: usize) -> NodeOut<'a> {
    let all = |nodes: Vec<Node<'a>>| -> Vec<NodeOut<'a>> {
        nodes.into_iter().map(|node| node_out(node, chronology, index)).collect()
    };
    match node {
        Node::Text(text) => NodeOut { kind: "text", text: Some(text), ..NodeOut::default() },
        Node::Paragraph(children) => {
            NodeOut { kind: "paragraph", children: all(children), ..NodeOut::default() }
        }
        Node::Marked { kind, text, children } => {
            let (name, href, to) = match kind {
                MarkKind::LeadIn => ("lead-in", None, None),
                MarkKind::Emphasis => ("emphasis", None, None),
                MarkKind::Strong => ("strong", None, None),
                MarkKind::Quote => ("quote", None, None),
                MarkKind::Link(href) => ("link", Some(href.as_str()), None),
                MarkKind::Source(to) => ("source", None, Some(to.as_slice())),
                MarkKind::Reference(place) => {
                    let references = chronology.events.get(index).map(|event| &event.references);
                    let target = references.and_then(|references| references.get(*place as usize));
                    ("reference", None, Some(target.map_or(&[][..], |target| target.to.as_slice())))
                }
            };
            NodeOut { kind: name, text: Some(text), children: all(children), href, to }
        }
    }
}
