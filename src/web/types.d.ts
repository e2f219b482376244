/** The formats that can be read. */
export type Format =
    | "chronicle"
    | "json"
    | "jsonl"
    | "csv"
    | "tsv"
    | "timelinejs"
    | "vis"
    | "simile"
    | "jsonld"
    | "ics"
    | "historycommons"
    | "html";

/** The formats that can be written; `dateline` is the binary form, with what searching needs. */
export type WriteFormat = "json" | "csv" | "jsonld" | "ics" | "chronicle" | "dateline";

/** How a numeric date such as `4/5/2001` is to be read. */
export type DateOrder = "mdy" | "dmy" | "ymd";

export interface DateOptions {
    lang?: string;
    order?: DateOrder;
}
export interface ReadOptions extends DateOptions {
    /** `dateline` is the binary form; what it has was read from another. */
    format?: Format | "dateline";
    /** Of `csv` and `tsv`: the columns that titles are made of, by name, in place of those for titles. */
    titleColumns?: string[];
}
export interface LoadOptions extends ReadOptions {
    signal?: AbortSignal;
    /** Called at most every 50 ms, and once at the end of each stage. */
    progress?: (progress: LoadProgress) => void;
}
/**
 * `done` of `total` bytes while fetching and reading, passes over events while linking, events while
 * indexing, which goes on once the chronology is there; `total` is null where it is not known.
 */
export interface LoadProgress {
    stage: "fetching" | "reading" | "linking" | "indexing";
    done: number;
    total: number | null;
}

export type Precision =
    "second" | "minute" | "hour" | "day" | "month" | "season" | "year" | "decade" | "century" | "millennium";

/** A date as it was written, and all that it may mean: see DateExpression in the README. */
export interface DateExpression {
    edtf: string | null;
    /** First and last moment, inclusive, local civil time: `1999-04-01`, `2001-09-11T08:46`, null where open or unknown. */
    begin: string | null;
    end: string | null;
    nature: "within" | "throughout";
    approximate: boolean;
    uncertain: boolean;
    precision: Precision;
    label: string;
    text: string;
}
export interface EventDate extends DateExpression {
    inferred: boolean;
}

export interface Source {
    name: string;
    date: string | null;
    title: string | null;
    url: string | null;
    pages: string | null;
    text: string;
}
export interface Node {
    kind: "paragraph" | "lead-in" | "text" | "emphasis" | "strong" | "quote" | "link" | "source" | "reference";
    text?: string;
    children?: Node[];
    /** For a link; http:, https: or mailto:. */
    href?: string;
    /** For a source: places in `event.sources`; for a reference: candidates, best first. */
    to?: number[];
}
export interface Media {
    url: string;
    alt: string | null;
    caption: string | null;
    credit: string | null;
}
export interface Place {
    name: string | null;
    lat: number | null;
    lon: number | null;
}
export interface Event {
    index: number;
    id: string;
    title: string;
    /** The body as plain text, paragraphs parted by a blank line; highlights count in it. */
    text: string;
    url: string | null;
    weight: number | null;
    media: Media[];
    place: Place | null;
    fields: { [name: string]: string[] };
    date: EventDate | null;
    body: Node[];
    entities: { name: string; origin: "given" | "found" }[];
    tags: string[];
    sources: Source[];
    references: { phrase: string; to: number[] }[];
    referencedBy: number[];
}
export interface Problem {
    severity: "error" | "warning" | "info";
    /** From 1; the column counts characters. */
    line: number;
    column: number;
    message: string;
    event: number | null;
}

export interface Query {
    text?: string;
    entities?: string[];
    tags?: string[];
    sources?: string[];
    facets?: { [name: string]: string[] };
    /** Anything that readDate takes; from's begin to to's end, inclusive. */
    from?: string;
    to?: string;
    match?: "possible" | "certain";
    /** Only the event itself and those of its context at a scale from 0 to 5. */
    near?: { event: number; scale: number };
    not?: Query;
    order?: "time" | "newest" | "relevance";
    /** Bars of the histogram, 1 to 2000; 60 without it. */
    bins?: number;
    /** Whether long stretches without an event are folded in the histogram, where they squash the rest. */
    foldGaps?: boolean;
}
export interface Result {
    indices: Uint32Array;
    /** counts[facet][i] belongs to chronology.facets[facet].names[i]. */
    counts: { [facet: string]: Uint32Array };
    /**
     * Equal bins over the whole chronology's time; each event counted in the bin of its begin. Folded, and only then,
     * they are not equal: `edges` says where each begins and where the last ends, in seconds since 1970, `folds` the
     * first of the two bins of each folded stretch.
     */
    histogram: {
        from: string | null;
        to: string | null;
        counts: Uint32Array;
        edges?: Float64Array;
        folds?: Uint32Array;
    };
    suggestion: string | null;
}

