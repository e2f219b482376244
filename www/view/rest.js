import { el, setText } from "./dom.js";

/** The narrowest target, px. */
const TARGET_PX = 24;

/**
 * The row of events without room for a label: a dot each, or a heap with its count.
 * @param {import("./screen.js").Screen} screen
 * @param {import("./stage.js").Stage} stage
 */
export function restNodes(screen, stage) {
    const element = el("div", { class: "rest", part: "rest" });
    /** @type {{ button: HTMLButtonElement, count: HTMLElement, bar: HTMLElement, act: () => void }[]} */
    const pool = [];

    function make() {
        const count = el("span", { class: "heap-count" });
        const bar = el("span", { class: "heap" });
        const button = el("button", { tabindex: "-1", onclick: () => node.act() }, count, bar);
        const node = { button, count, bar, act: () => {} };
        element.append(button);
        pool.push(node);
        return node;
    }

    return {
        element,
        /** @param {import("../pkg/dateline.js").Layout} layout */
        draw({ rest, bands }) {
            const titles = screen.chronology.titles(rest.first);
            rest.first.forEach((first, place) => {
                const node = pool[place] ?? make();
                const { button, count, bar } = node;
                const n = rest.counts[place];
                const width = rest.width[place];
                const middle = rest.x[place] + width / 2;
                const target = Math.max(width, TARGET_PX);
                button.style.transform = `translate(${middle - target / 2}px, ${bands.length && rest.y[place]}px)`;
                button.style.width = `${target}px`;
                bar.style.width = `${width}px`;
                button.ariaLabel = button.title =
                    n === 1 ? titles[place] : screen.t("heap", { n, title: titles[place] });
                setText(count, n === 1 ? "" : screen.t("number", { n }));
                const from = rest.from[place];
                const to = rest.to[place];
                node.act = () => {
                    // What no zoom parts is read from its first on.
                    if (from >= to) return screen.select(first);
                    stage.show({ from, to }, true);
                    stage.focusEvent(first);
                };
            });
            pool.forEach(({ button }, place) => {
                button.hidden = place >= rest.first.length;
            });
        },
    };
}
