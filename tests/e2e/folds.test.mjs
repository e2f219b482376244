// Long stretches without an event are folded in the overview: one ancient event does not squash a century. The brush
// works on the folded strip as on an even one, and a button shows the time as long as it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, until, useSite } from "./harness.mjs";
import { boxes, pageWith, reader, textsOf, stripOf } from "./reader.mjs";

const century = Array.from({ length: 100 }, (_, n) => ({ date: `${1900 + n}-07-01`, title: `Event of ${1900 + n}` }));
const months = Array.from({ length: 120 }, (_, n) => ({
    date: `${1990 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`,
    title: `Event ${n}`,
}));
const ancient = { date: "1066-10-14", title: "A battle" };
const type = "application/json";

const site = useSite({
    routes: {
        "/ancient.json": answers(JSON.stringify({ events: [ancient, ...century] }), { type }),
        "/months.json": answers(JSON.stringify({ events: [ancient, ...months] }), { type }),
        "/months.html": pageWith('<date-line src="/months.json"></date-line>'),
        "/even.json": answers(JSON.stringify({ events: century }), { type }),
        "/ancient.html": pageWith('<date-line src="/ancient.json"></date-line>'),
        "/even.html": pageWith('<date-line src="/even.json"></date-line>'),
    },
});

/** @param {{ left: number, right: number }} box */
const middle = ({ left, right }) => (left + right) / 2;

/** @param {import("node:test").TestContext} t */
async function open(t, path = "/ancient.html") {
    const page = await site.open(t, path);
    const it = await reader(page).ready();
    const button = it.overview.getByRole("button");
    const marks = it.overview.locator(".folds i");
    return { it, button, marks, ...(await stripOf(it)) };
}

test("an ancient event stands beside its century, the time between is a mark", async (t) => {
    const { it, button, marks, strip } = await open(t);
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    assert.deepEqual(await textsOf(button), ["Show empty time"]);
    const labels = it.overview.locator(".labels span");
    const names = await textsOf(labels);
    assert.deepEqual(names.slice(0, 2), ["1066", "1900"]);
    const places = await boxes(labels);
    places.slice(1).forEach((box, n) => assert.ok(box.left >= places[n].right, `${names[n]} and ${names[n + 1]}`));
    // The century has nine tenths of the strip.
    assert.ok(places[1].left < strip.left + 0.1 * (strip.right - strip.left));
    const [mark] = await boxes(marks);
    assert.ok(mark.left > places[0].left && mark.right <= places[1].left + 4);

    await button.click();
    await until(
        () => marks.count(),
        (n) => n === 0,
    );
    assert.deepEqual(await textsOf(button), ["Fold empty time"]);
    const even = await textsOf(labels);
    assert.ok(even.includes("1500"), even.join());
    await button.click();
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
});

test("the brush sets the limits where the folded strip shows them", async (t) => {
    const { it, marks, at, drag } = await open(t);
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    // The middle of the strip is the middle of the century.
    await drag(0, 0.53);
    await it.counts(/^(4[89]|5[0-3]) of 101 events$/);
    const from = it.overview.getByRole("slider", { name: "Show events from" });
    assert.match((await from.getAttribute("aria-valuetext")) ?? "", /19(4[6-9]|5[0-3])/);
    const [handle] = await boxes(from);
    assert.ok(Math.abs((handle.left + handle.right) / 2 - at(0.53)) < 12, "the handle stays where it was let go");
});

test("a range on the folded strip follows the pointer", async (t) => {
    const { it, marks, at, drag } = await open(t);
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    await drag(0.3, 0.5);
    await it.counts(/^(19|2[0-5]) of 101 events$/);
    const [from, to] = ["from", "to"].map((end) => it.overview.getByRole("slider", { name: `Show events ${end}` }));
    const edges = async () =>
        (await Promise.all([from, to].map((slider) => boxes(slider)))).map(([box]) => middle(box));
    const drawn = await edges();
    await drag(0.4, 0.7);
    await it.counts(/^(19|2[0-5]) of 101 events$/);
    const moved = await edges();
    moved.forEach((x, end) => assert.ok(Math.abs(x - drawn[end] - (at(0.7) - at(0.4))) < 6, `${x} from ${drawn[end]}`));
    // As long as it was, at the strip's end.
    await drag(0.7, 0);
    await it.counts("1 of 101 events");
});

test("a limit on the folded strip is as fine as its pixels: a month, where years are wide", async (t) => {
    const { it, marks, drag } = await open(t, "/months.html");
    await until(
        () => marks.count(),
        (n) => n === 1,
    );
    await drag(0, 0.5);
    const from = it.overview.getByRole("slider", { name: "Show events from" });
    assert.match((await from.getAttribute("aria-valuetext")) ?? "", /[A-Z][a-z]+ 199[3-6]/);
});

test("what is not squashed is not folded", async (t) => {
    const { button, marks } = await open(t, "/even.html");
    assert.equal(await marks.count(), 0);
    assert.equal(await button.count(), 0);
});
