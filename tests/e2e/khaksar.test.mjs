// A page of the archive, as its editor left it: three entries that cite their sources and point at each other. A reader
// opens each, follows each reference to the event meant, and comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, useSite } from "./harness.mjs";
import { khaksar, pageWith, reader, says, skipped, squeeze, textsOf } from "./reader.mjs";

/** The same page about someone else and four years earlier: nothing may depend on these very words. */
const elsewhere = (khaksar ?? "")
    .replaceAll("Khaksar", "Barzani")
    .replaceAll("Paktika", "Ruritania")
    .replaceAll("Gannon", "Ferrier")
    .replace(/\b(199\d|200\d)\b/g, (year) => String(Number(year) - 4));

const site = useSite({
    routes: {
        "/khaksar.txt": answers(khaksar ?? ""),
        "/elsewhere.txt": answers(elsewhere),
        "/page.html": pageWith('<date-line src="/khaksar.txt"></date-line>'),
        "/other.html": pageWith('<date-line src="/elsewhere.txt"></date-line>'),
    },
});

const offer = /^High-level Taliban leader/;
const letters = /^US Intelligence Not Interested/;
const ignored = /^Taliban Defector Aware/;

if (skipped) console.log(skipped);

test(
    "three events stand in order, and the one without a heading says that its date is inferred",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/page.html")).ready();
        await it.counts("3 events, 1999 to 2002");
        const cards = await textsOf(it.cards);
        assert.equal(cards.length, 3);
        assert.match(cards[0], /^High-level Taliban leader.*Apr(il)? 1999 inferred$/);
        assert.match(cards[1], /^US Intelligence Not Interested.*between Sep(tember)? 12 and late Nov(ember)? 2001$/i);
        assert.match(cards[2], /^Taliban Defector Aware.*Feb(ruary)? 25, 2002$/);
        await it.open(offer);
        await says(it.detail.getByRole("paragraph").first(), "April 1999 inferred 1999-04");
        await it.open(ignored);
        await says(it.detail.getByRole("paragraph").first(), "February 25, 2002 2002-02-25");
    },
);

test(
    "each of the six references leads to the event it means, which knows who refers to it",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/page.html")).ready();
        const ways = [
            { from: offer, phrase: "Between September 12 and Late November 2001", to: letters },
            { from: offer, phrase: "February 25, 2002", to: ignored },
            { from: letters, phrase: "April 1999", to: offer },
            { from: letters, phrase: "February 25, 2002", to: ignored },
            { from: ignored, phrase: "April 1999", to: offer },
            { from: ignored, phrase: "Between September 12 and Late November 2001", to: letters },
        ];
        for (const { from, phrase, to } of ways) {
            // The stage may have gone with the reader.
            await it.button("Show all").click();
            await it.open(from);
            await says(it.headline, from);
            const references = it.detail.locator("[part=body]").getByRole("link");
            assert.equal(await references.count(), 2);
            await references.filter({ hasText: phrase }).click();
            await says(it.headline, to);
            const backwards = it.detail
                .getByRole("list")
                .filter({ has: it.page.getByRole("link") })
                .getByRole("link");
            await backwards.filter({ hasText: from }).click();
            await says(it.headline, from);
        }
    },
);

test(
    "eleven sources are cited over the three, with dates in words and the page of the book",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/page.html")).ready();
        const cited = [];
        for (const title of [offer, letters, ignored]) {
            await it.open(title);
            await says(it.headline, title);
            cited.push(...(await textsOf(it.detail.locator("[part=sources]").getByRole("listitem"))));
        }
        assert.deepEqual(
            cited.map((text) => text.replace(/^\d+ ?/, "")),
            [
                "Associated Press, June 9, 2002",
                "Guardian, June 11, 2002",
                "Knight Ridder, November 29, 2001",
                "Washington Post, November 30, 2001",
                "Washington Post, November 30, 2001",
                "Time, February 25, 2002",
                "Knight Ridder, November 29, 2001",
                "Time, February 25, 2002",
                "Time, February 19, 2002",
                "Gannon, 2005, p. 161",
                "Washington Post, January 15, 2006",
            ],
        );
    },
);

test(
    "a note in the text leads to its source and back, and the editor’s own brackets stay text",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/page.html")).ready();
        await it.open(offer);
        const body = it.detail.locator("[part=body]");
        assert.match(squeeze((await body.textContent()) ?? ""), / war \[in the 1980s\]\. We/);
        assert.equal(await body.getByRole("button").filter({ hasText: "1980s" }).count(), 0);
        await body.getByRole("button", { name: "Source 2: Guardian" }).click();
        const source = it.detail.locator("[part=sources]").getByRole("listitem").nth(1);
        assert.ok(await source.evaluate((node) => node.matches(":focus")), "the source is where the reader is now");
        await source.getByRole("button", { name: /Back to the text/ }).click();
        assert.ok(
            await body.getByRole("button", { name: "Source 2: Guardian" }).evaluate((node) => node.matches(":focus")),
        );
    },
);

test(
    "a word and a source narrow the three down, the counts follow, and all can be cleared",
    { skip: skipped },
    async (t) => {
        const it = await reader(await site.open(t, "/page.html")).ready();
        await it.search.fill("paktika");
        await it.counts("1 of 3 events");
        assert.deepEqual((await textsOf(it.cards)).length, 1);
        await it.event(ignored).waitFor();
        await it.search.fill("");
        await it.counts(/^3 events/);

        await it.facet("Sources").click();
        const values = it.element.getByRole("group", { name: "Sources" }).getByRole("listitem");
        await values.first().waitFor();
        const before = await textsOf(values);
        assert.ok(
            before.includes("Time 2") && before.includes("Gannon 1") && before.includes("Guardian 1"),
            before.join(),
        );
        await it.element.getByRole("checkbox", { name: /^Time/ }).check();
        await it.counts("2 of 3 events");
        await it.event(offer).waitFor({ state: "detached" });
        // A facet's own counts stay, to show what a further choice would give; another facet's follow.
        assert.ok((await textsOf(values)).includes("Guardian 1"));
        await it.facet("Names").click();
        const people = it.element.getByRole("group", { name: "Names" });
        await people.getByRole("button", { name: /^\d+ more \d+$/ }).click();
        const names = people.getByRole("listitem");
        assert.ok((await textsOf(names)).includes("Gregory Marchese 0"), "an entity of the first entry alone");
        await it.page.keyboard.press("Escape");

        await it.button("Remove the filter Time").waitFor();
        await it.button("Clear all").click();
        await it.counts("3 events, 1999 to 2002");
        assert.equal(await it.filters.count(), 0);
    },
);

test("the same page about other people and other years reads the same", { skip: skipped }, async (t) => {
    const it = await reader(await site.open(t, "/other.html")).ready();
    await it.counts("3 events, 1995 to 1998");
    await it.event(/Apr(il)? 1995 inferred$/).click();
    await it.detail.getByRole("link", { name: "February 25, 1998", exact: true }).click();
    await says(it.headline, ignored);
    await says(it.detail.getByRole("listitem").filter({ hasText: "p. 161" }), /Ferrier, 2001, p\. 161$/);
    await it.search.fill("ruritania");
    await it.counts("1 of 3 events");
});
