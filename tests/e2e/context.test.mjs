// The context of an event: opened from its pane, widened by keyboard and finger, each event with its reasons, and the way
// back to exactly where the reader was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { focused, khaksar, pageWith, reader, says, skipped, squeeze, textsOf } from "./reader.mjs";

const strict = { headers: { "content-security-policy": strictPolicy } };

/** Something about one harbour and something about another, a year apart; an entry without a heading. */
const harbours = `A letter of Ida Holm names the pilot of the harbour of Norvik. [Herald, 3/1/1951]

March 4, 1950: The pilot of Norvik sees a light
Ida Holm sees it too. [Herald, 3/5/1950]
Entity Tags: Ida Holm, Norvik
Category Tags: Lights

March 9, 1950: The light is seen again
Nobody believes the pilot (see March 4, 1950). [Herald, 3/10/1950; Courier, 3/11/1950]
Entity Tags: Norvik
Category Tags: Lights

April 2, 1950: The council of Norvik meets
It hears Ida Holm (see March 9, 1950). [Courier, 4/3/1950]
Entity Tags: Ida Holm, Norvik, Council
Category Tags: Council

May 1950: The council pays for a lamp
Entity Tags: Council
Category Tags: Council

1951: The lamp of Norvik is lit (see May 1950)
It burns (see May 1950). [Herald, 6/1/1951]
Entity Tags: Council, Lampworks
Category Tags: Lamps

1960: A railway reaches Osthavn
The train is late. [Railway Gazette, 6/1/1960]
Entity Tags: Osthavn
Category Tags: Railways

1961: The railway of Osthavn carries mail
[Railway Gazette, 6/1/1961]
Entity Tags: Osthavn
Category Tags: Railways
`;

const site = useSite({
    routes: {
        "/harbours.txt": answers(harbours),
        "/page.html": pageWith('<date-line src="/harbours.txt"></date-line>', strict),
        // For axe, which a strict policy would not let in.
        "/plain.html": pageWith('<date-line src="/harbours.txt"></date-line>'),
        "/khaksar.txt": answers(khaksar ?? ""),
        "/khaksar.html": pageWith('<date-line src="/khaksar.txt"></date-line>'),
    },
});

if (skipped) console.log(skipped);

/** @typedef {import("playwright-core").Page} Page */

/** The bar of a context and what belongs to it. @param {ReturnType<typeof reader>} it */
function parts(it) {
    const bar = it.element.getByRole("region", { name: "Context", exact: true });
    return {
        bar,
        slider: bar.getByRole("slider", { name: "How wide the context is" }),
        back: bar.getByRole("button", { name: "Back" }),
        count: bar.locator(".count"),
        button: it.detail.getByRole("button", { name: "Context", exact: true }),
        related: it.detail.locator(".related li"),
    };
}

/** @param {Page} page */
const hashOf = (page) => decodeURIComponent(new URL(page.url()).hash);

/** @param {Page} page @param {RegExp} expected */
const hashIs = (page, expected) =>
    until(
        async () => hashOf(page),
        (hash) => expected.test(hash),
        5000,
    );

/** @param {import("node:test").TestContext} t @param {string} [title] @param {import("./harness.mjs").PageOptions} [options] */
async function contextOf(t, title = "The light is seen again", options = {}) {
    const page = await site.open(t, "/page.html", options);
    const it = await reader(page).ready();
    await it.open(title);
    const here = parts(it);
    await here.button.click();
    await here.bar.waitFor();
    await it.drawn();
    return { page, it, here };
}

