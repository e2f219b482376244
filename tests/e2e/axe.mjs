// What axe-core has against a page.
import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What axe-core has against the page, a line each.
 * @param {import("playwright-core").Page} page
 */
export async function violations(page) {
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path: axe });
    return page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.flatMap((/** @type {any} */ { id, nodes }) =>
            nodes.map(
                (/** @type {any} */ { target, failureSummary }) =>
                    `${id}: ${target.flat().join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
            ),
        );
    });
}
