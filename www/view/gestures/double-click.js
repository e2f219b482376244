import { ZOOM_STEP } from "../stage.js";

/**
 * A double click on the ground zooms in there, with Shift out.
 * @param {import("../stage.js").Stage} stage
 */
export function doubleClick(stage) {
    stage.canvas.addEventListener("dblclick", (event) => {
        if (event.target instanceof Element && event.target.closest("button")) return;
        const x = event.clientX - stage.canvas.getBoundingClientRect().left;
        stage.zoom(event.shiftKey ? 1 / ZOOM_STEP : ZOOM_STEP, x);
    });
}