test("a button on the open event opens its context: it in the middle, the related with their reasons", async (t) => {
    const { page, it, here } = await contextOf(t);
    await says(here.bar.locator(".of"), "Context of The light is seen again");
    const n = Number((await here.count.textContent())?.match(/(\d+) related events?$/)?.[1]);
    assert.ok(n >= 2, "the two that refer to it and it to");
    await it.counts(`${n + 1} of 8 events`);
    assert.equal(await here.related.count(), n);
    const related = await textsOf(here.related);
    assert.match(related.join("\n"), /^The council of Norvik meets Apr 2, 1950.*references/m);
    assert.match(related.join("\n"), /^The pilot of Norvik sees a light Mar 4, 1950.*referenced by/m);
    await says(it.detail.getByText("In the middle of this context"), "In the middle of this context");
    const middle = it.stage.locator(".middle button");
    assert.match(squeeze((await middle.textContent()) ?? ""), /^The light is seen again/);
    assert.equal(await middle.getAttribute("aria-description"), "In the middle of this context");
    assert.ok(await it.stage.locator(".middle-line").isVisible());
    assert.equal(await it.stage.locator(".arc").count(), 2, "its references, both ways");
    assert.equal(await here.button.count(), 0, "no way to where one is");
    await hashIs(page, /\bevent=\S+&near=\S+&scale=\d$/);
    assert.equal((await focused(page)).name, "How wide the context is");
});

test("the slider widens and narrows by keyboard, says how wide in words, and makes no places to go back through", async (t) => {
    const { page, it, here } = await contextOf(t);
    const before = await page.evaluate(() => history.length);
    /** @type {number[]} */
    const sizes = [];
    await page.keyboard.press("Home");
    for (const words of ["References only", "Nearest", "Near", "Wide", "Wider", "Widest"]) {
        await says(here.count, new RegExp(`^${words} \\d+ related events?$`));
        const text = (await here.slider.getAttribute("aria-valuetext")) ?? "";
        assert.match(text, new RegExp(`^${words}: \\d+ related events?$`));
        sizes.push(Number(text.match(/\d+/)));
        await page.keyboard.press("ArrowRight");
    }
    assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => a - b),
    );
    assert.equal(sizes[0], 2, "the references alone");
    assert.ok((sizes[5] ?? 0) > 2, "more at the widest");
    await it.counts(`${(sizes[5] ?? 0) + 1} of 8 events`);
    await hashIs(page, /scale=5/);
    assert.equal(await page.evaluate(() => history.length), before);
    assert.equal((await focused(page)).name, "How wide the context is", "the focus stays");
});

test("the slider follows a finger", async (t) => {
    const { page, it, here } = await contextOf(t, undefined, { width: 360, height: 740, touch: true });
    await here.slider.scrollIntoViewIfNeeded();
    const box = await here.slider.boundingBox();
    assert.ok(box);
    await page.touchscreen.tap(box.x + box.width - 3, box.y + box.height / 2);
    await says(here.count, /^Widest \d+ related events$/);
    await page.touchscreen.tap(box.x + 3, box.y + box.height / 2);
    await says(here.count, "References only 2 related events");
    await it.counts("3 of 8 events");
});

test("as a list each event has its reasons under its title, and an inferred date says so", async (t) => {
    const { page, it, here } = await contextOf(t);
    await page.keyboard.press("End");
    await says(here.count, /^Widest/);
    await it.see("List");
    const entries = await textsOf(it.list.locator("[part=entry]"));
    const council = entries.find((text) => text.includes("The council of Norvik meets")) ?? "";
    assert.match(council, /April 2, 1950\s?The council of Norvik meets\s?references/);
    const middle = entries.find((text) => text.includes("The light is seen again")) ?? "";
    assert.match(middle, /The light is seen again\s?In the middle of this context/);
});

test("another event of it opens with its reasons, the middle stays marked, and leads back", async (t) => {
    const { it, here } = await contextOf(t);
    await here.related.getByRole("link", { name: "The council of Norvik meets" }).click();
    await says(it.headline, "The council of Norvik meets");
    assert.match(squeeze((await it.detail.locator(".why").textContent()) ?? ""), /^references/);
    assert.match((await it.stage.locator(".middle").textContent()) ?? "", /The light is seen again/);
    await here.bar.getByRole("link", { name: "The light is seen again" }).click();
    await says(it.headline, "The light is seen again");
});

