// Finds the Chromium to test in. `node scripts/chromium.mjs` prints its path, or fails where there is none.
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApps = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser's path: the environment's CHROMIUM if set, else the first on the PATH, else an application of a Mac.
 * @returns {string | null}
 */
export function findChromium() {
    const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
    const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
    const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : [...onPath, ...macApps];
    return candidates.find(isExecutable) ?? null;
}

/**
 * The flags of webdriver.json, which `wasm-pack test` reads too: one list for both ways to start Chromium.
 * @returns {string[]}
 */
export function chromiumFlags() {
    const { "goog:chromeOptions": options } = JSON.parse(
        readFileSync(new URL("../webdriver.json", import.meta.url), "utf8"),
    );
    return options.args.map((/** @type {string} */ flag) => `--${flag}`);
}

/** @param {string} path */
function isExecutable(path) {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const path = findChromium();
    if (path) console.log(path);
    else process.exitCode = 1;
}
