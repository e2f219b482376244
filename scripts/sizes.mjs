// Sizes of files, raw and as a server would send them: brotli at its highest quality.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * @param {string} path
 * @returns {{ raw: number, brotli: number }} bytes
 */
export function measure(path) {
    const bytes = readFileSync(path);
    const options = {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    };
    return { raw: bytes.length, brotli: brotliCompressSync(bytes, options).length };
}

/** Bytes as "12.3 KB" of 1000 bytes. */
export const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * A line a file: its name, raw and brotli.
 * @param {string} name
 * @param {{ raw: number, brotli: number }} size bytes
 */
export function sizeLine(name, { raw, brotli }) {
    return `${name.padEnd(28)} ${kb(raw).padStart(10)} raw ${kb(brotli).padStart(10)} brotli`;
}
