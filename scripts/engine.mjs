// Compiles the engine to WebAssembly, with the JavaScript and types that wasm-bindgen makes, as wasm-pack.toml says.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config, root } from "./config.mjs";
import { run, wasmEnv } from "./run.mjs";

const target = "wasm32-unknown-unknown";
const { build } = config;

/** The files of `outDir` that a page loads. */
export const engineFiles = [`${build["out-name"]}.js`, `${build["out-name"]}_bg.wasm`];

/**
 * @param {string} outDir replaced as a whole, so that a page never loads half of one build and half of another
 * @param {string[]} flags further ones for cargo, such as its features
 * @returns {string} the file as the compiler left it, with the functions' names
 */
export function compileEngine(outDir, flags = []) {
    const cargo = [...build.cargo, ...flags];
    run("cargo", ["rustc", "--lib", "--crate-type", "cdylib", "--target", target, ...cargo], { env: wasmEnv() });

    const { packages, target_directory } = JSON.parse(
        execFileSync("cargo", ["metadata", "--format-version=1", "--no-deps", "--offline"], {
            cwd: root,
            encoding: "utf8",
        }),
    );
    const crate = packages[0];
    const compiled = join(target_directory, target, "release", `${crate.name}.wasm`);
    const newDir = `${outDir}.new`;
    rmSync(newDir, { recursive: true, force: true });
    mkdirSync(newDir, { recursive: true });
    run("wasm-bindgen", [compiled, "--out-dir", newDir, "--out-name", build["out-name"], ...build["wasm-bindgen"]]);
    writeFileSync(join(newDir, "package.json"), packageJson(crate));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(newDir, outDir);
    return compiled;
}

/**
 * What npm and Node need to know of the folder; the facts are those of Cargo.toml.
 * @param {{ name: string, version: string, description: string, license: string }} crate
 */
function packageJson({ name, version, description, license }) {
    const [script, wasm] = engineFiles;
    const types = `${build["out-name"]}.d.ts`;
    const files = [script, wasm, types, `${wasm}.d.ts`];
    const entries = { main: script, types, sideEffects: ["./snippets/*"] };
    return `${JSON.stringify({ name, version, description, license, type: "module", files, ...entries }, null, 4)}\n`;
}
