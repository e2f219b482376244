import { dateFromSeconds } from "../pkg/dateline.js";
import { dress, el } from "./dom.js";

const DAY_S = 86_400;
/** How near a press must be to a handle to take it, and how far it must move to be a drag. */
const GRIP_PX = 14;
const SLOP_PX = 4;
/** A limit is set as finely as a pixel can say: seconds of a minute, day, month and year. */
const UNITS_S = [60, DAY_S, 31 * DAY_S, 366 * DAY_S];
/** A unit is fine enough where it is at least this many pixels wide. */
const FINE_PX = 4;

/**
 * The range filter as two handles: a press takes the nearer one, moves what is between them, or draws a new range.
 * At either end there is no limit.
 * @param {import("./screen.js").Screen} screen
 * @param {import("./overview.js").Scale} scale of the strip
 */
export function brush(screen, scale) {
    const { t } = screen;
    const region = el("div", { class: "region" });
    const handles = { from: handle("from"), to: handle("to") };
    const element = el("div", { class: "brush", part: "brush" }, region, handles.from, handles.to);

    const width = () => Math.max(1, scale.width);
    const span = () => scale.to - scale.from;
    const xOf = (/** @type {number} */ moment) =>
        Math.max(0, Math.min(width(), scale.fold?.(moment) ?? ((moment - scale.from) / span()) * width()));
    const momentOf = (/** @type {number} */ x) => scale.unfold?.(x) ?? scale.from + (x / width()) * span();
    /** The unit at a moment, as its place among the units: on a folded strip a pixel is not as long everywhere. */
    function unitAt(/** @type {number} */ moment) {
        const x = Math.max(1, xOf(moment));
        const fine_s = FINE_PX * (momentOf(x) - momentOf(x - 1));
        return UNITS_S.findIndex((unit_s, place) => unit_s >= fine_s || place === 3);
    }

    /** The limits set, in seconds; the strip's ends where there is none. */
    function limits() {
        const { begin, end } = screen.limits(screen.query);
        return { from: begin ?? scale.from, to: end ?? scale.to };
    }

    /** A limit as a date, "" at the strip's end. @param {"from" | "to"} end @param {number} moment */
    function limit(end, moment) {
        const x = xOf(moment);
        if (end === "from" ? x <= 2 : x >= scale.width - 2) return "";
        const text = dateFromSeconds(moment);
        const unit = unitAt(moment);
        return unit ? text.replace(RegExp(`(\\d+(-\\d\\d){${3 - unit}}).*`), "$1") : text;
    }

    /**
     * Moves both limits by as many whole units, so that there are as many between them as before.
     * @param {{ from: number, to: number }} begun
     * @param {number} by_s
     */
    function shift({ from, to }, by_s) {
        const half = UNITS_S[unitAt(from)] / 2;
        const by = Math.max(scale.from - from, Math.min(scale.to - to, by_s));
        // At the strip's end it stays there.
        const next = from + by + (limit("from", from + by) ? half : 0);
        const begin = limit("from", next);
        const moved = begin ? (screen.seconds(begin).begin ?? from) - from : by;
        set({ from: next, to: to + moved - half }, true);
    }

    /** @param {{ from?: number, to?: number }} moments @param {boolean} hold while the reader is still at it */
    function set(moments, hold) {
        const next = { ...screen.query };
        if (moments.from !== undefined) next.from = limit("from", moments.from);
        if (moments.to !== undefined) next.to = limit("to", moments.to);
        screen.ask(next, hold);
    }

    /** @param {"from" | "to"} end */
    function handle(end) {
        return el("div", {
            class: `handle ${end}`,
            part: "handle",
            role: "slider",
            tabindex: "0",
            "aria-label": t(end === "from" ? "handleFrom" : "handleTo"),
            onkeydown: (/** @type {KeyboardEvent} */ event) => {
                const at = limits();
                const steps =
                    { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key] ??
                    0;
                const ends = { Home: scale.from, End: scale.to }[event.key];
                if (!steps && ends === undefined) return;
                event.preventDefault();
                event.stopPropagation();
                // A begin goes a whole unit on to reach the next, and half of one back; an end the other way round.
                const length = UNITS_S[unitAt(at[end])];
                const inward = (end === "from") === steps > 0;
                const first = length * (inward ? 1.02 : 0.6);
                const moment = ends ?? at[end] + Math.sign(steps) * (first + (Math.abs(steps) - 1) * length);
                // As far as the other allows.
                set({ [end]: end === "from" ? Math.min(moment, at.to - 1) : Math.max(moment, at.from + 1) }, false);
            },
        });
    }

    element.addEventListener("pointerdown", (down) => {
        if (down.button !== 0 || !scale.width) return;
        const left = element.getBoundingClientRect().left;
        const start = down.clientX - left;
        const begun = limits();
        const x = { from: xOf(begun.from), to: xOf(begun.to) };
        const near = Math.abs(start - x.from) <= Math.abs(start - x.to) ? "from" : "to";
        const filtered = Boolean(screen.query.from || screen.query.to);
        /** @type {"from" | "to" | "move" | "new"} */
        let act = "new";
        if (Math.abs(start - x[near]) <= GRIP_PX) act = near;
        else if (filtered && start > x.from && start < x.to) act = "move";
        if (act === "from" || act === "to") handles[act].focus({ preventScroll: true });
        down.preventDefault();
        element.setPointerCapture(down.pointerId);
        let dragged = false;

        element.onpointermove = (event) => {
            const at = event.clientX - left;
            dragged ||= Math.abs(at - start) > SLOP_PX;
            if (!dragged) return;
            if (act === "from") set({ from: momentOf(Math.min(at, x.to - 1)) }, true);
            else if (act === "to") set({ to: momentOf(Math.max(at, x.from + 1)) }, true);
            else if (act === "move") shift(begun, momentOf(at) - momentOf(start));
            else set({ from: momentOf(Math.min(at, start)), to: momentOf(Math.max(at, start)) }, true);
        };
        element.onpointerup = element.onpointercancel = () => {
            element.onpointermove = element.onpointerup = element.onpointercancel = null;
            if (dragged) screen.settle();
            else if (act === "new" && screen.stage.view) {
                const { from, to } = screen.stage.view;
                const middle = momentOf(start);
                screen.stage.show({ from: middle - (to - from) / 2, to: middle + (to - from) / 2 }, true);
            }
        };
    });

    return {
        element,
        xOf,
        update() {
            const at = limits();
            const x = { from: xOf(at.from), to: xOf(at.to) };
            element.classList.toggle("on", Boolean(screen.query.from || screen.query.to));
            region.style.transform = `translateX(${x.from}px)`;
            region.style.width = `${Math.max(0, x.to - x.from)}px`;
            for (const end of /** @type {const} */ (["from", "to"])) {
                handles[end].style.transform = `translateX(${x[end]}px)`;
                const text = screen.query[end];
                dress(handles[end], {
                    "aria-valuemin": Math.round(scale.from),
                    "aria-valuemax": Math.round(scale.to),
                    "aria-valuenow": Math.round(at[end]),
                    "aria-valuetext": text ? screen.words(text) : t("noLimit"),
                });
            }
        },
    };
}
