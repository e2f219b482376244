//! Tables as text: what is found out about them, what their columns mean, and what goes wrong in them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

mod read_support;

use dateline::chronology::{ENTITIES, Format, Severity, TAGS};
use dateline::read::{ReadOptions, read};
use read_support::{chronology, date, field, read_as, shared, values};

const TABLE: &str = "\
Date,Title,Text,Entities,Tags,Source,Source URL,Port,Latitude,Longitude,Place
April 1999,An offer,\"He offers \"\"help\"\".
They decline.\",\"Anna Brandt; \"\"Acme; Inc.\"\"\",\"papers, ships\",\"Harbour News, 4/9/1981; Visser, 1990, pp. 12-14\",https://a.example/1,Willemstad; Curaçao,12.1,-68.9,Quay
,,,,,,,,,,
2001-09-12,A letter,Plain,,,,,,,,
";

#[test]
fn columns_become_what_they_are_called() {
    let chronology = chronology(TABLE);
    assert_eq!(chronology.format, Format::Csv);
    assert_eq!(chronology.problems, []);
    assert_eq!(chronology.events.len(), 2);
    let event = &chronology.events[0];
    assert_eq!(
        (event.title.as_str(), date(event)),
        ("An offer", ("1999-04-01".into(), "1999-04-30".into()))
    );
    assert_eq!(event.body.text, "He offers \"help\".\n\nThey decline.");
    assert_eq!(values(&chronology, ENTITIES, 0), ["Anna Brandt", "Acme; Inc."]);
    assert_eq!(values(&chronology, TAGS, 0), ["papers", "ships"]);
    assert_eq!(field(&chronology, "Port", 0), ["Willemstad", "Curaçao"]);
    let sources: Vec<_> =
        event.sources.iter().map(|source| (source.name.as_str(), source.url.as_deref())).collect();
    assert_eq!(sources, [("Harbour News", Some("https://a.example/1")), ("Visser", None)]);
    let place = event.extra().place.as_ref().unwrap();
    assert_eq!(
        (place.name.as_deref(), place.lat, place.lon),
        (Some("Quay"), Some(12.1), Some(-68.9))
    );
}

#[test]
fn dialects() {
    for (text, format) in [
        ("date,title\n1999,A; b\n", Format::Csv),
        ("\u{FEFF}date,title\r\n1999,A; b\r\n", Format::Csv),
        ("\r\n\r\nTITLE;DATE\r\nA, c;1999\r\n", Format::Csv),
        ("title\tdate\nA; b\t1999", Format::Tsv),
        ("title|date\nA; b|1999", Format::Csv),
        ("sep=;\r\nTitel;Datum\r\nA;1999", Format::Csv),
        ("\"Título\";\"Fecha\"\n\"A\";1999", Format::Csv),
        ("Jahr,Monat,Tag,Titel\n1999,,,A", Format::Csv),
        ("event_date,notes,actor1\n1999,A,B", Format::Csv),
    ] {
        let chronology = match text.starts_with("sep") {
            true => read_as(text, Format::Csv),
            false => chronology(text),
        };
        assert_eq!(chronology.format, format, "{text}");
        assert_eq!(chronology.events.len(), 1, "{text}");
        assert!(chronology.events[0].title.starts_with('A'), "{text}");
        assert_eq!(date(&chronology.events[0]).0, "1999-01-01", "{text}");
    }
}

/// A table of one row: names, cells.
fn row(names: &str, cells: &str) -> dateline::Chronology {
    read_as(&format!("{names},title\n{cells},A"), Format::Csv)
}

