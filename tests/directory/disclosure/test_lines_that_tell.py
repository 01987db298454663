"""Over the counter a list says no line that tells on whoever reads it, marked or not."""

import pytest

from directory.disclosure.record.listed import listed
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
