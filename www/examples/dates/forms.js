// The forms that the table shows: only the phrases. What they mean the engine says, in the page.
import { EDTF } from "./forms/edtf.js";
import { ENGLISH, ENGLISH_NO_DATES } from "./forms/en.js";
import { FRENCH, FRENCH_NO_DATES } from "./forms/fr.js";
import { GERMAN, GERMAN_NO_DATES } from "./forms/de.js";
import { SPANISH, SPANISH_NO_DATES } from "./forms/es.js";

/**
 * @typedef {{ name: string, phrases: string[] }} Group
 *
 * @typedef {object} Forms
 * @property {string} tag BCP 47
 * @property {string} name
 * @property {Group[]} prose
 * @property {string[]} noDates what is refused
 * @property {string} first what the field holds before anything was typed
 */

/** @type {Forms[]} */
export const LANGUAGES = [
    {
        tag: "en",
        name: "English",
        prose: ENGLISH,
        noDates: ENGLISH_NO_DATES,
        first: "Between September 12 and Late November 2001",
    },
    {
        tag: "en-GB",
        name: "English (UK)",
        prose: ENGLISH,
        noDates: ENGLISH_NO_DATES,
        first: "between 12 September and late November 2001",
    },
    {
        tag: "fr",
        name: "Français",
        prose: FRENCH,
        noDates: FRENCH_NO_DATES,
        first: "entre le 12 septembre et fin novembre 2001",
    },
    {
        tag: "de",
        name: "Deutsch",
        prose: GERMAN,
        noDates: GERMAN_NO_DATES,
        first: "zwischen 12. September und Ende November 2001",
    },
    {
        tag: "es",
        name: "Español",
        prose: SPANISH,
        noDates: SPANISH_NO_DATES,
        first: "entre el 12 de septiembre y finales de noviembre de 2001",
    },
];

/** The language of a tag; English where it is none of these. @param {string | null} tag */
export const formsOf = (tag) => LANGUAGES.find((forms) => forms.tag === tag) ?? LANGUAGES[0];

/** What is written alike in every language. */
export { EDTF };