#[test]
fn dates_stand_in_one_column_or_many() {
    for (names, cells, begin, end) in [
        ("date", "1999-04", "1999-04-01", "1999-04-30"),
        ("date", "Between September 12 and Late November 2001", "2001-09-12", "2001-11-30"),
        ("date", "2001-09-11T00:00:00.000Z", "2001-09-11", "2001-09-11"),
        ("date", "2001-09-11 00:00:00", "2001-09-11", "2001-09-11"),
        ("date", "20010911", "2001-09-11", "2001-09-11"),
        ("date", "'1999-04", "1999-04-01", "1999-04-30"),
        ("date,time", "9/11/2001,8:46 a.m.", "2001-09-11T08:46", "2001-09-11T08:46"),
        ("start,end", "1999-04,1999-06", "1999-04-01", "1999-06-30"),
        ("start,end", "April 1999,Spring 2001", "1999-04-01", "2001-05-31"),
        ("start,end", "9/11/2001,9/12/2001", "2001-09-11", "2001-09-12"),
        ("start,end", "1999,1999", "1999-01-01", "1999-12-31"),
        ("start,end", ",1999", "1999-01-01", "1999-12-31"),
        ("date,end date", "1999,2001", "1999-01-01", "2001-12-31"),
        (
            "start date,start time,end date,end time",
            "9/11/2001,08:46,9/11/2001,09:03",
            "2001-09-11T08:46",
            "2001-09-11T09:03",
        ),
        ("year,month,day", "1815,12,10", "1815-12-10", "1815-12-10"),
        (
            "year,month,day,end year,end month,end day",
            "1815,12,10,1852,11,27",
            "1815-12-10",
            "1852-11-27",
        ),
        ("year,month,day,time", "2001,9,11,8:46", "2001-09-11T08:46", "2001-09-11T08:46"),
        (
            "year,month,day,time",
            "2001,9,11,8:46:40 PM",
            "2001-09-11T20:46:40",
            "2001-09-11T20:46:40",
        ),
        ("year,month,day,time", "2001,9,11,0846", "2001-09-11T08:46", "2001-09-11T08:46"),
        ("year,month", "1999,April", "1999-04-01", "1999-04-30"),
        ("year,month,day", "1999,0,0", "1999-01-01", "1999-12-31"),
        ("year,month", "\"1,999\",4", "1999-04-01", "1999-04-30"),
        ("year", "-500", "-0499-01-01", "-0499-12-31"),
        ("year", "-13800000000", "Y-13799999999-01-01", "Y-13799999999-12-31"),
        ("year", "c. 1940", "1940-01-01", "1940-12-31"),
        ("year,display date", "1940,1940s", "1940-01-01", "1949-12-31"),
        ("year,month,day,display date", "1815,12,10,1815", "1815-12-10", "1815-12-10"),
        ("year,month,display date", "1815,12,\"December 10, 1815\"", "1815-12-10", "1815-12-10"),
        ("display date", "1815", "1815-01-01", "1815-12-31"),
    ] {
        let chronology = row(names, cells);
        let event = &chronology.events[0];
        assert!(event.date.is_some(), "{names}: {cells}: {:?}", chronology.problems);
        assert_eq!(date(event), (begin.to_owned(), end.to_owned()), "{names}: {cells}");
        assert_eq!(chronology.problems, [], "{names}: {cells}");
    }
}

#[test]
fn what_of_a_date_cannot_be_used_is_kept_and_said() {
    for (names, cells, begin, name, kept, says) in [
        (
            "start,end",
            "2001,1999",
            "2001-01-01",
            "end",
            "1999",
            "Expected an end after the begin `2001`",
        ),
        ("start,end", "2001,soon", "2001-01-01", "end", "soon", "found `soon`"),
        ("year,month,time", "2001,9,8:46", "2001-09-01", "time", "8:46", "beside a whole day"),
        (
            "year,month,day,time",
            "2001,9,11,noonish",
            "2001-09-11",
            "time",
            "noonish",
            "beside a whole day",
        ),
        (
            "year,month,display date",
            "2001,9,after the storm",
            "2001-09-01",
            "display date",
            "after the storm",
            "",
        ),
        ("month,day", "9,11", "", "date", "9 11", "Expected a year beside `9 11`"),
        ("year,month", "2001,13", "", "date", "13 2001", "could not be read"),
        ("date", "one day", "", "date", "one day", "could not be read"),
    ] {
        let chronology = row(names, cells);
        let event = &chronology.events[0];
        let found = event.date.as_ref().map_or(String::new(), |_| date(event).0);
        assert_eq!(found, begin, "{names}: {cells}");
        assert_eq!(field(&chronology, name, 0), [kept], "{names}: {cells}");
        let said = chronology
            .problems
            .iter()
            .any(|problem| problem.line == 2 && problem.message.contains(says));
        assert!(said || says.is_empty(), "{names}: {:?}", chronology.problems);
    }
}

#[test]
fn problems_have_their_line_and_column() {
    let text = "title,date,url\n\"A\nb\",1999,x\n\nB,soon,javascript:x\nC,2001,,more;and more,\"\n\"\nD,2002,\"open\nE,2003,\n,,\nF \"\"x\"\",\"20\"04\"";
    let chronology = chronology(text);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["A b", "B", "C", "D", "E", "F \"\"x\"\""]);
    let found: Vec<(u32, u32, Option<u32>, &str)> = chronology
        .problems
        .iter()
        .map(|problem| {
            (
                problem.line,
                problem.column,
                problem.event,
                problem.message.split(',').next().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (5, 1, Some(1), "The date `soon` could not be read: expected a date"),
            (5, 8, Some(1), "Expected a web address (http"),
            (6, 9, Some(2), "Expected 3 cells in this row"),
            (8, 8, Some(3), "Expected quotes round a whole cell"),
            (11, 1, Some(5), "The date `20\"04` could not be read: expected a date"),
            (11, 12, Some(5), "Expected quotes round a whole cell"),
        ]
    );
    assert_eq!(field(&chronology, "unnamed column", 2), ["more", "and more"]);
    assert_eq!(field(&chronology, "url", 1), ["javascript:x"]);
}

