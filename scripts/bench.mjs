// `make bench`, the part about dates: what the README and the design promise of speed, beside peers in the same run.
// Times are the processor's, so that a busy machine changes little.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import edtf from "edtf";
import { result, tell, write } from "../bench/results.mjs";
import init, { readDate } from "../www/pkg/dateline.js";
import { config, root } from "./config.mjs";
import { run, runMain, wasmEnv } from "./run.mjs";

const million = 1_000_000;
const wasm = "wasm32-unknown-unknown";
const out = join(root, "target/bench");

/**
 * The least of some runs, in milliseconds of the processor: other work on the machine does not stretch them.
 * @param {number} times
 * @param {() => void} work
 */
function best(times, work) {
    return Math.min(
        ...Array.from({ length: times }, () => {
            const before = process.cpuUsage();
            work();
            const { user, system } = process.cpuUsage(before);
            return (user + system) / 1000;
        }),
    );
}

/** The forms of bench/dates.txt, with years that follow each other: so many texts. @param {number} count */
function textsOf(count) {
    const text = readFileSync(join(root, "bench/dates.txt"), "utf8");
    const forms = text.split("\n").filter((form) => form && !form.startsWith("#"));
    const all = Array.from({ length: count }, (_, place) => {
        const year = 1000 + ((place * 7919) % 1000);
        return forms[place % forms.length].replaceAll("{Y}", String(year)).replaceAll("{Z}", String(year + 1));
    });
    const half = forms.findIndex((form) => form.startsWith("April"));
    return { all, edtf: all.filter((_, place) => place % forms.length < half) };
}

/**
 * A million dates read natively.
 * @param {string} level at which the compiler optimises
 * @returns {{ read: number, edtf: number, prose: number, peer: number }} milliseconds
 */
function native(level) {
    const env = { CARGO_PROFILE_RELEASE_OPT_LEVEL: level, CARGO_TARGET_DIR: join(out, `native-${level}`) };
    run("cargo", ["build", "--quiet", "--locked", "--release", "--example", "bench_dates"], { env });
    const program = join(env.CARGO_TARGET_DIR, "release/examples/bench_dates");
    return JSON.parse(execFileSync(program, { encoding: "utf8" }));
}

/** A million dates read inside WebAssembly, in the profile of the engine: milliseconds. */
async function inWasm() {
    const env = { ...wasmEnv(), CARGO_TARGET_DIR: join(out, "wasm") };
    run("cargo", ["build", "--quiet", "--locked", "--release", "--target", wasm, "--example", "bench_dates"], { env });
    const compiled = join(env.CARGO_TARGET_DIR, wasm, "release/examples/bench_dates.wasm");
    run("wasm-bindgen", [compiled, "--out-dir", out, ...config.build["wasm-bindgen"]]);
    writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
    const bench = await import(pathToFileURL(join(out, "bench_dates.js")).href);
    await bench.default({ module_or_path: readFileSync(join(out, "bench_dates_bg.wasm")) });
    const texts = new bench.Bench(million);
    const read = texts.edtf() + texts.prose();
    return { read, edtf: best(5, () => texts.edtf()), prose: best(5, () => texts.prose()) };
}

/** From JavaScript, a date a call: microseconds a date. */
async function byCall() {
    await init({ module_or_path: readFileSync(join(root, "www/pkg/dateline_bg.wasm")) });
    const [many, few] = [textsOf(100_000), textsOf(6_200)];
    const each = (/** @type {string[]} */ texts, /** @type {(text: string) => unknown} */ read) =>
        (best(3, () => texts.forEach((text) => read(text))) * 1000) / texts.length;
    const readable = few.edtf.filter((text) => {
        try {
            return edtf(text);
        } catch {
            return false;
        }
    });
    return {
        all: each(many.all, readDate),
        edtf: each(readable, readDate),
        edtfPeer: each(readable, (text) => [edtf(text).min, edtf(text).max]),
        iso: each(many.all, () => Date.parse("1985-04-12T23:20:30Z")),
    };
}

runMain(async () => {
    mkdirSync(out, { recursive: true });
    const calls = await byCall();
    const [fast, own, web] = [native("3"), native("s"), await inWasm()];
    for (const { read } of [fast, own, web])
        if (read !== million)
            throw new Error(`Of a million dates ${read} were read: bench/dates.txt has one that is none.`);
    const seconds = (/** @type {{ edtf: number, prose: number }} */ times) => (times.edtf + times.prose) / 1000;
    const isoSeconds = calls.iso;
    const results = [
        result(
            "1,000,000 mixed dates, native, to Date.parse of ISO in Node",
            seconds(fast),
            "s",
            1,
            seconds(fast) / isoSeconds,
        ),
        result("the same as the engine is compiled (opt-level s)", seconds(own), "s", null, seconds(own) / isoSeconds),
        result(
            "1,000,000 mixed dates, in Wasm, to Date.parse of ISO in Node",
            seconds(web),
            "s",
            2,
            seconds(web) / isoSeconds,
        ),
        result(
            "the EDTF half of them, native, to the crate edtf-core",
            fast.edtf / 1000,
            "s",
            null,
            fast.edtf / fast.peer,
        ),
        result(
            "readDate from JavaScript, its object made, to Date.parse",
            calls.all,
            "µs",
            null,
            calls.all / calls.iso,
        ),
        result("readDate of EDTF from JavaScript, to npm's edtf", calls.edtf, "µs", null, calls.edtf / calls.edtfPeer),
    ];
    write(results);
    tell(results);
    const over = results.filter(({ value, budget }) => budget !== null && value > budget);
    if (over.length > 0) throw new Error(`Over the budget: ${over.map(({ name }) => name).join("; ")}.`);
});
