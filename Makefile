# Two commands do everything on a new machine:  make run  and  make test
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check bench shots soak lock words schema sample format setup

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

run: ## set up, and open the application on the sample
	@.ci/setup run
	@.ci/open-sample

test: ## set up, and run every test
	@.ci/setup dev
	.venv/bin/python -m pytest -q -n 2 --dist worksteal

check: ## set up, and run everything that reads the code: lint, format, types, walls, locks
	@.ci/setup dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	@if grep -nE '://|^-|^ *--(index|extra|find)|\.\./|file:' requirements*.lock; then echo 'a lock names an address'; exit 1; fi

format: ## put the code in its usual form
	@.ci/setup dev
	.venv/bin/ruff check --fix-only -q .
	.venv/bin/ruff format .

soak: ## the trials of durability and of the laws, at full length (an hour or more)
	@.ci/setup dev
	SITREP_SOAK=1 .venv/bin/python -m pytest -q -n 2 --dist worksteal -o faulthandler_timeout=0

bench: ## measure at 1,000,000 incidents, and write bench/results/ (beside other tools where npm, Chromium, LibreOffice are)
	@.ci/setup dev
	@if command -v npm >/dev/null; then npm install --silent --no-package-lock --no-audit --no-fund --prefix bench/web || true; fi
	.venv/bin/python -m bench $(if $(INCIDENTS),--incidents $(INCIDENTS))

shots: ## draw the pictures that the documents show
	@.ci/setup run
	@.ci/draw-pictures

words: ## bring the catalogues of words up to date with the code, and compile them
	@.ci/setup dev
	@.venv/bin/python .ci/words.py

schema: ## write db/schema.sql anew after a migration was added
	@.ci/setup dev
	@.venv/bin/python .ci/schema.py

sample: ## make the sample workspace anew, as build/diyala.sitrep
	@.ci/setup run
	@mkdir -p build && rm -f build/diyala.sitrep
	.venv/bin/sitrep new build/diyala.sitrep --sample diyala

lock: ## write the locks anew after a change to pyproject.toml (make lock UPGRADE=--upgrade takes newer versions)
	@.ci/lock $(UPGRADE)

setup: ## set up for work on the code, and no more
	@.ci/setup dev
