import init, { Chronology } from "../pkg/dateline.js";

/**
 * Loads a file of any format with the whole engine, for what the page's own lacks. In `dist/` it lies beside this script;
 * elsewhere the page's own is whole, and has been started.
 * @param {string | Blob | Uint8Array} from
 * @param {import("../pkg/dateline.js").LoadOptions} options
 */
export async function loaded(from, options) {
    await init({ module_or_path: new URL("./dateline_bg.wasm", import.meta.url) });
    return Chronology.load(from, options);
}

/**
 * @param {string | Blob | Uint8Array} from
 * @param {import("../pkg/dateline.js").LoadOptions} options
 * @param {(chronology: Chronology) => string | Uint8Array} write
 */
async function writtenBy(from, options, write) {
    const chronology = await loaded(from, options);
    try {
        await chronology.ready;
        return write(chronology);
    } finally {
        chronology.free();
    }
}

/**
 * Reads a file and writes it, or some of its events, in any format.
 * @param {string | Blob | Uint8Array} from
 * @param {import("../pkg/dateline.js").LoadOptions} options
 * @param {import("../pkg/dateline.js").WriteFormat} format
 * @param {Uint32Array} [indices]
 */
export const written = (from, options, format, indices) =>
    writtenBy(from, options, (chronology) => chronology.write(format, indices));
