import { address, parse, readHash, stringify } from "./hash.js";
import { modes } from "./header.js";
import { tidy } from "./state.js";
import { messageOf } from "./status.js";

/**
 * @typedef {import("./hash.js").Place} Place
 * @typedef {import("./screen.js").Screen} Screen
 * @typedef {import("./screen.js").Change} Change
 */

/** Keeps three tellings of one state alike: what the screen shows, the element's attributes, and its part of the hash. */
export class Trail {
    /** What the attributes asked for, to go back to where the hash says nothing. @type {Place} */
    #initial;
    /** The facet that the page's author divides the stage by, "" for none. @type {string} */
    #group;
    /** The hash as it was last written or followed. */
    #hash = "";
    /** The name under which it was. */
    #told = "";
    /** Whether a place is being gone to: its steps are no places of their own. */
    #applying = false;

    /**
     * @param {HTMLElement} element
     * @param {Screen} screen
     * @param {import("../pkg/dateline.js").Query} [query] what is asked at first, in place of the attributes
     * @param {Trail} [former] of the screen before, since when the attributes tell what the reader did
     */
    constructor(element, screen, query, former) {
        this.element = element;
        this.screen = screen;
        this.#initial = former ? former.#initial : this.#given();
        this.#group = former ? former.#group : this.#grouping;
        if (query) this.#initial.query = tidy(query);
        for (const event of ["popstate", "hashchange"]) {
            addEventListener(event, () => this.#travel(), { signal: screen.host.signal });
        }
    }

    /** Goes to a place: the one given, else where the hash leads, else to the last one or where the attributes lead. @param {Place} [place] @param {Place} [last] */
    begin(place, last) {
        this.#hash = this.#read();
        this.#apply(place ?? ((!this.#hash && last) || this.#destination()));
    }

    /** What the screen shows. @returns {Place} */
    here() {
        const { event, query, mode, forced, stage, entity, closed, chronology } = this.screen;
        const near = query.near && { id: chronology.event(query.near.event).id, scale: query.near.scale };
        return {
            event: event?.id ?? null,
            query,
            mode: forced ? "timeline" : mode,
            range: stage.chosen ? stage.range : null,
            near: near ?? null,
            entity,
            closed,
            group: this.#grouping === this.#group ? undefined : this.#grouping,
        };
    }

    get #grouping() {
        return this.element.getAttribute("group-by") ?? "";
    }

    /** Opens an event by its id; one that is not there any more opens the nearest, and says so. @param {string | null} id */
    async open(id, push = true) {
        const { screen } = this;
        const index = id === null ? null : screen.chronology.find(id);
        if (id === null || index !== null) screen.select(index, { push });
        else (await screen.bring("nearest"))?.(id, push);
    }

    /** Follows attributes that were set, by the page or by us to what is so already. @param {string[]} changed */
    follow(changed) {
        const { screen } = this;
        const given = this.#given();
        if (changed.includes("view")) screen.setMode(given.mode);
        if (changed.some((name) => ["query", "from", "to"].includes(name))) {
            const { text, from, to } = given.query;
            screen.ask({ ...screen.query, text, from, to });
        }
        if (changed.includes("event") && given.event !== (screen.event?.id ?? null)) this.open(given.event);
    }