#[test]
fn a_table_without_names_is_said_to_be_one() {
    let chronology = read_as("1999-04,An offer,He offers,Quay\n2001,A letter,,", Format::Csv);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["An offer", "A letter"]);
    assert_eq!(date(&chronology.events[0]).0, "1999-04-01");
    assert_eq!(field(&chronology, "column 4", 0), ["Quay"]);
    assert_eq!(
        chronology.problems[0].message,
        "Expected a first row with the columns' names, such as `date`, `title` and `text`, found \
         `1999-04, An offer, He offers, Quay`; `column 1`, `column 2`, `column 3` was taken for date, title and text."
    );
    let chronology = read_as("Port;Master\nWillemstad;Visser", Format::Csv);
    assert_eq!(chronology.events[0].title, "Willemstad, Visser");
    assert_eq!(field(&chronology, "Port", 0), ["Willemstad"]);
    assert_eq!(field(&chronology, "Master", 0), ["Visser"]);
    assert_eq!(chronology.problems[0].severity, Severity::Warning);
    assert_eq!(
        chronology.problems[0].message,
        "Expected a first row with the columns' names, such as `date`, `title` and `text`, found `Port, Master`; \
         the events have none, the titles are made of `Port` and `Master`."
    );
    let chronology = read_as("Title,Port\nA,Willemstad", Format::Csv);
    assert!(chronology.events[0].date.is_none());
    assert!(chronology.problems[0].message.ends_with("the events have none."));
}

/// A table of reports, as authorities publish them: nothing in it is called a date or a title.
const REPORTS: &str = "\
No.,Airport Name,Speed,Aircraft,Flight Date,Species,Cost $
1,\"NEWARK, NJ\",300,B-737,1990-01-08,Gull,\"1,200\"
2,MIDWAY,,DC-9,1990-01-09,Hawk,
3,,20,DC-9,1990-02-11,,0
";

#[test]
fn a_table_of_reports_gets_dates_and_titles_from_what_its_columns_hold() {
    let chronology = chronology(REPORTS);
    assert_eq!(chronology.format, Format::Csv);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["NEWARK, NJ, B-737", "MIDWAY, DC-9", "DC-9"]);
    assert_eq!(date(&chronology.events[0]), ("1990-01-08".into(), "1990-01-08".into()));
    assert!(chronology.events.iter().all(|event| event.date.is_some()));
    // What a title is made of stays a column, for who filters.
    assert_eq!(field(&chronology, "Airport Name", 0), ["NEWARK, NJ"]);
    assert_eq!(field(&chronology, "Cost $", 0), ["1,200"]);
    assert_eq!(chronology.problems.len(), 1, "{:?}", chronology.problems);
    assert!(
        chronology.problems[0]
            .message
            .ends_with("; the titles are made of `Airport Name` and `Aircraft`."),
        "{}",
        chronology.problems[0].message
    );
}

#[test]
fn dates_are_found_by_what_rows_hold() {
    for (text, begin, says) in [
        // Of two such columns the first; what is no date in each row is none.
        (
            "Port,Date of report,Seen at date\nA,soon,1999-04-01\nB,2001,1999",
            "1999-04-01",
            "made of",
        ),
        ("Port,incident_date,Ship\nA,April 1999,B", "1999-04-01", "made of"),
        ("Port,Datum der Sichtung,Ship\nA,2001,B", "2001-01-01", "made of"),
        // Without a word for it in the name, only days: a number is no year.
        ("Port,Crew,Seen\nA,1500,1999-04-01", "1999-04-01", "the dates are taken from `Seen`, the"),
        ("Port,Crew,Ship\nA,1500,B", "", "the events have none, the"),
        ("Title,Crew,Seen\nA,1500,1999-04-01", "1999-04-01", "the dates are taken from `Seen`."),
    ] {
        let chronology = read_as(text, Format::Csv);
        let event = &chronology.events[0];
        let found = event.date.as_ref().map_or(String::new(), |_| date(event).0);
        assert_eq!(found, begin, "{text}");
        let message = chronology.problems.first().map_or("", |problem| &problem.message);
        assert!(message.contains(says), "{text}: {message}");
    }
}

