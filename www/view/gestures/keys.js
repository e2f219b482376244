import { ZOOM_STEP } from "../stage.js";

/**
 * The keyboard on the stage: events, zoom, ends. Keys with Ctrl, ⌘ or Alt are the browser's.
 * @param {import("../stage.js").Stage} stage
 */
export function keys(stage) {
    /** @type {{ [key: string]: () => void }} */
    const acts = {
        ArrowRight: () => stage.step(1),
        ArrowLeft: () => stage.step(-1),
        Home: () => stage.step(-Infinity),
        End: () => stage.step(Infinity),
        PageUp: () => stage.pan(stage.width * 0.8, true),
        PageDown: () => stage.pan(-stage.width * 0.8, true),
        "+": () => stage.zoom(ZOOM_STEP),
        "=": () => stage.zoom(ZOOM_STEP),
        "-": () => stage.zoom(1 / ZOOM_STEP),
        0: () => stage.fit(),
    };
    stage.canvas.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const act = acts[event.key];
        if (!act) return;
        event.preventDefault();
        act();
    });
}
