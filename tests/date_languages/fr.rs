//! French: what is read, what is refused, what is said.

use crate::Language;

pub const LANGUAGE: Language =
    Language { tag: "fr", phrases: PHRASES, labels: LABELS, refused: REFUSED };

/// `phrase | hull | nature | qualifiers | precision | EDTF`
const PHRASES: &str = "
première moitié du XIXe siècle | 1801-01-01..1850-12-31 | within |  | decade | none
seconde moitié des années 1990 | 1995-01-01..1999-12-31 | within |  | year | none
1984 | 1984-01-01..1984-12-31 | within |  | year | 1984
avril 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
Avril 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
avr. 1999 | 1999-04-01..1999-04-30 | within |  | month | 1999-04
févr. 1999 | 1999-02-01..1999-02-28 | within |  | month | 1999-02
FEVRIER 1999 | 1999-02-01..1999-02-28 | within |  | month | 1999-02
aout 1999 | 1999-08-01..1999-08-31 | within |  | month | 1999-08
11 septembre 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
le 11 septembre 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
mardi 11 septembre 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
mardi, 11 sept. 2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
1er avril 1999 | 1999-04-01..1999-04-01 | within |  | day | 1999-04-01
1er janv. 2000 | 2000-01-01..2000-01-01 | within |  | day | 2000-01-01
premier mai 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
le 1ᵉʳ mai 1999 | 1999-05-01..1999-05-01 | within |  | day | 1999-05-01
11/09/2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
11.9.2001 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
2001-09-11 | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
1984-12~ | 1984-12-01..1984-12-31 | within | ~ | month | 1984-12~
début 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
début de 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
au début de 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
au début de l'année 1986 | 1986-01-01..1986-04-30 | within |  | season | 1986-37
mi-1986 | 1986-05-01..1986-08-31 | within |  | season | 1986-38
mi-juin 1999 | 1999-06-11..1999-06-20 | within |  | month | none
à la mi-juin 1999 | 1999-06-11..1999-06-20 | within |  | month | none
fin 1999 | 1999-09-01..1999-12-31 | within |  | season | 1999-39
fin novembre 2001 | 2001-11-21..2001-11-30 | within |  | month | none
à la fin de l'été 1998 | 1998-08-01..1998-08-31 | within |  | season | none
fin été 1998 | 1998-08-01..1998-08-31 | within |  | season | none
été 1998 | 1998-06-01..1998-08-31 | within |  | season | 1998-22
l'été 1998 | 1998-06-01..1998-08-31 | within |  | season | 1998-22
au printemps 1998 | 1998-03-01..1998-05-31 | within |  | season | 1998-21
hiver 1995 | 1995-12-01..1996-02-29 | within |  | season | 1995-24
automne 1998 | 1998-09-01..1998-11-30 | within |  | season | 1998-23
après le 12 octobre 2001 | 2001-10-12..null | within |  | day | [2001-10-12..]
avant 1990 | null..1990-12-31 | within |  | year | [..1990]
peu après le 20 novembre 1979 | 1979-11-20..null | within |  | day | [1979-11-20..]
peu avant mai 1999 | null..1999-05-31 | within |  | month | [..1999-05]
depuis janvier 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
dès 1999 | 1999-01-01..null | throughout |  | year | 1999/..
à partir de janvier 1999 | 1999-01-01..null | throughout |  | month | 1999-01/..
au plus tard en mai 1999 | null..1999-05-31 | within |  | month | [..1999-05]
jusqu'en 1999 | null..1999-12-31 | throughout |  | year | ../1999
jusqu'à mai 1999 | null..1999-05-31 | throughout |  | month | ../1999-05
jusqu'au 12 mai 1999 | null..1999-05-12 | throughout |  | day | ../1999-05-12
vers 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
environ 1984 | 1984-01-01..1984-12-31 | within | ~ | year | 1984~
circa 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
ca. 1450 | 1450-01-01..1450-12-31 | within | ~ | year | 1450~
(1985) | 1985-01-01..1985-12-31 | within | ~ | year | 1985~
(vers 1985) | 1985-01-01..1985-12-31 | within | ~ | year | 1985~
peut-être 1999 | 1999-01-01..1999-12-31 | within | ? | year | 1999?
2002 et après | 2002-01-01..null | throughout |  | year | 2002/..
2002 ou plus tard | 2002-01-01..null | within |  | year | [2002..]
1999 ou avant | null..1999-12-31 | within |  | year | [..1999]
juillet 1987 ou peu après | 1987-07-01..null | within |  | month | [1987-07..]
1984 et au-delà | 1984-01-01..null | throughout |  | year | 1984/..
entre 1981 et 1989 | 1981-01-01..1989-12-31 | within |  | year | [1981..1989]
Entre le 12 septembre et fin novembre 2001 | 2001-09-12..2001-11-30 | within |  | day | none
entre début 1984 et octobre 1985 | 1984-01-01..1985-10-31 | within |  | season | [1984-37..1985-10]
(Entre décembre 1969 et janvier 1970) | 1969-12-01..1970-01-31 | within | ~ | month | [1969-12~..1970-01~]
du 6 au 12 septembre 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
6-12 septembre 1970 | 1970-09-06..1970-09-12 | throughout |  | day | 1970-09-06/1970-09-12
du 1er au 12 septembre 1970 | 1970-09-01..1970-09-12 | throughout |  | day | 1970-09-01/1970-09-12
de 1939 à 1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
1939-1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
les années 1939-1945 | 1939-01-01..1945-12-31 | throughout |  | year | 1939/1945
d'avril à juin 1999 | 1999-04-01..1999-06-30 | throughout |  | month | 1999-04/1999-06
de février au 4 novembre 1979 | 1979-02-01..1979-11-04 | throughout |  | month | 1979-02/1979-11-04
du 18 avril au 23 octobre 1983 | 1983-04-18..1983-10-23 | throughout |  | day | 1983-04-18/1983-10-23
fin 1994 ou 1995 | 1994-09-01..1995-12-31 | within |  | season | [1994-39,1995]
1998-présent | 1998-01-01..null | throughout |  | year | 1998/..
de 1998 à nos jours | 1998-01-01..null | throughout |  | year | 1998/..
depuis 1998 | 1998-01-01..null | throughout |  | year | 1998/..
les années 1980 | 1980-01-01..1989-12-31 | within |  | decade | 198X
années 1920 | 1920-01-01..1929-12-31 | within |  | decade | 192X
début des années 1980 | 1980-01-01..1983-12-31 | within |  | decade | none
fin des années 1970 au début des années 1980 | 1977-01-01..1983-12-31 | throughout |  | decade | none
après les années 1950 | 1950-01-01..null | within |  | decade | [195X..]
XIXe siècle | 1801-01-01..1900-12-31 | within |  | century | none
le XIXᵉ siècle | 1801-01-01..1900-12-31 | within |  | century | none
19e siècle | 1801-01-01..1900-12-31 | within |  | century | none
xixe siècle | 1801-01-01..1900-12-31 | within |  | century | none
XIX siècle | 1801-01-01..1900-12-31 | within |  | century | none
dix-neuvième siècle | 1801-01-01..1900-12-31 | within |  | century | none
fin du XIXe siècle | 1867-01-01..1900-12-31 | within |  | century | none
IIIe siècle av. J.-C. | -0299-01-01..-0200-12-31 | within |  | century | none
au début du IIIe siècle avant J.-C. | -0299-01-01..-0267-12-31 | within |  | century | none
XVIe-XVIIIe siècles | 1501-01-01..1800-12-31 | throughout |  | century | none
du XVIe au XVIIIe siècle | 1501-01-01..1800-12-31 | throughout |  | century | none
entre le XIe et le XIIe siècle | 1001-01-01..1200-12-31 | within |  | century | none
IIe millénaire av. J.-C. | -1999-01-01..-1000-12-31 | within |  | millennium | none
44 av. J.-C. | -0043-01-01..-0043-12-31 | within |  | year | -0043
44 avant notre ère | -0043-01-01..-0043-12-31 | within |  | year | -0043
79 apr. J.-C. | 0079-01-01..0079-12-31 | within |  | year | 0079
l'an 79 | 0079-01-01..0079-12-31 | within |  | year | 0079
l'an 44 av. J.-C. | -0043-01-01..-0043-12-31 | within |  | year | -0043
10 000 av. J.-C. | -9999-01-01..-9999-12-31 | within |  | year | -9999
11 septembre 2001 à 8 h 46 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11 septembre 2001, 8h46 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
8 h 46, le 11 septembre 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
8 h 46 le 11 septembre 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
8h46 le 11 septembre 2001 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11 septembre 2001 à 8:46 | 2001-09-11T08:46..2001-09-11T08:46 | within |  | minute | none
11 septembre 2001 à 14 heures | 2001-09-11T14:00..2001-09-11T14:59 | within |  | hour | none
11 septembre 2001 vers 14 heures | 2001-09-11T14:00..2001-09-11T14:59 | within | ~ | hour | none
8 heures du matin, le 11 septembre 2001 | 2001-09-11T08:00..2001-09-11T08:59 | within |  | hour | none
8 h 46 min 40 s, 11 septembre 2001 | 2001-09-11T08:46:40..2001-09-11T08:46:40 | within |  | second | 2001-09-11T08:46:40
20 juillet 1969 à 20 h 17 min 40 s UTC | 1969-07-20T20:17:40..1969-07-20T20:17:40 | within |  | second | 1969-07-20T20:17:40
de 10 h 35 à 10 h 39 le 7 août 1998 | 1998-08-07T10:35..1998-08-07T10:39 | throughout |  | minute | none
entre 8 h 55 et 9 h le 11 septembre 2001 | 2001-09-11T08:55..2001-09-11T09:59 | within |  | minute | none
entre 9 h 50 et 10 h 40, le 11 septembre 2001 | 2001-09-11T09:50..2001-09-11T10:40 | within |  | minute | none
(9 h 37) 11 septembre 2001 | 2001-09-11T09:37..2001-09-11T09:37 | within | ~ | minute | none
11 septembre 2001 à midi | 2001-09-11T12:00..2001-09-11T12:00 | within |  | minute | none
le matin du 11 septembre 2001 | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
11 septembre 2001 au matin | 2001-09-11T06:00..2001-09-11T11:59 | within |  | hour | none
le soir du 10 septembre 2001 | 2001-09-10T18:00..2001-09-10T21:59 | within |  | hour | none
après 10 h 06 le 11 septembre 2001 | 2001-09-11T10:06..null | within |  | minute | none
(après 12 h) 11 septembre 2001 | 2001-09-11T12:00..2001-09-11T23:59 | within | ~ | hour | none
1er trimestre 1999 | 1999-01-01..1999-03-31 | within |  | season | 1999-33
premier trimestre de 1999 | 1999-01-01..1999-03-31 | within |  | season | 1999-33
T3 2001 | 2001-07-01..2001-09-30 | within |  | season | 2001-35
4e trimestre 2001 | 2001-10-01..2001-12-31 | within |  | season | 2001-36
second semestre 2001 | 2001-07-01..2001-12-31 | within |  | season | 2001-41
1er semestre 1999 | 1999-01-01..1999-06-30 | within |  | season | 1999-40
il y a 66 millions d'années | Y-66498000-01-01..Y-65498000-12-31 | within | ~ | millennium | none
il y a 13,8 milliards d'années | Y-13849998000-01-01..Y-13749998000-12-31 | within | ~ | millennium | none
il y a environ 10 000 ans | -8000-01-01..-8000-12-31 | within | ~ | year | none
il y a 5 à 3 millions d'années | Y-5498000-01-01..Y-2498000-12-31 | throughout | ~ | millennium | none
il y a entre 5 et 3 millions d'années | Y-5498000-01-01..Y-2498000-12-31 | within | ~ | millennium | none
66 Ma | Y-66498000-01-01..Y-65498000-12-31 | within | ~ | millennium | none
juillet et août 2001 | 2001-07-01..2001-08-31 | throughout |  | month | {2001-07,2001-08}
5 et 7 mai 1999 | 1999-05-05..1999-05-07 | throughout |  | day | {1999-05-05,1999-05-07}
les 5 et 7 mai 1999 | 1999-05-05..1999-05-07 | throughout |  | day | {1999-05-05,1999-05-07}
courant 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
en 1999 | 1999-01-01..1999-12-31 | within |  | year | 1999
tout au long de 1999 | 1999-01-01..1999-12-31 | throughout |  | year | 1999/1999
mai 2002-2003 | 2002-05-01..2003-12-31 | throughout |  | month | 2002-05/2003
1978-9 | 1978-01-01..1979-12-31 | throughout |  | year | 1978/1979
11 septembre 2001 (N) | 2001-09-11..2001-09-11 | within |  | day | 2001-09-11
dans les années 1990 | 1990-01-01..1999-12-31 | within |  | decade | 199X
au cours des années 1990 | 1990-01-01..1999-12-31 | within |  | decade | 199X
XVIe et XVIIe siècles | 1501-01-01..1700-12-31 | throughout |  | century | none
Printemps-été 1999 | 1999-03-01..1999-08-31 | throughout |  | season | 1999-21/1999-22
15 juin 1940, avant 8 h 30 | null..1940-06-15T08:30 | within |  | minute | none
de fin 1998 à mi-2001 | 1998-09-01..2001-08-31 | throughout |  | season | 1998-39/2001-38
11 septembre 2001 ou peu avant | null..2001-09-11 | within |  | day | [..2001-09-11]
";

