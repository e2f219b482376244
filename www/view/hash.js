import { modes } from "./header.js";
import { chosen, choose, tidy } from "./state.js";

/**
 * The part of the URL's hash that belongs to one element: `#name?event=…&q=…`. Several elements, and hashes of others,
 * stand beside each other, parted by `;`, and are left as they are.
 *
 * @typedef {import("../pkg/dateline.js").Query} Query
 * @typedef {{ event: string | null, query: Query, mode: import("./screen.js").Mode, range: { from: string, to: string } | null, near: { id: string, scale: number } | null, entity: string | null, closed: string[], group?: string }} Place
 * `near`: the query's, whose event has a name here and only in the chronology a number; `entity`: whose page is open; `closed`: bands;
 * `group`: the facet that divides the stage, "" for none, where that is not as the page has it
 */

const segments = () => location.hash.slice(1).split(";").filter(Boolean);
const isOf = (/** @type {string} */ name) => (/** @type {string} */ segment) => segment.split("?")[0] === name;

/**
 * What the hash says of this element, null where it says nothing.
 * @param {string} name
 * @returns {string | null}
 */
export function readHash(name) {
    const segment = segments().find(isOf(name));
    return segment === undefined ? null : segment.slice(name.length + 1);
}

/**
 * The page's address with this state of the element.
 * @param {string} name
 * @param {string} state as `stringify` gives it; "" takes the part away
 */
export function address(name, state) {
    const others = segments().filter((segment) => !isOf(name)(segment));
    const all = state ? [...others, `${name}?${state}`] : others;
    return `${location.pathname}${location.search}${all.length ? `#${all.join(";")}` : ""}`;
}

/**
 * @param {Place} place
 * @param {string[]} facets the chronology's; one whose name is taken by another key has `facet.` before it
 */
export function stringify({ event, query, mode, range, near, entity, closed, group }, facets) {
    const out = new URLSearchParams();
    if (event) out.set("event", event);
    if (entity) out.set("entity", entity);
    if (near) {
        out.set("near", near.id);
        out.set("scale", String(near.scale));
    }
    if (query.text) out.set("q", query.text);
    for (const facet of facets) for (const value of chosen(query, facet)) out.append(key(facet), value);
    for (const name of /** @type {const} */ (["from", "to", "match"]))
        if (query[name]) out.set(name, query[name] ?? "");
    if (mode !== "timeline") out.set("view", mode);
    if (group !== undefined) out.set("group", group);
    for (const name of closed) out.append("closed", name);
    if (range) out.set("range", `${range.from}/${range.to}`);
    return out.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/**
 * @param {string} state
 * @param {string[]} facets
 * @returns {Place}
 */
export function parse(state, facets) {
    const given = new URLSearchParams(state);
    const match = given.get("match") === "certain" ? "certain" : undefined;
    /** @type {Query} */
    let query = { text: given.get("q") ?? "", from: given.get("from") ?? "", to: given.get("to") ?? "" };
    if (match) query.match = match;
    for (const facet of facets) query = choose(query, facet, given.getAll(key(facet)));
    const near = given.get("near");
    const [from, to] = (given.get("range") ?? "").split("/");
    return {
        event: given.get("event"),
        query: tidy(query),
        mode: modes.find((mode) => mode === given.get("view")) ?? "timeline",
        range: from && to ? { from, to } : null,
        near: near ? { id: near, scale: Math.max(0, Math.min(5, parseInt(given.get("scale") ?? "2") || 0)) } : null,
        entity: given.get("entity"),
        closed: given.getAll("closed"),
        group: given.get("group") ?? undefined,
    };
}

const TAKEN = ["event", "entity", "near", "scale", "q", "from", "to", "match", "view", "range", "closed", "group"];
const key = (/** @type {string} */ facet) => (TAKEN.includes(facet) ? `facet.${facet}` : facet);
