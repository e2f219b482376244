import { el, setText } from "../view/dom.js";

export const words = {};

/** The height of a band's head, as in src/layout/bands.rs, px. */
const HEAD_PX = 32;

/**
 * The heads of the bands that the stage is divided into: name, number of events, and a button that closes the band.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, stage } = screen;
    const element = el("div", { class: "bands", part: "bands" });
    stage.lanes.prepend(element);
    // What is drawn over the lanes moves with them.
    stage.lanes.addEventListener("scroll", () => stage.invalidate());
    /** By value. @type {Map<number, { band: HTMLElement, button: HTMLElement, number: HTMLElement }>} */
    const heads = new Map();
    /** @type {number | null} */
    let selected = null;

    /** Closes a band, or opens it again. @param {string} name */
    function fold(name) {
        const others = screen.closed.filter((other) => other !== name);
        screen.closed = others.length < screen.closed.length ? others : [...others, name];
        stage.invalidate();
        screen.host.changed("bands", false);
    }

    /** @param {number} value */
    function make(value) {
        const name = screen.bandName(value);
        const number = el("span", { class: "number" });
        const button = el(
            "button",
            { class: "band-name", part: "band", onclick: () => fold(name) },
            name || t("other"),
            " ",
            number,
        );
        const band = el("div", { class: "band" }, el("div", { class: "band-head" }, button));
        const head = { band, button, number };
        heads.set(value, head);
        return head;
    }

    /** Scrolls to the selected event once, where none of its places is in sight. @param {import("../pkg/dateline.js").Layout} layout @param {number} lane */
    function reveal({ events, y }, lane) {
        const { lanes } = stage;
        selected = screen.selected;
        const tops = [...y].filter((_, place) => events[place] === selected);
        const [first] = tops;
        const top = lanes.scrollTop + HEAD_PX;
        const bottom = lanes.scrollTop + lanes.clientHeight - lane;
        if (first === undefined || tops.some((at) => at >= top && at <= bottom)) return;
        lanes.scrollTop = first < top ? first - HEAD_PX : first + lane - lanes.clientHeight;
    }

    return {
        /** @param {import("../pkg/dateline.js").Layout} layout @param {number} lane height in px */
        draw(layout, lane) {
            element.style.height = `${layout.height}px`;
            const kept = new Set(layout.bands.map(({ value }) => value));
            for (const [value, { band }] of heads) {
                if (kept.has(value)) continue;
                if (band.contains(screen.active())) stage.canvas.focus({ preventScroll: true });
                heads.delete(value);
                band.remove();
            }
            layout.bands.forEach(({ value, count, top, height, collapsed }, place) => {
                const { band, button, number } = heads.get(value) ?? make(value);
                if (element.children[place] !== band) element.insertBefore(band, element.children[place] ?? null);
                band.style.top = `${top}px`;
                band.style.height = `${height}px`;
                button.setAttribute("aria-expanded", String(!collapsed));
                setText(number, t("number", { n: count }));
            });
            if (selected !== screen.selected) reveal(layout, lane);
        },
    };
}
