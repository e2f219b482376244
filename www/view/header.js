import { el, heading, setText } from "./dom.js";

/** The views in the order of their switch. */
export const modes = /** @type {const} */ (["timeline", "list", "sources"]);

/**
 * Title, count in a sentence, what is undated or wrong, the stage's buttons, and the switch between the views.
 * @param {import("./screen.js").Screen} screen
 */
export function header(screen) {
    const { t } = screen;
    const count = el("p", { class: "count", part: "count" });
    const cited = screen.chronology.facets.sources?.names.length;
    const views = modes
        .filter((mode) => mode !== "sources" || cited)
        .map((mode) => ({ mode, button: el("button", { onclick: () => screen.setMode(mode, false, true) }, t(mode)) }));
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
            ...views.map(({ button }) => button),
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
            for (const { mode, button } of views) button.setAttribute("aria-pressed", String(screen.mode === mode));
        },
    };
}
