import { el } from "../../view/dom.js";
import { markClass } from "../../view/marks.js";
import { moment } from "./facts.js";
import { Reading } from "./reading.js";
import { kind, messageOf } from "./words.js";

/** A stage on which every mark has its own shape. */
const WIDTH_PX = 1000;
const COLUMNS = ["Written", "In words", "Nature", "Begin", "End", "EDTF"];

/**
 * A table of phrases, each read now. Roles are said, since a table that is laid out as blocks on a phone loses its own.
 * @param {string} name
 * @param {string[]} phrases
 * @param {import("./reading.js").DateOptions} options
 */
export function formTable(name, phrases, options) {
    return table(name, COLUMNS, "dates", phrases, options.lang, (phrase) => readRow(phrase, options));
}

/**
 * The same of what is no date, and why.
 * @param {string} name
 * @param {string[]} phrases
 * @param {import("./reading.js").DateOptions} options
 */
export function refusedTable(name, phrases, options) {
    const columns = ["Written", "What the engine says"];
    return table(name, columns, "refused", phrases, options.lang, (phrase) => readRow(phrase, options));
}

/**
 * @param {string} name
 * @param {string[]} columns
 * @param {string} className
 * @param {string[]} phrases
 * @param {string | undefined} lang
 * @param {(phrase: string) => HTMLElement[]} cells
 */
function table(name, columns, className, phrases, lang, cells) {
    const head = columns.map((column) => el("th", { scope: "col", role: "columnheader" }, column));
    const rows = phrases.map((phrase) =>
        el(
            "tr",
            { role: "row", "data-phrase": phrase },
            el(
                "th",
                { scope: "row", role: "rowheader" },
                el("button", { class: "phrase", lang: phrase ? lang : null }, phrase || el("em", {}, "nothing at all")),
            ),
            ...cells(phrase),
        ),
    );
    return el(
        "table",
        { role: "table", class: className },
        el("caption", {}, name),
        el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...head)),
        el("tbody", { role: "rowgroup" }, ...rows),
    );
}

/** @param {string} phrase @param {import("./reading.js").DateOptions} options */
function readRow(phrase, options) {
    /** @type {Reading | undefined} */
    let reading;
    try {
        reading = new Reading(phrase, options);
        const { date } = reading;
        return [
            cell("words", el("span", { lang: options.lang }, date.label)),
            cell("nature", el("span", { class: "with-sample" }, sample(reading), kind(date))),
            cell("begin", moment(date.begin)),
            cell(date.begin === date.end ? "end same" : "end", moment(date.end)),
            date.edtf ? cell("edtf", el("code", {}, date.edtf)) : cell("edtf none", "–"),
        ];
    } catch (cause) {
        return [el("td", { role: "cell", class: "message", colspan: COLUMNS.length - 1 }, messageOf(cause))];
    } finally {
        reading?.free();
    }
}

/** @param {string} name @param {...import("../../view/dom.js").Child} children */
const cell = (name, ...children) => el("td", { role: "cell", class: name }, ...children);

/** The mark's shape, without its place. @param {Reading} reading */
function sample(reading) {
    const edges = reading.edges(WIDTH_PX);
    const name = edges ? markClass(reading.layout(edges, WIDTH_PX).flags[0]) : "";
    return el("span", { class: "sample", "aria-hidden": "true" }, el("span", { class: name }));
}
