//! German: what is read, what is refused, what is said.

use crate::Language;

pub const LANGUAGE: Language =
    Language { tag: "de", phrases: PHRASES, labels: LABELS, refused: REFUSED };

/// `phrase | hull | nature | qualifiers | precision | EDTF`
const PHRASES: &str = "
erste Hälfte des 19. Jahrhunderts | 1801-01-01..1850-12-31 | within |  | decade | none
zweite Hälfte der 1990er Jahre | 1995-01-01..1999-12-31 | within |  | year | none
1984 | 1984-01-01..1984-12-31 | within |  | year | 1984
April 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
im April 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
Jänner 1999 | 1999-01-01..1999-01-31 | within |  | month | 1999-01
Sept. 2001 | 2001-09-01..2001-09-30 | within |  | month | 2001-09
Maerz 1999 | 1999-03-01..1999-03-31 | within |  | month | 1999-03
märz 1999 | 1999-03-01..1999-03-31 | within |  | month | 1999-03
11. September 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11.September 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
am 11. September 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Dienstag, 11. September 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Dienstag, den 11. September 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Di., 11. Sept. 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Di., 11.9.2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11.9.2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11. 9. 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11/09/2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
1. April 1999 | 1999-04-01..1999-04-01 | within |  | day | 1999-04-01
erster Mai 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
der 1. Mai 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
2001-09-11 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Anfang 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
Anfang des Jahres 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
Mitte 1986 | 1986-05-01..1986-08-31 | within |  | season | 1986-38
Ende 1999 | 1999-09-01..1999-12-31 | within |  | season | 1999-39
Mitte Juni 1999 | 1999-06-11..1999-06-20 | within |  | month | none
Ende November 2001 | 2001-11-21..2001-11-30 | within |  | month | none
Frühling 1998 | 1998-03-01..1998-05-31 | within |  | season | 1998-21
Fruehling 1998 | 1998-03-01..1998-05-31 | within |  | season | 1998-21
Frühjahr 1998 | 1998-03-01..1998-05-31 | within |  | season | 1998-21
Sommer 1998 | 1998-06-01..1998-08-31 | within |  | season | 1998-22
Spätsommer 1998 | 1998-08-01..1998-08-31 | within |  | season | none
Ende Sommer 1998 | 1998-08-01..1998-08-31 | within |  | season | none
Herbst 1998 | 1998-09-01..1998-11-30 | within |  | season | 1998-23
Winter 1995 | 1995-12-01..1996-02-29 | within |  | season | 1995-24
im Winter 1995 | 1995-12-01..1996-02-29 | within |  | season | 1995-24
nach dem 12. Oktober 2001 | 2001-10-12..null | within |  | day | [2001-10-12..]
nach 1999 | 1999-01-01..null | within |  | year | [1999..]
vor 1990 | null..1990-12-31 | within |  | year | [..1990]
kurz nach dem 20. November 1979 | 1979-11-20..null | within |  | day | [1979-11-20..]
kurz vor Mai 1999 | null..1999-05-31 | within |  | month | [..1999-05]
seit Januar 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
ab Januar 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
ab dem 12. Mai 1999 | 1999-05-12..null | throughout |  | day | 1999-05-12/..
spätestens 1999 | null..1999-12-31 | within |  | year | [..1999]
bis 1999 | null..1999-12-31 | throughout |  | year | ../1999
bis zum 12. Mai 1999 | null..1999-05-12 | throughout |  | day | ../1999-05-12
um 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
etwa 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
ca. 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
circa 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
gegen 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
(1985) | 1985-01-01..1985-12-31 | within | ~ | year | 1985~
vielleicht 1999 | 1999-01-01..1999-12-31 | within | ? | year | 1999?
2002 und danach | 2002-01-01..null | throughout |  | year | 2002/..
2002 und später | 2002-01-01..null | throughout |  | year | 2002/..
2002 oder später | 2002-01-01..null | within |  | year | [2002..]
1999 oder früher | null..1999-12-31 | within |  | year | [..1999]
1999 und davor | null..1999-12-31 | throughout |  | year | ../1999
Juli 1987 oder kurz danach | 1987-07-01..null | within |  | month | [1987-07..]
zwischen 1981 und 1989 | 1981-01-01..1989-12-31 | within |  | year | [1981..1989]
zwischen dem 12. September und Ende November 2001 | 2001-09-12..2001-11-30 | within |  | day | none
Zwischen Anfang 1984 und Oktober 1985 | 1984-01-01..1985-10-31 | within |  | season | [1984-37..1985-10]
(Zwischen Dezember 1969 und Januar 1970) | 1969-12-01..1970-01-31 | within | ~ | month | [1969-12~..1970-01~]
vom 6. bis 12. September 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
6. bis 12. September 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
6.–12. September 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
vom 6. bis zum 12. September 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
von 1939 bis 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
1939–1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
1939 bis 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
in den Jahren 1939 bis 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
April bis Juni 1999 | 1999-04-01..1999-06-30 | throughout |  | month | 1999-04/1999-06
Februar bis 4. November 1979 | 1979-02-01..1979-11-04 | throughout |  | month | 1979-02/1979-11-04
18. April bis 23. Oktober 1983 | 1983-04-18..1983-10-23 | throughout |  | day | 1983-04-18/1983-10-23
vom 18. April bis zum 23. Oktober 1983 | 1983-04-18..1983-10-23 | throughout |  | day | 1983-04-18/1983-10-23
5. und 7. Mai 1999 | 1999-05-05..1999-05-07 | throughout |  | day | {1999-05-05,1999-05-07}
Ende 1994 oder 1995 | 1994-09-01..1995-12-31 | within |  | season | [1994-39,1995]
1998–heute | 1998-01-01..null | throughout |  | year | 1998/..
1998 bis heute | 1998-01-01..null | throughout |  | year | 1998/..
die 1920er Jahre | 1920-01-01..1929-12-31 | within |  | decade | 192X
1920er | 1920-01-01..1929-12-31 | within |  | decade | 192X
1920er-Jahre | 1920-01-01..1929-12-31 | within |  | decade | 192X
in den 1920er Jahren | 1920-01-01..1929-12-31 | within |  | decade | 192X
Anfang der 1980er Jahre | 1980-01-01..1983-12-31 | within |  | decade | none
frühe 1980er Jahre | 1980-01-01..1983-12-31 | within |  | decade | none
Mitte der 1980er | 1984-01-01..1986-12-31 | within |  | decade | none
Ende der 1970er bis Anfang der 1980er Jahre | 1977-01-01..1983-12-31 | throughout |  | decade | none
nach den 1950er Jahren | 1950-01-01..null | within |  | decade | [195X..]
19. Jahrhundert | 1801-01-01..1900-12-31 | within |  | century | none
19. Jh. | 1801-01-01..1900-12-31 | within |  | century | none
im 19. Jahrhundert | 1801-01-01..1900-12-31 | within |  | century | none
Ende des 19. Jahrhunderts | 1867-01-01..1900-12-31 | within |  | century | none
spätes 19. Jahrhundert | 1867-01-01..1900-12-31 | within |  | century | none
neunzehntes Jahrhundert | 1801-01-01..1900-12-31 | within |  | century | none
Anfang des 3. Jahrhunderts v. Chr. | -0299-01-01..-0267-12-31 | within |  | century | none
5.–4. Jahrhundert v. Chr. | -0499-01-01..-0300-12-31 | throughout |  | century | none
16. bis 18. Jahrhundert | 1501-01-01..1800-12-31 | throughout |  | century | none
zwischen dem 11. und 12. Jahrhundert | 1001-01-01..1200-12-31 | within |  | century | none
2. Jahrtausend v. Chr. | -1999-01-01..-1000-12-31 | within |  | millennium | none
44 v. Chr. | -0043-01-01..-0043-12-31 | within |  | year | -0043
79 n. Chr. | 0079-01-01..0079-12-31 | within |  | year | 0079
27 v. Chr. bis 14 n. Chr. | -0026-01-01..0014-12-31 | throughout |  | year | -0026/0014
10.000 v. Chr. | -9999-01-01..-9999-12-31 | within |  | year | -9999
44 vor Christus | -0043-01-01..-0043-12-31 | within |  | year | -0043
11. September 2001, 8:46 Uhr | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11. September 2001 um 8:46 Uhr | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11. September 2001 um 14.30 Uhr | 2001-09-11T14:30..2001-09-11T14:30 | within |  | minute | none
8:46 Uhr, 11. September 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
um 8:46 Uhr am 11. September 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11. September 2001, 8 Uhr | 2001-09-11T08:00..2001-09-11T08:59 | within |  | hour | none
11. September 2001 gegen 8 Uhr | 2001-09-11T08:00..2001-09-11T08:59 | within | ~ | hour | none
8 Uhr morgens, 11. September 2001 | 2001-09-11T08:00..2001-09-11T08:59 | within |  | hour | none
8 Uhr 46, 11. September 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
20. Juli 1969, 20:17:40 Uhr UTC | 1969-07-20T20:17:40..1969-07-20T20:17:40 | within |  | second | 1969-07-20T20:17:40
10:35 bis 10:39 Uhr, 7. August 1998 | 1998-08-07T10:35..1998-08-07T10:39 | throughout |  | minute | none
14-16 Uhr, 7. August 1998 | 1998-08-07T14:00..1998-08-07T16:59 | throughout |  | hour | none
zwischen 8:55 und 9:00 Uhr am 11. September 2001 | 2001-09-11T08:55..2001-09-11T09:00 | within |  | minute | none
(9:37 Uhr) 11. September 2001 | 2001-09-11T09:37..2001-09-11T09:37 | within | ~ | minute | none
11. September 2001 am Morgen | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
am Morgen des 11. September 2001 | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
am Abend des 10. September 2001 | 2001-09-10T18:00..2001-09-10T21:59 | within |  | hour | none
nach 10:06 Uhr am 11. September 2001 | 2001-09-11T10:06..null | within |  | minute | none
(nach 12 Uhr) 11. September 2001 | 2001-09-11T12:00..2001-09-11T23:59 | within | ~ | hour | none
2. Quartal 1999 | 1999-04-01..1999-06-30 | within |  | season | 1999-34
erstes Quartal 1999 | 1999-01-01..1999-03-31 | within |  | season | 1999-33
Q3 2001 | 2001-07-01..2001-09-30 | within |  | season | 2001-35
II. Quartal 1999 | 1999-04-01..1999-06-30 | within |  | season | 1999-34
1. Halbjahr 1999 | 1999-01-01..1999-06-30 | within |  | season | 1999-40
zweite Hälfte 2001 | 2001-07-01..2001-12-31 | within |  | season | 2001-41
vor 66 Millionen Jahren | Y-66498000-01-01..Y-65498000-12-31 | within | ~ | millennium | none
vor 13,8 Milliarden Jahren | Y-13849998000-01-01..Y-13749998000-12-31 | within | ~ | millennium | none
vor etwa 10.000 Jahren | -8000-01-01..-8000-12-31 | within | ~ | year | none
vor 5 bis 3 Millionen Jahren | Y-5498000-01-01..Y-2498000-12-31 | throughout | ~ | millennium | none
während 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
im Jahr 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
im Jahre 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
das ganze Jahr 1999 | 1999-01-01..1999-12-31 | throughout |  | year | 1999/1999
Mai 2002–2003 | 2002-05-01..2003-12-31 | throughout |  | month | 2002-05/2003
1978-9 | 1978-01-01..1979-12-31 | throughout |  | year | 1978/1979
11. September 2001 (N) | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
Juli und August 2001 | 2001-07-01..2001-08-31 | throughout |  | month | {2001-07,2001-08}
16. und 17. Jahrhundert | 1501-01-01..1700-12-31 | throughout |  | century | none
1. bis 3. Mai 1999 | 1999-05-01..1999-05-03 | throughout |  | day | 1999-05-01/1999-05-03
im 1. Jh. v. Chr. | -0099-01-01..0000-12-31 | within |  | century | none
Ende 1998 bis Mitte 2001 | 1998-09-01..2001-08-31 | throughout |  | season | 1998-39/2001-38
Mitte Dezember 1999 bis Anfang Januar 2000 | 1999-12-11..2000-01-10 | throughout |  | month | none
nicht nach 1999 | null..1999-12-31 | within |  | year | [..1999]
";

