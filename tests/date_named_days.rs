//! Days that are named, not numbered: weeks and halves of months, weekends, feasts, dawns, and clock times in four digits.

use dateline::date::{DateOptions, LabelStyle, read_date};

/// Language, phrase, begin, end, whether approximate, label.
type Row = (&'static str, &'static str, &'static str, &'static str, bool, &'static str);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("en", "week of September 10, 2001", "2001-09-10", "2001-09-16", false, "week of September 10, 2001"),
    ("en", "the week of September 12, 2001", "2001-09-10", "2001-09-16", false, "week of September 10, 2001"),
    ("en", "Week of September 9, 2001", "2001-09-09", "2001-09-15", false, "week of September 9, 2001"),
    ("en", "week of September 10-14, 2001", "2001-09-10", "2001-09-14", false, "between September 10 and 14, 2001"),
    ("en", "First week of May 2003", "2003-05-01", "2003-05-07", false, "between May 1 and 7, 2003"),
    ("en", "4th week of May 2003", "2003-05-22", "2003-05-28", false, "between May 22 and 28, 2003"),
    ("en", "fifth week of August 1939", "1939-08-29", "1939-08-31", false, "between August 29 and 31, 1939"),
    ("en", "the last week of February 2004", "2004-02-23", "2004-02-29", false, "between February 23 and 29, 2004"),
    ("en", "second half of May, 2003", "2003-05-16", "2003-05-31", false, "between May 16 and 31, 2003"),
    ("en", "weekend of September 8-9, 2001", "2001-09-08", "2001-09-09", false, "between September 8 and 9, 2001"),
    ("en", "weekend of September 8, 2001", "2001-09-08", "2001-09-09", false, "between September 8 and 9, 2001"),
    ("en", "weekend of September 9, 2001", "2001-09-08", "2001-09-09", false, "between September 8 and 9, 2001"),
    ("en", "overnight September 10-11, 2001", "2001-09-10", "2001-09-11", false, "night of September 10 to 11, 2001"),
    ("en", "final days of April 1945", "1945-04-21", "1945-04-30", false, "late April 1945"),
    ("en", "the opening weeks of 1990", "1990-01-01", "1990-04-30", false, "early 1990"),
    ("en", "the latter half of 1990", "1990-07-01", "1990-12-31", false, "second half of 1990"),
    ("en", "Christmas 1914", "1914-12-25", "1914-12-25", true, "about December 25, 1914"),
    ("en", "Christmas Day, December 25, 1941", "1941-12-25", "1941-12-25", false, "December 25, 1941"),
    ("en", "noon, Christmas Eve 1968", "1968-12-24T12:00", "1968-12-24T12:00", false, "12:00 p.m., December 24, 1968"),
    ("en", "Between Christmas Day 1914 and New Year's Day 1915", "1914-12-25", "1915-01-01", false, "between December 25, 1914 and January 1, 1915"),
    ("en", "Easter Monday 1916", "1916-04-24", "1916-04-24", false, "April 24, 1916"),
    ("en", "Good Friday, April 10, 1998", "1998-04-10", "1998-04-10", false, "April 10, 1998"),
    ("en", "From 2003 on", "2003-01-01", "null", false, "since 2003"),
    ("en", "from May 5, 1940, on", "1940-05-05", "null", false, "since May 5, 1940"),
    ("en", "0830 hours, June 6, 1944", "1944-06-06T08:30", "1944-06-06T08:30", false, "8:30 a.m., June 6, 1944"),
    ("en", "June 6, 1944, 0830-1045 hrs", "1944-06-06T08:30", "1944-06-06T10:45", false, "8:30 to 10:45 a.m., June 6, 1944"),
    ("en", "2330-0030 hours, June 6, 1944", "1944-06-06T23:30", "1944-06-07T00:30", false, "11:30 p.m., June 6, 1944 to 12:30 a.m., June 7, 1944"),
    ("en", "1430Z, March 3, 1991", "1991-03-03T14:30", "1991-03-03T14:30", false, "2:30 p.m. UTC, March 3, 1991"),
    ("en", "Dawn, June 6, 1944", "1944-06-06T03:00", "1944-06-06T08:59", false, "dawn of June 6, 1944"),
    ("en", "before dawn on June 6, 1944", "1944-06-06T00:00", "1944-06-06T05:59", false, "early hours of June 6, 1944"),
    ("en", "dusk, June 6, 1944", "1944-06-06T16:00", "1944-06-06T22:59", false, "dusk of June 6, 1944"),
    ("en", "March 5, 1999 (Friday), 10 a.m.", "1999-03-05T10:00", "1999-03-05T10:59", false, "10 a.m., March 5, 1999"),
    ("en", "Saturday night, October 20, 1973", "1973-10-20T22:00", "1973-10-20T23:59", false, "night of October 20, 1973"),
    ("en", "10 p.m.-2 a.m., June 3-4, 1999", "1999-06-03T22:00", "1999-06-04T02:59", false, "10 p.m., June 3, 1999 to 2 a.m., June 4, 1999"),
    ("en", "April 15, 1970, 04:31:28Z", "1970-04-15T04:31:28", "1970-04-15T04:31:28", false, "4:31:28 a.m. UTC, April 15, 1970"),
    ("en", "3 & 4 June 1999", "1999-06-03", "1999-06-04", false, "June 3 and 4, 1999"),
    ("en", "1452, 15 April", "1452-04-15", "1452-04-15", false, "April 15, 1452"),
    ("en", "FY 1941/42", "1941-10-01", "1942-09-30", true, "fiscal year 1942"),
    ("en", "1890s-1900s", "1890-01-01", "1909-12-31", false, "1890s to 1900s"),
    ("en", "1998-present", "1998-01-01", "null", false, "since 1998"),
    ("en", "not before 1995", "1995-01-01", "null", false, "1995 or after"),
    ("en", "2.5 to 1.8 million years ago", "Y-2548000-01-01", "Y-1748000-12-31", true, "about 2.5 to 1.8 million years ago"),
    ("en", "1.8 million to 200,000 years ago", "Y-1848000-01-01", "Y-198000-12-31", true, "about 1.8 million years ago to 200,000 years ago"),
    ("en", "After August 2000 and Before September 2001", "2000-08-01", "2001-09-30", false, "between August 2000 and September 2001"),
    ("en", "0800 to 1000 hours, 6 June 1944", "1944-06-06T08:00", "1944-06-06T10:00", false, "8:00 to 10:00 a.m., June 6, 1944"),
    ("en", "between 0800 and 1000 hours, June 6, 1944", "1944-06-06T08:00", "1944-06-06T10:00", false, "between 8:00 and 10:00 a.m., June 6, 1944"),
    ("en", "On or Shortly After July 5, 2001", "2001-07-05", "null", false, "July 5, 2001 or shortly after"),
    ("en", "September 11, 2001-Ongoing", "2001-09-11", "null", false, "since September 11, 2001"),
    ("de", "9. November 1989, abends", "1989-11-09T18:00", "1989-11-09T21:59", false, "9. November 1989 am Abend"),
    ("de", "8 Uhr abends, 9. November 1989", "1989-11-09T20:00", "1989-11-09T20:59", false, "9. November 1989, 20 Uhr"),
    ("en", "Pre-Dawn September 11, 2001", "2001-09-11T00:00", "2001-09-11T05:59", false, "early hours of September 11, 2001"),
    ("en", "week ending September 14, 2001", "2001-09-08", "2001-09-14", false, "between September 8 and 14, 2001"),
    ("fr", "semaine se terminant le 14 septembre 2001", "2001-09-08", "2001-09-14", false, "entre le 8 et le 14 septembre 2001"),
    ("es", "semana que termina el 14 de septiembre de 2001", "2001-09-08", "2001-09-14", false, "entre el 8 y el 14 de septiembre de 2001"),
    ("en", "8:46-9:03 a.m. EDT, September 11, 2001", "2001-09-11T08:46", "2001-09-11T09:03", false, "8:46 to 9:03 a.m. EDT, September 11, 2001"),
    ("en", "8:46 a.m. (ET), September 11, 2001", "2001-09-11T08:46", "2001-09-11T08:46", false, "8:46 a.m. ET, September 11, 2001"),
    ("en", "8:46 a.m. Eastern time, September 11, 2001", "2001-09-11T08:46", "2001-09-11T08:46", false, "8:46 a.m. ET, September 11, 2001"),
    ("en", "11:59 p.m. EST, December 31, 1999-12:03 a.m. GMT, January 1, 2000", "1999-12-31T23:59", "2000-01-01T00:03", false, "11:59 p.m. EST, December 31, 1999 to 12:03 a.m. GMT, January 1, 2000"),
    ("de", "11. September 2001, 14:46 Uhr MESZ", "2001-09-11T14:46", "2001-09-11T14:46", false, "11. September 2001, 14:46 Uhr MESZ"),
    ("fr", "11 septembre 2001 à 14 h 46 UTC", "2001-09-11T14:46", "2001-09-11T14:46", false, "11 septembre 2001 à 14 h 46 UTC"),
    ("en", "9:00 p.m. UTC-04:00, May 4, 1970", "1970-05-04T21:00", "1970-05-04T21:00", false, "9:00 p.m. UTC−04:00, May 4, 1970"),
    ("en", "4 May 1970, 09:00 UTC−10", "1970-05-04T09:00", "1970-05-04T09:00", false, "9:00 a.m. UTC−10, May 4, 1970"),
    ("en", "1970-05-04 02:00:00-04:00", "1970-05-04T02:00:00", "1970-05-04T02:00:00", false, "2:00:00 a.m. UTC−04:00, May 4, 1970"),
    ("en", "9:00 p.m. (GMT+5:30), May 4, 1970", "1970-05-04T21:00", "1970-05-04T21:00", false, "9:00 p.m. GMT+5:30, May 4, 1970"),
    ("en", "9:00 p.m. UTC-11:00 p.m. UTC, May 4, 1970", "1970-05-04T21:00", "1970-05-04T23:00", false, "9:00 to 11:00 p.m. UTC, May 4, 1970"),
    ("es", "4 de mayo de 1970, 18:30 UTC-5", "1970-05-04T18:30", "1970-05-04T18:30", false, "4 de mayo de 1970, 18:30 UTC−5"),
    ("en", "May 4, 1970, 9-10 a.m.", "1970-05-04T09:00", "1970-05-04T10:59", false, "9 to 10 a.m., May 4, 1970"),
    ("de", "9. November 1989, 9 bis 10 Uhr", "1989-11-09T09:00", "1989-11-09T10:59", false, "9 bis 10 Uhr am 9. November 1989"),
    ("es", "4 de mayo de 1970, de 9 a 10 h", "1970-05-04T09:00", "1970-05-04T10:59", false, "de 9 h a 10 h del 4 de mayo de 1970"),
    ("en", "after 1956, before 1961", "1956-01-01", "1961-12-31", false, "between 1956 and 1961"),
    ("en", "12 March 1804, Monday", "1804-03-12", "1804-03-12", false, "March 12, 1804"),
    ("en", "May 1970-?", "1970-05-01", "null", false, "since May 1970"),
    ("en", "1956 (Spring)", "1956-03-01", "1956-05-31", false, "spring 1956"),
    ("en", "1986 (Dec.)", "1986-12-01", "1986-12-31", false, "December 1986"),
    ("de", "1647, 4. Januar", "1647-01-04", "1647-01-04", false, "4. Januar 1647"),
    // Two calendars.
    ("en", "11/22 February 1732", "1732-02-11", "1732-02-22", false, "February 11 or 22, 1732"),
    ("en", "28 October/10 November 1917", "1917-10-28", "1917-11-10", false, "October 28 or November 10, 1917"),
    ("de", "14./26. Dezember 1825", "1825-12-14", "1825-12-26", false, "14. oder 26. Dezember 1825"),
    ("en", "4/5 May 1870", "1870-05-04", "1870-05-05", false, "May 4 to 5, 1870"),
    ("en", "11/23 February 1732", "1732-02-11", "1732-02-23", false, "February 11 to 23, 1732"),
    ("en", "the 1900s and 1910s", "1900-01-01", "1919-12-31", false, "1900s and 1910s"),
    ("en", "late 1900s-1910s", "1907-01-01", "1919-12-31", false, "late 1900s to 1910s"),
    ("de", "nach 1960 und vor 1970", "1960-01-01", "1970-12-31", false, "zwischen 1960 und 1970"),
    ("fr", "après le 4 mai et avant le 6 juin 1970", "1970-05-04", "1970-06-06", false, "entre le 4 mai et le 6 juin 1970"),
    ("en", "44 BC, March 15", "-0043-03-15", "-0043-03-15", false, "March 15, 44 BC"),
    ("en", "May 4 thru 6, 1970", "1970-05-04", "1970-05-06", false, "May 4 to 6, 1970"),
    ("en", "1999 (approximate)", "1999-01-01", "1999-12-31", true, "about 1999"),
    ("es", "7 u 8 de mayo de 2001", "2001-05-07", "2001-05-08", false, "7 u 8 de mayo de 2001"),
    ("es", "septiembre u octubre de 2001", "2001-09-01", "2001-10-31", false, "septiembre u octubre de 2001"),
    ("es", "otoño e invierno de 2001", "2001-09-01", "2002-02-28", false, "otoño e invierno de 2001–02"),
    ("fr", "avant l’été 1914", "null", "1914-08-31", false, "avant l'été 1914"),
    ("fr", "depuis l’automne 1914", "1914-09-01", "null", false, "depuis l'automne 1914"),
    ("fr", "lundi de Pentecôte 1940", "1940-05-13", "1940-05-13", false, "13 mai 1940"),
    ("es", "Lunes de Pascua de 1916", "1916-04-24", "1916-04-24", false, "24 de abril de 1916"),
    ("es", "unos días después del 11 de septiembre de 2001", "2001-09-11", "null", false, "después del 11 de septiembre de 2001"),
    ("es", "los días 14 y 15 de abril de 1931", "1931-04-14", "1931-04-15", false, "14 y 15 de abril de 1931"),
    ("fr", "Toussaint 1954", "1954-11-01", "1954-11-01", false, "1er novembre 1954"),
    ("de", "vor 2,5 bis 1,8 Millionen Jahren", "Y-2548000-01-01", "Y-1748000-12-31", true, "vor etwa 2,5 Millionen Jahren bis vor etwa 1,8 Millionen Jahren"),
    ("fr", "semaine du 10 septembre 2001", "2001-09-10", "2001-09-16", false, "semaine du 10 septembre 2001"),
    ("fr", "semaine du 5 au 11 mai 2003", "2003-05-05", "2003-05-11", false, "entre le 5 et le 11 mai 2003"),
    ("fr", "première quinzaine de mai 2003", "2003-05-01", "2003-05-15", false, "entre le 1er et le 15 mai 2003"),
    ("fr", "dernière semaine d’août 1939", "1939-08-25", "1939-08-31", false, "entre le 25 et le 31 août 1939"),
    ("fr", "Noël 1914", "1914-12-25", "1914-12-25", true, "vers le 25 décembre 1914"),
    ("fr", "lundi de Pâques 1916", "1916-04-24", "1916-04-24", false, "24 avril 1916"),
    ("fr", "à l’aube du 6 juin 1944", "1944-06-06T03:00", "1944-06-06T08:59", false, "6 juin 1944 à l'aube"),
    ("fr", "derniers jours d’avril 1945", "1945-04-21", "1945-04-30", false, "fin avril 1945"),
    ("de", "erste Woche im Mai 2003", "2003-05-01", "2003-05-07", false, "zwischen dem 1. und dem 7. Mai 2003"),
    ("de", "Woche vom 5. bis 11. Mai 2003", "2003-05-05", "2003-05-11", false, "zwischen dem 5. und dem 11. Mai 2003"),
    ("de", "Wochenende vom 8./9. September 2001", "2001-09-08", "2001-09-09", false, "zwischen dem 8. und dem 9. September 2001"),
    ("de", "von 2003 an", "2003-01-01", "null", false, "seit 2003"),
    ("de", "Heiligabend 1968", "1968-12-24", "1968-12-24", false, "24. Dezember 1968"),
    ("de", "Ostermontag 1916", "1916-04-24", "1916-04-24", false, "24. April 1916"),
    ("de", "im Morgengrauen des 6. Juni 1944", "1944-06-06T03:00", "1944-06-06T08:59", false, "6. Juni 1944 im Morgengrauen"),
    ("de", "in den letzten Tagen des April 1945", "1945-04-21", "1945-04-30", false, "Ende April 1945"),
    ("es", "primera semana de mayo de 2003", "2003-05-01", "2003-05-07", false, "entre el 1 y el 7 de mayo de 2003"),
    ("es", "segunda quincena de mayo de 2003", "2003-05-16", "2003-05-31", false, "entre el 16 y el 31 de mayo de 2003"),
    ("es", "semana del 5 al 11 de mayo de 2003", "2003-05-05", "2003-05-11", false, "entre el 5 y el 11 de mayo de 2003"),
    ("es", "Nochebuena de 1968", "1968-12-24", "1968-12-24", false, "24 de diciembre de 1968"),
    ("es", "Viernes Santo de 1998", "1998-04-10", "1998-04-10", false, "10 de abril de 1998"),
    ("es", "al amanecer del 6 de junio de 1944", "1944-06-06T03:00", "1944-06-06T08:59", false, "6 de junio de 1944 al amanecer"),
    ("es", "últimos días de abril de 1945", "1945-04-21", "1945-04-30", false, "finales de abril de 1945"),
];

