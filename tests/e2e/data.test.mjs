// What is read and what becomes of the view: `src` and `data`, of which the last counts; nothing dated, nothing at all,
// too much in one paragraph; and a chronology that goes while something waits for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { pageWith, reader, says, textsOf } from "./reader.mjs";

const file = JSON.stringify({ title: "The file", events: [{ date: "1901", title: "Filed" }] });
const dated = "May 1, 2001: Dated\nText.\n\nMay 2, 2002: Dated too\nText.\n";
const undated = { events: [{ title: "Somehow" }, { title: "Somewhen" }] };
/** Enough for a context, some of it without a date. */
const related = JSON.stringify({
    events: [
        ...Array.from({ length: 8 }, (_, n) => ({
            date: String(1990 + n),
            title: `Year ${n + 1}`,
            entities: ["Ann", "Ben"],
        })),
        { title: "A song", body: "Nobody knows when it was sung." },
    ],
});

const site = useSite({
    routes: {
        "/file.json": answers(file, { type: "application/json" }),
        "/related.json": answers(related, { type: "application/json" }),
        "/empty.json": answers('{"events": []}', { type: "application/json" }),
        "/empty.csv": answers("Date,Title,Text\n", { type: "text/csv" }),
        "/file.html": pageWith('<date-line src="/file.json"></date-line>'),
        "/data.html": pageWith("<date-line></date-line>"),
        "/related.html": pageWith('<date-line src="/related.json"></date-line>'),
        "/list.html": pageWith('<date-line src="/related.json" view="list"></date-line>'),
        "/empty.json.html": pageWith('<date-line src="/empty.json"></date-line>'),
        "/empty.csv.html": pageWith('<date-line src="/empty.csv"></date-line>'),
        "/empty.de.html": pageWith('<date-line src="/empty.json" lang="de"></date-line>'),
    },
});

/**
 * Runs in the page with the element at hand.
 * @param {import("playwright-core").Page} page
 * @param {(element: any, argument: any) => any} act
 * @param {any} [argument]
 */
const on = (page, act, argument) => page.locator("date-line").evaluate(act, argument);

test("of src and data the one that was set last is shown", async (t) => {
    const page = await site.open(t, "/file.html");
    const it = await reader(page).ready();
    await it.counts("1 event, 1901");
    await on(page, (element, dated) => (element.data = dated), dated);
    await it.counts(/^2 events/);
    await on(page, (element) => element.setAttribute("src", "/file.json"));
    await it.counts("1 event, 1901");
    await on(page, (element, dated) => (element.data = dated), dated);
    await it.counts(/^2 events/);
    await on(page, (element) => (element.data = null));
    await it.counts("1 event, 1901");
    await on(
        page,
        (element, dated) => {
            element.data = dated;
            element.removeAttribute("src");
        },
        dated,
    );
    await it.counts(/^2 events/);
});

test("nothing dated is shown as a list, and the next chronology as the page's author wants it", async (t) => {
    const page = await site.open(t, "/data.html");
    const it = reader(page);
    const view = () => on(page, (element) => element.getAttribute("view"));
    await on(page, (element, dated) => (element.data = dated), dated);
    await it.counts(/^2 events, /);
    await on(page, (element, undated) => (element.data = undated), undated);
    await it.counts("2 events");
    await until(() => it.list.isVisible(), Boolean);
    assert.equal(await view(), null, "the attribute is the author's");
    assert.equal(new URL(page.url()).hash, "");
    await on(page, (element, dated) => (element.data = dated), dated);
    await it.counts(/^2 events, /);
    await until(() => it.stage.isVisible(), Boolean);

    await on(page, (element) => element.setAttribute("format", "csv"));
    await until(
        () => it.stage.isVisible(),
        (visible) => !visible,
    );
    await on(page, (element) => element.removeAttribute("format"));
    await it.counts(/^2 events, /);
    await until(() => it.stage.isVisible(), Boolean);

    await it.see("List");
    assert.equal(await view(), "list", "a reader's choice is kept");
    await on(page, (element, undated) => (element.data = undated), undated);
    await it.counts("2 events");
    await on(page, (element, dated) => (element.data = dated), dated);
    await it.counts(/^2 events, /);
    await it.list.waitFor();
});

