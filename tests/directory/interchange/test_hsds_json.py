"""Open Referral UK 3 and HSDS as JSON: what is read, what is kept, in every shape they come in."""

import json
from datetime import date
from pathlib import Path

import pytest

from directory.interchange import recognise
from directory.interchange.hsds.json_file import HsdsJson
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.reading import Problem, ReadRecord
from tests.directory.interchange.reading_files import everything

SAMPLE = Path(__file__).parents[2] / "samples" / "hsds3_page.json"


@pytest.fixture(scope="module")
def page():
    return everything(recognise(SAMPLE), SAMPLE, "practice")


@pytest.fixture(scope="module")
def home(page):
    return page[0].page


@pytest.fixture
def read(tmp_path):
    """Reads one value as a file of its own."""

    def from_value(value):
        path = tmp_path / "list.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        reader = recognise(path)
        assert reader.name == "oruk3"
        return everything(reader, path, "practice")

    return from_value


def test_a_service_comes_with_its_names_words_and_organisation(home):
    assert home.id == "practice-11111111-0000-4000-8000-000000000001"
    assert home.also_known_as == ("Practice Roof",)
    assert home.description == "Help for people who may lose their home."
    assert home.status == "open"
    assert home.who_for == "People who rent their home"
    assert home.how_to_refer == "Ring us, or ask your worker to ring."
    assert home.waiting_time == "About two weeks"
    assert (home.cost, home.cost_words) == ("free", "There is nothing to pay.")
    assert home.languages == ("Polish", "ur")
    assert home.categories == ("Roofs and walls",)
    assert [(c.name, c.code) for c in home.coverage] == [("Practice Town", "E08000099")]
    assert [(c.kind, c.operator, c.value) for c in home.criteria] == [("age", "at_least", 16)]
    by = home.organisation
    assert (by.name, by.also_known_as, by.legal_form) == (
        "Practice Housing Trust",
        ("PHT",),
        "charity",
    )
    assert (by.charity_number, by.company_number) == ("0000001", "00000002")
    assert {check.checked_on for check in home.checks} == {date(2026, 10, 5)}


def test_numbers_come_with_what_they_are_for_and_where_and_a_fax_does_not(home):
    phones = [(c.value, c.label, c.location_id) for c in home.contacts if c.kind == "phone"]
    assert phones == [
        ("0151 496 0123 extension 12", "Advice line", None),
        ("07700 900123", "Text, Duty adviser", None),
        ("0151 496 0124", "", "place-1"),
    ]


def test_no_name_of_a_person_comes_in(page):
    for record in page:
        assert 'Invented"' not in record.page.as_text()
        for person in ("Prunella", "Somebody Else", "prunella.invented"):
            assert person not in record.page.as_text()


def test_a_place_has_the_address_people_go_to_and_how_to_get_in(home):
    (place,) = home.locations
    assert (place.name, place.address) == ("Practice Hall", "1 Invented Street, Upper End")
    assert (place.town, place.postcode) == ("Practice Town", "ZZ9 9ZZ")
    assert (place.latitude, place.longitude) == (53.4, -2.97)
    assert place.bus_stop == "Practice bus 1 stops outside"
    assert place.access == ("step_free", "wheelchair")
    assert home.access_words == "Ring the bell on the left"


