# Cluster Atlas: `make run` serves it, `make test` proves it. Plain python3 and make suffice.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501
PROXY ?=
DASH ?=
BIN := .venv/bin

.PHONY: help run test prove coverage browser firefox bench check format build release retract gallery lock bill audit clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ \t/' | expand -t 10

run: .venv/run.stamp  ## set up and serve on http://127.0.0.1:8501 (PORT, HOST and PROXY may be set)
	@echo "Cluster Atlas: http://$(HOST):$(PORT)"
	@$(BIN)/python -m uvicorn server:app --host $(HOST) --port $(PORT) --log-level warning --no-access-log --no-proxy-headers $(PROXY)

test: check browser  ## set up (a browser too) and run every check, and the tests but for the slow rest
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder -m "not slow"

prove: check coverage firefox  ## the same and the slow rest, each once: every member where the tests take one of a kind
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder tests/browser

coverage: browser  ## all tests but the browser's, and that they reach 95% of data, model and components
	@$(BIN)/python -m coverage erase
	@$(BIN)/python -m coverage run -m pytest -n auto --dist loadfile --no-loadscope-reorder --ignore tests/browser
	@$(BIN)/python -m coverage combine -q
	@$(BIN)/python -m coverage report

browser: .venv/test.stamp
	@$(BIN)/python -m tests.browser.finder --install

firefox: .venv/test.stamp
	@$(BIN)/python -m tests.browser.finder --install firefox

bench: browser  ## first paint, live page and filter against an empty app and Dash (DASH=a python that has it, ROUNDS=how often)
	@DASH=$(DASH) $(BIN)/python -m benchmarks.paint

check: .venv/test.stamp  ## format, lint, types, layers, generated files
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m data.build.extents --check
	@$(BIN)/python -m data.build.regions --check
	@$(BIN)/python -m data.build.datapackage --check
	@$(BIN)/python -m data.checks
	@$(BIN)/python -m components.gallery.painters --check

format: .venv/test.stamp  ## format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

build: .venv/test.stamp  ## rebuild the generated files of the package
	@$(BIN)/python -m data.build.boundaries
	@$(BIN)/python -m data.build.extents
	@$(BIN)/python -m data.build.regions
	@$(BIN)/python -m data.build.datapackage
	@$(BIN)/python -m components.gallery.painters

release: .venv/test.stamp  ## freeze the package as VERSION, which its list of changes ends with
	@$(BIN)/python -m data.build.release $(VERSION)

retract: .venv/test.stamp  ## take the newest release, VERSION, back; its links lead to the one before
	@$(BIN)/python -m data.build.release $(VERSION) --take-back

lock: .venv/audit.stamp  ## write the locked files anew: hashes of every platform's files, no address
	@for name in requirements requirements-dev requirements-audit; do .venv/audit/bin/uv pip compile \
		--quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --output-file $$name.lock $$name.txt || exit 1; done

bill: .venv/run.stamp .venv/audit.stamp  ## bill of materials (CycloneDX) and licences, in bill/
	@.venv/audit/bin/python deploy/bill.py .venv bill

audit: .venv/audit.stamp  ## known holes in what is installed, where the data on them can be reached
	@.venv/audit/bin/python deploy/audit.py

gallery: .venv/test.stamp  ## every figure by every painter, side by side, in gallery/index.html
	@$(BIN)/python -m components.gallery gallery

clean:  ## remove the environment and caches
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage*

.venv/run.stamp: requirements.lock
	@$(PYTHON) deploy/environment.py requirements.lock
	@touch $@

.venv/test.stamp: requirements-dev.lock
	@$(PYTHON) deploy/environment.py requirements-dev.lock
	@touch $@ .venv/run.stamp

.venv/audit.stamp: requirements-audit.lock
	@$(PYTHON) deploy/environment.py requirements-audit.lock .venv/audit
	@touch $@
