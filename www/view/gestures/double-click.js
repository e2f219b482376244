import { ZOOM_STEP } from "../stage.js";

/** Two clicks that are one double click are no farther apart. */
const DOUBLE_MS = 800;

/**
 * A double click on the ground zooms in there, with Shift out.
 * @param {import("../stage.js").Stage} stage
 */
export function doubleClick(stage) {
    let opened = -DOUBLE_MS;
    stage.canvas.addEventListener("click", ({ target, timeStamp }) => {
        if (target instanceof Element && target.closest("button")) opened = timeStamp;
    });
    stage.canvas.addEventListener("dblclick", (event) => {
        // What the first click opened may have moved what is below the second.
        if (event.timeStamp - opened < DOUBLE_MS) return;
        const x = event.clientX - stage.canvas.getBoundingClientRect().left;
        stage.zoom(event.shiftKey ? 1 / ZOOM_STEP : ZOOM_STEP, x);
    });
}
