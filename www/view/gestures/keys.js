import { ZOOM_STEP } from "../stage.js";

/**
 * The keyboard on the stage: events, zoom round the one that has the focus, ends. Keys with Ctrl, ⌘ or Alt are the browser's.
 * @param {import("../stage.js").Stage} stage
 */
export function keys(stage) {
    /** @type {{ [key: string]: (x_px?: number) => void }} */
    const acts = {
        ArrowRight: () => stage.step(1),
        ArrowLeft: () => stage.step(-1),
        Home: () => stage.step(-Infinity),
        End: () => stage.step(Infinity),
        PageUp: () => stage.pan(stage.width * 0.8, true),
        PageDown: () => stage.pan(-stage.width * 0.8, true),
        "+": (x_px) => stage.zoom(ZOOM_STEP, x_px),
        "=": (x_px) => stage.zoom(ZOOM_STEP, x_px),
        "-": (x_px) => stage.zoom(1 / ZOOM_STEP, x_px),
        0: () => stage.fit(),
    };
    stage.canvas.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const act = acts[event.key];
        if (!act) return;
        event.preventDefault();
        const item = event.target instanceof Element && event.target.closest("li");
        const moment = item ? stage.moment(Number(item.dataset.index)) : null;
        // Of what began before the stage does, its edge.
        act(moment === null ? undefined : Math.max(0, Math.min(stage.width, stage.xFromSeconds(moment))));
    });
}
