// What one copies to a server: it must work as it is, under the strictest policy, with nothing else at hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { datesPage } from "./dates-page.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { pageWith, reader, says } from "./reader.mjs";

const strict = { headers: { "content-security-policy": strictPolicy } };
const site = useSite({
    root: "dist",
    headers: () => strict.headers,
    routes: {
        "/events.csv": answers("Date,Title,Harbour\n1999-04,An offer,Lisbon\n2001,An answer,Faro\n", {
            type: "text/csv",
        }),
        "/table.html": pageWith('<date-line src="/events.csv"></date-line>', strict),
        "/plain.html": pageWith('<date-line src="/data/khaksar.txt"></date-line>', strict),
    },
});

test("the bundled element finds its engine beside it, and asks for no module of www/", async (t) => {
    const page = await site.open(t, "/index.html");
    const paths = await until(
        () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)),
        (loaded) => loaded.includes("/pkg/dateline_bg.wasm"),
    );
    assert.ok(await page.evaluate(() => customElements.get("date-line") !== undefined));
    assert.ok(paths.includes("/dateline.js"), paths.join());
    const modules = paths.filter((path) => /^\/.+\/.*\.js$/.test(path));
    assert.deepEqual(modules, []);
});

test("the page of dates finds the engine one folder up", async (t) => {
    const it = await datesPage(await site.open(t, "/examples/dates.html")).ready();
    await it.type("Early 1986");
    await it.says("At some time from 1986-01-01 to 1986-04-30.");
    assert.equal(await it.figure.locator(".mark").evaluate((mark) => getComputedStyle(mark).height), "7px");
});

test("the boxes for dates ask the one engine that there is", async (t) => {
    const it = await reader(await site.open(t, "/index.html?show=khaksar")).ready();
    await it.button("Dates").click();
    const from = it.element.getByRole("textbox", { name: "From" });
    await from.fill("soon");
    await from.press("Enter");
    await it.element.getByRole("alert").getByText(/soon/).waitFor();
    await from.fill("2002");
    await from.press("Enter");
    await it.counts(/^\d+ of 20 events$/);
});

test("what is fetched later finds its place: a context, the page of a name, the legend", async (t) => {
    const it = await reader(await site.open(t, "/index.html?show=khaksar")).ready();
    const before = await it.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(
        before.filter((name) => name.includes("/later/")),
        [],
        "nothing before it is asked for",
    );
    await it.open(/^Washington’s answer is no/);
    await it.detail.getByRole("button", { name: "Context", exact: true }).click();
    await it.element.getByRole("slider", { name: "How wide the context is" }).waitFor();
    await it.detail.getByRole("button", { name: /^Mullah Mohammed Khaksar/ }).click();
    const page = it.element.getByRole("region", { name: "Person, organisation or place" });
    await says(page.getByRole("heading").first(), "Mullah Mohammed Khaksar");
    await it.button("Keys and legend").click();
    await it.element.getByRole("dialog").getByText("previous, next event").waitFor();
    await it.page.keyboard.press("Escape");
    await it.see("Sources");
    await it.element
        .getByRole("region", { name: "Sources", exact: true })
        .getByText(/^\d+ sources from/)
        .waitFor();
});

test("a file of another tool is read by the whole engine, which no other page asks for", async (t) => {
    const page = await site.open(t, "/table.html");
    const it = await reader(page).ready();
    await it.counts(/^2 events/);
    await it.event(/^An offer/).waitFor();
    const facts = await it.element.evaluate((/** @type {any} */ element) => [
        element.chronology.format,
        ...element.chronology.facets.Harbour.names,
    ]);
    assert.deepEqual(facts, ["csv", "Faro", "Lisbon"]);

    const plain = await site.open(t, "/plain.html");
    await reader(plain).ready();
    const paths = await plain.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(
        paths.filter((path) => /later.*(whole|wasm)/.test(path)),
        [],
    );
});

test("what is written by the whole engine is what the page shows", async (t) => {
    const page = await site.open(t, "/table.html");
    const it = await reader(page).ready();
    const written = await it.element.evaluate(async (/** @type {any} */ element) => [
        await element.write("chronicle"),
        JSON.parse(await element.write("json", Uint32Array.of(1))).events.map(
            (/** @type {any} */ event) => event.title,
        ),
    ]);
    assert.match(written[0], /^1999-04: An offer/);
    assert.deepEqual(written[1], ["An answer"]);
});