#[test]
fn named_days_are_read_and_said() {
    for (lang, phrase, begin, end, approximate, label) in ROWS {
        let options = DateOptions { lang: Some((*lang).to_owned()), ..DateOptions::default() };
        let date = read_date(phrase, &options).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        let bound = |moment: Option<_>| {
            moment.map_or("null".to_owned(), |m: dateline::date::Moment| m.to_string())
        };
        assert_eq!(
            (bound(date.hull.begin).as_str(), bound(date.hull.end).as_str(), date.approximate),
            (*begin, *end, *approximate),
            "{phrase}"
        );
        let style = LabelStyle { lang: Some((*lang).to_owned()), ..LabelStyle::default() };
        assert_eq!(date.label(&style), *label, "{phrase}");
    }
}

#[test]
fn what_names_no_days_is_refused() {
    for phrase in [
        "weekend of September 10, 2001",
        "sixth week of May 2003",
        "third half of May 2003",
        "week of 2003",
        "week of September 1-30, 2001",
        "first week of 2003",
        "Christmas",
        "Easter 1500",
        "1860 hours, June 6, 1944",
        "2430 hours, June 6, 1944",
        "0830 hours",
        "0830, June 6, 1944",
        "30 hours, June 6, 1944",
        "1990 on",
        "Monday, Easter 1916",
        "at least 1998",
        "2001-1",
        "1999-99",
        "10:40-9:50 a.m. September 11, 2001",
        "10 p.m.-2 a.m., June 3-8, 1999",
        "March 4, 1999 (Thursday",
        "Christmas, Christmas, Christmas 1999",
        "From 2003 of",
        "1956 (Undated)",
        "May 1970, 9-10 a.m.",
    ] {
        let read = read_date(phrase, &DateOptions::default());
        assert!(read.is_err(), "{phrase}: {read:?}");
    }
}
