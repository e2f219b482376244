import { Chronology, readDate, secondsFromDate, zoom } from "../../pkg/dateline.js";

/**
 * @typedef {import("../../pkg/dateline.js").DateExpression} DateExpression
 * @typedef {import("../../pkg/dateline.js").DateOptions} DateOptions
 * @typedef {{ from: number, to: number }} Edges seconds
 */

/** The part of the axis that a hull takes: as much again on either side, so that its neighbours show. */
const HULL_PART = 0.34;
/** A day or a minute, drawn as a dot, is this wide on the axis. */
const POINT_PX = 7;
/** Where the known end of an open date stands, as a part of the axis from the side that is known. */
const KNOWN_PART = 0.34;
/** One lane with two lines of text. */
const LANE_PX = 66;

/** A text read as a date, and where it goes on an axis. Holds memory of the engine until it is freed. */
export class Reading {
    /**
     * @param {string} text
     * @param {DateOptions} options
     * @throws {Error} the engine's sentence, where the text is no date
     */
    constructor(text, options) {
        /** @type {DateExpression} */
        this.date = readDate(text, options);
        this.seconds = secondsFromDate(text, options);
        const event = { title: this.date.label, date: text };
        this.chronology = Chronology.read(JSON.stringify({ events: [event] }), { format: "json", ...options });
        this.lang = options.lang;
    }

    /** The date in words, as an axis or a card says it. */
    get short() {
        return this.chronology.dateLabels(Uint32Array.of(0), { lang: this.lang })[0];
    }

    /**
     * The stretch of time to show round the date; null where neither end is known.
     * @param {number} width of the axis, px
     * @returns {Edges | null}
     */
    edges(width) {
        const { begin, end } = this.seconds;
        if (begin === null || end === null) return this.#edgesOfOpen(width);
        const hull_px = this.date.begin === this.date.end ? POINT_PX : width * HULL_PART;
        const spare_s = ((end + 1 - begin) * (width / hull_px - 1)) / 2;
        return { from: begin - spare_s, to: end + 1 + spare_s };
    }

    /** How long an open date is nobody knows: the engine gives it room by its precision. @param {number} width */
    #edgesOfOpen(width) {
        const all = this.chronology.fit({ width });
        if (!all) return null;
        const { x, width: widths } = this.layout(all, width);
        const shift_px =
            this.seconds.end === null ? width * KNOWN_PART - x[0] : width * (1 - KNOWN_PART) - x[0] - widths[0];
        return zoom(all, width, 0, 1, shift_px);
    }

    /**
     * @param {Edges} edges
     * @param {number} width of the axis, px
     * @param {Partial<import("../../pkg/dateline.js").View>} [fonts]
     */
    layout(edges, width, fonts) {
        return this.chronology.layout({
            ...edges,
            width,
            height: LANE_PX,
            lane: LANE_PX,
            label: Math.min(width, 520),
            lang: this.lang,
            ...fonts,
        });
    }

    free() {
        this.chronology.free();
    }
}
