// What one copies to a server: it must work as it is, under the strictest policy, with nothing else at hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { datesPage } from "./dates-page.mjs";
import { strictPolicy, until, useSite } from "./harness.mjs";
import { reader, says } from "./reader.mjs";

const site = useSite({ root: "dist", headers: () => ({ "content-security-policy": strictPolicy }) });

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
