// The page of dates in a reader's words: field, message, what is known, drawing, tables.
import { says, squeeze } from "./reader.mjs";

/** @param {import("playwright-core").Page} page */
export function datesPage(page) {
    const field = page.getByRole("textbox", { name: "Date", exact: true });
    const message = page.locator("#message");
    const figure = page.locator(".drawing");
    return {
        page,
        field,
        message,
        figure,
        language: page.getByRole("combobox", { name: "Language" }),
        order: page.getByRole("combobox", { name: "Numbers" }),
        /** The first row with this phrase. @param {string} phrase */
        row: (phrase) => page.locator(`tr[data-phrase=${JSON.stringify(phrase)}]`).first(),

        /** Waits until the engine has read the table. */
        async ready() {
            await page.locator("tr[data-phrase]").first().waitFor();
            return this;
        },
        /** @param {string} text */
        type: (text) => field.fill(text),
        hash: () => page.evaluate(() => location.hash),
        /** @param {string | RegExp} expected */
        says: (expected) => says(message, expected),
        /** What is known, by name. @returns {Promise<{ [name: string]: string }>} */
        async facts() {
            const pairs = await page
                .locator(".known dl > div")
                .evaluateAll((facts) =>
                    facts.map((fact) => ["dt", "dd"].map((tag) => fact.querySelector(tag)?.textContent ?? "")),
                );
            return Object.fromEntries(pairs);
        },
        /** The drawn mark and its two lines; null where nothing is drawn. */
        drawn: () =>
            figure.locator(".event").evaluate((event) => {
                if (!event.checkVisibility()) return null;
                const text = (/** @type {string} */ name) => event.querySelector(name)?.textContent ?? "";
                const kind = (event.querySelector(".mark")?.className ?? "").replace(/^mark /, "");
                return { kind, label: text(".title"), edtf: text(".when") };
            }),
        /** Where mark, label and ticks are on the drawing, px from its left edge. */
        geometry: () =>
            figure.evaluate((drawing) => {
                const origin = drawing.getBoundingClientRect();
                const box = (/** @type {Element | null} */ node) => {
                    const { left = 0, right = 0, top = 0, bottom = 0 } = node?.getBoundingClientRect() ?? {};
                    return {
                        left: left - origin.left,
                        right: right - origin.left,
                        top: top - origin.top,
                        bottom: bottom - origin.top,
                    };
                };
                const lines = [...drawing.querySelectorAll(".axis i")].filter((line) => line.checkVisibility());
                const names = [...drawing.querySelectorAll(".axis span")].filter((name) => name.checkVisibility());
                return {
                    namesEnd: Math.max(...names.map((name) => box(name).bottom)),
                    height: origin.height,
                    mark: box(drawing.querySelector(".mark")),
                    label: box(drawing.querySelector(".title")),
                    ticks: lines.map((line) => {
                        const label = line.nextElementSibling;
                        const named = label?.checkVisibility() ? label.textContent : "";
                        return { x: box(line).left, text: named ?? "" };
                    }),
                };
            }),
        /** All tables: their names, and of each row the phrase, the cells, and the engine's sentence if it was not read. */
        async tables() {
            const all = await page.locator("table").evaluateAll((tables) =>
                tables.map((table) => ({
                    name: table.querySelector("caption")?.textContent ?? "",
                    rows: [...table.querySelectorAll("tr[data-phrase]")].map((row) => ({
                        phrase: row.getAttribute("data-phrase") ?? "",
                        cells: [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""),
                        error: row.querySelector("td.message")?.textContent ?? null,
                    })),
                })),
            );
            return all.map(({ name, rows }) => ({ name: squeeze(name), rows }));
        },
    };
}
