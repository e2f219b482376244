// `make test` and `make check`: runs every step, shows what it prints, goes on after a failure, and closes with the one
// line "N passed, N failed". Arguments choose steps, by name or by kind: make test STEPS="rust e2e"
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { config, root } from "./config.mjs";
import { countCargo, countNode, countStep } from "./counts.mjs";
import { runMain, wasmEnv } from "./run.mjs";

/** No step takes this long; one that does hangs, and is ended. */
const stepLimitMinutes = 20;
const limitMilliseconds = stepLimitMinutes * 60_000;
const wasm = "wasm32-unknown-unknown";
const strict = ["--", "-D", "warnings"];
const bin = (/** @type {string} */ name) => join(root, "node_modules/.bin", name);

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {"check" | "test"} kind
 * @property {string} program
 * @property {string[]} args
 * @property {Record<string, string>} [env] further variables
 * @property {import("./counts.mjs").Counter} [counter] without one the whole step is one test
 * @property {string} [needs] the step without whose success this one could only fail
 */

/** @type {Step[]} */
const steps = [
    { name: "build", kind: "check", program: "make", args: ["--no-print-directory", "build"] },
    { name: "cargo-fmt", kind: "check", program: "cargo", args: ["fmt", "--check"] },
    {
        name: "fmt-fuzz",
        kind: "check",
        program: "cargo",
        args: ["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"],
    },
    { name: "prettier", kind: "check", program: bin("prettier"), args: ["--check", "--log-level=warn", "."] },
    { name: "clippy", kind: "check", program: "cargo", args: ["clippy", "--locked", "--all-targets", ...strict] },
    {
        name: "clippy-wasm",
        kind: "check",
        program: "cargo",
        args: ["clippy", "--locked", "--all-targets", "--target", wasm, ...strict],
        env: wasmEnv(),
    },
    { name: "eslint", kind: "check", program: bin("eslint"), args: ["--max-warnings=0", "."] },
    { name: "types-page", kind: "check", program: bin("tsc"), args: ["-p", "tsconfig.json"], needs: "build" },
    { name: "types-node", kind: "check", program: bin("tsc"), args: ["-p", "tsconfig.node.json"], needs: "build" },
    { name: "house", kind: "check", program: "node", args: ["scripts/check.mjs"] },
    { name: "scripts", kind: "test", program: "node", args: nodeTests("scripts"), counter: countNode },
    { name: "rust", kind: "test", program: "cargo", args: ["test", "--locked", "--no-fail-fast"], counter: countCargo },
    {
        name: "wasm",
        kind: "test",
        program: "wasm-pack",
        args: ["test", ...config.test["wasm-pack"], "--", ...config.test.cargo],
        env: { ...wasmEnv(), WASM_BINDGEN_TEST_TIMEOUT: "120" },
        counter: countCargo,
    },
    { name: "edtf", kind: "test", program: "node", args: nodeTests("tests/edtf"), counter: countNode, needs: "build" },
    { name: "dist", kind: "test", program: "node", args: ["scripts/dist.mjs"], needs: "build" },
    { name: "budget", kind: "test", program: "node", args: ["scripts/budget.mjs"], needs: "dist" },
    { name: "e2e", kind: "test", program: "node", args: nodeTests("tests/e2e"), counter: countNode, needs: "dist" },
];

/**
 * The arguments with which Node runs all tests of a folder, one file at a time: two browsers at once disturb timings.
 * @param {string} folder
 */
function nodeTests(folder) {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".test.mjs"));
    // A name that is not there makes Node fail, where no name would make it look for tests elsewhere.
    const paths = files.length > 0 ? files.sort().map((file) => `${folder}/${file}`) : [`${folder}/none.test.mjs`];
    return ["--test", "--test-reporter=spec", "--test-concurrency=1", ...paths];
}

/**
 * The steps that the arguments name, with those that they need; without arguments all.
 * @param {string[]} names
 */
function chosenSteps(names) {
    const unknown = names.find((name) => !steps.some((step) => step.name === name || step.kind === name));
    if (unknown) throw new Error(`There is no step "${unknown}": ${steps.map(({ name }) => name).join(", ")}.`);
    /** @type {Set<Step>} */
    const chosen = new Set();
    const choose = (/** @type {Step} */ step) => {
        chosen.add(step);
        steps.filter(({ name }) => name === step.needs).forEach(choose);
    };
    steps
        .filter(({ name, kind }) => names.length === 0 || names.includes(name) || names.includes(kind))
        .forEach(choose);
    return steps.filter((step) => chosen.has(step));
}

/** The process group of the step at work, to end it with whatever it has started. */
let running = 0;

/** @param {NodeJS.Signals} signal */
function endRunning(signal) {
    if (!running) return;
    try {
        process.kill(-running, signal);
    } catch {
        // It has ended by itself meanwhile.
    }
}

/**
 * Runs a step, its output shown as it comes and kept for counting.
 * @param {Step} step
 * @returns {Promise<{ output: string, succeeded: boolean }>}
 */
function runStep({ program, args, env }) {
    return new Promise((done) => {
        const child = spawn(program, args, {
            cwd: root,
            stdio: ["ignore", "pipe", "pipe"],
            env: { ...process.env, ...env },
            detached: true,
        });
        running = child.pid ?? 0;
        let output = "";
        const keep = (/** @type {NodeJS.WriteStream} */ shown) => (/** @type {string} */ text) => {
            output += text;
            shown.write(text);
        };
        child.stdout.setEncoding("utf8").on("data", keep(process.stdout));
        child.stderr.setEncoding("utf8").on("data", keep(process.stderr));
        const limit = setTimeout(() => {
            console.log(`This step has taken ${stepLimitMinutes} minutes: ended.`);
            endRunning("SIGTERM");
            setTimeout(() => endRunning("SIGKILL"), 5000).unref();
        }, limitMilliseconds);
        const end = (/** @type {boolean} */ succeeded) => {
            clearTimeout(limit);
            done({ output, succeeded });
        };
        child.on("error", (error) => {
            console.log(`${program} could not be started: ${error.message}`);
            end(false);
        });
        // What a step leaves behind would keep its output open, and the machine busy.
        child.on("exit", () => {
            endRunning("SIGKILL");
            running = 0;
        });
        child.on("close", (code) => end(code === 0));
    });
}

for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
        endRunning("SIGTERM");
        process.exit(1);
    });
}

await runMain(async () => {
    const total = { passed: 0, failed: 0 };
    /** @type {Set<string>} */
    const broken = new Set();
    /** @type {string[]} */
    const summary = [];
    for (const step of chosenSteps(process.argv.slice(2))) {
        console.log(
            `\n── ${step.name}: ${[step.program.replace(`${root}node_modules/.bin/`, ""), ...step.args].join(" ")}`,
        );
        const started = Date.now();
        const blocked = step.needs !== undefined && broken.has(step.needs);
        if (blocked) console.log(`Not run: ${step.needs} failed.`);
        const { output, succeeded } = blocked ? { output: "", succeeded: false } : await runStep(step);
        const { passed, failed } = countStep(step.counter ?? null, output, succeeded);
        if (failed > 0) broken.add(step.name);
        total.passed += passed;
        total.failed += failed;
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        summary.push(
            `${step.name.padEnd(12)} ${`${passed} passed`.padStart(12)} ${`${failed} failed`.padStart(10)} ${seconds.padStart(8)} s`,
        );
    }
    console.log(`\n${summary.join("\n")}\n`);
    process.exitCode = total.failed > 0 ? 1 : 0;
    console.log(`${total.passed} passed, ${total.failed} failed`);
});
