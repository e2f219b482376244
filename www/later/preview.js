import { date } from "../view/detail.js";
import { el, replace } from "../view/dom.js";
import { excerpt } from "../view/list.js";

export const words = {};

/** How long the pointer rests before there is a preview, and how long it may be away on its way to it, ms. */
const REST_MS = 150;
const GRACE_MS = 400;
/** A card's width with its margin, and its distance from what it belongs to, px. */
const CARD_PX = 320;
const GAP_PX = 8;

/**
 * What a reference leads to, before it is followed: date, title and first words, beside the pane where there is room,
 * else below the line that holds the reference.
 *
 *        stage    ┌───────┐│ Nobody answers
 *                 │ card  ││ (see April 1999).
 *                 └───────┘│ The envoy waits.
 *
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const card = el("div", {
        class: "preview",
        part: "preview",
        id: "preview",
        role: "tooltip",
        popover: "manual",
        onpointerenter: () => clearTimeout(timer),
        onpointerleave: () => later(hide, GRACE_MS),
    });
    screen.element.append(card);
    let timer = 0;
    /** The reference that it belongs to. @type {HTMLElement | null} */
    let owner = null;
    /** Lives while there is a preview. @type {AbortController | undefined} */
    let shown;
    screen.host.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        shown?.abort();
    });

    const later = (/** @type {() => void} */ act, /** @type {number} */ ms) => {
        clearTimeout(timer);
        timer = window.setTimeout(act, ms);
    };

    function hide() {
        clearTimeout(timer);
        shown?.abort();
        owner?.removeAttribute("aria-describedby");
        owner = null;
        if (card.matches(":popover-open")) card.hidePopover();
    }

    /** @param {HTMLElement} link @param {number} index */
    function show(link, index) {
        hide();
        // It may have been long in coming, and the reader gone on; a finger that taps hovers over nothing.
        if (!link.matches(":hover, :focus-visible") || screen.host.signal.aborted) return;
        owner = link;
        const event = screen.chronology.event(index);
        replace(
            card,
            date(screen, event, false),
            el("p", { class: "preview-title" }, event.title),
            excerpt(event.text, []),
        );
        card.showPopover();
        place(link);
        link.setAttribute("aria-describedby", card.id);
        shown = new AbortController();
        const until = AbortSignal.any([screen.host.signal, shown.signal]);
        // Wherever the focus is: what only the pointer has brought up goes by the keyboard too.
        const key = (/** @type {KeyboardEvent} */ event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            hide();
        };
        document.addEventListener("keydown", key, { capture: true, signal: until });
        for (const name of ["scroll", "resize"]) addEventListener(name, hide, { capture: true, signal: until });
        link.addEventListener("click", hide, { signal: until });
    }

    /** @param {HTMLElement} link */
    function place(link) {
        const pane = screen.detail.element.getBoundingClientRect();
        const rects = [...link.getClientRects()];
        const last = rects[rects.length - 1] ?? pane;
        const { width, height } = card.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        const before = pane.left - GAP_PX - width;
        const after = pane.right + GAP_PX;
        let left = Math.min(last.left, clientWidth - width - GAP_PX);
        let top = last.bottom + GAP_PX / 2;
        if (pane.left >= CARD_PX || clientWidth - pane.right >= CARD_PX) {
            left = pane.left >= CARD_PX ? before : after;
            top = last.top;
        } else if (top + height > clientHeight) {
            top = (rects[0]?.top ?? last.top) - height - GAP_PX / 2;
        }
        card.style.left = `${Math.max(GAP_PX, left)}px`;
        card.style.top = `${Math.max(GAP_PX, Math.min(top, clientHeight - height - GAP_PX))}px`;
    }

    const leave = () => later(hide, GRACE_MS);

    /**
     * Shows the event that a reference leads to: at once for the keyboard, after a rest for the pointer.
     * @param {HTMLElement} link
     * @param {number} index
     * @param {string} type of what asks for it: `focus` or `pointerenter`
     */
    return (link, index, type) => {
        link.addEventListener("pointerleave", leave);
        link.addEventListener("blur", hide);
        if (link === owner) clearTimeout(timer);
        else later(() => show(link, index), type === "focus" || owner ? 0 : REST_MS);
    };
}
