//! JSON-LD in schema.org's words.

use dateline::chronology::Format;
use dateline::write::{WriteFormat, write};

use crate::samples::{HOSTILE, LOST, again, all, chronology};

#[test]
fn it_is_json_and_may_stand_in_a_script_element() {
    for (name, chronology) in all() {
        let text = write(&chronology, WriteFormat::JsonLd, None);
        assert!(!text.contains('<'), "{name}");
        let items = text.matches("{\"@type\":\"ListItem\",\"position\":").count();
        assert_eq!(items, chronology.events.len(), "{name}");
        // The reader of JSON goes through all of it: what it does not know is left out, but not broken.
        let wrapped = format!("{{\"events\":[{{\"title\":\"x\"}}],\"list\":{text}}}");
        let read = again(&wrapped, Format::Json, &chronology);
        assert!(read.problems.iter().all(|problem| problem.message.contains("`list`")), "{name}");
    }
}

#[test]
fn a_whole_event() {
    let text = write(&chronology(HOSTILE, None), WriteFormat::JsonLd, Some(&[0]));
    assert_eq!(
        text,
        concat!(
            r#"{"@context":"https://schema.org","@type":"ItemList","name":"Ships; and \u003cscript> \"Men\"","numberOfItems":1,"itemListElement":["#,
            "\n",
            r#"{"@type":"ListItem","position":1,"item":{"@type":"Event","name":"=HYPERLINK(\"x\"), a \\ title","#,
            r#""startDate":"1999-04-01","endDate":"1999-04-30","disambiguatingDescription":"Date: April 1999","#,
            r#""description":"He said \"no\" \u003c!-- -->\u003c/script>\u003cscript>alert(1)\u003c/script> 🚀🇳🇱 [in the 1980s].\n\nשלום עולם؛ مرحبا, so (see 2001). [Time, 2/25/2002]","#,
            r#""about":[{"@type":"Thing","name":"Acme, Inc."},{"@type":"Thing","name":"Ports, Ships and Men"},{"@type":"Thing","name":"A \"B\" C"}],"#,
            r#""keywords":["one; two","a, b","@x"],"#,
            r#""citation":[{"@type":"CreativeWork","name":"Guardian, 2002-06-11, pp. iv-v, 34","headline":"On \u003cShips>","url":"https://a.example/?a=1&b=2"},"#,
            r#"{"@type":"CreativeWork","name":"Interview; with the author [1]"},{"@type":"CreativeWork","name":"Mail, 6/2002"},"#,
            r#"{"@type":"CreativeWork","name":"A work alone","headline":"A work alone"},{"@type":"CreativeWork","name":"https://b.example/","url":"https://b.example/"},"#,
            r#"{"@type":"CreativeWork","name":"Time, 2/25/2002"}],"#,
            r#""image":[{"@type":"ImageObject","contentUrl":"https://a.example/map.png","caption":"The port, \"new\"","creditText":"NPR","description":"A map"},"#,
            r#"{"@type":"ImageObject","contentUrl":"b.jpg"},{"@type":"ImageObject","caption":"No picture"}],"#,
            r#""location":{"@type":"Place","name":"Port; of call","geo":{"@type":"GeoCoordinates","latitude":-34.000001,"longitude":71.5}},"#,
            r#""url":"https://a.example/a?b=c,d;e","identifier":"a,b;c\"d"}}"#,
            "\n]}\n"
        )
    );
}

#[test]
fn dates() {
    let hostile = chronology(HOSTILE, None);
    for (event, expected) in [
        (1, r#","startDate":"-0043-03-15","endDate":"-0043-03-15","description""#),
        (2, r#","startDate":"2001-01-01","disambiguatingDescription":"Date: 2001 and After","#),
        (
            3,
            r#","endDate":"2001-09-11T09:00","disambiguatingDescription":"Date: Before 9:00 a.m. September 11, 2001","#,
        ),
        (
            5,
            r#","startDate":"Y-66498000","endDate":"Y-65498000","disambiguatingDescription":"Date: 66 million years ago","#,
        ),
        (6, r#","startDate":"2001-09-11T08:46","endDate":"2001-09-11T08:46","identifier""#),
        (8, r#","startDate":"2001-09-11T08:46:05","endDate":"2001-09-11T08:46:05","identifier""#),
        (10, r#"none","disambiguatingDescription":"Date: soonish","#),
        (13, r#"Guessed","disambiguatingDescription":"Date inferred: May 1985","#),
        (14, r#","startDate":"1990-01-05","endDate":"1990-02-10","keywords""#),
    ] {
        let text = write(&hostile, WriteFormat::JsonLd, Some(&[event]));
        assert!(text.contains(expected), "event {event}: {text}");
    }
    let lost = write(&chronology(LOST, None), WriteFormat::JsonLd, Some(&[0]));
    assert!(!lost.contains("startDate") && !lost.contains("about"), "{lost}");
}
