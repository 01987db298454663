"""The source's own words beside the ways in that were typed: nobody is sent away by either."""

from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.panel_making import make_panel
from directory.disclosure.rules.ways_in import WORKER_CAN_ASK, WORKER_MUST_ASK
from tests.ui.small_directory import a_service

TODAY = date(2026, 11, 23)
FORM = {"channel": "professional_form", "who": ["gp_only"], "accepted": "yes"}
SELF = {"channel": "self_drop_in", "who": ["self"], "accepted": "yes"}
WORDS = "Ring or walk in"


def getting_in(routes, public, how=WORDS):
    page = a_service(1, "Practice Talk", "Talk", ["debt"], routes=routes, how_to_refer=how)
    made = make_panel(page, TODAY, practice=True, public=public)
    return page, next(one for one in made.sections if one.key == "how_to_get_in")


def test_the_words_of_the_whole_service_do_not_land_under_the_doctors():
    _, told = getting_in([FORM], public=False)
    at = told.lines.index(WORDS)
    assert told.lines[at - 1] == "In their own words:"
    assert told.lines[at - 1] in told.leads
    _, told = getting_in([FORM], public=False, how="")
    assert "In their own words:" not in told.lines


def test_beside_a_way_of_their_own_nobody_must_be_asked_for():
    _, told = getting_in([SELF, FORM], public=True)
    assert WORKER_CAN_ASK[0] in told.lines
    assert not set(WORKER_MUST_ASK) & set(told.lines)


def test_where_its_words_say_ring_or_walk_in_the_panel_and_the_sheet_do_not_say_must():
    page, told = getting_in([FORM], public=True)
    said = "They say: Ring or walk in."
    assert said in " ".join(told.lines)
    assert said in sheet_entry(page, TODAY, practice=True).steps
    assert not set(WORKER_MUST_ASK) & set(told.lines)


@pytest.mark.parametrize("how", ["", "Your doctor must ring us.", "GPs phone the team."])
def test_otherwise_the_person_is_told_that_somebody_must_ask(how):
    page, told = getting_in([FORM], public=True, how=how)
    assert any(WORKER_MUST_ASK[0] in line for line in told.lines)
    assert sheet_entry(page, TODAY, practice=True).steps == WORKER_MUST_ASK


def test_a_phone_line_for_workers_alone_is_no_way_of_their_own():
    line = {"channel": "self_phone", "who": ["any_professional"], "accepted": "yes"}
    _, told = getting_in([FORM, line], public=True, how="")
    assert WORKER_CAN_ASK[0] not in told.lines
