// Running other programs, with their output shown as it comes.
import { spawnSync } from "node:child_process";
import { root } from "./config.mjs";

/**
 * Runs a program to its end in the project's folder.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options] env: variables added to this process's own
 * @throws {Error} if it cannot start or ends with a failure; what was wrong it has said itself
 */
export function run(program, args, { env } = {}) {
    const { status, signal, error } = spawnSync(program, args, {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
        env: { ...process.env, ...env },
    });
    if (error) throw new Error(`${program} could not be started: ${error.message}`);
    if (status !== 0) throw new Error(`${program} ${args[0]} failed (${signal ?? `exit code ${status}`}).`);
}

/** The environment that makes cargo compile to WebAssembly where the usual toolchain cannot (see setup.sh). */
export function wasmEnv() {
    /** @type {Record<string, string>} */
    const env = process.env.WASM_TOOLCHAIN ? { RUSTUP_TOOLCHAIN: process.env.WASM_TOOLCHAIN } : {};
    return env;
}

/**
 * Ends the process with the message alone when `main` fails: a stack would say nothing to who ran `make`.
 * @param {() => void | Promise<void>} main
 */
export async function runMain(main) {
    try {
        await main();
    } catch (error) {
        console.error(`dateline: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
    }
}
