# Every verb of this project. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=

# The Swift code that is formatted; build folders inside the nested packages are left out.
SWIFT_FILES = find Package.swift Sources Tests $(wildcard Snippets Benchmarks Fuzz) \
	-name '.?*' -prune -o -name '*.swift' -print0

# What the staged files are made of, so that `sudo make install` builds nothing a second time.
STAGE := dist/stage
STAGE_INPUTS := Package.swift $(wildcard README.md CHANGELOG.md LICENSE Scripts/*.sh Scripts/manual.py) \
	$(shell find Sources Lexicons Templates -type f)

.PHONY: help
help: ## list these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: setup
setup: ## install what is missing to build and test, or say what to type
	@Scripts/setup.sh build test

.PHONY: demo
demo: ## install what is missing, build, score a file of comments, read an article
	@Scripts/setup.sh build
	@Scripts/build-release.sh
	@echo '$$ sentivane score Corpora/comments/comments.csv --format table'
	@.build/release/sentivane score Corpora/comments/comments.csv --format table
	@echo '$$ sentivane topics Corpora/articles/we-deleted-our-password-table.html --limit 8'
	@.build/release/sentivane topics Corpora/articles/we-deleted-our-password-table.html --limit 8 --format table

.PHONY: test
test: ## run everything that has to hold before a change goes in
	@Scripts/setup.sh build test
	@Scripts/test.sh

.PHONY: bench
bench: ## measure speed beside other tools and write Benchmarks/RESULTS.md
	@Scripts/setup.sh build bench
	@Benchmarks/run.sh

.PHONY: model
model: ## learn the models in Lexicons/ again from the data in SENTIVANE_DATA
	@Scripts/setup.sh build
	@Scripts/models.sh

.PHONY: fuzz
fuzz: ## feed the parsers random bytes for some minutes
	@Scripts/setup.sh build
	@Fuzz/run.sh

.PHONY: pages
pages: ## open reports in a browser and check how they look and work
	@Scripts/setup.sh build pages
	@Scripts/pages.sh

.PHONY: format
format: ## format the Swift code
	@$(SWIFT_FILES) | xargs -0 swift format --in-place --parallel

.PHONY: lint
lint: ## report code that is not formatted, and what the C compiler warns of
	@$(SWIFT_FILES) | xargs -0 swift format lint --strict --parallel
	@Scripts/check-c.sh

$(STAGE)/.complete: $(STAGE_INPUTS)
	@Scripts/setup.sh build dist
	@Scripts/build-release.sh
	@Scripts/stage.sh $(STAGE)
	@touch $@

.PHONY: install
install: $(STAGE)/.complete ## install the command, its manual and completions under PREFIX
	@Scripts/install.sh install '$(DESTDIR)$(PREFIX)'

.PHONY: uninstall
uninstall: ## remove what `make install` put under PREFIX
	@Scripts/install.sh uninstall '$(DESTDIR)$(PREFIX)'

.PHONY: dist
dist: $(STAGE)/.complete ## pack the command for other machines into dist/
	@Scripts/pack.sh $(STAGE)

.PHONY: clean
clean: ## remove what was built
	@rm -rf .build dist Tests/Downstream/.build
