import { el, replace, setText } from "../view/dom.js";
import { chosen, toggle } from "../view/state.js";
import { facetsTexts } from "../view/text-later.js";

export const words = facetsTexts;

/** Rows shown at once, and from how many values on there is a box to find one. */
const ROWS = 100;
const FINDABLE = 9;

/**
 * What the panels of the facets hold: values with live counts, and a box to find one.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    return (/** @type {string} */ facet) => values(screen, facet);
}

/**
 * @param {import("../view/screen.js").Screen} screen
 * @param {string} facet
 */
function values(screen, facet) {
    const { t } = screen;
    const names = screen.chronology.facets[facet].names;
    const folded = names.map(fold);
    const label = screen.facetName(facet);
    const rows = el("ul", { class: "rows" });
    const rest = el("p", { class: "hint", hidden: true });
    const find = el("input", {
        type: "search",
        class: "search",
        placeholder: t("find", { facet: label }),
        "aria-label": t("find", { facet: label }),
        autocomplete: "off",
        oninput: list,
    });
    const element = el("fieldset", {}, el("legend", {}, label), names.length >= FINDABLE && find, rows, rest);
    /** @type {Map<number, { box: HTMLInputElement, count: HTMLElement, row: HTMLElement }>} */
    const shown = new Map();

    /** Lists the values anew: the chosen, then those with most events. Only on opening and finding, so that nothing moves under the pointer. */
    function list() {
        const counts = screen.result.counts[facet];
        const wanted = fold(find.value.trim());
        const active = new Set(chosen(screen.query, facet));
        const weight = (/** @type {number} */ value) => (active.has(names[value]) ? Infinity : counts[value]);
        const found = [...names.keys()]
            .filter((value) => folded[value]?.includes(wanted))
            .sort((a, b) => weight(b) - weight(a) || a - b);
        shown.clear();
        replace(rows, ...found.slice(0, ROWS).map(row));
        const n = found.length - ROWS;
        rest.hidden = found.length > 0 && n <= 0;
        setText(rest, found.length === 0 ? t("noValue") : t("more", { n: Math.max(n, 0) }));
        count();
    }

    /** @param {number} value */
    function row(value) {
        const name = names[value];
        const box = el("input", { type: "checkbox", onchange: () => screen.ask(toggle(screen.query, facet, name)) });
        const count = el("span", { class: "number" });
        const element = el("li", {}, el("label", {}, box, el("span", { class: "name" }, name), " ", count));
        shown.set(value, { box, count, row: element });
        return element;
    }

    function count() {
        const counts = screen.result.counts[facet];
        const active = new Set(chosen(screen.query, facet));
        for (const [value, { box, count, row }] of shown) {
            const n = counts[value];
            setText(count, t("number", { n }));
            box.checked = active.has(names[value]);
            row.classList.toggle("none", n === 0 && !box.checked);
        }
    }

    return {
        element,
        /** Lists the values as the reader finds them on opening the panel. */
        open() {
            find.value = "";
            list();
        },
        update: count,
    };
}

/** Case and accents folded, as the search does. @param {string} text */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
