//! French, German and Spanish: what is read, refused, found in running text and said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod de;
mod es;
mod fr;

use dateline::date::{
    DateExpression, DateOptions, FoundDate, LabelLength, LabelStyle, Moment, Nature, find_dates,
    month_name, puts_month_first, read_date, read_date_list, weekday_name,
};

/// Tables of one language.
pub struct Language {
    tag: &'static str,
    phrases: &'static str,
    labels: &'static str,
    refused: &'static [(&'static str, &'static str)],
}

const LANGUAGES: [Language; 3] = [fr::LANGUAGE, de::LANGUAGE, es::LANGUAGE];

fn options(tag: &str) -> DateOptions {
    DateOptions { lang: Some(tag.to_owned()), ..DateOptions::default() }
}

fn label(date: &DateExpression, tag: &str, length: LabelLength) -> String {
    date.label(&LabelStyle { lang: Some(tag.to_owned()), length })
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|row| !row.is_empty()).map(|row| row.split('|').map(str::trim).collect())
}

/// `1999-04-01..null | within | ~ | month | [1999-04~..]`
fn said(date: &DateExpression) -> String {
    let bound =
        |moment: Option<Moment>| moment.map_or("null".to_owned(), |moment| moment.to_string());
    let nature = if date.nature == Nature::Within { "within" } else { "throughout" };
    let approximate = if date.approximate { "~" } else { "" };
    let uncertain = if date.uncertain { "?" } else { "" };
    format!(
        "{}..{} | {nature} | {approximate}{uncertain} | {} | {}",
        bound(date.hull.begin),
        bound(date.hull.end),
        format!("{:?}", date.precision).to_lowercase(),
        date.edtf().unwrap_or("none".to_owned())
    )
}

