// Long stretches without an event are folded in the overview: one ancient event does not squash a century. The brush
// works on the folded strip as on an even one, and a button shows the time as long as it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, pageWith, reader, textsOf } from "./reader.mjs";

const century = Array.from({ length: 100 }, (_, n) => ({ date: `${1900 + n}-07-01`, title: `Event of ${1900 + n}` }));
const ancient = { date: "1066-10-14", title: "A battle" };
const type = "application/json";

const site = useSite({
    routes: {
        "/ancient.json": answers(JSON.stringify({ events: [ancient, ...century] }), { type }),
        "/even.json": answers(JSON.stringify({ events: century }), { type }),
        "/ancient.html": pageWith('<date-line src="/ancient.json"></date-line>'),
        "/even.html": pageWith('<date-line src="/even.json"></date-line>'),
    },
});

/** @param {import("node:test").TestContext} t */
async function open(t, path = "/ancient.html") {
    const page = await site.open(t, path);
    const it = await reader(page).ready();
    await it.overview.scrollIntoViewIfNeeded();
    const button = it.overview.getByRole("button");
    const marks = it.overview.locator(".folds i");
    const [strip] = await boxes(it.overview.locator("[part=brush]"));
    const at = (/** @type {number} */ part) => strip.left + part * (strip.right - strip.left);
    return { page, it, button, marks, strip, at, y: (strip.top + strip.bottom) / 2 };
}

test("an ancient event stands beside its century, the time between is a mark", async (t) => {
    const { it, button, marks, strip } = await open(t);
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    assert.deepEqual(await textsOf(button), ["Show empty time"]);
    const labels = it.overview.locator(".labels span");
    const names = await textsOf(labels);
    assert.deepEqual(names.slice(0, 2), ["1066", "1900"]);
    const places = await boxes(labels);
    places.slice(1).forEach((box, n) => assert.ok(box.left >= places[n].right, `${names[n]} and ${names[n + 1]}`));
    // The century has nine tenths of the strip.
    assert.ok(places[1].left < strip.left + 0.1 * (strip.right - strip.left));
    const [mark] = await boxes(marks);
    assert.ok(mark.left > places[0].left && mark.right <= places[1].left + 4);

    await button.click();
    await until(
        () => marks.count(),
        (n) => n === 0,
    );
    assert.deepEqual(await textsOf(button), ["Fold empty time"]);
    const even = await textsOf(labels);
    assert.ok(even.includes("1500"), even.join());
    await button.click();
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
});

test("the brush sets the limits where the folded strip shows them", async (t) => {
    const { page, it, marks, at, y } = await open(t);
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    const drag = async (/** @type {number} */ start, /** @type {number} */ end) => {
        await page.mouse.move(at(start), y);
        await page.mouse.down();
        await page.mouse.move(at((start + end) / 2), y, { steps: 3 });
        await page.mouse.move(at(end), y, { steps: 3 });
        await page.mouse.up();
        await it.drawn();
    };
    // The middle of the strip is the middle of the century.
    await drag(0, 0.53);
    await it.counts(/^(4[89]|5[0-3]) of 101 events$/);
    const from = it.overview.getByRole("slider", { name: "Show events from" });
    assert.match((await from.getAttribute("aria-valuetext")) ?? "", /19(4[6-9]|5[0-3])/);
    const [handle] = await boxes(from);
    assert.ok(Math.abs((handle.left + handle.right) / 2 - at(0.53)) < 12, "the handle stays where it was let go");
});

test("what is not squashed is not folded", async (t) => {
    const { button, marks } = await open(t, "/even.html");
    assert.equal(await marks.count(), 0);
    assert.equal(await button.count(), 0);
});
