import { el, replace } from "./dom.js";

/**
 * What the reading found wrong, for the editor: a list that leads to the events concerned.
 * @param {import("./screen.js").Screen} screen
 */
export function problems(screen) {
    const { t, chronology } = screen;
    const content = el("div", {});
    const element = dialog(t("problems", { n: chronology.problems.length }), t("close"), content);
    return {
        element,
        update() {},
        open() {
            replace(
                content,
                el(
                    "ol",
                    { class: "problem-list" },
                    ...chronology.problems.map(({ severity, line, column, message, event }) =>
                        el(
                            "li",
                            { class: severity },
                            el("span", { class: "where" }, t("place", { line, column })),
                            el(
                                "span",
                                {},
                                message,
                                " ",
                                event !== null &&
                                    event !== undefined &&
                                    el(
                                        "button",
                                        {
                                            class: "link",
                                            onclick: () => {
                                                element.close();
                                                screen.select(event, { focus: true });
                                            },
                                        },
                                        t("showEvent"),
                                    ),
                            ),
                        ),
                    ),
                ),
            );
            element.showModal();
        },
    };
}

/**
 * A modal dialog with a heading and a button to close it; a click beside it closes it too.
 * @param {string} title
 * @param {string} close
 * @param {HTMLElement} content
 */
export function dialog(title, close, content) {
    const element = el(
        "dialog",
        {
            part: "dialog",
            "aria-label": title,
            onclick: (/** @type {MouseEvent} */ event) => {
                if (event.target === element) element.close();
            },
        },
        el(
            "div",
            { class: "inside" },
            el(
                "div",
                { class: "dialog-head" },
                el("strong", {}, title),
                el(
                    "button",
                    {
                        class: "close",
                        title: close,
                        "aria-label": close,
                        onclick: () => element.close(),
                    },
                    "×",
                ),
            ),
            content,
        ),
    );
    return element;
}
