// The engine's EDTF beside that of npm's `edtf`, written by others: what both read has the same bounds, or a rule of the
// table below says why not. The strings are drawn over the whole grammar from a fixed seed.
/// <reference path="./edtf.d.ts" />
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import edtf from "edtf";
import init, { readDate } from "../../www/pkg/dateline.js";
import { Draw, makers, spoilt } from "./grammar.mjs";
import { extentOf } from "./reference.mjs";

const seed = 20190204;
const counts = { valid: 4000, spoilt: 2000 };

const loc = "Library of Congress, EDTF specification of 2019-02-04";
const javascript = "ECMAScript ends at 275760-09-13, 100,000,000 days after 1970";

/** Whether an end of an interval, or the whole, is like this; qualifiers are left out. @param {RegExp} pattern */
const someEnd = (pattern) => (/** @type {string} */ text) =>
    text
        .replace(/[?~%]/g, "")
        .split("/")
        .some((end) => pattern.test(end));

/** Elements of a set without their qualifiers. @param {string} text */
const elements = (text) =>
    text
        .match(/^[[{](.*)[\]}]$/)?.[1]
        .replace(/[?~%]/g, "")
        .split(",") ?? [];

/** The year that a letter introduces. @param {string} text */
function largeYear(text) {
    const [, digits, exponent = 0] = text.match(/^Y(-?\d+)(?:E(\d+))?/) ?? [];
    return Number(digits) * 10 ** Number(exponent);
}

/**
 * What differs by intent. The first rule that holds for a string is taken; none may be left unused.
 * @typedef {object} Rule
 * @property {string} name
 * @property {"bounds" | "refused"} of bounds: both read it, and differ; refused: they read it, or it is valid, but not to us
 * @property {(text: string) => boolean} holds
 * @property {string} why with its source
 */
