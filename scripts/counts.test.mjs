import assert from "node:assert/strict";
import { test } from "node:test";
import { countCargo, countNode, countStep } from "./counts.mjs";

const result = (/** @type {number} */ passed, /** @type {number} */ failed) =>
    `test result: ${failed ? "FAILED" : "ok"}. ${passed} passed; ${failed} failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n`;
const unit = "     Running unittests src/lib.rs (target/debug/deps/dateline-0123)\n";
const integration = "     Running tests/khaksar.rs (target/debug/deps/khaksar-0123)\n";
const doc = "   Doc-tests dateline\n";

test("cargo: the programs' results are added up", () => {
    const output = unit + result(12, 0) + integration + result(3, 1) + doc + result(5, 0);
    assert.deepEqual(countCargo(output), { passed: 20, failed: 1 });
});

test("cargo: a program that crashed before its results is a failure", () => {
    const output =
        unit +
        result(12, 0) +
        integration +
        "running 4 tests\nfatal runtime error: stack overflow\n" +
        doc +
        result(5, 0);
    assert.deepEqual(countCargo(output), { passed: 17, failed: 1 });
});

test("cargo: a program without tests for the browser is none", () => {
    const output = unit + "no tests to run!\n" + integration + result(3, 0);
    assert.deepEqual(countCargo(output), { passed: 3, failed: 0 });
});

test("cargo: colours do not hide a result, words inside a line do not make one", () => {
    assert.deepEqual(countCargo(`test result: \u001b[31mFAILED\u001b[0m. 1 passed; 2 failed; 0 ignored;\n`), {
        passed: 1,
        failed: 2,
    });
    assert.deepEqual(countCargo("log: test result: ok. 9 passed; 9 failed;\n"), { passed: 0, failed: 0 });
});

test("node: passed, failed and cancelled, as written with and without a terminal", () => {
    const lines = ["tests 9", "suites 0", "pass 5", "fail 1", "cancelled 2", "skipped 1", "todo 0", "duration_ms 12"];
    for (const mark of ["ℹ", "#"]) {
        const output = `✔ it says pass 7\n${lines.map((line) => `${mark} ${line}\n`).join("")}`;
        assert.deepEqual(countNode(output), { passed: 5, failed: 3 });
    }
});

test("node: without its summary nothing is counted", () => {
    assert.deepEqual(countNode("✔ one\nℹ pass 5\n"), { passed: 0, failed: 0 });
});

test("a step without a counter is one test", () => {
    assert.deepEqual(countStep(null, "", true), { passed: 1, failed: 0 });
    assert.deepEqual(countStep(null, "", false), { passed: 0, failed: 1 });
});

test("a step that fails without saying so has one failure, and so has one that ran nothing", () => {
    assert.deepEqual(countStep(countCargo, unit + result(12, 0), false), { passed: 12, failed: 1 });
    assert.deepEqual(countStep(countCargo, "error: could not compile `dateline`\n", false), { passed: 0, failed: 1 });
    assert.deepEqual(countStep(countCargo, unit + result(0, 0), true), { passed: 0, failed: 1 });
    assert.deepEqual(countStep(countCargo, unit + result(12, 2), false), { passed: 12, failed: 2 });
});
