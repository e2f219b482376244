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
    /** @type {Record<string, any>} */
    let section = {};
    const sections = { "": section };
    for (const [index, line] of text.split("\n").entries()) {
        const parts = line.match(/^(?:\[(?<name>[\w-]+)\]|(?<key>[\w-]+) = (?<value>.+)|#.*|)$/);
        if (!parts?.groups) throw unreadable(index, line);
        const { name, key, value } = parts.groups;
        if (name) section = Object.assign(sections, { [name]: {} })[name];
        if (key) section[key] = parseValue(value, index, line);
    }
    return sections;
}

/**
 * @param {string} value
 * @param {number} index of the line
 * @param {string} line
 */
function parseValue(value, index, line) {
    try {
        return JSON.parse(value);
    } catch {
        throw unreadable(index, line);
    }
}

/**
 * @param {number} index of the line
 * @param {string} line
 */
function unreadable(index, line) {
    const expected = "a section, a comment, or `key = value` with the value as in JSON";
    return new Error(`wasm-pack.toml, line ${index + 1}: expected ${expected}, found: ${line}`);
}

export const config = parseConfig(readFileSync(new URL("../wasm-pack.toml", import.meta.url), "utf8"));