/** @type {Rule[]} */
const rules = [
    {
        name: "seasons",
        of: "bounds",
        holds: someEnd(/^-?[\dX]{4}-(2[1-9]|3[0-2])$/),
        why: `edtf.js has them as quarters of the calendar; here they are meteorological (DESIGN.md, Dates). ${loc}, level 1: “Spring, Summer, Autumn, Winter”, without months`,
    },
    {
        name: "quadrimesters",
        of: "bounds",
        holds: someEnd(/^-?[\dX]{4}-3[78]$/),
        why: `edtf.js ends the first and second a month late. ${loc}, level 2: “Quadrimester 1 (4 months in duration)”`,
    },
    {
        name: "parts of negative years",
        of: "bounds",
        holds: someEnd(/^-[\dX]{4}-(3[3-69]|4[01])$/),
        why: `edtf.js loses the year's sign at the end. ${loc}, level 1: “Negative calendar year”`,
    },
    {
        name: "significant digits",
        of: "bounds",
        holds: (text) => /S\d+$/.test(text) && Math.abs(largeYear(text) || 0) <= 2e11,
        why: `edtf.js gives the one year. ${loc}, level 2: “1950S2: some year between 1900 and 1999, estimated to be 1950”`,
    },
    {
        name: "years beyond JavaScript's",
        of: "bounds",
        holds: (text) => largeYear(text) >= 275_760 || largeYear(text) <= -271_821,
        why: `edtf.js gives NaN: ${javascript}`,
    },
    {
        name: "offsets",
        of: "bounds",
        holds: (text) => /T\d\d:\d\d:\d\d[+-](?!00(:00)?$)\d\d(:\d\d)?$/.test(text),
        why: "edtf.js moves the time to UTC; here an author's clock stands (DESIGN.md, Zones: they never move a date)",
    },
    {
        name: "a range last in a set",
        of: "bounds",
        holds: (text) => /[^.]\.\.[^.]/.test(elements(text).at(-1) ?? ""),
        why: `edtf.js takes its begin for the set's end. ${loc}, level 2: “1670..1672”, all consecutive values`,
    },
    {
        name: "sets out of order",
        of: "bounds",
        holds: (text) => {
            const [first, last] = [0, -1].map((at) => extentOf(`[${elements(text).at(at)}]`));
            const whole = extentOf(text);
            if (elements(text).length === 0) return false;
            return first?.[0] !== whole?.[0] || last?.[1] !== whole?.[1];
        },
        why: `edtf.js takes the first and last element for the earliest and latest. ${loc}, level 2, asks no order of a set`,
    },
    {
        name: "unspecified months and days of negative years",
        of: "bounds",
        holds: someEnd(/^-[\dX]{4}-.*X/),
        why: `edtf.js begins with the last and ends with the first, as if months ran backwards too. ${loc}, level 1: “Unspecified digit(s)”`,
    },
    {
        name: "negative years with no digit but 0",
        of: "bounds",
        holds: someEnd(/^-[0X]{4}(-|$)/),
        why: `edtf.js loses the sign of zero, and reads -000X as 000X. ${loc}, level 1: “Negative calendar year”`,
    },
    {
        name: "tens unspecified before a 0",
        of: "bounds",
        holds: someEnd(/-X0(-|$)/),
        why: `edtf.js takes X0 for 1 or 01 to 21 or 31, though there is no 00. ${loc}, level 2: “Unspecified Digit”`,
    },
    {
        name: "29 February of unspecified years",
        of: "bounds",
        holds: someEnd(/^\d*X[\dX]*-[0X]2-29$/),
        why: `edtf.js takes the first and last year, leap or not, and so 1 March or 28 February. ${loc}, level 0: a calendar date`,
    },
    {
        name: "years beyond our calendar",
        of: "refused",
        holds: (text) => Math.abs(largeYear(text)) > 2e11,
        why: "Valid, but seconds are counted in 64 bits: 200 billion years either way (DESIGN.md, Dates: to billions of years)",
    },
    {
        name: "large years that are not",
        of: "refused",
        holds: (text) => Math.abs(largeYear(text)) <= 9999,
        why: `edtf.js reads Y74E1. ${loc}, level 1: “when (and only when) the year exceeds four digits”`,
    },
    {
        name: "more significant digits than there are",
        of: "refused",
        holds: (text) => {
            const found = text.match(/^(?:-?(\d{4})|Y-?(\d+)(?:E(\d+))?)S(\d+)$/);
            if (!found) return false;
            const [, short, large, exponent = 0, significant] = found;
            return Number(significant) > (short ?? large).length + Number(exponent);
        },
        why: `edtf.js reads 1903S9. ${loc}, level 2: so many significant digits of the year`,
    },
    {
        name: "decades and centuries without X",
        of: "refused",
        holds: (text) => /^-?\d{2,3}[?~%]?$/.test(text),
        why: `edtf.js reads 198 as a decade and 19 as a century, as ISO 8601-1 does. ${loc}, level 1: “201X”, “20XX”`,
    },
    {
        name: "time stamps",
        of: "refused",
        holds: (text) => /^\d{5,}$/.test(text),
        why: `edtf.js reads digits alone as milliseconds since 1970. ${loc} has no such form`,
    },
    {
        name: "offsets without a colon",
        of: "refused",
        holds: (text) => /T.*[+-]\d{4}$/.test(text),
        why: `edtf.js reads +0430. ${loc}, level 0: “+04:30”`,
    },
    {
        name: "29 February of other years",
        of: "refused",
        holds: (text) => someEnd(/^-?\d{4}-02-29$/)(text) && extentOf(text) === null,
        why: `edtf.js reads it as 1 March. ${loc}, level 0: a calendar date, which must be one`,
    },
    {
        name: "ranges that end before they begin",
        of: "refused",
        holds: (text) =>
            elements(text).some((element) => {
                const [first, last] = element.split("..").map((date) => extentOf(date)?.[0]);
                return Boolean(first && last && edtf(first) > edtf(last));
            }),
        why: `edtf.js reads [1672..1670]. ${loc}, level 2: “all values between”`,
    },
];

/** @typedef {{ text: string, maker: string, valid: boolean }} Drawn */
/** @typedef {{ begin: string | null, end: string | null }} Ours */

/** @returns {Drawn[]} each text once */
function drawAll() {
    const draw = new Draw(seed);
    const shares = makers.flatMap(([maker, share, make]) => Array.from({ length: share }, () => ({ maker, make })));
    /** @type {Map<string, Drawn>} */
    const drawn = new Map();
    const add = (/** @type {boolean} */ valid) => {
        const { maker, make } = draw.oneOf(shares);
        const text = valid ? make(draw) : spoilt(draw, make(draw));
        if (!drawn.has(text)) drawn.set(text, { text, maker, valid });
    };
    while (drawn.size < counts.valid) add(true);
    while (drawn.size < counts.valid + counts.spoilt) add(false);
    return [...drawn.values()];
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | null} null where it throws
 */
