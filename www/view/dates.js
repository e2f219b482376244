import { el } from "./dom.js";
import { popover } from "./popover.js";

/**
 * The button of the range filter. What its panel holds is fetched when it is first opened.
 * @param {import("./screen.js").Screen} screen
 */
export function dates(screen) {
    const button = el("button", { class: "control" }, screen.t("dates"));
    const content = el("div");
    /** @type {import("./screen.js").Part | undefined} */
    let boxes;
    const { element } = popover(screen.host.signal, button, content, {
        opened: async () => {
            boxes ??= await screen.bring("dates");
            if (boxes) content.append(boxes.element);
            update();
        },
    });

    function update() {
        const { from, to } = screen.query;
        button.classList.toggle("active", Boolean(from || to));
        boxes?.update();
    }

    return { element, update };
}
