"""Where to try next after a service said no, and lists of what a place has besides services."""

from datetime import date

import outloud
import pdfua
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput
from directory.model import ServicePage
from tests.directory.printing.reading import all_text, drawn_marks, heard_page_by_page
from ui import actions

NEXT, ASSETS, NETWORKS = "other-places", "community-assets", "networks"
REASONS = ("area", "age", "worker_must_ask", "doctor_must_ask", "still_using", "full", "not_said")


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk
    desk.directory.close()


def made(desk, thing, ids=(), **options):
    return actions.print_thing(desk, thing, ids, options)


# -- where to try next


def test_it_names_the_condition_of_the_service_and_who_asks_for_something_else(shipped):
    text = all_text(made(shipped, NEXT, ["practice-alcohol-steps"], why="area").pdf)
    assert "Practice Alcohol Steps is only for some areas. These may take you." in text
    assert "They take people from anywhere." in text
    text = all_text(made(shipped, NEXT, ["practice-dry-house"], why="still_using").pdf)
    assert "You can go as you are." in text


@pytest.mark.parametrize("why", REASONS)
def test_it_never_ends_empty_and_says_nothing_of_the_person(shipped, why):
    pdf = made(shipped, NEXT, ["practice-anchor-house"], why=why).pdf
    text = " ".join(all_text(pdf).split())
    assert "Try one of these" in text
    assert "Did it not work? Come back" in text
    assert "0808 800 4444" in text  # Shelter, from the one table
    assert labels_in(text) == avoided_in(text) == ()
    for word in ("refus", "reject", "turned down", "said no", "not for you"):
        assert word not in text.lower()


def test_what_somebody_chose_stands_on_it_instead_of_what_is_found(shipped):
    printed = made(shipped, NEXT, ["practice-alcohol-steps"], instead="practice-money-help")
    text = all_text(printed.pdf)
    assert printed.entries == 1
    assert "Practice Money Help" in text


def test_of_a_sensitive_service_no_line_tells_what_it_was_about(shipped):
    text = all_text(made(shipped, NEXT, ["practice-harbour-advocates"], why="full").pdf).lower()
    assert "abuse" not in text
    assert "violence" not in text
    assert "samaritans" in text


def test_where_nothing_else_is_held_it_leads_to_us_and_to_national_lines(real_desk):
    page = ServicePage(id="test-1", name="Wren Help", status="open", needs=[{"need": "debt"}])
    real_desk.directory.save(page)
    actions.set_desk_fact(real_desk, "connector", "the connector")
    actions.set_desk_fact(real_desk, "phone", "0151 496 0999")
    text = all_text(made(real_desk, NEXT, ["test-1"], why="full").pdf)
    assert "Wren Help is full just now." in text
    assert "One of these" not in text
    assert "Stuck? Ask here for the connector." in text
    assert "0151 496 0999" in text


def test_there_is_no_other_reason_than_those_a_desk_can_say(shipped):
    with pytest.raises(BadInput, match="no reason 'luck'"):
        made(shipped, NEXT, ["practice-money-help"], why="luck")


# -- lists


def test_assets_stand_by_ward_and_one_area_can_be_asked_for(shipped):
    text = all_text(made(shipped, ASSETS).pdf)
    headings = [text.index(f"\n{name}") for name in ("Bootle", "Kirkby", "Leicester", "Northwood")]
    assert headings == sorted(headings)
    assert "Practice Braunstone Hub" in text
    one = all_text(made(shipped, ASSETS, area="northwood").pdf)
    assert "Practice Chapel Hall Community Centre" in one
    assert "Practice Braunstone Hub" not in one


def test_the_ward_is_that_of_the_postcode_where_it_is_known(real_desk):
    place = {"id": "hall", "name": "Wren Hall", "address": "1 Wren Row", "postcode": "L33 1TS"}
    real_desk.directory.save(
        ServicePage(id="test-1", kind="community_asset", name="Wren Hall", locations=[place])
    )
    for asked in ("", "Northwood", "Kirkby", "Knowsley"):
        text = all_text(made(real_desk, ASSETS, area=asked).pdf).replace("\r", "")
        assert "\nNorthwood, Kirkby\n" in text
    assert "Wren Hall" not in all_text(made(real_desk, ASSETS, area="Bootle").pdf)


def test_networks_stand_by_place_or_by_theme_with_who_may_join_and_when_they_meet(shipped):
    text = all_text(made(shipped, NETWORKS).pdf)
    for words in ("Northwood", "Any group or worker in Northwood can join.",
                  "The second Thursday of the month", "network@northwood.example.org"):  # fmt: skip
        assert words in text
    by_theme = all_text(made(shipped, NETWORKS, by="theme").pdf)
    assert "\nBeen in care, the forces, or new here" in by_theme
    with pytest.raises(BadInput):
        made(shipped, NETWORKS, by="colour")


def test_what_has_no_way_in_is_left_out_and_named_to_staff(shipped):
    printed = made(shipped, ASSETS)
    assert "Practice Repair" not in all_text(printed.pdf)
    assert any("Repair" in words and "left out" in words for words in printed.warnings)


def test_a_place_without_any_says_so_and_whom_to_ask(real_desk):
    for thing in (ASSETS, NETWORKS):
        assert "None is recorded here yet. Ask us." in all_text(made(real_desk, thing).pdf)


@pytest.mark.parametrize(
    ("thing", "ids"), [(NEXT, ["practice-alcohol-steps"]), (ASSETS, ()), (NETWORKS, ())]
)
def test_both_checkers_find_nothing_and_the_same_records_are_the_same_bytes(
    shipped, thing, ids, tmp_path
):
    for form in ("standard", "large"):
        pdf = made(shipped, thing, ids, format=form).pdf
        assert pdf == made(shipped, thing, ids, format=form).pdf
        assert heard_page_by_page(pdf) == drawn_marks(pdf)
        path = tmp_path / f"{form}.pdf"
        path.write_bytes(pdf)
        report = pdfua.validate(str(path))
        assert (report.findings, report.skipped) == ((), ())
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)
