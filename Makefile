# Every way to set up, try, check and measure the project. `make help` lists them; the logic stands in tools/.
.DEFAULT_GOAL := help
.PHONY: help setup demo test lint test-fast test-services verify test-containers test-browser bench bench-services examples lock-stacks \
	refresh-descriptions picture clean

PYTHON ?= python3
VENV := .venv/bin
# Tests start many Python processes: without byte code each of them compiles every import again.
unexport PYTHONDONTWRITEBYTECODE
export UV_PYTHON_DOWNLOADS := never
# One more than there are processors, as tests wait for git, for servers and for what they start.
WORKERS := $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
# What services lean on, and what checks them, for the targets that prove them.
SERVICE_NEEDS := go java mariadb node postgres rabbitmq redis-server

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{printf "  make %-21s %s\n", $$1, $$2}'

setup: .venv/ready ## install everything into .venv

.venv/ready: pyproject.toml uv.lock tools/setup.sh
	PYTHON=$(PYTHON) tools/setup.sh
	touch $@

demo: setup ## see it work on a local GitHub, then try it yourself (EXIT=1 ends after the story)
	tools/require.sh git
	$(VENV)/pullwright demo $(if $(EXIT),--exit)

test: setup ## everything below that checks, in order, with the time of each
	$(VENV)/python tools/run_parts.py lint test-fast test-services test-containers test-browser

lint: setup ## format, lint, types, import rules, and the checkers of every other kind of file
	PATH="$(CURDIR)/$(VENV):$$PATH" tools/lint.sh

test-fast: setup ## unit and in-process tests, with coverage
	tools/require.sh git go java mariadb postgres rabbitmq redis-server
	$(VENV)/pytest --cov --cov-report=term --numprocesses=$(WORKERS)

test-services: setup ## generated services, installed, migrated, tested and run for real
	tools/require.sh git $(SERVICE_NEEDS)
	PATH="$$(tools/install_checkers.sh):$$PATH" $(VENV)/pytest tests/services --numprocesses=3 --dist=worksteal

verify: setup ## generated services in every two choices, and docs/proof.md; RESUME=1 takes over what was proved today
	tools/require.sh git containers $(SERVICE_NEEDS)
	PATH="$$(tools/install_checkers.sh):$$PATH" $(VENV)/pytest tests/services --all-cases $(if $(RESUME),--resume) --numprocesses=2 --dist=worksteal

test-containers: setup ## the images of the App and of generated services, built and started for real
	tools/require.sh git containers
	$(VENV)/pytest tests/containers

test-browser: setup ## the demonstration, played whole and used in a browser
	tools/require.sh git chromium
	$(VENV)/pytest tests/browser

bench: setup ## what must be fast, measured against its target
	tools/require.sh git
	$(VENV)/python -m tools.bench

bench-services: setup ## generated services under load, beside what their framework and driver can do at all
	tools/require.sh go postgres wrk
	$(VENV)/python -m tools.bench_services

examples: setup ## write the services of examples/ again
	$(VENV)/python -m tools.write_examples

lock-stacks: setup ## resolve the dependencies of generated services again
	for project in generators/stacks/*/lock/pyproject.toml; do $(VENV)/uv lock --upgrade --project "$${project%/*}" || exit 1; done
	for imports in generators/stacks/*/lock/imports.go; do $(VENV)/python -m tools.lock_go "$${imports%/*}" || exit 1; done
	tools/lock_node.sh

refresh-descriptions: setup ## take GitHub's own descriptions, which the sandbox is tested against, from npm again
	$(VENV)/python tools/refresh_descriptions.py

picture: setup ## take the picture of the README again
	tools/require.sh git chromium
	$(VENV)/python -m tools.take_picture

clean: ## remove everything that the other targets made
	rm -rf .venv .cache .coverage* htmlcov dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
