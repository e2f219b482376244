import { dress, el, setText } from "../view/dom.js";
import { datesTexts } from "../view/text-later.js";

export const words = datesTexts;

/**
 * The range as two boxes that take any date, beside the overview's handles.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t } = screen;
    const error = el("p", { id: "wrong", class: "wrong", role: "alert", hidden: true });
    const from = box("from");
    const to = box("to");
    const match = matchSwitch(screen);
    const element = el(
        "fieldset",
        {},
        el("legend", {}, t("dates")),
        el("div", { class: "pair" }, el("label", {}, t("from"), from), el("label", {}, t("to"), to)),
        error,
        el("p", { class: "hint" }, t("datesHint")),
        match.element,
    );
    /** @type {unknown} */
    let seen;

    /** @param {"from" | "to"} end */
    function box(end) {
        const input = el("input", {
            type: "text",
            class: "search",
            autocomplete: "off",
            onchange: () => {
                const text = input.value.trim();
                const fault = text && screen.faultOf(text);
                if (fault) return wrong(input, fault);
                wrong(null);
                const next = { ...screen.query, [end]: text };
                const limits = screen.limits(next);
                // The earlier first, whichever box it was typed in.
                if (limits.begin !== null && limits.end !== null && limits.begin > limits.end)
                    [next.from, next.to] = [next.to, next.from];
                screen.ask(next, false, true);
            },
        });
        return input;
    }

    /** Says what is wrong with a box, or that nothing is. @param {HTMLInputElement | null} input */
    function wrong(input, message = "") {
        for (const box of [from, to]) {
            dress(box, { "aria-invalid": box === input && "true", "aria-describedby": box === input && error.id });
        }
        error.hidden = !input;
        setText(error, message);
    }

    return {
        element,
        update() {
            const { query } = screen;
            if (seen !== query) {
                seen = query;
                wrong(null);
                from.value = query.from ?? "";
                to.value = query.to ?? "";
            }
            match.update();
        },
    };
}

/**
 * Whether an event must lie in the range for certain, or may.
 * @param {import("../view/screen.js").Screen} screen
 */
function matchSwitch(screen) {
    const { t } = screen;
    const buttons = /** @type {const} */ (["possible", "certain"]).map((match) => ({
        match,
        button: el(
            "button",
            { title: t(`${match}Says`), onclick: () => screen.ask({ ...screen.query, match }) },
            t(match),
        ),
    }));
    const element = el(
        "div",
        { class: "switch small", role: "group", "aria-label": t("match") },
        ...buttons.map(({ button }) => button),
    );
    return {
        element,
        update() {
            const { query } = screen;
            element.hidden = !(query.from || query.to);
            for (const { match, button } of buttons) {
                button.setAttribute("aria-pressed", String((query.match ?? "possible") === match));
            }
        },
    };
}
