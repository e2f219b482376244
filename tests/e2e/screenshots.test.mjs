// What a reader sees in the eight main states, at three widths, compared with pictures kept in screenshots/.
//
// After the look was changed on purpose `node tests/e2e/screenshots.test.mjs --renew` takes the pictures anew. That and a
// failure leave the screenshots themselves in target/screenshots/, to be looked at. Pictures of other fonts cannot be
// compared: where this machine's differ from those noted in screenshots/fonts.json the test says so and is skipped.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { answers, useSite } from "./harness.mjs";
import { changes, pictureFromPng, pngFromPicture, told } from "./pictures.mjs";
import { pageWith, reader } from "./reader.mjs";

const kept = fileURLToPath(new URL("./screenshots/", import.meta.url));
const looked = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
const fontsFile = join(kept, "fonts.json");
const renew = process.argv.includes("--renew");
/** A machine under load may take so long until all is there. */
const PATIENCE_MS = 60_000;
/** Less of a card than this is no card. */
const EDGE_PX = 24;

/** Windows whose sides are whole squares of a picture. */
const windows = [
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
];

/**
 * The address, and what is there once all is.
 * @type {{ name: string, path: string, dark?: boolean, there: string }[]}
 */
const states = [
    { name: "timeline", path: "/khaksar.html", there: "[part=count]" },
    { name: "dark", path: "/khaksar.html", dark: true, there: "[part=count]" },
    { name: "list", path: "/khaksar.html#dateline?view=list", there: "[part=count]" },
    { name: "detail", path: "/khaksar.html#dateline?event=1999-05-washington-s-answer-is-no", there: ".detail .body" },
    { name: "filtered", path: "/khaksar.html#dateline?entities=Al-Qaeda&tags=Road+to+9%2F11", there: ".chips" },
    {
        name: "context",
        path: "/khaksar.html#dateline?near=1999-05-washington-s-answer-is-no&scale=2",
        there: ".context",
    },
    { name: "dense", path: "/birdstrikes.html", there: "[part=count]" },
    { name: "error", path: "/error.html", there: "[part=error]" },
];

const head = '<link rel="stylesheet" href="/page.css">';
const site = useSite({
    routes: {
        "/page.css": answers(":root { color-scheme: light dark } body { margin: 0 } h1 { display: none }", {
            type: "text/css",
        }),
        "/blank.html": pageWith("", { script: false }),
        "/khaksar.html": pageWith('<date-line src="/data/khaksar.txt"></date-line>', { head }),
        "/birdstrikes.html": pageWith(
            `<date-line src="/data/birdstrikes.csv" title-columns="Wildlife Species,Airport Name"
                facets="Wildlife Species,Phase of flight,Effect Amount of damage,Origin State"></date-line>`,
            { head },
        ),
        // What it says of a file that is none names no address, whose port is another each time.
        "/file.pdf": answers("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", { type: "application/pdf" }),
        "/error.html": pageWith(
            `<date-line src="/file.pdf"><h2>The Khaksar file</h2>
                <p>Twenty events from 1990 to 2006: <a href="/data/khaksar.txt">read them as text</a>.</p></date-line>`,
            { head },
        ),
    },
});

/**
 * What the fonts of this machine measure, in hundredths of the size: the same text is as wide in the same fonts alone.
 * @param {import("playwright-core").Page} page with an element
 * @returns {Promise<Record<string, number>>}
 */
const measureFonts = (page) =>
    page.locator("date-line").evaluate((element) => {
        const context = document.createElement("canvas").getContext("2d");
        if (!context) throw new Error("This browser has no canvas.");
        const style = getComputedStyle(element);
        /** @type {Record<string, number>} */
        const widths = {};
        for (const family of ["serif", "sans"]) {
            for (const face of ["400", "600", "italic 400"]) {
                for (const sample of ["Hamburgefonstiv 1999", "‘’“”–—…·", "−+⤢×→←"]) {
                    context.font = `${face} 100px ${style.getPropertyValue(`--dateline-${family}`)}`;
                    widths[`${family}, ${face}: ${sample}`] = Math.round(context.measureText(sample).width);
                }
            }
        }
        return widths;
    });

/**
 * Opens a page in this state and waits until it is all there.
 * @param {import("node:test").TestContext} t
 * @param {typeof states[number]} state
 * @param {typeof windows[number]} size
 */
async function opened(t, { path, dark, there }, size) {
    const page = await site.open(t, path, { ...size, colorScheme: dark ? "dark" : "light" });
    const it = reader(page);
    await it.element.locator(there).first().waitFor({ timeout: PATIENCE_MS });
    await page.evaluate(async () => {
        await document.fonts.ready;
    });
    return { page, it };
}

