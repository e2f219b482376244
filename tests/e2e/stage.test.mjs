// The stage: which time it shows, how marks tell what is known of a date, and the gestures that move it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, overlaps, pageWith, reader, says, squeeze } from "./reader.mjs";

const day = 86_400_000;

/** One event for each way in which a date can be known. */
const kinds = JSON.stringify({
    title: "What can be known of a date",
    events: [
        { date: "2001-06-15", title: "Day" },
        { date: "2003-01/2005-06", title: "Span" },
        { date: "Between March 2007 and March 2009", title: "Hull" },
        { date: "2011 and After", title: "Begun" },
        { date: "1999 and Before", title: "Ended" },
        { date: "about 2006", title: "About" },
        { date: "2013?", title: "Doubtful" },
        { title: "Nobody knows when" },
    ],
});

/** Two hundred events over thirty years, of which many fall on neighbouring days. */
const crowd = JSON.stringify({
    title: "A crowd",
    events: Array.from({ length: 200 }, (_, n) => ({
        date: new Date(Date.UTC(1980, 0, 1) + ((n * n * 37) % 10_950) * day).toISOString().slice(0, 10),
        title: `The ${n + 1}. event of a long and crowded chronology has a title of some length`,
    })),
});

const long = JSON.stringify({
    title: "Long words",
    events: [
        { date: "Between Shortly After 11:30 p.m. September 11, 2001 and Late November 2003", title: "Long date" },
        { date: "2005-07-01", title: `${"Donaudampfschifffahrts".repeat(4)}gesellschaft meets` },
    ],
});

const site = useSite({
    routes: {
        "/long.json": answers(long, { type: "application/json" }),
        "/long.html": pageWith('<date-line src="/long.json"></date-line>'),
        "/kinds.json": answers(kinds, { type: "application/json" }),
        "/crowd.json": answers(crowd, { type: "application/json" }),
        "/kinds.html": pageWith('<date-line src="/kinds.json"></date-line>'),
        "/crowd.html": pageWith('<date-line src="/crowd.json"></date-line>'),
        // Tall above and below, so that it can be scrolled either way.
        "/tall.html": pageWith(
            '<p class="tall">Above</p><date-line src="/crowd.json"></date-line><p class="tall">Below</p>',
            {
                head: '<link rel="stylesheet" href="/tall.css">',
            },
        ),
        "/tall.css": answers("body { margin: 0 } .tall { height: 1500px }", { type: "text/css" }),
    },
});

/**
 * @param {import("node:test").TestContext} t
 * @param {string} path
 * @param {import("./harness.mjs").PageOptions} [options]
 */
async function stageOf(t, path, options) {
    const page = await site.open(t, path, options);
    const it = await reader(page).ready();
    await it.stage.scrollIntoViewIfNeeded();
    const box = await it.stage.boundingBox();
    assert.ok(box);
    return { page, it, box };
}

/** @typedef {Awaited<ReturnType<typeof stageOf>>["it"]} Reader */

/** The moments at both edges, in ms, and how many a pixel holds. @param {Reader} it @param {number} width */
async function view(it, width) {
    await it.drawn();
    const range = await it.range();
    const [from, to] = [range.from, range.to].map((date) =>
        Date.parse(`${date.padEnd(10, "-01").slice(0, 16)}${date.includes("T") ? "Z" : ""}`),
    );
    return { from, to, perPx: (to - from) / width };
}

/** The labels of the axis that are drawn. @param {Reader} it @param {"major" | "minor"} tier */
const axisLabels = (it, tier) => boxes(it.element.locator(`[part=axis] .${tier} span`));

