import { el, replace } from "../view/dom.js";
import { shareTexts } from "../view/text-later.js";

export const words = shareTexts;

/**
 * Copies where an event is, or how to cite it, and says so below the buttons. Where the browser does not allow it the
 * text stands there, selected.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, host, chronology } = screen;

    /** The page's address with the event open; the page's own where the hash is not the element's. @param {number} index */
    const address = (index) => new URL(host.link(index) ?? location.href, location.href).href;

    /** @param {import("../pkg/dateline.js").Event} event */
    function citation({ index, title, date }) {
        const when = date ? `${date.label}${date.inferred ? ` (${t("inferred")})` : ""}` : t("undatedTitle");
        // The address stands outside the sentence, where nothing in any language touches it.
        const sentence = t("citation", { title, date: when, page: chronology.title ?? document.title });
        return `${sentence} ${address(index)}`;
    }

    /**
     * @param {"link" | "citation"} what
     * @param {import("../pkg/dateline.js").Event} event
     * @param {HTMLElement} button
     * @param {HTMLElement} place for what is said of it
     */
    return async (what, event, button, place) => {
        const text = what === "link" ? address(event.index) : citation(event);
        try {
            await navigator.clipboard.writeText(text);
        } catch {
            return offer(text, button, place);
        }
        replace(place, el("p", { class: "hint" }, t(`${what}Copied`)));
        place.scrollIntoView({ block: "nearest" });
        screen.status.say(t(`${what}Copied`));
    };

    /** @param {string} text @param {HTMLElement} button @param {HTMLElement} place */
    function offer(text, button, place) {
        const box = el(
            "textarea",
            {
                class: "search",
                readonly: true,
                rows: "3",
                "aria-label": t("copyText"),
                onkeydown: (/** @type {KeyboardEvent} */ event) => {
                    event.stopPropagation();
                    if (event.key !== "Escape") return;
                    event.preventDefault();
                    replace(place);
                    button.focus();
                },
            },
            text,
        );
        replace(place, el("p", { class: "hint" }, t("copyDenied")), box);
        screen.status.say(t("copyDenied"));
        box.focus();
        box.select();
    }
}
