// The harness itself: it must show a page as it is, and must notice what a page does wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, arrivesSlowly, hangsUpHalfway, until, useSite } from "./harness.mjs";

const text = "0123456789".repeat(100);
const html = (/** @type {string} */ body) =>
    answers(`<!doctype html><link rel="icon" href="data:,"><title>t</title><body>${body}`, { type: "text/html" });

const site = useSite({
    routes: {
        "/plain.html": html("<p>As it is</p>"),
        "/noisy.html": html("<script>console.error('so loud')</script>"),
        "/broken.html": html("<script>throw new Error('so broken')</script>"),
        "/curious.html": html("<img src='http://127.0.0.1:9/pixel.png'>"),
        "/slow.txt": arrivesSlowly(text, { pieces: 3, pause: 20 }),
        "/half.txt": hangsUpHalfway(text),
        "/gone.txt": answers("gone", { status: 410 }),
    },
});

/**
 * Opens a page as a test would, and gives what its end would throw.
 * @param {string} path
 * @param {RegExp[]} [expected]
 */
async function complaintOf(path, expected) {
    /** @type {(() => Promise<void>)[]} */
    const ends = [];
    const t = /** @type {any} */ ({ after: (/** @type {() => Promise<void>} */ end) => ends.push(end) });
    const page = await site.open(t, path, { expected });
    await page.waitForLoadState("networkidle");
    try {
        for (const end of ends) await end();
    } catch (error) {
        return String(/** @type {Error & { actual: unknown }} */ (error).actual);
    }
    return null;
}

test("a page is shown as it is, in the window and colours asked for", async (t) => {
    const page = await site.open(t, "/plain.html", { width: 360, colorScheme: "dark" });
    assert.equal(await page.textContent("p"), "As it is");
    assert.equal(await page.evaluate(() => innerWidth), 360);
    assert.ok(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches));
});

test("a quiet page has no complaint", async () => assert.equal(await complaintOf("/plain.html"), null));

test("a logged error, an uncaught one and a request elsewhere are complaints", async () => {
    assert.match((await complaintOf("/noisy.html")) ?? "", /so loud/);
    assert.match((await complaintOf("/broken.html")) ?? "", /so broken/);
    assert.match((await complaintOf("/curious.html")) ?? "", /127\.0\.0\.1:9\/pixel\.png/);
});

test("an expected message is none", async () => assert.equal(await complaintOf("/noisy.html", [/so loud/]), null));

test("the routes misbehave as they say", async (t) => {
    const page = await site.open(t, "/plain.html", { expected: [/Failed to load resource/] });
    const read = (/** @type {string} */ path) =>
        page.evaluate(async (path) => {
            const response = await fetch(path);
            return response.text().then(
                (text) => ({ status: response.status, length: text.length }),
                () => ({ status: response.status, length: -1 }),
            );
        }, path);
    assert.deepEqual(await read("/slow.txt"), { status: 200, length: 1000 });
    assert.deepEqual(await read("/half.txt"), { status: 200, length: -1 });
    assert.deepEqual(await read("/gone.txt"), { status: 410, length: 4 });
});

test("until gives the first good answer, and stops with the last bad one", async () => {
    let count = 0;
    const ask = async () => ++count;
    assert.equal(await until(ask, (answer) => answer === 3), 3);
    await assert.rejects(
        until(ask, () => false, 60),
        /after 60 ms still \d+/,
    );
});
