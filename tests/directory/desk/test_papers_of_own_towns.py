"""Papers by area know a town that records speak of, and take no record from far away for it."""

from datetime import date

import pytest

from directory.desk.local.this_desk import set_fact
from directory.desk.paper.books import Chosen
from directory.errors import BadInput
from directory.model import ServicePage
from directory.store.own_areas import placed_by_words
from directory.store.own_towns import MANY
from tests.directory.printing.reading import all_text
from ui import actions

TODAY = date(2026, 11, 22)
WORDS = "A room for tea in Bristol, BS{} 1AB."
PHONE = [{"id": "c", "kind": "phone", "value": "0151 496 0333"}]
OPEN = [{"channel": "self_drop_in", "who": ["self"], "accepted": "yes"}]
HALL = {"id": "p", "name": "Elm Hall", "visibility": "public", "postcode": "BS3 1AB"}
MONDAYS = [{"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "p"}]
DEBT = [{"need": "debt", "structure": "stated"}]


def a_service(desk, service_id, **facts):
    page = {"id": service_id, "name": f"Practice {service_id.title()}", "contacts": PHONE, **facts}
    desk.directory.save(ServicePage.model_validate({"standing": "confirmed", **page}))


@pytest.fixture
def desk(tmp_path):
    """A desk whose records speak of Bristol, and mostly say in no other way where they are."""
    made = actions.open_desk(tmp_path / "data", TODAY, start="empty")
    for number in range(MANY):
        a_service(made, f"b{number}", description=WORDS.format(number % 4 + 1), needs=DEBT)
    a_service(
        made, "tea", description="Tea in Bristol.", locations=[HALL], sessions=MONDAYS, routes=OPEN
    )
    yield made
    made.directory.close()


def names_on(desk, thing, **options):
    return all_text(actions.print_thing(desk, thing, [], options).pdf)


@pytest.mark.parametrize("thing", ["week-ahead", "venue-booklet", "directory-book"])
def test_a_paper_of_the_town_has_what_speaks_of_it(desk, thing):
    assert "Practice Tea" in names_on(desk, thing, area="Bristol")


def test_the_page_of_needs_has_it_too_and_a_desk_that_lives_there_has_its_own(desk):
    assert "Practice B0" in names_on(desk, "who-does-what", area="bristol")
    set_fact(desk.directory, "town", "Bristol")
    assert "Who does what in Bristol" in names_on(desk, "who-does-what")


@pytest.mark.parametrize(
    "facts",
    [
        {"description": "We lie beside BS3 1AB."},
        {"description": "Tea, as in Bristol. Come to LE1 1AA."},
        {"description": "Once of Bristol.", "coverage": [{"name": "Leicester"}]},
        {"description": "Once of Bristol.", "locations": [{**HALL, "town": "Leicester"}]},
        {"description": "Tea in Bristol.", "locations": [{"id": "p", "visibility": "hidden"}]},
    ],
    ids=["outcode", "far", "for another", "in another", "hidden"],
)
def test_what_is_elsewhere_or_hidden_is_not_taken_for_the_town(desk, facts):
    a_service(desk, "other", **facts)
    assert "other" not in placed_by_words(desk.directory, desk.places.gazetteer, "Bristol")
    assert "Practice Other" not in names_on(desk, "directory-book", area="Bristol")


def test_only_a_town_of_the_records_is_found_by_words(desk):
    a_service(desk, "kirkby", description="Tea in Kirkby, or in Atlantis.")
    for area in ("Kirkby", "Atlantis", ""):
        assert placed_by_words(desk.directory, desk.places.gazetteer, area) == frozenset()
    with pytest.raises(BadInput, match="Nothing is held in 'Atlantis'"):
        desk.papers().week_ahead("Atlantis")


def test_the_feed_of_a_council_has_papers_of_its_town(tmp_path, shared):
    desk = actions.open_desk(tmp_path / "data", TODAY, start="empty")
    actions.import_file(desk, shared / "data" / "oruk1_bristol" / "bristol.json")
    book = desk.papers().directory_book(Chosen(area="Bristol"))
    assert sum(len(one.entries) for one in book.sections) > 300
    (said,) = desk.papers().week_ahead("Bristol").warnings
    assert "services held in Bristol" in said
    desk.directory.close()
