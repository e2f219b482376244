// wasm-pack.toml, as an object of sections: the build reads its flags and budgets here.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Reads the part of TOML that wasm-pack.toml keeps to: sections, and `key = value` with the value on one line as in JSON.
 * @param {string} text
 * @returns {Record<string, Record<string, any>>}
 * @throws {Error} at a line that is none of these, with its number
 */
export function parseConfig(text) {
    /** @type {Record<string, Record<string, any>>} */
    const sections = {};
    let section = (sections[""] = {});
    for (const [index, line] of text.split("\n").entries()) {
        const [, name, key, value] = line.match(/^(?:\[([\w-]+)\]|([\w-]+) = (.+)|#.*|)$/) ?? fail(index, line);
        if (name) section = sections[name] = {};
        if (key) section[key] = parseValue(value, index, line);
    }
    return sections;
}

function parseValue(value, index, line) {
    try {
        return JSON.parse(value);
    } catch {
        fail(index, line);
    }
}

function fail(index, line) {
    throw new Error(`wasm-pack.toml, line ${index + 1}: expected a section, a comment or \`key = value\`, found: ${line}`);
}

export const config = parseConfig(readFileSync(new URL("../wasm-pack.toml", import.meta.url), "utf8"));
