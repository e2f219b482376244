/** @type {import("../forms.js").Group[]} */
export const FRENCH = [
    {
        name: "Plain dates",
        phrases: [
            "11 septembre 2001",
            "le 1er avril 1999",
            "mardi 11 septembre 2001",
            "11/9/2001",
            "avril 1999",
            "1984",
            "79 apr. J.-C.",
            "44 av. J.-C.",
        ],
    },
    {
        name: "Early, mid and late",
        phrases: ["début 1986", "mi-1999", "fin novembre 2001", "début septembre 2001", "mi-juin 2000", "fin 1994"],
    },
    {
        name: "Ranges",
        phrases: [
            "de 1997 à septembre 2001",
            "6-12 septembre 1970",
            "du 6 au 12 septembre 1970",
            "février 1991 - juillet 1992",
            "mai 2002-2003",
            "1989-90",
        ],
    },
    {
        name: "Between and or",
        phrases: [
            "entre le 12 septembre et fin novembre 2001",
            "entre 1986 et 1989",
            "1984 ou 1986",
            "fin 1994 ou 1995",
        ],
    },
    {
        name: "Open ends",
        phrases: [
            "après 1990",
            "peu après le 11 septembre 2001",
            "avant 1990",
            "avant le 11 septembre 2001",
            "depuis mai 1998",
        ],
    },
    {
        name: "Clock times",
        phrases: [
            "8 h 46, 11 septembre 2001",
            "11 septembre 2001, 8h46",
            "nuit du 9 au 10 novembre 1938",
            "semaine du 5 au 11 mai 2003",
            "première quinzaine de mai 2003",
        ],
    },
    { name: "Approximate", phrases: ["(1985)", "1850 ?", "vers 1984", "environ 1984", "circa 1450"] },
    { name: "Seasons and quarters", phrases: ["printemps 1999", "été 1998", "automne 2001", "hiver 1995"] },
    {
        name: "Decades and centuries",
        phrases: ["années 1920", "années 1950-60", "les années 1980", "XIXe siècle", "19e siècle"],
    },
    { name: "Deep time", phrases: ["il y a 66 millions d’années"] },
];

export const FRENCH_NO_DATES = ["", "chapitre 1984", "31 avril 1999", "13/13/2001", "mai", "avant-hier"];
