// `make serve`: a small server of files for this machine only. Tests import `serve` and add routes that misbehave.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const address = "127.0.0.1";

/** @type {Record<string, string>} */
const mimeTypes = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tsv": "text/tab-separated-values; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
};

/**
 * Data of others that the demo shows and the project does not hold: where a page asks for it, and where npm has put it.
 * @type {Record<string, string>}
 */
export const borrowed = {
    "/data/birdstrikes.csv": fileURLToPath(
        new URL("../node_modules/vega-datasets/data/birdstrikes.csv", import.meta.url),
    ),
};

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} Route
 *
 * @typedef {object} ServeOptions
 * @property {string} root the folder to serve
 * @property {number} [port] the first port to try, then the ten after it; 0, the default, takes any that is free
 * @property {Record<string, Route>} [routes] by path ("/slow.txt"): answers in place of a file
 * @property {(path: string) => Record<string, string>} [headers] further headers of a file, such as a policy for a page
 */

/**
 * Serves a folder on 127.0.0.1, uncached so that a reload always shows the newest files.
 * @param {ServeOptions} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} url: without a slash at its end
 * @throws {Error} when no port is free
 */
export async function serve({ root, port = 0, routes = {}, headers = () => ({}) }) {
    const server = createServer(async (request, response) => {
        const path = pathOf(request.url ?? "/");
        const route = path !== null && Object.hasOwn(routes, path) ? routes[path] : undefined;
        if (!route) return sendFile(root, path, headers, request, response);
        try {
            await route(request, response);
        } catch (error) {
            response.destroy(error instanceof Error ? error : undefined);
        }
    });
    const taken = await listen(server, port);
    return {
        url: `http://${address}:${taken}`,
        port: taken,
        close: () =>
            new Promise((done) => {
                server.close(() => done());
                server.closeAllConnections();
            }),
    };
}

/** Routes to what is borrowed. @returns {Record<string, Route>} */
export const borrowedRoutes = () =>
    Object.fromEntries(
        Object.entries(borrowed).map(([path, file]) => [
            path,
            (request, response) => sendFile(dirname(file), `/${basename(file)}`, () => ({}), request, response),
        ]),
    );

/**
 * @param {string} url
 * @returns {string | null} null if it is no valid path
 */
function pathOf(url) {
    try {
        return decodeURIComponent(url.split(/[?#]/, 1)[0]);
    } catch {
        return null;
    }
}

/**
 * @param {string} root
 * @param {string | null} path
 * @param {(path: string) => Record<string, string>} headers
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function sendFile(root, path, headers, request, response) {
    const say = (/** @type {number} */ status, /** @type {string} */ text) =>
        response
            .writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
            .end(text);

    if (request.method !== "GET" && request.method !== "HEAD")
        return say(405, "This server only gives files: GET or HEAD.\n");
    if (path === null || path.includes("\0")) return say(400, "This is no valid address.\n");
    const folder = resolve(root);
    const file = resolve(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const stats = file.startsWith(folder + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (stats?.isDirectory()) return response.writeHead(301, { location: `${path}/` }).end();
    if (!stats?.isFile()) return say(404, `There is no ${path} here.\n`);

    response.writeHead(200, {
        "content-type": mimeTypes[extname(file).toLowerCase()] ?? "application/octet-stream",
        "content-length": stats.size,
        "cache-control": "no-store",
        ...headers(path),
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>} the port taken
 */
async function listen(server, port) {
    const last = port === 0 ? 0 : port + 10;
    for (let candidate = port; candidate <= last; candidate++) {
        const error = await new Promise((done) => {
            server.once("error", done);
            server.listen(candidate, address, () => {
                server.off("error", done);
                done(null);
            });
        });
        const taken = server.address();
        if (!error && taken && typeof taken === "object") return taken.port;
        if (error?.code !== "EADDRINUSE") throw error;
    }
    throw new Error(`Every port from ${port} to ${last} is in use: set PORT to a free one.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
    try {
        const port = Number(process.env.PORT || 8080);
        const { url } = await serve({ root: process.argv[2] ?? "www", port, routes: borrowedRoutes() });
        console.log(`Dateline is at ${url}/ (Ctrl-C stops it)`);
    } catch (error) {
        console.error(`dateline: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
    }
}
