// What the events shown rest on: each source once, under its publication, with the way to the events that cite it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { boxes, focused, pageWith, reader, says, textsOf } from "./reader.mjs";

const events = JSON.stringify({
    title: "The file",
    events: [
        {
            date: "1999-04",
            title: "An offer",
            tags: ["talks"],
            sources: [
                { name: "Time", date: "2002-02-25", title: "A defector", url: "https://example.org/time", pages: "12" },
                { name: "Gannon", date: "2005", pages: "161" },
            ],
        },
        {
            date: "2001",
            title: "An answer",
            tags: ["talks"],
            sources: [
                { name: "Time", date: "2002-02-25", title: "A defector", url: "https://example.org/time" },
                { name: "Time", date: "2001-01-01" },
            ],
        },
        ...Array.from({ length: 7 }, (_, n) => ({
            date: `${2002 + n}`,
            title: `Year ${n + 1}`,
            sources: [{ name: "Almanac", url: "javascript:alert(1)" }],
        })),
        { date: "2010", title: "Unsourced", tags: ["rumour"] },
    ],
});
const archive = JSON.stringify({
    title: "Archive",
    events: Array.from({ length: 300 }, (_, n) => ({
        date: String(1700 + n),
        title: `Event ${n}`,
        sources: [{ name: `Paper ${String(n % 40).padStart(2, "0")}`, date: String(1700 + n) }],
    })),
});

const site = useSite({
    routes: {
        "/events.json": answers(events, { type: "application/json" }),
        "/archive.json": answers(archive, { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/events.json"></date-line>'),
        "/strict.html": pageWith('<date-line src="/events.json"></date-line>', {
            headers: { "content-security-policy": strictPolicy },
        }),
        "/archive.html": pageWith('<date-line src="/archive.json"></date-line>'),
        "/sources.html": pageWith('<date-line src="/events.json" view="sources"></date-line>'),
        "/pages.json": answers(
            JSON.stringify({
                events: [
                    {
                        date: "2001",
                        title: "Cited",
                        sources: ["12", "5-9", "12-14, 19", "B-4", "xii–xv"].map((pages, n) => ({
                            name: `Paper${n}`,
                            pages,
                        })),
                    },
                ],
            }),
            { type: "application/json" },
        ),
        "/pages.html": pageWith('<date-line src="/pages.json"></date-line>'),
        "/unsourced.txt": answers("2001: One\nNothing.\n\n2002: Two\nNothing.\n"),
        "/unsourced.html": pageWith('<date-line src="/unsourced.txt"></date-line>'),
    },
});

/** @param {ReturnType<typeof reader>} it */
const view = (it) => it.element.getByRole("region", { name: "Sources", exact: true });

test("every source once, by publication, with its events", async (t) => {
    const page = await site.open(t, "/strict.html");
    const it = await reader(page).ready();
    await it.see("Sources");
    const sources = view(it);
    await says(sources.locator("p").first(), "4 sources from 3 publications");
    assert.deepEqual(await textsOf(sources.getByRole("heading")), [
        "Almanac 1 source",
        "Gannon 1 source",
        "Time 2 sources",
    ]);
    const works = await textsOf(sources.locator(".work > p"));
    assert.deepEqual(works.slice(1), ["2005, p. 161", "January 1, 2001", "A defector, February 25, 2002, p. 12"]);
    const link = sources.getByRole("link", { name: /^A defector/ });
    assert.equal(await link.getAttribute("href"), "https://example.org/time");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    assert.equal(await sources.locator('a[href^="javascript"]').count(), 0);
    const last = sources.getByRole("listitem").filter({ hasText: "A defector" });
    assert.deepEqual(await textsOf(last.getByRole("link").filter({ hasText: /^An / })), ["An offer", "An answer"]);
    assert.ok(!(await it.overview.isVisible()) && !(await it.stage.isVisible()));
});

test("the first few events, the others by a button that leaves the keyboard where it goes on", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.see("Sources");
    const almanac = view(it).locator("section").first();
    const rest = almanac.getByRole("button", { name: "3 more events" });
    await rest.focus();
    assert.equal(await almanac.getByRole("link").count(), 4);
    await page.keyboard.press("Enter");
    assert.equal(await almanac.getByRole("link").count(), 7);
    const now = await focused(page);
    assert.equal(now.name, "Year 5");
    assert.ok(now.visible);
});

test("an event opens beside its source, and closing it leads back there", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.see("Sources");
    await view(it).getByRole("link", { name: "An answer" }).first().focus();
    await page.keyboard.press("Enter");
    await says(it.headline, "An answer");
    assert.ok(await view(it).isVisible());
    await page.keyboard.press("Escape");
    assert.equal((await focused(page)).name, "An answer");
    assert.ok(!(await it.detail.isVisible()));
});