/// `phrase | long | short`
const LABELS: &str = "
11. September 2001 | 11. September 2001 | 11. Sept. 2001
1. April 1999 | 1. April 1999 | 1. Apr. 1999
Maerz 1999 | März 1999 | März 1999
April 1999 | April 1999 | Apr. 1999
Sommer 1998 | Sommer 1998 | Sommer 1998
Mitte Juni 1999 | Mitte Juni 1999 | Mitte Juni 1999
Mitte 1986 | Mitte 1986 | Mitte 1986
Ende November 2001 | Ende November 2001 | Ende Nov. 2001
Spätsommer 1998 | Ende Sommer 1998 | Ende Sommer 1998
um 1984 | um 1984 | um 1984
(1985) | um 1985 | um 1985
vor 1990 | vor 1990 | vor 1990
nach dem 12. Oktober 2001 | nach dem 12. Oktober 2001 | nach dem 12. Okt. 2001
kurz nach dem 20. November 1979 | kurz nach dem 20. November 1979 | kurz nach dem 20. Nov. 1979
seit Januar 1999 | seit Januar 1999 | seit Jan. 1999
spätestens 1999 | nicht nach 1999 | nicht nach 1999
bis zum 12. Mai 1999 | bis zum 12. Mai 1999 | bis zum 12. Mai 1999
vielleicht 1999 | vielleicht 1999 | vielleicht 1999
2002 und danach | 2002 und danach | 2002 und danach
1999 oder früher | 1999 oder davor | 1999 oder davor
Juli 1987 oder kurz danach | Juli 1987 oder kurz danach | Juli 1987 oder kurz danach
zwischen dem 12. September und Ende November 2001 | zwischen dem 12. September und Ende November 2001 | zwischen dem 12. Sept. und Ende Nov. 2001
(Zwischen Dezember 1969 und Januar 1970) | zwischen etwa Dezember 1969 und Januar 1970 | zwischen etwa Dez. 1969 und Jan. 1970
vom 6. bis 12. September 1970 | 6. bis 12. September 1970 | 6. bis 12. Sept. 1970
von 1939 bis 1945 | 1939 bis 1945 | 1939 bis 1945
April bis Juni 1999 | April bis Juni 1999 | Apr. bis Juni 1999
18. April bis 23. Oktober 1983 | 18. April bis 23. Oktober 1983 | 18. Apr. bis 23. Okt. 1983
5. und 7. Mai 1999 | 5. und 7. Mai 1999 | 5. und 7. Mai 1999
Ende 1994 oder 1995 | Ende 1994 oder 1995 | Ende 1994 oder 1995
die 1920er Jahre | 1920er Jahre | 1920er Jahre
frühe 1980er Jahre | Anfang der 1980er Jahre | Anfang der 1980er Jahre
nach den 1950er Jahren | nach den 1950er Jahren | nach den 1950er Jahren
19. Jh. | 19. Jahrhundert | 19. Jahrhundert
spätes 19. Jahrhundert | Ende des 19. Jahrhunderts | Ende des 19. Jahrhunderts
16. bis 18. Jahrhundert | 16. bis 18. Jahrhundert | 16. bis 18. Jahrhundert
5.–4. Jahrhundert v. Chr. | 5. bis 4. Jahrhundert v. Chr. | 5. bis 4. Jahrhundert v. Chr.
44 v. Chr. | 44 v. Chr. | 44 v. Chr.
79 n. Chr. | 79 n. Chr. | 79 n. Chr.
10.000 v. Chr. | 10.000 v. Chr. | 10.000 v. Chr.
11. September 2001 um 8:46 Uhr | 11. September 2001, 8:46 Uhr | 11. Sept. 2001, 8:46 Uhr
11. September 2001, 8 Uhr | 11. September 2001, 8 Uhr | 11. Sept. 2001, 8 Uhr
(9:37 Uhr) 11. September 2001 | 11. September 2001, etwa 9:37 Uhr | 11. Sept. 2001, etwa 9:37 Uhr
20. Juli 1969, 20:17:40 Uhr UTC | 20. Juli 1969, 20:17:40 Uhr UTC | 20. Juli 1969, 20:17:40 Uhr UTC
10:35 bis 10:39 Uhr, 7. August 1998 | 10:35 bis 10:39 Uhr am 7. August 1998 | 10:35 bis 10:39 Uhr am 7. Aug. 1998
nach 10:06 Uhr am 11. September 2001 | nach dem 11. September 2001, 10:06 Uhr | nach dem 11. Sept. 2001, 10:06 Uhr
am Morgen des 11. September 2001 | 11. September 2001 am Morgen | 11. Sept. 2001 am Morgen
Q3 2001 | 3. Quartal 2001 | 3. Quartal 2001
zweite Hälfte 2001 | 2. Halbjahr 2001 | 2. Halbjahr 2001
vor 66 Millionen Jahren | vor etwa 66 Millionen Jahren | vor etwa 66 Millionen Jahren
vor 13,8 Milliarden Jahren | vor etwa 13,8 Milliarden Jahren | vor etwa 13,8 Milliarden Jahren
vor etwa 10.000 Jahren | vor etwa 10.000 Jahren | vor etwa 10.000 Jahren
das ganze Jahr 1999 | durchgehend 1999 | durchgehend 1999
2001-W37 | Woche vom 10. September 2001 | Woche vom 10. Sept. 2001
19XX | 1900 bis 1999 | 1900 bis 1999
1999-04-XX | April 1999 (Tag unbekannt) | Apr. 1999 (Tag unbekannt)
[1990,1995,2000] | 1990, 1995 oder 2000 | 1990, 1995 oder 2000
2001-09-11T08:46-04:00 | 8:46 Uhr UTC−04:00, 11. September 2001 | 8:46 Uhr UTC−04:00, 11. Sept. 2001
";