test("with another event open the middle is named on the stage, also where it has lost its label", async (t) => {
    const { page, it, here } = await contextOf(t, undefined, { width: 360, height: 740 });
    await page.keyboard.press("End");
    await says(here.count, /^Widest/);
    await it.element.evaluate((node) => {
        node.style.setProperty("--dateline-height", "470px");
    });
    for (const name of await here.related.getByRole("link").allTextContents()) {
        await it.element.evaluate((node, title) => {
            const element = /** @type {any} */ (node);
            const { indices } = element.result;
            element.select([...indices].find((index) => element.chronology.event(index).title === title) ?? null);
        }, name);
        await it.drawn();
        const card = it.stage.locator(".middle");
        const flag = it.stage.locator(".middle-flag");
        const named = (await card.count()) ? card : flag;
        assert.ok(await named.isVisible(), `named while ${name} is open`);
        assert.match((await named.textContent()) ?? "", /The light is seen again/);
    }
});

test("Back returns exactly: the query, the view, the time on the stage, the open event", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    const here = parts(it);
    await it.search.fill("light");
    await it.counts("2 of 8 events");
    await it.event("The light is seen again").click();
    await it.button("Zoom in").click();
    await hashIs(page, /range=/);
    const hash = hashOf(page);
    const range = await it.range();
    const cards = await textsOf(it.cards);
    await here.button.click();
    await here.bar.waitFor();
    assert.equal(await it.search.inputValue(), "", "a context is of the whole chronology");
    await page.keyboard.press("End");
    await it.see("List");
    await it.detail.getByRole("button", { name: "Close" }).click();
    await here.back.click();
    await says(it.headline, "The light is seen again");
    await it.counts("2 of 8 events");
    assert.equal(await it.search.inputValue(), "light");
    assert.ok(await it.stage.isVisible());
    await until(it.range, (now) => JSON.stringify(now) === JSON.stringify(range));
    assert.deepEqual(await textsOf(it.cards), cards);
    await until(
        async () => hashOf(page),
        (now) => now === hash,
    );
    assert.ok(await here.bar.isHidden());
    assert.equal((await focused(page)).name, "Context", "on the button that opened it");
});

test("a context within a context leads back through both; a circle leads out", async (t) => {
    const { page, it, here } = await contextOf(t);
    const go = async (/** @type {string} */ title) => {
        await here.related.getByRole("link", { name: title }).click();
        await says(it.headline, title);
        await here.button.click();
        await says(here.bar.locator(".of"), `Context of ${title}`);
    };
    await go("The council of Norvik meets");
    await here.back.click();
    await says(here.bar.locator(".of"), "Context of The light is seen again");
    await says(it.headline, "The council of Norvik meets");
    await here.button.click();
    await says(here.bar.locator(".of"), "Context of The council of Norvik meets");
    await go("The light is seen again");
    await here.back.click();
    await here.bar.waitFor({ state: "hidden" });
    await it.counts(/^8 events/);
    await page.goBack();
    await here.bar.waitFor();
});

test("the browser's back and forth go out of a context and into it", async (t) => {
    const { page, it, here } = await contextOf(t);
    await page.goBack();
    await here.bar.waitFor({ state: "hidden" });
    await says(it.headline, "The light is seen again");
    await it.counts(/^8 events/);
    assert.equal((await focused(page)).name, "Context", "not lost with the slider");
    assert.doesNotMatch(hashOf(page), /near|range/);
    await page.goForward();
    await here.bar.waitFor();
    await it.counts(/^\d of 8 events/);
    await here.back.click();
    await it.counts(/^8 events/);
});

test("a link opens the same context, and Back is there too", async (t) => {
    const { page, it, here } = await contextOf(t);
    await page.keyboard.press("End");
    await says(here.count, /^Widest/);
    const there = await reader(await site.open(t, `/page.html${new URL(page.url()).hash}`)).ready();
    const other = parts(there);
    await other.bar.waitFor();
    await says(other.count, squeeze((await here.count.textContent()) ?? ""));
    await says(there.headline, "The light is seen again");
    assert.deepEqual(await textsOf(there.cards), await textsOf(it.cards));
    assert.deepEqual(await textsOf(other.related), await textsOf(here.related));
    await other.back.click();
    await there.counts(/^8 events/);
    await says(there.headline, "The light is seen again");
});

