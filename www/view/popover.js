import { el } from "./dom.js";

/**
 * A button with a panel beneath it, open while the reader is at it: closed by Esc, by the button and by a click elsewhere.
 * @param {AbortSignal} signal
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} content
 * @param {{ opened?: () => void }} [options]
 */
export function popover(signal, button, content, { opened } = {}) {
    const panel = el("div", { class: "panel", part: "panel", hidden: true }, content);
    const element = el("div", { class: "popover" }, button, panel);
    button.setAttribute("aria-expanded", "false");

    const set = (/** @type {boolean} */ open) => {
        if (panel.hidden !== open) return;
        panel.hidden = !open;
        button.setAttribute("aria-expanded", String(open));
        if (open) {
            opened?.();
            place();
        }
    };
    // The panel hangs from its button, moved to the left as far as the element's edge asks for.
    const place = () => {
        panel.style.insetInlineStart = "0px";
        const bounds = element.closest(".root")?.getBoundingClientRect();
        const box = panel.getBoundingClientRect();
        if (!bounds) return;
        const over = Math.max(0, box.right - bounds.right + 8);
        const under = Math.max(0, bounds.left + 8 - box.left);
        if (over) panel.style.insetInlineStart = `${-Math.min(over, box.left - bounds.left - 8)}px`;
        else if (under) panel.style.insetInlineStart = `${-under}px`;
    };
    button.addEventListener("click", () => set(panel.hidden !== false));
    element.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || panel.hidden) return;
        event.preventDefault();
        event.stopPropagation();
        set(false);
        button.focus();
    });
    element.addEventListener("focusout", (event) => {
        if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) set(false);
    });
    document.addEventListener(
        "pointerdown",
        (event) => {
            if (!event.composedPath().includes(element)) set(false);
        },
        { signal },
    );
    return { element, panel, close: () => set(false) };
}
