import { readDate, secondsFromDate } from "../pkg/dateline.js";
import { chips } from "./chips.js";
import { dates } from "./dates.js";
import { detail } from "./detail.js";
import { el } from "./dom.js";
import { facets } from "./facets.js";
import { header, modes } from "./header.js";
import { list } from "./list.js";
import { overview } from "./overview.js";
import { search } from "./search.js";
import { Stage } from "./stage.js";
import { filters, tidy } from "./state.js";
import { messageOf, status } from "./status.js";
import { learn } from "./text.js";

/**
 * @typedef {import("../pkg/dateline.js").Chronology} Chronology
 * @typedef {import("../pkg/dateline.js").Query} Query
 * @typedef {import("../pkg/dateline.js").Result} Result
 * @typedef {import("../pkg/dateline.js").Event} Event
 * @typedef {import("./text.js").Texts} Texts
 * @typedef {{ from: number, to: number }} Range moments in seconds of civil time since 1970
 * @typedef {{ element: HTMLElement, update(): void }} Part
 * @typedef {typeof import("./header.js").modes[number]} Mode
 * @typedef {"select" | "query" | "range" | "mode" | "entity" | "bands"} Change
 */

/**
 * What a screen needs of the element that holds it.
 * @typedef {object} Host
 * @property {string} lang
 * @property {Texts} t
 * @property {number} level of the title's heading
 * @property {boolean} problems whether an editor is reading
 * @property {string[]} [facets] those to offer, in this order; where absent all but those of figures
 * @property {string | null} groupBy the facet that divides the stage into bands, by name
 * @property {"first" | "size"} groupOrder of the bands
 * @property {AbortController} life of the screen
 * @property {AbortSignal} signal aborted when the screen goes
 * @property {(change: Change, push: boolean) => void} changed `push`: a place of its own in the browser's history
 * @property {(index: number) => string | null} link the address of the page with this event open
 * @property {(name: string) => Promise<any>} later a module of www/later/ and their sheet, fetched when first asked for
 */

/** The whole screen of one chronology: its state, and the parts that draw it. */
export class Screen {
    /** @type {Query} */
    query = {};
    /** @type {number | null} */
    selected = null;
    /** The selected event. @type {Event | null} */
    event = null;
    /** The name whose page is open, over the event. @type {string | null} */
    entity = null;
    /** @type {Mode} */
    mode = "timeline";
    /** Whether the view is the only one that has anything to show, and nobody's choice. */
    forced = false;
    /** The answer to `query`. @type {Result} */
    result;
    /** The answer to no query at all. @type {Result} */
    total;
    /** Place in `result.indices` of each event it holds. @type {Uint32Array} */
    rank;
    /** Bars of the histogram, and whether long stretches without an event are folded in it. */
    strip = { bins: 60, foldGaps: true };
    /** What shows a context, once there was one. @type {ReturnType<typeof import("../later/context.js").part> | undefined} */
    context;
    /** What shows an entity, once there was one. @type {ReturnType<typeof import("../later/entity.js").part> | undefined} */
    page;
    /** The bands that the stage is divided into; null where it is not. @type {{ groupBy: string, groupOrder: "first" | "size" } | null} */
    grouping = null;
    /** The names of the bands that are closed; "" is that of what has no value. @type {string[]} */
    closed = [];
    /** What draws the bands' heads, once it is here. @type {ReturnType<typeof import("../later/groups.js").part> | undefined} */
    bands;
    /** What shows the sources, once they were asked for. @type {ReturnType<typeof import("../later/sources.js").part> | undefined} */
    sources;

    /** How often what lies over the event has been asked for anew. */
    #asked = 0;
    /** @type {Part[]} */
    #parts;
    /** @type {{ [name: string]: Promise<any> }} */
    #later = {};
    /** @type {Map<string, string>} */
    #labels = new Map();

