// Whoever reads, however: axe-core finds nothing in any state of the page, targets can be hit, what changes is said, and
// nothing is lost where a reader's own colours are forced on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { datesPage } from "./dates-page.mjs";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, pageWith, reader, says } from "./reader.mjs";

/** Each kind of date, sources with links, tags, a picture’s place, something undated. */
const kinds = JSON.stringify({
    title: "All there is",
    events: [
        {
            date: "2001-06-15",
            title: "Day",
            body: "See it (see 2003). [Guardian, 6/11/2002]",
            tags: ["red"],
            entities: ["Ann"],
        },
        {
            date: "2003",
            title: "Year",
            sources: [{ name: "Time", url: "https://example.org/", date: "2002-02-25", pages: "12" }],
            fields: { Region: ["North"] },
        },
        { date: "about 2006", title: "About", tags: ["red", "blue"], place: { name: "Kabul" } },
        { date: "2008?", title: "Doubtful", url: "https://example.org/doubtful" },
        { date: "2011 and After", title: "Open" },
        { date: "20x0", title: "Unreadable" },
        { title: "Undated" },
    ],
});

const site = useSite({
    routes: {
        "/kinds.json": answers(kinds, { type: "application/json" }),
        "/kinds.html": pageWith('<date-line src="/kinds.json" problems></date-line>'),
        "/error.html": pageWith('<date-line src="/nowhere.json"><p>Fallback</p></date-line>'),
    },
});

/** @typedef {ReturnType<typeof reader>} Reader */

/** @type {{ name: string, path?: string, options?: import("./harness.mjs").PageOptions, act?: (it: Reader) => Promise<unknown> }[]} */
const states = [
    { name: "as it opens" },
    { name: "the demo page, dark", path: "/", options: { colorScheme: "dark" } },
    { name: "with an event open, dark", options: { colorScheme: "dark" }, act: (it) => it.open("Day") },
    { name: "with an event open", act: (it) => it.open("Year") },
    {
        name: "as a list with an event open",
        act: async (it) => {
            await it.see("List");
            await it.list.getByRole("button", { name: "About" }).click();
            await it.detail.waitFor();
        },
    },
    {
        name: "filtered, a facet open",
        act: async (it) => {
            await it.facet("Tags").click();
            await it.element.getByRole("checkbox", { name: /^red/ }).check();
            await it.counts("2 of 7 events");
        },
    },
    {
        name: "filtered by date, dark, the boxes open",
        options: { colorScheme: "dark" },
        act: async (it) => {
            await it.button("Dates").click();
            await it.element.getByRole("textbox", { name: "From" }).fill("2003");
            await it.page.keyboard.press("Enter");
            await it.counts(/ of 7 events/);
        },
    },
    {
        name: "with nothing found",
        act: async (it) => {
            await it.search.fill("nowhere at all");
            await it.counts("0 of 7 events");
        },
    },
    {
        name: "with the legend open",
        act: async (it) => {
            await it.button("Keys and legend").click();
            await it.element.getByRole("dialog").waitFor();
        },
    },
    {
        name: "with the problems open",
        act: async (it) => {
            await it.button(/^\d problems?$/).click();
            await it.element.getByRole("dialog").waitFor();
        },
    },
    { name: "on a phone, an event open", options: { width: 360, height: 740 }, act: (it) => it.open("Day") },
    {
        name: "the demo page on a phone, as a list",
        path: "/",
        options: { width: 360, height: 740 },
        act: (it) => it.see("List"),
    },
];

for (const { name, path = "/kinds.html", options, act } of states) {
    test(`axe finds nothing: ${name}`, async (t) => {
        const page = await site.open(t, path, options);
        const it = await reader(page).ready();
        await act?.(it);
        await it.drawn();
        assert.deepEqual(await violations(page), []);
    });
}

