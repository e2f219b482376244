// What the author wrote is what every reader sees, wherever the reader's clock stands. The very same page is opened on
// machines of three zones, of which one is a day ahead of another, and half an hour off.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { datesPage } from "./dates-page.mjs";
import { answers, useSite } from "./harness.mjs";
import { pageWith, reader, squeeze, textsOf } from "./reader.mjs";

const days = JSON.stringify({
    title: "To the minute",
    events: [
        { date: "2001-01-01", title: "New year’s day" },
        // The hours that a clock leaves out or has twice, in one of the zones.
        { date: "2001-04-01T02:30", title: "An hour that Los Angeles lacks" },
        { date: "2001-10-07T02:30", title: "An hour that Auckland lacks" },
        { date: "2001-12-31T23:59", title: "A minute to midnight" },
        { date: "Between 11:30 p.m. September 11, 2001 and 12:30 a.m. September 12, 2001", title: "About midnight" },
    ],
});

/** What was seen in each zone, of the element and of the page of dates. @type {Map<string, unknown>} */
const seen = new Map();
/** @type {Map<string, unknown>} */
const read = new Map();

/** Each zone with what it is behind Greenwich on New Year’s Day of 2001, in minutes. */
const zones = /** @type {const} */ ([
    ["Pacific/Auckland", -780],
    ["America/Los_Angeles", 480],
    ["Asia/Kolkata", -330],
]);

for (const [timeZone, behind] of zones) {
    describe(timeZone, () => {
        const site = useSite({
            timeZone,
            routes: {
                "/days.json": answers(days, { type: "application/json" }),
                "/page.html": pageWith('<date-line src="/days.json"></date-line>'),
            },
        });

        test("the same days, hours, axis and limits", async (t) => {
            const page = await site.open(t, "/page.html");
            const it = await reader(page).ready();
            assert.equal(
                await page.evaluate(() => new Date(2001, 0, 1).getTimezoneOffset()),
                behind,
                "the browser is in the zone",
            );
            const told = {
                count: await it.count.textContent(),
                cards: await textsOf(it.cards),
                range: await it.range(),
                axis: await textsOf(it.element.locator("[part=axis] span").filter({ visible: true })),
            };
            await it.open(/New year/);
            const opened = [squeeze((await it.detail.getByRole("paragraph").first().textContent()) ?? "")];
            await it.open(/A minute to midnight/);
            opened.push(squeeze((await it.detail.getByRole("paragraph").first().textContent()) ?? ""));
            const from = it.overview.getByRole("slider", { name: "Show events from" });
            await from.press("ArrowRight");
            await it.counts(/ of 5 events/);
            seen.set(timeZone, { ...told, opened, limit: await from.getAttribute("aria-valuetext") });
            assert.match(told.cards.join("\n"), /New year’s day ?Jan 1, 2001/);
            assert.match(opened[1], /11:59 p\.m\..*December 31, 2001|December 31, 2001.*11:59 p\.m\./);
        });

        test("the page of dates: the same days in the table, in words and on the axis", async (t) => {
            const it = await datesPage(await site.open(t, "/examples/dates.html")).ready();
            const drawn = [];
            for (const phrase of ["2001-01-01", "2001-04-01T02:30", "2001-10-07T02:30", "11:59 p.m. Dec 31, 2001"]) {
                await it.type(phrase);
                drawn.push(await it.facts(), await it.drawn(), await it.geometry());
            }
            const tables = await it.tables();
            assert.ok(JSON.stringify(tables).includes("2001-09-11T08:46"));
            read.set(timeZone, { tables, drawn });
        });
    });
}

after(() => {
    for (const all of [seen, read]) {
        const [[first, expected], ...others] = all;
        for (const [zone, told] of others) assert.deepEqual(told, expected, `${zone} differs from ${first}`);
        assert.equal(others.length, 2);
    }
});
