//! Spanish: what is read, what is refused, what is said.

use crate::Language;

pub const LANGUAGE: Language =
    Language { tag: "es", phrases: PHRASES, labels: LABELS, refused: REFUSED };

/// `phrase | hull | nature | qualifiers | precision | EDTF`
const PHRASES: &str = "
primera mitad del siglo XIX | 1801-01-01..1850-12-31 | within |  | decade | none
1984 | 1984-01-01..1984-12-31 | within |  | year | 1984
abril de 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
Abril 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
abr. 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
set. 2001 | 2001-09-01..2001-09-30 | within |  | month | 2001-09
sept. de 2001 | 2001-09-01..2001-09-30 | within |  | month | 2001-09
setiembre de 2001 | 2001-09-01..2001-09-30 | within |  | month | 2001-09
11 de septiembre de 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
el 11 de septiembre de 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11 septiembre 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11 de septiembre del 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
martes 11 de septiembre de 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
martes, 11 de septiembre de 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
1.º de mayo de 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
1º de mayo de 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
1 de mayo de 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
primero de mayo de 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
11/09/2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11-9-2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
2001-09-11 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
principios de 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
a principios de 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
a comienzos de 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
mediados de 1986 | 1986-05-01..1986-08-31 | within |  | season | 1986-38
mediados de junio de 1999 | 1999-06-11..1999-06-20 | within |  | month | none
a mediados de junio de 1999 | 1999-06-11..1999-06-20 | within |  | month | none
finales de 1999 | 1999-09-01..1999-12-31 | within |  | season | 1999-39
fines de 1999 | 1999-09-01..1999-12-31 | within |  | season | 1999-39
finales de noviembre de 2001 | 2001-11-21..2001-11-30 | within |  | month | none
finales del verano de 1998 | 1998-08-01..1998-08-31 | within |  | season | none
primavera de 1998 | 1998-03-01..1998-05-31 | within |  | season | 1998-21
verano 1998 | 1998-06-01..1998-08-31 | within |  | season | 1998-22
otoño de 1998 | 1998-09-01..1998-11-30 | within |  | season | 1998-23
otono de 1998 | 1998-09-01..1998-11-30 | within |  | season | 1998-23
invierno de 1995 | 1995-12-01..1996-02-29 | within |  | season | 1995-24
después del 12 de octubre de 2001 | 2001-10-12..null | within |  | day | [2001-10-12..]
después de 1999 | 1999-01-01..null | within |  | year | [1999..]
despues de 1999 | 1999-01-01..null | within |  | year | [1999..]
antes de 1990 | null..1990-12-31 | within |  | year | [..1990]
antes del 12 de octubre de 2001 | null..2001-10-12 | within |  | day | [..2001-10-12]
poco después del 20 de noviembre de 1979 | 1979-11-20..null | within |  | day | [1979-11-20..]
poco antes de mayo de 1999 | null..1999-05-31 | within |  | month | [..1999-05]
desde enero de 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
a partir de enero de 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
a más tardar en mayo de 1999 | null..1999-05-31 | within |  | month | [..1999-05]
hasta 1999 | null..1999-12-31 | throughout |  | year | ../1999
hasta el 12 de mayo de 1999 | null..1999-05-12 | throughout |  | day | ../1999-05-12
hacia 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
alrededor de 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
circa 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
ca. 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
c. 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
(1985) | 1985-01-01..1985-12-31 | within | ~ | year | 1985~
quizá 1999 | 1999-01-01..1999-12-31 | within | ? | year | 1999?
tal vez 1999 | 1999-01-01..1999-12-31 | within | ? | year | 1999?
2002 y después | 2002-01-01..null | throughout |  | year | 2002/..
2002 o más tarde | 2002-01-01..null | within |  | year | [2002..]
1999 o antes | null..1999-12-31 | within |  | year | [..1999]
1999 en adelante | 1999-01-01..null | throughout |  | year | 1999/..
julio de 1987 o poco después | 1987-07-01..null | within |  | month | [1987-07..]
entre 1981 y 1989 | 1981-01-01..1989-12-31 | within |  | year | [1981..1989]
entre el 12 de septiembre y finales de noviembre de 2001 | 2001-09-12..2001-11-30 | within |  | day | none
entre principios de 1984 y octubre de 1985 | 1984-01-01..1985-10-31 | within |  | season | [1984-37..1985-10]
(Entre diciembre de 1969 y enero de 1970) | 1969-12-01..1970-01-31 | within | ~ | month | [1969-12~..1970-01~]
del 6 al 12 de septiembre de 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
6-12 de septiembre de 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
de 1939 a 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
desde 1939 hasta 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
1939-1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
los años 1939 a 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
de abril a junio de 1999 | 1999-04-01..1999-06-30 | throughout |  | month | 1999-04/1999-06
de febrero al 4 de noviembre de 1979 | 1979-02-01..1979-11-04 | throughout |  | month | 1979-02/1979-11-04
del 18 de abril al 23 de octubre de 1983 | 1983-04-18..1983-10-23 | throughout |  | day | 1983-04-18/1983-10-23
5 y 7 de mayo de 1999 | 1999-05-05..1999-05-07 | throughout |  | day | {1999-05-05,1999-05-07}
finales de 1994 o 1995 | 1994-09-01..1995-12-31 | within |  | season | [1994-39,1995]
1998-presente | 1998-01-01..null | throughout |  | year | 1998/..
de 1998 a la actualidad | 1998-01-01..null | throughout |  | year | 1998/..
de 1998 hasta hoy | 1998-01-01..null | throughout |  | year | 1998/..
los años 1920 | 1920-01-01..1929-12-31 | within |  | decade | 192X
años 1920 | 1920-01-01..1929-12-31 | within |  | decade | 192X
década de 1920 | 1920-01-01..1929-12-31 | within |  | decade | 192X
la década de 1980 | 1980-01-01..1989-12-31 | within |  | decade | 198X
principios de los años 1980 | 1980-01-01..1983-12-31 | within |  | decade | none
mediados de la década de 1980 | 1984-01-01..1986-12-31 | within |  | decade | none
después de los años 1950 | 1950-01-01..null | within |  | decade | [195X..]
siglo XIX | 1801-01-01..1900-12-31 | within |  | century | none
el siglo XIX | 1801-01-01..1900-12-31 | within |  | century | none
siglo xix | 1801-01-01..1900-12-31 | within |  | century | none
siglo 19 | 1801-01-01..1900-12-31 | within |  | century | none
s. XIX | 1801-01-01..1900-12-31 | within |  | century | none
finales del siglo XIX | 1867-01-01..1900-12-31 | within |  | century | none
principios del siglo III a. C. | -0299-01-01..-0267-12-31 | within |  | century | none
siglos XVI-XVIII | 1501-01-01..1800-12-31 | throughout |  | century | none
siglos XV y XVI | 1401-01-01..1600-12-31 | throughout |  | century | none
del siglo XVI al XVIII | 1501-01-01..1800-12-31 | throughout |  | century | none
entre los siglos XI y XII | 1001-01-01..1200-12-31 | within |  | century | none
II milenio a. C. | -1999-01-01..-1000-12-31 | within |  | millennium | none
44 a. C. | -0043-01-01..-0043-12-31 | within |  | year | -0043
44 a.C. | -0043-01-01..-0043-12-31 | within |  | year | -0043
79 d. C. | 0079-01-01..0079-12-31 | within |  | year | 0079
44 antes de Cristo | -0043-01-01..-0043-12-31 | within |  | year | -0043
10.000 a. C. | -9999-01-01..-9999-12-31 | within |  | year | -9999
10 000 a. C. | -9999-01-01..-9999-12-31 | within |  | year | -9999
11 de septiembre de 2001, 8:46 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11 de septiembre de 2001 a las 8:46 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
a las 8:46 del 11 de septiembre de 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
8:46 de la mañana del 11 de septiembre de 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11 de septiembre de 2001, 8 de la tarde | 2001-09-11T20:00..2001-09-11T20:59 | within |  | hour | none
11 de septiembre de 2001 a las 20:30 h | 2001-09-11T20:30..2001-09-11T20:30 | within |  | minute | none
11 de septiembre de 2001 a las 14 horas | 2001-09-11T14:00..2001-09-11T14:59 | within |  | hour | none
8:46 a. m., 11 de septiembre de 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
20 de julio de 1969, 20:17:40 UTC | 1969-07-20T20:17:40..1969-07-20T20:17:40 | within |  | second | 1969-07-20T20:17:40
de 10:35 a 10:39 del 7 de agosto de 1998 | 1998-08-07T10:35..1998-08-07T10:39 | throughout |  | minute | none
entre las 8:55 y las 9:00 del 11 de septiembre de 2001 | 2001-09-11T08:55..2001-09-11T09:00 | within |  | minute | none
(9:37) 11 de septiembre de 2001 | 2001-09-11T09:37..2001-09-11T09:37 | within | ~ | minute | none
11 de septiembre de 2001 por la mañana | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
la mañana del 11 de septiembre de 2001 | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
11 de septiembre de 2001 al mediodía | 2001-09-11T12:00..2001-09-11T12:00 | within |  | minute | none
después de las 10:06 del 11 de septiembre de 2001 | 2001-09-11T10:06..null | within |  | minute | none
(después de las 12:00) 11 de septiembre de 2001 | 2001-09-11T12:00..2001-09-11T23:59 | within | ~ | minute | none
primer trimestre de 1999 | 1999-01-01..1999-03-31 | within |  | season | 1999-33
1.er trimestre de 1999 | 1999-01-01..1999-03-31 | within |  | season | 1999-33
T3 2001 | 2001-07-01..2001-09-30 | within |  | season | 2001-35
IV trimestre de 2001 | 2001-10-01..2001-12-31 | within |  | season | 2001-36
primer semestre de 1999 | 1999-01-01..1999-06-30 | within |  | season | 1999-40
segunda mitad de 2001 | 2001-07-01..2001-12-31 | within |  | season | 2001-41
hace 66 millones de años | Y-66498000-01-01..Y-65498000-12-31 | within | ~ | millennium | none
hace 13,8 mil millones de años | Y-13849998000-01-01..Y-13749998000-12-31 | within | ~ | millennium | none
hace unos 10.000 años | -8000-01-01..-8000-12-31 | within | ~ | year | none
hace entre 5 y 3 millones de años | Y-5498000-01-01..Y-2498000-12-31 | within | ~ | millennium | none
hace 5 a 3 millones de años | Y-5498000-01-01..Y-2498000-12-31 | throughout | ~ | millennium | none
durante 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
en 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
en el año 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
todo 1999 | 1999-01-01..1999-12-31 | throughout |  | year | 1999/1999
mayo de 2002-2003 | 2002-05-01..2003-12-31 | throughout |  | month | 2002-05/2003
1978-9 | 1978-01-01..1979-12-31 | throughout |  | year | 1978/1979
11 de septiembre de 2001 (N) | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
julio y agosto de 2001 | 2001-07-01..2001-08-31 | throughout |  | month | {2001-07,2001-08}
siglos II y I a. C. | -0199-01-01..0000-12-31 | throughout |  | century | none
siglo I d. C. | 0001-01-01..0100-12-31 | within |  | century | none
1999 y antes | null..1999-12-31 | throughout |  | year | ../1999
desde finales de 1998 hasta mediados de 2001 | 1998-09-01..2001-08-31 | throughout |  | season | 1998-39/2001-38
no después del 12 de mayo de 1999 | null..1999-05-12 | within |  | day | [..1999-05-12]
1950 y más tarde | 1950-01-01..null | throughout |  | year | 1950/..
";

