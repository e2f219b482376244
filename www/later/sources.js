import { eventList, link, pagesOf } from "../view/body.js";
import { emptyState } from "../view/chips.js";
import { el, heading, replace } from "../view/dom.js";
import { sourcesTexts } from "../view/text-later.js";

export const words = sourcesTexts;

/** Works drawn at a time, and events listed below one before the rest is asked for. */
const CHUNK = 60;
const SHOWN = 4;

/**
 * @typedef {import("../pkg/dateline.js").Publication} Publication
 * @typedef {import("../pkg/dateline.js").Work} Work
 */

/**
 * What the answer rests on: every source once, under its publication, with the events that cite it.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, chronology, host } = screen;
    const count = el("p", { class: "hint" });
    const paper = el("p", { class: "paper" });
    const content = el("div", { class: "publications" });
    const more = el("div", { class: "more" });
    const element = el(
        "div",
        {
            class: "bibliography",
            part: "bibliography",
            role: "region",
            tabindex: "-1",
            "aria-label": t("sources"),
            onfocusin: (/** @type {FocusEvent} */ event) => {
                last = event.target;
            },
        },
        count,
        paper,
        content,
        more,
    );
    screen.list.element.after(element);
    /** What had the focus last, to come back to from an event. @type {EventTarget | null} */
    let last = null;
    /** @type {unknown} */
    let seen;
    /** All works, each with its publication, and how many of them are drawn. @type {{ publication: Publication, work: Work }[]} */
    let works = [];
    let drawn = 0;

    const near = new IntersectionObserver(
        (entries) => {
            if (entries.some(({ isIntersecting }) => isIntersecting)) grow(drawn + CHUNK);
        },
        { root: element, rootMargin: "400px" },
    );
    near.observe(more);
    host.signal.addEventListener("abort", () => near.disconnect());
    addEventListener(
        "beforeprint",
        () => {
            if (screen.mode !== "sources") return;
            grow(works.length);
            replace(paper, screen.printed());
        },
        { signal: host.signal },
    );

    /** Draws the works up to a place. @param {number} to */
    function grow(to) {
        for (const { publication, work } of works.slice(drawn, to)) {
            if (publication.works[0] === work) {
                const n = el("span", { class: "number" }, t("works", { n: publication.works.length }));
                const name = heading(screen.level, { class: "publication" }, publication.name, " ", n);
                content.append(el("section", {}, name, el("ol", {})));
            }
            content.lastElementChild?.lastElementChild?.append(entry(publication, work));
        }
        drawn = Math.min(to, works.length);
        more.hidden = drawn === works.length;
        // An observer speaks only when something changes: asked anew, it tells whether there is still room.
        near.unobserve(more);
        if (!more.hidden) near.observe(more);
    }

    /** @param {Publication} publication @param {Work} work */
    function entry({ name }, { title, date, pages, url, text, events }) {
        /** @type {(string | Node)[]} */
        const known = [];
        if (title && title !== name) known.push(el("cite", {}, title));
        if (date) known.push(screen.words(date));
        if (pages) known.push(pagesOf(screen, pages));
        // Of one that has none of these its words are all that is known.
        const line = (known.length > 0 ? known : [text]).flatMap((part, place) => (place > 0 ? [", ", part] : [part]));
        return el("li", { class: "work" }, el("p", {}, ...link(url, ...line)), rests(events));
    }

    /** The events that rest on a work, the first few at first. @param {Uint32Array} events */
    function rests(events) {
        const n = events.length - SHOWN;
        if (n <= 1) return eventList(screen, [...events]);
        const all = el(
            "button",
            {
                class: "link",
                onclick: () => {
                    const whole = eventList(screen, [...events]);
                    few.replaceWith(whole);
                    const next = whole.children[SHOWN]?.querySelector("a, button");
                    if (next instanceof HTMLElement) next.focus();
                },
            },
            t("moreEvents", { n }),
        );
        const few = el("div", {}, eventList(screen, [...events.subarray(0, SHOWN)]), all);
        return few;
    }

    return {
        element,
        update() {
            if (screen.mode !== "sources" || seen === screen.result) return;
            seen = screen.result;
            const { indices } = screen.result;
            const publications = chronology.bibliography(indices);
            works = publications.flatMap((publication) => publication.works.map((work) => ({ publication, work })));
            drawn = 0;
            const both = {
                works: t("works", { n: works.length }),
                publications: t("publications", { n: publications.length }),
            };
            replace(count, works.length > 0 ? t("bibliography", both) : indices.length > 0 && t("noSources"));
            replace(content, indices.length === 0 && emptyState(screen));
            element.scrollTop = 0;
            grow(CHUNK);
        },
        focus() {
            const target = last instanceof HTMLElement && last.isConnected ? last : element;
            target.focus({ preventScroll: true });
        },
    };
}
