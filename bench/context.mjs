// `node bench/context.mjs [events] [seed]`: how fast contexts are in an archive made from a seed, and how large. The
// engine is that of `make build`. Times are milliseconds; `cpu` leaves out what else the machine did meanwhile.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [events = "20000", seed = "1"] = process.argv.slice(2);
const asked = 200;

const folder = join(root, "target/bench");
const file = join(folder, `archive-${events}-${seed}.txt`);
if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const args = ["run", "--quiet", "--locked", "--release", "--example", "archive", events, seed];
    writeFileSync(file, execFileSync("cargo", args, { cwd: root, maxBuffer: 2 ** 30 }));
}

const pkg = new URL("../www/pkg/", import.meta.url);
const { default: init, Chronology } = await import(new URL("dateline.js", pkg).href);
const { memory } = await init({ module_or_path: readFileSync(new URL("dateline_bg.wasm", pkg)) });
const bytes = new Uint8Array(readFileSync(file));

/**
 * @template T
 * @param {() => T} work
 * @returns {{ ms: number, cpu: number, result: T }}
 */
function timed(work) {
    const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
    const result = work();
    const { user, system } = process.cpuUsage(cpuBegan);
    return { ms: performance.now() - began, cpu: (user + system) / 1000, result };
}

/**
 * @param {number[]} numbers
 * @param {number} part 0 to 1
 */
const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.round((numbers.length - 1) * part)] ?? 0;

/** @param {number[]} numbers */
const spread = (numbers) => [0.5, 0.95, 1].map((part) => quantile(numbers, part).toFixed(2).padStart(8)).join("");

// What comes after the last report of a stage, until the promise is kept, is that stage's. Words and relations get ready
// behind it.
/** @type {Record<string, number>} */
const stages = {};
let mark = performance.now();
const began = mark;
const progress = (/** @type {{ stage: string }} */ { stage }) => {
    const now = performance.now();
    stages[stage] = (stages[stage] ?? 0) + now - mark;
    mark = now;
};
const chronology = await Chronology.load(bytes, { progress });
console.log(`events ${chronology.length}, text ${(bytes.length / 1e6).toFixed(1)} MB`);
console.log(`load   ${(performance.now() - began).toFixed(0)} ms`);
for (const [stage, ms] of Object.entries(stages)) console.log(`  ${stage.padEnd(9)} ${ms.toFixed(0).padStart(6)} ms`);
const loaded = performance.now();
await chronology.ready;
console.log(`ready  ${(performance.now() - loaded).toFixed(0)} ms later`);
console.log(`memory ${(memory.buffer.byteLength / 1e6).toFixed(1)} MB of Wasm`);

const sample = Array.from({ length: asked }, (_, at) => Math.floor((at * chronology.length) / asked));
console.log(`\n${asked} contexts      ms p50     p95     max  cpu p50     p95     max    size p10 p50 p90 max`);
for (let scale = 0; scale <= 5; scale++) {
    for (const index of sample) chronology.context(index, scale);
    const runs = sample.map((index) => timed(() => chronology.context(index, scale).length));
    const sizes = runs.map(({ result }) => result);
    const row = [0.1, 0.5, 0.9, 1].map((part) => quantile(sizes, part)).join(" ");
    console.log(
        `scale ${scale}         ${spread(runs.map(({ ms }) => ms))} ${spread(runs.map(({ cpu }) => cpu))}    ${row}`,
    );
}
const near = sample.map((event) => timed(() => chronology.query({ near: { event, scale: 5 } }).indices.length));
console.log(`query near 5    ${spread(near.map(({ ms }) => ms))} ${spread(near.map(({ cpu }) => cpu))}`);
const names = chronology.facets.entities.names.slice(0, asked);
const pages = names.map((/** @type {string} */ name) => timed(() => chronology.entity(name)));
console.log(
    `entity          ${spread(pages.map((/** @type {{ ms: number }} */ { ms }) => ms))} ${spread(pages.map((/** @type {{ cpu: number }} */ { cpu }) => cpu))}`,
);
