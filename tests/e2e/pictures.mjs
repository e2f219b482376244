// Screenshots kept small and compared: a picture is the mean colours of a screenshot's squares of 4 by 4 pixels.
//
// What another anti-aliasing draws half a pixel further moves between neighbouring squares, whose sum stays; a word that
// is missing changes the sum. The browser's own canvas reads and writes the PNGs.

/** The side of a square, in CSS pixels. */
const SQUARE_PX = 4;
/** Colours are kept in steps of so much of 255: the files get a third smaller, and no eye sees it. */
const STEP = 4;
/**
 * A square has changed if it and its eight neighbours together have by more than this, of 255. Half a pixel to the right
 * and down makes 17 in the worst place, the shortest date that is missing 35.
 */
const TOLERANCE = 20;
/** So many changed squares that touch are a change. */
const LEAST_SQUARES = 2;

/**
 * @typedef {{ width: number, height: number, rgb: Uint8Array }} Picture squares a row, rows, their colours
 * @typedef {{ left: number, top: number, right: number, bottom: number, squares: number }} Change where, in CSS pixels
 */

/**
 * Reads a PNG: a screenshot, of whose squares it takes the means, or a picture that was kept (`square_px` 1).
 * @param {import("playwright-core").Page} page any that has no policy
 * @param {Buffer} png
 * @param {{ square_px?: number, shift_px?: number }} [options] shift_px: to the right and down, as if drawn between pixels
 * @returns {Promise<Picture>}
 */
export async function pictureFromPng(page, png, { square_px = SQUARE_PX, shift_px = 0 } = {}) {
    const argument = { base64: png.toString("base64"), square_px, shift_px, step: STEP };
    const { width, height, rgb } = await page.evaluate(async ({ base64, square_px, shift_px, step }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        if (!context) throw new Error("This browser has no canvas.");
        context.drawImage(bitmap, 0, 0);
        if (shift_px) context.drawImage(bitmap, shift_px, shift_px);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const [width, height] = [Math.floor(bitmap.width / square_px), Math.floor(bitmap.height / square_px)];
        const sums = new Uint32Array(width * height * 3);
        for (let y = 0; y < height * square_px; y++) {
            for (let x = 0; x < width * square_px; x++) {
                const to = (Math.floor(y / square_px) * width + Math.floor(x / square_px)) * 3;
                const from = (y * bitmap.width + x) * 4;
                for (let channel = 0; channel < 3; channel++) sums[to + channel] += data[from + channel];
            }
        }
        const mean = (/** @type {number} */ sum) =>
            square_px === 1 ? sum : Math.min(255, Math.round(sum / square_px ** 2 / step) * step);
        return { width, height, rgb: btoa(Array.from(sums, (sum) => String.fromCharCode(mean(sum))).join("")) };
    }, argument);
    return { width, height, rgb: new Uint8Array(Buffer.from(rgb, "base64")) };
}

/**
 * The PNG to keep.
 * @param {import("playwright-core").Page} page
 * @param {Picture} picture
 */
export async function pngFromPicture(page, { width, height, rgb }) {
    const argument = { width, height, rgb: Buffer.from(rgb).toString("base64") };
    const base64 = await page.evaluate(async ({ width, height, rgb }) => {
        const letters = atob(rgb);
        const data = new Uint8ClampedArray(width * height * 4).fill(255);
        for (let at = 0; at < letters.length; at++) data[Math.floor(at / 3) * 4 + (at % 3)] = letters.charCodeAt(at);
        const canvas = new OffscreenCanvas(width, height);
        canvas.getContext("2d")?.putImageData(new ImageData(data, width, height), 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }, argument);
    return Buffer.from(base64, "base64");
}

/**
 * By how much each square differs with its neighbours, of 255, in the channel that differs most: what only moved from a
 * square into the next differs little.
 * @param {Picture} before
 * @param {Picture} now of the same size
 */
export function differences({ width, height, rgb }, now) {
    const sums = [0, 1, 2].map((channel) => {
        // Sums of all above and to the left, so that nine squares are four look-ups.
        const sum = new Int32Array((width + 1) * (height + 1));
        for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
                const at = (y * width + x) * 3 + channel;
                const to = (y + 1) * (width + 1) + x + 1;
                sum[to] = rgb[at] - now.rgb[at] + sum[to - 1] + sum[to - width - 1] - sum[to - width - 2];
            }
        }
        return sum;
    });
    return Float32Array.from({ length: width * height }, (_, square) => {
        const [x, y] = [square % width, Math.floor(square / width)];
        const [left, right] = [Math.max(0, x - 1), Math.min(width, x + 2)];
        const [top, bottom] = [Math.max(0, y - 1) * (width + 1), Math.min(height, y + 2) * (width + 1)];
        const total = (/** @type {Int32Array} */ sum) =>
            Math.abs(sum[bottom + right] - sum[bottom + left] - sum[top + right] + sum[top + left]);
        return Math.max(...sums.map(total)) / 9;
    });
}

/**
 * Where two pictures differ, the largest place first; empty where they show the same.
 * @param {Picture} before
 * @param {Picture} now
 * @returns {Change[]}
 */
export function changes(before, now) {
    const { width, height } = before;
    if (width !== now.width || height !== now.height)
        return [{ left: 0, top: 0, right: now.width * SQUARE_PX, bottom: now.height * SQUARE_PX, squares: Infinity }];
    const changed = Uint8Array.from(differences(before, now), (difference) => Number(difference > TOLERANCE));
    /** @type {Change[]} */
    const found = [];
    for (let first = 0; first < changed.length; first++) {
        if (!changed[first]) continue;
        changed[first] = 0;
        const change = { left: Infinity, top: Infinity, right: 0, bottom: 0, squares: 0 };
        for (const waiting = [first]; waiting.length > 0;) {
            const square = waiting.pop() ?? 0;
            const [x, y] = [square % width, Math.floor(square / width)];
            change.squares++;
            change.left = Math.min(change.left, x * SQUARE_PX);
            change.top = Math.min(change.top, y * SQUARE_PX);
            change.right = Math.max(change.right, (x + 1) * SQUARE_PX);
            change.bottom = Math.max(change.bottom, (y + 1) * SQUARE_PX);
            for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    const neighbour = row * width + column;
                    if (changed[neighbour]) waiting.push(neighbour);
                    changed[neighbour] = 0;
                }
            }
        }
        if (change.squares >= LEAST_SQUARES) found.push(change);
    }
    return found.sort((a, b) => b.squares - a.squares);
}

/** @param {Change[]} changes */
export const told = (changes) =>
    changes
        .slice(0, 5)
        .map(({ left, top, right, bottom }) => `x ${left} to ${right} and y ${top} to ${bottom}`)
        .join("; ");