test("each kind of date has a mark of its own, and the legend explains each", async (t) => {
    const { it } = await stageOf(t, "/kinds.html");
    /** How a mark looks: its shape, its paint, its outline. @param {string} name */
    const looks = (name) =>
        it
            .event(new RegExp(`^${name}`))
            .locator("[part~=mark]")
            .evaluate((mark) => {
                const style = getComputedStyle(mark);
                const tip = getComputedStyle(mark, "::after").content !== "none";
                const { width, height } = mark.getBoundingClientRect();
                return {
                    wide: width > 2 * height,
                    text: [
                        style.borderRadius,
                        style.backgroundImage,
                        style.backgroundColor,
                        style.outline,
                        style.boxShadow,
                        tip,
                        getComputedStyle(mark, "::after").clipPath,
                    ].join("|"),
                };
            });
    const names = ["Day", "Span", "Hull", "Begun", "Ended", "About", "Doubtful"];
    const all = await Promise.all(names.map(looks));
    for (const [place, { text }] of all.entries())
        for (const [other, { text: otherText }] of all.entries())
            if (other > place) assert.notEqual(text, otherText, `${names[place]} and ${names[other]} look alike`);
    assert.equal(all[0].wide, false, "a day is no bar");
    for (const place of [1, 2, 3]) assert.ok(all[place].wide, `${names[place]} shows its extent`);

    await it.button("Keys and legend").click();
    const legend = it.element.getByRole("dialog", { name: "Keys and legend" });
    for (const meaning of [
        "a day",
        "went on from beginning to end",
        "at some time within",
        "no end, or none known",
        "about then",
        "uncertain",
        "the date is inferred",
    ])
        await legend.getByText(meaning, { exact: true }).waitFor();
    await legend.getByRole("button", { name: "Close" }).click();
    await legend.waitFor({ state: "hidden" });
});

test("opening an event that is in sight puts no other out of it", async (t) => {
    const { it } = await stageOf(t, "/kinds.html");
    for (const name of ["Day", "Doubtful", "Span", "Begun", "Ended"]) {
        await it.open(new RegExp(`^${name}`));
        await says(it.headline, name);
        await it.drawn();
        assert.equal(await it.cards.count(), 7, `with ${name} open`);
    }
});

test("a span is drawn from its first to its last day", async (t) => {
    const { it, box } = await stageOf(t, "/kinds.html");
    const { from, perPx } = await view(it, box.width);
    for (const [name, begin, end] of [
        ["Span", "2003-01-01", "2005-07-01"],
        ["Hull", "2007-03-01", "2009-04-01"],
    ]) {
        const [mark] = await boxes(it.event(new RegExp(`^${name}`)).locator("[part~=mark]"));
        const x = (/** @type {string} */ date) => box.x + (Date.parse(date) - from) / perPx;
        assert.ok(Math.abs(mark.left - x(begin)) < 3, `${name} begins at ${mark.left}, not ${x(begin)}`);
        assert.ok(Math.abs(mark.right - x(end)) < 3, `${name} ends at ${mark.right}, not ${x(end)}`);
    }
});

test("what has no date is counted, and shown in the list", async (t) => {
    const { it } = await stageOf(t, "/kinds.html");
    await it.counts(/^8 events/);
    assert.equal(await it.cards.count(), 7);
    await it.button("1 event without a date").click();
    await it.list.waitFor();
    await says(it.list.getByRole("heading").last(), "Undated");
    assert.ok(
        await it.list.getByRole("button", { name: "Nobody knows when" }).evaluate((node) => node.matches(":focus")),
    );
});

/**
 * The lines on the stage that are cut off without saying so.
 * @param {Reader} it
 */
const cutShort = (it) =>
    it.stage.locator(".line").evaluateAll((lines) =>
        lines
            .filter((line) => {
                const { overflow, textOverflow, whiteSpace, webkitLineClamp } = getComputedStyle(line);
                if (overflow === "visible") return false;
                // One line ends in an ellipsis, several in that of the last; a word across the edge has none of either.
                const [tooWide, tooHigh] = [line.scrollWidth - line.clientWidth, line.scrollHeight - line.clientHeight];
                const says = whiteSpace === "nowrap" && textOverflow === "ellipsis";
                return (tooWide > 1 && !says) || (tooHigh > 1 && webkitLineClamp === "none");
            })
            .map((line) => line.textContent),
    );

