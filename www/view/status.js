import { el, replace, setText } from "./dom.js";

/** @param {unknown} cause */
export const messageOf = (cause) => (cause instanceof Error ? cause.message : String(cause));

/** What a screen reader is told, and the one notice a reader may have to see. */
export function status() {
    const live = el("p", { class: "hidden", role: "status" });
    const notice = el("p", { class: "notice", part: "notice", hidden: true });
    return {
        element: el("div", { class: "status" }, notice, live),
        /** @param {string} text announced politely, not shown */
        say(text) {
            setText(live, text);
        },
        /** @param {string | null} text shown and announced; null takes it away */
        show(text) {
            notice.hidden = !text;
            replace(notice, text);
            if (text) setText(live, text);
        },
    };
}
