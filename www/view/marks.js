/** What is known of an event's date: the bits of `layout.flags`, as in src/layout/. */
export const MARK = {
    /** A day or less: a dot. */
    POINT: 1,
    /** It went on from begin to end: solid. Without it the bar is only the hull of a date, and fades. */
    THROUGHOUT: 2,
    OPEN_BEGIN: 4,
    OPEN_END: 8,
    APPROXIMATE: 16,
    UNCERTAIN: 32,
    INFERRED: 64,
    /** The label ends where the mark ends, and its text is set to the right. */
    LABEL_AT_END: 128,
};

/**
 * The classes that draw these bits (style.css, Marks).
 * @param {number} flags
 */
export function markClass(flags) {
    const open = flags & (MARK.OPEN_BEGIN | MARK.OPEN_END);
    const names = ["mark", flags & MARK.POINT && !open ? "dot" : "bar"];
    names.push(flags & MARK.THROUGHOUT ? "solid" : "hull");
    if (flags & MARK.OPEN_BEGIN) names.push("open-begin");
    if (flags & MARK.OPEN_END) names.push("open-end");
    if (flags & MARK.APPROXIMATE) names.push("approximate");
    if (flags & MARK.UNCERTAIN) names.push("uncertain");
    if (flags & MARK.INFERRED) names.push("inferred");
    return names.join(" ");
}
