import { dateFromSeconds, zoom } from "../pkg/dateline.js";
import { axis } from "./axis.js";
import { emptyState } from "./chips.js";
import { el, replace, still } from "./dom.js";
import { eventNodes } from "./events.js";
import { measureAdvances } from "./type.js";
import { doubleClick } from "./gestures/double-click.js";
import { drag } from "./gestures/drag.js";
import { keys } from "./gestures/keys.js";
import { pinch } from "./gestures/pinch.js";
import { wheel } from "./gestures/wheel.js";
import { restNodes } from "./rest.js";

/**
 * @typedef {import("./screen.js").Range} Range
 * @typedef {import("../pkg/dateline.js").Layout} Layout
 */

/**
 * A lane's height and a label's widest: titles of two lines, with air or without. All lengths are CSS pixels.
 * @typedef {{ lane: number, label: number }} Density
 */
/** @type {Density} */
const ROOMY = { lane: 66, label: 212 };
/** @type {Density} */
const DENSE = { lane: 60, label: 156 };
/** With more events than this there is no density that shows them all. */
const FEW = 200;
/** Heights of what is above the lanes, the axis with some space, as in style.css. */
const AXIS_PX = 54;
/** The part of a narrow stage that a label may take. */
const LABEL_PART = 0.62;
/** How far beyond its first and last event a chronology can be zoomed out, in its own lengths. */
const WIDEST = 6;
const GLIDE_MS = 260;
/** The range is told to the day or minute on a stage longer than so many seconds: characters of a clock time. */
const FINE = [
    { span_s: 40 * 86_400, length: 0 },
    { span_s: 3600, length: 5 },
];
/** One step of a button or key. */
export const ZOOM_STEP = 2;

/** The zoomable stage: which time it shows, and a frame of it. All moments are seconds, all lengths CSS pixels. */
export class Stage {
    /** What is shown; null until the stage has a width. @type {Range | null} */
    view = null;
    width = 0;
    height = 0;
    /** The event the arrow keys are at. @type {number | null} */
    cursor = null;
    /** The last frame. @type {Layout | null} */
    layout = null;
    /** Whether it shows another time than all there is, and whether the reader chose that. */
    moved = false;
    chosen = false;

    /** @type {Range | null} */
    #wanted = null;
    /** Where the whole chronology fits; null where nothing is dated. @type {Range | null} */
    #all = null;
    /** The first and the last moment of the chronology. @type {ReturnType<import("./screen.js").Screen["limits"]> | undefined} */
    #ends;
    #density = ROOMY;
    #frame = 0;
    #glide = 0;
    #gliding = false;
    #settle = 0;
    /** Whether a reader who sees nothing is told which time is shown once all is still. */
    #tells = false;
    #animate = false;
    /** An event to focus once it is drawn. @type {number | null} */
    #focus = null;
    /** What the fonts of titles and dates measure. @type {{ advances?: Float32Array, dateAdvances?: Float32Array } | undefined} */
    #fonts;
    /** @type {unknown} */
    #seen;
    /** What draws references; null while it is fetched, and where it did not come. @type {ReturnType<typeof import("../later/arcs.js").part> | null | undefined} */
    #arcs;

