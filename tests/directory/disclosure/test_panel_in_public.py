"""A panel that the person, and whoever came with them, may read."""

from datetime import date

import pytest

from directory.disclosure.record.panel_making import FOR_STAFF, make_panel
from directory.model import ServicePage

TODAY = date(2026, 11, 22)


@pytest.fixture
def quiet():
    return ServicePage(
        id="practice-1",
        name="Practice Women's Refuge",
        neutral_name="Practice House Team",
        sensitive=True,
        summary="A safe place from a violent partner.",
        description="Women hide here. Nobody is told.",
        who_for="Women who are hurt at home.",
        next_step="A worker asks who hurt you.",
        contacts=[
            {"id": "p", "kind": "phone", "value": "0151 496 0120"},
            {"id": "w", "kind": "website", "value": "https://refuge.example.org"},
        ],
    )


def words(panel):
    return str(panel).lower()


def test_a_service_with_a_neutral_name_tells_nothing_else_of_itself_either(quiet):
    panel = make_panel(quiet, TODAY, practice=True, public=True)
    assert panel.name == "Practice House Team"
    for telling in ("refuge", "partner", "hide", "hurt", "women"):
        assert telling not in words(panel)
    assert FOR_STAFF in panel.sections[0].lines


def test_how_to_reach_it_is_still_there(quiet):
    panel = make_panel(quiet, TODAY, practice=True, public=True)
    assert panel.phone == "0151 496 0120"
    keys = [section.key for section in panel.sections]
    assert keys[:3] == ["can_they_go", "how_to_get_in", "when_and_where"]


def test_staff_who_look_alone_read_all_of_it(quiet):
    panel = make_panel(quiet, TODAY, practice=True, public=False)
    for told in ("refuge", "violent partner", "hide here", "hurt at home"):
        assert told in words(panel)


def test_a_service_without_a_neutral_name_is_shown_whole(quiet):
    open_page = quiet.model_copy(update={"neutral_name": "", "public_name": "Practice House"})
    panel = make_panel(open_page, TODAY, practice=True, public=True)
    assert "Women who are hurt at home." in str(panel)
