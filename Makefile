# Every recipe installs what it lacks (scripts/setup.sh) before it runs; `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help build serve dist test measure check fmt fuzz bench clean

setup := scripts/setup.sh
to_check := modules lints wasm-target wasm-bindgen
engine := www/pkg/package.json
engine_sources := $(shell find src -type f 2>/dev/null) Cargo.toml Cargo.lock wasm-pack.toml scripts/build.mjs scripts/engine.mjs

help: ## list the recipes
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

build: $(engine) ## compile the engine to www/pkg/

# The folder is replaced as a whole, so its package.json is as new as everything in it.
$(engine): $(engine_sources)
	@$(setup) node rust wasm-target wasm-bindgen -- node scripts/build.mjs

serve: $(engine) ## build what is out of date and serve www/ on localhost (PORT=8080)
	@$(setup) modules || echo "dateline: the demo is served without the bird strikes, which npm has"
	@$(setup) node -- node scripts/serve.mjs www

dist: $(engine) ## minify to dist/ what one copies to a server, and measure it
	@$(setup) modules rust wasm-target wasm-bindgen -- node scripts/dist.mjs
	@node scripts/budget.mjs

test: ## run everything: Rust, WebAssembly and page tests, formatters, linters, the byte budget
	@$(setup) $(to_check) wasm-pack chromium -- node scripts/test.mjs $(STEPS)

measure: ## say how many references and names are found rightly, on entries outside the repository
	@$(setup) rust -- cargo run --quiet --locked --example measure
	@cargo test --quiet --locked --test dump_agreement -- --nocapture --test-threads=1

check: ## run the formatters and linters alone
	@$(setup) $(to_check) -- node scripts/test.mjs check

fmt: ## format all sources
	@$(setup) lints modules -- bash -c 'cargo fmt && cargo fmt --manifest-path fuzz/Cargo.toml && node_modules/.bin/prettier --write --log-level=warn .'

fuzz: ## feed the reader of dates with texts made at random (SECONDS=600)
	@$(setup) node rust cargo-fuzz -- node scripts/fuzz.mjs $(or $(SECONDS),600)

bench: $(engine) ## measure how fast dates are read, events are found and drawn, beside peers, into bench/results.json
	@$(setup) modules chromium -- node bench/ask/run.mjs
	@$(setup) modules rust wasm-target wasm-bindgen -- node scripts/dist.mjs
	@$(setup) modules chromium -- node bench/view/run.mjs
	@$(setup) modules rust wasm-target wasm-bindgen -- node scripts/bench.mjs

clean: ## remove what was built; the tools stay
	rm -rf target fuzz/target www/pkg dist node_modules
