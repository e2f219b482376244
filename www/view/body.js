import { el, marked } from "./dom.js";
import { popover } from "./popover.js";

/**
 * @typedef {import("../pkg/dateline.js").Node} BodyNode
 * @typedef {import("../pkg/dateline.js").Event} Event
 * @typedef {(string | Node)[]} Content
 */

/** Links go nowhere else, and tell nobody where they were. */
const LINK = /^(https?:|mailto:)/i;

/**
 * A link out of the page, or plain text where the address is none that we follow.
 * @param {string | null | undefined} href
 * @param {...(string | Node)} content
 * @returns {Content}
 */
export function link(href, ...content) {
    if (!href || !LINK.test(href)) return content;
    return [el("a", { href, rel: "noopener noreferrer" }, ...content)];
}

/**
 * A way to another event of the chronology: a real link where it has an address, for a new tab and for copying.
 * @param {import("./screen.js").Screen} screen
 * @param {number} index
 * @param {...(string | Node)} content
 */
export function eventLink(screen, index, ...content) {
    const href = screen.host.link(index);
    const go = (/** @type {MouseEvent} */ event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        screen.select(index, { focus: true });
    };
    if (!href) return el("button", { class: "link", onclick: go }, ...content);
    return el("a", { href, onclick: go }, ...content);
}

/**
 * The body of an event as DOM, from its tree.
 * @param {import("./screen.js").Screen} screen
 * @param {Event} event
 * @param {{ marks: [number, number][], note: (source: number) => HTMLElement, live: boolean }} options
 * `marks`: ranges of `event.text`; `note`: what stands for a citation; `live`: whether references lead anywhere
 * @returns {Content}
 */
export function body(screen, event, { marks, note, live }) {
    // Where in event.text the next text node begins: its texts stand there in the tree's order.
    let at = 0;

    /** @param {string} text @returns {Content} */
    function words(text) {
        const found = event.text.indexOf(text, at);
        if (found < 0) return [text];
        at = found + text.length;
        const inside = marks
            .filter(([begin, end]) => end > found && begin < at)
            .map(([begin, end]) => /** @type {[number, number]} */ ([Math.max(0, begin - found), end - found]));
        return marked(text, inside);
    }

    /** @param {BodyNode} node @param {BodyNode | undefined} next @returns {Content} */
    function one(node, next) {
        if (node.kind === "source") return [el("sup", { class: "notes" }, ...(node.to ?? []).map(note))];
        // The note stands at the word, not after the space before its bracket.
        const text = next?.kind === "source" ? node.text?.trimEnd() : node.text;
        const content = [...(text ? words(text) : []), ...many(node.children)];
        switch (node.kind) {
            case "paragraph":
                // Not `unicode-bidi: plaintext`: for each line that looks through all of the paragraph that is left.
                return [el("p", { dir: "auto" }, ...content)];
            case "lead-in":
            case "strong":
                return [el("strong", {}, ...content)];
            case "emphasis":
                return [el("em", {}, ...content)];
            case "quote":
                return [el("q", {}, ...content)];
            case "link":
                return link(node.href, ...content);
            case "reference":
                return live ? reference(screen, node.to ?? [], content) : content;
            default:
                return content;
        }
    }

    /** @param {BodyNode[] | undefined} nodes @returns {Content} */
    const many = (nodes = []) => nodes.flatMap((node, place) => one(node, nodes[place + 1]));
    return many(event.body);
}

/**
 * A reference leads to the one event it means, or to a choice of several; with none it is text.
 * @param {import("./screen.js").Screen} screen
 * @param {number[]} to
 * @param {Content} content
 * @returns {Content}
 */
function reference(screen, to, content) {
    const [first, ...others] = to;
    if (first === undefined) return content;
    if (others.length === 0) {
        const element = eventLink(screen, first, ...content);
        element.classList.add("reference");
        const preview = async (/** @type {globalThis.Event} */ { type }) =>
            (await screen.bring("preview"))?.(element, first, type);
        for (const type of ["pointerenter", "focus"]) element.addEventListener(type, preview);
        return [element];
    }
    const button = el("button", { class: "link reference" }, ...content);
    const choice = el("div", {}, el("p", { class: "hint" }, screen.t("choose")), eventList(screen, to));
    // With it comes the sheet of panels.
    return [popover(screen.host.signal, button, choice, { opened: () => screen.bring("preview") }).element];
}

/**
 * Events as a list of links, each with its date.
 * @param {import("./screen.js").Screen} screen
 * @param {number[]} indices
 * @param {(place: number) => Node | null} [more] what stands below one
 */
export function eventList(screen, indices, more) {
    const at = Uint32Array.from(indices);
    const titles = screen.chronology.titles(at);
    const dates = screen.chronology.dateLabels(at, { lang: screen.host.lang });
    return el(
        "ul",
        { class: "event-list" },
        ...indices.map((index, place) =>
            el(
                "li",
                {},
                eventLink(screen, index, titles[place] ?? ""),
                " ",
                el("span", { class: "when" }, dates[place] ?? "", inferred(screen, index)),
                more?.(place),
            ),
        ),
    );
}

/** What marks the date of an event as inferred, nothing where it is not. @param {import("./screen.js").Screen} screen @param {number} index */
export const inferred = ({ t, chronology }, index) =>
    chronology.event(index).date?.inferred && el("em", { title: t("inferredSays") }, ` ${t("inferred")}`);

/**
 * A source in words: `Gannon, I is for Infidel, 2005, p. 161`.
 * @param {import("./screen.js").Screen} screen
 * @param {import("../pkg/dateline.js").Source} source
 * @returns {Content}
 */
export function citation(screen, { name, title, date, pages, url, text }) {
    /** @type {Content} */
    const parts = [name || text];
    if (title && title !== name) parts.push(", ", el("cite", {}, title));
    const linked = link(url, ...parts);
    if (date) linked.push(", ", screen.words(date));
    if (pages) linked.push(", ", pagesOf(screen, pages));
    return linked;
}

/** A page, or several: `p. 5`, `p. B-4`, `pp. 5-9`, `pp. xii, 14`. @param {import("./screen.js").Screen} screen @param {string} pages */
export const pagesOf = ({ t }, pages) => t(/[,;&]|[\divx]\s?[-–]/.test(pages) ? "pagesMore" : "pages", { pages });
