import { axis } from "../../view/axis.js";
import { el, setText } from "../../view/dom.js";
import { MARK, markClass } from "../../view/marks.js";
import { measureAdvances } from "../../view/type.js";
import { sentence } from "./words.js";

/** From the axis's edge to an arrow's tip, px. */
const EDGE_PX = 12;

/**
 * Half an hour's name at the left edge would name another hour; nobody can move this axis to see the rest.
 * @param {import("../../pkg/dateline.js").Ticks} ticks
 */
function whole({ x, labelX, labels }) {
    return { x, labelX, labels: labels.map((label, place) => (labelX[place] < 0 ? "" : label)) };
}

/**
 * The date on its axis: what is known is where the mark is, and how it is drawn.
 */
export function drawing() {
    const ticks = axis();
    const mark = el("span", { class: "mark" });
    const title = el("span", { class: "title" });
    const when = el("span", { class: "when" });
    const event = el(
        "div",
        { class: "event" },
        mark,
        el("span", { class: "line" }, title),
        el("span", { class: "line" }, when),
    );
    const element = el("div", { class: "drawing", dir: "ltr" }, ticks.element, el("div", { class: "events" }, event));
    /** @type {import("./reading.js").Reading | null} */
    let shown = null;
    /** @type {ReturnType<typeof measure> | undefined} */
    let fonts;

    const measure = () => ({
        advances: measureAdvances(element, "title"),
        dateAdvances: measureAdvances(element, "when"),
    });

    /** Without a date, or one that is open both ways, the axis stays and nothing is on it. */
    function draw() {
        const width = element.clientWidth;
        const edges = width ? shown?.edges(width) : null;
        event.hidden = !edges;
        element.setAttribute("aria-label", shown ? sentence(shown.date) : "No date is drawn.");
        if (!shown || !edges) return;
        const { date } = shown;
        const layout = shown.layout(edges, width, (fonts ??= measure()));
        ticks.draw({ ...layout, ticks: { major: layout.ticks.major, minor: whole(layout.ticks.minor) } }, width);
        const flags = layout.flags[0];
        const left = flags & MARK.OPEN_BEGIN ? EDGE_PX : layout.x[0];
        const right = flags & MARK.OPEN_END ? width - EDGE_PX : layout.x[0] + layout.width[0];
        const labelWidth = Math.ceil(layout.labelWidth[0]);
        // The stage of a chronology can be moved until a label is in sight; this one cannot.
        const label = Math.max(EDGE_PX, Math.min(Math.round(layout.labelX[0]), width - EDGE_PX - labelWidth));
        mark.className = markClass(flags);
        event.classList.toggle("at-end", Boolean(flags & MARK.LABEL_AT_END));
        event.style.transform = `translateX(${label}px)`;
        event.style.width = `${labelWidth}px`;
        mark.style.transform = `translateX(${left - label}px)`;
        mark.style.width = `${right - left}px`;
        title.lang = shown.lang ?? "";
        setText(title, date.label);
        setText(when, date.edtf ?? "");
    }

    new ResizeObserver(draw).observe(element);
    element.setAttribute("role", "img");
    return {
        element,
        /** @param {import("./reading.js").Reading | null} reading null where the text is no date */
        show(reading) {
            shown = reading;
            draw();
        },
    };
}