    /** @param {import("./screen.js").Screen} screen */
    constructor(screen) {
        this.screen = screen;
        const { t, host } = screen;
        this.axis = axis();
        this.events = eventNodes(screen, this);
        this.rest = restNodes(screen, this);
        /** All below the axis. */
        this.lanes = el("div", { class: "lanes" }, this.events.element, this.rest.element);
        this.empty = el("div", { class: "empty-place" });
        this.canvas = el(
            "div",
            {
                class: screen.grouping ? "canvas grouped" : "canvas",
                part: "stage",
                role: "group",
                tabindex: "-1",
                dir: "ltr",
                "aria-label": t("stage"),
                "aria-description": t("stageHelp"),
            },
            this.axis.element,
            this.lanes,
        );
        const tool = (/** @type {string} */ key, /** @type {string} */ sign, /** @type {() => void} */ act) =>
            el("button", { title: t(key), "aria-label": t(key), onclick: act }, sign);
        /** Buttons for what wheel and fingers do. */
        this.tools = el(
            "div",
            { class: "switch tools", part: "zoom", role: "group", "aria-label": t("timeline") },
            tool("zoomOut", "−", () => this.zoom(1 / ZOOM_STEP)),
            tool("zoomIn", "+", () => this.zoom(ZOOM_STEP)),
            tool("zoomAll", "⤢", () => this.fit()),
            tool("help", "?", () => void screen.open("legend")),
        );
        this.element = el("div", { class: "stage" }, this.canvas, this.empty);

        const size = new ResizeObserver(() => this.#resize());
        size.observe(this.canvas);
        host.signal.addEventListener("abort", () => {
            size.disconnect();
            cancelAnimationFrame(this.#frame);
            cancelAnimationFrame(this.#glide);
            clearTimeout(this.#settle);
        });
        document.fonts?.addEventListener(
            "loadingdone",
            () => {
                this.#fonts = undefined;
                this.invalidate();
            },
            { signal: host.signal },
        );
        for (const gesture of [wheel, drag, pinch, doubleClick, keys]) gesture(this, host.signal);
    }

    update() {
        this.invalidate();
    }

    /**
     * After a new answer: what stays moves, and the stage goes where there is something to see.
     * @param {boolean} ranged whether the range filter is another
     * @param {boolean} hold whether to stay
     */
    answer(ranged, hold) {
        this.#animate = !still();
        if (this.width) this.#choose();
        if (hold) return;
        const { query, result } = this.screen;
        if (ranged && (query.from || query.to)) return this.showRange(query.from, query.to);
        if (ranged) return this.fit();
        const { indices } = result;
        if (!this.view || indices.length === 0) return;
        const layout = this.#ask(this.view);
        if (layout.events.length + layout.rest.first.length === 0) this.fit(indices);
    }

    /** What the stage shows, as dates. */
    get range() {
        if (!this.view) return null;
        const { from, to } = this.view;
        const fine = FINE.find(({ span_s }) => to - from > span_s)?.length ?? Infinity;
        const date = (/** @type {number} */ moment) => {
            const [day = "", time = ""] = dateFromSeconds(moment).split("T");
            const clock = time.slice(0, fine);
            return clock ? `${day}T${clock}` : day;
        };
        return { from: date(from), to: date(to) };
    }

    /**
     * Shows the time between two dates, no more and no less.
     * @param {{ from?: string, to?: string }} range
     * @param {boolean} [glide]
     * @throws {Error} of what is no date, no limit, or no time
     */
    showExactly({ from, to }, glide = false) {
        const { begin, end } = this.screen.limits({ from, to });
        if (begin === null || end === null || begin >= end)
            throw new Error(`Expected a date and a later one, found “${from}” and “${to}”`);
        this.#resize();
        this.show({ from: begin, to: end }, glide);
    }

    /**
     * Shows the time between two limits with some space about it; an end that is missing stays where the chronology ends.
     * @param {string} [from]
     * @param {string} [to]
     */
    showRange(from, to) {
        const all = this.#all ?? this.#fit(null);
        const limits = this.screen.limits({ from, to });
        const begin = limits.begin ?? all?.from;
        const end = limits.end ?? all?.to;
        if (begin === undefined || end === undefined) return;
        const space = Math.max(1, (end - begin) * 0.04);
        // To the right the labels of the last.
        this.show({ from: begin - space, to: end + space * 5 }, true, false);
    }

    /** Shows all events, or these. @param {Uint32Array | null} [indices] */
    fit(indices = null) {
        const view = indices ? this.#fit(indices) : this.#all;
        if (view) this.show(view, true, false);
        if (!indices) this.moved = false;
    }

    /**
     * @param {Range} view
     * @param {boolean | number} [glide] there by a short flight, or one of so many ms, where the reader has nothing against motion
     * @param {boolean} [chosen] whether the reader chose it
     */
    show(view, glide = false, chosen = true) {
        cancelAnimationFrame(this.#glide);
        this.#gliding = false;
        this.moved = true;
        this.chosen = chosen;
        if (!this.width) {
            this.#wanted = view;
            return;
        }
        const goal = this.#limit(view);
        if (!glide || !this.view || still()) {
            this.view = goal;
            this.invalidate();
            return;
        }
        this.#gliding = true;
        const start = this.view;
        const begun = performance.now();
        const length_ms = glide === true ? GLIDE_MS : glide;
        const step = (/** @type {number} */ now) => {
            const part = Math.min(1, Math.max(0, (now - begun) / length_ms));
            const left = (1 - part) ** 3;
            const at = (/** @type {"from" | "to"} */ end) => goal[end] + (start[end] - goal[end]) * left;
            this.view = { from: at("from"), to: at("to") };
            this.#gliding = part < 1;
            this.#draw();
            if (part < 1) this.#glide = requestAnimationFrame(step);
        };
        this.#glide = requestAnimationFrame(step);
    }

    /**
     * Zooms `factor` times in, with the moment at `x_px` kept where it is.
     * @param {number} factor
     * @param {number} [x_px]
     * @param {boolean} [glide]
     */
    zoom(factor, x_px = this.width / 2, glide = true) {
        this.#tells = glide;
        if (this.view) this.show(zoom(this.view, this.width, x_px, factor, 0), glide);
    }

    /** Drags what is shown `dx_px` to the right. @param {number} dx_px @param {boolean | number} [glide] @param {boolean} [chosen] */
    pan(dx_px, glide = false, chosen = true) {
        if (this.view) this.show(zoom(this.view, this.width, 0, 1, dx_px), glide, chosen);
    }

    /** Where a moment is on the stage, in pixels from its left edge. @param {number} moment */
    xFromSeconds(moment) {
        if (!this.view) return 0;
        return ((moment - this.view.from) / (this.view.to - this.view.from)) * this.width;
    }

    /** Brings an event into sight; one whose label is there already moves nothing. @param {number} index */
    reveal(index) {
        this.#resize();
        const moment = this.moment(index);
        if (!this.view || moment === null) return;
        const { events, labelX, labelWidth } = this.#ask(this.view);
        const at = events.indexOf(index);
        const x = this.xFromSeconds(moment);
        const left = at < 0 ? x : labelX[at];
        const right = at < 0 ? x : left + labelWidth[at];
        if (left < 0 || right > this.width) this.pan(this.width / 3 - x, true, this.chosen);
    }

    /** The moment an event is drawn at: its begin, else its end, null where it has neither. @param {number} index */
    moment(index) {
        const { screen } = this;
        const { date } = index === screen.selected && screen.event ? screen.event : screen.chronology.event(index);
        const text = date?.begin ?? date?.end;
        if (!text) return null;
        const { begin, end } = screen.seconds(text);
        return date?.begin ? begin : end;
    }

    /** Goes `step` events on, opening it where one is open already. @param {number} step */
    step(step) {
        const { screen } = this;
        const { indices } = screen.result;
        const dated = indices.length - (this.layout?.undated ?? 0);
        const at = this.cursor ?? screen.selected;
        const here = at !== null && screen.holds(at);
        const first = this.layout?.events[0] ?? indices[0];
        // From nowhere, the first step leads to the first event in sight.
        let place =
            here || !Number.isFinite(step) ? (screen.rank[at ?? 0] ?? 0) + step : (screen.rank[first ?? 0] ?? 0);
        place = Math.max(0, Math.min(dated - 1, place));
        const index = indices[place];
        if (index !== undefined && dated > 0) this.goTo(index);
    }

    /** Takes the keyboard to an event. @param {number} index */
    goTo(index) {
        if (this.screen.selected !== null) this.screen.select(index, { push: false });
        this.focusEvent(index);
        this.reveal(index);
    }

    /** @param {number} index */
    focusEvent(index) {
        this.cursor = index;
        this.#focus = index;
        this.invalidate();
    }

    /** Draws in the next frame, once. */
    invalidate() {
        if (this.#frame || this.screen.host.signal.aborted) return;
        this.#frame = requestAnimationFrame(() => this.#draw());
    }

    #resize() {
        const { clientWidth, clientHeight } = this.canvas;
        if (!clientWidth || (clientWidth === this.width && clientHeight === this.height)) return;
        const first = !this.width;
        // A wider stage shows more time to the right; what is on it stays where it is.
        if (this.view && !first && this.moved) {
            this.view = {
                from: this.view.from,
                to: this.view.from + ((this.view.to - this.view.from) * clientWidth) / this.width,
            };
        }
        this.width = clientWidth;
        this.height = clientHeight;
        this.#choose();
        if (first && this.#wanted) this.view = this.#limit(this.#wanted);
        else if (!this.view || !this.moved) this.view = this.#all;
        this.#draw();
    }

    /**
     * With air, or closer where only that shows every event.
     * @param {() => Layout | null} lay
     */
    #closer(lay) {
        const few = this.screen.result.indices.length <= FEW;
        for (this.#density of few ? [ROOMY, DENSE] : []) {
            const layout = lay();
            if (!layout?.unplaced) return layout;
        }
        this.#density = ROOMY;
        return lay();
    }

    #choose() {
        this.#closer(() => {
            this.#all = this.#fit(null);
            return this.#all && this.#ask(this.#all);
        });
    }

    /** Where these events fit, or all, or those of a context. @param {Uint32Array | null} indices @returns {Range | null} */
    #fit(indices) {
        const { chronology, query, result } = this.screen;
        const paper = this.#paper();
        const part = indices ?? (query.near && result.indices);
        return (part && chronology.fit({ ...paper, indices: part })) ?? chronology.fit(paper);
    }

    /** What a layout must know of the stage. */
    #paper() {
        this.#fonts ??= {
            advances: measureAdvances(this.canvas, "title"),
            dateAdvances: measureAdvances(this.canvas, "when"),
        };
        return {
            width: this.width || 800,
            height: Math.max(0, this.height - AXIS_PX),
            lane: this.#density.lane,
            label: Math.min(this.#density.label, Math.round((this.width || 800) * LABEL_PART)),
            titleLines: 2,
            ...this.#fonts,
            lang: this.screen.host.lang,
        };
    }

