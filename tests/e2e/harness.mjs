// What every end-to-end test stands on: the page served on loopback, and a real Chromium that looks at it.
//
//     const site = useSite({ headers: () => ({ "content-security-policy": strictPolicy }) });
//     test("a reader sees the events", async (t) => {
//         const page = await site.open(t, "/index.html", { width: 360 });
//         …playwright's page, and assertions on its DOM…
//     });
//
// The page asks for no motion unless a test wants some: what it shows is then there at once.
// A page that logs a warning or an error, throws, or asks another machine for something fails its test, unless the test
// says which messages it expects.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { borrowedRoutes, serve } from "../../scripts/serve.mjs";

/** A page under this policy must work: DESIGN's, of which the page itself needs nothing more. */
export const strictPolicy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
].join("; ");

const folder = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * @typedef {object} SiteOptions
 * @property {"www" | "dist"} [root] the folder served; www without more words
 * @property {Record<string, import("../../scripts/serve.mjs").Route>} [routes] see serve.mjs, and the routes below
 * @property {(path: string) => Record<string, string>} [headers]
 * @property {string} [timeZone] the machine's own, as its TZ; without more words the page is told one
 *
 * @typedef {object} PageOptions
 * @property {number} [width] of the window, in CSS pixels
 * @property {number} [height]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [touch] whether fingers are at hand
 * @property {"reduce" | "no-preference"} [motion]
 * @property {"active" | "none"} [forcedColors]
 * @property {RegExp[]} [expected] messages of the console that this page may write
 */

/**
 * Serves the site and starts a browser for the tests of one file, and ends both after them.
 * @param {SiteOptions} [options]
 */
export function useSite({ root = "www", routes, headers, timeZone } = {}) {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import("playwright-core").Browser} */
    let browser;

    before(async () => {
        const executablePath = findChromium();
        if (!executablePath)
            throw new Error("No Chromium found: `make test` installs it, or set CHROMIUM to its path.");
        // In dist/ what is borrowed is a file like others.
        const borrowed = root === "www" ? borrowedRoutes() : {};
        server = await serve({ root: folder(root), routes: { ...borrowed, ...routes }, headers });
        const env = { ...process.env, ...(timeZone && { TZ: timeZone }) };
        browser = await chromium.launch({ executablePath, args: chromiumFlags(), env });
    });
    after(async () => {
        await browser?.close();
        await server?.close();
    });

    return {
        /** The site's address, without a slash at its end. */
        get url() {
            return server.url;
        },

        /**
         * Opens a page in a browser profile of its own, and closes it after the test.
         * @param {import("node:test").TestContext} t
         * @param {string} path
         * @param {PageOptions} [options]
         */
        async open(t, path, options = {}) {
            const { width = 1280, height = 800, colorScheme = "light", expected = [] } = options;
            const context = await browser.newContext({
                viewport: { width, height },
                colorScheme,
                reducedMotion: options.motion ?? "reduce",
                forcedColors: options.forcedColors ?? "none",
                hasTouch: options.touch ?? false,
                locale: "en-US",
                // Behind UTC and by a half hour: a date that a time zone moves lands on another day here.
                ...(!timeZone && { timezoneId: "America/St_Johns" }),
                permissions: ["clipboard-read", "clipboard-write"],
            });
            context.setDefaultTimeout(10_000);
            const complaints = watch(context, server.url, expected);
            t.after(async () => {
                await context.close();
                assert.deepEqual(complaints, [], "the page complained");
            });
            const page = await context.newPage();
            await page.goto(server.url + path);
            return page;
        },
    };
}

/**
 * Collects what should not happen on a page.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} origin
 * @param {RegExp[]} expected
 */
function watch(context, origin, expected) {
    /** @type {string[]} */
    const complaints = [];
    const complain = (/** @type {string} */ text) => {
        if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
    };
    context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complain(`${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => complain(`uncaught: ${error.error().message}`));
    context.on("request", (request) => {
        const { protocol, origin: asked } = new URL(request.url());
        if (!["data:", "blob:"].includes(protocol) && asked !== origin) complain(`request to ${request.url()}`);
    });
    return complaints;
}

/**
 * Asks again until the answer is good, and gives it. Playwright's page.waitForFunction cannot be used on a page with a
 * policy: it evaluates a string in the page, which the policy forbids.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => boolean} isGood
 * @param {number} [limit] milliseconds
 * @returns {Promise<T>}
 * @throws {Error} with the last answer, once the time is over
 */
export async function until(ask, isGood, limit = 10_000) {
    const end = Date.now() + limit;
    for (;;) {
        const answer = await ask();
        if (isGood(answer)) return answer;
        if (Date.now() > end) throw new Error(`after ${limit} ms still ${JSON.stringify(answer)}`);
        await new Promise((done) => setTimeout(done, 25));
    }
}

/** A browser drops what it has not read when the server hangs up: a page that is busy needs this long to read, ms. */
const HALFWAY_MS = 500;

/**
 * A route that promises a text and hangs up in its middle.
 * @param {string} text
 * @param {string} [type] the MIME type
 * @returns {import("../../scripts/serve.mjs").Route}
 */
export function hangsUpHalfway(text, type = "text/plain") {
    return (_request, response) => {
        const bytes = Buffer.from(text);
        response.writeHead(200, { "content-type": type, "content-length": bytes.length });
        response.write(bytes.subarray(0, bytes.length >> 1), () =>
            setTimeout(() => response.socket?.destroy(), HALFWAY_MS),
        );
    };
}

/**
 * A route that answers in pieces, so that progress can be seen.
 * @param {string | Uint8Array} content
 * @param {{ type?: string, pieces?: number, pause?: number }} [options] pause: milliseconds before each piece
 * @returns {import("../../scripts/serve.mjs").Route}
 */
export function arrivesSlowly(content, { type = "text/plain", pieces = 10, pause = 50 } = {}) {
    return async (_request, response) => {
        const bytes = Buffer.from(content);
        response.writeHead(200, { "content-type": type, "content-length": bytes.length });
        const step = Math.max(1, Math.ceil(bytes.length / pieces));
        for (let start = 0; start < bytes.length; start += step) {
            await new Promise((done) => setTimeout(done, pause));
            response.write(bytes.subarray(start, start + step));
        }
        response.end();
    };
}

/**
 * A route with this content and status.
 * @param {string | Uint8Array} content
 * @param {{ type?: string, status?: number }} [options]
 * @returns {import("../../scripts/serve.mjs").Route}
 */
export function answers(content, { type = "text/plain", status = 200 } = {}) {
    return (_request, response) => {
        response.writeHead(status, { "content-type": type }).end(content);
    };
}
