/** @typedef {import("./screen.js").Range} Range */

/**
 * A view on the way from one to another: the length changes by a constant factor, and the moment that both hold at the
 * same place stays there.
 * @param {Range} start
 * @param {Range} goal
 * @param {number} part 0 to 1
 * @returns {Range}
 */
export function between(start, goal, part) {
    const a = start.to - start.from;
    const b = goal.to - goal.from;
    const ratio = b / a;
    if (Math.abs(ratio - 1) < 1e-3) {
        const from = start.from + (goal.from - start.from) * part;
        return { from, to: from + a + (b - a) * part };
    }
    const held = (start.from * b - goal.from * a) / (b - a);
    const span = a * ratio ** part;
    const from = held - ((held - start.from) / a) * span;
    return { from, to: from + span };
}
