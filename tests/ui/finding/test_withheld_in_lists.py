"""A number that was reported wrong stands in no list either, and "Ring first" goes with it."""

import pytest
from PySide6.QtWidgets import QLabel

from ui import actions
from ui.tables.service_table import ROW_ROLE

ASK_HERE = "Ask here how to get in"


@pytest.fixture
def find(full):
    return full.pages[0]


@pytest.fixture
def debt(full, find):
    """A service that is rung first, at the top of the list in public words."""
    full.type_words("kirkby debt clinic ")
    card = find.found.card or find.table.index(0, 0).data(ROW_ROLE).card
    assert (card.way_in, bool(card.phone)) == ("ring_first", True)
    return card


def row(find):
    return find.table.index(0, 0).data(ROW_ROLE)


def test_a_row_says_what_is_left_and_rings_first_again_when_it_is_taken_back(full, find, debt):
    desk = find.tools.desk
    done = actions.report_wrong(desk, debt.id, "number")
    full.visit.tell_directory_changed()
    assert row(find).way_in == ASK_HERE
    actions.take_back_report(desk, done.number)
    full.visit.tell_directory_changed()
    assert row(find).way_in == "Ring first"


def test_one_that_has_moved_is_no_place_to_turn_up_at(full, find):
    full.type_words("pay what you can ")
    assert row(find).way_in == "Just turn up"
    actions.report_wrong(find.tools.desk, row(find).card.id, "moved")
    full.visit.tell_directory_changed()
    assert row(find).way_in == ASK_HERE


def test_what_is_true_today_only_takes_nothing_away(full, find, debt):
    actions.report_wrong(find.tools.desk, debt.id, "no_answer")
    full.visit.tell_directory_changed()
    assert row(find).way_in == "Ring first"


def test_the_panel_says_it_first_and_a_pin_shows_no_number(full, find, debt):
    desk = find.tools.desk
    actions.pin(desk, debt.id)
    full.visit.tell_directory_changed()
    shown = [label.text() for label in find.home.ready.pins[0].findChildren(QLabel)]
    assert debt.phone in shown
    actions.report_wrong(desk, debt.id, "number")
    full.visit.tell_directory_changed()
    shown = [label.text() for label in find.home.ready.pins[0].findChildren(QLabel)]
    assert not [words for words in shown if "0151" in words]
    getting_in = desk.panel(debt.id, public=True).sections[1]
    assert getting_in.lines[0].endswith("Ask here how to get in.")
