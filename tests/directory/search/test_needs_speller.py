"""Misspelt words are mended towards the words of the phrases; others are left alone."""

import pytest

from directory.search.needs.speller import Speller


@pytest.fixture
def speller():
    words = ["gambling", "gambling", "eviction", "lonely", "debt", "apprenticeship", "food"]
    return Speller(words, ordinary={"lovely", "good", "deed"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("gamblign", "gambling"), ("evicton", "eviction"), ("dept", "debt"), ("lonley", "lonely"),
     ("aprentiship", "apprenticeship"), ("fodo", "food")],
)  # fmt: skip
def test_a_slip_is_mended(speller, typed, meant):
    assert speller.mend(typed) == meant


@pytest.mark.parametrize("word", ["lovely", "good", "deed", "gambling", "fod", "12345", "привет"])
def test_known_ordinary_short_and_foreign_words_stay(speller, word):
    assert speller.mend(word) == word


def test_a_word_far_from_all_stays(speller):
    assert speller.mend("photocopier") == "photocopier"


@pytest.mark.parametrize("typed", ["gamb", "gambl", "evict", "lone", "lonl"])
def test_a_word_still_being_typed_stays(speller, typed):
    assert speller.mend(typed, unfinished=True) == typed


def test_a_long_word_is_mended_even_while_it_is_last(speller):
    assert speller.mend("gamblign", unfinished=True) == "gambling"


def test_a_word_that_was_mended_is_held_until_the_next_person_and_no_longer(desk):
    speller = desk._finder._speller
    desk.ask("gambeling ")
    assert any("gambeling" in asked for asked in speller._held)
    desk.forget()
    assert not speller._held


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hitts", "hits"), ("scareed", "scared"), ("abues", "abuse"), ("kickss", "kicks")],
)
def test_what_is_no_form_of_a_word_or_name_is_a_slip(typed, meant):
    words = ["hits", "scared", "abuse", "kicks"]
    speller = Speller(words, ordinary={"hit", "scare", "kick"}, names={"abu"})
    assert speller.mend(typed) == meant


@pytest.mark.parametrize("word", ["robbed", "seeing", "abus", "kicked", "boxes", "glasses"])
def test_forms_of_ordinary_words_are_none(word):
    speller = Speller(["robe", "sewing", "abuse", "kicker", "boxer", "classes"],
                      ordinary={"rob", "see", "kick", "box", "glass"}, names={"abu"})  # fmt: skip
    assert speller.mend(word) == word