    /**
     * @param {Chronology} chronology
     * @param {Host} host
     */
    constructor(chronology, host) {
        this.chronology = chronology;
        this.host = host;
        this.t = host.t;
        this.total = chronology.query(this.strip);
        this.result = this.total;
        this.rank = this.#ranks();
        /** Level of headings below the title's, where there is a title. */
        this.level = host.level + (chronology.title ? 1 : 0);
        const { groupBy, groupOrder } = host;
        if (groupBy && !chronology.facets[groupBy]?.names) this.refuse("group-by", groupBy);
        else if (groupBy) {
            this.grouping = { groupBy, groupOrder };
            void this.bring("groups").then((bands) => {
                this.bands = bands;
                this.stage.invalidate();
            });
        }

        this.status = status();
        this.stage = new Stage(this);
        this.list = list(this);
        this.detail = detail(this);
        this.overview = overview(this);
        this.search = search(this);
        this.header = header(this);
        const facetBar = facets(this);
        const dateBar = dates(this);
        const chipBar = chips(this);
        this.#parts = [
            this.header,
            this.search,
            facetBar,
            dateBar,
            chipBar,
            this.stage,
            this.list,
            this.overview,
            this.detail,
        ];
        this.element = el(
            "div",
            {
                class: "root",
                part: "root",
                role: "region",
                dir: this.t("direction"),
                "aria-label": chronology.title ?? this.t("timeline"),
            },
            el(
                "div",
                { class: "frame" },
                this.header.element,
                el(
                    "div",
                    { class: "toolbar", part: "toolbar" },
                    this.search.element,
                    facetBar.element,
                    dateBar.element,
                    chipBar.element,
                ),
                el("div", { class: "main" }, this.stage.element, this.list.element),
                this.overview.element,
            ),
            this.detail.element,
            this.status.element,
        );
    }

    /**
     * Waits, and for ever where the screen has gone meanwhile: what was to follow would ask a chronology that is freed.
     * @template T
     * @param {Promise<T>} promise
     */
    async #lasting(promise) {
        try {
            return await promise;
        } finally {
            if (this.host.signal.aborted) await new Promise(() => {});
        }
    }

    /** A part of www/later/, made once. Where it cannot be fetched that is said, and the next time it is tried again. @param {string} name */
    async bring(name) {
        const { later, signal } = this.host;
        try {
            this.#later[name] ??= later(name).then(({ part, words }) => {
                signal.throwIfAborted();
                learn(words);
                return part(this);
            });
            return await this.#lasting(this.#later[name]);
        } catch (cause) {
            delete this.#later[name];
            this.status.show(messageOf(cause));
        }
    }

    /** Tells the page's author of an attribute that cannot be used, and says nothing in its place. @param {string} name @param {string} value */
    refuse(name, value) {
        void this.bring("refuse").then((tell) => tell?.(name, value));
        return "";
    }

    /** Opens a dialog of www/later/. @param {"legend" | "problems"} name */
    async open(name) {
        /** @type {HTMLDialogElement | undefined} */
        const dialog = await this.bring(name);
        if (!dialog) return;
        if (!dialog.isConnected) this.element.append(dialog);
        if (!dialog.open) dialog.showModal();
    }

    /** Opens the context of an event; with none, shows that which is asked for already. @param {number} [index] */
    async surround(index) {
        this.context ??= await this.bring("context");
        await this.#lasting(this.chronology.ready);
        if (!this.context) return this.ask({ ...this.query, near: undefined });
        if (index !== undefined) return this.context.open(index);
        this.#run();
        this.update();
    }

    /** Opens the page of an entity, or closes the open one (null). @param {string | null} name @param {boolean} [push] */
    async meet(name, push = true) {
        const asked = ++this.#asked;
        if (name === this.entity) return;
        if (name !== null) this.page ??= await this.bring("entity");
        // What draws it may be long in coming: until then it is not told in the address, and the reader may have gone on.
        if (asked !== this.#asked) return;
        this.entity = this.page ? name : null;
        this.update();
        this.host.changed("entity", push);
    }

    /** Fetches what shows the sources; where it does not come the timeline is shown again. */
    async #cite() {
        this.sources = await this.bring("sources");
        if (this.sources) this.update();
        else this.setMode("timeline");
    }

    /** Closes what lies on top: the page of an entity, the open event, the context. Whether there was one. */
    leave() {
        if (this.entity !== null) void this.meet(null);
        else if (this.selected !== null) this.select(null);
        else if (this.query.near && this.context) this.context.back();
        else return false;
        return true;
    }

    /** Draws what has changed. */
    update() {
        this.element.classList.toggle("as-text", this.mode !== "timeline");
        for (const mode of modes) this.element.classList.toggle(`as-${mode}`, this.mode === mode);
        this.element.classList.toggle("open", this.selected !== null);
        for (const part of [...this.#parts, this.context, this.page, this.sources]) part?.update();
    }

    /**
     * Asks anew and shows the answer. What cannot be asked (a limit that is no date) is said, and changes nothing.
     * @param {Query} query
     * @param {boolean} [hold] the reader is still at it: the stage stays where it is until `settle`
     * @param {boolean} [push] as a place of its own in the browser's history
     */
    async ask(query, hold = false, push = false) {
        const next = tidy(query);
        if (JSON.stringify(next) === JSON.stringify(this.query)) return;
        const former = this.query;
        const ranged =
            next.from !== former.from ||
            next.to !== former.to ||
            JSON.stringify(next.near) !== JSON.stringify(former.near);
        this.query = next;
        if ((next.text || next.near) && !this.chronology.isReady) {
            this.status.show(this.t("indexing"));
            await this.#lasting(this.chronology.ready);
            if (this.query !== next) return;
            this.status.show(null);
        }
        try {
            this.#run();
        } catch (cause) {
            this.query = former;
            this.status.show(messageOf(cause));
            return;
        }
        this.stage.answer(ranged, hold);
        this.update();
        if (!hold) this.status.say(this.count());
        this.host.changed("query", push);
        if (next.near && !this.context) void this.surround();
    }

    /** Throws where a query cannot be asked; what needs the index is not looked at before it is there. @param {Query} query */
    check(query) {
        this.chronology.query({ ...query, ...(!this.chronology.isReady && { text: "", near: undefined }) });
    }

    /** Ends what `ask` held back. */
    settle() {
        this.stage.answer(true, false);
        this.update();
        this.status.say(this.count());
    }

    /** @param {{ bins?: number, foldGaps?: boolean }} strip */
    divide(strip) {
        Object.assign(this.strip, strip);
        this.total = this.chronology.query(this.strip);
        this.#run();
    }

    #run() {
        const empty = Object.keys(this.query).length === 0;
        this.result = empty ? this.total : this.chronology.query({ ...this.query, ...this.strip });
        this.rank = this.#ranks();
    }

    #ranks() {
        const rank = new Uint32Array(this.chronology.length);
        this.result.indices.forEach((index, place) => {
            rank[index] = place;
        });
        return rank;
    }

    /** Whether an event is in the answer. @param {number} index */
    holds(index) {
        return this.result.indices[this.rank[index]] === index;
    }

    /**
     * Opens an event, or closes the open one (null).
     * @param {number | null} index
     * @param {{ focus?: boolean, push?: boolean }} [options] focus: the reader goes there, by key or by a link
     */
    select(index, { focus = false, push = true } = {}) {
        this.#asked++;
        if (index === this.selected && this.entity === null) {
            if (focus && index !== null) this.detail.focus();
            return;
        }
        const before = this.selected;
        this.status.show(null);
        const active = this.active();
        const inside = this.detail.element.contains(active) || this.page?.element.contains(active);
        this.entity = null;
        this.selected = index;
        this.event = index === null ? null : this.chronology.event(index);
        this.update();
        if (index !== null && this.event) {
            this.stage.reveal(index);
            if (focus || inside) this.detail.focus();
            else this.detail.show();
            this.status.say(
                this.t("opened", { title: this.event.title, date: this.event.date?.label ?? this.t("undatedTitle") }),
            );
        } else if (before !== null && inside) {
            this.focusEvent(before);
        }
        this.host.changed("select", push);
    }

    /** Takes the focus to an event where it is drawn. @param {number} index */
    focusEvent(index) {
        if (this.mode === "list") this.list.focus(index);
        else if (this.mode === "timeline") this.stage.focusEvent(index);
        else this.sources?.focus();
    }

    /** Takes the focus to where the events are, for want of a nearer place. */
    focusMain() {
        const places = { timeline: this.stage.canvas, list: this.list.element, sources: this.sources?.element };
        places[this.mode]?.focus({ preventScroll: true });
    }

    /** @param {Mode} mode @param {boolean} [forced] @param {boolean} [push] as a place of its own in the browser's history */
    setMode(mode, forced = false, push = false) {
        if (mode === this.mode) return;
        this.mode = mode;
        this.forced = forced;
        this.update();
        if (mode === "sources" && !this.sources) void this.#cite();
        if (this.selected !== null && mode === "list") this.list.scrollTo(this.selected);
        this.host.changed("mode", push);
    }

    /** A band's name; "" for what has no value. @param {number} value as the layout has it */
    bandName(value) {
        return this.chronology.facets[this.grouping?.groupBy ?? ""]?.names[value] ?? "";
    }

    /** The event `step` places further on in the answer, or null at its end. @param {number} step */
    neighbour(step) {
        if (this.selected === null) return null;
        const place = this.holds(this.selected) ? this.rank[this.selected] + step : 0;
        return this.result.indices[place] ?? null;
    }

    /** `14 events, 1994 to 2006`, `3 of 14 events`. */
    count() {
        const n = this.result.indices.length;
        const total = this.chronology.length;
        if (n !== total) return this.t("eventsOf", { n, total });
        const dates = this.#span();
        return this.t(dates ? "eventsDated" : "events", { n, dates });
    }

    /** The chronology's time in words, only as fine as it must be. */
    #span() {
        const { from, to } = this.total.histogram;
        if (!from || !to) return "";
        if (from.startsWith("Y")) {
            // No year of so long ago is known: what the first event says of itself.
            const [first = ""] = this.chronology.dateLabels(this.total.indices.slice(0, 1), { lang: this.host.lang });
            return this.t("rangeBetween", { from: first, to: this.words(/^Y?-?\d+/.exec(to)?.[0] ?? to) });
        }
        for (const step of [/^Y?-?\d+/, /^Y?-?\d+-\d\d/, /^Y?-?\d+-\d\d-\d\d/]) {
            const [begin = from, end = to] = [from, to].map((text) => step.exec(text)?.[0]);
            if (begin !== end) return this.words(`${begin}/${end}`);
            const whole = readDate(begin);
            if (whole.begin === from && whole.end === to) return this.words(begin);
        }
        return this.words(from.split("T")[0]);
    }

    /** A date as the reader would say it; what cannot be read stays as it is. @param {string} date */
    words(date) {
        let label = this.#labels.get(date);
        if (label === undefined) {
            try {
                label = readDate(date, { lang: this.host.lang }).label;
            } catch {
                label = date;
            }
            this.#labels.set(date, label);
        }
        return label;
    }

    /** When a date begins and ends, null at an open end. @param {string} date */
    seconds(date) {
        return secondsFromDate(date, { lang: this.host.lang });
    }

    /** When a range begins and ends, null where it has no limit. @param {{ from?: string | null, to?: string | null }} range */
    limits({ from, to }) {
        return { begin: from ? this.seconds(from).begin : null, end: to ? this.seconds(to).end : null };
    }

    /** Why a text is no date; null for one that is. @param {string} text */
    faultOf(text) {
        try {
            readDate(text, { lang: this.host.lang });
            return null;
        } catch (cause) {
            return messageOf(cause);
        }
    }

    /** The range filter in words. @param {Query} query */
    rangeWords({ from, to }) {
        if (from && to)
            return from === to
                ? this.words(from)
                : this.t("rangeBetween", { from: this.words(from), to: this.words(to) });
        return from ? this.t("rangeFrom", { from: this.words(from) }) : this.t("rangeTo", { to: this.words(to ?? "") });
    }

    /** A facet's name for readers. @param {string} facet */
    facetName(facet) {
        return ["entities", "tags", "sources"].includes(facet) ? this.t(facet) : facet;
    }

    /** What heads a printed page: the active filters, the address, today. */
    printed() {
        const filters = this.filters().map(({ name }) => name);
        return [...filters, location.href, new Date().toLocaleDateString(this.host.lang)].join(" · ");
    }

    /** The active filters. */
    filters() {
        return filters(this.query, Object.keys(this.chronology.facets), {
            text: (text) => this.t("searchFor", { text }),
            range: (query) => this.rangeWords(query),
            near: (event) => this.t("contextOf", { title: this.chronology.titles(Uint32Array.of(event))[0] }),
        });
    }

    /** What has the focus in this shadow tree. */
    active() {
        const root = this.element.getRootNode();
        return root instanceof ShadowRoot ? root.activeElement : null;
    }
}
