import { el, replace } from "../view/dom.js";
import { foldsTexts } from "../view/text-later.js";

export const words = foldsTexts;

/** Labels that stand in another's way, or in the button's, go. @param {HTMLElement} labels @param {HTMLElement} button */
function leaveRoom(labels, button) {
    let end = button.getBoundingClientRect().left - labels.getBoundingClientRect().left;
    const places = Array.from(labels.children, (label) => ({ label, box: label.getBoundingClientRect() }));
    const begin = labels.getBoundingClientRect().left;
    // From the right: of two the one that says where time goes on is worth more.
    for (const { label, box } of places.reverse()) {
        if (box.right - begin > end) label.remove();
        else end = box.left - begin - 4;
    }
}

/**
 * The strip where long stretches without an event are folded, so that one ancient event does not squash a century: marks
 * where the time is cut, names for what lies between, and a button that shows the time as long as it was.
 *
 *     |▪   ⫽▁  ▂ ▂▃  ▅▆█ |
 *      1066  1990    2010     Show empty time
 *
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, host } = screen;
    const marks = el("div", { class: "folds", "aria-hidden": "true" });
    const button = el("button", { class: "fold-gaps", part: "fold-gaps" });

    /**
     * @param {import("../view/overview.js").Scale} scale
     * @param {(stretch: import("../view/overview.js").Scale, left?: number) => HTMLElement[]} named
     * @param {() => void} measure
     */
    return (scale, named, measure) => {
        const [strip, labels] = /** @type {HTMLCollectionOf<HTMLElement>} */ (screen.overview.element.children);
        const { edges, folds = new Uint32Array(), counts } = screen.total.histogram;
        if (!button.isConnected) {
            strip.firstElementChild?.after(marks);
            labels.after(button);
        }
        button.onclick = () => {
            screen.divide({ foldGaps: !edges });
            measure();
            screen.overview.update();
        };
        replace(button, t(edges ? "showGaps" : "foldGaps"));
        delete scale.fold;
        delete scale.unfold;
        marks.replaceChildren();
        if (edges) {
            const bins = edges.length - 1;
            const bin_px = scale.width / bins;
            const length = (/** @type {number} */ bin) => edges[bin + 1] - edges[bin];
            scale.fold = (moment) => {
                const next = edges.findIndex((edge) => edge > moment);
                const bin = next < 0 ? bins - 1 : Math.max(0, next - 1);
                return (bin + (moment - edges[bin]) / length(bin)) * bin_px;
            };
            scale.unfold = (x) => {
                const place = Math.max(0, Math.min(bins, x / bin_px));
                const bin = Math.min(bins - 1, Math.floor(place));
                return edges[bin] + (place - bin) * length(bin);
            };
            const begins = [0, ...Array.from(folds, (fold) => fold + 2)];
            const spans = begins.flatMap((begin, place) => {
                const end = folds[place] ?? bins;
                const left = begin * bin_px;
                const spans = named({ from: edges[begin], to: edges[end], width: (end - begin) * bin_px }, left);
                if (spans.length > 0 || place === folds.length) return spans;
                // Too short for the names of an axis: the year of its first event; in deep time, how long ago it was.
                const before = counts.slice(0, begin).reduce((a, b) => a + b, 0);
                const first = screen.total.indices.slice(before, before + 1);
                const { date } = screen.chronology.event(first[0]);
                const [year] = /^-?\d+/.exec(date?.begin ?? date?.end ?? "") ?? [];
                const lang = host.lang;
                const label = el(
                    "span",
                    {},
                    year ? screen.words(year) : screen.chronology.dateLabels(first, { lang })[0],
                );
                label.style.transform = `translateX(${left}px)`;
                return [label];
            });
            // Two stretches of one year have its name once; behind one of its days it is known.
            const says = (/** @type {number} */ at) => spans[at]?.textContent ?? "";
            labels.replaceChildren(...spans.filter((_, at) => !says(at - 1).includes(says(at))));
            for (const fold of folds) {
                const mark = el("i");
                mark.style.transform = `translateX(${fold * bin_px}px)`;
                mark.style.width = `${2 * bin_px}px`;
                marks.append(mark);
            }
        }
        leaveRoom(labels, button);
        screen.overview.update();
        screen.stage.invalidate();
    };
}
