import { body, citation, eventLink, eventList, link } from "./body.js";
import { el, heading, marked, replace, still } from "./dom.js";
import { chosen, toggle } from "./state.js";

/**
 * @typedef {import("./screen.js").Screen} Screen
 * @typedef {import("../pkg/dateline.js").Event} Event
 */

/**
 * The open event: beside the stage where there is room, below it where not.
 * @param {Screen} screen
 */
export function detail(screen) {
    const { t } = screen;
    const element = el("section", { class: "detail", part: "detail", "aria-label": t("detail"), hidden: true });
    /** @type {HTMLElement | undefined} */
    let title;
    /** @type {unknown[]} */
    let seen = [];

    /** @param {Event} event */
    function draw(event) {
        const found = screen.chronology.highlights(event.index, screen.query);
        title = heading(
            screen.level,
            { class: "headline", part: "headline", tabindex: "-1" },
            ...marked(event.title, found.title),
        );
        const close = el(
            "button",
            {
                class: "close",
                title: t("close"),
                "aria-label": t("close"),
                onclick: () => screen.select(null),
            },
            "×",
        );
        const notes = sources(screen, event);
        replace(
            element,
            el("div", { class: "dateline" }, date(screen, event), close),
            title,
            screen.context?.why(event.index),
            el(
                "div",
                { class: "body", part: "body" },
                ...body(screen, event, { marks: found.body, note: notes.note, live: true }),
            ),
            screen.context?.related(event.index),
            ...event.media.map(picture),
            notes.element,
            named(
                screen,
                "entities",
                event.entities.map(({ name, origin }) => ({ name, found: origin === "found" })),
            ),
            named(
                screen,
                "tags",
                event.tags.map((name) => ({ name, found: false })),
            ),
            fields(screen, event),
            event.referencedBy.length > 0 && section(screen, "referencedBy", eventList(screen, event.referencedBy)),
            foot(event),
        );
    }

    /** @param {Event} event */
    function foot(event) {
        const around = [
            ["previous", -1],
            ["next", 1],
        ].map(([key, step]) => {
            const index = screen.neighbour(Number(step));
            if (index === null) return null;
            const button = eventLink(screen, index, t(String(key)));
            button.classList.add("control");
            button.title = screen.chronology.titles(Uint32Array.of(index))[0];
            return button;
        });
        const context =
            screen.query.near?.event !== event.index &&
            el("button", { class: "control", onclick: () => void screen.surround(event.index) }, t("context"));
        const said = el("div", { class: "shared" });
        /** @param {"link" | "citation"} what @param {string} key */
        const copy = (what, key) => {
            // A browser copies only shortly after the click: what does it is on its way before.
            const share = () => screen.bring("share");
            const act = async () => (await share())?.(what, event, button, said);
            const button = el(
                "button",
                { class: "control", onclick: act, onpointerenter: share, onfocus: share },
                t(key),
            );
            return button;
        };
        return el(
            "div",
            { class: "foot" },
            context,
            ...around,
            screen.host.link(event.index) && copy("link", "copyLink"),
            copy("citation", "copyCitation"),
            ...(event.url ? link(event.url, t("page")) : []),
            said,
        );
    }

    return {
        element,
        update() {
            const { event, query, result } = screen;
            element.hidden = !event;
            if (!event || (seen[0] === event && seen[1] === query && seen[2] === result)) return;
            const same = seen[0] === event;
            const root = element.getRootNode();
            const key = same && root instanceof ShadowRoot ? keyOf(root.activeElement) : null;
            seen = [event, query, result];
            draw(event);
            if (!same) element.scrollTop = 0;
            if (key) focusKey(element, key);
        },
        focus() {
            title?.focus({ preventScroll: true });
            this.show();
        },
        /** Brings it into sight where it stands below the stage. */
        show() {
            title?.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
        },
    };
}

/** What tells one control of the pane from the others, so that the focus finds it again. @param {Element | null} element */
const keyOf = (element) => (element ? `${element.className}\u0000${element.textContent}` : null);

/** @param {HTMLElement} pane @param {string} key */
function focusKey(pane, key) {
    for (const other of pane.querySelectorAll("button, a")) {
        if (keyOf(other) === key && other instanceof HTMLElement) return other.focus({ preventScroll: true });
    }
}

