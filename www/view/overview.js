import { fits } from "./axis.js";
import { brush } from "./brush.js";
import { dress, el, svg } from "./dom.js";
import { outline } from "./outline.js";

/**
 * The strip's time in seconds and its width in px. `fold` says where a moment is, `unfold` the reverse, where long
 * stretches without an event are folded.
 * @typedef {{ from: number, to: number, width: number, fold?: (moment: number) => number, unfold?: (x: number) => number }} Scale
 */

/** A bar's width with its gap. */
const BAR_PX = 8;

/**
 * The whole chronology in a strip: all events behind, the answer in front, the range filter as a brush, the stage as a bracket.
 * @param {import("./screen.js").Screen} screen
 */
export function overview(screen) {
    const { t, chronology, host } = screen;
    const all = svg("path", { class: "all" });
    const some = svg("path", { class: "some" });
    const bars = svg("svg", { class: "bars", preserveAspectRatio: "none", "aria-hidden": "true" }, all, some);
    const bracket = el("div", { class: "bracket" });
    const labels = el("div", { class: "labels", "aria-hidden": "true" });
    /** @type {Scale} */
    const scale = { from: 0, to: 1, width: 0 };
    const handles = brush(screen, scale);
    const strip = el("div", { class: "strip", dir: "ltr" }, bars, bracket, handles.element);
    const element = el(
        "div",
        { class: "overview", part: "overview", role: "group", "aria-label": t("overview") },
        strip,
        labels,
    );
    /** @type {unknown[]} */
    let seen = [];

    const size = new ResizeObserver(() => {
        const width = strip.clientWidth;
        if (!width || width === scale.width) return;
        scale.width = width;
        screen.divide({ bins: Math.max(20, Math.min(240, Math.round(width / BAR_PX))) });
        measure();
        update();
    });
    size.observe(strip);
    host.signal.addEventListener("abort", () => size.disconnect());

    /** The strip's time is the histogram's, which no filter changes. */
    function measure() {
        const { from, to, edges } = screen.total.histogram;
        element.classList.toggle("undated", !from || !to);
        if (!from || !to) return;
        scale.from = screen.seconds(from).begin ?? 0;
        scale.to = screen.seconds(to).end ?? 1;
        labels.replaceChildren(...named(scale));
        if (edges || !screen.strip.foldGaps) void screen.bring("folds").then((fold) => fold?.(scale, named, measure));
    }

    /** The names of a stretch of time, behind the first `left` px of the strip. @param {Scale} stretch */
    function named(stretch, left = 0) {
        const { ticks } = chronology.layout({ ...stretch, height: 0, indices: new Uint32Array(), lang: host.lang });
        return ticks.major.labels.flatMap((text, place) => {
            const x = ticks.major.labelX[place];
            if (!text || !fits(text, x, stretch.width)) return [];
            const label = el("span", {}, text);
            label.style.transform = `translateX(${left + x}px)`;
            return [label];
        });
    }

    function update() {
        handles.update();
        if (!scale.width || (seen[0] === screen.total && seen[1] === screen.result)) return;
        seen = [screen.total, screen.result];
        const { counts } = screen.total.histogram;
        const top = Math.max(1, ...counts);
        dress(bars, { viewBox: `0 0 ${counts.length} ${top}` });
        dress(all, { d: outline(counts, top) });
        dress(some, { d: outline(screen.result.histogram.counts, top) });
    }

    return {
        element,
        update,
        /** Shows what the stage shows. @param {import("./screen.js").Range} view */
        window(view) {
            const [left, right] = [view.from, view.to].map(handles.xOf);
            bracket.hidden = right - left >= scale.width - 1;
            bracket.style.transform = `translateX(${left}px)`;
            bracket.style.width = `${Math.max(2, right - left)}px`;
        },
    };
}
