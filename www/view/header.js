import { el, heading, setText } from "./dom.js";

/**
 * Title, count in a sentence, what is undated or wrong, the stage's buttons, and the switch between timeline and list.
 * @param {import("./screen.js").Screen} screen
 */
export function header(screen) {
    const { t } = screen;
    const count = el("p", { class: "count", part: "count" });
    const modes = /** @type {const} */ (["timeline", "list"]).map((mode) => ({
        mode,
        button: el("button", { onclick: () => screen.setMode(mode) }, t(mode)),
    }));
    const title = screen.chronology.title;
    const n = screen.chronology.problems.length;
    const undated = el("button", {
        class: "plain",
        hidden: true,
        onclick: () => {
            screen.setMode("list");
            screen.list.showUndated();
        },
    });
    const show = el("button", { class: "plain", onclick: () => void screen.open("problems") }, t("problems", { n }));
    const element = el(
        "div",
        { class: "header", part: "header" },
        title && heading(screen.host.level, { class: "chronology", part: "title" }, title),
        el("div", { class: "facts" }, count, undated, screen.host.problems && n > 0 && show),
        screen.stage.tools,
        el(
            "div",
            { class: "switch view", part: "view", role: "group", "aria-label": t("view") },
            ...modes.map(({ button }) => button),
        ),
    );
    return {
        element,
        /** Says what the stage cannot show. @param {number} n */
        undated(n) {
            undated.hidden = n === 0;
            setText(undated, t("undated", { n }));
        },
        update() {
            setText(count, screen.count());
            for (const { mode, button } of modes) button.setAttribute("aria-pressed", String(screen.mode === mode));
        },
    };
}