    /** @param {Range} view @returns {Layout} */
    #ask(view) {
        const { screen } = this;
        const filtered = screen.result.indices.length < screen.chronology.length;
        return screen.chronology.layout({
            ...this.#paper(),
            ...view,
            ...this.#bands(),
            ...(filtered && { indices: screen.result.indices }),
            since: screen.query.from,
            until: screen.query.to,
            selected: this.#focus ?? screen.selected ?? this.cursor,
        });
    }

    /** How the stage is divided. */
    #bands() {
        const { grouping, chronology, closed } = this.screen;
        if (!grouping) return {};
        const { names } = chronology.facets[grouping.groupBy];
        return { ...grouping, collapsed: Int32Array.from(closed, (name) => names.indexOf(name)) };
    }

    #draw() {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
        const { screen } = this;
        const view = this.view ?? { from: 0, to: 1 };
        const layout = /** @type {Layout} */ (this.#closer(() => this.#ask(view)));
        this.layout = layout;
        // What it cannot show is told by who has never been seen, too.
        screen.header.undated(layout.undated);
        if (this.#seen !== screen.result) {
            this.#seen = screen.result;
            replace(this.empty, layout.undated === screen.result.indices.length && emptyState(screen));
        }
        if (!this.view || !this.width) return;
        this.canvas.classList.toggle("dense", this.#density === DENSE);
        this.axis.draw(layout, this.width);
        this.events.draw(layout, this.#animate);
        screen.bands?.draw(layout, this.#density.lane);
        this.#animate = false;
        this.rest.draw(layout);
        this.#drawArcs(layout);
        screen.context?.draw(layout);
        screen.overview.window(this.view);
        // On the way to an event it is not drawn yet.
        if (this.#focus !== null && (this.events.focus(this.#focus) || !this.#gliding)) this.#focus = null;
        clearTimeout(this.#settle);
        this.#settle = window.setTimeout(() => {
            screen.host.changed("range", false);
            if (this.#tells) screen.status.say(screen.rangeWords(this.range ?? {}));
            this.#tells = false;
        }, 250);
    }

    /** The open event's references, by what is fetched for the first that has any. @param {Layout} layout */
    #drawArcs(layout) {
        const { screen } = this;
        const { references = [], referencedBy = [] } = screen.event ?? {};
        if (this.#arcs === undefined && references.length + referencedBy.length > 0) {
            this.#arcs = null;
            void screen.bring("arcs").then((arcs) => {
                this.#arcs = arcs ?? null;
                this.invalidate();
            });
        }
        this.#arcs?.draw(this, layout, AXIS_PX);
    }

    /** Keeps some of the chronology on the stage. @param {Range} view @returns {Range} */
    #limit(view) {
        const all = this.#all;
        if (!all) return view;
        const span = Math.min(view.to - view.from, (all.to - all.from) * WIDEST);
        // In the middle is a time between the first event and the last, not the room for their labels.
        const { begin, end } = (this.#ends ??= this.screen.limits(this.screen.total.histogram));
        const [first, last] = [Math.max(all.from, begin ?? all.from), Math.min(all.to, end ?? all.to)];
        const middle = Math.max(first, Math.min(last, (view.from + view.to) / 2));
        return { from: middle - span / 2, to: middle + span / 2 };
    }
}
