// The element as a page's author knows it: attributes, properties, methods, events, style, and nothing left behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, strictPolicy, until, useSite } from "./harness.mjs";
import { pageWith, reader, says, textsOf } from "./reader.mjs";

const first = {
    title: "First",
    events: [
        { id: "alpha", date: "2001-05-01", title: "Alpha", tags: ["red"], entities: ["Ann"] },
        { id: "beta", date: "2002-06-01", title: "Beta", tags: ["red", "blue"], body: "A needle." },
        { id: "gamma", date: "2003-07-01", title: "Gamma", tags: ["blue"], sources: [{ name: "Time" }] },
    ],
};
const second = { title: "Second", events: [{ id: "delta", date: "1901", title: "Delta" }] };

/** Writes down what the element tells, as it bubbles out to the window. */
const listener = `globalThis.told = [];
for (const name of ["load", "select", "query", "range", "error"]) {
    addEventListener("dateline-" + name, (event) => told.push({ name, detail: event.detail, composed: event.composed, bubbles: event.bubbles, target: event.target.localName }));
}
globalThis.before = Object.getOwnPropertyNames(globalThis);`;

const head = '<script src="/listener.js"></script>';
/** Reports without titles, with a column of amounts. */
const reports = [
    'Airport,Flight Date,Phase of flight,"Cargo, if any",Cost',
    ...Array.from(
        { length: 40 },
        (_, n) => `Port ${n % 3},1990-01-${10 + (n % 20)},Climb,${n % 2 ? "Mail" : ""},${n}50`,
    ),
].join("\n");

const site = useSite({
    routes: {
        "/listener.js": answers(listener, { type: "text/javascript" }),
        "/first.json": answers(JSON.stringify(first), { type: "application/json" }),
        "/second.json": answers(JSON.stringify(second), { type: "application/json" }),
        "/page.html": pageWith('<date-line src="/first.json"><p>Fallback</p></date-line>', { head }),
        "/list.html": pageWith(
            '<date-line src="/first.json" view="list" query="needle" heading-level="4"></date-line>',
            { head },
        ),
        "/event.html": pageWith('<date-line src="/first.json" event="beta" from="2002" to="2003"></date-line>', {
            head,
        }),
        "/facets.html": pageWith('<date-line src="/first.json" facets="sources, tags"></date-line>', { head }),
        "/columns.html": pageWith(
            `<date-line src="/reports.csv" facets='Phase of flight,"Cargo, if any",Cost, none such,tags'></date-line>
            <date-line src="/reports.csv" title-columns="Phase of flight, Airport"></date-line>`,
            { head },
        ),
        "/reports.csv": answers(reports, { type: "text/csv" }),
        "/themes.html": pageWith('<date-line src="/first.json" theme="dark"></date-line>', { head }),
        "/data.html": pageWith("<date-line></date-line>", { head }),
        "/early.html": pageWith("<date-line></date-line>", {
            head: `${head}<script src="/early.js" defer></script>`,
        }),
        "/early.js": answers(`document.querySelector("date-line").data = ${JSON.stringify(first)}`, {
            type: "text/javascript",
        }),
        "/nested.html": pageWith('<div id="host"></div>', { head: `${head}<script src="/nested.js" defer></script>` }),
        "/nested.js": answers(
            `document.querySelector("#host").attachShadow({ mode: "open" }).append(Object.assign(document.createElement("date-line"), { id: "inner" }));
            document.querySelector("#host").shadowRoot.querySelector("date-line").setAttribute("src", "/first.json");`,
            { type: "text/javascript" },
        ),
        "/styled.html": pageWith(
            '<p class="title">Outside</p><button class="event">Outside</button><date-line src="/first.json"></date-line>',
            {
                head: `${head}<link rel="stylesheet" href="/styled.css">`,
                headers: { "content-security-policy": strictPolicy },
            },
        ),
        "/styled.css": answers(
            `* { letter-spacing: 3px } button, .event, .title, p, li { color: rgb(1, 2, 3) !important; font-size: 40px !important; text-transform: uppercase !important; display: none !important }
             p.title, button.event { display: block !important }
             date-line { --dateline-accent: rgb(9, 8, 7); --dateline-height: 555px }
             date-line::part(count) { text-decoration: underline }`,
            { type: "text/css" },
        ),
    },
});

/** @param {import("playwright-core").Page} page @param {string} [name] */
const told = (page, name) =>
    page.evaluate(
        (name) =>
            /** @type {any} */ (globalThis).told.filter((/** @type {any} */ event) => !name || event.name === name),
        name,
    );

/**
 * Runs in the page with the element at hand.
 * @template T
 * @param {import("playwright-core").Page} page
 * @param {(element: any, argument: any) => T} act
 * @param {any} [argument]
 */