test("filters apply, and the address has it all", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.see("Sources");
    await it.facet("Tags").click();
    await it.element.getByRole("checkbox", { name: /talks/ }).check();
    await says(view(it).locator("p").first(), "3 sources from 2 publications");
    assert.match(page.url(), /#dateline\?tags=talks&view=sources$/);
    assert.equal(await it.element.getAttribute("view"), "sources");

    await page.reload();
    await it.ready();
    await says(view(it).locator("p").first(), "3 sources from 2 publications");
    await it.element.getByRole("button", { name: "Remove the filter talks" }).click();
    await says(view(it).locator("p").first(), "4 sources from 3 publications");
    await it.see("List");
    assert.ok(await it.list.isVisible());
    assert.ok(!(await view(it).isVisible()));
    assert.match(page.url(), /view=list$/);
    assert.equal(await it.element.getAttribute("view"), "list");
});

test("where nothing rests on a source that is said, and so is that nothing is left", async (t) => {
    const page = await site.open(t, "/page.html#dateline?tags=rumour&view=sources");
    const it = await reader(page).ready();
    await view(it).getByText("None of these events names a source.").waitFor();
    await it.search.fill("zzz");
    await view(it).getByText("No event matches.").waitFor();
    await view(it)
        .getByRole("button", { name: /^Without “zzz”/ })
        .click();
    await view(it).getByText("None of these events names a source.").waitFor();
    await until(
        () => it.element.evaluate((node) => node.shadowRoot?.activeElement?.className ?? ""),
        (name) => name !== "",
    );
});

test("a chronology without sources has no such view", async (t) => {
    const it = await reader(await site.open(t, "/unsourced.html")).ready();
    await it.button("List").waitFor();
    assert.equal(await it.button("Sources").count(), 0);
});

test("a long bibliography is drawn as far as one has come, and whole on paper", async (t) => {
    const page = await site.open(t, "/archive.html#dateline?view=sources");
    const it = await reader(page).ready();
    await says(view(it).locator("p").first(), "300 sources from 40 publications");
    const works = view(it).locator(".work");
    const begun = await works.count();
    assert.ok(begun >= 60 && begun < 250, String(begun));
    await view(it).evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await until(
        () => works.count(),
        (n) => n > begun,
    );
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.equal(await works.count(), 300);
    assert.ok(await works.last().isVisible());
    assert.equal(await it.search.isVisible(), false);
    assert.ok(
        await view(it)
            .getByText(/#dateline\?view=sources/)
            .isVisible(),
        "its own address",
    );
    assert.equal(await it.element.locator("[part=list]").isVisible(), false, "and not the list as well");
});

test("where it does not come the timeline stands again, and the next try may do", async (t) => {
    const page = await site.open(t, "/page.html", { expected: [/Failed to load resource/] });
    await page.route("**/later/sources.js", (route) => route.abort());
    const it = await reader(page).ready();
    await it.button("Sources").click();
    await it.element.locator("[part=notice]").filter({ visible: true }).waitFor();
    assert.ok(await it.stage.isVisible());
    assert.equal(await it.button("Timeline").getAttribute("aria-pressed"), "true");
});

for (const width of [360, 1280]) {
    test(`axe finds nothing among the sources at ${width} px, and each way to an event can be hit`, async (t) => {
        const page = await site.open(t, "/page.html", { width, colorScheme: width === 360 ? "dark" : "light" });
        const it = await reader(page).ready();
        await it.see("Sources");
        await view(it).getByRole("link").first().waitFor();
        assert.deepEqual(await violations(page), []);
        for (const { top, bottom, text } of await boxes(view(it).getByRole("link")))
            assert.ok(bottom - top >= 23.5, text);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await view(it).getByRole("link", { name: "An offer" }).first().click();
        await it.detail.waitFor();
        assert.deepEqual(await violations(page), []);
    });
}

test("one page is p., several are pp., in the list of sources and under an event", async (t) => {
    const page = await site.open(t, "/pages.html");
    const it = await reader(page).ready();
    const expected = ["p. 12", "pp. 5-9", "pp. 12-14, 19", "p. B-4", "pp. xii–xv"];
    await it.see("Sources");
    await says(view(it).locator("p").first(), "5 sources from 5 publications");
    const works = await textsOf(view(it).locator(".work > p"));
    assert.deepEqual(
        works.map((text) => text.replace(/.*, (?=pp?\.)/, "")),
        expected,
    );
    await it.see("Timeline");
    await it.open("Cited");
    const cited = await textsOf(it.detail.locator("[part=sources] li > span"));
    assert.deepEqual(
        cited.map((text) => text.replace(/^\w+, /, "")),
        expected,
    );
});

test("view=sources shows them, and a reader’s choice stands in the attribute", async (t) => {
    const page = await site.open(t, "/sources.html");
    const it = await reader(page).ready();
    await says(view(it).locator("p").first(), "4 sources from 3 publications");
    assert.equal(new URL(page.url()).hash, "");
    await it.see("List");
    assert.equal(await it.element.getAttribute("view"), "list");
    await it.see("Sources");
    assert.equal(await it.element.getAttribute("view"), "sources");
});
