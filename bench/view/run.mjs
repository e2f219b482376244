// `node bench/view/run.mjs [events …]`: how soon a chronology is on the screen and how smoothly it moves, in headless
// Chromium, beside vis-timeline and TimelineJS: the same events, the same place, the same presses, drags and turns of the
// wheel; TimelineJS zooms by buttons alone, and is only dragged. Dateline is what `make dist` made. Prints a table and adds
// to bench/results.json; where a budget is missed it prints where the processor's time went.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { config, root } from "../../scripts/config.mjs";
import { runMain } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { archive } from "../ask/archive.js";
import { result, tell, write } from "../results.mjs";

const SIZES = [200, 2_000, 10_000, 20_000, 100_000];
/** A peer that is not done by then is given up. */
const PATIENCE_MS = 60_000;
/** The first view is the median of so many. */
const LOADS = 3;
const WIDTH_PX = 1200;
const HEIGHT_PX = 800;
/** Turns of the wheel, in and out again, and steps of a drag, to and fro; one a frame. */
const WHEEL = 30;
const DRAG = 30;
const CLICKS = 10;
const FRAME_MS = 1000 / 60;
const CTRL = 2;

/** What to load, how many events it is asked to show, and whether its wheel zooms. @type {Record<string, { most: number, wheel: boolean, head: string }>} */
const subjects = {
    dateline: { most: Infinity, wheel: true, head: '<script type="module" src="/dateline.js"></script>' },
    "vis-timeline": {
        most: 10_000,
        wheel: true,
        head: '<link rel="stylesheet" href="/vis.css"><script src="/vis.js"></script>',
    },
    TimelineJS: {
        most: 10_000,
        wheel: false,
        head: '<link rel="stylesheet" href="/knight/css/timeline.css"><script src="/knight/js/timeline.js"></script>',
    },
};

