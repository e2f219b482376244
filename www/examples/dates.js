// The page of dates: what is in the field is read at every keystroke, the table when the language changes. The address
// always says what is in the field.
import { loadEngine } from "../engine.js";
import { el, replace, setText } from "../view/dom.js";
import { drawing } from "./dates/drawing.js";
import { showFacts } from "./dates/facts.js";
import { EDTF, LANGUAGES, formsOf } from "./dates/forms.js";
import { hashFromPlace, placeFromHash } from "./dates/place.js";
import { Reading } from "./dates/reading.js";
import { formTable, refusedTable } from "./dates/table.js";
import { messageOf, sentence } from "./dates/words.js";

/** A message waits for a pause in typing, so that half a date is not called wrong, nor each letter read out. */
const PAUSE_MS = 350;

/** @template {Element} E @param {string} selector @param {new () => E} type @returns {E} */
function find(selector, type) {
    const element = document.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`The page lacks ${selector}.`);
    return element;
}

const form = find(".ask", HTMLFormElement);
const field = find("#date", HTMLInputElement);
const lang = find("#lang", HTMLSelectElement);
const order = find("#order", HTMLSelectElement);
const message = find("#message", HTMLParagraphElement);
const facts = find(".known dl", HTMLDListElement);
const tables = find(".tables", HTMLDivElement);
const figure = drawing();

/** @type {Reading | null} */
let reading = null;
let pause = 0;
/** What the tables were last read with. */
let tabled = "";

/** @returns {import("./dates/place.js").Place} */
const place = () => ({
    text: field.value,
    lang: lang.value,
    order: /** @type {import("./dates/place.js").Place["order"]} */ (order.value),
});

/** @returns {import("./dates/reading.js").DateOptions} */
function options() {
    const { lang, order } = place();
    return order ? { lang, order } : { lang };
}

/** Reads the field and shows what it says. @param {number} [wait] milliseconds until a message is given */
function read(wait = 0) {
    reading?.free();
    reading = null;
    let said;
    try {
        reading = new Reading(field.value, options());
        said = sentence(reading.date);
    } catch (cause) {
        said = `No date: ${messageOf(cause)}`;
    }
    figure.show(reading);
    showFacts(facts, reading);
    const wrong = reading === null;
    const say = () => {
        setText(message, said);
        field.setAttribute("aria-invalid", String(wrong));
    };
    clearTimeout(pause);
    if (wait) pause = setTimeout(say, wait);
    else say();
    for (const row of tables.querySelectorAll("tr[data-phrase]")) {
        if (row.getAttribute("data-phrase") === field.value) row.setAttribute("aria-current", "true");
        else row.removeAttribute("aria-current");
    }
}

/** Reads the tables again where language or order are others. */
function readTables() {
    const wanted = JSON.stringify(options());
    if (tabled === wanted) return;
    tabled = wanted;
    const { prose, noDates } = formsOf(lang.value);
    replace(
        tables,
        ...[...prose, ...EDTF].map(({ name, phrases }) => formTable(name, phrases, options())),
        refusedTable("No dates", noDates, options()),
    );
}

/** Shows what the address says. */
function open() {
    const { text, ...how } = placeFromHash();
    field.value = text;
    lang.value = how.lang;
    order.value = how.order;
    field.lang = how.lang;
    readTables();
    read();
}

/** @param {"push" | "replace"} [how] whether Back leads to what was there before */
function keep(how = "replace") {
    const hash = hashFromPlace(place());
    if (hash === location.hash) return;
    if (how === "push") history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
}

/** Puts a row's phrase into the field. @param {MouseEvent} event */
function choose(event) {
    const row = event.target instanceof Element ? event.target.closest("tr[data-phrase]") : null;
    // Who selects text to copy it does not choose a row.
    if (!row || getSelection()?.toString()) return;
    field.value = row.getAttribute("data-phrase") ?? "";
    read();
    keep("push");
    if (getComputedStyle(form.parentElement ?? form).position === "sticky") return;
    // The field is out of sight; a click without a pointer comes from the keyboard, and takes it along.
    form.scrollIntoView();
    if (event.detail === 0) field.focus({ preventScroll: true });
}

/** The language's own example takes the place of another's. */
function changeLanguage() {
    if (LANGUAGES.some(({ first }) => first === field.value)) field.value = formsOf(lang.value).first;
    field.lang = lang.value;
    change();
}

function change() {
    readTables();
    read();
    keep();
}

async function begin() {
    replace(lang, ...LANGUAGES.map(({ tag, name }) => el("option", { value: tag, lang: tag }, name)));
    replace(find(".figure", HTMLDivElement), figure.element);
    showFacts(facts, null);
    try {
        await loadEngine(new URL("../pkg/dateline_bg.wasm", document.baseURI));
    } catch (cause) {
        setText(message, messageOf(cause));
        return;
    }
    open();
    field.addEventListener("input", () => {
        read(PAUSE_MS);
        keep();
    });
    lang.addEventListener("change", changeLanguage);
    order.addEventListener("change", change);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        read();
    });
    tables.addEventListener("click", choose);
    addEventListener("popstate", open);
}

begin();