test("a word or a date longer than its place is not cut off in silence", async (t) => {
    const { it } = await stageOf(t, "/long.html", { width: 360, height: 740 });
    assert.equal(await it.cards.count(), 2);
    assert.deepEqual(await cutShort(it), []);
    const dates = it.stage.locator("[part=event-date]");
    assert.ok(
        await dates
            .first()
            .evaluate((date) => date.parentElement && date.parentElement.scrollWidth > date.parentElement.clientWidth),
        "the date is long enough to need it",
    );
});

for (const [width, height] of [
    [360, 740],
    [768, 900],
    [1280, 800],
]) {
    test(`at ${width} px no label covers another, and what does not fit ends in an ellipsis`, async (t) => {
        const { it } = await stageOf(t, "/crowd.html", { width, height });
        for (const zoomed of [false, true]) {
            if (zoomed) {
                await it.button("Zoom in").click();
                await it.button("Zoom in").click();
                await it.drawn();
            }
            const cards = await boxes(it.stage.locator("[part=event-title], [part=event-date]"));
            assert.ok(cards.length >= 4, `some events are labelled: ${cards.length}`);
            const blocks = await boxes(it.cards.getByRole("button"));
            assert.deepEqual(overlaps(blocks), []);
            for (const tier of /** @type {const} */ (["major", "minor"]))
                assert.deepEqual(overlaps(await axisLabels(it, tier)), []);
            assert.deepEqual(await cutShort(it), []);
        }
    });
}

test("every event in the time shown has a label or is in a heap", async (t) => {
    const { it } = await stageOf(t, "/crowd.html");
    /** How many the stage accounts for. */
    const accounted = async () => {
        const heaps = await it.element
            .locator("[part=rest]")
            .getByRole("button")
            .evaluateAll((buttons) =>
                buttons.map((button) =>
                    Number(/^(\d+) events/.exec(button.getAttribute("aria-label") ?? "")?.[1] ?? 1),
                ),
            );
        return heaps.reduce((sum, n) => sum + n, await it.cards.count());
    };
    const inRange = () =>
        it.element.evaluate((/** @type {any} */ { chronology, range }) => chronology.query(range).indices.length);
    assert.equal(await accounted(), 200);
    for (const name of ["Zoom in", "Zoom in", "Zoom in", "Zoom out"]) {
        await it.button(name).click();
        await it.drawn();
        const [n, least] = [await accounted(), await inRange()];
        // A label or heap that reaches in from beyond the edge is there too.
        assert.ok(n >= least && n <= least + 30 && least < 200, `${n} of ${least} after ${name}`);
    }
    await it.button("Show all").click();
    await it.drawn();
    assert.equal(await accounted(), 200);
});

test("a click on a heap goes in to its events", async (t) => {
    const { it, box } = await stageOf(t, "/crowd.html");
    const heap = it.element
        .locator("[part=rest]")
        .getByRole("button", { name: /^\d+ events, beginning with/ })
        .first();
    const before = await view(it, box.width);
    await heap.click();
    const after = await view(it, box.width);
    assert.ok(after.perPx < before.perPx / 3 && after.from > before.from - 1 && after.to < before.to + 1);
});

test("Ctrl and the wheel zoom at the pointer: the moment under it stays under it", async (t) => {
    const { page, it, box } = await stageOf(t, "/tall.html");
    const at = box.width / 4;
    const moment = (/** @type {{ from: number, perPx: number }} */ { from, perPx }) => from + at * perPx;
    const before = await view(it, box.width);
    const scroll = await page.evaluate(() => scrollY);
    await page.mouse.move(box.x + at, box.y + box.height / 2);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    const after = await until(
        () => view(it, box.width),
        ({ perPx }) => perPx < before.perPx * 0.6,
    );
    assert.ok(Math.abs(after.perPx / before.perPx - 0.5) < 0.02, "two notches and a half double it");
    // The range is told to the day on a long stage.
    assert.ok(Math.abs(moment(after) - moment(before)) <= 2 * day, `${moment(before)} became ${moment(after)}`);
    assert.equal(await page.evaluate(() => scrollY), scroll, "the page stays");
});

