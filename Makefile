# make demo     a whole country on this machine, until Ctrl-C (PORT=8001, HOST=0.0.0.0, FRESH=1)
# make test     everything that must hold; ten to fifteen minutes on two cores
# make torture  a whole installation that is hurt while clients work (FAULTS=1000 SEED=7); prints one line of figures
# make test-long, make bench, make lock
# Needed: Python 3.11 or newer and make.

PYTHON ?= python3
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
VENV := .venv
RUN := $(VENV)/bin/python
# A stamp per lock and Python: what is installed already is not installed again.
BASE := $(VENV)/base-$(VERSION)-$(firstword $(shell cksum requirements.lock))
TEST := $(VENV)/test-$(VERSION)-$(firstword $(shell cksum requirements-test.lock))
PIP := $(RUN) -m pip install -qq --disable-pip-version-check --no-input --require-hashes
# Tools that only read the code need addresses, not servers.
OFFLINE := DATABASE_URL=postgresql://nobody@/none REDIS_URL=redis://127.0.0.1:1/0
# One more than the cores there mostly are: many tests wait for processes they have started or hurt.
WORKERS ?= 3
LONG_WORKERS ?= 3

FAULTS ?= 1000
SEED ?= 20261126

.PHONY: demo test suite test-long torture bench lint lock venv .venv

demo: $(BASE)
	@$(RUN) manage.py demo

lint: $(TEST)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(OFFLINE) $(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# Side by side: some tests only wait for processes they have hurt.
test: $(TEST)
	@$(MAKE) --no-print-directory -j2 lint suite

suite: $(TEST)
	$(OFFLINE) $(RUN) manage.py texts --compile
	$(RUN) -m pytest -n $(WORKERS) --dist worksteal -m "not long and not bench"

test-long: $(TEST)
	$(OFFLINE) $(RUN) manage.py texts --compile
	$(RUN) -m pytest -m "long and alone" --timeout 3600
	EXAMPLES=100 $(RUN) -m pytest -n $(LONG_WORKERS) --dist worksteal -m "(long or sampled) and not alone" --timeout 3600

torture: $(TEST)
	@$(OFFLINE) $(RUN) manage.py texts --compile >/dev/null
	@$(RUN) -m tests.torture.harness --faults $(FAULTS) --seed $(SEED)

bench: $(TEST)
	@echo "The largest of these needs about 40 GB of free disk in the data folder; each says so before it fills anything."
	$(OFFLINE) $(RUN) manage.py texts --compile
	$(RUN) manage.py bench sweep --cases 100000
	$(RUN) manage.py bench sweep --cases 1000000 --workers 2
	$(RUN) manage.py bench reminders --obligations 1000000
	$(RUN) manage.py bench rules
	$(RUN) manage.py bench jobs

venv .venv: $(BASE)

$(BASE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Taza Jol needs Python 3.11 or newer; '$(PYTHON)' is $(or $(VERSION),not here). Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python$(VERSION)-venv"; exit 1; }
	@echo "Installing what Taza Jol stands on into $(VENV) (once, about a minute) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) -r requirements.lock
	@touch $@

$(TEST): $(BASE)
	@echo "Installing what the tests need (once, about a minute) ..."
	@$(PIP) -r requirements-test.lock
	@touch $@

# The only target that needs uv. The locks name no host: they resolve wherever packages come from.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate requirements.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate requirements-test.in -o requirements-test.lock
