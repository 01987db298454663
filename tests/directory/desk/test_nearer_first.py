"""Of places of one kind those nearer to where somebody lives come first; no distance is told."""

from datetime import UTC, datetime

import pytest

from directory.desk import Situation
from directory.desk.answering.by_place import EQUAL_NEED
from directory.hours.saying import ORDER
from directory.model import ServicePage


def a_service(desk, service_id, **facts):
    page = {"id": service_id, "name": "Kettle Library", "summary": "Tea and talk.", **facts}
    desk.directory.save(ServicePage.model_validate(page))


def at(postcode):
    return [{"id": "place-1", "postcode": postcode}]


def found(desk, text="kettle club", **asked):
    return desk.ask(text, whole=True, situation=Situation(**asked)).services


def ids(results):
    return [one.card.id for one in results]


KINDS = {"far": "L1 1JD", "mid": "L20 3AA", "near": "L32 8XA", "unsaid": ""}
"""Where four places of one kind stand: in Liverpool, Bootle and Kirkby, and one nobody knows."""


@pytest.fixture
def libraries(real_desk):
    for name, code in KINDS.items():
        places = at(code) if code else []
        a_service(real_desk, name, name=f"Kettle Library {name[:1].upper()}", locations=places)
    return real_desk


def test_of_places_of_one_kind_the_nearer_to_where_somebody_lives_come_first(libraries):
    results = found(libraries, "kettle library", lives_in="Kirkby")
    assert [one for one in ids(results) if one != "unsaid"] == ["near", "mid", "far"]
    assert {one.distance_miles for one in results} == {None}


def test_who_lives_somewhere_in_a_borough_is_near_to_no_end_of_it(libraries):
    assert ids(found(libraries, "kettle library", lives_in="Knowsley")) == ids(
        found(libraries, "kettle library", lives_in="England")
    )


def test_what_is_named_comes_before_what_is_nearer(libraries):
    assert ids(found(libraries, "kettle library f", lives_in="Kirkby"))[0] == "far"


def test_what_stands_about_as_far_keeps_its_order(real_desk):
    a_service(real_desk, "a", name="Kettle Library", locations=at("L33 3AD"))
    a_service(real_desk, "b", name="Kettle Library of Kirkby", locations=at("L32 8XA"))
    assert ids(found(real_desk, "kettle library", lives_in="Kirkby")) == ["a", "b"]


def test_the_place_that_was_asked_for_last_is_forgotten(libraries):
    found(libraries, lives_in="L33 3AD")
    libraries.forget()
    assert "L33" not in repr(vars(libraries.places))


def test_a_record_that_moved_stands_where_it_is_now(libraries):
    found(libraries, "kettle library", lives_in="Kirkby")
    a_service(libraries, "far", name="Kettle Library F", locations=at("L32 8XA"))
    a_service(libraries, "near", name="Kettle Library N", locations=at("L1 1JD"))
    results = ids(found(libraries, "kettle library", lives_in="Kirkby"))
    assert results.index("far") < results.index("near")


def test_what_is_open_far_off_comes_after_the_nearer_of_its_kind(libraries):
    always = [{"weekday": day, "opens": "00:00", "closes": "23:59"} for day in ORDER]
    a_service(libraries, "far", name="Kettle Library F", locations=at("L1 1JD"), sessions=always)
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC).replace(tzinfo=None)
    results = found(libraries, "kettle library", lives_in="Kirkby", at=noon)
    assert [one.opening for one in results if one.card.id == "far"] != [""]
    assert [one for one in ids(results) if one != "unsaid"] == ["near", "mid", "far"]


def test_a_name_that_is_only_longer_comes_no_later_for_being_there_for_a_need(real_desk):
    codes = {"far": "L1 1JD", "mid": "L20 3AA", "off": "L1 1JD", "near": "L32 8XA"}
    for name, code in codes.items():
        more = " of Wembury Way and Fernleigh Green" if name == "near" else ""
        a_service(
            real_desk,
            name,
            name=f"Kettle Library{more}",
            needs=[{"need": "loneliness"}],
            locations=at(code),
        )
    lives = Situation(lives_in="Kirkby")
    asked = real_desk.ask("kettle library", needs={"loneliness": 1.0}, situation=lives)
    scores = {one.card.id: one.score for one in asked.services}
    assert scores["far"] - scores["near"] > EQUAL_NEED
    assert ids(asked.services)[0] == "near"