/// `phrase | long | short`
const LABELS: &str = "
11 de septiembre de 2001 | 11 de septiembre de 2001 | 11 sept 2001
1.º de mayo de 1999 | 1 de mayo de 1999 | 1 may 1999
abril de 1999 | abril de 1999 | abr 1999
otono de 1998 | otoño de 1998 | otoño 1998
mediados de junio de 1999 | mediados de junio de 1999 | mediados de jun 1999
mediados de 1986 | mediados de 1986 | mediados de 1986
finales de noviembre de 2001 | finales de noviembre de 2001 | finales de nov 2001
finales del verano de 1998 | finales de verano de 1998 | finales de verano 1998
hacia 1984 | hacia 1984 | hacia 1984
(1985) | hacia 1985 | hacia 1985
antes de 1990 | antes de 1990 | antes de 1990
después del 12 de octubre de 2001 | después del 12 de octubre de 2001 | después del 12 oct 2001
poco después del 20 de noviembre de 1979 | poco después del 20 de noviembre de 1979 | poco después del 20 nov 1979
desde enero de 1999 | desde enero de 1999 | desde ene 1999
a más tardar en mayo de 1999 | no después de mayo de 1999 | no después de may 1999
hasta el 12 de mayo de 1999 | hasta el 12 de mayo de 1999 | hasta el 12 may 1999
quizá 1999 | quizá 1999 | quizá 1999
2002 y después | 2002 y después | 2002 y después
1999 o antes | 1999 o antes | 1999 o antes
julio de 1987 o poco después | julio de 1987 o poco después | jul 1987 o poco después
entre el 12 de septiembre y finales de noviembre de 2001 | entre el 12 de septiembre y finales de noviembre de 2001 | entre el 12 sept y finales de nov 2001
(Entre diciembre de 1969 y enero de 1970) | entre aproximadamente diciembre de 1969 y enero de 1970 | entre aproximadamente dic 1969 y ene 1970
del 6 al 12 de septiembre de 1970 | del 6 al 12 de septiembre de 1970 | del 6 al 12 sept 1970
desde 1939 hasta 1945 | de 1939 a 1945 | de 1939 a 1945
1939-1945 | de 1939 a 1945 | de 1939 a 1945
de abril a junio de 1999 | de abril a junio de 1999 | de abr a jun 1999
del 18 de abril al 23 de octubre de 1983 | del 18 de abril al 23 de octubre de 1983 | del 18 abr al 23 oct 1983
5 y 7 de mayo de 1999 | 5 y 7 de mayo de 1999 | 5 y 7 may 1999
finales de 1994 o 1995 | finales de 1994 o 1995 | finales de 1994 o 1995
los años 1920 | años 1920 | años 1920
principios de los años 1980 | principios de los años 1980 | principios de los años 1980
después de los años 1950 | después de los años 1950 | después de los años 1950
siglo XIX | siglo XIX | siglo XIX
finales del siglo XIX | finales del siglo XIX | finales del siglo XIX
siglos XVI-XVIII | del siglo XVI al XVIII | del siglo XVI al XVIII
siglos XV y XVI | siglos XV y XVI | siglos XV y XVI
principios del siglo III a. C. | principios del siglo III a. C. | principios del siglo III a. C.
44 a. C. | 44 a. C. | 44 a. C.
79 d. C. | 79 d. C. | 79 d. C.
10.000 a. C. | 10.000 a. C. | 10.000 a. C.
11 de septiembre de 2001 a las 8:46 | 11 de septiembre de 2001, 8:46 | 11 sept 2001, 8:46
11 de septiembre de 2001, 8 de la tarde | 11 de septiembre de 2001, 20 h | 11 sept 2001, 20 h
(9:37) 11 de septiembre de 2001 | 11 de septiembre de 2001, aproximadamente 9:37 | 11 sept 2001, aproximadamente 9:37
20 de julio de 1969, 20:17:40 UTC | 20 de julio de 1969, 20:17:40 UTC | 20 jul 1969, 20:17:40 UTC
de 10:35 a 10:39 del 7 de agosto de 1998 | de 10:35 a 10:39 del 7 de agosto de 1998 | de 10:35 a 10:39 del 7 ago 1998
después de las 10:06 del 11 de septiembre de 2001 | después del 11 de septiembre de 2001, 10:06 | después del 11 sept 2001, 10:06
la mañana del 11 de septiembre de 2001 | 11 de septiembre de 2001 por la mañana | 11 sept 2001 por la mañana
T3 2001 | 3.er trimestre de 2001 | 3.er trimestre de 2001
segunda mitad de 2001 | 2.º semestre de 2001 | 2.º semestre de 2001
hace 66 millones de años | hace unos 66 millones de años | hace unos 66 millones de años
hace 13,8 mil millones de años | hace unos 13,8 mil millones de años | hace unos 13,8 mil millones de años
hace unos 10.000 años | hace unos 10.000 años | hace unos 10.000 años
todo 1999 | durante todo 1999 | durante todo 1999
2001-W37 | semana del 10 de septiembre de 2001 | semana del 10 sept 2001
19XX | 1900 a 1999 | 1900 a 1999
1999-04-XX | abril de 1999 (día desconocido) | abr 1999 (día desconocido)
[1990,1995,2000] | 1990, 1995 o 2000 | 1990, 1995 o 2000
2001-09-11T08:46-04:00 | 8:46 UTC−04:00, 11 de septiembre de 2001 | 8:46 UTC−04:00, 11 sept 2001
";

