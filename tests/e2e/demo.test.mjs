// The first thing a newcomer sees: what it is, two chronologies at work, the tag to copy. All under the strictest policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strictPolicy, useSite } from "./harness.mjs";
import { reader, says } from "./reader.mjs";

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
