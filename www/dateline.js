import { loadEngine } from "./engine.js";
import { Chronology } from "./pkg/dateline.js";
import { el, setText } from "./view/dom.js";
import { watched } from "./view/place.js";
import { Screen } from "./view/screen.js";
import { messageOf } from "./view/status.js";
import { learn, missing, texts } from "./view/text.js";
import { Trail } from "./view/trail.js";

/**
 * @typedef {import("./pkg/dateline.js").Query} Query
 * @typedef {import("./pkg/dateline.js").LoadProgress} LoadProgress
 * @typedef {import("./view/screen.js").Change} Change
 */

/** Before this a load says nothing of its progress, in ms. */
const PATIENCE_MS = 300;
/** What asks for the whole to be read anew; the other attributes change what is shown of it. */
const READS = ["src", "format", "lang", "title-columns"];
const BUILDS = ["facets", "group-by", "group-order", "heading-level", "problems"];
const SHOWS = ["view", "query", "event", "from", "to", "hash"];

/**
 * `<date-line src="…">`: a chronology in a page. Attributes, properties, methods and events are in the README.
 * What is inside the tag is shown until the engine is ready, and for good where it cannot run.
 */
export class DatelineElement extends HTMLElement {
    static observedAttributes = [...READS, ...BUILDS, ...SHOWS];

    #internals = this.attachInternals();
    #shadow = this.attachShadow({ mode: "open" });
    #message = el("p", { class: "message", dir: "auto", hidden: true });
    #slot = el("slot");
    /** The sheets in this shadow tree, by path. @type {{ [path: string]: Promise<void> }} */
    #sheets = {};
    /** Ends whatever the present load has begun. @type {AbortController | undefined} */
    #life;
    /** @type {Chronology | undefined} */
    #chronology;
    /** @type {Screen | undefined} */
    #screen;
    /** @type {unknown} */
    #data = null;
    /** Whether `data` was set after `src`. */
    #dataLast = false;
    /** @type {Set<string>} */
    #changed = new Set();
    /** @type {Trail | undefined} */
    #trail;
    /** Where the reader was when it was taken out of the page. @type {import("./view/hash.js").Place | undefined} */
    #left;
    /** A query given before there was anything to ask. @type {Query | undefined} */
    #query;
    /** The range that was last told. */
    #range = "";

    constructor() {
        super();
        this.#shadow.append(this.#message, this.#slot);
    }

    connectedCallback() {
        // A link that is put back into the page fetches its sheet anew: what is built waits for it again.
        for (const link of this.#shadow.querySelectorAll("link")) link.remove();
        this.#sheets = {};
        // Awaited only once there is something to show; until then its failure is nobody's.
        this.#sheet("style").catch(() => {});
        for (const name of /** @type {const} */ (["data", "query", "selected", "range"])) this.#adopt(name);
        this.#update("src");
    }

    disconnectedCallback() {
        queueMicrotask(() => {
            if (this.isConnected) return;
            this.#left = this.#trail?.leave();
            this.#end();
        });
    }

    /** @param {string} name @param {string | null} before @param {string | null} after */
    attributeChangedCallback(name, before, after) {
        const again = name === "src" && this.#dataLast;
        if (name === "src") {
            this.#dataLast = false;
            this.#left = undefined;
        }
        if (before !== after || again) this.#update(name);
    }

    /** A property set before the element was defined hides the accessor: it is set again. @param {"data" | "query" | "selected" | "range"} name */
    #adopt(name) {
        if (!Object.hasOwn(this, name)) return;
        const value = this[name];
        delete this[name];
        Object.assign(this, { [name]: value });
    }

