//! Chronicles in French, German and Spanish: headings, references and entries without a date.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may")]

use dateline::date::DateOptions;
use dateline::read::{ReadOptions, read};

const FRENCH: &str = "\
avril 1999 : Une offre à Peshawar
Il rencontre deux diplomates (voir Entre le 12 septembre et fin novembre 2001). [Le Monde, 2002-06-11]

Entre le 12 septembre et fin novembre 2001 : Des lettres sans réponse
Il écrit à Washington (voir avril 1999 et 11 septembre 2001 à 8 h 46).

11 septembre 2001 à 8:46 : L'avion
Il tombe à 8:46.

Sans date : Une note
Rien (le savoir avril 1999).
";

const GERMAN: &str = "\
April 1999: Ein Angebot in Peschawar
Er trifft zwei Diplomaten (siehe zwischen dem 12. September und Ende November 2001).

Zwischen dem 12. September und Ende November 2001: Briefe ohne Antwort
Er schreibt nach Washington (siehe auch April 1999; 11. September 2001, 8:46 Uhr).

11. September 2001, 8:46 Uhr: Das Flugzeug
Es stürzt ab.

Ohne Datum: Ein Zettel
Nichts.
";

const SPANISH: &str = "\
Abril de 1999: Una oferta en Peshawar
Se reúne con dos diplomáticos (véase entre el 12 de septiembre y finales de noviembre de 2001).

Entre el 12 de septiembre y finales de noviembre de 2001: Cartas sin respuesta
Escribe a Washington (ver abril de 1999 y 11 de septiembre de 2001, 8:46).

8:46 de la mañana del 11 de septiembre de 2001: El avión
Cae.

Sin fecha: Una nota
Nada.
";

#[test]
fn the_language_of_the_options_reaches_headings_and_references() {
    for (lang, text) in [("fr", FRENCH), ("de-AT", GERMAN), ("es", SPANISH)] {
        let dates = DateOptions { lang: Some(lang.to_owned()), ..DateOptions::default() };
        let options = ReadOptions { dates, ..ReadOptions::default() };
        let chronology = read(text.as_bytes(), &options).unwrap();
        let begins: Vec<_> = chronology
            .events
            .iter()
            .map(|event| event.date.as_ref().and_then(|date| date.hull.begin))
            .map(|begin| begin.map(|begin| begin.to_string()))
            .collect();
        let begin = |begin: &str| Some(begin.to_owned());
        let expected = [begin("1999-04-01"), begin("2001-09-12"), begin("2001-09-11T08:46"), None];
        assert_eq!(begins, expected, "{lang}");
        let references: Vec<Vec<&[u32]>> = chronology
            .events
            .iter()
            .map(|event| event.references.iter().map(|one| one.to.as_slice()).collect())
            .collect();
        assert_eq!(references[0], [[1]], "{lang}");
        assert_eq!(references[1], [[0], [2]], "{lang}");
        assert!(chronology.events[3].references.is_empty(), "{lang}");
        assert!(chronology.problems.is_empty(), "{lang}: {:?}", chronology.problems);
    }
}
