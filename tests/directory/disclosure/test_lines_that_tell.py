"""Over the counter a list says no line that tells on whoever reads it, marked or not."""

from datetime import date

import pytest

from directory.disclosure.record.listed import listed
from directory.disclosure.record.panel_making import FOR_STAFF, make_panel, other_of
from directory.disclosure.rules.clean import NO_NAME
from directory.model import ServicePage
from directory.store.search_words import card


def line_of(said, *, public):
    made = card(ServicePage(id="x", name="Practice Harbour", description=said))
    return listed(made, public=public).summary


@pytest.mark.parametrize(
    "said",
    [
        "Support for women working in massage parlours and flats.",
        "Help for anyone after sexual violence or rape.",
        "A helpline for men who live with domestic abuse.",
        "Testing for HIV and other infections.",
    ],
)
def test_what_tells_is_said_to_staff_only(said):
    assert line_of(said, public=True) == ""
    assert line_of(said, public=False)


@pytest.mark.parametrize(
    "said", ["A meal and a chat each Tuesday.", "Cooking in Essex for beginners each week."]
)
def test_what_tells_nothing_is_said_to_everybody(said):
    assert line_of(said, public=True) == line_of(said, public=False) != ""


@pytest.mark.parametrize(
    "name",
    [
        "Bristol Next Link Domestic Abuse Services",
        "Somerset and Avon Rape and Sexual Abuse Support",
        "Kirkby Women's Refuge",
        "Survivors Network",
        "Suicide Prevention Bristol",
        "Self-Harm Support",
        "The Bridge SARC",
        "Volunteer To Help Prevent Sexual Harm",
    ],
)
def test_a_name_that_tells_and_has_no_neutral_one_is_seen_by_staff_only(name):
    page = ServicePage(
        id="x", name=name, summary="They hide you.",
        organisation={"id": "o", "name": f"{name} Trust"},
        contacts=[
            {"id": "p", "kind": "phone", "value": "0151 496 0120"},
            {"id": "w", "kind": "website", "value": "https://refuge.example.org"},
        ],
    )  # fmt: skip
    row = listed(card(page), public=True)
    said = (row.name, row.summary, row.organisation)
    assert said == (NO_NAME, f"0151 496 0120. {FOR_STAFF}", "")
    assert listed(card(page), public=False).name == name
    panel = make_panel(page, date(2026, 11, 22), practice=False, public=True)
    assert (panel.name, panel.phone) == (NO_NAME, "0151 496 0120")
    assert not [word for word in (name, "hide", "refuge") if word in str(panel)]
    assert other_of(page, public=True).name == NO_NAME
    assert make_panel(page, date(2026, 11, 22), practice=False, public=False).name == name


def test_a_number_that_nobody_confirmed_or_that_is_wrong_tells_no_row_apart():
    page = ServicePage(
        id="x", name="Kirkby Refuge", standing="unconfirmed",
        contacts=[{"id": "p", "kind": "phone", "value": "0151 496 0120"}],
    )  # fmt: skip
    assert listed(card(page), public=True).summary == FOR_STAFF
    wrong = {"group": "contact", "reported_wrong": "number"}
    page = page.model_copy(update={"standing": "confirmed"})
    page = ServicePage.model_validate({**page.model_dump(), "checks": [wrong]})
    assert listed(card(page), public=True).summary == FOR_STAFF


@pytest.mark.parametrize(
    "name", ["Refugee Women of Bristol", "Drug and Alcohol Abuse Advice", "Hart Grape Centre"]
)
def test_a_name_that_tells_no_such_thing_stands_as_it_is(name):
    page = ServicePage(id="x", name=name)
    assert listed(card(page), public=True).name == name
    assert make_panel(page, date(2026, 11, 22), practice=False, public=True).name == name


def test_a_neutral_name_stands_in_for_one_that_tells():
    page = ServicePage(id="x", name="Kirkby Refuge", neutral_name="House Team", sensitive=True)
    assert listed(card(page), public=True).name == "House Team"
