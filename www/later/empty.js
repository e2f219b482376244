import { el } from "../view/dom.js";
import { emptyTexts } from "../view/text-later.js";

export const words = emptyTexts;

/**
 * Where nothing is shown: that nothing matches, what spelling is near, and which filter to drop for what; that nothing has a
 * date, and the way to it; or that there is nothing.
 * @param {import("../view/screen.js").Screen} screen
 * @returns {() => HTMLElement[]} a line each
 */
export function part(screen) {
    const { t, chronology } = screen;
    const lead = (/** @type {string} */ text) => el("p", { class: "lead" }, text);

    /** Asks anew: the button goes, and what had the focus is the place where there are events. @param {typeof screen.query} query */
    async function leave(query) {
        await screen.ask(query);
        screen.focusMain();
    }

    /** The sentence with a button where its word stands. @param {string} word */
    function meant(word) {
        const [before = "", after = ""] = t("meant", { word: "\u0000" }).split("\u0000");
        const ask = () => leave({ ...screen.query, text: word });
        return el("p", {}, before, el("button", { class: "link", onclick: ask }, word), after);
    }

    /** The way to the undated events. */
    function listed() {
        const show = () => {
            screen.setMode("list");
            screen.list.showUndated();
        };
        return el("p", {}, el("button", { class: "link", onclick: show }, t("inList")));
    }

    return () => {
        const n = screen.result.indices.length;
        if (chronology.length === 0) return [lead(t("noEvents"))];
        if (n > 0) return [lead(t("undated", { n })), listed()];
        const word = screen.result.suggestion;
        const helps = screen
            .filters()
            .map(({ name, without }) => ({ name, without, n: chronology.query(without).indices.length }))
            .filter(({ n }) => n > 0)
            .map(({ name, without, n }) => {
                const ask = () => leave(without);
                return el("p", {}, el("button", { class: "link", onclick: ask }, t("without", { name, n })));
            });
        return [lead(t("nothing")), ...(word ? [meant(word)] : []), ...helps];
    };
}
