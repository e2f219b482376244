import { nearestTexts } from "../view/text-later.js";

export const words = nearestTexts;

/**
 * Where an identifier leads that the chronology no longer has.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, chronology } = screen;

    /** The event of the time that an identifier begins with, else of its words. @param {string} id @returns {number | null} */
    function nearest(id) {
        const date = /^Y?-?\d{4,}(-\d\d){0,2}/.exec(id)?.[0];
        const first = (/** @type {import("../pkg/dateline.js").Query} */ query) =>
            chronology.query(query).indices[0] ?? null;
        if (date && screen.faultOf(date) === null) {
            const far = (/** @type {number} */ index) =>
                Math.abs((screen.stage.moment(index) ?? 0) - (screen.seconds(date).begin ?? 0));
            const inside = first({ from: date, to: date, match: "certain" });
            const after = first({ from: date, match: "certain" });
            const before = first({ to: date, order: "newest" });
            return (
                inside ?? [before, after].filter((index) => index !== null).sort((a, b) => far(a) - far(b))[0] ?? null
            );
        }
        return first({ text: id.replace(/[^\p{L}\p{N}]+/gu, " ").trim(), order: "relevance" });
    }

    /** Opens the nearest event, and says so. @param {string} id @param {boolean} push */
    return (id, push) => {
        const near = nearest(id);
        screen.select(near, { push });
        screen.status.show(t(near === null ? "unknownEventNone" : "unknownEvent", { id }));
    };
}
