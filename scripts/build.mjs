// `make build`: the engine, src/ compiled to WebAssembly, as www/pkg/ with the JavaScript and types that wasm-bindgen makes.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config, root } from "./config.mjs";
import { run, runMain, wasmEnv } from "./run.mjs";
import { measure, sizeLine } from "./sizes.mjs";

const target = "wasm32-unknown-unknown";
const { build } = config;

runMain(() => {
    run("cargo", ["rustc", "--lib", "--crate-type", "cdylib", "--target", target, ...build.cargo], { env: wasmEnv() });

    const { packages, target_directory } = JSON.parse(
        execFileSync("cargo", ["metadata", "--format-version=1", "--no-deps", "--offline"], {
            cwd: root,
            encoding: "utf8",
        }),
    );
    const crate = packages[0];
    const compiled = join(target_directory, target, "release", `${crate.name}.wasm`);

    // Built beside and then moved, so that a page never loads half of one build and half of another.
    const outDir = join(root, build["out-dir"]);
    const newDir = `${outDir}.new`;
    rmSync(newDir, { recursive: true, force: true });
    mkdirSync(newDir, { recursive: true });
    run("wasm-bindgen", [compiled, "--out-dir", newDir, "--out-name", build["out-name"], ...build["wasm-bindgen"]]);
    writeFileSync(join(newDir, "package.json"), packageJson(crate, build["out-name"]));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(newDir, outDir);

    for (const file of [`${build["out-name"]}.js`, `${build["out-name"]}_bg.wasm`]) {
        console.log(sizeLine(`${build["out-dir"]}/${file}`, measure(join(outDir, file))));
    }
});

/**
 * What npm and Node need to know of the folder; the facts are those of Cargo.toml.
 * @param {{ name: string, version: string, description: string, license: string }} crate
 * @param {string} outName
 */
function packageJson({ name, version, description, license }, outName) {
    const files = [`${outName}.js`, `${outName}_bg.wasm`, `${outName}.d.ts`, `${outName}_bg.wasm.d.ts`];
    const entries = { main: files[0], types: files[2], sideEffects: ["./snippets/*"] };
    return `${JSON.stringify({ name, version, description, license, type: "module", files, ...entries }, null, 4)}\n`;
}
