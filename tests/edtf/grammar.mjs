// Strings drawn from the grammar of EDTF, levels 0 to 2, as the Library of Congress has it
// (https://www.loc.gov/standards/datetime/): each is valid by the way it is made.

/** Marsaglia's xorshift32: the same strings on every machine. */
export class Draw {
    /** @param {number} seed not 0 */
    constructor(seed) {
        this.state = seed;
    }

    /** @param {number} limit */
    below(limit) {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 17;
        this.state ^= this.state << 5;
        return (this.state >>> 0) % limit;
    }

    /** @param {number} first @param {number} last inclusive */
    within(first, last) {
        return first + this.below(last - first + 1);
    }

    /**
     * @template T
     * @param {readonly T[]} choices
     */
    oneOf(choices) {
        return choices[this.below(choices.length)];
    }
}

/**
 * A date in parts.
 * @typedef {object} Drawn
 * @property {string} text
 * @property {number} key grows with its first day, roughly: of two dates with unlike keys the lesser begins first
 */
/** @typedef {(draw: Draw) => string} Maker */

const qualifiers = ["?", "~", "%"];
const pad = (/** @type {number} */ number, width = 2) => String(number).padStart(width, "0");
const signed = (/** @type {number} */ year) => `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}`;
const isLeap = (/** @type {number} */ year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param {number} year @param {number} month */
export function daysIn(year, month) {
    if (month === 2) return isLeap(year) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Of any age, most of them of our time; some before the year 0 and some in its first centuries. */
function year(/** @type {Draw} */ draw) {
    return (
        [draw.within(-9999, -1), draw.within(0, 999), draw.within(0, 9999)][draw.below(8)] ?? draw.within(1500, 2050)
    );
}

/** @type {(draw: Draw, parts?: number) => Drawn} */
function plain(draw, parts = draw.within(1, 3)) {
    const [y, m] = [year(draw), draw.within(1, 12)];
    const d = draw.below(6) === 0 ? daysIn(y, m) : draw.within(1, daysIn(y, m));
    return {
        text: [signed(y), pad(m), pad(d)].slice(0, parts).join("-"),
        key: y * 372 + (parts > 1 ? m * 31 : 31) + (parts > 2 ? d : 0),
    };
}

const offsets = ["", "", "Z", "-04", "+04:30", "+14:00", "-11:45", "+00:30", "+01", "-12"];

/** @type {Maker} */
function dateTime(draw) {
    const time = [draw.below(24), draw.below(60), draw.below(60)].map((number) => pad(number)).join(":");
    return `${plain(draw, 3).text}T${time}${draw.oneOf(offsets)}`;
}

/** @type {Maker} */
function bigYear(draw) {
    const sign = draw.oneOf(["", "", "-"]);
    const digits = draw.oneOf([5, 5, 5, 6, 9, 13]);
    return `Y${sign}${draw.within(1, 9)}${Array.from({ length: digits - 1 }, () => draw.below(10)).join("")}`;
}

/** @type {Maker} */
const exponential = (draw) =>
    `Y${draw.oneOf(["", "-"])}${draw.within(1, 99)}E${draw.within(4, draw.oneOf([4, 8, 12]))}`;

/** @type {Maker} */
function significant(draw) {
    switch (draw.below(4)) {
        case 0:
            return `${bigYear(draw)}S${draw.within(1, 5)}`;
        case 1:
            return `${exponential(draw)}S${draw.within(1, 4)}`;
        default:
            return `${signed(year(draw))}S${draw.within(1, 4)}`;
    }
}

/** @type {(draw: Draw, first: number, last: number) => Drawn} */
function subYear(draw, first, last) {
    const [y, code] = [year(draw), draw.within(first, last)];
    return { text: `${signed(y)}-${code}`, key: y * 372 + 31 };
}

/** Marks before or after one component, or several: the first `count` a group. */
function qualified(/** @type {Draw} */ draw) {
    const components = plain(draw).text.match(/^-?\d+|\d+/g) ?? [];
    for (const place of components.keys()) {
        const mark = draw.oneOf(qualifiers);
        const odds = draw.below(4);
        if (odds === 0) components[place] = `${mark}${components[place]}`;
        if (odds === 1) components[place] = `${components[place]}${mark}`;
    }
    if (!/[?~%]/.test(components.join(""))) components[0] = `${draw.oneOf(qualifiers)}${components[0]}`;
    return components.join("-");
}

/** Level 1: the rightmost digits of the year, the month, the day, or both of these. */
function unspecifiedRight(/** @type {Draw} */ draw) {
    const sign = draw.oneOf(["", "", "", "-"]);
    const [y, m] = [pad(draw.within(1, draw.oneOf([9, 9999, 9999, 9999])), 4), pad(draw.within(1, 12))];
    const forms = [`${y.slice(0, 3)}X`, `${y.slice(0, 2)}XX`, `${y}-XX`, `${y}-${m}-XX`, `${y}-XX-XX`];
    return sign + draw.oneOf(forms) + draw.oneOf(["", "", "", ...qualifiers]);
}

/** Level 2: any digits of a date that there is. */
function unspecifiedAnywhere(/** @type {Draw} */ draw) {
    const leap = 4 * draw.within(300, 500);
    const text = draw.below(12) === 0 && isLeap(leap) ? `${leap}-02-29` : plain(draw).text;
    if (text === "0000") return "XX0X";
    const odds = draw.within(2, 4);
    return text.replace(/\d/g, (digit) => (draw.below(odds) === 0 ? "X" : digit));
}

/** @type {(draw: Draw, make: (draw: Draw) => Drawn) => [string, string]} */
function inOrder(draw, make) {
    const [one, other] = [make(draw), make(draw)].sort((a, b) => a.key - b.key);
    return [one.text, other.key === one.key ? one.text : other.text];
}

/** @type {Maker} */
function interval(draw) {
    return inOrder(draw, plain).join("/");
}

/** @type {Maker} */
function openInterval(draw) {
    const date = plain(draw).text + draw.oneOf(["", "", ...qualifiers]);
    const end = draw.oneOf(["..", ""]);
    return draw.below(2) ? `${date}/${end}` : `${end}/${date}`;
}

/** Level 1 and 2: qualified ends, and a last day that is unspecified. */
function qualifiedInterval(/** @type {Draw} */ draw) {
    const [first, last] = inOrder(draw, plain);
    const mark = (/** @type {string} */ text) => {
        const own = text.replace(/-(\d\d)$/, (_, digits) => `-${draw.oneOf(qualifiers)}${digits}`);
        const unspecified = text.replace(/^(\d{4}-\d\d)-\d\d$/, "$1-XX");
        return draw.oneOf([text, text + draw.oneOf(qualifiers), own, unspecified]);
    };
    return `${mark(first)}/${mark(last)}`;
}

/** @type {Maker} */
const seasonInterval = (draw) => inOrder(draw, (draw) => subYear(draw, 21, 24)).join("/");

/** Dates far apart and in order, or close together and in none. @type {Maker} */
function set(draw) {
    const [open, close] = draw.oneOf(["[]", "{}"]);
    const [parts, count, near] = [draw.within(1, 3), draw.within(1, 4), draw.below(4) === 0];
    const base = draw.within(1000, 2000);
    const date = () => {
        const drawn = plain(draw, draw.below(4) ? parts : draw.within(1, 3));
        if (!near) return drawn;
        const y = base + draw.below(3);
        // A 29 February would need its year.
        return { text: drawn.text.replace(/^-?\d+/, pad(y, 4)).replace("-02-29", "-02-28"), key: y * 372 };
    };
    const dates = Array.from({ length: 2 * count }, date);
    if (!near) dates.sort((a, b) => a.key - b.key);
    const marks = draw.below(4) === 0 ? qualifiers : [""];
    const elements = Array.from({ length: count }, (_, place) => {
        const [first, last] = [dates[2 * place], dates[2 * place + 1]];
        const alike = first.text.match(/\d+/g)?.length === last.text.match(/\d+/g)?.length && first.key < last.key;
        return alike && draw.below(3) === 0 ? `${first.text}..${last.text}` : first.text + draw.oneOf(marks);
    });
    if (draw.below(6) === 0 && !elements[0].includes("..")) elements[0] = `..${elements[0]}`;
    const last = elements.length - 1;
    if (draw.below(6) === 0 && !elements[last].includes("..")) elements[last] += "..";
    return open + elements.join(",") + close;
}

/** The whole grammar: makers by name, and how often each is drawn. @type {[name: string, share: number, make: Maker][]} */
export const makers = [
    ["calendar dates", 5, (draw) => plain(draw).text],
    ["date-times", 5, dateTime],
    ["intervals", 5, interval],
    ["open and unknown ends", 4, openInterval],
    ["years with a letter", 3, bigYear],
    ["seasons", 2, (draw) => subYear(draw, 21, 24).text],
    ["the whole qualified", 4, (draw) => `${plain(draw).text}${draw.oneOf(qualifiers)}`],
    ["unspecified at the right", 3, unspecifiedRight],
    ["exponential years", 2, exponential],
    ["significant digits", 3, significant],
    ["sub-year groupings", 4, (draw) => subYear(draw, 25, 41).text],
    ["groups and components qualified", 6, qualified],
    ["unspecified anywhere", 6, unspecifiedAnywhere],
    ["intervals with qualified ends", 5, qualifiedInterval],
    ["sets", 8, set],
    // The standard has them in no example, and excludes them nowhere.
    ["intervals of seasons", 1, seasonInterval],
];

/**
 * A string that is nearly one: some characters changed, or what only looks right. Most are no date.
 * @param {Draw} draw
 * @param {string} text one that is
 */
export function spoilt(draw, text) {
    switch (draw.below(24)) {
        case 0:
            return `${4 * draw.within(300, 500) + draw.within(1, 3)}-02-29`;
        case 1:
            return text.replace(/([+-]\d\d):?(\d\d)$/, "$1$2");
        case 2:
            return text.replace(/^(.)(.+)\.\.([^,]+)(.)$/, "$1$3..$2$4");
        default:
            return mutated(draw, text);
    }
}

/** @param {Draw} draw @param {string} text */
function mutated(draw, text) {
    const characters = [...text];
    for (let changes = draw.within(1, 2); changes > 0; changes--) {
        const at = draw.below(characters.length + 1);
        const added = draw.oneOf([..."0123459-XXY?~%./[]{},ETSZ: "]);
        switch (draw.below(3)) {
            case 0:
                characters.splice(at, 0, added);
                break;
            case 1:
                characters.splice(at, 1);
                break;
            default:
                characters.splice(at, 1, added);
        }
    }
    return characters.join("");
}
