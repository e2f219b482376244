import { el } from "./dom.js";
import { MARK, markClass } from "./marks.js";

const FADE_MS = 200;

/**
 * @typedef {import("../pkg/dateline.js").Layout} Layout
 * @typedef {{ item: HTMLLIElement, button: HTMLButtonElement, mark: HTMLElement, flags: number,
 *   told?: string, drawn?: string }} EventNode told and drawn: what assistive technology and the eye have of it
 */

/**
 * The labelled events of a frame: a list in order of time, one node an event, kept from frame to frame.
 * @param {import("./screen.js").Screen} screen
 * @param {import("./stage.js").Stage} stage
 */
export function eventNodes(screen, stage) {
    const { t } = screen;
    const element = el("ol", { class: "events" });
    /** By event and band: an event in several bands has a node in each. @type {Map<number, EventNode>} */
    const nodes = new Map();
    const keyOf = (/** @type {Layout} */ { events, band }, /** @type {number} */ place) =>
        band[place] * screen.chronology.length + events[place];
    /** The last frame. @type {Layout | undefined} */
    let drawn;

    /** The first node of an event. @param {number | null | undefined} index */
    function find(index) {
        const place = drawn?.events.indexOf(index ?? -1) ?? -1;
        return drawn && place >= 0 ? nodes.get(keyOf(drawn, place)) : undefined;
    }
    /** The one that Tab leads to. @type {HTMLButtonElement | undefined} */
    let stop;

    /** Makes the nodes that are new, with their texts in one call each. @param {Layout} layout */
    function make(layout) {
        const { events, flags, band, bands } = layout;
        const places = [...events.keys()].filter((place) => !nodes.has(keyOf(layout, place)));
        const fresh = Uint32Array.from(places, (place) => events[place]);
        if (!fresh.length) return;
        const titles = screen.chronology.titles(fresh);
        const dates = screen.chronology.dateLabels(fresh, { lang: screen.host.lang });
        fresh.forEach((index, place) => {
            const at = places[place];
            const inferred = Boolean(flags[at] & MARK.INFERRED);
            const group = bands[band[at]];
            const mark = el("span", { part: "mark" });
            const button = el(
                "button",
                {
                    class: "event",
                    part: "event",
                    tabindex: "-1",
                    "aria-description": group && (screen.bandName(group.value) || t("other")),
                    // A click without a pointer comes from the keyboard, and takes it along.
                    onclick: (/** @type {MouseEvent} */ event) => screen.select(index, { focus: event.detail === 0 }),
                    onfocus: () => {
                        stage.cursor = index;
                    },
                },
                mark,
                el("span", { class: "line" }, el("span", { class: "title", part: "event-title" }, titles[place])),
                el(
                    "span",
                    { class: "line" },
                    el(
                        "span",
                        { class: "when", part: "event-date" },
                        dates[place],
                        inferred && el("em", {}, ` ${t("inferred")}`),
                    ),
                ),
            );
            nodes.set(keyOf(layout, at), { item: el("li", { "data-index": index }, button), button, mark, flags: -1 });
        });
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
         * @param {Layout} layout
         * @param {boolean} animate
         */
        draw(layout, animate) {
            make(layout);
            drawn = layout;
            element.classList.toggle("moving", animate);
            if (animate) setTimeout(() => element.classList.remove("moving"), FADE_MS);
            const kept = new Set(Array.from(layout.events, (_, place) => keyOf(layout, place)));
            for (const [key, node] of nodes) {
                if (kept.has(key)) continue;
                nodes.delete(key);
                drop(node, animate);
            }
            let next = element.firstElementChild;
            layout.events.forEach((index, place) => {
                const node = nodes.get(keyOf(layout, place));
                if (!node) return;
                while (next?.classList.contains("leaving")) next = next.nextElementSibling;
                if (next === node.item) next = next.nextElementSibling;
                else element.insertBefore(node.item, next);
                put(node, place);
                // What a frame does not change is not written: it would be looked at anew.
                const position = [screen.rank[index] + 1, screen.result.indices.length, screen.selected === index];
                if (node.told === position.join()) return;
                node.told = position.join();
                node.item.setAttribute("aria-posinset", String(position[0]));
                node.item.setAttribute("aria-setsize", String(position[1]));
                node.item.classList.toggle("selected", Boolean(position[2]));
                node.button.setAttribute("aria-current", String(position[2]));
            });
            const at = [stage.cursor, screen.selected, layout.events[0]].map(find);
            const target = at.find(Boolean)?.button;
            if (target !== stop) {
                stop?.setAttribute("tabindex", "-1");
                target?.setAttribute("tabindex", "0");
                stop = target;
            }

            /** @param {EventNode} node @param {number} place */
            function put(node, place) {
                const { item, mark } = node;
                const flags = layout.flags[place];
                if (node.flags !== flags) {
                    node.flags = flags;
                    mark.className = markClass(flags);
                    item.classList.toggle("at-end", Boolean(flags & MARK.LABEL_AT_END));
                }
                // Text between two pixels is blurred.
                const left = Math.round(layout.labelX[place]);
                item.style.transform = `translate(${left}px, ${layout.y[place]}px)`;
                const shift = Math.round(layout.x[place] - layout.labelX[place]);
                const form = [Math.ceil(layout.labelWidth[place]), shift, layout.width[place]];
                if (node.drawn === form.join()) return;
                node.drawn = form.join();
                item.style.width = `${form[0]}px`;
                mark.style.transform = `translateX(${form[1]}px)`;
                mark.style.width = `${form[2]}px`;
            }
        },
        /** Whether the event was there to take the focus. @param {number} index */
        focus(index) {
            const node = find(index);
            node?.button.focus({ preventScroll: !screen.grouping });
            return Boolean(node);
        },
    };
}
