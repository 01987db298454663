"""Lives in is not near: who may use a service, and how far it is."""

import json
from datetime import date

import pytest

from directory.desk import Situation
from directory.desk.answering.by_place import FAR
from directory.errors import BadInput
from directory.model import ServicePage
from ui.terminal.program import run

TODAY = date(2026, 11, 22)
HOME = "L33 3AD"  # a postcode of Northwood
COVERING = {
    "Northwood": "Northwood",
    "Kirkby": "Kirkby",
    "Knowsley": "Knowsley",
    "City Region": "Liverpool City Region",
    "England": "England",
    "Unsaid": "",
    "Liverpool": "Liverpool",
}


def a_service(desk, service_id, **facts):
    page = ServicePage(
        id=service_id,
        **{"name": f"Kettle Club {service_id.title()}", "summary": "Tea and talk.", **facts},
    )
    desk.directory.save(page)
    return page


def at(postcode, **more):
    return [{"id": "place-1", "postcode": postcode, **more}]


def found(desk, text="kettle club", **asked):
    return desk.ask(text, whole=True, situation=Situation(**asked)).services


def ids(results):
    return [one.card.id for one in results]


@pytest.fixture
def empty_desk(real_desk):
    """A desk whose real directory holds no service at all."""
    return real_desk


@pytest.fixture
def clubs(empty_desk):
    """Seven clubs that differ in nothing but the area they are for; the widest is kept first."""
    for number, area in enumerate(reversed(COVERING.values())):
        a_service(
            empty_desk,
            f"club-{number}",
            name="Kettle Club",
            coverage=[{"name": area}] if area else [],
        )
    return empty_desk


def test_a_search_in_northwood_gives_the_smallest_area_first(clubs):
    results = found(clubs, lives_in=HOME)
    said = [clubs.directory.page(one.card.id).coverage for one in results]
    assert [areas[0].name if areas else "" for areas in said] == list(COVERING.values())
    assert [one.area_fit for one in results] == ["yes"] * 5 + ["ask", "no"]


@pytest.mark.parametrize("typed", ["Northwood", "l333ad", "E01006494", "Northwood, Kirkby"])
def test_northwood_may_be_told_in_any_way(clubs, typed):
    assert ids(found(clubs, lives_in=typed)) == ids(found(clubs, lives_in=HOME))


def test_a_service_for_people_elsewhere_stays_in_and_says_for_whom_it_is(clubs):
    last = found(clubs, lives_in="Northwood")[-1]
    assert (last.area_fit, last.area_words) == ("no", "for people in Liverpool")


def test_where_no_area_is_recorded_one_asks(clubs):
    asked = found(clubs, lives_in=HOME)[-2]
    assert (asked.area_fit, asked.area_words) == ("ask", "ask if they take people from Northwood")


def test_where_somebody_lives_gives_no_distance(clubs):
    assert {one.distance_miles for one in found(clubs, lives_in=HOME)} == {None}


def test_without_a_place_nothing_is_said_of_places(clubs):
    for one in found(clubs):
        assert (one.area_fit, one.area_words, one.distance_miles) == ("", "", None)


def test_a_service_for_people_elsewhere_comes_after_one_that_fits_less_well(empty_desk):
    a_service(empty_desk, "a", name="Kettle Club", coverage=[{"name": "Bootle"}])
    a_service(empty_desk, "b", name="The Old Kettle Club of Makers and Menders")
    assert ids(found(empty_desk)) == ["a", "b"]
    assert ids(found(empty_desk, lives_in="Kirkby")) == ["b", "a"]


def test_whoever_is_asked_for_by_name_comes_first_wherever_it_is_for(empty_desk):
    a_service(empty_desk, "a", name="Bootle Kettle Club", coverage=[{"name": "Bootle"}])
    a_service(empty_desk, "b", name="Kirkby Kettle Club", coverage=[{"name": "Kirkby"}])
    results = found(empty_desk, "bootle kettle club", lives_in="Kirkby")
    assert results[0].card.id == "a"
    assert results[0].area_words == "for people in Bootle"


def test_open_to_anyone_is_no_matter_of_the_area(empty_desk):
    a_service(empty_desk, "a", area_rule="anyone", coverage=[{"name": "Liverpool"}])
    assert found(empty_desk, lives_in="Kirkby")[0].area_fit == "yes"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("gp", "for people with a doctor in Liverpool"),
        ("where_you_sleep", "for people who sleep in Liverpool"),
    ],
)
def test_where_it_is_not_the_home_that_counts_one_asks(empty_desk, rule, words):
    a_service(empty_desk, "a", area_rule=rule, coverage=[{"name": "Liverpool"}])
    one = found(empty_desk, lives_in="Kirkby")[0]
    assert (one.area_fit, one.area_words) == ("ask", words)


def test_an_area_that_nobody_knows_never_counts_against_a_person(empty_desk):
    a_service(empty_desk, "a", coverage=[{"name": "Over the rainbow"}])
    assert found(empty_desk, lives_in="Kirkby")[0].area_fit == "ask"


