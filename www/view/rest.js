import { el, setText } from "./dom.js";

/** How much nearer a click on a heap goes. */
const INTO = 6;

/**
 * The row of events without room for a label: a dot each, or a heap with its count.
 * @param {import("./screen.js").Screen} screen
 * @param {import("./stage.js").Stage} stage
 */
export function restNodes(screen, stage) {
    const element = el("div", { class: "rest", part: "rest" });
    /** @type {{ button: HTMLButtonElement, count: HTMLElement, bar: HTMLElement, first: number, n: number, middle: number }[]} */
    const pool = [];

    function make() {
        const count = el("span", { class: "heap-count" });
        const bar = el("span", { class: "heap" });
        const button = el("button", { type: "button", tabindex: "-1" }, count, bar);
        const node = { button, count, bar, first: -1, n: 0, middle: 0 };
        button.addEventListener("click", () => {
            if (node.n === 1) screen.select(node.first, { focus: false });
            else stage.zoom(INTO, node.middle);
        });
        element.append(button);
        pool.push(node);
        return node;
    }

    return {
        element,
        /** @param {import("../pkg/dateline.js").Layout} layout */
        draw({ rest }) {
            const fresh = [...rest.first].filter(
                (first, place) => pool[place]?.first !== first || pool[place]?.n !== rest.counts[place],
            );
            const titles = fresh.length ? screen.chronology.titles(Uint32Array.from(fresh)) : [];
            const title = new Map(fresh.map((first, place) => [first, titles[place]]));
            rest.first.forEach((first, place) => {
                const node = pool[place] ?? make();
                const n = rest.counts[place];
                const x = rest.x[place];
                const width = rest.width[place];
                node.button.hidden = false;
                node.middle = x + width / 2;
                node.button.style.transform = `translateX(${node.middle - Math.max(width, 24) / 2}px)`;
                node.button.style.width = `${Math.max(width, 24)}px`;
                node.bar.style.width = `${Math.max(width, 7)}px`;
                if (node.first === first && node.n === n) return;
                node.first = first;
                node.n = n;
                const words = title.get(first) ?? "";
                const name = n === 1 ? words : screen.t("heap", { n, title: words });
                node.button.title = name;
                node.button.setAttribute("aria-label", name);
                setText(node.count, n === 1 ? "" : n.toLocaleString(screen.host.lang));
                node.button.classList.toggle("one", n === 1);
            });
            for (const node of pool.slice(rest.first.length)) node.button.hidden = true;
        },
    };
}
