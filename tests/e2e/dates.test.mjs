// The page of dates, as a reader uses it: what is typed is read and drawn, a link opens the same, every form of the
// table is read by the engine that the page has. All under the strictest policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { LANGUAGES } from "../../www/examples/dates/forms.js";
import init, { readDate } from "../../www/pkg/dateline.js";
import { strictPolicy, until, useSite } from "./harness.mjs";
import { datesPage } from "./dates-page.mjs";
import { says } from "./reader.mjs";

const site = useSite({ headers: () => ({ "content-security-policy": strictPolicy }) });

before(() => init({ module_or_path: readFileSync(new URL("../../www/pkg/dateline_bg.wasm", import.meta.url)) }));

/** @param {import("node:test").TestContext} t @param {string} [hash] @param {import("./harness.mjs").PageOptions} [options] */
const open = async (t, hash = "", options = {}) =>
    datesPage(await site.open(t, `/examples/dates.html${hash}`, options)).ready();

test("what is typed is read as it stands: hull, EDTF, words, nature", async (t) => {
    const it = await open(t);
    assert.equal(await it.field.inputValue(), "Between September 12 and Late November 2001");
    await it.type("(Mid-1999)");
    await it.says("At some time from 1999-05-01 to 1999-08-31. It is approximate.");
    assert.deepEqual(await it.facts(), {
        "In words": "about mid-1999",
        Short: "c. mid-1999",
        EDTF: "1999-38~",
        Begin: "1999-05-01",
        End: "1999-08-31",
        Nature: "within: at some time from begin to end",
        Precision: "season",
        Qualified: "approximate",
    });
    assert.deepEqual(await it.drawn(), { kind: "bar hull approximate", label: "about mid-1999", edtf: "1999-38~" });
    await it.type("2002 and After");
    await it.says("From 2002-01-01 on, its end open.");
    assert.equal((await it.facts()).End, "open");
    assert.equal((await it.drawn())?.kind, "bar solid open-end");
    assert.equal(await it.field.getAttribute("aria-invalid"), "false");
});

test("each kind of date has its mark", async (t) => {
    const it = await open(t);
    for (const [phrase, kind] of [
        ["September 11, 2001", "dot hull"],
        ["8:46 a.m. September 11, 2001", "dot hull"],
        ["2001-09-11T08:46:30", "dot hull"],
        ["April 1999", "bar hull"],
        ["1997 to September 2001", "bar solid"],
        ["3:00 - 5:00 p.m. April 17, 1995", "bar solid"],
        ["Before 1990", "bar hull open-begin"],
        ["1989-90 and Before", "bar solid open-begin"],
        ["1984?", "bar hull uncertain"],
        ["13.8 billion years ago", "bar hull approximate"],
    ]) {
        await it.type(phrase);
        assert.equal((await it.drawn())?.kind, kind, phrase);
    }
});

test("what is no date says why, beside the field, and draws nothing", async (t) => {
    const it = await open(t);
    await it.type("2001-02-30");
    await it.says("No date: expected a day from 1 to 28, found “30” at character 9");
    assert.equal(await it.field.getAttribute("aria-invalid"), "true");
    const id = await it.field.getAttribute("aria-describedby");
    assert.equal(await it.message.getAttribute("id"), id);
    assert.equal(await it.message.getAttribute("aria-live"), "polite");
    assert.equal(await it.drawn(), null);
    assert.equal((await it.facts()).Begin, "–");
    await it.type("");
    await it.says("No date: expected a date, found the end");
    await it.type("2001-02-28");
    await it.says("On 2001-02-28.");
    assert.equal(await it.field.getAttribute("aria-invalid"), "false");
});

