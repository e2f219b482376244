#!/usr/bin/env bash
# Gives Rust its WebAssembly target where rustup cannot: Debian packages a newer compiler for its browsers, with source.
# The standard library is built from that source into that compiler's own folder, which rustup then knows as a toolchain.
# Needs root and Debian; takes about a minute, once. Called by setup.sh, under its lock.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

say() { printf 'dateline: %s\n' "$*" >&2; }
log="$cache/wasm-from-debian.log"
fail() { tail -n 20 "$log" >&2; say "$* The end of $log is above."; exit 1; }

say "installing Debian's Rust for WebAssembly with apt-get, and building its standard library (a minute, once)"
{ apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        rustc-web cargo-web rust-web-clippy rust-web-src lld-22; } </dev/null >"$log" 2>&1 ||
    fail "apt-get could not install rustc-web, cargo-web, rust-web-clippy, rust-web-src and lld-22."

# Debian's own paths, past any rustup on the PATH.
rustc=/usr/bin/rustc
cargo=/usr/bin/cargo
rustlib="$($rustc --print sysroot)/lib/rustlib"
host=$($rustc -vV | sed -n 's/^host: //p')
mkdir -p "$rustlib/$host/bin"
ln -sf "$(command -v lld-22)" "$rustlib/$host/bin/rust-lld"

work=$(mktemp -d "$cache/std.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
: >"$work/src/lib.rs"
printf '[package]\nname = "std-for-wasm"\nedition = "2021"\n' >"$work/Cargo.toml"
# Bitcode lets the crate be optimised together with the library (lto in Cargo.toml).
(cd "$work" && RUSTC=$rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" \
    $cargo build --release --target $wasm_target -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test) >>"$log" 2>&1 ||
    fail "The standard library for $wasm_target could not be built from Debian's source."
rm -rf "$rustlib/$wasm_target"
mkdir -p "$rustlib/$wasm_target"
cp -R "$work/target/$wasm_target/release/deps" "$rustlib/$wasm_target/lib.new"
rm -f "$rustlib/$wasm_target/lib.new/"*std_for_wasm* "$rustlib/$wasm_target/lib.new/"*.d
$rustc -vV >"$rustlib/$wasm_target/built-by"
mv "$rustlib/$wasm_target/lib.new" "$rustlib/$wasm_target/lib"

if command -v rustup >/dev/null; then
    rustup toolchain link $linked_toolchain "$($rustc --print sysroot)" >>"$log" 2>&1 ||
        fail "rustup could not link Debian's toolchain as $linked_toolchain."
fi
