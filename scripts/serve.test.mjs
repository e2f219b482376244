import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { borrowed, borrowedRoutes, serve } from "./serve.mjs";

const outside = mkdtempSync(join(tmpdir(), "dateline-serve-"));
const root = join(outside, "www");
mkdirSync(join(root, "data"), { recursive: true });
writeFileSync(join(outside, "secret.txt"), "secret");
writeFileSync(join(root, "index.html"), "<p>Curaçao");
writeFileSync(join(root, "data", "a b.wasm"), "wasm");
after(() => rmSync(outside, { recursive: true }));

/**
 * Asks for a path as it is written: fetch would tidy "..", and the server must not rely on that.
 * @param {number} port
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, body: string }>}
 */
function ask(port, path, method = "GET") {
    return new Promise((done, fail) => {
        request({ host: "127.0.0.1", port, path, method }, (response) => {
            let body = "";
            response.setEncoding("utf8").on("data", (text) => (body += text));
            response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
        })
            .on("error", fail)
            .end();
    });
}

test("files come with their type, uncached, and with the headers asked for", async (t) => {
    const { port, close } = await serve({ root, headers: (path) => ({ "x-path": path }) });
    t.after(close);
    const page = await ask(port, "/?q=1");
    assert.equal(page.body, "<p>Curaçao");
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    assert.equal(page.headers["cache-control"], "no-store");
    assert.equal(page.headers["x-path"], "/");
    assert.equal((await ask(port, "/data/a%20b.wasm")).headers["content-type"], "application/wasm");
    const head = await ask(port, "/index.html", "HEAD");
    assert.deepEqual([head.headers["content-length"], head.body], ["11", ""]);
});

test("what is no file of the folder is refused", async (t) => {
    const { port, close } = await serve({ root });
    t.after(close);
    const cases = /** @type {const} */ ([
        ["/none.txt", 404],
        ["/../secret.txt", 404],
        ["/%2e%2e/secret.txt", 404],
        ["/..%2fsecret.txt", 404],
        ["/%zz", 400],
        ["/a%00b", 400],
        ["/data", 301],
        ["/data/", 404],
    ]);
    for (const [path, status] of cases) assert.equal((await ask(port, path)).status, status, path);
    assert.equal((await ask(port, "/", "POST")).status, 405);
});

test("a taken port gives way to the next", async (t) => {
    const first = await serve({ root });
    t.after(first.close);
    const second = await serve({ root, port: first.port });
    t.after(second.close);
    assert.ok(second.port > first.port && second.port <= first.port + 10);
    assert.equal((await ask(second.port, "/")).status, 200);
});

test("a route answers in place of a file, and one that fails hangs up", async (t) => {
    const routes = {
        "/index.html": (/** @type {any} */ _request, /** @type {any} */ response) => response.end("route"),
        "/bad": () => {
            throw new Error("bad");
        },
    };
    const { port, close } = await serve({ root, routes });
    t.after(close);
    assert.equal((await ask(port, "/index.html")).body, "route");
    await assert.rejects(ask(port, "/bad"));
    assert.equal((await ask(port, "/")).body, "<p>Curaçao");
});

test("data of others come from node_modules/, and are missing where they are", async (t) => {
    const { port, close } = await serve({ root, routes: borrowedRoutes() });
    t.after(close);
    for (const [path, file] of Object.entries(borrowed)) {
        const { status, headers } = await ask(port, path, "HEAD");
        assert.equal(status, existsSync(file) ? 200 : 404, path);
        if (!existsSync(file)) continue;
        assert.equal(headers["content-type"], "text/csv; charset=utf-8");
        assert.equal(headers["content-length"], String(statSync(file).size));
    }
});
