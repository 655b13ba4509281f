# `make run` and `make test` do all their own set-up. Paths here are relative, so that the place may contain spaces.

PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14; do \
	command -v $$name && break; done 2>/dev/null)
PORT ?=
TEST_WORKERS ?= 2
PYTEST_ARGS ?=

# What is compiled once is not compiled by each process anew, whatever the machine's setting: half of what a start costs.
export PYTHONDONTWRITEBYTECODE :=

VENV := .venv/bin
CACHES := .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist

.PHONY: help run test check faults browser screenshots bench bench-live scale security image ops format clean bootstrap bootstrap-dev
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## print this list
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name words; do \
		printf '  %-12s%s\n' "$$name" "$$words"; done

run: bootstrap ## serve the demo on http://127.0.0.1:8000 (another port: make run PORT=8001)
	@exec $(VENV)/laurel demo --serve $(if $(PORT),--port "$(PORT)")

test: check ## all checks, then the whole suite against real servers (one file: make test PYTEST_ARGS=tests/api)
	@echo "== pytest"
	@$(VENV)/python -m pytest -n "$(TEST_WORKERS)" $(PYTEST_ARGS)

check: bootstrap-dev ## the static checks alone: ruff, pyright, import-linter
	@echo "== ruff check"
	@$(VENV)/ruff check .
	@echo "== ruff format --check"
	@$(VENV)/ruff format --check .
	@echo "== pyright"
	@$(VENV)/python -m pyright
	@echo "== lint-imports"
	@$(VENV)/lint-imports

faults: bootstrap-dev ## kill workers, then servers and databases under load, and see that nothing is lost
	@LAUREL_FAULT_ROUNDS=200 $(VENV)/python -m pytest -s $(wildcard tests/*/test_*_crashes.py)
	@$(VENV)/python -m benchmarks.faults
	@$(VENV)/python -m benchmarks.failover

browser: bootstrap-dev ## the demo in a real browser, as a player uses it (needs Chromium)
	@.venv/tools/*/bin/uv sync --locked --quiet --inexact --group browser
	@$(VENV)/python -m pytest browser

screenshots: bootstrap-dev ## take the pictures of the components again (browser/screenshots; needs Chromium)
	@.venv/tools/*/bin/uv sync --locked --quiet --inexact --group browser
	@LAUREL_SCREENSHOTS=write $(VENV)/python -m pytest browser/test_stories.py -k picture

bench: bootstrap-dev ## measure the hot paths against bare handlers
	@$(VENV)/python -m benchmarks

bench-live: bootstrap-dev ## measure thousands of open streams on one process
	@$(VENV)/python -m benchmarks.live

scale: bootstrap-dev ## the API's tests on a Citus cluster; DATABASE_URL is its owner's (docs/scaling.md)
	@$(if $(DATABASE_URL),,echo "Name the cluster: make scale DATABASE_URL=postgresql://owner@coordinator/database" >&2; exit 2;) \
		env -u DATABASE_URL LAUREL_TEST_CLUSTER="$(DATABASE_URL)" $(VENV)/python -m pytest -n 0 $(or $(PYTEST_ARGS),tests/api)

security: bootstrap-dev ## attack the product, count, and rewrite the tables in docs/security.md
	@.venv/tools/*/bin/uv sync --locked --quiet --inexact --group security
	@$(VENV)/python -m benchmarks.security
	@$(VENV)/python -m benchmarks.hostile

image: ## build the image of the Dockerfile with buildah, start it and query it (needs root on Debian)
	@bash scripts/image.sh

ops: bootstrap-dev ## check the operator's kit by compose, Kubernetes' schemas, Caddy, systemd and promtool
	@.venv/tools/*/bin/uv sync --locked --quiet --inexact --group ops
	@bash scripts/check_ops.sh

format: bootstrap-dev ## rewrite the code in the house's format
	@$(VENV)/ruff check --fix-only --quiet .
	@$(VENV)/ruff format .

clean: ## stop the embedded server, remove .venv and the caches; the data in .laurel stays
	@if [ -x $(VENV)/python ] && [ -d "$${LAUREL_DATA_DIR:-.laurel}" ]; then $(VENV)/python -c \
		'import os, pathlib; from app.embedded.postgres import stop; stopped = stop(pathlib.Path(os.environ.get("LAUREL_DATA_DIR", ".laurel"))); print("" if stopped else "The embedded server is in use by another process and stays up.", end="" if stopped else "\n")'; fi
	@rm -rf .venv $(CACHES)
	@find . -name __pycache__ -type d -not -path './web/*' -prune -exec rm -rf {} +

bootstrap:
	@$(if $(PYTHON),,echo "There is no Python here: install Python 3.11 or newer (Debian: apt-get install python3 python3-venv)." >&2; exit 2;) \
		"$(PYTHON)" scripts/bootstrap.py

bootstrap-dev:
	@$(if $(PYTHON),,echo "There is no Python here: install Python 3.11 or newer (Debian: apt-get install python3 python3-venv)." >&2; exit 2;) \
		"$(PYTHON)" scripts/bootstrap.py --dev
