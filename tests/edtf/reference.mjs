// From when to when EDTF reaches, found in the plainest way: unspecified digits by trying each day. Slow, to check others
// by. What the standard leaves open is as in the engine: seasons are meteorological, offsets move nothing.
import { daysIn } from "./grammar.mjs";

/**
 * First and last day, or a time to the second, as the engine writes it; null where open or unknown.
 * @typedef {[string | null, string | null]} Bounds
 */

/** @param {number} year @param {number} month @param {number} day */
function dayText(year, month, day) {
    const size = Math.abs(year);
    const digits = size > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${String(size).padStart(4, "0")}`;
    return `${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** @type {(first: number, last: number) => [string, string]} */
const wholeYears = (first, last) => [dayText(first, 1, 1), dayText(last, 12, 31)];

/** First months from spring to winter: as anywhere, in the north, in the south. */
const seasons = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6];
/** First month and count of months of each code from 21 on: seasons, quarters, quadrimesters, halves. */
const groupings = [
    ...[...seasons, 1, 4, 7, 10].map((month) => [month, 3]),
    ...[1, 5, 9].map((month) => [month, 4]),
    ...[1, 7].map((month) => [month, 6]),
];

/** @param {number} first @param {number} count */
const range = (first, count) => Array.from({ length: count }, (_, place) => first + place);

/** Numbers that have the digits of a pattern which are not `X`. @param {string} pattern @param {number[]} numbers */
function fitting(pattern, numbers) {
    const digits = new RegExp(`^${pattern.replaceAll("X", "\\d")}$`);
    return numbers.filter((number) => digits.test(String(Math.abs(number)).padStart(pattern.length, "0")));
}

/**
 * A year, month, day or part of a year, with `X` for any digit.
 * @param {string} text without qualifiers
 * @returns {[string, string] | null} null where it is no such date, or the calendar has none
 */
function extentOfDate(text) {
    const found = text.match(/^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/);
    if (!found) return null;
    const [, sign, year, month = "XX", day = "XX"] = found;
    const filled = ["0", "9"].map((digit) => Number(year.replaceAll("X", digit)));
    // There is no year -0000.
    const [first, last] = sign ? [-filled[1], -Math.max(filled[0], 1)] : filled;
    const grouping = groupings[Number(month) - 21];
    if (grouping) {
        const lastMonth = grouping[0] + grouping[1] - 2;
        const [endYear, endMonth] = [last + Math.floor(lastMonth / 12), (lastMonth % 12) + 1];
        return [dayText(first, grouping[0], 1), dayText(endYear, endMonth, daysIn(endYear, endMonth))];
    }
    const daysOf = (/** @type {number} */ y) =>
        fitting(month, range(1, 12)).flatMap((m) => fitting(day, range(1, daysIn(y, m))).map((d) => dayText(y, m, d)));
    const years = fitting(year, range(first, last - first + 1));
    const begin = years.find((y) => daysOf(y).length > 0);
    const end = years.findLast((y) => daysOf(y).length > 0);
    return begin === undefined || end === undefined ? null : [daysOf(begin)[0], daysOf(end).at(-1) ?? ""];
}

/** `1950S2`, `Y17E8`, `Y171010000S3`. @param {string} text @returns {[string, string] | null} */
function extentOfYear(text) {
    const found = text.match(/^(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4}))(?:S(\d+))?$/);
    if (!found) return null;
    const [, large, exponent = 0, short, significant] = found;
    const year = Number(large ?? short) * 10 ** Number(exponent);
    const digits = short ? 4 : String(Math.abs(year)).length;
    const step = significant ? 10 ** (digits - Number(significant)) : 1;
    const near = year - (year % step);
    const far = near + (text.includes("-") ? 1 - step : step - 1);
    return wholeYears(Math.min(near, far), Math.max(near, far));
}

/** The wall clock's time, whatever the offset. @param {string} text @returns {[string, string] | null} */
function extentOfTime(text) {
    const time = text.match(/^-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)?.[0];
    return time ? [time, time] : null;
}

/** To compare days and times by. @param {string} text */
function key(text) {
    const [, year, month, day, time = ""] = text.match(/^Y?(-?\d+)-(\d\d)-(\d\d)(?:T(.*))?$/) ?? [];
    return Number(year) * 372 + Number(month) * 31 + Number(day) + Number(`0.${time.replaceAll(":", "")}`);
}

/**
 * Any expression of EDTF.
 * @param {string} expression
 * @returns {Bounds | null} null where a date in it is none
 */
export function extentOf(expression) {
    const text = expression.replace(/[?~%]/g, "");
    const set = text.match(/^[[{](.*)[\]}]$/)?.[1];
    const spans = set?.split(",").map((element) => element.split("..")) ?? [text.split("/")];
    const bounds = spans.map((ends) => {
        const dates = ends.map((end) => extentOfDate(end) ?? extentOfYear(end) ?? extentOfTime(end));
        const isOpen = (/** @type {number} */ at) => ends.length === 2 && ["", ".."].includes(ends[at]);
        if (ends.length > 2 || dates.some((date, at) => !date && !isOpen(at))) return null;
        return /** @type {Bounds} */ ([dates[0]?.[0] ?? null, dates[ends.length - 1]?.[1] ?? null]);
    });
    const known = bounds.filter((bound) => bound !== null);
    if (known.length < bounds.length) return null;
    const ordered = (/** @type {0 | 1} */ side) =>
        known.map((bound) => bound[side]).sort((a, b) => (a && b ? key(a) - key(b) : 0));
    const [begins, ends] = [ordered(0), ordered(1)];
    return [begins.includes(null) ? null : begins[0], ends.includes(null) ? null : (ends.at(-1) ?? null)];
}
