import { el } from "./dom.js";

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
