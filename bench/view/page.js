// What runs in the browser: shows events by one of three libraries, tells when they are first complete on the screen, and
// keeps the times of frames while somebody else presses, drags and turns the wheel.

/** @typedef {import("../ask/archive.js").MadeEvent} MadeEvent */
/**
 * @typedef {object} Subject
 * @property {(events: string, place: HTMLElement) => Promise<void>} show resolves when all is drawn, if not yet painted
 * @property {string} nodes what is drawn of events
 * @property {string} targets what of it can be clicked
 * @property {string} stage what can be dragged
 * @property {() => Document | ShadowRoot} root where these are
 */

const json = async (/** @type {string} */ address) =>
    /** @type {MadeEvent[]} */ ((await (await fetch(address)).json()).events);
const html = (/** @type {MadeEvent} */ { title }) => title;
const whenTrue = async (/** @type {() => unknown} */ isTrue) => {
    while (!isTrue()) await new Promise(requestAnimationFrame);
};

/** @type {Record<string, Subject>} */
const subjects = {
    dateline: {
        async show(events, place) {
            const element = document.createElement("date-line");
            const loaded = new Promise((resolve) => element.addEventListener("dateline-load", resolve));
            element.setAttribute("src", events);
            element.textContent = "The events as text.";
            place.append(element);
            await loaded;
        },
        nodes: ".lanes li, .lanes li *, [part=rest] > *, [part=rest] > * *",
        targets: "[part=event]",
        stage: "[part=stage]",
        root: () => document.querySelector("date-line")?.shadowRoot ?? document,
    },
    "vis-timeline": {
        async show(events, place) {
            const items = (await json(events)).map((event, id) => ({ id, content: html(event), start: event.date }));
            const { Timeline } = /** @type {any} */ (globalThis).vis;
            const timeline = new Timeline(place, items, { height: "100%", zoomKey: "ctrlKey" });
            await new Promise((resolve) => timeline.on("changed", resolve));
            await whenTrue(() => place.querySelector(".vis-item"));
        },
        nodes: ".vis-item, .vis-item *",
        targets: ".vis-item .vis-item-content",
        stage: ".vis-center",
        root: () => document,
    },
    TimelineJS: {
        async show(events, place) {
            const slides = (await json(events)).map(({ title, date, body }) => {
                const [year, month, day] = date.split("-").map(Number);
                return { start_date: { year, month, day }, text: { headline: title, text: body } };
            });
            const { Timeline } = /** @type {any} */ (globalThis).TL;
            const timeline = new Timeline(place, { events: slides }, { script_path: "/knight/js", font: null });
            await new Promise((resolve) => timeline.on("loaded", resolve));
            await whenTrue(() => place.querySelector(".tl-timemarker"));
        },
        nodes: ".tl-timemarker, .tl-timemarker *, .tl-slide, .tl-slide *",
        targets: ".tl-timemarker-content-container",
        stage: ".tl-timenav-slider-background",
        root: () => document,
    },
};

/** Until what was drawn has been painted, and a moment after. */
const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

let shift = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = /** @type {any} */ (entry);
        if (!hadRecentInput) shift += value;
    }
}).observe({ type: "layout-shift", buffered: true });

const chosen = subjects[new URLSearchParams(location.search).get("subject") ?? ""];
const place = document.querySelector("#place");
if (!chosen || !(place instanceof HTMLElement)) throw new Error("Which library, and where?");
const { show, nodes, targets, stage, root } = chosen;

/** Milliseconds from the navigation to the first complete view. */
const shown = (async () => {
    await show(new URLSearchParams(location.search).get("events") ?? "", place);
    await painted();
    const first_ms = performance.now();
    // What a library does behind its first view is not in the way of what is measured next.
    const { chronology } = /** @type {any} */ (document.querySelector("date-line") ?? {});
    await chronology?.ready;
    if (chronology) timeLayouts(Object.getPrototypeOf(chronology));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { first_ms, shift };
})();

/** @type {number[]} */
let layouts_ms = [];

/** Takes the time of each layout of Dateline's. @param {any} prototype */
function timeLayouts(prototype) {
    const { layout } = prototype;
    prototype.layout = function (/** @type {unknown} */ view) {
        const begun = performance.now();
        const answer = layout.call(this, view);
        layouts_ms.push(performance.now() - begun);
        return answer;
    };
}

const boxOf = (/** @type {Element | null} */ node) => {
    const { left, top, right, bottom } = node?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
};

/** Where the stage is on the screen. */
const stageBox = () => boxOf(root().querySelector(stage));

/** Places to click: events of which the middle is on the stage, from all over it. @param {number} count */
function clicks(count) {
    const within = stageBox();
    const all = [...root().querySelectorAll(targets)]
        .map(boxOf)
        .map(({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }))
        .filter(({ x, y }) => x > within.left && x < within.right && y > within.top && y < within.bottom);
    return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor((at * all.length) / count)]);
}

/** Begins to keep times; what it gives ends that and tells them. */
function record() {
    /** @type {number[]} */
    const frames_ms = [];
    /** @type {number[]} */
    const works_ms = [];
    /** @type {number[]} */
    const paints_ms = [];
    /** @type {Map<number, number>} */
    const interactions_ms = new Map();
    /** When the inputs came that no paint has answered. @type {number[]} */
    let waiting = [];
    const input = (/** @type {Event} */ { timeStamp }) => void waiting.push(timeStamp);
    const kinds = ["wheel", "pointermove", "pointerdown", "pointerup", "click"];
    for (const kind of kinds) addEventListener(kind, input, { capture: true, passive: true });
    const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            const { interactionId, duration } = /** @type {any} */ (entry);
            if (interactionId)
                interactions_ms.set(interactionId, Math.max(duration, interactions_ms.get(interactionId) ?? 0));
        }
    });
    observer.observe(/** @type {any} */ ({ type: "event", durationThreshold: 16 }));
    layouts_ms = [];
    let before = 0;
    let next = requestAnimationFrame(frame);
    /** @param {number} now */
    function frame(now) {
        if (before) frames_ms.push(now - before);
        before = now;
        const inputs = waiting;
        waiting = [];
        const begun = performance.now();
        // A message comes in a task after this frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const end = performance.now();
            works_ms.push(end - begun);
            for (const came of inputs) paints_ms.push(end - came);
        };
        port2.postMessage(null);
        next = requestAnimationFrame(frame);
    }
    return () => {
        cancelAnimationFrame(next);
        observer.disconnect();
        for (const kind of kinds) removeEventListener(kind, input, { capture: true });
        return { frames_ms, works_ms, paints_ms, layouts_ms, interactions_ms: [...interactions_ms.values()] };
    };
}

/** @type {ReturnType<typeof record> | undefined} */
let end;

Object.assign(globalThis, {
    bench: {
        shown,
        stageBox,
        clicks,
        begin: () => void (end = record()),
        end: () => end?.(),
        nodes: () => root().querySelectorAll(nodes).length,
    },
});
