"""Languages, access and further numbers of a record, on the panel and on paper."""

from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.panel_making import make_panel
from directory.model import ServicePage
from tests.ui.small_directory import a_service

TODAY = date(2026, 11, 23)
MAIN = {"id": "phone-1", "kind": "phone", "value": "0151 496 0101"}
YOUNG = {"id": "phone-2", "kind": "phone", "value": "0151 496 0102", "label": "Young people",
         "best_time": "After school."}  # fmt: skip
STAFF = {"id": "phone-3", "kind": "phone", "value": "0151 496 0103", "label": "For doctors",
         "audience": "professional"}  # fmt: skip


def record(**more):
    told = {
        "languages": ["English", "Farsi"],
        "access": ["hearing_loop"],
        "contacts": [MAIN, YOUNG, STAFF],
        "locations": [{"id": "here", "town": "Practice Town", "address": "1 Practice Row",
                       "access": ["step_free"]}],
    }  # fmt: skip
    return a_service(1, "Practice Money Help", "Help with money", ["debt"], **{**told, **more})


def panel(page, public):
    made = make_panel(page, TODAY, practice=True, public=public)
    return [line for section in made.sections for line in section.lines]


def paper(page):
    return sheet_entry(page, TODAY, practice=True).also_there


@pytest.mark.parametrize("public", [True, False])
def test_the_panel_tells_languages_access_and_the_second_number_by_its_name(public):
    lines = panel(record(), public)
    assert "Languages spoken there: English, Farsi." in lines
    assert "There are no steps. There is a hearing loop." in lines
    assert "Young people: 0151 496 0102 (After school)." in lines
    assert ("For doctors: 0151 496 0103." in lines) is not public


def test_paper_says_it_in_one_line_and_nothing_for_workers():
    assert paper(record()) == (
        "Languages spoken there: English, Farsi. There are no steps. There is a hearing loop. "
        "Young people: 0151 496 0102 (After school)."
    )
    assert paper(record(languages=[], access=[], locations=[], contacts=[MAIN])) == ""


def test_what_one_place_has_is_not_promised_of_another():
    places = [
        {"id": "a", "town": "Practice Town", "access": ["step_free"]},
        {"id": "b", "town": "Practice End"},
    ]
    assert "no steps" not in paper(record(locations=places))


@pytest.mark.parametrize(
    ("features", "words", "told"),
    [
        (["step_free"], "", "There are no steps."),
        (
            ["step_free"],
            "Wheelchair access",
            "You can get in with a wheelchair. There are no steps.",
        ),
        ([], "wheelchair accessible", "You can get in with a wheelchair."),
        (["wheelchair"], "", "You can get in with a wheelchair."),
        (["wheelchair"], "Wheelchair access", "You can get in with a wheelchair."),
        (["step_free"], "no wheelchairs upstairs", "There are no steps. No wheelchairs upstairs."),
        ([], "lift; wide doors", "Lift. Wide doors."),
    ],
)
def test_no_steps_is_no_promise_to_a_wheelchair(features, words, told):
    page = record(locations=[], contacts=[MAIN], languages=[], access=features, access_words=words)
    assert paper(page) == told


def test_a_sensitive_service_is_not_told_by_its_languages_or_the_name_of_a_number():
    quiet = record(sensitive=True, neutral_name="Practice Papers Desk", interpreter=True)
    for told in (paper(quiet), " ".join(panel(quiet, True))):
        assert "Farsi" not in told
        assert "Young people" not in told
        assert "Another number: 0151 496 0102" in told
        assert "You can ask for an interpreter." in told
    assert any("English, Farsi" in line for line in panel(quiet, False))


def test_a_sentence_that_labels_and_a_number_reported_wrong_stay_away():
    labelled = record(access_words="For people with complex needs. Ramp at the back.",
                      languages=["English", "Cohort talk"])  # fmt: skip
    assert "omplex" not in paper(labelled)
    assert "ohort" not in paper(labelled)
    assert "Ramp at the back." in paper(labelled)
    wrong = record(checks=[{"group": "contact", "reported_wrong": "number", "reported_on": TODAY}])
    assert "0102" not in paper(wrong)
    assert "0102" not in " ".join(panel(wrong, False))


def test_a_number_of_a_way_for_workers_is_not_for_the_person_on_paper():
    ways = (("self_phone", "phone-1"), ("professional_phone", "phone-2"))
    routes = [{"channel": one, "accepted": "yes", "contact_id": contact} for one, contact in ways]
    assert "0102" not in paper(record(routes=routes))


def test_who_answers_the_main_number_stands_beside_it():
    named = record(contacts=[{**MAIN, "label": "Duty desk", "best_time": "Mornings"}])
    assert beside(named) == "Duty desk. Mornings."
    assert beside(record()) == ""
    told = record(contacts=[{**MAIN, "label": "Complex needs line", "best_time": "Mornings."}])
    assert beside(told) == "Mornings."
    assert beside(told, public=False) == "Complex needs line. Mornings."
    quiet = named.model_copy(update={"sensitive": True, "neutral_name": "Practice Papers Desk"})
    assert beside(quiet) == "Mornings."


def beside(page, public=True):
    return make_panel(page, TODAY, practice=True, public=public).beside_phone


def test_that_there_are_no_steps_is_said_once_where_each_place_says_it():
    place = {"id": "l", "name": "Practice Hall", "town": "Kirkby", "no_steps": True}
    page = ServicePage(id="a", name="A", locations=[place], access=["step_free", "pets"])
    entry = sheet_entry(page, date(2026, 11, 22), practice=False)
    assert "There are no steps." in entry.where[0]
    assert entry.also_there == "You can bring a pet."
    bare = page.model_copy(update={"locations": ()})
    told = sheet_entry(bare, date(2026, 11, 22), practice=False).also_there
    assert told == "There are no steps. You can bring a pet."
