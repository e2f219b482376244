import { el } from "./dom.js";

/** A keystroke asks at once where an answer takes less than this; beyond it the reader's pause is awaited. */
const LARGE = 20_000;
const PAUSE_MS = 80;

/**
 * The search box.
 * @param {import("./screen.js").Screen} screen
 */
export function search(screen) {
    const { t } = screen;
    let timer = 0;
    const ask = () => {
        clearTimeout(timer);
        if (screen.host.signal.aborted) return;
        screen.ask({ ...screen.query, text: input.value });
    };
    const input = el("input", {
        type: "search",
        part: "search",
        class: "search",
        placeholder: t("search"),
        "aria-label": t("search"),
        autocomplete: "off",
        spellcheck: "false",
        enterkeyhint: "search",
        "aria-keyshortcuts": "/",
        oninput: () => {
            clearTimeout(timer);
            if (screen.chronology.length > LARGE) timer = window.setTimeout(ask, PAUSE_MS);
            else ask();
        },
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
            if (event.key === "Enter") ask();
            if (event.key === "Escape" && input.value) {
                event.preventDefault();
                event.stopPropagation();
                input.value = "";
                ask();
            }
        },
    });
    return {
        element: el("div", { class: "searching", role: "search" }, input),
        focus() {
            input.focus();
            input.select();
        },
        update() {
            const text = screen.query.text ?? "";
            if (input.value.trim() !== text.trim()) input.value = text;
        },
    };
}
