#!/usr/bin/env bash
# Puts in place what a command needs, one line said a thing installed, then runs the command with the tools on its path:
#   scripts/setup.sh TOOL… [-- COMMAND…]
# TOOL: node modules rust lints wasm-target wasm-bindgen wasm-pack cargo-fuzz chromium
# Where nothing is missing it takes some tenths of a second. The command finds WASM_TOOLCHAIN in its environment:
# the rustup toolchain that compiles to WebAssembly, empty if it is the usual one.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

say() { printf 'dateline: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }

# One run at a time installs; others wait and then find it done. The lock is a link that names the process which
# holds it, since making a link is atomic and a holder that was killed can be told from one at work.
locked() {
    local lock="$cache/$1.lock" holder
    shift
    mkdir -p "$cache"
    until ln -s "$$" "$lock" 2>/dev/null; do
        holder=$(readlink "$lock" || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -f "$lock"; else sleep 1; fi
    done
    # shellcheck disable=SC2064  # the name as it is now
    trap "rm -f '$lock'" EXIT
    "$@"
    rm -f "$lock"
    trap - EXIT
}

node_present() { node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null; }

setup_node() {
    node_present || stop "Node 20.19 or newer is needed, found $(node --version 2>/dev/null || echo none): install it, then run this again."
}

# npm ci empties node_modules first, so the stamp inside it tells both what was installed and that it was finished.
modules_present() { cmp -s package-lock.json node_modules/.installed; }
install_modules() {
    modules_present && return
    say "installing the npm packages of package-lock.json (half a minute)"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 ||
        stop "npm could not install the packages of package-lock.json: its message is above."
    cp package-lock.json node_modules/.installed
}
setup_modules() {
    setup_node
    modules_present || locked "modules-$(pwd | cksum | cut -d ' ' -f 1)" install_modules
}

setup_rust() {
    cargo --version >/dev/null 2>&1 || stop "Rust is needed (cargo and rustc, $(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml) or newer): install it with rustup, then run this again."
}

lints_present() { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1
setup_lints() {
    setup_rust
    lints_present && return
    say "adding rustfmt and clippy with rustup"
    rustup component add rustfmt clippy </dev/null >&2 && lints_present ||
        stop "rustfmt and clippy are needed to check the sources: install both beside cargo, then run this again."
}

add_wasm_target() {
    has_wasm_target && return
    if command -v rustup >/dev/null; then
        say "adding Rust's WebAssembly target with rustup"
        # A network that swallows packets must not hold the build up for ever, hence the alarm.
        perl -e 'alarm 180; exec @ARGV' rustup target add "$wasm_target" </dev/null >&2 && return
        say "rustup has no such target to give here"
    fi
    has_wasm_target "$linked_toolchain" && return
    if ! command -v apt-get >/dev/null || ! is_root; then
        stop "Rust's target $wasm_target is missing: run \`rustup target add $wasm_target\` where the network allows it, or this command as root on Debian."
    fi
    scripts/wasm-from-debian.sh
}
setup_wasm_target() {
    setup_rust
    WASM_TOOLCHAIN=
    if ! has_wasm_target; then
        has_wasm_target "$linked_toolchain" || locked wasm-target add_wasm_target
        has_wasm_target || WASM_TOOLCHAIN=$linked_toolchain
    fi
    export WASM_TOOLCHAIN
}

# $1 crate, $2 version, $3 folder of the cache, $4 minutes it takes
install_crate() {
    local crate=$1 version=$2 folder=$3 minutes=$4 work="$cache/install-$1" versions
    [ -d "$folder" ] && return
    say "installing $crate $version into $folder (some $minutes min, once)"
    rm -rf "$work"
    mkdir -p "$work"
    # The versions that the crate was published with come first; a registry that lacks one of them takes the nearest.
    for versions in --locked ''; do
        cargo install --quiet "$crate" --version "=$version" $versions --root "$work/root" --target-dir "$work/target" \
            >"$work/log" 2>&1 && break
    done
    if [ ! -d "$work/root/bin" ]; then
        tail -n 20 "$work/log" >&2
        stop "cargo could not install $crate $version: its message is above."
    fi
    mv "$work/root" "$folder"
    rm -rf "$work"
}
setup_wasm_bindgen() {
    setup_rust
    [ -d "$wasm_bindgen_dir" ] || locked wasm-bindgen install_crate wasm-bindgen-cli "$wasm_bindgen_version" "$wasm_bindgen_dir" 3
}
setup_wasm_pack() {
    setup_rust
    [ -d "$wasm_pack_dir" ] || locked wasm-pack install_crate wasm-pack "$wasm_pack_version" "$wasm_pack_dir" 3
}
setup_cargo_fuzz() {
    setup_rust
    command -v c++ >/dev/null || stop "A C++ compiler is needed to build libFuzzer: install one (on Debian: \`sudo apt-get install g++\`), then run this again."
    [ -d "$cargo_fuzz_dir" ] || locked cargo-fuzz install_crate cargo-fuzz "$cargo_fuzz_version" "$cargo_fuzz_dir" 1
}

chromium_present() { node scripts/chromium.mjs >/dev/null 2>&1; }
install_chromium() {
    chromium_present && command -v chromedriver >/dev/null && return
    if command -v apt-get >/dev/null && is_root; then
        say "installing Chromium and its driver with apt-get (a minute, once)"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver; } \
            </dev/null >"$cache/apt.log" 2>&1 || { tail -n 20 "$cache/apt.log" >&2; stop "apt-get could not install chromium and chromium-driver: its message is above."; }
    elif command -v apt-get >/dev/null; then
        stop "Chromium and ChromeDriver are needed to test in a browser: run \`sudo apt-get install chromium chromium-driver\`, then this again."
    else
        stop "Chrome (or Chromium) and the chromedriver of the same version are needed to test in a browser: install both, with chromedriver on the PATH (on a Mac: \`brew install --cask google-chrome chromedriver\`), then run this again."
    fi
}
setup_chromium() {
    setup_node
    { chromium_present && command -v chromedriver >/dev/null; } || locked chromium install_chromium
}

while [ $# -gt 0 ]; do
    case $1 in
        node | modules | rust | lints | wasm-target | wasm-bindgen | wasm-pack | cargo-fuzz | chromium) "setup_${1//-/_}" ;;
        --) shift; break ;;
        *) stop "scripts/setup.sh knows node modules rust lints wasm-target wasm-bindgen wasm-pack cargo-fuzz chromium, not '$1'." ;;
    esac
    shift
done
if [ $# -gt 0 ]; then exec "$@"; fi
