import { svg } from "../view/dom.js";

export const words = {};

/** A mark's middle below its lane's upper edge, px. */
const MARK_PX = 8;

/**
 * The references of the open event, as arcs from its mark to those it names (solid) and from those that name it (dashed).
 *
 *        .-----.            from mark to mark, over the lanes between,
 *      /         \          never above the axis
 *     o           \
 *                  o
 *
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const element = svg("svg", { class: "arcs", "aria-hidden": "true" });
    // Over the lines of the axis, under the labels.
    screen.stage.axis.element.after(element);
    /** @type {unknown} */
    let seen = null;
    /** @type {{ index: number, moment: number | null, path: SVGPathElement, end: SVGCircleElement }[]} */
    let lines = [];

    /** @param {import("../view/stage.js").Stage} stage */
    function collect(stage) {
        const { event } = screen;
        seen = event;
        const out = new Set(event?.references.flatMap(({ to }) => to.slice(0, 1)) ?? []);
        const all = new Set([...out, ...(event?.referencedBy ?? [])]);
        if (event) all.delete(event.index);
        lines = [...all].map((index) => ({
            index,
            moment: stage.moment(index),
            path: svg("path", { class: out.has(index) ? "arc" : "arc back" }),
            end: svg("circle", { r: 3 }),
        }));
        element.replaceChildren(...lines.flatMap(({ path, end }) => [path, end]));
    }

    return {
        /**
         * @param {import("../view/stage.js").Stage} stage
         * @param {import("../pkg/dateline.js").Layout} layout
         * @param {number} top of the lanes in px
         */
        draw(stage, layout, top) {
            if (seen !== screen.event) collect(stage);
            if (lines.length === 0) return;
            /** @param {number} index @param {number | null} moment @returns {[number, number] | null} */
            const place = (index, moment) => {
                const at = layout.events.indexOf(index);
                if (at >= 0) {
                    const x = layout.x[at];
                    const width = layout.width[at];
                    const seenX = Math.max(0, Math.min(stage.width, x));
                    return [
                        seenX + Math.min(width, x + width - seenX, 9) / 2,
                        top + layout.y[at] - stage.lanes.scrollTop + MARK_PX,
                    ];
                }
                if (moment === null) return null;
                const x = stage.xFromSeconds(moment);
                const inside = x >= 0 && x <= stage.width;
                return [Math.max(-20, Math.min(stage.width + 20, x)), inside ? stage.height - 10 : top + MARK_PX];
            };
            const from = place(screen.selected ?? -1, null);
            for (const { index, moment, path, end } of lines) {
                // None to what a filter hides.
                const to = from && screen.holds(index) ? place(index, moment) : null;
                path.toggleAttribute("hidden", !to);
                end.toggleAttribute("hidden", !to);
                if (!from || !to) continue;
                const rise = Math.min(90, 16 + Math.abs(to[0] - from[0]) / 6);
                const y = Math.max(top - 6, Math.min(from[1], to[1]) - rise);
                path.setAttribute("d", `M${from[0]} ${from[1]}C${from[0]} ${y} ${to[0]} ${y} ${to[0]} ${to[1]}`);
                end.setAttribute("cx", String(to[0]));
                end.setAttribute("cy", String(to[1]));
            }
        },
    };
}
