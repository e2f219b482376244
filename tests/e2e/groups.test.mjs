// The stage divided by the values of a facet: a band for each, with its name, its count and its events.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { boxes, focused, pageWith, reader, textsOf } from "./reader.mjs";

const events = JSON.stringify({
    title: "The file",
    events: [
        { date: "2000-05-01", title: "First", tags: ["red"], fields: { Region: ["North"] } },
        { date: "2001-05-01", title: "Second", tags: ["blue", "red"], body: "See it (see May 1, 2004)." },
        { date: "2002-05-01", title: "Third" },
        { date: "2003-05-01", title: "Fourth", tags: ["blue"], fields: { Region: ["South"] } },
        { date: "2004-05-01", title: "Fifth", tags: ["green"], fields: { Region: ["North"] } },
        { date: "2005-05-01", title: "Sixth", tags: ["blue"] },
        { title: "Undated", tags: ["green"] },
    ],
});
const crowd = JSON.stringify({
    title: "A crowd",
    events: Array.from({ length: 3000 }, (_, n) => ({
        date: `${1900 + (n % 100)}-0${1 + (n % 9)}-11`,
        title: `Event ${n} of the many that there are`,
        tags: Array.from({ length: 3 }, (_, k) => `Tag ${String((n * 7 + k * 13) % 60).padStart(2, "0")}`),
    })),
});

const tag = (/** @type {string} */ more, src = "/events.json") => `<date-line src="${src}" ${more}></date-line>`;
const site = useSite({
    routes: {
        "/events.json": answers(events, { type: "application/json" }),
        "/crowd.json": answers(crowd, { type: "application/json" }),
        "/tags.html": pageWith(tag('group-by="tags"')),
        "/plain.html": pageWith(tag("")),
        "/strict.html": pageWith(tag('group-by="tags"'), { headers: { "content-security-policy": strictPolicy } }),
        "/size.html": pageWith(tag('group-by="tags" group-order="size"')),
        "/region.html": pageWith(tag('group-by="Region"')),
        "/unknown.html": pageWith(tag('group-by="colour"')),
        "/crowd.html": pageWith(tag('group-by="tags"', "/crowd.json")),
    },
});

/** @param {import("node:test").TestContext} t @param {string} path @param {import("./harness.mjs").PageOptions} [options] */
async function grouped(t, path, options) {
    const page = await site.open(t, path, options);
    const it = await reader(page).ready();
    const bands = it.stage.locator("[part=bands]").getByRole("button");
    if (!path.startsWith("/unknown")) await bands.first().waitFor();
    await it.stage.scrollIntoViewIfNeeded();
    const lanes = it.element.locator(".lanes");
    /** Each band's events, in order. */
    const rows = async () => {
        const heads = await boxes(bands);
        const cards = await boxes(it.stage.getByRole("listitem"));
        return heads.map(({ top, text }, place) => {
            const end = heads[place + 1]?.top ?? Infinity;
            const inside = cards.filter((card) => card.top > top && card.top < end);
            return `${text}: ${inside.map((card) => card.text.replace(/May.*/, "")).join(", ")}`;
        });
    };
    return { page, it, bands, lanes, rows };
}

test("an event stands in the band of each of its tags, one without any under Other, the last", async (t) => {
    const { it, rows, bands } = await grouped(t, "/strict.html");
    assert.deepEqual(await rows(), [
        "red 2: First, Second",
        "blue 3: Second, Fourth, Sixth",
        "green 1: Fifth",
        "Other 1: Third",
    ]);
    assert.equal(await bands.first().getAttribute("aria-expanded"), "true");
    const descriptions = await it.event(/^Second/).evaluateAll((nodes) => nodes.map((node) => node.ariaDescription));
    assert.deepEqual(descriptions, ["red", "blue"], "and says which");
    await it.button("1 event without a date").waitFor();
});

test("the bands are in order of their size where that is asked for, and of any column", async (t) => {
    const { bands } = await grouped(t, "/size.html");
    assert.deepEqual(await textsOf(bands), ["blue 3", "red 2", "green 1", "Other 1"]);
    const other = await grouped(t, "/region.html");
    assert.deepEqual(await textsOf(other.bands), ["North 2", "South 1", "Other 3"]);
    // The attributes may change while one looks.
    await other.it.element.evaluate((node) => node.setAttribute("group-by", "tags"));
    await until(
        () => textsOf(other.bands),
        (names) => names.join() === "red 2,blue 3,green 1,Other 1",
    );
    await other.it.element.evaluate((node) => node.removeAttribute("group-by"));
    await until(
        () => other.bands.count(),
        (n) => n === 0,
    );
});