test("an event that is clicked hands the wheel no zoom, the stage does until the pointer leaves it", async (t) => {
    const { page, it, box } = await stageOf(t, "/tall.html");
    const wheel = async () => {
        const scroll = await page.evaluate(() => scrollY);
        const range = await it.range();
        await page.mouse.wheel(0, 60);
        const done = await until(
            async () => ({ scroll: await page.evaluate(() => scrollY), range: await it.range() }),
            (now) => now.scroll !== scroll || now.range.from !== range.from,
        );
        return done.scroll === scroll ? "zooms" : "scrolls";
    };
    // On the axis stands no event.
    const empty = { x: box.x + box.width / 2, y: box.y + 30 };
    const event = it.cards.first().getByRole("button");
    await event.click();
    await page.keyboard.press("Escape");
    await event.hover();
    const scroll = await page.evaluate(() => scrollY);
    assert.equal(await wheel(), "scrolls");
    await page.evaluate((top) => scrollTo(0, top), scroll);
    await page.mouse.click(empty.x, empty.y);
    assert.equal(await wheel(), "zooms");
    await it.search.hover();
    await page.mouse.move(empty.x, empty.y);
    assert.equal(await wheel(), "scrolls");
});

test("however far one drags and zooms, an event is in sight", async (t) => {
    const { page, it, box } = await stageOf(t, "/kinds.html");
    for (let n = 0; n < 3; n++) {
        await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
        await page.mouse.up();
    }
    for (let n = 0; n < 4; n++) await it.button("Zoom in").click();
    await until(
        () => it.range(),
        ({ from, to }) => Date.parse(to) - Date.parse(from) < 900 * day,
    );
    const { from, to } = await it.range();
    assert.ok(from < "2013-12-31" && to > "1999-01-01", `${from} to ${to} is among the events`);
});

test("the wheel alone scrolls the page, and sideways pans", async (t) => {
    const { page, it, box } = await stageOf(t, "/tall.html");
    const before = await it.range();
    const scroll = await page.evaluate(() => scrollY);
    await page.mouse.move(box.x + box.width / 2, box.y + 80);
    await page.mouse.wheel(0, 120);
    await until(
        () => page.evaluate(() => scrollY),
        (now) => now > scroll,
    );
    assert.deepEqual(await it.range(), before);
    await page.mouse.wheel(200, 0);
    await until(
        () => it.range(),
        ({ from }) => from > before.from,
    );
});

test("a drag takes the stage along, and opens nothing", async (t) => {
    const { page, it, box } = await stageOf(t, "/kinds.html");
    const before = await view(it, box.width);
    const [card] = await boxes(it.event(/^Span/));
    await page.mouse.move(card.left + 4, card.top + 20);
    await page.mouse.down();
    await page.mouse.move(card.left + 100, card.top + 25, { steps: 4 });
    await page.mouse.move(card.left + 204, card.top + 20, { steps: 4 });
    await page.mouse.up();
    const after = await view(it, box.width);
    const moved = (before.from - after.from) / before.perPx;
    assert.ok(Math.abs(moved - 200) < 8, `200 px to the right: ${moved}`);
    assert.ok(Math.abs(after.perPx / before.perPx - 1) < 0.01, "no zoom");
    assert.equal(await it.detail.count(), 0, "the release is no click");
});

