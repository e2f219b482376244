// `make fuzz`: feeds fuzz/fuzz_targets/dates.rs with texts made from our own tests and words, for as many seconds
// as its argument says, and fails at the first that breaks what the target asserts. What it finds is kept in fuzz/artifacts/.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./config.mjs";
import { listFiles } from "./files.mjs";
import { run, runMain } from "./run.mjs";

const target = "dates";
/** Longer texts are the business of the tests of linear time. */
const longest = 4096;
const marks = ["..", "/", "T", "Z", "XX", "?", "~", "%", "E", "S", "Y-", "[", "]", "{", "}", "(", ")", "-", "–", "00"];

/**
 * The string literals of a Rust file, with their plain escapes resolved.
 * @param {string} text
 */
function literals(text) {
    const escapes = /** @type {Record<string, string>} */ ({ n: "\n", t: "\t", 0: "\0" });
    const code = text.replace(/^\s*\/\/.*$/gm, "");
    return [...code.matchAll(/"((?:[^"\\]|\\[^])*)"/g)].map(([, literal]) =>
        literal
            .replace(/\\u\{(\w+)\}/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
            .replace(/\\([^])/g, (_, character) => escapes[character] ?? character),
    );
}

/** Phrases of the tests: their literals and, of tables, the first cell of each row. */
function seeds() {
    const tests = readdirSync(join(root, "tests")).filter((file) => /^date_.*\.rs$/.test(file));
    const texts = tests.flatMap((file) => literals(readFileSync(join(root, "tests", file), "utf8")));
    const cells = texts.flatMap((text) => text.split("\n").map((row) => row.split(" | ")[0].trim()));
    return new Set(cells.filter(Boolean));
}

/** The words that dates are made of, as libFuzzer's dictionary. */
function dictionary() {
    const folder = join(root, "src/date/words");
    const texts = listFiles(folder).flatMap((file) => literals(readFileSync(join(folder, file), "utf8")));
    const quoted = (/** @type {string} */ word) =>
        `"${[...Buffer.from(word)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"\n`;
    return [...new Set([...texts, ...marks])].filter(Boolean).map(quoted).join("");
}

runMain(() => {
    const [given = "600"] = process.argv.slice(2);
    const seconds = Number(given);
    if (!(seconds > 0)) throw new Error(`Expected for how many seconds to run, found "${given}".`);
    const corpus = join(root, "fuzz/corpus", target);
    mkdirSync(corpus, { recursive: true });
    for (const text of seeds()) {
        writeFileSync(join(corpus, createHash("sha1").update(text).digest("hex")), text);
    }
    const words = join(root, "fuzz/corpus", `${target}.dict`);
    writeFileSync(words, dictionary());
    // No sanitizer: there is no unsafe code for one to watch, and without it the usual compiler will do.
    const how = ["run", target, "--sanitizer", "none", "--", `-dict=${words}`, `-max_len=${longest}`];
    run("cargo-fuzz", [...how, `-max_total_time=${Math.ceil(seconds)}`, "-timeout=10", "-print_final_stats=1"]);
});
