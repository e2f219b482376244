//! Labels: `phrase | American, long | British, long | British, short`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::date::{DateOptions, LabelLength, LabelStyle, read_date};

#[track_caller]
fn check(table: &str) {
    let style = |lang: &str, length| LabelStyle { lang: Some(lang.to_owned()), length };
    let styles = [
        style("en", LabelLength::Long),
        style("en-GB", LabelLength::Long),
        style("en-GB", LabelLength::Short),
    ];
    let mut wrong = String::new();
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let cells: Vec<_> = row.split(" | ").collect();
        let found = match read_date(cells[0], &DateOptions::default()) {
            Ok(date) => styles.iter().map(|style| date.label(style)).collect::<Vec<_>>(),
            Err(error) => vec![error.to_string()],
        };
        if found != cells[1..] {
            wrong += &format!("\n{} | {}", cells[0], found.join(" | "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn parts_of_unnamed_centuries_are_said_as_years() {
    let date = read_date("late 1800s", &DateOptions::default()).unwrap();
    for (lang, expected) in [
        ("en", "late 1800s"),
        ("fr", "1866 à 1899"),
        ("de", "1866 bis 1899"),
        ("es", "1866 a 1899"),
    ] {
        let style = LabelStyle { lang: Some(lang.into()), length: LabelLength::Long };
        assert_eq!(date.label(&style), expected);
    }
}

#[test]
fn dates_as_an_editor_prints_them() {
    check(
        "
        February 25, 2002 | February 25, 2002 | 25 February 2002 | 25 Feb 2002
        April 1999 | April 1999 | April 1999 | Apr 1999
        Between September 12 and Late November 2001 | between September 12 and late November 2001 | between 12 September and late November 2001 | between 12 Sep and late Nov 2001
        1997-September 2001 | 1997 to September 2001 | 1997 to September 2001 | 1997 to Sep 2001
        2002 and After | 2002 and after | 2002 and after | 2002 and after
        (Mid-1999) | about mid-1999 | about mid-1999 | c. mid-1999
        Late November 2001 | late November 2001 | late November 2001 | late Nov 2001
        (1984) | about 1984 | about 1984 | c. 1984
        Before 1990 | before 1990 | before 1990 | before 1990
        on or before April 5, 1999 | April 5, 1999 or before | 5 April 1999 or before | 5 Apr 1999 or before
        In or after April 1999 | April 1999 or after | April 1999 or after | Apr 1999 or after
        [..1984] | 1984 or before | 1984 or before | 1984 or before
        [1985-04..] | April 1985 or after | April 1985 or after | Apr 1985 or after
        {..1984} | 1984 and before | 1984 and before | 1984 and before
        {1985..} | 1985 and after | 1985 and after | 1985 and after
        1850 circa | about 1850 | about 1850 | c. 1850
        1850 or thereabouts | about 1850 | about 1850 | c. 1850
        May 1850, approx. | about May 1850 | about May 1850 | c. May 1850
        8:46 a.m. September 11, 2001 | 8:46 a.m., September 11, 2001 | 8:46 a.m., 11 September 2001 | 8:46 a.m., 11 Sep 2001
        10:35-10:39 a.m., August 7, 1998 | 10:35 to 10:39 a.m., August 7, 1998 | 10:35 to 10:39 a.m., 7 August 1998 | 10:35 to 10:39 a.m., 7 Aug 1998
        11:30-1:15 p.m., August 7, 1998 | 11:30 a.m. to 1:15 p.m., August 7, 1998 | 11:30 a.m. to 1:15 p.m., 7 August 1998 | 11:30 a.m. to 1:15 p.m., 7 Aug 1998
        (Between 9:50-10:40 a.m.) September 11, 2001 | between about 9:50 and 10:40 a.m., September 11, 2001 | between about 9:50 and 10:40 a.m., 11 September 2001 | between c. 9:50 and 10:40 a.m., 11 Sep 2001
        September 6-12, 1970 | September 6 to 12, 1970 | 6 to 12 September 1970 | 6 to 12 Sep 1970
        April 18-October 23, 1983 | April 18 to October 23, 1983 | 18 April to 23 October 1983 | 18 Apr to 23 Oct 1983
        December 30, 1999-January 2, 2000 | December 30, 1999 to January 2, 2000 | 30 December 1999 to 2 January 2000 | 30 Dec 1999 to 2 Jan 2000
        February-November 4, 1979 | February to November 4, 1979 | February to 4 November 1979 | Feb to 4 Nov 1979
        (Early-Mid 1986) | about early to mid-1986 | about early to mid-1986 | c. early to mid-1986
        Early-Late June 1986 | early to late June 1986 | early to late June 1986 | early to late Jun 1986
        Late 1970s-Early 1980s | late 1970s to early 1980s | late 1970s to early 1980s | late 1970s to early 1980s
        After the 1950s | after the 1950s | after the 1950s | after the 1950s
        Mid 1980s | mid-1980s | mid-1980s | mid-1980s
        19th century | 19th century | 19th century | 19th century
        first half of the 19th century | first half of the 19th century | first half of the 19th century | first half of the 19th century
        4th quarter of the 5th century BC | fourth quarter of the 5th century BC | fourth quarter of the 5th century BC | fourth quarter of the 5th century BC
    between the 11th and 12th century | between the 11th and the 12th century | between the 11th and the 12th century | between the 11th and the 12th century
        early 3rd century BC | early 3rd century BC | early 3rd century BC | early 3rd century BC
        21st century | 21st century | 21st century | 21st century
        2nd millennium BC | 2nd millennium BC | 2nd millennium BC | 2nd millennium BC
        the 440s BC | 440s BC | 440s BC | 440s BC
        the 1800s | 1800s | 1800s | 1800s
        44 BC | 44 BC | 44 BC | 44 BC
        27 BC-AD 14 | 27 BC to AD 14 | 27 BC to AD 14 | 27 BC to AD 14
        10,000 BC | 10,000 BC | 10,000 BC | 10,000 BC
        13.8 billion years ago | about 13.8 billion years ago | about 13.8 billion years ago | c. 13.8 billion years ago
        10,000 years ago | about 10,000 years ago | about 10,000 years ago | c. 10,000 years ago
        FY 2003 | fiscal year 2003 | fiscal year 2003 | FY 2003
        Fall 1998 | fall 1998 | autumn 1998 | autumn 1998
        Late Summer 1998 | late summer 1998 | late summer 1998 | late summer 1998
        Spring-Summer 1998 | spring to summer 1998 | spring to summer 1998 | spring to summer 1998
        Q3 2001 | third quarter of 2001 | third quarter of 2001 | third quarter of 2001
        second half of 2001 | second half of 2001 | second half of 2001 | second half of 2001
        July 1987 or Shortly After | July 1987 or shortly after | July 1987 or shortly after | Jul 1987 or shortly after
        Shortly After September 11-October 27, 2001 | shortly after September 11 to October 27, 2001 | shortly after 11 September to 27 October 2001 | shortly after 11 Sep to 27 Oct 2001
        1999-After October 12, 2001 | 1999 to after October 12, 2001 | 1999 to after 12 October 2001 | 1999 to after 12 Oct 2001
        Evening, September 10, 2001 | evening of September 10, 2001 | evening of 10 September 2001 | evening of 10 Sep 2001
        (Evening) September 10, 2001 | about the evening of September 10, 2001 | about the evening of 10 September 2001 | c. the evening of 10 Sep 2001
        2001-W37 | week of September 10, 2001 | week of 10 September 2001 | week of 10 Sep 2001
        throughout 1999 | throughout 1999 | throughout 1999 | throughout 1999
        Late 1994 or 1995 | late 1994 or 1995 | late 1994 or 1995 | late 1994 or 1995
        perhaps 1999 | possibly 1999 | possibly 1999 | possibly 1999
        Since January 1999 | since January 1999 | since January 1999 | since Jan 1999
        ",
    );
}
