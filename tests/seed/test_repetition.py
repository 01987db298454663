"""Descriptions are written one by one: no two of them share six words in a row."""

from seed.contents import contents
from seed.repetition import SharedRun, shared_runs


def test_a_shared_run_is_found_whatever_its_case_and_stops():
    texts = {
        "a": "Come in and sit by the fire with us.",
        "b": "You may COME in, and sit by the fire!",
        "c": "Bring a coat.",
    }
    assert shared_runs(texts) == (SharedRun("a", "b", "come in and sit by the"),)


def test_five_shared_words_are_no_run():
    assert shared_runs({"a": "one two three four five six", "b": "one two three four five 6"}) == ()


def test_a_text_may_repeat_itself():
    assert shared_runs({"a": "to and fro to and fro to and fro to and fro"}) == ()


def test_no_practice_description_is_filled_from_a_pattern():
    texts = {page.id: page.description for page in contents().practice}
    assert shared_runs(texts) == ()
