/**
 * The chronology with its methods watched: a trap in WebAssembly leaves the engine in no state to be asked again, so the
 * first one is told to the owner, who lets go of it.
 * @template {object} T
 * @param {T} chronology
 * @param {(cause: unknown) => void} fallen
 * @returns {T}
 */
export function watched(chronology, fallen) {
    return new Proxy(chronology, {
        get(target, name) {
            const value = Reflect.get(target, name, target);
            if (typeof value !== "function") return value;
            return (/** @type {unknown[]} */ ...given) => {
                try {
                    return value.apply(target, given);
                } catch (cause) {
                    if (cause instanceof WebAssembly.RuntimeError) fallen(cause);
                    throw cause;
                }
            };
        },
    });
}
