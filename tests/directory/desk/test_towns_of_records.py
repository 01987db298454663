"""A town that does not ship is a town here, where many records stand in it or speak of it."""

import json
from datetime import date

import pytest

from directory.desk import Situation
from directory.desk.local.this_desk import set_fact
from directory.errors import BadInput
from directory.model import ServicePage
from directory.store.own_towns import MANY, POSTCODES
from ui import actions
from ui.terminal.program import run

TODAY = date(2026, 11, 22)
FAR_AWAY = {"name": "Kettle Club North", "coverage": [{"name": "Kirkby"}]}
EVERYBODY = {"name": "Kettle Club Line", "coverage": [{"name": "England"}]}


def a_service(desk, service_id, **facts):
    page = {"id": service_id, "name": f"Practice Room {service_id}", **facts}
    desk.directory.save(ServicePage.model_validate(page))


def stands_in(town, postcode, visibility="public"):
    place = {"id": "p", "town": town, "visibility": visibility}
    return [place if visibility == "hidden" else {**place, "postcode": postcode}]


@pytest.fixture
def data_folder_of(tmp_path):
    """Where the desk keeps its directory."""
    return tmp_path / "data"


@pytest.fixture
def desk(data_folder_of):
    """A desk whose real directory holds no service at all."""
    made = actions.open_desk(data_folder_of, TODAY, start="empty")
    yield made
    made.directory.close()


@pytest.fixture
def bristol(desk):
    """The same with many services in Bristol, one far away, and one for the whole country."""
    for number in range(MANY):
        a_service(desk, f"b{number}", locations=stands_in("Bristol", f"BS{number % 4 + 1} 1AB"))
    a_service(desk, "north", **FAR_AWAY)
    a_service(desk, "line", **EVERYBODY)
    a_service(desk, "near", name="Kettle Club South", locations=stands_in("Bristol", "BS3 1AB"))
    return desk


def test_a_town_of_many_records_is_a_place_to_live_in(bristol):
    assert bristol.places.home("bristol").label == "Bristol"
    assert [one.label for one in bristol.places.suggestions("bris")] == ["Bristol"]
    found = bristol.ask("kettle club in Bristol", whole=True)
    assert found.where.home.name == "Bristol"
    assert not found.unknown_place


@pytest.mark.parametrize("lives_in", ["Bristol", "BS3 1AB", "BS3"])
def test_what_is_far_away_comes_last_and_the_whole_country_is_for_them(bristol, lives_in):
    situation = Situation(lives_in=lives_in)
    found = bristol.ask("kettle club", whole=True, situation=situation).services[:3]
    assert found[-1].card.id == "north"
    told = {one.card.id: one for one in found}
    assert told["north"].elsewhere
    assert (told["line"].area_fit, told["line"].area_words) == ("yes", "")
    assert told["near"].area_words == f"ask if they take people from {lives_in.split()[0]}"


def test_the_desk_may_be_there_and_says_so_for_everybody(bristol, data_folder_of, capsys):
    set_fact(bristol.directory, "town", "Bristol")
    assert actions.new_situation(bristol).lives_in == "Bristol"
    bristol.directory.close()
    assert run(["find", "kettle club", "--json", "--data", str(data_folder_of)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["lives_in"]["name"] == "Bristol"
    assert found["services"][2]["id"] == "north"


def test_texts_may_speak_of_it_too(desk):
    for number in range(MANY):
        words = f"A room for tea in Bristol, BS{number % 4 + 1} 1AB."
        a_service(desk, f"b{number}", description=words)
    assert desk.places.home("Bristol").latitude == pytest.approx(51.45, abs=0.1)


@pytest.mark.parametrize(
    ("how_many", "visibility"), [(MANY - 1, "public"), (MANY, "hidden")], ids=["few", "hidden"]
)
def test_few_records_make_no_town_and_hidden_places_none(desk, how_many, visibility):
    for number in range(how_many):
        a_service(desk, f"b{number}", locations=stands_in("Bristol", "BS3 1AB", visibility))
    with pytest.raises(BadInput, match="is not a place that Signpost knows"):
        desk.places.home("Bristol")


def test_a_town_that_ships_is_not_made_again(desk):
    for number in range(MANY):
        a_service(desk, f"k{number}", locations=stands_in("Kirkby", "BS3 1AB"))
    assert desk.places.home("Kirkby").label == "Kirkby, Knowsley"


@pytest.fixture
def few_in_sale(desk):
    """Few services, in a town that only their addresses tell; it ends each but one."""
    for number in range(POSTCODES):
        address = f"{number} Washway Road, Sale" + (", Cheshire" if number % 2 else "")
        place = {"id": "p", "address": address, "postcode": "M33 4RZ", "visibility": "public"}
        a_service(desk, f"s{number}", locations=[place])
    return desk


def test_the_town_of_this_desk_is_one_though_few_records_stand_in_it(few_in_sale):
    with pytest.raises(BadInput):
        few_in_sale.places.home("Sale")
    set_fact(few_in_sale.directory, "town", "sale")
    assert actions.new_situation(few_in_sale).lives_in == "sale"
    assert few_in_sale.places.home("Sale").latitude == pytest.approx(53.4, abs=0.1)
    set_fact(few_in_sale.directory, "town", "")
    with pytest.raises(BadInput):
        few_in_sale.places.home("Sale")


@pytest.mark.parametrize("town", ["Wash", "Washway Road, Sale", "%", "S_le"])
def test_a_part_of_an_address_is_no_town_of_this_desk(few_in_sale, town):
    set_fact(few_in_sale.directory, "town", town)
    assert actions.new_situation(few_in_sale).lives_in == ""


def test_hidden_places_make_no_town_of_this_desk(desk):
    for number in range(POSTCODES + 1):
        a_service(desk, f"h{number}", locations=stands_in("Sale", "M33 4RZ", "hidden"))
    set_fact(desk.directory, "town", "Sale")
    assert actions.new_situation(desk).lives_in == ""
