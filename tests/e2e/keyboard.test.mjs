// The whole job without a mouse: find, walk, open, follow, go back, filter, list. The reader always sees where the focus
// is, and it never falls back to the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until, useSite } from "./harness.mjs";
import { focused, reader, says } from "./reader.mjs";

const site = useSite();

/**
 * Opens the demo, and gives the keyboard.
 * @param {import("node:test").TestContext} t
 */
async function atKeyboard(t) {
    const page = await site.open(t, "/");
    const it = await reader(page).ready();
    return {
        page,
        it,
        /**
         * Presses keys, and waits until the focus is where it should be, to be seen.
         * @param {string | string[]} keys
         * @param {RegExp} name what should have the focus then
         */
        async press(keys, name) {
            for (const key of [keys].flat()) {
                await page.keyboard.press(key);
                await it.drawn();
            }
            const now = await until(
                () => focused(page),
                (at) => name.test(at.name),
                3000,
            ).catch((error) => assert.fail(`after ${keys} the focus should be on ${name}: ${error.message}`));
            assert.notEqual(now.tag, "body");
            assert.ok(now.visible, `the focus on “${now.name}” can be seen`);
        },
        /** Presses Tab until this has the focus. @param {RegExp} name @param {string} [key] */
        async tabTo(name, key = "Tab") {
            for (let n = 0; n < 40; n++) {
                await page.keyboard.press(key);
                const at = await focused(page);
                assert.notEqual(at.tag, "body", `${key} ${n + 1} led nowhere before ${name}`);
                assert.ok(at.visible, `the focus on “${at.name}” can be seen`);
                if (name.test(at.name)) return;
            }
            assert.fail(`${key} never led to ${name}`);
        },
    };
}

test("plus and minus zoom round the event that has the focus, and keep it there", async (t) => {
    const { page, it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^List$/);
    await it.stage.getByRole("listitem").first().getByRole("button").focus();
    await press("Home", /./);
    const { name } = await focused(page);
    const same = new RegExp(`^${name.replace(/[^\p{L}\p{N}]/gu, ".")}$`, "u");
    const left = async () => (await it.stage.locator(":focus").boundingBox())?.x ?? NaN;
    const before = await left();
    await press(["+", "+", "+"], same);
    assert.ok(Math.abs((await left()) - before) < 40, "it stays where it was");
    await press(["-", "-", "-", "-"], same);
});

test("search, walk to an event, open it, follow its reference, go back, close", async (t) => {
    const { page, it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^List$/);
    await press("/", /^Search$/);
    await page.keyboard.type("marchese");
    await it.counts(/^\d of 20 events$/);
    await tabTo(/Mullah Mohammed Khaksar asks US diplomats/);
    await press("ArrowRight", /^Washington’s answer is no/);
    await press("ArrowRight", /^The rejection letter becomes public/);
    await press("Home", /^Mullah Mohammed Khaksar asks US diplomats/);
    await press("End", /^The rejection letter/);
    await press("ArrowLeft", /^Washington’s answer is no/);
    await press("Enter", /^Washington’s answer is no$/);
    await tabTo(/^April 1999$/);
    await press("Enter", /^Mullah Mohammed Khaksar asks US diplomats to help oust Omar$/);
    // The browser's own key for it does not reach a page without a window.
    await page.goBack();
    await says(it.headline, "Washington’s answer is no");
    assert.equal((await focused(page)).name, "Washington’s answer is no", "the focus comes along");
    await press("Escape", /^(Washington’s answer is no|Events in order of time)/);
    assert.equal(await it.detail.count(), 0);
});

test("“/” reaches the search from anywhere in the element, Esc empties it", async (t) => {
    const { page, it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^Timeline$/);
    await press("/", /^Search$/);
    await page.keyboard.type("kabul/");
    assert.equal(await it.search.inputValue(), "kabul/", "in the box a slash is a slash");
    await press("Escape", /^Search$/);
    assert.equal(await it.search.inputValue(), "");
    await it.counts(/^20 events/);
});

test("a facet is opened, a box ticked, the filter taken away again", async (t) => {
    const { page, it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^Tags \d+$/);
    await press("Enter", /^Tags \d+$/);
    const box = it.element.getByRole("checkbox").first();
    // What the panel holds is fetched.
    await box.waitFor();
    await tabTo(/^$/);
    assert.ok(await box.evaluate((node) => node.matches(":focus")), "Tab leads to the first box");
    await page.keyboard.press("Space");
    await it.counts(/^\d+ of 20 events$/);
    await press("Escape", /^Tags \d+$/);
    assert.equal(await box.isVisible(), false);
    await tabTo(/^Remove the filter /);
    await press("Enter", /^Search$/);
    await it.counts(/^20 events/);
});

test("zoom, ends and the legend have keys", async (t) => {
    const { page, it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^Victorious mujahideen/);
    const length = async () => {
        await it.drawn();
        const { from, to } = await it.range();
        return Date.parse(to) - Date.parse(from);
    };
    const before = await length();
    await page.keyboard.press("+");
    assert.ok(Math.abs((await length()) / before - 0.5) < 0.05);
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    assert.ok(Math.abs((await length()) / before - 2) < 0.05);
    await page.keyboard.press("0");
    assert.equal(await length(), before);
    assert.notEqual((await focused(page)).tag, "body");
    await press("End", /^Gunmen on a motorbike/);
    await page.keyboard.press("?");
    const legend = it.element.getByRole("dialog", { name: "Keys and legend" });
    await legend.waitFor();
    await page.keyboard.press("Escape");
    await legend.waitFor({ state: "hidden" });
    assert.match((await focused(page)).name, /^Gunmen on a motorbike/, "the focus is back where it was");
});

test("the list is walked with the arrows, opened with Enter and left with Esc", async (t) => {
    const { it, press, tabTo } = await atKeyboard(t);
    await tabTo(/^List$/);
    await press("Enter", /^List$/);
    await tabTo(/^Victorious mujahideen/);
    await press("ArrowDown", /^Clerics near Kandahar/);
    await press("ArrowDown", /^Kabul falls to the Taliban/);
    await press("ArrowUp", /^Clerics near Kandahar/);
    await press("Enter", /^Clerics near Kandahar/);
    await says(it.headline, "Clerics near Kandahar found the Taliban");
    await press("Escape", /^Clerics near Kandahar/);
    assert.equal(await it.detail.count(), 0);
});

test("Tab goes through the element and out of it, each way", async (t) => {
    const { tabTo } = await atKeyboard(t);
    await tabTo(/^Show events to$/);
    await tabTo(/^Copy$/);
    await tabTo(/^Show events to$/, "Shift+Tab");
    await tabTo(/^Apollo 11, minute by minute$/, "Shift+Tab");
});