/// `phrase | long | short`
const LABELS: &str = "
11 septembre 2001 | 11 septembre 2001 | 11 sept. 2001
1er avril 1999 | 1er avril 1999 | 1er avr. 1999
premier mai 1999 | 1er mai 1999 | 1er mai 1999
avril 1999 | avril 1999 | avr. 1999
aout 1999 | août 1999 | août 1999
été 1998 | été 1998 | été 1998
mi-juin 1999 | mi-juin 1999 | mi-juin 1999
mi-1986 | mi-1986 | mi-1986
fin novembre 2001 | fin novembre 2001 | fin nov. 2001
fin été 1998 | fin été 1998 | fin été 1998
vers 1984 | vers 1984 | vers 1984
(1985) | vers 1985 | vers 1985
avant 1990 | avant 1990 | avant 1990
après le 12 octobre 2001 | après le 12 octobre 2001 | après le 12 oct. 2001
peu après le 20 novembre 1979 | peu après le 20 novembre 1979 | peu après le 20 nov. 1979
depuis janvier 1999 | depuis janvier 1999 | depuis janv. 1999
au plus tard en mai 1999 | au plus tard en mai 1999 | au plus tard en mai 1999
jusqu'au 12 mai 1999 | jusqu'au 12 mai 1999 | jusqu'au 12 mai 1999
jusqu'en 1999 | jusqu'en 1999 | jusqu'en 1999
peut-être 1999 | peut-être 1999 | peut-être 1999
2002 et après | 2002 et après | 2002 et après
1999 ou avant | 1999 ou avant | 1999 ou avant
juillet 1987 ou peu après | juillet 1987 ou peu après | juil. 1987 ou peu après
Entre le 12 septembre et fin novembre 2001 | entre le 12 septembre et fin novembre 2001 | entre le 12 sept. et fin nov. 2001
(Entre décembre 1969 et janvier 1970) | entre environ décembre 1969 et janvier 1970 | entre environ déc. 1969 et janv. 1970
6-12 septembre 1970 | du 6 au 12 septembre 1970 | du 6 au 12 sept. 1970
du 1er au 12 septembre 1970 | du 1er au 12 septembre 1970 | du 1er au 12 sept. 1970
1939-1945 | de 1939 à 1945 | de 1939 à 1945
d'avril à juin 1999 | d'avril à juin 1999 | d'avr. à juin 1999
du 18 avril au 23 octobre 1983 | du 18 avril au 23 octobre 1983 | du 18 avr. au 23 oct. 1983
5 et 7 mai 1999 | 5 et 7 mai 1999 | 5 et 7 mai 1999
fin 1994 ou 1995 | fin 1994 ou 1995 | fin 1994 ou 1995
les années 1980 | années 1980 | années 1980
début des années 1980 | début des années 1980 | début des années 1980
après les années 1950 | après les années 1950 | après les années 1950
XIXe siècle | XIXe siècle | XIXe siècle
fin du XIXe siècle | fin du XIXe siècle | fin du XIXe siècle
XVIe-XVIIIe siècles | du XVIe au XVIIIe siècle | du XVIe au XVIIIe siècle
IIIe siècle av. J.-C. | IIIe siècle av. J.-C. | IIIe siècle av. J.-C.
44 av. J.-C. | 44 av. J.-C. | 44 av. J.-C.
79 apr. J.-C. | 79 apr. J.-C. | 79 apr. J.-C.
10 000 av. J.-C. | 10\u{202f}000 av. J.-C. | 10\u{202f}000 av. J.-C.
11 septembre 2001, 8h46 | 11 septembre 2001 à 8 h 46 | 11 sept. 2001 à 8 h 46
11 septembre 2001 à midi | 11 septembre 2001 à 12 h 00 | 11 sept. 2001 à 12 h 00
11 septembre 2001 à 14 heures | 11 septembre 2001 à 14 h | 11 sept. 2001 à 14 h
(9 h 37) 11 septembre 2001 | 11 septembre 2001, environ 9 h 37 | 11 sept. 2001, environ 9 h 37
8 h 46 min 40 s, 11 septembre 2001 | 11 septembre 2001 à 8 h 46 min 40 s | 11 sept. 2001 à 8 h 46 min 40 s
de 10 h 35 à 10 h 39 le 7 août 1998 | de 10 h 35 à 10 h 39 le 7 août 1998 | de 10 h 35 à 10 h 39 le 7 août 1998
après 10 h 06 le 11 septembre 2001 | après le 11 septembre 2001 à 10 h 06 | après le 11 sept. 2001 à 10 h 06
le matin du 11 septembre 2001 | 11 septembre 2001 au matin | 11 sept. 2001 au matin
T3 2001 | 3e trimestre 2001 | 3e trimestre 2001
second semestre 2001 | 2e semestre 2001 | 2e semestre 2001
il y a 66 millions d'années | il y a environ 66 millions d'années | il y a environ 66 millions d'années
il y a 13,8 milliards d'années | il y a environ 13,8 milliards d'années | il y a environ 13,8 milliards d'années
il y a environ 10 000 ans | il y a environ 10\u{202f}000 ans | il y a environ 10\u{202f}000 ans
tout au long de 1999 | tout au long de 1999 | tout au long de 1999
2001-W37 | semaine du 10 septembre 2001 | semaine du 10 sept. 2001
19XX | 1900 à 1999 | 1900 à 1999
1999-04-XX | avril 1999 (jour inconnu) | avr. 1999 (jour inconnu)
[1990,1995,2000] | 1990, 1995 ou 2000 | 1990, 1995 ou 2000
2001-09-11T08:46-04:00 | 8 h 46 UTC−04:00, 11 septembre 2001 | 8 h 46 UTC−04:00, 11 sept. 2001
";