test("a link opens the same date, in its language and order; Back leads to the one before", async (t) => {
    const it = await open(t);
    await it.type("6/9/2002");
    await it.language.selectOption("en-GB");
    await it.says("On 2002-09-06.");
    await it.order.selectOption("mdy");
    await it.says("On 2002-06-09.");
    const other = await open(t, await it.hash());
    assert.equal(await other.field.inputValue(), "6/9/2002");
    assert.equal(await other.language.inputValue(), "en-GB");
    await other.says("On 2002-06-09.");
    assert.equal((await other.facts())["In words"], "9 June 2002");

    const odd = "Between 8:55 a.m. & 9:00 a.m. #1 + 100% / “x”";
    await it.type(odd);
    assert.equal(await (await open(t, await it.hash())).field.inputValue(), odd);

    await it.row("Early 1986").click();
    await it.says("At some time from 1986-01-01 to 1986-04-30.");
    await it.page.goBack();
    await until(
        () => it.field.inputValue(),
        (value) => value === odd,
    );
    await it.page.goForward();
    await it.says("At some time from 1986-01-01 to 1986-04-30.");
});

test("a row puts its phrase into the field, by a click anywhere on it and by key", async (t) => {
    const it = await open(t);
    await it.row("Late Summer 1998").getByRole("cell", { name: "1998-08-31" }).click();
    await it.says("At some time from 1998-08-01 to 1998-08-31.");
    assert.equal(await it.row("Late Summer 1998").getAttribute("aria-current"), "true");
    await it.row("(1978-9)").getByRole("button").focus();
    await it.page.keyboard.press("Enter");
    assert.equal(await it.field.inputValue(), "(1978-9)");
    await it.says("All the time from 1978-01-01 to 1979-12-31. It is approximate.");
    assert.equal(await it.row("Late Summer 1998").getAttribute("aria-current"), null);
    // The drawing is in sight, and the row that has the focus is not under it.
    const [figure, button] = await Promise.all([
        it.figure.boundingBox(),
        it.row("(1978-9)").getByRole("button").boundingBox(),
    ]);
    assert.ok(figure && button && figure.y >= 0 && figure.y + figure.height <= button.y, "in sight, not in the way");
    await it.page.keyboard.press("Tab");
    await it.page.keyboard.press("Space");
    assert.equal(await it.field.inputValue(), "Between September 12 and Late November 2001");
});

test("on a phone a row leads back to the field", async (t) => {
    const it = await open(t, "", { width: 360, height: 740 });
    await it.row("Fig. 12").getByRole("button").focus();
    await it.page.keyboard.press("Enter");
    await it.says("No date: expected a date, found “Fig” at character 1");
    assert.ok(await it.field.evaluate((field) => field === document.activeElement));
    const box = await it.field.boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 740, "the field is in sight");
});

for (const { tag, first } of LANGUAGES) {
    test(`every form is read, and what is no date says why: ${tag}`, async (t) => {
        try {
            readDate(first, { lang: tag });
        } catch {
            t.skip(`the engine does not read ${tag} yet`);
            return;
        }
        const it = await open(t, `#date=1984&lang=${tag}`);
        const tables = await it.tables();
        assert.ok(tables.length > 10);
        const refused = tables.pop();
        assert.deepEqual(
            tables.flatMap(({ rows }) => rows.filter(({ error }) => error !== null)),
            [],
        );
        assert.ok(tables.flatMap(({ rows }) => rows).every(({ cells }) => cells.every(Boolean)));
        assert.equal(refused?.name, "No dates");
        for (const { phrase, error } of refused?.rows ?? [])
            assert.throws(() => readDate(phrase, { lang: tag }), { message: error ?? "" });
        await it.says(/^At some time from 1984/);
    });
}

