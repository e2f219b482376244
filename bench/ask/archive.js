// Archives made from a seed, in Dateline's JSON: words, names, tags and publications as unequal as in life (Zipf's law).

const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
/** Different words, tags and publications; names grow with the archive. */
const WORDS = 30_000;
const TAGS = 40;
const PUBLICATIONS = 120;

/**
 * @typedef {{ title: string, date: string, body: string, entities: string[], tags: string[], sources: { name: string, date: string }[], fields: { country: string[] } }} MadeEvent
 */

/**
 * @param {number} count
 * @param {number} seed not 0
 * @param {[number, number] | null} length fewest and most words of a body; none where null
 * @returns {{ title: string, events: MadeEvent[] }}
 */
export function archive(count, seed, length) {
    let state = seed >>> 0;
    // Xorshift, G. Marsaglia 2003.
    const random = () => {
        state ^= state << 13;
        state >>>= 0;
        state ^= state >>> 17;
        state ^= state << 5;
        state >>>= 0;
        return state / 2 ** 32;
    };
    const whole = (/** @type {number} */ below) => Math.floor(random() * below);
    const word = () =>
        Array.from(
            { length: 2 + whole(3) },
            () => CONSONANTS[whole(CONSONANTS.length)] + VOWELS[whole(VOWELS.length)],
        ).join("");
    const capital = (/** @type {string} */ text) => text.slice(0, 1).toUpperCase() + text.slice(1);
    const list = (/** @type {number} */ length, /** @type {() => string} */ make) => Array.from({ length }, make);
    /** One of a list, the n-th as likely as 1/n. @param {string[]} from */
    const common = (from) => from[Math.min(from.length - 1, Math.floor(from.length ** random() - 1))] ?? "";

    const vocabulary = list(WORDS, word);
    const names = list(Math.max(400, Math.floor(count / 5)), () => `${capital(word())} ${capital(word())}`);
    const tags = list(TAGS, () => capital(word()));
    const publications = list(PUBLICATIONS, () => `The ${capital(word())}`);
    const sentence = (/** @type {number} */ words) => `${capital(list(words, () => common(vocabulary)).join(" "))}.`;
    const text = (/** @type {number} */ words) =>
        list(Math.ceil(words / 14), () => sentence(Math.min(14, words))).join(" ");
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

    const events = Array.from({ length: count }, () => {
        const [year, month, day] = [1900 + whole(110), two(1 + whole(12)), two(1 + whole(28))];
        const kind = random();
        const exact = `${year}-${month}-${day}`;
        return {
            title: sentence(4 + whole(6)).slice(0, -1),
            date:
                kind < 0.6
                    ? exact
                    : kind < 0.8
                      ? `${year}-${month}`
                      : kind < 0.9
                        ? `${year}`
                        : `${exact}/${year + 1 + whole(3)}`,
            body: length ? text(length[0] + whole(length[1] - length[0] + 1)) : "",
            entities: list(1 + whole(4), () => common(names)),
            tags: list(1 + whole(2), () => common(tags)),
            sources: list(1 + whole(2), () => common(publications)).map((name) => ({ name, date: `${year}` })),
            fields: { country: [common(tags)] },
        };
    });
    return { title: "An archive", events };
}

/**
 * What a reader types: words of events, letter by letter, beside a range of years and a tag.
 * @param {MadeEvent[]} events
 * @param {number} count keystrokes
 */
export function session(events, count) {
    /** @type {{ text: string, from: string, to: string, tags: string[] }[]} */
    const strokes = [];
    for (let at = 0; strokes.length < count; at++) {
        const event = events[(at * 7919) % events.length];
        if (!event) break;
        const words = `${event.title} ${event.body}`.split(/\W+/).filter((word) => word.length > 3);
        const text = `${words[1]} ${words.at(-2)}`.toLowerCase();
        for (let length = 1; length <= text.length && strokes.length < count; length++)
            strokes.push({ text: text.slice(0, length), from: "1930", to: "1980", tags: event.tags.slice(0, 1) });
    }
    return strokes;
}

/**
 * A brush of twenty years dragged along a century, a few weeks a step.
 * @param {number} steps
 */
export function drag(steps) {
    const date = (/** @type {number} */ months) => {
        const month = Math.floor(months);
        return `${1900 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}`;
    };
    return Array.from({ length: steps }, (_, at) => ({
        from: date((at * 960) / steps),
        to: date((at * 960) / steps + 240),
    }));
}
