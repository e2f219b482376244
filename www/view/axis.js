import { el, setText } from "./dom.js";

/**
 * The two tiers of the time axis: years, say, in front of months. Decoration to a screen reader: every event says its date.
 */
export function axis() {
    const minor = tier("minor");
    const major = tier("major");
    const element = el("div", { class: "axis", part: "axis", "aria-hidden": "true" }, minor.element, major.element);
    return {
        element,
        /** @param {import("../pkg/dateline.js").Layout} layout @param {number} width of the stage */
        draw({ ticks }, width) {
            minor.draw(ticks.minor, width);
            major.draw(ticks.major, width);
        },
    };
}

/** A character of a label is about this wide, px. */
const CHARACTER_PX = 8.5;

/** Whether the stage's edge leaves a label whole. @param {string} text @param {number} x @param {number} width */
export const fits = (text = "", x, width) => x + text.length * CHARACTER_PX <= width;

/** One tier, whose lines and labels are used again in the next frame. @param {"major" | "minor"} name */
function tier(name) {
    const element = el("div", { class: name });
    /** @type {{ line: HTMLElement, label: HTMLElement }[]} */
    const pool = [];
    return {
        element,
        /** @param {import("../pkg/dateline.js").Ticks} ticks @param {number} width */
        draw({ x, labelX, labels }, width) {
            while (pool.length < x.length) {
                const tick = { line: el("i"), label: el("span") };
                element.append(tick.line, tick.label);
                pool.push(tick);
            }
            pool.forEach(({ line, label }, place) => {
                const text = fits(labels[place], labelX[place], width) ? labels[place] : "";
                line.hidden = place >= x.length;
                label.hidden = !text;
                line.classList.toggle("named", Boolean(text));
                line.style.transform = `translateX(${x[place]}px)`;
                if (!text) return;
                setText(label, text);
                label.style.transform = `translateX(${labelX[place]}px)`;
            });
        },
    };
}
