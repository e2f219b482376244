/**
 * What the interface says, in one table a language: English here, the others in www/later/texts/, fetched where they are
 * asked for. `{name}` is filled in; of several forms `{n}` chooses one by its plural category.
 * @typedef {string | { [category: string]: string }} Entry
 * @typedef {{ [lang: string]: { [key: string]: Entry } }} Table
 */

/** @type {Table} */
export const TABLE = {
    en: {
        direction: "ltr",
        number: "{n}",
        timeline: "Timeline",
        list: "List",
        view: "View",
        search: "Search",
        events: { one: "{n} event", other: "{n} events" },
        eventsDated: { one: "{n} event, {dates}", other: "{n} events, {dates}" },
        eventsOf: "{n} of {total} events",
        entities: "Names",
        tags: "Tags",
        sources: "Sources",
        dates: "Dates",
        rangeFrom: "{from} and after",
        rangeTo: "{to} and before",
        rangeBetween: "{from} to {to}",
        remove: "Remove the filter {name}",
        clear: "Clear all",
        active: "Active filters",
        searchFor: "“{text}”",
        stage: "Events in order of time",
        stageHelp: "Arrow keys go between events, plus and minus zoom, Enter opens.",
        undated: { one: "{n} event without a date", other: "{n} events without a date" },
        undatedTitle: "Undated",
        zoomIn: "Zoom in",
        zoomOut: "Zoom out",
        zoomAll: "Show all",
        help: "Keys and legend",
        heap: "{n} events, beginning with {title}",
        inferred: "inferred",
        overview: "Events over time",
        handleFrom: "Show events from",
        handleTo: "Show events to",
        noLimit: "none",
        other: "Other",
        close: "Close",
        previous: "Previous",
        next: "Next",
        detail: "Event",
        opened: "{title}, {date}",
        referencedBy: "Referred to by",
        footnote: "Source {n}: {name}",
        back: "Back to the text",
        pages: "p. {pages}",
        pagesMore: "pp. {pages}",
        found: "found in text",
        filterBy: "Show only events with {name}",
        inferredSays: "Inferred from other events.",
        context: "Context",
        choose: "Which event is meant?",
        page: "Source page",
        copyLink: "Copy link",
        copyCitation: "Copy citation",
        problems: { one: "{n} problem", other: "{n} problems" },
        fetching: "Fetching the events",
        reading: "Reading the events",
        linking: "Linking the events",
        indexing: "Indexing the events",
        where: "Place",
        percent: "{stage}: {n} %",
        fallen: "This has stopped: reload the page.",
        sheet: "A stylesheet is missing: see {path} and the page’s CSP.",
    },
};

/** The languages that have a table of their own in www/later/texts/. */
const OTHERS = ["ar", "de", "es", "fr"];

/** The first part of a BCP 47 tag, which tells the language. @param {string} lang */
const primary = (lang) => lang.toLowerCase().split("-")[0] ?? "";

/**
 * The table of a language that is not here yet, by its name in www/later/texts/; undefined where there is none to fetch.
 * @param {string} lang a BCP 47 tag
 */
export const missing = (lang) => OTHERS.find((other) => other === primary(lang) && !TABLE[other]);

/**
 * Adds the texts of what is fetched later.
 * @param {Table} more
 */
export function learn(more) {
    for (const [lang, table] of Object.entries(more)) Object.assign((TABLE[lang] ??= {}), table);
}

/** @typedef {(key: string, values?: { [name: string]: string | number }) => string} Texts */

/**
 * The texts of a language, English where it has none.
 * @param {string} lang a BCP 47 tag
 * @returns {Texts}
 */
export function texts(lang) {
    const own = Object.hasOwn(TABLE, primary(lang)) ? lang : "en";
    const table = TABLE[primary(own)] ?? {};
    const plural = new Intl.PluralRules(own);
    // The engine's dates have these digits in every language.
    const number = new Intl.NumberFormat(own, { numberingSystem: "latn" });
    // A name or a date keeps its own direction within a sentence of the other.
    const [open, close] = table.direction === "rtl" ? ["\u2068", "\u2069"] : ["", ""];
    return (key, values = {}) => {
        const entry = table[key] ?? TABLE.en?.[key] ?? key;
        const pattern = typeof entry === "string" ? entry : (entry[plural.select(Number(values.n))] ?? entry.other);
        return (pattern ?? key).replace(/\{(\w+)\}/g, (_, name) => {
            const value = values[name] ?? "";
            return typeof value === "number" ? number.format(value) : open + value + close;
        });
    };
}
