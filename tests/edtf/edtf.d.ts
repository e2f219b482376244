// What the differential test uses of npm's `edtf`, which brings no types.
declare module "edtf" {
    /** Milliseconds since 1970 in UTC; infinite where open, null where unknown, NaN beyond JavaScript's dates. */
    interface Extent {
        readonly min: number | null;
        readonly max: number | null;
    }
    /** Throws where the text is no EDTF. */
    export default function edtf(text: string): Extent;
}
