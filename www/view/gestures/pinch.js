/**
 * Two fingers zoom and pan at once: the moments under them stay under them.
 * @param {import("../stage.js").Stage} stage
 * @param {AbortSignal} signal
 */
export function pinch(stage, signal) {
    const { canvas } = stage;
    /** @type {Map<number, number>} pointer to its x, in px from the page's left edge */
    const fingers = new Map();
    const drop = (/** @type {PointerEvent} */ event) => fingers.delete(event.pointerId);

    canvas.addEventListener("pointerdown", (event) => {
        if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
    });
    canvas.addEventListener("pointermove", (event) => {
        if (!fingers.has(event.pointerId)) return;
        const before = [...fingers.values()];
        fingers.set(event.pointerId, event.clientX);
        if (fingers.size !== 2) return;
        const after = [...fingers.values()];
        const spread = (/** @type {number[]} */ [a = 0, b = 0]) => Math.max(24, Math.abs(a - b));
        const middle = (/** @type {number[]} */ [a = 0, b = 0]) => (a + b) / 2;
        const left = canvas.getBoundingClientRect().left;
        stage.pan(middle(after) - middle(before));
        stage.zoom(spread(after) / spread(before), middle(after) - left, false);
    });
    document.addEventListener("pointerup", drop, { signal });
    document.addEventListener("pointercancel", drop, { signal });
}
