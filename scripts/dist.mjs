// `make dist`: www/ as one copies it to a server. Scripts are bundled, scripts and styles minified, the engine made
// smaller, the rest copied. What the result weighs is for scripts/budget.mjs.
//
// Names that glue and engine share are shortened in both: 90 of them end in 16 hexadecimal digits, which no server can
// compress. terser goes over what esbuild has bundled: 4 % less brotli.
//
//   www/dateline.js + its modules → dist/dateline.js         src/, its own formats alone → dist/pkg/*.wasm
//   www/later/legend.js + …       → dist/later/legend.js     each by itself, for when a reader asks for it
//   www/later/whole.js + …      → dist/later/whole.js    www/pkg/*.wasm, all formats → dist/later/*.wasm
//   www/later/style.css           → dist/later/style.css     their sheet
//   www/style.css                 → dist/style.css           pages, data, pictures as they are
//                                                            data of others, from node_modules/
//
// dist/ is laid out as www/ is, so that an address made from import.meta.url is right in both.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import * as esbuild from "esbuild";
import { minify } from "terser";
import { config, root } from "./config.mjs";
import { compileEngine } from "./engine.mjs";
import { listFiles } from "./files.mjs";
import { runMain } from "./run.mjs";
import { borrowed } from "./serve.mjs";

const { build, dist } = config;
const www = join(root, "www");
const outDir = join(root, dist["out-dir"]);
const newDir = `${outDir}.new`;
const pkg = join(root, build["out-dir"]);
const wasm = `${build["out-name"]}_bg.wasm`;
const engine = relative(www, join(pkg, wasm));
/** The engine of every page, and the script that brings the whole one for what that cannot do. */
const slimDir = join(root, "target/slim");
const wholeScript = join(dist.later, "whole.js");

runMain(async () => {
    rmSync(newDir, { recursive: true, force: true });
    const files = listFiles(www).filter((file) => !file.startsWith(`${dirname(engine)}/`));
    const pages = files.filter((file) => file.endsWith(".html"));
    const later = files.filter((file) => file.startsWith(`${dist.later}/`) && file.endsWith(".js"));
    const entries = new Set([...dist.scripts, ...later, ...pages.flatMap(scriptsOf)]);

    compileEngine(slimDir, dist.cargo);
    const slim = optimise(join(slimDir, wasm), join(newDir, engine));
    const whole = optimise(join(pkg, wasm), join(newDir, dist.later, wasm));
    entries.delete(wholeScript);
    await bundle([...entries], glue(slimDir, slim));
    await bundle([wholeScript], glue(pkg, whole));
    entries.add(wholeScript);
    for (const script of entries) await squeeze(join(newDir, script));
    await bundle(files.filter((file) => file.endsWith(".css")));
    for (const file of files.filter((file) => !/\.(js|css|map)$/.test(file))) {
        cpSync(join(www, file), join(newDir, file));
    }
    for (const [path, file] of Object.entries(borrowed)) cpSync(file, join(newDir, path));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(newDir, outDir);
});

/**
 * The names that glue and engine share, as wasm-opt has shortened them: `[module, name, short]` and `[name, short]`.
 * @typedef {{ imports: [string, string, string][], exports: [string, string][] }} Names
 */

/**
 * @param {string[]} files of www/, scripts or styles; each becomes one file of the same name
 * @param {...esbuild.Plugin} plugins
 */
async function bundle(files, ...plugins) {
    const { metafile } = await esbuild.build({
        absWorkingDir: www,
        metafile: true,
        entryPoints: files,
        outbase: www,
        outdir: newDir,
        bundle: true,
        format: "esm",
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        minify: true,
        external: ["*.png", "*.jpg", "*.svg", "*.webp"],
        logLevel: "warning",
        plugins,
    });
    // Bundled into a script of later/ the glue would be a second one, that nobody has given its engine.
    const glue = relative(www, join(pkg, `${build["out-name"]}.js`));
    for (const { entryPoint = "", inputs } of Object.values(metafile.outputs)) {
        if (entryPoint.startsWith(`${dist.later}/`) && entryPoint !== wholeScript && inputs[glue])
            throw new Error(`${entryPoint} imports the engine: let it ask by way of what it is given.`);
    }
}