const on = (page, act, argument) => page.locator("date-line").evaluate(act, argument);

test("a load is told once, after the first view is painted, with its events and problems", async (t) => {
    const page = await site.open(t, "/page.html");
    await reader(page).ready();
    const [load, ...more] = await until(
        () => told(page, "load"),
        ({ length }) => length > 0,
    );
    assert.deepEqual(more, []);
    assert.deepEqual(load, {
        name: "load",
        detail: { events: 3, problems: [] },
        composed: true,
        bubbles: true,
        target: "date-line",
    });
    assert.deepEqual(
        await on(page, (element) => [element.matches(":state(ready)"), element.matches(":state(failed)")]),
        [true, false],
    );
});

test("another src reads another chronology, and forgets what was asked of the first", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.open("Alpha");
    await it.search.fill("alpha");
    await it.counts("1 of 3 events");
    await on(page, (element) => element.setAttribute("src", "/second.json"));
    await it.counts(/^1 event, .*1901$/);
    assert.equal(await it.detail.count(), 0);
    assert.equal(await it.search.inputValue(), "");
    await it.element.getByRole("heading", { name: "Second" }).waitFor();
    assert.equal((await told(page, "load")).length, 2);
});

test("quick changes of src end with the last, told once", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await on(page, async (element) => {
        element.setAttribute("src", "/second.json");
        await new Promise((done) => setTimeout(done));
        element.setAttribute("src", "/first.json");
        await new Promise((done) => setTimeout(done));
        element.setAttribute("src", "/second.json");
    });
    await it.counts(/^1 event, .*1901$/);
    await it.drawn();
    assert.deepEqual(
        (await told(page, "load")).map((/** @type {any} */ { detail }) => detail.events),
        [3, 1],
    );
    assert.deepEqual(await told(page, "error"), []);
});

test("attributes say how to begin, and follow the reader", async (t) => {
    const page = await site.open(t, "/list.html");
    const it = await reader(page).ready();
    await it.counts("1 of 3 events");
    assert.ok(await it.list.isVisible());
    assert.equal(await it.search.inputValue(), "needle");
    await it.element.getByRole("heading", { level: 4, name: "First" }).waitFor();
    await it.see("Timeline");
    await it.search.fill("time");
    await it.open("Gamma");
    const attributes = (/** @type {any} */ element) =>
        ["view", "query", "event"].map((name) => element.getAttribute(name));
    const [view, query, event] = await on(page, attributes);
    assert.ok(view === null || view === "timeline");
    assert.deepEqual([query, event], ["time", "gamma"]);
});

test("event, from and to, view and query can be set while it stands", async (t) => {
    const page = await site.open(t, "/event.html");
    const it = await reader(page).ready();
    await says(it.headline, "Beta");
    await it.counts("2 of 3 events");
    await on(page, (element) => {
        element.setAttribute("event", "gamma");
        element.removeAttribute("from");
        element.removeAttribute("to");
        element.setAttribute("view", "list");
        element.setAttribute("query", "tag:blue");
    });
    await says(it.headline, "Gamma");
    await it.counts("2 of 3 events");
    assert.deepEqual(await textsOf(it.list.getByRole("button")), ["Beta", "Gamma"]);
});

test("facets chooses the facets and their order", async (t) => {
    const it = await reader(await site.open(t, "/facets.html")).ready();
    const names = (await it.element.locator("[part=facet]").all()).map((button) => button.innerText());
    assert.deepEqual(await Promise.all(names), ["Sources 1", "Tags 2"]);
});

test("names of columns hold blanks: commas part them, and stand in a name in quotes", async (t) => {
    const page = await site.open(t, "/columns.html");
    const buttons = async (/** @type {number} */ place) => {
        const it = await reader(page, page.locator("date-line").nth(place)).ready();
        return Promise.all((await it.element.locator("[part=facet]").all()).map((button) => button.innerText()));
    };
    assert.deepEqual(await buttons(0), ["Phase of flight 1", "Cargo, if any 1", "Cost 40"]);
    assert.deepEqual(await buttons(1), ["Airport 3", "Phase of flight 1", "Cargo, if any 1"], "amounts only if named");
});

test("title-columns names the columns that titles are made of, and follows a change", async (t) => {
    const page = await site.open(t, "/columns.html");
    const titles = (/** @type {number} */ place) =>
        page
            .locator("date-line")
            .nth(place)
            .evaluate((/** @type {any} */ element) => element.chronology?.titles(Uint32Array.of(0))[0]);
    const it = await reader(page, page.locator("date-line").nth(1)).ready();
    assert.equal(await titles(1), "Climb, Port 0");
    await reader(page, page.locator("date-line").nth(0)).ready();
    assert.equal(await titles(0), "Port 0, Climb");
    await it.element.evaluate((element) => element.setAttribute("title-columns", "Cost"));
    await until(
        () => titles(1),
        (title) => title === "050",
    );
});

