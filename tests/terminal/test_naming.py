"""Hints name the command as it was started, so that what is told can be typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.terminal.naming import COMMAND, VERBS_NAMED, as_started
from ui.terminal.program import VERBS

ROOT = Path(__file__).parents[2]


def test_every_verb_is_known_for_one():
    assert {*VERBS, "event"} <= set(VERBS_NAMED.split())


def test_only_the_command_is_named_otherwise(monkeypatch):
    monkeypatch.setenv("SIGNPOST_COMMAND", str(Path(".venv/bin/signpost").absolute()))
    assert as_started("Try `signpost find WORDS`.") == "Try `.venv/bin/signpost find WORDS`."
    for words in ("signpost people to us", "Signpost find", "org.signpost find", "a signpost"):
        assert as_started(words) == words


@pytest.mark.parametrize(
    "words",
    [["find", "debt"], ["find", "--help"], ["show", "nope"], ["needs", ""], ["print", "--list"]],
)
def test_started_as_a_module_every_hint_says_so(data_folder, words):
    around = {key: value for key, value in os.environ.items() if key != "SIGNPOST_COMMAND"}
    done = subprocess.run(
        [sys.executable, "-m", "ui", *words, "--data", str(data_folder), "--today", "2026-11-22"],
        cwd=ROOT, env=around, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert "python -m ui " in " ".join(said.split())
    assert COMMAND.findall(said) == [], "no hint says plain signpost"
