/** @typedef {import("../../pkg/dateline.js").DateExpression} DateExpression */

/**
 * What is known, in a sentence.
 * @param {DateExpression} date
 */
export function sentence(date) {
    const doubts = [date.approximate && "It is approximate.", date.uncertain && "It is uncertain."];
    return [`${extent(date)}.`, ...doubts].filter(Boolean).join(" ");
}

/** @param {DateExpression} date */
function extent({ begin, end, nature }) {
    const throughout = nature === "throughout";
    if (begin === null && end === null) return "Neither end is known";
    if (begin === end) return `${begin?.includes("T") ? "At" : "On"} ${begin}`;
    if (end === null) return throughout ? `From ${begin} on, its end open` : `At some time from ${begin} on`;
    if (begin === null) return throughout ? `Until ${end}, its begin open` : `At some time until ${end}`;
    return throughout ? `All the time from ${begin} to ${end}` : `At some time from ${begin} to ${end}`;
}

/** What the mark beside it shows, in a few words. @param {DateExpression} date */
export function kind({ nature, approximate, uncertain }) {
    return [nature, approximate && "about", uncertain && "perhaps"].filter(Boolean).join(", ");
}

/** An end, or that there is none. @param {string | null} end */
export const endOr = (end) => end ?? "open";

/** What a thing thrown says. @param {unknown} cause */
export const messageOf = (cause) => (cause instanceof Error ? cause.message : String(cause));