/** Swings the stage to the left by the mouse and lets go: where it is then, and where it comes to rest. @param {import("node:test").TestContext} t @param {"reduce" | "no-preference"} motion */
async function swung(t, motion) {
    const { page, it, box } = await stageOf(t, "/kinds.html", { motion });
    await page.mouse.move(box.x + 800, box.y + 20);
    await page.mouse.down();
    for (let x = 780; x >= 600; x -= 20) await page.mouse.move(box.x + x, box.y + 20);
    await page.mouse.up();
    const released = await view(it, box.width);
    /** Waits until it moves no more. */
    const rest = async () => {
        for (let before = released; ;) {
            await page.waitForTimeout(200);
            const now = await view(it, box.width);
            if (now.from === before.from) return now;
            before = now;
        }
    };
    return { page, it, box, released, rest };
}

test("let go in full swing the stage coasts on, and a press holds it", async (t) => {
    const { page, it, box, released, rest } = await swung(t, "no-preference");
    const rested = await rest();
    const coasted = (rested.from - released.from) / released.perPx;
    assert.ok(coasted > 20, `on in the same direction: ${coasted}`);
    assert.ok(Math.abs(rested.perPx / released.perPx - 1) < 0.01, "no zoom");

    await page.mouse.move(box.x + 600, box.y + 20);
    await page.mouse.down();
    for (let x = 620; x <= 800; x += 20) await page.mouse.move(box.x + x, box.y + 20);
    await page.mouse.up();
    await page.mouse.down();
    const held = await view(it, box.width);
    await page.waitForTimeout(300);
    assert.deepEqual(await view(it, box.width), held);
    await page.mouse.up();
});

test("a reader who asked for less motion has the stage stand where it was let go", async (t) => {
    const { rest, released } = await swung(t, "reduce");
    assert.deepEqual(await rest(), released);
});

test("held still before the release it stays", async (t) => {
    const { page, it, box } = await stageOf(t, "/kinds.html", { motion: "no-preference" });
    await page.mouse.move(box.x + 800, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 600, box.y + 20, { steps: 5 });
    await page.waitForTimeout(150);
    const before = await view(it, box.width);
    await page.mouse.up();
    await page.waitForTimeout(200);
    assert.deepEqual(await view(it, box.width), before);
});

test("a double click zooms in at that place, with Shift out again", async (t) => {
    const { page, it, box } = await stageOf(t, "/kinds.html");
    const before = await view(it, box.width);
    // In the ground at the right edge of the axis, where no event stands.
    const spot = { x: box.x + box.width * 0.5, y: box.y + 20 };
    await page.mouse.dblclick(spot.x, spot.y);
    const inside = await until(
        () => view(it, box.width),
        ({ perPx }) => perPx < before.perPx * 0.6,
    );
    assert.ok(Math.abs((inside.from + inside.to) / 2 - (before.from + before.to) / 2) < 40 * day);
    await page.keyboard.down("Shift");
    await page.mouse.dblclick(spot.x, spot.y);
    await page.keyboard.up("Shift");
    await until(
        () => view(it, box.width),
        ({ perPx }) => Math.abs(perPx / before.perPx - 1) < 0.01,
    );
});

test("a double click on an event opens it, and zooms nowhere", async (t) => {
    const { page, it } = await stageOf(t, "/kinds.html");
    const { x, y, width } = (await it.event("Span").boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.dblclick(x + width / 2, y + 20);
    await says(it.headline, "Span");
    await page.waitForTimeout(500);
    assert.doesNotMatch(page.url(), /range=/);
});

test("buttons zoom in, out, and back to all", async (t) => {
    const { it, box } = await stageOf(t, "/kinds.html");
    const before = await view(it, box.width);
    await it.button("Zoom in").click();
    const inside = await view(it, box.width);
    assert.ok(Math.abs(inside.perPx / before.perPx - 0.5) < 0.01);
    await it.button("Zoom out").click();
    await it.button("Zoom out").click();
    assert.ok(Math.abs((await view(it, box.width)).perPx / before.perPx - 2) < 0.02);
    await it.button("Show all").click();
    const again = await view(it, box.width);
    assert.deepEqual([again.from, again.to], [before.from, before.to]);
});

test("the axis goes on in order and finer as the reader goes in", async (t) => {
    const { it } = await stageOf(t, "/kinds.html");
    const years = (await axisLabels(it, "major")).map(({ text }) => text);
    assert.ok(years.length >= 3 && years.every((text) => /^\d{4}s?$/.test(text)), years.join());
    for (let n = 0; n < 6; n++) await it.button("Zoom in").click();
    await it.drawn();
    const months = (await axisLabels(it, "minor")).map(({ text }) => text);
    assert.ok(
        months.some((text) => /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d+)/.test(text)),
        months.join(),
    );
});

