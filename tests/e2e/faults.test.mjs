// What can go wrong between a server and a reader. Each time the element says what happened and what to do, keeps what
// the page's author put inside the tag where nothing can be shown, and tells the page once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, arrivesSlowly, hangsUpHalfway, until, useSite } from "./harness.mjs";
import { pageWith, reader, squeeze } from "./reader.mjs";

const entries = Array.from(
    { length: 400 },
    (_, n) =>
        `March ${(n % 28) + 1}, ${1600 + n}: Entry ${n + 1}\nSomething happens, and is told at some length. [Guardian, 6/11/2002]\n`,
);
const chronicle = entries.join("\n");
const json = JSON.stringify({
    title: "Cut",
    events: Array.from({ length: 40 }, (_, n) => ({ date: String(1950 + n), title: `Event ${n + 1}` })),
});
const accents = "March 3, 1999: Curaçao rémembers\nThe señor says “déjà vu”.\n\nApril 1999: Zürich answers\nGrüße.\n";

/** Counts what the element tells the page; loaded before it, so that nothing is missed. */
const listener = `globalThis.told = [];
addEventListener("dateline-error", ({ detail }) => told.push({ message: detail.message, cause: String(detail.cause) }));
addEventListener("dateline-load", ({ detail }) => told.push({ events: detail.events }));`;

/** @param {string} src @param {Parameters<typeof pageWith>[1]} [options] */
const page = (src, options) =>
    pageWith(`<date-line src="${src}"><p>What stands here without the timeline.</p></date-line>`, {
        head: '<script src="/listener.js"></script>',
        ...options,
    });

const site = useSite({
    routes: {
        "/listener.js": answers(listener, { type: "text/javascript" }),
        "/empty.txt": answers(""),
        "/blank.txt": answers(" \n\n \t \n"),
        "/binary.txt": answers(Uint8Array.from({ length: 4000 }, (_, n) => (n * n * 7 + (n >> 3)) & 255)),
        "/picture.txt": answers(
            Buffer.from(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                "base64",
            ),
        ),
        "/utf16le.txt": answers(Buffer.from(`\ufeff${accents}`, "utf16le")),
        "/utf16be.txt": answers(Buffer.from(`\ufeff${accents}`, "utf16le").swap16()),
        "/latin1.txt": answers(Buffer.from(accents.replace(/[“”]/g, '"'), "latin1")),
        "/half.txt": hangsUpHalfway(chronicle),
        "/nothing.txt": (request) => void request.socket.destroy(),
        "/promised.txt": (_request, response) => {
            response.writeHead(200, { "content-type": "text/plain", "content-length": 1000 });
            response.flushHeaders();
            setTimeout(() => response.socket?.destroy(), 50);
        },
        "/teapot.txt": answers("I am none", { status: 500 }),
        "/forbidden.txt": answers("No", { status: 403 }),
        "/cut.json": answers(json.slice(0, json.length >> 1), { type: "application/json" }),
        "/half.json": hangsUpHalfway(json, "application/json"),
        "/hole.json": answers(
            '{"title": "A hole", "events": [{"date": "1999", "title": "Whole"}, {"date": "20x0", "title": "Odd"}, 7]}',
        ),
        "/page.txt": answers(
            "<!doctype html><html><head><title>Not found</title></head><body><h1>404</h1><p>Please log in.</p></body></html>",
            { type: "text/html" },
        ),
        "/slow.txt": arrivesSlowly(chronicle, { pieces: 12, pause: 60 }),
        "/good.txt": answers(chronicle),
        ...Object.fromEntries(
            [
                "empty.txt",
                "blank.txt",
                "binary.txt",
                "picture.txt",
                "utf16le.txt",
                "utf16be.txt",
                "latin1.txt",
                "half.txt",
                "nothing.txt",
                "promised.txt",
                "teapot.txt",
                "forbidden.txt",
                "missing.txt",
                "cut.json",
                "half.json",
                "hole.json",
                "page.txt",
                "slow.txt",
                "good.txt",
            ].map((name) => [`/${name}.html`, page(`/${name}`)]),
        ),
        "/elsewhere.html": page("http://127.0.0.1:9/never.txt"),
        "/policy.html": page("/good.txt", { headers: { "content-security-policy": "default-src 'self'" } }),
        "/foreign.html": page("/good.txt", {
            headers: { "content-security-policy": "default-src 'self' 'wasm-unsafe-eval'; connect-src 'none'" },
        }),
    },
});