/** @param {string} subject */
const pageOf = (subject) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
    <link rel="icon" href="data:,"><style>body { margin: 0 } #place { width: ${WIDTH_PX}px; height: ${HEIGHT_PX}px }
    date-line { --dateline-height: ${HEIGHT_PX}px }</style>${subjects[subject].head}
    <script type="module" src="/bench.js"></script></head><body><div id="place"></div><p>What follows.</p></body></html>`;

const quantile = (/** @type {number[]} */ numbers, /** @type {number} */ part) =>
    [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? NaN;
const mean = (/** @type {number[]} */ numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/**
 * Does this in each frame's time, whether or not the page keeps up, and waits until it has.
 * @param {number} count
 * @param {(step: number) => Promise<unknown>} act
 */
async function paced(count, act) {
    const begun = performance.now();
    const acts = [];
    for (let step = 0; step < count; step++) {
        acts.push(act(step));
        const wait = begun + (step + 1) * FRAME_MS - performance.now();
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
    }
    await Promise.all(acts);
}

/** What runs in the page: bench/view/page.js. @typedef {typeof globalThis & { bench: any }} Page */

/**
 * Zooms in and out at the middle by Ctrl and the wheel, and drags to and fro; then opens events.
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").CDPSession} session
 * @param {boolean} wheel
 */
async function handled(page, session, wheel) {
    const mouse = (/** @type {string} */ type, /** @type {{}} */ more) =>
        session.send("Input.dispatchMouseEvent", /** @type {any} */ ({ type, pointerType: "mouse", ...more }));
    const box = await page.evaluate(() => /** @type {Page} */ (globalThis).bench.stageBox());
    // In the middle; no library lets an event be moved there unless it is asked to.
    const [x, y] = [(box.left + box.right) / 2, (Math.max(0, box.top) + Math.min(HEIGHT_PX, box.bottom)) / 2];
    const press = { button: "left", buttons: 1, clickCount: 1 };
    await mouse("mouseMoved", { x, y });

    const before = await spent(session);
    await page.evaluate(() => /** @type {Page} */ (globalThis).bench.begin());
    await paced(wheel ? WHEEL : 0, (step) =>
        mouse("mouseWheel", { x, y, deltaX: 0, deltaY: step < WHEEL / 2 ? -60 : 60, modifiers: CTRL }),
    );
    await mouse("mousePressed", { x, y, ...press });
    await paced(DRAG, (step) => {
        const way = step < DRAG / 2 ? step + 1 : DRAG - step - 1;
        return mouse("mouseMoved", { x: x - way * 16, y, button: "left", buttons: 1 });
    });
    await mouse("mouseReleased", { x, y, ...press, buttons: 0 });
    const moved = await page.evaluate(() => /** @type {Page} */ (globalThis).bench.end());
    const after = await spent(session);
    const each = (/** @type {string} */ name) => ((after[name] - before[name]) * 1000) / moved.frames_ms.length;
    const share = {
        script: each("ScriptDuration"),
        style: each("RecalcStyleDuration"),
        layout: each("LayoutDuration"),
        all: each("TaskDuration"),
    };
    const nodes = await page.evaluate(() => /** @type {Page} */ (globalThis).bench.nodes());

    await page.evaluate(() => /** @type {Page} */ (globalThis).bench.begin());
    for (let at = 0; at < CLICKS; at++) {
        // Opening one may have moved the others.
        const places = await page.evaluate((n) => /** @type {Page} */ (globalThis).bench.clicks(n), CLICKS);
        const place = places[at % places.length];
        if (!place) break;
        await mouse("mouseMoved", place);
        await mouse("mousePressed", { ...place, ...press });
        await mouse("mouseReleased", { ...place, ...press, buttons: 0 });
        await page.waitForTimeout(300);
    }
    const clicked = await page.evaluate(() => /** @type {Page} */ (globalThis).bench.end());
    return { moved, nodes, share, interactions_ms: clicked.interactions_ms };
}

/** What the page has done since the last time it was asked. @param {import("playwright-core").CDPSession} session */
async function spent(session) {
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * Loads a page some times, handles the last, all in a browser of its own: none pays for what another left behind, and one
 * that hangs can be ended.
 * @param {string} url
 * @param {{ patience_ms: number, wheel?: boolean, profiled?: boolean }} options
 */
async function measure(url, { patience_ms, wheel = true, profiled = false }) {
    const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags() });
    /** @type {NodeJS.Timeout | undefined} */
    let alarm;
    const late = new Promise((resolve) => {
        alarm = setTimeout(() => resolve(null), patience_ms);
    });
    const work = async () => {
        const context = await browser.newContext({ viewport: { width: WIDTH_PX, height: HEIGHT_PX } });
        context.setDefaultTimeout(0);
        // Fonts of other hosts, which TimelineJS asks for.
        await context.route(
            (asked) => asked.origin !== new URL(url).origin,
            (route) => route.abort(),
        );
        const page = await context.newPage();
        await page.goto(new URL("/blank.html", url).href);
        const [firsts, shifts] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
        for (let load = 0; load < (profiled ? 1 : LOADS); load++) {
            await page.goto(url, { timeout: 0 });
            const shown = await page.evaluate(() => /** @type {Page} */ (globalThis).bench.shown);
            firsts.push(shown.first_ms);
            shifts.push(shown.shift);
        }
        const session = await context.newCDPSession(page);
        // The processor's time, which a busy machine stretches less.
        await session.send("Performance.enable", { timeDomain: "threadTicks" });
        if (profiled) {
            await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink", "cc"] });
            await session.send("Profiler.enable");
            await session.send("Profiler.start");
        }
        const handling = await handled(page, session, wheel);
        const profile = profiled ? (await session.send("Profiler.stop")).profile : null;
        const trace = profiled ? JSON.parse((await browser.stopTracing()).toString("utf8")).traceEvents : null;
        return { ...handling, first_ms: quantile(firsts, 0.5), shift: Math.max(...shifts), profile, trace };
    };
    try {
        return await Promise.race([work(), /** @type {Promise<null>} */ (late)]);
    } finally {
        clearTimeout(alarm);
        await browser.close();
    }
}

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: any }} TraceEvent */

/**
 * What the page's own thread did beside running scripts, without what each of it did within.
 * @param {TraceEvent[]} events
 */
function tellTrace(events) {
    const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    /** @type {Map<string, number>} */
    const own = new Map();
    for (const { pid, tid } of threads) {
        const spans = events
            .filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid && event.tdur !== undefined)
            .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
        /** @type {TraceEvent[]} */
        const within = [];
        for (const span of spans) {
            while (within.length > 0 && span.ts >= (within.at(-1)?.ts ?? 0) + (within.at(-1)?.dur ?? 0)) within.pop();
            const outer = within.at(-1);
            const ms = (span.tdur ?? 0) / 1000;
            own.set(span.name, (own.get(span.name) ?? 0) + ms);
            if (outer) own.set(outer.name, (own.get(outer.name) ?? 0) - ms);
            within.push(span);
        }
    }
    tellShares("The page's thread worked for", own);
}

/** @param {string} what @param {Map<string, number>} times_ms */
function tellShares(what, times_ms) {
    const all = [...times_ms.values()].reduce((sum, ms) => sum + ms, 0);
    console.log(`${what} ${Math.round(all)} ms; of these`);
    for (const [name, ms] of [...times_ms].sort(([, a], [, b]) => b - a).slice(0, 16))
        console.log(`${((100 * ms) / all).toFixed(1).padStart(6)} %  ${name}`);
}

/** The functions in which most time went. @param {any} profile */
function tellProfile({ nodes, samples, timeDeltas }) {
    /** @type {Map<string, number>} */
    const times = new Map();
    const names = new Map(
        nodes.map((/** @type {any} */ { id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [
            id,
            `${functionName || "(no name)"} ${url.replace(/^\w+:\/\/[^/]+/, "")}${url ? `:${lineNumber + 1}:${columnNumber + 1}` : ""}`,
        ]),
    );
    samples.forEach((/** @type {number} */ id, /** @type {number} */ at) => {
        const name = names.get(id);
        if (!/^\(idle\)/.test(name)) times.set(name, (times.get(name) ?? 0) + timeDeltas[at] / 1000);
    });
    tellShares("Scripts, and the browser for them, worked for", times);
}

runMain(async () => {
    const dist = join(root, config.dist["out-dir"]);
    if (!existsSync(join(dist, "dateline.js"))) throw new Error("There is no dist/ to measure: `make dist` makes it.");
    const sizes = process.argv.slice(2).map(Number);
    const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
    const entryPoints = [join(root, "bench/view/page.js")];
    await build({ entryPoints, outfile: join(folder, "page.js"), bundle: true, format: "esm", logLevel: "error" });
    const answer =
        (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
        (/** @type {unknown} */ _, /** @type {any} */ response) =>
            response.writeHead(200, { "content-type": type }).end(body);
    const module = (/** @type {string} */ path) => readFileSync(join(root, "node_modules", path));
    const vis = "vis-timeline";
    const knight = "@knight-lab/timelinejs/dist";
    /** @type {import("../../scripts/serve.mjs").ServeOptions["routes"]} */
    const routes = {
        "/blank.html": answer("text/html", "<!doctype html><title>Bench</title>"),
        "/bench.js": answer("text/javascript", readFileSync(join(folder, "page.js"))),
        "/vis.js": answer("text/javascript", module(`${vis}/standalone/umd/vis-timeline-graph2d.min.js`)),
        "/vis.css": answer("text/css", module(`${vis}/styles/vis-timeline-graph2d.min.css`)),
        "/knight/js/timeline.js": answer("text/javascript", module(`${knight}/js/timeline.js`)),
        "/knight/js/locale/en.json": answer("application/json", module(`${knight}/js/locale/en.json`)),
        "/knight/css/timeline.css": answer("text/css", module(`${knight}/css/timeline.css`)),
    };
    for (const subject of Object.keys(subjects)) routes[`/${subject}.html`] = answer("text/html", pageOf(subject));
    const counts = sizes.length > 0 ? sizes : SIZES;
    for (const count of counts)
        routes[`/events-${count}.json`] = answer("application/json", JSON.stringify(archive(count, 7, null)));
    const site = await serve({ root: dist, routes });
    /** @type {import("../results.mjs").Result[]} */
    const results = [];
    /** @type {Set<string>} */
    const stuck = new Set();
    try {
        for (const count of counts) {
            const n = count.toLocaleString("en");
            /** Dateline's, by what they tell. @type {Map<string, number>} */
            const own = new Map();
            for (const [subject, { most, wheel }] of Object.entries(subjects)) {
                if (count > most) continue;
                const isOwn = subject === "dateline";
                const url = `${site.url}/${subject}.html?subject=${subject}&events=/events-${count}.json`;
                const name = isOwn ? `${n} events on the stage` : `${n} events on the stage, ${subject}`;
                // One that could not show some will not show more.
                const told = stuck.has(subject)
                    ? null
                    : await measure(url, { patience_ms: isOwn ? 3 * PATIENCE_MS : PATIENCE_MS, wheel });
                if (!told) {
                    console.log(
                        `${name}: ${stuck.has(subject) ? "not tried, as it was stuck with fewer" : "stuck, given up"}`,
                    );
                    stuck.add(subject);
                    continue;
                }
                console.log(
                    `${name}: of a frame script ${told.share.script.toFixed(1)} ms, style ${told.share.style.toFixed(1)}, ` +
                        `layout ${told.share.layout.toFixed(1)}, all tasks ${told.share.all.toFixed(1)}; load ${loadavg()[0].toFixed(1)}`,
                );
                let isOver = false;
                const add = (
                    /** @type {string} */ what,
                    /** @type {number} */ value,
                    /** @type {string} */ unit,
                    /** @type {number | null} */ budget = null,
                ) => {
                    if (!Number.isFinite(value)) return;
                    if (isOwn) own.set(what, value);
                    const told = result(
                        `${name}: ${what}`,
                        value,
                        unit,
                        isOwn ? budget : null,
                        isOwn ? null : (own.get(what) ?? NaN) / value,
                    );
                    isOver ||= told.budget !== null && told.value > told.budget;
                    results.push(told);
                };
                const { frames_ms, works_ms, paints_ms, layouts_ms } = told.moved;
                add("first complete view", told.first_ms, "ms", count === 200 ? 250 : null);
                add("frames a second, zoomed and dragged", 1000 / mean(frames_ms), "/s");
                add("from frame to frame, p95", quantile(frames_ms, 0.95), "ms", 16.7);
                add("work of a frame, p95", quantile(works_ms, 0.95), "ms", 16.7);
                add("processor's time of a frame, mean", told.share.all, "ms");
                add("from wheel or drag to the next paint, p95", quantile(paints_ms, 0.95), "ms");
                // Browsers tell of 16 ms and more.
                const slow = [...told.interactions_ms, ...Array(CLICKS).fill(16)].sort((a, b) => b - a);
                add("from a click to the next paint (INP), p95", quantile(slow.slice(0, CLICKS), 0.95), "ms", 100);
                add("nodes for events", told.nodes, "", 400);
                if (isOwn) {
                    add("layout of a frame, p95", quantile(layouts_ms, 0.95), "ms", 4);
                    add("shift of the page after the first paint", told.shift, "");
                }
                if (!isOwn || !isOver) continue;
                const again = await measure(url, { patience_ms: 3 * PATIENCE_MS, profiled: true });
                if (again?.profile) {
                    tellTrace(again.trace);
                    tellProfile(again.profile);
                }
            }
        }
    } finally {
        await site.close();
        rmSync(folder, { recursive: true });
    }
    write(results);
    tell(results);
});
