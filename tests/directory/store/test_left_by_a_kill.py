"""A program that was killed in the middle of a save leaves a journal: it is taken back."""

import subprocess
import sys

import pytest

from directory.store import Directory, back_up, faults_of

SAVE_HALF = """
import os, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA journal_mode = TRUNCATE")
raw.execute("PRAGMA cache_size = 0")  # what is written goes to the file before the end
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE service SET name = 'Practice half saved'")
raw.execute("UPDATE search_card SET card = card || 'x'")
os._exit(0)
"""


def save_half(path):
    """Do what a program does that is killed just before its save is kept."""
    subprocess.run([sys.executable, "-c", SAVE_HALF, path], check=True)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0


@pytest.fixture
def path(folder):
    return folder.path / folder.pointer().real


def test_the_directory_opens_and_holds_what_was_kept(folder, path):
    save_half(path)
    directory = Directory(folder)
    assert directory.page("practice-1").name == "Practice pantry 1"
    assert faults_of(directory.path, words=True) == []
    directory.close()


def test_it_is_found_sound_and_can_be_backed_up(folder, path, made):
    save_half(path)
    assert faults_of(back_up(folder, made.at), words=True) == []


def test_whoever_has_it_open_meanwhile_goes_on_looking_things_up(directory):
    save_half(directory.path)
    asked = "SELECT name FROM service WHERE id = 'practice-1'"
    assert directory.rows(asked) == [("Practice pantry 1",)]
    directory.save(directory.page("practice-1").model_copy(update={"name": "Practice after"}))
    assert directory.rows(asked) == [("Practice after",)]
