/**
 * What is said only in what is fetched later, in English: a table a module of www/later/, each as that of text.js.
 * @typedef {import("./text.js").Table} Table
 */

/** @type {Table} */
export const legendTexts = {
    en: {
        keys: "Keys",
        marks: "Marks",
        keyEvents: "previous, next event",
        keyZoom: "zoom",
        keyEnds: "first, last event",
        keyOpen: "open the event",
        keySearch: "search",
        keyClose: "close",
        keyWheel: "Zoom: two fingers, or the wheel with Ctrl or ⌘ or after a click",
        markDot: "a day",
        markSolid: "went on from beginning to end",
        markHull: "at some time within",
        markOpen: "no end, or none known",
        markAbout: "about then",
        markPerhaps: "uncertain",
        markInferred: "the date is inferred",
        markHeap: "events without room: a click goes in",
    },
};

/** @type {Table} */
export const problemsTexts = {
    en: {
        place: "line {line}, column {column}",
        showEvent: "Show the event",
    },
};

/** @type {Table} */
export const contextTexts = {
    en: {
        contextOf: "Context of {title}",
        leave: "Back",
        middle: "In the middle of this context",
        scale: "How wide the context is",
        narrow: "Narrow",
        wide: "Wide",
        scale0: "References only",
        scale1: "Nearest",
        scale2: "Near",
        scale3: "Wide",
        scale4: "Wider",
        scale5: "Widest",
        countRelated: { one: "{n} related event", other: "{n} related events" },
        related: "Related events, closest first",
        noneRelated: "None at this width: a wider context may hold some.",
        moreRelated: "{n} more",
    },
};

/** @type {Table} */
export const entityTexts = {
    en: {
        entity: "Person, organisation or place",
        openedEntity: "{name}, its page",
        unknownEntity: "There is no “{name}” in this chronology.",
        givenIn: { one: "Tagged in {n} event.", other: "Tagged in {n} events." },
        foundIn: { one: "Found in the text of {n} event.", other: "Found in the text of {n} events." },
        firstSeen: "First seen",
        lastSeen: "Last seen",
        eventsWith: { one: "{n} event", other: "{n} events" },
        showAll: { one: "Show it on the timeline", other: "Show all {n} on the timeline" },
        with: "Appears with",
        together: { one: "once together", other: "{n} times together" },
        chanceMore: "{ratio}× more than chance",
        chanceSame: "no more than chance",
        chanceLess: "less than chance",
    },
};

/** @type {Table} */
export const datesTexts = {
    en: {
        from: "From",
        to: "To",
        datesHint: "As in 1999, April 1999, 2002-02-25, the 1980s.",
        possible: "Possibly",
        certain: "Certainly",
        match: "Which dates count as in the range",
        possibleSays: "Events whose dates may fall in the range.",
        certainSays: "Events whose dates lie wholly in the range.",
    },
};

/** @type {Table} */
export const nearestTexts = {
    en: {
        unknownEvent: "There is no event “{id}” in this chronology. This one is nearest.",
        unknownEventNone: "There is no event “{id}” in this chronology.",
    },
};

/** @type {Table} */
export const emptyTexts = {
    en: {
        nothing: "No event matches.",
        meant: "Did you mean {word}?",
        without: { one: "Without {name}: {n} event", other: "Without {name}: {n} events" },
        noEvents: "This chronology has no events.",
        inList: "Show in the list",
    },
};

/** @type {Table} */
export const shareTexts = {
    en: {
        linkCopied: "Link copied.",
        citationCopied: "Citation copied.",
        copyDenied: "The browser does not allow it: the text is selected here, to be copied.",
        copyText: "Text to copy",
        citation: "“{title}”, {date}. {page}.",
    },
};

/** @type {Table} */
export const sourcesTexts = {
    en: {
        bibliography: "{works} from {publications}",
        works: { one: "{n} source", other: "{n} sources" },
        publications: { one: "{n} publication", other: "{n} publications" },
        noSources: "None of these events names a source.",
        moreEvents: { one: "{n} more event", other: "{n} more events" },
    },
};

/** @type {Table} */
export const foldsTexts = {
    en: {
        foldGaps: "Fold empty time",
        showGaps: "Show empty time",
    },
};

/** @type {Table} */
export const facetsTexts = {
    en: {
        find: "Find in {facet}",
        more: "{n} more",
        noValue: "No such name.",
        group: "Group the timeline by this",
        ungroup: "Do not group the timeline",
    },
};