const REFUSED: &[(&str, &str)] = &[
    ("Mai", "expected a year, found the end"),
    ("31. April 1999", "expected a day from 1 to 30, found “31” at character 1"),
    ("29. Februar 2001", "expected a day from 1 to 28, found “29” at character 1"),
    ("31.4.1999", "expected a day from 1 to 30, found “31” at character 1"),
    (
        "13.13.2001",
        "expected a month from 1 to 12 (numbers are read as day, month, year), found “13” at character 4",
    ),
    ("Kapitel 1984", "expected a date, found “Kapitel” at character 1"),
    ("Abb. 12", "expected a date, found “Abb” at character 1"),
    ("11. September", "expected a year, found the end"),
    ("11.", "expected a date, found “11” at character 1"),
    ("20er Jahre", "expected a date, found “20er” at character 1"),
    ("1984er Jahre", "expected a date, found “1984er” at character 1"),
    ("14.30", "expected a date, found “14” at character 1"),
    ("14.30 Uhr", "expected the day of this time, found “14” at character 1"),
    ("(9:37 Uhr)", "expected the day of this time, found “9” at character 2"),
    ("25 Uhr, 11. September 2001", "expected an hour, found “25” at character 1"),
    ("8:75 Uhr, 11. September 2001", "expected a number from 00 to 59, found “75” at character 3"),
    ("66 Millionen Jahre", "expected a date, found “66” at character 1"),
    ("vor langer Zeit", "expected a date after this word, found “langer” at character 5"),
    ("zwischen 1981", "expected a second date, found the end"),
    ("2001 bis 1999", "expected an end that is not before the begin, found “1999” at character 10"),
    ("nach", "expected a date after this word, found the end"),
    ("march 1999", "expected a date, found “march” at character 1"),
    ("Sommer", "expected a year, found the end"),
    ("XIX", "expected a date, found “XIX” at character 1"),
    ("danach 1999", "expected a date, found “danach” at character 1"),
    ("Erstaunlich 1999", "expected a date, found “Erstaunlich” at character 1"),
];
