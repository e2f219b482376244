//! Chronicles as they are copied from pages, with all that stands round and between the entries.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use dateline::Chronology;
use dateline::body::MarkKind;
use dateline::chronology::{ENTITIES, Event, Format, TAGS};
use dateline::read::{ReadOptions, read};

const PAGE: &str = "\
Home | About this page | Log in
The Harbour Papers

Page 1 of 3 (299 events)
April 1981: A ship leaves by night
The quay.The quay. [Source: Port Authority] (click image to enlarge)The clerk sees it [then still a boy]. [Harbour News, 4/9/1981; Visser, 1990, pp. 12-14] Turning a Blind Eye - The master looks elsewhere (Harbour News 4/10/1981; Visser 1990, pp. 15).
Category Tags: Paper trail
Entity Tags: Acme, Inc., US Congress, Committee on Ports, Anna Brandt

After the Storm

(March 9, 1984): The ledger is found
A copy turns up. “[W]e knew,” he says. [US Congress, 7/24/2003 pdf file; Unknown, 2001; Port Authority, 3/1/1984 Sources: Jan Visser, Unnamed clerk]
• A list's first.
Email Updates
Donate

1985: No tags here
It ends (see April 1981).
previous | 1, 2, 3 | next
";

fn chronology(text: &str) -> Chronology {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

fn marked(event: &Event, wanted: fn(&MarkKind) -> bool) -> Vec<&str> {
    let marks = event.body.marks.iter().filter(|mark| wanted(&mark.kind));
    marks.map(|mark| &event.body.text[mark.begin as usize..mark.end as usize]).collect()
}

fn values(chronology: &Chronology, facet: usize, event: usize) -> Vec<&str> {
    let facet = &chronology.facets[facet];
    facet.values_of(event).iter().map(|&value| facet.names()[value as usize].as_str()).collect()
}

#[test]
fn entries_are_told_from_their_page() {
    let chronology = chronology(PAGE);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["A ship leaves by night", "The ledger is found", "No tags here"]);
    let left_out: Vec<(u32, u32, &str)> = chronology
        .problems
        .iter()
        .map(|problem| (problem.line, problem.column, problem.message.split('`').nth(1).unwrap()))
        .collect();
    assert_eq!(
        left_out,
        [
            (1, 1, "Home | About this page | Log in"),
            (4, 1, "Page 1 of 3 (299 events)"),
            (6, 45, "(click image to enlarge)"),
            (15, 1, "Email Updates"),
            (16, 1, "Donate"),
            (20, 1, "previous | 1, 2, 3 | next"),
        ]
    );
    assert_eq!(values(&chronology, TAGS, 0), ["The Harbour Papers", "Paper trail"]);
    assert_eq!(values(&chronology, TAGS, 1), ["After the Storm"]);
    assert_eq!(values(&chronology, TAGS, 2), ["After the Storm"]);
    let mut entities = values(&chronology, ENTITIES, 0);
    entities.sort_unstable();
    assert_eq!(entities, ["Acme, Inc.", "Anna Brandt", "US Congress, Committee on Ports"]);
    assert_eq!(chronology.events[2].references[0].to, [0]);
}

#[test]
fn captions_citations_and_lead_ins_are_told_apart() {
    let chronology = chronology(PAGE);
    let [first, second, _] = chronology.events.as_slice() else { panic!() };
    let [picture] = first.extra().media.as_slice() else { panic!("{first:?}") };
    assert_eq!(
        [&picture.alt, &picture.caption, &picture.credit].map(|text| text.as_deref().unwrap()),
        ["The quay.", "The quay.", "Port Authority"]
    );
    assert!(first.body.text.starts_with("The clerk sees it [then still a boy]."));
    assert_eq!(marked(first, |kind| *kind == MarkKind::LeadIn), ["Turning a Blind Eye"]);
    let cited = |event: &Event| -> Vec<String> {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        let sources = event.sources.iter();
        sources
            .map(|source| format!("{} {} {}", source.name, part(&source.date), part(&source.pages)))
            .collect()
    };
    assert_eq!(
        cited(first),
        [
            "Harbour News 1981-04-09 ",
            "Visser 1990 12-14",
            "Harbour News 1981-04-10 ",
            "Visser 1990 15"
        ]
    );
    assert_eq!(
        cited(second),
        ["US Congress 2003-07-24 ", "Unknown 2001 ", "Port Authority 1984-03-01 "]
    );
    assert!(second.body.text.ends_with("\n\nA list's first."));
}

