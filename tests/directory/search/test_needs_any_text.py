"""Any text is heard with little work: what is counted is work, not time.

The hardest texts are those of ``tests/speed/worst_texts.py``; ``tests/speed/bench_needs.py`` tells
how long the worst of them takes.
"""

import sys
import unicodedata

import pytest

from directory.search.needs import NeedFinder
from directory.search.needs.speech import MOST_WORDS, Ear, taken_apart
from directory.search.query import MOST_CHARACTERS, beginning, read
from seed.contents import contents
from tests.speed.worst_texts import LONG, expanding, worst_texts

MOST_CALLS = 150_000
"""Of functions, ours and Python's, for one text; twice what the worst took when it was counted."""
ORDINARY = "my landlord is kicking me out and I've got a 2 year old, where can we go in Bootle? "


@pytest.fixture(scope="module")
def ships():
    return contents()


@pytest.fixture(scope="module")
def texts(ships):
    return list(worst_texts(ships.language, ships.emergency_words))


@pytest.fixture(scope="module")
def finder(ships):
    made = NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )
    made.find(ORDINARY)  # some word lists are made ready by the first line
    return made


def calls_of(work, text):
    """Return how many functions are called to do ``work`` on ``text``."""
    counted = 0

    def count(_frame, event, _given):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return counted


def test_no_text_makes_much_work(finder, texts):
    def heard(text):
        finder.find(text)
        finder.short_words(beginning(text))

    assert len(texts) > 70
    worst = max((calls_of(heard, text), text[:30]) for text in texts)
    assert worst < (MOST_CALLS, "")
    assert calls_of(heard, ORDINARY) > 500  # the counting counts


def test_what_is_looked_at_of_a_text_never_grows_beyond_four_times_its_length(texts):
    for text in [*texts, *expanding()]:
        began = beginning(text)
        assert text.startswith(began)
        assert len(unicodedata.normalize("NFKD", began)) <= 4 * MOST_CHARACTERS
        assert len(read(text).text) <= 4 * MOST_CHARACTERS + len(began)


def test_no_text_becomes_more_words_than_anybody_says(ships, texts):
    ear = Ear(ships.language)
    assert all(len(taken_apart(text)) <= MOST_WORDS for text in texts)
    spoken = [len(ear.hear(text)) for text in texts]
    assert max(spoken) == MOST_WORDS


@pytest.mark.parametrize("letters", ["é", "가", "\u1f82", "я", "字"])
def test_what_people_write_is_read_to_a_thousand_characters_in_every_script(letters):
    assert len(beginning(letters * LONG)) == MOST_CHARACTERS


def test_one_sign_that_stands_for_eighteen_letters_is_read_less_far():
    assert len(beginning("\ufdfa" * LONG)) == 4 * MOST_CHARACTERS // 18
    assert beginning("\ufdfa" * 50) == "\ufdfa" * 50
