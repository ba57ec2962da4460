# Each target sets up what it needs first (scripts/setup: a moment when all is there). The work is done in scripts/.
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
PORT ?= 8080

BUILD_PARTS := linker wasm_std trunk wasm_bindgen node npm

.PHONY: help
help: ## show this
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r name words; do \
	  printf '  make %-14s %s\n' "$$name" "$$words"; done

.PHONY: setup
setup: ## get every tool that is missing
	@scripts/setup

.PHONY: build
build: ## build the static site in dist/
	@scripts/setup $(BUILD_PARTS)
	@scripts/build

.PHONY: serve
serve: build ## build the site and serve it on 127.0.0.1:8080 (PORT=8081 for another port)
	@. scripts/env && exec node scripts/serve.mjs --port "$(PORT)"

.PHONY: test
test: ## run every test: host, browser, end to end
	@scripts/setup
	@scripts/build
	@scripts/test host browser e2e

.PHONY: test-host
test-host: ## only the tests that need no browser (a plain `cargo test` does too)
	@scripts/setup linker
	@scripts/test host

.PHONY: test-browser
test-browser: ## only the library's tests in headless Chromium
	@scripts/setup linker wasm_std wasm_bindgen browser
	@scripts/test browser

.PHONY: test-e2e
test-e2e: build ## only the tests of the built page
	@scripts/setup browser
	@scripts/test e2e

.PHONY: check
check: build ## formatting, lints and docs on host and wasm32, the wire budget
	@scripts/setup lints
	@scripts/check

.PHONY: claims
claims: ## recompute what the press claims (FORMAT=json, DATA=a dataset file, ASOF=2023-10-31)
	@scripts/setup linker >&2
	@. scripts/env >&2 && FORMAT="$(FORMAT)" ASOF="$(ASOF)" cargo run --quiet --locked --bin claims -- "$(DATA)"

.PHONY: bench
bench: build ## measure the page beside the bare pages of its peers (ROUNDS=3 for a quick look)
	@scripts/setup browser
	@bench/run

.PHONY: clean
clean: ## remove what was built (the tools stay: remove .tools and node_modules by hand)
	rm -rf dist target end2end/test-results
