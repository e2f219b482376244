// The overview's two handles set the range filter: by mouse, finger and key. What they set is said in words, counted,
// and taken away again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, pageWith, reader, textsOf, stripOf } from "./reader.mjs";

/** Twenty years, one event in each, and one that may be of any of three. */
const years = JSON.stringify({
    title: "Twenty years",
    events: [
        ...Array.from({ length: 20 }, (_, n) => ({ date: `${1990 + n}-07-01`, title: `Event of ${1990 + n}` })),
        { date: "Between July 1999 and July 2001", title: "About the turn" },
    ],
});

const site = useSite({
    routes: {
        "/years.json": answers(years, { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/years.json"></date-line>'),
    },
});

/**
 * @param {import("node:test").TestContext} t
 * @param {import("./harness.mjs").PageOptions} [options]
 */
async function open(t, options) {
    const page = await site.open(t, "/page.html", options);
    const it = await reader(page).ready();
    await it.counts("21 events, 1990 to 2009");
    const from = it.overview.getByRole("slider", { name: "Show events from" });
    const to = it.overview.getByRole("slider", { name: "Show events to" });
    const { y, at, drag } = await stripOf(it);
    return { page, it, from, to, y, at, drag };
}

/** @param {import("playwright-core").Locator} slider */
const value = (slider) => slider.getAttribute("aria-valuetext");

test("a handle dragged sets a limit; the count, the chip and the stage say so", async (t) => {
    const { it, from, to, drag } = await open(t);
    assert.deepEqual([await value(from), await value(to)], ["none", "none"]);
    await drag(0, 0.53);
    await it.counts(/^1[01] of 21 events$/);
    assert.match((await value(from)) ?? "", /2000/);
    assert.equal(await value(to), "none");
    assert.match((await textsOf(it.filters))[0], /2000 and after/);
    const { from: begin } = await it.range();
    assert.ok(begin > "1998" && begin < "2001", `the stage goes there: ${begin}`);
    assert.ok(await from.evaluate((node) => node.matches(":focus")));

    await drag(1, 0.75);
    await it.counts(/^[56] of 21 events$/);
    assert.match((await textsOf(it.filters))[0], /2000.* to .*200[45]/);
});

test("a range leaves room for the labels of what is in it, on a phone, too", async (t) => {
    for (const viewport of [
        { width: 1280, height: 900 },
        { width: 360, height: 740 },
    ]) {
        const page = await site.open(t, "/page.html#dateline?from=1994&to=2001", viewport);
        const it = await reader(page).ready();
        await it.counts(/of 21 events$/);
        await it.stage.scrollIntoViewIfNeeded();
        await page.waitForTimeout(600);
        const stage = await it.stage.boundingBox();
        const cards = await boxes(it.stage.getByRole("listitem"));
        assert.ok(cards.length > 2);
        for (const { text, right } of cards) assert.ok(right <= (stage?.x ?? 0) + (stage?.width ?? 0) + 1, text);
    }
});

test("a stroke over the strip draws a range, which moves as a whole and keeps its length", async (t) => {
    const { it, from, to, drag } = await open(t);
    const length = async () => {
        const [begin, end] = await Promise.all([from, to].map((slider) => slider.getAttribute("aria-valuenow")));
        return (Number(end) - Number(begin)) / 86_400;
    };
    await drag(0.2, 0.4);
    await it.counts(/^[345] of 21 events$/);
    const drawn = await length();
    const [words] = await textsOf(it.filters);
    await drag(0.3, 0.6);
    await until(
        () => textsOf(it.filters),
        ([now]) => now !== undefined && now !== words,
    );
    // Years and months differ in length.
    assert.ok(Math.abs((await length()) - drawn) < 40, `${drawn} days became ${await length()}`);
});

test("back at the end of the strip there is no limit any more", async (t) => {
    const { it, from, drag } = await open(t);
    await drag(0, 0.3);
    await it.counts(/ of 21 events$/);
    await drag(0.3, 0);
    await it.counts("21 events, 1990 to 2009");
    assert.equal(await value(from), "none");
    assert.equal(await it.filters.count(), 0);
});

test("keys move a handle by one unit, by ten, and to its end", async (t) => {
    const { page, it, from, to } = await open(t);
    const now = async () => Number(await from.getAttribute("aria-valuenow"));
    await from.focus();
    await page.keyboard.press("ArrowRight");
    const first = await until(
        () => value(from),
        (text) => text !== "none",
    );
    const at = await now();
    await page.keyboard.press("ArrowRight");
    await until(
        () => value(from),
        (text) => text !== first,
    );
    const step = (await now()) - at;
    assert.ok(step > 0);
    await page.keyboard.press("PageUp");
    await until(now, (moment) => moment > at + 8 * step);
    await it.counts(/^\d+ of 21 events$/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await until(
        () => value(from),
        (text) => text === "none",
    );
    await to.focus();
    await page.keyboard.press("PageDown");
    await it.counts(/^(1\d|20) of 21 events$/);
    await page.keyboard.press("End");
    await it.counts("21 events, 1990 to 2009");
    assert.ok(await to.evaluate((node) => node.matches(":focus")), "the focus stays on the handle");
});

test("a handle never goes beyond the other", async (t) => {
    const { page, from, to, drag } = await open(t);
    await drag(1, 0.3);
    await drag(0, 0.8);
    const moment = async (/** @type {import("playwright-core").Locator} */ slider) =>
        Number(await slider.getAttribute("aria-valuenow"));
    assert.ok((await moment(from)) < (await moment(to)));
    for (let n = 0; n < 3; n++) await page.keyboard.press("PageUp");
    assert.ok((await moment(from)) < (await moment(to)));
    // End goes as far as the other allows, and Home comes back.
    await page.keyboard.press("Home");
    const begin = await moment(from);
    await page.keyboard.press("End");
    await until(
        () => moment(from),
        (now) => now > begin,
    );
    assert.ok((await moment(from)) < (await moment(to)));
});

test("a finger does as the mouse does", async (t) => {
    const { page, it, y, at } = await open(t, { touch: true, width: 400, height: 800 });
    const session = await page.context().newCDPSession(page);
    const send = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {number[]} */ ...parts) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: parts.map((part) => ({ x: at(part), y })) });
    await send("touchStart", 0);
    for (const part of [0.1, 0.2, 0.3, 0.4, 0.53]) await send("touchMove", part);
    await send("touchEnd");
    await it.counts(/^1[01] of 21 events$/);
});

