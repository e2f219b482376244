//! What holds for every date, over phrases drawn from the whole grammar by a fixed seed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

use dateline::date::{
    DateExpression, DateOptions, Hull, LabelLength, LabelStyle, find_dates, read_date,
    read_date_list,
};

/// Marsaglia's xorshift64: the same phrases on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn month(&mut self) -> &'static str {
        self.one_of(&["January", "Feb.", "march", "May", "JUNE", "Sept.", "November", "Dec"])
    }

    fn year(&mut self) -> String {
        match self.below(8) {
            0 => format!("{} BC", 1 + self.below(3000)),
            1 => format!("AD {}", 1 + self.below(900)),
            _ => format!("{}", 1200 + self.below(850)),
        }
    }

    fn term(&mut self) -> String {
        let (month, year, day) = (self.month(), self.year(), 1 + self.below(28));
        match self.below(16) {
            0 => year,
            1 => format!("{month} {year}"),
            2 => format!("{month} {day}, {year}"),
            3 => format!("{day} {month} {year}"),
            4 => format!("{} {year}", self.one_of(&["Early", "Mid", "Late"])),
            5 => format!("{}{month} {year}", self.one_of(&["Early ", "Mid-", "Late "])),
            6 => format!(
                "{} {year}",
                self.one_of(&["Spring", "late summer", "Fall", "Winter", "Q2"])
            ),
            7 => format!(
                "{}{}0s",
                self.one_of(&["", "the ", "early ", "Mid-"]),
                120 + self.below(80)
            ),
            8 => format!("{}{}th century", self.one_of(&["", "late "]), 4 + self.below(16)),
            9 => format!(
                "{}:{:02} {} {month} {day}, {year}",
                1 + self.below(12),
                self.below(60),
                self.one_of(&["a.m.", "PM", "p.m.,"])
            ),
            10 => format!("{month} {day}, {year}, {:02}:{:02}", self.below(24), self.below(60)),
            11 => format!(
                "{} of {month} {day}, {year}",
                self.one_of(&["morning", "the evening", "night"])
            ),
            12 => format!("{} million years ago", 1 + self.below(900)),
            13 => format!("FY {}", 1900 + self.below(120)),
            14 => format!("{}/{day}/{}", 1 + self.below(12), 1500 + self.below(500)),
            _ => format!("{}-{:02}-{day:02}", 1000 + self.below(1000), 1 + self.below(12)),
        }
    }

    fn side(&mut self) -> String {
        let before = self.one_of(&[
            "",
            "",
            "",
            "",
            "about ",
            "c. ",
            "After ",
            "Shortly Before ",
            "by ",
            "since ",
        ]);
        format!("{before}{}", self.term())
    }

    fn phrase(&mut self) -> String {
        let phrase = match self.below(6) {
            0 => format!("Between {} and {}", self.term(), self.term()),
            1 => format!(
                "{}{}{}",
                self.side(),
                self.one_of(&["-", " \u{2013} ", " to ", " or "]),
                self.side()
            ),
            2 => format!(
                "{} {}",
                self.term(),
                self.one_of(&["and After", "or Before", "or Shortly After"])
            ),
            _ => self.side(),
        };
        if self.below(5) == 0 { format!("({phrase})") } else { phrase }
    }

    fn edtf(&mut self) -> String {
        let date = |draw: &mut Draw| match draw.below(9) {
            0 => format!("{:04}", draw.below(10_000)),
            1 => format!("{:04}-{:02}", draw.below(3000), 1 + draw.below(12)),
            2 => format!(
                "{:04}-{:02}-{:02}",
                draw.below(3000),
                1 + draw.below(12),
                1 + draw.below(28)
            ),
            3 => format!("-{:04}", 1 + draw.below(9000)),
            4 => format!("{:04}-{}", draw.below(3000), 21 + draw.below(21)),
            5 => format!("{:03}X", draw.below(300)),
            6 => format!("{:04}-{:02}-XX", draw.below(3000), 1 + draw.below(12)),
            7 => format!("Y{}", 10_000 + draw.below(1_000_000)),
            _ => format!("{:02}XX-{:02}", draw.below(30), 1 + draw.below(12)),
        };
        let marked =
            |draw: &mut Draw| format!("{}{}", date(draw), draw.one_of(&["", "", "~", "?", "%"]));
        match self.below(8) {
            0 => format!("{}/{}", marked(self), marked(self)),
            1 => format!("{}/{}", marked(self), self.one_of(&["..", ""])),
            2 => format!("[{},{}]", marked(self), marked(self)),
            3 => format!("[{}..{}]", date(self), date(self)),
            4 => format!("{{..{},{}}}", date(self), marked(self)),
            _ => marked(self),
        }
    }
}

