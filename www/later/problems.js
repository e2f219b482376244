import { el } from "../view/dom.js";
import { dialog } from "../view/dialog.js";
import { problemsTexts } from "../view/text-later.js";

export const words = problemsTexts;

/** A sentence whose words of the file stand between backticks. @param {string} message */
const quoted = (message) => message.split("`").map((part, place) => (place % 2 ? el("code", {}, part) : part));

/**
 * What the reading found wrong, for the editor: a list that leads to the events concerned.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, chronology } = screen;
    const list = el(
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
                    ...quoted(message),
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
    );
    const element = dialog(t("problems", { n: chronology.problems.length }), t("close"), list);
    return element;
}
