/** A press that moves less is a click. */
const SLOP_PX = 4;
/**
 * Drag to pan.
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

    const stop = () => {
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
        last = event.clientX;
    });
    canvas.addEventListener("pointermove", (event) => {
        if (event.pointerId !== pointer) return;
        if (!dragging) {
            if (Math.abs(event.clientX - start) < SLOP_PX) return;
            dragging = true;
            canvas.classList.add("dragging");
            canvas.setPointerCapture(event.pointerId);
        }
        stage.pan(event.clientX - last);
        last = event.clientX;
    });
    canvas.addEventListener("pointerup", (event) => {
        if (event.pointerId !== pointer) return;
        const dragged = dragging;
        stop();
        if (!dragged) return;
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
