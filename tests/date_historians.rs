//! How historians, cataloguers and newspapers write dates: `language | phrase | begin..end | ~? | label`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use dateline::date::{DateOptions, LabelLength, LabelStyle, Moment, read_date};

fn told(lang: &str, phrase: &str) -> String {
    let options = DateOptions { lang: Some(lang.to_owned()), ..DateOptions::default() };
    let date = match read_date(phrase, &options) {
        Ok(date) => date,
        Err(error) => return error.to_string(),
    };
    let bound =
        |moment: Option<Moment>| moment.map_or("null".to_owned(), |moment| moment.to_string());
    let approximate = if date.approximate { "~" } else { "" };
    let uncertain = if date.uncertain { "?" } else { "" };
    let style = LabelStyle { lang: Some(lang.to_owned()), length: LabelLength::Long };
    let (begin, end) = (bound(date.hull.begin), bound(date.hull.end));
    format!("{begin}..{end} | {approximate}{uncertain} | {}", date.label(&style))
}

#[test]
fn phrases_and_how_they_are_said() {
    let table = "
        en | 1–3 June 1944, 6 a.m. | 1944-06-01..1944-06-03T06:59 |  | June 1, 1944 to 6 a.m., June 3, 1944
        en | 3-5 May 2001 at 10:00 a.m. | 2001-05-03..2001-05-05T10:00 |  | May 3, 2001 to 10:00 a.m., May 5, 2001
        en | 4-6 June 1989, night | 1989-06-04..1989-06-06T23:59 |  | June 4, 1989 to night of June 6, 1989
        fr | 3-5 mai 2001 à 10 h | 2001-05-03..2001-05-05T10:59 |  | du 3 mai 2001 au 5 mai 2001 à 10 h
        es | 3-5 de mayo de 2001 a las 10:00 | 2001-05-03..2001-05-05T10:00 |  | del 3 de mayo de 2001 al 5 de mayo de 2001, 10:00
        en | Between May 1, 1990, and June 3, 1991 | 1990-05-01..1991-06-03 |  | between May 1, 1990 and June 3, 1991
        en | Late 1991/Early 1992 | 1991-09-01..1992-04-30 |  | late 1991 to early 1992
        en | Sometime Between May 1990 and June 1991 | 1990-05-01..1991-06-30 |  | between May 1990 and June 1991
        en | 9-10 a.m., May 3, 2001 | 2001-05-03T09:00..2001-05-03T10:59 |  | 9 to 10 a.m., May 3, 2001
        en | 3 - 5 p.m. April 17, 1995 | 1995-04-17T15:00..1995-04-17T17:59 |  | 3 to 5 p.m., April 17, 1995
        en | 2008 Aug 8-24 | 2008-08-08..2008-08-24 |  | August 8 to 24, 2008
        en | 2001 May 3-12 | 2001-05-03..2001-05-12 |  | May 3 to 12, 2001
        en | 2001-05-03–07 | 2001-05-03..2001-05-07 |  | May 3 to 7, 2001
        en | 2001-05-03 to 07 | 2001-05-03..2001-05-07 |  | May 3 to 7, 2001
        en | 2001-05–06 | 2001-05-01..2001-06-30 |  | May to June 2001
        fr | du 3 mai 1945 au 5 | 1945-05-03..1945-05-05 |  | du 3 au 5 mai 1945
        en | 1939 September 1–3 | 1939-09-01..1939-09-03 |  | September 1 to 3, 1939
        en | 1962-10-16 to 28 | 1962-10-16..1962-10-28 |  | October 16 to 28, 1962
        en | from 1945 | 1945-01-01..null |  | since 1945
        en | from late 1939 | 1939-09-01..null |  | since late 1939
        en | From August 1914 | 1914-08-01..null |  | since August 1914
        en | from 9 a.m. May 3, 2001 | 2001-05-03T09:00..null |  | since 9 a.m., May 3, 2001
        en | winter of 1978-9 | 1978-12-01..1979-02-28 |  | winter 1978–79
        en | winter of 1946–7 | 1946-12-01..1947-02-28 |  | winter 1946–47
        fr | hiver 1978-9 | 1978-12-01..1979-02-28 |  | hiver 1978–79
        es | invierno de 1936-7 | 1936-12-01..1937-02-28 |  | invierno de 1936–37
        en | summer 1939-40 | 1939-06-01..1940-08-31 |  | summer 1939 to summer 1940
        en | spring 1978-9 | 1978-03-01..1979-05-31 |  | spring 1978 to spring 1979
        en | shortly before midnight, May 3, 2001 | null..2001-05-03T23:59 |  | shortly before midnight, May 3, 2001
        en | (Before midnight) May 3, 2001 | 2001-05-03T00:00..2001-05-03T23:59 | ~ | before about midnight, May 3, 2001
        en | by midnight May 3, 2001 | null..2001-05-03T23:59 |  | by midnight, May 3, 2001
        en | 11 p.m. to midnight, May 3, 2001 | 2001-05-03T23:00..2001-05-03T23:59 |  | 11 p.m. to midnight, May 3, 2001
        en | between 11 p.m. and midnight, May 3, 2001 | 2001-05-03T23:00..2001-05-03T23:59 |  | between 11 p.m. and midnight, May 3, 2001
        en | 11:30 p.m.-12:15 a.m., May 3, 2001 | 2001-05-03T23:30..2001-05-04T00:15 |  | 11:30 p.m., May 3, 2001 to 12:15 a.m., May 4, 2001
        en | (Between 10 p.m. and 2 a.m.) May 3, 2001 | 2001-05-03T22:00..2001-05-04T02:59 | ~ | between about 10 p.m., May 3, 2001 and 2 a.m., May 4, 2001
        de | 23:30-0:15 Uhr, 3. Mai 2001 | 2001-05-03T23:30..2001-05-04T00:15 |  | 3. Mai 2001, 23:30 Uhr bis 4. Mai 2001, 0:15 Uhr
        en | Late Afternoon May 3, 2001 | 2001-05-03T12:00..2001-05-03T17:59 |  | late afternoon of May 3, 2001
        en | mid-morning, May 3, 2001 | 2001-05-03T06:00..2001-05-03T11:59 |  | mid-morning of May 3, 2001
        en | A Few Days After May 3, 2001 | 2001-05-03..null |  | after May 3, 2001
        en | several weeks before May 3, 2001 | null..2001-05-03 |  | before May 3, 2001
        en | midnight, May 3, 2001 | 2001-05-03T00:00..2001-05-03T00:00 |  | 12:00 a.m., May 3, 2001
        de | 9. November 1989, kurz vor Mitternacht | null..1989-11-09T23:59 |  | kurz vor dem 9. November 1989, 24:00 Uhr
        fr | 14 juillet 1789 peu avant minuit | null..1789-07-14T23:59 |  | peu avant le 14 juillet 1789 à 24 h 00
        es | antes de medianoche del 18 de julio de 1936 | null..1936-07-18T23:59 |  | antes del 18 de julio de 1936, 24:00
        es | a las 12 de la noche del 18 de julio de 1936 | 1936-07-18T00:00..1936-07-18T00:00 |  | 18 de julio de 1936, 0:00
        es | a las 12:30 de la noche del 18 de julio de 1936 | 1936-07-18T00:30..1936-07-18T00:30 |  | 18 de julio de 1936, 0:30
        es | a las 2 de la noche del 18 de julio de 1936 | 1936-07-18T02:00..1936-07-18T02:59 |  | 18 de julio de 1936, 2 h
        es | a las 11 de la noche del 18 de julio de 1936 | 1936-07-18T23:00..1936-07-18T23:59 |  | 18 de julio de 1936, 23 h
        es | a las 12 de la mañana del 18 de julio de 1936 | 1936-07-18T12:00..1936-07-18T12:59 |  | 18 de julio de 1936, 12 h
        de | in der Nacht zum 10. November 1938 | 1938-11-09..1938-11-10 |  | Nacht vom 9. auf den 10. November 1938
        de | Nacht zum 13. August 1961 | 1961-08-12..1961-08-13 |  | Nacht vom 12. auf den 13. August 1961
        de | Nacht zum Sonntag, dem 13. August 1961 | 1961-08-12..1961-08-13 |  | Nacht vom 12. auf den 13. August 1961
        en | early morning, 6 June 1944 | 1944-06-06T06:00..1944-06-06T11:59 |  | early morning of June 6, 1944
        de | am frühen Morgen des 1. September 1939 | 1939-09-01T06:00..1939-09-01T11:59 |  | 1. September 1939 am frühen Morgen
        en | 30 January 1648/49 | 1649-01-30..1649-01-30 |  | January 30, 1649
        en | 11 February 1731/32 | 1732-02-11..1732-02-11 |  | February 11, 1732
        en | February 1731/32 | 1732-02-01..1732-02-29 |  | February 1732
        en | 480/79 BC | -0479-01-01..-0478-12-31 |  | 480 BC to 479 BC
        en | 399/8 BC | -0398-01-01..-0397-12-31 |  | 399 BC to 398 BC
        en | c. 530/20 BC | -0529-01-01..-0519-12-31 | ~ | about 530 BC to 520 BC
        de | 480/79 v. Chr. | -0479-01-01..-0478-12-31 |  | 480 v. Chr. bis 479 v. Chr.
        en | 431-04 BC | -0430-01-01..-0403-12-31 |  | 431 BC to 404 BC
        en | 594-3 BC | -0593-01-01..-0592-12-31 |  | 594 BC to 593 BC
        en | 1936–39 | 1936-01-01..1939-12-31 |  | 1936 to 1939
        fr | années 1920-1930 | 1920-01-01..1939-12-31 |  | des années 1920 aux années 1930
        fr | entre les années 1920 et 1940 | 1920-01-01..1949-12-31 |  | entre les années 1920 et les années 1940
        en | night of 9–10 November 1938 | 1938-11-09..1938-11-10 |  | night of November 9 to 10, 1938
        en | night of 5/6 June 1944 | 1944-06-05..1944-06-06 |  | night of June 5 to 6, 1944
        en | Night of November 9-10, 1938 | 1938-11-09..1938-11-10 |  | night of November 9 to 10, 1938
        en | night of May 3, 2001 | 2001-05-03T22:00..2001-05-03T23:59 |  | night of May 3, 2001
        fr | nuit du 9 au 10 novembre 1938 | 1938-11-09..1938-11-10 |  | nuit du 9 au 10 novembre 1938
        de | Nacht vom 9. auf den 10. November 1938 | 1938-11-09..1938-11-10 |  | Nacht vom 9. auf den 10. November 1938
        de | in der Nacht vom 9. zum 10. November 1938 | 1938-11-09..1938-11-10 |  | Nacht vom 9. auf den 10. November 1938
        es | noche del 18 al 19 de julio de 1936 | 1936-07-18..1936-07-19 |  | noche del 18 al 19 de julio de 1936
        en | early hours of 6 June 1944 | 1944-06-06T00:00..1944-06-06T05:59 |  | early hours of June 6, 1944
        es | madrugada del 18 de julio de 1936 | 1936-07-18T00:00..1936-07-18T05:59 |  | 18 de julio de 1936 de madrugada
        en | 24:00, 31 December 1999 | 1999-12-31T23:59..1999-12-31T23:59 |  | 11:59 p.m., December 31, 1999
        en | last quarter of the 15th century | 1476-01-01..1500-12-31 |  | fourth quarter of the 15th century
        fr | dernier quart du XVe siècle | 1476-01-01..1500-12-31 |  | dernier quart du XVe siècle
        fr | premier quart du XIIIe siècle | 1201-01-01..1225-12-31 |  | premier quart du XIIIe siècle
        de | 1. Viertel 16. Jh. | 1501-01-01..1525-12-31 |  | erstes Viertel des 16. Jahrhunderts
        de | letztes Viertel des 15. Jahrhunderts | 1476-01-01..1500-12-31 |  | letztes Viertel des 15. Jahrhunderts
        de | erste Jahreshälfte 2008 | 2008-01-01..2008-06-30 |  | 1. Halbjahr 2008
        fr | 14 juill. 1789 | 1789-07-14..1789-07-14 |  | 14 juillet 1789
        fr | 52 av. JC | -0051-01-01..-0051-12-31 |  | 52 av. J.-C.
        fr | av. 1789 | null..1789-12-31 |  | avant 1789
        de | Anf. 19. Jh. | 1801-01-01..1833-12-31 |  | Anfang des 19. Jahrhunderts
        de | zw. 1500 und 1510 | 1500-01-01..1510-12-31 |  | zwischen 1500 und 1510
        de | bis zum 3. Mai 2001 | null..2001-05-03 |  | bis zum 3. Mai 2001
        de | vom 3. bis zum 5. Mai 2001 | 2001-05-03..2001-05-05 |  | 3. bis 5. Mai 2001
        de | vom 3. bis 5. Mai 2001 | 2001-05-03..2001-05-05 |  | 3. bis 5. Mai 2001
        en | the year 1066 | 1066-01-01..1066-12-31 |  | 1066
        fr | depuis la fin du XVe siècle | 1467-01-01..null |  | depuis la fin du XVe siècle
        fr | jusqu'à fin mai 1945 | null..1945-05-31 |  | jusqu'à fin mai 1945
        fr | jusqu'à la mi-août 1945 | null..1945-08-20 |  | jusqu'à la mi-août 1945
        fr | vers la fin du XIXe siècle | 1867-01-01..1900-12-31 | ~ | vers la fin du XIXe siècle
        fr | il y a 1 million d'années | Y-1498000-01-01..Y-498000-12-31 | ~ | il y a environ 1 million d'années
        fr | il y a 1 milliard d'années | Y-1499998000-01-01..Y-499998000-12-31 | ~ | il y a environ 1 milliard d'années
        fr | il y a 11 millions d'années | Y-11498000-01-01..Y-10498000-12-31 | ~ | il y a environ 11 millions d'années
        fr | de la fin du XVe siècle au début du XVIe siècle | 1467-01-01..1533-12-31 |  | de la fin du XVe siècle au début du XVIe siècle
        de | vor 1 Million Jahren | Y-1498000-01-01..Y-498000-12-31 | ~ | vor etwa 1 Million Jahren
        de | vor 1 Milliarde Jahren | Y-1499998000-01-01..Y-499998000-12-31 | ~ | vor etwa 1 Milliarde Jahren
        de | um Mitte des 19. Jahrhunderts | 1834-01-01..1866-12-31 | ~ | um die Mitte des 19. Jahrhunderts
        es | hace 1 millón de años | Y-1498000-01-01..Y-498000-12-31 | ~ | hace cerca de 1 millón de años
        es | durante todo el siglo XV | 1401-01-01..1500-12-31 |  | durante todo el siglo XV
        en | Winter 1999-2000 | 1999-12-01..2000-02-29 |  | winter 1999–2000
        en | winter of 1978-9 | 1978-12-01..1979-02-28 |  | winter 1978–79
        de | Winter 1941/42 | 1941-12-01..1942-02-28 |  | Winter 1941/42
        en | [ca. 1850?] | 1850-01-01..1850-12-31 | ~? | possibly about 1850
        en | [between 1900 and 1910] | 1900-01-01..1910-12-31 |  | between 1900 and 1910
        en | [between 1900 and 1910?] | 1900-01-01..1910-12-31 | ? | between 1900 and possibly 1910
        en | [1850 or 1851] | 1850-01-01..1851-12-31 |  | 1850 or 1851
        en | [1860-1871] | 1860-01-01..1871-12-31 |  | 1860 to 1871
        fr | [vers 1850] | 1850-01-01..1850-12-31 | ~ | vers 1850
        en | May-1940 | 1940-05-01..1940-05-31 |  | May 1940
        en | 10,000–8,000 BC | -9999-01-01..-7999-12-31 |  | 10,000 BC to 8000 BC
        en | 5,000 to 3,000 BC | -4999-01-01..-2999-12-31 |  | 5000 BC to 3000 BC
        en | 10000–8000 BC | -9999-01-01..-7999-12-31 |  | 10,000 BC to 8000 BC
        de | 10.000–8.000 v. Chr. | -9999-01-01..-7999-12-31 |  | 10.000 v. Chr. bis 8000 v. Chr.
        en | c. 1910-12 | 1910-01-01..1912-12-31 | ~ | about 1910 to 1912
        en | about 1905-03 | 1905-03-01..1905-03-31 | ~ | about March 1905
        fr | vers 1905-10 | 1905-01-01..1910-12-31 | ~ | vers 1905 à 1910
        en | between 1910-12 | 1910-01-01..1912-12-31 |  | between 1910 and 1912
        en | between 1905-06 and 1910 | 1905-06-01..1910-12-31 |  | between June 1905 and 1910
        es | entre la década de 1920 y la de 1930 | 1920-01-01..1939-12-31 |  | entre los años 1920 y los años 1930
        es | a primeros de mayo de 1937 | 1937-05-01..1937-05-10 |  | principios de mayo de 1937
        fr | vers 1850 ? | 1850-01-01..1850-12-31 | ~? | peut-être vers 1850
        de | 28.10.–3.11.1918 | 1918-10-28..1918-11-03 |  | 28. Oktober bis 3. November 1918
        de | 30.9./1.10.1938 | 1938-09-30..1938-10-01 |  | 30. September bis 1. Oktober 1938
        de | vom 30. 4. bis 8. 5. 1945 | 1945-04-30..1945-05-08 |  | 30. April bis 8. Mai 1945
        de | 1901/02 | 1901-01-01..1902-12-31 |  | 1901 bis 1902
        en | c. 1901/02 | 1901-01-01..1902-12-31 | ~ | about 1901 to 1902
        en | 1850–? | 1850-01-01..null |  | since 1850
        en | c. 1850. | 1850-01-01..1850-12-31 | ~ | about 1850
        es | tercer cuarto del siglo XIX | 1851-01-01..1875-12-31 |  | tercer cuarto del siglo XIX
        es | primer tercio del siglo XX | 1901-01-01..1933-12-31 |  | principios del siglo XX
        de | letztes Drittel 15. Jh. | 1467-01-01..1500-12-31 |  | Ende des 15. Jahrhunderts
        fr | 1er tiers du XIXe siècle | 1801-01-01..1833-12-31 |  | début du XIXe siècle
        en | last third of the 19th century | 1867-01-01..1900-12-31 |  | late 19th century
        fr | années 1950-60 | 1950-01-01..1969-12-31 |  | des années 1950 aux années 1960
        es | décadas de 1950 y 1960 | 1950-01-01..1969-12-31 |  | años 1950 y años 1960
        es | ¿c. 1850? | 1850-01-01..1850-12-31 | ~? | quizá hacia 1850
        es | ¿1850? | 1850-01-01..1850-12-31 | ? | quizá 1850
        en | mid-790s | 0794-01-01..0796-12-31 |  | mid-790s
        en | 1776, July 4 | 1776-07-04..1776-07-04 |  | July 4, 1776
        en | 1850, 1852 or 1860 | 1850-01-01..1860-12-31 |  | 1850, 1852 or 1860
        en | June 6, 7 and 9, 1944 | 1944-06-06..1944-06-09 |  | June 6, 7 and 9, 1944
        en | probably between 1850 and 1860 | 1850-01-01..1860-12-31 | ? | probably between 1850 and 1860
        en | in the years 1914-18 | 1914-01-01..1918-12-31 |  | 1914 to 1918
        en | \u{200f}June 6, 1944\u{200e} | 1944-06-06..1944-06-06 |  | June 6, 1944
        en | May 5, 6, and 7, 1940 | 1940-05-05..1940-05-07 |  | May 5 to 7, 1940
        en | June, July and August 1998 | 1998-06-01..1998-08-31 |  | June to August 1998
        en | 1998, 1999 and 2000 | 1998-01-01..2000-12-31 |  | 1998 to 2000
        de | 5., 6. und 7. Mai 1940 | 1940-05-05..1940-05-07 |  | 5. bis 7. Mai 1940
        fr | les 5, 6 et 7 mai 1940 | 1940-05-05..1940-05-07 |  | du 5 au 7 mai 1940
        es | 5, 6 y 7 de mayo de 1940 | 1940-05-05..1940-05-07 |  | del 5 al 7 de mayo de 1940
        en | May 5, 1940, or shortly after | 1940-05-05..null |  | May 5, 1940 or shortly after
        en | at the start of May 1940 | 1940-05-01..1940-05-10 |  | early May 1940
        en | some time in 1940 | 1940-01-01..1940-12-31 |  | 1940
        en | July - 1940 | 1940-07-01..1940-07-31 |  | July 1940
        en | Aug 4 - 1914 | 1914-08-04..1914-08-04 |  | August 4, 1914
        en | 8:00 a.m. May 10-1940 | 1940-05-10T08:00..1940-05-10T08:00 |  | 8:00 a.m., May 10, 1940
        en | before Early May-1940 | null..1940-05-10 |  | before early May 1940
        en | Summer-1969 | 1969-06-01..1969-08-31 |  | summer 1969
        de | Q3/2008 | 2008-07-01..2008-09-30 |  | 3. Quartal 2008
        fr | mai-1968 | 1968-05-01..1968-05-31 |  | mai 1968
        en | 1968-May | 1968-05-01..1968-05-31 |  | May 1968
        en | 1914-Aug-04 | 1914-08-04..1914-08-04 |  | August 4, 1914
        en | 3-Sep-1783 | 1783-09-03..1783-09-03 |  | September 3, 1783
        en | 2-3 million years ago | Y-3498000-01-01..Y-1498000-12-31 | ~ | about 3 to 2 million years ago
        en | 10,000-12,000 years ago | Y-10000-01-01..-8000-12-31 | ~ | about 12,000 to 10,000 years ago
        es | hace entre 5 y 7 millones de años | Y-7498000-01-01..Y-4498000-12-31 | ~ | entre hace unos 7 millones de años y hace unos 5 millones de años
        en | FY 2003-2005 | 2002-10-01..2005-09-30 | ~ | fiscal year 2003 to fiscal year 2005
        de | Geschäftsjahr 2003 | 2003-01-01..2003-12-31 | ~ | um 2003
        fr | exercice 2003 | 2003-01-01..2003-12-31 | ~ | vers 2003
        en | June 8, 793 | 0793-06-08..0793-06-08 |  | June 8, AD 793
        en | 8 June 793 | 0793-06-08..0793-06-08 |  | June 8, AD 793
        de | 25. Dezember 800 | 0800-12-25..0800-12-25 |  | 25. Dezember 800 n. Chr.
        es | 25 de diciembre de 800 | 0800-12-25..0800-12-25 |  | 25 de diciembre de 800 d. C.
        fr | vers 800 | 0800-01-01..0800-12-31 | ~ | vers 800 apr. J.-C.
        en | c. 800 | 0800-01-01..0800-12-31 | ~ | about AD 800
        en | c. 800-850 | 0800-01-01..0850-12-31 | ~ | about AD 800 to AD 850
        en | 793–1066 | 0793-01-01..1066-12-31 |  | AD 793 to 1066
        en | c. 300 BC | -0299-01-01..-0299-12-31 | ~ | about 300 BC
        en | 1998 and 1999 | 1998-01-01..1999-12-31 |  | 1998 and 1999
        en | Late 1998 and Early 1999 | 1998-09-01..1999-04-30 |  | late 1998 and early 1999
        en | 1978 and July 3, 1979 | 1978-01-01..1979-07-03 |  | 1978 and July 3, 1979
        en | May 10, 1940 and May 11, 1940 | 1940-05-10..1940-05-11 |  | May 10 and 11, 1940
        de | Mai 1914 und Juni 1915 | 1914-05-01..1915-06-30 |  | Mai 1914 und Juni 1915
        fr | années 1920 et 1930 | 1920-01-01..1939-12-31 |  | années 1920 et années 1930
        en | the 1530s and 1540s | 1530-01-01..1549-12-31 |  | 1530s and 1540s
        en | up until May 1940 | null..1940-05-31 |  | until May 1940
        en | 18-- | 1800-01-01..1899-12-31 |  | 1800s
        en | 186- | 1860-01-01..1869-12-31 |  | 1860s
        en | [186-?] | 1860-01-01..1869-12-31 | ? | possibly 1860s
        en | 1945– | 1945-01-01..null |  | since 1945
        en | (1945–) | 1945-01-01..null | ~ | since about 1945
        en | May 1945 — | 1945-05-01..null |  | since May 1945
        ";
    let mut wrong = String::new();
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let cells: Vec<_> = row.splitn(3, " | ").collect();
        let squeezed = |text: &str| text.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
        let (found, expected) = (told(cells[0], cells[1]), squeezed(cells[2]));
        if found.split('|').map(str::trim).collect::<Vec<_>>().join(" | ") != expected {
            wrong += &format!(
                "\n{} | {}\n  expected {expected}\n  found    {found}",
                cells[0], cells[1]
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_nobody_can_know_is_no_date() {
    for (lang, phrase) in [
        ("de", "9. Februar 1945/46"),
        ("en", "12/2001/13"),
        ("en", "May 3, 1999/00"),
        ("en", "1945-"),
        ("en", "25:00, May 3, 2001"),
        ("en", "24:30, May 3, 2001"),
        ("en", "Sun 1940"),
        ("en", "Monday May 1940"),
        ("en", "Until 1990 or later"),
        ("de", "Nacht zum Mai 1945"),
        ("en", "last of May 2001"),
    ] {
        let options = DateOptions { lang: Some(lang.to_owned()), ..DateOptions::default() };
        assert!(read_date(phrase, &options).is_err(), "{phrase} is {}", told(lang, phrase));
    }
}
