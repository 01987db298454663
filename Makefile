# Two commands for everybody:   make run    start Signpost        make test   run the tests
# The others are for people who change it; CONTRIBUTING.md says when.
PYTHON ?= python3
SUITE  ?= bookworm
ARGS   ?=
VENV   := .venv/bin
HERE   := PYTHONPATH=.

# `make run ARGS=--quit-after 5`, typed without quotation marks, means what it says.
ifeq ($(ARGS),--quit-after)
override ARGS := --quit-after $(filter-out run,$(MAKECMDGOALS))
$(filter-out run,$(MAKECMDGOALS)): ; @:
endif

.PHONY: setup system run test bench kills look naughty check languages vectors voices bench-needs lock clean bare

run: setup system        ## start Signpost; words for it go in ARGS="..."
	@$(VENV)/python -m ui $(ARGS)

test: setup system       ## every test; ARGS="tests/store" for some of them
	@$(VENV)/python -m pytest -q -n 2 --dist loadfile $(ARGS)

setup:                   ## make .venv from requirements.lock; quick when nothing changed
	@$(PYTHON) packaging/environment.py

system:                  ## look for the libraries the window needs; as root on Debian, install them
	@$(PYTHON) packaging/system_libraries.py $(SYSTEM_FLAGS)

check: setup             ## every gate of .ci/run but the slow ones
	@bash .ci/run fast

bench: setup             ## how fast it is, beside the ways it could have been done
	@for file in tests/speed/bench_*.py; do \
		echo "== $$file"; $(HERE) $(VENV)/python $$file $(ARGS) || exit 1; done

bench-needs: setup       ## how often it hears right, by voices that it never met; some minutes
	@$(HERE) nice $(VENV)/python tests/speed/bench_needs.py $(ARGS)

kills: setup             ## kill the program 200 times while it saves; some minutes
	@SIGNPOST_KILLS=200 $(VENV)/python -m pytest -q tests/directory/keeping/test_killed_while_saving.py

look: setup system       ## pictures of every window page and every printed page, in out/look
	@mkdir -p out/look
	@$(HERE) QT_QPA_PLATFORM=offscreen $(VENV)/python tests/look/window_pictures.py
	@$(HERE) $(VENV)/python tests/look/printed_pages.py

languages: setup         ## after a change of our public sentences: what is left to translate
	@$(HERE) $(VENV)/python packaging/languages.py

naughty: setup           ## every print in every format, made of names that break things; some minutes
	@$(HERE) $(VENV)/python tests/naughty/print_rules.py $(ARGS)
	@$(HERE) $(VENV)/python tests/naughty/real_texts.py

voices: setup            ## after a change of phrases in seed: count what the voices say of each need
	@$(HERE) $(VENV)/python -m seed.teaching

vectors: setup           ## after a change of phrases in seed: read them all with the model; some minutes
	@$(HERE) nice $(VENV)/python packaging/vectors.py

lock:                    ## after a change of dependencies in pyproject.toml; needs uv
	uv lock
	uv export -q --no-emit-project --all-groups --all-extras --format requirements-txt -o requirements.lock
	uv export -q --no-emit-project --no-default-groups --all-extras --format requirements-txt -o requirements-run.lock

bare:                    ## both commands in a bare Debian; needs root, takes some minutes
	@SUITE=$(SUITE) bash packaging/bare.sh

clean:                   ## remove all that was made here
	rm -rf .venv out build dist .bench .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
