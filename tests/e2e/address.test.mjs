// The address: what a reader sees is in the URL's hash, so that a link shows the same, and back and forth go where the
// reader was. What belongs to others in the hash is left alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { pageWith, reader, says, textsOf } from "./reader.mjs";

const some = JSON.stringify({
    title: "Some",
    events: [
        { id: "alpha", date: "2001-05-01", title: "Alpha", tags: ["red"], entities: ["Ann & Co; Ltd"] },
        { id: "beta", date: "2002-06-01", title: "Beta", tags: ["red", "blue"], body: "A needle." },
        { id: "gamma", date: "2003-07-01", title: "Gamma", tags: ["blue"], sources: [{ name: "Time" }] },
    ],
});

const site = useSite({
    routes: {
        "/some.json": answers(some, { type: "application/json" }),
        "/page.html": pageWith('<p id="below">Below</p><date-line src="/some.json"></date-line>'),
        "/off.html": pageWith('<date-line src="/some.json" hash="off"></date-line>'),
        "/named.html": pageWith('<date-line src="/some.json" hash="years"></date-line>'),
        "/set.html": pageWith('<date-line src="/some.json" view="list" query="needle"></date-line>'),
        "/typo.txt": answers("Febuary 1999: One\nIt begins.\n\nMarch 1999: Two\nIt goes on."),
        "/typo.html": pageWith('<date-line src="/typo.txt"></date-line>'),
        "/two.html": pageWith(
            '<date-line id="left" src="/some.json"></date-line><date-line id="right" src="/some.json"></date-line>',
        ),
    },
});

/** @param {import("playwright-core").Page} page */
const hashOf = (page) => decodeURIComponent(new URL(page.url()).hash);

/** @param {import("playwright-core").Page} page @param {string | RegExp} expected */
const hashIs = (page, expected) =>
    until(
        async () => hashOf(page),
        (hash) => (typeof expected === "string" ? hash === expected : expected.test(hash)),
        5000,
    );

test("what is open, asked and shown stands in the hash, and a link to it shows the same", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    assert.equal(hashOf(page), "", "a reader who did nothing has a clean address");
    await it.search.fill("be");
    await it.facet("Tags").click();
    await it.element.getByRole("checkbox", { name: /^blue/ }).check();
    await page.keyboard.press("Escape");
    await it.see("List");
    await it.list.getByRole("button", { name: "Beta" }).click();
    await hashIs(page, /^#dateline\?(?=.*\bevent=beta\b)(?=.*\bq=be\b)(?=.*\btags=blue\b)(?=.*\bview=list\b)/);

    const other = await site.open(t, `/page.html${new URL(page.url()).hash}`);
    const there = await reader(other).ready();
    await says(there.headline, "Beta");
    assert.equal(await there.search.inputValue(), "be");
    assert.deepEqual(await textsOf(there.filters), await textsOf(it.filters));
    assert.deepEqual(await textsOf(there.list.getByRole("button")), await textsOf(it.list.getByRole("button")));

    await other.reload();
    await there.ready();
    await says(there.headline, "Beta");
    assert.equal(await there.count.textContent(), await it.count.textContent());
});

test("what the stage shows is in the link too, to the day", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.button("Zoom in").click();
    await hashIs(page, /range=2\d{3}-\d\d-\d\d\/2\d{3}-\d\d-\d\d/);
    const range = await it.range();
    const there = await reader(await site.open(t, `/page.html${new URL(page.url()).hash}`)).ready();
    assert.deepEqual(await there.range(), range);
});

test("only a reader’s own zoom is told: where a search or a filter takes the stage is not", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.button("Zoom in").click();
    await it.button("Zoom in").click();
    await hashIs(page, /range=/);
    // The stage goes to the only event that is found, which is out of sight.
    await it.search.fill("alpha");
    await it.counts("1 of 3 events");
    await it.event("Alpha").waitFor();
    await hashIs(page, "#dateline?q=alpha");
    await it.search.fill("");
    await it.element.evaluate((node) => Object.assign(node, { query: { from: "2002" } }));
    await it.counts("2 of 3 events");
    await hashIs(page, "#dateline?from=2002");
    await it.button("Zoom in").click();
    await hashIs(page, /^#dateline\?from=2002&range=/);
});

test("removed, the element takes its part of the address along, and leaves that of others", async (t) => {
    const page = await site.open(t, "/two.html#below");
    const left = await reader(page, "#left").ready();
    const right = await reader(page, "#right").ready();
    await left.open("Alpha");
    await right.open("Beta");
    await hashIs(page, "#below;left?event=alpha;right?event=beta");
    await left.element.evaluate((node) => node.remove());
    await hashIs(page, "#below;right?event=beta");
    const main = await right.element.evaluateHandle((node) => {
        const parent = node.parentElement;
        node.remove();
        return { parent, node };
    });
    await hashIs(page, "#below");
    await main.evaluate(({ parent, node }) => parent?.append(node));
    await says(right.headline, "Beta");
});

test("values with signs that mean something in an address come back as they were", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.facet("Names").click();
    await it.element.getByRole("checkbox", { name: /^Ann & Co; Ltd/ }).check();
    await it.counts("1 of 3 events");
    const there = await reader(await site.open(t, `/page.html${new URL(page.url()).hash}`)).ready();
    await there.counts("1 of 3 events");
    assert.deepEqual(await textsOf(there.filters), ["Ann & Co; Ltd ×"]);
});

