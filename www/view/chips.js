import { el, replace } from "./dom.js";

/**
 * What is active, each to be taken away.
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
 * What stands where nothing is shown: fetched when that is first so.
 * @param {import("./screen.js").Screen} screen
 */
export function emptyState(screen) {
    const element = el("div", { class: "empty", part: "empty" });
    void screen.bring("empty").then((lines) => lines && element.append(...lines()));
    return element;
}
