# Two commands set everything up on a machine that has only Python 3.11 to 3.13:
#
#   make demo    makes the environment, reads the articles of the demo and shows the result
#   make test    the whole gate: format, lint, types, import contracts, tests (those of the web app in a real
#                Chromium, which is installed where this may be done)
#
# Another interpreter or place:  make demo PYTHON=python3.12 VENV=/tmp/menurut

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

.PHONY: demo test format lint types imports unit browser pins

demo: $(VENV)/.demo-ready
	$(BIN)/menurut demo

test: format lint types imports unit

format: $(VENV)/.test-ready
	$(BIN)/ruff format --check

lint: $(VENV)/.test-ready
	$(BIN)/ruff check

types: $(VENV)/.test-ready
	$(BIN)/mypy

imports: $(VENV)/.test-ready
	$(BIN)/lint-imports

unit: $(VENV)/.test-ready browser
	$(BIN)/python -m pytest -n 2

# Chromium for the tests of the web app: Debian's, where this is a Debian and may be installed; else they are skipped.
browser:
	@command -v chromium >/dev/null || [ -n "$$CHROMIUM" ] || { \
	  command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; } || \
	  echo "No Chromium here and none could be installed: the browser tests are skipped. Install it (apt-get install" \
	    "chromium) or name one: make test CHROMIUM=/path/to/chrome"

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(None if (3, 11) <= sys.version_info < (3, 14) else "Menurut needs Python 3.11 to 3.13; name one with PYTHON=..")'
	$(PYTHON) -m venv $(VENV)

# The pins hold the build backend too, so that the last step downloads nothing.
$(VENV)/.demo-ready: constraints.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r constraints.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.test-ready: constraints-dev.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes -r constraints-dev.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	touch $@

# Renews the pins: constraints.txt to run, constraints-dev.txt with all that the gate needs besides. Needs uv.
UV_COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links pyproject.toml
pins:
	$(UV_COMPILE) --upgrade --group build -o constraints.txt
	$(UV_COMPILE) --upgrade --group dev --constraint constraints.txt -o constraints-dev.txt
	! grep -nE '://|^--(index|find)|file:' constraints.txt constraints-dev.txt