def test_schedules_become_sessions_and_what_is_doubtful_stays_words(page, home):
    times = [(s.weekday, s.nth, s.every, s.opens, s.closes, s.location_id) for s in home.sessions]
    assert times == [
        ("mon", None, "week", "09:30", "16:00", None),
        ("wed", None, "week", "09:30", "16:00", None),
        ("fri", -1, "month", "18:00", "20:00", None),
        ("tue", None, "second_week", "10:00", "12:00", None),
        (None, None, "words_only", "", "", None),
        ("thu", None, "week", "13:00", "16:30", "place-1"),
    ]
    assert (home.sessions[0].starts_on, home.sessions[0].ends_on) == (
        date(2026, 1, 5),
        date(2026, 12, 18),
    )
    assert [n.field for n in page[0].notes] == ["postcode", "schedules"]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"byday": "3", "opens_at": "09:00", "closes_at": "10:00"}, "day 3 09:00 10:00"),
        ({"byday": "MO", "opens_at": "14:00", "closes_at": "04:00"}, "MO 14:00 04:00"),
        ({"freq": "MONTHLY", "byday": "MO", "opens_at": "09:00", "closes_at": "10:00"},
         "monthly MO 09:00 10:00"),
        ({"freq": "WEEKLY", "interval": 3, "byday": "MO", "opens_at": "09:00",
          "closes_at": "10:00"}, "weekly MO 09:00 10:00"),
        ({"freq": "WEEKLY", "byday": "2MO", "opens_at": "09:00", "closes_at": "10:00"},
         "weekly 2MO 09:00 10:00"),
        ({"description": "Whenever the lights are on"}, "Whenever the lights are on"),
    ],
)  # fmt: skip
def test_times_that_could_mean_two_things_stay_words(read, entry, words):
    (record,) = read([{"name": "Practice", "schedules": [entry]}])
    assert [(s.every, s.words) for s in record.page.sessions] == [("words_only", words)]


def test_one_day_alone_is_one_session(read):
    day = {"dtstart": "2026-11-24", "valid_from": "2026-11-24", "valid_to": "2026-11-24"}
    times = {"freq": "WEEKLY", "count": 1, "opens_at": "10:00", "closes_at": "12:00"}
    (record,) = read([{"name": "Practice", "schedules": [day | times]}])
    (session,) = record.page.sessions
    assert (session.every, session.weekday, session.starts_on) == (
        "once",
        "tue",
        date(2026, 11, 24),
    )


def test_what_signpost_has_no_field_for_is_kept_as_it_came(home):
    assert home.extra["x_unknown"] == {"deep": [1, {"kept": "yes"}]}
    assert home.extra["funding"] == [{"id": "fu1", "source": "Practice Council"}]
    assert home.extra["interpretation_services"] == "By phone, when asked for"
    left = home.extra["unread"]
    assert left["attributes"][0]["taxonomy_term"]["code"] == "112"
    assert left["languages"] == [
        {"code": "pl", "id": "la1", "note": "On Mondays"},
        {"code": "ur", "id": "la2"},
    ]
    place = left["service_at_locations"][0]
    assert (place["id"], place["location"][0]["external_identifier"]) == ("sal1", "100000000001")
    assert home.organisation.extra["year_incorporated"] == 1990
    assert not {"alert", "maximum_age", "assurer_email", "name"} & home.extra.keys()


def test_a_code_of_a_known_list_is_handed_on_to_suggest_a_need(page):
    assert page[0].codes == ("lgsl 112",)


def test_an_odd_status_is_kept_and_told(read):
    (record,) = read([{"name": "Practice", "status": "flourishing", "wait_time": "short"}])
    assert record.page.status == "not_known"
    assert record.page.extra["status"] == "flourishing"
    assert [note.field for note in record.notes] == ["status"]


SERVICE = {"id": "s1", "name": "Practice Club", "status": "active", "wait_time": "none"}
BY = {"id": "o1", "name": "Practice Trust", "legal_status": "Charity"}
HALL = {"id": "l1", "name": "Practice Hall", "location_type": "physical"}


@pytest.mark.parametrize(
    "value",
    [
        {**SERVICE, "organization": BY},
        [{**SERVICE, "organization": BY}],
        {"contents": [{**SERVICE, "organization": BY}]},
        {**BY, "services": [SERVICE]},
        [{**BY, "services": [SERVICE]}],
        {**BY, "locations": [{**HALL, "services": [SERVICE]}]},
        {"id": "at1", "location": HALL, "service": {**SERVICE, "organization": BY}},
        {"services.csv": [{**SERVICE, "organization_id": "o1"}], "organizations.csv": [BY]},
        {"service": [{**SERVICE, "organization_id": "o1"}], "organization": [BY]},
    ],
    ids=["one", "list", "page", "whole organisation", "organisations", "by place", "at a place",
         "tables of 3", "tables of 1.1"],
)  # fmt: skip
def test_every_shape_gives_the_same_service(read, value):
    (record,) = read(value)
    assert (record.page.id, record.page.name) == ("practice-s1", "Practice Club")
    assert record.page.organisation.name == "Practice Trust"
    assert record.page.organisation.legal_form == "charity"