const DUMP: &str = r##"[
 { "id": "a81ship", "title": "April 1981: A ship leaves &amp; is seen", "full_title": "x", "url": "http://a.example/context.jsp?item=a81ship#a81ship",
   "content": "<p><span class=\"tmlnImg\"><img src=\"https://a.example/quay.jpg\" alt=\"The quay.\"><span class=\"caption\">The quay. <em>[Source: NPR]</em></span></span>Brandt sees it (see <a href=\"item.jsp?item=a84ledger&amp;timeline=t\">1984</a>), as <a href=\"#a85\">that entry</a> says. <cite>[<a href=\"https://web.archive.org/web/1/http://b.example/\" onmouseover=\"return OL('A. Brandt, “The clerk\\'s ship,” &amp;lt;em&amp;gt;Harbour News&amp;lt;/em&amp;gt;, 9 April 1981.')\">Harbour News, 4/9/1981 <img src=\"pdf.png\" alt=\"pdf file\"></a>; <a class=\"nL\" onmouseover=\"return OL('&amp;lt;em&amp;gt;Harbour News&amp;lt;/em&amp;gt;, “Another.”')\">Harbour News, 4/9/1981</a>]</cite> <br><u>Turning Away</u> - He <i>looks</i> elsewhere.</p>",
   "tags": ["Anna Brandt", "Paper Trail"], "citations": [], "images": [], "tz": "EDT" },
 { "id": "a84ledger", "title": "(March 9, 1984): The ledger is found", "content": "", "tags": ["Paper Trail"], "citations": [] },
 { "id": "a84other", "title": "1984: Another of that year", "content": "Text", "citations": [], "tags": [] }
]"##;

#[test]
fn a_dump_keeps_what_its_pages_link() {
    let chronology = chronology(DUMP);
    assert_eq!(chronology.format, Format::HistoryCommons);
    let [first, second, third] = chronology.events.as_slice() else { panic!() };
    assert_eq!((first.title.as_str(), first.id.as_str()), ("A ship leaves & is seen", "a81ship"));
    assert_eq!(second.date.as_ref().unwrap().text, "(March 9, 1984)");
    assert_eq!(third.title, "Another of that year");

    // The link says which event is meant, not the phrase, and that one of them is not here.
    let references: Vec<(&str, &[u32])> =
        first.references.iter().map(|known| (known.phrase.as_str(), known.to.as_slice())).collect();
    assert_eq!(references, [("1984", &[1][..]), ("that entry", &[])]);
    assert_eq!(chronology.referenced_by, [vec![], vec![0], vec![]]);
    let [problem] = chronology.problems.as_slice() else { panic!("{:?}", chronology.problems) };
    assert!(problem.message.contains("`a85`"), "{}", problem.message);

    let [ship, another] = first.sources.as_slice() else { panic!("{:?}", first.sources) };
    assert_eq!(ship.title.as_deref(), Some("The clerk's ship"));
    assert_eq!(ship.url.as_deref(), Some("https://web.archive.org/web/1/http://b.example/"));
    assert_eq!(ship.text, "A. Brandt, “The clerk's ship,” Harbour News, 9 April 1981.");
    assert_eq!((another.title.as_deref(), another.url.as_deref()), (Some("Another."), None));
    assert_eq!(ship.date, another.date);

    assert_eq!(first.extra().media[0].url, "https://a.example/quay.jpg");
    assert_eq!(first.extra().media[0].credit.as_deref(), Some("NPR"));
    assert_eq!(marked(first, |kind| *kind == MarkKind::LeadIn), ["Turning Away"]);
    assert_eq!(marked(first, |kind| *kind == MarkKind::Emphasis), ["looks"]);
    assert_eq!(values(&chronology, ENTITIES, 0), ["Anna Brandt"]);
    assert_eq!(values(&chronology, TAGS, 0), ["Paper Trail"]);
    // The dump's own columns are none of the chronology's.
    assert_eq!(chronology.facets.len(), 3);
}
