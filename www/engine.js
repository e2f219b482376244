/** @typedef {typeof import("./pkg/dateline.js")} Engine */

/** @type {Promise<Engine> | undefined} */
let loading;

/**
 * The engine, fetched and compiled once for all elements of the page. Where that fails the next call tries again.
 * @returns {Promise<Engine>}
 */
export function loadEngine() {
    loading ??= start().catch((cause) => {
        loading = undefined;
        throw cause;
    });
    return loading;
}

/** @returns {Promise<Engine>} */
async function start() {
    /** @type {string | undefined} */
    let blocked;
    const watch = (/** @type {SecurityPolicyViolationEvent} */ event) => {
        if (event.blockedURI === "wasm-eval") blocked = event.violatedDirective;
    };
    document.addEventListener("securitypolicyviolation", watch);
    try {
        const engine = await import("./pkg/dateline.js");
        await engine.default({ module_or_path: new URL("./pkg/dateline_bg.wasm", import.meta.url) });
        return engine;
    } catch (cause) {
        // The violation is reported in a task of its own, after the promise was refused.
        await new Promise((resolve) => setTimeout(resolve));
        throw new Error(reason(blocked), { cause });
    } finally {
        document.removeEventListener("securitypolicyviolation", watch);
    }
}

/**
 * One sentence for the page's author: what is in the engine's way, and what to do.
 * @param {string | undefined} blocked the directive of a content security policy that forbade WebAssembly
 */
function reason(blocked) {
    if (location.protocol === "file:") {
        return "The timeline cannot start in a page opened from a file: serve the folder over HTTP and open that address.";
    }
    if (typeof WebAssembly !== "object") {
        return "The timeline needs WebAssembly, which this browser lacks or has switched off.";
    }
    if (blocked) {
        return "This page’s content security policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.";
    }
    return `The timeline’s engine could not be loaded: check that ${new URL("./pkg/", import.meta.url).pathname} holds dateline.js and dateline_bg.wasm.`;
}