fn dates(count: usize) -> Vec<DateExpression> {
    let mut draw = Draw(0x0da7_e11e_0da7_e11e);
    let mut phrases: Vec<String> = (0..count).map(|_| draw.phrase()).collect();
    phrases.extend((0..count / 2).map(|_| draw.edtf()));
    let dates: Vec<_> =
        phrases.iter().flat_map(|phrase| read_date(phrase, &DateOptions::default())).collect();
    // The rest end before they begin.
    assert!(dates.len() * 10 > phrases.len() * 7, "{} of {} are dates", dates.len(), phrases.len());
    dates
}

fn seconds(hull: Hull) -> (i64, i64) {
    let begin = hull.begin.map_or(i64::MIN, |begin| begin.first_second());
    (begin, hull.end.map_or(i64::MAX, |end| end.last_second()))
}

#[test]
fn no_date_ends_before_it_begins() {
    for date in dates(20_000) {
        let (begin, end) = seconds(date.hull);
        assert!(begin <= end, "{}", date.text);
    }
}

#[test]
fn printed_and_read_again_it_is_the_same_date() {
    for date in dates(20_000) {
        let Some(edtf) = date.edtf() else { continue };
        let again = read_date(&edtf, &DateOptions::default());
        let again = again.unwrap_or_else(|error| panic!("{}: {edtf}: {error}", date.text));
        assert_eq!(again.edtf().as_ref(), Some(&edtf), "{}", date.text);
        assert_eq!((again.hull, again.nature), (date.hull, date.nature), "{}: {edtf}", date.text);
        assert_eq!(
            (again.approximate, again.uncertain, again.precision),
            (date.approximate, date.uncertain, date.precision),
            "{}: {edtf}",
            date.text
        );
    }
}

#[test]
fn a_label_of_prose_reads_as_the_same_hull() {
    let mut draw = Draw(0x1abe_1abe_1abe_1abe);
    for _ in 0..20_000 {
        let phrase = draw.phrase();
        let Ok(date) = read_date(&phrase, &DateOptions::default()) else { continue };
        for lang in ["en", "en-GB"] {
            let options = DateOptions { lang: Some(lang.to_owned()), ..DateOptions::default() };
            for length in [LabelLength::Long, LabelLength::Short] {
                let label = date.label(&LabelStyle { lang: Some(lang.to_owned()), length });
                let again = read_date(&label, &options)
                    .unwrap_or_else(|error| panic!("{phrase}: {label}: {error}"));
                assert_eq!(
                    (again.hull, again.nature, again.approximate),
                    (date.hull, date.nature, date.approximate),
                    "{phrase}: {label}"
                );
            }
        }
    }
}

