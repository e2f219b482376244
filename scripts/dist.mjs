// `make dist`: www/ as one copies it to a server. Scripts are bundled, scripts and styles minified, the engine made
// smaller, the rest copied. What the result weighs is for scripts/budget.mjs.
//
//   www/dateline.js + its modules → dist/dateline.js         www/pkg/*.wasm → dist/pkg/*.wasm
//   www/style.css                 → dist/style.css           pages, data, pictures as they are
//
// dist/ is laid out as www/ is, so that an address made from import.meta.url is right in both.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import * as esbuild from "esbuild";
import { config, root } from "./config.mjs";
import { listFiles } from "./files.mjs";
import { run, runMain } from "./run.mjs";

const { build, dist } = config;
const www = join(root, "www");
const outDir = join(root, dist["out-dir"]);
const newDir = `${outDir}.new`;
const engine = relative(www, join(root, build["out-dir"], `${build["out-name"]}_bg.wasm`));

runMain(async () => {
    rmSync(newDir, { recursive: true, force: true });
    const files = listFiles(www).filter((file) => !file.startsWith(`${dirname(engine)}/`));
    const pages = files.filter((file) => file.endsWith(".html"));
    const entries = new Set([...dist.scripts, ...pages.flatMap(scriptsOf)]);

    await bundle([...entries]);
    await bundle(files.filter((file) => file.endsWith(".css")));
    for (const file of files.filter((file) => !/\.(js|css|map)$/.test(file))) {
        cpSync(join(www, file), join(newDir, file));
    }
    mkdirSync(dirname(join(newDir, engine)), { recursive: true });
    optimise(join(www, engine), join(newDir, engine));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(newDir, outDir);
});

/** @param {string[]} files of www/, scripts or styles; each becomes one file of the same name */
async function bundle(files) {
    await esbuild.build({
        absWorkingDir: www,
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
    });
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
 */
function optimise(from, to) {
    if (dist["wasm-opt"].length === 0) return cpSync(from, to);
    run(join(root, "node_modules/.bin/wasm-opt"), [from, "-o", to, ...dist["wasm-opt"]]);
}
