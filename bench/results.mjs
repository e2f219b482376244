// bench/results.json: a list of { name, value, unit, budget, ratio }, where a ratio is ours to the peer that the name gives.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/config.mjs";

/** @typedef {{ name: string, value: number, unit: string, budget: number | null, ratio: number | null }} Result */

const file = join(root, "bench/results.json");

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number | null} [budget]
 * @param {number | null} [ratio]
 * @returns {Result}
 */
export function result(name, value, unit, budget = null, ratio = null) {
    return {
        name,
        value: rounded(value),
        unit,
        budget,
        ratio: ratio !== null && Number.isFinite(ratio) ? rounded(ratio) : null,
    };
}

/** Replaces results of the same name, and keeps those of other benches. @param {Result[]} results */
export function write(results) {
    /** @type {Result[]} */
    const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
    const names = new Set(results.map(({ name }) => name));
    const all = [...before.filter(({ name }) => !names.has(name)), ...results];
    writeFileSync(file, `${JSON.stringify(all, null, 4)}\n`);
}

/** Prints them as a table; what is over its budget is marked. @param {Result[]} results */
export function tell(results) {
    const width = Math.max(...results.map(({ name }) => name.length));
    for (const { name, value, unit, budget, ratio } of results) {
        const limit = budget === null ? "" : `of ${budget} ${unit}${value > budget ? " OVER" : ""}`;
        console.log(
            `${name.padEnd(width)} ${`${value} ${unit}`.padStart(9)} ${limit.padEnd(15)} ${ratio === null ? "" : `× ${ratio}`}`,
        );
    }
}

const rounded = (/** @type {number} */ number) => Number(number.toPrecision(3));
