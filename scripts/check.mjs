// Rules of the house that no linter knows, checked in the files that git keeps. A finding is a line: place and reason.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./config.mjs";
import { projectFiles } from "./files.mjs";
import { runMain } from "./run.mjs";

const isText = /\.(rs|toml|m?js|json|css|html|md|sh|txt|csv|ts)$|(^|\/)(Makefile|run|\.gitignore)$/;
const isLockFile = /(^|\/)(Cargo\.lock|package-lock\.json)$/;
const isCode = /\.(rs|m?js|css|sh)$/;
const linesToWarn = 500;

/** A rule: the files it is for, what must not stand on a line of them, and why. The patterns do not match themselves. */
const rules = [
    {
        files: /^www\/.*\.(js|html)$/,
        pattern: /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsetHTMLUnsafe\b/,
        reason: "HTML from a string is never set: build the nodes",
    },
    {
        files: /^www\/.*\.(js|html)$/,
        pattern: /setAttribute\(\s*["']style["']|<[a-z][^>]*\sstyle=/,
        reason: "a style attribute does not work under the policy of DESIGN's Trust: set element.style.x, or a class",
    },
    {
        // What is bundled by itself stays where it is.
        files: /^www\/(?!later\/whole\.js$).+\/.*\.js$/,
        pattern: /import\.meta\.url/,
        reason: "import.meta.url means another folder once `make dist` has bundled the module: use it in www/ itself only",
    },
    { files: isText, pattern: /\b(TO)DO\b|\b(FIX)ME\b/, reason: "finish it, or say in an issue what is left" },
    {
        files: isText,
        pattern:
            /\bcrates[.]io\b|\bnpmjs[.](org|com)\b|\bpypi[.]org\b|\bdeb[.]debian[.]org\b|\bstatic[.]rust-lang[.]org\b/,
        reason: "a registry's host name belongs into lock files only",
    },
];

/**
 * @param {string} file its path in the project
 * @param {string} text
 * @returns {string[]} findings
 */
export function findingsIn(file, text) {
    if (isLockFile.test(file)) return [];
    const applicable = rules.filter(({ files }) => files.test(file));
    return text
        .split("\n")
        .flatMap((line, index) =>
            applicable
                .filter(({ pattern }) => pattern.test(line))
                .map(({ reason }) => `${file}:${index + 1}: ${reason}`),
        );
}

/** The crate and the command make two halves of one binding, so their versions must be equal. */
function bindgenFindings() {
    const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
    const crate = lock.match(/name = "wasm-bindgen"\nversion = "(.+)"/)?.[1];
    const command = execFileSync("wasm-bindgen", ["--version"], { encoding: "utf8" }).trim().split(" ")[1];
    return crate === command
        ? []
        : [`Cargo.lock: wasm-bindgen is ${crate}, its command ${command}: they must be equal`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    runMain(() => {
        const files = projectFiles().filter((file) => isText.test(file));
        const findings = bindgenFindings();
        for (const file of files) {
            const text = readFileSync(join(root, file), "utf8");
            findings.push(...findingsIn(file, text));
            const lines = text.split("\n").length - 1;
            if (isCode.test(file) && lines > linesToWarn)
                console.log(`${file}: ${lines} lines, does it hold two things?`);
        }
        for (const finding of findings) console.log(finding);
        if (findings.length > 0) throw new Error(`${findings.length} of the house's rules broken, see above.`);
        console.log(`${files.length} files keep the rules of the house.`);
    });
}