def test_a_doctors_surgery_of_the_directory_is_a_place_to_live_in(empty_desk):
    a_service(
        empty_desk,
        "surgery",
        name="Teapot Lane Surgery",
        needs=[{"need": "doctor_dentist", "structure": "stated"}],
        locations=at("L36 9YZ", town="Huyton"),
    )
    a_service(empty_desk, "a", area_rule="gp", coverage=[{"name": "Huyton"}])
    a_service(empty_desk, "b", area_rule="gp", coverage=[{"name": "Liverpool"}])
    answer = empty_desk.ask("kettle club", situation=Situation(lives_in="teapot lane surgery"))
    assert answer.where.home.kind == "gp_practice"
    assert [one.area_fit for one in answer.services] == ["yes", "no"]


@pytest.fixture
def spread(empty_desk):
    """Four clubs that differ in nothing but where they are."""
    places = {"far": "L1 1JF", "none": "", "near": "L32 7PA", "next": "L32 7PB"}
    for name, postcode in places.items():
        a_service(empty_desk, name, name="Kettle Club", locations=at(postcode) if postcode else [])
    return empty_desk


def test_the_nearer_comes_first_and_what_has_no_distance_keeps_its_place(spread):
    before = ids(found(spread))
    after = found(spread, near="L32 7PA")
    assert [one for one in ids(after) if one != "none"] == ["near", "next", "far"]
    assert ids(after).index("none") == before.index("none")
    distances = {one.card.id: one.distance_miles for one in after}
    assert distances == {"near": 0.0, "next": 0.3, "far": 6.0, "none": None}


def test_of_food_banks_the_one_round_the_corner_comes_first_whatever_it_is_called(desk):
    found = desk.ask("food bank", whole=True, situation=Situation(near="L20 3AB")).services
    assert found[0].card.name == "Practice Weekend Food Bags"
    miles = [one.distance_miles for one in found[:6] if one.distance_miles is not None]
    assert max(miles) < FAR, "nobody who asks for what is near goes 95 miles"
    names = [one.card.name for one in found]
    assert "Practice Braunstone Food Bank" in names, "and nothing is left out"


def test_who_is_named_comes_first_however_far(desk):
    near = Situation(near="LE3")
    found = desk.ask("northwood food bank", whole=True, situation=near).services
    assert found[0].card.name == "Practice Northwood Food Bank"


def test_without_a_place_the_name_comes_first(desk):
    found = desk.ask("food bank", whole=True).services
    assert {one.card.name for one in found[:2]} & {
        "Practice Northwood Food Bank", "Practice Braunstone Food Bank"
    }  # fmt: skip


def test_recorded_coordinates_count_before_the_postcode(empty_desk):
    a_service(empty_desk, "a", locations=at("L1 1JF", latitude=53.47178, longitude=-2.87784))
    assert found(empty_desk, near="L32 7PA")[0].distance_miles == 0.0


def test_where_only_the_outcode_is_known_whole_miles_are_told(empty_desk):
    a_service(empty_desk, "a", locations=at("M20 2AB"))
    assert found(empty_desk, near="L32 7PA")[0].distance_miles == 27.0
    assert found(empty_desk, near="M20")[0].distance_miles == 1.0


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_a_place_that_is_kept_back_has_no_distance_and_is_not_moved_by_one(empty_desk, visibility):
    for number, (postcode, how) in enumerate(
        [("L1 1JF", "public"), ("L32 7PA", visibility), ("L32 7PB", "public")]
    ):
        place = at(postcode, visibility=how, area="Kirkby", latitude=53.47, longitude=-2.88)
        a_service(empty_desk, f"club-{number}", name="Kettle Club", locations=place)
    before = ids(found(empty_desk))
    for near in ("L32 7PA", "L1 1JF", "PR8 1DJ"):
        after = found(empty_desk, near=near)
        assert ids(after).index("club-1") == before.index("club-1")
        assert after[before.index("club-1")].distance_miles is None


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_a_place_heard_in_the_words_gives_what_is_kept_back_no_distance(empty_desk, visibility):
    for number, (postcode, how) in enumerate(
        [("L1 1JF", "public"), ("L32 7PA", visibility), ("L32 7PB", "public")]
    ):
        place = at(postcode, visibility=how, area="Kirkby", latitude=53.47, longitude=-2.88)
        a_service(empty_desk, f"club-{number}", name="Kettle Club", locations=place)
    before = ids(found(empty_desk))
    for near in ("L32 8XA", "L32 7PA", "PR8 1DJ", "Kirkby"):
        answer = empty_desk.ask(f"kettle club near {near}", whole=True)
        assert answer.where.start is not None, "the place was heard"
        miles = {one.card.id: one.distance_miles for one in answer.services}
        assert miles.pop("club-1") is None
        assert None not in miles.values()
        if near != "Kirkby":  # a word that the others hold, and what is hidden does not
            assert ids(answer.services).index("club-1") == before.index("club-1")


