import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { moduleOf, shareLine, shares } from "./shares.mjs";

test("a function's module is read from its name", () => {
    for (const [name, module] of [
        ["_ZN8dateline4date10expression9read_date17hcad0ff8a500b92deE", "date"],
        [
            "_ZN101_$LT$dateline..read..json..JsonReader$u20$as$u20$dateline..read..reader..EntryReader$GT$10next_entry",
            "read",
        ],
        ["dateline::sort::sort_by", "sort"],
        ["chronology_query_12b674970a544c88", "web"],
        ["_ZN9edtf_core5parse17h", "edtf-core"],
        ["_ZN4core3fmt5write17h", "others"],
        ["", "others"],
    ])
        assert.equal(moduleOf(name), module, name);
});

test("the bytes of functions are added up by module", (t) => {
    const text = (/** @type {string} */ words) => [words.length, ...Buffer.from(words)];
    const section = (/** @type {number} */ id, /** @type {number[]} */ bytes) => [id, bytes.length, ...bytes];
    const body = (/** @type {number} */ length) => [length, 0, ...Array(length - 2).fill(1), 0x0b];
    const names = ["imported", "_ZN8dateline4date1aE", "_ZN8dateline4read1bE", "__wbindgen_describe_x", "core::c"];
    const file = [
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, [1, 0x60, 0, 0]),
        ...section(2, [2, ...text("m"), ...text("f"), 0, 0, ...text("m"), ...text("memory"), 2, 1, 1, 2]),
        ...section(3, [4, 0, 0, 0, 0]),
        ...section(10, [4, ...body(4), ...body(8), ...body(100), ...body(4)]),
        ...section(0, [
            ...text("name"),
            ...section(1, [names.length, ...names.flatMap((name, at) => [at, ...text(name)])]),
        ]),
    ];
    const folder = mkdtempSync(join(tmpdir(), "dateline-shares-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "small.wasm");
    writeFileSync(path, Uint8Array.from(file));
    const found = shares(path);
    assert.deepEqual(found, [
        { module: "read", bytes: 8 },
        { module: "date", bytes: 4 },
        { module: "others", bytes: 4 },
    ]);
    assert.equal(shareLine(found), "read 50 %, date 25 %, others 25 %");
});
