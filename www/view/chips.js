import { el, replace } from "./dom.js";

/**
 * What is active, each to be taken away, and what would help where nothing is left.
 * @param {import("./screen.js").Screen} screen
 */
export function chips(screen) {
    const { t } = screen;
    const list = el("ul", { class: "chips", "aria-label": t("active") });
    const clear = el(
        "button",
        {
            class: "plain",
            onclick: () => {
                const { near } = screen.query;
                screen.ask(near ? { near } : {});
                screen.search.focus();
            },
        },
        t("clear"),
    );
    const element = el("div", { class: "active-filters", hidden: true }, list, clear);
    /** @type {unknown} */
    let seen;
    return {
        element,
        update() {
            if (seen === screen.query) return;
            seen = screen.query;
            // The search box shows its own text, and a context its bar.
            const filters = screen.filters().filter(({ near }) => !near);
            const active = filters.filter(({ facet, range }) => facet || range);
            element.hidden = filters.length === 0;
            replace(
                list,
                ...active.map(({ name, without }, place) => {
                    const button = el(
                        "button",
                        {
                            class: "chip on",
                            part: "chip",
                            "aria-label": t("remove", { name }),
                            onclick: () => {
                                screen.ask(without);
                                const left = list.querySelectorAll("button");
                                const next = left[Math.min(place, left.length - 1)];
                                if (next) next.focus();
                                else screen.search.focus();
                            },
                        },
                        el("span", { class: "name" }, name),
                        el("span", { "aria-hidden": "true" }, " ×"),
                    );
                    return el("li", {}, button);
                }),
            );
        },
    };
}

/**
 * Says that nothing matches, what spelling is near, and which filter to drop for what.
 * @param {import("./screen.js").Screen} screen
 */
export function emptyState(screen) {
    const { t, chronology } = screen;
    const active = screen.filters();
    const word = screen.result.suggestion;
    /** The sentence with the button where its word stands. @param {HTMLElement} button */
    const meant = (button) => {
        const [before, after] = t("meant", { word: "\u0000" }).split("\u0000");
        return [before, button, after];
    };
    const helps = active
        .map(({ name, without }) => ({ name, without, n: chronology.query(without).indices.length }))
        .filter(({ n }) => n > 0);
    return el(
        "div",
        { class: "empty", part: "empty" },
        el("p", { class: "lead" }, t("nothing")),
        word &&
            el(
                "p",
                {},
                ...meant(
                    el("button", { class: "link", onclick: () => screen.ask({ ...screen.query, text: word }) }, word),
                ),
            ),
        ...helps.map(({ name, without, n }) =>
            el("p", {}, el("button", { class: "link", onclick: () => screen.ask(without) }, t("without", { name, n }))),
        ),
    );
}
