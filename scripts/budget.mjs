// The byte budgets of wasm-pack.toml, and what to say when one is passed.
import { kb } from "./sizes.mjs";

/**
 * @param {{ file: string, brotli: number }[]} sizes of the component's files, bytes; the engine is the .wasm
 * @param {Record<string, number>} budget `engine-kb`, `scripts-and-styles-kb` and `total-kb`, in KB of 1000 bytes
 * @returns {string[]} a sentence for each budget that is passed
 */
export function overBudget(sizes, budget) {
    const engine = sizes.filter(({ file }) => file.endsWith(".wasm"));
    const page = sizes.filter(({ file }) => !file.endsWith(".wasm"));
    return [
        sentence("The engine", engine, "engine-kb", budget),
        sentence("The scripts and styles", page, "scripts-and-styles-kb", budget),
        sentence("The component", sizes, "total-kb", budget),
    ].filter((text) => text !== null);
}

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
    const bytes = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
    if (bytes <= limit) return null;
    const files = sizes.map(({ file }) => file).join(", ");
    return (
        `${what} (${files}): ${kb(bytes)} brotli, ${kb(bytes - limit)} over the budget of ${kb(limit)}. ` +
        `Take out what does not earn its bytes, or raise ${key} in wasm-pack.toml and say why there.`
    );
}
