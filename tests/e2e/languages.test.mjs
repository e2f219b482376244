// The interface in the reader's language: fetched before anything is drawn, right to left where it is read so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { boxes, focused, pageWith, reader, says, squeeze, textsOf } from "./reader.mjs";

const french = `1er avril 1999 : Une offre à Peshawar
Il rencontre deux diplomates. [Le Monde, 6/9/2002]
Entity Tags: Khaksar

Juin 2002 : La lettre est publiée
Personne n’a répondu (voir 1er avril 1999). [Time, 2/25/2002]
Entity Tags: Khaksar
`;
const english = `April 1, 1999: An offer in Peshawar
He meets two diplomats. [Time, 2/25/2002]
Entity Tags: Khaksar

June 2002: The letter is published
Nobody had answered (see April 1, 1999). [Time, 2/25/2002]
Entity Tags: Khaksar

2005: A book tells it
Entity Tags: Khaksar
`;

const tag = (/** @type {string} */ lang, src = "/english.txt") => `<date-line lang="${lang}" src="${src}"></date-line>`;

const site = useSite({
    routes: {
        "/french.txt": answers(french),
        "/english.txt": answers(english),
        "/fr.html": pageWith(tag("fr-CA", "/french.txt"), { headers: { "content-security-policy": strictPolicy } }),
        "/ar.html": pageWith(tag("ar")),
        "/two.html": pageWith(`${tag("en")}${tag("de")}`),
        "/nl.html": pageWith(tag("nl")),
        "/later/texts/es.js": answers("Gone", { status: 404 }),
        "/es.html": pageWith(tag("es")),
    },
});

/** The addresses of the tables that a page has fetched. @param {import("playwright-core").Page} page */
const tables = (page) =>
    page.evaluate(() =>
        performance
            .getEntriesByType("resource")
            .map(({ name }) => new URL(name).pathname)
            .filter((path) => path.includes("/texts/")),
    );

test("a French page speaks French, from the first thing drawn to the last fetched", async (t) => {
    const page = await site.open(t, "/fr.html");
    const element = page.locator("date-line");
    const count = element.locator("[part=count]");
    await count.waitFor();
    // Nothing is drawn in English first.
    assert.match(squeeze((await count.textContent()) ?? ""), /^2 événements, de 1999 à 2002$/);
    assert.deepEqual(await tables(page), ["/later/texts/fr.js"]);
    await element.getByRole("button", { name: "Liste" }).click();
    await element.getByRole("button", { name: "La lettre est publiée" }).click();
    const pane = element.getByRole("region", { name: "Événement", exact: true });
    await pane.getByRole("heading", { name: "Noms" }).waitFor();
    await pane.getByRole("button", { name: "Source 1 : Time" }).waitFor();
    await pane.getByRole("button", { name: "Contexte", exact: true }).click();
    await pane.getByRole("heading", { name: "Événements liés, les plus proches d’abord" }).waitFor();
    await element.getByRole("button", { name: "Retour", exact: true }).click();
    await element.getByRole("searchbox", { name: "Rechercher" }).fill("zzzz");
    await says(element.locator("[part=count]"), "0 événements sur 2");
});

test("in Arabic the interface runs from the right, and time from the left as ever", async (t) => {
    const page = await site.open(t, "/ar.html");
    const element = page.locator("date-line");
    await says(element.locator("[part=count]"), /^3 أحداث/);
    const stage = element.getByRole("group", { name: "الأحداث بترتيب الزمن" });
    const [count] = await boxes(element.locator("[part=count]"));
    const [view] = await boxes(element.locator("[part=view]"));
    assert.ok(count.left > view.right, "the count is to the right of the switch");
    const [first, second, third] = await boxes(stage.getByRole("button"));
    assert.ok(first.left < second.left && second.left < third.left, "the stage goes from left to right");

    // The arrow keys go by what is seen: right is later.
    await stage.getByRole("button").first().focus();
    await page.keyboard.press("ArrowRight");
    await until(
        () => focused(page),
        ({ name }) => name.startsWith("The letter is published"),
    );
    await page.keyboard.press("Enter");
    const pane = element.getByRole("region", { name: "الحدث", exact: true });
    const headline = pane.getByRole("heading").first();
    await headline.waitFor();
    assert.equal(await headline.evaluate((node) => getComputedStyle(node).unicodeBidi), "plaintext");
    const [paneBox] = await boxes(pane);
    const [main] = await boxes(stage);
    assert.ok(paneBox.right <= main.left + 1, "the pane stands to the left of the stage");
    assert.deepEqual(await violations(page), []);
    await pane.getByRole("button", { name: "السياق", exact: true }).click();
    await element.getByRole("slider", { name: "مدى اتساع السياق" }).waitFor();
    assert.deepEqual(await violations(page), []);
});

test("in Arabic nothing is wider than a phone, and every panel is on it", async (t) => {
    const page = await site.open(t, "/ar.html", { width: 360, height: 740, touch: true });
    const element = page.locator("date-line");
    await element.locator("[part=count]").waitFor();
    await element.getByRole("button", { name: /^الأسماء/ }).tap();
    // What the panel holds is fetched with its styles.
    await element.getByRole("group", { name: "الأسماء", exact: true }).waitFor();
    const [panel] = await boxes(element.locator("[part=panel]:visible"));
    assert.ok(panel.left >= 0 && panel.right <= 360, JSON.stringify(panel));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    assert.deepEqual(await violations(page), []);
});

test("two languages stand on one page", async (t) => {
    const page = await site.open(t, "/two.html");
    await page.getByRole("searchbox", { name: "Search", exact: true }).waitFor();
    await page.getByRole("searchbox", { name: "Suchen", exact: true }).waitFor();
    assert.deepEqual(await textsOf(page.getByRole("button", { name: "Liste", exact: true })), ["Liste"]);
    assert.deepEqual(await tables(page), ["/later/texts/de.js"]);
});

test("a language without a table is read in English, and nothing is asked for", async (t) => {
    const page = await site.open(t, "/nl.html");
    await reader(page).ready();
    await reader(page).counts(/^3 events/);
    assert.deepEqual(await tables(page), []);
});

test("where the table does not come the interface is in English", async (t) => {
    const page = await site.open(t, "/es.html", { expected: [/404 \(Not Found\)/] });
    const it = await reader(page).ready();
    await it.counts(/^3 events/);
    assert.equal(await it.element.locator("[role=alert]:visible").count(), 0, "no reader is told");
});
