"""An address that looks like one person's own leads nobody from public paper until confirmed."""

from datetime import date

import pytest

from directory.desk.paper.place_lists import _by
from directory.desk.paper.sheets import ONLY_SOMEBODYS_OWN, why_not
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.rules.own_mail import for_paper
from directory.model import Contact, FactCheck, ServicePage

TODAY = date(2026, 11, 23)
BY_SURNAME = "nia.hall@example.org"
OWN, SHARED = "arran.bees@example.org", "office@example.org"


def page_of(*mails, phone="", means=None, **facts):
    contacts = [Contact(id=f"m{n}", kind="email", value=one) for n, one in enumerate(mails)]
    contacts += [Contact(id="p", kind="phone", value=phone)] if phone else []
    day = TODAY if means else None
    checks = [FactCheck(group="contact", checked_on=day, means=means)]
    name = facts.pop("name", "Practice Youth Club")
    return ServicePage(id="one", name=name, contacts=contacts, checks=checks, **facts)


def paper_of(page):
    return sheet_entry(page, TODAY, practice=False)


@pytest.mark.parametrize("means", [None, "source"])
def test_it_is_no_step_and_staff_are_told_before_they_print(means):
    page = page_of(OWN, means=means, how_to_refer=f"Come along. Or mail {OWN} first.")
    entry = paper_of(page)
    told = [line for line in entry.left_out if OWN in line]
    assert OWN not in str(entry.steps) + entry.sentence + entry.instead_of_phone
    assert entry.steps[0] == "Come along."
    assert len(told) == 1
    assert "one person's own address" in told[0]
    assert _by(for_paper(page)) == "Ask us"


@pytest.mark.parametrize("means", ["phone", "visit", "website", "provider_slip"])
def test_once_somebody_has_confirmed_it_it_is_printed(means):
    entry = paper_of(page_of(OWN, means=means))
    assert f"Write to {OWN}" in entry.steps
    assert not entry.left_out


def test_a_surname_that_is_a_word_for_a_place_too_makes_no_shared_address():
    told = paper_of(page_of(BY_SURNAME)).left_out
    assert any(BY_SURNAME in line for line in told)


@pytest.mark.parametrize("mail", [SHARED, "elm.meals@example.org", "village.hall@example.org"])
def test_an_address_of_the_service_is_printed_as_before(mail):
    page = page_of(mail, name="Practice Elm Meals", description=f"Mail {mail} for a place.")
    entry = paper_of(page)
    assert f"Write to {mail}" in entry.steps
    assert for_paper(page) is page


def test_a_service_that_has_nothing_else_is_not_printed_and_it_says_why():
    assert why_not(page_of(OWN), TODAY) == ONLY_SOMEBODYS_OWN
    assert why_not(page_of(OWN, means="phone"), TODAY) == ""
    assert why_not(page_of(OWN, phone="0151 496 0123"), TODAY) == ""


def test_the_shared_address_stands_where_both_are_held():
    assert f"Write to {SHARED}" in paper_of(page_of(OWN, SHARED)).steps
