import { formsOf } from "./forms.js";

/**
 * What a link to this page opens: `#date=Late+1994&lang=en-GB&order=dmy`.
 * @typedef {{ text: string, lang: string, order: "" | import("../../pkg/dateline.js").DateOrder }} Place
 */

const ORDERS = /** @type {const} */ (["mdy", "dmy", "ymd"]);

/** @returns {Place} what the address says, and the usual where it says nothing */
export function placeFromHash() {
    const given = new URLSearchParams(location.hash.slice(1));
    const { tag, first } = formsOf(given.get("lang"));
    const order = ORDERS.find((known) => known === given.get("order")) ?? "";
    return { text: given.get("date") ?? first, lang: tag, order };
}

/** @param {Place} place */
export function hashFromPlace({ text, lang, order }) {
    const out = new URLSearchParams({ date: text });
    if (lang !== "en") out.set("lang", lang);
    if (order) out.set("order", order);
    return `#${out.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}
