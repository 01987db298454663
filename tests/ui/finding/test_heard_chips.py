"""Chips for where and when, and for what else the words offer."""

import pytest
from PySide6.QtCore import Qt

from ui.tables.service_table import ROW_ROLE

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")  # a list that drops down
LINE = "food bank in Bootle on Tuesday evening, speaks Kurdish "


@pytest.fixture
def asking(full, noon):
    full.type_words(LINE)
    return full.pages[0].asking


def chip(asking, words):
    return next((one for one in asking.chips.chips if one.words == words), None)


def test_where_and_when_stand_beside_the_first_need_and_say_what_they_do(full, asking):
    place, time = chip(asking, "In Bootle"), chip(asking, "Tuesday evening")
    assert [place.told.on, time.told.on] == [True, True]
    assert list(asking.chips.chips).index(place) == 1
    assert place.accessibleName() == (
        "In Bootle. Services for people there come first. Press to leave it out."
    )
    first = full.pages[0].table.index(0, 0).data(ROW_ROLE)
    assert "Tomorrow" in first.place or "Open" in first.place


def test_a_time_can_be_left_out_and_used_again_by_key(full, asking, qtbot):
    with_time = [one.card.id for one in asking.question.answer.services]
    qtbot.keyClick(chip(asking, "Tuesday evening"), Qt.Key.Key_Space)
    assert not chip(asking, "Tuesday evening").told.on
    without = [one.card.id for one in asking.question.answer.services]
    assert without != with_time
    qtbot.keyClick(chip(asking, "Tuesday evening"), Qt.Key.Key_Space)
    assert [one.card.id for one in asking.question.answer.services] == with_time


def test_an_offer_narrows_only_once_it_is_pressed(full, asking, qtbot):
    offer = chip(asking, "Speaks Kurdish")
    assert not offer.told.on
    assert asking.question.situation.only == frozenset()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert asking.question.situation.only == {"language:Kurdish"}
    assert asking.where.situation.only == {"language:Kurdish"}
    assert chip(asking, "Speaks Kurdish") is None


def test_a_goal_that_was_said_is_offered_and_joins_what_is_looked_for(full, asking, qtbot):
    full.type_words("my landlord wants me out, want to learn to drive ")
    qtbot.mouseClick(chip(asking, "Learn something"), Qt.MouseButton.LeftButton)
    assert chip(asking, "Learn something").told.on
    assert [one.id for one in asking.question.answer.aims] == ["learn"]


def test_the_next_person_begins_without_any_of_it(full, asking):
    full.next_person()
    assert asking.chips.chips == ()
    assert asking.question.answer is None
    assert asking.where.situation.lives_in == ""


def test_a_place_that_is_not_known_is_told_in_one_sentence_under_the_chips(full, noon):
    lead = full.pages[0].found.lead
    full.type_words("food bank in stretford ")
    assert lead.isVisible()
    assert lead.text() == (
        "No place called Stretford is known here, so the list is the same as without it; "
        "a postcode can be anywhere."
    )
    assert full.pages[0].table.rowCount() > 3
    full.type_words("in debt and in trouble ")
    assert not lead.isVisible()


def test_of_two_places_one_is_used_and_the_other_told_and_used_when_it_is_taken_off(
    full, asking, noon, qtbot
):
    lead = full.pages[0].found.lead
    full.type_words("food bank in Bootle or Kirkby ")
    assert chip(asking, "In Bootle").told.on
    assert lead.text().startswith("The list is for Bootle. Kirkby was named too")
    qtbot.mouseClick(chip(asking, "In Bootle"), Qt.MouseButton.LeftButton)
    assert chip(asking, "In Kirkby").told.on
    assert "named too" not in lead.text()