const REFUSED: &[(&str, &str)] = &[
    ("mai", "expected a year, found the end"),
    ("31 avril 1999", "expected a day from 1 to 30, found “31” at character 1"),
    ("29 février 2001", "expected a day from 1 to 28, found “29” at character 1"),
    ("31/04/1999", "expected a day from 1 to 30, found “31” at character 1"),
    (
        "13/13/2001",
        "expected a month from 1 to 12 (numbers are read as day, month, year), found “13” at character 4",
    ),
    ("Chapitre 1984", "expected a date, found “Chapitre” at character 1"),
    ("chapitre 12", "expected a date, found “chapitre” at character 1"),
    ("Salle 1408", "expected a date, found “Salle” at character 1"),
    ("le 11 septembre", "expected a year, found the end"),
    ("les années 80", "expected a year of four digits, found “80” at character 12"),
    ("années", "expected a date, found “années” at character 1"),
    ("siècles", "expected a date, found “siècles” at character 1"),
    ("XIXe", "expected a date, found “XIXe” at character 1"),
    ("Louis XIV", "expected a date, found “Louis” at character 1"),
    ("(9 h 37)", "expected the day of this time, found “9” at character 2"),
    ("8 h 46", "expected the day of this time, found “8” at character 1"),
    ("25 h, le 11 septembre 2001", "expected an hour, found “25” at character 1"),
    ("8 h 75, le 11 septembre 2001", "expected a number from 00 to 59, found “75” at character 5"),
    ("il y a longtemps", "expected a date, found “longtemps” at character 8"),
    ("66 millions d'années", "expected a date, found “66” at character 1"),
    ("entre 1981", "expected a second date, found the end"),
    (
        "de 2001 à 1999",
        "expected an end that is not before the begin, found “1999” at character 11",
    ),
    ("après", "expected a date after this word, found the end"),
    ("April 1999", "expected a date, found “April” at character 1"),
    ("le printemps", "expected a year, found the end"),
    ("41e siècles de foi", "expected nothing more, found “de” at character 13"),
    ("1er", "expected a date, found “1er” at character 1"),
];
