"""Records are kept deflated, and come back to the letter."""

import random
import zlib

import pytest

from directory.store.digests import packed, unpacked


def _said(letters):
    chance = random.Random(letters)
    words = [f"word{chance.randrange(900)}" for _ in range(letters // 5 + 1)]
    return " ".join(words)[:letters]


@pytest.mark.parametrize("letters", [0, 1, 90, 900, 8_191, 8_192, 8_193, 40_000, 300_000])
def test_a_text_of_any_length_comes_back_as_it_was(letters):
    text = _said(letters)
    assert unpacked(packed(text)) == text


def test_letters_of_all_scripts_and_half_a_character_come_back():
    text = "caf\u00e9 \u067e\u0646\u0627\u06c1 \U0001f600 \ud83d"
    assert unpacked(packed(text)) == text


def test_what_was_kept_before_is_read_as_before():
    text = _said(2_000)
    assert unpacked(zlib.compress(text.encode(), 1)) == text


@pytest.mark.parametrize("letters", [900, 8_000])
def test_a_short_text_takes_no_more_room_than_with_the_usual_window(letters):
    text = _said(letters)
    assert len(packed(text)) < len(zlib.compress(text.encode(), 1)) * 1.02
