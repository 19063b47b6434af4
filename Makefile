# Portail EIG: every command of the project. `make help` lists them.
#
# `make run` and `make test` set up what they need; nothing else has to be prepared. What takes long is kept by version in
# the user's cache folder, and done again only when what it depends on changed.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# Parts of `make test` to leave out, from: $(deploy/dev/setup.sh names). They are printed last, in capitals.
SKIP ?=
export SKIP

ifndef VERSION
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
endif

setup  := deploy/dev/setup.sh
cache  := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/portail-eig-dev
result := bin/results

# The screens are built again when one of these changes; a folder's date changes with what is added to it or removed.
screens := $(shell find frontend/src frontend/public frontend/scripts 2>/dev/null) \
	$(wildcard frontend/*.html frontend/*.json frontend/*.ts)

##@ Everyday

.PHONY: help
help: ## list the commands
	@awk 'BEGIN { FS = ":.*## " } /^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\n  SKIP="chromium container" make test    leaves parts out (%s)\n' "$$($(setup) names)"

.PHONY: run
run: build ## build what changed and start the portal on its embedded PostgreSQL; Ctrl-C stops it
	@exec ./bin/portail serve

.PHONY: build
build: need-build frontend/dist/index.html ## build the screens and bin/portail
	@$(MAKE) binary

.PHONY: generate
generate: need-build frontend/node_modules/.package-lock.json ## write again what is generated from api/openapi.yaml
	go tool oapi-codegen -config api/oapi.yaml api/openapi.yaml
	cd frontend && npm run --silent gen:api

.PHONY: format
format: bin/tools/golangci-lint frontend/node_modules/.package-lock.json ## format the Go code and the screens
	bin/tools/golangci-lint fmt ./...
	cd frontend && npm run --silent format

##@ Before a commit

.PHONY: check
check: check-go check-generated check-contract check-format check-screens check-types check-unit ## linters, layers, generated files, contract, types and unit tests of the screens: the fast part

.PHONY: test
test: ## everything: check, Go tests with the race detector, builds, journeys in Chromium, deployment files
	@deploy/dev/test.sh

.PHONY: drill
drill: need-drill build bin/tools/highs ## the slow fault drills (Go tests tagged `drill`, the storm over the form)
	@mkdir -p $(result)
	@go test -json -count=1 -race -tags drill -run '^TestDrill' -timeout 30m ./... | node deploy/dev/gotest.mjs $(result)/drill.json
	@cd frontend && CHAOS_SECONDS=60 CHROMIUM_PATH="$$(../$(setup) where chromium)" ../deploy/dev/with-portal.sh npm run --silent journey -- chaos --retries=0

.PHONY: clean
clean: ## remove what the commands above built in this checkout
	rm -rf bin frontend/test-results frontend/playwright-report
	find frontend/dist -mindepth 1 ! -name placeholder.html -delete

# --- parts of the above ------------------------------------------------------------------------------------------------

.PHONY: need-build need-drill
need-build:
	@$(setup) go node >/dev/null
need-drill:
	@$(setup) go node cc postgres chromium

# timetzdata: the time zones travel in the binary, which then runs where no system file has them.
.PHONY: binary
binary:
	CGO_ENABLED=0 go build -trimpath -tags timetzdata -ldflags '-s -w -X main.version=$(VERSION)' -o bin/portail ./cmd/portail

frontend/dist/index.html: frontend/node_modules/.package-lock.json $(screens)
	@echo "building the screens"; mkdir -p bin
	@(cd frontend && npm run --silent build) >bin/screens.log 2>&1 || { cat bin/screens.log >&2; exit 1; }
	@touch $@

# npm writes this file last, so it is there only once everything is.
frontend/node_modules/.package-lock.json: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

# The Go linter, built from its exact version by the Go that builds the project.
golangci := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.5.0
bin/tools/golangci-lint: Makefile
	@$(setup) go >/dev/null
	@dir="$(cache)/$(notdir $(golangci))-$$(go env GOVERSION)"; \
		[ -x "$$dir/golangci-lint" ] || { echo "building $(golangci) once, for this machine"; GOBIN="$$dir" GOFLAGS= go install $(golangci); }; \
		mkdir -p bin/tools; ln -sfn "$$dir/golangci-lint" $@; touch -h $@

# The contract's linter and the tests' outside solver, installed once per version of their lock.
bin/tools/spectral bin/tools/highs &: deploy/dev/tools/package-lock.json
	@$(setup) node >/dev/null
	@dir="$(cache)/tools-$$(sha256sum $< | cut -c1-12)"; \
		[ -e "$$dir/node_modules/.package-lock.json" ] || { rm -rf "$$dir"; mkdir -p "$$dir"; cp deploy/dev/tools/package*.json "$$dir"; \
			cd "$$dir"; npm ci --ignore-scripts --no-audit --no-fund; cd "$(CURDIR)"; }; \
		mkdir -p bin/tools; ln -sfn "$$dir/node_modules/.bin/spectral" bin/tools/spectral; ln -sfn "$$dir/node_modules/highs" bin/tools/highs; \
		touch -h bin/tools/spectral bin/tools/highs

.PHONY: check-go check-generated check-contract check-format check-screens check-types check-unit
check-go: bin/tools/golangci-lint
	bin/tools/golangci-lint run --build-tags drill ./...
check-generated: frontend/node_modules/.package-lock.json
	deploy/dev/generated.sh
check-contract: bin/tools/spectral
	bin/tools/spectral lint --ruleset deploy/dev/tools/contract.spectral.yaml --fail-severity warn api/openapi.yaml
check-format: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent format:check
check-screens: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent lint
check-types: frontend/node_modules/.package-lock.json
	cd frontend && npm run --silent typecheck
check-unit: frontend/node_modules/.package-lock.json
	@mkdir -p $(result)
	cd frontend && npm run --silent test -- --reporter=default --reporter=json --outputFile.json=../$(result)/unit.json

# What the tests of screens stand on; deploy/dev/test.sh empties it, having built before.
built ?= build

.PHONY: test-go test-pages test-walkthrough test-journeys test-budget test-systemd test-container
# SKIP=cc: without the race detector. SKIP=postgres: the packages that need no database. Programs are built on disk: memory may
# refuse to run them.
test-go: bin/tools/highs
	@mkdir -p $(result)
	@race=-race; packages=./...; \
		case " $$SKIP " in *" cc "*) race= ;; esac; \
		case " $$SKIP " in *" postgres "*) packages=./domain/... ;; esac; \
		GOTMPDIR=$${TMPDIR:-/tmp} TMPDIR=$$(deploy/dev/scratch.sh) \
			go test -json -count=1 -timeout 30m $$race $$packages | node deploy/dev/gotest.mjs $(result)/go.json
# Each screen by itself, on the built screens with a server that answers for the API.
test-pages: $(built)
	@mkdir -p $(result)
	cd frontend && CHROMIUM_PATH="$$(../$(setup) where chromium)" PLAYWRIGHT_JSON_OUTPUT_FILE="$(CURDIR)/$(result)/pages.json" \
		npm run --silent e2e -- --reporter=list,json --retries=0
# The main job with curl, as the README shows it.
test-walkthrough: $(built)
	deploy/dev/with-portal.sh bash -c 'docs/walkthrough.sh "$$JOURNEY_URL"'
# The main job through the screens, on a whole portal. Two portals share the journeys, which spend half of their time waiting.
halves := journeys-1 journeys-2
.PHONY: $(halves)
test-journeys: $(halves)
$(halves): journeys-%: $(built)
	@mkdir -p $(result)
	cd frontend && CHROMIUM_PATH="$$(../$(setup) where chromium)" PLAYWRIGHT_JSON_OUTPUT_FILE="$(CURDIR)/$(result)/$@.json" \
		../deploy/dev/with-portal.sh npm run --silent journey -- --shard=$*/2 --output=test-results/$@ --reporter=list,json --retries=0
test-budget: frontend/dist/index.html
	cd frontend && npm run --silent budget
test-systemd: $(built)
	deploy/check.sh unit
test-container: $(built)
	deploy/check.sh container