def test_a_home_heard_in_the_words_counts_like_one_that_was_typed_and_hides_nothing(clubs):
    plain = found(clubs)
    typed = found(clubs, lives_in="Kirkby")
    heard = clubs.ask("kettle club, he lives in Kirkby", whole=True)
    assert heard.where.home == clubs.places.home("Kirkby")
    assert heard.where.start is None, "where somebody lives is not where they look for help"
    assert {one.card.id: one.area_fit for one in heard.services} == {
        one.card.id: one.area_fit for one in typed
    }
    assert sorted(ids(heard.services)) == sorted(ids(plain))
    assert heard.services[-1].area_fit == "no"


def test_of_very_many_the_nearest_is_found(empty_desk):
    for number in range(100):
        a_service(empty_desk, f"far-{number}", name=f"Club {number}", locations=at("LE1 1FZ"))
    a_service(
        empty_desk, "zz-near", name="The Northwood and District Club", locations=at("L32 7PA")
    )
    assert "zz-near" not in ids(found(empty_desk, "club"))
    assert ids(found(empty_desk, "club", near="L32"))[0] == "zz-near"


@pytest.mark.parametrize("typed", ["banana", "ZZ99 3BA", "L99 9ZZ", "England"])
def test_a_bad_postcode_is_explained_in_one_sentence(empty_desk, typed):
    with pytest.raises(BadInput, match=r"not a postcode that Signpost knows. Type one such as L32"):
        found(empty_desk, near=typed)


def test_a_place_that_nobody_knows_is_explained(empty_desk):
    with pytest.raises(BadInput, match="Type a postcode such as"):
        found(empty_desk, lives_in="Narnia")


def test_of_several_places_of_one_name_one_must_be_chosen(empty_desk):
    with pytest.raises(BadInput, match="Church, Liverpool or Church, Crosby"):
        found(empty_desk, lives_in="Church")


def test_the_practice_directory_in_northwood_begins_with_what_is_for_northwood(desk):
    answer = desk.ask("", needs={"food": 1.0}, situation=Situation(lives_in="Northwood"))
    first = desk.directory.page(answer.services[0].card.id)
    assert {"Northwood", "Kirkby", "Knowsley"} & {area.name for area in first.coverage}
    assert answer.services[0].area_fit == "yes"


def said(capsys, data, *words):
    assert run(["find", *words, "--json", "--data", str(data)]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_terminal_tells_the_distance_in_miles(data_folder, capsys):
    answer = said(capsys, data_folder, "money help", "--near", "L32 7PA")
    first = answer["services"][0]
    assert first["name"] == "Practice Money Help"
    assert first["distance_miles"] == 0.8
    assert first["area_fit"] is None
    assert answer["near"]["name"] == "L32 7PA"
    assert all("distance_miles" in one for one in answer["services"])


def test_the_terminal_gives_a_refuge_no_distance(data_folder, capsys):
    answer = said(capsys, data_folder, "refuge", "--near", "L20 3DL")
    refuge = next(one for one in answer["services"] if "Refuge" in one["name"])
    assert refuge["distance_miles"] is None


def test_the_terminal_says_who_may_come(data_folder, capsys):
    answer = said(capsys, data_folder, "--need", "food", "--lives-in", "Northwood")
    assert answer["lives_in"]["within"][:2] == ["Northwood", "Kirkby"]
    assert {one["area_fit"] for one in answer["services"]} <= {"yes", "ask", "no"}


def test_the_terminal_explains_a_bad_postcode(data_folder, capsys):
    assert run(["find", "food", "--near", "nowhere", "--data", str(data_folder)]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "L32 8XA" in told.err


FAR_OFF = {
    "id": "place-1",
    "name": "Hall",
    "postcode": "LE1 1AA",
    "latitude": 52.635,
    "longitude": -1.13,
}


@pytest.mark.parametrize(
    ("more", "elsewhere"),
    [
        ({"coverage": [{"name": "Oddleigh"}, {"name": "Leicester"}], "locations": [FAR_OFF]}, True),
        ({"area_rule": "anyone", "locations": [FAR_OFF]}, True),
        ({"locations": [FAR_OFF]}, True),
        ({"coverage": [{"name": "England"}], "locations": [FAR_OFF]}, False),
        (
            {
                "area_rule": "anyone",
                "locations": [FAR_OFF, {"id": "place-2", "name": "Church hall"}],
            },
            False,
        ),
        ({"coverage": [{"name": "Oddleigh"}]}, False),
        (
            {
                "area_rule": "anyone",
                "coverage": [{"name": "Leicester"}, {"name": "Leicestershire"}],
                "locations": [FAR_OFF, {"id": "place-2", "name": "Church hall"}],
            },
            True,
        ),
        ({"area_rule": "anyone", "coverage": [{"name": "England"}], "locations": [FAR_OFF]}, False),
        ({}, False),
    ],
)
def test_what_is_far_from_where_somebody_lives_comes_after_what_is_not(empty_desk, more, elsewhere):
    a_service(empty_desk, "a-club", name="Kettle Club", **more)
    a_service(empty_desk, "b-club", name="Kettle Club of all", coverage=[{"name": "Knowsley"}])
    results = found(empty_desk, lives_in="Kirkby")
    assert {one.card.id: one.elsewhere for one in results}["a-club"] is elsewhere
    if elsewhere:
        assert ids(results)[-1] == "a-club"
