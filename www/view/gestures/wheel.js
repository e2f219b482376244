/** Pixels of wheel for a doubling; a notch of a mouse is about 100. */
const DOUBLING_PX = 240;
/** What a line and a page of wheel are in pixels, where a browser counts in them. */
const UNIT_PX = [1, 16, 400];

/**
 * The wheel zooms at the pointer, with Ctrl or ⌘ or once the reader has clicked the stage, no event on it, and has not
 * left it since; else the page scrolls.
 * Sideways it pans. A pinch on a trackpad is a wheel with Ctrl.
 * @param {import("../stage.js").Stage} stage
 */
export function wheel(stage) {
    let entered = false;
    stage.canvas.addEventListener("pointerdown", ({ target }) => {
        entered = !(target instanceof Element && target.closest("button"));
    });
    stage.canvas.addEventListener("pointerleave", () => {
        entered = false;
    });
    stage.element.addEventListener("keydown", (event) => {
        if (event.key === "Escape") entered = false;
    });
    stage.canvas.addEventListener(
        "wheel",
        (event) => {
            const unit = UNIT_PX[event.deltaMode] ?? 1;
            const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
            if (sideways) {
                event.preventDefault();
                stage.pan(-(event.deltaX || event.deltaY) * unit);
            } else if (event.ctrlKey || event.metaKey || entered) {
                event.preventDefault();
                const x = event.clientX - stage.canvas.getBoundingClientRect().left;
                // A trackpad's pinch comes in small steps that mean more.
                const finer = event.ctrlKey && Math.abs(event.deltaY) < 50 ? 4 : 1;
                stage.zoom(2 ** ((-event.deltaY * unit * finer) / DOUBLING_PX), x, false);
            }
        },
        { passive: false },
    );
}
