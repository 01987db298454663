"""A row names the age of a check by the same limits as the panel, the paper and the worklists."""

import pytest

from tests.directory.keeping.checking_records import keep, service
from ui import actions
from ui.actions import checking

SINCE_JULY = "2026-07-20"


@pytest.fixture
def desk(real_desk):
    keep(real_desk.directory, service(1, checked=SINCE_JULY))
    return real_desk


def says(desk):
    """Return what the row, the panel, the sheet and the worklist say of one service's age."""
    (card,) = (one.card for one in desk.ask("practice service 1").services)
    late = actions.late_checks(desk, [card])
    row = actions.warning_note(card, desk.today, late.get(card.id))
    panel = next(one for one in desk.panel("test-1").sections if one.key == "checked").lines[0]
    sheet = desk.sheet(["test-1"]).entries[0].checked
    overdue = next(one for one in checking.work_to_do(desk) if one.id == "overdue").rows
    return row, "since July" in panel, "since July" in sheet, len(overdue)


def test_a_check_of_four_months_ago_holds_as_long_as_the_keeper_says(desk):
    assert says(desk) == ("", False, False, 0)
    for group in ("contact", "hours"):
        checking.set_check_limit(desk, group, 3)
    assert says(desk) == ("Not checked since July", True, True, 1)
    for group in ("contact", "hours"):
        checking.set_check_limit(desk, group, 12)
    assert says(desk) == ("", False, False, 0)


def test_only_a_check_that_is_past_its_own_limit_is_named(desk):
    page = desk.directory.page("test-1")
    old = [one.model_copy(update={"checked_on": "2026-02-01"}) for one in page.checks[2:]]
    keep(
        desk.directory, type(page).model_validate(dict(page) | {"checks": [*page.checks[:2], *old]})
    )
    assert says(desk)[0] == ""  # how to get in and who can go hold for a year
    checking.set_check_limit(desk, "criteria", 6)
    assert says(desk)[0] == "Not checked since February"
