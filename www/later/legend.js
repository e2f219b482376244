import { el } from "../view/dom.js";
import { MARK, markClass } from "../view/marks.js";
import { dialog } from "../view/dialog.js";
import { legendTexts } from "../view/text-later.js";

export const words = legendTexts;

/**
 * The keys and what the marks mean.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part({ t }) {
    const keys = [
        ["← →", "keyEvents"],
        ["+ −", "keyZoom"],
        ["Home End", "keyEnds"],
        ["Enter", "keyOpen"],
        ["/", "keySearch"],
        ["Esc", "keyClose"],
    ];
    const marks = /** @type {[number, string][]} */ ([
        [MARK.POINT, "markDot"],
        [MARK.THROUGHOUT, "markSolid"],
        [0, "markHull"],
        [MARK.THROUGHOUT | MARK.OPEN_END, "markOpen"],
        [MARK.APPROXIMATE, "markAbout"],
        [MARK.UNCERTAIN, "markPerhaps"],
        [MARK.INFERRED, "markInferred"],
    ]);
    const content = el(
        "div",
        { class: "legend" },
        el(
            "div",
            {},
            el("p", { class: "head" }, t("marks")),
            el(
                "ul",
                {},
                ...marks.map(([flags, key]) =>
                    el("li", {}, el("span", { class: "sample" }, el("span", { class: markClass(flags) })), t(key)),
                ),
                el(
                    "li",
                    {},
                    el(
                        "span",
                        { class: "sample rest" },
                        el("span", { class: "heap-count" }, "12"),
                        el("span", { class: "heap" }),
                    ),
                    t("markHeap"),
                ),
            ),
        ),
        el(
            "div",
            {},
            el("p", { class: "head" }, t("keys")),
            el(
                "dl",
                {},
                ...keys.flatMap(([key, means]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(means ?? ""))]),
            ),
            el("p", { class: "hint" }, t("keyWheel")),
        ),
    );
    return dialog(t("help"), t("close"), content);
}
