// An event goes elsewhere: its address and its citation are copied, and where that is not allowed they can be by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, useSite } from "./harness.mjs";
import { boxes, focused, pageWith, reader, says } from "./reader.mjs";

const events = JSON.stringify({
    title: "The file",
    events: [
        { date: "2001-06-15", title: "A day in June", body: "Something happens." },
        { date: "2003", title: "A year", body: "More happens (see June 15, 2001)." },
        { title: "No date" },
    ],
});
const untitled = "June 15, 2001: A day in June\nSomething happens.\n\n2003: A year\nMore happens.\n";

const site = useSite({
    routes: {
        "/events.json": answers(events, { type: "application/json" }),
        "/untitled.txt": answers(untitled),
        "/page.html": pageWith('<date-line src="/events.json"></date-line>'),
        "/strict.html": pageWith('<date-line src="/events.json"></date-line>', {
            headers: { "content-security-policy": strictPolicy },
        }),
        "/untitled.html": pageWith('<date-line src="/untitled.txt" hash="off"></date-line>'),
        // As on a page that came without encryption.
        "/denied.js": answers('Object.defineProperty(navigator, "clipboard", { value: undefined });', {
            type: "text/javascript",
        }),
        "/denied.html": pageWith('<date-line src="/events.json"></date-line>', {
            head: '<script src="/denied.js"></script>',
        }),
    },
});

/** @param {import("playwright-core").Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

test("the link that is copied opens the same event", async (t) => {
    const page = await site.open(t, "/strict.html");
    const it = await reader(page).ready();
    await it.open("A year");
    await it.detail.getByRole("button", { name: "Copy link" }).click();
    await it.detail.getByText("Link copied.").waitFor();
    await says(it.said, "Link copied.");
    const address = await clipboard(page);
    assert.match(address, /^http.*\/strict\.html#dateline\?event=2003-a-year$/);
    await page.goto("about:blank");
    await page.goto(address);
    await reader(page).ready();
    await says(it.headline, "A year");
});

test("the citation that is copied has title, date, chronology and address", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.open("A day in June");
    const button = it.detail.getByRole("button", { name: "Copy citation" });
    await button.focus();
    await page.keyboard.press("Enter");
    await it.detail.getByText("Citation copied.").waitFor();
    assert.equal(
        await clipboard(page),
        `“A day in June”, June 15, 2001. The file. ${site.url}/page.html#dateline?event=2001-06-15-a-day-in-june`,
    );
    assert.equal((await focused(page)).name, "Copy citation", "the focus stays where it was");
    assert.deepEqual(await violations(page), []);
    const [said] = await boxes(it.detail.getByText("Citation copied."));
    const [pane] = await boxes(it.detail);
    assert.ok(said.bottom <= pane.bottom + 1, "and what is said is in sight");
});

test("where the address is not the element's, the page is cited and no link offered", async (t) => {
    const page = await site.open(t, "/untitled.html");
    const it = await reader(page).ready();
    await it.open("A year");
    assert.equal(await it.detail.getByRole("button", { name: "Copy link" }).count(), 0);
    await it.detail.getByRole("button", { name: "Copy citation" }).click();
    await it.detail.getByText("Citation copied.").waitFor();
    assert.equal(await clipboard(page), `“A year”, 2003. A page. ${site.url}/untitled.html`);
});

test("where copying is not allowed the text is there, selected, and Esc leaves it", async (t) => {
    const page = await site.open(t, "/denied.html", { width: 360, height: 740 });
    const it = await reader(page).ready();
    await it.open("A year");
    await it.detail.getByRole("button", { name: "Copy link" }).click();
    const box = it.detail.getByRole("textbox", { name: "Text to copy" });
    await box.waitFor();
    await says(it.said, /does not allow it/);
    const selected = await box.evaluate((/** @type {HTMLTextAreaElement} */ { value, selectionStart, selectionEnd }) =>
        value.slice(selectionStart, selectionEnd),
    );
    assert.match(selected, /#dateline\?event=2003-a-year$/);
    assert.deepEqual(await violations(page), []);
    // The keys of the element are letters here.
    await page.keyboard.press("/");
    assert.equal((await focused(page)).name, "Text to copy");
    await page.keyboard.press("Escape");
    assert.equal(await box.count(), 0);
    assert.equal((await focused(page)).name, "Copy link");
    assert.ok(await it.detail.isVisible(), "the event is open still");
});

test("from event to event without leaving the pane", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.open("A day in June");
    assert.equal(await it.detail.getByRole("link", { name: "Previous" }).count(), 0, "there is none before the first");
    await it.detail.getByRole("link", { name: "Next" }).click();
    await says(it.headline, "A year");
    await it.detail.getByRole("link", { name: "Next" }).click();
    await says(it.headline, "No date");
    await it.detail.getByRole("link", { name: "Previous" }).click();
    await says(it.headline, "A year");
});
