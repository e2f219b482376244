// What a page's author asks for that cannot be done: a script gets an Error, an attribute a warning in the console, and the
// reader sees what there is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { pageWith, reader } from "./reader.mjs";

const some = JSON.stringify({
    events: [
        { date: "2001", title: "Alpha" },
        { date: "2003", title: "Beta", body: "A needle." },
    ],
});

const site = useSite({
    routes: {
        "/some.json": answers(some, { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/some.json"></date-line>'),
        "/odd.html": pageWith(
            '<date-line src="/some.json" from="foo" to="2002" query="alpha" view="map" group-by="mood"></date-line>',
        ),
    },
});

test("methods and properties throw a sentence of what is no date, and change nothing", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    const range = await it.range();
    const sentences = await page.locator("date-line").evaluate((node) => {
        const element = /** @type {any} */ (node);
        const acts = [
            () => (element.query = { from: "foo" }),
            () => (element.query = { entities: "Ann" }),
            () => element.zoomTo({ from: "foo", to: "1999" }),
            () => element.zoomTo({ from: "2002" }),
            () => element.zoomTo({ from: "2003", to: "2001" }),
            () => element.zoomTo(),
            () => (element.range = { from: "2002", to: "later" }),
        ];
        return acts.map((act) => {
            try {
                act();
                return "";
            } catch (cause) {
                return cause instanceof Error ? cause.message : `no Error: ${cause}`;
            }
        });
    });
    for (const sentence of sentences) assert.match(sentence, /expected .*; nothing was changed\.$/i);
    assert.match(sentences[0], /a date, found “foo”/);
    assert.match(sentences[4], /later one, found “2003” and “2001”/);
    await it.counts(/^2 events/);
    assert.deepEqual(await it.range(), range);
    assert.deepEqual(await it.element.evaluate((node) => /** @type {any} */ (node).query), {});
});

test("an attribute that cannot be used is told to its author once, and the others count", async (t) => {
    const page = await site.open(t, "/page.html", { expected: [/<date-line>/] });
    /** @type {string[]} */
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await page.goto(`${site.url}/odd.html`);
    const it = await reader(page).ready();
    await it.counts("1 of 2 events");
    await it.stage.waitFor();
    await it.event("Alpha").click();
    await it.search.fill("a");
    await until(
        async () => warnings.length,
        (n) => n >= 3,
    );
    await it.drawn();
    assert.deepEqual(warnings.sort(), [
        "<date-line>: expected `timeline`, `list` or `sources` as `view`, found “map”; the attribute is ignored.",
        "<date-line>: expected a date, such as `April 1999`, as `from`, found “foo”; the attribute is ignored.",
        "<date-line>: expected a facet (entities, tags, sources) as `group-by`, found “mood”; the attribute is ignored.",
    ]);
    assert.equal(await it.element.getAttribute("from"), "foo", "it stays as it was written");
    await it.element.evaluate((node) => node.setAttribute("to", "soon"));
    await until(
        async () => warnings.at(-1),
        (text) => /as `to`, found “soon”/.test(text ?? ""),
    );
    await it.counts(/^2 events/);
});
