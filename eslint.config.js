import js from "@eslint/js";
import globals from "globals";

const rules = {
    eqeqeq: "error",
    "no-eval": "error",
    "no-implied-eval": "error",
    "no-new-func": "error",
    "no-restricted-globals": ["error", "event", "name", "status"],
    "no-unused-vars": ["error", { args: "after-used", caughtErrors: "all" }],
    "no-var": "error",
    "object-shorthand": "error",
    "prefer-const": "error",
};

export default [
    { ignores: ["target/", "fuzz/target/", "www/pkg/", "dist/"] },
    js.configs.recommended,
    { rules, linterOptions: { reportUnusedDisableDirectives: "error" } },
    { files: ["www/**/*.js", "bench/**/*.js"], languageOptions: { globals: globals.browser } },
    { files: ["scripts/**/*.mjs", "bench/**/*.mjs", "*.js"], languageOptions: { globals: globals.node } },
    // The functions that a test hands to the page run in the browser.
    { files: ["tests/**/*.mjs"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