test("the mark begins and ends where the axis has the hull’s first and last moment", async (t) => {
    for (const width of [360, 1280]) {
        const it = await open(t, "", { width });
        for (const [phrase, begin, end] of [
            ["between October 2000 and March 2001", "Oct", "Apr"],
            ["1998 to 2001", "1998", "2002"],
            ["1990 or After", "1990", null],
            ["Before 1990", null, "1991"],
            ["12 to 5 p.m. April 17, 1995", "12:00", null],
            ["1:00 to 5:00 a.m. April 17, 1995", "01:00", null],
            ["2001-09-11T08:46:30/2001-09-11T08:46:49", "08:46:30", "08:46:50"],
            ["66 million years ago", "66.5 million years ago", "65.5 million years ago"],
        ]) {
            await it.type(phrase ?? "");
            const { mark, ticks } = await it.geometry();
            for (const [name, edge] of [
                [begin, mark.left],
                [end, mark.right],
            ]) {
                if (typeof name !== "string") continue;
                const tick = ticks.filter(({ text }) => text === name);
                // On a phone not every tick has its name.
                if (width === 360 && !tick.length) continue;
                const off = Math.min(...tick.map(({ x }) => Math.abs(x - Number(edge))));
                assert.ok(off <= 1, `${phrase} at ${width} px: ${name} is ${off} px off`);
            }
            assert.ok(mark.left >= 0 && mark.right <= width, `${phrase} at ${width} px is on the axis`);
            assert.ok(ticks.filter(({ x }) => x > 0 && x < width).length >= 3, `${phrase}: neighbours show`);
        }
    }
});

test("from a second to the Big Bang an axis has names, and a label stays on it", async (t) => {
    for (const width of [320, 1280]) {
        const it = await open(t, "", { width });
        for (const phrase of ["2001-09-11T08:46:30", "1999-04", "19th century", "Y-17E7", "13.8 billion years ago"]) {
            await it.type(phrase);
            const { ticks, label, mark, namesEnd, height } = await it.geometry();
            assert.ok(
                ticks.some(({ text }) => text),
                `${phrase} at ${width} px: a tick has a name`,
            );
            assert.ok(label.left >= 0 && label.right <= width, `${phrase} at ${width} px: its label is whole`);
            assert.ok(mark.top >= namesEnd && label.bottom <= height, `${phrase} at ${width} px: below the axis`);
        }
    }
});

for (const width of [320, 360, 768]) {
    test(`at ${width} px nothing is wider than the window, and every control can be hit`, async (t) => {
        const it = await open(t, "", { width });
        assert.equal(await it.page.evaluate(() => document.documentElement.scrollWidth), width);
        const small = await it.page.locator("button, select, input, .home a").evaluateAll((nodes) =>
            nodes
                .map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }))
                .filter(({ box }) => box.width < 24 || box.height < 24)
                .map(({ text }) => text),
        );
        assert.deepEqual(small, []);
    });
}

test("a table stays a table to a screen reader where it is laid out as blocks", async (t) => {
    const it = await open(t, "", { width: 360 });
    const table = it.page.getByRole("table", { name: "Open ends" });
    assert.equal(await table.getByRole("columnheader").count(), 6);
    const row = table.getByRole("row").filter({ has: it.page.getByRole("rowheader", { name: "2002 and After" }) });
    assert.equal(await row.getByRole("cell", { name: "2002/.." }).count(), 1);
});

test("without the engine the page says so", async (t) => {
    const page = await site.open(t, "/", { expected: [/Failed to load resource/] });
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(`${site.url}/examples/dates.html`);
    await datesPage(page).says(/cannot start in this page: check that \/pkg\/dateline_bg\.wasm is there/);
    assert.ok(await page.getByText("Reading dates takes JavaScript and WebAssembly").isVisible());
});

test("the demo leads here, and back", async (t) => {
    const page = await site.open(t, "/");
    await page.getByRole("link", { name: "Type a date and see what it says" }).click();
    await datesPage(page).ready();
    await page.getByRole("link", { name: "Dateline", exact: true }).click();
    await says(page.getByRole("heading", { level: 1 }), "Dateline");
});

test("with forced colours every mark can be seen", async (t) => {
    const it = await open(t, "#date=about+1984", { forcedColors: "active" });
    const unseen = await it.page.locator(".mark").evaluateAll((marks) =>
        marks
            .filter((mark) => {
                const { backgroundColor, backgroundImage, outlineStyle } = getComputedStyle(mark);
                const paper = getComputedStyle(document.body).backgroundColor;
                const painted = backgroundColor !== paper && !/rgba\(.*, 0\)/.test(backgroundColor);
                return !painted && backgroundImage === "none" && outlineStyle === "none";
            })
            .map((mark) => mark.className),
    );
    assert.deepEqual(unseen, []);
});
