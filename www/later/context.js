import { eventLink, eventList } from "../view/body.js";
import { el, heading, replace, setText } from "../view/dom.js";
import { contextTexts } from "../view/text-later.js";

export const words = contextTexts;

/** Scales from narrowest to widest, and how many events make a context worth opening, where there are so many. */
const SCALES = [0, 1, 2, 3, 4, 5];
const ENOUGH = 3;
/** Related events listed at a time. */
const CHUNK = 20;
/** From the flag of the middle to the stage's edge, and the widest dot, px. */
const EDGE_PX = 8;
const DOT_PX = 10;

/**
 * The context of an event: a bar with the way back and the scale, why each event belongs to it, and where its middle is
 * on the stage. What it holds is the query's `near`, a filter as any other.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, chronology, stage } = screen;
    /** What was there when a context was opened, by its event. @type {Map<number, ReturnType<typeof here>>} */
    const origins = new Map();
    /** What the present context holds. */
    let known = {
        event: -1,
        scale: -1,
        /** @type {import("../pkg/dateline.js").Related[]} */ related: [],
        /** @type {Map<number, string[]>} */ reasons: new Map(),
        /** @type {number | null} */ moment: null,
    };

    const leave = el(
        "button",
        { class: "control", onclick: back },
        el("span", { class: "arrow", "aria-hidden": "true" }, "←"),
        " ",
        t("leave"),
    );
    const title = el("p", { class: "of" });
    const scale = el("input", {
        type: "range",
        min: SCALES[0],
        max: SCALES[SCALES.length - 1],
        "aria-label": t("scale"),
        oninput: () => {
            const { near } = screen.query;
            if (near) screen.ask({ ...screen.query, near: { event: near.event, scale: Number(scale.value) } });
        },
    });
    const count = el("p", { class: "count" });
    const end = (/** @type {string} */ key) => el("span", { class: "hint", "aria-hidden": "true" }, t(key));
    const element = el(
        "section",
        {
            class: "context",
            part: "context",
            "aria-label": t("context"),
            onkeydown: (/** @type {KeyboardEvent} */ event) => {
                if (event.key !== "Escape") return;
                event.preventDefault();
                back();
            },
        },
        leave,
        title,
        el("div", { class: "scale" }, count, end("narrow"), scale, end("wide")),
    );
    screen.search.element.parentElement?.append(element);

    const line = el("div", { class: "middle-line", hidden: true });
    const flag = el("button", {
        class: "middle-flag",
        hidden: true,
        onclick: () => screen.select(known.event, { focus: true }),
    });
    // Over the lines of the axis, under the arcs and the labels.
    stage.axis.element.after(line);
    stage.canvas.append(flag);
    /** Whose card is marked. @type {Element | null} */
    let card = null;

    /** The context that is asked for, null where none is. */
    function look() {
        const { near } = screen.query;
        if (!near) return null;
        const { event } = near;
        if (known.event !== event || known.scale !== near.scale) {
            const related = chronology.context(event, near.scale);
            const reasons = new Map(related.map(({ index, reasons }) => [index, reasons]));
            known = { event, scale: near.scale, related, reasons, moment: stage.moment(event) };
        }
        return known;
    }

    /** Where the reader is. */
    function here() {
        const { query, mode, selected } = screen;
        return { query, mode, selected, view: stage.moved ? stage.view : null, chosen: stage.chosen };
    }

    /** The narrowest scale at which there is something to see. @param {number} event */
    function opening(event) {
        let best = { scale: 0, n: -1 };
        for (const scale of SCALES) {
            const n = chronology.context(event, scale).length;
            if (n > best.n) best = { scale, n };
            if (n >= ENOUGH) break;
        }
        return best.scale;
    }

    function back() {
        const { near, ...query } = screen.query;
        if (!near) return;
        const whole = { query, mode: screen.mode, selected: screen.selected ?? near.event, view: null, chosen: false };
        const origin = origins.get(near.event) ?? whole;
        // The first step makes the new place in the browser's history, the others tell what it is.
        screen.ask(origin.query, false, true);
        screen.setMode(origin.mode);
        screen.select(origin.selected, { push: false });
        if (origin.view) stage.show(origin.view, false, origin.chosen);
        else stage.fit();
        land();
    }

    /** Takes the focus from the bar, which goes, to what opened it. */
    function land() {
        const button = screen.detail.element.querySelector(".foot .control");
        if (button instanceof HTMLElement && button.checkVisibility()) button.focus();
        else screen.focusMain();
    }

    /** @param {number} event @param {import("../pkg/dateline.js").Related[]} related @param {number} n how many to show */
    function rows(event, related, n) {
        const indices = related.slice(0, n).map(({ index }) => index);
        const list = eventList(screen, indices, (place) => why(indices[place] ?? event));
        const left = related.length - indices.length;
        const more = el("button", { class: "link", onclick: grow }, t("moreRelated", { n: left }));
        const out = el("div", {}, list, left > 0 && more);
        function grow() {
            out.replaceWith(rows(event, related, n + CHUNK));
        }
        return out;
    }

    /** Why an event is here, for those who are. @param {number} index */
    function why(index) {
        const context = look();
        if (!context) return null;
        if (index === context.event) return el("p", { class: "why" }, el("strong", {}, t("middle")));
        const reasons = context.reasons.get(index);
        return reasons ? el("p", { class: "why" }, reasons.join(" · ")) : null;
    }

    return {
        why,
        back,
        /** The list of related events, best first, in the pane of the event in the middle. @param {number} index */
        related(index) {
            const context = look();
            if (index !== context?.event) return null;
            const { event, related } = context;
            return el(
                "div",
                { class: "part related" },
                heading(screen.level + 1, { class: "head" }, t("related")),
                related.length > 0 ? rows(event, related, CHUNK) : el("p", { class: "hint" }, t("noneRelated")),
            );
        },
        /** Goes to the context of an event. @param {number} event */
        open(event) {
            // Who goes round in a circle leaves it by the way that led in.
            let around = screen.query.near?.event;
            while (around !== undefined && around !== event) around = origins.get(around)?.query.near?.event;
            if (around === undefined) origins.set(event, here());
            screen.ask({ near: { event, scale: opening(event) } }, false, true);
            scale.focus();
        },
        update() {
            const context = look();
            const inside = element.contains(screen.active());
            element.hidden = !context;
            if (!context) {
                // The browser's own way back, with the focus on the slider.
                if (inside) land();
                return;
            }
            const n = context.related.length;
            const name = chronology.titles(Uint32Array.of(context.event))[0] ?? "";
            if (title.dataset.event !== String(context.event)) {
                title.dataset.event = String(context.event);
                const [before, after] = t("contextOf", { title: "\u0000" }).split("\u0000");
                replace(title, before, eventLink(screen, context.event, name), after);
                setText(flag, name);
            }
            const words = t(`scale${context.scale}`);
            scale.value = String(context.scale);
            scale.setAttribute("aria-valuetext", `${words}: ${t("countRelated", { n })}`);
            replace(count, el("strong", {}, words), ` ${t("countRelated", { n })}`);
        },
        /** Marks the middle on the stage. @param {import("../pkg/dateline.js").Layout} layout */
        draw(layout) {
            const context = look();
            const now = context && stage.events.element.querySelector(`li[data-index="${context.event}"]`);
            if (now !== card) {
                card?.classList.remove("middle");
                card?.firstElementChild?.removeAttribute("aria-description");
                card = now;
                card?.classList.add("middle");
                card?.firstElementChild?.setAttribute("aria-description", t("middle"));
            }
            const at = context ? layout.events.indexOf(context.event) : -1;
            const width = layout.width[at] ?? 0;
            const start = layout.x[at] ?? stage.xFromSeconds(context?.moment ?? NaN);
            // A bar is as long as it lasted; a dot is round its moment.
            const x = Math.round(start + (width > DOT_PX ? 0 : width / 2));
            line.hidden = !context || !(x >= 0 && x <= stage.width);
            // With another event open, the middle may have lost its label to it.
            flag.hidden = line.hidden || at >= 0;
            line.style.transform = `translateX(${x}px)`;
            if (flag.hidden) return;
            const right = stage.width - flag.offsetWidth - EDGE_PX;
            flag.style.transform = `translateX(${Math.max(EDGE_PX, Math.min(right, x))}px)`;
        },
    };
}
