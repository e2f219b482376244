import { el, replace, setText } from "../view/dom.js";
import { chosen, toggle } from "../view/state.js";
import { facetsTexts } from "../view/text-later.js";

export const words = facetsTexts;

/** Values shown at first, and how many more each time that these are asked for; where few are left, all. */
const TOP = 10;
const STEP = 100;
const FEW = 2;
/** From how many values on there is a box to find one. */
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
    const none = el("p", { class: "hint", hidden: true }, t("noValue"));
    const others = el("span", { class: "name" });
    const sum = el("span", { class: "number" });
    const rest = el("button", { class: "others", onclick: more }, others, " ", sum);
    const find = el("input", {
        type: "search",
        class: "search",
        placeholder: t("find", { facet: label }),
        "aria-label": t("find", { facet: label }),
        autocomplete: "off",
        oninput: () => list(),
    });
    const grouped = screen.grouping?.groupBy === facet;
    const groups = el("button", { class: "plain", onclick: group }, t(grouped ? "ungroup" : "group"));
    const element = el(
        "fieldset",
        {},
        el("legend", {}, label),
        names.length >= FINDABLE && find,
        rows,
        none,
        rest,
        groups,
    );
    /** @type {Map<number, { box: HTMLInputElement, count: HTMLElement, row: HTMLElement }>} */
    const shown = new Map();

    /** Those found that have no row. @type {number[]} */
    let hidden = [];

    /**
     * Lists the values anew: the chosen, then those with most events. Only where it is asked for, so that nothing moves under
     * the pointer.
     * @param {number} [room] for values that are not chosen
     */
    function list(room = TOP) {
        const counts = screen.result.counts[facet];
        const wanted = fold(find.value.trim());
        const active = new Set(chosen(screen.query, facet));
        const all = [...names.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
        const kept = all.filter((value) => active.has(names[value]));
        const found = all.filter((value) => !active.has(names[value]) && folded[value]?.includes(wanted));
        // One line for so few would be no shorter.
        const end = found.length > room + FEW ? room : found.length;
        hidden = found.slice(end);
        shown.clear();
        replace(rows, ...[...kept, ...found.slice(0, end)].map(row));
        none.hidden = [...kept, ...found].some((value) => folded[value]?.includes(wanted));
        rest.hidden = hidden.length === 0;
        setText(others, t("more", { n: hidden.length }));
        count();
    }

    /** Divides the stage into a band a value, or no more: the author's attribute says it, and builds the screen anew. */
    function group() {
        const { host } = /** @type {ShadowRoot} */ (element.getRootNode());
        if (grouped) host.removeAttribute("group-by");
        else host.setAttribute("group-by", facet);
        const canvas = () => /** @type {HTMLElement | null} */ (host.shadowRoot?.querySelector(".canvas"));
        queueMicrotask(() => canvas()?.focus({ preventScroll: true }));
    }

    /** Shows more of them, and goes to the first. */
    function more() {
        const [first = 0] = hidden;
        list(rows.children.length + STEP);
        shown.get(first)?.box.focus();
    }

    /** @param {number} value */
    function row(value) {
        const name = names[value];
        const box = el("input", {
            type: "checkbox",
            onchange: () => screen.ask(toggle(screen.query, facet, name), false, true),
        });
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
        setText(sum, t("number", { n: hidden.reduce((total, value) => total + counts[value], 0) }));
    }

    return {
        element,
        /** Lists the values as the reader finds them on opening the panel. */
        open() {
            find.value = "";
            groups.hidden = screen.mode !== "timeline";
            list();
        },
        update() {
            // What was chosen elsewhere has a row too.
            const active = new Set(chosen(screen.query, facet));
            if (names.some((name, value) => active.has(name) && !shown.has(value))) list(rows.children.length);
            else count();
        },
    };
}

/** Case and accents folded, as the search does. @param {string} text */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
