/** @type {import("../forms.js").Group[]} */
export const GERMAN = [
    {
        name: "Plain dates",
        phrases: [
            "11. September 2001",
            "Dienstag, 11. September 2001",
            "11.9.2001",
            "April 1999",
            "1984",
            "79 n. Chr.",
            "44 v. Chr.",
            "Geschäftsjahr 2003",
        ],
    },
    {
        name: "Early, mid and late",
        phrases: [
            "Anfang 1986",
            "Mitte 1999",
            "Ende November 2001",
            "Anfang September 2001",
            "Mitte Juni 2000",
            "Ende 1994",
        ],
    },
    {
        name: "Ranges",
        phrases: [
            "1997 bis September 2001",
            "6.-12. September 1970",
            "6. bis 12. September 1970",
            "30.4.–8.5.1945",
            "Februar 1991 - Juli 1992",
            "Mai 2002-2003",
            "1989-90",
        ],
    },
    {
        name: "Between and or",
        phrases: [
            "zwischen 12. September und Ende November 2001",
            "zwischen 1986 und 1989",
            "1984 oder 1986",
            "Ende 1994 oder 1995",
        ],
    },
    {
        name: "Open ends",
        phrases: [
            "nach 1990",
            "kurz nach dem 11. September 2001",
            "vor 1990",
            "vor dem 11. September 2001",
            "seit Mai 1998",
        ],
    },
    {
        name: "Clock times",
        phrases: [
            "8:46 Uhr, 11. September 2001",
            "11. September 2001, 8:46 Uhr",
            "Nacht zum 10. November 1938",
            "erste Woche im Mai 2003",
            "Heiligabend 1968",
        ],
    },
    { name: "Approximate", phrases: ["(1985)", "um 1984", "etwa 1984", "ca. 1450"] },
    { name: "Seasons and quarters", phrases: ["Frühling 1999", "Sommer 1998", "Herbst 2001", "Winter 1995"] },
    {
        name: "Decades and centuries",
        phrases: ["1920er Jahre", "die 1980er", "19. Jahrhundert", "letztes Drittel des 15. Jahrhunderts"],
    },
    { name: "Deep time", phrases: ["vor 66 Millionen Jahren"] },
];

export const GERMAN_NO_DATES = ["", "Kapitel 1984", "31. April 1999", "13.13.2001", "Mai", "vorgestern"];
