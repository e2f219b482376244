// The first thing a newcomer sees: what it is, two chronologies at work, the tag to copy. All under the strictest policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strictPolicy, until, useSite } from "./harness.mjs";
import { reader, says, textsOf } from "./reader.mjs";

const site = useSite({ headers: () => ({ "content-security-policy": strictPolicy }) });

/**
 * How many of a chronology's events the stage accounts for: those with a label, and those in the row below.
 * @param {ReturnType<typeof reader>} it
 */
async function shownOnStage(it) {
    const labelled = await it.cards.count();
    const rest = await it.element
        .locator("[part=rest]")
        .getByRole("button")
        .evaluateAll((buttons) =>
            buttons.map((button) => Number(/^(\d+) events/.exec(button.getAttribute("aria-label") ?? "")?.[1] ?? 1)),
        );
    return rest.reduce((sum, n) => sum + n, labelled);
}

test("a newcomer finds the first chronology at work, with every event accounted for", async (t) => {
    const page = await site.open(t, "/");
    const it = await reader(page).ready();
    await page.getByRole("heading", { level: 1, name: "Dateline" }).waitFor();
    const sentence = await it.counts(/^\d+ events, 199\d to 200\d$/);
    const total = Number.parseInt(sentence, 10);
    assert.ok(total >= 12 && total <= 20, `the demo has 12 to 20 entries: ${sentence}`);
    assert.equal(await shownOnStage(it), total);
    assert.equal(
        await page.getByText("This chronology is a plain text file").isVisible(),
        false,
        "the fallback has gone",
    );
    // The entry that lost its heading is there, and says that its date is a conclusion.
    await it.event(/asks US diplomats to help oust Omar.*Apr(il)? 1999 inferred/).waitFor();
});

test("the second chronology goes to the minute", async (t) => {
    const page = await site.open(t, "/");
    await reader(page).ready();
    await page.getByRole("link", { name: "Apollo 11, minute by minute" }).click();
    const it = await reader(page).ready();
    const sentence = await it.counts(/^\d+ events, .*July.* 1969$/);
    const total = Number.parseInt(sentence, 10);
    assert.ok(total >= 30, `at least 30 entries: ${sentence}`);
    assert.equal(await shownOnStage(it), total);
    assert.match(page.url(), /show=apollo/);
    await it.search.fill("lifts off");
    await it.open(/Saturn V lifts off/);
    await says(it.detail.locator("p").first(), /9:32 a\.m\.,? July 16, 1969|July 16, 1969,? (at )?9:32 a\.m\./);
});

test("the third chronology goes back to the beginning, and each reference in it leads somewhere", async (t) => {
    const page = await site.open(t, "/");
    await reader(page).ready();
    await page.getByRole("link", { name: "Everything, from the beginning" }).click();
    const it = await reader(page).ready();
    const sentence = await it.counts(/^\d+ events, c\. 13\.8 billion years ago to 2022$/);
    const total = Number.parseInt(sentence, 10);
    assert.ok(total >= 25 && total <= 40, sentence);
    assert.equal(await shownOnStage(it), total);
    const axis = await textsOf(it.element.locator("[part=axis] .major span:visible"));
    assert.ok(axis.includes("10 billion years ago") && axis.includes("today"), axis.join());
    const lacking = await it.element.evaluate((node) => {
        const { chronology } = /** @type {any} */ (node);
        const all = Array.from({ length: chronology.length }, (_, index) => chronology.event(index));
        const faulty = all.filter(({ references, sources, date }) => {
            return !date || !sources.length || references.some((/** @type {any} */ { to }) => to.length === 0);
        });
        return [...faulty.map(({ title }) => title), ...chronology.problems.map((/** @type {any} */ it) => it.message)];
    });
    assert.deepEqual(lacking, []);
    await it.open(/^Asteroid ends the age/);
    await it.detail.getByRole("link", { name: /^A layer of clay/ }).waitFor();
    await page.keyboard.press("Escape");
    // What the stage shows can be shared, and found again.
    await it.button("Zoom in").click();
    await until(
        async () => page.url(),
        (url) => url.includes("range="),
    );
    // Of ten billion years a number has no single days.
    const years = async () => Object.values(await it.range()).map((date) => date.replace(/-\d\d-\d\d.*/, ""));
    const range = await years();
    await page.reload();
    await it.ready();
    assert.deepEqual(await years(), range);
});

test("the tag is there to copy", async (t) => {
    const page = await site.open(t, "/");
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await says(page.locator(".said"), "Copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /<script type="module" src="dateline\.js"><\/script>\s*<date-line src="events\.txt">/);
});

test("the page can be read before anything has been clicked, on a phone too", async (t) => {
    const page = await site.open(t, "/", { width: 360, height: 740 });
    await reader(page).ready();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `nothing is wider than the window: ${wide}`);
});
