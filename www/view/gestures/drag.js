import { still } from "../dom.js";

/** A press that moves less is a click. */
const SLOP_PX = 4;
/** How long the stage coasts after a release in full swing, and how old a swing may be, ms. */
const COAST_MS = 900;
const SWING_MS = 60;
/** The slowest swing that coasts, and the fastest, px per ms. */
const SPEED = { least: 0.2, most: 4 };
/** How much the latest move counts among those before. */
const LATEST = 0.4;

/**
 * Drag to pan. Let go in full swing the stage coasts on and slows down, where the reader has nothing against motion.
 * @param {import("../stage.js").Stage} stage
 * @param {AbortSignal} signal
 */
export function drag(stage, signal) {
    const { canvas } = stage;
    /** @type {number | null} */
    let pointer = null;
    let fingers = 0;
    let dragging = false;
    let start = 0;
    let last = 0;
    let time = 0;
    let speed = 0;
    let coasting = false;

    const stop = () => {
        pointer = null;
        dragging = false;
        canvas.classList.remove("dragging");
    };
    signal.addEventListener("abort", stop);

    canvas.addEventListener("pointerdown", (event) => {
        fingers += event.isPrimary ? -fingers + 1 : 1;
        stop();
        // A press holds it.
        if (coasting) stage.pan(0);
        coasting = false;
        if (fingers > 1 || event.button !== 0) return;
        pointer = event.pointerId;
        start = event.clientX;
        last = event.clientX;
        time = event.timeStamp;
        speed = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
        if (event.pointerId !== pointer) return;
        if (!dragging) {
            if (Math.abs(event.clientX - start) < SLOP_PX) return;
            dragging = true;
            canvas.classList.add("dragging");
            canvas.setPointerCapture(event.pointerId);
        }
        const moved_px = event.clientX - last;
        stage.pan(moved_px);
        last = event.clientX;
        speed += LATEST * (moved_px / Math.max(1, event.timeStamp - time) - speed);
        time = event.timeStamp;
    });
    canvas.addEventListener("pointerup", (event) => {
        if (event.pointerId !== pointer) return;
        const dragged = dragging;
        stop();
        if (!dragged) return;
        coasting = event.timeStamp - time < SWING_MS && Math.abs(speed) > SPEED.least && !still();
        // A flight begins three times as fast as it is on average: as fast as the swing.
        const begin = Math.max(-SPEED.most, Math.min(SPEED.most, speed));
        if (coasting) stage.pan((begin * COAST_MS) / 3, COAST_MS);
        // The click that follows the release was not meant for what lies under it.
        const swallow = (/** @type {Event} */ click) => click.stopPropagation();
        canvas.addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => canvas.removeEventListener("click", swallow, { capture: true }));
    });
    canvas.addEventListener("pointercancel", () => {
        fingers = 0;
        stop();
    });
}