/** Network failures are logged by the browser itself. */
const logged = [
    /Failed to load resource/,
    /net::ERR/,
    /Content Security Policy/,
    /violates the following/,
    /wasm/i,
    /Fetch API cannot load/,
    /Refused to/,
    /^request to .*never\.txt$/,
];

/** @param {import("playwright-core").Page} page @returns {Promise<{ message?: string, cause?: string, events?: number }[]>} */
const told = (page) => page.evaluate(() => /** @type {any} */ (globalThis).told);

/**
 * Opens a page where nothing can be shown, and gives the sentence that a reader gets.
 * @param {import("node:test").TestContext} t
 * @param {string} path
 */
async function sentenceAt(t, path) {
    const page = await site.open(t, path, { expected: logged });
    const alert = page.locator("date-line").getByRole("alert");
    await alert.waitFor();
    const sentence = squeeze((await alert.textContent()) ?? "");
    assert.ok(await page.getByText("What stands here without the timeline.").isVisible(), "the fallback stays");
    assert.equal(await reader(page).count.count(), 0, "and nothing half done beside it");
    await reader(page).drawn();
    const all = await told(page);
    assert.equal(all.length, 1, `told once: ${JSON.stringify(all)}`);
    assert.equal(squeeze(all[0].message ?? ""), sentence);
    assert.match(all[0].cause ?? "", /./);
    // A sentence for people: it says more than a code, and ends.
    assert.match(sentence, /^[A-Z“].{20,}[.!]$/);
    assert.doesNotMatch(sentence, /undefined|\[object|TypeError|RuntimeError|NaN/);
    return sentence;
}

for (const { name, path, says } of [
    { name: "an empty file", path: "/empty.txt.html", says: /empty/i },
    { name: "a file of nothing but blanks", path: "/blank.txt.html", says: /empty|no (event|entr|text)/i },
    { name: "a file of bytes that are no text", path: "/binary.txt.html", says: /binary|not text|no text|text file/i },
    { name: "a picture", path: "/picture.txt.html", says: /binary|not text|no text|text file|picture|image/i },
    { name: "a file that is not there", path: "/missing.txt.html", says: /missing\.txt.*404|404.*missing\.txt/s },
    { name: "a file that is forbidden", path: "/forbidden.txt.html", says: /403/ },
    { name: "a server in trouble", path: "/teapot.txt.html", says: /500/ },
    { name: "a server that hangs up at once", path: "/nothing.txt.html", says: /nothing\.txt/ },
    {
        name: "a server that hangs up after a promise",
        path: "/promised.txt.html",
        says: /promised\.txt|broke off|0 bytes/,
    },
    { name: "a web page in place of the file", path: "/page.txt.html", says: /HTML|web page/i },
    { name: "a server elsewhere that does not answer", path: "/elsewhere.html", says: /127\.0\.0\.1:9|never\.txt/ },
]) {
    test(`${name}: a sentence, the fallback, one event`, async (t) => {
        assert.match(await sentenceAt(t, path), says);
    });
}

test("a policy that forbids WebAssembly is named, with what to add", async (t) => {
    assert.match(await sentenceAt(t, "/policy.html"), /'wasm-unsafe-eval'/);
});

test("a policy that forbids fetching is a sentence too", async (t) => {
    await sentenceAt(t, "/foreign.html");
});

for (const [what, size] of /** @type {const} */ ([
    ["utf16le.txt", "UTF-16, little end first"],
    ["utf16be.txt", "UTF-16, big end first"],
    ["latin1.txt", "Latin-1"],
])) {
    test(`a text in ${size} is read with its accents, or refused with a sentence that names the encoding`, async (t) => {
        const page = await site.open(t, `/${what}.html`);
        const it = reader(page);
        await until(
            async () => (await it.count.count()) + (await it.element.getByRole("alert").count()),
            (n) => n > 0,
        );
        if (await it.count.count()) {
            await it.ready();
            await it.counts(/^2 events/);
            await it.event(/Curaçao rémembers/).waitFor();
            await it.open(/Zürich answers/);
            await it.detail.getByText("Grüße.").waitFor();
        } else {
            assert.match((await it.element.getByRole("alert").textContent()) ?? "", /UTF-16|UTF-8|encod/i);
        }
    });
}

for (const [what, least] of /** @type {const} */ ([
    ["half.txt", 100],
    ["half.json", 10],
    ["cut.json", 10],
])) {
    test(`${what}: what came is shown, with the sentence that a part is missing`, async (t) => {
        const page = await site.open(t, `/${what}.html`, { expected: logged });
        const it = await reader(page).ready();
        const total = Number.parseInt(await it.counts(/^\d+ events/), 10);
        assert.ok(total >= least && total < 2 * least + 20, `about half of them: ${total}`);
        const alert = it.element.getByRole("alert").filter({ visible: true });
        await alert.waitFor();
        assert.match((await alert.textContent()) ?? "", /^[A-Z“].{20,}[.!]$/s);
        const all = await until(
            () => told(page),
            ({ length }) => length === 2,
        );
        assert.equal(all[0].events, total);
        assert.match(all[1].message ?? "", /./);
        assert.equal(await page.getByText("What stands here without the timeline.").isVisible(), false);
        await alert.evaluate((node) => node.checkVisibility());
        const [box, root] = await Promise.all([alert.boundingBox(), it.search.boundingBox()]);
        assert.ok(
            box && root && (box.y + box.height <= root.y + 1 || box.y >= root.y + root.height - 1),
            "the sentence covers nothing",
        );
    });
}

test("a hole in a file costs no good row, and the editor finds it by line and column", async (t) => {
    const page = await site.open(t, "/hole.json.html");
    const it = await reader(page).ready();
    await it.counts(/^[23] events/);
    await it.button(/^\d problems?$/).click();
    const problems = it.element.getByRole("dialog", { name: /^\d problems?$/ });
    await problems.waitFor();
    const rows = (await problems.getByRole("listitem").allTextContents()).map(squeeze);
    assert.ok(rows.length >= 2, rows.join("\n"));
    for (const row of rows) assert.match(row, /^line \d+, column \d+ ?\S/);
    assert.ok(
        rows.some((row) => /20x0/.test(row)),
        rows.join("\n"),
    );
    // Words of the file are set apart, and no backticks are seen.
    const quoted = (await problems.locator("code").allTextContents()).map(squeeze);
    assert.ok(
        quoted.some((words) => words.includes("20x0")),
        quoted.join("\n"),
    );
    assert.ok(!rows.join("").includes("`"));
    await problems.getByRole("button", { name: "Show the event" }).first().click();
    await it.detail.waitFor();
});

test("the engine that is not where it should be is named, with where", async (t) => {
    const page = await site.open(t, "/icon.svg", { expected: logged });
    await page.route("**/dateline_bg.wasm", (route) => route.fulfill({ status: 404, body: "no" }));
    await page.goto(`${site.url}/good.txt.html`);
    const alert = page.locator("date-line").getByRole("alert");
    await alert.waitFor();
    assert.match((await alert.textContent()) ?? "", /\/pkg\/.*dateline_bg\.wasm/);
    assert.ok(await page.getByText("What stands here without the timeline.").isVisible());
    assert.equal((await told(page)).length, 1);
});

test("a slow load says how far it is, and the fallback stands until it is there", async (t) => {
    const page = await site.open(t, "/slow.txt.html");
    const progress = page
        .locator("date-line")
        .getByRole("status")
        .filter({ hasText: /\d+ %|Fetching/ });
    await progress.first().waitFor();
    assert.ok(await page.getByText("What stands here without the timeline.").isVisible());
    const it = await reader(page).ready();
    await it.counts(/^400 events/);
    assert.equal(await progress.filter({ visible: true }).count(), 0);
});

test("after a fault the next source is shown as if nothing had been", async (t) => {
    const page = await site.open(t, "/missing.txt.html", { expected: logged });
    await page.locator("date-line").getByRole("alert").waitFor();
    await page.locator("date-line").evaluate((node) => node.setAttribute("src", "/good.txt"));
    const it = await reader(page).ready();
    await it.counts(/^400 events/);
    assert.equal(await it.element.getByRole("alert").filter({ visible: true }).count(), 0);
});