function attempt(read) {
    try {
        return read();
    } catch {
        return null;
    }
}

/**
 * Whether a bound of ours and one of theirs are the same, as finely as ours is given.
 * @param {string | null} ours
 * @param {number | null} theirs
 * @param {boolean} isEnd
 */
function agree(ours, theirs, isEnd) {
    if (theirs === null) return ours === null;
    if (Math.abs(theirs) === Infinity) return ours === null && theirs > 0 === isEnd;
    if (ours === null || Number.isNaN(theirs)) return false;
    const [day, time] = ours.split("T");
    const [, year, rest] = day.match(/^Y?(-?\d+)(-\d\d-\d\d)$/) ?? [];
    const size = Math.abs(Number(year));
    const sign = Number(year) < 0 ? "-" : "+";
    const years = sign === "-" || size > 9999 ? sign + String(size).padStart(6, "0") : year;
    const full = time ?? (isEnd ? "23:59:59.999Z" : "00:00:00.000Z");
    return new Date(theirs).toISOString().startsWith(`${years}${rest}T${full}`);
}

/** @param {string} text @param {Rule["of"]} of @param {Map<Rule, number>} uses */
function ruleFor(text, of, uses) {
    const rule = rules.find((rule) => rule.of === of && rule.holds(text));
    if (rule) uses.set(rule, (uses.get(rule) ?? 0) + 1);
    return rule;
}

/** What was found, a line each; nothing where all is well. */
const wrong = {
    refused: /** @type {string[]} */ ([]),
    ours: /** @type {string[]} */ ([]),
    bounds: /** @type {string[]} */ ([]),
};
/** @type {Map<Rule, number>} */
const uses = new Map(rules.map((rule) => [rule, 0]));
const total = { drawn: 0, valid: 0, ours: 0, theirs: 0, both: 0, same: 0 };

/** @param {Drawn} drawn */
function compare({ text, maker, valid }) {
    const ours = /** @type {Ours | null} */ (attempt(() => readDate(text)));
    const theirs = attempt(() => edtf(text));
    const found = `${text} (${maker}): ours ${ours?.begin}..${ours?.end}`;
    total.drawn += 1;
    total.valid += Number(valid);
    total.ours += Number(Boolean(ours));
    total.theirs += Number(Boolean(theirs));
    if (!ours) {
        if ((valid || theirs) && !ruleFor(text, "refused", uses)) wrong.refused.push(`${text} (${maker})`);
        return;
    }
    const extent = extentOf(text);
    const isExact = extent?.[0] === ours.begin && extent?.[1] === ours.end;
    if (valid && !isExact) wrong.ours.push(`${found}, by its digits ${extent?.join("..")}`);
    if (!theirs) return;
    total.both += 1;
    if (agree(ours.begin, theirs.min, false) && agree(ours.end, theirs.max, true)) total.same += 1;
    else if (!ruleFor(text, "bounds", uses) || !isExact)
        wrong.bounds.push(`${found}, theirs ${theirs.min}..${theirs.max}, by its digits ${extent?.join("..")}`);
}

before(async () => {
    const wasm = readFileSync(new URL("../../www/pkg/dateline_bg.wasm", import.meta.url));
    await init({ module_or_path: wasm });
    drawAll().forEach(compare);
});

test("what is valid is read, and so is what edtf.js reads, but for what the table lists", () => {
    assert.deepEqual(wrong.refused, []);
});

test("what is valid reaches as far as its digits say", () => {
    assert.deepEqual(wrong.ours, []);
});

test("what both read has the same bounds, but for what the table lists, and then those of its digits", () => {
    assert.ok(total.both >= 2000, `${total.both} read by both`);
    assert.deepEqual(wrong.bounds, []);
});

test("each rule of the table is used", (t) => {
    t.diagnostic(
        `${total.drawn} strings, ${total.valid} of them valid; ${total.ours} read by us, ${total.theirs} by edtf.js, ` +
            `${total.both} by both, of these ${total.same} with the same bounds`,
    );
    for (const [{ name, of }, count] of uses) t.diagnostic(`${String(count).padStart(5)} ${of}: ${name}`);
    assert.deepEqual(
        [...uses].filter(([, count]) => count === 0).map(([{ name }]) => name),
        [],
    );
});
