export const words = {};

/**
 * Tells the page's author, once, of an attribute that says what cannot be used.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    /** @type {Set<string>} */
    const told = new Set();
    /** @type {{ [name: string]: string }} */
    const expected = {
        view: "`timeline`, `list` or `sources`",
        "group-by": `a facet (${Object.keys(screen.chronology.facets).join(", ")})`,
    };
    return (/** @type {string} */ name, /** @type {string} */ value) => {
        const found = `${name}="${value}"`;
        if (told.has(found)) return;
        told.add(found);
        console.warn(
            `<date-line>: expected ${expected[name] ?? "a date, such as `April 1999`,"} as \`${name}\`, found “${value}”; the attribute is ignored.`,
        );
    };
}