test("back and forth go from event to event, and out of the first", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.open("Alpha");
    await it.open("Beta");
    await says(it.headline, "Beta");
    await page.goBack();
    await says(it.headline, "Alpha");
    await page.goBack();
    await it.detail.waitFor({ state: "hidden" });
    assert.equal(hashOf(page), "");
    await page.goForward();
    await page.goForward();
    await says(it.headline, "Beta");
    await it.detail.getByRole("button", { name: "Close" }).click();
    await hashIs(page, "");
});

test("back and forth restore what was on screen, whatever an open event takes of its width", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.button("Zoom in").click();
    await hashIs(page, /range=/);
    const shown = async () => JSON.stringify(await it.range());
    await it.open("Beta");
    await says(it.headline, "Beta");
    await hashIs(page, /event=/);
    const opened = await shown();
    await page.goBack();
    await it.detail.waitFor({ state: "hidden" });
    const closed = await shown();
    for (let n = 0; n < 3; n++) {
        await page.goForward();
        await says(it.headline, "Beta");
        assert.equal(await shown(), opened);
        await page.goBack();
        await it.detail.waitFor({ state: "hidden" });
        assert.equal(await shown(), closed);
    }
});

test("back from an event that was open the stage fits all of its width again", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    const first = JSON.stringify(await it.range());
    await it.open("Beta");
    await hashIs(page, /event=/);
    await page.goBack();
    await it.detail.waitFor({ state: "hidden" });
    await until(
        async () => JSON.stringify(await it.range()),
        (range) => range === first,
    );
});

test("a view and a ticked value are places to go back from", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.see("List");
    await it.list.waitFor();
    await page.goBack();
    await it.list.waitFor({ state: "hidden" });
    await it.facet("Tags").click();
    await it.element.getByRole("checkbox").first().check();
    await until(
        async () => (await textsOf(it.filters)).length,
        (n) => n === 1,
    );
    await page.goBack();
    await until(
        async () => (await textsOf(it.filters)).length,
        (n) => n === 0,
    );
});

test("what could not be read as a date is none of the facets", async (t) => {
    const it = await reader(await site.open(t, "/typo.html")).ready();
    await it.button(/^Dates/).waitFor();
    assert.equal(await it.button(/^date \d/).count(), 0);
});

test("typing makes no places of its own to go back through", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    const before = await page.evaluate(() => history.length);
    await it.search.pressSequentially("needle");
    await hashIs(page, "#dateline?q=needle");
    assert.equal(await page.evaluate(() => history.length), before);
});

test("a link into the page that a reader follows is obeyed at once", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await page.evaluate(() => (location.hash = "dateline?event=gamma&q=gamma"));
    await says(it.headline, "Gamma");
    await it.counts("1 of 3 events");
});

test("other hashes are left alone, alone and beside ours", async (t) => {
    const page = await site.open(t, "/page.html#below");
    const it = await reader(page).ready();
    await it.counts(/^3 events/);
    assert.equal(hashOf(page), "#below");
    await it.open("Alpha");
    await hashIs(page, "#below;dateline?event=alpha");
    await it.detail.getByRole("button", { name: "Close" }).click();
    await hashIs(page, "#below");
});

test("an event that is not there any more gets a sentence and the nearest one", async (t) => {
    const it = await reader(await site.open(t, "/page.html#dateline?event=2002-06-03-beta-as-it-was")).ready();
    await says(it.headline, "Beta");
    await it.element
        .getByText(/There is no event “2002-06-03-beta-as-it-was” in this chronology/)
        .filter({ visible: true })
        .first()
        .waitFor();
});

test("a hash that says nonsense opens the chronology all the same", async (t) => {
    const page = await site.open(
        t,
        "/page.html#dateline?from=once&range=a/b&tags=green&event=%E0%A4%A&view=upside-down",
    );
    const it = await reader(page).ready();
    await it.counts(/ events/);
    assert.ok(await it.stage.isVisible());
});

test("with hash=off the address stays, and a hash says nothing", async (t) => {
    const page = await site.open(t, "/off.html#dateline?event=gamma");
    const it = await reader(page).ready();
    assert.equal(await it.detail.count(), 0);
    await it.open("Alpha");
    await it.search.fill("alpha");
    await it.counts("1 of 3 events");
    assert.equal(hashOf(page), "#dateline?event=gamma");
});

test("under a name of the page’s choosing", async (t) => {
    const page = await site.open(t, "/named.html#years?event=gamma");
    const it = await reader(page).ready();
    await says(it.headline, "Gamma");
    await it.open("Alpha");
    await hashIs(page, "#years?event=alpha");
});

test("attributes say where to begin, and the hash is what a reader made of it", async (t) => {
    const page = await site.open(t, "/set.html");
    const it = await reader(page).ready();
    await it.counts("1 of 3 events");
    assert.ok(await it.list.isVisible());
    assert.equal(hashOf(page), "");
    await it.search.fill("");
    await it.see("Timeline");
    await hashIs(page, /^#dateline\?/);
    const there = await reader(await site.open(t, `/set.html${new URL(page.url()).hash}`)).ready();
    await there.counts(/^3 events/);
    assert.ok(await there.stage.isVisible());
});

test("two on a page keep apart", async (t) => {
    const page = await site.open(t, "/two.html");
    const left = await reader(page, "#left").ready();
    const right = await reader(page, "#right").ready();
    await left.open("Alpha");
    await right.search.fill("needle");
    await right.counts("1 of 3 events");
    await left.counts(/^3 events/);
    await hashIs(page, /^#(left\?event=alpha;right\?q=needle|right\?q=needle;left\?event=alpha)$/);
    const again = await site.open(t, `/two.html${new URL(page.url()).hash}`);
    await says((await reader(again, "#left").ready()).headline, "Alpha");
    await (await reader(again, "#right").ready()).counts("1 of 3 events");
});