for (const { path, says } of [
    { path: "/empty.json.html", says: "This chronology has no events." },
    { path: "/empty.csv.html", says: "This chronology has no events." },
    { path: "/empty.de.html", says: "Diese Chronologie enthält keine Ereignisse." },
]) {
    test(`${path}: no events is what is said, not that none matches`, async (t) => {
        const page = await site.open(t, path);
        const empty = page.locator("date-line [part=empty]:visible");
        await empty.getByText(says).waitFor();
        assert.deepEqual(await textsOf(empty), [says]);
    });
}

test("what has no date is told where it does not show: in a list, and on a stage that holds nothing else", async (t) => {
    const it = await reader(await site.open(t, "/list.html")).ready();
    await it.button("1 event without a date").waitFor();
    await it.see("Timeline");
    await it.search.fill("song");
    const empty = it.element.locator("[part=empty]:visible");
    await says(empty.locator("p").first(), "1 event without a date");
    await empty.getByRole("button", { name: "Show in the list" }).click();
    await it.list.getByRole("button", { name: "A song" }).waitFor();
    await it.see("Timeline");
    await it.search.fill("");
    await until(
        () => empty.count(),
        (n) => n === 0,
    );
});

test("a megabyte in one paragraph opens at once, whichever way it is written", async (t) => {
    const page = await site.open(t, "/data.html");
    const it = reader(page);
    await on(
        page,
        (element) => (element.data = `May 1, 2001: Long\n${"word ".repeat(200_000)}\n\nMay 2, 2002: عربي\nكلمة\n`),
    );
    await it.counts(/^2 events/);
    const opens_ms = await on(page, (element) => {
        const begun = performance.now();
        element.select(0);
        element.shadowRoot.querySelector("[part=body]").getBoundingClientRect();
        return performance.now() - begun;
    });
    // A fraction of a second; on a machine that has more to do, far less than what grows with the square.
    assert.ok(opens_ms < 3000, `${opens_ms} ms`);
    await on(page, (element) => element.select(1));
    await says(it.headline, "عربي");
    const direction = await it.element.locator("[part=body] p").evaluate((node) => getComputedStyle(node).direction);
    assert.equal(direction, "rtl");
});

test("a chronology that goes while a context is fetched is asked no more", async (t) => {
    const page = await site.open(t, "/related.html");
    const it = await reader(page).ready();
    await page.route("**/later/*.js", async (route) => {
        await new Promise((done) => setTimeout(done, 100));
        await route.continue();
    });
    const asks = [
        (/** @type {any} */ element) => element.shadowRoot.querySelector(".foot .control").click(),
        (/** @type {any} */ element) => void (element.query = { near: { event: 2, scale: 1 } }),
        (/** @type {any} */ element) => void (element.query = { text: "nowhere" }),
        (/** @type {any} */ element) => element.shadowRoot.querySelector("[part=chip]").click(),
        (/** @type {any} */ element) => element.setAttribute("view", "sources"),
    ];
    for (const ask of asks) {
        await on(page, (element) => element.select(2));
        await on(page, ask);
        await on(page, (element) => element.setAttribute("src", "/file.json"));
        await it.counts("1 event, 1901");
        await new Promise((done) => setTimeout(done, 250));
        await on(page, (element) => {
            element.removeAttribute("view");
            element.setAttribute("src", "/related.json");
        });
        await it.counts(/^9 events/);
        // What is here already answers at once, but not at once enough.
        await on(page, (element) => element.select(2));
        await on(page, ask);
        await on(page, (element) => void element.load());
        await it.counts(/^9 events|^\d of 9/);
        await new Promise((done) => setTimeout(done, 250));
        await on(page, (element) => {
            element.removeAttribute("view");
            element.query = {};
        });
    }
});
