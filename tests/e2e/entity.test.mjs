// The page of a person, an organisation or a place: from the chip of an open event, in the pane of that event, with what
// the chronology knows of the name; closed and left as the event is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { focused, khaksar, pageWith, reader, says, skipped, textsOf } from "./reader.mjs";

const strict = { headers: { "content-security-policy": strictPolicy } };

/** Ann writes each year, mostly with Bo, twice with Cy, who sails alone in later years; one is found in the text. */
const letters = JSON.stringify({
    title: "Letters",
    events: [
        ...Array.from({ length: 24 }, (_, n) => ({
            id: `ann-${n}`,
            date: String(1900 + n),
            title: `Letter ${n + 1}`,
            entities: n < 12 ? ["Ann", "Bo"] : n < 14 ? ["Ann", "Cy"] : ["Ann"],
            sources: n < 2 ? [{ name: "Herald" }] : [],
        })),
        ...Array.from({ length: 26 }, (_, n) => ({
            id: `cy-${n}`,
            date: String(1930 + n),
            title: `Voyage ${n + 1}`,
            entities: ["Cy"],
        })),
        ...Array.from({ length: 3 }, (_, n) => ({
            id: `note-${n}`,
            date: String(1956 + n),
            title: `Note ${n + 1}`,
            body: "In Uppsala the trunk of Dora Quist is opened. Nobody knew that Dora Quist had one.",
        })),
    ],
});

