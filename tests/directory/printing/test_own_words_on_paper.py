"""What a list writes that is neither a step nor a time stands on every paper as its own words."""

import pytest

from directory.model import Contact, ServicePage, Session
from tests.directory.printing.reading import all_text
from ui import actions
from ui.actions import take_along

ASK, OWN = "Ring and ask how to get help.", "They say: no evidence needed. Very limited supplies."


@pytest.fixture
def larder_desk(real_desk):
    """A desk with a service whose list says neither what to do nor when."""
    phone = Contact(id="phone", kind="phone", value="0151 496 0142")
    real_desk.directory.save(
        ServicePage(
            id="larder",
            name="The Larder",
            kind="service",
            contacts=(phone,),
            how_to_refer="No evidence needed",
            sessions=(Session(words="Very limited supplies"),),
        )
    )
    return real_desk


def text_of(desk, thing, **options):
    pdf = actions.print_thing(desk, thing, ["larder"], options).pdf
    return " ".join(all_text(pdf).split())


@pytest.mark.parametrize("form", ["standard", "large"])
def test_a_sheet_begins_with_what_one_does(larder_desk, form):
    text = text_of(larder_desk, "signposting-sheet", format=form)
    assert f"Step 1 {ASK}" in text
    assert text.index(ASK) < text.index(OWN)
    assert "When" not in text.partition("The Larder")[2].partition(OWN)[0]


def test_the_easy_sheet_and_the_leaflet_say_it_too(larder_desk):
    text = text_of(larder_desk, "signposting-sheet", format="easy-read")
    assert text.index(ASK) < text.index("They say: no evidence needed.")
    assert "When" not in text
    assert OWN in text_of(larder_desk, "service-leaflet", **{"for": "people"})


def test_what_is_read_on_a_telephone_says_it_too(larder_desk):
    form = next(one for one in take_along.twins() if one.name == "html")
    made = take_along.make_twin(larder_desk, "signposting-sheet", ["larder"], {}, form)
    assert OWN in made.content.decode()


def test_the_book_says_it_once(larder_desk):
    pdf = actions.print_thing(larder_desk, "directory-book", [], {}).pdf
    text = " ".join(all_text(pdf).split())
    assert text.count(OWN) == 1
