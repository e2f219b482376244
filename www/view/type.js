import { el } from "./dom.js";

/**
 * The advance widths of a class's font for U+0000 to U+007F, in CSS pixels.
 * @param {HTMLElement} canvas
 * @param {string} name of the class
 */
export function measureAdvances(canvas, name) {
    const probe = el("span", { class: name });
    canvas.append(probe);
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
    probe.remove();
    const context = document.createElement("canvas").getContext("2d");
    if (!context) return undefined;
    context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return Float32Array.from({ length: 128 }, (_, code) =>
        code < 32 ? 0 : context.measureText(String.fromCharCode(code)).width,
    );
}