const REFUSED: &[(&str, &str)] = &[
    ("mayo", "expected a year, found the end"),
    ("31 de abril de 1999", "expected a day from 1 to 30, found “31” at character 1"),
    ("29 de febrero de 2001", "expected a day from 1 to 28, found “29” at character 1"),
    ("31/04/1999", "expected a day from 1 to 30, found “31” at character 1"),
    (
        "13/13/2001",
        "expected a month from 1 to 12 (numbers are read as day, month, year), found “13” at character 4",
    ),
    ("Capítulo 1984", "expected a date, found “Capítulo” at character 1"),
    ("Fig. 12", "expected a date, found “Fig” at character 1"),
    ("11 de septiembre", "expected a year, found the end"),
    ("los años 80", "expected a year of four digits, found “80” at character 10"),
    ("siglo", "expected a date, found “siglo” at character 1"),
    ("XIX", "expected a date, found “XIX” at character 1"),
    ("vi en mayo de 1999", "expected a date, found “vi” at character 1"),
    ("Alfonso XIII", "expected a date, found “Alfonso” at character 1"),
    ("(9:37)", "expected the day of this time, found “9” at character 2"),
    ("a las 8:46", "expected the day of this time, found “8” at character 7"),
    ("a las 25:00 del 11 de septiembre de 2001", "expected an hour, found “25” at character 7"),
    ("66 millones de años", "expected a date, found “66” at character 1"),
    ("hace mucho", "expected a date, found “mucho” at character 6"),
    ("entre 1981", "expected a second date, found the end"),
    (
        "de 2001 a 1999",
        "expected an end that is not before the begin, found “1999” at character 11",
    ),
    ("después de", "expected a date after this word, found the end"),
    ("April 1999", "expected a date, found “April” at character 1"),
    ("verano", "expected a year, found the end"),
    ("después 1999", "expected a date, found “después” at character 1"),
];
