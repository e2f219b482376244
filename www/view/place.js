import { secondsFromDate } from "../pkg/dateline.js";

/**
 * The event meant by an identifier that the chronology no longer has: of the time the identifier begins with, else of
 * its words.
 * @param {import("../pkg/dateline.js").Chronology} chronology
 * @param {string} id
 * @returns {number | null}
 */
export function nearest(chronology, id) {
    const date = /^Y?-?\d{4,}(-\d\d){0,2}/.exec(id)?.[0];
    const first = (/** @type {import("../pkg/dateline.js").Query} */ query) =>
        chronology.query(query).indices[0] ?? null;
    if (date) {
        try {
            const second = (/** @type {string} */ text) => secondsFromDate(text).begin ?? 0;
            const far = (/** @type {number} */ index) => {
                const { begin, end } = chronology.event(index).date ?? {};
                return Math.abs(second(begin ?? end ?? date) - second(date));
            };
            const inside = first({ from: date, to: date, match: "certain" });
            const after = first({ from: date, match: "certain" });
            const before = first({ to: date, order: "newest" });
            return (
                inside ?? [before, after].filter((index) => index !== null).sort((a, b) => far(a) - far(b))[0] ?? null
            );
        } catch {
            // Not a date after all: its words are left.
        }
    }
    return first({ text: id.replace(/[^\p{L}\p{N}]+/gu, " ").trim(), order: "relevance" });
}

/**
 * The chronology with its methods watched: a trap in WebAssembly leaves the engine in no state to be asked again, so the
 * first one is told to the owner, who lets go of it.
 * @template {object} T
 * @param {T} chronology
 * @param {(cause: unknown) => void} fallen
 * @returns {T}
 */
export function watched(chronology, fallen) {
    return new Proxy(chronology, {
        get(target, name) {
            const value = Reflect.get(target, name, target);
            if (typeof value !== "function") return value;
            return (/** @type {unknown[]} */ ...given) => {
                try {
                    return value.apply(target, given);
                } catch (cause) {
                    if (cause instanceof WebAssembly.RuntimeError) fallen(cause);
                    throw cause;
                }
            };
        },
    });
}
