"""Papers for staff may say a number of a record's own words, and say that it is unchecked."""

import pytest

from directory.disclosure.rules.numbers_in_words import NOT_CHECKED
from directory.model import Contact, FactCheck, ServicePage
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text
from ui import actions

OWN, OTHER = "0151 496 0198", "0151 496 0199"
PAPERS = (
    ("signposting-sheet", ["tea"], {"format": "professional"}),
    ("huddle-sheet", [], {}),
    ("referrer-flowchart", ["tea"], {}),
    ("directory-book", [], {"edition": "professional"}),
)


def tea(how, **more):
    checks = [FactCheck(group=one, checked_on=TODAY, means="phone")
              for one in ("contact", "hours", "referral", "criteria")]  # fmt: skip
    return ServicePage(
        id="tea", name="Tea Room", kind="service", checks=tuple(checks), how_to_refer=how,
        who_for=how, **{"contacts": (Contact(id="phone", kind="phone", value=OWN),), **more},
    )  # fmt: skip


def printed(desk, page, thing, ids, options):
    desk.directory.save(page)
    return " ".join(all_text(actions.print_thing(desk, thing, ids, options).pdf).split())


@pytest.mark.parametrize(("thing", "ids", "options"), PAPERS, ids=[one[0] for one in PAPERS])
def test_a_number_in_words_is_said_once_to_be_unchecked(real_desk, thing, ids, options):
    text = printed(real_desk, tea(f"Workers ring {OTHER}."), thing, ids, options)
    assert OTHER in text
    assert text.count(NOT_CHECKED) == 1


@pytest.mark.parametrize(("thing", "ids", "options"), PAPERS, ids=[one[0] for one in PAPERS])
@pytest.mark.parametrize("value", [OWN, f"{OWN} ext 303"])
def test_a_number_on_record_is_not(real_desk, thing, ids, options, value):
    contacts = (
        Contact(id="phone", kind="phone", value=value),
        Contact(id="theirs", kind="phone", value=OTHER, audience="professional"),
    )
    page = tea(f"Workers ring {OTHER}, others {OWN}.", contacts=contacts)
    assert NOT_CHECKED not in printed(real_desk, page, thing, ids, options)
