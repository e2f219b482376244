// The list: the same events as text by year, for reading through, for screen readers and for paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, pageWith, reader, says, textsOf } from "./reader.mjs";

const some = JSON.stringify({
    title: "Some years",
    events: [
        { title: "The undated one", body: "Nobody knows when." },
        { date: "2003-02-01", title: "Third" },
        {
            date: "2001-05",
            title: "First",
            body: `${"A long way in. ".repeat(40)}The needle is here. [Guardian, 6/11/2002]`,
        },
        { date: "2001-06-01", title: "Second, with a needle", sources: [{ name: "Time", date: "2002-02-25" }] },
    ],
});

/** More than are drawn at a time. */
const many = JSON.stringify({
    title: "Many",
    events: Array.from({ length: 300 }, (_, n) => ({ date: String(1700 + n), title: `Event ${n + 1}` })),
});

const site = useSite({
    routes: {
        "/some.json": answers(some, { type: "application/json" }),
        "/many.json": answers(many, { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/some.json" view="list"></date-line>'),
        "/deep.html": pageWith(
            '<h2>Section</h2><date-line src="/some.json" view="list" heading-level="3"></date-line>',
        ),
        "/many.html": pageWith('<date-line src="/many.json" view="list"></date-line>'),
        "/switch.html": pageWith('<date-line src="/some.json"></date-line>'),
    },
});

test("events stand by year in order, the undated last", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    assert.deepEqual(await textsOf(it.list.getByRole("heading")), ["2001", "2003", "Undated"]);
    assert.deepEqual(await textsOf(it.list.getByRole("button")), [
        "First",
        "Second, with a needle",
        "Third",
        "The undated one",
    ]);
    assert.match((await textsOf(it.list.getByRole("listitem")))[0], /^May 2001 ?First/);
});

test("the reader switches between the two, and what was open stays open", async (t) => {
    const it = await reader(await site.open(t, "/switch.html")).ready();
    assert.equal(await it.list.isVisible(), false);
    await it.open(/^Third/);
    await it.see("List");
    assert.equal(await it.stage.isVisible(), false);
    assert.equal(await it.list.getByRole("button", { name: "Third" }).getAttribute("aria-current"), "true");
    await says(it.headline, "Third");
    await it.see("Timeline");
    assert.ok(await it.stage.isVisible());
    await says(it.headline, "Third");
});

test("a word that is searched for is marked, and a long text is shown from there", async (t) => {
    const it = await reader(await site.open(t, "/page.html")).ready();
    await it.search.fill("needle");
    await it.counts("2 of 4 events");
    assert.deepEqual(await textsOf(it.list.locator("mark")), ["needle", "needle"]);
    assert.match((await textsOf(it.list.getByRole("listitem")))[0], /… .*The needle is here\./);
    await it.list.getByRole("button", { name: "First" }).click();
    assert.deepEqual(await textsOf(it.detail.locator("mark")), ["needle"]);
    await it.search.fill("");
    await until(
        () => it.element.locator("mark").count(),
        (n) => n === 0,
    );
});

test("headings go down by one, from the level that the page asks for", async (t) => {
    for (const [path, level] of /** @type {const} */ ([
        ["/page.html", 2],
        ["/deep.html", 3],
    ])) {
        const it = await reader(await site.open(t, path)).ready();
        await it.element.getByRole("heading", { level, name: "Some years" }).waitFor();
        await it.list.getByRole("heading", { level: level + 1, name: "2001" }).waitFor();
        await it.list.getByRole("button", { name: "First" }).click();
        await it.detail.getByRole("heading", { level: level + 1, name: "First" }).waitFor();
        await it.detail.getByRole("heading", { level: level + 2, name: "Sources" }).waitFor();
    }
});

test("a long list is drawn as the reader comes to it, without a jump", async (t) => {
    const page = await site.open(t, "/many.html");
    const it = await reader(page).ready();
    const titles = it.list.getByRole("button");
    const before = await titles.count();
    assert.ok(before < 200, `not all at once: ${before}`);
    for (const wanted of ["Event 100", "Event 200", "Event 300"]) {
        await until(
            async () => {
                await titles.last().scrollIntoViewIfNeeded();
                return it.list.getByRole("button", { name: wanted, exact: true }).count();
            },
            (n) => n === 1,
        );
    }
    assert.deepEqual(
        await textsOf(titles),
        Array.from({ length: 300 }, (_, n) => `Event ${n + 1}`),
    );
});

test("opened by its address, or followed by a link, an event is in sight in the list, and the page stays", async (t) => {
    const page = await site.open(t, "/many.html#dateline?view=list&event=1950-event-251");
    const it = await reader(page).ready();
    await says(it.headline, "Event 251");
    const inSight = async (/** @type {string} */ name) => {
        const [[list], [entry]] = [
            await boxes(it.list),
            await boxes(it.list.getByRole("button", { name, exact: true })),
        ];
        assert.ok(entry.top >= list.top && entry.bottom <= list.bottom, `${name} at ${entry.top} in ${list.top}`);
    };
    await inSight("Event 251");
    assert.equal(await page.evaluate(() => scrollY), 0);
    const id = "1720-event-21";
    await page.evaluate((id) => (location.hash = `dateline?view=list&event=${id}`), id);
    await says(it.headline, "Event 21");
    await inSight("Event 21");
});

test("on paper: every event of the answer in full, with its sources, and no control", async (t) => {
    const page = await site.open(t, "/switch.html");
    const it = await reader(page).ready();
    await it.search.fill("needle");
    await it.counts("2 of 4 events");
    // What a browser does when it prints: it tells the page, then lays it out for paper.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    for (const control of [
        it.search,
        it.stage,
        it.overview,
        it.button("List"),
        it.facet("Sources"),
        it.button("Zoom in"),
    ])
        assert.equal(await control.isVisible(), false, String(control));
    const paper = it.element.locator("[part=list]").getByRole("listitem");
    const texts = (await textsOf(paper.filter({ visible: true }))).join("\n");
    assert.match(texts, /May 2001/);
    assert.match(texts, /(A long way in\. ){40}The needle is here\./, "the whole body");
    assert.match(texts, /Guardian, June 11, 2002/);
    assert.match(texts, /Time, February 25, 2002/);
    assert.doesNotMatch(texts, /Third/);
    assert.ok(
        await it.element
            .getByText(/needle/)
            .filter({ visible: true })
            .first()
            .isVisible(),
    );
    assert.ok(await it.count.isVisible());

    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    assert.ok(await it.stage.isVisible());
    assert.equal(await it.element.getByText("A long way in.").filter({ visible: true }).count(), 0);
});

