/** @typedef {import("../pkg/dateline.js").Query} Query */

/** The facets that have a field of their own in a query; all others are in `facets`. */
const OWN = /** @type {const} */ (["entities", "tags", "sources"]);

/** @param {string} facet @returns {facet is "entities" | "tags" | "sources"} */
const isOwn = (facet) => OWN.some((name) => name === facet);

/**
 * The values chosen in a facet.
 * @param {Query} query
 * @param {string} facet
 * @returns {string[]}
 */
export function chosen(query, facet) {
    return (isOwn(facet) ? query[facet] : query.facets?.[facet]) ?? [];
}

/**
 * The query with these values chosen in a facet; none leaves no trace of it.
 * @param {Query} query
 * @param {string} facet
 * @param {string[]} values
 * @returns {Query}
 */
export function choose(query, facet, values) {
    const next = { ...query };
    const all = /** @type {any} */ (isOwn(facet) ? next : (next.facets = { ...next.facets }));
    if (values.length) all[facet] = values;
    else delete all[facet];
    if (!Object.keys(next.facets ?? {}).length) delete next.facets;
    return next;
}

/**
 * The query with a value chosen, or no longer.
 * @param {Query} query
 * @param {string} facet
 * @param {string} value
 */
export function toggle(query, facet, value) {
    const values = chosen(query, facet);
    return choose(
        query,
        facet,
        values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    );
}

/**
 * The query without the fields that say nothing.
 * @param {Query} query
 * @returns {Query}
 */
export function tidy(query) {
    const next = /** @type {any} */ ({ ...query });
    if (!next.text?.trim()) delete next.text;
    if (next.match !== "certain" || !(next.from || next.to)) delete next.match;
    for (const name in next) if (!next[name] || next[name].length === 0) delete next[name];
    return next;
}

/** @typedef {{ name: string, without: Query, facet?: string, range?: boolean, near?: boolean }} Filter */

/**
 * The active filters, each with the query that lacks it.
 * @param {Query} query
 * @param {string[]} facets the chronology's
 * @param {{ text: (text: string) => string, range: (query: Query) => string, near: (event: number) => string }} words
 * @returns {Filter[]}
 */
export function filters(query, facets, words) {
    /** @type {Filter[]} */
    const out = [];
    if (query.text) out.push({ name: words.text(query.text), without: tidy({ ...query, text: "" }) });
    for (const facet of facets) {
        for (const value of chosen(query, facet))
            out.push({ name: value, without: toggle(query, facet, value), facet });
    }
    if (query.from || query.to) {
        out.push({ name: words.range(query), without: tidy({ ...query, from: "", to: "" }), range: true });
    }
    if (query.near) {
        const without = tidy({ ...query, near: undefined });
        out.push({ name: words.near(query.near.event), without, near: true });
    }
    return out;
}
