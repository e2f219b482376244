# Sourced by the other scripts: where the pinned tools live and which Rust toolchain compiles to WebAssembly.
# The tools stand in a cache that all checkouts share, one folder a version: a fresh clone finds them there.

cache="${XDG_CACHE_HOME:-$HOME/.cache}/dateline"
wasm_target=wasm32-unknown-unknown

# The crate and the command of wasm-bindgen must be of one version, so the crate's entry in Cargo.lock decides.
wasm_bindgen_version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
wasm_pack_version=$(sed -n 's/^wasm-pack = "\(.*\)"$/\1/p' wasm-pack.toml)
cargo_fuzz_version=$(sed -n 's/^cargo-fuzz = "\(.*\)"$/\1/p' wasm-pack.toml)
wasm_bindgen_dir="$cache/wasm-bindgen-$wasm_bindgen_version"
wasm_pack_dir="$cache/wasm-pack-$wasm_pack_version"
cargo_fuzz_dir="$cache/cargo-fuzz-$cargo_fuzz_version"

# A toolchain of rustup's, linked by scripts/wasm-from-debian.sh where rustup itself has no WebAssembly target to give.
linked_toolchain=dateline-wasm

# Whether rustc compiles to WebAssembly; $1 is the toolchain of rustup's to ask, or nothing for the usual one.
# A library that we have built ourselves names its compiler: one of another version cannot read it.
has_wasm_target() {
    local RUSTUP_TOOLCHAIN="${1:-${RUSTUP_TOOLCHAIN:-}}" folder
    export RUSTUP_TOOLCHAIN
    folder="$(rustc --print sysroot 2>/dev/null)/lib/rustlib/$wasm_target"
    [ -d "$folder/lib" ] && { [ ! -f "$folder/built-by" ] || rustc -vV | cmp -s - "$folder/built-by"; }
}

export PATH="$wasm_bindgen_dir/bin:$wasm_pack_dir/bin:$cargo_fuzz_dir/bin:$PATH"
