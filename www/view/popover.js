import { el } from "./dom.js";

/** From a panel to the edge of the element, px. */
const EDGE_PX = 8;

/**
 * A button with a panel beneath it, open while the reader is at it: closed by Esc, by the button and by a click elsewhere.
 * @param {AbortSignal} signal
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} content
 * @param {{ opened?: () => Promise<unknown> | undefined }} [options]
 */
export function popover(signal, button, content, { opened } = {}) {
    const panel = el("div", { class: "panel", part: "panel", hidden: true }, content);
    const element = el("div", { class: "popover" }, button, panel);
    button.setAttribute("aria-expanded", "false");

    /** Lives while the panel is open. @type {AbortController | undefined} */
    let opening;
    const set = (/** @type {boolean} */ open) => {
        if (panel.hidden !== open) return;
        panel.hidden = !open;
        button.setAttribute("aria-expanded", String(open));
        opening?.abort();
        if (!open) return;
        opening = new AbortController();
        const until = AbortSignal.any([signal, opening.signal]);
        document.addEventListener("pointerdown", (event) => elsewhere(event.composedPath().includes(element)), {
            signal: until,
        });
        place();
        // What is fetched first makes it larger.
        void opened?.()?.then(place);
    };
    const elsewhere = (/** @type {boolean} */ inside) => {
        if (!inside) set(false);
    };
    // The panel hangs from its button, moved to the left as far as the element's edge asks for.
    const place = () => {
        panel.style.left = "0px";
        const bounds = /** @type {Element} */ (element.closest(".root")).getBoundingClientRect();
        const { left, right } = panel.getBoundingClientRect();
        panel.style.left = `${Math.max(bounds.left + EDGE_PX - left, Math.min(0, bounds.right - EDGE_PX - right))}px`;
        panel.scrollIntoView({ block: "nearest" });
    };
    button.addEventListener("click", () => set(panel.hidden !== false));
    element.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || panel.hidden) return;
        event.preventDefault();
        event.stopPropagation();
        set(false);
        button.focus();
    });
    element.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node) elsewhere(element.contains(relatedTarget));
    });
    return { element, panel };
}
