"""Outpost: Open Referral UK 1 with words of its own."""

from pathlib import Path

from directory.interchange import recognise
from directory.interchange.hsds.outpost import BY_ANOTHER
from tests.directory.interchange.reading_files import everything

SAMPLE = Path(__file__).parents[2] / "samples" / "outpost_page.json"


def test_a_page_of_outpost_is_known_and_read():
    reader = recognise(SAMPLE)
    assert reader.name == "outpost"
    brownies, respite = (item.page for item in everything(reader, SAMPLE, "practice"))
    assert brownies.cost == "free"
    assert [(c.operator, c.value) for c in brownies.criteria] == [("between", [7, 10])]
    assert [(s.weekday, s.opens) for s in brownies.sessions] == [("mon", "17:00")]
    assert [(c.value, c.label) for c in brownies.contacts] == [
        ("0151 496 0401", "Leader"),
        ("https://brownies.example.org", "More"),
    ]
    assert brownies.locations[0].access == ("step_free", "wheelchair")
    assert brownies.extra == {"send_needs": [{"id": 1, "name": "Autism", "slug": "autism"}]}
    assert brownies.how_to_refer == ""
    assert respite.how_to_refer == BY_ANOTHER
    assert respite.locations[0].visibility == "area_only"
    assert "Canary" not in respite.as_text()


def test_the_real_page_comes_in_whole(shared):
    path = shared / "data" / "bucks_outpost" / "services.json"
    items = everything(recognise(path), path, "bucks")
    assert len(items) == 20
    assert sum(bool(item.page.locations) for item in items) == 18
    assert sum(bool(item.page.categories) for item in items) == 19
