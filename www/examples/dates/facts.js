import { el, replace } from "../../view/dom.js";
import { endOr } from "./words.js";

const NATURES = {
    within: "within: at some time from begin to end",
    throughout: "throughout: all the time from begin to end",
};

/**
 * All that the engine says of a date; dashes where there is none, so that nothing moves.
 * @param {HTMLElement} list
 * @param {import("./reading.js").Reading | null} reading
 */
export function showFacts(list, reading) {
    const date = reading?.date;
    const { lang } = reading ?? {};
    /** @type {[string, import("../../view/dom.js").Child, string?][]} */
    const facts = [
        ["In words", date && el("span", { lang }, date.label), "wide"],
        ["Short", date && el("span", { lang }, reading?.short), "wide"],
        ["EDTF", date && (date.edtf ? el("code", {}, date.edtf) : "has no way to say it"), "wide"],
        ["Begin", date && moment(date.begin)],
        ["End", date && moment(date.end)],
        ["Nature", date && NATURES[date.nature], "wide"],
        ["Precision", date?.precision],
        ["Qualified", date && qualifiers(date)],
    ];
    replace(
        list,
        ...facts.map(([name, value, width = ""]) =>
            el("div", { class: width }, el("dt", {}, name), el("dd", {}, value ?? "–")),
        ),
    );
}

/** @param {import("./words.js").DateExpression} date */
const qualifiers = ({ approximate, uncertain }) =>
    [approximate && "approximate", uncertain && "uncertain"].filter(Boolean).join(", ") || "no";

/** @param {string | null} end */
export const moment = (end) => (end === null ? endOr(end) : el("code", {}, end));
