// What a reference leads to can be seen before it is followed: by pointer and by keyboard, and it stands in no one's way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { answers, strictPolicy, useSite } from "./harness.mjs";
import { boxes, focused, overlaps, pageWith, reader, says, squeeze } from "./reader.mjs";

const long = "Many words follow one another here, and there is no end to them. ".repeat(8);
const text = `April 1999: An offer in Peshawar
${long}

June 2002: The letter is published
Nobody had answered the offer of Peshawar for three whole years (see April 1999), and nobody says why. ${long}

2005: A book
It tells of the letter (see June 2002) at length.
`;

const site = useSite({
    routes: {
        "/text.txt": answers(text),
        "/page.html": pageWith('<date-line src="/text.txt"></date-line>'),
        "/strict.html": pageWith('<date-line src="/text.txt"></date-line>', {
            headers: { "content-security-policy": strictPolicy },
        }),
    },
});

/** @param {import("node:test").TestContext} t @param {import("./harness.mjs").PageOptions} [options] */
async function opened(t, options, path = "/page.html") {
    const page = await site.open(t, path, options);
    const it = await reader(page).ready();
    await it.open("The letter is published");
    return {
        page,
        it,
        link: it.detail.getByRole("link", { name: "April 1999" }),
        card: it.element.getByRole("tooltip"),
    };
}

/** Where the lines of a link are, and the card. @param {import("playwright-core").Locator} link @param {import("playwright-core").Locator} card */
async function places(link, card) {
    const lines = await link.evaluate((node) =>
        [...node.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom, text: "line" })),
    );
    return [...lines, ...(await boxes(card))];
}

test("the pointer on a reference brings date, title and first words up, beside the text", async (t) => {
    const { page, it, link, card } = await opened(t);
    assert.equal(await card.count(), 0);
    await link.hover();
    await card.waitFor();
    assert.match(
        squeeze((await card.textContent()) ?? ""),
        /^April 1999 An offer in Peshawar ?Many words follow .* …$/,
    );
    const [pane] = await boxes(it.detail);
    const [box] = await boxes(card);
    assert.ok(box.right <= pane.left, "nothing of the text is covered");
    assert.deepEqual(await violations(page), []);
    // It can be read with the pointer on it, and goes with the pointer.
    await card.hover();
    await page.waitForTimeout(600);
    assert.ok(await card.isVisible());
    await it.search.hover();
    await card.waitFor({ state: "hidden" });
});

test("the keyboard has it too, Esc takes it away and nothing else, Enter follows the reference", async (t) => {
    const { page, it, link, card } = await opened(t, {}, "/strict.html");
    await it.detail.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).name, "April 1999");
    await card.waitFor();
    assert.equal(await link.getAttribute("aria-describedby"), await card.getAttribute("id"));
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    assert.ok(await it.detail.isVisible(), "the event is open still");
    assert.equal((await focused(page)).name, "April 1999");
    await page.keyboard.press("Enter");
    await says(it.headline, "An offer in Peshawar");
    assert.ok(!(await card.isVisible()));
});

test("what the pointer has brought up goes with Esc wherever the focus is, and with Tab", async (t) => {
    const { page, it, link, card } = await opened(t);
    await it.search.focus();
    await link.hover();
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    assert.equal((await focused(page)).name, "Search");
    await it.detail.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Tab");
    await card.waitFor();
    await page.keyboard.press("Tab");
    await card.waitFor({ state: "hidden" });
});

for (const width of [360, 700]) {
    test(`at ${width} px it is on the screen, below the line of its reference`, async (t) => {
        const { page, link, card } = await opened(t, { width, height: 740 });
        await link.scrollIntoViewIfNeeded();
        await link.hover();
        await card.waitFor();
        const all = await places(link, card);
        assert.deepEqual(overlaps(all), [], "the reference itself can be seen");
        const box = all[all.length - 1];
        assert.ok(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= 740, JSON.stringify(box));
        assert.deepEqual(await violations(page), []);
    });
}

test("a finger follows a reference at once", async (t) => {
    const { it, link, card } = await opened(t, { width: 360, height: 740, touch: true });
    await link.tap();
    await says(it.headline, "An offer in Peshawar");
    assert.ok(!(await card.isVisible()));
});