/**
 * The date in words, whether it is the author's, and its EDTF.
 * @param {Screen} screen
 * @param {Event} event
 * @param {boolean} [edtf] whether to give it
 */
export function date({ t }, { date }, edtf = true) {
    if (!date) return el("p", { class: "date" }, t("undatedTitle"));
    return el(
        "p",
        { class: "date" },
        el("span", { class: "words" }, date.label),
        " ",
        date.inferred && el("em", { title: t("inferredSays") }, t("inferred")),
        " ",
        edtf && date.edtf !== date.label && el("span", { class: "edtf" }, date.edtf),
    );
}

/**
 * The numbered sources, and the notes in the text that lead to them.
 * @param {Screen} screen
 * @param {Event} event
 */
function sources(screen, event) {
    const { t } = screen;
    /** The first note of each source in the text. @type {Map<number, HTMLElement>} */
    const notes = new Map();
    const items = event.sources.map((source, place) => {
        const number = el(
            "button",
            {
                class: "note",
                title: t("back"),
                "aria-label": `${place + 1}. ${t("back")}`,
                onclick: () => notes.get(place)?.focus(),
            },
            place + 1,
        );
        return el("li", { tabindex: "-1" }, number, el("span", {}, ...citation(screen, source)));
    });
    return {
        element:
            items.length > 0 && section(screen, "sources", el("ol", { class: "sources", part: "sources" }, ...items)),
        /** @param {number} place */
        note(place) {
            const name = event.sources[place].name;
            const button = el(
                "button",
                {
                    class: "note",
                    title: name,
                    "aria-label": t("footnote", { n: place + 1, name }),
                    onclick: () => items[place]?.focus(),
                },
                place + 1,
            );
            if (!notes.has(place)) notes.set(place, button);
            return button;
        },
    };
}

/**
 * Names with the number of their events: a tag filters, an entity has a page.
 * @param {Screen} screen
 * @param {"entities" | "tags"} facet
 * @param {{ name: string, found: boolean }[]} names
 */
function named(screen, facet, names) {
    const { t, chronology, query } = screen;
    if (names.length === 0) return null;
    const values = chronology.facets[facet];
    const on = chosen(query, facet);
    return section(
        screen,
        facet,
        el(
            "ul",
            { class: "chips" },
            ...names.map(({ name, found }) => {
                const n = values?.totals[values.names.indexOf(name)];
                const attributes =
                    facet === "tags"
                        ? {
                              class: "chip",
                              "aria-pressed": String(on.includes(name)),
                              title: t("filterBy", { name }),
                              onclick: () => screen.ask(toggle(screen.query, facet, name), false, true),
                          }
                        : {
                              class: found ? "chip found" : on.includes(name) ? "chip on" : "chip",
                              title: found && t("found"),
                              onclick: () => void screen.meet(name),
                          };
                return el(
                    "li",
                    {},
                    el(
                        "button",
                        { part: "chip", ...attributes },
                        el("span", { class: "name" }, name),
                        " ",
                        n !== undefined && el("span", { class: "number" }, t("number", { n })),
                    ),
                );
            }),
        ),
    );
}

/**
 * A part of the pane with its heading.
 * @param {Screen} screen
 * @param {string} key of the heading's text
 * @param {HTMLElement} content
 */
const section = (screen, key, content) =>
    el("div", { class: "part" }, heading(screen.level + 1, { class: "head" }, screen.t(key)), content);

/**
 * @param {Screen} screen
 * @param {Event} event
 */
function fields({ t }, { fields, place }) {
    const rows = Object.entries(fields);
    if (place?.name) rows.unshift([t("where"), [place.name]]);
    if (rows.length === 0) return null;
    return el(
        "dl",
        { class: "part fields" },
        ...rows.flatMap(([name, values]) => [el("dt", {}, name), el("dd", {}, values.join("; "))]),
    );
}

/** @param {import("../pkg/dateline.js").Media} media */
function picture({ url, alt, caption, credit }) {
    const words = [caption, credit].filter(Boolean).join(" · ");
    return el(
        "figure",
        {},
        url &&
            el("img", {
                src: url,
                alt: alt ?? "",
                loading: "lazy",
                decoding: "async",
                referrerpolicy: "no-referrer",
            }),
        words && el("figcaption", {}, words),
    );
}