test("paper says which filters were set, and lets no event be wider than the sheet", async (t) => {
    const page = await site.open(t, "/switch.html");
    const it = await reader(page).ready();
    await it.search.fill("needle");
    await it.counts("2 of 4 events");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 700, height: 1000 });
    for (const { right, text } of await boxes(it.element.locator("[part=list]").getByRole("listitem")))
        assert.ok(right <= 700, text);
    const words = await it.element.evaluate((node) => {
        const seen = [...(node.shadowRoot?.querySelectorAll(".root *") ?? [])].filter(
            (child) => child.checkVisibility() && child.children.length === 0,
        );
        return seen.map((child) => child.textContent).join(" ");
    });
    assert.match(words, /2 of 4 events/);
    assert.match(words, /“needle”/, "the filters in words");
});

test("on a phone the list begins below the switch, with no row where the stage’s buttons were", async (t) => {
    const page = await site.open(t, "/page.html", { width: 360, height: 740, touch: true });
    const it = await reader(page).ready();
    const views = it.element.getByRole("group", { name: "View", exact: true });
    const [facts, view] = [...(await boxes(it.button("1 event without a date"))), ...(await boxes(views))];
    assert.ok(view.top - facts.bottom < 16, `${view.top - facts.bottom} px between what is said and the switch`);
    await it.see("Timeline");
    await it.button("Zoom in").waitFor();
});
