// Lists of files.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./config.mjs";

/**
 * All files below a folder, by path relative to it with "/" between.
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .sort();
}

/**
 * The project's own files by path: what git keeps or would keep.
 * @returns {string[]}
 */
export function projectFiles() {
    const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    const listed = execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
    const deleted = execFileSync("git", ["ls-files", "--deleted", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
    return [...new Set(listed)].filter((file) => !deleted.includes(file)).sort();
}
