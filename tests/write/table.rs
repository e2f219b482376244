//! CSV, read by a reader of this test's own.

use dateline::Chronology;
use dateline::chronology::Format;
use dateline::write::{WriteFormat, write};

use crate::samples::{HOSTILE, LOST, again, all, chronology, described};

/// RFC 4180, to the letter.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '"' => panic!("a quote in a bare cell: {cell}"),
            c if quoted => cell.push(c),
            ',' => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\n' => panic!("a bare line's end"),
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

#[test]
fn each_event_is_a_row_of_as_many_cells_as_there_are_names() {
    for (name, chronology) in all() {
        let rows = rows(&write(&chronology, WriteFormat::Csv, None));
        assert_eq!(rows.len(), chronology.events.len() + 1, "{name}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}");
        let column = |wanted: &str| rows[0].iter().position(|name| name == wanted).unwrap();
        for (event, row) in chronology.events.iter().zip(&rows[1..]) {
            let cell = |name: &str| row[column(name)].trim_start_matches('\'');
            assert_eq!(cell("title"), event.title, "{name}");
            assert_eq!(cell("body"), event.body.text, "{name}");
            match &event.date {
                Some(date) if date.inferred => {
                    assert_eq!((cell("date"), cell("inferred date")), ("", date.text.as_str()));
                }
                Some(date) => assert_eq!(cell("date"), date.text, "{name}"),
                None => {}
            }
        }
    }
}

#[test]
fn reading_it_gives_the_same_events() {
    for (name, chronology) in all() {
        let read = again(&write(&chronology, WriteFormat::Csv, None), Format::Csv, &chronology);
        assert_eq!(read.events.len(), chronology.events.len(), "{name}");
        for (index, event) in chronology.events.iter().enumerate() {
            let kept = |of: &Chronology| -> Vec<String> {
                // A place without a name or degrees is none.
                let nowhere = "Some(Place { name: None, lat: None, lon: None })";
                let parts =
                    described(of, index).into_iter().map(|part| part.replace(nowhere, "None"));
                let mut begins = vec!["id", "title", "sort", "url", "entities", "tags"];
                // What looks like HTML in a cell is read as HTML, and a guess is not read as a date.
                begins.extend(if name == "hostile" { None } else { Some("body") });
                begins.extend(event.date.as_ref().filter(|date| !date.inferred).map(|_| "date"));
                parts.filter(|part| begins.iter().any(|begin| part.starts_with(begin))).collect()
            };
            assert_eq!(kept(&read), kept(&chronology), "{name}");
        }
    }
}

#[test]
fn an_address_stands_beside_its_source() {
    let hostile = chronology(HOSTILE, None);
    let read = again(&write(&hostile, WriteFormat::Csv, None), Format::Csv, &hostile);
    let sources: Vec<_> = read.events[0]
        .sources
        .iter()
        .map(|source| (source.name.as_str(), source.url.as_deref()))
        .collect();
    assert_eq!(
        sources,
        [
            ("Guardian", Some("https://a.example/?a=1&b=2")),
            ("b.example", Some("https://b.example/")),
            ("Interview; with the author [1]", None),
            ("Mail", None),
            ("A work alone", None),
            ("Time", None),
        ]
    );
}

#[test]
fn all_columns() {
    let rows = rows(&write(&chronology(HOSTILE, None), WriteFormat::Csv, Some(&[0, 13])));
    let cells: Vec<String> =
        rows[0].iter().zip(&rows[1]).map(|(name, cell)| format!("{name}: {cell}")).collect();
    assert_eq!(
        cells,
        [
            "id: a,b;c\"d",
            "date: April 1999",
            "sort: 1999-04-15",
            "inferred date: ",
            "title: '=HYPERLINK(\"x\"), a \\ title",
            "body: He said \"no\" <!-- --></script><script>alert(1)</script> 🚀🇳🇱 [in the 1980s].\n\nשלום עולם؛ مرحبا, so (see 2001). [Time, 2/25/2002]",
            "entities: Acme, Inc.; Ports, Ships and Men; A \"B\" C",
            "tags: \"one; two\"; \"a, b\"; @x",
            "sources: Guardian, 2002-06-11, pp. iv-v, 34; b.example; \"Interview; with the author [1]\"; Mail, 6/2002; A work alone; Time, 2/25/2002",
            "source url: https://a.example/?a=1&b=2; https://b.example/",
            "source title: On <Ships>; A work alone",
            "url: https://a.example/a?b=c,d;e",
            "image: https://a.example/map.png",
            "caption: The port, \"new\"",
            "credit: NPR",
            "alt: A map",
            "more media: b.jpg; No picture",
            "place: Port; of call",
            "lat: -34.000001",
            "lon: 71.5",
            "weight: 0.1",
            "Port: Curaçao; -5; +x",
            "Two; words: \"a;b\"; c",
            "date: another",
        ]
    );
    assert_eq!(rows[2][1..4], ["", "", "May 1985"]);
}

#[test]
fn what_a_spreadsheet_would_take_for_a_formula_has_an_apostrophe() {
    for (value, cell) in [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        ("-a", "'-a"),
        ("+a", "'+a"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("+5.25", "+5.25"),
        ("-5-5", "'-5-5"),
        ("'quoted'", "'quoted'"),
        ("a=b", "a=b"),
    ] {
        let json = format!(r#"[{{"title": "T", "date": "-0043", "fields": {{"F": "{value}"}}}}]"#);
        let rows = rows(&write(&chronology(&json, None), WriteFormat::Csv, None));
        assert_eq!((rows[1][1].as_str(), rows[1].last().unwrap().as_str()), ("'-0043", cell));
    }
}

#[test]
fn columns_that_nothing_fills_are_left_out() {
    let lost = chronology(LOST, None);
    let table = |indices: &[u32]| write(&lost, WriteFormat::Csv, Some(indices));
    assert_eq!(table(&[]), "id,date,title,body\r\n");
    assert_eq!(
        table(&[4, 3]),
        "id,date,title,body\r\n\
         no-day-at-all,,No day at all,It is not known when.\r\n\
         a-date-that-is-none,Febuary 1985,A date that is none,Nobody knows.\r\n"
    );
}
