/**
 * @typedef {string | number | Node | null | undefined | false} Child
 * @typedef {{ [name: string]: string | number | boolean | null | undefined | ((event: any) => void) }} Attributes
 */

/**
 * A list without bullets is none to some screen readers, unless it says so.
 * @type {{ [tag: string]: Attributes }}
 */
const DEFAULTS = { button: { type: "button" }, ol: { role: "list" }, ul: { role: "list" } };

/**
 * Builds an element. A function is a listener (its name without `on`), `true` an empty attribute, `false`, null and
 * undefined none; everything else is an attribute as written. Never markup: children are nodes or text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    dress(element, DEFAULTS[tag]);
    dress(element, attributes);
    fill(element, children);
    return element;
}

/**
 * The same for SVG.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    dress(element, attributes);
    fill(element, children);
    return element;
}

/**
 * @param {Element} element
 * @param {Attributes} [attributes]
 */
export function dress(element, attributes = {}) {
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(name.slice(2), value);
        else if (value === null || value === undefined || value === false) element.removeAttribute(name);
        else element.setAttribute(name, value === true ? "" : String(value));
    }
}

/**
 * @param {ParentNode} parent
 * @param {Child[]} children
 */
function fill(parent, children) {
    parent.append(...present(children));
}

/**
 * Puts these children in the place of those it has.
 * @param {ParentNode} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
    parent.replaceChildren(...present(children));
}

/**
 * @param {Child[]} children
 * @returns {(string | Node)[]}
 */
function present(children) {
    return children.flatMap((child) => {
        if (child === null || child === undefined || child === false) return [];
        return [typeof child === "number" ? String(child) : child];
    });
}

/**
 * Writes the text only where it differs: reading is cheap, writing lays the page out again.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
    if (node.textContent !== text) node.textContent = text;
}

/**
 * The text with the ranges in `<mark>`.
 * @param {string} text
 * @param {[number, number][]} ranges begin and end in UTF-16 units
 * @returns {(string | Node)[]}
 */
export function marked(text, ranges) {
    const out = [];
    let done = 0;
    for (const [begin, end] of ranges) {
        const from = Math.max(begin, done);
        const to = Math.min(end, text.length);
        if (to <= from) continue;
        if (from > done) out.push(text.slice(done, from));
        out.push(el("mark", {}, text.slice(from, to)));
        done = to;
    }
    if (done < text.length) out.push(text.slice(done));
    return out;
}

/**
 * A heading of the level that fits the page; levels beyond six stay six.
 * @param {number} level
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export function heading(level, attributes, ...children) {
    const tag = /** @type {"h1" | "h2" | "h3" | "h4" | "h5" | "h6"} */ (`h${Math.min(6, Math.max(1, level))}`);
    return el(tag, attributes, ...children);
}

/** Whether the reader asked for less motion. */
export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
