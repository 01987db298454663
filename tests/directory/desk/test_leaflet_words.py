"""What a leaflet says a service is, from descriptions as lists hold them."""

import pytest

from directory.model import ServicePage
from directory.printing import PRINTABLES
from directory.printing.layout.printable import Wanted

SAID = "We run a community food bank here."


@pytest.mark.parametrize(
    ("description", "told"),
    [
        (
            f"Our Mission\n1 Practice St. Kirkby\nKirkby, Kirkby L32 8XA\nCommunity Cafe\n{SAID}",
            SAID,
        ),
        (f"Coaching is a partnership where we uncover your\nDoubts and shadows\n{SAID}", SAID),
        ("Services include:\n- hot drinks\n- wifi", "Services include: hot drinks, wifi."),
    ],
)
def test_a_leaflet_says_no_heading_address_or_half_a_sentence(real_desk, description, told):
    phone = {"id": "p", "kind": "phone", "value": "0151 496 0888"}
    page = ServicePage(
        id="wren-1", name="Wren Help", status="open", description=description, contacts=[phone]
    )
    real_desk.directory.save(page)
    leaflet = next(one for one in PRINTABLES if one.name == "service-leaflet")
    made = str(leaflet.words(real_desk.papers(), Wanted((page.id,), options={})))
    assert told in made
    assert "uncover your" not in made
    assert "L32 8XA" not in made
