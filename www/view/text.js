/**
 * What the interface says, in one table a language. `{name}` is filled in; a pair is `[one, other]`, chosen by `{n}`.
 * @type {{ [lang: string]: { [key: string]: string | [string, string] } }}
 */
const TABLE = {
    en: {
        timeline: "Timeline",
        list: "List",
        view: "View",
        search: "Search",
        events: ["{n} event", "{n} events"],
        eventsDated: ["{n} event, {dates}", "{n} events, {dates}"],
        eventsOf: "{n} of {total} events",
        meant: "Did you mean {word}?",
        entities: "People and organisations",
        entitiesShort: "People",
        tags: "Tags",
        sources: "Sources",
        dates: "Dates",
        find: "Find in {facet}",
        more: "{n} more, by search",
        noValue: "No such name.",
        from: "From",
        to: "To",
        datesHint: "As in 1999, April 1999, 2002-02-25, the 1980s.",
        rangeFrom: "{from} and after",
        rangeTo: "{to} and before",
        rangeBetween: "{from} to {to}",
        possible: "Possibly",
        certain: "Certainly",
        match: "Which dates count as in the range",
        possibleSays: "Events whose dates may fall in the range.",
        certainSays: "Events whose dates lie wholly in the range.",
        remove: "Remove the filter {name}",
        clear: "Clear all",
        active: "Active filters",
        nothing: "No event matches.",
        without: ["Without {name}: {n} event", "Without {name}: {n} events"],
        searchFor: "“{text}”",
        stage: "Events in order of time",
        stageHelp: "Arrow keys go from event to event, plus and minus zoom, Enter opens.",
        undated: ["{n} event without a date", "{n} events without a date"],
        undatedTitle: "Undated",
        zoomIn: "Zoom in",
        zoomOut: "Zoom out",
        zoomAll: "Show all",
        help: "Keys and legend",
        heap: ["{n} event, beginning with {title}", "{n} events, beginning with {title}"],
        inferred: "inferred",
        overview: "All events over time",
        handleFrom: "Show events from",
        handleTo: "Show events to",
        noLimit: "no limit",
        close: "Close",
        previous: "Previous",
        next: "Next",
        detail: "Event",
        opened: "{title}, {date}",
        referencedBy: "Referred to by",
        footnote: "Source {n}: {name}",
        back: "Back to the text",
        pages: "p. {pages}",
        found: "found in the text",
        filterBy: "Show only events with {name}",
        inferredSays: "Inferred from other entries.",
        context: "Context",
        choose: "Which event is meant?",
        page: "Source page",
        problems: ["{n} problem", "{n} problems"],
        unknownEvent: "There is no event “{id}” in this chronology. This one is nearest.",
        unknownEventNone: "There is no event “{id}” in this chronology.",
        fetching: "Fetching the chronology",
        reading: "Reading the chronology",
        linking: "Linking the events",
        indexing: "Preparing the search",
        where: "Place",
        percent: "{stage}: {n} %",
        fallen: "The timeline stopped working: reload the page.",
        sheet: "The timeline’s stylesheet is missing: check {path} and the page’s content security policy.",
    },
};

/**
 * Adds the texts of what is fetched later.
 * @param {typeof TABLE} more
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
    const own = Object.hasOwn(TABLE, lang.split("-")[0] ?? "") ? lang : "en";
    const table = TABLE[own.split("-")[0] ?? "en"] ?? {};
    const plural = new Intl.PluralRules(own);
    const number = new Intl.NumberFormat(own);
    return (key, values = {}) => {
        const entry = table[key] ?? TABLE.en?.[key] ?? key;
        const pattern = typeof entry === "string" ? entry : entry[plural.select(Number(values.n)) === "one" ? 0 : 1];
        return pattern.replace(/\{(\w+)\}/g, (_, name) => {
            const value = values[name] ?? "";
            return typeof value === "number" ? number.format(value) : value;
        });
    };
}