#[test]
fn a_page_names_the_columns_of_titles() {
    let read_by = |text: &str, names: &[&str]| {
        let title_columns = names.iter().map(|name| (*name).to_owned()).collect();
        read(text.as_bytes(), &ReadOptions { title_columns, ..Default::default() }).unwrap()
    };
    let chronology = read_by(REPORTS, &["Species", "Airport Name"]);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["Gull, NEWARK, NJ", "Hawk, MIDWAY", "1990-02-11"]);
    assert_eq!(chronology.problems, []);
    // They come before what the table itself has for titles, which is kept.
    let chronology = read_by(TABLE, &["Port", "Place"]);
    assert_eq!(chronology.events[0].title, "Willemstad; Curaçao, Quay");
    assert_eq!(field(&chronology, "Title", 0), ["An offer"]);
    assert_eq!(chronology.events[0].extra().place.as_ref().unwrap().name.as_deref(), Some("Quay"));
    // A name that there is not is said; what is there is used.
    let chronology = read_by(TABLE, &["Harbour"]);
    assert_eq!(chronology.events[0].title, "An offer");
    assert_eq!(
        chronology.problems[0].message,
        "Expected the columns that titles are to be made of among those of the first row, \
         `Date, Title, Text, Entities, Tags, Sourc…`, found no `Harbour`; the titles are made without."
    );
}

#[test]
fn prose_with_commas_is_no_table() {
    for text in [
        "He came, he saw the date, he won\n\nApril 1999: An offer\nBody.",
        "Port,Date of report,Ship\nA,soon,B",
        "Port,Date of report\nA,1999",
    ] {
        assert_eq!(chronology(text).format, Format::Chronicle, "{text}");
    }
    for text in ["Port,Date,Ship\nA,1999,B", "Port;Flight Date;Ship\nA;1999;B"] {
        assert_eq!(chronology(text).format, Format::Csv, "{text}");
    }
}

#[test]
fn no_row_is_lost() {
    let chronology = read_as("date,title,port\n,,Willemstad\n1999,,\n,A,", Format::Csv);
    let titles: Vec<&str> = chronology.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["Untitled", "1999", "A"]);
    assert_eq!(field(&chronology, "port", 0), ["Willemstad"]);
    assert_eq!(chronology.problems.len(), 1, "{:?}", chronology.problems);
    assert_eq!((chronology.problems[0].line, chronology.problems[0].column), (2, 3));
}

#[test]
fn places_in_a_body_are_those_in_the_file() {
    let text = "date,title,text\n1999,A,\"One.\n\n  Two (see Febuary 1x).\n[Three [1999\"\n";
    let problems = chronology(text).problems;
    let places: Vec<(u32, u32)> =
        problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(places, [(4, 12), (5, 8)], "{problems:?}");
}

#[test]
fn the_spreadsheet_of_timelinejs_is_read() {
    let Some(text) = shared("timelinejs-women-in-computing.csv") else { return };
    let chronology = chronology(&text);
    assert_eq!((chronology.format, chronology.events.len()), (Format::Csv, 10));
    assert_eq!(chronology.title.as_deref(), Some("Women in Computing"));
    assert_eq!(date(&chronology.events[0]), ("1815-12-10".into(), "1852-11-27".into()));
    assert!(
        chronology
            .events
            .iter()
            .all(|event| event.date.is_some() && !event.body.text.contains('<'))
    );
    assert_eq!(chronology.events[0].extra().media[0].credit.as_deref(), Some("Wikimedia Commons"));
    let left_out: Vec<&str> =
        chronology.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(
        left_out.len() == 1 && left_out[0].starts_with("Left out `In this sample"),
        "{left_out:?}"
    );
}

#[test]
fn a_table_in_markdown_has_a_rule_that_is_no_event() {
    let table = "| Date | Event |\n|------|:-----:|\n| May 3, 2001 | The council meets |\n| 2002 | Work begins |\n";
    for (above, title) in [("", None), ("# The council\n\n", Some("The council"))] {
        let text = [above, table].concat();
        let chronology = read(text.as_bytes(), &ReadOptions::default()).unwrap();
        let titles: Vec<&str> =
            chronology.events.iter().map(|event| event.title.as_str()).collect();
        assert_eq!(titles, ["The council meets", "Work begins"]);
        assert_eq!(chronology.title.as_deref(), title);
        assert!(chronology.problems.is_empty(), "{:?}", chronology.problems);
    }
    let chronicle = "1957: Sputnik\n| Date | Event |\n| October | It beeps |\n";
    let chronology = read(chronicle.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!((chronology.format, chronology.events.len()), (Format::Chronicle, 1));
}

#[test]
fn every_prefix_is_read() {
    let names = TABLE.find('\n').unwrap();
    for (at, _) in TABLE.char_indices() {
        let chronology = read(
            &TABLE.as_bytes()[..at],
            &ReadOptions { format: Some(Format::Csv), ..Default::default() },
        );
        if at > names + 12 {
            assert!(!chronology.unwrap().events.is_empty(), "{}", &TABLE[..at]);
        }
    }
}