test("possibly or certainly: the event that may be of any of three years is kept or not", async (t) => {
    const { it, page } = await open(t);
    await it.button("Dates").click();
    const dates = it.element.getByRole("group", { name: "Dates" });
    await dates.getByRole("textbox", { name: "From" }).fill("2000");
    await dates.getByRole("textbox", { name: "To" }).fill("2000");
    await page.keyboard.press("Enter");
    await it.counts("2 of 21 events");
    const match = dates.getByRole("group", { name: "Which dates count as in the range" });
    assert.equal(await match.getByRole("button", { name: "Possibly" }).getAttribute("aria-pressed"), "true");
    await match.getByRole("button", { name: "Certainly" }).click();
    await it.counts("1 of 21 events");
    await page.keyboard.press("Escape");
    assert.deepEqual(await textsOf(it.filters), ["2000 ×"]);
    await it.filters.first().click();
    await it.counts("21 events, 1990 to 2009");
});

test("the boxes take words, and say what is no date", async (t) => {
    const { it, page } = await open(t);
    await it.button("Dates").click();
    const from = it.element.getByRole("textbox", { name: "From" });
    await from.fill("Late 2003");
    await page.keyboard.press("Enter");
    await it.counts("6 of 21 events");
    // The earlier first, whichever box it was typed in.
    const to = it.element.getByRole("textbox", { name: "To" });
    await to.fill("1999");
    await page.keyboard.press("Enter");
    await until(
        () => from.inputValue(),
        (value) => value === "1999",
    );
    assert.equal(await to.inputValue(), "Late 2003");
    await to.fill("");
    await page.keyboard.press("Enter");
    await from.fill("Late 2003");
    await page.keyboard.press("Enter");
    await it.counts("6 of 21 events");
    await from.fill("once upon a time");
    await page.keyboard.press("Enter");
    await it.element
        .getByRole("alert")
        .filter({ hasText: /expected a date, found “once”/ })
        .waitFor();
    await it.counts("6 of 21 events");
    await it.button("Clear all").click();
    await it.counts("21 events, 1990 to 2009");
    await it.button("Dates").click();
    assert.equal(await from.inputValue(), "", "what was wrong has gone with the filter");
    assert.equal(await it.element.getByRole("alert").filter({ visible: true }).count(), 0);
});
