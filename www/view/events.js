import { el, setText } from "./dom.js";
import { MARK, markClass } from "./marks.js";

/** Texts kept of events that were on the stage; beyond it all are forgotten. */
const CACHE = 4000;
const FADE_MS = 200;

/**
 * @typedef {{ item: HTMLLIElement, button: HTMLButtonElement, mark: HTMLElement, title: HTMLElement, when: HTMLElement, flags: number }} EventNode
 */

/**
 * The labelled events of a frame: a list in order of time, one node an event, kept from frame to frame.
 * @param {import("./screen.js").Screen} screen
 * @param {import("./stage.js").Stage} stage
 */
export function eventNodes(screen, stage) {
    const { t } = screen;
    const element = el("ol", { class: "events", role: "list" });
    /** @type {Map<number, EventNode>} */
    const nodes = new Map();
    /** @type {Map<number, { title: string, when: string }>} */
    const texts = new Map();
    /** @type {HTMLButtonElement | undefined} */
    let stop;

    /** @param {number} index @returns {EventNode} */
    function make(index) {
        const mark = el("span", { part: "mark" });
        const title = el("span", { class: "title", part: "event-title" });
        const when = el("span", { class: "when", part: "event-date" });
        const button = el(
            "button",
            {
                type: "button",
                class: "event",
                part: "event",
                tabindex: "-1",
                // A click without a pointer comes from the keyboard, and takes it along.
                onclick: (/** @type {MouseEvent} */ event) => screen.select(index, { focus: event.detail === 0 }),
                onfocus: () => {
                    stage.cursor = index;
                },
            },
            mark,
            el("span", { class: "label" }, el("span", { class: "line" }, title), el("span", { class: "line" }, when)),
        );
        const item = el("li", { "data-index": index }, button);
        return { item, button, mark, title, when, flags: -1 };
    }

    /** Fetches the texts that are new, in one call each. @param {Uint32Array} indices */
    function read(indices) {
        const fresh = indices.filter((index) => !texts.has(index));
        if (fresh.length === 0) return;
        if (texts.size > CACHE) return void (texts.clear(), read(indices));
        const titles = screen.chronology.titles(fresh);
        const labels = screen.chronology.dateLabels(fresh, { lang: screen.host.lang });
        fresh.forEach((index, place) => texts.set(index, { title: titles[place], when: labels[place] }));
    }

    /** @param {EventNode} node @param {boolean} animate */
    function drop({ item, button }, animate) {
        const root = element.getRootNode();
        if (root instanceof ShadowRoot && root.activeElement === button) stage.canvas.focus({ preventScroll: true });
        if (!animate) return item.remove();
        item.classList.add("leaving");
        item.inert = true;
        setTimeout(() => item.remove(), FADE_MS);
    }

    return {
        element,
        /**
         * @param {import("../pkg/dateline.js").Layout} layout
         * @param {number} lane height in px
         * @param {boolean} animate
         */
        draw(layout, lane, animate) {
            read(layout.events);
            element.classList.toggle("moving", animate);
            if (animate) setTimeout(() => element.classList.remove("moving"), FADE_MS + 50);
            const kept = new Set(layout.events);
            for (const [index, node] of nodes) {
                if (kept.has(index)) continue;
                nodes.delete(index);
                drop(node, animate);
            }
            const total = String(screen.result.indices.length);
            /** @type {Element | null} */
            let next = element.firstElementChild;
            layout.events.forEach((index, place) => {
                let node = nodes.get(index);
                if (!node) {
                    node = make(index);
                    nodes.set(index, node);
                }
                while (next?.classList.contains("leaving")) next = next.nextElementSibling;
                if (next === node.item) next = next.nextElementSibling;
                else element.insertBefore(node.item, next);
                write(node, index, place);
                node.item.setAttribute("aria-posinset", String(screen.rank[index] + 1));
                node.item.setAttribute("aria-setsize", total);
            });
            const at = [stage.cursor, screen.selected, layout.events[0]]
                .map((index) => nodes.get(index ?? -1))
                .find(Boolean);
            if (at?.button !== stop) {
                stop?.setAttribute("tabindex", "-1");
                stop = at?.button;
                stop?.setAttribute("tabindex", "0");
            }

            /** @param {EventNode} node @param {number} index @param {number} place */
            function write({ item, button, mark, title, when, flags: before }, index, place) {
                const { title: words = "", when: date = "" } = texts.get(index) ?? {};
                const flags = layout.flags[place];
                const label = layout.labelX[place];
                const x = layout.x[place];
                const width = layout.width[place];
                if (before !== flags) {
                    mark.className = markClass(flags);
                    item.classList.toggle("at-end", Boolean(flags & MARK.LABEL_AT_END));
                    const node = nodes.get(index);
                    if (node) node.flags = flags;
                    if (flags & MARK.INFERRED) when.replaceChildren(`${date} `, el("em", {}, t("inferred")));
                    else setText(when, date);
                }
                setText(title, words);
                // Text between two pixels is blurred.
                const left = Math.round(label);
                item.style.transform = `translate(${left}px, ${layout.lane[place] * lane}px)`;
                item.style.width = `${Math.ceil(layout.labelWidth[place])}px`;
                mark.style.transform = `translateX(${x - left}px)`;
                mark.style.width = `${width}px`;
                const selected = screen.selected === index;
                if (item.classList.contains("selected") !== selected) {
                    item.classList.toggle("selected", selected);
                    button.setAttribute("aria-current", String(selected));
                }
            }
        },
        /** Whether the event was there to take the focus. @param {number} index */
        focus(index) {
            const node = nodes.get(index);
            node?.button.focus({ preventScroll: true });
            return Boolean(node);
        },
    };
}
