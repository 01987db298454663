"""A text that is finished: its last word is no beginning, and nothing of it is held after."""

import pytest


@pytest.mark.parametrize("text", ["debt", "help with debts", "zzq ", "Kirkby"])
def test_a_last_word_that_records_use_is_whole(desk, text):
    assert desk.is_whole(text)


@pytest.mark.parametrize("text", ["", "   ", "deb", "help with hous"])
def test_a_beginning_is_not(desk, text):
    assert not desk.is_whole(text)


def test_after_the_next_person_no_word_that_was_typed_is_held(desk):
    desk.ask("landlord kicking me out")
    reader = desk._search._reader
    assert reader.read.cache_info().currsize
    desk.forget()
    assert reader.read.cache_info().currsize == 0
    assert reader.match.cache_info().currsize == 0
