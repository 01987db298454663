"""Why a need was heard and why a service is in the list, in words that may be shown."""

from dataclasses import replace

import pytest

from directory.desk import Situation
from directory.desk.answering.reasons import chip_reason, in_one_line, result_reasons
from directory.disclosure.rules.labels import OUR_WORDS_AVOID


@pytest.fixture
def landlord(still_desk):
    """The answer for somebody whose landlord wants them out, in Kirkby."""
    here = Situation(lives_in="Kirkby", near="L32 8XA")
    return still_desk.ask("my landlord is kicking me out", whole=True, situation=here)


def told(desk, answer, *, public, at=0):
    one = answer.services[at]
    return in_one_line(result_reasons(one, answer, desk.today, public=public))


def test_a_chip_says_the_words_that_were_heard(landlord):
    chip = next(one for one in landlord.needs if one.id == "losing_home")
    assert chip_reason(chip).startswith("because of '")
    assert "kick" in chip_reason(chip)
    assert chip_reason(replace(chip, why=())) == ""


def test_staff_read_why_a_service_is_there(still_desk, landlord):
    words = told(still_desk, landlord, public=False)
    assert "For 'Worried about losing your home', because of '" in words
    assert "It takes people from where they live." in words
    assert "miles" in words
    assert "Its facts are from " in words


def test_where_the_person_may_see_it_nothing_they_said_is_repeated(still_desk, landlord):
    for at in range(5):
        words = told(still_desk, landlord, public=True, at=at)
        assert "kick" not in words
        assert "because of" not in words
        assert not [word for word in OUR_WORDS_AVOID if word in words.lower()]


def test_a_sensitive_need_goes_by_its_screen_name_where_it_may_be_seen(still_desk):
    answer = still_desk.ask("my husband hits me", whole=True)
    need = still_desk.needs()["domestic_abuse"]
    words = [told(still_desk, answer, public=True, at=at) for at in range(3)]
    assert any(need.screen_name in one for one in words)
    assert not any(need.public_name in one or "abuse" in one.lower() for one in words)


def test_what_the_program_only_suggests_is_said_so(still_desk, landlord):
    one = landlord.services[0]
    guess = replace(one, card=replace(one.card, suggested=one.card.needs))
    said = in_one_line(result_reasons(guess, landlord, still_desk.today, public=False))
    assert "Suggested by what they write." in said
    assert "Suggested" not in told(still_desk, landlord, public=False)


def test_the_day_of_its_facts_is_not_told_as_a_check_of_ours(still_desk, landlord):
    one = landlord.services[0]
    dated = replace(one, card=replace(one.card, checked_on="2023-01-04"))
    said = in_one_line(result_reasons(dated, landlord, still_desk.today, public=True))
    assert said.endswith("Its facts are from 4 January 2023.")


def test_a_service_that_nobody_checked_says_so_and_an_opening_is_told(still_desk, landlord):
    one = landlord.services[0]
    bare = replace(one, card=replace(one.card, checked_on=""), opening="Open till 4pm")
    said = in_one_line(result_reasons(bare, landlord, still_desk.today, public=True))
    assert said.endswith("Open till 4pm. Not checked yet.")
