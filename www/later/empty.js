import { el } from "../view/dom.js";
import { emptyTexts } from "../view/text-later.js";

export const words = emptyTexts;

/**
 * Where nothing matches: what spelling is near, and which filter to drop for what. Where nothing has a date: the way to it.
 * @param {import("../view/screen.js").Screen} screen
 * @returns {() => HTMLElement[]} a line each
 */
export function part(screen) {
    const { t, chronology } = screen;

    /** The sentence with a button where its word stands. @param {string} word */
    function meant(word) {
        const [before = "", after = ""] = t("meant", { word: "\u0000" }).split("\u0000");
        const ask = () => screen.ask({ ...screen.query, text: word });
        return el("p", {}, before, el("button", { class: "link", onclick: ask }, word), after);
    }

    /** The undated events, and where they are. @param {number} n */
    function undated(n) {
        const show = () => {
            screen.setMode("list");
            screen.list.showUndated();
        };
        return [
            el("p", { class: "lead" }, t("undated", { n })),
            el("p", {}, el("button", { class: "link", onclick: show }, t("inList"))),
        ];
    }

    return () => {
        if (chronology.length === 0) return [el("p", { class: "lead" }, t("noEvents"))];
        const { length } = screen.result.indices;
        if (length > 0) return undated(length);
        const word = screen.result.suggestion;
        const helps = screen
            .filters()
            .map(({ name, without }) => ({ name, without, n: chronology.query(without).indices.length }))
            .filter(({ n }) => n > 0)
            .map(({ name, without, n }) => {
                const ask = () => screen.ask(without);
                return el("p", {}, el("button", { class: "link", onclick: ask }, t("without", { name, n })));
            });
        return word ? [meant(word), ...helps] : helps;
    };
}
