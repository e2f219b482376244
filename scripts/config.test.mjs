import assert from "node:assert/strict";
import { test } from "node:test";
import { overBudget } from "./budget.mjs";
import { findingsIn } from "./check.mjs";
import { config, parseConfig } from "./config.mjs";

test("the configuration is read, and a line that is none is named", () => {
    assert.deepEqual(parseConfig('# why\n[a-b]\nx = 1\nlist = ["p", "q"]\n\n[c]\n'), {
        "": {},
        "a-b": { x: 1, list: ["p", "q"] },
        c: {},
    });
    assert.throws(() => parseConfig("[a]\nx: 1"), /line 2: .* found: x: 1/);
    assert.throws(() => parseConfig("x = 'single'"), /line 1/);
});

const engine = { file: "pkg/dateline_bg.wasm", brotli: 70_000 };
const script = { file: "dateline.js", brotli: 20_000 };
const dialog = { file: "later/legend.js", brotli: 2_000 };
const whole = { file: "later/dateline_bg.wasm", brotli: 80_000 };
const budget = { "engine-kb": 75, "scripts-and-styles-kb": 25, "total-kb": 100, "later-kb": 3, "whole-kb": 90 };

test("within its budgets a component has nothing said of it", () => {
    assert.deepEqual(overBudget([engine, script], [dialog], [whole], budget), []);
});

test("each budget that is passed gets a sentence with the excess", () => {
    const big = overBudget([{ ...engine, brotli: 76_500 }, script], [dialog], [whole], budget);
    assert.equal(big.length, 1);
    assert.match(
        big[0],
        /^The engine \(pkg\/dateline_bg\.wasm\): 76\.5 KB brotli, 1\.5 KB over the budget of 75\.0 KB\./,
    );
    const all = overBudget(
        [
            { ...engine, brotli: 76_000 },
            { ...script, brotli: 26_000 },
        ],
        [{ ...dialog, brotli: 3_001 }],
        [{ ...whole, brotli: 90_001 }],
        budget,
    );
    assert.deepEqual(
        all.map((text) => text.split(" (")[0]),
        ["The engine", "The scripts and styles", "The component", "What is asked for later", "The whole engine"],
    );
});

test("the project sets all five budgets", () => {
    assert.equal(
        overBudget(
            [
                { ...engine, brotli: 1e9 },
                { ...script, brotli: 1e9 },
            ],
            [{ ...dialog, brotli: 1e9 }],
            [{ ...whole, brotli: 1e9 }],
            config.budget,
        ).length,
        5,
    );
});

test("a budget that is not there is no permission", () => {
    assert.throws(
        () => overBudget([engine], [], [], { "engine-kb": 75, "total-kb": 100, "later-kb": 3 }),
        /expected scripts-and-styles-kb/,
    );
});

// Put together here, so that this file keeps the rules that it tests.
const join = (/** @type {string[]} */ ...parts) => parts.join("");

test("the rules of the house find what breaks them, where it stands", () => {
    const cases = [
        ["www/view/list.js", join("a;\nx.inner", "HTML = y;"), "www/view/list.js:2"],
        ["www/dateline.js", "x.setAttribute('style', y)", "www/dateline.js:1"],
        ["www/index.html", '<p style="color: red">', "www/index.html:1"],
        ["www/view/worker.js", "new URL('a', import.meta.url)", "www/view/worker.js:1"],
        ["src/lib.rs", join("// TO", "DO later"), "src/lib.rs:1"],
        ["README.md", join("from crates", ".io"), "README.md:1"],
    ];
    for (const [file, text, place] of cases) {
        const findings = findingsIn(file, text);
        assert.equal(findings.length, 1, file);
        assert.ok(findings[0].startsWith(`${place}: `), findings[0]);
    }
});

test("the rules of the house let pass what keeps them", () => {
    assert.deepEqual(findingsIn("www/dateline.js", "new URL('a', import.meta.url); x.textContent = y;"), []);
    assert.deepEqual(findingsIn("tests/e2e/page.test.mjs", join("page.inner", "HTML()")), []);
    assert.deepEqual(findingsIn("Cargo.lock", join("registry+https://github.com/rust-lang/crates", ".io-index")), []);
});
