/** @type {import("../forms.js").Group[]} */
export const SPANISH = [
    {
        name: "Plain dates",
        phrases: [
            "11 de septiembre de 2001",
            "martes, 11 de septiembre de 2001",
            "11/9/2001",
            "abril de 1999",
            "1984",
            "79 d. C.",
            "44 a. C.",
        ],
    },
    {
        name: "Early, mid and late",
        phrases: [
            "principios de 1986",
            "mediados de 1999",
            "finales de noviembre de 2001",
            "principios de septiembre de 2001",
            "finales de 1994",
        ],
    },
    {
        name: "Ranges",
        phrases: [
            "1997 a septiembre de 2001",
            "6-12 de septiembre de 1970",
            "del 6 al 12 de septiembre de 1970",
            "febrero de 1991 - julio de 1992",
            "1989-90",
        ],
    },
    {
        name: "Between and or",
        phrases: [
            "entre el 12 de septiembre y finales de noviembre de 2001",
            "entre 1986 y 1989",
            "1984 o 1986",
            "finales de 1994 o 1995",
        ],
    },
    {
        name: "Open ends",
        phrases: [
            "después de 1990",
            "poco después del 11 de septiembre de 2001",
            "antes de 1990",
            "antes del 11 de septiembre de 2001",
            "desde mayo de 1998",
        ],
    },
    {
        name: "Clock times",
        phrases: [
            "8:46, 11 de septiembre de 2001",
            "11 de septiembre de 2001, 8:46",
            "madrugada del 18 de julio de 1936",
        ],
    },
    { name: "Approximate", phrases: ["(1985)", "hacia 1984", "circa 1450"] },
    {
        name: "Seasons and quarters",
        phrases: ["primavera de 1999", "verano de 1998", "otoño de 2001", "invierno de 1995"],
    },
    {
        name: "Decades and centuries",
        phrases: ["años 1920", "los años 1980", "siglo XIX", "primer cuarto del siglo XX"],
    },
    { name: "Deep time", phrases: ["hace 66 millones de años"] },
];

export const SPANISH_NO_DATES = ["", "capítulo 1984", "31 de abril de 1999", "13/13/2001", "mayo", "anteayer"];
