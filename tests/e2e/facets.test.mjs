// The panel of a facet with many values: those with most events, the rest in one line, and the way to each of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { focused, pageWith, reader, says, squeeze, textsOf } from "./reader.mjs";

/** Value 1 of 40 has 40 events, value 2 has 39, value 40 one: 820 in all. The size is one of three. */
const events = Array.from({ length: 40 }, (_, n) =>
    Array.from({ length: 40 - n }, (_, m) => ({
        title: `Event ${n + 1}.${m}`,
        date: `2001-01-${10 + (m % 20)}`,
        fields: { "Origin State": [`State ${n + 1}`], Size: [["Small", "Medium", "Large"][n % 3]] },
    })),
).flat();

const site = useSite({
    routes: {
        "/events.json": answers(JSON.stringify({ title: "Reports", events }), { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/events.json"></date-line>'),
    },
});

/** The panel of a facet, opened. @param {Awaited<ReturnType<ReturnType<typeof reader>["ready"]>>} it @param {string} name */
async function opened(it, name) {
    await it.facet(name).click();
    const panel = it.element.getByRole("group", { name, exact: true });
    await panel.getByRole("checkbox").first().waitFor();
    return {
        panel,
        rows: () => textsOf(panel.getByRole("listitem")),
        others: panel.locator("button.others"),
        find: panel.getByRole("searchbox", { name: `Find in ${name}` }),
        box: (/** @type {string} */ value) => panel.getByRole("checkbox", { name: new RegExp(`^${value} \\d+$`) }),
    };
}

test("the values with most events stand above, the others are summed in one line", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    const { rows, others } = await opened(it, "Origin State");
    assert.deepEqual(
        await rows(),
        Array.from({ length: 10 }, (_, n) => `State ${n + 1} ${40 - n}`),
    );
    // 30 + 29 + … + 1
    await says(others, "30 more 465");
    await others.click();
    assert.equal((await rows()).length, 40);
    assert.equal(await others.isVisible(), false);
    assert.equal((await focused(it.page)).name, "");
    assert.match(squeeze((await it.element.locator("label:focus-within").textContent()) ?? ""), /^State 11 30$/);
});

test("the sum follows the other filters", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    const sizes = await opened(it, "Size");
    await sizes.box("Large").check();
    await it.counts(/of 820 events/);
    const { rows, others } = await opened(it, "Origin State");
    // Every third has this size: 38, 35, … 2; ten have a row, three are in the line with those that have none.
    assert.deepEqual((await rows()).slice(0, 2), ["State 3 38", "State 6 35"]);
    await says(others, `30 more ${8 + 5 + 2}`);
});

test("a value below the line is found by its name, and once chosen always has a row", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    const states = await opened(it, "Origin State");
    await states.find.fill("state 39");
    assert.deepEqual(await states.rows(), ["State 39 2"]);
    await states.box("State 39").check();
    await it.counts("2 of 820 events");
    await states.find.fill("no such state");
    assert.deepEqual(await states.rows(), ["State 39 2"], "what is chosen stays");
    await states.panel.getByText("No such name.").waitFor();
    await it.page.keyboard.press("Escape");

    // With another filter none of its events is left: it is still there, to be taken away.
    const sizes = await opened(it, "Size");
    assert.deepEqual(await sizes.rows(), ["Large 2", "Small 0", "Medium 0"]);
    await sizes.box("Small").check();
    await it.counts("0 of 820 events");
    const { rows, others, box } = await opened(it, "Origin State");
    assert.equal((await rows())[0], "State 39 0");
    assert.equal((await rows()).length, 11);
    await says(others, /^29 more /);
    await box("State 39").uncheck();
    await it.counts(/^287 of/);
});

test("what is chosen elsewhere while the panel is open has a row at once", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    const { rows } = await opened(it, "Origin State");
    await it.element.evaluate((/** @type {any} */ element) => {
        element.query = { facets: { "Origin State": ["State 40"] } };
    });
    await it.counts("1 of 820 events");
    assert.equal((await rows())[0], "State 40 1");
});

test("on a phone the panel that is opened comes into sight", async (t) => {
    const page = await site.open(t, "/page.html", { touch: true, width: 360, height: 560 });
    const it = await reader(page).ready();
    const { panel } = await opened(it, "Origin State");
    const bottom = async () => {
        const box = await panel.boundingBox();
        return box ? box.y + box.height : Infinity;
    };
    // To the pixel that a frame is drawn on.
    assert.ok((await until(bottom, (at) => at <= 562)) <= 562);
});