#[test]
fn a_part_lies_in_its_whole() {
    let hull = |phrase: &str| seconds(read_date(phrase, &DateOptions::default()).unwrap().hull);
    for whole in [
        "May 1999",
        "February 2000",
        "1986",
        "the 1980s",
        "the 440s BC",
        "19th century",
        "3rd century BC",
        "2nd millennium",
        "Summer 1998",
        "Winter 1995",
    ] {
        let parts = ["Early ", "Mid ", "Late "]
            .map(|part| hull(&format!("{part}{}", whole.trim_start_matches("the "))));
        let whole = hull(whole);
        assert_eq!((parts[0].0, parts[2].1), whole);
        assert_eq!((parts[0].1 + 1, parts[1].1 + 1), (parts[1].0, parts[2].0));
    }
    let mut draw = Draw(0x9a27_9a27_9a27_9a27);
    for _ in 0..5_000 {
        let (first, last) = (draw.term(), draw.term());
        if last.contains("BC") && !first.contains("BC") {
            continue; // The first takes the era from the last.
        }
        if first.contains("FY") && last.parse::<u32>().is_ok() {
            continue; // The last is a fiscal year too.
        }
        let Ok(range) = read_date(&format!("Between {first} and {last}"), &DateOptions::default())
        else {
            continue;
        };
        // Of amounts of years before the present the larger is the earlier, wherever it stands.
        let counts_back = first.ends_with("ago") && last.ends_with("ago");
        let (a, b) = (hull(&first), hull(&last));
        let (a, b) = if counts_back && b.0 < a.0 { (b, a) } else { (a, b) };
        assert_eq!(seconds(range.hull), (a.0, b.1), "{first} {last}");
    }
}

#[test]
fn no_text_makes_it_panic() {
    let mut draw = Draw(0xbad_bad_bad_bad);
    let pieces = [
        "(",
        ")",
        "-",
        "\u{2013}",
        ",",
        " and ",
        " or ",
        "0",
        "99",
        "99999999999999999999",
        "9,999,999,999,999,999,999 BC",
        ":",
        "/",
        ".",
        "~",
        "é",
        "\u{a0}",
        "th",
        "BC",
        "Mid",
        "…",
        "\u{0}",
    ];
    let check = |text: &str| {
        let options = DateOptions::default();
        if let Err(error) = read_date(text, &options) {
            assert!(!error.to_string().is_empty());
        }
        for found in find_dates(text, &options).iter().chain(&read_date_list(text, &options)) {
            assert!(
                found.begin < found.end && text.get(found.begin..found.end).is_some(),
                "{text}"
            );
        }
    };
    for _ in 0..3_000 {
        let phrase = if draw.below(3) == 0 { draw.edtf() } else { draw.phrase() };
        for (end, _) in phrase.char_indices() {
            check(&phrase[..end]);
            check(&phrase[end..]);
        }
        let mut mutated: Vec<char> = phrase.chars().collect();
        for _ in 0..4 {
            let at = draw.below(mutated.len() + 1);
            mutated.splice(at..at, draw.one_of(&pieces).chars());
            mutated.remove(draw.below(mutated.len()));
            check(&mutated.iter().collect::<String>());
        }
    }
}

#[test]
fn time_is_linear_in_the_text() {
    let length = 400_000;
    let nested = "(".repeat(length / 2) + "1999" + &")".repeat(length / 2);
    let set = format!("[{}1999]", "1999,".repeat(length / 5));
    let pieces = [
        "(",
        " ",
        "-",
        "/",
        "(1984 ",
        "and 1999 ",
        "1999 or ",
        "[1999,",
        "{..1999-XX,",
        "after ",
        "31 ",
        "1",
        "May ",
        "1984-",
        "1984 and after ",
        "between ",
        "the ",
        "8:46 a.m. ",
        "1,000,",
        "[",
        "early ",
        "September 11, 2001, ",
    ];
    let repeated = pieces.iter().map(|piece| piece.repeat(length / piece.len()));
    for text in repeated.chain([nested, set]) {
        let start = std::time::Instant::now();
        let _ =
            (read_date(&text, &DateOptions::default()), find_dates(&text, &DateOptions::default()));
        let _ = read_date_list(&text, &DateOptions::default());
        // A hundred times what it takes; were it quadratic it would be minutes.
        assert!(start.elapsed().as_secs() < 20, "{:.20} took {:?}", text, start.elapsed());
    }
}
