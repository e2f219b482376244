// The interface says the same in every language: the tables have the same keys, and each sentence the same blanks.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as later from "../www/view/text-later.js";
import { TABLE, learn, missing, texts } from "../www/view/text.js";
import { root } from "./config.mjs";

/** @typedef {import("../www/view/text.js").Entry} Entry */

const folder = join(root, "www/later/texts");
const languages = readdirSync(folder).map((file) => file.replace(/\.js$/, ""));
/** @param {string} language @returns {Promise<{ words: import("../www/view/text.js").Table }>} */
const load = (language) => import(pathToFileURL(join(folder, `${language}.js`)).href);

const parts = [TABLE, ...Object.values(later)].map((table) => table.en);
/** @type {{ [key: string]: Entry }} */
const english = Object.assign({}, ...parts);

/** @param {Entry} entry */
const forms = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry));
/** @param {string} text */
const blanks = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
/** All blanks that any form of an entry has. @param {Entry} entry */
const allBlanks = (entry) => [...new Set(forms(entry).flatMap(blanks))].sort();

test("no key stands in two English tables", () => {
    const keys = parts.flatMap((table) => Object.keys(table));
    assert.deepEqual(
        keys.filter((key, place) => keys.indexOf(key) !== place),
        [],
    );
});

for (const language of languages) {
    test(`${language} has the keys of English, each with its blanks`, async () => {
        const table = (await load(language)).words[language];
        assert.deepEqual(Object.keys(table).sort(), Object.keys(english).sort());
        for (const [key, entry] of Object.entries(table)) {
            assert.deepEqual(allBlanks(entry), allBlanks(english[key]), key);
            assert.equal(typeof entry, typeof english[key], `${key} has as many forms as it needs`);
        }
    });

    test(`${language} has every plural form that its rules ask for`, async () => {
        const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        const needed = categories.filter((category) => category !== "many" || language === "ar");
        for (const [key, entry] of Object.entries((await load(language)).words[language])) {
            if (typeof entry === "string") continue;
            assert.deepEqual(Object.keys(entry).sort(), [...needed].sort(), key);
            // What is left out of one form, such as the number in "two", is left out of no other.
            for (const text of forms(entry)) {
                const kept = blanks(text).filter((name) => name !== "n");
                assert.deepEqual(
                    kept,
                    allBlanks(entry).filter((name) => name !== "n"),
                    key,
                );
            }
        }
    });
}

test("a table is fetched once, and for its language alone", async () => {
    assert.equal(missing("de-CH"), "de");
    assert.equal(missing("en-GB"), undefined);
    assert.equal(missing("nl"), undefined);
    learn((await load("de")).words);
    assert.equal(missing("DE"), undefined);
});

test("numbers are written and counted as the language does", async () => {
    for (const language of languages) learn((await load(language)).words);
    assert.equal(texts("en")("events", { n: 1234 }), "1,234 events");
    assert.equal(texts("de")("events", { n: 1234 }), "1.234 Ereignisse");
    assert.equal(texts("fr")("events", { n: 0 }), "0 événement");
    assert.equal(texts("fr")("events", { n: 1_000_000 }).replace(/\s/g, " "), "1 000 000 événements");
    const arabic = [0, 1, 2, 3, 11, 100].map((n) => texts("ar")("events", { n }));
    assert.equal(new Set(arabic).size, 6, arabic.join(" · "));
    assert.equal(texts("ar-EG")("number", { n: 11 }), "11", "the digits are those of the dates");
    assert.equal(texts("nl")("events", { n: 2 }), "2 events", "a language without a table is English");
});
