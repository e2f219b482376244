// `node bench/ask/run.mjs [events …]`: how fast searching, facets and the histogram are, in headless Chromium, beside the
// peers of peers.js, all on the same archive and in one run. Prints a table and adds to bench/results.json.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { root } from "../../scripts/config.mjs";
import { runMain } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { result, tell, write } from "../results.mjs";

/** A million has titles and facets alone. */
const MILLION = 1_000_000;
/** p95 of a session's stroke and of a step of the brush, the whole load, its longest task: milliseconds. */
const BUDGETS = new Map([
    [20_000, { session: 2, brush: 1, ready: 800, memory: 2.5 }],
    [100_000, { session: 8, brush: 4, ready: 3000, memory: 2.5 }],
    [MILLION, { session: 50, brush: 16, ready: null, memory: 2 }],
]);
const TASK_MS = 50;

runMain(async () => {
    const sizes = process.argv.slice(2).map(Number);
    const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
    const entry = {
        entryPoints: [join(root, "bench/ask/page.js")],
        external: ["/pkg/*"],
        outfile: join(folder, "page.js"),
    };
    await build({ ...entry, bundle: true, format: "esm", logLevel: "error" });
    const page =
        '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/bench.js"></script>';
    const answer =
        (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
        (/** @type {unknown} */ _, /** @type {any} */ response) =>
            response.writeHead(200, { "content-type": type }).end(body);
    const site = await serve({
        root: join(root, "www"),
        routes: {
            "/bench.html": answer("text/html", page),
            "/bench.js": answer("text/javascript", readFileSync(join(folder, "page.js"))),
        },
    });
    const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags() });
    /**
     * In a page of its own, so that none pays for what another left behind.
     * @template T
     * @param {(argument: any) => Promise<T>} work
     * @param {unknown[]} argument
     */
    async function alone(work, argument) {
        const tab = await browser.newPage();
        tab.setDefaultTimeout(0);
        await tab.goto(`${site.url}/bench.html`);
        await tab.waitForFunction(() => "measure" in globalThis);
        try {
            return await tab.evaluate(work, argument);
        } finally {
            await tab.close();
        }
    }
    /** @type {import("../results.mjs").Result[]} */
    const results = [];
    try {
        for (const count of sizes.length > 0 ? sizes : [2_000, 20_000, 100_000]) {
            const titles = count >= MILLION;
            const n = count.toLocaleString("en");
            const budget = BUDGETS.get(count);
            const own = await alone(
                ([count, titles]) => /** @type {any} */ (globalThis).measure(count, titles),
                [count, titles],
            );
            const { kinds, brush_ms } = own;
            const add = (
                /** @type {string} */ what,
                /** @type {number} */ value,
                /** @type {string} */ unit,
                limit = /** @type {number | null} */ (null),
            ) => results.push(result(`${n} events: ${what}`, value, unit, limit));
            add("first view", own.first_ms, "ms");
            add("read and indexed", own.ready_ms, "ms", budget?.ready ?? null);
            add("longest task meanwhile, 0 for none of 50 ms", own.longest_ms, "ms", titles ? null : TASK_MS);
            add("memory over the text's bytes", own.memory_times, "×", budget?.memory ?? null);
            add("text, range and facet, p95 of a stroke", kinds.whole.ms.p95_ms, "ms", budget?.session ?? null);
            add("text alone, p95", kinds.text.ms.p95_ms, "ms");
            add("brush, p95 of a step", brush_ms.p95_ms, "ms", budget?.brush ?? null);
            add("nothing asked, p95", own.empty_ms.p95_ms, "ms");
            for (const name of await alone(() => /** @type {any} */ (globalThis).peerNames, [])) {
                const peer = await alone(
                    ([count, name, titles]) => /** @type {any} */ (globalThis).measurePeer(count, name, titles),
                    [count, name, titles],
                );
                console.log(`${n} events: ${name}${peer ? "" : " left out"}`);
                if (!peer) continue;
                const { ms: own_ms, found: own_found } = kinds[peer.kind];
                const differs = peer.found.filter(
                    (/** @type {number} */ found, /** @type {number} */ at) => found !== own_found[at],
                );
                const hits = `${peer.found.length - differs.length} of ${peer.found.length} strokes find as many`;
                const add = (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ ratio) =>
                    results.push(result(`${n} events, ${name}: ${what}`, value, "ms", null, ratio));
                add("ready", peer.ready_ms, own.ready_ms / peer.ready_ms);
                add(`a stroke, p50 (${hits})`, peer.session_ms.p50_ms, own_ms.p50_ms / peer.session_ms.p50_ms);
                add("a stroke, p95", peer.session_ms.p95_ms, own_ms.p95_ms / peer.session_ms.p95_ms);
                add("brush, p95", peer.brush_ms.p95_ms, brush_ms.p95_ms / peer.brush_ms.p95_ms);
            }
        }
    } finally {
        await browser.close();
        await site.close();
        rmSync(folder, { recursive: true });
    }
    write(results);
    tell(results);
});