/**
 * Moves fingers over the page, from where they go down to where they go up.
 * @param {import("playwright-core").Page} page
 * @param {{ x: number, y: number }[][]} paths a path a finger, all of one length
 */
async function fingers(page, paths) {
    const session = await page.context().newCDPSession(page);
    const points = (/** @type {number} */ step) => paths.map((path, id) => ({ ...path[step], id }));
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
    for (let step = 1; step < paths[0].length; step++)
        await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step) });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
}

/**
 * A finger's way in steps.
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} by
 */
const path = ({ x, y }, by, steps = 8) =>
    Array.from({ length: steps + 1 }, (_, n) => ({ x: x + (by.x * n) / steps, y: y + (by.y * n) / steps }));

test("two fingers zoom what lies between them", async (t) => {
    const { page, it, box } = await stageOf(t, "/tall.html", { touch: true, width: 400, height: 800 });
    const before = await view(it, box.width);
    const y = box.y + box.height / 2;
    const middle = box.x + box.width / 2;
    await fingers(page, [path({ x: middle - 40, y }, { x: -60, y: 0 }), path({ x: middle + 40, y }, { x: 60, y: 0 })]);
    const after = await until(
        () => view(it, box.width),
        ({ perPx }) => perPx < before.perPx * 0.6,
    );
    assert.ok(Math.abs(after.perPx / before.perPx - 0.4) < 0.05, `80 px became 200: ${after.perPx / before.perPx}`);
    assert.ok(Math.abs((after.from + after.to - before.from - before.to) / 2) < 8 * before.perPx, "the middle stays");
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "the page itself is not zoomed");
});

test("one finger sideways pans the stage, up and down scrolls the page", async (t) => {
    const { page, it, box } = await stageOf(t, "/tall.html", { touch: true, width: 400, height: 800 });
    const before = await view(it, box.width);
    const scroll = await page.evaluate(() => scrollY);
    const start = { x: box.x + 200, y: box.y + box.height - 60 };
    await fingers(page, [path(start, { x: -120, y: 0 })]);
    const panned = await until(
        () => view(it, box.width),
        ({ from }) => from > before.from,
    );
    assert.ok(
        Math.abs((panned.from - before.from) / before.perPx - 120) < 25,
        `${(panned.from - before.from) / before.perPx} px`,
    );
    assert.equal(await page.evaluate(() => scrollY), scroll);
    await fingers(page, [path(start, { x: 0, y: -160 })]);
    await until(
        () => page.evaluate(() => scrollY),
        (now) => now > scroll + 50,
    );
    assert.deepEqual(await view(it, box.width), panned);
});

test("a reader who has nothing against motion sees the stage fly, and it arrives where it would have jumped", async (t) => {
    const { it, box } = await stageOf(t, "/kinds.html", { motion: "no-preference" });
    const before = await view(it, box.width);
    await it.button("Zoom in").click();
    await until(
        () => view(it, box.width),
        ({ perPx }) => Math.abs(perPx / before.perPx - 0.5) < 0.005,
    );
    assert.match(squeeze((await it.cards.first().textContent()) ?? ""), /./);
});
