import { body, citation } from "./body.js";
import { emptyState } from "./chips.js";
import { date } from "./detail.js";
import { el, heading, marked, replace } from "./dom.js";

/** Events drawn at a time, and how much of a body is shown, in characters. */
const CHUNK = 40;
const EXCERPT = 180;
/** How much stands before the first word found. */
const BEFORE = 50;

/**
 * The answer as text by year: drawn as far as the reader has come, from wherever that began.
 * @param {import("./screen.js").Screen} screen
 */
export function list(screen) {
    const { t, chronology } = screen;
    const above = el("div", { class: "more" });
    const years = el("div", { class: "years" });
    const below = el("div", { class: "more" });
    const element = el(
        "div",
        { class: "list", part: "list", role: "region", tabindex: "-1", "aria-label": t("list") },
        above,
        years,
        below,
    );
    const paper = el("div", { class: "paper" });
    element.append(paper);
    let start = 0;
    let end = 0;
    /** @type {unknown} */
    let seen;
    /** @type {unknown} */
    let selected = null;

    const near = new IntersectionObserver(
        (entries) => {
            for (const { isIntersecting, target } of entries) {
                if (!isIntersecting || screen.mode !== "list") continue;
                if (target === below) grow(end, end + CHUNK);
                else if (start > 0) grow(Math.max(0, start - CHUNK), start);
            }
        },
        { root: element, rootMargin: "400px" },
    );
    /** What is to be in sight when the list is shown. @type {number | null} */
    let wanted = null;
    const size = new ResizeObserver(() => wanted !== null && scrollTo(wanted));
    size.observe(element);
    screen.host.signal.addEventListener("abort", () => {
        near.disconnect();
        size.disconnect();
    });
    addEventListener(
        "beforeprint",
        () => {
            if (screen.mode === "sources") return;
            replace(paper, el("p", {}, screen.printed()), ...groups(0, screen.result.indices.length, full));
        },
        { signal: screen.host.signal },
    );
    addEventListener("afterprint", () => replace(paper), { signal: screen.host.signal });

    /**
     * Sections by year of a part of the answer.
     * @param {number} from
     * @param {number} to
     * @param {(event: import("../pkg/dateline.js").Event) => HTMLElement} draw
     */
    function groups(from, to, draw) {
        /** @type {HTMLElement[]} */
        const sections = [];
        for (const index of screen.result.indices.subarray(from, to)) {
            const event = chronology.event(index);
            const year = /^Y?-?\d+/.exec(event.date?.begin ?? event.date?.end ?? "")?.[0] ?? "";
            let section = sections[sections.length - 1];
            if (section?.dataset.year !== year) {
                const name = year ? screen.words(year) : t("undatedTitle");
                section = el(
                    "section",
                    { "data-year": year, class: "year" },
                    heading(screen.level, {}, name),
                    el("ol", {}),
                );
                sections.push(section);
            }
            section.lastElementChild?.append(draw(event));
        }
        return sections;
    }

    /** Draws the events at these places of the answer, which follow or precede those drawn. @param {number} from @param {number} to */
    function grow(from, to) {
        to = Math.min(to, screen.result.indices.length);
        if (to <= from) return;
        const sections = groups(from, to, entry);
        const before = from < start;
        if (before) start = from;
        else end = to;
        const neighbour = before ? years.firstElementChild : years.lastElementChild;
        const meeting = before ? sections[sections.length - 1] : sections[0];
        if (meeting && neighbour instanceof HTMLElement && meeting.dataset.year === neighbour.dataset.year) {
            const items = [...(meeting.lastElementChild?.children ?? [])];
            if (before) neighbour.lastElementChild?.prepend(...items);
            else neighbour.lastElementChild?.append(...items);
            sections.splice(sections.indexOf(meeting), 1);
        }
        if (before) years.prepend(...sections);
        else years.append(...sections);
        above.hidden = start === 0;
        below.hidden = end >= screen.result.indices.length;
        // An observer speaks only when something changes: asked anew, it tells whether there is still room.
        for (const sentinel of [above, below]) {
            near.unobserve(sentinel);
            if (!sentinel.hidden) near.observe(sentinel);
        }
    }

    /** @param {number} place */
    function restart(place) {
        seen = screen.result;
        replace(years, screen.result.indices.length === 0 && emptyState(screen));
        start = end = Math.max(0, place - CHUNK / 2);
        grow(start, start + CHUNK);
    }

    /** @param {import("../pkg/dateline.js").Event} event */
    function entry(event) {
        const found = chronology.highlights(event.index, screen.query);
        const button = el(
            "button",
            {
                class: "entry-title",
                "aria-current": String(event.index === screen.selected),
                onclick: (/** @type {MouseEvent} */ click) => screen.select(event.index, { focus: click.detail === 0 }),
                onkeydown: (/** @type {KeyboardEvent} */ key) => {
                    const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
                    if (!step) return;
                    const all = [...years.querySelectorAll(".entry-title")];
                    const next = all[all.indexOf(button) + step];
                    key.preventDefault();
                    if (next instanceof HTMLElement) next.focus();
                },
            },
            ...marked(event.title, found.title),
        );
        return el(
            "li",
            { class: "entry", part: "entry", "data-index": event.index },
            date(screen, event, false),
            button,
            screen.context?.why(event.index),
            excerpt(event.text, found.body),
        );
    }

    /** An event as print has it: all of it. @param {import("../pkg/dateline.js").Event} event */
    function full(event) {
        return el(
            "li",
            { class: "entry" },
            date(screen, event),
            el("strong", { class: "entry-title" }, event.title),
            ...body(screen, event, { marks: [], note: (place) => el("span", {}, place + 1), live: false }),
            event.sources.length > 0 &&
                el("ol", {}, ...event.sources.map((source) => el("li", {}, ...citation(screen, source)))),
        );
    }

    /** @param {number} index */
    const find = (index) => years.querySelector(`[data-index="${index}"] .entry-title`);

    /** Brings an event into sight within the list, once that is shown; the page stays where it is. @param {number} index */
    function scrollTo(index) {
        if (!screen.holds(index)) return;
        if (!find(index)) restart(screen.rank[index]);
        const box = element.getBoundingClientRect();
        wanted = box.height ? null : index;
        const { top, bottom } = find(index)?.getBoundingClientRect() ?? box;
        if (top < box.top || bottom > box.bottom) element.scrollTop += (top + bottom - box.top - box.bottom) / 2;
    }

    return {
        element,
        update() {
            if (screen.mode !== "list") return;
            if (seen !== screen.result) {
                restart(0);
                element.scrollTop = 0;
            }
            if (selected !== screen.selected) {
                years.querySelector("[aria-current=true]")?.setAttribute("aria-current", "false");
                selected = screen.selected;
                if (screen.selected === null) return;
                scrollTo(screen.selected);
                find(screen.selected)?.setAttribute("aria-current", "true");
            }
        },
        scrollTo,
        /** @param {number} index */
        focus(index) {
            scrollTo(index);
            const button = find(index);
            if (button instanceof HTMLElement) button.focus();
        },
        showUndated() {
            const n = screen.result.indices.length;
            const first = n - (screen.stage.layout?.undated ?? 0);
            const index = screen.result.indices[first];
            if (index !== undefined) this.focus(index);
        },
    };
}

/**
 * A line of the body, from shortly before the first word that was searched for.
 * @param {string} text
 * @param {[number, number][]} ranges
 */
export function excerpt(text, ranges) {
    // Sources are for the whole text; but words found in them stay where they are.
    if (!ranges.length) text = text.replace(/ *\[[^\]]*\d[^\]]*\]/g, "");
    const hit = ranges[0]?.[0] ?? 0;
    const from = hit > EXCERPT - BEFORE ? text.lastIndexOf(" ", hit - BEFORE) + 1 : 0;
    const to =
        text.length - from > EXCERPT
            ? Math.max(text.lastIndexOf(" ", from + EXCERPT), from + EXCERPT / 2)
            : text.length;
    const inside = ranges.map(
        ([begin, end]) => /** @type {[number, number]} */ ([begin - from, Math.min(end, to) - from]),
    );
    if (!text) return null;
    return el(
        "p",
        { class: "excerpt" },
        from > 0 && "… ",
        ...marked(text.slice(from, to), inside),
        to < text.length && "\u00a0…",
    );
}