/** An event of another's context. */
export interface Related {
    index: number;
    /** What the two have in common, the same from both sides: 1 is about an entity that no third event names. */
    score: number;
    /**
     * In English, what tells most first, at most five, such as `references`, `referenced by`,
     * `shares 3 entities: …`, `shares a tag: …`, `cites the same source: …`, `also cites …`, `similar words: …`,
     * `9 days later`: it is the related event that references, cites and is later.
     */
    reasons: string[];
}
export interface EntityPage {
    name: string;
    /** In how many events its author named it, and in how many it was found in the text. */
    given: number;
    found: number;
    /** All of them, in order of time, those without a date last. */
    events: Uint32Array;
    /** The first and last of them in time, null where none has a date. */
    first: number | null;
    last: number | null;
    /**
     * Entities that it appears with, at most 20, the least likely by chance first (log-likelihood ratio);
     * `ratio`: how many times more than chance, which is 1.
     */
    with: { name: string; together: number; ratio: number }[];
    /** What its events cite, at most 20, the most frequent first; `count` of its events. */
    sources: { name: string; count: number }[];
}

/** What is cited of one publication, author or archive. */
export interface Publication {
    name: string;
    /** By date, those without one last; of the same date by title. */
    works: Work[];
}
/** Sources of the same name, date, title and address, as one; `pages` are all that they name. */
export interface Work extends Source {
    /** Those that cite it, in the order given. */
    events: Uint32Array;
}

/** What the stage shows. Moments are seconds of local civil time since 1970-01-01T00:00, lengths CSS pixels. */
export interface View {
    /** Left and right edge: seconds, or anything that readDate takes (from's begin, to's end). */
    from: number | string;
    to: number | string;
    /** The lanes' and the rest's, without the axis. */
    width: number;
    height: number;
    /** Events to place, all where absent: a query's indices. */
    indices?: Uint32Array;
    /** Height of a lane, 52 where absent. */
    lane?: number;
    /** A label's widest, 240 where absent. */
    label?: number;
    /** Lines that a title may take, 1 where absent. On two, labels are as wide as their titles need to be whole. */
    titleLines?: number;
    /** Advance widths of the title's font, in px, for the characters U+0000 to U+007F; an estimate where absent. */
    advances?: Float32Array;
    /** The same of the date lines' font, at their size. */
    dateAdvances?: Float32Array;
    /** What readDate takes: open dates reach as far as to this time, and labels stay before its end. */
    since?: string;
    until?: string;
    /** An event that keeps its label whatever else must give way. */
    selected?: number | null;
    /** A facet, by name: the stage is divided into bands, one a value, and as high as they are. */
    groupBy?: string;
    /** Which band is above which: by its first event, the default, or the largest first. */
    groupOrder?: "first" | "size";
    /** Values, as places in the facet's names, whose bands are heads alone; -1 for what has none. */
    collapsed?: Int32Array;
    lang?: string;
}
/** The first tick may lie left of the stage while its label stays in sight; labels are empty where there is no room. */
export interface Ticks {
    x: Float32Array;
    labelX: Float32Array;
    labels: string[];
}
/** The events of one value of a facet; one of several values is in the band of each. */
export interface Band {
    /** A place in the facet's names; -1 for what has none, or none of the 24 that most events have. */
    value: number;
    /** How many events with a date it holds. */
    count: number;
    /** The upper edge of its head, and from there to the next band. */
    top: number;
    height: number;
    collapsed: boolean;
}
export interface Layout {
    from: number;
    to: number;
    /** Lanes in use at this zoom, the same while panning. */
    lanes: number;
    /** The lanes' and the rest's: the view's, or that of all bands. */
    height: number;
    /** From above; empty without `groupBy`. */
    bands: Band[];
    /** Events with a label on the stage, in time order, band by band; the next arrays run beside it. */
    events: Uint32Array;
    /** Places in `bands`; 0 where there are none. */
    band: Uint16Array;
    /** From 0, the topmost of its band, and its upper edge. */
    lane: Uint16Array;
    y: Float32Array;
    /** The mark's left edge and width; clipped to a stage's width beyond either edge. */
    x: Float32Array;
    width: Float32Array;
    /** The label's left edge and width. */
    labelX: Float32Array;
    labelWidth: Float32Array;
    /** Bits of `markFlags()`. */
    flags: Uint8Array;
    /**
     * Events without room for a label: a dot (count 1) or a heap. `first` is the earliest event of each; from `from` to `to`,
     * in seconds, its events stand apart; both are 0 where no zoom parts them.
     */
    rest: {
        x: Float32Array;
        width: Float32Array;
        counts: Uint32Array;
        first: Uint32Array;
        from: Float64Array;
        to: Float64Array;
        y: Float32Array;
    };
    /** Two tiers: `major` names (years), `minor` divides (months). */
    ticks: { major: Ticks; minor: Ticks };
    /** Events off the stage to the left and right, and those without a date. */
    before: number;
    after: number;
    undated: number;
    /** Events without room for a label at this zoom, wherever. */
    unplaced: number;
}