const site = useSite({
    routes: {
        "/letters.json": answers(letters, { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/letters.json"></date-line>', strict),
        // For axe, which a strict policy would not let in.
        "/plain.html": pageWith('<date-line src="/letters.json"></date-line>'),
        "/khaksar.txt": answers(khaksar ?? ""),
        "/khaksar.html": pageWith('<date-line src="/khaksar.txt"></date-line>', strict),
    },
});

if (skipped) console.log(skipped);

/** @param {ReturnType<typeof reader>} it */
function parts(it) {
    const pane = it.element.getByRole("region", { name: "Person, organisation or place" });
    return {
        pane,
        name: pane.getByRole("heading").first(),
        close: pane.getByRole("button", { name: "Close" }),
        /** The rows under a heading. @param {string | RegExp} name */
        under: (name) =>
            pane
                .locator(".part")
                .filter({ has: it.page.getByRole("heading", { name }) })
                .getByRole("listitem"),
        /** @param {string} name */
        fact: (name) => pane.locator("dt", { hasText: name }).locator("+ dd"),
    };
}

/** @param {import("playwright-core").Page} page */
const hashOf = (page) => decodeURIComponent(new URL(page.url()).hash);

/** @param {import("node:test").TestContext} t @param {string} [chip] @param {string} [event] */
async function pageOf(t, chip = "Ann", event = "ann-0") {
    const page = await site.open(t, `/page.html#dateline?event=${event}`);
    const it = await reader(page).ready();
    const here = parts(it);
    await it.detail.getByRole("button", { name: new RegExp(`^${chip} \\d+$`) }).click();
    await here.pane.waitFor();
    return { page, it, here };
}

test("a chip leads to the page of its name: when, how often, with whom, by whom", async (t) => {
    const { page, it, here } = await pageOf(t);
    await says(here.name, "Ann");
    assert.ok(await it.detail.isHidden(), "in the place of the event");
    await says(here.pane.locator(".hint").first(), "Tagged in 24 events.");
    await says(here.fact("First seen"), "1900");
    await says(here.fact("Last seen"), "1923");
    const events = await textsOf(here.under("24 events"));
    assert.equal(events.length, 20, "the first twenty");
    assert.equal(events[0], "Letter 1 1900");
    assert.deepEqual(
        await textsOf(here.under("Appears with")).then((rows) => rows.filter((row) => /^(Bo|Cy)/.test(row))),
        ["Bo 12 times together, 2.2× more than chance", "Cy 2 times together, less than chance"],
    );
    assert.deepEqual(await textsOf(here.under("Sources")), ["Herald 2 events"]);
    const ends = await textsOf(here.pane.locator(".when-seen span"));
    assert.deepEqual(ends, ["1900", "1958"], "the strip has the time of the whole chronology");
    const bars = (await here.pane.locator(".when-seen path").getAttribute("d")) ?? "";
    const lefts = [...bars.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));
    assert.ok(lefts.length > 10 && Math.max(...lefts) < 30, "its marks end before the middle");
    assert.match(hashOf(page), /\bentity=Ann\b/);
    const { tag, name } = await focused(page);
    assert.deepEqual([tag, name], ["h3", "Ann"]);
});

test("a name that was found in the text says so", async (t) => {
    const { here } = await pageOf(t, "Dora Quist", "note-0");
    await says(here.pane.locator(".hint").first(), "Found in the text of 3 events.");
});

test("it closes to the event beneath, by button and Escape, with the focus on the chip", async (t) => {
    const { page, it, here } = await pageOf(t);
    await here.close.click();
    await it.detail.waitFor();
    assert.ok(await here.pane.isHidden());
    assert.equal((await focused(page)).name, "Ann 24");
    assert.doesNotMatch(hashOf(page), /entity/);
    await page.keyboard.press("Enter");
    await here.pane.waitFor();
    await page.keyboard.press("Escape");
    await it.detail.waitFor();
    await says(it.headline, "Letter 1");
    assert.equal((await focused(page)).name, "Ann 24");
    await page.keyboard.press("Escape");
    await it.detail.waitFor({ state: "hidden" });
});

test("from name to name, to an event, and back through all by the browser's buttons", async (t) => {
    const { page, it, here } = await pageOf(t);
    await here.pane.getByRole("button", { name: "Cy", exact: true }).click();
    await says(here.name, "Cy");
    await says(here.fact("Last seen"), "1955");
    await here.pane.getByRole("link", { name: "Voyage 1", exact: true }).click();
    await says(it.headline, "Voyage 1");
    assert.ok(await here.pane.isHidden());
    assert.equal((await focused(page)).name, "Voyage 1");
    await page.goBack();
    await says(here.name, "Cy");
    await page.goBack();
    await says(here.name, "Ann");
    await page.goBack();
    await says(it.headline, "Letter 1");
    assert.ok(await here.pane.isHidden());
    await page.goForward();
    await says(here.name, "Ann");
    await page.goForward();
    await page.goForward();
    await says(it.headline, "Voyage 1");
});

test("a page that is long in coming is a place of its own, and one that comes too late is not opened", async (t) => {
    const page = await site.open(t, "/page.html#dateline?event=ann-0");
    const it = await reader(page).ready();
    const here = parts(it);
    const chip = it.detail.getByRole("button", { name: /^Ann \d+$/ });
    // Longer than the stage takes to tell the address what it shows.
    await page.route("**/later/entity.js", (route) => setTimeout(() => route.continue(), 700));
    await it.stage.getByRole("listitem").first().waitFor();
    await it.element.getByRole("button", { name: "Zoom in" }).click();
    await chip.click();
    assert.ok(await here.pane.isHidden());
    await says(here.name, "Ann");
    await page.goBack();
    await here.pane.waitFor({ state: "hidden" });
    await says(it.headline, "Letter 1");

    await page.reload();
    await it.ready();
    await chip.click();
    await it.detail.getByRole("button", { name: "Close" }).click();
    await page.waitForTimeout(1200);
    assert.ok(await here.pane.isHidden(), "the reader has closed what the name stood in");
    assert.ok(!hashOf(page).includes("entity"));
});

test("all its events are shown on the timeline by a filter, and back", async (t) => {
    const { page, it, here } = await pageOf(t);
    const range = await it.range();
    await it.see("List");
    await here.pane.getByRole("button", { name: "Show all 24 on the timeline" }).click();
    await it.counts("24 of 53 events");
    assert.deepEqual(await textsOf(it.filters), ["Ann ×"]);
    assert.ok(await it.stage.isVisible());
    assert.ok((await it.range()).to < "1935", "the stage shows their time");
    await page.goBack();
    await it.counts(/^53 events/);
    await it.see("Timeline");
    assert.deepEqual(await it.range(), range, "and the stage where it was");
});

test("a link opens the page, with and without an event, and takes the focus from nobody", async (t) => {
    for (const hash of ["entity=Bo", "event=ann-3&entity=Bo"]) {
        const page = await site.open(t, `/page.html#dateline?${hash}`);
        const it = await reader(page).ready();
        const here = parts(it);
        await says(here.name, "Bo");
        assert.equal((await focused(page)).tag, "body");
        await here.close.click();
        await here.pane.waitFor({ state: "hidden" });
        if (hash.includes("event")) await says(it.headline, "Letter 4");
        else assert.equal((await focused(page)).name, "Events in order of time");
    }
});

test("a link to a name that is not there says so", async (t) => {
    const page = await site.open(t, "/page.html#dateline?entity=Nobody&event=ann-3");
    const it = await reader(page).ready();
    await says(it.element.locator("[part=notice]"), "There is no “Nobody” in this chronology.");
    await says(it.headline, "Letter 4");
    await until(
        async () => hashOf(page),
        (hash) => !hash.includes("entity"),
    );
});

test("where the page's part cannot be fetched the event stays, the reader is told, and the next time it may work", async (t) => {
    const page = await site.open(t, "/page.html", { expected: [/Failed to load resource/] });
    const it = await reader(page).ready();
    await page.route("**/later/style.css", (route) => route.abort());
    await it.open(/^Letter 1 /);
    const chip = it.detail.getByRole("button", { name: /^Ann \d+$/ });
    await chip.click();
    await says(it.element.locator("[part=notice]"), /stylesheet is missing: see \/later\/style.css/);
    assert.ok(await it.detail.isVisible());
    await page.unroute("**/later/style.css");
    await chip.click();
    await says(parts(it).name, "Ann");
});

test("torn down with a page open, nothing is left, and it comes again", async (t) => {
    const { it, here } = await pageOf(t);
    await it.element.evaluate((node) => {
        const parent = node.parentElement;
        node.remove();
        setTimeout(() => parent?.append(node), 100);
    });
    await it.ready();
    await says(here.name, "Ann");
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [360, 1280]) {
        test(`axe finds nothing on a page of a name: ${colorScheme}, ${width} px`, async (t) => {
            const page = await site.open(t, "/plain.html#dateline?entity=Ann", { colorScheme, width });
            const it = await reader(page).ready();
            await says(parts(it).name, "Ann");
            assert.deepEqual(await violations(page), []);
            assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        });
    }
}

test(
    "the archive’s page: Mullah Mohammed Khaksar has three events, from April 1999 to February 25, 2002",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/khaksar.html")).ready();
        const here = parts(it);
        await it.open(/^Taliban Defector Aware/);
        await it.detail.getByRole("button", { name: /^Mullah Mohammed Khaksar \d+$/ }).click();
        await says(here.name, "Mullah Mohammed Khaksar");
        await says(here.fact("First seen"), "April 1999 inferred");
        await says(here.fact("Last seen"), "February 25, 2002");
        const events = await textsOf(here.under("3 events"));
        assert.equal(events.length, 3);
        assert.match(events[0] ?? "", /^High-level Taliban leader.* inferred$/);
    },
);
