// Measures what `make dist` has made against the byte budgets of wasm-pack.toml, and fails when one is passed.
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { config, root } from "./config.mjs";
import { listFiles } from "./files.mjs";
import { runMain } from "./run.mjs";
import { kb, measure, sizeLine } from "./sizes.mjs";

/**
 * @param {{ file: string, brotli: number }[]} sizes of the component's files, bytes; the engine is the .wasm
 * @param {{ file: string, brotli: number }[]} later of what is fetched when a reader first asks for it, bytes
 * @param {{ file: string, brotli: number }[]} whole of what is fetched for files in others' formats alone, bytes
 * @param {Record<string, number>} budget `engine-kb`, `scripts-and-styles-kb`, `total-kb`, `later-kb` and `whole-kb`, in
 * KB of 1000 bytes
 * @returns {string[]} a sentence for each budget that is passed
 */
export function overBudget(sizes, later, whole, budget) {
    const engine = sizes.filter(({ file }) => file.endsWith(".wasm"));
    const page = sizes.filter(({ file }) => !file.endsWith(".wasm"));
    return [
        sentence("The engine", engine, "engine-kb", budget),
        sentence("The scripts and styles", page, "scripts-and-styles-kb", budget),
        sentence("The component", sizes, "total-kb", budget),
        sentence("What is asked for later", later, "later-kb", budget),
        sentence("The whole engine", whole, "whole-kb", budget),
    ].filter((text) => text !== null);
}

/** @param {{ raw: number, brotli: number }[]} sizes */
const total = (sizes) => ({ raw: sum(sizes.map(({ raw }) => raw)), brotli: sum(sizes.map(({ brotli }) => brotli)) });

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param {string} what
 * @param {{ file: string, brotli: number }[]} sizes
 * @param {string} key
 * @param {Record<string, number>} budget
 */
function sentence(what, sizes, key, budget) {
    const limit = budget[key] * 1000;
    // A budget that is not there would never be passed.
    if (!(limit > 0))
        throw new Error(`wasm-pack.toml, [budget]: expected ${key} as a number of KB, found ${budget[key]}.`);
    const bytes = sum(sizes.map(({ brotli }) => brotli));
    if (bytes <= limit) return null;
    const files = sizes.map(({ file }) => file).join(", ");
    return (
        `${what} (${files}): ${kb(bytes)} brotli, ${kb(bytes - limit)} over the budget of ${kb(limit)}. ` +
        `Take out what does not earn its bytes, or raise ${key} in wasm-pack.toml and say why there.`
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    runMain(() => {
        const { build, dist, budget } = config;
        const engine = join(relative("www", build["out-dir"]), `${build["out-name"]}_bg.wasm`);
        const files = [engine, ...dist.scripts, ...dist.styles];
        const outDir = join(root, dist["out-dir"]);
        const sizesOf = (/** @type {string[]} */ files) =>
            files.map((file) => ({ file, ...measure(join(outDir, file)) }));
        const sizes = sizesOf(files);
        const others = listFiles(join(outDir, dist.later)).map((file) => join(dist.later, file));
        const isWhole = (/** @type {string} */ file) => file.endsWith(".wasm") || file.endsWith("whole.js");
        const later = sizesOf(others.filter((file) => !isWhole(file)));
        const whole = sizesOf(others.filter(isWhole));
        for (const size of sizes) console.log(sizeLine(`${dist["out-dir"]}/${size.file}`, size));
        console.log(sizeLine("in all", total(sizes)));
        for (const size of later) console.log(sizeLine(`${dist["out-dir"]}/${size.file}`, size));
        console.log(sizeLine("when first asked for", total(later)));
        for (const size of whole) console.log(sizeLine(`${dist["out-dir"]}/${size.file}`, size));
        console.log(sizeLine("for others' formats", total(whole)));
        const excess = overBudget(sizes, later, whole, budget);
        if (excess.length > 0) throw new Error(excess.join("\n          "));
    });
}