    /** Tells attributes and hash what the screen shows. @param {boolean} push as a new place in the browser's history */
    record(push) {
        if (this.#applying) return;
        this.#reflect();
        const name = this.#name;
        if (!name) return;
        const state = this.#stringify(this.here());
        const told = state === this.#stringify(this.#initial) ? "" : state || NOTHING;
        if (told === this.#hash) return;
        this.#hash = told;
        this.#told = name;
        history[push ? "pushState" : "replaceState"](history.state, "", address(name, told));
    }

    /** The address of the page with this event open, null where the hash is not ours to write. @param {number} index */
    link(index) {
        if (!this.#name) return null;
        const { id } = this.screen.chronology.event(index);
        return address(this.#name, this.#stringify({ ...this.here(), event: id, range: null, entity: null }));
    }

    /** Takes our part out of the hash, and the attributes that tell of a state, but for those just set. @param {string[]} set */
    forget(set) {
        for (const name of ["event", "query", "from", "to"])
            if (!set.includes(name)) this.element.removeAttribute(name);
        this.leave();
    }

    /** Takes our part out of the hash, unless that is another's by now. What it told. @returns {Place} */
    leave() {
        if (this.#hash && readHash(this.#told) === this.#hash)
            history.replaceState(history.state, "", address(this.#told, ""));
        return this.here();
    }

    /** What the hash says of this element. */
    #read() {
        const name = this.#name;
        if (name === null) return this.#hash;
        this.#told = name;
        return readHash(name) ?? "";
    }

    /** The name of this element's part of the hash, null where it keeps out of it. */
    get #name() {
        const name = this.element.getAttribute("hash");
        if (name === "off") return null;
        const { id, localName } = this.element;
        return name || (document.querySelectorAll(localName).length > 1 && id) || "dateline";
    }

    /** What the attributes say. @returns {Place} */
    #given() {
        const { screen } = this;
        const get = (/** @type {string} */ name) => this.element.getAttribute(name) ?? "";
        const date = (/** @type {string} */ name) => {
            const text = get(name);
            return text && screen.faultOf(text) ? screen.refuse(name, text) : text;
        };
        const view = get("view") || "timeline";
        const mode = modes.find((mode) => mode === view);
        if (!mode) screen.refuse("view", view);
        return {
            event: get("event") || null,
            query: tidy({ text: get("query"), from: date("from"), to: date("to") }),
            mode: mode ?? "timeline",
            range: null,
            near: null,
            entity: null,
            closed: [],
        };
    }

    #destination() {
        return this.#hash ? parse(this.#hash, this.#facets()) : this.#initial;
    }

    /** @param {Place} place */
    #apply({ event, query, mode, range, near, entity, closed, group = this.#group }) {
        const { screen } = this;
        this.#applying = true;
        screen.closed = closed;
        // Where nothing is dated there is no stage.
        if (mode !== "timeline" || screen.chronology.fit({ width: 9 })) screen.setMode(mode);
        else screen.setMode("list", true);
        const middle = near ? screen.chronology.find(near.id) : null;
        screen.ask(near && middle !== null ? { ...query, near: { event: middle, scale: near.scale } } : query);
        this.open(near && middle === null ? near.id : event, false);
        screen.meet(entity, false);
        // Behind what makes the stage narrower or wider.
        try {
            if (range) screen.stage.showExactly(range);
            else if (!query.from && !query.to) screen.stage.fit();
        } catch (cause) {
            screen.status.show(messageOf(cause));
        }
        this.#applying = false;
        this.#reflect();
        // It builds the screen anew, at the same place.
        if (group !== this.#grouping) this.element.setAttribute("group-by", group);
    }

    /** The reader went back or forth, or followed a link into this page. */
    #travel() {
        const hash = this.#read();
        if (hash === this.#hash) return;
        this.#hash = hash;
        this.#apply(this.#destination());
    }

    #reflect() {
        const { event, query, mode } = this.here();
        const given = this.#given();
        const told = {
            view: [mode, given.mode],
            event: [event, given.event],
            query: [query.text, given.query.text],
            from: [query.from, given.query.from],
            to: [query.to, given.query.to],
        };
        for (const [name, [now, before]] of Object.entries(told)) {
            if (now === before) continue;
            if (now) this.element.setAttribute(name, now);
            else this.element.removeAttribute(name);
        }
    }

    #facets() {
        return Object.keys(this.screen.chronology.facets);
    }

    /** @param {Place} place */
    #stringify(place) {
        return stringify(place, this.#facets());
    }
}

/** Told where nothing is active, but the attributes ask for something. */
const NOTHING = "view=timeline";