test("a facet that there is none of divides nothing", async (t) => {
    const { it, bands } = await grouped(t, "/unknown.html", { expected: [/as `group-by`, found “colour”/] });
    assert.equal(await it.cards.count(), 6);
    assert.equal(await bands.count(), 0);
});

test("a band is closed and opened by mouse and key, and the address has it", async (t) => {
    const { page, it, bands, rows } = await grouped(t, "/tags.html");
    await bands.nth(1).click();
    await it.drawn();
    assert.equal(await bands.nth(1).getAttribute("aria-expanded"), "false");
    assert.deepEqual((await rows()).slice(0, 3), ["red 2: First, Second", "blue 3: ", "green 1: Fifth"]);
    await bands.nth(3).focus();
    await page.keyboard.press("Enter");
    await it.drawn();
    assert.equal(await bands.nth(3).getAttribute("aria-expanded"), "false");
    const now = await focused(page);
    assert.equal(now.name, "Other 1");
    assert.ok(now.visible);
    assert.match(page.url(), /#dateline\?closed=blue&closed=$/);

    await page.reload();
    await it.ready();
    await bands.first().waitFor();
    assert.deepEqual((await rows()).slice(1), ["blue 3: ", "green 1: Fifth", "Other 1: "]);
    await bands.nth(1).click();
    await it.drawn();
    assert.equal((await rows())[1], "blue 3: Second, Fourth, Sixth");
});

test("the way to an event in a closed band opens that band", async (t) => {
    const { it, bands, rows } = await grouped(t, "/tags.html#dateline?closed=green");
    assert.equal((await rows())[2], "green 1: ");
    await it
        .event(/^Second/)
        .first()
        .click();
    await it.detail.getByRole("link", { name: "May 1, 2004" }).click();
    await until(
        () => bands.nth(2).getAttribute("aria-expanded"),
        (open) => open === "true",
    );
    assert.match((await rows())[2], /^green 1: Fifth/);
});

test("filters and searches leave the bands that have something, with their counts", async (t) => {
    const { page, it, bands, rows } = await grouped(t, "/tags.html");
    await it.search.fill("second");
    await it.counts("1 of 7 events");
    await it.drawn();
    assert.deepEqual(await rows(), ["blue 1: Second", "red 1: Second"]);
    await bands.nth(1).focus();
    await page.keyboard.press("/");
    await page.keyboard.insertText("third");
    await it.counts("1 of 7 events");
    await until(
        () => textsOf(bands),
        (names) => names.join() === "Other 1",
    );
    await it.search.fill("");
    await it.counts(/^7 events/);
    await it.drawn();
    assert.equal((await rows()).length, 4);
});

test("bands and lanes stay where they are while one drags", async (t) => {
    const { page, it, bands } = await grouped(t, "/tags.html");
    const before = await boxes(bands);
    const card = (/** @type {string} */ name) => boxes(it.event(new RegExp(`^${name}`)).last());
    const [fourth] = await card("Fourth");
    const area = await it.stage.boundingBox();
    assert.ok(area);
    await page.mouse.move(area.x + 700, area.y + 40);
    await page.mouse.down();
    await page.mouse.move(area.x + 620, area.y + 40, { steps: 4 });
    await page.mouse.up();
    await it.drawn();
    assert.deepEqual(await boxes(bands), before);
    const [moved] = await card("Fourth");
    assert.ok(Math.abs(moved.left - fourth.left + 80) <= 2 && moved.top === fourth.top, JSON.stringify(moved));
});

test("what is higher than the stage scrolls, and the keyboard finds its event in sight", async (t) => {
    const { page, it, lanes } = await grouped(t, "/tags.html", { height: 620 });
    const scrolled = () => lanes.evaluate((node) => node.scrollTop);
    assert.ok(await lanes.evaluate((node) => node.scrollHeight > node.clientHeight));
    const range = await it.range();
    await it.stage.hover();
    await page.mouse.wheel(0, 120);
    await until(scrolled, (top) => top > 0);
    assert.deepEqual(await it.range(), range, "the wheel has not zoomed");

    await it.event(/^First/).focus();
    await until(scrolled, (top) => top === 0);
    for (const name of ["Second", "Third", "Fourth", "Fifth"]) {
        await page.keyboard.press("ArrowRight");
        const now = await until(
            () => focused(page),
            (found) => found.name.startsWith(name),
        );
        assert.ok(now.visible);
        const inSight = () =>
            lanes.evaluate((node) => {
                const root = /** @type {ShadowRoot} */ (node.getRootNode());
                const at = root.activeElement?.getBoundingClientRect();
                const area = node.getBoundingClientRect();
                return Boolean(at && at.top >= area.top + 30 && at.bottom <= area.bottom + 1);
            });
        await until(inSight, Boolean);
    }
});

test("however many tags there are, no more is drawn than on a stage of many lanes", async (t) => {
    const { it, bands } = await grouped(t, "/crowd.html");
    const names = await textsOf(bands);
    assert.equal(names.length, 25, names.join());
    assert.match(names[24], /^Other \d+$|^Other [\d,]+$/);
    assert.ok((await it.cards.count()) <= 64 * 8, String(await it.cards.count()));
    // Heaps tell of the others, in each band.
    assert.ok((await it.element.locator("[part=rest] button:visible").count()) > 24);
});

for (const width of [360, 1280]) {
    test(`axe finds nothing in a divided stage at ${width} px, and each head can be hit`, async (t) => {
        const { page, it, bands } = await grouped(t, "/tags.html", {
            width,
            colorScheme: width === 360 ? "dark" : "light",
        });
        assert.deepEqual(await violations(page), []);
        for (const { top, bottom, text } of await boxes(bands)) assert.ok(bottom - top >= 24, text);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await bands.first().click();
        // The one in the closed band fades.
        await until(
            () => it.event(/^Second/).count(),
            (n) => n === 1,
        );
        await it.event(/^Second/).click();
        await it.detail.waitFor();
        assert.deepEqual(await violations(page), []);
    });
}

test("a reader groups by a facet from its panel, and no more", async (t) => {
    const page = await site.open(t, "/plain.html");
    const it = await reader(page).ready();
    const bands = it.stage.locator("[part=bands]").getByRole("button");
    await it.search.fill("second");
    await it.button(/^Tags/).click();
    await it.button("Group the timeline by this").click();
    await bands.first().waitFor();
    assert.deepEqual(await textsOf(bands), ["blue 1", "red 1"]);
    assert.equal(await page.locator("date-line").getAttribute("group-by"), "tags");
    assert.equal(await it.search.inputValue(), "second", "what was asked stays");
    assert.match(page.url(), /q=second/, "in the address, too");
    assert.equal((await focused(page)).name, "Events in order of time", "the focus is on the stage");
    await it.button(/^Tags/).click();
    assert.equal(await it.button("Group the timeline by this").count(), 0);
    await it.button("Do not group the timeline").click();
    await bands.first().waitFor({ state: "detached" });
    assert.equal(await page.locator("date-line").getAttribute("group-by"), null);
    // A list has no bands.
    await it.button("List").click();
    await it.button(/^Tags/).click();
    assert.equal(await it.button("Group the timeline by this").isVisible(), false);
});

test("what a reader groups by comes back with the address, and that they do not group", async (t) => {
    const page = await site.open(t, "/plain.html");
    const it = await reader(page).ready();
    await it.button(/^Tags/).click();
    await it.button("Group the timeline by this").click();
    await until(
        async () => page.url(),
        (url) => /group=tags/.test(url),
    );
    const there = await grouped(t, `/plain.html${new URL(page.url()).hash}`);
    assert.equal(await there.bands.count(), 4);
    const authors = await grouped(t, "/tags.html");
    await authors.it.button(/^Tags/).click();
    await authors.it.button("Do not group the timeline").click();
    await until(
        async () => authors.page.url(),
        (url) => /group=/.test(url),
    );
    const plain = await site.open(t, `/tags.html${new URL(authors.page.url()).hash}`);
    const again = await reader(plain).ready();
    await until(
        () => again.stage.locator("[part=bands]").getByRole("button").count(),
        (count) => count === 0,
    );
});
