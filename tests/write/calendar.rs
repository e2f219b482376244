//! iCalendar, its lines unfolded by hand.

use dateline::write::{WriteFormat, write};

use crate::samples::{HOSTILE, LOST, all, chronology};

/// The lines of a calendar, unfolded; each physical one has at most 75 bytes and ends with CR LF.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().unwrap().push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

#[test]
fn every_event_is_there_with_what_it_must_have() {
    for (name, chronology) in all() {
        let lines = lines(&write(&chronology, WriteFormat::Ics, None));
        assert_eq!(
            lines[..3],
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN"]
        );
        assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
        let count = |line: &str| lines.iter().filter(|known| *known == line).count();
        let (events, journals) = (count("BEGIN:VEVENT"), count("BEGIN:VJOURNAL"));
        assert_eq!(events + journals, chronology.events.len(), "{name}");
        assert_eq!((count("END:VEVENT"), count("END:VJOURNAL")), (events, journals));
        assert_eq!(count("DTSTAMP:19700101T000000Z"), events + journals);
        let begins = |begin: &str| lines.iter().filter(|line| line.starts_with(begin)).count();
        assert_eq!((begins("SUMMARY:"), begins("DTSTART")), (events + journals, events), "{name}");
        let mut uids: Vec<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
        uids.sort();
        uids.dedup();
        assert_eq!(uids.len(), events + journals, "{name}");
        let said = format!("{journals} of {} events have no day", chronology.events.len());
        assert_eq!(lines.iter().any(|line| line.contains(&said)), journals > 0, "{name}");
    }
}

#[test]
fn days_and_times() {
    let hostile = chronology(HOSTILE, None);
    for (event, expected) in [
        (0, &["DTSTART;VALUE=DATE:19990401", "DTEND;VALUE=DATE:19990501"][..]),
        (1, &[]),
        (2, &[]),
        (3, &[]),
        (5, &[]),
        (6, &["DTSTART:20010911T084600"]),
        (7, &["DTSTART:19980807T103500", "DTEND:19980807T103900"]),
        (8, &["DTSTART:20010911T084605"]),
        (9, &[]),
        (10, &[]),
        (13, &[]),
        (14, &["DTSTART;VALUE=DATE:19900105", "DTEND;VALUE=DATE:19900211"]),
    ] {
        let lines = lines(&write(&hostile, WriteFormat::Ics, Some(&[event])));
        let days: Vec<&String> = lines
            .iter()
            .filter(|line| line.starts_with("DTSTART") || line.starts_with("DTEND"))
            .collect();
        assert_eq!(days, expected, "event {event}");
    }
}

#[test]
fn a_whole_event() {
    let lines = lines(&write(&chronology(HOSTILE, None), WriteFormat::Ics, Some(&[0])));
    assert_eq!(lines[3], "X-WR-CALNAME:Ships\\; and <script> \"Men\"");
    assert!(lines[5].starts_with("UID:a\\,b\\;c\"d@"), "{}", lines[5]);
    assert_eq!(
        lines[9..],
        [
            "SUMMARY:=HYPERLINK(\"x\")\\, a \\\\ title",
            "DESCRIPTION:Date: April 1999\\n\\nHe said \"no\" <!-- --></script><script>alert(1)</script> 🚀🇳🇱 [in the 1980s].\\n\\n\
             שלום עולם؛ مرحبا\\, so (see 2001). [Time\\, 2/25/2002] [Guardian\\, 2002-06-11\\, pp. iv-v\\, 34\\; Interview\\, with the author (1)\\; \
             Mail\\, 6/2002\\; A work alone\\; https://b.example/]",
            "X-DATELINE-DATE:April 1999",
            "CATEGORIES:one\\; two,a\\, b,@x,Acme\\, Inc.,Ports\\, Ships and Men,A \"B\" C",
            "URL:https://a.example/a?b=c,d;e",
            "ATTACH:https://a.example/map.png",
            "LOCATION:Port\\; of call",
            "GEO:-34.000001;71.5",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn what_has_no_day_is_a_journal_that_says_its_date() {
    let lost = chronology(LOST, None);
    for (event, description) in [
        (
            0,
            "DESCRIPTION:Date inferred: Between 1979 and Late 1980\\n\\nThe clerk Anna Brandt hides",
        ),
        (3, "DESCRIPTION:Date: Febuary 1985\\n\\nNobody knows."),
        (4, "DESCRIPTION:It is not known when."),
    ] {
        let lines = lines(&write(&lost, WriteFormat::Ics, Some(&[event])));
        assert_eq!(
            lines[3],
            "DESCRIPTION:1 of 1 events have no day that a calendar can hold\\; they are kept as journal entries (VJOURNAL)."
        );
        assert_eq!(lines[4], "BEGIN:VJOURNAL");
        let own: Vec<&String> =
            lines.iter().skip(4).filter(|line| line.starts_with("DESCRIPTION")).collect();
        assert!(own[0].starts_with(description), "{own:?}");
    }
    let text = write(&lost, WriteFormat::Ics, Some(&[0]));
    assert!(!text.contains("X-DATELINE-DATE"), "no guess is the author's: {text}");
}