def test_a_service_told_place_by_place_is_put_together_again(read):
    at = [{"id": n, "service": SERVICE, "location": {"id": n, "name": f"Hall {n}"}} for n in "ab"]
    (record,) = read({"contents": at})
    assert [place.name for place in record.page.locations] == ["Hall a", "Hall b"]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (BY, "organisation without its services"),
        (HALL, "place without its services"),
        ({"id": "t", "name": "food", "taxonomy": "words"}, "word of a list"),
        ({**SERVICE, "practice": True}, "practice record"),
        ({**SERVICE, "name": ""}, "no name"),
    ],
)
def test_what_is_no_service_to_bring_in_is_left_out_and_told(read, value, why):
    (problem,) = read([value])
    assert isinstance(problem, Problem)
    assert why in problem.problem


def test_what_signpost_wrote_into_attributes_comes_back(read):
    def ours(list_, code, value):
        term = {"id": "t", "name": code, "code": code, "taxonomy": f"signpost-{list_}"}
        return {"id": f"{list_}-{code}", "value": value, "taxonomy_term": term}

    told = [
        ours("needs", "food", ""),
        ours("rules", "age", "age 16 to 25"),
        ours("ways-in", "self_phone", "self: phone 0151 496 0123"),
        ours("access", "hearing_loop", ""),
        ours("status", "paused", ""),
    ]
    (record,) = read([{**SERVICE, "attributes": told}])
    page = record.page
    assert [need.need for need in page.needs] == ["food"]
    assert [(rule.kind, rule.value) for rule in page.criteria] == [("age", [16, 25])]
    assert [(way.channel, way.who) for way in page.routes] == [("self_phone", ("self",))]
    assert page.contacts[0].value == "0151 496 0123"
    assert (page.access, page.status) == (("hearing_loop",), "paused")
    assert page.categories == ()
    assert "unread" not in page.extra


@pytest.mark.parametrize(
    "odd",
    [
        {"phones": "text"}, {"phones": [1, None, {"number": []}]}, {"schedules": {"byday": 5}},
        {"schedules": [{"byday": [], "opens_at": {}, "dtstart": "9999-99-99"}]},
        {"service_at_locations": [{"location": 3}, "x", {"location": {"addresses": "y"}}]},
        {"service_at_locations": [{"location": {"latitude": "1e999", "longitude": []}}]},
        {"attributes": [{"taxonomy_term": [1]}, {"taxonomy_term": {"name": {"a": 1}}}]},
        {"organization": []}, {"organization": {"name": 7, "organization_identifiers": [None]}},
        {"languages": [None, 3]}, {"languages": 7}, {"cost_options": [{"amount": "nan"}]},
        {"minimum_age": "1e999"}, {"eligibility": {"eligibility": []}}, {"signpost": "{"},
        {"signpost": {"version": 1, "digest": "0", "record": {"id": "../x"}}},
        {"unread": 3, "phones": [{"x": 1}]},
    ],
)  # fmt: skip
def test_properties_of_the_wrong_kind_never_stop_an_import(read, odd):
    items = read([{"name": "Practice", "wait_time": "", **odd}, {"name": "Practice 2"}])
    assert items[-1].page.name == "Practice 2"


def test_version_1_of_the_uk_goes_to_its_own_reader(tmp_path):
    path = tmp_path / "feed.json"
    path.write_text('[{"name": "Practice", "attending_access": "Drop-in", "alert": "x"}]')
    assert isinstance(recognise(path), Oruk1)


def test_the_standards_own_examples_all_come_in(shared):
    folder = shared / "data" / "conformance_fixtures"
    whole = [*folder.glob("*/service*.json"), *folder.glob("*/organization_full.json")]
    assert len(whole) == 10
    for path in [*whole, folder / "hsds_3.0" / "tabular.json"]:
        (record,) = everything(HsdsJson(), path, "examples")
        assert isinstance(record, ReadRecord)
        assert record.page.name == "Community Counselling"
        assert record.page.organisation.name == "Example Organization Inc."
