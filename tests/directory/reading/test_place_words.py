"""The lists of words for places that are hidden: whole, sound, and each read by somebody."""

import re
import tomllib

import pytest

from directory.interchange.cells.refuges import is_refuge, is_told_as_secret
from directory.reading.place_words import LIST, one_of, place_words
from directory.reading.streets import names_a_street

LISTS = [
    (subject, name)
    for subject, lists in tomllib.loads(LIST.read_text(encoding="utf-8")).items()
    for name in lists
]


@pytest.mark.parametrize(("subject", "name"), LISTS)
def test_each_list_has_words_that_are_sound_and_stand_there_once(subject, name):
    words = place_words(subject, name)
    assert words
    assert len(set(words)) == len(words)
    assert all(words)
    re.compile(one_of(subject, name))


@pytest.mark.parametrize(("subject", "name"), LISTS)
def test_each_list_is_read(subject, name):
    called = f'"{subject}", "{name}"'.replace('"', "[\"']")
    code = [*LIST.parents[2].glob("directory/reading/*.py"),
            *LIST.parents[2].glob("directory/interchange/cells/*.py")]  # fmt: skip
    assert any(re.search(called, file.read_text(encoding="utf-8")) for file in code)


def test_what_they_are_there_for():
    assert names_a_street("12 Canary Wharf")
    assert is_told_as_secret("Address confidential")
    assert is_refuge("Dispersed flats for women who flee domestic abuse")
