//! What is no date is refused, never guessed at, with what was expected, what was found, and where.

use dateline::date::{DateOptions, read_date};

#[test]
fn what_is_no_date_is_refused() {
    let mut wrong = String::new();
    for (text, message) in REFUSED {
        let found = match read_date(text, &DateOptions::default()) {
            Ok(date) => format!("a date: {:?}", date.hull),
            Err(error) => error.to_string(),
        };
        if found != *message {
            wrong += &format!("\n{text:?}: {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_paragraph_is_no_date() {
    let paragraph =
        "In May 1999 he left for the coast, and was seen there until late 2001. ".repeat(100);
    let error = read_date(&paragraph, &DateOptions::default()).map(|date| date.hull);
    let message = error.map_err(|error| error.to_string());
    assert_eq!(message, Err("expected nothing more, found “he” at character 13".to_owned()));
}

#[test]
fn places_count_from_the_text_s_own_begin() {
    let error =
        read_date("  31 April 1999", &DateOptions::default()).map_err(|error| error.to_string());
    assert_eq!(error, Err("expected a day from 1 to 30, found “31” at character 3".to_owned()));
}

const REFUSED: &[(&str, &str)] = &[
    ("", "expected a date, found the end"),
    ("   ", "expected a date, found the end"),
    ("May", "expected a year, found the end"),
    ("Fig. 12", "expected a date, found “Fig” at character 1"),
    ("Chapter 1984", "expected a date, found “Chapter” at character 1"),
    ("Room 1408", "expected a date, found “Room” at character 1"),
    ("2001-02-30", "expected a day from 1 to 28, found “30” at character 9"),
    (
        "11:30 p.m. May 3, 2001-12:15 a.m. May 3, 2001",
        "expected an end that is not before the begin, found “12” at character 24",
    ),
    (
        "12:30-1:15, May 3, 2001",
        "expected an end that is not before the begin, found “1” at character 7",
    ),
    ("several 1998", "expected a date, found “several” at character 1"),
    ("31 April 1999", "expected a day from 1 to 30, found “31” at character 1"),
    ("April 31, 1999", "expected a day from 1 to 30, found “31” at character 7"),
    ("29 February 2001", "expected a day from 1 to 28, found “29” at character 1"),
    (
        "13/13/2001",
        "expected a month from 1 to 12 (numbers are read as month, day, year), found “13” at character 1",
    ),
    (
        "25/12/2001",
        "expected a month from 1 to 12 (numbers are read as month, day, year), found “25” at character 1",
    ),
    (
        "0/5/2001",
        "expected a month from 1 to 12 (numbers are read as month, day, year), found “0” at character 1",
    ),
    (
        "5/32/2001",
        "expected a day from 1 to 31 (numbers are read as month, day, year), found “32” at character 3",
    ),
    (
        "5/0/2001",
        "expected a day from 1 to 31 (numbers are read as month, day, year), found “0” at character 3",
    ),
    ("9/11/01", "expected a year of four digits, found “01” at character 6"),
    ("9/11", "expected a date, found “9” at character 1"),
    ("(9:37 a.m.)", "expected the day of this time, found “9” at character 2"),
    ("9:37 a.m.", "expected the day of this time, found “9” at character 1"),
    ("noon", "expected the day of this time, found “noon” at character 1"),
    ("evening", "expected the day of this time, found “evening” at character 1"),
    ("September 11", "expected a year, found the end"),
    ("11 September", "expected a year, found the end"),
    ("the 11th", "expected a date, found “11th” at character 5"),
    ("Early", "expected a date, found the end"),
    ("Late May", "expected a year, found the end"),
    ("Mid-", "expected a date, found the end"),
    ("1,200", "expected a date, found “1” at character 1"),
    ("300", "expected a date, found “300” at character 1"),
    ("12", "expected a date, found “12” at character 1"),
    ("99999", "expected '-' before month, found “9” at character 5"),
    ("20011", "expected '-' before month, found “1” at character 5"),
    ("1984s", "expected a date, found “1984s” at character 1"),
    ("1985s BC", "expected a date, found “1985s” at character 1"),
    ("1980s-style", "expected a date, found “style” at character 7"),
    ("circa", "expected a date after this word, found the end"),
    ("about", "expected a date after this word, found the end"),
    ("After", "expected a date after this word, found the end"),
    ("Between 1984", "expected a second date, found the end"),
    ("Between 1984 and", "expected a date, found the end"),
    ("Between May and June", "expected a year, found “and” at character 13"),
    ("and 1984", "expected a date, found “and” at character 1"),
    ("or", "expected a date, found “or” at character 1"),
    ("1984 and Room 1408", "expected nothing more, found “and” at character 6"),
    ("1984, 1985", "expected nothing more, found “,” at character 5"),
    ("1978 and July 35, 1979", "expected nothing more, found “and” at character 6"),
    ("2001-1999", "expected an end that is not before the begin, found “1999” at character 6"),
    (
        "May 2001-April 2001",
        "expected an end that is not before the begin, found “April” at character 10",
    ),
    ("May 5-3, 2000", "expected an end that is not before the begin, found “3” at character 7"),
    (
        "December 15, 1986-1985",
        "expected an end that is not before the begin, found “1985” at character 19",
    ),
    ("1999-98", "month must be 01-12 or a sub-year code 21-41, found “98” at character 6"),
    (
        "10:00 p.m.-9:00 p.m. May 1, 1999",
        "expected an end that is not before the begin, found “9” at character 12",
    ),
    ("25:00 May 1, 1999", "expected an hour, found “25” at character 1"),
    ("13:00 p.m. May 1, 1999", "expected an hour, found “13” at character 1"),
    ("8:60 a.m. May 1, 1999", "expected a number from 00 to 59, found “60” at character 3"),
    ("8:46 a.m. May 1999", "expected the day of this time, found “8” at character 1"),
    ("8:46 a.m. 1999", "expected the day of this time, found “8” at character 1"),
    ("8:46 a.m. the 1990s", "expected the day of this time, found “8” at character 1"),
    ("2001-366", "expected a day of the year, 001 to 365 or 366, found “366” at character 6"),
    ("2001-000", "expected a day of the year, 001 to 365 or 366, found “000” at character 6"),
    ("2001-W54", "expected a week of the year, 01 to 52 or 53, found “54” at character 7"),
    ("2001-W00", "expected a week of the year, 01 to 52 or 53, found “00” at character 7"),
    ("1985-04-31", "expected a day from 1 to 30, found “31” at character 9"),
    ("0 BC", "expected a year, found “0” at character 1"),
    ("AD 0", "expected a year, found “AD” at character 1"),
    ("(1985", "expected a closing parenthesis, found the end"),
    ("1985)", "expected '-' before month, found “)” at character 5"),
    ("()", "expected a date, found “)” at character 2"),
    ("(((((((1985)))))))", "expected a date, found “(” at character 4"),
    ("September 11, 2001 (north)", "expected a date, found “north” at character 21"),
    ("September 11, 2001 (n)", "expected a date, found “n” at character 21"),
    ("Phase 2", "expected a date, found “Phase” at character 1"),
    ("7th", "expected a date, found “7th” at character 1"),
    ("7th Avenue", "expected a date, found “7th” at character 1"),
    ("the 3rd", "expected a date, found “3rd” at character 5"),
    ("second", "expected a date, found “second” at character 1"),
    ("first quarter", "expected a year, found the end"),
    ("Winter", "expected a year, found the end"),
    ("FY", "expected a date, found “FY” at character 1"),
    ("FY 03", "expected a date, found “FY” at character 1"),
    ("million years ago", "expected a date, found “million” at character 1"),
    (
        "300 billion years ago",
        "expected a year within 200 billion of ours, found “300” at character 1",
    ),
    (
        "250,000,000,000 BC",
        "expected a year within 200 billion of ours, found “250” at character 1",
    ),
    ("May 1984 Title", "expected nothing more, found “Title” at character 10"),
    ("In 1984 the king died.", "expected nothing more, found “the” at character 9"),
    ("1984: A title", "expected nothing more, found “:” at character 5"),
    ("May Queen 1999", "expected a year, found “Queen” at character 5"),
    ("Marching 1999", "expected a date, found “Marching” at character 1"),
    ("Mayor 1999", "expected a date, found “Mayor” at character 1"),
    ("1984/05", "year must have exactly four digits (or X), found “5” at character 7"),
    ("19th", "expected a date, found “19th” at character 1"),
    ("99th century of light", "expected nothing more, found “of” at character 14"),
    ("early 44 BC BC", "expected nothing more, found “BC” at character 13"),
    ("'84", "expected a date, found “'” at character 1"),
    ("the '80s", "expected a date after this word, found “'” at character 5"),
    ("the 80s", "expected a date, found “80s” at character 5"),
    ("yesterday", "expected a date, found “yesterday” at character 1"),
    ("today", "expected a date, found “today” at character 1"),
    ("present", "expected a date, found “present” at character 1"),
    ("n.d.", "expected a date, found “n” at character 1"),
    ("undated", "expected a date, found “undated” at character 1"),
    ("unknown", "expected a date, found “unknown” at character 1"),
    ("..", "expected a date, found “.” at character 1"),
    ("/", "expected a date, found “/” at character 1"),
    ("-", "expected a date, found “-” at character 1"),
    ("?", "expected a date, found “?” at character 1"),
    ("~", "expected a date after this word, found the end"),
    ("X", "expected a date, found “X” at character 1"),
    ("2001-09-11T", "a time is hh:mm or hh:mm:ss, found the end"),
    ("T08:46", "expected a date, found “T08” at character 1"),
    ("2001-09-11T8:46", "a time is hh:mm or hh:mm:ss, found “8” at character 12"),
    ("😀", "expected a date, found “😀” at character 1"),
    ("１９８４", "expected a date, found “１９８４” at character 1"),
    ("1984\0", "expected nothing more, found “�” at character 5"),
    ("1984\n1985", "expected nothing more, found “�” at character 5"),
    ("2001–09–31", "expected nothing more, found “–” at character 8"),
    ("version 1.2.2001.4", "expected a date, found “version” at character 1"),
    ("192.168.2001", "expected a date, found “192” at character 1"),
    ("1984-", "month must be two digits (or X), found “-” at character 5"),
    ("-1984-", "month must be two digits (or X), found “-” at character 6"),
    ("1984--", "month must be two digits (or X), found “-” at character 6"),
    ("a.m.", "expected a date, found “a” at character 1"),
    ("5 p.m", "expected the day of this time, found “5” at character 1"),
    ("Late 12", "expected a date, found “12” at character 6"),
    ("30 years", "expected a date, found “30” at character 1"),
    ("Feb 30", "expected a year, found the end"),
    ("Feb 30, 2000", "expected a day from 1 to 29, found “30” at character 5"),
    ("c.", "expected a date after this word, found the end"),
    ("BC", "expected a date, found “BC” at character 1"),
    ("44 BC-27", "expected a date, found “27” at character 7"),
    (
        "between 1999 and 1998",
        "expected an end that is not before the begin, found “1998” at character 18",
    ),
    ("300 BC-200", "expected a date, found “200” at character 8"),
    ("FY 44 BC", "expected a date, found “FY” at character 1"),
    ("Early FY 2003", "expected a date, found “Early” at character 1"),
    ("early 66 million years ago", "expected a date, found “early” at character 1"),
];
