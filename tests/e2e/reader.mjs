// What a reader sees of a chronology and does with it: every end-to-end test speaks in these words.
// Playwright looks through the open shadow root, so that everything is found by its role and name, as a reader finds it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { until } from "./harness.mjs";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").Locator} Locator
 */

/** A chronology of the archive's own, absent where the project stands alone. */
const archive = new URL("../../../shared/data/khaksar.txt", import.meta.url);

/** The archive's page as text, null where it is absent; then the tests that need it say so and are skipped. */
export const khaksar = existsSync(archive) ? readFileSync(archive, "utf8") : null;

/** What the tests of the archive's page are told where it is absent. */
export const skipped = khaksar === null ? "skipped: ../shared/data/khaksar.txt is not here" : false;

/**
 * A route with a page that holds these elements and nothing else of note.
 * @param {string} body
 * @param {{ head?: string, script?: boolean, headers?: Record<string, string> }} [options] script: whether the element is loaded
 * @returns {import("../../scripts/serve.mjs").Route}
 */
export function pageWith(body, { head = "", script = true, headers = {} } = {}) {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.svg">
        ${head}${script ? '<script type="module" src="/dateline.js"></script>' : ""}</head>
        <body><main><h1>A page</h1>${body}</main></body></html>`;
    return (_request, response) => {
        response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
    };
}

/**
 * The parts of a chronology on a page, by what they are to a reader.
 * @param {Page} page
 * @param {string | Locator} [root] the element, where there are several
 */
export function reader(page, root = "date-line") {
    const element = typeof root === "string" ? page.locator(root) : root;
    const stage = element.getByRole("group", { name: "Events in order of time" });
    const detail = element.getByRole("region", { name: "Event", exact: true });
    const view = element.getByRole("group", { name: "View", exact: true });
    const count = element.locator("[part=count]");
    return {
        page,
        element,
        /** The sentence of the count. */
        count,
        stage,
        /** The labelled events on the stage. */
        cards: stage.getByRole("listitem"),
        /** The pane of the open event. */
        detail,
        headline: detail.getByRole("heading").first(),
        search: element.getByRole("searchbox", { name: "Search", exact: true }),
        list: element.getByRole("region", { name: "List", exact: true }),
        overview: element.getByRole("group", { name: "Events over time" }),
        /** What is said to who cannot see it. */
        said: element.locator("p[role=status]").last(),
        filters: element.getByRole("list", { name: "Active filters" }).getByRole("button"),
        button: (/** @type {string | RegExp} */ name) =>
            element.getByRole("button", { name, exact: typeof name === "string" }),
        event: (/** @type {string | RegExp} */ title) => stage.getByRole("button", { name: title }),
        facet: (/** @type {string} */ name) => element.getByRole("button", { name: new RegExp(`^${name} \\d+$`) }),

        /** Waits until the chronology is there and has been drawn. */
        async ready() {
            await count.waitFor();
            await this.drawn();
            return this;
        },
        /** Waits until what was asked for has been drawn. */
        drawn: () =>
            page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
        /** @param {"Timeline" | "List" | "Sources"} mode */
        async see(mode) {
            await view.getByRole("button", { name: mode, exact: true }).click();
            await this.drawn();
        },
        /** Opens an event by a click on its title. @param {string | RegExp} title */
        async open(title) {
            await stage.getByRole("button", { name: title }).click();
            await detail.waitFor();
        },
        /** What the count says, once it says this. @param {string | RegExp} expected */
        counts: (expected) => says(count, expected),
        /** What the stage shows. @returns {Promise<{ from: string, to: string }>} */
        range: () => element.evaluate((node) => /** @type {any} */ (node).range),
    };
}

/**
 * Waits until an element's text, its white space made single spaces, is this.
 * @param {Locator} locator
 * @param {string | RegExp} expected
 */
export async function says(locator, expected) {
    const read = async () => squeeze((await locator.textContent()) ?? "");
    const fits = (/** @type {string} */ text) =>
        typeof expected === "string" ? text === expected : expected.test(text);
    return until(read, fits, 5000).catch((error) => assert.fail(`expected ${expected}: ${error.message}`));
}

/** @param {string} text */
export const squeeze = (text) => text.replace(/\s+/g, " ").trim();

/** The texts of all that fit. @param {Locator} locator */
export const textsOf = async (locator) => (await locator.allTextContents()).map(squeeze);

/**
 * What has the focus, through all shadow roots: its tag, its name, and whether a reader sees that it has it.
 * @param {Page} page
 */
export function focused(page) {
    return page.evaluate(() => {
        let node = document.activeElement;
        while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        if (!node) return { tag: "", name: "", visible: false };
        const shown = [getComputedStyle(node), getComputedStyle(node, "::before")];
        const words = node instanceof HTMLElement ? node.innerText : node.textContent;
        return {
            tag: node.localName,
            name: (node.getAttribute("aria-label") ?? words ?? "").replace(/\s+/g, " ").trim(),
            visible: shown.some(
                ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
            ),
        };
    });
}

/**
 * The overview's strip under the mouse.
 * @param {ReturnType<typeof reader>} it
 */
export async function stripOf(it) {
    await it.overview.scrollIntoViewIfNeeded();
    const [strip] = await boxes(it.overview.locator("[part=brush]"));
    const y = (strip.top + strip.bottom) / 2;
    /** Where a part of the strip is. @param {number} part */
    const at = (part) => strip.left + part * (strip.right - strip.left);
    const { mouse } = it.page;
    /** @param {number} start @param {number} end parts of the strip */
    const drag = async (start, end) => {
        await mouse.move(at(start), y);
        await mouse.down();
        await mouse.move(at((start + end) / 2), y, { steps: 3 });
        await mouse.move(at(end), y, { steps: 3 });
        await mouse.up();
        await it.drawn();
    };
    return { strip, y, at, drag };
}

/**
 * Where things are on the page.
 * @param {Locator} locator
 * @returns {Promise<{ left: number, right: number, top: number, bottom: number, text: string }[]>} of those that are drawn
 */
export async function boxes(locator) {
    const all = await locator.evaluateAll((nodes) =>
        nodes.map((node) => {
            const { left, right, top, bottom } = node.getBoundingClientRect();
            return { left, right, top, bottom, text: (node.textContent ?? "").trim() };
        }),
    );
    return all.filter(({ left, right, top, bottom }) => right > left && bottom > top);
}

/**
 * The pairs that share more than a hair's breadth.
 * @param {{ left: number, right: number, top: number, bottom: number, text: string }[]} rectangles
 */
export function overlaps(rectangles) {
    return rectangles.flatMap((a, place) =>
        rectangles
            .slice(place + 1)
            .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map((b) => `“${a.text}” and “${b.text}”`),
    );
}
