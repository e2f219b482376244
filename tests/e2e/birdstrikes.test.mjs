// Ten thousand rows of somebody else's spreadsheet: dated, titled and counted as the file says, and explored by its columns.
// The file comes with the npm packages; where these are absent the tests say that they were skipped.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { borrowed } from "../../scripts/serve.mjs";
import { answers, strictPolicy, useSite } from "./harness.mjs";
import { reader, says, textsOf } from "./reader.mjs";

const file = borrowed["/data/birdstrikes.csv"] ?? "";
const skip = existsSync(file) ? false : "skipped: node_modules/vega-datasets is not here";

const policy = { headers: () => ({ "content-security-policy": strictPolicy }) };
const site = useSite(policy);
const without = useSite({ ...policy, routes: { "/data/birdstrikes.csv": answers("None.", { status: 404 }) } });

/** The rows, read without the engine: no cell of this file stands in quotes or holds a comma. */
function rows() {
    const [names = [], ...cells] = readFileSync(file, "utf8")
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(","));
    return cells.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? ""])));
}

/** How many rows have each value of a column. @param {{ [name: string]: string }[]} rows @param {string} column */
function countsOf(rows, column) {
    /** @type {{ [value: string]: number }} */
    const counts = {};
    for (const row of rows) if (row[column]) counts[row[column]] = (counts[row[column]] ?? 0) + 1;
    return counts;
}

test("the fourth chronology is dated, titled and counted as its file says", { skip }, async (t) => {
    const page = await site.open(t, "/");
    await reader(page).ready();
    await page.getByRole("link", { name: "Ten thousand birds", exact: true }).click();
    const it = await reader(page).ready();
    await it.counts("10,000 events, 1990 to 2002");
    const buttons = (await it.element.locator("[part=facet]").all()).map((button) => button.innerText());
    assert.deepEqual(await Promise.all(buttons), [
        "Wildlife Species 37",
        "Phase of flight 7",
        "Effect Amount of damage 6",
        "Origin State 29",
    ]);
    const read = await it.element.evaluate((/** @type {any} */ element) => {
        const { chronology, result } = element;
        const all = Array.from({ length: chronology.length }, (_, index) => index);
        const counts = Object.entries(chronology.facets).map(([name, { names }]) => {
            return [
                name,
                Object.fromEntries(
                    names.map((/** @type {string} */ value, /** @type {number} */ place) => [
                        value,
                        result.counts[name][place],
                    ]),
                ),
            ];
        });
        return {
            problems: chronology.problems,
            counts: Object.fromEntries(counts),
            titles: chronology.titles(Uint32Array.from(all)),
            dates: all.map((index) => chronology.event(index).date?.edtf),
            undated: all.filter((index) => !chronology.event(index).date).length,
        };
    });
    const table = rows();
    assert.equal(table.length, 10_000);
    assert.deepEqual(read.problems, []);
    assert.equal(read.undated, 0);
    assert.deepEqual(
        read.dates,
        table.map((row) => row["Flight Date"]),
    );
    assert.deepEqual(
        read.titles,
        table.map((row) => [row["Wildlife Species"], row["Airport Name"]].filter(Boolean).join(", ")),
    );
    const columns = Object.keys(table[0] ?? {}).filter((name) => name !== "Flight Date");
    assert.deepEqual(Object.keys(read.counts).slice(3), columns);
    for (const column of columns) assert.deepEqual(read.counts[column], countsOf(table, column), column);
});

test("it is explored by its columns: two facets, a word, a value below the line, and back", { skip }, async (t) => {
    const it = await reader(await site.open(t, "/examples/birdstrikes.html")).ready();
    assert.equal(await it.element.locator("[part=facet]").count(), 9, "amounts and speeds are no facets");
    const table = rows();

    const choose = async (/** @type {string} */ facet, /** @type {string} */ value) => {
        await it.facet(facet).click();
        const panel = it.element.getByRole("group", { name: facet, exact: true });
        const find = panel.getByRole("searchbox");
        await panel.getByRole("checkbox").first().waitFor();
        if (await find.isVisible()) await find.fill(value);
        const box = panel.getByRole("checkbox", { name: new RegExp(`^${value} [\\d,]+$`) });
        await box.check();
        const [label = ""] = await textsOf(panel.getByRole("listitem").filter({ hasText: value }));
        await it.page.keyboard.press("Escape");
        return Number(label.replace(/^.* /, "").replace(",", ""));
    };
    let left = table.filter((row) => row["Origin State"] === "Kentucky");
    assert.equal(await choose("Origin State", "Kentucky"), left.length);
    await it.counts(`${left.length.toLocaleString("en")} of 10,000 events`);
    left = left.filter((row) => row["Phase of flight"] === "Approach");
    assert.equal(await choose("Phase of flight", "Approach"), left.length);
    await it.counts(`${left.length.toLocaleString("en")} of 10,000 events`);
    assert.match(
        it.page.url(),
        /#dateline\?Origin\+State=Kentucky&Phase\+of\+flight=Approach|Phase\+of\+flight=Approach&/,
    );

    left = left.filter((row) => /\bdove/i.test(row["Wildlife Species"] ?? ""));
    await it.search.fill("dove");
    await it.counts(`${left.length} of 10,000 events`);
    await it.button("Clear all").click();
    await it.counts("10,000 events, 1990 to 2002");

    await it.page.getByRole("link", { name: "By phase of flight" }).click();
    const phases = countsOf(table, "Phase of flight");
    const bands = await reader(it.page).ready();
    const climb = bands.element.locator("[part=band]").first();
    await says(climb, `Climb ${phases.Climb?.toLocaleString("en")}`);
});

test("ten thousand rows do not hold the page up", { skip }, async (t) => {
    const page = await site.open(t, "/examples/birdstrikes.html");
    await reader(page).ready();
    // A machine at other work takes some times longer than the limit in the design: this is what a reader would call frozen.
    const longest = await page.evaluate(
        () =>
            new Promise((done) =>
                new PerformanceObserver((list) =>
                    done(Math.max(...list.getEntries().map((task) => task.duration))),
                ).observe({
                    type: "longtask",
                    buffered: true,
                }),
            ),
    );
    assert.ok(Number(longest) < 500, `${longest} ms`);
});

test("without the package the page says so", async (t) => {
    const page = await without.open(t, "/?show=birdstrikes", { expected: [/404/] });
    const it = reader(page);
    await says(it.element.getByRole("alert"), /404 Not Found for .*birdstrikes\.csv/);
    await page.getByText("from the package vega-datasets").waitFor();
    await page.getByRole("link", { name: "Apollo 11, minute by minute" }).click();
    await reader(page).ready();
});