/**
 * Reads an engine's glue in the place of that in www/, with the short names.
 * @param {string} folder the engine's
 * @param {Names} names
 * @returns {esbuild.Plugin}
 */
function glue(folder, { imports, exports }) {
    const into = new Map(imports.map(([, name, short]) => [name, short]));
    const out = new Map(exports);
    const modules = new Set(imports.map(([module]) => JSON.stringify(module)));
    return {
        name: "glue",
        setup({ onLoad }) {
            onLoad({ filter: /[\\/]pkg[\\/]dateline\.js$/ }, ({ path }) => ({
                contents: trimmed(readFileSync(join(folder, basename(path)), "utf8"))
                    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${out.get(name) ?? name}`)
                    .replace(/\b__wb\w+(?=: function)/g, (name) => into.get(name) ?? name)
                    .replace(/"[^"\n]+"(?=: import)/g, (module) => (modules.has(module) ? '"a"' : module)),
            }));
        },
    };
}

/**
 * The glue without what no page of ours comes to: what stands in for things that every browser with such an engine has,
 * other ways to name the engine than engine.js has, warnings of a server's media type (the slower way is then gone) and of callers that are not
 * ours, and a value in words for those who debug Rust.
 * @param {string} glue
 */
function trimmed(glue) {
    return (
        glue
            .replace(/typeof (Response|Request|URL|WebAssembly\.instantiateStreaming) === 'function'/g, "true")
            .replace(/typeof FinalizationRegistry === 'undefined'/g, "false")
            .replace("!('encodeInto' in cachedTextEncoder)", "false")
            .replace(/typeof globalThis === 'undefined'/, "false")
            .replace(/typeof (global|self|window) === 'undefined'/g, "true")
            // The engine is always an answer, and never one that hides what it is.
            .replace(/module instanceof Response|expectedResponseType\(module\.type\)/g, "true")
            .replace(/if \(module_or_path === undefined\) \{[^}]*\}/, "")
            .replace(
                /if \(module_or_path !== undefined\) \{[^]*?\n {4}\}/,
                "module_or_path = fetch(module_or_path.module_or_path);",
            )
            .replace(/if \(typeof module_or_path === 'string'[^}]*\}/, "")
            // A buffer that is let go is another than the memory's.
            .replace(/cachedDataViewMemory0\.buffer\.detached === true \|\| \([^&]* && ([^)]*)\)/, "$1")
            .replace(
                /let result;\s*try \{\s*result = (arg0 instanceof \w+);[^]*?const ret = result;/g,
                "const ret = $1;",
            )
            .replace(/function debugString\(val\) \{[^]*?\n\}/, "const debugString = String;")
            .replace(/\bconsole\.warn\(/g, "warned(")
    );
}

/** @param {string} script */
async function squeeze(script) {
    const { code } = await minify(readFileSync(script, "utf8"), {
        module: true,
        ecma: 2020,
        // The glue's warnings, as `trimmed` has named them.
        // No function that stands in an object is a constructor.
        compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_funcs: ["warned"] },
    });
    writeFileSync(script, code ?? "");
}

/**
 * The scripts of www/ that a page loads.
 * @param {string} page
 */
function scriptsOf(page) {
    const html = readFileSync(join(www, page), "utf8");
    return [...html.matchAll(/<script\b[^>]*\bsrc=["']?([^"'\s>]+\.js)\b/g)]
        .map(([, src]) => join(dirname(page), src))
        .filter((script) => existsSync(join(www, script)));
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {Names} none where wasm-opt is left out
 */
function optimise(from, to) {
    mkdirSync(dirname(to), { recursive: true });
    if (dist["wasm-opt"].length === 0) {
        cpSync(from, to);
        return { imports: [], exports: [] };
    }
    const flags = [...dist["wasm-opt"], "--minify-imports-and-exports-and-modules"];
    return JSON.parse(
        execFileSync(join(root, "node_modules/.bin/wasm-opt"), [from, "-o", to, ...flags], { encoding: "utf8" }),
    );
}
