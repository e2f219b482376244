// Counts of tests from what each kind of runner prints. What cannot be understood counts as a failure, never as nothing.

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {(output: string) => Counts} Counter */

// eslint-disable-next-line no-control-regex -- colours are control characters
const colours = /\u001b\[[0-9;]*m/g;

/**
 * `cargo test` and `wasm-pack test`: each program of tests is announced, and ends with a line of its results.
 *
 *     Running unittests src/lib.rs (target/…)
 *     test result: ok. 12 passed; 0 failed; 0 ignored; …
 *
 * A program without tests for the browser says so instead; one that was announced and says neither has crashed.
 * @type {Counter}
 */
export function countCargo(output) {
    const text = output.replace(colours, "");
    const announced = matches(text, /^\s*(?:Running .+ \(.+\)|Doc-tests .+)$/gm).length;
    const empty = matches(text, /^no tests to run!$/gm).length;
    const results = matches(text, /^test result: \S+ (\d+) passed; (\d+) failed;/gm);
    const crashed = Math.max(0, announced - results.length - empty);
    return { passed: sum(results, 1), failed: sum(results, 2) + crashed };
}

/**
 * `node --test`: its summary stands at the end, a line a number ("ℹ pass 5", or "# pass 5" without a terminal).
 * A cancelled test did not pass; a skipped one is neither.
 * @type {Counter}
 */
export function countNode(output) {
    const text = output.replace(colours, "");
    const number = (/** @type {string} */ name) =>
        Number(matches(text, new RegExp(`^[ℹ#] ${name} (\\d+)$`, "gm")).at(-1)?.[1] ?? NaN);
    const [passed, failed] = [number("pass"), number("fail") + number("cancelled")];
    return Number.isNaN(passed + failed) ? { passed: 0, failed: 0 } : { passed, failed };
}

/**
 * The counts of a step that has ended. One that failed without a failure counted has one; one that ran nothing, too:
 * tests that are not found must not look like tests that pass.
 * @param {Counter | null} counter null for a step that is one test by itself, such as a linter
 * @param {string} output
 * @param {boolean} succeeded whether the step's program ended with exit code 0
 * @returns {Counts}
 */
export function countStep(counter, output, succeeded) {
    if (!counter) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    const { passed, failed } = counter(output);
    const silent = failed === 0 && (!succeeded || passed === 0);
    return { passed, failed: silent ? 1 : failed };
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
    return [...text.matchAll(pattern)];
}

/**
 * @param {RegExpMatchArray[]} found
 * @param {number} group
 */
function sum(found, group) {
    return found.reduce((total, match) => total + Number(match[group]), 0);
}
