// What each module of the engine takes of it: the sizes of functions, by the names that the compiler leaves in the file.
import { readFileSync } from "node:fs";

/** Sections of a WebAssembly file. */
const [CUSTOM, IMPORT, CODE] = [0, 2, 10];
/** The part of the name section that has the functions' names. */
const FUNCTION_NAMES = 1;

/**
 * Bytes of code by module, the largest first.
 * @param {string} path a file whose name section has not been taken out
 * @returns {{ module: string, bytes: number }[]}
 */
export function shares(path) {
    const { sizes, names, imports } = functions(readFileSync(path));
    /** @type {Map<string, number>} */
    const totals = new Map();
    sizes.forEach((bytes, at) => {
        const name = names.get(imports + at) ?? "";
        // They tell wasm-bindgen's command of types, and it takes them out.
        if (name.includes("describe")) return;
        const module = moduleOf(name);
        totals.set(module, (totals.get(module) ?? 0) + bytes);
    });
    return [...totals].map(([module, bytes]) => ({ module, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/**
 * The module of Dateline's that a function is of, by its mangled name; what others' crates and the language have
 * for themselves is theirs.
 * @param {string} name
 */
export function moduleOf(name) {
    const own = /8dateline(\d+)/.exec(name);
    if (own) {
        const begin = own.index + own[0].length;
        return name.slice(begin, begin + Number(own[1]));
    }
    const spelled = /dateline(?:::|\.\.)(\w+)/.exec(name);
    if (spelled) return spelled[1] ?? "";
    // What is exported stands in src/web/.
    if (/^chronology_|^readDate/.test(name)) return "web";
    return /edtf_core/.test(name) ? "edtf-core" : "others";
}

/** "date 18 %, read 31 %, …" @param {{ module: string, bytes: number }[]} shares */
export function shareLine(shares) {
    const all = shares.reduce((sum, { bytes }) => sum + bytes, 0);
    return shares.map(({ module, bytes }) => `${module} ${Math.round((100 * bytes) / all)} %`).join(", ");
}

/** @param {Uint8Array} file */
function functions(file) {
    let at = 8;
    const byte = () => file[at++] ?? 0;
    const number = () => {
        for (let [value, factor] = [0, 1]; ; factor *= 128) {
            const next = byte();
            value += (next % 128) * factor;
            if (next < 128) return value;
        }
    };
    const text = () => {
        const length = number();
        at += length;
        return new TextDecoder().decode(file.subarray(at - length, at));
    };
    const limits = () => {
        const has = byte();
        number();
        if (has % 2 === 1) number();
    };
    let imports = 0;
    /** @type {number[]} */
    const sizes = [];
    /** @type {Map<number, string>} */
    const names = new Map();
    while (at < file.length) {
        const [id, length] = [byte(), number()];
        const end = at + length;
        if (id === IMPORT) {
            for (let left = number(); left > 0; left--) {
                text();
                text();
                const kind = byte();
                if (kind === 0) {
                    imports++;
                    number();
                } else if (kind === 1) {
                    byte();
                    limits();
                } else if (kind === 2) {
                    limits();
                } else {
                    at += 2;
                }
            }
        } else if (id === CODE) {
            for (let left = number(); left > 0; left--) {
                const bytes = number();
                sizes.push(bytes);
                at += bytes;
            }
        } else if (id === CUSTOM && text() === "name") {
            while (at < end) {
                const [part, bytes] = [byte(), number()];
                const behind = at + bytes;
                if (part === FUNCTION_NAMES) {
                    for (let left = number(); left > 0; left--) {
                        const place = number();
                        names.set(place, text());
                    }
                }
                at = behind;
            }
        }
        at = end;
    }
    return { sizes, names, imports };
}
