//! Lists of three and more: each item is what it takes from the others, and all are said.

use dateline::date::{DateOptions, LabelStyle, Nature, read_date};

/// Language, phrase, EDTF, label.
#[rustfmt::skip]
const ROWS: &[(&str, &str, &str, &str)] = &[
    ("en", "May 1, 3, and 7, 2001", "{2001-05-01,2001-05-03,2001-05-07}", "May 1, 3 and 7, 2001"),
    ("en", "May 1, June 3, and July 7, 2001", "{2001-05-01,2001-06-03,2001-07-07}", "May 1, June 3 and July 7, 2001"),
    ("en", "July 4, 1999, May 3, 2000, and June 7, 2001", "{1999-07-04,2000-05-03,2001-06-07}", "July 4, 1999, May 3, 2000 and June 7, 2001"),
    ("en", "Dec 30, 31 and January 2, 2000", "{1999-12-30,1999-12-31,2000-01-02}", "December 30, 1999, December 31, 1999 and January 2, 2000"),
    ("en", "2001, 2003, and 2005", "{2001,2003,2005}", "2001, 2003 and 2005"),
    ("en", "1990, 1992, 1995 or 1999", "[1990,1992,1995,1999]", "1990, 1992, 1995 or 1999"),
    ("en", "March, May, and October 2001", "{2001-03,2001-05,2001-10}", "March, May and October 2001"),
    ("en", "Summer 1990, winter 1991, and spring 1993", "{1990-22,1991-24,1993-21}", "summer 1990, winter 1991–92 and spring 1993"),
    ("en-GB", "1, 3 and 7 May 2001", "{2001-05-01,2001-05-03,2001-05-07}", "1, 3 and 7 May 2001"),
    ("en-GB", "1, 3 May and 7 June 2001", "{2001-05-01,2001-05-03,2001-06-07}", "1, 3 May and 7 June 2001"),
    ("fr", "1er, 3 et 7 mai 2001", "{2001-05-01,2001-05-03,2001-05-07}", "1er, 3 et 7 mai 2001"),
    ("de", "1., 3. und 7. Mai 2001", "{2001-05-01,2001-05-03,2001-05-07}", "1., 3. und 7. Mai 2001"),
    ("es", "1, 3 o 7 de mayo de 2001", "[2001-05-01,2001-05-03,2001-05-07]", "1, 3 o 7 de mayo de 2001"),
    // What follow each other are a range.
    ("en", "May 5, 6, and 7, 1940", "1940-05-05/1940-05-07", "May 5 to 7, 1940"),
    // What is said in EDTF shares year and month, too.
    ("en", "{2001-05-01,2001-05-03,2001-05-07}", "{2001-05-01,2001-05-03,2001-05-07}", "May 1, 3 and 7, 2001"),
    ("en", "[1667-05-01,1668,1669-03]", "[1667-05-01,1668,1669-03]", "May 1, 1667, 1668 or March 1669"),
    // What EDTF cannot say of each is between the first and the last.
    ("en", "May 1, 3, and 7, 2001 and after", "2001-05-01/..", "between May 1 and 7, 2001 and after"),
    ("fr", "4 mai et avant 1970", "", "4 mai 1970 et avant 1970"),
    ("en", "May 1, 3, and late May 2001", "", "between May 1 and late May 2001"),
];

#[test]
fn each_of_a_list_is_said() {
    for (lang, phrase, edtf, label) in ROWS {
        let options = DateOptions { lang: Some((*lang).to_owned()), ..DateOptions::default() };
        let date = read_date(phrase, &options).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        assert_eq!(date.text, *phrase);
        assert_eq!(date.edtf().unwrap_or_default(), *edtf, "{phrase}");
        let style = LabelStyle { lang: Some((*lang).to_owned()), ..LabelStyle::default() };
        assert_eq!(date.label(&style), *label, "{phrase}");
        if let Some(edtf) = date.edtf() {
            let same = read_date(&edtf, &options).unwrap_or_else(|error| panic!("{edtf}: {error}"));
            assert_eq!((same.hull, same.nature), (date.hull, date.nature), "{phrase}");
        }
    }
}

#[test]
fn all_of_a_list_happened_or_one_of_it() {
    let nature = |phrase| read_date(phrase, &DateOptions::default()).map(|date| date.nature);
    assert_eq!(nature("May 1, 3, and 7, 2001"), Ok(Nature::Throughout));
    assert_eq!(nature("May 1, 3, or 7, 2001"), Ok(Nature::Within));
}

#[test]
fn a_list_with_a_day_that_is_none_is_no_date() {
    for phrase in ["May 1, 3, and 71, 2001", "May 1, 33, and 7, 2001", "May 1, 3, and 7"] {
        let read = read_date(phrase, &DateOptions::default());
        assert!(read.is_err(), "{phrase}: {read:?}");
    }
}