test("a link to the context of an event that is not there says so and opens the nearest", async (t) => {
    const page = await site.open(t, "/page.html#dateline?near=1950-05-nothing&scale=99");
    const it = await reader(page).ready();
    await says(
        it.element.locator("[part=notice]"),
        "There is no event “1950-05-nothing” in this chronology. This one is nearest.",
    );
    await says(it.headline, "The council pays for a lamp");
    await it.counts(/^8 events/);
});

test("Escape closes the event, then the context, wherever the focus is, which is never lost", async (t) => {
    const { page, it, here } = await contextOf(t);
    await page.keyboard.press("Escape");
    await here.bar.waitFor({ state: "hidden" });
    assert.equal((await focused(page)).name, "Context");
    await page.keyboard.press("Enter");
    await here.bar.waitFor();
    await it.headline.focus();
    await page.keyboard.press("Escape");
    await it.detail.waitFor({ state: "hidden" });
    assert.match((await focused(page)).name, /^The light is seen again/);
    await page.keyboard.press("Escape");
    await here.bar.waitFor({ state: "hidden" });
    await says(it.headline, "The light is seen again");
    assert.equal((await focused(page)).name, "Context");
});

test("filters narrow a context; clearing them leaves it", async (t) => {
    const { it, here } = await contextOf(t);
    await it.search.fill("council");
    await it.counts("1 of 8 events");
    await it.button("Clear all").click();
    await it.counts(/^[3-8] of 8 events/);
    assert.ok(await here.bar.isVisible());
    await it.search.fill("railway");
    await it.counts("0 of 8 events");
    await it.button(/^Without Context of The light is seen again: 2 events/).click();
    await it.counts("2 of 8 events");
    assert.ok(await here.bar.isHidden());
});

test("torn down in a context, nothing is left, and it comes again", async (t) => {
    const { page, it, here } = await contextOf(t);
    await it.element.evaluate((node) => {
        const parent = node.parentElement;
        node.remove();
        setTimeout(() => parent?.append(node), 100);
    });
    await it.ready();
    await here.bar.waitFor();
    await page.keyboard.press("Escape");
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [360, 1280]) {
        test(`axe finds nothing in a context: ${colorScheme}, ${width} px, as timeline and list`, async (t) => {
            const page = await site.open(t, "/plain.html", { colorScheme, width });
            const it = await reader(page).ready();
            await it.open("The light is seen again");
            const here = parts(it);
            await here.button.click();
            await here.bar.waitFor();
            await page.keyboard.press("End");
            await it.drawn();
            assert.deepEqual(await violations(page), []);
            await it.see("List");
            assert.deepEqual(await violations(page), []);
            assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        });
    }
}

test("the archive’s page: at the narrowest each of the three has the other two", { skip: skipped }, async (t) => {
    const it = await reader(await site.open(t, "/khaksar.html")).ready();
    const here = parts(it);
    const titles = [/^High-level Taliban leader/, /^US Intelligence Not Interested/, /^Taliban Defector Aware/];
    for (const title of titles) {
        await it.open(title);
        await here.button.click();
        await here.bar.waitFor();
        await it.page.keyboard.press("Home");
        await says(here.count, "References only 2 related events");
        const related = await textsOf(here.related);
        for (const other of titles.filter((one) => one !== title))
            assert.ok(
                related.some((text) => other.test(text)),
                `${other} in the context of ${title}`,
            );
        for (const text of related.filter((text) => text.startsWith("High-level")))
            assert.match(text, /April 1999 inferred|Apr 1999 inferred/);
        await here.back.click();
        await here.bar.waitFor({ state: "hidden" });
    }
});