test("theme overrules what the reader’s system asks for", async (t) => {
    const page = await site.open(t, "/themes.html", { colorScheme: "light" });
    await reader(page).ready();
    const paper = () =>
        on(
            page,
            (element) => getComputedStyle(element).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number)[0] ?? 255,
        );
    assert.ok((await paper()) < 64, "dark");
    await on(page, (element) => element.setAttribute("theme", "light"));
    assert.ok((await paper()) > 192, "light");
    await on(page, (element) => element.setAttribute("theme", "auto"));
    await page.emulateMedia({ colorScheme: "dark" });
    assert.ok((await paper()) < 64, "as the system");
});

test("data takes what src would: an object, text, bytes, a Blob", async (t) => {
    const page = await site.open(t, "/data.html");
    const it = reader(page);
    await on(page, (element, first) => (element.data = first), first);
    await it.counts("3 events, 2001 to 2003");
    await on(page, (element) => (element.data = "March 3, 1999: Plain\nText.\n"));
    await it.counts(/^1 event, .*1999$/);
    await on(page, (element, second) => (element.data = new TextEncoder().encode(JSON.stringify(second))), second);
    await it.counts(/^1 event, .*1901$/);
    await on(page, (element, first) => (element.data = new Blob([JSON.stringify(first)])), first);
    await it.counts("3 events, 2001 to 2003");
    assert.deepEqual(await on(page, (element) => element.data instanceof Blob), true);
});

test("data set before the element is known is not lost", async (t) => {
    const it = reader(await site.open(t, "/early.html"));
    await it.counts("3 events, 2001 to 2003");
});

test("selected, query and range can be set, are read back, and are told", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    assert.deepEqual(await on(page, ({ selected, query }) => ({ selected, query })), { selected: null, query: {} });
    await on(page, (element) => (element.selected = 1));
    await says(it.headline, "Beta");
    await on(page, (element) => (element.query = { tags: ["blue"] }));
    await it.counts("2 of 3 events");
    await on(page, (element) => (element.range = { from: "2002-01-01", to: "2002-12-31" }));
    await until(
        () => told(page, "range"),
        (all) => all.at(-1)?.detail.from.startsWith("2002-01-01"),
    );
    assert.deepEqual(
        await on(page, ({ selected, query, range, result, chronology }) => ({
            selected,
            query,
            range,
            indices: [...result.indices],
            length: chronology.length,
        })),
        {
            selected: 1,
            query: { tags: ["blue"] },
            range: { from: "2002-01-01", to: "2002-12-31" },
            indices: [1, 2],
            length: 3,
        },
    );

    const [select] = await told(page, "select");
    assert.equal(select.detail.event.title, "Beta");
    const [query] = await told(page, "query");
    assert.deepEqual(query.detail.query, { tags: ["blue"] });
    assert.deepEqual(Object.values(query.detail.result.indices), [1, 2]);
    for (const { bubbles, composed } of await told(page)) assert.ok(bubbles && composed);
    await on(page, (element) => (element.selected = null));
    await until(
        () => told(page, "select"),
        (all) => all.length === 2 && all[1].detail.event === null,
    );
    await on(page, (element) => (element.query = {}));
    await it.counts(/^3 events/);
});

test("select, zoomTo and load do by call what a reader does by hand", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await on(page, (element) => element.select("gamma"));
    await says(it.headline, "Gamma");
    await on(page, (element) => element.select(0));
    await says(it.headline, "Alpha");
    await on(page, (element) => element.select(99));
    await it.detail.waitFor({ state: "hidden" });
    await on(page, (element) => element.zoomTo({ from: "2001-05", to: "2001-06" }));
    await until(
        () => it.range(),
        ({ from, to }) => from.startsWith("2001-05-01") && to.startsWith("2001-06-30"),
    );
    await on(page, (element) => element.load());
    await it.counts(/^3 events/);
    assert.equal((await told(page, "load")).length, 2);
});

test("context and write answer as the engine does, and with null while there is none", async (t) => {
    const page = await site.open(t, "/page.html");
    await reader(page).ready();
    const agrees = await on(page, async (element) => [
        JSON.stringify(element.context(0, 5)) === JSON.stringify(element.chronology.context(0, 5)),
        (await element.write("csv", Uint32Array.of(1))) === element.chronology.write("csv", Uint32Array.of(1)),
        JSON.parse(await element.write("json")).events.length,
    ]);
    assert.deepEqual(agrees, [true, true, 3]);
    const none = await page.evaluate(async () => {
        const element = /** @type {any} */ (document.createElement("date-line"));
        return [element.context(0, 0), await element.write("json")];
    });
    assert.deepEqual(none, [null, null]);
});

