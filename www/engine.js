import init from "./pkg/dateline.js";

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Fetches and compiles the engine, once for all elements of the page. Where that fails the next call tries again.
 * @param {URL} [path] the engine's, for a script that `make dist` bundles into another folder than this one
 */
export function loadEngine(path = new URL("./pkg/dateline_bg.wasm", import.meta.url)) {
    loading ??= start(path).catch((cause) => {
        loading = undefined;
        throw cause;
    });
    return loading;
}

/** @param {URL} path */
async function start(path) {
    /** The directive of a content security policy that forbade WebAssembly. @type {string | undefined} */
    let blocked;
    const watch = (/** @type {SecurityPolicyViolationEvent} */ event) => {
        if (event.blockedURI === "wasm-eval") blocked = event.violatedDirective;
    };
    document.addEventListener("securitypolicyviolation", watch);
    try {
        await init({ module_or_path: path });
    } catch (cause) {
        // The violation is reported in a task of its own, after the promise was refused.
        await new Promise((resolve) => setTimeout(resolve));
        const reason = blocked
            ? "its content security policy lacks 'wasm-unsafe-eval' in script-src."
            : `check that ${path.pathname} is there, and that this browser has WebAssembly.`;
        throw new Error(`The timeline cannot start in this page: ${reason}`, { cause });
    } finally {
        document.removeEventListener("securitypolicyviolation", watch);
    }
}
