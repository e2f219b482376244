// What others would do for the same page: each prepares the archive's events, then answers a stroke of the session with
// the events found, the counts of four facets and a histogram of years, as far as it can.
import { count as oramaCount, create, insertMultiple, search } from "@orama/orama";
import crossfilter from "crossfilter2";
import FlexSearch from "flexsearch";
import itemsjs from "itemsjs";
import MiniSearch from "minisearch";

/** @typedef {import("./archive.js").MadeEvent} MadeEvent */
/** @typedef {{ text?: string, from?: string, to?: string, tags?: string[] }} Stroke */
/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {number} most events that it is asked to hold: with more it takes minutes
 * @property {"whole" | "text" | "rest"} kind what of a stroke it answers: all, its text alone, or all but its text
 * @property {(events: MadeEvent[]) => (stroke: Stroke) => number | Promise<number>} prepare answers how many events were found
 */

const year = (/** @type {string} */ date) => Number(date.slice(0, 4));
const textOf = (/** @type {MadeEvent} */ event) =>
    [
        event.title,
        event.body,
        ...event.entities,
        ...event.tags,
        ...event.sources.map(({ name }) => name),
        ...event.fields.country,
    ].join(" ");
const facetsOf = (/** @type {MadeEvent} */ event) => [
    event.entities,
    event.tags,
    event.sources.map(({ name }) => name),
    event.fields.country,
];
const wordsOf = (/** @type {string} */ text) => text.toLowerCase().split(" ").filter(Boolean);

/** @type {Peer} */
const loop = {
    name: "a plain loop over lower-cased strings",
    kind: "whole",
    most: Infinity,
    prepare(events) {
        const rows = events.map((event) => ({
            year: year(event.date),
            text: ` ${textOf(event).toLowerCase()}`,
            facets: facetsOf(event),
        }));
        return ({ text = "", from = "0", to = "9999", tags = [] }) => {
            const words = wordsOf(text).map((word) => ` ${word}`);
            const [first, last] = [year(from), year(to)];
            const counts = [new Map(), new Map(), new Map(), new Map()];
            const years = new Uint32Array(200);
            let found = 0;
            for (const row of rows) {
                if (row.year < first || row.year > last) continue;
                if (tags.length > 0 && !tags.some((tag) => row.facets[1]?.includes(tag))) continue;
                if (!words.every((word) => row.text.includes(word))) continue;
                found++;
                years[row.year - 1900]++;
                row.facets.forEach((values, facet) => {
                    for (const value of values) counts[facet]?.set(value, (counts[facet]?.get(value) ?? 0) + 1);
                });
            }
            return found;
        };
    },
};

/** Facets and range by crossfilter, text by whatever gives ids. @param {MadeEvent[]} events */
function crossfiltered(events) {
    const rows = events.map((event, id) => ({ id, year: year(event.date), event }));
    const cross = crossfilter(rows);
    const years = cross.dimension((row) => row.year);
    const ids = cross.dimension((row) => row.id);
    const facets = [0, 1, 2, 3].map((facet) => cross.dimension((row) => facetsOf(row.event)[facet] ?? [], true));
    const groups = [years.group(), ...facets.map((facet) => facet.group())];
    return (/** @type {Stroke} */ { from, to, tags = [] }, /** @type {Set<number> | null} */ found) => {
        if (from && to) years.filterRange([year(from), year(to) + 1]);
        else years.filterAll();
        if (tags.length > 0) facets[1]?.filterFunction((tag) => tags.includes(String(tag)));
        else facets[1]?.filterAll();
        if (found) ids.filterFunction((id) => found.has(Number(id)));
        else ids.filterAll();
        for (const group of groups) group.all();
        return Number(cross.groupAll().value());
    };
}

/** @type {Peer} */
const cross = {
    name: "crossfilter2 (no text)",
    kind: "rest",
    most: Infinity,
    prepare(events) {
        const answer = crossfiltered(events);
        return (stroke) => answer(stroke, null);
    },
};

/** @type {Peer} */
const mini = {
    name: "MiniSearch with crossfilter2",
    kind: "whole",
    most: 100_000,
    prepare(events) {
        const index = new MiniSearch({ fields: ["text"], idField: "id" });
        index.addAll(events.map((event, id) => ({ id, text: textOf(event) })));
        const answer = crossfiltered(events);
        return (stroke) => {
            const words = wordsOf(stroke.text ?? "");
            const last = words.at(-1);
            const prefix = (/** @type {string} */ term) => term === last;
            const hits = index.search(words.join(" "), { combineWith: "AND", prefix });
            return answer(stroke, new Set(hits.map(({ id }) => id)));
        };
    },
};

/** @type {Peer} */
const flex = {
    name: "FlexSearch (text alone, unranked)",
    kind: "text",
    most: 20_000,
    prepare(events) {
        const index = new FlexSearch.Index({ tokenize: "forward" });
        events.forEach((event, id) => index.add(id, textOf(event)));
        return ({ text = "" }) => index.search(text, { limit: events.length }).length;
    },
};

/** @type {Peer} */
const orama = {
    name: "Orama",
    kind: "whole",
    most: 20_000,
    prepare(events) {
        const schema = /** @type {const} */ ({ text: "string", year: "number", tags: "enum[]", entities: "string[]" });
        const database = create({ schema });
        insertMultiple(
            database,
            events.map((event) => ({
                text: textOf(event),
                year: year(event.date),
                tags: event.tags,
                entities: event.entities,
            })),
        );
        return async ({ text = "", from = "0", to = "9999", tags = [] }) => {
            const where = {
                year: { between: [year(from), year(to)] },
                ...(tags.length > 0 && { tags: { containsAny: tags } }),
            };
            const facets = { tags: {}, entities: { limit: 20 } };
            const options = /** @type {any} */ ({
                term: text,
                properties: ["text"],
                where,
                facets,
                limit: oramaCount(database),
                threshold: 0,
            });
            return (await search(database, options)).count;
        };
    },
};

/** @type {Peer} */
const items = {
    name: "ItemsJS",
    kind: "whole",
    most: 2_000,
    prepare(events) {
        const rows = events.map((event) => ({
            text: textOf(event),
            year: year(event.date),
            tags: event.tags,
            entities: event.entities,
            sources: event.sources.map(({ name }) => name),
            country: event.fields.country,
        }));
        const aggregation = { size: 20, conjunction: false };
        const aggregations = { tags: aggregation, entities: aggregation, sources: aggregation, country: aggregation };
        const index = itemsjs(/** @type {any} */ (rows), { searchableFields: ["text"], aggregations });
        return ({ text = "", from = "0", to = "9999", tags = [] }) => {
            const [first, last] = [year(from), year(to)];
            const filter = (/** @type {any} */ row) => row.year >= first && row.year <= last;
            return index.search({ query: text, filters: /** @type {any} */ ({ tags }), filter, per_page: 20 })
                .pagination.total;
        };
    },
};

export const peers = [loop, cross, mini, flex, orama, items];
