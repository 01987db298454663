"""The list, the panel and the sheet promise the same way in first."""

from datetime import date

import pytest

from directory.disclosure.paper.sheet_lines import number_line
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.rules.ways_shown import ways_shown
from directory.store.search_words import card
from tests.ui.small_directory import a_service

TODAY = date(2026, 11, 23)
RING = {"channel": "self_phone", "accepted": "yes", "contact_id": "phone-1",
        "for_public": "Phone them as soon as a letter comes."}  # fmt: skip
COURT = {"channel": "self_drop_in", "accepted": "yes",
         "for_public": "Go to the court on Wednesday if your hearing is that day."}  # fmt: skip
GO = {"channel": "self_drop_in", "accepted": "yes", "for_public": "Go on a Tuesday."}


@pytest.mark.parametrize(
    ("routes", "listed", "large"),
    [
        ([RING, COURT], "ring_first", "Ring 0151 496 0101"),
        ([COURT], "ring_first", "Ring 0151 496 0101"),
        ([COURT, RING], "ring_first", "Ring 0151 496 0101"),
        ([RING, GO], "ring_first", "Ring 0151 496 0101"),
        ([GO, RING], "just_turn_up", "Just turn up. Or ring 0151 496 0101"),
        ([RING, {**GO, "accepted": "preferred"}], "just_turn_up",
         "Just turn up. Or ring 0151 496 0101"),
        ([{**GO, "for_public": "Go on a Tuesday. Ring before."}], "ring_first",
         "Ring 0151 496 0101"),
        ([{"channel": "professional_form", "accepted": "yes"}, GO], "just_turn_up",
         "Just turn up. Or ring 0151 496 0101"),
    ],
)  # fmt: skip
def test_list_and_sheet_begin_with_the_same_way_in(routes, listed, large):
    page = a_service(
        1, "Practice Home Rescue", "Help with eviction", ["losing_home"], routes=routes
    )
    assert card(page).way_in == listed
    assert number_line(sheet_entry(page, TODAY, practice=True)) == large
    starts = " ".join(ways_shown(page, TODAY, public=True)[0].lines)
    assert listed == "just_turn_up" or any(word in starts for word in ("Phone", "if your", "Ring"))


def test_without_a_number_nobody_is_told_to_turn_up_for_one_thing_alone():
    page = a_service(
        1, "Practice Home Rescue", "Help", ["losing_home"], routes=[COURT], contacts=[]
    )
    assert card(page).way_in == ""
    entry = sheet_entry(page, TODAY, practice=True)
    assert entry.instead_of_phone == ""
    assert entry.steps == (COURT["for_public"],)


def test_a_way_that_only_workers_may_read_of_is_listed_where_there_is_no_other():
    staff = {"channel": "secure_email", "accepted": "yes", "audience": "professional"}
    page = a_service(1, "Practice Home Rescue", "Help", ["losing_home"], routes=[staff])
    assert card(page).way_in == "worker_must_ask"
