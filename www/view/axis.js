import { el, setText } from "./dom.js";

/** A tick's label stands this far right of its line, and is moved in when its line is off the stage. */
const INSET_PX = 6;
/** Nearer to the right edge than this a label would be cut. */
const CUT_PX = 48;

/** The two tiers of the time axis: years, say, in front of months. Decoration to a screen reader: every event says its date. */
export function axis() {
  const element = el("div", { class: "axis", part: "axis", "aria-hidden": "true" });
  const major = tier("major");
  const minor = tier("minor");
  element.append(minor.element, major.element);

  /** @param {"major" | "minor"} name */
  function tier(name) {
    const holder = el("div", { class: name });
    /** @type {{ line: HTMLElement, label: HTMLElement, width: number }[]} */
    const pool = [];
    return {
      element: holder,
      /** @param {{ x: Float32Array, labels: string[] }} ticks @param {number} width of the stage @param {boolean} sticky */
      draw({ x, labels }, width, sticky) {
        while (pool.length < x.length) {
          const line = el("i", {});
          const label = el("span", {});
          holder.append(line, label);
          pool.push({ line, label, width: 0 });
        }
        pool.forEach((tick, place) => {
          const at = x[place];
          tick.line.hidden = at === undefined;
          const text = at === undefined || at > width - CUT_PX ? "" : labels[place] ?? "";
          tick.label.hidden = !text;
          tick.line.classList.toggle("named", Boolean(text));
          if (at === undefined) return;
          tick.line.style.transform = `translateX(${at}px)`;
          if (!text) return;
          if (tick.label.textContent !== text) {
            setText(tick.label, text);
            tick.width = 0;
          }
          let left = at;
          if (sticky && at < 0) {
            tick.width ||= tick.label.offsetWidth;
            const next = x[place + 1] ?? Infinity;
            left = Math.min(0, next - tick.width - INSET_PX);
          }
          tick.label.style.transform = `translateX(${left}px)`;
        });
      },
    };
  }

  return {
    element,
    /** @param {import("../pkg/dateline.js").Layout} layout @param {number} width of the stage */
    draw({ ticks }, width) {
      minor.draw(ticks.minor, width, false);
      major.draw(ticks.major, width, true);
    },
  };
}