    /** Gathers changes, for one update in a microtask. @param {string} name */
    #update(name) {
        this.#changed.add(name);
        if (this.#changed.size > 1) return;
        queueMicrotask(() => {
            const changed = [...this.#changed];
            this.#changed.clear();
            if (!this.isConnected) return;
            const has = (/** @type {string[]} */ names) => changed.some((change) => names.includes(change));
            const other = has(["src", "data"]);
            if (other || has(READS)) {
                // What was asked of another chronology is not asked of this one.
                if (other) this.#trail?.forget(changed);
                void this.load();
            } else if (has(BUILDS) && this.#chronology) this.#build();
            else this.#trail?.follow(changed);
        });
    }

    // Properties

    /** What is shown in place of `src`, of which the last that was set counts: text, bytes, a Blob, or an object as in Dateline's JSON. */
    get data() {
        return this.#data;
    }

    set data(value) {
        this.#data = value;
        this.#left = undefined;
        this.#dataLast = value !== null && value !== undefined;
        this.#update("data");
    }

    /** What is asked: see Query in the README. @type {Query} */
    get query() {
        return { ...(this.#screen?.query ?? this.#query) };
    }

    set query(query) {
        const asked = typeof query === "string" ? { text: query } : query;
        const screen = this.#screen;
        if (!screen) {
            this.#query = asked;
            return;
        }
        attempt(() => screen.check(asked));
        screen.ask(asked);
    }

    /** The open event's index, null where none is open. @type {number | null} */
    get selected() {
        return this.#screen?.selected ?? null;
    }

    set selected(event) {
        this.select(event);
    }

    /** The answer to the query, null while there is none. */
    get result() {
        return this.#screen?.result ?? null;
    }

    /** What the stage shows, as dates. @type {{ from: string, to: string } | null} */
    get range() {
        return this.#screen?.stage.range ?? null;
    }

    set range(range) {
        if (range) this.zoomTo(range);
    }

    /** The engine's own object, null while there is none. */
    get chronology() {
        return this.#chronology ?? null;
    }

    // Methods

    /** Reads `src` or `data` anew, that which was set last. Resolves when it is shown, or has failed and said so. */
    async load() {
        this.#end();
        const from = this.#source();
        if (from === null) return;
        const life = new AbortController();
        this.#life = life;
        const late = setTimeout(() => this.#say(texts(this.#lang)("fetching"), "loading"), PATIENCE_MS);
        life.signal.addEventListener("abort", () => clearTimeout(late));
        try {
            await Promise.all([loadEngine(), speak(this.#lang)]);
            life.signal.throwIfAborted();
            const options = {
                ...this.#options,
                signal: life.signal,
                progress: (/** @type {LoadProgress} */ progress) => {
                    // What is still made ready behind the first view is not in its way.
                    if (!this.#message.hidden && !this.#screen && !life.signal.aborted) this.#progress(progress);
                },
            };
            /** @type {Chronology} */
            const chronology = await Chronology.load(from, options).catch(async (cause) => {
                if (!cause.format) throw cause;
                return (await wholeEngine()).loaded(from, options);
            });
            if (life.signal.aborted) return chronology.free();
            this.#chronology = chronology;
            await this.#sheet("style");
            // What is shown at first may be words to search for: their answer, not all events and then their answer.
            if (this.hasAttribute("query") || location.hash.includes("q=")) await chronology.ready;
            if (life.signal.aborted) return;
            clearTimeout(late);
            this.#build();
            await painted();
            if (life.signal.aborted) return;
            this.#fire("dateline-load", { events: chronology.length, problems: chronology.problems });
            // What was read is shown, but a part of it is missing: the reader should know, not the editor alone.
            const broken = chronology.problems.find(({ severity, event }) => severity === "error" && event === null);
            if (broken) this.#complain(new Error(broken.message));
        } catch (cause) {
            clearTimeout(late);
            if (!life.signal.aborted) this.#fail(cause);
        }
    }

    /**
     * Opens an event, by index or id; null closes the open one. An unknown one opens the nearest and says so.
     * @param {number | string | null} event
     */
    select(event) {
        const screen = this.#screen;
        if (!screen) {
            if (typeof event === "string") this.setAttribute("event", event);
            return;
        }
        if (typeof event === "string") this.#trail?.open(event);
        else screen.select(event !== null && event >= 0 && event < screen.chronology.length ? event : null);
    }

    /** Shows the time between two dates. @param {{ from: string, to: string }} range */
    zoomTo(range) {
        attempt(() => this.#screen?.stage.showExactly(range ?? {}, true));
    }

    /**
     * The events related to one: see the engine's `context`; null while there is no chronology.
     * @param {number} event @param {number} scale
     */
    context(event, scale) {
        return this.#chronology?.context(event, scale) ?? null;
    }

    /**
     * Promises the chronology as a file: see the engine's `write`; null while there is none.
     * @param {import("./pkg/dateline.js").WriteFormat} format @param {Uint32Array} [indices]
     */
    async write(format, indices) {
        const chronology = this.#chronology;
        if (!chronology) return null;
        const source = this.#source();
        const options = this.#options;
        try {
            return chronology.write(format, indices);
        } catch (cause) {
            if (!(/** @type {any} */ (cause).format)) throw cause;
            return (await wholeEngine()).written(source, options, format, indices);
        }
    }

    // Life

    get #lang() {
        return (
            this.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang || navigator.language || "en"
        );
    }

    /** How the file is to be read. @returns {import("./pkg/dateline.js").ReadOptions} */
    get #options() {
        return {
            format: /** @type {any} */ (this.getAttribute("format") || null),
            lang: this.#lang,
            titleColumns: this.#names("title-columns"),
        };
    }

    /** The names that an attribute lists: commas part them, one that holds commas stands in double quotes. @param {string} attribute */
    #names(attribute) {
        const found = this.getAttribute(attribute)?.matchAll(/\s*(?:"([^"]*)"|([^,]+))/g);
        return found && Array.from(found, ([, quoted, bare]) => quoted ?? bare.trim());
    }

    /** Links a sheet once; where it did not come, it is asked for anew the next time. @param {string} path without its ending */
    #sheet(path) {
        return (this.#sheets[path] ??= new Promise((resolve, reject) => {
            const href = new URL(`./${path}.css`, import.meta.url).href;
            const failed = () => {
                sheet.remove();
                delete this.#sheets[path];
                reject(new Error(texts(this.#lang)("sheet", { path: new URL(href).pathname })));
            };
            const sheet = el("link", { rel: "stylesheet", href, onload: () => resolve(), onerror: failed });
            this.#message.before(sheet);
        }));
    }

    /** An address, or the data given; null where there is neither. @returns {string | Blob | Uint8Array | null} */
    #source() {
        const src = this.getAttribute("src");
        if (src && !this.#dataLast) return new URL(src, document.baseURI).href;
        const data = this.#data;
        if (data === null || data === undefined) return null;
        if (data instanceof Blob || data instanceof Uint8Array) return data;
        return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
    }

    #end() {
        this.#life?.abort();
        this.#life = undefined;
        this.#clear();
        const chronology = this.#chronology;
        this.#chronology = undefined;
        // What is in the middle of something learns first that its screen has gone.
        setTimeout(() => chronology?.free());
    }

    /** Takes the screen down; the fallback stands again. */
    #clear() {
        this.#screen?.host.life.abort();
        this.#screen?.element.remove();
        this.#screen = undefined;
        this.#trail = undefined;
        this.#slot.hidden = false;
        this.#say(null);
        this.#internals.states?.delete("ready");
        this.#internals.states?.delete("failed");
    }

    /** Puts the screen up, in the place of the fallback or of a former screen. */
    #build() {
        const chronology = this.#chronology;
        if (!chronology) return;
        const former = this.#trail;
        const place = former?.here();
        this.#clear();
        const life = new AbortController();
        const lang = this.#lang;
        const screen = new Screen(
            watched(chronology, (cause) => this.#fall(cause)),
            {
                lang,
                t: texts(lang),
                level: Number(this.getAttribute("heading-level")) || 2,
                problems:
                    this.hasAttribute("problems") ||
                    /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(location.hostname),
                groupBy: this.getAttribute("group-by"),
                groupOrder: this.getAttribute("group-order") === "size" ? "size" : "first",
                facets: this.#names("facets"),
                life,
                signal: life.signal,
                changed: (change, push) => this.#report(change, push),
                link: (index) => this.#trail?.link(index) ?? null,
                later: async (name) => {
                    const script = import(new URL(`./later/${name}.js`, import.meta.url).href);
                    return (await Promise.all([script, this.#sheet("later/style")]))[0];
                },
            },
        );
        const trail = new Trail(this, screen, this.#query, former);
        this.#screen = screen;
        this.#trail = trail;
        this.#query = undefined;
        this.#slot.hidden = true;
        this.#shadow.append(screen.element);
        this.#internals.states?.add("ready");
        trail.begin(place, this.#left);
        this.#left = undefined;
        screen.update();
        screen.element.addEventListener("keydown", (event) => keyboard(screen, event));
    }

    /** @param {LoadProgress} progress */
    #progress({ stage, done, total }) {
        const t = texts(this.#lang);
        this.#say(total ? t("percent", { stage: t(stage), n: Math.round((100 * done) / total) }) : t(stage), "loading");
    }

    /** @param {string | null} text @param {"loading" | "error"} [kind] */
    #say(text, kind = "loading") {
        this.#message.hidden = !text;
        setText(this.#message, text ?? "");
        this.#message.setAttribute("part", kind);
        this.#message.setAttribute("role", kind === "error" ? "alert" : "status");
    }

    /** @param {unknown} cause */
    #fail(cause) {
        this.#end();
        this.#internals.states?.add("failed");
        this.#complain(cause);
    }

    /** @param {unknown} cause */
    #complain(cause) {
        const message = messageOf(cause);
        this.#say(message, "error");
        this.#fire("dateline-error", { message, cause });
    }

    /** The engine trapped: nothing of it may be called again, not even `free`. @param {unknown} cause */
    #fall(cause) {
        if (!this.#chronology) return;
        this.#chronology = undefined;
        this.#fail(new Error(texts(this.#lang)("fallen"), { cause }));
    }

    /** @param {string} name @param {unknown} detail */
    #fire(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }

    /** @param {Change} change @param {boolean} push */
    #report(change, push) {
        const screen = this.#screen;
        if (!screen) return;
        this.#trail?.record(push);
        if (change === "select") this.#fire("dateline-select", { event: screen.event });
        if (change === "query") this.#fire("dateline-query", { query: screen.query, result: screen.result });
        const range = JSON.stringify(screen.stage.range);
        if (change === "range" && range !== this.#range) {
            this.#range = range;
            this.#fire("dateline-range", screen.stage.range);
        }
    }
}

/**
 * Keys that work wherever the focus is in the element.
 * @param {Screen} screen
 * @param {KeyboardEvent} event
 */
function keyboard(screen, event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest("input, dialog")) return;
    if (event.key === "/") screen.search.focus();
    else if (event.key === "?") void screen.open("legend");
    else if (event.key !== "Escape" || !screen.leave()) return;
    event.preventDefault();
}

/** Does what the page's script asks for; what cannot be done is thrown, and changes nothing. @param {() => void} act */
function attempt(act) {
    try {
        act();
    } catch (cause) {
        throw new Error(`${messageOf(cause).replace(/\.$/, "")}; nothing was changed.`, { cause });
    }
}

/** What does the work for formats that the page's engine lacks: see src/lib.rs. */
const wholeEngine = () => import(new URL("./later/whole.js", import.meta.url).href);

/**
 * Fetches what the interface says in a language. Where it does not come the interface is in English: the browser's
 * console has the reason, and a reader loses nothing else.
 * @param {string} lang a BCP 47 tag
 */
async function speak(lang) {
    const name = missing(lang);
    if (name)
        await import(new URL(`./later/texts/${name}.js`, import.meta.url).href).then(
            ({ words }) => learn(words),
            () => {},
        );
}

/** Resolves once what was drawn has been painted. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

if (!customElements.get("date-line")) customElements.define("date-line", DatelineElement);