/**
 * A screenshot, once two that follow each other are the same.
 * @param {import("playwright-core").Page} page
 */
async function shot(page) {
    let before = await page.screenshot();
    for (let tries = 0; tries < 20; tries++) {
        await page.waitForTimeout(100);
        const now = await page.screenshot();
        if (now.equals(before)) return now;
        before = now;
    }
    throw new Error("The page does not come to rest.");
}

/** Why nothing can be compared here, null where it can. @param {import("playwright-core").Page} page */
async function reasonToSkip(page) {
    const [here, there] = [await measureFonts(page), JSON.parse(readFileSync(fontsFile, "utf8"))];
    const differs = Object.keys(here).find((name) => here[name] !== there[name]);
    return differs === undefined
        ? null
        : `skipped: the fonts here are not those of the kept pictures (${differs} measures ${here[differs]}, not ${there[differs]})`;
}

/** A page that reads and writes PNGs. @param {import("node:test").TestContext} t */
const desk = (t) => site.open(t, "/blank.html");

/** Leaves a screenshot to be looked at. @param {string} file @param {Buffer} png */
function leave(file, png) {
    mkdirSync(looked, { recursive: true });
    writeFileSync(join(looked, file), png);
    return join("target/screenshots", file);
}

if (renew) {
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept);
}

for (const size of windows) {
    for (const state of states) {
        const file = `${state.name}-${size.width}.png`;
        test(`${state.name} looks as before at ${size.width} px`, async (t) => {
            const { page } = await opened(t, state, size);
            const reason = renew ? null : await reasonToSkip(page);
            if (reason) return t.skip(reason);
            const [png, tool] = [await shot(page), await desk(t)];
            const picture = await pictureFromPng(tool, png);
            if (renew) {
                if (!existsSync(fontsFile))
                    writeFileSync(fontsFile, `${JSON.stringify(await measureFonts(page), null, 4)}\n`);
                writeFileSync(join(kept, file), await pngFromPicture(tool, picture));
                leave(file, png);
            }
            const before = await pictureFromPng(tool, readFileSync(join(kept, file)), { square_px: 1 });
            const found = changes(before, picture);
            if (found.length > 0)
                assert.fail(
                    `it has changed at ${told(found)}: look at ${leave(file, png)}; ` +
                        "if that is meant, run `node tests/e2e/screenshots.test.mjs --renew`",
                );
        });
    }
}

test("every kept picture belongs to a state", () => {
    const files = windows.flatMap(({ width }) => states.map(({ name }) => `${name}-${width}.png`));
    assert.deepEqual(readdirSync(kept).sort(), ["fonts.json", ...files].sort());
});

for (const size of windows) {
    // The dark is slow to try too, and one width tells whether its paler differences count.
    for (const state of size === windows[0] ? states.slice(0, 2) : states.slice(0, 1)) {
        test(`${state.name} at ${size.width} px: each card or label that is missing is seen, anti-aliasing is not`, async (t) => {
            const { page, it } = await opened(t, state, size);
            const [png, tool] = [await shot(page), await desk(t)];
            const before = await pictureFromPng(tool, png);
            assert.deepEqual(changes(before, await pictureFromPng(tool, png, { shift_px: 0.5 })), []);
            const parts = {
                card: it.cards,
                title: it.cards.locator("[part=event-title]"),
                date: it.cards.locator("[part=event-date]"),
                heap: it.element.locator("[part=rest] button:visible"),
                "label of the axis": it.element.locator("[part=axis] span:visible"),
            };
            for (const [part, all] of Object.entries(parts)) {
                const nodes = await all.elementHandles();
                assert.ok(nodes.length > 0, `there is no ${part}`);
                for (const node of nodes) {
                    const box = await node.boundingBox();
                    // A label that is all but beyond the edge is missed by nobody.
                    if (!box || box.x + box.width < EDGE_PX || box.x > size.width - EDGE_PX) continue;
                    const gap = await node.evaluateHandle((node) => {
                        const gap = document.createComment("");
                        /** @type {Element} */ (node).replaceWith(gap);
                        return gap;
                    });
                    const found = changes(before, await pictureFromPng(tool, await page.screenshot()));
                    await gap.evaluate((gap, node) => gap.replaceWith(node), node);
                    const [change] = found;
                    const seen = change && change.right > box.x && change.left < box.x + box.width;
                    assert.ok(seen, `the ${part} “${await node.textContent()}” is not missed`);
                }
            }
            assert.deepEqual(changes(before, await pictureFromPng(tool, await shot(page))), [], "all is back");
        });
    }
}