#[test]
fn phrases_are_read() {
    let mut wrong = String::new();
    for language in LANGUAGES {
        for row in rows(language.phrases) {
            let found = match read_date(row[0], &options(language.tag)) {
                Ok(date) => said(&date),
                Err(error) => error.to_string(),
            };
            if found != row[1..].join(" | ") {
                wrong += &format!("\n{} | {found}", row[0]);
            }
        }
        assert!(rows(language.phrases).count() >= 60);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn labels_are_as_an_editor_prints_them() {
    let mut wrong = String::new();
    for language in LANGUAGES {
        for row in rows(language.labels) {
            let found = match read_date(row[0], &options(language.tag)) {
                Ok(date) => [LabelLength::Long, LabelLength::Short]
                    .map(|length| label(&date, language.tag, length))
                    .join(" | "),
                Err(error) => error.to_string(),
            };
            if found != row[1..].join(" | ") {
                wrong += &format!("\n{} | {found}", row[0]);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_no_date_is_refused() {
    let mut wrong = String::new();
    for language in LANGUAGES {
        for (text, message) in language.refused {
            let found = match read_date(text, &options(language.tag)) {
                Ok(date) => said(&date),
                Err(error) => error.to_string(),
            };
            if found != *message {
                wrong += &format!("\n{text}: {found}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Labels that read as another hull, or as none: parentheses round a time let the day outside bound
/// what is open, and a label has none; `week of September 10, 2001` is said but not read.
fn says_less(phrase: &str) -> bool {
    let lower = phrase.to_lowercase();
    let opens = ["after", "before", "après", "nach", "después"].iter().any(|w| lower.contains(w));
    phrase.contains('(') && opens || phrase.contains("-W")
}

#[test]
fn a_label_reads_as_the_same_hull() {
    let english = include_str!("../date_prose.rs");
    let english = english.lines().filter(|line| line.contains(" | ") && line.contains(".."));
    let english: Vec<&str> =
        english.filter(|line| !line.contains("//") && !line.contains('"')).collect();
    assert!(english.len() > 150);
    let english = english.join("\n");
    let tables = LANGUAGES.map(|language| (language.tag, language.phrases));
    let mut wrong = String::new();
    for (tag, table) in tables.into_iter().chain([("en", &*english), ("en-GB", &*english)]) {
        for row in rows(table) {
            let date = read_date(row[0], &options(tag));
            // `9/13/2001` is no date in `en-GB`.
            let Ok(date) = date else { continue };
            for length in [LabelLength::Long, LabelLength::Short] {
                let label = label(&date, tag, length);
                let again = read_date(&label, &options(tag));
                let same = again.is_ok_and(|again| {
                    (again.hull, again.nature, again.approximate)
                        == (date.hull, date.nature, date.approximate)
                });
                if !same && !says_less(row[0]) {
                    wrong += &format!("\n{tag}: {}: {label}", row[0]);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn found<'t>(text: &'t str, dates: &[FoundDate]) -> Vec<&'t str> {
    dates.iter().map(|date| &text[date.begin..date.end]).collect()
}

#[test]
fn dates_are_found_in_running_text() {
    for (tag, text, expected) in [
        (
            "fr",
            "Entre le 12 septembre et fin novembre 2001 : il écrit à Washington.",
            &["Entre le 12 septembre et fin novembre 2001"][..],
        ),
        (
            "fr",
            "En 1984, 300 des 1 200 hommes quittent la salle 1408 ; le 5 mai 1985, tout est fini.",
            &["1984", "5 mai 1985"],
        ),
        ("fr", "Il a été vu de 1996 à 2001, puis vers 2003.", &["1996 à 2001", "vers 2003"]),
        (
            "fr",
            "Au XIXe siècle, sous Louis XIV et dans les années 1920.",
            &["XIXe siècle", "années 1920"],
        ),
        ("fr", "Il y a 66 millions d'années, un 31 avril 1999.", &["Il y a 66 millions d'années"]),
        ("fr", "L'été dernier, la fin de l'été 1998 et l'hiver.", &["fin de l'été 1998"]),
        ("fr", "Le 11 septembre 2001 à 8 h 46, l'avion tombe.", &["11 septembre 2001 à 8 h 46"]),
        ("fr", "Après 1500 hommes et avant 2000 soldats.", &[]),
        (
            "de",
            "Zwischen dem 12. September und Ende November 2001: Er schreibt nach Washington.",
            &["Zwischen dem 12. September und Ende November 2001"],
        ),
        (
            "de",
            "Am 11. September 2001 um 8:46 Uhr. Im Jahr 1984 waren es 1.200.",
            &["11. September 2001 um 8:46 Uhr", "1984"],
        ),
        (
            "de",
            "Vor 66 Millionen Jahren und vor Mai 1999.",
            &["Vor 66 Millionen Jahren", "vor Mai 1999"],
        ),
        ("de", "Vor 66 Leuten, um 20 Euro, im 19. Jahrhundert.", &["19. Jahrhundert"]),
        (
            "de",
            "Erst nach der Wahl, Ende der 1920er Jahre, am 11.9.2001.",
            &["Ende der 1920er Jahre", "11.9.2001"],
        ),
        ("de", "Kapitel 1984, Artikel 31. April 1999.", &[]),
        (
            "es",
            "Entre el 12 de septiembre y finales de noviembre de 2001: escribe a Washington.",
            &["Entre el 12 de septiembre y finales de noviembre de 2001"],
        ),
        (
            "es",
            "En 1984, 300 de 1.200 hombres; el 5 de mayo de 1985 a las 8:46, y después.",
            &["1984", "5 de mayo de 1985 a las 8:46"],
        ),
        ("es", "Vi en mayo de 1999 el siglo XIX de Alfonso XIII.", &["mayo de 1999", "siglo XIX"]),
        (
            "es",
            "Hace 66 millones de años, hace mucho, por la mañana.",
            &["Hace 66 millones de años"],
        ),
        ("es", "Sobre 20 personas antes de 2000 soldados.", &[]),
    ] {
        assert_eq!(found(text, &find_dates(text, &options(tag))), expected, "{text}");
    }
}

#[test]
fn lists_are_read_longest_first() {
    for (tag, list, expected) in [
        (
            "fr",
            "avril 1999 et entre le 12 septembre et fin novembre 2001",
            &["avril 1999", "entre le 12 septembre et fin novembre 2001"][..],
        ),
        (
            "fr",
            "1995 et après, 15 février 1999 ; 2001",
            &["1995 et après", "15 février 1999", "2001"],
        ),
        ("fr", "1984 et après le 12 octobre 2001", &["1984", "après le 12 octobre 2001"]),
        ("fr", "5 et 7 mai 1999, XVe et XVIe siècles", &["5", "7 mai 1999", "XVe", "XVIe siècles"]),
        (
            "de",
            "April 1999, 11. September 2001 und 1978",
            &["April 1999", "11. September 2001", "1978"],
        ),
        ("de", "1984 und nach dem 12. Oktober 2001", &["1984", "nach dem 12. Oktober 2001"]),
        ("de", "zwischen 1981 und 1989 und 1995", &["zwischen 1981 und 1989", "1995"]),
        ("es", "abril de 1999 y 3 de julio de 1979", &["abril de 1999", "3 de julio de 1979"]),
        ("es", "1984 y después de octubre de 2001", &["1984", "después de octubre de 2001"]),
        ("es", "entre 1981 y 1989 y 1995", &["entre 1981 y 1989", "1995"]),
    ] {
        assert_eq!(found(list, &read_date_list(list, &options(tag))), expected, "{list}");
    }
}

#[test]
fn a_language_is_known_by_its_tag() {
    for (tag, text) in [
        ("fr-CA", "1er avril 1999"),
        ("FR", "1er avril 1999"),
        ("de_AT", "1. Jänner 1999"),
        ("es-419", "1 de abril de 1999"),
        ("fr", "1999-04/2001"),
        ("it", "April 1, 1999"),
        ("it", "1/13/1999"),
        ("den", "April 1, 1999"),
    ] {
        let read = read_date(text, &options(tag));
        assert_eq!(read.is_err(), text == "1/13/1999", "{tag}: {text}");
    }
    assert_eq!(month_name(Some("fr-BE"), 2, LabelLength::Short), "févr.");
    assert_eq!(month_name(Some("de"), 3, LabelLength::Long), "März");
    assert_eq!(weekday_name(Some("es"), 3), "mié");
    assert!(["fr", "de", "es", "it"].iter().all(|tag| !puts_month_first(Some(tag))));
}

#[test]
fn no_text_makes_it_panic_or_wait() {
    for language in LANGUAGES {
        let options = options(language.tag);
        for row in rows(language.phrases) {
            for (end, _) in row[0].char_indices() {
                let (head, tail) = row[0].split_at(end);
                let glued = format!("{tail}{head} {head}");
                for text in [head, tail, &glued] {
                    let _ = read_date(text, &options);
                    for date in
                        find_dates(text, &options).iter().chain(&read_date_list(text, &options))
                    {
                        assert!(
                            text.get(date.begin..date.end).is_some_and(|found| !found.is_empty())
                        );
                    }
                }
            }
        }
        for piece in [
            "000 ",
            "1 000 ",
            "1.000.",
            "XIX ",
            "XIXe et ",
            "d'",
            "à ",
            "um ",
            "vor ",
            "il y a ",
            "hace ",
            "siglo ",
            "années ",
            "8 h ",
            "8 h 46 ",
            "6. ",
            "entre 1 y ",
            "und danach ",
            "du 6 au ",
        ] {
            let text = piece.repeat(100_000 / piece.len());
            let start = std::time::Instant::now();
            let _ = (read_date(&text, &options), find_dates(&text, &options));
            let _ = read_date_list(&text, &options);
            // A hundred times what it takes; were it quadratic it would be minutes.
            assert!(start.elapsed().as_secs() < 10, "{piece:?} took {:?}", start.elapsed());
        }
    }
}
