/** The lowest that a bar with an event in it may be, as a part of the tallest. */
const LOWEST = 0.07;

/**
 * A histogram's bars as a path: one unit wide each, with a gap, `top` units high at most.
 * @param {Uint32Array} counts
 * @param {number} top
 */
export function outline(counts, top) {
    let path = "";
    counts.forEach((n, bin) => {
        if (n) path += `M${bin + 0.1} ${top}v${-Math.max(n, top * LOWEST)}h.8V${top}z`;
    });
    return path;
}
