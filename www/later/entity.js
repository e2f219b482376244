import { eventLink, eventList, inferred } from "../view/body.js";
import { el, heading, replace, still, svg } from "../view/dom.js";
import { outline } from "../view/outline.js";
import { entityTexts } from "../view/text-later.js";

export const words = entityTexts;

/** Events listed before all are for the timeline, and bars of the strip. */
const SHOWN = 20;
const BINS = 60;
/** From how many times more than chance a ratio needs no tenths, and what is as good as chance. */
const WHOLE = 10;
const CHANCE = { from: 0.95, to: 1.05 };

/**
 * The page of a person, an organisation or a place: in the pane of the open event, and over it.
 * @param {import("../view/screen.js").Screen} screen
 */
export function part(screen) {
    const { t, chronology } = screen;
    const element = el("section", { class: "detail", part: "entity", "aria-label": t("entity"), hidden: true });
    screen.detail.element.after(element);
    /** @type {string | null} */
    let seen = null;
    /** What the reader opened it with. @type {Element | null} */
    let opener = null;

    /** @param {import("../pkg/dateline.js").EntityPage} page */
    function draw(page) {
        const close = el(
            "button",
            { class: "close", title: t("close"), "aria-label": t("close"), onclick: () => void screen.meet(null) },
            "×",
        );
        const { name, events, with: others, sources, given, found } = page;
        const title = heading(screen.level, { class: "headline", part: "headline", tabindex: "-1" }, name);
        const origin = [given && t("givenIn", { n: given }), found && t("foundIn", { n: found })].filter(Boolean);
        replace(
            element,
            el("div", { class: "dateline" }, el("p", { class: "date" }, t("entity")), close),
            title,
            el("p", { class: "hint" }, origin.join(" ")),
            strip(name),
            seenFirstAndLast(page),
            section(
                t("eventsWith", { n: events.length }),
                eventList(screen, [...events.subarray(0, SHOWN)]),
                el("button", { class: "control", onclick: () => showAll(page) }, t("showAll", { n: events.length })),
            ),
            others.length > 0 && section(t("with"), el("ul", { class: "names" }, ...others.map(other))),
            sources.length > 0 &&
                section(
                    t("sources"),
                    el(
                        "ul",
                        { class: "names" },
                        ...sources.map(({ name, count }) =>
                            el("li", {}, name, " ", el("span", { class: "number" }, t("events", { n: count }))),
                        ),
                    ),
                ),
        );
        return title;
    }

    /** When its events begin, on the whole chronology's time. @param {string} name */
    function strip(name) {
        const { from, to, counts } = chronology.query({ entities: [name], bins: BINS }).histogram;
        if (!from || !to) return null;
        const top = Math.max(1, ...counts);
        const years = [from, to].map((date) => /^Y?-?\d+/.exec(date)?.[0] ?? date);
        const ends = years[0] === years[1] ? [from, to].map((date) => date.replace(/T.*/, "")) : years;
        return el(
            "div",
            { class: "when-seen", "aria-hidden": "true", dir: "ltr" },
            svg(
                "svg",
                { viewBox: `0 0 ${counts.length} ${top}`, preserveAspectRatio: "none" },
                svg("path", { d: outline(counts, top) }),
            ),
            ...ends.map((date) => el("span", {}, screen.words(date))),
        );
    }

    /** @param {import("../pkg/dateline.js").EntityPage} page */
    function seenFirstAndLast({ first, last }) {
        const row = (/** @type {string} */ key, /** @type {number | null} */ index) => {
            if (index === null) return [];
            const label = chronology.event(index).date?.label ?? "";
            return [
                el("dt", {}, t(key)),
                el("dd", {}, eventLink(screen, index, label), el("span", { class: "when" }, inferred(screen, index))),
            ];
        };
        return el("dl", { class: "part fields" }, ...row("firstSeen", first), ...row("lastSeen", last));
    }

    /** @param {import("../pkg/dateline.js").EntityPage["with"][number]} other */
    function other({ name, together, ratio }) {
        const rounded = ratio < WHOLE ? Math.round(ratio * 10) / 10 : Math.round(ratio);
        const key = ratio < CHANCE.from ? "chanceLess" : ratio < CHANCE.to ? "chanceSame" : "chanceMore";
        const words = `${t("together", { n: together })}, ${t(key, { ratio: rounded })}`;
        const button = el("button", { class: "link", onclick: () => void screen.meet(name) }, name);
        return el("li", {}, button, " ", el("span", { class: "number" }, words));
    }

    /** @param {import("../pkg/dateline.js").EntityPage} page */
    function showAll({ name, first }) {
        screen.ask({ entities: [name] }, false, true);
        if (first === null) return screen.setMode("list");
        screen.setMode("timeline");
        screen.stage.fit(screen.result.indices);
        screen.stage.element.scrollIntoView({ block: "nearest" });
    }

    /** @param {string} name @param {...(Node | string)} content */
    const section = (name, ...content) =>
        el("div", { class: "part" }, heading(screen.level + 1, { class: "head" }, name), ...content);

    function close() {
        const inside = element.contains(screen.active());
        element.hidden = true;
        seen = null;
        if (!inside) return;
        if (opener instanceof HTMLElement && opener.checkVisibility()) opener.focus();
        else if (screen.event) screen.detail.focus();
        else screen.focusMain();
    }

    return {
        element,
        update() {
            const { entity } = screen;
            const page = entity !== null && entity !== seen ? chronology.entity(entity) : null;
            if (entity !== null && (page || entity === seen)) {
                const active = page && screen.active();
                if (active && !element.contains(active)) opener = active;
                element.hidden = false;
                screen.detail.element.hidden = true;
                if (!page) return;
                seen = entity;
                const title = draw(page);
                element.scrollTop = 0;
                // A page that a link leads to takes the focus from nobody.
                if (active) title.focus({ preventScroll: true });
                title.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
                screen.status.say(t("openedEntity", { name: page.name }));
                return;
            }
            if (entity !== null) {
                screen.entity = null;
                screen.status.show(t("unknownEntity", { name: entity }));
            }
            if (!element.hidden) close();
        },
    };
}
