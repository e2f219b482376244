import { still } from "../dom.js";

/** A press that moves less is a click. */
const SLOP_PX = 4;
/** The speed at the release is that of the last moments. */
const MEMORY_MS = 90;
/** Speed falls to a third in this time, and ends below this many px a ms. */
const FRICTION_MS = 320;
const SLOWEST = 0.02;

/**
 * Drag to pan, and let go to let it run out.
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
    /** @type {{ x: number, time: number }[]} */
    let trail = [];
    let run = 0;

    const stop = () => {
        cancelAnimationFrame(run);
        pointer = null;
        dragging = false;
        canvas.classList.remove("dragging");
    };
    signal.addEventListener("abort", stop);

    canvas.addEventListener("pointerdown", (event) => {
        fingers += event.isPrimary ? -fingers + 1 : 1;
        stop();
        if (fingers > 1 || event.button !== 0) return;
        pointer = event.pointerId;
        start = event.clientX;
        trail = [{ x: event.clientX, time: event.timeStamp }];
    });
    canvas.addEventListener("pointermove", (event) => {
        if (event.pointerId !== pointer) return;
        if (!dragging) {
            if (Math.abs(event.clientX - start) < SLOP_PX) return;
            dragging = true;
            canvas.classList.add("dragging");
            canvas.setPointerCapture(event.pointerId);
        }
        const last = trail[trail.length - 1];
        stage.pan(event.clientX - (last?.x ?? event.clientX));
        trail = [
            ...trail.filter(({ time }) => event.timeStamp - time < MEMORY_MS),
            { x: event.clientX, time: event.timeStamp },
        ];
    });
    canvas.addEventListener("pointerup", (event) => {
        if (event.pointerId !== pointer) return;
        const dragged = dragging;
        const recent = trail.filter(({ time }) => event.timeStamp - time < MEMORY_MS);
        stop();
        if (!dragged) return;
        // The click that follows the release was not meant for what lies under it.
        const swallow = (/** @type {Event} */ click) => click.stopPropagation();
        canvas.addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => canvas.removeEventListener("click", swallow, { capture: true }));
        const first = recent[0];
        const last = recent[recent.length - 1];
        if (!still() && first && last && last.time > first.time) glide((last.x - first.x) / (last.time - first.time));
    });
    canvas.addEventListener("pointercancel", () => {
        fingers = 0;
        stop();
    });

    /** @param {number} speed px a ms */
    function glide(speed) {
        let before = performance.now();
        const step = (/** @type {number} */ now) => {
            const dt = Math.max(0, now - before);
            before = now;
            stage.pan(speed * dt);
            speed *= Math.exp(-dt / FRICTION_MS);
            if (Math.abs(speed) > SLOWEST) run = requestAnimationFrame(step);
        };
        run = requestAnimationFrame(step);
    }
}
