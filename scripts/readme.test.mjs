// The README's tables agree with the code.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./config.mjs";

const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

/** The names in backquotes in the first column of the table under a heading. @param {string} head */
function firstColumn(head) {
    const begin = readme.indexOf(`| ${head} |`);
    assert.notEqual(begin, -1, `a table headed "${head}"`);
    const rows = readme.slice(begin).split("\n\n", 1)[0].split("\n").slice(2);
    return rows.flatMap((row) => [...row.split(" | ")[0].matchAll(/`([^`]+)`/g)].map((match) => match[1]));
}

test("the attributes in the README are those that the element has", () => {
    const source = read("www/dateline.js");
    const lists = ["READS", "BUILDS", "SHOWS"].flatMap((name) => {
        const list = source.match(new RegExp(`const ${name} = \\[([^\\]]*)\\]`));
        assert.ok(list, name);
        return [...list[1].matchAll(/"([^"]+)"/g)].map((match) => match[1]);
    });
    // The theme is the style sheet's affair.
    assert.match(read("www/styles/base.css"), /:host\(\[theme=/);
    assert.deepEqual(firstColumn("attribute").sort(), [...lists, "theme"].sort());
});

test("the events in the README are those that the element fires", () => {
    const fired = new Set([...read("www/dateline.js").matchAll(/#fire\("([^"]+)"/g)].map((match) => match[1]));
    assert.deepEqual(firstColumn("event").sort(), [...fired].sort());
});

test("the formats in the README are those that the engine reads", () => {
    const list = read("src/web/options.rs").match(/FORMAT_NAMES: [^=]*= \[([^\]]*)\]/);
    assert.ok(list);
    const formats = [...list[1].matchAll(/"(\w+)"/g)].map((match) => match[1]);
    const sentence = readme.match(/Formats read today: (.+?), told apart/);
    assert.ok(sentence);
    const named = [...sentence[1].matchAll(/`(\w+)`/g)].map((match) => match[1]);
    assert.deepEqual(named.sort(), formats.sort());
});

test("the budget in the README is the one that the build keeps", () => {
    const total = read("wasm-pack.toml").match(/total-kb = (\d+)/);
    assert.ok(total);
    assert.match(readme, new RegExp(`At most ${total[1]} KB`));
});

test("the exports in the README are those of the engine", () => {
    const named = firstColumn("name").join(" ");
    for (const name of read("src/web/chronology.rs").matchAll(/^ {4}pub fn (\w+)\(/gm)) {
        const exported = name[1].replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
        if (exported !== "new") assert.match(named, new RegExp(`\\b${exported}\\b`));
    }
});