test("axe finds nothing: after a fault", async (t) => {
    const page = await site.open(t, "/error.html", { expected: [/Failed to load resource/] });
    await page.locator("date-line").getByRole("alert").waitFor();
    assert.deepEqual(await violations(page), []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [360, 1280]) {
        test(`axe finds nothing: the page of dates, ${colorScheme}, ${width} px`, async (t) => {
            const page = await site.open(t, "/examples/dates.html", { colorScheme, width });
            const it = await datesPage(page).ready();
            assert.deepEqual(await violations(page), []);
            await it.row("(1978-9)").click();
            await it.type("Fig. 12");
            await it.says(/^No date/);
            assert.deepEqual(await violations(page), []);
        });
    }
}

for (const width of [360, 1280]) {
    test(`at ${width} px every control is at least 24 px each way`, async (t) => {
        const page = await site.open(t, "/kinds.html", { width });
        const it = await reader(page).ready();
        await it.facet("Tags").click();
        await it.element.getByRole("checkbox", { name: /^red/ }).check();
        await it.page.keyboard.press("Escape");
        await it.event("Day").click();
        await it.detail.waitFor();
        const small = [];
        for (const role of /** @type {const} */ (["button", "link", "slider", "searchbox"])) {
            // Notes and links in a line of text are excepted by the guideline.
            const controls = it.element.getByRole(role).and(page.locator(":not([part=body] *)"));
            for (const { left, right, top, bottom, text } of await boxes(controls))
                if (right - left < 23.9 || bottom - top < 23.9)
                    small.push(`${role} “${text}” ${Math.round(right - left)}×${Math.round(bottom - top)}`);
        }
        assert.deepEqual(small, []);
    });
}

test("what changes is said politely: the count, the event, the filters taken away", async (t) => {
    const it = await reader(await site.open(t, "/kinds.html")).ready();
    await it.search.fill("doubtful");
    await says(it.said, "1 of 7 events");
    await it.open("Doubtful");
    await says(it.said, /^Doubtful, .*2008/);
    await it.button("Clear all").click();
    await says(it.said, /^7 events/);
    // Which time is shown after a zoom.
    await it.button("Zoom in").click();
    await says(it.said, /\b[12]\d{3}\b.*\b[12]\d{3}\b/);
});

test("a screen reader gets regions, headings, places in the order, and what is open", async (t) => {
    const it = await reader(await site.open(t, "/kinds.html")).ready();
    await it.element.getByRole("region", { name: "All there is" }).waitFor();
    await it.element.getByRole("search").waitFor();
    const third = it.cards.nth(2);
    assert.deepEqual(await third.evaluate((node) => [node.ariaPosInSet, node.ariaSetSize]), ["3", "7"]);
    await it.open("Year");
    assert.equal(await it.event("Year").getAttribute("aria-current"), "true");
    assert.equal(await it.facet("Tags").getAttribute("aria-expanded"), "false");
    for (const slider of await it.overview.getByRole("slider").all())
        for (const name of ["aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"])
            assert.ok(await slider.getAttribute(name), name);
});

test("with forced colours marks, handles and bars are still there to see", async (t) => {
    const page = await site.open(t, "/kinds.html", { forcedColors: "active" });
    const it = await reader(page).ready();
    const unseen = await it.stage.locator("[part=mark]").evaluateAll((marks) => {
        const canvas = getComputedStyle(marks[0].closest("[part=stage]") ?? marks[0]);
        const paper = getComputedStyle(document.documentElement).backgroundColor || canvas.backgroundColor;
        return marks
            .filter((mark) => {
                const { backgroundColor, backgroundImage, borderStyle, outlineStyle } = getComputedStyle(mark);
                const painted = backgroundColor !== paper && !/rgba\(.*, 0\)/.test(backgroundColor);
                return !painted && backgroundImage === "none" && borderStyle === "none" && outlineStyle === "none";
            })
            .map((mark) => mark.className);
    });
    assert.deepEqual(unseen, []);
    await it.facet("Tags").click();
    await it.element.getByRole("checkbox", { name: /^red/ }).check();
    assert.deepEqual(await violations(page), []);
});

test("text spaced as a reader needs it is not cut off", async (t) => {
    const page = await site.open(t, "/kinds.html", { width: 360, height: 740 });
    const it = await reader(page).ready();
    await it.open("Day");
    await it.element.evaluate((node) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
        );
        node.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    await it.drawn();
    const cut = await it.element.evaluate((node) =>
        [...(node.shadowRoot?.querySelectorAll("[part=detail] *, [part=toolbar] *, [part=header] *") ?? [])]
            .filter(
                (child) =>
                    child.checkVisibility() &&
                    getComputedStyle(child).overflow !== "visible" &&
                    !child.matches("input, .hidden"),
            )
            .filter(
                (child) =>
                    child.scrollWidth > child.clientWidth + 1 && getComputedStyle(child).textOverflow !== "ellipsis",
            )
            .map((child) => child.className),
    );
    assert.deepEqual(cut, []);
    await until(
        () => page.evaluate(() => document.documentElement.scrollWidth),
        (wide) => wide <= 360,
        2000,
    );
});
