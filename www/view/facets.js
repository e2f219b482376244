import { el } from "./dom.js";
import { popover } from "./popover.js";
import { chosen } from "./state.js";

/** Where what could not be read as a date is kept. */
const UNREAD = "date";

/**
 * A button a facet. What its panel holds is fetched when one is first opened.
 * @param {import("./screen.js").Screen} screen
 */
export function facets(screen) {
    const { facets } = screen.chronology;
    // Among hundreds of amounts nobody chooses, unless the page's author says so.
    const offered =
        screen.host.facets ?? Object.keys(facets).filter((name) => name !== UNREAD && !facets[name].figures);
    const parts = offered.filter((name) => facets[name]?.names.length).map((name) => facetPart(screen, name));
    return {
        element: el("div", { class: "facets" }, ...parts.map(({ element }) => element)),
        update() {
            for (const part of parts) part.update();
        },
    };
}

/**
 * @param {import("./screen.js").Screen} screen
 * @param {string} facet
 */
function facetPart(screen, facet) {
    const { t } = screen;
    const { names } = screen.chronology.facets[facet];
    const button = el(
        "button",
        { class: "control", part: "facet" },
        screen.facetName(facet),
        " ",
        el("span", { class: "number" }, t("number", { n: names.length })),
    );
    const content = el("div");
    /** @type {ReturnType<ReturnType<typeof import("../later/facets.js").part>> | undefined} */
    let values;
    const { element, panel } = popover(screen.host.signal, button, content, {
        opened: async () => {
            const make = await screen.bring("facets");
            if (make && !values) content.append((values = make(facet)).element);
            values?.open();
        },
    });

    return {
        element,
        update() {
            button.classList.toggle("active", chosen(screen.query, facet).length > 0);
            if (!panel.hidden) values?.update();
        },
    };
}