test("events come out of the shadow root of another element", async (t) => {
    const page = await site.open(t, "/nested.html");
    const it = await reader(page, "#inner").ready();
    await it.open("Alpha");
    const names = (
        await until(
            () => told(page, "select"),
            ({ length }) => length > 0,
        )
    ).map((/** @type {any} */ { target }) => target);
    assert.deepEqual(names, ["div"]);
});

test("the page’s style stops at the element, the element’s does not come out; what it offers can be set", async (t) => {
    const page = await site.open(t, "/styled.html");
    const it = await reader(page).ready();
    assert.ok(await it.event("Alpha").isVisible(), "the page hides all buttons, but not these");
    const style = (/** @type {import("playwright-core").Locator} */ locator, /** @type {string} */ name) =>
        locator.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), name);
    const title = it.event("Alpha").locator("[part=event-title]");
    assert.equal(await style(title, "text-transform"), "none");
    assert.notEqual(await style(title, "font-size"), "40px");
    assert.equal(await style(title, "letter-spacing"), "normal", "not even what is inherited");
    assert.equal(await style(page.locator("p.title"), "font-size"), "40px");
    assert.notEqual(
        await style(page.locator("p.title"), "background-color"),
        await on(page, (element) => getComputedStyle(element).backgroundColor),
    );
    await it.open("Alpha");
    assert.equal(await style(title, "color"), "rgb(9, 8, 7)", "the accent is the page’s to choose");
    assert.match(await style(it.count, "text-decoration"), /underline/);
    assert.equal(await on(page, (element) => element.getBoundingClientRect().height), 555);
});

test("nothing is added to the window but what the page itself put there", async (t) => {
    const page = await site.open(t, "/page.html");
    await reader(page).ready();
    const added = await page.evaluate(() => {
        const { before } = /** @type {any} */ (globalThis);
        return Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name) && name !== "before");
    });
    // Playwright's own stand here too, by a name that says so.
    assert.deepEqual(
        added.filter((name) => !/playwright/i.test(name)),
        [],
    );
});

test("built anew for other facets, it leaves no listener of the former screen", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    // A click has Playwright listen too, once for all.
    await it.button("Zoom in").click();
    const session = await page.context().newCDPSession(page);
    const standing = await listeners(session);
    await page.evaluate(() => document.querySelector("date-line")?.setAttribute("facets", "tags"));
    await it.drawn();
    assert.equal(await it.element.locator("[part=facet]").count(), 1);
    assert.equal(await listeners(session), standing);
});

test("removed, it frees the chronology and leaves no listener; it can be forgotten", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await it.open("Alpha");
    await it.search.fill("alpha");
    await it.facet("Tags").click();
    const session = await page.context().newCDPSession(page);
    const standing = await listeners(session);
    await page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector("date-line"));
        const all = /** @type {any} */ (globalThis);
        all.chronology = element.chronology;
        all.element = new WeakRef(element);
        all.told.length = 0;
        element.remove();
    });
    await it.drawn();
    assert.ok((await listeners(session)) < standing);
    assert.equal(
        await page.evaluate(() => {
            try {
                return /** @type {any} */ (globalThis).chronology.length;
            } catch {
                return "freed";
            }
        }),
        "freed",
    );
    await page.evaluate(() => delete (/** @type {any} */ (globalThis).chronology));
    await until(
        async () => {
            await session.send("HeapProfiler.collectGarbage");
            return page.evaluate(() => /** @type {any} */ (globalThis).element.deref() === undefined);
        },
        (gone) => gone,
        5000,
    );
    assert.deepEqual(await told(page), []);
    // What listener.js listens for is all that is left.
    assert.equal(await listeners(session), 5);
});

test("moved to another place it stands again; taken away and put back too", async (t) => {
    const page = await site.open(t, "/page.html");
    const it = await reader(page).ready();
    await on(page, (element) => document.body.append(element));
    await it.counts(/^3 events/);
    await on(page, async (element) => {
        element.remove();
        await new Promise((done) => setTimeout(done, 20));
        document.body.append(element);
    });
    await it.counts(/^3 events/);
    await it.open("Alpha");
    await says(it.headline, "Alpha");
});

/** How many listeners stand on the window and the document. @param {import("playwright-core").CDPSession} session */
async function listeners(session) {
    let n = 0;
    for (const expression of ["window", "document", "document.fonts"]) {
        const { result } = await session.send("Runtime.evaluate", { expression });
        const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
        n += listeners.length;
        await session.send("Runtime.releaseObject", { objectId: result.objectId ?? "" });
    }
    return n;
}
