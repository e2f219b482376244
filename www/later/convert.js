import init, { Chronology } from "../pkg/dateline.js";

/**
 * The whole engine, for formats that the page's own lacks: what it has read, and what it is to write, crosses as bytes of
 * the binary form. In `dist/` it lies beside this script; where the page's own engine is whole nobody asks for it.
 */
const whole = () => init({ module_or_path: new URL("./dateline_bg.wasm", import.meta.url) });

/**
 * Reads a file of any format into the binary form.
 * @param {string | Blob | Uint8Array} from
 * @param {import("../pkg/dateline.js").LoadOptions} options
 */
export async function converted(from, options) {
    await whole();
    const chronology = await Chronology.load(from, options);
    await chronology.ready;
    try {
        return chronology.write("dateline");
    } finally {
        chronology.free();
    }
}

/**
 * Writes a chronology, given in the binary form, in any format.
 * @param {Uint8Array} bytes
 * @param {import("../pkg/dateline.js").WriteFormat} format
 * @param {Uint32Array} [indices]
 */
export async function written(bytes, format, indices) {
    await whole();
    const chronology = Chronology.read(bytes);
    try {
        return chronology.write(format, indices);
    } finally {
        chronology.free();
    }
}
