/**
 * What is said only in what is fetched later, a table a module of www/later/, each as those of text.js.
 * @typedef {{ [lang: string]: { [key: string]: string | [string, string] } }} Table
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
        keyWheel: "Zoom: the wheel, with Ctrl or ⌘ or after a click",
        markDot: "a day",
        markSolid: "went on from begin to end",
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
        scale1: "Closest",
        scale2: "Close",
        scale3: "Wider",
        scale4: "Wide",
        scale5: "Widest",
        countRelated: ["{n} related event", "{n} related events"],
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
        givenIn: ["Tagged in {n} event.", "Tagged in {n} events."],
        foundIn: ["Found in the text of {n} event.", "Found in the text of {n} events."],
        firstSeen: "First seen",
        lastSeen: "Last seen",
        eventsWith: ["{n} event", "{n} events"],
        showAll: ["Show it on the timeline", "Show all {n} on the timeline"],
        with: "Appears with",
        together: ["once together", "{n} times together"],
        chanceMore: "{ratio}× more than chance",
        chanceSame: "no more than chance",
        chanceLess: "less than chance",
    },
};
