// What runs in the browser: reads an archive, then answers a session of keystrokes and a drag of the brush, beside peers.
import init, { Chronology } from "/pkg/dateline.js";
import { archive, drag, session } from "./archive.js";
import { peers } from "./peers.js";

const STROKES = 200;
/** After this the inputs that are left are let be: some peers take a second for one. */
const PATIENCE_MS = 5000;
const BODY = /** @type {[number, number]} */ ([30, 120]);

/** @typedef {{ text: string, from: string, to: string, tags: string[] }} Stroke */
/** What of a stroke is asked, by the kinds of peers. */
const PARTS = {
    whole: (/** @type {Stroke} */ stroke) => stroke,
    text: (/** @type {Stroke} */ { text }) => ({ text }),
    rest: (/** @type {Stroke} */ { from, to, tags }) => ({ from, to, tags }),
};

/** @param {number[]} times_ms @param {number} part 0 to 1 */
const quantile = (times_ms, part) =>
    [...times_ms].sort((a, b) => a - b)[Math.min(times_ms.length - 1, Math.floor(times_ms.length * part))] ?? 0;

/**
 * Half of the times are less than the first number, one of twenty more than the second.
 * @template T
 * @param {T[]} inputs
 * @param {(input: T) => unknown} work
 */
async function timed(inputs, work) {
    /** @type {number[]} */
    const times_ms = [];
    const end = performance.now() + PATIENCE_MS;
    for (const input of inputs) {
        if (performance.now() > end) break;
        const begun = performance.now();
        const answer = work(input);
        if (answer instanceof Promise) await answer;
        times_ms.push(performance.now() - begun);
    }
    return { p50_ms: quantile(times_ms, 0.5), p95_ms: quantile(times_ms, 0.95) };
}

/** The longest task of a page while something goes on, in ms; browsers tell of those of 50 and more. @param {() => Promise<unknown>} work */
async function longestTask(work) {
    let longest_ms = 0;
    const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest_ms = Math.max(longest_ms, duration);
    });
    observer.observe({ type: "longtask" });
    await work();
    // They are told in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return longest_ms;
}

/**
 * An archive as bytes, and what is asked of it. The objects it is made of are gone: collecting them is no work of ours.
 * @param {number} count events
 * @param {boolean} titles whether they have titles and facets alone
 */
function prepared(count, titles) {
    const made = archive(count, 7, titles ? null : BODY);
    return { bytes: new TextEncoder().encode(JSON.stringify(made)), strokes: session(made.events, STROKES) };
}

/**
 * @param {number} count events
 * @param {boolean} titles whether they have titles and facets alone
 */
async function measure(count, titles) {
    const { bytes, strokes } = prepared(count, titles);
    const steps = drag(STROKES);
    const { memory } = await init();
    // The task that has made the archive is over.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = memory.buffer.byteLength;

    const begun = performance.now();
    /** @type {Chronology | undefined} */
    let chronology;
    let [first_ms, ready_ms] = [0, 0];
    const longest_ms = await longestTask(async () => {
        chronology = await Chronology.load(bytes);
        first_ms = performance.now() - begun;
        await chronology.ready;
        ready_ms = performance.now() - begun;
    });
    if (!chronology) throw new Error("Nothing was loaded.");
    const own = chronology;
    const memory_times = (memory.buffer.byteLength - before) / bytes.length;
    const query = (/** @type {{}} */ stroke) => own.query(stroke);
    // The first time, what is asked is compiled.
    await timed(strokes.slice(0, 50), query);
    /** @type {Record<string, { ms: { p50_ms: number, p95_ms: number }, found: number[] }>} */
    const kinds = {};
    for (const [kind, part] of Object.entries(PARTS)) {
        const asked = strokes.map(part);
        const found = asked.map((stroke) => own.query(stroke).indices.length);
        kinds[kind] = { ms: await timed(asked, query), found };
    }
    const brush_ms = await timed(steps, query);
    const empty_ms = await timed(steps.slice(0, 50), () => own.query({}));
    own.free();
    return {
        count,
        bytes: bytes.length,
        first_ms,
        ready_ms,
        longest_ms,
        memory_times,
        kinds,
        brush_ms,
        empty_ms,
    };
}

/** @param {number} count @param {string} name of the peer @param {boolean} titles */
async function measurePeer(count, name, titles) {
    const peer = peers.find((peer) => peer.name === name);
    if (!peer || count > peer.most) return null;
    const made = archive(count, 7, titles ? null : BODY);
    const begun = performance.now();
    const answer = peer.prepare(made.events);
    const ready_ms = performance.now() - begun;
    const strokes = session(made.events, STROKES);
    await timed(strokes.slice(0, 5), answer);
    const found = [];
    for (const stroke of strokes.slice(0, 20)) found.push(await answer(stroke));
    const session_ms = await timed(strokes, answer);
    return { kind: peer.kind, ready_ms, session_ms, brush_ms: await timed(drag(STROKES), answer), found };
}

Object.assign(globalThis, { measure, measurePeer, peerNames: peers.map(({ name }) => name) });
